//! Whatever the order in which versioned records arrive, how often, and in whatever deliveries: the figures are the same.

use std::io::Cursor;

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Contact, Instant, Moment, Outcome, Volume};
use kanalkoll::rollup::{Cells, Grain};
use kanalkoll::service::{Delivery, Installation, Receipt, random_id};
use kanalkoll::store::{StoreError, StoredContact};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::definitions::{self, Definitions, check, definitions, fresh_code};
use super::stream::{NOW, Sent, contact, volume};
use crate::support::both;

/// A record and its version.
#[derive(Debug, Clone)]
struct State {
    sent: Sent,
    version: Value,
}

impl State {
    fn line(&self) -> String {
        let mut line: Value = serde_json::from_str(&self.sent.line()).unwrap();
        line["version"] = self.version.clone();
        format!("{line}\n")
    }
}

/// The states of one key, in order of version.
type Life = Vec<State>;

#[derive(Debug, Clone)]
struct Case {
    definitions: Definitions,
    lives: Vec<Life>,
    /// Places of the records in two orders.
    orders: [Vec<u16>; 2],
    /// Which records are sent again, and where.
    again: Vec<(prop::sample::Index, prop::sample::Index)>,
    sizes: [Vec<usize>; 2],
}

/// Versions of one key: distinct and ascending, all numbers or all times.
fn versions(length: usize, is_time: bool) -> Vec<Value> {
    let text = |number: usize| match number {
        // Beside each other only by a fraction of a second.
        number if is_time => json!(format!("2020-06-01T08:00:{:02}.{:03}Z", number / 3, number * 301 % 903)),
        // Not in the order of their texts.
        number if number % 2 == 0 => json!(number * 7),
        number => json!(format!("{}.5", number * 7)),
    };
    (1..=length).map(text).collect()
}

fn outcome() -> impl Strategy<Value = Option<Outcome>> {
    // Mostly cases that are closed and opened again.
    prop_oneof![3 => Just(Some(Outcome::Open)), 3 => Just(Some(Outcome::Closed)), 1 => Just(None)]
}

fn contact_life(id: usize) -> impl Strategy<Value = Life> {
    let state = (contact(Just(format!("c-{id}"))), outcome(), any::<bool>());
    // `trio` has volumes as well: what is rejected for them depends on what is there first.
    let source = select(vec!["cases", "mail", "letters"]);
    (vec(state, 1..7), source, any::<bool>()).prop_map(|(states, source, is_time)| {
        let versions = versions(states.len(), is_time);
        let sent = |(fields, outcome, has_response): (Contact, Option<Outcome>, bool)| Contact {
            source: source.to_owned(),
            outcome: outcome.unwrap_or(fields.outcome),
            first_response_at: fields.first_response_at.filter(|_| has_response),
            ..fields
        };
        let states = states.into_iter().map(sent).zip(versions);
        states.map(|(fields, version)| State { sent: Sent::Contact(fields), version }).collect()
    })
}

/// One interval of a queue of its own: nothing overlaps.
fn volume_life(id: usize) -> impl Strategy<Value = Life> {
    (vec(volume(Just(format!("q-{id}"))), 1..5), any::<bool>()).prop_map(|(states, is_time)| {
        let (first, versions) = (states[0].clone(), versions(states.len(), is_time));
        let sent = |fields: Volume| Volume {
            source: "pbx".to_owned(),
            channel: first.channel,
            interval_start: first.interval_start,
            interval_minutes: first.interval_minutes,
            ..fields
        };
        let states = states.into_iter().map(sent).zip(versions);
        states.map(|(fields, version)| State { sent: Sent::Volume(fields), version }).collect()
    })
}

fn case() -> impl Strategy<Value = Case> {
    let lives =
        ([contact_life(0), contact_life(1), contact_life(2), contact_life(3)], [volume_life(0), volume_life(1)]);
    let orders = || vec(any::<u16>(), 40);
    let sizes = || vec(prop_oneof![Just(1), 2..6_usize, Just(100)], 1..5);
    let again = vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..12);
    (definitions(), lives, [orders(), orders()], again, [sizes(), sizes()]).prop_map(
        |(definitions, (contacts, volumes), orders, again, sizes)| {
            let lives = contacts.into_iter().chain(volumes).collect();
            Case { definitions, lives, orders, again, sizes }
        },
    )
}

