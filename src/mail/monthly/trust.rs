//! 5. Can these numbers be trusted? And how was it counted?

use super::Section;
use super::words::Words;
use crate::measure::{Formula, SourceAge};
use crate::model::Channel;
use crate::reports::{definitions_cited, in_time_said, service_level_said};

/// A share of contacts through an unknown channel from which the other shares may be wrong (docs/MEASURES.md, section 5).
const MANY_UNKNOWN: f64 = 0.05;
/// Days after which a source that says nothing is remarked upon.
const SILENT_DAYS: i64 = 7;

/// 5. Can these numbers be trusted?
pub(super) fn trusted(words: &Words<'_>) -> Section {
    let trust = &words.figure.trust;
    let caveats = caveats(words);
    let answer = match (words.figure.mix.all.count, caveats.len()) {
        (0, _) => words.say("5-nothing", &[]),
        (_, 0) => words.say("5-yes", &[]),
        (_, caveats) => words.count("5-but", i64::try_from(caveats).unwrap_or(i64::MAX), &[]),
    };
    let mut facts: Vec<String> =
        trust.coverage.map(|share| words.share("5-coverage", share, &[])).into_iter().collect();
    facts.extend(trust.response_rate.map(|share| words.share("5-response-rate", share, &[])));
    facts.extend(trust.unknown_channel.map(|share| words.share("5-unknown", share, &[])));
    facts.extend(trust.without_first_response.map(|share| words.share("5-without", share, &[])));
    if trust.quarantined == 0 {
        facts.push(words.say("5-no-quarantine", &[]));
    }
    let aged = |days: &SourceAge, of: fn(i64) -> bool| days.days.is_some_and(of);
    // What was silent for longer, or always, is among the caveats.
    let recent = trust.sources.iter().filter(|source| aged(source, |days| (1..=SILENT_DAYS).contains(&days)));
    facts.extend(recent.map(|source| freshness(words, source)));
    let fresh: Vec<&SourceAge> = trust.sources.iter().filter(|source| aged(source, |days| days == 0)).collect();
    if !fresh.is_empty() {
        let names: Vec<&str> = fresh.iter().map(|source| source.source.as_str()).collect();
        facts.push(words.say("5-fresh", &[("sources", &names.join(", "))]));
    }
    Section { question: words.say("5", &[]), answer, points: caveats, list: facts, ..Section::default() }
}

/// What speaks against the numbers.
fn caveats(words: &Words<'_>) -> Vec<String> {
    let trust = &words.figure.trust;
    let mut caveats = Vec::new();
    if let Some(share) = trust.unknown_channel.filter(|share| share.value > MANY_UNKNOWN) {
        caveats.push(words.share("5-many-unknown", share, &[]));
    }
    if let Some(share) = trust.without_first_response.filter(|share| share.numerator > 0) {
        caveats.push(words.share("5-some-without", share, &[]));
    }
    for SourceAge { source, latest, days } in &trust.sources {
        let source = ("source", source.as_str());
        match (latest, days) {
            (Some(latest), Some(days)) if *days > SILENT_DAYS => {
                caveats.push(words.count("5-silent", *days, &[source, ("day", &words.texts.day(*latest))]));
            }
            (Some(_), _) => {}
            (None, _) => caveats.push(words.say("5-never", &[source])),
        }
    }
    if trust.quarantined > 0 {
        caveats.push(words.count("5-quarantined", trust.quarantined, &[]));
    }
    caveats
        .extend(trust.definitions_changed.iter().map(|day| words.say("5-changed", &[("day", &words.texts.day(*day))])));
    caveats
}

fn freshness(words: &Words<'_>, SourceAge { source, latest, days }: &SourceAge) -> String {
    let day = latest.map(|day| words.texts.day(day)).unwrap_or_default();
    words.count("5-source-age", days.unwrap_or(0), &[("source", source), ("day", &day)])
}

/// The small print: by which definitions it was counted.
pub(super) fn method(words: &Words<'_>) -> Vec<String> {
    let definitions = &words.figure.trust.definitions;
    let mut said: Vec<String> = definitions.response.iter().map(|rule| in_time_said(words.texts, rule)).collect();
    if !words.figure.queue.is_empty() {
        let channels: Vec<Channel> = words.figure.queue.iter().map(|queue| queue.channel).collect();
        said.extend(definitions.queue.iter().map(|rule| service_level_said(words.texts, rule, &channels)));
    }
    let version = definitions.voice.version;
    said.push(words.count("method-index", definitions.voice.k, &[("version", version)]));
    said.push(words.say("method-working-day", &[]));
    said.push(words.say("method-interval", &[]));
    let measures = [Formula::MONTHLY, Formula::RESPONSE, Formula::QUEUE, Formula::VOICE];
    said.push(definitions_cited(words.texts, &measures));
    said.push(words.say("method-known", &[("day", &words.day_of(&words.figure.as_of))]));
    said
}
