//! Random streams by two writers at once, with definitions that change meanwhile.

use std::collections::BTreeMap;

use kanalkoll::measure::{Question, Split};
use kanalkoll::model::{By, Channel, Contact, Day, Outcome, UnitsAsOf};
use kanalkoll::reports::{QueueReport, ResponseReport};
use kanalkoll::service::Installation;
use proptest::collection::vec;
use proptest::prelude::*;

use super::definitions::{self, Definitions, Held, check, definitions, fresh_code, held};
use super::model::{self, View};
use super::stream::{NOW, Sent, stream};
use crate::support::both;

#[derive(Debug, Clone)]
struct Case {
    /// The definitions when it begins, while records arrive, and in the end.
    definitions: [Definitions; 3],
    streams: [Vec<Sent>; 2],
    sizes: [Vec<usize>; 2],
    /// Whether the second writer is another instance on the same database.
    another_instance: bool,
    /// An order for the second database.
    order: Vec<u16>,
}

fn case() -> impl Strategy<Value = Case> {
    let sizes = || vec(prop_oneof![Just(1), 2..6_usize, Just(100)], 1..5);
    (
        ([definitions(), definitions(), definitions()], any::<bool>()),
        [stream("one", 70), stream("two", 70)],
        [sizes(), sizes()],
        any::<bool>(),
        vec(any::<u16>(), 60),
    )
        .prop_map(|((mut definitions, is_last), streams, sizes, another_instance, order)| {
            if is_last {
                // Nothing is counted again in the end: what is left is what the writers left.
                definitions[2] = definitions[1].clone();
            }
            Case { definitions, streams, sizes, another_instance, order }
        })
}

both! {
    fn cells_are_the_fold_of_everything_whoever_sends_it(db) {
        let instances = [Installation::new(db.store()).unwrap(), Installation::new(db.store()).unwrap()];
        let second_database = db.another();
        let second = Installation::new(second_database.store()).unwrap();
        check(12, &case(), |case| {
            let code = fresh_code();
            send(&instances, &code, &case);
            let kept = held(&instances[0], &code);
            assert_last_write_stays(&case, &kept);
            definitions::assert_verified(&instances[0], &code);
            assert_figures(&instances[0], &code, &kept);

            send_in_another_order(&second, &code, &case, &kept);
            definitions::assert_verified(&second, &code);
            assert_same_figures(&instances[0], &second, &code);
        });
    }
}

/// Two writers and someone who changes the definitions, all at once; a last change when they are done.
fn send(instances: &[Installation; 2], code: &str, case: &Case) {
    let [first, while_sending, last] = &case.definitions;
    first.apply(&instances[0], code);
    let second = &instances[usize::from(case.another_instance)];
    std::thread::scope(|scope| {
        scope.spawn(|| definitions::deliver(&instances[0], code, &case.streams[0], &case.sizes[0]));
        scope.spawn(|| definitions::deliver(second, code, &case.streams[1], &case.sizes[1]));
        scope.spawn(|| while_sending.apply(second, code));
    });
    last.apply(&instances[0], code);
}

/// What is kept, once each, in another order, under other definitions first.
fn send_in_another_order(second: &Installation, code: &str, case: &Case, kept: &Held) {
    let contacts = kept.contacts.iter().map(with_its_reopening);
    let volumes = kept.volumes.iter().map(|volume| vec![Sent::Volume(volume.clone())]);
    let mut records: Vec<(u16, Vec<Sent>)> =
        contacts.chain(volumes).enumerate().map(|(place, sent)| (case.order[place % case.order.len()], sent)).collect();
    records.sort_by_key(|(place, _)| *place);
    let records: Vec<Sent> = records.into_iter().flat_map(|(_, sent)| sent).collect();
    let (early, late) = records.split_at(records.len() / 2);
    case.definitions[1].apply(second, code);
    definitions::deliver(second, code, early, &case.sizes[1]);
    case.definitions[2].apply(second, code);
    definitions::deliver(second, code, late, &case.sizes[0]);
}