fn is_contact(state: &State) -> bool {
    matches!(state.sent, Sent::Contact(_))
}

fn deliver(installation: &Installation, code: &str, states: &[State], sizes: &[usize]) {
    let mut sizes = sizes.iter().copied().cycle();
    for run in states.chunk_by(|one, next| is_contact(one) == is_contact(next)) {
        let mut rest = run;
        while !rest.is_empty() {
            let (batch, after) = rest.split_at(sizes.next().unwrap_or(1).clamp(1, rest.len()));
            rest = after;
            let receipt = deliver_batch(installation, code, batch);
            let all = receipt.created + receipt.amended + receipt.unchanged + receipt.older;
            assert_eq!((receipt.received, receipt.rejected), (all, 0), "{receipt:?}");
            assert!(
                receipt.flagged.keys().all(|flag| ["open_with_closing", "more_than_offered"].contains(flag)),
                "{receipt:?}"
            );
        }
    }
}

fn deliver_batch(installation: &Installation, code: &str, batch: &[State]) -> Receipt {
    let body = Box::new(Cursor::new(batch.iter().map(State::line).collect::<String>().into_bytes()));
    let kind = if batch.iter().all(is_contact) { Kind::Contact } else { Kind::Volume };
    let delivery = Delivery {
        organisation: code,
        kind,
        format: &Format::Ndjson,
        now: NOW,
        receipt: random_id(),
        request: Request::at(NOW),
    };
    installation.deliver(&delivery, body, &mut |_| ()).unwrap()
}

/// What an organisation keeps and counts.
#[derive(Debug, PartialEq)]
struct Stored {
    contacts: Vec<StoredContact>,
    answers: Vec<Option<Moment>>,
    volumes: Vec<Volume>,
    cells: Vec<Cells>,
}

fn stored(installation: &Installation, code: &str) -> Stored {
    let (from, to) = (Instant::from_unix(0), Instant::from_unix(i64::MAX));
    let read = installation.store().read::<_, StoreError>(|reader| {
        let cells = |grain| Ok(reader.cells(code, grain, kanalkoll::rollup::BucketRange::All)?.without_zeros());
        let cells = Grain::ALL.into_iter().map(cells).collect::<Result<Vec<_>, StoreError>>()?;
        Ok((reader.contacts_received(code, from, to)?, reader.volumes_between(code, from, to)?, cells))
    });
    let (mut contacts, mut volumes, cells) = read.unwrap();
    contacts.sort_by_key(|kept| kept.contact.external_id.clone());
    volumes.sort_by_key(|volume| volume.queue.clone());
    let answers = contacts.iter().map(|kept| kept.contact.reopened().and_then(|reopened| reopened.closed_at)).collect();
    Stored { contacts, answers, volumes, cells }
}

both! {
    fn any_order_and_any_repetition_of_versions_ends_in_the_same_figures(db) {
        let installation = Installation::new(db.store()).unwrap();
        let cases = if db.url.starts_with("postgres") { 6 } else { 40 };
        check(cases, &case(), |case| {
            let in_order: Vec<State> = case.lives.concat();
            let expected = fresh_code();
            case.definitions.apply(&installation, &expected);
            deliver(&installation, &expected, &in_order, &[1]);
            let expected = stored(&installation, &expected);
            for (order, sizes) in case.orders.iter().zip(&case.sizes) {
                let code = fresh_code();
                case.definitions.apply(&installation, &code);
                let mut sent: Vec<(u16, &State)> = order.iter().copied().zip(&in_order).collect();
                assert_eq!(sent.len(), in_order.len());
                sent.sort_by_key(|(place, _)| *place);
                let mut sent: Vec<State> = sent.into_iter().map(|(_, state)| state.clone()).collect();
                for (which, place) in &case.again {
                    let state = in_order[which.index(in_order.len())].clone();
                    sent.insert(place.index(sent.len() + 1), state);
                }
                deliver(&installation, &code, &sent, sizes);
                assert_eq!(stored(&installation, &code), expected);
                definitions::assert_verified(&installation, &code);
            }
        });
    }
}
