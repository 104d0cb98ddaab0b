//! The three outputs over a small store: one model, the same numbers.

use std::collections::HashSet;
use std::process::{Command, Output};
use std::sync::Arc;

use prost::Message;

use super::wire::{LabelMatcher, MatchKind, Query, ReadHints, ReadRequest, TimeSeries};
use super::{HistoryError, Instance, export, gauges, read};
use crate::domain::{
    Channel, Contact, ContactFields, Day, ExcludedReason, Instant, Organisation, OrganisationFile, Outcome, Volume,
    VolumeFields,
};
use crate::rollup::{Fold, is_awaiting};
use crate::store::{Store, StoreError};

const FILE: &str = r#"
code = "kalmar"
name = "Kalmar kommun"
country = "SE"
[[unit]]
code = "molde"
[[unit]]
code = "midsund"
successor = { unit = "molde", from = "2020-01-01" }
[[topic]]
code = "bygglov"
[[source]]
code = "crm"
time_zone = "Europe/Stockholm"
[[event]]
date = "2020-10-25"
label = 'Chat "step 2"'
[[target]]
measure = "response_rate"
channel = "email"
value = 0.95
by = "2020-12-31"
[[target]]
measure = "contacts"
change = -0.2
baseline = ["2020-01-01", "2020-03-31"]
by = "2021-12-31"
"#;

pub(super) fn organisation(file: &str) -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap()
}

pub(super) fn kalmar() -> Organisation {
    organisation(FILE)
}

pub(super) fn unix(rfc3339: &str) -> i64 {
    at(rfc3339).unix()
}

fn at(rfc3339: &str) -> Instant {
    Instant::parse_rfc3339(rfc3339).unwrap()
}

struct Town {
    store: Store,
    organisation: Arc<Organisation>,
    _folder: tempfile::TempDir,
}

