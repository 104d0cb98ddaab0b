//! The scrape: which samples, which labels, and that the other outputs say the same.

use std::collections::HashSet;

use super::*;

#[test]
fn the_scrape_gives_this_period_and_the_last_complete_one() {
    let text = MetricsStore::with_contacts(FILE).gauges(NOW);
    for line in [
        r#"kanalkoll_contacts{channel="email",organisation="kalmar",period="day"} 1"#,
        r#"kanalkoll_contacts{channel="email",organisation="kalmar",period="previous_day"} 0"#,
        r#"kanalkoll_contacts{channel="email",organisation="kalmar",period="week"} 3"#,
        r#"kanalkoll_contacts{channel="email",organisation="kalmar",period="previous_week"} 4"#,
        r#"kanalkoll_contacts{channel="email",organisation="kalmar",period="month"} 7"#,
        r#"kanalkoll_contacts_pending{channel="email",organisation="kalmar",period="week"} 1"#,
        r#"kanalkoll_contacts_overdue{channel="email",organisation="kalmar",period="previous_week"} 2"#,
        r#"kanalkoll_contacts_answered_late{channel="email",organisation="kalmar",period="month"} 1"#,
        r#"kanalkoll_contacts_excluded{channel="email",organisation="kalmar",period="week",reason="spam"} 1"#,
        r#"kanalkoll_contacts_answered_in_time{channel="email",organisation="kalmar",period="month",reading="working_24h"} 2"#,
        r#"kanalkoll_queue_offered{channel="phone",organisation="kalmar",period="week"} 11"#,
        r#"kanalkoll_queue_measured_offered{channel="phone",organisation="kalmar",period="week"} 10"#,
        r#"kanalkoll_queue_waited{channel="phone",organisation="kalmar",period="previous_day"} 8"#,
        r#"kanalkoll_unit_contacts{channel="email",organisation="kalmar",period="month",unit="molde"} 2"#,
        r#"kanalkoll_unit_contacts{channel="email",organisation="kalmar",period="month",unit="other"} 1"#,
        r#"kanalkoll_unit_contacts{channel="email",organisation="kalmar",period="month",unit="none"} 4"#,
        r#"kanalkoll_topic_contacts_overdue{channel="email",organisation="kalmar",period="month",topic="other"} 1"#,
        r#"kanalkoll_oldest_unanswered_seconds{channel="email",organisation="kalmar"} 289800"#,
        r#"kanalkoll_oldest_unanswered_seconds{channel="letter",organisation="kalmar"} 0"#,
        r#"kanalkoll_event_info{label="Chat \"step 2\"",organisation="kalmar"} 0"#,
        r#"kanalkoll_target{channel="email",measure="response",organisation="kalmar"} 0.95"#,
        r#"kanalkoll_data_age_seconds{organisation="kalmar",source="crm"} 3600"#,
        r#"kanalkoll_data_age_seconds{organisation="kalmar",source="other"} 7200"#,
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn every_known_set_of_labels_reads_zero_and_no_other_is_there() {
    let text = MetricsStore::new(FILE).gauges(NOW);
    let count = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(count("kanalkoll_contacts{"), 10 * 6);
    assert_eq!(count("kanalkoll_contacts_excluded{"), 10 * 6 * 4);
    assert_eq!(count("kanalkoll_unit_contacts{"), 4 * 6 * 3, "molde, other, none");
    assert_eq!(count("kanalkoll_topic_contacts{"), 4 * 6 * 3);
    assert_eq!(count("kanalkoll_data_age_seconds{"), 0, "no source has delivered");
    assert_eq!((count("kanalkoll_definition_info{"), count("kanalkoll_queue_definition_info{")), (4, 2));
    assert_eq!((count("kanalkoll_quarantine_records{"), count("kanalkoll_quarantine_oldest_seconds{")), (5, 5));
    assert!(text.contains("kanalkoll_silent_sources{organisation=\"kalmar\"} 1"), "crm never delivered");
    let set = ["kanalkoll_target", "kanalkoll_silent_sources"];
    let is_set = |line: &str| set.iter().any(|start| line.starts_with(start)) || line.contains("_info{");
    let mut samples = text.lines().filter(|line| !line.starts_with('#') && !is_set(line));
    assert!(samples.all(|line| line.ends_with(" 0")));
    let full = MetricsStore::with_contacts(FILE).gauges(NOW);
    for word in ["nowhere", "secret", "midsund", "anna", "trio"] {
        assert!(!full.contains(word), "{word}");
    }
}

#[test]
fn scrape_history_and_export_agree() {
    let store = MetricsStore::with_contacts(FILE);
    let text = store.gauges(NOW);
    let end = unix(NOW) * 1_000;
    let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
    let everything = [(MatchKind::Re, "__name__", ".+"), (MatchKind::Neq, "period", "hour")];
    let series = store.ask(query(&everything, end - 300_000, end, Some(hints)), NOW).unwrap();
    let text: HashSet<&str> = text.lines().collect();
    let exported = store.export("2020-10-28", "2020-10-28", NOW);
    let exported: HashSet<&str> = exported.lines().collect();
    for series in series {
        let labels: Vec<(&str, &str)> = series.labels.iter().map(|l| (l.name.as_str(), l.value.as_str())).collect();
        let quoted = |value: &str| value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        let pairs = labels[1..].iter().map(|(label, value)| format!("{label}=\"{}\"", quoted(value)));
        let line = format!("{}{{{}}}", labels[0].1, pairs.collect::<Vec<_>>().join(","));
        let value = series.samples.last().unwrap().value;
        assert!(text.contains(format!("{line} {value}").as_str()), "{line} {value}");
        assert!(exported.contains(format!("{line} {value} {}", unix(NOW)).as_str()), "{line} {value}");
    }
}
