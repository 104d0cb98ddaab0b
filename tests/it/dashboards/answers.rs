//! Every expression of every panel, variable and annotation, asked over 2020 of the demo data.

use serde_json::Value;

use super::grafana::{Choice, Dashboard, asked, step_seconds, targets};
use super::{chairs, overview, replace, speed, trust, voices};
use crate::prometheus::{Watched, now, number, scraped, value};
use crate::support::{Prometheus, TestDb, kalmar};

/// 2020 in Stockholm, from the first to the last second.
pub(super) const START: i64 = 1_577_833_200;
pub(super) const END: i64 = 1_609_455_599;

/// What only the scrape tells is known from now on.
const OF_NOW: [&str; 3] = [
    "kanalkoll_ingest_",
    // The comparisons of these tests are of the year after.
    "kanalkoll_shift_",
    "period=\"previous_",
];
/// Raised by the rules, which take their time: `rules` asks for it.
const OF_RULES: &str = "ALERTS";

pub(super) fn of_now(expression: &str) -> bool {
    OF_NOW.iter().any(|name| expression.contains(name))
}

fn demo(db: &TestDb) -> Option<(Watched, Prometheus)> {
    let watched = Watched::serve(db, &[&replace::organisation()]);
    let (contacts, volumes) = (kalmar::contacts(), kalmar::volumes());
    // In pieces: all at once takes longer than a request may on a busy machine.
    contacts.chunks(5_000).for_each(|lines| drop(watched.deliver("kalmar/contacts", lines)));
    volumes.chunks(5_000).for_each(|lines| drop(watched.deliver("kalmar/volumes", lines)));
    voices::fill(db, kalmar::ORGANISATION);
    replace::fill(&watched);
    trust::fill(&watched, db);
    let prometheus = watched.prometheus(db)?;
    scraped(&prometheus);
    Some((watched, prometheus))
}

/// Asks as Grafana would for this panel: at the end of the range, or along it.
fn ask(prometheus: &Prometheus, panel: &Value, target: &Value, fill: &dyn Fn(&str, i64) -> String) -> (String, Value) {
    let text = target["expr"].as_str().unwrap();
    let step = step_seconds(panel, target, END - START);
    let expression = fill(text, step);
    let answer = if target["instant"] == true {
        prometheus.query(&expression, &if of_now(text) { now() } else { END.to_string() })
    } else {
        let aligned = |at: i64| (at.div_euclid(step) * step).to_string();
        prometheus.query_range(&expression, &aligned(START), &aligned(END), &step.to_string())
    };
    (expression, answer)
}

/// An expression over 2020 with what is chosen at the top of its dashboard.
fn filled(dashboard: &Dashboard, text: &str, channels: &[&str], period: &str, step_seconds: i64) -> String {
    let all = [
        ("organisation", ["kalmar"].as_slice()),
        ("channel", channels),
        ("period", &[period]),
        ("question", &["ease"]),
        // Of 2020 there is one later period; the others are asked for now.
        ("comparison", if text.contains("so_far") { &[replace::SEASONS] } else { &[replace::COMPARISON] }),
        ("digital", &["e_service", "chat"]),
        ("unit", &["samhallsbyggnad", "social"][..channels.len()]),
        ("topic", &["bygglov", "aldreomsorg"][..channels.len()]),
    ];
    let has = |name: &str| dashboard.variables().iter().any(|variable| variable["name"] == name);
    let variables: Vec<(&str, &[&str])> = all.into_iter().filter(|(name, _)| has(name)).collect();
    let choice = Choice { variables: &variables, start_seconds: START, range_seconds: END - START, step_seconds };
    choice.fill(text, dashboard.variables())
}

#[track_caller]
fn not_empty(expression: &str, answer: &Value) {
    let series = answer.as_array().unwrap();
    assert!(!series.is_empty(), "nothing answers {expression}");
    for series in series {
        let several = series["values"].as_array().into_iter().flatten();
        let numbers: Vec<f64> = several.chain(Some(&series["value"]).filter(|one| one.is_array())).map(value).collect();
        assert!(numbers.iter().any(|number| number.is_finite()), "{expression}: {series}");
    }
}

