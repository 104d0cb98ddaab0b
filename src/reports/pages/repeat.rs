//! Do residents have to get in touch again, and by which way? As a page.

use super::{Addressed, between, channel_name, share_of, written};
use crate::measure::{Formula, Hop, RepeatFigure, RepeatRow, RowKey, Share};
use crate::model::Channel;
use crate::reports::charts::{Figure, HopRow, hops};
use crate::reports::page::{Section, Table};
use crate::reports::{ReportError, definitions_cited};
use crate::texts::Texts;

/// The share of a hop in one of the windows.
type Window = fn(&Hop) -> Option<Share>;

/// Repeats and hops as HTML.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn repeat_page(to: Addressed<'_>, figure: &RepeatFigure) -> Result<String, ReportError> {
    let texts = to.texts();
    let mut page = to.page("report-repeat");
    page.facts = vec![
        (texts.say("report-period", &[]), between(texts, &figure.from, &figure.to)),
        (texts.say("report-as-of", &[]), written(texts, &figure.as_of)),
    ];
    let heading = texts.say("report-repeat-shares", &[]);
    page.sections = vec![Section {
        answer: answer(texts, &figure.rows),
        tables: vec![table(to, figure, &heading)],
        heading,
        ..Section::default()
    }];
    let windows: [(i64, Window); 2] = [(7, |hop| hop.within_7_days), (30, |hop| hop.within_30_days)];
    let mut figures: Vec<Figure> = Vec::new();
    for (days, share) in windows {
        figures.extend(hops(&followed(&figure.hops, share), days, texts));
    }
    if !figures.is_empty() {
        page.sections.push(Section { heading: texts.say("report-repeat-hops", &[]), figures, ..Section::default() });
    }
    page.definition = vec![texts.say("report-repeat-of", &[]), definitions_cited(texts, &[Formula::REPEAT])];
    page.html()
}

/// Over all rows: they are parts of the whole that have none in common.
fn answer(texts: &Texts, rows: &[RepeatRow]) -> String {
    let shares = || rows.iter().filter_map(|row| row.within_7_days);
    let all = Share::of(shares().map(|share| share.numerator).sum(), shares().map(|share| share.denominator).sum());
    match all {
        None => texts.say("report-repeat-none", &[]),
        Some(_) => texts.say("report-repeat-answer", &[("share", &share_of(texts, all))]),
    }
}

/// Returns the matrix of a window: only channels of which something is old enough.
fn followed(all: &[Hop], share: Window) -> Vec<HopRow> {
    let row = |first: Channel| {
        let hops: Vec<(Channel, Share)> = all
            .iter()
            .filter(|hop| hop.first == first.code())
            .filter_map(|hop| Some((Channel::from_code(hop.next)?, share(hop)?)))
            .collect();
        let of = hops.first()?.1.denominator;
        Some(HopRow { first, of, next: hops.into_iter().map(|(next, share)| (next, share.numerator)).collect() })
    };
    Channel::ALL.into_iter().filter_map(row).collect()
}

fn table(to: Addressed<'_>, figure: &RepeatFigure, caption: &str) -> Table {
    let texts = to.texts();
    let has = |present: fn(&RowKey) -> bool| figure.rows.iter().any(|row| present(&row.key));
    let cut = [
        ("report-period-column", has(|key| key.period.is_some())),
        ("chart-channel", has(|key| key.channel.is_some())),
        ("report-unit", has(|key| key.unit.is_some())),
        ("report-topic", has(|key| key.topic.is_some())),
    ];
    let cut: Vec<&str> = cut.into_iter().filter(|(_, present)| *present).map(|(key, _)| key).collect();
    // A table has names in its first column; without a cut the only row is all channels.
    let first = if cut.is_empty() { vec!["chart-channel"] } else { cut.clone() };
    let counts = ["report-contacts", "report-linkable", "report-in-1-day", "report-in-7-days", "report-in-30-days"];
    let row = |row: &RepeatRow| {
        let mut cells = if cut.is_empty() { vec![texts.say("chart-all", &[])] } else { names(to, &row.key) };
        cells.push(texts.count(row.contacts));
        let shares = [row.linkable, row.within_1_day, row.within_7_days, row.within_30_days];
        cells.extend(shares.map(|share| share_of(texts, share)));
        cells
    };
    Table {
        caption: caption.to_owned(),
        columns: first.into_iter().chain(counts).map(|key| texts.say(key, &[])).collect(),
        rows: figure.rows.iter().map(row).collect(),
    }
}

fn names(to: Addressed<'_>, key: &RowKey) -> Vec<String> {
    let texts = to.texts();
    let named = |code: &Option<String>, name: &dyn Fn(&str) -> String| {
        code.as_ref().map_or_else(|| "–".to_owned(), |code| name(code))
    };
    let names = [
        key.period.clone(),
        key.channel.map(|channel| channel_name(texts, channel)),
        key.unit.as_ref().map(|unit| named(unit, &|code| to.unit(code))),
        key.topic.as_ref().map(|topic| named(topic, &|code| to.topic(code))),
    ];
    names.into_iter().flatten().collect()
}
