//! *Do we answer in time?*

use crate::dashboards::board::Board;
use crate::dashboards::link::{self, Of};
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, goals, share, shares};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable;
use crate::dashboards::words::Words;
use crate::model::Channel;

/// The goals of the chosen channels, and that of all.
const CHOSEN_OR_ALL: &str = r#"channel=~"all|$channel""#;
const MONTH: Over = Over::Each("month");
/// What the chosen messages became: the end of the metric's name, the key of its name, the colour.
const ENDINGS: [(&str, &str, &str); 5] = [
    ("_in_time", "board-in-time", DONE),
    ("_answered_late", "board-late", LATE),
    ("_overdue", "board-overdue", MISSED),
    ("_closed_unanswered", "board-closed-unanswered", SECOND),
    ("_pending", "board-pending", WAITING),
];

pub(super) fn board(words: Words) -> Board {
    let variables = vec![
        variable::channel(words),
        variable::unit(words),
        variable::topic(words),
        variable::period(words, &["month", "week", "day"]),
        variable::address(words),
    ];
    let rows = vec![
        (7, vec![(1, rate(words)), (2, became(words)), (1, oldest(words))]),
        (9, vec![(1, became_monthly(words)), (1, readings(words))]),
        (10, vec![(1, received(words))]),
        (9, vec![(1, queues(words)), (1, queue_volumes(words))]),
        (9, vec![(1, overdue(words)), (1, split(words, Split::Unit)), (1, split(words, Split::Topic))]),
        (6, vec![(1, reading(words))]),
    ];
    Board { name: "in-time", key: "in-time", variables, rows }
}

/// Whether the list of cases names them one by one.
fn is_listed(suffix: &str) -> bool {
    matches!(suffix, "_overdue" | "_closed_unanswered")
}

fn rate(words: Words) -> Panel {
    let rate = Query::at_end(&words.say("board-in-time"), Split::Channel.response_rate("", Over::Range)).coloured(DONE);
    let goal =
        Query::at_end("goal {{channel}}", goals("response", CHOSEN_OR_ALL)).of_goals(Channel::awaits_response, words);
    Panel::stat(words, "in-time-rate")
        .with_paragraph(words, "board-messages")
        .with_paragraph(words, "in-time-rule")
        .unit(Unit::Share)
        .from(0.0)
        .to(1.0)
        .nothing(words, "board-nothing-to-judge")
        .ask(rate)
        .ask(goal)
}

fn became(words: Words) -> Panel {
    let mut panel = Panel::stat(words, "in-time-became").with_paragraph(words, "board-messages");
    for (suffix, key, tint) in ENDINGS {
        let sum = Split::Channel.messages(suffix).sum("", Over::Range);
        let query = Query::at_end(&words.say(key), sum).coloured(tint);
        panel = panel.ask(if is_listed(suffix) { query.linked(link::overdue(words, Of::All)) } else { query });
    }
    let left_out = Split::Channel.messages("_excluded").sum("", Over::Range);
    panel.ask(Query::at_end(&words.say("board-excluded"), left_out).coloured(ASIDE))
}

fn oldest(words: Words) -> Panel {
    let age = format!("max({})", Series::of("kanalkoll_oldest_unanswered_seconds").of_chosen("channel").plain());
    let title = words.say("in-time-oldest");
    Panel::stat(words, "in-time-oldest")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Seconds)
        .nothing(words, "board-known-now")
        .saying("0", words.say("in-time-none-waits"))
        .ask(Query::at_end(&title, age).coloured(MISSED).linked(link::overdue(words, Of::All)))
}

fn received(words: Words) -> Panel {
    let beside = Split::Channel.messages("").beside_queues().stored("$period");
    let queued = Series::of_calls("offered").stored("$period");
    Panel::bars(words, "in-time-received")
        .nothing(words, "board-nothing-received")
        .ask(Query::at_end("{{channel}}", beside).of_channels(|channel| !channel.is_queued(), words))
        .ask(Query::at_end("{{channel}}", queued).of_channels(Channel::is_queued, words))
}

fn became_monthly(words: Words) -> Panel {
    let mut panel = Panel::areas(words, "in-time-months")
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-nothing-received");
    for (suffix, key, tint) in ENDINGS {
        let query = Query::along(&words.say(key), Split::Channel.messages(suffix).sum("", MONTH)).coloured(tint);
        panel = panel.ask(if is_listed(suffix) { query.linked(link::overdue(words, Of::All)) } else { query });
    }
    panel
}

