//! 1. Do we answer in time?

use super::OverviewContext;
use crate::measure::{QueueRow, Ratio, ResponseRow};
use crate::model::Channel;
use crate::reports::charts::{Column, columns};
use crate::reports::columns::dash;
use crate::reports::lasting;
use crate::reports::page::{Section, Table};
use crate::reports::pages::{channel_name, ratio_of, share_of};

pub(super) fn section(context: OverviewContext<'_>) -> Section {
    let all = context.overview.response.rows.first();
    let answer = match all {
        Some(ResponseRow { rate: Some(rate), .. }) => context.share("1-answer", *rate),
        Some(row) if row.received > row.excluded => context.say("1-undecided", &[]),
        _ => context.say("1-nothing", &[]),
    };
    let mut sentences: Vec<String> = all.and_then(|row| details(context, row)).into_iter().collect();
    sentences.extend(queues(context));
    let rows: Vec<Column> = context.overview.response_by_period.rows.iter().map(|row| column(context, row)).collect();
    let figures = columns(context.say("1-chart", &[]), &rows, context.texts).into_iter().collect();
    let tables = [channel_table(context), queue_table(context)].into_iter().flatten().collect();
    Section { heading: context.say("1", &[]), answer, sentences, figures, tables, ..Section::default() }
}

/// Returns what became of those that were not answered in time, how long an answer took, and what is left open.
fn details(context: OverviewContext<'_>, row: &ResponseRow) -> Option<String> {
    let texts = context.texts;
    let mut sentences: Vec<String> =
        [("1-late", row.late), ("1-overdue", row.overdue), ("1-closed", row.closed_unanswered)]
            .into_iter()
            .filter_map(|(key, n)| context.some(key, n))
            .collect();
    if let Some((low, high)) = row.rate_lower.zip(row.rate_upper).filter(|_| row.pending > 0) {
        let (low, high) = (texts.percent(low, 1), texts.percent(high, 1));
        sentences.push(context.count("1-range", row.pending, &[("low", &low), ("high", &high)]));
    }
    sentences.extend(context.some("1-unknown", row.unknown));
    if let Some(times) = &row.response_time {
        if let Some((median, most)) = times.median_hours.zip(times.p90_hours) {
            let (median, most) = (texts.number(median, 1), texts.number(most, 1));
            sentences.push(context.say("1-median", &[("median", &median), ("most", &most)]));
        }
        sentences.extend(context.some("1-by-day", times.by_day));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Returns the queues in which anybody waited, the longest first.
fn queued(context: OverviewContext<'_>) -> Vec<(&QueueRow, Channel)> {
    let channel = |row: &QueueRow| Channel::from_code(row.key.channel?);
    let rows = context.overview.queue.rows.iter().filter(|row| row.offered > 0);
    let mut rows: Vec<(&QueueRow, Channel)> = rows.filter_map(|row| Some((row, channel(row)?))).collect();
    rows.sort_by_key(|(row, _)| std::cmp::Reverse(row.offered));
    rows
}

/// Returns the service level that the organisation calls its own, and its limit in words.
fn level(context: OverviewContext<'_>, row: &QueueRow, channel: Channel) -> (Option<Ratio>, String) {
    let rule = context.to.organisation.queue_rule(context.overview.span.to);
    let wait = lasting(context.texts, f64::from(rule.threshold_seconds(channel)));
    (row.service_level.variant(rule.primary), wait)
}

fn queues(context: OverviewContext<'_>) -> Vec<String> {
    let rows = queued(context);
    if rows.is_empty() {
        return vec![context.say("1-no-queue", &[])];
    }
    let sentences = |(row, channel): (&QueueRow, Channel)| match level(context, row, channel) {
        (Some(Ratio::Share(share)), wait) => context.share_with(&format!("1-{channel}"), share, &[("wait", &wait)]),
        (none, wait) => {
            let (answered, offered) = (context.texts.count(row.answered), context.texts.count(row.offered));
            let name = context.texts.channel(channel);
            let words = [("channel", name.as_str()), ("wait", &wait), ("answered", &answered), ("offered", &offered)];
            context.say(if none.is_some() { "1-more-than-offered" } else { "1-unmeasured" }, &words)
        }
    };
    rows.into_iter().map(sentences).collect()
}

fn column(context: OverviewContext<'_>, row: &ResponseRow) -> Column {
    Column {
        period: context.period_label(row.key.period.as_deref()),
        in_time: row.in_time,
        not_in_time: row.late + row.overdue + row.closed_unanswered,
        undecided: row.pending + row.unknown,
    }
}

fn channel_table(context: OverviewContext<'_>) -> Option<Table> {
    let columns = ["received", "in-time", "late", "overdue", "closed", "pending", "unknown", "share"];
    let row = |row: &ResponseRow| {
        let judged = [row.received - row.excluded, row.in_time, row.late, row.overdue, row.closed_unanswered];
        let counts = judged.into_iter().chain([row.pending, row.unknown]);
        let name = channel_name(context.texts, row.key.channel.unwrap_or_default());
        let counts = counts.map(|count| context.texts.count(count));
        [name].into_iter().chain(counts).chain([share_of(context.texts, row.rate)]).collect()
    };
    let rows: Vec<Vec<String>> =
        context.overview.response_by_channel.rows.iter().filter(|row| row.received > row.excluded).map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: context.say("1-channels", &[]),
        columns: channel_and(context, &columns),
        rows,
    })
}

fn queue_table(context: OverviewContext<'_>) -> Option<Table> {
    let columns = ["offered", "answered", "within", "abandoned", "mean-wait"];
    let row = |(row, channel): (&QueueRow, Channel)| {
        let (share, _) = level(context, row, channel);
        vec![
            context.texts.channel(channel),
            context.texts.count(row.offered),
            context.texts.count(row.answered),
            ratio_of(context.texts, share),
            ratio_of(context.texts, row.abandonment),
            row.mean_wait_seconds.map_or_else(dash, |seconds| lasting(context.texts, seconds)),
        ]
    };
    let rows: Vec<Vec<String>> = queued(context).into_iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: context.say("1-queues", &[]),
        columns: channel_and(context, &columns),
        rows,
    })
}

/// Returns the columns of a table whose rows are channels.
fn channel_and(context: OverviewContext<'_>, columns: &[&str]) -> Vec<String> {
    let named = columns.iter().map(|key| context.say(key, &[]));
    [context.texts.say("chart-channel", &[])].into_iter().chain(named).collect()
}
