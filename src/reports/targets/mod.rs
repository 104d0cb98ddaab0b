//! `targets`: does the organisation get where it wants to be?

pub(super) mod sentences;

use super::ReportError;
use super::columns::{Cell, Column, aligned, dash, table_grid};
use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::pages::targets_page;
use super::parameters::Parameter;
use super::report::{Measure, PageKind, Paged, Report, ReportContext};
use crate::measure::{
    Adoption, Baseline, Formula, Growth, Milestone, NoFigure, ParameterValues, Pending, QuestionError, TargetFigure,
    TargetInputs, TargetRow, TargetStatus, targets, targets_since, whole_years,
};
use crate::model::{Day, Instant, Period, TargetMeasure};
use crate::rollup::{Grain, INVITED};
use crate::texts::Texts;

use sentences::{change_shown, ratio_shown, status, subject, value, wanted, why, written};

/// Does the organisation get where it wants to be?
pub struct TargetsReport;

/// Of what lies ahead nothing is known; a week that runs is not over because somebody asks of the next.
fn instant(as_of: Option<Instant>, context: &ReportContext<'_>) -> Instant {
    as_of.filter(|at| *at < context.now).unwrap_or(context.now)
}

impl Measure for TargetsReport {
    /// As seen at an instant. Answers to the survey are those of the weeks that were over by then, with all that is known of
    /// them today.
    type Params = Option<Instant>;
    type Figure = TargetFigure;

    fn needs(_as_of: &Option<Instant>, _asking: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        Ok(vec![Need::Events(Day::from_epoch(i32::MIN), Day::from_epoch(i32::MAX))])
    }

    fn further_needs(
        as_of: &Option<Instant>,
        context: &ReportContext<'_>,
        data: &Data,
    ) -> Result<Vec<Need>, QuestionError> {
        let (organisation, at) = (context.organisation, instant(*as_of, context));
        let to = organisation.day(at);
        let from = targets_since(organisation, &data.events, to);
        let mut needs = if at < context.now {
            vec![Need::CellsAsOf { days: (from, to), grain: Grain::Day, at }]
        } else {
            let families = &[CellFamily::Contacts, CellFamily::Queues, CellFamily::Work];
            let range = CellRange { grain: Grain::Day, from, to };
            vec![Need::Cells { families, range, only: None }, Need::OpenUndecided(at)]
        };
        if organisation.targets().iter().any(|target| target.measure == TargetMeasure::Index) {
            let days = whole_years(from, to);
            needs.push(Need::Answers { series: INVITED.to_owned(), grain: Grain::Day, days });
        }
        needs.push(Need::Observations(from, to));
        Ok(needs)
    }

    fn figure(
        as_of: &Option<Instant>,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<TargetFigure, QuestionError> {
        let (organisation, at) = (context.organisation, instant(*as_of, context));
        let pending = Pending::new(organisation, at, &data.open);
        let (cells, observations, events) = (&data.cells, &data.observations, &data.events);
        Ok(targets(organisation, at, TargetInputs { cells, pending: &pending, observations, events }))
    }
}

impl Report for TargetsReport {
    const NAME: &'static str = "targets";
    const QUESTION: &'static str = "Does the organisation get where it wants to be?";
    const FORMULA: Formula = Formula::TARGETS;
    const PARAMETERS: &'static [Parameter] =
        &[Parameter::as_of("As it stood at this instant (RFC 3339); default now.")];
    const PAGE: PageKind = PageKind::Figures;
    type Row<'a> = &'a TargetRow;

    fn params(words: &ParameterValues) -> Result<Option<Instant>, QuestionError> {
        words.as_of()
    }

    fn heading(figure: &TargetFigure, texts: &Texts) -> Vec<String> {
        let rule = &figure.definition;
        vec![
            texts.say("targets-heading", &[("organisation", &figure.organisation), ("as_of", &figure.as_of)]),
            texts.say("targets-course", &[("response", rule.response), ("service_level", rule.service_level)]),
        ]
    }

    fn rows(figure: &TargetFigure) -> Vec<&TargetRow> {
        figure.targets.iter().collect()
    }

    fn columns(_figure: &TargetFigure) -> Vec<Column<TargetFigure, &TargetRow>> {
        table_columns().into_iter().chain(csv_columns()).collect()
    }

