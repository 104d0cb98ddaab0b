//! Cells: read by grain and range, added to in place.

mod answers;
mod bucket;
mod hops;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text};
use diesel::upsert::excluded;

use self::bucket::{bucket_of, day, stored};
use crate::model::{Channel, Day};
use crate::rollup::{
    BucketRange, CellKey, Cells, ContactCounts, Counts, Family, Grain, QueueCounts, SurveyCounts, TimeCounts,
    WorkCounts,
};
use crate::store::db::{Db, each};
use crate::store::schema::{answer_cell, contact_cell, hop_cell, queue_cell, survey_cell, time_cell, work_cell};
use crate::store::{Reader, Result, Writer, unknown};

/// Rows in one statement: SQLite allows 32,766 bound values, a cell has at most 25.
const ROWS: usize = 1_300;

/// Which cells are read: of a grain, those of some units or topics, or all.
#[derive(Debug, Clone, Copy)]
pub struct Slice<'a> {
    pub grain: Grain,
    pub only: Option<&'a [&'a str]>,
}

impl From<Grain> for Slice<'_> {
    fn from(grain: Grain) -> Self {
        Slice { grain, only: None }
    }
}

/// The cells of a table that a grain has within a range.
macro_rules! cells_in_range {
    ($table:ident, $organisation:expr, $grain:expr, $range:expr) => {{
        let (from, to) = crate::store::cells::bucket::bounds($grain, $range);
        $table::table
            .filter($table::organisation.eq($organisation))
            .filter($table::grain.eq($grain.code()))
            .filter($table::bucket.between(from, to))
    }};
}
use cells_in_range;

/// One family of cells: the same key in a table of its own, and its counts as columns.
macro_rules! family {
    ($table:ident, $counts:ident, $row:ident, $new_row:ident, $read:ident, $add:ident, [$($count:ident),+ $(,)?]) => {
        #[derive(Queryable, Selectable)]
        #[diesel(table_name = $table)]
        struct $row { bucket: i64, channel: String, dimension: String, $($count: i64,)+ }

        #[derive(Insertable)]
        #[diesel(table_name = $table, treat_none_as_default_value = false)]
        struct $new_row<'a> {
            organisation: &'a str,
            grain: &'static str,
            bucket: i64,
            channel: &'static str,
            dimension: &'a str,
            $($count: i64,)+
        }

        impl Reader<'_> {
            /// Reads the cells of this family of a grain within a range.
            pub fn $read<'s>(
                &mut self,
                organisation: &str,
                slice: impl Into<Slice<'s>>,
                range: impl Into<BucketRange>,
            ) -> Result<Family<$counts>> {
                let slice = slice.into();
                let cells = cells_in_range!($table, organisation, slice.grain, range.into());
                let rows: Vec<$row> = match slice.only {
                    None => cells.select($row::as_select()).load(self.db())?,
                    Some(only) => {
                        let cells = cells.filter($table::dimension.eq_any(only));
                        each!(self.db(), c => cells.select($row::as_select()).load(c))?
                    }
                };
                rows.into_iter()
                    .map(|row| {
                        let key = cell_key(slice.grain, row.bucket, &row.channel, row.dimension)?;
                        Ok((key, $counts { $($count: row.$count,)+ }))
                    })
                    .collect()
            }
        }

        impl Writer<'_> {
            fn $add(&mut self, organisation: &str, family: &Family<$counts>) -> Result<()> {
                let mut cells: Vec<(&CellKey, &$counts)> = family.iter().filter(|(_, counts)| !counts.is_zero()).collect();
                cells.sort_unstable_by_key(|(key, _)| *key);
                for cells in cells.chunks(ROWS) {
                    match self.db() {
                        Db::Sqlite(c) => {
                            let rows: Vec<$new_row<'_>> = cells
                                .iter()
                                .map(|(key, counts)| $new_row {
                                    organisation,
                                    grain: key.grain().code(),
                                    bucket: stored(key.bucket),
                                    channel: key.channel.code(),
                                    dimension: &key.dimension,
                                    $($count: counts.$count,)+
                                })
                                .collect();
                            diesel::insert_into($table::table)
                                .values(&rows)
                                .on_conflict((
                                    $table::organisation,
                                    $table::grain,
                                    $table::bucket,
                                    $table::channel,
                                    $table::dimension,
                                ))
                                .do_update()
                                .set(($($table::$count.eq($table::$count + excluded($table::$count)),)+))
                                .execute(c)?;
                        }
                        Db::Postgres(c) => {
                            // A column is one array: there is little to parse and plan however many the rows.
                            static UPSERT: LazyLock<String> =
                                LazyLock::new(|| upsert(stringify!($table), &[$(stringify!($count)),+]));
                            let keys = || cells.iter().map(|(key, _)| *key);
                            let mut query = diesel::sql_query(UPSERT.as_str())
                                .into_boxed::<Pg>()
                                .bind::<Text, _>(organisation)
                                .bind::<Array<Text>, _>(keys().map(|key| key.grain().code()).collect::<Vec<_>>())
                                .bind::<Array<BigInt>, _>(keys().map(|key| stored(key.bucket)).collect::<Vec<_>>())
                                .bind::<Array<Text>, _>(keys().map(|key| key.channel.code()).collect::<Vec<_>>())
                                .bind::<Array<Text>, _>(keys().map(|key| key.dimension.as_str()).collect::<Vec<_>>());
                            $(
                                let counts = cells.iter().map(|(_, counts)| counts.$count);
                                query = query.bind::<Array<BigInt>, _>(counts.collect::<Vec<i64>>());
                            )+
                            query.execute(c)?;
                        }
                    }
                    let fell = |counts: &$counts| [$(counts.$count),+].into_iter().any(|count| count < 0);
                    for (grain, buckets) in buckets(cells.iter().filter(|(_, counts)| fell(counts)).map(|(key, _)| *key)) {
                        // What counts nothing any more is as if it had never been: figures show no row for it.
                        each!(self.db(), c => diesel::delete($table::table
                            .filter($table::organisation.eq(organisation))
                            .filter($table::grain.eq(grain.code()))
                            .filter($table::bucket.eq_any(&buckets))
                            $(.filter($table::$count.eq(0)))+)
                            .execute(c))?;
                    }
                }
                Ok(())
            }
        }
    };
}

