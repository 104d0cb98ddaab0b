//! Remote read: civil periods, pending and overdue, sample instants, and what is refused.

use kanalkoll::model::Language;

use super::*;

#[test]
fn history_has_each_civil_period_over_the_change_of_clocks() {
    let store = MetricsStore::with_contacts(FILE);
    assert_eq!(
        store.by_period(NOW, &email("kanalkoll_contacts", "day")),
        pairs(&[
            ("2020-10-23T12:00:00+02:00", 2.0),
            ("2020-10-25T12:00:00+01:00", 2.0),
            ("2020-10-26T12:00:00+01:00", 2.0),
            // The day is running at ten.
            ("2020-10-28T05:00:00+01:00", 1.0),
        ])
    );
    assert_eq!(
        store.by_period(NOW, &email("kanalkoll_contacts", "week")),
        pairs(&[("2020-10-22T12:30:00+02:00", 4.0), ("2020-10-27T05:00:00+01:00", 3.0)])
    );
    assert_eq!(
        store.by_period(NOW, &email("kanalkoll_contacts", "month")),
        pairs(&[("2020-10-14T17:30:00+02:00", 7.0)])
    );
    assert_eq!(
        store.by_period(NOW, &email("kanalkoll_contacts_overdue", "hour")),
        pairs(&[("2020-10-25T02:30:00+02:00", 1.0), ("2020-10-25T02:30:00+01:00", 1.0)])
    );
    assert_eq!(
        store.by_period(NOW, &[(IS, "__name__", "kanalkoll_event_info")]),
        pairs(&[("2020-10-25T12:00:00+01:00", 1.0)])
    );
}

#[test]
fn pending_and_overdue_are_exact_within_a_day_under_every_reading() {
    let file = format!("{FILE}[[response]]\nfrom = \"2020-01-01\"\nreading = \"working_24h\"\n");
    let store = MetricsStore::new(&file);
    let open = |id, received| contact(id, Channel::Email, received, None);
    store.put(vec![
        open("a", "2020-10-27T08:10:00+01:00"),
        open("b", "2020-10-27T09:50:00+01:00"),
        open("c", "2020-10-27T10:10:00+01:00"),
        open("d", "2020-10-27T10:40:00+01:00"),
    ]);
    let now = "2020-10-28T10:30:00+01:00";
    assert_eq!(
        store.by_period(now, &email("kanalkoll_contacts_pending", "day")),
        pairs(&[("2020-10-27T12:00:00+01:00", 1.0)])
    );
    assert_eq!(
        store.by_period(now, &email("kanalkoll_contacts_overdue", "hour")),
        pairs(&[
            ("2020-10-27T08:30:00+01:00", 1.0),
            ("2020-10-27T09:30:00+01:00", 1.0),
            ("2020-10-27T10:30:00+01:00", 1.0),
        ])
    );
    assert_eq!(
        store.by_period(now, &email("kanalkoll_contacts_pending", "hour")),
        pairs(&[("2020-10-27T10:30:00+01:00", 1.0)])
    );
    let none = [(IS, "__name__", "kanalkoll_unit_contacts_overdue"), (IS, "unit", "none"), (IS, "channel", "email")];
    let month = [none.as_slice(), &[(IS, "period", "month")]].concat();
    assert_eq!(store.by_period(now, &month), pairs(&[("2020-10-14T17:45:00+02:00", 3.0)]));
}

#[test]
fn an_instant_query_gets_the_period_of_its_moment_and_nothing_after_now() {
    let store = MetricsStore::with_contacts(FILE);
    let end = unix("2020-10-26T00:02:00+01:00") * 1_000;
    let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
    let series = store.ask(query(&email("kanalkoll_contacts", "week"), end - 300_000, end, Some(hints)), NOW).unwrap();
    let samples: Vec<(i64, f64)> = series[0].samples.iter().map(|s| (s.timestamp - end, s.value)).collect();
    assert_eq!(samples, [(-299_999, 4.0), (-120_000, 3.0), (0, 3.0)]);
    let labels: Vec<&str> = series[0].labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(labels, ["__name__", "channel", "organisation", "period"]);
    let later = unix("2020-11-05T00:00:00Z") * 1_000;
    let all = store.ask(query(&email("kanalkoll_contacts", "day"), 0, later, None), NOW).unwrap();
    assert_eq!(all[0].samples.last().unwrap().timestamp, unix(NOW) * 1_000);
    assert_eq!(all[0].samples[0].timestamp, unix("2020-10-23T00:00:00+02:00") * 1_000);
}

