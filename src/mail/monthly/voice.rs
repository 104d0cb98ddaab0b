//! 4. What do citizens say?

use super::words::{Grown, Words};
use super::{Bar, Chart, Section, colour, hundredths};
use crate::measure::{ChannelVoice, Index};
use crate::model::Channel;

/// 4. What do citizens say?
pub(super) fn said(words: &Words<'_>) -> Section {
    let voice = &words.figure.voice;
    let all = &voice.all;
    let mut more = Vec::new();
    if let Some(solved) = all.solved {
        more.push(words.share("4-solved", solved, &[]));
    }
    if let Some(rate) = all.response_rate {
        more.push(words.share("4-response-rate", rate, &[]));
    }
    if all.partial || voice.channels.iter().any(|said| said.partial || said.suppressed.is_some()) {
        more.push(words.count("4-hidden", voice.k, &[]));
    }
    let bars: Vec<Bar> = voice.channels.iter().map(|said| bar(words, said)).collect();
    let chart = Chart { title: words.say("4-chart", &[]), bars };
    let charts = if voice.channels.is_empty() { Vec::new() } else { vec![chart] };
    Section { question: words.say("4", &[]), answer: answer(words, all), more, charts, ..Section::default() }
}

fn answer(words: &Words<'_>, all: &ChannelVoice) -> String {
    match (all.index.month, all.suppressed) {
        (Some(index), _) => {
            let (value, compared) = (words.texts.number(index.value, 1), since(words, all));
            words.count(
                "4-answer",
                index.n,
                &[("index", &value), ("interval", &interval(words, index)), ("compared", &compared)],
            )
        }
        (None, Some(_)) => words.count("4-too-few", words.figure.voice.k, &[]),
        (None, None) => words.say(if all.invited > 0 { "4-no-answers" } else { "4-not-asked" }, &[]),
    }
}

fn bar(words: &Words<'_>, said: &ChannelVoice) -> Bar {
    let channel = said.channel.unwrap_or(Channel::Unknown);
    let details = match (said.index.month, said.suppressed) {
        (Some(index), _) => {
            vec![words.count(
                "4-bar",
                index.n,
                &[("interval", &interval(words, index)), ("compared", &since(words, said))],
            )]
        }
        (None, Some(_)) => vec![words.say("4-bar-too-few", &[])],
        (None, None) => vec![words.say("4-bar-none", &[])],
    };
    Bar {
        label: words.texts.channel(channel),
        value: said.index.month.map_or_else(|| "–".to_owned(), |index| words.texts.number(index.value, 1)),
        hundredths: said.index.month.map(|index| hundredths(index.value, 100.0)),
        colour: colour(channel),
        details,
    }
}

fn since(words: &Words<'_>, said: &ChannelVoice) -> String {
    words.compared(&said.index, Grown::Higher, |index, _| words.texts.number(index.value, 1))
}

/// ` (mellan 67,7 och 77,6)`.
fn interval(words: &Words<'_>, index: Index) -> String {
    let [low, high] = [index.low, index.high].map(|end| words.texts.number(end, 1));
    words.say("4-interval", &[("low", &low), ("high", &high)])
}
