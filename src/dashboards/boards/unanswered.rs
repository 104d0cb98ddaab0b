//! *What falls between the chairs?*

use crate::dashboards::board::Board;
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, named, share};
use crate::dashboards::query::Query;
use crate::dashboards::text::channels;
use crate::dashboards::unit::{ASIDE, Unit};
use crate::dashboards::variable::Variable;
use crate::model::{Channel, ExcludedReason};

const MONTH: Over = Over::Each("month");
/// The window of repeats.
const WITHIN_A_WEEK: &str = r#"within="7d""#;

pub(super) fn board() -> Board {
    let variables = vec![Variable::Channel, Variable::Unit, Variable::Topic, Variable::Address];
    let rows = vec![
        (10, vec![(7, now()), (8, overdue_by(Split::Unit)), (9, overdue_by(Split::Topic))]),
        (7, vec![(10, others()), (14, oldest())]),
        (6, vec![(1, abandoned()), (1, repeats())]),
        (9, vec![(1, monthly())]),
        (9, vec![(1, monthly_by(Split::Unit)), (1, monthly_by(Split::Topic))]),
        (8, vec![(1, excluded()), (1, unknown())]),
    ];
    let help =
        &["chairs-read-list", "chairs-read-month", "chairs-read-again", "board-read-shares", "board-read-events"];
    Board { name: "chairs", key: "chairs", variables, rows, help }
}

/// Returns the number of messages past due and unanswered.
fn overdue(split: Split, by: &str, over: Over) -> String {
    let messages = split.messages("_overdue");
    let chosen = if matches!(split, Split::Channel) { messages } else { messages.of_chosen(split.label()) };
    chosen.sum(by, over)
}

fn messages(suffix: &str) -> String {
    Split::Channel.messages(suffix).sum("", Over::Range)
}

fn now() -> Panel {
    Panel::stat("chairs-now")
        .note("board-messages")
        .no_value("board-nothing-received")
        .query(Query::instant("board-overdue", messages("_overdue")).alarming().linked(Link::Overdue))
}

fn others() -> Panel {
    let closed = Query::instant("board-closed-unanswered", messages("_closed_unanswered"));
    Panel::stat("chairs-others")
        .note("board-messages")
        .no_value("board-nothing-received")
        .query(closed.alarming().linked(Link::Overdue))
        .query(Query::instant("board-pending", messages("_pending")))
        .query(Query::instant("chairs-awaited", Split::awaited("", Over::Range)))
}

fn oldest() -> Panel {
    let waits = |metric: &str, seconds: u32| {
        let age = Series::of(metric).of_chosen("channel").over(Over::Range);
        format!("max by (channel) ({age}) / {seconds} > 0")
    };
    let late = format!("{} > 0", overdue(Split::Channel, "channel", Over::Range));
    Panel::table("chairs-oldest")
        .no_value("chairs-none-waits")
        .label("channel", "board-choose-channel", channels())
        .label_linked(Link::OverdueOfCell("channel"))
        .query(Query::column("board-overdue-short", late).alarming().no_value("board-none"))
        .query(
            Query::column("chairs-opening-hours", waits("kanalkoll_oldest_unanswered_working_seconds", 3_600))
                .in_unit(Unit::HoursOrDays),
        )
        .query(
            Query::column("chairs-all-hours", waits("kanalkoll_oldest_unanswered_seconds", 86_400))
                .in_unit(Unit::HoursOrDays),
        )
        .sorted_by("chairs-opening-hours")
}

fn abandoned() -> Panel {
    let calls = |part: &str| Series::of_calls(part).sum("", Over::Range);
    let (abandoned, offered) = (calls("abandoned"), calls("offered"));
    let rate = Query::instant("chairs-given-up-share", share(&abandoned, &offered));
    Panel::stat("chairs-given-up")
        .no_value("chairs-no-queues")
        .query(rate.in_unit(Unit::Share))
        .query(Query::instant("chairs-given-up-calls", abandoned))
        .query(Query::instant("chairs-offered", offered))
}

fn repeats() -> Panel {
    let sum = |metric: &str| Series::of(metric).of_chosen("channel").with(WITHIN_A_WEEK).sum("", Over::Range);
    let (repeats, linkable) = (sum("kanalkoll_repeats"), sum("kanalkoll_repeat_contacts"));
    let rate = Query::instant("chairs-again-share", share(&repeats, &linkable));
    Panel::stat("chairs-again")
        .no_value("chairs-cannot-follow")
        .query(rate.in_unit(Unit::Share))
        .query(Query::instant("chairs-again-count", repeats))
        .query(Query::instant("chairs-followed", linkable))
}

fn monthly() -> Panel {
    let query = Query::range("{{channel}}", format!("{} > 0", overdue(Split::Channel, "channel", MONTH)));
    Panel::areas("chairs-months")
        .note("board-messages")
        .no_value("board-none")
        .query(query.by_channel(Channel::awaits_response).linked(Link::OverdueOfSeries("channel")))
}

/// Returns a query by unit or topic. The series of codes that are not in the organisation file have names of their own.
fn by(query: fn(String, String) -> Query, split: Split, expression: &str) -> Query {
    let label = split.label();
    let names = ["other", "none"].map(|code| (code, format!("board-{label}-{code}"), ASIDE));
    query("{{name}}".to_owned(), named(expression, label)).values(names)
}

fn overdue_by(split: Split) -> Panel {
    let label = split.label();
    let bars = format!("{} > 0", overdue(split, label, Over::Range));
    let query = by(|legend, named| Query::instant(legend, format!("sort_desc({named})")), split, &bars);
    let panel = Panel::gauge(&format!("chairs-by-{label}")).no_value("board-none");
    panel.linked(Link::OverdueOfSeries(label)).query(query)
}

fn monthly_by(split: Split) -> Panel {
    let label = split.label();
    let areas = format!("{} > 0", overdue(split, label, MONTH));
    let panel = Panel::areas(&format!("chairs-months-{label}")).no_value("board-none");
    panel.linked(Link::OverdueOfSeries(label)).query(by(Query::range, split, &areas))
}

fn excluded() -> Panel {
    let excluded = Series::of("kanalkoll_contacts_excluded").of_chosen("channel").sum("reason", Over::Range);
    let names = ExcludedReason::CODES.map(|code| (code, format!("chairs-reason-{code}"), ASIDE));
    Panel::gauge("chairs-excluded")
        .no_value("board-none")
        .query(Query::instant("{{reason}}", format!("sort_desc({excluded} > 0)")).values(names))
}

fn unknown() -> Panel {
    let (unknown, awaited) =
        (Split::Channel.messages("_unknown").sum("channel", Over::Range), Split::awaited("channel", Over::Range));
    let of_those = format!("{unknown}\nand on (channel)\n({awaited} > 0)");
    Panel::table("chairs-unknown")
        .no_value("chairs-nothing-awaited")
        .label("channel", "board-choose-channel", channels())
        .query(Query::column("chairs-unknown-count", of_those).alarming())
        .query(Query::column("chairs-awaited", format!("{awaited} > 0")))
        .query(Query::column("chairs-unknown-share", share(&unknown, &awaited)).in_unit(Unit::Share))
        .sorted_by("chairs-unknown-count")
}
