//! Goals in words, for the table and the page.

use crate::measure::{NoFigure, TargetRow};
use crate::model::Day;
use crate::reports::columns::dash;
use crate::reports::definitions::channel_within;
use crate::texts::Texts;

pub(in crate::reports) fn subject(texts: &Texts, row: &TargetRow) -> String {
    let measure = || texts.say(&format!("target-measure-{}", row.measure.replace('_', "-")), &[]);
    match (&row.name, row.channel) {
        (Some(name), _) => name.clone(),
        (None, None) => measure(),
        (None, Some(channel)) => format!("{}, {}", measure(), channel_within(texts, channel)),
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
    let change = row.change.map(|change| change_shown(texts, change, 0));
    match (goal, change) {
        (Some(goal), Some(change)) => format!("{goal} ({change})"),
        (goal, change) => goal.or(change).unwrap_or_else(dash),
    }
}

/// Returns a change in per cent with its sign: `+20 %`, `−20 %`.
pub(in crate::reports) fn change_shown(texts: &Texts, change: f64, decimals: usize) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    format!("{sign}{}", texts.percent(change, decimals))
}

/// Returns how many times as much one figure is as another: below 2 with two decimals, else with one.
pub(in crate::reports) fn ratio_shown(texts: &Texts, ratio: f64) -> String {
    format!("×{}", texts.number(ratio, if ratio < 2.0 { 2 } else { 1 }))
}

/// Returns a day as it is written out.
pub(in crate::reports) fn written(texts: &Texts, day: &str) -> String {
    Day::parse(day).map_or_else(|| day.to_owned(), |day| texts.day(day))
}

pub(in crate::reports) fn status(texts: &Texts, row: &TargetRow) -> String {
    match &row.reached_on {
        Some(day) if row.reached_late => {
            texts.say("target-reached-late", &[("day", &written(texts, day)), ("by", &written(texts, &row.by))])
        }
        Some(day) => texts.say("target-reached-on", &[("day", &written(texts, day))]),
        None => texts.say(&format!("target-status-{}", row.status.code().replace('_', "-")), &[]),
    }
}

pub(in crate::reports) fn why(texts: &Texts, reason: NoFigure) -> String {
    texts.say(&format!("target-why-{}", reason.code().replace('_', "-")), &[])
}
