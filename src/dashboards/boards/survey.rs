//! *What do citizens say?*

use crate::dashboards::board::Board;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, goals, or_reason, share, survey_figure, survey_named};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable::Variable;
use crate::model::Refusal;

const MONTH: Over = Over::Each("month");
/// The chosen question.
const CHOSEN: &str = "$question";
/// The answers from 1 to 5, with their colour.
const SCORES: [(&str, &str); 5] = [("1", MISSED), ("2", LATE), ("3", "#B8A200"), ("4", WAITING), ("5", DONE)];
/// The states of a contact in the survey: the end of the metric's name, the colour.
const STATES: [(&str, &str); 6] = [
    ("eligible", ASIDE),
    ("invited", FIRST),
    ("delivered", WAITING),
    ("bounced", MISSED),
    ("answered", DONE),
    ("partial", LATE),
];

pub(super) fn board() -> Board {
    let variables = vec![Variable::Channel, Variable::Question];
    let rows = vec![
        (6, vec![(13, index_of_the_range()), (11, rates())]),
        (10, vec![(1, index()), (1, answers())]),
        (9, vec![(1, no_answer()), (1, solved())]),
        (9, vec![(1, monthly_rates()), (1, monthly_states())]),
        (10, vec![(6, states()), (7, not_invited()), (11, open_surveys())]),
    ];
    let help = &[
        "voice-board-read-asked",
        "voice-board-read-index",
        "voice-board-read-few",
        "voice-board-read-people",
        "board-read-events",
    ];
    Board { name: "voice", key: "voice-board", variables, rows, help }
}

/// Returns the number of contacts in one of the states.
pub(super) fn in_state(part: &str, over: Over) -> String {
    Series::of(&format!("kanalkoll_survey_{part}")).of_chosen("channel").sum("", over)
}

/// Answered to the end / invited and not come back.
fn response_rate(over: Over) -> String {
    share(&in_state("answered", over), &format!("({} - {})", in_state("invited", over), in_state("bounced", over)))
}

/// Invited / all after which it was decided whether to ask.
fn coverage(over: Over) -> String {
    share(&in_state("invited", over), &in_state("eligible", over))
}

/// Returns a figure of the chosen question by month.
fn of_chosen(part: &str) -> String {
    survey_figure(part, CHOSEN, None, MONTH)
}

/// Returns the number of answers to the chosen question, where there are any.
fn number() -> String {
    format!("({}) > 0", of_chosen("question_answers"))
}

/// Returns the number of answers to a question that are this one, by month.
fn answers_that_are(question: &str, answer: &str) -> String {
    survey_figure("score_answers", question, Some(&format!("score=\"{answer}\"")), MONTH)
}

fn index_of_the_range() -> Panel {
    let figure = |part: &str| survey_figure(part, CHOSEN, None, Over::Range);
    Panel::stat("voice-board-latest")
        .note("voice-board-few")
        .unit(Unit::Index)
        .reasons("survey-nobody-invited", "survey-too-few")
        .no_value("survey-too-few")
        .query(Query::instant("survey-index", or_reason(&figure("index"), &in_state("invited", Over::Range))))
        .query(Query::instant("survey-low", figure("index_low")).coloured(ASIDE))
        .query(Query::instant("survey-high", figure("index_high")).coloured(ASIDE))
        .query(Query::instant("survey-answers", figure("question_answers")).in_unit(Unit::Count).coloured(ASIDE))
}

fn rates() -> Panel {
    Panel::stat("voice-board-rates")
        .shares()
        .no_value("survey-nobody-invited")
        .query(Query::instant("voice-board-response-rate", response_rate(Over::Range)))
        .query(Query::instant("voice-board-coverage", coverage(Over::Range)).no_value("voice-board-nobody"))
        .query(Query::instant("survey-invited", in_state("invited", Over::Range)).in_unit(Unit::Count).coloured(ASIDE))
}

fn states() -> Panel {
    let query = |(part, colour): (&str, &str)| {
        Query::instant(format!("survey-{part}"), in_state(part, Over::Range)).coloured(colour)
    };
    Panel::gauge("voice-board-asked").no_value("voice-board-nobody").queries(STATES.into_iter().map(query))
}

