//! Random records: near midnight, near both clock changes, near holidays and near now.

use kanalkoll::model::{Channel, Contact, ExcludedReason, Instant, Moment, Outcome, Volume, Zone};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

/// When the random streams are delivered: 2021-01-10T12:00:00Z, a Sunday.
pub(crate) const NOW: Instant = Instant::from_unix(1_610_280_000);

/// A record as a source would send it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sent {
    Contact(Contact),
    Volume(Volume),
}

/// Sources, of which the organisation files of these tests say different things.
pub(crate) const SOURCES: [&str; 4] = ["cases", "mail", "letters", "trio"];
pub(crate) const UNITS: [&str; 5] = ["", "molde", "midsund", "nesset", "outside"];
pub(crate) const TOPICS: [&str; 3] = ["", "bygglov", "skola"];

const DAY: i64 = 86_400;

/// Unix seconds of midnight UTC before a clock change, midsummer, a clock change, new year, now; and how many days follow.
const WINDOWS: [(i64, i64); 5] =
    [(1_585_267_200, 5), (1_592_352_000, 5), (1_603_411_200, 5), (1_609_113_600, 8), (1_609_804_800, 6)];

/// An instant of the windows; every second one within a minute of a local midnight or of a clock change.
fn instant() -> impl Strategy<Value = Instant> {
    let second = prop_oneof![
        3 => 0..DAY,
        1 => (22 * 3_600_i64 - 60)..(22 * 3_600 + 60),
        1 => (23 * 3_600_i64 - 60)..(23 * 3_600 + 60),
        1 => (3_600_i64 - 60)..(3_600 + 60),
        1 => select(vec![22 * 3_600_i64, 23 * 3_600, 3_600, 7 * 3_600, 15 * 3_600]),
    ];
    (select(WINDOWS.to_vec()), 0..8_i64, second)
        .prop_map(|((start, days), day, second)| Instant::from_unix(start + day % days * DAY + second))
}

fn later() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![
        3 => Just(None),
        1 => Just(Some(0)),
        2 => (0..4 * 3_600_i64).prop_map(Some),
        3 => (0..3 * DAY).prop_map(Some),
        1 => (0..20 * DAY).prop_map(Some),
    ]
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        4 => Just(Outcome::Open),
        3 => Just(Outcome::Answered),
        3 => Just(Outcome::Closed),
        2 => Just(Outcome::Abandoned),
        1 => Just(Outcome::Transferred),
        1 => Just(Outcome::Callback),
        2 => select(ExcludedReason::ALL.to_vec()).prop_map(Outcome::Excluded),
    ]
}

/// A contact at random times, received in the windows.
pub(crate) fn contact(id: impl Strategy<Value = String>) -> impl Strategy<Value = Contact> {
    contact_at(id, instant())
}

/// The zone of the organisations of these tests, and of their sources.
fn zone() -> Zone {
    Zone::parse("Europe/Stockholm").unwrap()
}

/// An instant as a source knows it: itself, or its day.
fn known(at: Instant, by_day: bool) -> Moment {
    if by_day { Moment::of_day(zone().day(at), &zone(), &zone()) } else { at.into() }
}

/// As a source writes it: in UTC, or the day alone.
fn written(at: Moment) -> String {
    at.exact().map_or_else(|| at.written(&zone()), |at| at.to_string())
}

/// A contact received at a time of `received`.
pub(crate) fn contact_at(
    id: impl Strategy<Value = String>,
    received: impl Strategy<Value = Instant>,
) -> impl Strategy<Value = Contact> {
    let what =
        (select(SOURCES.to_vec()), select(Channel::ALL.to_vec()), select(UNITS.to_vec()), select(TOPICS.to_vec()));
    let numbers = (option::of(0..90_i32), option::of(0..900_i32));
    let by_day = [(); 3].map(|()| prop::bool::weighted(0.2));
    let citizen = option::of(select(vec!["a1", "b2"]));
    (id, what, received, later(), later(), outcome(), (numbers, citizen, by_day)).prop_map(
        |(external_id, (source, channel, unit, topic), received_at, answer, closing, outcome, rest)| {
            let (numbers, citizen, [received_by_day, answered_by_day, closed_by_day]) = rest;
            let (wait, handle) = numbers;
            // What comes after now would be rejected.
            let at = |first: Instant, seconds: i64| first.max(NOW.min(first.plus_seconds(seconds)));
            let first_response_at = answer.map(|seconds| at(received_at, seconds));
            let closed_at = closing.map(|seconds| at(first_response_at.unwrap_or(received_at), seconds));
            Contact {
                source: source.to_owned(),
                external_id,
                channel,
                topic: topic.to_owned(),
                unit: unit.to_owned(),
                agent: String::new(),
                citizen: citizen.map(str::to_owned),
                received_at: known(received_at, received_by_day),
                first_response_at: first_response_at.map(|at| known(at, answered_by_day)),
                closed_at: closed_at.map(|at| known(at, closed_by_day)),
                outcome,
                wait_seconds: wait,
                handle_seconds: handle,
                language: String::new(),
                called_back_at: None,
                continues: None,
                deliver_to: None,
                history: None,
            }
        },
    )
}

