//! *Can I trust these numbers?*

use crate::dashboards::board::Board;
use crate::dashboards::panel::Panel;
use crate::dashboards::promql::{
    NOTHING, Over, Series, Split, UNKNOWN_CHANNEL, UNKNOWN_TOO_MANY, alerts, demand, each_named, or_zero, raised, share,
};
use crate::dashboards::query::Query;
use crate::dashboards::text::{Text, ValueTexts, by_code, channels};
use crate::dashboards::unit::{ASIDE, DONE, FIRST, LATE, MISSED, SECOND, Unit, WAITING};
use crate::dashboards::variable::Variable;
use crate::ingest::Kind;
use crate::model::QueueVariant;

const MONTH: Over = Over::Each("month");
/// The figures that tell how much is known: the code, the colour.
const FIGURES: [(&str, &str); 5] =
    [("no_answer_time", MISSED), ("linkable", LATE), ("measured", DONE), ("coverage", SECOND), ("answered", FIRST)];
/// The names of the alerting rules.
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
/// The day from which a rule holds that no organisation file names.
const DEFAULT: &str = "1970-01-01";

pub(super) fn board() -> Board {
    let variables = vec![Variable::Channel];
    let rows = vec![
        (6, vec![(7, answer()), (17, points())]),
        (8, vec![(1, alarms())]),
        (9, vec![(12, sources()), (12, known())]),
        (9, vec![(1, known_by_month()), (1, volumes())]),
        (9, vec![(8, quarantine()), (8, received()), (8, letters())]),
        (7, vec![(1, definitions())]),
        (6, vec![(1, queue_definitions())]),
    ];
    let help = &["trust-read-order", "trust-read-known", "trust-read-definitions", "board-read-shares"];
    Board { name: "trust", key: "trust", variables, rows, help }
}

