//! 4. What do citizens say?

use super::Told;
use crate::measure::{Index, ParticipationRow, Scores, Share, Suppressible, VoiceRow};
use crate::reports::charts::{IndexValue, PeriodIndex, index_by_period};
use crate::reports::page::Section;

pub(super) fn section(told: Told<'_>) -> Section {
    let row = told.overview.voice.rows.first();
    let rows: Vec<PeriodIndex> = told.overview.voice_by_period.rows.iter().map(|row| score(told, row)).collect();
    Section {
        heading: told.say("4", &[]),
        answer: row.map_or_else(|| told.say("4-not-asked", &[]), |row| answer(told, row)),
        sentences: row.map(|row| beside(told, row)).unwrap_or_default(),
        figures: index_by_period(told.say("4-chart", &[]), &rows, told.texts).into_iter().collect(),
        ..Section::default()
    }
}

fn answer(told: Told<'_>, row: &VoiceRow) -> String {
    let k = told.overview.voice.definition.k;
    match &row.headline {
        Suppressible::TooFew { .. } => told.count("4-too-few", k, &[]),
        Suppressible::All(Scores { index: Some(index), .. }) => {
            let (value, interval) = (told.texts.number(index.value, 1), interval(told, *index));
            told.count("4-answer", index.n, &[("index", &value), ("interval", &interval)])
        }
        Suppressible::All(_) => told.say(if invited(row) > 0 { "4-no-answers" } else { "4-not-asked" }, &[]),
    }
}

fn invited(row: &VoiceRow) -> i64 {
    row.asking.as_ref().map_or(0, |asking| asking.dispositions.invited)
}

/// `, troligen mellan 67,7 och 77,6`.
fn interval(told: Told<'_>, index: Index) -> String {
    let [low, high] = [index.low, index.high].map(|end| told.texts.number(end, 1));
    told.say("4-interval", &[("low", &low), ("high", &high)])
}

fn beside(told: Told<'_>, row: &VoiceRow) -> Vec<String> {
    let asked = |share: fn(&ParticipationRow) -> Option<Share>| row.asking.as_ref().and_then(share);
    let solved = row.solved.all().and_then(|solved| Share::of(solved.yes, solved.n));
    let no_answer = row.no_answer.all().copied().flatten();
    let shares = [
        ("4-solved", solved),
        ("4-no-answer", no_answer),
        ("4-response-rate", asked(|asking| asking.response_rate)),
        ("4-coverage", asked(|asking| asking.coverage)),
    ];
    let mut said: Vec<String> = shares.into_iter().filter_map(|(key, share)| Some(told.share(key, share?))).collect();
    let hidden = |row: &VoiceRow| row.headline.all().is_none_or(|scores| scores.partial);
    if hidden(row) || told.overview.voice_by_period.rows.iter().any(hidden) {
        said.push(told.count("4-hidden", told.overview.voice.definition.k, &[]));
    }
    said
}

fn score(told: Told<'_>, row: &VoiceRow) -> PeriodIndex {
    let index = row.headline.all().and_then(|scores| scores.index);
    let none = if row.headline.all().is_none() { "4-few" } else { "4-none" };
    PeriodIndex {
        period: told.period_label(row.key.period.as_deref()),
        index: index.map(|index| IndexValue {
            value: index.value,
            interval: Some((index.low, index.high)),
            n: index.n,
        }),
        reason: told.say(none, &[]),
    }
}
