//! *Overview*: the five questions, each answered in one line.

use crate::dashboards::board::{Board, OVERVIEW};
use crate::dashboards::link;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, raised, verdicts, voice as voice_figure};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{DONE, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::words::Words;
use crate::dashboards::{Edition, variable};
use crate::measure::ShiftVerdict;

const ALL: Split = Split::Channel;
const RANGE: Over = Over::Range;

pub(super) fn board(words: Words, edition: &Edition) -> Board {
    let variables = vec![variable::channel(words)];
    // To the board of the question, in the same language.
    let to = |name: &str| link::board(words, name, edition.language.code());
    let rows = vec![
        (5, vec![(2, in_time(words).linked(to("in-time"))), (3, in_time_of(words))]),
        (5, vec![(2, chairs(words).linked(to("chairs"))), (3, chairs_of(words))]),
        (5, vec![(2, shift(words).linked(to("shift"))), (3, shift_of(words))]),
        (5, vec![(2, voice(words).linked(to("voice"))), (3, voice_of(words))]),
        (5, vec![(2, trust(words).linked(to("trust"))), (3, trust_of(words))]),
        (4, vec![(1, Panel::text(words, "board-read", &["glance-read", "board-read-shares"]))]),
    ];
    Board { name: OVERVIEW, key: "glance", variables, rows }
}

fn stat(words: Words, key: &str, expression: String) -> Query {
    Query::at_end(&words.say(key), expression)
}

fn messages(suffix: &str) -> String {
    ALL.messages(suffix).sum("", RANGE)
}

fn in_time(words: Words) -> Panel {
    Panel::stat(words, "glance-in-time")
        .with_paragraph(words, "board-messages")
        .unit(Unit::Share)
        .nothing(words, "board-nothing-to-judge")
        .ask(stat(words, "board-in-time", ALL.response_rate("", RANGE)).coloured(DONE))
}

fn in_time_of(words: Words) -> Panel {
    Panel::stat(words, "glance-in-time-of")
        .nothing(words, "board-nothing-received")
        .ask(stat(words, "board-judged", ALL.judged("", RANGE)))
        .ask(stat(words, "board-in-time", messages("_in_time")).coloured(DONE))
        .ask(stat(words, "board-late", messages("_answered_late")).coloured(LATE))
}

fn chairs(words: Words) -> Panel {
    Panel::stat(words, "glance-chairs")
        .with_paragraph(words, "board-messages")
        .nothing(words, "board-nothing-received")
        .ask(stat(words, "board-overdue", messages("_overdue")).coloured(MISSED))
}

fn chairs_of(words: Words) -> Panel {
    let oldest = Series::of("kanalkoll_oldest_unanswered_working_seconds").of_chosen("channel").plain();
    Panel::stat(words, "glance-chairs-of")
        .nothing(words, "board-known-now")
        .ask(stat(words, "glance-awaited", Split::awaited("", RANGE)))
        .ask(stat(words, "board-pending", messages("_pending")).coloured(WAITING))
        .ask(stat(words, "board-closed-unanswered", messages("_closed_unanswered")).coloured(SECOND))
        .ask(stat(words, "glance-oldest", format!("max({oldest})")).in_unit(Unit::Seconds).coloured(MISSED))
}

fn shift(words: Words) -> Panel {
    let codes = ShiftVerdict::ALL.map(ShiftVerdict::code);
    let verdicts = Query::at_end("{{comparison}}", verdicts(&codes));
    let panel = Panel::stat(words, "glance-shift")
        .with_paragraph(words, "board-only-now")
        .nothing(words, "glance-no-comparison");
    let say = |panel: Panel, (code, place): (&str, u8)| {
        panel.saying(&place.to_string(), words.say(&format!("glance-verdict-{code}")))
    };
    codes.into_iter().zip(1..).fold(panel, say).ask(verdicts)
}

fn shift_of(words: Words) -> Panel {
    let side = |side: &str| {
        let contacts = Series::of("kanalkoll_shift_contacts_per_day").with(&format!("side=\"{side}\"")).plain();
        let legend = format!("{{{{comparison}}}}: {}", words.say(&format!("glance-{side}")));
        Query::at_end(&legend, format!("sum by (comparison) ({contacts})"))
    };
    Panel::stat(words, "glance-shift-of").nothing(words, "glance-no-comparison").ask(side("before")).ask(side("after"))
}

fn voice(words: Words) -> Panel {
    Panel::stat(words, "glance-voice").unit(Unit::Index).nothing(words, "glance-too-few").ask(stat(
        words,
        "glance-index",
        voice_figure("index", "ease", None, RANGE),
    ))
}

fn voice_of(words: Words) -> Panel {
    let sum = |part: &str| Series::of(&format!("kanalkoll_survey_{part}")).of_chosen("channel").sum("", RANGE);
    Panel::stat(words, "glance-voice-of")
        .nothing(words, "glance-too-few")
        .ask(stat(words, "glance-answers", voice_figure("question_answers", "ease", None, RANGE)))
        .ask(stat(words, "glance-answered", sum("answered")))
        .ask(stat(words, "glance-invited", sum("invited")))
}

/// How long the source that is silent the longest has been so.
fn silence() -> String {
    format!("max({})", Series::of("kanalkoll_data_age_working_seconds").plain())
}

fn trust(words: Words) -> Panel {
    Panel::stat(words, "glance-trust")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Seconds)
        .nothing(words, "board-known-now")
        .ask(stat(words, "glance-silence", silence()))
}

fn trust_of(words: Words) -> Panel {
    let rejected = format!("sum({})", Series::of("kanalkoll_quarantine_records").plain());
    Panel::stat(words, "glance-trust-of")
        .nothing(words, "board-known-now")
        .ask(stat(words, "glance-alarms", raised(&silence())).coloured(MISSED))
        .ask(stat(words, "glance-rejected", rejected).coloured(LATE))
        .ask(stat(words, "glance-no-answer-time", messages("_unknown")))
}