fn readings(words: Words) -> Panel {
    let in_time = Split::Channel.messages("_answered_in_time").sum("reading", MONTH);
    let names = [("next_working_day", DONE), ("business_hours", SECOND), ("working_24h", FIRST)];
    let names = names.map(|(reading, tint)| (reading, words.say(&format!("in-time-reading-{reading}")), tint));
    let rates = Query::along("{{reading}}", shares(&in_time, &Split::Channel.judged("", MONTH))).of_values(names);
    Panel::lines(words, "in-time-readings")
        .with_paragraph(words, "board-messages")
        .unit(Unit::Share)
        .to(1.0)
        .drawn_from(0.9)
        .nothing(words, "board-nothing-to-judge")
        .ask(rates)
        .ask(
            Query::along("goal {{channel}}", goals("response", CHOSEN_OR_ALL))
                .of_goals(Channel::awaits_response, words),
        )
}

/// Calls and chats of each month, by channel.
fn queue(part: &str) -> String {
    Series::of_calls(part).sum("channel", MONTH)
}

fn queues(words: Words) -> Panel {
    let soon = share(&queue("answered_in_threshold"), &queue("measured_offered"));
    let given_up = share(&queue("abandoned"), &queue("offered"));
    let goals = goals("service_level", CHOSEN_OR_ALL);
    Panel::lines(words, "in-time-queues")
        .unit(Unit::Share)
        .from(0.0)
        .to(1.0)
        .nothing(words, "in-time-no-queues")
        .ask(Query::along("{{channel}}", soon).of_channels_with(Channel::is_queued, words, "in-time-answered-soon"))
        .ask(
            Query::along("{{channel}} abandoned", given_up)
                .of_channels_with(Channel::is_queued, words, "in-time-abandoned")
                .dotted(),
        )
        .ask(Query::along("goal {{channel}}", goals).of_goals(Channel::is_queued, words))
}

fn queue_volumes(words: Words) -> Panel {
    let part = |part: &str| {
        let query = Query::along(&format!("{{{{channel}}}} {part}"), queue(part));
        query.of_channels_with(Channel::is_queued, words, &format!("in-time-{part}"))
    };
    Panel::lines(words, "in-time-queue-volumes")
        .from(0.0)
        .nothing(words, "in-time-no-queues")
        .ask(part("offered"))
        .ask(part("answered").dashed())
        .ask(part("abandoned").dotted())
}

fn overdue(words: Words) -> Panel {
    let overdue = Split::Channel.messages("_overdue").sum("channel", Over::Range);
    let query =
        Query::at_end("{{channel}}", format!("sort_desc({overdue} > 0)")).of_channels(Channel::awaits_response, words);
    Panel::gauge(words, "in-time-overdue")
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-none")
        .ask(query.linked(link::overdue(words, Of::Series("channel"))))
}

/// By unit or by topic: how many were judged, the share in time, how many are past due and how many were closed unanswered.
fn split(words: Words, split: Split) -> Panel {
    let label = split.label();
    let judged = split.judged(label, Over::Range);
    let of_judged =
        |suffix: &str| format!("{}\nand on ({label})\n({judged} > 0)", split.messages(suffix).sum(label, Over::Range));
    let overdue = words.say("board-overdue");
    let rate = Query::column(&words.say("board-in-time"), split.response_rate(label, Over::Range));
    Panel::table(words, &format!("in-time-by-{label}"))
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-nothing-to-judge")
        .label(label, words.say(&format!("board-choose-{label}")), words.unnamed(label))
        .label_linked(link::overdue(words, Of::Cell(label)))
        .ask(Query::column(&words.say("board-judged"), format!("{judged} > 0")))
        .ask(rate.in_unit(Unit::Share))
        .ask(Query::column(&overdue, of_judged("_overdue")))
        .ask(Query::column(&words.say("board-closed-unanswered"), of_judged("_closed_unanswered")))
        .sorted_by(overdue)
}

fn reading(words: Words) -> Panel {
    let paragraphs =
        ["in-time-read-rule", "in-time-read-counts", "board-read-shares", "board-read-events", "in-time-read-survey"];
    Panel::text(words, "board-read", &paragraphs)
}
