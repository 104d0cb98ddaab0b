//! The figure of an event as table, as CSV and in words.

#[cfg(test)]
mod tests;
mod told;

use super::{Grid, Report, dash, digits, number};
use crate::measure::{
    BesideControl, Effect, EffectGroup, Estimate, Formula, Hinge, NoEffect, SideRate, TimesAsMany, Turn,
};
use crate::model::Language;
use crate::texts::Texts;

pub use told::{EffectTold, GroupTold, effect_told};

impl Report for Effect {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::EFFECT)
    }

    fn heading(&self) -> Vec<String> {
        let part = [("unit", &self.unit), ("topic", &self.topic)];
        let part: String =
            part.iter().filter_map(|(name, code)| Some(format!(", {name} {}", code.as_ref()?))).collect();
        let label = self.event.label.as_ref().map(|label| format!(" ({label})")).unwrap_or_default();
        let (from, to, before, after) = (self.from, self.to, self.weeks_before, self.weeks_after);
        vec![
            format!("Before and after {}{label}: {}{part}, as of {}", self.event.date, self.organisation, self.as_of),
            format!(
                "Contacts per working day, {from} to {to}: {before} whole weeks before, {after} from the event on."
            ),
        ]
    }

    fn table(&self) -> Grid {
        let mut header = vec!["group", "before", "after", "level at the event", "p", "pace: change a week", "p"];
        if self.control.is_some() {
            header.extend(["beside the control", "p"]);
        }
        let row = |group: &EffectGroup| {
            let change = group.change.as_ref();
            let mut cells = vec![group.group.to_owned(), rate(&group.before), rate(&group.after)];
            cells.extend(spoken(change.map(|change| &change.level), 1));
            cells.extend(spoken(change.map(|change| &change.slope), 2));
            if let Some(control) = &group.control {
                cells.extend(times(control));
            }
            cells
        };
        Grid { header, rows: self.groups.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let header = vec![
            "organisation",
            "event",
            "unit",
            "topic",
            "control",
            "from",
            "to",
            "group",
            "weeks_before",
            "weeks_after",
            "contacts_before",
            "working_days_before",
            "rate_before",
            "contacts_after",
            "working_days_after",
            "rate_after",
            "trend_before",
            "level",
            "level_low",
            "level_high",
            "level_p",
            "level_verdict",
            "level_hinge",
            "level_hinge_turn",
            "slope",
            "slope_low",
            "slope_high",
            "slope_p",
            "slope_verdict",
            "no_figure",
            "ratio",
            "ratio_low",
            "ratio_high",
            "ratio_p",
            "ratio_verdict",
            "ratio_hinge",
            "ratio_hinge_turn",
            "control_no_figure",
            "harmonics",
            "definition",
            "definition_version",
            "as_of",
        ];
        Grid { header, rows: self.groups.iter().map(|group| csv_row(self, group)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let told = effect_told(Texts::of(Language::English), self);
        let mut lines = vec![String::new()];
        lines.extend(told.refused);
        for group in &told.groups {
            lines.push(format!("{}: {}", group.name, group.sentences.join(" ")));
        }
        lines.push(String::new());
        lines.extend(told.cautions);
        if self.no_figure.is_none() {
            let season = if self.definition.harmonics > 0 { ", two pairs of yearly harmonics" } else { "" };
            lines.push(format!(
                "Segmented regression on weekly rates{season}; 95 % intervals and p from AR(1) errors, averaged over the correlation by restricted likelihood."
            ));
        }
        if self.control.is_some() {
            lines.push(
                "Beside the control: (group / control) after, divided by the same before, from the logarithm of weekly counts + 1/2."
                    .to_owned(),
            );
        }
        lines
    }
}

fn rate(side: &SideRate) -> String {
    number(side.per_working_day, 1)
}

/// `-12.0 (-19.0 to -5.0)` and how likely chance makes as much.
fn spoken(estimate: Option<&Estimate>, decimals: usize) -> [String; 2] {
    estimate.map_or_else(
        || [dash(), dash()],
        |Estimate { value, low, high, p, .. }| {
            [format!("{value:+.decimals$} ({low:.decimals$} to {high:.decimals$})"), likely(*p)]
        },
    )
}

/// `x1.61 (1.45 to 1.79)` and how likely chance makes as much.
fn times(beside: &BesideControl) -> [String; 2] {
    beside.ratio.zip(beside.log_ratio).map_or_else(
        || [dash(), dash()],
        |(TimesAsMany { value, low, high }, Estimate { p, .. })| {
            [format!("x{value:.2} ({low:.2} to {high:.2})"), likely(p)]
        },
    )
}

fn likely(p: f64) -> String {
    if p < 0.001 { "<0.001".to_owned() } else { format!("{p:.3}") }
}

fn csv_row(figure: &Effect, group: &EffectGroup) -> Vec<String> {
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut cells = vec![figure.organisation.clone(), figure.event.date.to_string()];
    cells.extend([&figure.unit, &figure.topic, &figure.control].map(optional));
    cells.extend([figure.from.to_string(), figure.to.to_string(), group.group.to_owned()]);
    cells.extend([figure.weeks_before, figure.weeks_after].map(|weeks| weeks.to_string()));
    for side in [&group.before, &group.after] {
        cells.extend([side.contacts.to_string(), side.working_days.to_string(), digits(side.per_working_day)]);
    }
    let change = group.change.as_ref();
    cells.push(digits(change.map(|change| change.trend_before.value)));
    cells.extend(estimate(change.map(|change| &change.level)));
    cells.push(change.map(|change| change.level_verdict.code().to_owned()).unwrap_or_default());
    cells.extend(hinge(change.and_then(|change| change.level_hinge.as_ref())));
    cells.extend(estimate(change.map(|change| &change.slope)));
    cells.push(change.map(|change| change.slope_verdict.code().to_owned()).unwrap_or_default());
    cells.push(reason(group.no_figure));
    cells.extend(beside(group.control.as_ref()));
    cells.push(figure.definition.harmonics.to_string());
    let definition = [figure.definition.id, figure.definition.version];
    cells.extend(definition.map(str::to_owned));
    cells.push(figure.as_of.clone());
    cells
}

fn beside(control: Option<&BesideControl>) -> Vec<String> {
    let ratio = |of: fn(&TimesAsMany) -> f64| digits(control.and_then(|control| control.ratio.as_ref()).map(of));
    let mut cells = vec![ratio(|r| r.value), ratio(|r| r.low), ratio(|r| r.high)];
    cells.push(digits(control.and_then(|control| control.log_ratio).map(|estimate| estimate.p)));
    let verdict = control.and_then(|control| control.ratio_verdict);
    cells.push(verdict.map(|verdict| verdict.code().to_owned()).unwrap_or_default());
    cells.extend(hinge(control.and_then(|control| control.ratio_hinge.as_ref())));
    cells.push(reason(control.and_then(|control| control.no_figure)));
    cells
}

fn estimate(estimate: Option<&Estimate>) -> [String; 4] {
    let of = |part: fn(&Estimate) -> f64| digits(estimate.map(part));
    [of(|e| e.value), of(|e| e.low), of(|e| e.high), of(|e| e.p)]
}

fn hinge(hinge: Option<&Hinge>) -> [String; 2] {
    let turn = |turn: Turn| turn.code().to_owned();
    hinge.map(|hinge| [hinge.from.to_string(), turn(hinge.turn)]).unwrap_or_default()
}

fn reason(reason: Option<NoEffect>) -> String {
    reason.map(|reason| reason.code().to_owned()).unwrap_or_default()
}
