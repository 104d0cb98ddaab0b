//! Cells of answers: by grain and range like the others, and by series, question and value.

use diesel::prelude::*;
use diesel::upsert::excluded;
use rustc_hash::FxHashMap;

use super::bucket::stored;
use super::{cell_key, cells_in_range};
use crate::model::Day;
use crate::rollup::{AnswerKey, BucketRange, Grain};
use crate::store::db::each;
use crate::store::schema::answer_cell;
use crate::store::{Reader, Result, Writer};

/// Rows in one statement: SQLite allows 32,766 bound values, a cell has 9.
const ROWS: usize = 3_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = answer_cell)]
struct Row {
    bucket: i64,
    channel: String,
    dimension: String,
    series: String,
    question: String,
    value: String,
    answers: i64,
}

#[derive(Insertable)]
#[diesel(table_name = answer_cell, treat_none_as_default_value = false)]
struct NewRow<'a> {
    organisation: &'a str,
    grain: &'static str,
    bucket: i64,
    channel: &'static str,
    dimension: &'a str,
    series: &'a str,
    question: &'a str,
    value: &'a str,
    answers: i64,
}

impl Reader<'_> {
    /// Returns the cells of answers of a grain within a range, of all series.
    pub fn answer_cells(
        &mut self,
        organisation: &str,
        grain: Grain,
        range: impl Into<BucketRange>,
    ) -> Result<FxHashMap<AnswerKey, i64>> {
        let cells = cells_in_range!(answer_cell, organisation, grain, range.into());
        let rows: Vec<Row> = cells.select(Row::as_select()).load(self.db())?;
        rows.into_iter().map(|row| row.cell(grain)).collect()
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
        let own = cells_in_range!(answer_cell, organisation, grain, days.into())
            .filter(answer_cell::series.eq_any(series))
            .select(Row::as_select());
        let rows: Vec<Row> = match questions {
            None => own.load(self.db())?,
            Some(questions) => own.filter(answer_cell::question.eq_any(questions)).load(self.db())?,
        };
        rows.into_iter().map(|row| row.cell(grain)).collect()
    }

    /// Returns whether anybody ever answered in this series.
    pub fn has_answers(&mut self, organisation: &str, series: &str) -> Result<bool> {
        let found = answer_cell::table
            .filter(answer_cell::organisation.eq(organisation))
            .filter(answer_cell::grain.eq(Grain::Day.code()))
            .filter(answer_cell::series.eq(series))
            .select(answer_cell::bucket)
            .first::<i64>(self.db())
            .optional()?;
        Ok(found.is_some())
    }
}

impl Row {
    fn cell(self, grain: Grain) -> Result<(AnswerKey, i64)> {
        let cell = cell_key(grain, self.bucket, &self.channel, self.dimension)?;
        Ok((AnswerKey { cell, series: self.series, question: self.question, value: self.value }, self.answers))
    }
}

impl Writer<'_> {
    pub(super) fn add_answer_cells(&mut self, organisation: &str, cells: &FxHashMap<AnswerKey, i64>) -> Result<()> {
        let mut cells: Vec<(&AnswerKey, i64)> =
            cells.iter().map(|(key, answers)| (key, *answers)).filter(|(_, answers)| *answers != 0).collect();
        cells.sort_unstable();
        for cells in cells.chunks(ROWS) {
            let rows: Vec<NewRow<'_>> =
                cells.iter().map(|(key, answers)| new_row(organisation, key, *answers)).collect();
            each!(self.db(), c => diesel::insert_into(answer_cell::table)
                .values(&rows)
                .on_conflict((
                    answer_cell::organisation,
                    answer_cell::grain,
                    answer_cell::bucket,
                    answer_cell::channel,
                    answer_cell::dimension,
                    answer_cell::series,
                    answer_cell::question,
                    answer_cell::value,
                ))
                .do_update()
                .set(answer_cell::answers.eq(answer_cell::answers + excluded(answer_cell::answers)))
                .execute(c))?;
            if cells.iter().any(|(_, answers)| *answers < 0) {
                // What counts nothing any more is as if it had never been: figures show no row for it.
                let buckets: Vec<i64> = cells.iter().map(|(key, _)| stored(key.cell.bucket)).collect();
                let empty = answer_cell::table
                    .filter(answer_cell::organisation.eq(organisation))
                    .filter(answer_cell::bucket.eq_any(buckets))
                    .filter(answer_cell::answers.eq(0));
                each!(self.db(), c => diesel::delete(empty).execute(c))?;
            }
        }
        Ok(())
    }
}

fn new_row<'a>(organisation: &'a str, key: &'a AnswerKey, answers: i64) -> NewRow<'a> {
    NewRow {
        organisation,
        grain: key.cell.grain().code(),
        bucket: stored(key.cell.bucket),
        channel: key.cell.channel.code(),
        dimension: &key.cell.dimension,
        series: &key.series,
        question: &key.question,
        value: &key.value,
        answers,
    }
}