fn contact(id: &str, channel: Channel, received: &str, answered: Option<&str>) -> ContactFields {
    ContactFields {
        source: "crm".into(),
        external_id: id.into(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: "anna".into(),
        citizen: None,
        received_at: at(received),
        first_response_at: answered.map(at),
        closed_at: None,
        outcome: if answered.is_some() { Outcome::Answered } else { Outcome::Open },
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
    }
}

impl Town {
    fn new(file: &str) -> Town {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("k.db").display()), 2).unwrap();
        store.migrate().unwrap();
        Town { store, organisation: Arc::new(organisation(file)), _folder: folder }
    }

    /// What the tests count: the last weekend of summer time and the days around it.
    fn with_contacts(file: &str) -> Town {
        let town = Town::new(file);
        let email = |id, received, answered| contact(id, Channel::Email, received, answered);
        let unit = |unit: &str, fields| ContactFields { unit: unit.into(), ..fields };
        let topic = |topic: &str, fields| ContactFields { topic: topic.into(), ..fields };
        town.put(vec![
            unit("midsund", email("a", "2020-10-23T10:00:00+02:00", Some("2020-10-23T11:00:00+02:00"))),
            unit("molde", email("b", "2020-10-23T12:00:00+02:00", Some("2020-10-29T11:00:00+01:00"))),
            unit("nowhere", topic("bygglov", email("c", "2020-10-25T02:30:00+02:00", None))),
            topic("secret", email("d", "2020-10-25T02:30:00+01:00", None)),
            email("e", "2020-10-26T00:00:00+01:00", Some("2020-10-26T09:00:00+01:00")),
            ContactFields {
                outcome: Outcome::Excluded(ExcludedReason::Spam),
                ..email("f", "2020-10-26T09:00:00+01:00", None)
            },
            email("g", "2020-10-28T09:00:00+01:00", None),
            contact("h", Channel::Phone, "2020-10-28T09:00:00+01:00", Some("2020-10-28T09:10:00+01:00")),
        ]);
        town
    }

    fn put(&self, contacts: Vec<ContactFields>) {
        let contacts: Vec<Contact> = contacts.into_iter().map(Contact::stored).collect();
        let mut fold = Fold::new(&self.organisation);
        contacts.iter().for_each(|contact| fold.contact(contact, 1));
        let volume = Volume::stored(VolumeFields {
            source: "trio".into(),
            queue: "main".into(),
            channel: Channel::Phone,
            interval_start: at("2020-10-27T08:00:00+01:00"),
            interval_minutes: 60,
            offered: 10,
            answered: 8,
            answered_in_threshold: Some(6),
            abandoned: 2,
            abandoned_in_threshold: Some(1),
            threshold_seconds: None,
            wait_seconds: Some(200),
            handle_seconds: None,
        });
        fold.volume(&volume, 1);
        let rows: Vec<(&Contact, bool)> =
            contacts.iter().map(|contact| (contact, is_awaiting(&self.organisation, contact))).collect();
        let code = self.organisation.code();
        self.store
            .write(code, |writer| {
                writer.insert_contacts(code, &rows)?;
                writer.note_source(code, "crm", at("2020-10-28T09:00:00+01:00"), at("2020-10-28T09:00:00+01:00"))?;
                writer.note_source(code, "trio", at("2020-10-28T08:00:00+01:00"), at("2020-10-28T09:00:00+01:00"))?;
                writer.add_cells(code, &fold.into_cells())
            })
            .unwrap();
    }

    fn gauges(&self, now: &str) -> String {
        self.store.read(|reader| gauges(reader, &[self.organisation.clone()], at(now))).unwrap()
    }

    fn export(&self, from: &str, to: &str, now: &str) -> String {
        const EVERY_SECONDS: i64 = 3_600;
        let day = |text| Day::parse(text).unwrap();
        let mut out = Vec::new();
        self.store
            .read(|reader| {
                export(reader, &self.organisation, day(from), day(to), EVERY_SECONDS, at(now), &mut out)
                    .map_err(|error| StoreError::Pool(error.to_string()))
            })
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    fn ask(&self, query: Query, now: &str) -> Result<Vec<TimeSeries>, HistoryError> {
        let body = packed(&ReadRequest { queries: vec![query], accepted_response_types: vec![1, 0] });
        let answer = self.store.read(|reader| read(reader, &[self.organisation.clone()], at(now), &body))?;
        Ok(unpacked(&answer).remove(0))
    }

    /// One sample a period at its first instant: (start of the period, value).
    fn by_period(&self, now: &str, matchers: &[(MatchKind, &str, &str)]) -> Vec<(String, f64)> {
        let (start_ms, end_ms) = (unix("2020-10-01T00:00:00+02:00") * 1_000, unix("2020-12-01T00:00:00Z") * 1_000);
        let hints = ReadHints { range_ms: end_ms - start_ms, start_ms, end_ms, step_ms: 0 };
        let query = query(matchers, start_ms, end_ms, Some(hints));
        let series = self.ask(query, now).unwrap();
        assert!(series.len() <= 1, "{series:?}");
        let zone = self.organisation.zone();
        let shown = |ms: i64| zone.rfc3339(Instant::from_unix(ms / 1_000));
        let samples = series.iter().flat_map(|series| &series.samples);
        samples.map(|sample| (shown(sample.timestamp), sample.value)).filter(|(_, value)| *value != 0.0).collect()
    }
}

fn query(matchers: &[(MatchKind, &str, &str)], start: i64, end: i64, hints: Option<ReadHints>) -> Query {
    let wire = |(kind, name, value): &(MatchKind, &str, &str)| LabelMatcher {
        kind: (*kind).into(),
        name: (*name).into(),
        value: (*value).into(),
    };
    Query { start_timestamp_ms: start, end_timestamp_ms: end, matchers: matchers.iter().map(wire).collect(), hints }
}

fn packed(request: &ReadRequest) -> Vec<u8> {
    snap::raw::Encoder::new().compress_vec(&request.encode_to_vec()).unwrap()
}

