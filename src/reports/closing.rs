//! `closing`: how long does it take until contacts are closed? (docs/MEASURES.md, section 2)

use std::collections::BTreeMap;

use serde::Serialize;

use super::columns::{Cell, Column};
use super::needs::{Data, Gatherer, Need, Which};
use super::parameters::{AS_OF, FROM, Parameter, TO};
use super::report::{Measure, Report, ReportContext};
use crate::measure::{Formula, ParameterValues, Question, QuestionError, ResponseTime};
use crate::model::{Channel, Contact, Instant, Organisation};
use crate::rollup::{Counts, TimeCounts};
use crate::texts::Texts;

/// How long does it take until contacts are closed?
pub(super) struct ClosingReport;

/// The closing figure: by channel, of the contacts received on some days and not excluded.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub(super) struct ClosingFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: Formula,
    /// First and last local date of the arrival, both included.
    pub from: String,
    pub to: String,
    /// RFC 3339. What was closed later is open.
    pub as_of: String,
    pub rows: Vec<ClosingRow>,
}

/// The contacts of one channel: `received = closed + open + unknown`.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub(super) struct ClosingRow {
    pub channel: &'static str,
    pub received: i64,
    /// Over, and it is known when.
    pub closed: i64,
    /// Not over.
    pub open: i64,
    /// Over at a time that is not known.
    pub unknown: i64,
    /// Opening hours from arrival to closing of the closed.
    pub closing_time: Option<ResponseTime>,
}

/// Counts contacts by channel; memory does not grow with their number.
#[derive(Debug, Default)]
struct Closings(BTreeMap<Channel, Closing>);

#[derive(Debug, Default)]
struct Closing {
    received: i64,
    open: i64,
    unknown: i64,
    closed: i64,
    times: TimeCounts,
}

impl Gatherer for Closings {
    fn look_at(&mut self, organisation: &Organisation, contact: &Contact) {
        if contact.outcome.excluded_reason().is_some() {
            return;
        }
        let sums = self.0.entry(contact.channel).or_default();
        sums.received += 1;
        let Some(closed_at) = contact.closed_at.filter(|_| contact.is_finished()) else {
            *if contact.is_finished() { &mut sums.unknown } else { &mut sums.open } += 1;
            return;
        };
        sums.closed += 1;
        let day = organisation.day(contact.received_at.first());
        let working_time = organisation.working_time(day, contact.channel);
        let time = match contact.received_at.exact().zip(closed_at.exact()) {
            Some((received, closed)) => TimeCounts::one(working_time.opening_seconds(received, closed)),
            None => TimeCounts { by_day: 1, ..TimeCounts::default() },
        };
        sums.times.add(&time, 1);
    }
}

impl Closing {
    fn row(&self, channel: Channel) -> ClosingRow {
        let Closing { received, open, unknown, closed, times } = self;
        let (received, open, unknown, closed) = (*received, *open, *unknown, *closed);
        ClosingRow { channel: channel.code(), received, closed, open, unknown, closing_time: ResponseTime::of(times) }
    }
}

fn as_of(question: &Question, context: &ReportContext<'_>) -> Instant {
    question.as_of.unwrap_or(context.now)
}

impl Measure for ClosingReport {
    type Params = Question;
    type Figure = ClosingFigure;

    fn needs(question: &Question, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        // No cell tells when contacts were closed.
        let which = Which::ReceivedAsOf { days: (question.from, question.to), at: as_of(question, context) };
        Ok(vec![Need::Contacts { which, gatherer: Box::new(Closings::default()) }])
    }

    fn figure(
        question: &Question,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<ClosingFigure, QuestionError> {
        let organisation = context.organisation;
        let Closings(sums) = data.take_gathered().unwrap_or_default();
        Ok(ClosingFigure {
            organisation: organisation.code().to_owned(),
            measure: ClosingReport::NAME,
            definition: ClosingReport::FORMULA,
            from: question.from.to_string(),
            to: question.to.to_string(),
            as_of: organisation.zone().rfc3339(as_of(question, context)),
            rows: sums.iter().map(|(channel, sums)| sums.row(*channel)).collect(),
        })
    }
}

impl Report for ClosingReport {
    const NAME: &'static str = "closing";
    const QUESTION: &'static str = "How long does it take until contacts are closed?";
    const FORMULA: Formula =
        Formula { measure: "closing", measure_version: 1, described_in: "docs/MEASURES.md#2-response" };
    const PARAMETERS: &'static [Parameter] = &[FROM, TO, AS_OF];
    type Row<'a> = &'a ClosingRow;

    fn params(words: &ParameterValues) -> Result<Question, QuestionError> {
        Question::of(words)
    }

    fn heading(figure: &ClosingFigure, texts: &Texts) -> Vec<String> {
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        vec![texts.say("closing-heading", &words)]
    }

    fn rows(figure: &ClosingFigure) -> Vec<&ClosingRow> {
        figure.rows.iter().collect()
    }

    fn columns(_figure: &ClosingFigure) -> Vec<Column<ClosingFigure, &ClosingRow>> {
        fn time(row: &ClosingRow, hours: fn(&ResponseTime) -> Option<f64>) -> Cell {
            Cell::Number(row.closing_time.as_ref().and_then(hours), 1)
        }
        vec![
            Column::both("channel", "table-channel", |_, row: &&ClosingRow| Cell::Channel(row.channel)),
            Column::both("received", "table-received", |_, row| Cell::Count(row.received)),
            Column::both("closed", "closing-closed", |_, row| Cell::Count(row.closed)),
            Column::both("open", "table-open", |_, row| Cell::Count(row.open)),
            Column::both("unknown", "table-unknown", |_, row| Cell::Count(row.unknown)),
            Column::both("median_hours", "table-median-hours", |_, row| time(row, |time| time.median_hours)),
            Column::both("p90_hours", "table-p90-hours", |_, row| time(row, |time| time.p90_hours)),
            Column::csv("by_day", |_, row| Cell::Count(row.closing_time.as_ref().map_or(0, |time| time.by_day))),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]
    }

    fn notes(_figure: &ClosingFigure, texts: &Texts) -> Vec<String> {
        vec![texts.say("closing-note", &[])]
    }
}
