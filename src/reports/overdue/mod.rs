//! `overdue`: contacts that wait beyond their time or were closed unanswered.

use super::ReportError;
use super::columns::{Cell, Column, Grid, aligned, table_grid};
use super::needs::{Data, Gatherer, Need, Which};
use super::pages::overdue_page;
use super::parameters::{Form, Parameter};
use super::report::{Measure, PageKind, Paged, Report, ReportContext};
use crate::measure::{
    Formula, OverdueCollector, OverdueContact, OverdueFigure, OverdueFilter, OverdueGroup, ParameterValues,
    QuestionError, units_as_of, unknown_code,
};
use crate::model::{Channel, Contact, Instant, Organisation};
use crate::rollup::{Grain, is_closed_unanswered};
use crate::texts::Texts;

/// What is falling through the gaps?
pub struct OverdueReport;

/// Which contacts are asked for, when, and how many of them are listed.
#[derive(Debug, Clone, Default)]
pub struct OverdueParams {
    pub as_of: Option<Instant>,
    pub limit: Option<usize>,
    pub filter: OverdueFilter,
}

/// How many contacts are listed unless asked otherwise, and at most.
const LISTED: (usize, usize) = (50, 10_000);
/// The same on a page.
const ON_A_PAGE: (usize, usize) = (200, 1_000);

impl OverdueParams {
    fn most(&self, context: &ReportContext<'_>) -> usize {
        let (default, most) = if context.page { ON_A_PAGE } else { LISTED };
        self.limit.unwrap_or(default).min(most)
    }

    /// Returns the codes of one kind that the organisation file does not name.
    fn outside<'a>(codes: &'a [String], mut known: impl FnMut(&str) -> bool) -> Vec<String> {
        let outside = |code: &&'a String| !code.is_empty() && !known(code);
        codes.iter().filter(outside).cloned().collect()
    }
}

impl Gatherer for OverdueCollector {
    fn look_at(&mut self, organisation: &Organisation, contact: &Contact) {
        if is_closed_unanswered(organisation, contact) {
            self.look_at_closed(organisation, contact);
        } else {
            self.look_at_open(organisation, contact);
        }
    }
}

impl Measure for OverdueReport {
    type Params = OverdueParams;
    type Figure = OverdueFigure;

    fn needs(params: &OverdueParams, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let at = params.as_of.unwrap_or(context.now);
        let which = if at < context.now { Which::UnansweredAsOf(at) } else { Which::Unanswered(at) };
        let gatherer = Box::new(OverdueCollector::new(at, params.most(context), params.filter.clone()));
        let outside = |grain, codes: Vec<String>| (!codes.is_empty()).then_some(Need::Codes { grain, codes });
        let organisation = context.organisation;
        let units = OverdueParams::outside(&params.filter.units, |code| organisation.has_unit(code));
        let topics = OverdueParams::outside(&params.filter.topics, |code| organisation.has_topic(code));
        let codes = [outside(Grain::Unit, units), outside(Grain::Topic, topics)];
        Ok(codes.into_iter().flatten().chain([Need::Contacts { which, gatherer }]).collect())
    }

    fn figure(
        params: &OverdueParams,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<OverdueFigure, QuestionError> {
        let organisation = context.organisation;
        let units = organisation.units().map(|unit| unit.code.as_str()).collect();
        check(data, ("unit", Grain::Unit), units, &params.filter.units)?;
        let topics = organisation.topics().map(|topic| topic.code.as_str()).collect();
        check(data, ("topic", Grain::Topic), topics, &params.filter.topics)?;
        let at = params.as_of.unwrap_or(context.now);
        let none = || OverdueCollector::new(at, params.most(context), params.filter.clone());
        Ok(data.take_gathered().unwrap_or_else(none).into_figure(organisation))
    }
}

/// Checks that every code is one of the organisation file, or one that records have.
fn check<'a>(
    data: &'a Data,
    (name, grain): (&'static str, Grain),
    mut known: Vec<&'a str>,
    asked: &[String],
) -> Result<(), QuestionError> {
    let in_records = data.codes.get(&grain).into_iter().flatten().map(String::as_str);
    let in_records: Vec<&str> = in_records.filter(|code| !code.is_empty() && !known.contains(code)).collect();
    known.extend(in_records);
    let missing = asked.iter().find(|code| !code.is_empty() && !known.contains(&code.as_str()));
    let Some(found) = missing else { return Ok(()) };
    known.push("none");
    Err(unknown_code(name, found, &known))
}

impl Report for OverdueReport {
    const NAME: &'static str = "overdue";
    const QUESTION: &'static str = "What is falling through the gaps?";
    const FORMULA: Formula = Formula::OVERDUE;
    const PARAMETERS: &'static [Parameter] = &[
        Parameter::as_of("At this instant (RFC 3339); default now."),
        Parameter::new(
            "limit",
            "How many of the oldest contacts to list; default 50 (a page: 200), at most 10,000 (a page: 1,000).",
        )
        .of_form(Form::Count),
        Parameter::new(
            "channel",
            "Only these channels; comma-separated, or the parameter more than once. So it is for the next two.",
        )
        .of_form(Form::Codes),
        Parameter::new("unit", "Only these units, as they are shown; `none` stands for contacts that name none.")
            .of_form(Form::Codes),
        Parameter::new("topic", "Only these topics; `none` stands for contacts that name none.").of_form(Form::Codes),
        Parameter::new(
            "units",
            "Under which unit contacts are shown where units succeeded each other: `today` (default), as of `as_of`, or `then`, as of\nthe day on which they were received.",
        ),
    ];
    const PAGE: PageKind = PageKind::Cases;
    type Row<'a> = &'a OverdueContact;

