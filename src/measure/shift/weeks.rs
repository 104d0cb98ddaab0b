//! The course of the channels, week by week: what a comparison of two periods looks like from near.

use rustc_hash::FxHashMap;

use crate::measure::demand::{days, demand};
use crate::measure::interval::real;
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

/// The course of whole blocks of seven days from the first day on, from the first block in which anybody came. A block without
/// a working day is left out.
#[must_use]
pub fn channel_weeks(organisation: &Organisation, cells: &Cells, (first, last): (Day, Day)) -> Vec<ChannelWeek> {
    let contacts = demand(cells);
    let starts = std::iter::successors(Some(first), |day| Some(day.plus_days(7)));
    let whole = starts.take_while(|day| day.plus_days(6) <= last);
    let weeks = whole.filter_map(|day| week(organisation, &contacts, day));
    weeks.skip_while(|week| week.per_day.is_empty()).collect()
}

fn week(organisation: &Organisation, contacts: &FxHashMap<(Channel, Day), i64>, first: Day) -> Option<ChannelWeek> {
    let span = (first, first.plus_days(6));
    let worked = i64::try_from(days(span).filter(|day| organisation.works(*day)).count()).unwrap_or(0);
    let came = |channel| days(span).filter_map(|day| contacts.get(&(channel, day))).sum::<i64>();
    let per_day = Channel::ALL.into_iter().map(|channel| (channel, came(channel)));
    let per_day = per_day.filter(|(_, came)| *came > 0).map(|(channel, came)| (channel, real(came) / real(worked)));
    (worked > 0).then(|| ChannelWeek { first, per_day: per_day.collect() })
}
