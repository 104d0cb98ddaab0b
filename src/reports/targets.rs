//! Goals and launches as table and CSV.

use super::{Grid, Report, Spoken, aligned, dash, digits};
use crate::measure::{Adoption, Baseline, Formula, Milestone, NoFigure, TargetFigure, TargetRow, TargetStatus};
use crate::texts::Texts;

impl Report for Spoken<TargetFigure> {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::TARGETS)
    }

    fn heading(&self) -> Vec<String> {
        vec![
            format!("Goals: {}, as of {}", self.figure.organisation, self.figure.as_of),
            format!(
                "On course or off: by the straight line through the weeks since the baseline. In time is {}, the service level {}.",
                self.figure.definition.response, self.figure.definition.service_level
            ),
        ]
    }

    fn table(&self) -> Grid {
        let header = vec!["goal for", "wanted", "by", "baseline", "latest", "when", "line leads to", "status"];
        Grid { header, rows: self.figure.targets.iter().map(|row| table_row(self.texts(), row)).collect() }
    }

    fn csv(&self) -> Grid {
        let header = vec![
            "measure",
            "channel",
            "indicator",
            "direction",
            "goal",
            "change",
            "by",
            "baseline_from",
            "baseline_to",
            "baseline",
            "baseline_numerator",
            "baseline_denominator",
            "status",
            "reason",
            "reached_on",
            "latest_period",
            "latest",
            "latest_numerator",
            "latest_denominator",
            "ratio",
            "percent",
            "line_per_week",
            "line_at_by",
            "figures",
            "definition",
            "definition_version",
            "as_of",
        ];
        Grid { header, rows: self.figure.targets.iter().map(|row| csv_row(&self.figure, row)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.figure.targets {
            lines.extend(notes(self.texts(), row));
        }
        if !self.figure.adoption.is_empty() {
            let header = vec!["channel", "opened", "contacts since", "at least", "in a day", "in a week", "in a month"];
            let rows = self.figure.adoption.iter().flat_map(adoption_rows).collect();
            lines.extend([
                String::new(),
                "New channels, and the days from the launch to the end of the first day, week and month with so many contacts:"
                    .to_owned(),
                aligned(&Grid { header, rows }),
            ]);
        }
        lines
    }
}

impl Spoken<TargetFigure> {
    fn texts(&self) -> &'static Texts {
        Texts::of(self.language)
    }
}

pub(super) fn subject(texts: &Texts, row: &TargetRow) -> String {
    match (&row.name, row.channel) {
        (Some(name), _) => name.clone(),
        (None, channel) => {
            let measure = texts.say(&format!("target-measure-{}", row.measure.replace('_', "-")), &[]);
            channel.map_or(measure.clone(), |channel| format!("{measure}, {channel}"))
        }
    }
}

/// A figure in the measure's own unit.
pub(super) fn value(texts: &Texts, row: &TargetRow, value: f64) -> String {
    match row.measure {
        "response" | "service_level" | "digital_share" => texts.percent(value, 1),
        "indicator" if value.fract() == 0.0 => texts.number(value, 0),
        _ => texts.number(value, 1),
    }
}

pub(super) fn wanted(texts: &Texts, row: &TargetRow) -> String {
    let goal = row.goal.map(|goal| {
        let key = format!("target-{}", row.direction.unwrap_or("at_least").replace('_', "-"));
        texts.say(&key, &[("goal", &value(texts, row, goal))])
    });
    let change = row.change.map(|change| format!("{:+.0} %", change * 100.0));
    match (goal, change) {
        (Some(goal), Some(change)) => format!("{goal} ({change})"),
        (goal, change) => goal.or(change).unwrap_or_else(dash),
    }
}

pub(super) fn status(texts: &Texts, row: &TargetRow) -> String {
    match &row.reached_on {
        Some(day) if row.reached_late => texts.say("target-reached-late", &[("day", day), ("by", &row.by)]),
        Some(day) => texts.say("target-reached-on", &[("day", day)]),
        None => texts.say(&format!("target-status-{}", row.status.code().replace('_', "-")), &[]),
    }
}

pub(super) fn why(texts: &Texts, reason: NoFigure) -> String {
    texts.say(&format!("target-why-{}", reason.code().replace('_', "-")), &[])
}