/// A contact after the closing and the opening that are remembered of it: what came before an answer is no field.
fn with_its_reopening(contact: &Contact) -> Vec<Sent> {
    let kept = contact.record();
    let Some(reopened) = contact.reopened() else { return vec![Sent::Contact(kept)] };
    let before = Contact {
        // No volume is of this channel, and no citizen is looked for.
        channel: Channel::Email,
        citizen: None,
        received_at: reopened
            .closed_at
            .map_or(kept.received_at, |at| if at.first() < kept.received_at.first() { at } else { kept.received_at }),
        first_response_at: None,
        ..kept.clone()
    };
    let closed = Contact { outcome: Outcome::Closed, closed_at: reopened.closed_at, ..before.clone() };
    let open = Contact { outcome: Outcome::Open, closed_at: None, ..before };
    vec![Sent::Contact(closed), Sent::Contact(open), Sent::Contact(kept)]
}

/// Of what only one writer sends, the last sending is kept, unless it was rejected as counted elsewhere.
fn assert_last_write_stays(case: &Case, kept: &Held) {
    let by_key = |contact: &Contact| (contact.source.clone(), contact.external_id.clone());
    let stored: BTreeMap<_, Contact> =
        kept.contacts.iter().map(|contact| (by_key(contact), contact.record())).collect();
    assert_eq!(stored.len(), kept.contacts.len());
    let mut last: BTreeMap<_, &Contact> = BTreeMap::new();
    for sent in case.streams.iter().flatten() {
        match sent {
            // Whether these are kept depends on which was first, they or the volumes of their source.
            Sent::Contact(contact) if contact.source == "trio" || contact.external_id.starts_with("shared") => {}
            Sent::Contact(contact) => drop(last.insert(by_key(contact), contact)),
            Sent::Volume(_) => {}
        }
    }
    for (key, contact) in last {
        assert_eq!(stored.get(&key), Some(contact), "{key:?}");
    }
    for volume in &kept.volumes {
        let (from, to) = (volume.interval_start, volume.interval_end());
        let counted_twice = |contact: &&Contact| {
            contact.source == volume.source
                && contact.channel == volume.channel
                && from <= contact.received_at.last()
                && contact.received_at.first() < to
        };
        assert_eq!(kept.contacts.iter().find(counted_twice), None, "{volume:?}");
    }
}

fn questions() -> Vec<Question> {
    let day = |text| Day::parse(text).unwrap();
    let split = |text| Split::parse(text).unwrap();
    let ask = |from, to, by, by_keys| Question {
        from: day(from),
        to: day(to),
        by,
        split: split(by_keys),
        as_of: None,
        units: UnitsAsOf::Today,
    };
    vec![
        ask("2020-01-01", "2021-01-12", None, ""),
        ask("2020-01-01", "2021-01-12", Some(By::Month), "channel"),
        ask("2020-10-20", "2020-10-28", Some(By::Day), "channel"),
        ask("2020-12-28", "2021-01-11", Some(By::Week), "channel,unit"),
        ask("2020-01-01", "2020-12-31", Some(By::Month), "unit"),
        ask("2020-03-20", "2021-01-12", None, "channel,topic"),
        ask("2021-01-04", "2021-01-10", Some(By::Day), "topic"),
        ask("2019-01-01", "2019-01-02", Some(By::Day), ""),
    ]
}

/// The figures are those of a count of what is kept, record by record; by hour likewise.
fn assert_figures(installation: &Installation, code: &str, kept: &Held) {
    let organisation = definitions::organisation(installation, code);
    for question in questions() {
        let view = View::of(&question, NOW);
        let figure = installation.figure::<ResponseReport>(code, &question, NOW).unwrap();
        let expected = model::responses(&organisation, &kept.contacts, &question, view);
        assert_eq!(model::response_rows(&figure), expected, "{question:?}");
        let figure = installation.figure::<QueueReport>(code, &question, NOW).unwrap();
        model::assert_queue(&figure, &model::queues(&organisation, &kept.contacts, &kept.volumes, &question, view));
    }
    let (contacts, queues) = definitions::hours(installation, code);
    let by_hour = model::hours(&kept.contacts, &kept.volumes);
    assert_eq!((contacts, queues), by_hour);
}

fn assert_same_figures(first: &Installation, second: &Installation, code: &str) {
    for question in questions() {
        let figures = |installation: &Installation| {
            (
                installation.figure::<ResponseReport>(code, &question, NOW).unwrap(),
                installation.figure::<QueueReport>(code, &question, NOW).unwrap(),
            )
        };
        assert_eq!(figures(first), figures(second), "{question:?}");
    }
    assert_eq!(definitions::hours(first, code), definitions::hours(second, code));
}
