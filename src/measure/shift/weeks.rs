//! The channels week by week.

use crate::measure::demand::{DailyDemand, whole_weeks};
use crate::measure::interval::as_f64;
use crate::model::{Channel, Day, Organisation};
use crate::rollup::Cells;

/// Seven days of contacts.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelWeek {
    /// Its first day.
    pub first: Day,
    /// Contacts per working day of each channel through which anybody came, never of none.
    pub per_day: Vec<(Channel, f64)>,
}

/// Returns the whole blocks of seven days from the first day on, from the first block in which anybody came. A block without a
/// working day is left out.
#[must_use]
pub fn channel_weeks(organisation: &Organisation, cells: &Cells, days: (Day, Day)) -> Vec<ChannelWeek> {
    let demand = DailyDemand::new(organisation, cells);
    let weeks = whole_weeks(days).filter_map(|days| week(&demand, days));
    weeks.skip_while(|week| week.per_day.is_empty()).collect()
}

fn week(demand: &DailyDemand<'_>, days: (Day, Day)) -> Option<ChannelWeek> {
    let worked = demand.organisation.working_days(days);
    let counts = Channel::ALL.into_iter().map(|channel| (channel, demand.count(&[channel], days)));
    let per_day = counts.filter(|(_, count)| *count > 0);
    let per_day = per_day.map(|(channel, count)| (channel, as_f64(count) / as_f64(worked)));
    (worked > 0).then(|| ChannelWeek { first: days.0, per_day: per_day.collect() })
}
