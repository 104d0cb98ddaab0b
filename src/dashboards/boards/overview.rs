//! *Overview*: the five questions, each answered in one line.

use crate::dashboards::board::{Board, OVERVIEW};
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, raised, survey_figure, verdicts};
use crate::dashboards::query::Query;
use crate::dashboards::text::Text;
use crate::dashboards::unit::{DONE, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable::Variable;
use crate::measure::ShiftVerdict;

const ALL: Split = Split::Channel;
const RANGE: Over = Over::Range;

pub(super) fn board() -> Board {
    let to = |panel: Panel, name| (2, panel.linked(Link::Board(name)));
    let rows = vec![
        (5, vec![to(in_time(), "in-time"), (3, in_time_counts())]),
        (5, vec![to(overdue(), "chairs"), (3, unanswered_counts())]),
        (5, vec![to(shift(), "shift"), (3, shift_counts())]),
        (5, vec![to(index(), "voice"), (3, survey_counts())]),
        (5, vec![to(silence(), "trust"), (3, trust_counts())]),
        (4, vec![(1, Panel::text(&["glance-read", "board-read-shares"]))]),
    ];
    Board { name: OVERVIEW, key: "glance", variables: vec![Variable::Channel], rows }
}

fn messages(suffix: &str) -> String {
    ALL.messages(suffix).sum("", RANGE)
}

fn in_time() -> Panel {
    Panel::stat("glance-in-time")
        .note("board-messages")
        .unit(Unit::Share)
        .no_value("board-nothing-to-judge")
        .query(Query::instant("board-in-time", ALL.response_rate("", RANGE)).coloured(DONE))
}

fn in_time_counts() -> Panel {
    Panel::stat("glance-in-time-of")
        .no_value("board-nothing-received")
        .query(Query::instant("board-judged", ALL.judged("", RANGE)))
        .query(Query::instant("board-in-time", messages("_in_time")).coloured(DONE))
        .query(Query::instant("board-late", messages("_answered_late")).coloured(LATE))
}

fn overdue() -> Panel {
    Panel::stat("glance-chairs")
        .note("board-messages")
        .no_value("board-nothing-received")
        .query(Query::instant("board-overdue", messages("_overdue")).coloured(MISSED))
}

fn unanswered_counts() -> Panel {
    let oldest = Series::of("kanalkoll_oldest_unanswered_working_seconds").of_chosen("channel").plain();
    Panel::stat("glance-chairs-of")
        .no_value("board-known-now")
        .query(Query::instant("glance-awaited", Split::awaited("", RANGE)))
        .query(Query::instant("board-pending", messages("_pending")).coloured(WAITING))
        .query(Query::instant("board-closed-unanswered", messages("_closed_unanswered")).coloured(SECOND))
        .query(Query::instant("glance-oldest", format!("max({oldest})")).in_unit(Unit::Seconds).coloured(MISSED))
}

fn shift() -> Panel {
    let codes = ShiftVerdict::ALL.map(ShiftVerdict::code);
    let panel = Panel::stat("glance-shift").note("board-only-now").no_value("glance-no-comparison");
    let texts = codes.into_iter().zip(1..).fold(panel, |panel, (code, number): (_, u8)| {
        panel.value_text(&number.to_string(), format!("glance-verdict-{code}"))
    });
    texts.query(Query::instant("{{comparison}}", verdicts(&codes)))
}

fn shift_counts() -> Panel {
    let side = |side: &str| {
        let contacts = Series::of("kanalkoll_shift_contacts_per_day").with(&format!("side=\"{side}\"")).plain();
        let legend = Text::after("{{comparison}}: ", &format!("glance-{side}"));
        Query::instant(legend, format!("sum by (comparison) ({contacts})"))
    };
    Panel::stat("glance-shift-of").no_value("glance-no-comparison").query(side("before")).query(side("after"))
}

fn index() -> Panel {
    let index = Query::instant("glance-index", survey_figure("index", "ease", None, RANGE));
    Panel::stat("glance-voice").unit(Unit::Index).no_value("glance-too-few").query(index)
}

fn survey_counts() -> Panel {
    let sum = |part: &str| Series::of(&format!("kanalkoll_survey_{part}")).of_chosen("channel").sum("", RANGE);
    Panel::stat("glance-voice-of")
        .no_value("glance-too-few")
        .query(Query::instant("glance-answers", survey_figure("question_answers", "ease", None, RANGE)))
        .query(Query::instant("glance-answered", sum("answered")))
        .query(Query::instant("glance-invited", sum("invited")))
}

/// Returns the age of the data of the source that has been silent for longest.
fn longest_silence() -> String {
    format!("max({})", Series::of("kanalkoll_data_age_working_seconds").plain())
}

fn silence() -> Panel {
    let panel = Panel::stat("glance-trust").note("board-only-now").unit(Unit::Seconds).no_value("board-known-now");
    panel.query(Query::instant("glance-silence", longest_silence()))
}

fn trust_counts() -> Panel {
    let rejected = format!("sum({})", Series::of("kanalkoll_quarantine_records").plain());
    Panel::stat("glance-trust-of")
        .no_value("board-known-now")
        .query(Query::instant("glance-alarms", raised(&longest_silence())).coloured(MISSED))
        .query(Query::instant("glance-rejected", rejected).coloured(LATE))
        .query(Query::instant("glance-no-answer-time", messages("_unknown")))
}
