//! Figures over years read cells by month for the months that lie within the days asked for, and cells by day for the rest.

use crate::model::{By, Day, Period};
use crate::rollup::Grain;

/// Cells that are read together: of one grain, from the first to the last day. Cells by month stand on the first day of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRange {
    pub grain: Grain,
    pub from: Day,
    pub to: Day,
}

/// Returns the cells of the days `from..=to` for a figure that is cut by nothing finer than `by`. `grain` is one by day. On
/// each of `turns` something begins that tells days apart: a month in the midst of which one lies is read by day.
#[must_use]
pub fn cell_ranges(grain: Grain, (from, to): (Day, Day), by: Option<By>, turns: &[Day]) -> Vec<CellRange> {
    let mut found = Vec::new();
    let mut read = |grain, from: Day, to: Day| {
        if from <= to {
            found.push(CellRange { grain, from, to });
        }
    };
    let begin = Period::holding(By::Month, from.plus_days(-1)).next().first();
    let end = Period::holding(By::Month, to.plus_days(1)).first();
    let by_month = grain.by_month().filter(|_| begin < end && by.is_none_or(|by| by == By::Month));
    let Some(by_month) = by_month else {
        read(grain, from, to);
        return found;
    };
    let mut next = begin;
    read(grain, from, begin.plus_days(-1));
    for month in divided(turns, (begin, end)) {
        read(by_month, next, month.first().plus_days(-1));
        read(grain, month.first(), month.last());
        next = month.next().first();
    }
    read(by_month, next, end.plus_days(-1));
    read(grain, end, to);
    found
}

/// Returns the months from `begin` to before `end` in the midst of which a day of `turns` lies, in order.
fn divided(turns: &[Day], (begin, end): (Day, Day)) -> Vec<Period> {
    let turns = turns.iter().filter(|day| (begin..end).contains(day));
    let months = turns.map(|day| (Period::holding(By::Month, *day), *day));
    let mut divided: Vec<Period> =
        months.filter(|(month, day)| month.first() != *day).map(|(month, _)| month).collect();
    divided.sort_unstable();
    divided.dedup();
    divided
}
