//! `response`: do citizens get an answer in time?

use super::columns::{Cell, Column, Keyed, key_columns, since};
use super::month_cells::{CellRange, cell_ranges};
use super::needs::{CellFamily, Data, Need};
use super::parameters::{AS_OF, BY, FROM, Parameter, SPLIT, TO, UNITS};
use super::report::{Measure, Report, ReportContext};
use crate::measure::{
    Formula, ParameterValues, Pending, Question, QuestionError, ResponseDefinition, ResponseFigure, ResponseRow,
    RowKey, response,
};
use crate::model::{By, Day, Reading};
use crate::texts::Texts;

/// Do residents get an answer in time?
pub struct ResponseReport;

impl Keyed for ResponseRow {
    fn key(&self) -> &RowKey {
        &self.key
    }
}

impl Measure for ResponseReport {
    type Params = Question;
    type Figure = ResponseFigure;

    fn needs(question: &Question, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let (days, grain) = ((question.from, question.to), question.grain());
        if let Some(at) = context.earlier(question.as_of) {
            return Ok(vec![Need::CellsAsOf { days, grain, at }]);
        }
        let families = &[CellFamily::Contacts, CellFamily::Times];
        let ranges = ranges(question, context).into_iter();
        let cells = ranges.map(|range| Need::Cells { families, range, only: None });
        Ok(cells.chain([Need::OpenUndecided(question.as_of.unwrap_or(context.now))]).collect())
    }

    fn figure(
        question: &Question,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<ResponseFigure, QuestionError> {
        let pending = Pending::new(context.organisation, question.as_of.unwrap_or(context.now), &data.open);
        Ok(response(context.organisation, question, context.now, &data.cells, &pending))
    }
}

/// Returns the ranges of cells to read.
///
/// They are days where an open contact may be pending or overdue by its day, and months where all of a month are overdue.
fn ranges(question: &Question, context: &ReportContext<'_>) -> Vec<CellRange> {
    let organisation = context.organisation;
    let turns: Vec<Day> = organisation.beginnings().chain(question.unit_turns(organisation)).collect();
    let undue = Pending::overdue_before(organisation, question.as_of.unwrap_or(context.now));
    let overdue = (question.from, question.to.min(undue.plus_days(-1)));
    let mut found = cell_ranges(question.grain(), overdue, question.by, &turns);
    found.extend(cell_ranges(question.grain(), (question.from.max(undue), question.to), Some(By::Day), &[]));
    found
}

impl Report for ResponseReport {
    const NAME: &'static str = "response";
    const QUESTION: &'static str = "Do residents get an answer in time?";
    const FORMULA: Formula = Formula::RESPONSE;
    const PARAMETERS: &'static [Parameter] = &[FROM, TO, BY, SPLIT, AS_OF, UNITS];
    type Row<'a> = &'a ResponseRow;

    fn schema_name() -> String {
        "ResponseFigure".to_owned()
    }

    fn params(words: &ParameterValues) -> Result<Question, QuestionError> {
        Question::of(words)
    }

    fn heading(figure: &ResponseFigure, texts: &Texts) -> Vec<String> {
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        let mut lines = vec![
            texts.say("response-heading", &words),
            texts.say("response-in-time-means", &[("definition", &definition_shown(texts, &figure.definition))]),
        ];
        if !figure.definitions.is_empty() {
            let all: Vec<String> = figure.definitions.iter().map(|rule| definition_shown(texts, rule)).collect();
            lines.push(texts.say("response-several-definitions", &[("definitions", &all.join("; "))]));
        }
        lines
    }

    fn rows(figure: &ResponseFigure) -> Vec<&ResponseRow> {
        figure.rows.iter().collect()
    }

