//! 1. Do we answer in time?

use super::Told;
use crate::measure::{QueueRow, Ratio, ResponseRow};
use crate::model::Channel;
use crate::reports::charts::{Column, columns};
use crate::reports::columns::dash;
use crate::reports::lasting;
use crate::reports::page::{Section, Table};
use crate::reports::pages::{channel_name, ratio_of, share_of};

pub(super) fn section(told: Told<'_>) -> Section {
    let all = told.overview.response.rows.first();
    let answer = match all {
        Some(ResponseRow { rate: Some(rate), .. }) => told.share("1-answer", *rate),
        Some(row) if row.received > row.excluded => told.say("1-undecided", &[]),
        _ => told.say("1-nothing", &[]),
    };
    let mut sentences: Vec<String> = all.and_then(|row| beside(told, row)).into_iter().collect();
    sentences.extend(queues(told));
    let rows: Vec<Column> = told.overview.response_by_period.rows.iter().map(|row| column(told, row)).collect();
    let figures = columns(told.say("1-chart", &[]), &rows, told.texts).into_iter().collect();
    let tables = [channel_table(told), queue_table(told)].into_iter().flatten().collect();
    Section { heading: told.say("1", &[]), answer, sentences, figures, tables, ..Section::default() }
}

/// What became of those that were not answered in time, how long an answer took, and what is left open.
fn beside(told: Told<'_>, row: &ResponseRow) -> Option<String> {
    let texts = told.texts;
    let mut said: Vec<String> = [("1-late", row.late), ("1-overdue", row.overdue), ("1-closed", row.closed_unanswered)]
        .into_iter()
        .filter_map(|(key, n)| told.some(key, n))
        .collect();
    if let Some((low, high)) = row.rate_lower.zip(row.rate_upper).filter(|_| row.pending > 0) {
        let (low, high) = (texts.percent(low, 1), texts.percent(high, 1));
        said.push(told.count("1-range", row.pending, &[("low", &low), ("high", &high)]));
    }
    said.extend(told.some("1-unknown", row.unknown));
    if let Some(times) = &row.response_time {
        if let Some((median, most)) = times.median_hours.zip(times.p90_hours) {
            let (median, most) = (texts.number(median, 1), texts.number(most, 1));
            said.push(told.say("1-median", &[("median", &median), ("most", &most)]));
        }
        said.extend(told.some("1-by-day", times.by_day));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// The queues in which anybody waited, the longest first.
fn queued(told: Told<'_>) -> Vec<(&QueueRow, Channel)> {
    let channel = |row: &QueueRow| Channel::from_code(row.key.channel?);
    let rows = told.overview.queue.rows.iter().filter(|row| row.offered > 0);
    let mut rows: Vec<(&QueueRow, Channel)> = rows.filter_map(|row| Some((row, channel(row)?))).collect();
    rows.sort_by_key(|(row, _)| std::cmp::Reverse(row.offered));
    rows
}

/// The service level that the organisation calls its own, and its limit in words.
fn level(told: Told<'_>, row: &QueueRow, channel: Channel) -> (Option<Ratio>, String) {
    let rule = told.to.organisation.queue_rule(told.overview.span.to);
    let wait = lasting(told.texts, f64::from(rule.threshold_seconds(channel)));
    (row.service_level.variant(rule.primary), wait)
}

fn queues(told: Told<'_>) -> Vec<String> {
    let rows = queued(told);
    if rows.is_empty() {
        return vec![told.say("1-no-queue", &[])];
    }
    let said = |(row, channel): (&QueueRow, Channel)| match level(told, row, channel) {
        (Some(Ratio::Share(share)), wait) => told.share_with(&format!("1-{channel}"), share, &[("wait", &wait)]),
        (none, wait) => {
            let (answered, offered) = (told.texts.count(row.answered), told.texts.count(row.offered));
            let name = told.texts.channel(channel);
            let words = [("channel", name.as_str()), ("wait", &wait), ("answered", &answered), ("offered", &offered)];
            told.say(if none.is_some() { "1-more-than-offered" } else { "1-unmeasured" }, &words)
        }
    };
    rows.into_iter().map(said).collect()
}

fn column(told: Told<'_>, row: &ResponseRow) -> Column {
    Column {
        period: told.period_label(row.key.period.as_deref()),
        in_time: row.in_time,
        not_in_time: row.late + row.overdue + row.closed_unanswered,
        undecided: row.pending + row.unknown,
    }
}

fn channel_table(told: Told<'_>) -> Option<Table> {
    let columns = ["received", "in-time", "late", "overdue", "closed", "pending", "unknown", "share"];
    let row = |row: &ResponseRow| {
        let judged = [row.received - row.excluded, row.in_time, row.late, row.overdue, row.closed_unanswered];
        let counts = judged.into_iter().chain([row.pending, row.unknown]);
        let name = channel_name(told.texts, row.key.channel.unwrap_or_default());
        let counts = counts.map(|count| told.texts.count(count));
        [name].into_iter().chain(counts).chain([share_of(told.texts, row.rate)]).collect()
    };
    let rows: Vec<Vec<String>> =
        told.overview.response_by_channel.rows.iter().filter(|row| row.received > row.excluded).map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: told.say("1-channels", &[]),
        columns: channel_and(told, &columns),
        rows,
    })
}

fn queue_table(told: Told<'_>) -> Option<Table> {
    let columns = ["offered", "answered", "within", "abandoned", "mean-wait"];
    let row = |(row, channel): (&QueueRow, Channel)| {
        let (share, _) = level(told, row, channel);
        vec![
            told.texts.channel(channel),
            told.texts.count(row.offered),
            told.texts.count(row.answered),
            ratio_of(told.texts, share),
            ratio_of(told.texts, row.abandonment),
            row.mean_wait_seconds.map_or_else(dash, |seconds| lasting(told.texts, seconds)),
        ]
    };
    let rows: Vec<Vec<String>> = queued(told).into_iter().map(row).collect();
    (!rows.is_empty()).then(|| Table { caption: told.say("1-queues", &[]), columns: channel_and(told, &columns), rows })
}

/// The columns of a table whose rows are channels.
fn channel_and(told: Told<'_>, columns: &[&str]) -> Vec<String> {
    let named = columns.iter().map(|key| told.say(key, &[]));
    [told.texts.say("chart-channel", &[])].into_iter().chain(named).collect()
}