fn index() -> Panel {
    let end =
        |key: &str, part: &str| Query::range(key, of_chosen(part)).coloured(ASIDE).with("custom.lineWidth", 0.into());
    // A goal is of the organisation's index and says nothing of other questions.
    let of_index =
        Series::of("kanalkoll_survey_answers").with(r#"question="$question",question="ease",period="month""#);
    let goal = format!("{} and on () count({})", goals("index", r#"channel=~"all|$channel""#), of_index.plain());
    Panel::lines("voice-board-months")
        .note("voice-board-few")
        .unit(Unit::Index)
        .min(0.0)
        .max(100.0)
        .no_value("survey-too-few")
        .query(end("survey-high", "index_high").filled_below_to("survey-low"))
        .query(Query::range("survey-index", of_chosen("index")).coloured(DONE))
        .query(end("survey-low", "index_low"))
        .query(Query::range("goal {{channel}}", goal).goals(|_| true))
        .query(number_on_the_right(number()))
}

/// Draws the number of answers, on the right.
fn number_on_the_right(expression: String) -> Query {
    let query = Query::range("survey-answers", expression).coloured(ASIDE);
    query.on_the_right(Unit::Count).dotted()
}

fn answers() -> Panel {
    let panel = Panel::areas("voice-board-scores").note("voice-board-few").no_value("survey-too-few");
    let query = |(score, colour)| Query::range(score, answers_that_are(CHOSEN, score)).coloured(colour);
    panel.queries(SCORES.map(query))
}

fn no_answer() -> Panel {
    let all = survey_figure("question_answers", "got_answer", None, MONTH);
    let rate = survey_figure("no_answer_ratio", "got_answer", None, MONTH);
    Panel::lines("voice-board-no-answer")
        .note("voice-board-few")
        .shares()
        .no_value("survey-too-few")
        .query(Query::range("voice-board-got-none", rate).coloured(MISSED))
        .query(number_on_the_right(all))
}

fn solved() -> Panel {
    let panel = Panel::areas("voice-board-solved").note("voice-board-few").no_value("survey-too-few");
    let answers = [("yes", DONE), ("partly", LATE), ("no", MISSED)].map(|(answer, colour)| {
        Query::range(format!("voice-board-solved-{answer}"), answers_that_are("solved", answer)).coloured(colour)
    });
    let rate = Query::range("voice-board-solved-share", survey_figure("solved_ratio", "solved", None, MONTH));
    panel.queries(answers).query(rate.coloured(FIRST).on_the_right(Unit::Share))
}

fn monthly_rates() -> Panel {
    Panel::lines("voice-board-rates-months")
        .note("voice-board-same-day")
        .shares()
        .no_value("voice-board-nobody")
        .query(Query::range("voice-board-response-rate", response_rate(MONTH)).coloured(FIRST))
        .query(Query::range("voice-board-coverage", coverage(MONTH)).coloured(SECOND).dashed())
}

fn monthly_states() -> Panel {
    let panel = Panel::lines("voice-board-asked-months");
    let states = STATES.into_iter().filter(|(part, _)| !["delivered", "partial"].contains(part));
    let query =
        |(part, colour): (&str, &str)| Query::range(format!("survey-{part}"), in_state(part, MONTH)).coloured(colour);
    panel.note("voice-board-same-day").min(0.0).no_value("voice-board-nobody").queries(states.map(query))
}

fn not_invited() -> Panel {
    let reasons = Series::of("kanalkoll_survey_not_invited").of_chosen("channel").sum("reason", Over::Range);
    let codes = Refusal::ALL.map(Refusal::code).into_iter().zip([SECOND, MISSED, FIRST, ASIDE, WAITING]);
    let names = codes.map(|(code, colour)| (code, format!("voice-board-not-asked-{code}"), colour));
    let query = Query::instant("{{reason}}", format!("sort_desc({reasons} > 0)")).values(names);
    Panel::gauge("voice-board-not-asked").no_value("voice-board-everybody").query(query)
}

fn open_surveys() -> Panel {
    let answers = Series::of("kanalkoll_open_survey_answers").with(r#"question="$question",score=~"[1-5]""#);
    let answers = survey_named(&answers.sum("survey, score", Over::Range));
    Panel::matrix("voice-board-open")
        .note("voice-board-few")
        .no_value("survey-too-few")
        .label("name", "voice-board-open-survey", Vec::new())
        .wide(180)
        .label("score", "score", Vec::new())
        .query(Query::column("{{score}}", answers))
}
