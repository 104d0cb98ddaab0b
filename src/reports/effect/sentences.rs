//! The figure of an event in sentences for managers, in their language.

use crate::measure::{ControlComparison, Effect, EffectGroup, EffectVerdict, Estimate, InfluentialWeek, NoEffect};
use crate::model::Channel;
use crate::texts::Texts;

/// A figure of an event in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectText {
    pub title: String,
    /// What is compared.
    pub lead: String,
    /// Why nothing is said of any group; else each group has its own.
    pub refused: Option<String>,
    pub groups: Vec<GroupText>,
    /// What to keep in mind: other events, and that a change is not yet an effect.
    pub cautions: Vec<String>,
}

/// What is said of one group of channels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupText {
    pub name: String,
    pub sentences: Vec<String>,
}

/// Tells the figure in a language.
#[must_use]
pub fn effect_text(texts: &Texts, figure: &Effect) -> EffectText {
    let day = texts.day(figure.event.date);
    let quoted = |label: &String| texts.say("effect-quoted", &[("label", label)]);
    let event = figure.event.label.as_ref().map_or_else(|| day.clone(), quoted);
    let control = figure.control.as_deref().map(|control| control_name(texts, control));
    let numbers = [figure.weeks_before, figure.weeks_after].map(|weeks| weeks.to_string());
    let dates = [figure.from, figure.to].map(|date| texts.day(date));
    let lead = [
        ("day", day.as_str()),
        ("from", &dates[0]),
        ("to", &dates[1]),
        ("before", &numbers[0]),
        ("after", &numbers[1]),
    ];
    let refused = figure.no_figure.map(|reason| refusal(texts, reason));
    let group_of = |group: &EffectGroup| group_text(texts, group, control.as_deref());
    EffectText {
        title: texts.say("effect-title", &[("event", &event)]),
        lead: texts.say("effect-lead", &lead),
        groups: if refused.is_some() { Vec::new() } else { figure.groups.iter().map(group_of).collect() },
        cautions: cautions(texts, figure, control.as_deref()),
        refused,
    }
}

fn cautions(texts: &Texts, figure: &Effect, control: Option<&str>) -> Vec<String> {
    let other = figure.other_events.iter().map(|event| {
        let (label, day) = (event.label.as_deref().unwrap_or_default(), texts.day(event.date));
        texts.say("effect-other-event", &[("label", label), ("day", &day)])
    });
    let mut said: Vec<String> = other.collect();
    if figure.no_figure.is_none() {
        said.push(texts.say("effect-caution", &[]));
        said.extend(control.map(|control| texts.say("effect-caution-control", &[("control", control)])));
    }
    said
}

/// Returns `topic:bygglov` in words.
fn control_name(texts: &Texts, control: &str) -> String {
    let (kind, code) = control.split_once(':').unwrap_or((control, ""));
    let channel = Channel::from_code(code).filter(|_| kind == "channel").map(|channel| texts.channel(channel));
    let code = channel.unwrap_or_else(|| code.to_owned());
    texts.say(&format!("effect-control-{kind}"), &[("code", &code)])
}

fn group_text(texts: &Texts, group: &EffectGroup, control: Option<&str>) -> GroupText {
    let channel = Channel::from_code(group.group).map(|channel| texts.channel(channel));
    let name = channel.unwrap_or_else(|| texts.say(&format!("effect-group-{}", group.group), &[]));
    let mut sentences = Vec::new();
    if let Some(change) = &group.change {
        sentences.push(verdict(texts, change.level_verdict, &change.level, "level"));
        if change.level_verdict != EffectVerdict::SeasonUnknown {
            let unit = |without: f64| texts.say("effect-per-day", &[("number", &written(texts, without))]);
            sentences.extend(influential_week(texts, change.level_hinge.as_ref(), unit));
        }
        sentences.push(verdict(texts, change.slope_verdict, &change.slope, "slope"));
    }
    sentences.extend(group.no_figure.map(|reason| refusal(texts, reason)));
    if let Some((comparison, control)) = group.control.as_ref().zip(control) {
        sentences.extend(control_text(texts, comparison, control));
    }
    GroupText { name, sentences }
}

fn control_text(texts: &Texts, comparison: &ControlComparison, control: &str) -> Vec<String> {
    let refused = comparison
        .no_figure
        .map(|reason| texts.say("effect-beside", &[("control", control), ("sentence", &refusal(texts, reason))]));
    let said = comparison.ratio.zip(comparison.ratio_verdict).map(|(ratio, said)| {
        let [change, low, high] = [ratio.value, ratio.low, ratio.high].map(|number| texts.number(number, 2));
        let words = [("change", change.as_str()), ("low", &low), ("high", &high), ("control", control)];
        texts.say(&format!("effect-{}", said.code()), &words)
    });
    let times = |without: f64| texts.say("effect-times", &[("number", &texts.number(without.exp(), 2))]);
    [refused, said, influential_week(texts, comparison.ratio_hinge.as_ref(), times)].into_iter().flatten().collect()
}

/// Returns what is said of an estimate, `level` or `slope`. A fall is told by how much it fell, so that no reader has to turn
/// signs around.
fn verdict(texts: &Texts, said: EffectVerdict, estimate: &Estimate, coefficient: &str) -> String {
    let Estimate { value, low, high, .. } = *estimate;
    if said == EffectVerdict::SeasonUnknown {
        let [change, low, high] = [value, low, high].map(|number| written(texts, number));
        let words = [("change", change.as_str()), ("low", &low), ("high", &high)];
        return texts.say(&format!("effect-season_unknown-{coefficient}"), &words);
    }
    let (low, high) = if !estimate.is_clear() || value > 0.0 { (low, high) } else { (-high, -low) };
    let numbers = [value.abs(), low, high].map(|number| written(texts, number));
    let [change, low, high] = numbers.each_ref().map(String::as_str);
    texts.say(&format!("effect-{}", said.code()), &[("change", change), ("low", low), ("high", high)])
}

/// What is said of the week on which a verdict hangs; `unit` writes the figure without it.
fn influential_week(texts: &Texts, hinge: Option<&InfluentialWeek>, unit: impl Fn(f64) -> String) -> Option<String> {
    let hinge = hinge.filter(|hinge| hinge.turn.changes_verdict())?;
    let (day, rate, without) = (texts.day(hinge.from), written(texts, hinge.rate), unit(hinge.without.value));
    let words = [("day", day.as_str()), ("rate", &rate), ("without", &without)];
    Some(texts.say(&format!("effect-hinge-{}", hinge.turn.code()), &words))
}

fn refusal(texts: &Texts, reason: NoEffect) -> String {
    let numbers = match reason {
        NoEffect::TooFewWeeks { before, after, needed } | NoEffect::TooFewWeeksInControl { before, after, needed } => {
            [before, after, usize::from(needed)].map(|weeks| weeks.to_string())
        }
        _ => Default::default(),
    };
    let [before, after, needed] = numbers.each_ref().map(String::as_str);
    texts.say(&format!("effect-no-{}", reason.code()), &[("before", before), ("after", after), ("needed", needed)])
}

/// Returns a number a reader can take in.
fn written(texts: &Texts, number: f64) -> String {
    let size = number.abs();
    texts.number(number, if size < 0.995 { 2 } else { usize::from(size < 99.95) })
}
