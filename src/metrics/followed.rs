//! Work, linkable contacts and what follows them, by period: days that are too young for a window are not in it.

use super::course::{Cell, Sums, add_up, bucket_range};
use super::timeline::Timeline;
use crate::measure::{Censor, cell_day};
use crate::model::{Instant, Organisation};
use crate::rollup::{CellKey, Counts, Grain, HopCounts, WorkCounts};
use crate::store::{Reader, StoreError};

/// What cells of work and hops say of a channel; the windows are 1, 7 and 30 days.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Followed {
    pub(super) work: WorkCounts,
    /// Linkable contacts that are older than the window.
    pub(super) older: [i64; 3],
    /// Those of them that were followed within it.
    pub(super) repeats: [i64; 3],
}

impl Counts for Followed {
    fn add(&mut self, other: &Self, sign: i64) {
        self.work.add(&other.work, sign);
        for (sum, count) in self.older.iter_mut().zip(other.older) {
            *sum += sign * count;
        }
        for (sum, count) in self.repeats.iter_mut().zip(other.repeats) {
            *sum += sign * count;
        }
    }
}

/// Sums by channel, and by channel and next channel.
pub(super) type FollowedSums<'a> = (Sums<'a, Followed>, Sums<'a, Followed>);

pub(super) fn followed_sums<'a>(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    timelines: &[&Timeline],
    now: Instant,
) -> Result<FollowedSums<'a>, StoreError> {
    let (mut channels, mut hops) = FollowedSums::default();
    let Some(range) = bucket_range(timelines) else { return Ok((channels, hops)) };
    let censor = Censor::new(organisation, now);
    let counted = |key: &CellKey, counts| censor.counted(cell_day(key), counts);
    let mut cells: Vec<Cell<'a, Followed>> = Vec::new();
    for (key, work) in reader.work_cells(organisation.code(), Grain::Day, range)? {
        let older = counted(&key, [work.linkable; 3]);
        let repeats = counted(&key, [work.within_1_day, work.within_7_days, work.within_30_days]);
        cells.push((key.bucket, (key.channel, ""), Followed { work, older, repeats }));
    }
    let mut between: Vec<Cell<'a, Followed>> = Vec::new();
    for (key, HopCounts { within_1_day, within_7_days, within_30_days }) in
        reader.hop_cells(organisation.code(), Grain::Day, range)?
    {
        let repeats = counted(&key.cell, [within_1_day, within_7_days, within_30_days]);
        let followed = Followed { repeats, ..Followed::default() };
        between.push((key.cell.bucket, (key.cell.channel, key.next.code()), followed));
    }
    add_up(&mut channels, timelines, &cells);
    add_up(&mut hops, timelines, &between);
    Ok((channels, hops))
}
