//! *What do citizens say?*

use crate::dashboards::board::Board;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, goals, share, voice};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable;
use crate::dashboards::words::Words;
use crate::model::Refusal;

const MONTH: Over = Over::Each("month");
/// The chosen question.
const CHOSEN: &str = "$question";
/// The answers from 1 to 5, with their colour.
const SCORES: [(&str, &str); 5] = [("1", MISSED), ("2", LATE), ("3", "#B8A200"), ("4", WAITING), ("5", DONE)];
/// What became of a contact: the end of the metric's name, the colour.
const ASKED: [(&str, &str); 6] = [
    ("eligible", ASIDE),
    ("invited", FIRST),
    ("delivered", WAITING),
    ("bounced", MISSED),
    ("answered", DONE),
    ("partial", LATE),
];

pub(super) fn board(words: Words) -> Board {
    let variables = vec![variable::channel(words), variable::question(words)];
    let rows = vec![
        (7, vec![(1, latest(words)), (1, rates(words)), (1, asked(words))]),
        (10, vec![(1, index(words)), (1, answers(words))]),
        (9, vec![(1, no_answer(words)), (1, solved(words))]),
        (9, vec![(1, monthly_rates(words)), (1, monthly_numbers(words))]),
        (8, vec![(1, not_asked(words)), (1, open_surveys(words))]),
        (8, vec![(1, reading(words))]),
    ];
    Board { name: "voice", key: "voice-board", variables, rows }
}

/// How many contacts came so far on the way from a contact to an answer.
fn survey(part: &str, over: Over) -> String {
    Series::of(&format!("kanalkoll_survey_{part}")).of_chosen("channel").sum("", over)
}

/// Answered to the end / invited and not come back.
fn response_rate(over: Over) -> String {
    share(&survey("answered", over), &format!("({} - {})", survey("invited", over), survey("bounced", over)))
}

/// Invited / all after which it was decided whether to ask.
fn coverage(over: Over) -> String {
    share(&survey("invited", over), &survey("eligible", over))
}

/// A figure of the chosen question in each month.
fn of_chosen(part: &str) -> String {
    voice(part, CHOSEN, None, MONTH)
}

/// How many answered the chosen question, where anybody did.
fn number() -> String {
    format!("({}) > 0", of_chosen("question_answers"))
}

/// How many gave this answer to a question in each month.
fn said(question: &str, answer: &str) -> String {
    voice("score_answers", question, Some(&format!("score=\"{answer}\"")), MONTH)
}

fn latest(words: Words) -> Panel {
    let query = |key: &str, expression| Query::along(&words.say(key), expression);
    Panel::stat(words, "voice-board-latest")
        .with_paragraph(words, "voice-board-few")
        .unit(Unit::Index)
        .nothing(words, "voice-board-too-few")
        .ask(query("voice-board-index", of_chosen("index")).coloured(DONE))
        .ask(query("voice-board-low", of_chosen("index_low")))
        .ask(query("voice-board-high", of_chosen("index_high")))
        .ask(query("voice-board-answers", number()).in_unit(Unit::Count).coloured(ASIDE))
}

fn rates(words: Words) -> Panel {
    Panel::stat(words, "voice-board-rates")
        .unit(Unit::Share)
        .from(0.0)
        .to(1.0)
        .nothing(words, "voice-board-nobody")
        .ask(Query::at_end(&words.say("voice-board-response-rate"), response_rate(Over::Range)).coloured(FIRST))
        .ask(Query::at_end(&words.say("voice-board-coverage"), coverage(Over::Range)).coloured(SECOND))
}

fn asked(words: Words) -> Panel {
    let ask = |panel: Panel, (part, tint): (&str, &str)| {
        let name = words.say(&format!("voice-board-{part}"));
        panel.ask(Query::at_end(&name, survey(part, Over::Range)).coloured(tint))
    };
    ASKED.into_iter().fold(Panel::stat(words, "voice-board-asked"), ask)
}

