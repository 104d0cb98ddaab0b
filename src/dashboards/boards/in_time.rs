//! *Do we answer in time?*

use crate::dashboards::board::Board;
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, goals, share, shares};
use crate::dashboards::query::Query;
use crate::dashboards::text::unnamed;
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable::Variable;
use crate::model::Channel;

/// The goals of the chosen channels, and that of all.
const CHOSEN_OR_ALL: &str = r#"channel=~"all|$channel""#;
const MONTH: Over = Over::Each("month");
/// The states of messages: the end of the metric's name, the key of its name, the colour.
const STATES: [(&str, &str, &str); 5] = [
    ("_in_time", "board-in-time", DONE),
    ("_answered_late", "board-late", LATE),
    ("_overdue", "board-overdue", MISSED),
    ("_closed_unanswered", "board-closed-unanswered", SECOND),
    ("_pending", "board-pending", WAITING),
];

pub(super) fn board() -> Board {
    let variables = vec![
        Variable::Channel,
        Variable::Unit,
        Variable::Topic,
        Variable::Period(&["month", "week", "day"]),
        Variable::Address,
    ];
    let rows = vec![
        (7, vec![(1, rate()), (2, states()), (1, oldest())]),
        (9, vec![(1, monthly_states()), (1, readings())]),
        (10, vec![(1, received())]),
        (9, vec![(1, queues()), (1, queue_volumes())]),
        (9, vec![(1, overdue()), (1, split(Split::Unit)), (1, split(Split::Topic))]),
        (
            6,
            vec![(
                1,
                Panel::text(&[
                    "in-time-read-rule",
                    "in-time-read-counts",
                    "board-read-shares",
                    "board-read-events",
                    "in-time-read-survey",
                ]),
            )],
        ),
    ];
    Board { name: "in-time", key: "in-time", variables, rows }
}

/// Returns queries for the number of messages in each state. Those that the list of cases names link to it.
fn by_state(query: fn(&'static str, String) -> Query, over: Over) -> impl Iterator<Item = Query> {
    STATES.into_iter().map(move |(suffix, key, colour)| {
        let query = query(key, Split::Channel.messages(suffix).sum("", over)).coloured(colour);
        if matches!(suffix, "_overdue" | "_closed_unanswered") { query.linked(Link::Overdue) } else { query }
    })
}

fn rate() -> Panel {
    let rate = Query::instant("board-in-time", Split::Channel.response_rate("", Over::Range)).coloured(DONE);
    let goal = Query::instant("goal {{channel}}", goals("response", CHOSEN_OR_ALL)).goals(Channel::awaits_response);
    let panel = Panel::stat("in-time-rate").note("board-messages").note("in-time-rule").shares();
    panel.no_value("board-nothing-to-judge").query(rate).query(goal)
}

fn states() -> Panel {
    let panel = Panel::stat("in-time-became").note("board-messages").queries(by_state(Query::instant, Over::Range));
    let excluded = Split::Channel.messages("_excluded").sum("", Over::Range);
    panel.query(Query::instant("board-excluded", excluded).coloured(ASIDE))
}

fn oldest() -> Panel {
    let age = format!("max({})", Series::of("kanalkoll_oldest_unanswered_seconds").of_chosen("channel").plain());
    Panel::stat("in-time-oldest")
        .note("board-only-now")
        .unit(Unit::Seconds)
        .no_value("board-known-now")
        .value_text("0", "in-time-none-waits")
        .query(Query::instant("in-time-oldest", age).coloured(MISSED).linked(Link::Overdue))
}

fn received() -> Panel {
    let messages = Split::Channel.messages("").without_queues().stored("$period");
    let queued = Series::of_calls("offered").stored("$period");
    Panel::bars("in-time-received")
        .no_value("board-nothing-received")
        .query(Query::instant("{{channel}}", messages).by_channel(|channel| !channel.is_queued()))
        .query(Query::instant("{{channel}}", queued).by_channel(Channel::is_queued))
}

fn monthly_states() -> Panel {
    let panel = Panel::areas("in-time-months").note("board-messages").no_value("board-nothing-received");
    panel.queries(by_state(Query::range, MONTH))
}

fn readings() -> Panel {
    let in_time = Split::Channel.messages("_answered_in_time").sum("reading", MONTH);
    let names = [("next_working_day", DONE), ("business_hours", SECOND), ("working_24h", FIRST)];
    let names = names.map(|(reading, colour)| (reading, format!("in-time-reading-{reading}"), colour));
    let goals = Query::range("goal {{channel}}", goals("response", CHOSEN_OR_ALL)).goals(Channel::awaits_response);
    Panel::lines("in-time-readings")
        .note("board-messages")
        .unit(Unit::Share)
        .max(1.0)
        .soft_min(0.9)
        .no_value("board-nothing-to-judge")
        .query(Query::range("{{reading}}", shares(&in_time, &Split::Channel.judged("", MONTH))).values(names))
        .query(goals)
}

/// Calls and chats by month and channel.
fn queue(part: &str) -> String {
    Series::of_calls(part).sum("channel", MONTH)
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

fn queue_volumes() -> Panel {
    let part = |part: &str| {
        let query = Query::range(format!("{{{{channel}}}} {part}"), queue(part));
        query.named_by(Channel::is_queued, &format!("in-time-{part}"))
    };
    Panel::lines("in-time-queue-volumes")
        .min(0.0)
        .no_value("in-time-no-queues")
        .query(part("offered"))
        .query(part("answered").dashed())
        .query(part("abandoned").dotted())
}

fn overdue() -> Panel {
    let overdue = Split::Channel.messages("_overdue").sum("channel", Over::Range);
    let query = Query::instant("{{channel}}", format!("sort_desc({overdue} > 0)")).by_channel(Channel::awaits_response);
    Panel::gauge("in-time-overdue")
        .note("board-messages")
        .no_value("board-none")
        .query(query.linked(Link::OverdueOfSeries("channel")))
}

/// Returns the messages by unit or by topic: those judged, the share in time, those past due and those closed unanswered.
fn split(split: Split) -> Panel {
    let label = split.label();
    let judged = split.judged(label, Over::Range);
    let of_judged =
        |suffix: &str| format!("{}\nand on ({label})\n({judged} > 0)", split.messages(suffix).sum(label, Over::Range));
    let rate = Query::column("board-in-time", split.response_rate(label, Over::Range));
    Panel::table(&format!("in-time-by-{label}"))
        .note("board-messages")
        .no_value("board-nothing-to-judge")
        .label(label, format!("board-choose-{label}"), unnamed(label))
        .label_linked(Link::OverdueOfCell(label))
        .query(Query::column("board-judged", format!("{judged} > 0")))
        .query(rate.in_unit(Unit::Share))
        .query(Query::column("board-overdue", of_judged("_overdue")))
        .query(Query::column("board-closed-unanswered", of_judged("_closed_unanswered")))
        .sorted_by("board-overdue")
}