#[test]
fn every_expression_has_an_answer() {
    let db = TestDb::sqlite();
    let Some((watched, prometheus)) = demo(&db) else { return };
    let mut slow = Vec::new();
    for dashboard in asked() {
        let choices = [[].as_slice(), &["messages"], &["messages", "also"]];
        let chosen = dashboard.variables().iter().any(|variable| variable["name"] == "channel");
        for channels in &choices[..if chosen { 3 } else { 1 }] {
            for panel in dashboard.panels() {
                let asked = |target: &&Value| !target["expr"].as_str().unwrap().contains(OF_RULES);
                for target in targets(panel).iter().filter(asked) {
                    // A panel about phone and chat is asked for those, the others for messages.
                    let queued = target["expr"].as_str().unwrap().contains(r#"channel=~"phone|chat""#);
                    let own: &[&str] = if queued { &["phone", "chat"] } else { &["email", "e_service"] };
                    let own = &own[..channels.len()];
                    let fill = |text: &str, step_seconds: i64| filled(&dashboard, text, own, "month", step_seconds);
                    let (expression, answer) = ask(&prometheus, panel, target, &fill);
                    not_empty(&expression, &answer);
                    slow.extend(speed::too_slow(&prometheus, panel, target, &expression));
                }
            }
        }
    }
    assert!(slow.is_empty(), "over {:?}:\n{}", speed::LIMIT, slow.join("\n"));
    periods_are_counts(&prometheus);
    variables_and_annotations_answer(&prometheus);
    rate_is_the_quotient(&watched, &prometheus);
    voices::panels_are_the_figures(&watched, &prometheus);
    replace::panels_are_the_figures(&watched, &prometheus);
    chairs::panels_are_the_figures(&watched, &prometheus);
    trust::panels_are_the_figures(&watched, &prometheus);
    overview::panels_are_the_figures(&watched, &prometheus);
}

/// The months of the range, and its days, add up to the range: what was received, along it and as a whole.
fn periods_are_counts(prometheus: &Prometheus) {
    let boards = asked();
    let board = boards.iter().find(|board| board.json["uid"] == "kanalkoll-in-time-en").unwrap();
    let of = |title: &str| *board.panels().iter().find(|panel| panel["title"] == title).unwrap();
    let (along, whole) = (of("Received by channel and $period"), of("Received over the whole period"));
    let fill = |text: &str, step: i64| filled(board, text, &[], "month", step);
    let total: f64 = sum(&ask(prometheus, whole, &targets(whole)[0], &fill).1);
    for (period, middles) in [
        ("month", (0..12).map(|n| START + n * 2_635_200 + 900_000).collect::<Vec<_>>()),
        ("day", (0..366).map(|n| START + n * 86_400 + 43_200).collect()),
    ] {
        let expression = filled(board, targets(along)[0]["expr"].as_str().unwrap(), &[], period, 3_600);
        let values = middles.iter().map(|at| sum(&prometheus.query(&expression, &at.to_string())));
        let found: f64 = values.sum();
        assert!(total > 10_000.0 && found.to_bits() == total.to_bits(), "{period}: {found}, not {total}");
    }
}

fn sum(answer: &Value) -> f64 {
    answer.as_array().unwrap().iter().map(|series| value(&series["value"])).sum()
}

fn variables_and_annotations_answer(prometheus: &Prometheus) {
    for dashboard in asked() {
        let fill = |text: &str, step_seconds: i64| filled(&dashboard, text, &[], "month", step_seconds);
        for variable in dashboard.variables().iter().filter(|variable| variable["type"] == "query") {
            let query = variable["query"]["query"].as_str().unwrap();
            let inner = query.strip_prefix("query_result(").and_then(|rest| rest.strip_suffix(')'));
            let inner = fill(inner.unwrap_or_else(|| panic!("{query}: how does Grafana ask this?")), 60);
            for time in [END.to_string(), now()].iter().skip(usize::from(of_now(&inner))) {
                not_empty(&inner, &prometheus.query(&inner, time));
            }
        }
        for annotation in dashboard.annotations() {
            let text = annotation["target"]["expr"].as_str().unwrap();
            assert_eq!(annotation["expr"], *text, "two versions of one query");
            for step in [3_600, 21_600, 86_400, 4 * 86_400] {
                let expression = fill(text, step);
                let (start, end) = (START / step * step, END / step * step);
                let answer =
                    prometheus.query_range(&expression, &start.to_string(), &end.to_string(), &step.to_string());
                assert_eq!(answer.as_array().unwrap().len(), 4, "the events of the demo: {expression}: {answer}");
            }
        }
    }
}

/// What the first panel says is the numerator through the denominator that the service reports for the year.
fn rate_is_the_quotient(watched: &Watched, prometheus: &Prometheus) {
    let dashboards = asked();
    let dashboard = dashboards.iter().find(|dashboard| dashboard.json["uid"] == "kanalkoll-in-time-en").unwrap();
    let panels = dashboard.panels();
    let panel =
        panels.iter().find(|panel| panel["title"] == "Answered in time").expect("the panel of the response rate");
    let text = targets(panel)[0]["expr"].as_str().unwrap();
    let year = "from=2020-01-01&to=2020-12-31&split=channel";
    let figure = watched.figure(&format!("/api/v1/kalmar/measures/response?{year}"));
    let rows = figure["rows"].as_array().unwrap();
    let mut sums = (0.0, 0.0);
    for row in rows.iter().filter(|row| row["rate"].is_object()) {
        let (numerator, denominator) =
            (row["rate"]["numerator"].as_f64().unwrap(), row["rate"]["denominator"].as_f64().unwrap());
        sums = (sums.0 + numerator, sums.1 + denominator);
        let channel = [row["channel"].as_str().unwrap()];
        assert_eq!(rate(prometheus, dashboard.variables(), text, &channel), Some(numerator / denominator), "{row}");
    }
    assert!(sums.1 > 10_000.0, "{figure}");
    assert_eq!(rate(prometheus, dashboard.variables(), text, &[]), Some(sums.0 / sums.1), "{figure}");
}

fn rate(prometheus: &Prometheus, variables: &[Value], text: &str, channel: &[&str]) -> Option<f64> {
    let chosen = [("organisation", ["kalmar"].as_slice()), ("channel", channel)];
    let choice = Choice { variables: &chosen, start_seconds: START, range_seconds: END - START + 1, step_seconds: 60 };
    number(prometheus, &choice.fill(text, variables), &END.to_string())
}
