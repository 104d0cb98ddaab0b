//! Cells: read by grain and range, added to in place.

mod bucket;
mod family;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use rustc_hash::FxHashMap;

use self::bucket::{day, stored};
use self::family::{
    FamilyTable, Filters, Key, Row, add_arrays, add_rows, cells, delete_zeros, in_range, most_rows, select,
};
use crate::model::Day;
use crate::rollup::{
    AnswerKey, BucketRange, CellKey, Cells, ContactCounts, Grain, HopCounts, HopKey, QueueCounts, SurveyCounts,
    TimeCounts, WorkCounts,
};
use crate::store::db::{Db, each, rows_of};
use crate::store::schema::{answer_cell, contact_cell, queue_cell, survey_cell, work_cell};
use crate::store::{Reader, Result, Writer};

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

/// Declares the families: the table of each, its method, its cells, and their keys and counts.
macro_rules! families {
    ($($table:ident $read:ident: $cells:ident by $key:ty => $counts:ty,)+) => {
        $(impl FamilyTable for $counts {
            type Key = $key;
            const TABLE: &'static str = stringify!($table);
        })+

        impl Reader<'_> {
            $(
                /// Reads the cells of this family of a grain within a range.
                pub fn $read<'s>(
                    &mut self,
                    organisation: &str,
                    slice: impl Into<Slice<'s>>,
                    range: impl Into<BucketRange>,
                ) -> Result<FxHashMap<$key, $counts>> {
                    let Slice { grain, only } = slice.into();
                    let filters = only.map(|only| ("dimension", only));
                    self.family(organisation, grain, range.into(), filters.as_slice())
                }
            )+

            /// Reads the cells of all families of a grain within a range.
            pub fn cells(&mut self, organisation: &str, grain: Grain, range: impl Into<BucketRange>) -> Result<Cells> {
                let range = range.into();
                Ok(Cells { $($cells: self.$read(organisation, grain, range)?,)+ })
            }
        }

        impl Writer<'_> {
            /// Adds cells to those that are stored.
            pub fn add_cells(&mut self, organisation: &str, cells: &Cells) -> Result<()> {
                $(self.add_family(organisation, &cells.$cells)?;)+
                Ok(())
            }

            /// Deletes the cells of a grain within a range.
            pub fn clear_cells(&mut self, organisation: &str, grain: Grain, range: BucketRange) -> Result<()> {
                for table in [$(stringify!($table)),+] {
                    let statement = format!("delete from {table}");
                    each!(self.db(), c => in_range(&statement, organisation, grain, range, &[]).execute(c))?;
                }
                Ok(())
            }
        }
    };
}

families! {
    contact_cell contact_cells: contacts by CellKey => ContactCounts,
    time_cell time_cells: times by CellKey => TimeCounts,
    queue_cell queue_cells: queues by CellKey => QueueCounts,
    survey_cell survey_cells: surveys by CellKey => SurveyCounts,
    answer_cell answer_cells: answers by AnswerKey => i64,
    work_cell work_cells: work by CellKey => WorkCounts,
    hop_cell hop_cells: hops by HopKey => HopCounts,
}

impl Reader<'_> {
    fn family<C: FamilyTable>(
        &mut self,
        organisation: &str,
        grain: Grain,
        range: BucketRange,
        filters: &Filters<'_>,
    ) -> Result<FxHashMap<C::Key, C>> {
        let select = select::<C>();
        let rows: Vec<Row<C>> = each!(self.db(), c => in_range(&select, organisation, grain, range, filters).load(c))?;
        cells(grain, rows)
    }

    /// Returns the cells of answers of a grain within a range, of these series and, where some are named, to these questions.
    pub fn answers_of_series(
        &mut self,
        organisation: &str,
        grain: Grain,
        days: (Day, Day),
        series: &[&str],
        questions: Option<&[&str]>,
    ) -> Result<FxHashMap<AnswerKey, i64>> {
        let questions = questions.map(|questions| ("question", questions));
        let filters: Vec<_> = [("series", series)].into_iter().chain(questions).collect();
        self.family(organisation, grain, days.into(), &filters)
    }

    /// Returns whether anybody ever answered in this series.
    pub fn has_answers(&mut self, organisation: &str, series: &str) -> Result<bool> {
        let found = rows_of!(answer_cell, organisation)
            .filter(answer_cell::grain.eq(Grain::Day.code()))
            .filter(answer_cell::series.eq(series))
            .select(answer_cell::bucket)
            .first::<i64>(self.db())
            .optional()?;
        Ok(found.is_some())
    }

    /// Returns the units or topics that occur in contacts, each once; `grain` is theirs, by day or by month.
    pub fn dimensions(&mut self, organisation: &str, grain: Grain) -> Result<Vec<String>> {
        Ok(rows_of!(contact_cell, organisation)
            // Whoever has a day has its month, and of months there are fewer.
            .filter(contact_cell::grain.eq(grain.by_month().unwrap_or(grain).code()))
            .select(contact_cell::dimension)
            .distinct()
            .order(contact_cell::dimension)
            .load(self.db())?)
    }

    /// Returns whether this unit or topic (as `grain` says) has contacts that are not excluded.
    pub fn has_dimension(&mut self, organisation: &str, grain: Grain, dimension: &str) -> Result<bool> {
        let found = rows_of!(work_cell, organisation)
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
    fn add_family<C: FamilyTable>(&mut self, organisation: &str, family: &FxHashMap<C::Key, C>) -> Result<()> {
        let mut cells: Vec<(&C::Key, &C)> = family.iter().filter(|(_, counts)| !counts.is_zero()).collect();
        cells.sort_unstable_by_key(|(key, _)| *key);
        for cells in cells.chunks(most_rows::<C>()) {
            match self.db() {
                Db::Sqlite(c) => add_rows(organisation, cells).execute(c)?,
                Db::Postgres(c) => add_arrays(organisation, cells).execute(c)?,
            };
            let mut fell: BTreeMap<Grain, BTreeSet<i64>> = BTreeMap::new();
            for (key, _) in cells.iter().filter(|(_, counts)| counts.values().any(|count| count < 0)) {
                fell.entry(key.cell().grain()).or_default().insert(stored(key.cell().bucket));
            }
            for (grain, buckets) in fell {
                // What counts nothing any more is as if it had never been: figures show no row for it.
                let buckets = buckets.iter().copied();
                each!(self.db(), c => delete_zeros::<C, _>(organisation, grain, buckets).execute(c))?;
            }
        }
        Ok(())
    }
}
