//! How many came through a channel each day: contacts and volumes together.

use rustc_hash::FxHashMap;

use super::question::cell_day;
use crate::domain::{Channel, Day};
use crate::rollup::{CellKey, Cells};

/// How many came, cell by cell; a key may come twice. A queue's contacts count as offered there; what was excluded is no demand.
pub(super) fn demand_of_cells(cells: &Cells) -> impl Iterator<Item = (&CellKey, i64)> {
    let queued = cells.queues.iter().map(|(key, counts)| (key, counts.offered));
    let others = cells.contacts.iter().filter(|(key, _)| !key.channel.is_queued());
    queued.chain(others.map(|(key, counts)| (key, counts.received - counts.excluded())))
}

/// How many came each day.
pub(super) fn demand(cells: &Cells) -> FxHashMap<(Channel, Day), i64> {
    let mut by_day: FxHashMap<(Channel, Day), i64> = FxHashMap::default();
    for (key, came) in demand_of_cells(cells) {
        *by_day.entry((key.channel, cell_day(key))).or_default() += came;
    }
    by_day
}

/// The days from the first to the last, both included.
pub(super) fn days((first, last): (Day, Day)) -> impl Iterator<Item = Day> {
    std::iter::successors(Some(first), |day| Some(day.plus_days(1))).take_while(move |day| *day <= last)
}
