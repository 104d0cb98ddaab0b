//! The front page: whose figures are here, where they are read, and whether the service works.

use crate::model::{Day, Language};
use crate::reports::ReportError;
use crate::reports::page::{Page, PageLink, Section, Table};
use crate::texts::Texts;

/// What the front page tells without a key.
#[derive(Debug, Clone)]
pub struct FrontFacts {
    pub language: Language,
    /// The page in each language.
    pub languages: Vec<PageLink>,
    /// The address of the handbook.
    pub handbook: String,
    pub organisations: Vec<FrontOrganisation>,
    /// Whether the overviews open without a key from here.
    pub is_open: bool,
    /// Whether the metrics answer without a key.
    pub open_metrics: bool,
    pub version: &'static str,
}

/// An organisation on the front page.
#[derive(Debug, Clone)]
pub struct FrontOrganisation {
    pub name: String,
    /// The address of its overview.
    pub overview: String,
    /// The last day with records, where that is no secret.
    pub latest: Option<Day>,
}

/// Returns the front page.
pub fn front_page(facts: &FrontFacts) -> Result<String, ReportError> {
    let texts = Texts::of(facts.language);
    let mut page = Page::plain(facts.language, texts.say("front-title", &[]));
    page.languages.clone_from(&facts.languages);
    page.lead = vec![texts.say("front-lead", &[])];
    page.sections = vec![
        overviews(texts, facts),
        boards(texts),
        handbook(texts, facts),
        health(texts, facts),
        operation(texts, facts),
    ];
    page.html()
}

fn overviews(texts: &Texts, facts: &FrontFacts) -> Section {
    let say = |key: &str| texts.say(key, &[]);
    let sentences: &[&str] = match (facts.organisations.is_empty(), facts.is_open) {
        (true, _) => &["front-nobody"],
        (false, true) => &["front-overviews-open"],
        (false, false) => &["front-overviews-closed", "front-overviews-key"],
    };
    let link = |one: &FrontOrganisation| PageLink::new(one.name.clone(), one.overview.clone());
    Section {
        heading: say("front-overviews"),
        sentences: sentences.iter().map(|key| say(key)).collect(),
        links: facts.organisations.iter().map(link).collect(),
        ..Section::default()
    }
}

fn boards(texts: &Texts) -> Section {
    let say = |key: &str| texts.say(key, &[]);
    Section {
        heading: say("front-boards"),
        sentences: vec![say("front-boards-lead"), say("front-boards-ask")],
        ..Section::default()
    }
}

fn handbook(texts: &Texts, facts: &FrontFacts) -> Section {
    let say = |key: &str| texts.say(key, &[]);
    Section {
        heading: say("front-help"),
        sentences: vec![say("front-help-lead")],
        links: vec![PageLink::new(say("front-help-link"), facts.handbook.clone())],
        ..Section::default()
    }
}

fn health(texts: &Texts, facts: &FrontFacts) -> Section {
    let say = |key: &str| texts.say(key, &[]);
    let row = |one: &FrontOrganisation| Some(vec![one.name.clone(), texts.day(one.latest?)]);
    let rows: Vec<Vec<String>> = facts.organisations.iter().filter_map(row).collect();
    let columns = vec![say("front-organisation"), say("front-latest-day")];
    let table = Table { caption: say("front-latest"), columns, rows };
    Section {
        heading: say("front-health"),
        // Without its database the service shows no front page, but says that it cannot.
        answer: say("front-health-yes"),
        tables: Some(table).filter(|table| !table.rows.is_empty()).into_iter().collect(),
        ..Section::default()
    }
}

fn operation(texts: &Texts, facts: &FrontFacts) -> Section {
    let say = |key: &str| texts.say(key, &[]);
    let metrics = if facts.open_metrics { "front-metrics" } else { "front-metrics-closed" };
    let links = [("front-api", "/docs/"), ("front-openapi", "/openapi.json"), (metrics, "/metrics")];
    Section {
        heading: say("front-operation"),
        sentences: vec![texts.say("front-operation-api", &[("version", facts.version)]), say("front-operation-link")],
        sample: "kanalkoll overview --organisation CODE --days 365".to_owned(),
        links: links.map(|(words, href)| PageLink::new(say(words), href.to_owned())).into(),
        ..Section::default()
    }
}
