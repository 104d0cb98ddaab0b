//! The columns of the figure of an event.

use crate::measure::{
    ControlComparison, Effect, EffectGroup, Estimate, InfluentialWeek, LevelAndSlope, NoEffect, RateRatio,
};
use crate::model::{Channel, Language};
use crate::reports::columns::{Cell, Column, dash, decimal};
use crate::texts::Texts;

/// Returns the columns of the table, then those of the CSV.
pub(super) fn columns<'a>(figure: &Effect) -> Vec<Column<Effect, &'a EffectGroup>> {
    let mut columns = table_columns();
    if figure.control.is_some() {
        columns.extend([
            Column::table("table-beside-control", |view, row: &&EffectGroup| {
                Cell::Text(ratio(row).map_or_else(dash, |(ratio, _)| times(view.texts, ratio)))
            }),
            Column::table("table-p", |view, row| likely(view.texts, ratio(row).map(|(_, estimate)| estimate.p))),
        ]);
    }
    columns.extend(side_columns());
    columns.extend(change_columns());
    columns.extend(control_columns());
    columns
}

fn table_columns<'a>() -> Vec<Column<Effect, &'a EffectGroup>> {
    vec![
        Column::table("table-group", |view, row: &&EffectGroup| Cell::Text(group_shown(view.texts, row.group))),
        Column::table("table-before", |_, row| Cell::Number(row.before.per_working_day, 1)),
        Column::table("table-after", |_, row| Cell::Number(row.after.per_working_day, 1)),
        Column::table("table-level", |view, row| shown(view.texts, change(row).map(|change| &change.level), 1)),
        Column::table("table-p", |view, row| likely(view.texts, change(row).map(|change| change.level.p))),
        Column::table("table-pace", |view, row| shown(view.texts, change(row).map(|change| &change.slope), 2)),
        Column::table("table-p", |view, row| likely(view.texts, change(row).map(|change| change.slope.p))),
    ]
}

fn side_columns<'a>() -> Vec<Column<Effect, &'a EffectGroup>> {
    vec![
        Column::csv("organisation", |view, _: &&EffectGroup| Cell::Text(view.figure.organisation.clone())),
        Column::csv("event", |view, _| Cell::Text(view.figure.event.date.to_string())),
        Column::csv("unit", |view, _| Cell::text(view.figure.unit.as_deref())),
        Column::csv("topic", |view, _| Cell::text(view.figure.topic.as_deref())),
        Column::csv("control", |view, _| Cell::text(view.figure.control.as_deref())),
        Column::csv("from", |view, _| Cell::Text(view.figure.from.to_string())),
        Column::csv("to", |view, _| Cell::Text(view.figure.to.to_string())),
        Column::csv("group", |_, row| Cell::text(Some(row.group))),
        Column::csv("weeks_before", |view, _| Cell::Text(view.figure.weeks_before.to_string())),
        Column::csv("weeks_after", |view, _| Cell::Text(view.figure.weeks_after.to_string())),
        Column::csv("contacts_before", |_, row| Cell::Count(row.before.contacts)),
        Column::csv("working_days_before", |_, row| Cell::Count(row.before.working_days)),
        Column::csv("rate_before", |_, row| Cell::Number(row.before.per_working_day, 0)),
        Column::csv("contacts_after", |_, row| Cell::Count(row.after.contacts)),
        Column::csv("working_days_after", |_, row| Cell::Count(row.after.working_days)),
        Column::csv("rate_after", |_, row| Cell::Number(row.after.per_working_day, 0)),
    ]
}

fn change_columns<'a>() -> Vec<Column<Effect, &'a EffectGroup>> {
    fn part(row: &EffectGroup, of: fn(&LevelAndSlope) -> f64) -> Cell {
        Cell::Number(change(row).map(of), 0)
    }
    fn hinge(row: &EffectGroup) -> Option<&InfluentialWeek> {
        change(row)?.level_hinge.as_ref()
    }
    vec![
        Column::csv("trend_before", |_, row: &&EffectGroup| part(row, |change| change.trend_before.value)),
        Column::csv("level", |_, row| part(row, |change| change.level.value)),
        Column::csv("level_low", |_, row| part(row, |change| change.level.low)),
        Column::csv("level_high", |_, row| part(row, |change| change.level.high)),
        Column::csv("level_p", |_, row| part(row, |change| change.level.p)),
        Column::csv("level_verdict", |_, row| Cell::text(change(row).map(|change| change.level_verdict.code()))),
        Column::csv("level_hinge", |_, row| from(hinge(row))),
        Column::csv("level_hinge_turn", |_, row| Cell::text(hinge(row).map(|hinge| hinge.turn.code()))),
        Column::csv("slope", |_, row| part(row, |change| change.slope.value)),
        Column::csv("slope_low", |_, row| part(row, |change| change.slope.low)),
        Column::csv("slope_high", |_, row| part(row, |change| change.slope.high)),
        Column::csv("slope_p", |_, row| part(row, |change| change.slope.p)),
        Column::csv("slope_verdict", |_, row| Cell::text(change(row).map(|change| change.slope_verdict.code()))),
        Column::csv("no_figure", |_, row| Cell::text(row.no_figure.map(NoEffect::code))),
    ]
}

