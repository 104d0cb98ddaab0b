//! Does the new channel replace other contacts, or just add more? As a page.

use super::{Addressed, channel_name, channel_names, number, signed, written};
use crate::measure::{ChannelShift, ChannelWeek, Formula, GroupShift, ShiftComparison, ShiftFigure, ShiftReason};
use crate::model::Channel;
use crate::reports::charts::{BeforeAfter, Figure, Substitution, before_after, substitution, volumes};
use crate::reports::columns::dash;
use crate::reports::page::{Page, Section, Table};
use crate::reports::shift::{context_lines, headline_sentences, period, saving_sentences, verdict_sentences};
use crate::reports::{ReportError, definitions_cited};
use crate::texts::Texts;

/// Returns the shift figure as HTML, with the course of the channels from the first day of `before` to the last of `after`.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn shift_page(to: Addressed<'_>, figure: &ShiftFigure, weeks: &[ChannelWeek]) -> Result<String, ReportError> {
    let (texts, compared) = (to.texts(), &figure.compared);
    let mut page = to.page("shift-title");
    facts(to, figure, &mut page);
    let headline = figure.headline();
    let mut first = section(texts, "report-shift-answer", headline_sentences(texts, figure));
    first.figures.extend(substituted(texts, headline));
    if figure.year_on_year.is_some() {
        first.sentences.insert(0, periods(texts, headline));
        first.figures.extend(bars(texts, headline));
        let mut asked = section(texts, "report-shift-asked", verdict_sentences(texts, &compared.substitution));
        asked.sentences.insert(0, periods(texts, compared));
        asked.figures.extend(substituted(texts, compared));
        page.sections = vec![first, asked];
    } else {
        page.sections = vec![first];
    }
    page.sections.push(channels(texts, compared, weeks));
    let plain =
        |heading: &str, sentences| Section { heading: texts.say(heading, &[]), sentences, ..Section::default() };
    page.sections.push(plain("report-shift-beside", context_lines(texts, figure)));
    page.sections.push(plain("report-shift-saving", saving_sentences(texts, headline)));
    let groups = [&figure.definition.digital, &figure.definition.assisted].map(|codes| channel_names(texts, codes));
    page.definition = vec![
        texts.say("report-shift-rates", &[]),
        texts.say("report-shift-groups", &[("digital", &groups[0]), ("assisted", &groups[1])]),
        texts.say("report-shift-effects", &[]),
        texts.say("report-shift-s", &[]),
        definitions_cited(texts, &[Formula::SHIFT]),
    ];
    page.html()
}

fn facts(to: Addressed<'_>, figure: &ShiftFigure, page: &mut Page) {
    let (texts, compared) = (to.texts(), &figure.compared);
    let mut fact = |key: &str, value: String| page.facts.push((texts.say(key, &[]), value));
    if let Some(unit) = &figure.unit {
        fact("report-unit", to.unit(unit));
    }
    if let Some(topic) = &figure.topic {
        fact("report-topic", to.topic(topic));
    }
    fact("chart-before", period(texts, &compared.before));
    fact("chart-after", period(texts, &compared.after));
    fact("report-as-of", written(texts, &figure.as_of));
}

fn periods(texts: &Texts, compared: &ShiftComparison) -> String {
    let [before, after] = [&compared.before, &compared.after].map(|one| period(texts, one));
    texts.say("shift-periods", &[("before", &before), ("after", &after)])
}

/// Returns a section whose answer is the first of the sentences.
fn section(texts: &Texts, heading: &str, said: Vec<String>) -> Section {
    let mut said = said.into_iter();
    let answer = said.next().unwrap_or_default();
    Section { heading: texts.say(heading, &[]), answer, sentences: said.collect(), ..Section::default() }
}

/// S is a picture of what replaced what only where the digital contacts grew and something tells how sure it is.
fn substituted(texts: &Texts, compared: &ShiftComparison) -> Option<Figure> {
    let found = &compared.substitution;
    let grew = found.change_digital.is_some_and(|change| change > 0.0);
    let unbounded = found.because == Some(ShiftReason::Unbounded);
    let drawn = match (found.value.filter(|_| grew), found.low.zip(found.high)) {
        (Some(value), Some((low, high))) => Some(Substitution { value, low, high }),
        (Some(value), None) if unbounded => Some(Substitution { value, low: f64::NEG_INFINITY, high: f64::INFINITY }),
        _ => None,
    };
    substitution(&drawn?, texts)
}

fn channels(texts: &Texts, compared: &ShiftComparison, weeks: &[ChannelWeek]) -> Section {
    let figures = bars(texts, compared).into_iter().chain(volumes(weeks, &compared.events, texts)).collect();
    Section {
        heading: texts.say("report-shift-channels", &[]),
        figures,
        tables: vec![table(texts, compared)],
        ..Section::default()
    }
}

fn bars(texts: &Texts, compared: &ShiftComparison) -> Option<Figure> {
    let row = |one: &ChannelShift| {
        let (before, after) = one.volumes.before_per_day.zip(one.volumes.after_per_day)?;
        Some(BeforeAfter { channel: Channel::from_code(one.channel)?, before, after })
    };
    let rows: Vec<BeforeAfter> = compared.channels.iter().filter_map(row).collect();
    before_after(&rows, texts)
}

fn table(texts: &Texts, compared: &ShiftComparison) -> Table {
    let columns = [
        "chart-channel",
        "chart-before",
        "chart-after",
        "chart-change",
        "report-growth",
        "report-volume-effect",
        "report-mix-effect",
        "report-share-before",
        "report-share-after",
    ];
    let share = |share: Option<f64>| share.map_or_else(dash, |share| texts.percent(share, 1));
    let row = |name: String, volumes: &GroupShift, rest: [String; 4]| {
        let rates = [volumes.before_per_day, volumes.after_per_day].map(|rate| number(texts, rate, 1));
        let changes = [signed(texts, volumes.change), growth_of(texts, volumes)];
        [name].into_iter().chain(rates).chain(changes).chain(rest).collect()
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for one in &compared.channels {
        let [volume, mix] = [one.volume_effect, one.mix_effect].map(|effect| signed(texts, effect));
        let rest = [volume, mix, share(one.share_before), share(one.share_after)];
        rows.push(row(channel_name(texts, one.channel), &one.volumes, rest));
    }
    let digital = [compared.digital_share_before, compared.digital_share_after];
    let [before, after] = digital.map(|digital| share(digital.map(|share| share.value)));
    rows.push(row(texts.say("report-digital", &[]), &compared.digital, [dash(), dash(), before, after]));
    rows.push(row(texts.say("report-assisted", &[]), &compared.assisted, [(); 4].map(|()| dash())));
    rows.push(row(texts.say("chart-all", &[]), &compared.all, [(); 4].map(|()| dash())));
    Table {
        caption: texts.say("report-shift-table", &[]),
        columns: columns.map(|key| texts.say(key, &[])).into(),
        rows,
    }
}

/// A dash at which no line ends.
const JOINED: &str = "\u{2060}–\u{2060}";

/// Returns `3,0 (2,1–4,3)`
fn growth_of(texts: &Texts, volumes: &GroupShift) -> String {
    let one = |value: f64| texts.number(value, 1);
    let ends = volumes.growth_low.zip(volumes.growth_high);
    let ends = ends.map(|(low, high)| format!(" ({}{JOINED}{})", one(low), one(high))).unwrap_or_default();
    volumes.growth.map_or_else(dash, |growth| format!("{}{ends}", one(growth)))
}
