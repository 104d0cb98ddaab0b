//! 5. Can these numbers be trusted?

use super::OverviewContext;
use crate::measure::{MOST_UNKNOWN, ResponseRow, Share, SourceAge};
use crate::model::Channel;
use crate::reports::charts::{Bar, bars};
use crate::reports::colours;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::pages::{counted, share_of};

/// Returns the section, and its answer in brief.
pub(super) fn section(context: OverviewContext<'_>) -> (Section, String) {
    let points = caveats(context);
    let count = i64::try_from(points.len()).unwrap_or(i64::MAX);
    let (answer, in_brief) = match (context.contacts(), count) {
        (0, _) => (context.say("5-nothing", &[]), context.say("5-nothing", &[])),
        (_, 0) => (context.say("5-yes", &[]), context.say("5-yes", &[])),
        (_, count) => (context.count("5-but", count, &[]), context.count("5-but-short", count, &[])),
    };
    let section = Section {
        heading: context.say("5", &[]),
        answer,
        sentences: facts(context),
        figures: bars(context.say("5-chart", &[]), &known(context), Some(1.0), table(context), context.texts)
            .into_iter()
            .collect(),
        tables: [sources(context), reasons(context)].into_iter().flatten().collect(),
        points,
        links: vec![PageLink::new(context.say("5-help", &[]), context.links.handbook())],
        ..Section::default()
    };
    (section, in_brief)
}

fn quarantined(context: OverviewContext<'_>) -> i64 {
    context.overview.quarantined.iter().map(|(_, records)| records).sum()
}

fn letters(context: OverviewContext<'_>, states: &[&str]) -> i64 {
    let of = context.overview.letters.iter().filter(|(state, _)| states.contains(&state.as_str()));
    of.map(|(_, count)| count).sum()
}

fn unknown_channel(context: OverviewContext<'_>) -> Option<Share> {
    let unknown = context.overview.volumes.iter().find(|(channel, _)| *channel == Channel::Unknown);
    Share::of(unknown.map_or(0, |(_, count)| *count), context.contacts())
}

fn without_answer(row: &ResponseRow) -> Option<Share> {
    Share::of(row.unknown, row.received - row.excluded)
}

/// Returns what speaks against the numbers.
fn caveats(context: OverviewContext<'_>) -> Vec<String> {
    let mut caveats = Vec::new();
    if let Some(share) = unknown_channel(context).filter(|share| share.value > MOST_UNKNOWN) {
        caveats.push(context.share("5-many-unknown", share));
    }
    let without = context.overview.response.rows.first().and_then(without_answer);
    caveats.extend(without.filter(|share| share.numerator > 0).map(|share| context.share("5-some-without", share)));
    for age in &context.overview.sources {
        let source = ("source", age.source.as_str());
        match age.latest.zip(age.days) {
            None => caveats.push(context.say("5-never", &[source])),
            Some((latest, days)) if days > SourceAge::SILENT_DAYS => {
                caveats.push(context.count("5-silent", days, &[source, ("day", &context.texts.day(latest))]));
            }
            Some(_) => {}
        }
    }
    caveats.extend(context.some("5-quarantined", quarantined(context)));
    caveats.extend(context.some("5-dead", letters(context, &["dead"])));
    let changed = |day: &crate::model::Day| context.say("5-changed", &[("day", &context.texts.day(*day))]);
    caveats.extend(context.overview.definitions_changed.iter().map(changed));
    caveats
}

fn facts(context: OverviewContext<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    if quarantined(context) == 0 {
        facts.push(context.say("5-no-quarantine", &[]));
    }
    let [sent, waiting, dead] =
        [letters(context, &["sent"]), letters(context, &["waiting", "leased"]), letters(context, &["dead"])];
    facts.push(if sent + waiting + dead == 0 {
        context.say("5-no-letters", &[])
    } else {
        let [sent, waiting, dead] = [sent, waiting, dead].map(|count| context.texts.count(count));
        context.say("5-letters", &[("sent", &sent), ("waiting", &waiting), ("dead", &dead)])
    });
    vec![facts.join(" ")]
}

/// Returns how much is known, as shares of what it is known of.
fn shares(context: OverviewContext<'_>) -> Vec<(&'static str, Share)> {
    let overview = context.overview;
    let rest = |share: Share| Share::of(share.denominator - share.numerator, share.denominator);
    let (offered, measured) = overview.queue.rows.iter().fold((0, 0), |(offered, measured), row| {
        (offered + row.offered, measured + row.service_level.measured_offered)
    });
    let asking = overview.voice.rows.first().and_then(|row| row.participation.as_ref());
    let found = [
        ("5-known-channel", unknown_channel(context).and_then(rest)),
        ("5-known-answer", overview.response.rows.first().and_then(without_answer).and_then(rest)),
        ("5-measured", Share::of(measured, offered)),
        ("5-linkable", overview.repeat.rows.first().and_then(|row| row.linkable)),
        ("5-coverage", asking.and_then(|asking| asking.coverage)),
        ("5-response-rate", asking.and_then(|asking| asking.response_rate)),
    ];
    found.into_iter().filter_map(|(key, share)| Some((key, share?))).collect()
}

fn known(context: OverviewContext<'_>) -> Vec<Bar> {
    let texts = context.texts;
    let bar = |(key, share): (&str, Share)| Bar {
        name: context.say(key, &[]),
        length: share.value,
        label: counted(texts, &texts.percent(share.value, 1), share.numerator, share.denominator),
        colour: colours::FIGURE,
    };
    shares(context).into_iter().map(bar).collect()
}

fn table(context: OverviewContext<'_>) -> Table {
    let row = |(key, share): (&str, Share)| vec![context.say(key, &[]), share_of(context.texts, Some(share))];
    Table {
        caption: context.say("5-chart", &[]),
        columns: ["5-figure", "share-of-all"].map(|key| context.say(key, &[])).into(),
        rows: shares(context).into_iter().map(row).collect(),
    }
}

fn sources(context: OverviewContext<'_>) -> Option<Table> {
    let never = || context.say("5-never-short", &[]);
    let row = |age: &SourceAge| {
        let latest = age.latest.map_or_else(never, |day| context.texts.day_short(day));
        vec![
            age.source.clone(),
            latest,
            age.days.map_or_else(crate::reports::columns::dash, |days| context.texts.count(days)),
        ]
    };
    let rows: Vec<Vec<String>> = context.overview.sources.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: context.say("5-sources", &[]),
        columns: ["5-source", "5-latest", "5-age"].map(|key| context.say(key, &[])).into(),
        rows,
    })
}

fn reasons(context: OverviewContext<'_>) -> Option<Table> {
    let row = |(reason, records): &(String, i64)| vec![reason.clone(), context.texts.count(*records)];
    let rows: Vec<Vec<String>> = context.overview.quarantined.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: context.say("5-reasons", &[]),
        columns: ["5-reason", "5-records"].map(|key| context.say(key, &[])).into(),
        rows,
    })
}