    fn notes(figure: &TargetFigure, texts: &Texts) -> Vec<String> {
        let mut notes: Vec<String> = figure.targets.iter().filter_map(|row| behind(texts, row)).collect();
        let launches = figure.adoption.iter();
        let rows: Vec<(&Adoption, &Milestone)> =
            launches.flat_map(|launch| launch.milestones.iter().map(move |one| (launch, one))).collect();
        if !figure.adoption.is_empty() {
            let grid = table_grid(&adoption_columns(), figure, &rows, texts);
            notes.extend([String::new(), texts.say("targets-new-channels", &[]), aligned(&grid)]);
        }
        notes
    }

    fn page(paged: &Paged<'_, TargetsReport>) -> Result<String, ReportError> {
        targets_page(paged.to, paged.figure)
    }
}

fn table_columns<'a>() -> Vec<Column<TargetFigure, &'a TargetRow>> {
    vec![
        Column::table("table-goal-for", |view, row: &&TargetRow| Cell::Text(subject(view.texts, row))),
        Column::table("table-wanted", |view, row| Cell::Text(wanted(view.texts, row))),
        Column::table("table-by", |view, row| Cell::Text(written(view.texts, &row.by))),
        Column::table("table-baseline", |view, row| {
            let baseline = row.baseline.as_ref().and_then(|baseline| baseline.value);
            Cell::Text(baseline.map_or_else(dash, |baseline| value(view.texts, row, baseline)))
        }),
        Column::table("table-latest", |view, row| {
            Cell::Text(row.latest.as_ref().map_or_else(dash, |latest| value(view.texts, row, latest.value)))
        }),
        Column::table("table-when", |view, row| {
            Cell::Text(row.latest.as_ref().map_or_else(dash, |latest| when(view.texts, &latest.period)))
        }),
        Column::table("table-line-leads-to", |view, row| {
            Cell::Text(row.line.map_or_else(dash, |line| value(view.texts, row, line.at_by)))
        }),
        Column::table("table-status", |view, row| Cell::Text(status(view.texts, row))),
    ]
}

fn csv_columns<'a>() -> Vec<Column<TargetFigure, &'a TargetRow>> {
    fn baseline<'r>(row: &'r TargetRow, part: fn(&'r Baseline) -> &'r str) -> Cell {
        Cell::text(row.baseline.as_ref().map(part))
    }
    let mut columns = vec![
        Column::csv("measure", |_, row: &&TargetRow| Cell::text(Some(row.measure))),
        Column::csv("channel", |_, row| Cell::text(row.channel)),
        Column::csv("indicator", |_, row| Cell::text(row.indicator.as_deref())),
        Column::csv("direction", |_, row| Cell::text(row.direction)),
        Column::csv("goal", |_, row| Cell::Number(row.goal, 0)),
        Column::csv("change", |_, row| Cell::Number(row.change, 0)),
        Column::csv("by", |_, row| Cell::Text(row.by.clone())),
        Column::csv("baseline_from", |_, row| baseline(row, |baseline| &baseline.from)),
        Column::csv("baseline_to", |_, row| baseline(row, |baseline| &baseline.to)),
        Column::csv("baseline", |_, row| Cell::Number(row.baseline.as_ref().and_then(|baseline| baseline.value), 0)),
        Column::csv("baseline_numerator", |_, row| {
            Cell::count(row.baseline.as_ref().and_then(|baseline| baseline.numerator))
        }),
        Column::csv("baseline_denominator", |_, row| {
            Cell::count(row.baseline.as_ref().and_then(|baseline| baseline.denominator))
        }),
        Column::csv("status", |_, row| Cell::text(Some(row.status.code()))),
        Column::csv("reason", |_, row| Cell::text(row.reason.map(NoFigure::code))),
        Column::csv("reached_on", |_, row| Cell::text(row.reached_on.as_deref())),
    ];
    columns.extend([
        Column::<TargetFigure, &TargetRow>::csv("latest_period", |_, row| {
            Cell::text(row.latest.as_ref().map(|latest| latest.period.as_str()))
        }),
        Column::csv("latest", |_, row| Cell::Number(row.latest.as_ref().map(|latest| latest.value), 0)),
        Column::csv("latest_numerator", |_, row| Cell::count(row.latest.as_ref().and_then(|latest| latest.numerator))),
        Column::csv("latest_denominator", |_, row| {
            Cell::count(row.latest.as_ref().and_then(|latest| latest.denominator))
        }),
        Column::csv("ratio", |_, row| Cell::Number(row.growth.as_ref().and_then(|growth| growth.ratio), 0)),
        Column::csv("percent", |_, row| Cell::Number(row.growth.as_ref().and_then(|growth| growth.percent), 0)),
        Column::csv("line_per_week", |_, row| Cell::Number(row.line.map(|line| line.per_week), 0)),
        Column::csv("line_at_by", |_, row| Cell::Number(row.line.map(|line| line.at_by), 0)),
        Column::csv("figures", |_, row| Cell::Text(row.points.len().to_string())),
        Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
        Column::csv("definition_version", |view, _| Cell::text(Some(view.figure.definition.version))),
        Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
    ]);
    columns
}

fn adoption_columns<'a>() -> Vec<Column<TargetFigure, (&'a Adoption, &'a Milestone)>> {
    fn days(texts: &Texts, days: Option<i64>) -> Cell {
        Cell::Text(days.map_or_else(|| texts.say("report-not-yet", &[]), |days| days.to_string()))
    }
    vec![
        Column::table("table-channel", |_, (launch, _): &(&Adoption, &Milestone)| Cell::Channel(launch.channel)),
        Column::table("table-opened", |view, (launch, _)| Cell::Text(written(view.texts, &launch.launched_on))),
        Column::table("table-contacts-since", |_, (launch, _)| Cell::Count(launch.contacts)),
        Column::table("table-at-least", |_, (_, one)| Cell::Count(one.contacts)),
        Column::table("table-in-a-day", |view, (_, one)| days(view.texts, one.days_to_day)),
        Column::table("table-in-a-week", |view, (_, one)| days(view.texts, one.days_to_week)),
        Column::table("table-in-a-month", |view, (_, one)| days(view.texts, one.days_to_month)),
    ]
}

