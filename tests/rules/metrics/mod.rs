//! The three outputs over a small store: one model, the same numbers.

mod answers;
mod events;
mod families;
mod history;
mod of_ranges;
mod outputs;
mod promtool;
mod repeats;
mod trust;

use std::sync::Arc;

use prost::Message;

use kanalkoll::metrics::wire::{LabelMatcher, MatchKind, Query, ReadHints, ReadRequest, TimeSeries};
use kanalkoll::metrics::{HistoryError, ScrapeTarget, ShiftsOf, export, remote_read, scrape};
use kanalkoll::model::{
    Channel, Contact, Day, ExcludedReason, Instant, Organisation, OrganisationFile, Outcome, UnitsAsOf, Versioned,
    Volume,
};
use kanalkoll::rollup::{Fold, is_awaiting};
use kanalkoll::store::{Store, StoreError};

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
measure = "response"
channel = "email"
value = 0.95
by = "2020-12-31"
[[target]]
measure = "contacts"
change = -0.2
baseline = ["2020-01-01", "2020-03-31"]
by = "2021-12-31"
"#;

fn organisation(file: &str) -> Organisation {
    Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap()
}

fn unix(rfc3339: &str) -> i64 {
    at(rfc3339).unix()
}

fn at(rfc3339: &str) -> Instant {
    Instant::parse_rfc3339(rfc3339).unwrap()
}

/// An organisation without comparisons.
const NO_SHIFTS: ShiftsOf<'static> = &|_, _, _| Ok(Vec::new());

struct MetricsStore {
    store: Store,
    organisation: Arc<Organisation>,
    _folder: tempfile::TempDir,
}

fn contact(id: &str, channel: Channel, received: &str, answered: Option<&str>) -> Contact {
    Contact {
        source: "crm".into(),
        external_id: id.into(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: "anna".into(),
        citizen: None,
        received_at: at(received).into(),
        first_response_at: answered.map(|text| at(text).into()),
        closed_at: None,
        outcome: if answered.is_some() { Outcome::Answered } else { Outcome::Open },
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

impl MetricsStore {
    fn new(file: &str) -> MetricsStore {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("k.db").display()), 2).unwrap();
        store.migrate().unwrap();
        MetricsStore { store, organisation: Arc::new(organisation(file)), _folder: folder }
    }

    /// What the tests count: the last weekend of summer time and the days around it.
    fn with_contacts(file: &str) -> MetricsStore {
        let store = MetricsStore::new(file);
        let email = |id, received, answered| contact(id, Channel::Email, received, answered);
        let unit = |unit: &str, fields| Contact { unit: unit.into(), ..fields };
        let topic = |topic: &str, fields| Contact { topic: topic.into(), ..fields };
        store.put(vec![
            unit("midsund", email("a", "2020-10-23T10:00:00+02:00", Some("2020-10-23T11:00:00+02:00"))),
            unit("molde", email("b", "2020-10-23T12:00:00+02:00", Some("2020-10-29T11:00:00+01:00"))),
            unit("nowhere", topic("bygglov", email("c", "2020-10-25T02:30:00+02:00", None))),
            topic("secret", email("d", "2020-10-25T02:30:00+01:00", None)),
            email("e", "2020-10-26T00:00:00+01:00", Some("2020-10-26T09:00:00+01:00")),
            Contact {
                outcome: Outcome::Excluded(ExcludedReason::Spam),
                ..email("f", "2020-10-26T09:00:00+01:00", None)
            },
            email("g", "2020-10-28T09:00:00+01:00", None),
            contact("h", Channel::Phone, "2020-10-28T09:00:00+01:00", Some("2020-10-28T09:10:00+01:00")),
        ]);
        store
    }

    fn put(&self, contacts: Vec<Contact>) {
        let mut fold = Fold::new(&self.organisation);
        for contact in &contacts {
            fold.contact(contact, 1);
        }
        let volume = Volume {
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
        };
        fold.volume(&volume, 1);
        let rows: Vec<(Versioned<&Contact>, bool)> = contacts
            .iter()
            .map(|contact| (Versioned::without(contact), is_awaiting(&self.organisation, contact)))
            .collect();
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
        let target = ScrapeTarget { organisation: self.organisation.clone(), shifts: Vec::new() };
        self.store.read(|reader| scrape(reader, std::slice::from_ref(&target), UnitsAsOf::Today, at(now))).unwrap()
    }

    fn export(&self, from: &str, to: &str, now: &str) -> String {
        const EVERY_SECONDS: i64 = 3_600;
        let day = |text| Day::parse(text).unwrap();
        let mut out = Vec::new();
        self.store
            .read(|reader| {
                export(
                    reader,
                    &self.organisation,
                    (day(from), day(to)),
                    EVERY_SECONDS,
                    UnitsAsOf::Today,
                    at(now),
                    &mut out,
                )
                .map_err(|error| StoreError::Pool(error.to_string()))
            })
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    fn ask(&self, query: Query, now: &str) -> Result<Vec<TimeSeries>, HistoryError> {
        let body = packed(&ReadRequest { queries: vec![query], accepted_response_types: vec![1, 0] });
        let answer = self.store.read(|reader| {
            remote_read(reader, std::slice::from_ref(&self.organisation), UnitsAsOf::Today, at(now), NO_SHIFTS, &body)
        })?;
        Ok(unpacked(&answer).remove(0))
    }

    /// One sample a period, in its middle: (middle of the period, or of what has passed of it; value).
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