family!(
    contact_cell,
    ContactCounts,
    ContactRow,
    NewContactRow,
    contact_cells,
    add_contact_cells,
    [
        received,
        excluded_spam,
        excluded_duplicate,
        excluded_auto,
        excluded_thanks,
        unknown,
        unanswered,
        closed_unanswered,
        reopened,
        in_time_next_working_day,
        in_time_business_hours,
        in_time_working_24h,
        late_next_working_day,
        late_business_hours,
        late_working_24h,
        late_seconds,
        late_by_day,
    ]
);
family!(
    time_cell,
    TimeCounts,
    TimeRow,
    NewTimeRow,
    time_cells,
    add_time_cells,
    [
        to_15, to_30, to_60, to_120, to_240, to_360, to_480, to_720, to_960, to_1440, to_1920, to_2400, to_4800,
        to_9600, to_19200, beyond, by_day,
    ]
);
family!(
    queue_cell,
    QueueCounts,
    QueueRow,
    NewQueueRow,
    queue_cells,
    add_queue_cells,
    [
        offered,
        answered,
        abandoned,
        measured_offered,
        measured_answered,
        measured_abandoned,
        measured_abandoned_unsorted,
        answered_in_threshold,
        abandoned_in_threshold,
        waited,
        wait_seconds,
        handled,
        handle_seconds,
    ]
);

family!(
    survey_cell,
    SurveyCounts,
    SurveyRow,
    NewSurveyRow,
    survey_cells,
    add_survey_cells,
    [
        refused_quarantine,
        refused_cap,
        refused_topic,
        refused_opted_out,
        refused_sampled_out,
        invited,
        delivered,
        bounced,
        opened,
        partial,
        complete,
        opted_out,
    ]
);

family!(
    work_cell,
    WorkCounts,
    WorkRow,
    NewWorkRow,
    work_cells,
    add_work_cells,
    [came, contacts, handled, handle_seconds, short, timed, linkable, within_1_day, within_7_days, within_30_days,]
);

