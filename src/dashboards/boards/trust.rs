//! *Can I trust these numbers?*

use crate::dashboards::board::Board;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{Over, Series, Split, alerts, each_named, share};
use crate::dashboards::query::Query;
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable;
use crate::dashboards::words::Words;
use crate::ingest::Kind;
use crate::model::QueueVariant;

const MONTH: Over = Over::Each("month");
/// What tells how much is known: its code, its colour.
const FIGURES: [(&str, &str); 5] =
    [("no_answer_time", MISSED), ("linkable", FIRST), ("measured", DONE), ("coverage", SECOND), ("answered", LATE)];
/// What the rules are called.
const ALERTS: [&str; 11] = [
    "KanalkollDown",
    "KanalkollSourceSilent",
    "KanalkollQuarantineGrows",
    "KanalkollLettersDead",
    "KanalkollOverdueGrows",
    "KanalkollResponseUnderTarget",
    "KanalkollMessageWaitsLong",
    "KanalkollQueueWaitLong",
    "KanalkollAbandonmentHigh",
    "KanalkollSurveyDriesUp",
    "KanalkollIndexLow",
];
/// The day from which a rule holds that no file names.
const EVER: &str = "1970-01-01";

pub(super) fn board(words: Words) -> Board {
    let variables = vec![variable::channel(words)];
    let rows = vec![
        (9, vec![(2, sources(words)), (3, alarms(words))]),
        (9, vec![(2, known(words)), (3, course(words))]),
        (9, vec![(2, quarantine(words)), (1, taken(words)), (2, volumes(words))]),
        (8, vec![(1, letters(words)), (2, definitions(words)), (2, queue_definitions(words))]),
        (6, vec![(1, reading(words))]),
    ];
    Board { name: "trust", key: "trust", variables, rows }
}

/// Codes with what they are called: the texts `PREFIX-CODE`.
fn named(words: Words, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), words.say(&format!("{prefix}-{code}")))).collect()
}

fn sources(words: Words) -> Panel {
    let age = |metric: &str| format!("max by (source) ({})", Series::of(metric).plain());
    let open = words.say("trust-opening-hours");
    Panel::table(words, "trust-sources")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Seconds)
        .nothing(words, "board-known-now")
        .label("source", words.say("trust-source"), named(words, "trust-source", &["other"]))
        .ask(Query::column(&open, age("kanalkoll_data_age_working_seconds")))
        .ask(Query::column(&words.say("trust-all-hours"), age("kanalkoll_data_age_seconds")))
        .sorted_by(open)
}

fn alarms(words: Words) -> Panel {
    let say = |key: &str| words.say(key);
    Panel::table(words, "trust-alerts")
        .with_paragraph(words, "board-only-now")
        .unit(Unit::Moment)
        .label("alertname", say("trust-alert"), named(words, "trust-alert", &ALERTS))
        .label("alertstate", say("trust-state"), named(words, "trust-state", &["pending", "firing"]))
        .label("severity", say("trust-severity"), named(words, "trust-severity", &["info", "warning", "critical"]))
        .label("channel", say("board-choose-channel"), words.channels())
        .label("source", say("trust-source"), Vec::new())
        .label("kind", say("trust-kind"), kinds(words))
        .ask(Query::column(&say("trust-since"), alerts("alertname, alertstate, severity, channel, source, kind")))
        .sorted_by(say("trust-state"))
}

/// Numerators and denominators of the figures that tell how much is known.
fn parts(over: Over) -> [(String, String); 5] {
    let sum = |metric: &str| Series::of(metric).of_chosen("channel").sum("", over);
    let invited = sum("kanalkoll_survey_invited");
    let contacts = format!("({} - {})", sum("kanalkoll_contacts"), sum("kanalkoll_contacts_excluded"));
    [
        (Split::Channel.messages("_unknown").sum("", over), Split::awaited("", over)),
        (sum("kanalkoll_contacts_linkable"), contacts),
        (sum("kanalkoll_queue_measured_offered"), sum("kanalkoll_queue_offered")),
        (invited.clone(), sum("kanalkoll_survey_eligible")),
        (sum("kanalkoll_survey_answered"), format!("({invited} - {})", sum("kanalkoll_survey_bounced"))),
    ]
}

/// A series for each of the figures, made of its numerator and denominator.
fn figures(over: Over, made: fn(&str, &str) -> String) -> String {
    let each = FIGURES.iter().zip(parts(over)).map(|((code, _), (part, whole))| (*code, made(&part, &whole)));
    each_named("figure", each)
}

fn known(words: Words) -> Panel {
    let codes = FIGURES.map(|(code, _)| code);
    let column = |key: &str, made: fn(&str, &str) -> String| Query::column(&words.say(key), figures(Over::Range, made));
    Panel::table(words, "trust-known")
        .label("figure", words.say("trust-figure"), named(words, "trust-figure", &codes))
        .ask(column("trust-share", share).in_unit(Unit::Share))
        .ask(column("trust-part", |part, _| part.to_owned()))
        .ask(column("trust-whole", |_, whole| whole.to_owned()))
}