/// A volume; some overlap the contacts of their source (`trio`), those of `pbx` none.
pub(crate) fn volume(queue: impl Strategy<Value = String>) -> impl Strategy<Value = Volume> {
    let slot = (select(WINDOWS.to_vec()), 0..8_i64, 40..48_i64)
        .prop_map(|((start, days), day, slot)| Instant::from_unix(start + day % days * DAY + slot * 1_800));
    let what = (select(vec!["trio", "pbx", "pbx", "pbx"]), queue, select(vec![Channel::Phone, Channel::Chat]));
    let counts = (0..40_i64, 0..40_i64, 0..20_i64);
    let measured = (option::of(0..40_i64), option::of(0..20_i64), option::of(select(vec![20, 60])));
    let sums = (option::of(0..5_000_i64), option::of(0..9_000_i64));
    (what, slot, select(vec![15, 30, 60, 61, 1_440]), counts, measured, sums).prop_map(
        |(
            (source, queue, channel),
            interval_start,
            interval_minutes,
            (offered, answered, abandoned),
            measured,
            sums,
        )| {
            Volume {
                source: source.to_owned(),
                queue,
                channel,
                interval_start,
                interval_minutes,
                offered,
                answered,
                answered_in_threshold: measured.0.map(|count| count.min(answered)),
                abandoned,
                abandoned_in_threshold: measured.1.map(|count| count.min(abandoned)),
                threshold_seconds: measured.2,
                wait_seconds: sums.0,
                handle_seconds: sums.1,
            }
        },
    )
}

/// A stream of one writer: few keys, so that most records amend or repeat earlier ones.
pub(crate) fn stream(writer: &'static str, length: usize) -> impl Strategy<Value = Vec<Sent>> {
    let id = (0..14_u8)
        .prop_map(move |number| if number < 2 { format!("shared-{number}") } else { format!("{writer}-{number}") });
    let queue = select(vec![format!("{writer}-a"), format!("{writer}-b")]);
    let record = prop_oneof![
        4 => contact(id).prop_map(Sent::Contact),
        1 => volume(queue).prop_map(Sent::Volume),
    ];
    let again = option::weighted(0.15, any::<proptest::sample::Index>());
    vec((record, again), length / 2..length).prop_map(|records| {
        let mut stream: Vec<Sent> = Vec::new();
        for (record, again) in records {
            match again.filter(|_| !stream.is_empty()) {
                Some(index) => stream.push(stream[index.index(stream.len())].clone()),
                None => stream.push(record),
            }
        }
        stream
    })
}

impl Sent {
    /// The line in which it is sent.
    pub(crate) fn line(&self) -> String {
        let line = match self {
            Sent::Contact(contact) => json!({
                "source": contact.source, "external_id": contact.external_id, "channel": contact.channel.code(),
                "topic": contact.topic, "unit": contact.unit,
                "citizen": contact.citizen.as_ref().map(|citizen| format!("pseudonym:{citizen}")), "received_at": written(contact.received_at),
                "first_response_at": contact.first_response_at.map(written),
                "closed_at": contact.closed_at.map(written), "outcome": contact.outcome.code(),
                "excluded_reason": contact.outcome.excluded_reason().map(ExcludedReason::code),
                "wait_seconds": contact.wait_seconds, "handle_seconds": contact.handle_seconds,
            }),
            Sent::Volume(volume) => json!({
                "source": volume.source, "queue": volume.queue, "channel": volume.channel.code(),
                "interval_start": volume.interval_start.to_string(), "interval_minutes": volume.interval_minutes,
                "offered": volume.offered, "answered": volume.answered, "abandoned": volume.abandoned,
                "answered_in_threshold": volume.answered_in_threshold,
                "abandoned_in_threshold": volume.abandoned_in_threshold,
                "threshold_seconds": volume.threshold_seconds, "wait_seconds": volume.wait_seconds,
                "handle_seconds": volume.handle_seconds,
            }),
        };
        format!("{line}\n")
    }
}
