//! 1. Do we answer in time? 2. What falls between the chairs?

use super::words::{Grown, Words};
use super::{Bar, Chart, Section, colour, hundredths};
use crate::measure::{MonthQueue, Promptness, Ratio, WaitingGroup};
use crate::model::Channel;

/// How many groups of overdue contacts are drawn.
const GROUPS: usize = 6;

/// 1. Do we answer in time?
pub(super) fn answered(words: &Words<'_>) -> Section {
    let response = &words.figure.response;
    let mut queues: Vec<&MonthQueue> = words.figure.queue.iter().collect();
    queues.sort_by_key(|queue| std::cmp::Reverse(queue.offered));
    let mut answer = vec![in_time(words, &response.all)];
    answer.extend(queues.iter().filter_map(|queue| service_level(words, queue)));
    let mut charts = Vec::new();
    if !response.channels.is_empty() {
        let bars = response.channels.iter().map(|channel| channel_bar(words, channel)).collect();
        charts.push(Chart { title: words.say("1-chart", &[]), bars });
    }
    if !queues.is_empty() {
        let bars = queues.iter().map(|queue| queue_bar(words, queue)).collect();
        charts.push(Chart { title: words.say("queue-chart", &[]), bars });
    }
    let question = words.say("1", &[]);
    Section { question, answer: answer.join(" "), more: beside(words, &response.all), charts, ..Section::default() }
}

fn in_time(words: &Words<'_>, all: &Promptness) -> String {
    let said = words.compared_share("1-answer", &all.rate, Grown::Better, &[]);
    said.unwrap_or_else(|| words.say(if all.received > all.excluded { "1-undecided" } else { "1-nothing" }, &[]))
}

/// What became of those that were not answered in time.
fn beside(words: &Words<'_>, all: &Promptness) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(hours) = all.late_hours.filter(|_| all.late > 0) {
        said.push(words.count("1-late", all.late, &[("hours", &words.texts.number(hours, 1))]));
    }
    let missed = [("1-overdue", all.overdue), ("1-closed", all.closed_unanswered)];
    let counts = missed.into_iter().chain([("1-pending", all.pending), ("1-unknown", all.unknown)]);
    said.extend(counts.filter(|(_, n)| *n > 0).map(|(key, n)| words.count(key, n, &[])));
    said
}

fn channel_bar(words: &Words<'_>, of: &Promptness) -> Bar {
    let channel = of.channel.unwrap_or(Channel::Unknown);
    let mut details = vec![
        words
            .compared_share("bar", &of.rate, Grown::Better, &[])
            .unwrap_or_else(|| words.count("1-bar-nothing", of.received - of.excluded, &[])),
    ];
    let missed = [("1-bar-late", of.late), ("1-bar-overdue", of.overdue), ("1-bar-closed", of.closed_unanswered)];
    let counts = missed
        .into_iter()
        .chain([("1-bar-pending", of.pending)])
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| words.count(key, n, &[]));
    let counts: Vec<String> = counts.collect();
    if !counts.is_empty() {
        details.push(counts.join(", "));
    }
    Bar {
        label: words.texts.channel(channel),
        value: of.rate.month.map_or_else(|| "–".to_owned(), |rate| words.percent(rate.value)),
        hundredths: of.rate.month.map(|rate| hundredths(rate.value, 1.0)),
        colour: colour(channel),
        details,
    }
}

fn service_level(words: &Words<'_>, queue: &MonthQueue) -> Option<String> {
    let wait = words.lasting(f64::from(queue.threshold_seconds));
    let key = format!("queue-answer-{}", queue.channel);
    words.compared_share(&key, &queue.service_level.shares(), Grown::Better, &[("wait", &wait)])
}

fn queue_bar(words: &Words<'_>, queue: &MonthQueue) -> Bar {
    let wait = words.lasting(f64::from(queue.threshold_seconds));
    let level = queue.service_level.month.and_then(Ratio::share);
    let has_reason = [queue.service_level, queue.abandonment].iter().any(|compared| is_without_share(compared.month));
    let measured = match queue.service_level.month {
        Some(Ratio::Share(share)) => Some(words.share("queue-bar", share, &[("wait", &wait)])),
        Some(Ratio::NoShare(_)) => None,
        None => Some(words.say("queue-unmeasured", &[("wait", &wait)])),
    };
    let abandoned = format!("queue-abandoned-{}", queue.channel);
    let details = [
        measured,
        has_reason.then(|| words.say("queue-more-than-offered", &[])),
        words.compared_share(&abandoned, &queue.abandonment.shares(), Grown::More, &[]),
        queue.mean_wait_seconds.map(|seconds| mean_wait(words, queue, seconds)),
    ];
    Bar {
        label: words.texts.channel(queue.channel),
        value: level.map_or_else(|| "–".to_owned(), |share| words.percent(share.value)),
        hundredths: level.map(|share| hundredths(share.value, 1.0)),
        colour: colour(queue.channel),
        details: details.into_iter().flatten().collect(),
    }
}