    fn columns(figure: &ResponseFigure) -> Vec<Column<ResponseFigure, &ResponseRow>> {
        let mut columns = key_columns(&Self::rows(figure));
        columns.extend([
            Column::<ResponseFigure, &ResponseRow>::both("received", "table-received", |_, row| {
                Cell::Count(row.received)
            }),
            Column::both("excluded", "table-excluded", |_, row| Cell::Count(row.excluded)),
            Column::both("in_time", "table-in-time", |_, row| Cell::Count(row.in_time)),
            Column::both("late", "table-late", |_, row| Cell::Count(row.late)),
            Column::both("overdue", "table-overdue", |_, row| Cell::Count(row.overdue)),
            Column::both("closed_unanswered", "table-closed-unanswered", |_, row| Cell::Count(row.closed_unanswered)),
            Column::both("pending", "table-pending", |_, row| Cell::Count(row.pending)),
            Column::both("unknown", "table-unknown", |_, row| Cell::Count(row.unknown)),
            Column::both("reopened", "table-reopened", |_, row| Cell::Count(row.reopened)),
            Column::share("rate", "table-rate", |_, row| Cell::Share(row.rate)),
            Column::csv("rate_lower_bound", |_, row| Cell::Number(row.rate_lower, 0)),
            Column::csv("rate_upper_bound", |_, row| Cell::Number(row.rate_upper, 0)),
            Column::csv("late_hours", |_, row| Cell::Number(row.late_hours, 0)),
            Column::both("median_hours", "table-median-hours", |_, row| {
                Cell::Number(row.response_time.as_ref().and_then(|time| time.median_hours), 1)
            }),
            Column::both("p90_hours", "table-p90-hours", |_, row| {
                Cell::Number(row.response_time.as_ref().and_then(|time| time.p90_hours), 1)
            }),
            Column::csv("by_day", |_, row| Cell::Count(row.response_time.as_ref().map_or(0, |time| time.by_day))),
            Column::csv("in_time_next_working_day", |_, row| in_time(row, Reading::NextWorkingDay)),
            Column::csv("in_time_business_hours", |_, row| in_time(row, Reading::BusinessHours)),
            Column::csv("in_time_working_24h", |_, row| in_time(row, Reading::Working24h)),
            Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
            Column::csv("definition_version", |view, _| Cell::Text(view.figure.definition.version.clone())),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]);
        columns
    }

    fn notes(figure: &ResponseFigure, texts: &Texts) -> Vec<String> {
        let plain = ["response-note-rate", "response-note-reopened", "response-note-median"];
        let mut notes: Vec<String> = plain.iter().map(|key| texts.say(key, &[])).collect();
        let by_day: i64 = figure.rows.iter().filter_map(|row| Some(row.response_time.as_ref()?.by_day)).sum();
        if by_day > 0 {
            notes.push(texts.say("response-note-by-day", &[("number", &by_day.to_string())]));
        }
        notes
    }
}

/// Returns how many were in time under a reading.
fn in_time(row: &ResponseRow, reading: Reading) -> Cell {
    Cell::count(row.readings.get(reading.code()).map(|row| row.in_time))
}

/// Returns what "in time" means, with the name of the reading.
fn definition_shown(texts: &Texts, definition: &ResponseDefinition) -> String {
    let n = i64::from(definition.working_days);
    let number = match definition.id {
        "business_hours" => n * 8,
        "working_24h" => n * 24,
        _ => n,
    };
    let reading = texts.say_number(&format!("response-reading-{}", definition.id), number, &[]);
    let days = texts.say_number("response-working-days", n, &[]);
    let channels = match definition.channels.as_slice() {
        [] => String::new(),
        channels => {
            let names: Vec<String> = channels.iter().map(|code| super::columns::channel_shown(texts, code)).collect();
            texts.say("response-for-channels", &[("channels", &names.join(&texts.say("response-and", &[])))])
        }
    };
    let since = since(texts, &definition.version);
    let words =
        [("reading", &*reading), ("id", definition.id), ("days", &days), ("since", &since), ("channels", &channels)];
    texts.say("response-definition", &words)
}
