//! Goals in words, for the table and the page.

use crate::measure::{NoFigure, TargetRow};
use crate::reports::columns::{channel_shown, dash};
use crate::texts::Texts;

pub(in crate::reports) fn subject(texts: &Texts, row: &TargetRow) -> String {
    let measure = || texts.say(&format!("target-measure-{}", row.measure.replace('_', "-")), &[]);
    match (&row.name, row.channel) {
        (Some(name), _) => name.clone(),
        (None, None) => measure(),
        (None, Some(channel)) => format!("{}, {}", measure(), channel_shown(texts, channel)),
    }
}

/// Returns a figure in the measure's own unit.
pub(in crate::reports) fn value(texts: &Texts, row: &TargetRow, value: f64) -> String {
    match row.measure {
        "response" | "service_level" | "digital_share" => texts.percent(value, 1),
        "indicator" if value.fract() == 0.0 => texts.number(value, 0),
        _ => texts.number(value, 1),
    }
}

pub(in crate::reports) fn wanted(texts: &Texts, row: &TargetRow) -> String {
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

pub(in crate::reports) fn status(texts: &Texts, row: &TargetRow) -> String {
    match &row.reached_on {
        Some(day) if row.reached_late => texts.say("target-reached-late", &[("day", day), ("by", &row.by)]),
        Some(day) => texts.say("target-reached-on", &[("day", day)]),
        None => texts.say(&format!("target-status-{}", row.status.code().replace('_', "-")), &[]),
    }
}

pub(in crate::reports) fn why(texts: &Texts, reason: NoFigure) -> String {
    texts.say(&format!("target-why-{}", reason.code().replace('_', "-")), &[])
}
