//! The contacts and the work of a period, channel by channel.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::substitution::Side;
use crate::measure::Share;
use crate::measure::demand::DailyDemand;
use crate::measure::interval::{as_f64, mean};
use crate::measure::question::cell_day;
use crate::model::{Channel, Day, Organisation};
use crate::rollup::{Cells, Counts, WorkCounts};

/// A period with its working days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ShiftPeriod {
    /// First and last local date, both included.
    pub from: String,
    pub to: String,
    pub working_days: i64,
    /// Contacts and volumes through all channels.
    pub contacts: i64,
}

/// The contacts and the work of each day.
pub(super) struct DailyFigures<'a> {
    demand: DailyDemand<'a>,
    work: FxHashMap<(Channel, Day), WorkCounts>,
}

impl<'a> DailyFigures<'a> {
    pub(super) fn new(organisation: &'a Organisation, cells: &Cells) -> DailyFigures<'a> {
        let mut work: FxHashMap<(Channel, Day), WorkCounts> = FxHashMap::default();
        for (key, counts) in &cells.work {
            work.entry((key.channel, cell_day(key))).or_default().add(counts, 1);
        }
        DailyFigures { demand: DailyDemand::new(organisation, cells), work }
    }

    /// Returns the figures of a period.
    pub(super) fn period(&self, span: (Day, Day)) -> PeriodFigures {
        let channel = |channel| {
            let mut figures = ChannelFigures { by_day: Vec::new(), work: WorkCounts::default() };
            for day in span.0.through(span.1) {
                figures.by_day.push(self.demand.on(channel, day));
                figures.work.add(&self.work.get(&(channel, day)).copied().unwrap_or_default(), 1);
            }
            (channel, figures)
        };
        let working_days = self.demand.organisation.working_days(span);
        PeriodFigures { span, working_days, channels: Channel::ALL.into_iter().map(channel).collect() }
    }
}

/// The figures of a period.
pub(super) struct PeriodFigures {
    pub(super) span: (Day, Day),
    pub(super) working_days: i64,
    channels: BTreeMap<Channel, ChannelFigures>,
}

struct ChannelFigures {
    by_day: Vec<i64>,
    work: WorkCounts,
}

impl PeriodFigures {
    fn channels<'s>(&'s self, channels: &'s [Channel]) -> impl Iterator<Item = &'s ChannelFigures> {
        channels.iter().filter_map(|channel| self.channels.get(channel))
    }

    pub(super) fn total(&self, channels: &[Channel]) -> i64 {
        self.channels(channels).flat_map(|channel| &channel.by_day).sum()
    }

    pub(super) fn share(&self, channels: &[Channel]) -> Option<Share> {
        Share::of(self.total(channels), self.total(&Channel::ALL))
    }

    /// Returns contacts per working day; none without a working day.
    pub(super) fn per_day(&self, channels: &[Channel]) -> Option<f64> {
        (self.working_days > 0).then(|| as_f64(self.total(channels)) / as_f64(self.working_days))
    }

    pub(super) fn side(&self, channels: &[Channel]) -> Side {
        let weeks: Vec<Vec<i64>> = self
            .channels(channels)
            .map(|channel| channel.by_day.chunks_exact(7).map(|week| week.iter().sum()).collect())
            .collect();
        let days = i64::from(self.span.1.epoch() - self.span.0.epoch()) + 1;
        let count = usize::try_from(days / 7).unwrap_or(0);
        let week = |week: usize| weeks.iter().filter_map(|channel: &Vec<i64>| channel.get(week)).sum();
        Side {
            weeks: (0..count).map(week).collect(),
            total: self.total(channels),
            working_days: self.working_days,
            days,
        }
    }

    pub(super) fn work(&self, channels: &[Channel]) -> WorkCounts {
        let mut work = WorkCounts::default();
        self.channels(channels).for_each(|channel| work.add(&channel.work, 1));
        work
    }

    /// Returns hours of handling a working day, contacts x mean handling channel by channel; none where no handling time is known.
    pub(super) fn hours(&self, channels: &[Channel]) -> Option<f64> {
        let hours = |channel: &Channel| {
            let work = self.work(&[*channel]);
            let mean = mean(work.handle_seconds, work.handled)?;
            Some(self.per_day(&[*channel])? * mean / 3_600.0)
        };
        channels.iter().filter_map(hours).reduce(|sum, hours| sum + hours)
    }

    pub(super) fn summary(&self) -> ShiftPeriod {
        ShiftPeriod {
            from: self.span.0.to_string(),
            to: self.span.1.to_string(),
            working_days: self.working_days,
            contacts: self.total(&Channel::ALL),
        }
    }
}