fn control_columns<'a>() -> Vec<Column<Effect, &'a EffectGroup>> {
    fn control(row: &EffectGroup) -> Option<&ControlComparison> {
        row.control.as_ref()
    }
    fn part(row: &EffectGroup, of: fn(&RateRatio) -> f64) -> Cell {
        Cell::Number(control(row).and_then(|control| control.ratio.as_ref()).map(of), 0)
    }
    fn hinge(row: &EffectGroup) -> Option<&InfluentialWeek> {
        control(row)?.ratio_hinge.as_ref()
    }
    vec![
        Column::csv("ratio", |_, row: &&EffectGroup| part(row, |ratio| ratio.value)),
        Column::csv("ratio_low", |_, row| part(row, |ratio| ratio.low)),
        Column::csv("ratio_high", |_, row| part(row, |ratio| ratio.high)),
        Column::csv("ratio_p", |_, row| {
            Cell::Number(control(row).and_then(|control| control.log_ratio).map(|estimate| estimate.p), 0)
        }),
        Column::csv("ratio_verdict", |_, row| {
            Cell::text(control(row).and_then(|control| control.ratio_verdict).map(|verdict| verdict.code()))
        }),
        Column::csv("ratio_hinge", |_, row| from(hinge(row))),
        Column::csv("ratio_hinge_turn", |_, row| Cell::text(hinge(row).map(|hinge| hinge.turn.code()))),
        Column::csv("control_no_figure", |_, row| {
            Cell::text(control(row).and_then(|control| control.no_figure).map(NoEffect::code))
        }),
        Column::csv("harmonics", |view, _| Cell::Text(view.figure.definition.harmonics.to_string())),
        Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
        Column::csv("definition_version", |view, _| Cell::text(Some(view.figure.definition.version))),
        Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
    ]
}

fn change(row: &EffectGroup) -> Option<&LevelAndSlope> {
    row.change.as_ref()
}

/// How many times as many there were beside the control, and the estimate of its logarithm.
fn ratio(row: &EffectGroup) -> Option<(&RateRatio, Estimate)> {
    let control = row.control.as_ref()?;
    control.ratio.as_ref().zip(control.log_ratio)
}

/// The first day of the week on which a verdict hangs.
fn from(hinge: Option<&InfluentialWeek>) -> Cell {
    Cell::Text(hinge.map(|hinge| hinge.from.to_string()).unwrap_or_default())
}

/// Returns a group of channels or a channel: by its code in English, as in the API; by its name in other languages.
fn group_shown(texts: &Texts, code: &str) -> String {
    match Channel::from_code(code) {
        _ if texts.language() == Language::English => code.to_owned(),
        Some(channel) => texts.channel(channel),
        None => texts.say(&format!("effect-group-{code}"), &[]),
    }
}

/// Returns `−12.0 (−19.0 to −5.0)`.
fn shown(texts: &Texts, estimate: Option<&Estimate>, decimals: usize) -> Cell {
    let Some(Estimate { value, low, high, .. }) = estimate else { return Cell::Missing };
    let [low, high] = [low, high].map(|end| decimal(texts, *end, decimals));
    let value = decimal(texts, *value, decimals);
    let sign = if value.starts_with('\u{2212}') { "" } else { "+" };
    Cell::Text(texts.say("table-from-to", &[("value", &format!("{sign}{value}")), ("low", &low), ("high", &high)]))
}

/// `×1.61 (1.45 to 1.79)`.
fn times(texts: &Texts, ratio: &RateRatio) -> String {
    let [value, low, high] = [ratio.value, ratio.low, ratio.high].map(|number| decimal(texts, number, 2));
    texts.say("table-from-to", &[("value", &format!("×{value}")), ("low", &low), ("high", &high)])
}

/// Returns how likely chance makes as much.
fn likely(texts: &Texts, p: Option<f64>) -> Cell {
    match p {
        None => Cell::Missing,
        Some(p) if p < 0.001 => Cell::Text(format!("<{}", decimal(texts, 0.001, 3))),
        Some(p) => Cell::Text(decimal(texts, p, 3)),
    }
}
