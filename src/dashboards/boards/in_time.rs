//! *Do we answer in time?*

use crate::dashboards::board::Board;
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, goals, named, or_reason, share, shares};
use crate::dashboards::query::Query;
use crate::dashboards::text::{channels, unnamed};
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable::Variable;
use crate::model::Channel;

/// The goals of the chosen channels, and that of all.
const CHOSEN_OR_ALL: &str = r#"channel=~"all|$channel""#;
const EACH: Over = Over::Each("$period");
/// The states of messages that were not answered in time: the end of the metric's name, the key of its name, the colour.
const MISSES: [(&str, &str, &str); 3] = [
    ("_answered_late", "board-late", LATE),
    ("_overdue", "board-overdue", MISSED),
    ("_closed_unanswered", "board-closed-unanswered", SECOND),
];
/// The other states.
const OTHERS: [(&str, &str, &str); 3] = [
    ("_in_time", "board-in-time", DONE),
    ("_pending", "board-pending", WAITING),
    ("_excluded", "board-excluded", ASIDE),
];

pub(super) fn board() -> Board {
    let variables = vec![Variable::Channel, Variable::Period(&["month", "week", "day"]), Variable::Address];
    let rows = vec![
        (6, vec![(4, rate()), (9, missed()), (11, queues_of_the_range())]),
        (10, vec![(7, states()), (17, misses())]),
        (9, vec![(1, readings()), (1, queues())]),
        (12, vec![(16, received()), (8, received_in_all())]),
        (10, vec![(1, split(Split::Unit)), (1, split(Split::Topic))]),
    ];
    let help =
        &["in-time-read-rule", "in-time-read-counts", "board-read-shares", "board-read-events", "in-time-read-survey"];
    Board { name: "in-time", key: "in-time", variables, rows, help }
}

/// Links the number of messages in a state to the list of cases, where that names them.
fn in_state(query: Query, suffix: &str) -> Query {
    if matches!(suffix, "_overdue" | "_closed_unanswered") { query.linked(Link::Overdue) } else { query }
}

fn messages(suffix: &str, over: Over) -> String {
    Split::Channel.messages(suffix).sum("", over)
}

fn rate() -> Panel {
    let rate = or_reason(&Split::Channel.response_rate("", Over::Range), &messages("", Over::Range));
    Panel::stat("in-time-rate")
        .note("board-messages")
        .note("in-time-rule")
        .shares()
        .reasons("board-nothing-received", "board-nothing-to-judge")
        .query(Query::instant("board-in-time", rate))
}

fn missed() -> Panel {
    let query = |(suffix, key, _): (&'static str, &'static str, &str)| {
        in_state(Query::instant(key, messages(suffix, Over::Range)).alarming(), suffix)
    };
    Panel::stat("in-time-missed")
        .note("board-messages")
        .no_value("board-nothing-received")
        .query(Query::instant("board-judged", Split::Channel.judged("", Over::Range)))
        .queries(MISSES.map(query))
}

/// Calls and chats of the range by channel: how many, the service level, how many left the queue.
fn queues_of_the_range() -> Panel {
    let sum = |part: &str| Series::of_calls(part).sum("channel", Over::Range);
    let soon = share(&sum("answered_in_threshold"), &sum("measured_offered"));
    Panel::table("in-time-queues-now")
        .no_value("in-time-no-queues")
        .label("channel", "board-choose-channel", channels())
        .query(Query::column("board-offered", format!("{} > 0", sum("offered"))))
        .query(Query::column("board-service-level", soon).in_unit(Unit::Share))
        .query(Query::column("board-left-share", share(&sum("abandoned"), &sum("offered"))).in_unit(Unit::Share))
        .query(Query::column("board-mean-wait", mean(&sum("wait_seconds"), &sum("waited"))).in_unit(Unit::Seconds))
        .sorted_by("board-offered")
}

/// Returns a mean.
fn mean(seconds: &str, number: &str) -> String {
    format!("{seconds}\n/\n({number} > 0)")
}

