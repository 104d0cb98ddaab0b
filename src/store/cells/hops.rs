//! Cells of hops: by grain and range like the others, and by the channel of the next contact.

use diesel::prelude::*;
use diesel::upsert::excluded;
use rustc_hash::FxHashMap;

use super::bucket::stored;
use super::{cell_key, cells_in_range};
use crate::model::Channel;
use crate::rollup::{BucketRange, Counts, Grain, HopCounts, HopKey};
use crate::store::db::each;
use crate::store::schema::hop_cell;
use crate::store::{Reader, Result, Writer, unknown};

/// Rows in one statement: SQLite allows 32,766 bound values, a cell has 9.
const ROWS: usize = 3_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = hop_cell)]
struct Row {
    bucket: i64,
    channel: String,
    dimension: String,
    next_channel: String,
    within_1_day: i64,
    within_7_days: i64,
    within_30_days: i64,
}

#[derive(Insertable)]
#[diesel(table_name = hop_cell, treat_none_as_default_value = false)]
struct NewRow<'a> {
    organisation: &'a str,
    grain: &'static str,
    bucket: i64,
    channel: &'static str,
    dimension: &'a str,
    next_channel: &'static str,
    within_1_day: i64,
    within_7_days: i64,
    within_30_days: i64,
}

impl Reader<'_> {
    /// Returns the cells of hops of a grain within a range.
    pub fn hop_cells(
        &mut self,
        organisation: &str,
        grain: Grain,
        range: impl Into<BucketRange>,
    ) -> Result<FxHashMap<HopKey, HopCounts>> {
        let cells = cells_in_range!(hop_cell, organisation, grain, range.into());
        let rows: Vec<Row> = cells.select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(|row| row.cell(grain)).collect()
    }
}

impl Row {
    fn cell(self, grain: Grain) -> Result<(HopKey, HopCounts)> {
        let next = Channel::from_code(&self.next_channel);
        let next = next.ok_or_else(|| unknown("hop_cell.next_channel", &self.next_channel))?;
        let cell = cell_key(grain, self.bucket, &self.channel, self.dimension)?;
        let Row { within_1_day, within_7_days, within_30_days, .. } = self;
        Ok((HopKey { cell, next }, HopCounts { within_1_day, within_7_days, within_30_days }))
    }
}

impl Writer<'_> {
    pub(super) fn add_hop_cells(&mut self, organisation: &str, cells: &FxHashMap<HopKey, HopCounts>) -> Result<()> {
        let mut cells: Vec<(&HopKey, &HopCounts)> = cells.iter().filter(|(_, counts)| !counts.is_zero()).collect();
        cells.sort_unstable_by_key(|(key, _)| *key);
        for cells in cells.chunks(ROWS) {
            let rows: Vec<NewRow<'_>> = cells.iter().map(|(key, counts)| new_row(organisation, key, counts)).collect();
            each!(self.db(), c => diesel::insert_into(hop_cell::table)
                .values(&rows)
                .on_conflict((
                    hop_cell::organisation,
                    hop_cell::grain,
                    hop_cell::bucket,
                    hop_cell::channel,
                    hop_cell::dimension,
                    hop_cell::next_channel,
                ))
                .do_update()
                .set((
                    hop_cell::within_1_day.eq(hop_cell::within_1_day + excluded(hop_cell::within_1_day)),
                    hop_cell::within_7_days.eq(hop_cell::within_7_days + excluded(hop_cell::within_7_days)),
                    hop_cell::within_30_days.eq(hop_cell::within_30_days + excluded(hop_cell::within_30_days)),
                ))
                .execute(c))?;
            if cells.iter().any(|(_, counts)| counts.within_30_days < 0) {
                // What counts nothing any more is as if it had never been: figures show no row for it.
                let buckets: Vec<i64> = cells.iter().map(|(key, _)| stored(key.cell.bucket)).collect();
                let empty = hop_cell::table
                    .filter(hop_cell::organisation.eq(organisation))
                    .filter(hop_cell::bucket.eq_any(buckets))
                    .filter(hop_cell::within_30_days.eq(0));
                each!(self.db(), c => diesel::delete(empty).execute(c))?;
            }
        }
        Ok(())
    }
}

fn new_row<'a>(organisation: &'a str, key: &'a HopKey, counts: &HopCounts) -> NewRow<'a> {
    NewRow {
        organisation,
        grain: key.cell.grain().code(),
        bucket: stored(key.cell.bucket),
        channel: key.cell.channel.code(),
        dimension: &key.cell.dimension,
        next_channel: key.next.code(),
        within_1_day: counts.within_1_day,
        within_7_days: counts.within_7_days,
        within_30_days: counts.within_30_days,
    }
}