impl Reader<'_> {
    /// Reads the cells of all families of a grain within a range.
    pub fn cells(&mut self, organisation: &str, grain: Grain, range: impl Into<BucketRange>) -> Result<Cells> {
        let range = range.into();
        Ok(Cells {
            contacts: self.contact_cells(organisation, grain, range)?,
            times: self.time_cells(organisation, grain, range)?,
            queues: self.queue_cells(organisation, grain, range)?,
            surveys: self.survey_cells(organisation, grain, range)?,
            answers: self.answer_cells(organisation, grain, range)?,
            work: self.work_cells(organisation, grain, range)?,
            hops: self.hop_cells(organisation, grain, range)?,
        })
    }

    /// Returns the units or topics that occur in contacts, each once; `grain` is theirs, by day or by month.
    pub fn dimensions(&mut self, organisation: &str, grain: Grain) -> Result<Vec<String>> {
        Ok(contact_cell::table
            .filter(contact_cell::organisation.eq(organisation))
            // Whoever has a day has its month, and of months there are fewer.
            .filter(contact_cell::grain.eq(grain.by_month().unwrap_or(grain).code()))
            .select(contact_cell::dimension)
            .distinct()
            .order(contact_cell::dimension)
            .load(self.db())?)
    }

    /// Returns whether this unit or topic (as `grain` says) has contacts that are not excluded.
    pub fn has_dimension(&mut self, organisation: &str, grain: Grain, dimension: &str) -> Result<bool> {
        let found = work_cell::table
            .filter(work_cell::organisation.eq(organisation))
            .filter(work_cell::grain.eq(grain.code()))
            .filter(work_cell::dimension.eq(dimension))
            .select(work_cell::bucket)
            .first::<i64>(self.db())
            .optional()?;
        Ok(found.is_some())
    }

    /// Returns the first local day that has cells. Cells of work and hops are those of contacts and volumes that have others
    /// too.
    pub fn first_day(&mut self, organisation: &str) -> Result<Option<Day>> {
        macro_rules! first {
            ($table:ident) => {
                $table::table
                    .filter($table::organisation.eq(organisation).and($table::grain.eq(Grain::Day.code())))
                    .order($table::bucket)
                    .select($table::bucket)
                    .first::<i64>(self.db())
                    .optional()?
            };
        }
        let first = [first!(contact_cell), first!(queue_cell), first!(survey_cell), first!(answer_cell)];
        let first = first.into_iter().flatten().min();
        Ok(first.map(day))
    }
}

impl Writer<'_> {
    /// Adds cells to those that are kept.
    pub fn add_cells(&mut self, organisation: &str, cells: &Cells) -> Result<()> {
        self.add_contact_cells(organisation, &cells.contacts)?;
        self.add_time_cells(organisation, &cells.times)?;
        self.add_queue_cells(organisation, &cells.queues)?;
        self.add_survey_cells(organisation, &cells.surveys)?;
        self.add_answer_cells(organisation, &cells.answers)?;
        self.add_work_cells(organisation, &cells.work)?;
        self.add_hop_cells(organisation, &cells.hops)
    }

    /// Deletes the cells of a grain within a range.
    pub fn clear_cells(&mut self, organisation: &str, grain: Grain, range: BucketRange) -> Result<()> {
        macro_rules! clear {
            ($($table:ident),+) => {$(
                let old = cells_in_range!($table, organisation, grain, range);
                each!(self.db(), c => diesel::delete(old).execute(c))?;
            )+};
        }
        clear!(contact_cell, time_cell, queue_cell, survey_cell, answer_cell, work_cell, hop_cell);
        Ok(())
    }
}

/// Returns the buckets of some cells by grain, each once.
fn buckets<'a>(keys: impl Iterator<Item = &'a CellKey>) -> BTreeMap<Grain, BTreeSet<i64>> {
    let mut buckets: BTreeMap<Grain, BTreeSet<i64>> = BTreeMap::new();
    for key in keys {
        buckets.entry(key.grain()).or_default().insert(stored(key.bucket));
    }
    buckets
}

/// Returns the statement that adds rows given as arrays, one a column.
fn upsert(table: &str, counts: &[&str]) -> String {
    let arrays: Vec<String> = (0..counts.len()).map(|place| format!("${}::bigint[]", place + 6)).collect();
    let sums: Vec<String> =
        counts.iter().map(|count| format!("{count} = {table}.{count} + excluded.{count}")).collect();
    let (columns, arrays, sums) = (counts.join(", "), arrays.join(", "), sums.join(", "));
    format!(
        "insert into {table} (organisation, grain, bucket, channel, dimension, {columns}) \
         select $1, cells.* from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], {arrays}) as cells \
         on conflict (organisation, grain, bucket, channel, dimension) do update set {sums}"
    )
}

pub(super) fn cell_key(grain: Grain, bucket: i64, channel: &str, dimension: String) -> Result<CellKey> {
    let channel = Channel::from_code(channel).ok_or_else(|| unknown("cell.channel", channel))?;
    Ok(CellKey { bucket: bucket_of(grain, bucket), channel, dimension })
}
