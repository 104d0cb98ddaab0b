//! Work, linkable contacts and what follows them: days that are too young for a window are not in it.

use crate::measure::Censoring;
use crate::model::Day;
use crate::rollup::{Counts, HopCounts, WorkCounts};

/// What cells of work and hops say of a channel; the windows are 1, 7 and 30 days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct WorkFigures {
    pub(super) work: WorkCounts,
    /// Linkable contacts that are older than the window.
    pub(super) older: [i64; 3],
    /// Those of them that were followed within it.
    pub(super) repeats: [i64; 3],
}

impl WorkFigures {
    /// Returns the figures of a cell of work of a day.
    pub(super) fn of_work(work: &WorkCounts, day: Day, censoring: &Censoring) -> WorkFigures {
        let repeats = [work.within_1_day, work.within_7_days, work.within_30_days];
        WorkFigures {
            work: *work,
            older: censoring.uncensored(day, [work.linkable; 3]),
            repeats: censoring.uncensored(day, repeats),
        }
    }

    /// Returns the figures of a cell of hops of a day.
    pub(super) fn of_hops(hops: &HopCounts, day: Day, censoring: &Censoring) -> WorkFigures {
        let repeats = [hops.within_1_day, hops.within_7_days, hops.within_30_days];
        WorkFigures { repeats: censoring.uncensored(day, repeats), ..WorkFigures::default() }
    }
}

impl Counts for WorkFigures {
    fn add(&mut self, other: &Self, sign: i64) {
        self.work.add(&other.work, sign);
        let (older, repeats) = (self.older.iter_mut().zip(other.older), self.repeats.iter_mut().zip(other.repeats));
        older.chain(repeats).for_each(|(sum, count)| *sum += sign * count);
    }
}
