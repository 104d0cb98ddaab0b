//! *Overview*: the five questions, each answered in one line.

use super::trust::{self, answered_with};
use super::{shift, survey};
use crate::dashboards::board::{Board, OVERVIEW};
use crate::dashboards::link::Link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, named, or_reason, or_zero, raised, survey_figure};
use crate::dashboards::query::Query;
use crate::dashboards::text::Text;
use crate::dashboards::unit::{ASIDE, Unit};
use crate::dashboards::variable::Variable;

const ALL: Split = Split::Channel;
const RANGE: Over = Over::Range;

pub(super) fn board() -> Board {
    let to = |panel: Panel, name| (1, panel.linked(Link::Board(name)));
    let rows = vec![
        (5, vec![to(in_time(), "in-time"), (1, in_time_counts())]),
        (5, vec![to(overdue(), "chairs"), (1, unanswered_counts())]),
        (6, vec![to(shift_verdicts(), "shift"), (1, shift_counts())]),
        (5, vec![to(index(), "voice"), (1, survey_counts())]),
        (5, vec![to(trusted(), "trust"), (1, trust_counts())]),
    ];
    Board {
        name: OVERVIEW,
        key: "glance",
        variables: vec![Variable::Channel],
        rows,
        help: &["glance-read", "board-read-shares"],
    }
}

fn messages(suffix: &str) -> String {
    ALL.messages(suffix).sum("", RANGE)
}

fn in_time() -> Panel {
    Panel::stat("glance-in-time")
        .note("board-messages")
        .unit(Unit::Share)
        .reasons("board-nothing-received", "board-nothing-to-judge")
        .query(Query::instant("board-in-time", or_reason(&ALL.response_rate("", RANGE), &messages(""))))
}

fn in_time_counts() -> Panel {
    Panel::stat("glance-in-time-of")
        .no_value("board-nothing-received")
        .query(Query::instant("board-judged", ALL.judged("", RANGE)))
        .query(Query::instant("board-in-time", messages("_in_time")))
        .query(Query::instant("board-late", messages("_answered_late")).alarming())
}

fn overdue() -> Panel {
    Panel::stat("glance-chairs")
        .note("board-messages")
        .no_value("board-nothing-received")
        .query(Query::instant("board-overdue", messages("_overdue")).alarming())
}

fn unanswered_counts() -> Panel {
    let oldest = Series::of("kanalkoll_oldest_unanswered_working_seconds").of_chosen("channel").over(RANGE);
    Panel::stat("glance-chairs-of")
        .no_value("board-nothing-received")
        .query(Query::instant("chairs-awaited", Split::awaited("", RANGE)))
        .query(Query::instant("board-pending", messages("_pending")))
        .query(Query::instant("board-closed-unanswered", messages("_closed_unanswered")).alarming())
        .query(Query::instant("glance-oldest", format!("max({oldest}) / 3600")).in_unit(Unit::HoursOrDays))
}

fn shift_verdicts() -> Panel {
    let verdicts = shift::all_verdicts();
    Panel::stat("glance-shift")
        .no_value("glance-no-comparison")
        .sentences(shift::verdict_sentences())
        .query(shift::by_name(Query::instant("{{name}}", named(&verdicts, "comparison"))))
}

fn shift_counts() -> Panel {
    let side = |side: &str| {
        let contacts = Series::of("kanalkoll_shift_contacts_per_day").with(&format!("side=\"{side}\"")).over(RANGE);
        let legend = Text::after("{{name}}: ", &format!("glance-{side}"));
        Query::instant(legend, named(&format!("sum by (comparison) ({contacts})"), "comparison"))
    };
    Panel::stat("glance-shift-of").no_value("glance-no-comparison").query(side("before")).query(side("after"))
}

fn index() -> Panel {
    let index = or_reason(&survey_figure("index", "ease", None, RANGE), &survey::in_state("invited", RANGE));
    Panel::stat("glance-voice")
        .unit(Unit::Index)
        .reasons("survey-nobody-invited", "survey-too-few")
        .query(Query::instant("survey-index", index))
}

fn survey_counts() -> Panel {
    let figure = |part: &str| survey_figure(part, "ease", None, RANGE);
    Panel::stat("glance-voice-of")
        .no_value("survey-too-few")
        .query(Query::instant("survey-low", figure("index_low")).in_unit(Unit::Index).coloured(ASIDE))
        .query(Query::instant("survey-high", figure("index_high")).in_unit(Unit::Index).coloured(ASIDE))
        .query(Query::instant("survey-answers", figure("question_answers")))
        .query(Query::instant("survey-invited", survey::in_state("invited", RANGE)))
}

fn trusted() -> Panel {
    answered_with(Panel::stat("glance-trust"), &trust::remarks())
}

fn trust_counts() -> Panel {
    let sum = |metric: &str| format!("sum({})", Series::of(metric).over(RANGE));
    let (silent, rejected) = (sum("kanalkoll_silent_sources"), sum("kanalkoll_quarantine_records"));
    Panel::stat("glance-trust-of")
        .query(Query::instant("glance-alarms", or_zero(&raised(), &silent)).alarming())
        .query(Query::instant("glance-silent", silent).alarming())
        .query(Query::instant("glance-rejected", rejected).alarming())
        .query(Query::instant("glance-without-time", messages("_unknown")).alarming())
}
