//! Reported events and indicators: the latest observation holds, nothing before the first, and labels stay bounded.

use kanalkoll::model::{Observation, ReportedEvent, Versioned};

use super::*;

fn store() -> MetricsStore {
    let store = MetricsStore::with_contacts(&format!(
        "{FILE}[[indicator]]\ncode = \"users\"\n[[indicator]]\ncode = \"never\"\n"
    ));
    let observed = |indicator: &str, day: &str, value: f64| {
        let (source, indicator) = (String::new(), indicator.to_owned());
        Observation { source, indicator, day: Day::parse(day).unwrap(), value }
    };
    let observations = [
        observed("users", "2020-10-24", 12.5),
        observed("users", "2020-10-26", 0.0),
        observed("users", "2020-10-28", -3.0),
        observed("secret", "2020-10-24", 1.0),
    ];
    let code = store.organisation.code();
    let written = store.store.write(code, |writer| {
        writer.put_observations(code, &observations.iter().map(Versioned::without).collect::<Vec<_>>())
    });
    written.unwrap();
    store
}

const USERS: [(MatchKind, &str, &str); 2] = [(IS, "__name__", "kanalkoll_indicator"), (IS, "name", "users")];

#[test]
fn an_indicator_keeps_its_latest_value_and_has_none_before_its_first() {
    let store = store();
    let lines = |text: &str| {
        let own = text.lines().filter(|line| line.starts_with("kanalkoll_indicator{"));
        own.map(str::to_owned).collect::<Vec<String>>()
    };
    assert_eq!(lines(&store.gauges(NOW)), [r#"kanalkoll_indicator{name="users",organisation="kalmar"} -3"#]);
    let before = lines(&store.gauges("2020-10-27T23:59:59+01:00"));
    assert_eq!(before, [r#"kanalkoll_indicator{name="users",organisation="kalmar"} 0"#]);
    assert!(lines(&store.gauges("2020-10-23T23:59:59+02:00")).is_empty());

    let at_noon = |day: &str| {
        let end = unix(&format!("{day}T12:00:00+01:00")) * 1_000;
        let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
        let series = store.ask(query(&USERS, end - 300_000, end, Some(hints)), "2020-10-30T12:00:00+01:00").unwrap();
        series.first().map(|series| series.samples.last().unwrap().value)
    };
    let days = ["2020-10-23", "2020-10-24", "2020-10-25", "2020-10-26", "2020-10-27", "2020-10-28", "2020-10-29"];
    assert_eq!(
        days.map(at_noon),
        [None, Some(12.5), Some(12.5), Some(0.0), Some(0.0), Some(-3.0), Some(-3.0)],
        "a day at a time"
    );

    let (start, end) = (unix("2020-10-23T00:00:00+02:00") * 1_000, unix(NOW) * 1_000);
    let hints = ReadHints { range_ms: end - start, start_ms: start, end_ms: end, step_ms: 0 };
    let series = store.ask(query(&USERS, start, end, Some(hints)), NOW).unwrap();
    let samples: Vec<f64> = series[0].samples.iter().map(|sample| sample.value).collect();
    assert_eq!(samples[0].to_bits(), 0x7ff0_0000_0000_0002, "stale before the first");
    assert_eq!(samples[1..6], [12.5, 12.5, 0.0, 0.0, -3.0]);

    let exported = lines(&store.export("2020-10-23", "2020-10-28", NOW));
    assert!(exported[0].ends_with(&format!("12.5 {}", unix("2020-10-24T00:00:00+02:00"))), "{}", exported[0]);
    let later = lines(&store.export("2020-10-25", "2020-10-28", NOW));
    assert!(later[0].ends_with(&format!("12.5 {}", unix("2020-10-25T00:00:00+02:00"))), "{}", later[0]);
}

#[test]
fn only_the_latest_reported_events_are_series() {
    let store = MetricsStore::new(FILE);
    let first = Day::parse("2020-01-01").unwrap();
    let event = |number: i32| {
        let label = format!("event {number}");
        ReportedEvent { source: String::new(), day: first.plus_days(number % 300), label }
    };
    let mut events: Vec<ReportedEvent> = (0..600).map(event).collect();
    let both = ReportedEvent {
        source: String::new(),
        day: Day::parse("2020-10-25").unwrap(),
        label: "Chat \"step 2\"".to_owned(),
    };
    events.push(both);
    let code = store.organisation.code();
    store
        .store
        .write(code, |writer| {
            writer.put_reported_events(code, &events.iter().map(Versioned::without).collect::<Vec<_>>())
        })
        .unwrap();
    let text = store.gauges(NOW);
    let own: Vec<&str> = text.lines().filter(|line| line.starts_with("kanalkoll_event_info{")).collect();
    assert_eq!(own.len(), 500);
    assert_eq!(own.iter().filter(|line| line.contains("step 2")).count(), 1);
    assert!(text.contains("\"event 299\"") && !text.contains("\"event 0\""));
}

#[test]
fn goals_of_two_indicators_are_two_series() {
    let indicator = |code: &str| format!("[[indicator]]\ncode = \"{code}\"\n");
    let goal = |code: &str, value: i32| {
        format!("[[target]]\nmeasure = \"indicator\"\nindicator = \"{code}\"\nvalue = {value}\nby = \"2020-12-31\"\n")
    };
    let entries = indicator("users") + &indicator("video") + &goal("users", 3_000) + &goal("video", 190);
    let text = MetricsStore::new(&format!("{FILE}{entries}")).gauges(NOW);
    for line in [
        r#"kanalkoll_target{channel="all",measure="indicator",name="users",organisation="kalmar"} 3000"#,
        r#"kanalkoll_target{channel="all",measure="indicator",name="video",organisation="kalmar"} 190"#,
        r#"kanalkoll_target{channel="email",measure="response",organisation="kalmar"} 0.95"#,
    ] {
        assert!(text.lines().any(|found| found == line), "{line}: {text}");
    }
}