    fn params(words: &ParameterValues) -> Result<OverdueParams, QuestionError> {
        let wrong = |code: &str| unknown_code("channel", code, &Channel::CODES);
        let channel = |code: String| Channel::from_code(&code).ok_or_else(|| wrong(&code));
        // As the labels of the metrics have it.
        let named = |code: String| if code == "none" { String::new() } else { code };
        let (limit, as_of) = (words.count("limit")?, words.as_of()?);
        let filter = OverdueFilter {
            channels: words.codes("channel").into_iter().map(channel).collect::<Result<_, _>>()?,
            units: words.codes("unit").into_iter().map(named).collect(),
            topics: words.codes("topic").into_iter().map(named).collect(),
            units_as_of: units_as_of(words.get("units"))?,
        };
        Ok(OverdueParams { as_of, limit, filter })
    }

    fn heading(figure: &OverdueFigure, texts: &Texts) -> Vec<String> {
        let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let words = [("organisation", &*figure.organisation), ("as_of", &figure.as_of)];
        let mut lines = vec![
            texts.say("overdue-heading", &words),
            texts.say_number("overdue-beyond-their-time", count(figure.overdue), &[]),
        ];
        if figure.closed_unanswered > 0 {
            lines.push(texts.say_number("overdue-closed-although", count(figure.closed_unanswered), &[]));
        }
        lines
    }

    /// Those that wait, then those that were closed.
    fn rows(figure: &OverdueFigure) -> Vec<&OverdueContact> {
        figure.oldest.iter().chain(&figure.closed).collect()
    }

    fn columns(_figure: &OverdueFigure) -> Vec<Column<OverdueFigure, &OverdueContact>> {
        vec![
            Column::both("source", "table-source", |_, row: &&OverdueContact| Cell::Text(row.source.clone())),
            Column::both("external_id", "table-id", |_, row| Cell::Text(row.external_id.clone())),
            Column::csv("state", |_, row| Cell::text(Some(row.state))),
            Column::both("channel", "table-channel", |_, row| Cell::Channel(row.channel)),
            Column::csv("unit", |_, row| Cell::Code(row.unit.clone())),
            Column::csv("topic", |_, row| Cell::Code(row.topic.clone())),
            Column::both("received_at", "table-received-at", |_, row| Cell::Text(row.received_at.clone())),
            Column::csv("due_at", |_, row| Cell::Text(row.due_at.clone())),
            Column::csv("closed_at", |_, row| Cell::text(row.closed_at.as_deref())),
            Column::csv("age_opening_hours", |_, row| Cell::Number(Some(row.age_hours), 0)),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]
    }

    /// People read the groups first, and the contacts below them.
    fn table(figure: &OverdueFigure, texts: &Texts) -> Grid {
        let columns = [
            Column::table("table-channel", |_, group: &OverdueGroup| Cell::Channel(group.channel)),
            Column::table("table-unit", |_, group| Cell::Code(group.unit.clone())),
            Column::table("table-topic", |_, group| Cell::Code(group.topic.clone())),
            Column::table("table-overdue", |_, group| Cell::Text(group.overdue.to_string())),
            Column::table("table-closed-unanswered", |_, group| Cell::Text(group.closed_unanswered.to_string())),
            Column::table("table-oldest-received", |_, group| Cell::text(group.oldest_received_at.as_deref())),
            Column::table("table-oldest-age", |_, group| Cell::Number(group.oldest_age_hours, 1)),
        ];
        table_grid(&columns, figure, &figure.groups, texts)
    }

    fn notes(figure: &OverdueFigure, texts: &Texts) -> Vec<String> {
        let due = Column::table("table-was-due", |_, row: &&OverdueContact| Cell::Text(row.due_at.clone()));
        let closed = Column::table("table-closed", |_, row: &&OverdueContact| Cell::text(row.closed_at.as_deref()));
        let lists = [("overdue-oldest", &figure.oldest, due), ("overdue-latest-closed", &figure.closed, closed)];
        let mut notes = Vec::new();
        for (title, contacts, instant) in lists.into_iter().filter(|(_, contacts, _)| !contacts.is_empty()) {
            let age = Column::table("table-age", |_, row: &&OverdueContact| Cell::Number(Some(row.age_hours), 1));
            let columns: Vec<_> = Self::columns(figure).into_iter().chain([instant, age]).collect();
            let rows: Vec<&OverdueContact> = contacts.iter().collect();
            let grid = table_grid(&columns, figure, &rows, texts);
            notes.extend([String::new(), texts.say(title, &[]), aligned(&grid)]);
        }
        notes
    }

    fn page(paged: &Paged<'_, OverdueReport>) -> Result<String, ReportError> {
        overdue_page(paged.to, paged.figure, &paged.params.filter, paged.languages.clone())
    }
}