/// Returns a week or a day by the name that it has in a document, as it is written out.
fn when(texts: &Texts, name: &str) -> String {
    Period::parse(name).map_or_else(|| written(texts, name), |period| texts.period(period))
}

/// Returns what stands behind a row.
fn behind(texts: &Texts, row: &TargetRow) -> Option<String> {
    let of = |key: &str, numerator: Option<i64>, denominator: Option<i64>| {
        let (numerator, denominator) = (numerator?.to_string(), denominator?.to_string());
        Some(texts.say(key, &[("numerator", &numerator), ("denominator", &denominator)]))
    };
    let (baseline, latest) = (row.baseline.as_ref(), row.latest.as_ref());
    let counts = [
        baseline.and_then(|baseline| of("targets-baseline-of", baseline.numerator, baseline.denominator)),
        latest.and_then(|latest| of("targets-latest-of", latest.numerator, latest.denominator)),
    ];
    let mut said: Vec<String> = counts.into_iter().flatten().collect();
    said.extend(row.growth.as_ref().map(|growth| growth_shown(texts, row, growth)));
    if row.status == TargetStatus::Reached && row.there_now == Some(false) {
        said.push(texts.say("targets-gone", &[]));
    }
    said.extend(row.reason.map(|reason| why(texts, reason).trim_end_matches('.').to_owned()));
    said.extend(row.events.iter().map(|event| format!("{} {}", texts.day(event.date), event.label)));
    (!said.is_empty()).then(|| format!("{}: {}", subject(texts, row), said.join("; ")))
}

/// Returns from what to what a figure went, how many times as much that is, and the change in per cent.
fn growth_shown(texts: &Texts, row: &TargetRow, growth: &Growth) -> String {
    let from_to = format!("{} → {}", value(texts, row, growth.from), value(texts, row, growth.to));
    match growth.ratio.zip(growth.percent) {
        Some((ratio, percent)) => {
            format!("{from_to}: {}, {}", ratio_shown(texts, ratio), change_shown(texts, percent / 100.0, 0))
        }
        None => from_to,
    }
}