#[test]
fn series_are_sorted_by_labels_and_each_is_there_once() {
    let store = MetricsStore::with_contacts(FILE);
    let end = unix(NOW) * 1_000;
    let matchers = [(MatchKind::Re, "__name__", "kanalkoll_.+")];
    let series = store.ask(query(&matchers, end - 300_000, end, None), NOW).unwrap();
    let key = |series: &TimeSeries| -> Vec<(String, String)> {
        series.labels.iter().map(|label| (label.name.clone(), label.value.clone())).collect()
    };
    assert!(series.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
    let surveys = 6 + 5 + 3 * 5 + 2 + 3 + 4;
    let followed = 3 + 3 + 3 + 10;
    let definitions = 4 + 2;
    // The organisation, a unit and a topic with the rest of them, the comparison with the year before, and six questions in every
    // language.
    let names = 1 + (1 + 2) + (1 + 2) + 1 + 6 * Language::OFFERED.len();
    // By channel and of all: n of six questions, whether some are left out, and their answers. Nobody answered, so there is
    // no index and no share; and a range is no matter of an instant.
    let voices = (6 + 6 + (2 + 4 + 3 * 5 + 3)) * 11 * 3;
    assert_eq!(
        series.len(),
        voices + (15 + 10) * 10 * 4 + (surveys + followed) * 10 * 3 + 2 * 6 * 3 * 4 * 3 + 2 + definitions + names
    );
    let foreign = [(IS, "organisation", "borgholm")];
    assert!(store.ask(query(&foreign, 0, end, None), NOW).unwrap().is_empty());
    let scraped = [(IS, "job", "kanalkoll")];
    assert!(store.ask(query(&scraped, 0, end, None), NOW).unwrap().is_empty());
}

#[test]
fn what_cannot_be_answered_is_said() {
    let store = MetricsStore::with_contacts(FILE);
    let ask = |body: &[u8]| {
        let read = |reader: &mut kanalkoll::store::Reader<'_>| {
            remote_read(reader, std::slice::from_ref(&store.organisation), UnitsAsOf::Today, at(NOW), NO_SHIFTS, body)
        };
        store.store.read(read).unwrap_err()
    };
    assert!(matches!(ask(b"not snappy"), HistoryError::Snappy(_)));
    let compressed = |bytes: &[u8]| snap::raw::Encoder::new().compress_vec(bytes).unwrap();
    assert!(matches!(ask(&compressed(b"\xff\xff\xff")), HistoryError::Protobuf(_)));
    assert!(matches!(ask(&compressed(&vec![0; 2 << 20])), HistoryError::TooLong { .. }));
    let chunks_only = ReadRequest { queries: Vec::new(), accepted_response_types: vec![1] };
    assert!(matches!(ask(&packed(&chunks_only)), HistoryError::ResponseType));
    let end = unix(NOW) * 1_000;
    let bad = query(&[(MatchKind::Re, "channel", "(")], 0, end, None);
    assert!(matches!(store.ask(bad, NOW), Err(HistoryError::Matcher { .. })));
    let hints = ReadHints { range_ms: 1_000, start_ms: 0, end_ms: end, step_ms: 0 };
    let flood = query(&[(MatchKind::Re, "__name__", ".+")], 0, end, Some(hints));
    let error = store.ask(flood, NOW).unwrap_err();
    assert!(error.to_string().contains("5000000 samples: ask for fewer series"), "{error}");
}

#[test]
fn history_begins_at_the_first_instant_of_its_first_period() {
    let store = MetricsStore::with_contacts(FILE);
    let first = unix("2020-10-23T00:00:00+02:00") * 1_000;
    let end = first + 3 * 86_400_000;
    let hints = ReadHints { start_ms: first - 300_000, end_ms: end, step_ms: 86_400_000, range_ms: 0 };
    let series = store.ask(query(&email("kanalkoll_contacts", "day"), first - 300_000, end, Some(hints)), NOW).unwrap();
    let sample = &series[0].samples[0];
    assert_eq!((sample.timestamp, sample.value), (first, 2.0));
}
