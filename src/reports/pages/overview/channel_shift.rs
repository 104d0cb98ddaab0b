//! 3. Does the new channel replace other contacts, or just add more?

use super::OverviewContext;
use crate::measure::{DatedEvent, Share};
use crate::model::Channel;
use crate::reports::charts::volumes;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::pages::number;
use crate::reports::shift::{headline_sentences, headline_verdict, period};

/// What stands in an organisation file for a comparison.
const SAMPLE: &str = "[[comparison]]\ncode = \"e-service\"\nname = \"E-service\"\nbefore = [\"2025-03-03\", \"2025-06-01\"]\nafter = [\"2026-03-02\", \"2026-05-31\"]";

pub(super) fn section(context: OverviewContext<'_>) -> Section {
    let overview = context.overview;
    let mut section = Section { heading: context.say("3", &[]), ..Section::default() };
    if let Some((first, others)) = overview.shifts.split_first() {
        let compared = first.figure.headline();
        let mut sentences = headline_sentences(context.texts, &first.figure).into_iter();
        section.answer = sentences.next().unwrap_or_default();
        let [before, after] = [&compared.before, &compared.after].map(|one| period(context.texts, one));
        let words = [("name", first.comparison.name.as_str()), ("before", &before), ("after", &after)];
        section.sentences = vec![context.say("3-compared", &words), sentences.collect::<Vec<_>>().join(" ")];
        section.sentences.retain(|sentence| !sentence.is_empty());
        for other in others {
            let verdict = headline_verdict(context.texts, &other.figure).join(" ");
            let words = [("name", other.comparison.name.as_str()), ("verdict", &verdict)];
            section.sentences.push(context.say("3-other", &words));
        }
        section.sentences.extend(came(context));
    } else {
        section.answer = context.say("3-cannot-tell", &[]);
        section.sentences = came(context).into_iter().chain([context.say("3-how", &[])]).collect();
        section.sample = SAMPLE.to_owned();
    }
    let events: Vec<DatedEvent> = overview.events.iter().map(DatedEvent::from).collect();
    section.figures = volumes(&overview.weeks, &events, context.texts).into_iter().collect();
    section.tables = table(context).into_iter().collect();
    section.links = links(context);
    section
}

/// Returns how many came, and which share of them through digital channels.
fn came(context: OverviewContext<'_>) -> Option<String> {
    let all = context.contacts();
    if all == 0 {
        return None;
    }
    let volumes = match per_day(context, all) {
        Some(rate) => context.count("3-volumes", all, &[("rate", &context.texts.number(rate, 1))]),
        None => context.count("3-volumes-plain", all, &[]),
    };
    let digital = context.overview.digital.map(|share| context.share("3-digital", share));
    Some([Some(volumes), digital].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn per_day(context: OverviewContext<'_>, count: i64) -> Option<f64> {
    let real = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
    (context.overview.working_days > 0).then(|| real(count) / real(context.overview.working_days))
}

fn table(context: OverviewContext<'_>) -> Option<Table> {
    let (texts, all) = (context.texts, context.contacts());
    let row = |name: String, count: i64| {
        let share = Share::of(count, all).map(|share| texts.percent(share.value, 1)).unwrap_or_default();
        vec![name, texts.count(count), share, number(texts, per_day(context, count), 1)]
    };
    let channel = |(channel, count): &(Channel, i64)| row(texts.channel(*channel), *count);
    let mut rows: Vec<Vec<String>> = context.overview.volumes.iter().map(channel).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push(row(texts.say("chart-all", &[]), all));
    let columns = ["contacts", "share-of-all", "per-day"].map(|key| context.say(key, &[]));
    let columns = [texts.say("chart-channel", &[])].into_iter().chain(columns).collect();
    Some(Table { caption: context.say("3-table", &[]), columns, rows })
}

fn links(context: OverviewContext<'_>) -> Vec<PageLink> {
    let overview = context.overview;
    let shift = |one: &crate::measure::ComparedShift| {
        let words = context.say("3-link", &[("name", &one.comparison.name)]);
        PageLink::new(words, context.links.report("shift", &format!("comparison={}", one.comparison.code)))
    };
    let mut links: Vec<PageLink> = overview.shifts.iter().map(shift).collect();
    let days = format!("from={}&to={}", overview.span.from, overview.span.to);
    links.push(PageLink::new(context.say("3-steering", &[]), context.links.report("steering", &days)));
    if !context.to.organisation.targets().is_empty() {
        links.push(PageLink::new(context.say("3-targets", &[]), context.links.report("targets", "")));
    }
    links
}
