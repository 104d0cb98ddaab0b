//! 5. Can these numbers be trusted?

use super::Told;
use crate::measure::{ResponseRow, Share};
use crate::model::Channel;
use crate::reports::charts::{Bar, bars};
use crate::reports::colours;
use crate::reports::page::{Section, Table};
use crate::reports::pages::{counted, share_of};

/// A share of contacts through an unknown channel from which the other shares may be wrong (docs/MEASURES.md, section 5).
const MANY_UNKNOWN: f64 = 0.05;
/// Days after which a source that says nothing is remarked upon.
const SILENT_DAYS: i64 = 7;

/// The section, and its answer in brief.
pub(super) fn section(told: Told<'_>) -> (Section, String) {
    let points = caveats(told);
    let count = i64::try_from(points.len()).unwrap_or(i64::MAX);
    let (answer, in_brief) = match (told.contacts(), count) {
        (0, _) => (told.say("5-nothing", &[]), told.say("5-nothing", &[])),
        (_, 0) => (told.say("5-yes", &[]), told.say("5-yes", &[])),
        (_, count) => (told.count("5-but", count, &[]), told.count("5-but-short", count, &[])),
    };
    let section = Section {
        heading: told.say("5", &[]),
        answer,
        sentences: facts(told),
        figures: bars(told.say("5-chart", &[]), &known(told), Some(1.0), table(told), told.texts).into_iter().collect(),
        tables: [sources(told), reasons(told)].into_iter().flatten().collect(),
        points,
        ..Section::default()
    };
    (section, in_brief)
}

fn quarantined(told: Told<'_>) -> i64 {
    told.overview.quarantined.iter().map(|(_, records)| records).sum()
}

fn letters(told: Told<'_>, states: &[&str]) -> i64 {
    let of = told.overview.letters.iter().filter(|(state, _)| states.contains(&state.as_str()));
    of.map(|(_, count)| count).sum()
}

fn unknown_channel(told: Told<'_>) -> Option<Share> {
    let unknown = told.overview.volumes.iter().find(|(channel, _)| *channel == Channel::Unknown);
    Share::of(unknown.map_or(0, |(_, count)| *count), told.contacts())
}

fn without_answer(row: &ResponseRow) -> Option<Share> {
    Share::of(row.unknown, row.received - row.excluded)
}

/// What speaks against the numbers.
fn caveats(told: Told<'_>) -> Vec<String> {
    let mut caveats = Vec::new();
    if let Some(share) = unknown_channel(told).filter(|share| share.value > MANY_UNKNOWN) {
        caveats.push(told.share("5-many-unknown", share));
    }
    let without = told.overview.response.rows.first().and_then(without_answer);
    caveats.extend(without.filter(|share| share.numerator > 0).map(|share| told.share("5-some-without", share)));
    for age in &told.overview.sources {
        let source = ("source", age.source.as_str());
        match age.latest.zip(age.days) {
            None => caveats.push(told.say("5-never", &[source])),
            Some((latest, days)) if days > SILENT_DAYS => {
                caveats.push(told.count("5-silent", days, &[source, ("day", &told.texts.day(latest))]));
            }
            Some(_) => {}
        }
    }
    caveats.extend(told.some("5-quarantined", quarantined(told)));
    caveats.extend(told.some("5-dead", letters(told, &["dead"])));
    let changed = |day: &crate::model::Day| told.say("5-changed", &[("day", &told.texts.day(*day))]);
    caveats.extend(told.overview.definitions_changed.iter().map(changed));
    caveats
}

fn facts(told: Told<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if quarantined(told) == 0 {
        facts.push(told.say("5-no-quarantine", &[]));
    }
    let [sent, waiting, dead] =
        [letters(told, &["sent"]), letters(told, &["waiting", "leased"]), letters(told, &["dead"])];
    facts.push(if sent + waiting + dead == 0 {
        told.say("5-no-letters", &[])
    } else {
        let [sent, waiting, dead] = [sent, waiting, dead].map(|count| told.texts.count(count));
        told.say("5-letters", &[("sent", &sent), ("waiting", &waiting), ("dead", &dead)])
    });
    vec![facts.join(" ")]
}

/// How much is known, as shares of what it is known of.
fn shares(told: Told<'_>) -> Vec<(&'static str, Share)> {
    let overview = told.overview;
    let rest = |share: Share| Share::of(share.denominator - share.numerator, share.denominator);
    let (offered, measured) = overview.queue.rows.iter().fold((0, 0), |(offered, measured), row| {
        (offered + row.offered, measured + row.service_level.measured_offered)
    });
    let asking = overview.voice.rows.first().and_then(|row| row.asking.as_ref());
    let found = [
        ("5-known-channel", unknown_channel(told).and_then(rest)),
        ("5-known-answer", overview.response.rows.first().and_then(without_answer).and_then(rest)),
        ("5-measured", Share::of(measured, offered)),
        ("5-linkable", overview.repeat.rows.first().and_then(|row| row.linkable)),
        ("5-coverage", asking.and_then(|asking| asking.coverage)),
        ("5-response-rate", asking.and_then(|asking| asking.response_rate)),
    ];
    found.into_iter().filter_map(|(key, share)| Some((key, share?))).collect()
}

fn known(told: Told<'_>) -> Vec<Bar> {
    let texts = told.texts;
    let bar = |(key, share): (&str, Share)| Bar {
        name: told.say(key, &[]),
        length: share.value,
        label: counted(texts, &texts.percent(share.value, 1), share.numerator, share.denominator),
        colour: colours::FIGURE,
    };
    shares(told).into_iter().map(bar).collect()
}

fn table(told: Told<'_>) -> Table {
    let row = |(key, share): (&str, Share)| vec![told.say(key, &[]), share_of(told.texts, Some(share))];
    Table {
        caption: told.say("5-chart", &[]),
        columns: ["5-figure", "share-of-all"].map(|key| told.say(key, &[])).into(),
        rows: shares(told).into_iter().map(row).collect(),
    }
}

fn sources(told: Told<'_>) -> Option<Table> {
    let never = || told.say("5-never-short", &[]);
    let row = |age: &crate::measure::SourceAge| {
        let latest = age.latest.map_or_else(never, |day| told.texts.day_short(day));
        vec![
            age.source.clone(),
            latest,
            age.days.map_or_else(crate::reports::columns::dash, |days| told.texts.count(days)),
        ]
    };
    let rows: Vec<Vec<String>> = told.overview.sources.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: told.say("5-sources", &[]),
        columns: ["5-source", "5-latest", "5-age"].map(|key| told.say(key, &[])).into(),
        rows,
    })
}

fn reasons(told: Told<'_>) -> Option<Table> {
    let row = |(reason, records): &(String, i64)| vec![reason.clone(), told.texts.count(*records)];
    let rows: Vec<Vec<String>> = told.overview.quarantined.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: told.say("5-reasons", &[]),
        columns: ["5-reason", "5-records"].map(|key| told.say(key, &[])).into(),
        rows,
    })
}
