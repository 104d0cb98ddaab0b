//! The shift in sentences, for every outlet.

use crate::measure::{
    CostSource, GroupShift, Money, Saving, Share, ShiftComparison, ShiftFigure, ShiftPeriod, Substitution,
};
use crate::model::Day;
use crate::reports::columns::dash;
use crate::reports::definitions::channel_within;
use crate::texts::Texts;

/// Returns the lines above the table: what is compared, and the answer.
pub(super) fn heading(figure: &ShiftFigure, texts: &Texts) -> Vec<String> {
    let compared = &figure.compared;
    let mut lines = vec![format!("{} {}", texts.say("shift-title", &[]), figure.organisation)];
    let part = |key, name: &Option<String>| name.as_ref().map(|name| texts.say(key, &[("name", name)]));
    lines.extend(part("shift-part-unit", &figure.unit));
    lines.extend(part("shift-part-topic", &figure.topic));
    let headline = figure.headline();
    let periods = [period(texts, &headline.before), period(texts, &headline.after)];
    lines.push(texts.say("shift-periods", &[("before", &periods[0]), ("after", &periods[1])]));
    lines.extend(headline_sentences(texts, figure));
    lines.push(String::new());
    if figure.year_on_year.is_some() {
        let periods = [period(texts, &compared.before), period(texts, &compared.after)];
        lines.push(texts.say("shift-asked", &[("before", &periods[0]), ("after", &periods[1])]));
    }
    lines
}

pub(in crate::reports) fn period(texts: &Texts, period: &ShiftPeriod) -> String {
    let day = |text: &str| Day::parse(text).map(|day| texts.day(day)).unwrap_or_default();
    let days = texts.say_number("shift-working-days", period.working_days, &[]);
    let contacts = texts.say_number("shift-contacts", period.contacts, &[]);
    let words = [("from", &*day(&period.from)), ("to", &day(&period.to)), ("days", &days), ("contacts", &contacts)];
    texts.say("shift-period", &words)
}

/// Returns the answer in sentences, in the words of every outlet: the verdict that is told first, and how the comparison that
/// was asked for stands to it.
///
/// The verdict is that of the same weeks a year before where they are known. Where they are not and the periods lie in different parts of the
/// year, the sentence begins with that condition, if it says anything.
#[must_use]
pub fn headline_verdict(texts: &Texts, figure: &ShiftFigure) -> Vec<String> {
    let verdict =
        |compared: &ShiftComparison| texts.say(&format!("shift-verdict-{}", compared.substitution.verdict.code()), &[]);
    let own = verdict(figure.headline());
    let Some(year) = &figure.year_on_year else {
        return vec![if figure.is_unless_season() {
            texts.say("shift-another-season", &[("verdict", &own)])
        } else {
            own
        }];
    };
    let (asked, before) = (verdict(&figure.compared), period(texts, &figure.compared.before));
    let key = if figure.verdicts_differ { "shift-verdicts-differ" } else { "shift-verdicts-agree" };
    let year_on_year = texts.say("shift-year-on-year", &[("before", &period(texts, &year.before))]);
    vec![own, year_on_year, texts.say(key, &[("before", &before), ("verdict", &asked)])]
}

/// [`headline_verdict`] with what stands in the way, how sure it is, and what no figure tells.
#[must_use]
pub fn headline_sentences(texts: &Texts, figure: &ShiftFigure) -> Vec<String> {
    let mut said = headline_verdict(texts, figure);
    said.extend(verdict_sentences(texts, &figure.headline().substitution).into_iter().skip(1));
    said
}

/// Returns what can be said, in sentences: the verdict with its reason, what it means for a hundred contacts, how sure it is,
/// and what no figure tells.
#[must_use]
pub fn verdict_sentences(texts: &Texts, substitution: &Substitution) -> Vec<String> {
    let mut said = vec![texts.say(&format!("shift-verdict-{}", substitution.verdict.code()), &[])];
    said.extend(substitution.because.map(|because| texts.say(&format!("shift-because-{}", because.code()), &[])));
    let grew = substitution.change_digital.is_some_and(|change| change > 0.0);
    if let Some(value) = substitution.value.filter(|_| grew) {
        let key = match per_hundred(value) {
            0.0 => "shift-of-hundred-same",
            fewer if fewer > 0.0 => "shift-of-hundred-fewer",
            _ => "shift-of-hundred-more",
        };
        said.push(texts.say(key, &[("number", &texts.number(per_hundred(value).abs(), 0))]));
        if let Some((low, high)) = substitution.low.zip(substitution.high) {
            let words = [
                ("from", &*change(texts, low)),
                ("to", &change(texts, high)),
                ("value", &texts.number(value, 2)),
                ("low", &texts.number(low, 2)),
                ("high", &texts.number(high, 2)),
            ];
            said.push(texts.say("shift-interval", &words));
        }
    }
    if let Some((digital, assisted)) = substitution.change_digital.zip(substitution.change_assisted) {
        let words = [("digital", &*signed(texts, digital)), ("assisted", &signed(texts, assisted))];
        said.push(texts.say("shift-changes", &words));
    }
    said.push(texts.say("shift-cause", &[]));
    said
}

