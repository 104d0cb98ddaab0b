//! `queue`: how long do residents wait in the queue?

use super::columns::{Cell, Column, Keyed, channel_shown, key_columns, since};
use super::month_cells::cell_ranges;
use super::needs::{CellFamily, Data, Need};
use super::parameters::{AS_OF, BY, FROM, Parameter, SPLIT, TO, UNITS};
use super::report::{Measure, Report, ReportContext};
use crate::measure::{
    Formula, MORE_THAN_OFFERED, ParameterValues, Question, QuestionError, QueueFigure, QueueRow, RowKey, queue,
};
use crate::model::{Day, QueueVariant};
use crate::texts::Texts;

/// How long do residents wait in the queue?
pub struct QueueReport;

impl Keyed for QueueRow {
    fn key(&self) -> &RowKey {
        &self.key
    }
}

impl Measure for QueueReport {
    type Params = Question;
    type Figure = QueueFigure;

    fn needs(question: &Question, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let (organisation, days, grain) = (context.organisation, (question.from, question.to), question.grain());
        if let Some(at) = context.earlier(question.as_of) {
            return Ok(vec![Need::CellsAsOf { days, grain, at }]);
        }
        let turns: Vec<Day> = organisation.queue_beginnings().chain(question.unit_turns(organisation)).collect();
        let ranges = cell_ranges(grain, days, question.by, &turns).into_iter();
        Ok(ranges.map(|range| Need::Cells { families: &[CellFamily::Queues], range, only: None }).collect())
    }

    fn figure(question: &Question, context: &ReportContext<'_>, data: &mut Data) -> Result<QueueFigure, QuestionError> {
        Ok(queue(context.organisation, question, context.now, &data.cells))
    }
}

impl Report for QueueReport {
    const NAME: &'static str = "queue";
    const QUESTION: &'static str = "How long do residents wait in the queue?";
    const FORMULA: Formula = Formula::QUEUE;
    const PARAMETERS: &'static [Parameter] = &[FROM, TO, BY, SPLIT, AS_OF, UNITS];
    type Row<'a> = &'a QueueRow;

    fn schema_name() -> String {
        "QueueFigure".to_owned()
    }

    fn params(words: &ParameterValues) -> Result<Question, QuestionError> {
        Question::of(words)
    }

    fn heading(figure: &QueueFigure, texts: &Texts) -> Vec<String> {
        let thresholds = figure.definition.threshold_seconds.iter();
        let thresholds = thresholds.map(|(code, seconds)| format!("{} {seconds} s", channel_shown(texts, code)));
        let thresholds = thresholds.collect::<Vec<String>>().join(", ");
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        let since = since(texts, &figure.definition.version);
        let own = [("id", figure.definition.id), ("since", &since), ("thresholds", &thresholds)];
        vec![texts.say("queue-heading", &words), texts.say("queue-own", &own)]
    }

    fn rows(figure: &QueueFigure) -> Vec<&QueueRow> {
        figure.rows.iter().collect()
    }

    fn columns(figure: &QueueFigure) -> Vec<Column<QueueFigure, &QueueRow>> {
        let mut columns = key_columns(&Self::rows(figure));
        columns.extend([
            Column::<QueueFigure, &QueueRow>::both("offered", "table-offered", |_, row| Cell::Count(row.offered)),
            Column::both("answered", "table-answered", |_, row| Cell::Count(row.answered)),
            Column::csv("answered_in_threshold", |_, row| Cell::Count(row.answered_in_threshold)),
            Column::both("abandoned", "table-abandoned", |_, row| Cell::Count(row.abandoned)),
            Column::csv("abandoned_in_threshold", |_, row| Cell::Count(row.abandoned_in_threshold)),
            Column::csv("wait_seconds", |_, row| Cell::Count(row.wait_seconds)),
            Column::csv("handle_seconds", |_, row| Cell::Count(row.handle_seconds)),
            Column::csv("measured_offered", |_, row| Cell::Count(row.service_level.measured_offered)),
            Column::table("table-own-service-level", |view, row| {
                let own = QueueVariant::from_code(view.figure.definition.id);
                Cell::RatioShare(own.and_then(|own| row.service_level.variant(own)))
            }),
            Column::both("abandons_ignored", "table-ignored", |_, row| Cell::Ratio(row.service_level.abandons_ignored)),
            Column::both("abandons_negative", "table-negative", |_, row| {
                Cell::Ratio(row.service_level.abandons_negative)
            }),
            Column::both("abandons_positive", "table-positive", |_, row| {
                Cell::Ratio(row.service_level.abandons_positive)
            }),
            Column::both("abandons_removed", "table-removed", |_, row| Cell::Ratio(row.service_level.abandons_removed)),
            Column::both("of_answered", "table-of-answered", |_, row| Cell::Ratio(row.service_level.of_answered)),
            Column::csv("answer_rate", |_, row| Cell::Ratio(row.answer_rate)),
            Column::both("abandonment", "table-abandonment", |_, row| Cell::Ratio(row.abandonment)),
            Column::both("mean_wait_seconds", "table-mean-wait", |_, row| Cell::Number(row.mean_wait_seconds, 0)),
            Column::both("mean_handle_seconds", "table-mean-handling", |_, row| {
                Cell::Number(row.mean_handle_seconds, 0)
            }),
            Column::table("table-workload", |_, row| Cell::Number(Some(row.workload_hours), 1)),
            Column::csv("reason", |_, row| Cell::Text(reason(row))),
            Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
            Column::csv("definition_version", |view, _| Cell::Text(view.figure.definition.version.clone())),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]);
        columns
    }

    fn notes(_figure: &QueueFigure, texts: &Texts) -> Vec<String> {
        ["queue-note-shares", "queue-note-measured", "queue-note-more"].map(|key| texts.say(key, &[])).into()
    }
}

/// Why some of the row's shares have no value, and which.
fn reason(row: &QueueRow) -> String {
    let levels = QueueVariant::ALL.map(|variant| (variant.code(), row.service_level.variant(variant)));
    let rates = [("answer_rate", row.answer_rate), ("abandonment", row.abandonment)];
    let without =
        levels.into_iter().chain(rates).filter(|(_, ratio)| ratio.is_some_and(|ratio| ratio.reason().is_some()));
    let names: Vec<&str> = without.map(|(name, _)| name).collect();
    if names.is_empty() { String::new() } else { format!("{MORE_THAN_OFFERED}: {}", names.join(" ")) }
}
