//! Demand: how many contacts came through a channel each day, contacts and volumes together.

use rustc_hash::FxHashMap;

use super::question::cell_day;
use crate::model::{Channel, Day, Organisation};
use crate::rollup::Cells;

/// The contacts of an organisation, or of a part of it, by channel and day.
pub(super) struct DailyDemand<'a> {
    pub(super) organisation: &'a Organisation,
    by_day: FxHashMap<(Channel, Day), i64>,
}

impl<'a> DailyDemand<'a> {
    /// Returns the contacts of cells of work by day.
    pub(super) fn new(organisation: &'a Organisation, cells: &Cells) -> DailyDemand<'a> {
        let mut by_day: FxHashMap<(Channel, Day), i64> = FxHashMap::default();
        for (key, counts) in &cells.work {
            *by_day.entry((key.channel, cell_day(key))).or_default() += counts.came;
        }
        DailyDemand { organisation, by_day }
    }

    /// Returns the contacts through a channel on a day.
    pub(super) fn on(&self, channel: Channel, day: Day) -> i64 {
        self.by_day.get(&(channel, day)).copied().unwrap_or_default()
    }

    /// Returns the contacts through some channels from the first day to the last, both included.
    pub(super) fn count(&self, channels: &[Channel], (first, last): (Day, Day)) -> i64 {
        let on = |day| channels.iter().map(move |channel| self.on(*channel, day));
        first.through(last).flat_map(on).sum()
    }
}

/// Returns the first and the last day of each whole block of seven days from the first day on.
pub(super) fn whole_weeks((first, last): (Day, Day)) -> impl Iterator<Item = (Day, Day)> {
    first.through(last).step_by(7).map(|day| (day, day.plus_days(6))).take_while(move |(_, end)| *end <= last)
}