#[derive(Clone, PartialEq, prost::Message)]
struct ReadResponse {
    #[prost(message, repeated, tag = "1")]
    results: Vec<QueryResult>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct QueryResult {
    #[prost(message, repeated, tag = "1")]
    timeseries: Vec<TimeSeries>,
}

fn unpacked(answer: &[u8]) -> Vec<Vec<TimeSeries>> {
    let bytes = snap::raw::Decoder::new().decompress_vec(answer).unwrap();
    let response = ReadResponse::decode(bytes.as_slice()).unwrap();
    response.results.into_iter().map(|result| result.timeseries).collect()
}

const NOW: &str = "2020-10-28T10:00:00+01:00";
const IS: MatchKind = MatchKind::Eq;

fn email(metric: &'static str, period: &'static str) -> [(MatchKind, &'static str, &'static str); 3] {
    [(IS, "__name__", metric), (IS, "channel", "email"), (IS, "period", period)]
}

fn pairs(expected: &[(&str, f64)]) -> Vec<(String, f64)> {
    expected.iter().map(|(at, value)| ((*at).to_owned(), *value)).collect()
}

#[test]
fn the_scrape_gives_this_period_and_the_last_complete_one() {
    let text = Town::with_contacts(FILE).gauges(NOW);
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
        r#"kanalkoll_target{channel="email",measure="response_rate",organisation="kalmar"} 0.95"#,
        r#"kanalkoll_data_age_seconds{organisation="kalmar",source="crm"} 3600"#,
        r#"kanalkoll_data_age_seconds{organisation="kalmar",source="other"} 7200"#,
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn every_known_set_of_labels_reads_zero_and_no_other_is_there() {
    let text = Town::new(FILE).gauges(NOW);
    let count = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(count("kanalkoll_contacts{"), 9 * 6);
    assert_eq!(count("kanalkoll_contacts_excluded{"), 9 * 6 * 4);
    assert_eq!(count("kanalkoll_unit_contacts{"), 4 * 6 * 3, "molde, other, none");
    assert_eq!(count("kanalkoll_topic_contacts{"), 4 * 6 * 3);
    assert_eq!(count("kanalkoll_data_age_seconds{"), 0, "no source has delivered");
    let mut samples = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with("kanalkoll_target"));
    assert!(samples.all(|line| line.ends_with(" 0")));
    let full = Town::with_contacts(FILE).gauges(NOW);
    for word in ["nowhere", "secret", "midsund", "anna", "trio"] {
        assert!(!full.contains(word), "{word}");
    }
}

#[test]
fn history_has_each_civil_period_over_the_change_of_clocks() {
    let town = Town::with_contacts(FILE);
    assert_eq!(
        town.by_period(NOW, &email("kanalkoll_contacts", "day")),
        pairs(&[
            ("2020-10-23T00:00:00+02:00", 2.0),
            ("2020-10-25T00:00:00+02:00", 2.0),
            ("2020-10-26T00:00:00+01:00", 2.0),
            ("2020-10-28T00:00:00+01:00", 1.0),
        ])
    );
    assert_eq!(
        town.by_period(NOW, &email("kanalkoll_contacts", "week")),
        pairs(&[("2020-10-19T00:00:00+02:00", 4.0), ("2020-10-26T00:00:00+01:00", 3.0)])
    );
    assert_eq!(
        town.by_period(NOW, &email("kanalkoll_contacts", "month")),
        pairs(&[("2020-10-01T00:00:00+02:00", 7.0)])
    );
    assert_eq!(
        town.by_period(NOW, &email("kanalkoll_contacts_overdue", "hour")),
        pairs(&[("2020-10-25T02:00:00+02:00", 1.0), ("2020-10-25T02:00:00+01:00", 1.0)])
    );
    assert_eq!(
        town.by_period(NOW, &[(IS, "__name__", "kanalkoll_event_info")]),
        pairs(&[("2020-10-25T00:00:00+02:00", 1.0)])
    );
}

#[test]
fn pending_and_overdue_are_exact_within_a_day_under_every_reading() {
    let file = format!("{FILE}[[response]]\nfrom = \"2020-01-01\"\nreading = \"working_24h\"\n");
    let town = Town::new(&file);
    let open = |id, received| contact(id, Channel::Email, received, None);
    town.put(vec![
        open("a", "2020-10-27T08:10:00+01:00"),
        open("b", "2020-10-27T09:50:00+01:00"),
        open("c", "2020-10-27T10:10:00+01:00"),
        open("d", "2020-10-27T10:40:00+01:00"),
    ]);
    let now = "2020-10-28T10:30:00+01:00";
    assert_eq!(
        town.by_period(now, &email("kanalkoll_contacts_pending", "day")),
        pairs(&[("2020-10-27T00:00:00+01:00", 1.0)])
    );
    assert_eq!(
        town.by_period(now, &email("kanalkoll_contacts_overdue", "hour")),
        pairs(&[
            ("2020-10-27T08:00:00+01:00", 1.0),
            ("2020-10-27T09:00:00+01:00", 1.0),
            ("2020-10-27T10:00:00+01:00", 1.0),
        ])
    );
    assert_eq!(
        town.by_period(now, &email("kanalkoll_contacts_pending", "hour")),
        pairs(&[("2020-10-27T10:00:00+01:00", 1.0)])
    );
    let none = [(IS, "__name__", "kanalkoll_unit_contacts_overdue"), (IS, "unit", "none"), (IS, "channel", "email")];
    let month = [none.as_slice(), &[(IS, "period", "month")]].concat();
    assert_eq!(town.by_period(now, &month), pairs(&[("2020-10-01T00:00:00+02:00", 3.0)]));
}

#[test]
fn an_instant_query_gets_the_period_of_its_moment_and_nothing_after_now() {
    let town = Town::with_contacts(FILE);
    let end = unix("2020-10-26T00:02:00+01:00") * 1_000;
    let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
    let series = town.ask(query(&email("kanalkoll_contacts", "week"), end - 300_000, end, Some(hints)), NOW).unwrap();
    let samples: Vec<(i64, f64)> = series[0].samples.iter().map(|s| (s.timestamp - end, s.value)).collect();
    assert_eq!(samples, [(-299_999, 4.0), (-120_000, 3.0), (0, 3.0)]);
    let labels: Vec<&str> = series[0].labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(labels, ["__name__", "channel", "organisation", "period"]);
    let later = unix("2020-11-05T00:00:00Z") * 1_000;
    let all = town.ask(query(&email("kanalkoll_contacts", "day"), 0, later, None), NOW).unwrap();
    assert_eq!(all[0].samples.last().unwrap().timestamp, unix(NOW) * 1_000);
    assert_eq!(all[0].samples[0].timestamp, unix("2020-10-23T00:00:00+02:00") * 1_000);
}

#[test]
fn series_are_sorted_by_labels_and_each_is_there_once() {
    let town = Town::with_contacts(FILE);
    let end = unix(NOW) * 1_000;
    let matchers = [(MatchKind::Re, "__name__", "kanalkoll_.+")];
    let series = town.ask(query(&matchers, end - 300_000, end, None), NOW).unwrap();
    let key = |series: &TimeSeries| -> Vec<(String, String)> {
        series.labels.iter().map(|label| (label.name.clone(), label.value.clone())).collect()
    };
    assert!(series.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
    assert_eq!(series.len(), (13 + 10) * 9 * 4 + 2 * 5 * 3 * 4 * 3 + 2);
    let foreign = [(IS, "organisation", "borgholm")];
    assert!(town.ask(query(&foreign, 0, end, None), NOW).unwrap().is_empty());
    let scraped = [(IS, "job", "kanalkoll")];
    assert!(town.ask(query(&scraped, 0, end, None), NOW).unwrap().is_empty());
}

#[test]
fn what_cannot_be_answered_is_said() {
    let town = Town::with_contacts(FILE);
    let ask = |body: &[u8]| {
        let read = |reader: &mut crate::store::Reader<'_>| read(reader, &[town.organisation.clone()], at(NOW), body);
        town.store.read(read).unwrap_err()
    };
    assert!(matches!(ask(b"not snappy"), HistoryError::Snappy(_)));
    let compressed = |bytes: &[u8]| snap::raw::Encoder::new().compress_vec(bytes).unwrap();
    assert!(matches!(ask(&compressed(b"\xff\xff\xff")), HistoryError::Protobuf(_)));
    assert!(matches!(ask(&compressed(&vec![0; 2 << 20])), HistoryError::TooLong { .. }));
    let chunks_only = ReadRequest { queries: Vec::new(), accepted_response_types: vec![1] };
    assert!(matches!(ask(&packed(&chunks_only)), HistoryError::ResponseType));
    let end = unix(NOW) * 1_000;
    let bad = query(&[(MatchKind::Re, "channel", "(")], 0, end, None);
    assert!(matches!(town.ask(bad, NOW), Err(HistoryError::Matcher { .. })));
    let hints = ReadHints { range_ms: 1_000, start_ms: 0, end_ms: end, step_ms: 0 };
    let flood = query(&[(MatchKind::Re, "__name__", ".+")], 0, end, Some(hints));
    let error = town.ask(flood, NOW).unwrap_err();
    assert!(error.to_string().contains("5000000 samples: ask for fewer series"), "{error}");
}

#[test]
fn scrape_history_and_export_agree() {
    let town = Town::with_contacts(FILE);
    let text = town.gauges(NOW);
    let end = unix(NOW) * 1_000;
    let hints = ReadHints { start_ms: end - 300_000, end_ms: end, step_ms: 0, range_ms: 0 };
    let everything = [(MatchKind::Re, "__name__", ".+"), (MatchKind::Neq, "period", "hour")];
    let series = town.ask(query(&everything, end - 300_000, end, Some(hints)), NOW).unwrap();
    let text: HashSet<&str> = text.lines().collect();
    let exported = town.export("2020-10-28", "2020-10-28", NOW);
    let exported: HashSet<&str> = exported.lines().collect();
    for series in series {
        let labels: Vec<(&str, &str)> = series.labels.iter().map(|l| (l.name.as_str(), l.value.as_str())).collect();
        let mut line = String::new();
        super::exposition::series(&mut line, labels[0].1, &labels[1..]);
        let value = series.samples.last().unwrap().value;
        assert!(text.contains(format!("{line} {value}").as_str()), "{line} {value}");
        assert!(exported.contains(format!("{line} {value} {}", unix(NOW)).as_str()), "{line} {value}");
    }
}

fn promtool(arguments: &[&str], input: &str) -> Option<Output> {
    use std::io::Write;
    let mut child = Command::new("promtool")
        .args(arguments)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .inspect_err(|error| eprintln!("skipped: promtool does not start ({error}); install prometheus"))
        .ok()?;
    child.stdin.take()?.write_all(input.as_bytes()).unwrap();
    child.wait_with_output().ok()
}

#[test]
fn promtool_finds_nothing_to_say_about_the_scrape() {
    let instance = Instance::new("0.1.0").unwrap();
    instance.count(super::Ingested::Created, 3);
    instance.request("GET", Some("/metrics"), 200, 0.004);
    let text = Town::with_contacts(FILE).gauges(NOW) + &instance.encode().unwrap();
    let Some(output) = promtool(&["check", "metrics"], &text) else { return };
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}

#[test]
fn promtool_builds_blocks_from_the_export() {
    let town = Town::with_contacts(FILE);
    let text = town.export("2020-10-24", "2020-10-25", NOW);
    let folder = tempfile::tempdir().unwrap();
    let (input, blocks) = (folder.path().join("history.txt"), folder.path().join("blocks"));
    std::fs::write(&input, &text).unwrap();
    let (input, blocks) = (input.display().to_string(), blocks.display().to_string());
    let build = ["tsdb", "create-blocks-from", "openmetrics", "--quiet", &input, &blocks];
    let Some(output) = promtool(&build, "") else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // A database is read with its write-ahead log, even if there is none.
    std::fs::create_dir(folder.path().join("blocks/wal")).unwrap();
    let dump = promtool(&["tsdb", "dump", "--match={__name__=\"kanalkoll_contacts\",period=\"day\"}", &blocks], "");
    let dump = dump.unwrap();
    let dump = String::from_utf8_lossy(&dump.stdout).into_owned() + &String::from_utf8_lossy(&dump.stderr);
    let midnight = unix("2020-10-25T00:00:00+02:00") * 1_000;
    let line = format!(
        "{{__name__=\"kanalkoll_contacts\", channel=\"email\", organisation=\"kalmar\", period=\"day\"}} 2 {midnight}"
    );
    assert!(dump.lines().any(|found| found == line), "{line}\n{}", &dump[..dump.len().min(2_000)]);
}
