//! *What falls between the chairs?*

use crate::dashboards::board::Board;
use crate::dashboards::link::{self, Of};
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, share};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable;
use crate::dashboards::words::Words;
use crate::model::{Channel, ExcludedReason};

const MONTH: Over = Over::Each("month");
/// The window within which whoever comes again is counted.
const WEEK_LONG: &str = r#"within="7d""#;

pub(super) fn board(words: Words) -> Board {
    let variables =
        vec![variable::channel(words), variable::unit(words), variable::topic(words), variable::address(words)];
    let rows = vec![
        (8, vec![(2, now(words)), (4, oldest(words)), (2, given_up(words)), (2, came_again(words))]),
        (9, vec![(2, monthly(words)), (1, by(words, Split::Unit)), (1, by(words, Split::Topic))]),
        (9, vec![(1, course(words, Split::Unit)), (1, course(words, Split::Topic))]),
        (8, vec![(1, excluded(words)), (1, unknown(words))]),
        (6, vec![(1, reading(words))]),
    ];
    Board { name: "chairs", key: "chairs", variables, rows }
}

/// Past due and unanswered.
fn overdue(split: Split, by: &str, over: Over) -> String {
    split.messages("_overdue").sum(by, over)
}

fn now(words: Words) -> Panel {
    let stat = |key: &str, expression: String| Query::at_end(&words.say(key), expression);
    let pending = Split::Channel.messages("_pending").sum("", Over::Range);
    Panel::stat(words, "chairs-now")
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-nothing-received")
        .ask(
            stat("board-overdue", overdue(Split::Channel, "", Over::Range))
                .coloured(MISSED)
                .linked(link::overdue(words, Of::All)),
        )
        .ask(
            stat("board-closed-unanswered", Split::Channel.messages("_closed_unanswered").sum("", Over::Range))
                .coloured(SECOND)
                .linked(link::overdue(words, Of::All)),
        )
        .ask(stat("board-pending", pending).coloured(WAITING))
        .ask(stat("chairs-awaited", Split::awaited("", Over::Range)))
}

fn oldest(words: Words) -> Panel {
    let waits = |metric: &str| {
        let age = Series::of(metric).of_chosen("channel").plain();
        format!("max by (channel) ({age}) > 0")
    };
    let (all, open) = (words.say("chairs-all-hours"), words.say("chairs-opening-hours"));
    let late = format!("{} > 0", overdue(Split::Channel, "channel", Over::Range));
    Panel::table(words, "chairs-oldest")
        .with_paragraph(words, "board-only-now")
        .nothing(words, "chairs-none-waits")
        .label("channel", words.say("board-choose-channel"), words.channels())
        .label_linked(link::overdue(words, Of::Cell("channel")))
        .ask(Query::column(&words.say("board-overdue"), late))
        .ask(Query::column(&open, waits("kanalkoll_oldest_unanswered_working_seconds")).in_unit(Unit::Seconds))
        .ask(Query::column(&all, waits("kanalkoll_oldest_unanswered_seconds")).in_unit(Unit::Seconds))
        .sorted_by(open)
}

fn given_up(words: Words) -> Panel {
    let calls = |part: &str| Series::of_calls(part).sum("", Over::Range);
    let (given_up, offered) = (calls("abandoned"), calls("offered"));
    let rate = Query::at_end(&words.say("chairs-given-up-share"), share(&given_up, &offered));
    Panel::stat(words, "chairs-given-up")
        .nothing(words, "chairs-no-queues")
        .ask(rate.in_unit(Unit::Share).coloured(MISSED))
        .ask(Query::at_end(&words.say("chairs-given-up-calls"), given_up))
        .ask(Query::at_end(&words.say("chairs-offered"), offered))
}

fn came_again(words: Words) -> Panel {
    let sum = |metric: &str| Series::of(metric).of_chosen("channel").with(WEEK_LONG).sum("", Over::Range);
    let (again, followed) = (sum("kanalkoll_repeats"), sum("kanalkoll_repeat_contacts"));
    let rate = Query::at_end(&words.say("chairs-again-share"), share(&again, &followed));
    Panel::stat(words, "chairs-again")
        .nothing(words, "chairs-cannot-follow")
        .ask(rate.in_unit(Unit::Share).coloured(LATE))
        .ask(Query::at_end(&words.say("chairs-again-count"), again))
        .ask(Query::at_end(&words.say("chairs-followed"), followed))
}

fn monthly(words: Words) -> Panel {
    let query = Query::along("{{channel}}", overdue(Split::Channel, "channel", MONTH));
    Panel::areas(words, "chairs-months")
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-nothing-received")
        .ask(query.of_channels(Channel::awaits_response, words).linked(link::overdue(words, Of::Series("channel"))))
}

/// The names of the series that are no code of the organisation file.
fn named(query: Query, split: Split, words: Words) -> Query {
    let unnamed = words.unnamed(split.label());
    query.of_values(unnamed.iter().map(|(code, name)| (code.as_str(), name.clone(), ASIDE)))
}

fn by(words: Words, split: Split) -> Panel {
    let label = split.label();
    let bars = format!("sort_desc({} > 0)", overdue(split, label, Over::Range));
    let query = named(Query::at_end(&format!("{{{{{label}}}}}"), bars), split, words);
    Panel::gauge(words, &format!("chairs-by-{label}"))
        .nothing(words, "board-none")
        .linked(link::overdue(words, Of::Series(label)))
        .ask(query)
}

fn course(words: Words, split: Split) -> Panel {
    let label = split.label();
    let areas = format!("{} > 0", overdue(split, label, MONTH));
    let query = named(Query::along(&format!("{{{{{label}}}}}"), areas), split, words);
    Panel::areas(words, &format!("chairs-months-{label}"))
        .nothing(words, "board-none")
        .linked(link::overdue(words, Of::Series(label)))
        .ask(query)
}

fn excluded(words: Words) -> Panel {
    let left_out = Series::of("kanalkoll_contacts_excluded").of_chosen("channel").sum("reason", Over::Range);
    let names = ExcludedReason::CODES.map(|code| (code, words.say(&format!("chairs-reason-{code}")), ASIDE));
    Panel::gauge(words, "chairs-excluded")
        .nothing(words, "board-none")
        .ask(Query::at_end("{{reason}}", format!("sort_desc({left_out} > 0)")).of_values(names))
}

fn unknown(words: Words) -> Panel {
    let (unknown, awaited) =
        (Split::Channel.messages("_unknown").sum("channel", Over::Range), Split::awaited("channel", Over::Range));
    let of_those = format!("{unknown}\nand on (channel)\n({awaited} > 0)");
    let heading = words.say("chairs-unknown-count");
    Panel::table(words, "chairs-unknown")
        .nothing(words, "board-nothing-received")
        .label("channel", words.say("board-choose-channel"), words.channels())
        .ask(Query::column(&heading, of_those).coloured(FIRST))
        .ask(Query::column(&words.say("chairs-awaited"), format!("{awaited} > 0")))
        .ask(Query::column(&words.say("chairs-unknown-share"), share(&unknown, &awaited)).in_unit(Unit::Share))
        .sorted_by(heading)
}

fn reading(words: Words) -> Panel {
    let paragraphs =
        ["chairs-read-list", "chairs-read-month", "chairs-read-again", "board-read-shares", "board-read-events"];
    Panel::text(words, "board-read", &paragraphs)
}
