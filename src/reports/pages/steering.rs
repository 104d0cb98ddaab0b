//! Which topic should get an online service next? As a page.

use super::{Addressed, between, channel_names, number, share_of, written};
use crate::measure::{Formula, SteeringFigure, SteeringRow};
use crate::reports::columns::dash;
use crate::reports::page::{Section, Table};
use crate::reports::{ReportError, definitions_cited};
use crate::texts::Texts;

/// Returns the steering list as HTML.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn steering_page(to: Addressed<'_>, figure: &SteeringFigure) -> Result<String, ReportError> {
    let texts = to.texts();
    let mut page = to.page("report-steering");
    page.facts = vec![
        (texts.say("report-period", &[]), between(texts, &figure.from, &figure.to)),
        (texts.say("report-as-of", &[]), written(texts, &figure.as_of)),
    ];
    let first = figure.rows.iter().find(|row| row.rank.is_some());
    page.lead = vec![first.map_or_else(
        || texts.say("report-steering-none", &[]),
        |row| {
            let hours = number(texts, row.hours_within_reach, 1);
            texts.say("report-steering-answer", &[("topic", &topic(texts, row)), ("hours", &hours)])
        },
    )];
    let reckoned = |row: &SteeringRow| {
        let arithmetic = row.arithmetic.as_deref()?.replace('.', &texts.say("decimal-mark", &[])).replace(" x ", " × ");
        let words = [("topic", &*topic(texts, row)), ("arithmetic", &arithmetic)];
        row.rank.map(|_| texts.say("report-reckoned-row", &words))
    };
    let list = texts.say("report-steering-list", &[]);
    page.sections =
        vec![Section { heading: list.clone(), tables: vec![table(texts, figure, list)], ..Section::default() }];
    let sentences: Vec<String> = figure.rows.iter().filter_map(reckoned).collect();
    if !sentences.is_empty() {
        page.sections.push(Section { heading: texts.say("report-reckoned", &[]), sentences, ..Section::default() });
    }
    let definition = &figure.definition;
    let (seconds, days) = (definition.short_seconds.to_string(), definition.repeated_within_days.to_string());
    let groups = [&definition.digital_channels, &definition.assisted_channels].map(|codes| channel_names(texts, codes));
    page.definition = vec![
        texts.say("report-steering-reach", &[]),
        texts.say("report-steering-short", &[("seconds", &seconds), ("days", &days)]),
        texts.say("report-steering-fewest", &[("number", &texts.count(definition.fewest_assisted))]),
        texts.say("report-shift-groups", &[("digital", &groups[0]), ("assisted", &groups[1])]),
        definitions_cited(texts, &[Formula::STEERING]),
    ];
    page.html()
}

fn topic(texts: &Texts, row: &SteeringRow) -> String {
    row.name.clone().or(row.topic.clone()).unwrap_or_else(|| texts.say("report-no-topic", &[]))
}

fn table(texts: &Texts, figure: &SteeringFigure, caption: String) -> Table {
    let columns = [
        "report-topic",
        "report-rank",
        "report-contacts",
        "report-of-them-assisted",
        "report-of-them-digital",
        "report-short",
        "report-repeated",
        "report-reach",
    ];
    let row = |row: &SteeringRow| {
        vec![
            topic(texts, row),
            row.rank.map_or_else(dash, |rank| rank.to_string()),
            texts.count(row.contacts),
            texts.count(row.assisted),
            share_of(texts, row.digital_share),
            share_of(texts, row.short_share),
            share_of(texts, row.repeated_share),
            number(texts, row.hours_within_reach, 1),
        ]
    };
    let rows = figure.rows.iter().map(row).collect();
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows }
}
