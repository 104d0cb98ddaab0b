//! 3. Which way did citizens come?

use super::words::{Grown, Words};
use super::{Bar, Chart, Section, colour, hundredths};
use crate::measure::{Change, ChannelVolume};
use crate::model::Channel;

/// 3. Which way did citizens come?
pub(super) fn mix(words: &Words<'_>) -> Section {
    let mix = &words.figure.mix;
    let question = words.say("3", &[]);
    let Some(rate) = mix.all.per_working_day.month else {
        let (answer, list) = (words.say("3-nothing", &[]), events(words));
        return Section { question, answer, list, ..Section::default() };
    };
    let per_day = words.number(rate.value);
    let sentence = words.count("3-answer", mix.all.count, &[("rate", &per_day), ("compared", &since(words, &mix.all))]);
    let digital: Vec<String> =
        mix.digital_channels.iter().map(|channel| words.channel_within(channel.code())).collect();
    let digital = digital.join(", ");
    let digital = words.compared_share("3-digital", &mix.digital, Grown::Higher, &[("channels", &digital)]);
    let longest = mix.channels.iter().map(|channel| channel.count).max().unwrap_or(0);
    let bars = mix.channels.iter().map(|channel| bar(words, channel, longest)).collect();
    let charts = vec![Chart { title: words.say("3-chart", &[]), bars }];
    let answer = [Some(sentence), digital].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Section { question, answer, charts, list: events(words), ..Section::default() }
}

fn bar(words: &Words<'_>, of: &ChannelVolume, longest: i64) -> Bar {
    let channel = of.channel.unwrap_or(Channel::Unknown);
    let rate = of.per_working_day.month.map_or(0.0, |rate| rate.value);
    let share = of.share.month.map_or_else(String::new, |share| words.percent(share.value));
    let drawn = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
    let said = words.count("3-bar", of.count, &[("share", &share), ("compared", &since(words, of))]);
    Bar {
        label: words.texts.channel(channel),
        value: words.number(rate),
        hundredths: Some(hundredths(drawn(of.count), drawn(longest))),
        colour: colour(channel),
        details: vec![said],
    }
}

/// The comparison of contacts a working day, with the change in per cent where there is one.
fn since(words: &Words<'_>, of: &ChannelVolume) -> String {
    let month = of.per_working_day.month.map_or(0.0, |rate| rate.value);
    words.compared(&of.per_working_day, Grown::More, |earlier, change| {
        if earlier.count == 0 {
            return words.say("3-none", &[]);
        }
        let value = words.number(earlier.value);
        if matches!(change, Change::AboutTheSame | Change::Uncertain) {
            return value;
        }
        let change = month / earlier.value - 1.0;
        let sign = if change > 0.0 { "+" } else { "" };
        format!("{value}; {sign}{}", words.texts.percent(change, 0))
    })
}

/// What happened in the months that are compared.
fn events(words: &Words<'_>) -> Vec<String> {
    let event = |date, label: &str| words.say("3-event", &[("day", &words.texts.day(date)), ("label", label)]);
    words.figure.mix.events.iter().map(|happened| event(happened.date, &happened.label)).collect()
}
