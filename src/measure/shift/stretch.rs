//! A period with what came and what it took, channel by channel.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{ShiftPeriod, Side};
use crate::measure::Share;
use crate::measure::demand::{days, demand};
use crate::measure::interval::{mean, real};
use crate::measure::question::cell_day;
use crate::model::{Channel, Day, Organisation};
use crate::rollup::{Cells, Counts, WorkCounts};

/// The contacts and the work of each day.
pub(super) struct Flows<'a> {
    organisation: &'a Organisation,
    contacts: FxHashMap<(Channel, Day), i64>,
    work: FxHashMap<(Channel, Day), WorkCounts>,
}

impl<'a> Flows<'a> {
    pub(super) fn new(organisation: &'a Organisation, cells: &Cells) -> Flows<'a> {
        let mut work: FxHashMap<(Channel, Day), WorkCounts> = FxHashMap::default();
        for (key, counts) in &cells.work {
            work.entry((key.channel, cell_day(key))).or_default().add(counts, 1);
        }
        Flows { organisation, contacts: demand(cells), work }
    }

    pub(super) fn stretch(&self, span: (Day, Day)) -> Stretch {
        let days: Vec<Day> = days(span).collect();
        let worked = days.iter().filter(|day| self.organisation.works(**day)).count();
        let mut channels = BTreeMap::new();
        for channel in Channel::ALL {
            let mut flow = Flow { by_day: Vec::with_capacity(days.len()), work: WorkCounts::default() };
            for day in &days {
                flow.by_day.push(self.contacts.get(&(channel, *day)).copied().unwrap_or_default());
                flow.work.add(&self.work.get(&(channel, *day)).copied().unwrap_or_default(), 1);
            }
            channels.insert(channel, flow);
        }
        Stretch { span, working_days: i64::try_from(worked).unwrap_or(i64::MAX), channels }
    }
}

/// A period.
pub(super) struct Stretch {
    pub(super) span: (Day, Day),
    pub(super) working_days: i64,
    channels: BTreeMap<Channel, Flow>,
}

struct Flow {
    by_day: Vec<i64>,
    work: WorkCounts,
}

impl Stretch {
    fn of<'s>(&'s self, channels: &'s [Channel]) -> impl Iterator<Item = &'s Flow> {
        channels.iter().filter_map(|channel| self.channels.get(channel))
    }

    pub(super) fn total(&self, channels: &[Channel]) -> i64 {
        self.of(channels).flat_map(|flow| &flow.by_day).sum()
    }

    pub(super) fn share(&self, channels: &[Channel]) -> Option<Share> {
        Share::of(self.total(channels), self.total(&Channel::ALL))
    }

    /// Contacts per working day; none without a working day.
    pub(super) fn per_day(&self, channels: &[Channel]) -> Option<f64> {
        (self.working_days > 0).then(|| real(self.total(channels)) / real(self.working_days))
    }

    pub(super) fn side(&self, channels: &[Channel]) -> Side {
        let weeks: Vec<Vec<i64>> =
            self.of(channels).map(|flow| flow.by_day.chunks_exact(7).map(|week| week.iter().sum()).collect()).collect();
        let days = i64::from(self.span.1.epoch() - self.span.0.epoch()) + 1;
        let count = usize::try_from(days / 7).unwrap_or(0);
        let week = |week: usize| weeks.iter().filter_map(|flow: &Vec<i64>| flow.get(week)).sum();
        Side {
            weeks: (0..count).map(week).collect(),
            total: self.total(channels),
            working_days: self.working_days,
            days,
        }
    }

    pub(super) fn work(&self, channels: &[Channel]) -> WorkCounts {
        let mut work = WorkCounts::default();
        self.of(channels).for_each(|flow| work.add(&flow.work, 1));
        work
    }

    /// Hours of handling a working day, contacts x mean handling channel by channel; none where no handling time is known.
    pub(super) fn hours(&self, channels: &[Channel]) -> Option<f64> {
        let hours = |channel: &Channel| {
            let work = self.work(&[*channel]);
            let mean = mean(work.handle_seconds, work.handled)?;
            Some(self.per_day(&[*channel])? * mean / 3_600.0)
        };
        channels.iter().filter_map(hours).reduce(|sum, hours| sum + hours)
    }

    pub(super) fn period(&self) -> ShiftPeriod {
        ShiftPeriod {
            from: self.span.0.to_string(),
            to: self.span.1.to_string(),
            working_days: self.working_days,
            contacts: self.total(&Channel::ALL),
        }
    }
}