/// What may speak against the figures, with how much of it there is: the code, the number.
pub(super) fn remarks() -> [(&'static str, String); 7] {
    let sum = |series: &Series| format!("sum({})", series.over(Over::Range));
    let (unknown, all) = (demand("", &[UNKNOWN_CHANNEL], Over::Range), demand("", &[], Over::Range));
    let many_unknown = format!("{unknown}\nand on ()\n({unknown} / ({all} > 0) > {UNKNOWN_TOO_MANY})");
    [
        ("silent", sum(&Series::of("kanalkoll_silent_sources"))),
        ("alarm", raised()),
        ("rejected", sum(&Series::of("kanalkoll_quarantine_records"))),
        ("without_time", Split::Channel.messages("_unknown").sum("", Over::Range)),
        ("unknown_channel", many_unknown),
        ("undelivered", sum(&Series::of("kanalkoll_letters").with(r#"state="dead""#))),
        ("changed", sum(&Series::of("kanalkoll_definition_changes"))),
    ]
}

/// Answers whether the figures can be trusted: yes, or how many things speak against it.
pub(super) fn answered_with(panel: Panel, remarks: &[(&'static str, String)]) -> Panel {
    let all = demand("", &[], Over::Range);
    let number = format!("count(({}) > 0)", each_named("remark", remarks.iter().cloned()));
    let answer = format!("({} and on () ({all} > 0))\nor on ()\n({all} * 0 + {NOTHING})", or_zero(&number, &all));
    let counts = (2..).take(remarks.len() - 1).map(|count: u8| (count.to_string(), Text::counted("trust-but", count)));
    let panel = panel.value_text("0", "trust-yes").value_text("1", "trust-but-one");
    let panel = panel.reasons("board-nothing-received", "trust-yes").no_value("board-nothing-received");
    let panel = counts.fold(panel, |panel, (value, text)| panel.value_text(&value, text));
    panel.query(Query::instant("trust-answer", answer).alarming())
}

fn answer() -> Panel {
    answered_with(Panel::stat("trust-answer"), &remarks())
}

fn points() -> Panel {
    let remarks = remarks();
    let codes: Vec<&str> = remarks.iter().map(|(code, _)| *code).collect();
    let found = format!("({}) > 0", each_named("remark", remarks.iter().cloned()));
    Panel::table("trust-points")
        .no_value("trust-no-points")
        .label("remark", "trust-remark", by_code("trust-remark", codes))
        .wide(380)
        .query(Query::column("trust-part", format!("max by (remark) ({found})")))
        .sorted_by("trust-part")
}

fn sources() -> Panel {
    let age =
        |metric: &str, seconds: u32| format!("max by (source) ({}) / {seconds}", Series::of(metric).over(Over::Range));
    let days = |metric: &str| age(metric, 86_400);
    // A source that is sent has no cell that is empty: it says so.
    let (lag, delivered) = (days("kanalkoll_feed_lag_seconds"), days("kanalkoll_data_age_seconds"));
    let fetched = format!("({lag} and {delivered})\nor\n{delivered} * 0 - 1");
    let open = Query::column("trust-opening-hours", age("kanalkoll_data_age_working_seconds", 3_600));
    Panel::table("trust-sources")
        .no_value("trust-no-sources")
        .label("source", "trust-source", by_code("trust-source", ["other"]))
        .query(open.in_unit(Unit::HoursOrDays))
        .query(Query::column("trust-all-hours", days("kanalkoll_data_age_seconds")).in_unit(Unit::HoursOrDays))
        .value_text("-1", "trust-not-fetched")
        .query(Query::column("trust-fetched", fetched).in_unit(Unit::HoursOrDays))
        .sorted_by("trust-opening-hours")
}

fn alarms() -> Panel {
    Panel::table("trust-alerts")
        .note("board-only-now")
        .no_value("trust-no-alerts")
        .label("alertname", "trust-alert", by_code("trust-alert", ALERTS))
        .wide(300)
        .label("alertstate", "trust-state", by_code("trust-state", ["pending", "firing"]))
        .label("severity", "trust-severity", by_code("trust-severity", ["info", "warning", "critical"]))
        .label("channel", "board-choose-channel", channels())
        .label("source", "trust-source", Vec::new())
        .label("kind", "trust-kind", kinds())
        .query(
            Query::column("trust-since", alerts("alertname, alertstate, severity, channel, source, kind"))
                .in_unit(Unit::Moment),
        )
        .sorted_by("trust-state")
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

/// Returns a series for each of the figures, made of its numerator and denominator.
fn figures(over: Over, combine: fn(&str, &str) -> String) -> String {
    let each = FIGURES.iter().zip(parts(over)).map(|((code, _), (part, whole))| (*code, combine(&part, &whole)));
    each_named("figure", each)
}

fn known() -> Panel {
    let codes = FIGURES.map(|(code, _)| code);
    let column = |key: &str, combine: fn(&str, &str) -> String| Query::column(key, figures(Over::Range, combine));
    Panel::table("trust-known")
        .label("figure", "trust-figure", by_code("trust-figure", codes))
        .wide(230)
        .query(column("trust-share", share).in_unit(Unit::Share))
        .query(column("trust-part", |part, _| part.to_owned()))
        .query(column("trust-whole", |_, whole| whole.to_owned()))
}

/// Returns a line for each of the figures.
fn lines(combine: fn(&str, &str) -> String) -> Query {
    let names = FIGURES.map(|(code, colour)| (code, format!("trust-figure-{code}"), colour));
    Query::range("{{figure}}", figures(MONTH, combine)).values(names)
}

fn known_by_month() -> Panel {
    Panel::lines("trust-course").shares().query(lines(share))
}

fn volumes() -> Panel {
    Panel::lines("trust-volumes").min(0.0).query(lines(|_, whole| whole.to_owned()))
}

fn kinds() -> ValueTexts {
    by_code("trust-kind", Kind::ALL.map(Kind::code))
}

fn quarantine() -> Panel {
    let now = |metric: &str| format!("max by (kind) ({})", Series::of(metric).over(Over::Range));
    let oldest = format!("{} / 86400 > 0", now("kanalkoll_quarantine_oldest_seconds"));
    Panel::table("trust-quarantine")
        .note("trust-waits-now")
        .no_value("board-none")
        .label("kind", "trust-kind", kinds())
        .wide(170)
        .query(Query::column("trust-records", now("kanalkoll_quarantine_records")).alarming())
        .query(Query::column("trust-oldest", oldest).in_unit(Unit::HoursOrDays))
        .sorted_by("trust-records")
}

fn received() -> Panel {
    let records = Series::of("kanalkoll_ingest_records_total").plain();
    let results = [
        ("created", DONE),
        ("amended", FIRST),
        ("unchanged", ASIDE),
        ("older", WAITING),
        ("dropped", LATE),
        ("rejected", MISSED),
    ];
    let names = results.map(|(code, colour)| (code, format!("trust-result-{code}"), colour));
    let grown = format!("sort_desc(round(sum by (result) (increase({records}[$__range]))))");
    Panel::gauge("trust-taken").no_value("board-none").query(Query::instant("{{result}}", grown).values(names))
}

fn letters() -> Panel {
    let states = [("sent", DONE), ("waiting", WAITING), ("leased", FIRST), ("dead", MISSED), ("cancelled", ASIDE)];
    let names = states.map(|(code, colour)| (code, format!("trust-letters-{code}"), colour));
    let by_state = format!("sum by (state) ({}) > 0", Series::of("kanalkoll_letters").over(Over::Range));
    Panel::gauge("trust-letters")
        .note("trust-waits-now")
        .no_value("trust-no-letters")
        .query(Query::instant("{{state}}", by_state).values(names))
}

/// Returns the definitions that hold at the end of the range, with the number of contacts that each is for.
fn in_force(labels: &str, definition: &Series, counted: &str) -> String {
    format!("max by (channel, {labels}) ({})\n* on (channel) group_left ()\n{counted}", definition.plain())
}

/// Returns the text of a version that no organisation file names.
fn default() -> ValueTexts {
    vec![(DEFAULT.to_owned(), "trust-default".into())]
}

fn definitions() -> Panel {
    let definition = Series::of("kanalkoll_definition_info").of_chosen("channel");
    let counted = Split::awaited("channel", Over::Range);
    let readings = ["next_working_day", "business_hours", "working_24h"];
    Panel::table("trust-definitions")
        .label("channel", "board-choose-channel", channels())
        .label("reading", "trust-reading", by_code("in-time-reading", readings))
        .wide(260)
        .label("working_days", "trust-working-days", Vec::new())
        .label("version", "trust-version", default())
        .label("calendar", "trust-calendar", default())
        .query(Query::column(
            "trust-messages",
            in_force("reading, working_days, version, calendar", &definition, &counted),
        ))
}

fn queue_definitions() -> Panel {
    let definition = Series::of("kanalkoll_queue_definition_info").of_chosen("channel");
    let counted = Series::of_calls("offered").sum("channel", Over::Range);
    Panel::table("trust-queue-definitions")
        .label("channel", "board-choose-channel", channels())
        .label("service_level", "trust-level", by_code("trust-level", QueueVariant::CODES))
        .wide(300)
        .label("threshold_seconds", "trust-threshold", Vec::new())
        .wide(130)
        .label("version", "trust-version", default())
        .query(Query::column(
            "trust-calls",
            in_force("service_level, threshold_seconds, version", &definition, &counted),
        ))
}