fn table_row(texts: &Texts, row: &TargetRow) -> Vec<String> {
    let latest = row.latest.as_ref();
    let baseline = row.baseline.as_ref().and_then(|baseline| baseline.value);
    vec![
        subject(texts, row),
        wanted(texts, row),
        row.by.clone(),
        baseline.map_or_else(dash, |baseline| value(texts, row, baseline)),
        latest.map_or_else(dash, |latest| value(texts, row, latest.value)),
        latest.map_or_else(dash, |latest| latest.period.clone()),
        row.line.map_or_else(dash, |line| value(texts, row, line.at_by)),
        status(texts, row),
    ]
}

/// What stands behind a row.
fn notes(texts: &Texts, row: &TargetRow) -> Vec<String> {
    let of = |name: &str, numerator: Option<i64>, denominator: Option<i64>| match (numerator, denominator) {
        (Some(numerator), Some(denominator)) => Some(format!("{name} {numerator} of {denominator}")),
        _ => None,
    };
    let baseline = row.baseline.as_ref();
    let counts = [
        baseline.and_then(|baseline| of("baseline", baseline.numerator, baseline.denominator)),
        row.latest.as_ref().and_then(|latest| of("latest", latest.numerator, latest.denominator)),
    ];
    let mut said: Vec<String> = counts.into_iter().flatten().collect();
    said.extend(row.growth.as_ref().map(|growth| growth.text.clone()));
    if row.status == TargetStatus::Reached && row.there_now == Some(false) {
        said.push("the latest is not there any more".to_owned());
    }
    said.extend(row.reason.map(|reason| why(texts, reason)));
    said.extend(row.events.iter().map(|event| format!("{} {}", event.date, event.label)));
    if said.is_empty() { Vec::new() } else { vec![format!("{}: {}", subject(texts, row), said.join("; "))] }
}

fn adoption_rows(adoption: &Adoption) -> Vec<Vec<String>> {
    let days = |days: Option<i64>| days.map_or_else(|| "not yet".to_owned(), |days| days.to_string());
    let row = |milestone: &Milestone| {
        vec![
            adoption.channel.to_owned(),
            adoption.launched_on.clone(),
            adoption.contacts.to_string(),
            milestone.contacts.to_string(),
            days(milestone.days_to_day),
            days(milestone.days_to_week),
            days(milestone.days_to_month),
        ]
    };
    adoption.milestones.iter().map(row).collect()
}

fn csv_row(figure: &TargetFigure, row: &TargetRow) -> Vec<String> {
    let count = |count: Option<i64>| count.map(|count| count.to_string()).unwrap_or_default();
    let baseline = row.baseline.as_ref();
    let date = |of: fn(&Baseline) -> &String| baseline.map(|baseline| of(baseline).clone()).unwrap_or_default();
    let latest = row.latest.as_ref();
    vec![
        row.measure.to_owned(),
        row.channel.unwrap_or_default().to_owned(),
        row.indicator.clone().unwrap_or_default(),
        row.direction.unwrap_or_default().to_owned(),
        digits(row.goal),
        digits(row.change),
        row.by.clone(),
        date(|baseline| &baseline.from),
        date(|baseline| &baseline.to),
        digits(baseline.and_then(|baseline| baseline.value)),
        count(baseline.and_then(|baseline| baseline.numerator)),
        count(baseline.and_then(|baseline| baseline.denominator)),
        row.status.code().to_owned(),
        row.reason.map(NoFigure::code).unwrap_or_default().to_owned(),
        row.reached_on.clone().unwrap_or_default(),
        latest.map(|latest| latest.period.clone()).unwrap_or_default(),
        digits(latest.map(|latest| latest.value)),
        count(latest.and_then(|latest| latest.numerator)),
        count(latest.and_then(|latest| latest.denominator)),
        digits(row.growth.as_ref().and_then(|growth| growth.ratio)),
        digits(row.growth.as_ref().and_then(|growth| growth.percent)),
        digits(row.line.map(|line| line.per_week)),
        digits(row.line.map(|line| line.at_by)),
        row.points.len().to_string(),
        figure.definition.id.to_owned(),
        figure.definition.version.to_owned(),
        figure.as_of.clone(),
    ]
}
