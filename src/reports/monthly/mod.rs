//! `monthly`: the five questions of a whole month, for managers. A line for each number, beside those that it is compared with.

mod lines;

use super::columns::{Cell, Column, Grid, channel_shown, since, table_grid};
use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::overdue::{OverdueParams, OverdueReport};
use super::parameters::{FROM, Parameter, TO};
use super::queue::QueueReport;
use super::report::{Measure, Report, ReportContext};
use super::response::ResponseReport;
use super::voice::VoiceReport;
use crate::measure::{
    Change, Formula, MonthInputs, Monthly, ParameterValues, Question, QuestionError, VoiceQuestion, completed_month,
    monthly, months_question, parse_month, reporting_instant,
};
use crate::model::{Organisation, Period};
use crate::texts::Texts;

use lines::{Line, Number, lines};

/// The five questions of a whole month, for managers
pub struct MonthlyReport;

/// Returns the questions of which a month is assembled: of all channels together, and of each.
fn questions(month: Period) -> [Question; 2] {
    [false, true].map(|by_channel| months_question(month, by_channel))
}

fn overdue(organisation: &Organisation, month: Period, context: &ReportContext<'_>) -> OverdueParams {
    let as_of = Some(reporting_instant(organisation, month, context.now));
    OverdueParams { as_of, limit: Some(1), ..OverdueParams::default() }
}

impl Measure for MonthlyReport {
    /// The month; `None` for the last that is over.
    type Params = Option<Period>;
    type Figure = Monthly;

    fn needs(month: &Option<Period>, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let organisation = context.organisation;
        let month = completed_month(*month, organisation.day(context.now))?;
        let [all, by_channel] = questions(month);
        let range = CellRange { grain: all.grain(), from: all.from, to: all.to };
        let mut parts = vec![ResponseReport::needs(&all, context)?, ResponseReport::needs(&by_channel, context)?];
        parts.push(QueueReport::needs(&by_channel, context)?);
        for question in [&all, &by_channel] {
            parts.push(VoiceReport::needs(&VoiceQuestion::new(question.clone(), None)?, context)?);
        }
        parts.push(OverdueReport::needs(&overdue(organisation, month, context), context)?);
        let own = [
            Need::Cells { families: &[CellFamily::Work], range, only: None },
            Need::Events(all.from, all.to),
            Need::Deliveries,
        ];
        Ok(parts.into_iter().map(Need::Part).chain(own).collect())
    }

    fn figure(month: &Option<Period>, context: &ReportContext<'_>, data: &mut Data) -> Result<Monthly, QuestionError> {
        let organisation = context.organisation;
        let month = completed_month(*month, organisation.day(context.now))?;
        let [all, by_channel] = questions(month);
        let mut part = || data.take_part();
        let response = [
            ResponseReport::figure(&all, context, &mut part())?,
            ResponseReport::figure(&by_channel, context, &mut part())?,
        ];
        let queue = QueueReport::figure(&by_channel, context, &mut part())?;
        let mut voice = |question: &Question| {
            VoiceReport::figure(&VoiceQuestion::new(question.clone(), None)?, context, &mut part())
        };
        let voice = [voice(&all)?, voice(&by_channel)?];
        let overdue = OverdueReport::figure(&overdue(organisation, month, context), context, &mut data.take_part())?;
        let parts = MonthInputs {
            response,
            queue,
            voice,
            overdue,
            cells: &data.cells,
            events: std::mem::take(&mut data.events),
            sources: std::mem::take(&mut data.sources),
            quarantined: data.quarantined.iter().map(|(_, records)| records).sum(),
        };
        Ok(monthly(organisation, month, context.now, &parts))
    }
}

impl Report for MonthlyReport {
    const NAME: &'static str = "monthly";
    const QUESTION: &'static str = "The five questions of a whole month, for managers";
    const FORMULA: Formula = Formula::MONTHLY;
    const PARAMETERS: &'static [Parameter] = &[
        Parameter { help: "First day of a month; without it and `to` the last month that is over.", ..FROM },
        Parameter { help: "Last day of the same month.", ..TO },
    ];
    type Row<'a> = Line;

    fn params(words: &ParameterValues) -> Result<Option<Period>, QuestionError> {
        parse_month(words.get("from"), words.get("to"))
    }

    fn heading(figure: &Monthly, texts: &Texts) -> Vec<String> {
        let days = texts.say_number("monthly-table-days", figure.working_days, &[]);
        let [from, to] = [figure.from, figure.to].map(|day| day.to_string());
        let [before, year_before] = [figure.before, figure.year_before].map(|month| month.to_string());
        let words = [
            ("organisation", &*figure.organisation),
            ("from", &from),
            ("to", &to),
            ("days", &days),
            ("as_of", &figure.as_of),
        ];
        vec![
            texts.say("monthly-table-heading", &words),
            texts.say("monthly-table-compared", &[("before", &before), ("year_before", &year_before)]),
        ]
    }

    fn rows(figure: &Monthly) -> Vec<Line> {
        lines(figure)
    }

    fn columns(_figure: &Monthly) -> Vec<Column<Monthly, Line>> {
        table_columns().into_iter().chain(csv_columns()).collect()
    }

    /// Returns the lines of the table: without the parts of a share, which stand beside it, and without what is not there.
    fn table(figure: &Monthly, texts: &Texts) -> Grid {
        let is_read = |line: &Line| !["in_time", "excluded"].contains(&line.measure) && !line.is_nothing();
        let rows: Vec<Line> = lines(figure).into_iter().filter(is_read).collect();
        table_grid(&table_columns(), figure, &rows, texts)
    }

    fn notes(figure: &Monthly, texts: &Texts) -> Vec<String> {
        let mut notes = vec![texts.say("monthly-table-since", &[]), texts.say("monthly-table-intervals", &[])];
        let names = |codes: &[&str]| codes.iter().map(|code| channel_shown(texts, code)).collect::<Vec<_>>().join(", ");
        let definitions = &figure.trust.definitions;
        notes.extend(definitions.response.iter().map(|rule| {
            let channels = if rule.channels.is_empty() { texts.say("table-all", &[]) } else { names(&rule.channels) };
            let days = texts.say_number("monthly-table-days", i64::from(rule.working_days), &[]);
            let since = since(texts, &rule.version);
            let words = [("channels", &*channels), ("id", rule.id), ("days", &days), ("since", &since)];
            texts.say("monthly-table-in-time", &words)
        }));
        notes.extend(definitions.queue.iter().map(|rule| {
            let seconds = rule.threshold_seconds.iter();
            let seconds = seconds.map(|(code, seconds)| format!("{} {seconds} s", channel_shown(texts, code)));
            let thresholds = seconds.collect::<Vec<String>>().join(", ");
            let since = since(texts, &rule.version);
            let words = [("id", rule.id), ("thresholds", &*thresholds), ("since", &since)];
            texts.say("monthly-table-service-level", &words)
        }));
        let changed = figure.trust.definitions_changed.iter();
        notes.extend(changed.map(|day| texts.say("monthly-table-changed", &[("day", &day.to_string())])));
        notes.extend(figure.mix.events.iter().map(|event| format!("{}: {}", event.date, event.label)));
        notes
    }
}