fn states() -> Panel {
    let all = OTHERS.iter().take(1).chain(&MISSES).chain(OTHERS.iter().skip(1));
    let query = |(suffix, key, colour): &(&'static str, &'static str, &'static str)| {
        in_state(Query::instant(*key, messages(suffix, Over::Range)).coloured(colour), suffix)
    };
    Panel::gauge("in-time-became").note("board-messages").no_value("board-nothing-received").queries(all.map(query))
}

fn misses() -> Panel {
    let query = |(suffix, key, colour): (&'static str, &'static str, &str)| {
        in_state(Query::range(key, messages(suffix, EACH)).coloured(colour), suffix)
    };
    let rate = Query::range("board-in-time", Split::Channel.response_rate("", EACH));
    Panel::areas("in-time-misses")
        .note("board-messages")
        .no_value("board-nothing-received")
        .queries(MISSES.map(query))
        .query(rate.coloured(DONE).on_the_right(Unit::Share))
}

fn readings() -> Panel {
    let in_time = Split::Channel.messages("_answered_in_time").sum("reading", EACH);
    let names = [("next_working_day", DONE), ("business_hours", SECOND), ("working_24h", FIRST)];
    let names = names.map(|(reading, colour)| (reading, format!("in-time-reading-{reading}"), colour));
    let goals = Query::range("goal {{channel}}", goals("response", CHOSEN_OR_ALL)).goals(Channel::awaits_response);
    Panel::lines("in-time-readings")
        .note("board-messages")
        .unit(Unit::Share)
        .max(1.0)
        .soft_min(0.9)
        .no_value("board-nothing-to-judge")
        .query(Query::range("{{reading}}", shares(&in_time, &Split::Channel.judged("", EACH))).values(names))
        .query(goals)
}

/// Calls and chats by period and channel.
fn queue(part: &str) -> String {
    Series::of_calls(part).sum("channel", EACH)
}

fn queues() -> Panel {
    let soon = share(&queue("answered_in_threshold"), &queue("measured_offered"));
    let abandoned = share(&queue("abandoned"), &queue("offered"));
    let goals = goals("service_level", CHOSEN_OR_ALL);
    Panel::lines("in-time-queues")
        .shares()
        .no_value("in-time-no-queues")
        .query(Query::range("{{channel}}", soon).named_by(Channel::is_queued, "in-time-answered-soon"))
        .query(
            Query::range("{{channel}} abandoned", abandoned).named_by(Channel::is_queued, "in-time-abandoned").dotted(),
        )
        .query(Query::range("goal {{channel}}", goals).goals(Channel::is_queued))
}

/// Everything that was received by channel; calls and chats are those that came to a queue.
fn received_over(over: Over) -> String {
    let messages = Split::Channel.messages("").without_queues().sum("channel", over);
    format!("({messages}\nor\n{}) > 0", Series::of_calls("offered").sum("channel", over))
}

fn received() -> Panel {
    Panel::areas("in-time-received")
        .no_value("board-nothing-received")
        .query(Query::range("{{channel}}", received_over(EACH)).by_channel(|_| true))
}

fn received_in_all() -> Panel {
    Panel::gauge("in-time-received-all")
        .no_value("board-nothing-received")
        .query(Query::instant("{{channel}}", format!("sort_desc({})", received_over(Over::Range))).by_channel(|_| true))
}

/// Returns the messages by unit or by topic: those judged, the share in time, and those past due.
fn split(split: Split) -> Panel {
    let label = split.label();
    let judged = split.judged(label, Over::Range);
    let of_judged = |suffix: &str| {
        let some = split.messages(suffix).sum(label, Over::Range);
        named(&format!("{some}\nand on ({label})\n({judged} > 0)"), label)
    };
    let rate = Query::column("board-in-time", named(&split.response_rate(label, Over::Range), label));
    Panel::table(&format!("in-time-by-{label}"))
        .note("board-messages")
        .no_value("board-nothing-to-judge")
        .without(label)
        .label("name", format!("board-choose-{label}"), unnamed(label))
        .wide(270)
        .query(Query::column("board-judged", named(&format!("{judged} > 0"), label)))
        .query(rate.in_unit(Unit::Share))
        .query(Query::column("board-overdue-short", of_judged("_overdue")).alarming())
        .sorted_by("board-overdue-short")
}
