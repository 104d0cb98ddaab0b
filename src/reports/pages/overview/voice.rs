//! 4. What do residents say?

use super::OverviewContext;
use crate::measure::{Index, ParticipationRow, Scores, Share, Suppressible, VoiceRow};
use crate::reports::charts::{IndexValue, PeriodIndex, index_by_period};
use crate::reports::page::Section;

pub(super) fn section(context: OverviewContext<'_>) -> Section {
    let row = context.overview.voice.rows.first();
    let rows: Vec<PeriodIndex> = context.overview.voice_by_period.rows.iter().map(|row| score(context, row)).collect();
    Section {
        heading: context.say("4", &[]),
        answer: row.map_or_else(|| context.say("4-not-asked", &[]), |row| answer(context, row)),
        sentences: row.map(|row| details(context, row)).unwrap_or_default(),
        figures: index_by_period(context.say("4-chart", &[]), &rows, context.texts).into_iter().collect(),
        ..Section::default()
    }
}

fn answer(context: OverviewContext<'_>, row: &VoiceRow) -> String {
    let k = context.overview.voice.definition.k;
    match &row.headline {
        Suppressible::TooFew { .. } => context.count("4-too-few", k, &[]),
        Suppressible::All(Scores { index: Some(index), .. }) => {
            let (value, interval) = (context.texts.number(index.value, 1), interval(context, *index));
            context.count("4-answer", index.n, &[("index", &value), ("interval", &interval)])
        }
        Suppressible::All(_) => context.say(if invited(row) > 0 { "4-no-answers" } else { "4-not-asked" }, &[]),
    }
}

fn invited(row: &VoiceRow) -> i64 {
    row.participation.as_ref().map_or(0, |asking| asking.dispositions.invited)
}

/// Returns `, troligen mellan 67,7 och 77,6`.
fn interval(context: OverviewContext<'_>, index: Index) -> String {
    let [low, high] = [index.low, index.high].map(|end| context.texts.number(end, 1));
    context.say("4-interval", &[("low", &low), ("high", &high)])
}

fn details(context: OverviewContext<'_>, row: &VoiceRow) -> Vec<String> {
    let asked = |share: fn(&ParticipationRow) -> Option<Share>| row.participation.as_ref().and_then(share);
    let solved = row.solved.all().and_then(|solved| Share::of(solved.yes, solved.n));
    let no_answer = row.no_answer.all().copied().flatten();
    let shares = [
        ("4-solved", solved),
        ("4-no-answer", no_answer),
        ("4-response-rate", asked(|asking| asking.response_rate)),
        ("4-coverage", asked(|asking| asking.coverage)),
    ];
    let mut sentences: Vec<String> =
        shares.into_iter().filter_map(|(key, share)| Some(context.share(key, share?))).collect();
    let hidden = |row: &VoiceRow| row.headline.all().is_none_or(|scores| scores.partial);
    if hidden(row) || context.overview.voice_by_period.rows.iter().any(hidden) {
        sentences.push(context.count("4-hidden", context.overview.voice.definition.k, &[]));
    }
    sentences
}

fn score(context: OverviewContext<'_>, row: &VoiceRow) -> PeriodIndex {
    let index = row.headline.all().and_then(|scores| scores.index);
    let none = if row.headline.all().is_none() { "4-few" } else { "4-none" };
    PeriodIndex {
        period: context.period_label(row.key.period.as_deref()),
        index: index.map(|index| IndexValue {
            value: index.value,
            interval: Some((index.low, index.high)),
            n: index.n,
        }),
        reason: context.say(none, &[]),
    }
}
