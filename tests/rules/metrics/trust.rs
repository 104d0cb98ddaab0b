//! Whether figures can be trusted: what waits in quarantine, how long sources are silent, by what was measured.

use kanalkoll::store::Quarantined;

use super::*;

/// Phone is open in the evening and on Saturdays; 2021 brings a stricter rule, other thresholds and its own closed day.
const RULES: &str = r#"
[[calendar]]
from = "2020-01-01"
closed = ["2020-12-30"]
[[calendar.opening]]
days = "mon-fri"
spans = ["08:00-16:00"]
[[calendar.opening]]
days = "mon-sat"
spans = ["08:00-20:00"]
channels = ["phone"]
[[calendar]]
from = "2021-01-01"
closed = ["2021-01-04"]
[[response]]
from = "2020-01-01"
reading = "business_hours"
working_days = 2
[[response]]
from = "2021-01-01"
reading = "next_working_day"
channels = ["email"]
[[queue]]
from = "2021-01-01"
primary = "of_answered"
[queue.threshold_seconds]
phone = 180
"#;

fn store() -> MetricsStore {
    MetricsStore::with_contacts(&format!("{FILE}{RULES}"))
}

fn sample(text: &str, series: &str) -> Option<i64> {
    text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')?.parse().ok())
}

#[test]
fn a_source_grows_old_in_opening_hours_only() {
    let store = store();
    let spoke = |source: &str, at: &str| {
        let instant = Instant::parse_rfc3339(at).unwrap();
        store.store.write("kalmar", |writer| writer.note_source("kalmar", source, instant, instant)).unwrap();
    };
    let hours = |source: &str, now: &str| {
        let series = format!(r#"kanalkoll_data_age_working_seconds{{organisation="kalmar",source="{source}"}}"#);
        sample(&store.gauges(now), &series).map(|seconds| f64::from(i32::try_from(seconds).unwrap()) / 3_600.0)
    };
    // Wednesday 28 October 2020 at nine, with the night and a weekend after it.
    for (now, expected) in [
        ("2020-10-28T09:30:00+01:00", 0.5),
        ("2020-10-28T23:00:00+01:00", 7.0),
        ("2020-10-29T08:00:00+01:00", 7.0),
        ("2020-10-30T16:00:00+01:00", 23.0),
        ("2020-11-02T08:00:00+01:00", 23.0),
    ] {
        assert_eq!(hours("crm", now), Some(expected), "{now}");
    }
    assert_eq!(hours("other", "2020-10-28T09:30:00+01:00"), Some(1.5), "outside the file, since eight");
    // Christmas: from the afternoon of the 23rd, over holidays, two closed days and a change of calendar.
    spoke("crm", "2020-12-23T16:00:00+01:00");
    for (now, expected) in [
        // The 24th to the 27th are free, and so are the closed 30th and New Year's Eve.
        ("2020-12-28T08:00:00+01:00", 0.0),
        ("2020-12-29T08:00:00+01:00", 8.0),
        ("2020-12-31T20:00:00+01:00", 16.0),
        // Monday the 4th is closed by the calendar of 2021, and the 6th is Epiphany.
        ("2021-01-05T07:00:00+01:00", 16.0),
        ("2021-01-07T08:00:00+01:00", 24.0),
    ] {
        assert_eq!(hours("crm", now), Some(expected), "{now}");
    }
    // However long it was silent.
    spoke("old", "1990-01-01T00:00:00+01:00");
    let years = hours("other", "2022-06-01T00:00:00+02:00").unwrap();
    assert!((32.4 * 1_900.0..32.4 * 2_100.0).contains(&years), "{years}");
}

#[test]
fn silence_is_noticed_where_every_opening_hour_names_a_channel() {
    let only_phone =
        RULES.replacen("spans = [\"08:00-16:00\"]", "spans = [\"08:00-16:00\"]\nchannels = [\"visit\"]", 1);
    let store = MetricsStore::with_contacts(&format!("{FILE}{only_phone}"));
    let series = r#"kanalkoll_data_age_working_seconds{organisation="kalmar",source="crm"}"#;
    // From Wednesday at nine to eight in the evening, Thursday, Friday; the Saturday is All Saints'.
    assert_eq!(sample(&store.gauges("2020-10-31T23:00:00+01:00"), series), Some((11 + 2 * 12) * 3_600));
}

#[test]
fn the_oldest_waits_in_opening_hours_of_its_arrival() {
    let store = store();
    let waited = |now: &str, channel: &str| {
        let series =
            format!(r#"kanalkoll_oldest_unanswered_working_seconds{{channel="{channel}",organisation="kalmar"}}"#);
        sample(&store.gauges(now), &series).unwrap()
    };
    // Unanswered since Sunday 25 October.
    assert_eq!(waited("2020-10-26T07:00:00+01:00", "email"), 0);
    assert_eq!(waited("2020-10-27T09:00:00+01:00", "email"), 9 * 3_600);
    assert_eq!(waited("2020-10-27T09:00:00+01:00", "phone"), 0);
    let report = 8 * 3_600 * (5 + 21);
    assert_eq!(waited("2020-11-30T20:00:00+01:00", "email"), report, "five days of October and 21 of November");
}

#[test]
fn quarantine_is_counted_by_kind() {
    let store = store();
    let rejected = |number: i64, kind: &str, at: &str| Quarantined {
        organisation: "kalmar".into(),
        receipt: "r".into(),
        number,
        line: number,
        kind: kind.into(),
        mapping: String::new(),
        field: "channel".into(),
        reason: "not_in_list".into(),
        detail: String::new(),
        record: "{}".into(),
        rejected_at: unix(at),
    };
    let records = [
        rejected(1, "contact", "2020-10-28T09:00:00+01:00"),
        rejected(2, "contact", "2020-10-28T08:00:00+01:00"),
        rejected(3, "volume", "2020-10-28T10:00:00+01:00"),
        Quarantined { organisation: "oslo".into(), ..rejected(4, "contact", "2020-10-20T10:00:00+01:00") },
    ];
    store.store.write("kalmar", |writer| writer.put_quarantined(&records)).unwrap();
    let text = store.gauges(NOW);
    let of = |metric: &str, kind: &str| {
        sample(&text, &format!(r#"kanalkoll_quarantine_{metric}{{kind="{kind}",organisation="kalmar"}}"#))
    };
    let age = |since: &str| Some((unix(NOW) - unix(since)).max(0));
    assert_eq!(
        (of("records", "contact"), of("records", "volume"), of("records", "answer")),
        (Some(2), Some(1), Some(0))
    );
    assert_eq!(of("oldest_seconds", "contact"), age("2020-10-28T08:00:00+01:00"));
    assert_eq!(
        (of("oldest_seconds", "volume"), of("oldest_seconds", "event")),
        (age("2020-10-28T10:00:00+01:00"), Some(0))
    );
}

/// What holds at an instant, by the first labels of the series.
fn held(now: &str, start: &str) -> Vec<String> {
    let text = store().gauges(now);
    text.lines().filter(|line| line.starts_with(start)).map(str::to_owned).collect()
}

#[test]
fn the_scrape_tells_the_definitions_of_today() {
    let email = |reading: &str, version: &str, days: u8| {
        let (calendar, rest) =
            (&version[..4], format!(r#"reading="{reading}",version="{version}",working_days="{days}""#));
        format!(
            r#"kanalkoll_definition_info{{calendar="{calendar}-01-01",channel="email",organisation="kalmar",{rest}}} 1"#
        )
    };
    let of_email = |now| {
        let all = held(now, "kanalkoll_definition_info{");
        all.into_iter().filter(|line| line.contains(r#"channel="email""#)).collect::<Vec<_>>()
    };
    assert_eq!(of_email("2019-12-31T23:59:59+01:00"), [email("next_working_day", "1970-01-01", 1)]);
    assert_eq!(of_email(NOW), [email("business_hours", "2020-01-01", 2)]);
    assert_eq!(of_email("2021-01-01T00:00:00+01:00"), [email("next_working_day", "2021-01-01", 1)]);
    let letter =
        held("2021-02-01T00:00:00+01:00", r#"kanalkoll_definition_info{calendar="2021-01-01",channel="letter""#);
    assert!(letter.len() == 1 && letter[0].contains(r#"reading="business_hours",version="2020-01-01""#), "{letter:?}");
    let phone = |level, seconds, version| {
        [format!(
            r#"kanalkoll_queue_definition_info{{channel="phone",organisation="kalmar",service_level="{level}",threshold_seconds="{seconds}",version="{version}"}} 1"#
        )]
    };
    let of_phone = |now| held(now, r#"kanalkoll_queue_definition_info{channel="phone""#);
    assert_eq!(of_phone(NOW), phone("abandons_negative", 20, "1970-01-01"));
    assert_eq!(of_phone("2021-03-01T12:00:00+01:00"), phone("of_answered", 180, "2021-01-01"));
}

#[test]
fn history_tells_the_definitions_of_each_day() {
    let store = store();
    let (start, end) = (unix("2020-12-30T00:00:00+01:00") * 1_000, unix("2021-01-03T00:00:00+01:00") * 1_000);
    let hints = ReadHints { start_ms: start, end_ms: end, step_ms: 43_200_000, range_ms: 0 };
    let matchers = [(IS, "__name__", "kanalkoll_definition_info"), (IS, "channel", "email")];
    let series = store.ask(query(&matchers, start, end, Some(hints)), "2021-01-10T12:00:00+01:00").unwrap();
    let new_year = unix("2021-01-01T00:00:00+01:00") * 1_000;
    let mut versions = Vec::new();
    for series in &series {
        let version = series.labels.iter().find(|label| label.name == "version").unwrap().value.as_str();
        versions.push(version);
        for sample in &series.samples {
            let holds = (sample.timestamp < new_year) == (version == "2020-01-01");
            assert_eq!(
                sample.value.to_bits(),
                if holds { 1.0_f64.to_bits() } else { 0x7ff0_0000_0000_0002 },
                "{series:?}"
            );
        }
    }
    assert_eq!(versions, ["2020-01-01", "2021-01-01"]);
}
