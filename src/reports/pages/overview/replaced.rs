//! 3. Does the new channel replace, or only add?

use super::Told;
use crate::measure::{DatedEvent, Share};
use crate::model::Channel;
use crate::reports::charts::volumes;
use crate::reports::page::{PageLink, Section, Table};
use crate::reports::pages::number;
use crate::reports::shift::{headline_said, headline_verdict, period};

/// What stands in an organisation file for a comparison.
const SAMPLE: &str = "[[comparison]]\ncode = \"e-service\"\nname = \"E-service\"\nbefore = [\"2025-03-03\", \"2025-06-01\"]\nafter = [\"2026-03-02\", \"2026-05-31\"]";

pub(super) fn section(told: Told<'_>) -> Section {
    let overview = told.overview;
    let mut section = Section { heading: told.say("3", &[]), ..Section::default() };
    if let Some((first, others)) = overview.shifts.split_first() {
        let compared = first.figure.headline();
        let mut said = headline_said(told.texts, &first.figure).into_iter();
        section.answer = said.next().unwrap_or_default();
        let [before, after] = [&compared.before, &compared.after].map(|one| period(told.texts, one));
        let words = [("name", first.comparison.name.as_str()), ("before", &before), ("after", &after)];
        section.sentences = vec![told.say("3-compared", &words), said.collect::<Vec<_>>().join(" ")];
        section.sentences.retain(|sentence| !sentence.is_empty());
        for other in others {
            let verdict = headline_verdict(told.texts, &other.figure).join(" ");
            let words = [("name", other.comparison.name.as_str()), ("verdict", &verdict)];
            section.sentences.push(told.say("3-other", &words));
        }
        section.sentences.extend(came(told));
    } else {
        section.answer = told.say("3-cannot-tell", &[]);
        section.sentences = came(told).into_iter().chain([told.say("3-how", &[])]).collect();
        section.sample = SAMPLE.to_owned();
    }
    let events: Vec<DatedEvent> = overview.events.iter().map(DatedEvent::from).collect();
    section.figures = volumes(&overview.weeks, &events, told.texts).into_iter().collect();
    section.tables = table(told).into_iter().collect();
    section.links = links(told);
    section
}

/// How many came, and which share of them through digital channels.
fn came(told: Told<'_>) -> Option<String> {
    let all = told.contacts();
    if all == 0 {
        return None;
    }
    let volumes = match per_day(told, all) {
        Some(rate) => told.count("3-volumes", all, &[("rate", &told.texts.number(rate, 1))]),
        None => told.count("3-volumes-plain", all, &[]),
    };
    let digital = told.overview.digital.map(|share| told.share("3-digital", share));
    Some([Some(volumes), digital].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn per_day(told: Told<'_>, count: i64) -> Option<f64> {
    let real = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
    (told.overview.working_days > 0).then(|| real(count) / real(told.overview.working_days))
}

fn table(told: Told<'_>) -> Option<Table> {
    let (texts, all) = (told.texts, told.contacts());
    let row = |name: String, count: i64| {
        let share = Share::of(count, all).map(|share| texts.percent(share.value, 1)).unwrap_or_default();
        vec![name, texts.count(count), share, number(texts, per_day(told, count), 1)]
    };
    let channel = |(channel, count): &(Channel, i64)| row(texts.channel(*channel), *count);
    let mut rows: Vec<Vec<String>> = told.overview.volumes.iter().map(channel).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push(row(texts.say("chart-all", &[]), all));
    let columns = ["contacts", "share-of-all", "per-day"].map(|key| told.say(key, &[]));
    let columns = [texts.say("chart-channel", &[])].into_iter().chain(columns).collect();
    Some(Table { caption: told.say("3-table", &[]), columns, rows })
}

fn links(told: Told<'_>) -> Vec<PageLink> {
    let overview = told.overview;
    let shift = |one: &crate::measure::ComparedShift| {
        let words = told.say("3-link", &[("name", &one.comparison.name)]);
        PageLink::new(words, told.ways.report("shift", &format!("comparison={}", one.comparison.code)))
    };
    let mut links: Vec<PageLink> = overview.shifts.iter().map(shift).collect();
    let days = format!("from={}&to={}", overview.span.from, overview.span.to);
    links.push(PageLink::new(told.say("3-steering", &[]), told.ways.report("steering", &days)));
    if !told.to.organisation.targets().is_empty() {
        links.push(PageLink::new(told.say("3-targets", &[]), told.ways.report("targets", "")));
    }
    links
}