fn table_columns() -> Vec<Column<Monthly, Line>> {
    vec![
        Column::table("table-section", |view, line: &Line| {
            Cell::Text(view.texts.say(&format!("monthly-section-{}", line.section.replace(' ', "-")), &[]))
        }),
        Column::table("table-of", |view, line| Cell::Text(line.about_shown(view.texts))),
        Column::table("table-number", |view, line| {
            // A rate of responses is of surveys; of messages it is the share that was answered in time.
            let measure = match (line.section, line.measure) {
                ("in time", "response_rate") => "in_time",
                (_, measure) => measure,
            };
            Cell::Text(view.texts.say(&format!("monthly-number-{measure}"), &[]))
        }),
        Column::table("table-month", |view, line| {
            Cell::Text(match line.reason {
                Some("too_few") => view.texts.say("table-too-few", &[]),
                Some(_) => view.texts.say("report-more-than-offered", &[]),
                None => line.unit.written(view.texts, line.numbers[0]),
            })
        }),
        Column::table("table-month-before", |view, line| Cell::Text(line.unit.short(view.texts, line.numbers[1]))),
        Column::table("table-year-before", |view, line| Cell::Text(line.unit.short(view.texts, line.numbers[2]))),
        Column::table("table-since", |_, line| Cell::Text(line.changes.map(changed).concat())),
    ]
}

fn csv_columns() -> Vec<Column<Monthly, Line>> {
    fn number(line: &Line, part: fn(Number) -> Option<f64>) -> Cell {
        Cell::Number(line.numbers[0].and_then(part), 0)
    }
    vec![
        Column::csv("month", |view, _: &Line| Cell::Text(view.figure.month.to_string())),
        Column::csv("question", |_, line| Cell::text(Some(line.section))),
        Column::csv("of", |_, line| Cell::Text(line.about.clone())),
        Column::csv("number", |_, line| Cell::text(Some(line.measure))),
        Column::csv("suppressed", |_, line| Cell::text(line.reason)),
        Column::csv("value", |_, line| number(line, |number| Some(number.value))),
        Column::csv("low", |_, line| number(line, |number| number.low)),
        Column::csv("high", |_, line| number(line, |number| number.high)),
        Column::csv("numerator", |_, line| Cell::count(line.numbers[0].and_then(|number| number.numerator))),
        Column::csv("denominator", |_, line| Cell::count(line.numbers[0].and_then(|number| number.denominator))),
        Column::csv("before", |_, line| Cell::Number(line.numbers[1].map(|number| number.value), 0)),
        Column::csv("year_before", |_, line| Cell::Number(line.numbers[2].map(|number| number.value), 0)),
        Column::csv("since_before", |_, line| Cell::text(line.changes[0].map(code))),
        Column::csv("since_year_before", |_, line| Cell::text(line.changes[1].map(code))),
        Column::csv("definition", |view, line| Cell::Text(definition(view.figure, line.section))),
        Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
    ]
}

fn changed(change: Option<Change>) -> &'static str {
    match change {
        None => " ",
        Some(Change::Higher) => "+",
        Some(Change::Lower) => "\u{2212}",
        Some(Change::AboutTheSame) => "=",
        Some(Change::Uncertain) => "?",
    }
}

fn code(change: Change) -> &'static str {
    match change {
        Change::Higher => "higher",
        Change::Lower => "lower",
        Change::AboutTheSame => "about_the_same",
        Change::Uncertain => "uncertain",
    }
}

/// Returns what the numbers of a section were measured by: `next_working_day 2019-01-01`.
fn definition(figure: &Monthly, section: &str) -> String {
    let definitions = &figure.trust.definitions;
    let texts: Vec<String> = match section {
        "in time" | "between the chairs" => {
            definitions.response.iter().map(|rule| format!("{} {}", rule.id, rule.version)).collect()
        }
        "queue" => definitions.queue.iter().map(|rule| format!("{} {}", rule.id, rule.version)).collect(),
        "voice" => vec![format!("{} {}", definitions.voice.id, definitions.voice.version)],
        _ => Vec::new(),
    };
    texts.join("; ")
}