fn per_hundred(substitution: f64) -> f64 {
    (substitution * 100.0).round()
}

fn change(texts: &Texts, substitution: f64) -> String {
    let key = if substitution >= 0.0 { "shift-fewer" } else { "shift-more" };
    texts.say(key, &[("number", &texts.number(per_hundred(substitution).abs(), 0))])
}

fn signed(texts: &Texts, value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", texts.number(value, 1))
}

/// Returns what a shift is never told without: volumes, hours, unknown channels, events and the season.
pub(in crate::reports) fn context_lines(texts: &Texts, figure: &ShiftFigure) -> Vec<String> {
    let compared = &figure.compared;
    let share = |share: Option<Share>| share.map_or_else(dash, |share| texts.percent(share.value, 1));
    let shares = |before, after| [share(before), share(after)];
    let counts = [&compared.before, &compared.after].map(|period| texts.count(period.contacts));
    let digital = shares(compared.digital_share_before, compared.digital_share_after);
    let unknown = shares(compared.unknown_share_before, compared.unknown_share_after);
    let words =
        [("before", &*digital[0]), ("after", &digital[1]), ("count_before", &counts[0]), ("count_after", &counts[1])];
    let mut said = vec![texts.say("shift-share", &words)];
    said.push(hours(texts, &compared.all));
    said.push(texts.say("shift-unknown", &[("before", &unknown[0]), ("after", &unknown[1])]));
    if figure.unit.is_some() || figure.topic.is_some() {
        said.push(texts.say("shift-volumes-left-out", &[]));
    }
    said.push(events(texts, figure));
    if !figure.same_season_at_hand {
        said.push(texts.say("shift-season-none", &[]));
    }
    said
}

fn hours(texts: &Texts, all: &GroupShift) -> String {
    if all.hours_before_per_day.is_none() && all.hours_after_per_day.is_none() {
        return texts.say("shift-hours-none", &[]);
    }
    let hours = |hours: Option<f64>| hours.map_or_else(dash, |hours| texts.number(hours, 1));
    let words = [("before", &*hours(all.hours_before_per_day)), ("after", &hours(all.hours_after_per_day))];
    texts.say("shift-hours", &words)
}

/// Returns the events of both comparisons' windows, the oldest first.
fn events(texts: &Texts, figure: &ShiftFigure) -> String {
    let mut events = figure.compared.events.clone();
    let more = figure.year_on_year.iter().flat_map(|year| &year.events);
    events.extend(more.filter(|event| !figure.compared.events.contains(event)).cloned());
    if events.is_empty() {
        return texts.say("shift-events-none", &[]);
    }
    events.sort_by_key(|event| event.date);
    let events = events.iter().map(|event| format!("{} ({})", event.label, texts.day(event.date)));
    texts.say("shift-events", &[("events", &events.collect::<Vec<_>>().join("; "))])
}

/// Returns what was saved, or why nothing is told of it.
#[must_use]
pub fn saving_sentences(texts: &Texts, compared: &ShiftComparison) -> Vec<String> {
    let Some(saving) = &compared.saving else {
        let because = compared.no_saving.map(|because| format!("shift-no-saving-{}", because.code()));
        return because.map(|key| texts.say(&key, &[])).into_iter().collect();
    };
    let whole = |value: f64| texts.number(value, 0);
    let Saving { avoided_low, avoided_high, hours_low, hours_high, .. } = saving;
    let [low, high, hours_low, hours_high] = [*avoided_low, *avoided_high, *hours_low, *hours_high].map(whole);
    let seconds = whole(saving.mean_handle_seconds);
    let words = [
        ("low", &*low),
        ("high", &high),
        ("hours_low", &hours_low),
        ("hours_high", &hours_high),
        ("seconds", &seconds),
    ];
    let mut said = vec![texts.say("shift-saving", &words)];
    said.extend(saving.money.as_ref().map(|money| self::money(texts, money)));
    said.extend(saving.no_money.map(|because| texts.say(&format!("shift-no-money-{}", because.code()), &[])));
    said
}

fn money(texts: &Texts, money: &Money) -> String {
    let source = |one: &CostSource| format!("{}: {}, {}", channel_within(texts, one.channel), one.source, one.year);
    let sources: Vec<String> = money.sources.iter().map(source).collect();
    let [low, high] = [money.low, money.high].map(|amount| texts.number(amount, 0));
    texts.say("shift-money", &[("low", &low), ("high", &high), ("sources", &sources.join("; "))])
}
