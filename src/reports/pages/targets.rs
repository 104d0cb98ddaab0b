//! Goals and launches, as a page.

use super::{Addressed, channel_name, counted, written};
use crate::measure::{
    Adoption, DatedEvent, Formula, Growth, Milestone, TargetFigure, TargetPoint, TargetRow, TargetStatus,
};
use crate::model::{Day, Period};
use crate::reports::charts::{Figure, Trend, Unit, trend};
use crate::reports::columns::dash;
use crate::reports::page::{Section, Table};
use crate::reports::targets::sentences::{change_shown, ratio_shown, status, subject, value, wanted, why};
use crate::reports::{ReportError, definitions_cited};
use crate::texts::Texts;

/// Goals and launches as HTML.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn targets_page(to: Addressed<'_>, figure: &TargetFigure) -> Result<String, ReportError> {
    let texts = to.texts();
    let mut page = to.page("report-targets");
    page.facts = vec![(texts.say("report-as-of", &[]), written(texts, &figure.as_of))];
    let all = texts.say("report-targets-all", &[]);
    let overview = Section { heading: all.clone(), ..Section::default() };
    page.sections = vec![if figure.targets.is_empty() {
        Section { answer: texts.say("report-targets-none", &[]), ..overview }
    } else {
        Section { tables: vec![table(texts, &figure.targets, all)], ..overview }
    }];
    page.sections.extend(figure.targets.iter().map(|row| section(texts, row)));
    if !figure.adoption.is_empty() {
        let heading = texts.say("report-adoption", &[]);
        let sentences = figure.adoption.iter().filter_map(|one| Some((one, one.reason?)));
        let sentences = sentences.map(|(one, reason)| format!("{}: {}", one.label, why(texts, reason))).collect();
        let tables = vec![adoption(texts, &figure.adoption, &heading)];
        page.sections.push(Section { heading, sentences, tables, ..Section::default() });
    }
    page.definition = vec![texts.say("report-targets-line", &[]), definitions_cited(texts, &[Formula::TARGETS])];
    page.html()
}

fn table(texts: &Texts, targets: &[TargetRow], caption: String) -> Table {
    let columns =
        ["report-goal-for", "report-wanted", "report-by", "report-baseline", "report-latest", "report-status"];
    let row = |row: &TargetRow| {
        let baseline = row.baseline.as_ref().and_then(|baseline| baseline.value);
        vec![
            subject(texts, row),
            wanted(texts, row),
            written(texts, &row.by),
            baseline.map_or_else(dash, |baseline| value(texts, row, baseline)),
            row.latest.as_ref().map_or_else(dash, |latest| value(texts, row, latest.value)),
            status(texts, row),
        ]
    };
    let rows = targets.iter().map(row).collect();
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows }
}

fn section(texts: &Texts, row: &TargetRow) -> Section {
    let said = |key: &str, figure: f64, counts: (Option<i64>, Option<i64>)| {
        let figure = value(texts, row, figure);
        let figure = match counts {
            (Some(numerator), Some(denominator)) => counted(texts, &figure, numerator, denominator),
            _ => figure,
        };
        format!("{}: {figure}.", texts.say(key, &[]))
    };
    let mut sentences = Vec::new();
    if let Some(baseline) = &row.baseline {
        let counts = (baseline.numerator, baseline.denominator);
        sentences.extend(baseline.value.map(|value| said("report-baseline", value, counts)));
    }
    if let Some(latest) = &row.latest {
        sentences.push(said("report-latest", latest.value, (latest.numerator, latest.denominator)));
    }
    sentences.extend(row.growth.as_ref().and_then(|growth| grown(texts, growth)));
    if let Some(line) = row.line {
        let (value, by) = (value(texts, row, line.at_by), written(texts, &row.by));
        sentences.push(texts.say("target-line", &[("value", &value), ("by", &by)]));
    }
    if row.status == TargetStatus::Reached && row.there_now == Some(false) {
        sentences.push(texts.say("report-gone", &[]));
    }
    sentences.extend(row.reason.map(|reason| why(texts, reason)));
    let event =
        |event: &DatedEvent| texts.say("report-event", &[("day", &texts.day(event.date)), ("label", &event.label)]);
    Section {
        heading: subject(texts, row),
        answer: sentence(&answer(texts, row)),
        sentences,
        figures: drawn(texts, row).into_iter().collect(),
        notes: row.events.iter().map(event).collect(),
        ..Section::default()
    }
}

/// Returns how many times, and by how much; nothing from nothing.
fn grown(texts: &Texts, growth: &Growth) -> Option<String> {
    let (ratio, percent) = growth.ratio.zip(growth.percent)?;
    let percent = change_shown(texts, percent / 100.0, 0);
    Some(texts.say("report-target-growth", &[("ratio", &ratio_shown(texts, ratio)), ("percent", &percent)]))
}

/// With a capital letter in front.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn answer(texts: &Texts, row: &TargetRow) -> String {
    let (goal, by, status) = (wanted(texts, row), written(texts, &row.by), status(texts, row));
    texts.say("target-by", &[("goal", &goal), ("by", &by), ("status", &status)])
}

/// Returns the course of a goal that is a number, from its weeks or observations.
fn drawn(texts: &Texts, row: &TargetRow) -> Option<Figure> {
    let (goal, by) = row.goal.zip(Day::parse(&row.by))?;
    let first = |point: &TargetPoint| match Period::parse(&point.period) {
        Some(period) => Some(period.first()),
        None => Day::parse(&point.period),
    };
    let weeks: Vec<(Day, f64)> = row.points.iter().filter_map(|point| Some((first(point)?, point.value))).collect();
    let fitted = row.line.zip(weeks.first()).map(|(line, (start, _))| {
        let weeks = f64::from(by.epoch() - start.epoch()) / 7.0;
        [(*start, line.at_by - line.per_week * weeks), (by, line.at_by)]
    });
    let unit = match row.measure {
        "response" | "service_level" | "digital_share" => Unit::Share,
        _ => Unit::Number,
    };
    let goal_written = value(texts, row, goal);
    trend(&Trend { title: subject(texts, row), unit, weeks, goal, goal_written, by, fitted }, texts)
}

fn adoption(texts: &Texts, launches: &[Adoption], caption: &str) -> Table {
    let columns = [
        "chart-channel",
        "report-opened",
        "report-since",
        "report-milestone",
        "report-in-a-day",
        "report-in-a-week",
        "report-in-a-month",
    ];
    let days = |days: Option<i64>| days.map_or_else(|| texts.say("report-not-yet", &[]), |days| texts.count(days));
    let row = |launch: &Adoption, milestone: &Milestone| {
        vec![
            channel_name(texts, launch.channel),
            written(texts, &launch.launched_on),
            texts.count(launch.contacts),
            texts.count(milestone.contacts),
            days(milestone.days_to_day),
            days(milestone.days_to_week),
            days(milestone.days_to_month),
        ]
    };
    let rows = launches.iter().flat_map(|launch| launch.milestones.iter().map(move |milestone| row(launch, milestone)));
    Table { caption: caption.to_owned(), columns: columns.map(|key| texts.say(key, &[])).into(), rows: rows.collect() }
}