fn is_without_share(ratio: Option<Ratio>) -> bool {
    ratio.is_some_and(|ratio| ratio.share().is_none())
}

/// The mean wait has no interval here, so nothing is said of whether it changed.
fn mean_wait(words: &Words<'_>, queue: &MonthQueue, seconds: f64) -> String {
    let year_before = words.texts.period(words.figure.year_before);
    let earlier =
        [(queue.mean_wait_seconds_before, words.before()), (queue.mean_wait_seconds_year_before, year_before)];
    let then = |(seconds, month): (Option<f64>, String)| {
        Some(words.say("wait-then", &[("month", &month), ("wait", &words.lasting(seconds?))]))
    };
    let earlier: Vec<String> = earlier.into_iter().filter_map(then).collect();
    let said = words.say("queue-wait", &[("wait", &words.lasting(seconds))]);
    if earlier.is_empty() { format!("{said}.") } else { format!("{said} ({}).", earlier.join(", ")) }
}

/// 2. What falls between the chairs?
pub(super) fn between_chairs(words: &Words<'_>) -> Section {
    let chairs = &words.figure.between_chairs;
    let day = words.texts.day(chairs.looked_on);
    let overdue = i64::try_from(chairs.overdue).unwrap_or(i64::MAX);
    let answer = match overdue {
        0 => words.say("2-nothing", &[("day", &day)]),
        overdue => words.count("2-answer", overdue, &[("day", &day)]),
    };
    let mut more = Vec::new();
    if let Some(oldest) = &chairs.oldest {
        let received = words.day_of(&oldest.received_at);
        let channel = words.channel_within(oldest.channel);
        let place = [("day", received.as_str()), ("channel", &channel), ("id", &oldest.external_id)];
        more.push(words.say("2-oldest", &[&place[..], &[("source", &oldest.source)]].concat()));
    }
    more.push(no_answer(words));
    let longest = chairs.groups.first().map_or(0, |group| group.overdue);
    let bars: Vec<Bar> = chairs.groups.iter().take(GROUPS).map(|group| group_bar(words, group, longest)).collect();
    let rest: u64 = chairs.groups.iter().skip(GROUPS).map(|group| group.overdue).sum();
    let rest = i64::try_from(rest).unwrap_or(i64::MAX);
    let list = if rest > 0 { vec![words.count("2-rest", rest, &[])] } else { Vec::new() };
    let chart = Chart { title: words.say("2-chart", &[]), bars };
    let charts = if overdue > 0 { vec![chart] } else { Vec::new() };
    Section { question: words.say("2", &[]), answer, more, charts, list, ..Section::default() }
}

fn no_answer(words: &Words<'_>) -> String {
    let chairs = &words.figure.between_chairs;
    if chairs.suppressed.is_some() {
        return words.say("2-too-few", &[]);
    }
    let said = words.compared_share("2-no-answer", &chairs.no_answer, Grown::More, &[]);
    said.unwrap_or_else(|| words.say("2-not-asked", &[]))
}

fn group_bar(words: &Words<'_>, group: &WaitingGroup, longest: u64) -> Bar {
    let channel = words.channel(group.channel);
    let unit = group.unit_name.clone().unwrap_or_else(|| words.say("no-unit", &[]));
    let drawn = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    Bar {
        label: words.say("2-group", &[("channel", &channel), ("unit", &unit)]),
        value: words.texts.count(i64::try_from(group.overdue).unwrap_or(i64::MAX)),
        hundredths: Some(hundredths(drawn(group.overdue), drawn(longest))),
        colour: colour(Channel::from_code(group.channel).unwrap_or(Channel::Unknown)),
        details: vec![words.say("2-since", &[("day", &words.day_of(&group.oldest_received_at))])],
    }
}