fn index(words: Words) -> Panel {
    let (low_name, high_name) = (words.say("voice-board-low"), words.say("voice-board-high"));
    let edge =
        |name: &str, expression| Query::along(name, expression).coloured(DONE).with("custom.lineWidth", 0.into());
    let band = edge(&high_name, of_chosen("index_high"))
        .with("custom.fillBelowTo", low_name.clone().into())
        .with("custom.fillOpacity", 20.into());
    // A goal is of the organisation's index and says nothing of other questions.
    let of_index =
        Series::of("kanalkoll_survey_answers").with(r#"question="$question",question="ease",period="month""#);
    let goal = format!("{} and on () count({})", goals("index", r#"channel=~"all|$channel""#), of_index.plain());
    Panel::lines(words, "voice-board-months")
        .with_paragraph(words, "voice-board-few")
        .unit(Unit::Index)
        .from(0.0)
        .to(100.0)
        .nothing(words, "voice-board-too-few")
        .ask(band)
        .ask(Query::along(&words.say("voice-board-index"), of_chosen("index")).coloured(DONE))
        .ask(edge(&low_name, of_chosen("index_low")))
        .ask(Query::along("goal {{channel}}", goal).of_goals(|_| true, words))
        .ask(beside(words, number()))
}

/// The number of answers, on the right.
fn beside(words: Words, expression: String) -> Query {
    let query = Query::along(&words.say("voice-board-answers"), expression).coloured(ASIDE);
    query.on_the_right(Unit::Count).dotted()
}

fn answers(words: Words) -> Panel {
    let panel = Panel::areas(words, "voice-board-scores")
        .with_paragraph(words, "voice-board-few")
        .nothing(words, "voice-board-too-few");
    let ask =
        |panel: Panel, (score, tint): (&str, &str)| panel.ask(Query::along(score, said(CHOSEN, score)).coloured(tint));
    SCORES.into_iter().fold(panel, ask)
}

fn no_answer(words: Words) -> Panel {
    let all = voice("question_answers", "got_answer", None, MONTH);
    let rate = voice("no_answer_ratio", "got_answer", None, MONTH);
    Panel::lines(words, "voice-board-no-answer")
        .with_paragraph(words, "voice-board-few")
        .unit(Unit::Share)
        .from(0.0)
        .to(1.0)
        .nothing(words, "voice-board-too-few")
        .ask(Query::along(&words.say("voice-board-got-none"), rate).coloured(MISSED))
        .ask(beside(words, all))
}

fn solved(words: Words) -> Panel {
    let mut panel = Panel::areas(words, "voice-board-solved")
        .with_paragraph(words, "voice-board-few")
        .nothing(words, "voice-board-too-few");
    for (answer, tint) in [("yes", DONE), ("partly", LATE), ("no", MISSED)] {
        let name = words.say(&format!("voice-board-solved-{answer}"));
        panel = panel.ask(Query::along(&name, said("solved", answer)).coloured(tint));
    }
    let rate = voice("solved_ratio", "solved", None, MONTH);
    let name = words.say("voice-board-solved-share");
    panel.ask(Query::along(&name, rate).coloured(FIRST).on_the_right(Unit::Share))
}

fn monthly_rates(words: Words) -> Panel {
    Panel::lines(words, "voice-board-rates-months")
        .with_paragraph(words, "voice-board-same-day")
        .unit(Unit::Share)
        .from(0.0)
        .to(1.0)
        .nothing(words, "voice-board-nobody")
        .ask(Query::along(&words.say("voice-board-response-rate"), response_rate(MONTH)).coloured(FIRST))
        .ask(Query::along(&words.say("voice-board-coverage"), coverage(MONTH)).coloured(SECOND).dashed())
}

fn monthly_numbers(words: Words) -> Panel {
    let panel = Panel::lines(words, "voice-board-asked-months")
        .with_paragraph(words, "voice-board-same-day")
        .from(0.0)
        .nothing(words, "voice-board-nobody");
    let ask = |panel: Panel, (part, tint): (&str, &str)| {
        let name = words.say(&format!("voice-board-{part}"));
        panel.ask(Query::along(&name, survey(part, MONTH)).coloured(tint))
    };
    ASKED.into_iter().filter(|(part, _)| !["delivered", "partial"].contains(part)).fold(panel, ask)
}

fn not_asked(words: Words) -> Panel {
    let reasons = Series::of("kanalkoll_survey_not_invited").of_chosen("channel").sum("reason", Over::Range);
    let tints = [SECOND, MISSED, FIRST, ASIDE, WAITING];
    let names = Refusal::ALL.into_iter().zip(tints).map(|(refusal, tint)| {
        let code = refusal.code();
        (code, words.say(&format!("voice-board-not-asked-{code}")), tint)
    });
    Panel::gauge(words, "voice-board-not-asked")
        .nothing(words, "voice-board-everybody")
        .ask(Query::at_end("{{reason}}", format!("sort_desc({reasons} > 0)")).of_values(names))
}

fn open_surveys(words: Words) -> Panel {
    let answers = Series::of("kanalkoll_open_survey_answers").with(r#"question="$question",score=~"[1-5]""#);
    Panel::areas(words, "voice-board-open")
        .with_paragraph(words, "voice-board-few")
        .nothing(words, "voice-board-too-few")
        .ask(Query::along("{{survey}}: {{score}}", answers.sum("survey, score", MONTH)))
}

fn reading(words: Words) -> Panel {
    let paragraphs = [
        "voice-board-read-asked",
        "voice-board-read-index",
        "voice-board-read-few",
        "voice-board-read-people",
        "board-read-events",
    ];
    Panel::text(words, "board-read", &paragraphs)
}
