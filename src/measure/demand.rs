//! How many came through a channel each day: contacts and volumes together.

use rustc_hash::FxHashMap;

use super::question::cell_day;
use crate::model::{Channel, Day};
use crate::rollup::Cells;

/// How many came each day, from cells of work by day.
pub(super) fn demand(cells: &Cells) -> FxHashMap<(Channel, Day), i64> {
    let mut by_day: FxHashMap<(Channel, Day), i64> = FxHashMap::default();
    for (key, counts) in &cells.work {
        *by_day.entry((key.channel, cell_day(key))).or_default() += counts.came;
    }
    by_day
}

/// The days from the first to the last, both included.
pub(super) fn days((first, last): (Day, Day)) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(first), |day| Some(day.plus_days(1))).take_while(move |day| *day <= last)
}
