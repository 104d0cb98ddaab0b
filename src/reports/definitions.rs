//! By which rules it was counted, in sentences: for letters and pages alike.

use crate::measure::{Formula, QueueDefinition, ResponseDefinition};
use crate::model::{Channel, Day};
use crate::texts::Texts;

/// Returns what "in time" means.
#[must_use]
pub fn in_time_sentence(texts: &Texts, rule: &ResponseDefinition) -> String {
    /// Opening hours of a working day, and hours of a day.
    const HOURS: (i64, i64) = (8, 24);
    let days = i64::from(rule.working_days);
    let number = match rule.id {
        "business_hours" => days * HOURS.0,
        "working_24h" => days * HOURS.1,
        _ => days,
    };
    let reading = texts.say_number(&format!("monthly-reading-{}", rule.id), number, &[]);
    let channels: Vec<String> = rule.channels.iter().map(|code| channel_within(texts, code)).collect();
    let channels =
        if channels.is_empty() { texts.say("monthly-method-all-channels", &[]) } else { channels.join(", ") };
    let since = since(texts, &rule.version);
    texts.say("monthly-method-in-time", &[("channels", &channels), ("reading", &reading), ("since", &since)])
}

/// Returns which service level of the queues of these channels is told, and within which time.
#[must_use]
pub fn service_level_sentence(texts: &Texts, rule: &QueueDefinition, channels: &[Channel]) -> String {
    let variant = texts.say(&format!("monthly-variant-{}", rule.id), &[]);
    let threshold = |channel: &Channel| {
        let seconds = rule.threshold_seconds.get(channel.code())?;
        let (channel, wait) = (channel_within(texts, channel.code()), lasting(texts, f64::from(*seconds)));
        Some(texts.say("monthly-method-threshold", &[("channel", &channel), ("wait", &wait)]))
    };
    let thresholds = channels.iter().filter_map(threshold).collect::<Vec<_>>().join(", ");
    let since = since(texts, &rule.version);
    let words = [("variant", variant.as_str()), ("thresholds", &thresholds), ("since", &since)];
    texts.say("monthly-method-service-level", &words)
}

/// Returns where the full definitions stand, and in which versions.
#[must_use]
pub fn definitions_cited(texts: &Texts, formulas: &[Formula]) -> String {
    let measures = formulas.iter().map(|formula| formula.citation()).collect::<Vec<_>>().join(", ");
    texts.say("report-definition-cited", &[("measures", &measures)])
}

/// Returns `45 sekunder`, `3,5 minuter`.
#[must_use]
pub fn lasting(texts: &Texts, seconds: f64) -> String {
    if seconds < 120.0 {
        texts.say("monthly-seconds", &[("number", &texts.number(seconds, 0))])
    } else {
        texts.say("monthly-minutes", &[("number", &texts.number(seconds / 60.0, 1))])
    }
}

/// Returns the name of a channel as it stands within a sentence.
pub(super) fn channel_within(texts: &Texts, code: &str) -> String {
    Channel::from_code(code).map_or_else(|| code.to_owned(), |channel| texts.channel(channel)).to_lowercase()
}

/// Returns from when a definition holds.
fn since(texts: &Texts, version: &str) -> String {
    // Rules without a date hold from the first day of the calendar that the program counts in.
    if version == Day::from_epoch(0).to_string() {
        texts.say("monthly-method-default", &[])
    } else {
        let day = Day::parse(version).map_or_else(|| version.to_owned(), |day| texts.day(day));
        texts.say("monthly-method-since", &[("day", &day)])
    }
}