/// One line for each of the figures.
fn lines(words: Words, made: fn(&str, &str) -> String) -> Query {
    let names = FIGURES.map(|(code, tint)| (code, words.say(&format!("trust-figure-{code}")), tint));
    Query::along("{{figure}}", figures(MONTH, made)).of_values(names)
}

fn course(words: Words) -> Panel {
    Panel::lines(words, "trust-course").unit(Unit::Share).from(0.0).to(1.0).ask(lines(words, share))
}

fn volumes(words: Words) -> Panel {
    Panel::lines(words, "trust-volumes").from(0.0).ask(lines(words, |_, whole| whole.to_owned()))
}

fn kinds(words: Words) -> Vec<(String, String)> {
    named(words, "trust-kind", &Kind::ALL.map(Kind::code))
}

fn quarantine(words: Words) -> Panel {
    let now = |metric: &str| format!("max by (kind) ({})", Series::of(metric).plain());
    let records = words.say("trust-records");
    let oldest = format!("{} > 0", now("kanalkoll_quarantine_oldest_seconds"));
    Panel::table(words, "trust-quarantine")
        .with_paragraph(words, "board-only-now")
        .nothing(words, "board-none")
        .label("kind", words.say("trust-kind"), kinds(words))
        .ask(Query::column(&records, now("kanalkoll_quarantine_records")))
        .ask(Query::column(&words.say("trust-oldest"), oldest).in_unit(Unit::Seconds))
        .sorted_by(records)
}

fn taken(words: Words) -> Panel {
    let records = Series::of("kanalkoll_ingest_records_total").plain();
    let results =
        [("created", DONE), ("amended", FIRST), ("unchanged", ASIDE), ("dropped", LATE), ("rejected", MISSED)];
    let names = results.map(|(code, tint)| (code, words.say(&format!("trust-result-{code}")), tint));
    let grown = format!("sort_desc(round(sum by (result) (increase({records}[$__range]))))");
    Panel::gauge(words, "trust-taken")
        .nothing(words, "board-none")
        .ask(Query::at_end("{{result}}", grown).of_values(names))
}

fn letters(words: Words) -> Panel {
    let states = [("sent", DONE), ("waiting", WAITING), ("leased", FIRST), ("dead", MISSED), ("cancelled", ASIDE)];
    let names = states.map(|(code, tint)| (code, words.say(&format!("trust-letters-{code}")), tint));
    let by_state = format!("sum by (state) ({})", Series::of("kanalkoll_letters").plain());
    let oldest = format!("max({})", Series::of("kanalkoll_letters_oldest_seconds").plain());
    Panel::stat(words, "trust-letters")
        .with_paragraph(words, "board-only-now")
        .nothing(words, "board-known-now")
        .ask(Query::at_end("{{state}}", by_state).of_values(names))
        .ask(Query::at_end(&words.say("trust-letters-oldest"), oldest).in_unit(Unit::Seconds))
}

/// What holds at the end of the range, with the number of those it is for.
fn in_force(labels: &str, definition: &Series, counted: &str) -> String {
    format!("max by (channel, {labels}) ({})\n* on (channel) group_left ()\n{counted}", definition.plain())
}

fn definitions(words: Words) -> Panel {
    let definition = Series::of("kanalkoll_definition_info").of_chosen("channel");
    let counted = Split::awaited("channel", Over::Range);
    let readings = ["next_working_day", "business_hours", "working_24h"];
    Panel::table(words, "trust-definitions")
        .label("channel", words.say("board-choose-channel"), words.channels())
        .label("reading", words.say("trust-reading"), named(words, "in-time-reading", &readings))
        .label("working_days", words.say("trust-working-days"), Vec::new())
        .label("version", words.say("trust-version"), vec![(EVER.to_owned(), words.say("trust-default"))])
        .label("calendar", words.say("trust-calendar"), vec![(EVER.to_owned(), words.say("trust-default"))])
        .ask(Query::column(
            &words.say("trust-messages"),
            in_force("reading, working_days, version, calendar", &definition, &counted),
        ))
}

fn queue_definitions(words: Words) -> Panel {
    let definition = Series::of("kanalkoll_queue_definition_info").of_chosen("channel");
    let counted = Series::of_calls("offered").sum("channel", Over::Range);
    Panel::table(words, "trust-queue-definitions")
        .label("channel", words.say("board-choose-channel"), words.channels())
        .label("service_level", words.say("trust-level"), named(words, "trust-level", &QueueVariant::CODES))
        .label("threshold_seconds", words.say("trust-threshold"), Vec::new())
        .label("version", words.say("trust-version"), vec![(EVER.to_owned(), words.say("trust-default"))])
        .ask(Query::column(
            &words.say("trust-calls"),
            in_force("service_level, threshold_seconds, version", &definition, &counted),
        ))
}

fn reading(words: Words) -> Panel {
    let paragraphs = ["trust-read-order", "trust-read-known", "trust-read-definitions", "board-read-shares"];
    Panel::text(words, "board-read", &paragraphs)
}
