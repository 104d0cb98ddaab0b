//! Every shipped feed that folds: in whatever order messages come, however often, in how many deliveries, and also when some are lost
//! and read again, the same contacts come.

use std::collections::BTreeSet;
use std::io::Cursor;

use kanalkoll::feeds::{Feed, FoldedContact, Mapping, Part, gathered, parts, shipped};
use kanalkoll::ingest::{Context, Item};

use crate::events::{Told, all};
use crate::ingest::with_context_at;
use crate::random::Random;

/// The parts that the message at a place tells.
fn parts_of(told: &Told, place: usize, is_repeat: bool, mapping: &Mapping, context: &Context<'_>) -> Vec<Part> {
    let message = Box::new(Cursor::new(told.messages[place]));
    let request = told.request(place, is_repeat);
    let found = parts(mapping, message, &request, context).flat_map(|item| match item.unwrap() {
        Item::Record { record, .. } => record,
        other => panic!("{} {place}: {other:?}", told.feed),
    });
    found.collect()
}

/// The contacts that parts make, each as its record says it, and those that wait.
fn contacts(mapping: &Mapping, kept: Vec<Part>, context: &Context<'_>) -> Vec<String> {
    let gathered = gathered(kept);
    let folded = gathered.contacts.iter().map(|(id, parts)| {
        let folded = mapping.folded(id, parts);
        match mapping.contact(&folded, context) {
            Ok(FoldedContact::Contact(contact)) => {
                let values: Vec<_> = folded.values().collect();
                format!("{contact:?} {values:?}")
            }
            other => format!("{other:?}"),
        }
    });
    folded.chain(gathered.waiting.into_keys().map(|alias| format!("waits {alias}"))).collect()
}

/// The parts that are kept after one delivery more.
fn kept(before: Vec<Part>, delivery: Vec<Part>) -> Vec<Part> {
    let gathered = gathered(before.into_iter().chain(delivery).collect());
    gathered.contacts.into_values().chain(gathered.waiting.into_values()).flatten().collect()
}

fn shuffled(count: usize, random: &mut Random) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for place in (1..count).rev() {
        order.swap(place, random.index(place + 1));
    }
    order
}

fn permutations(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let inserted = |order: &Vec<usize>, place: usize| {
        let mut order = order.clone();
        order.insert(place, count - 1);
        order
    };
    permutations(count - 1).iter().flat_map(|order| (0..count).map(move |place| inserted(order, place))).collect()
}

#[test]
fn every_feed_that_folds_is_told_of() {
    let is_folded = |text: &str| Feed::from_toml(text).unwrap().mapping.is_folded();
    let folded: BTreeSet<&str> = shipped().filter(|(_, text)| is_folded(text)).map(|(name, _)| name).collect();
    let told: BTreeSet<&str> = all().map(|told| told.feed).collect();
    assert_eq!(told, folded, "a feed that folds has messages in tests/events");
    for told in all() {
        let mapping = told.mapping();
        with_context_at("2026-06-01T00:00:00Z", |context| {
            let parts = |place| parts_of(told, place, false, &mapping, context);
            let telling = (0..told.messages.len()).filter(|place| !parts(*place).is_empty()).count();
            assert!(telling >= 3, "{}: {telling} messages tell something", told.feed);
            let contacts = contacts(&mapping, (0..told.messages.len()).flat_map(parts).collect(), context);
            assert!(contacts[0].starts_with("Contact"), "{}: a contact: {contacts:?}", told.feed);
        });
    }
}

#[test]
fn order_repeats_deliveries_and_what_was_lost_do_not_matter() {
    for told in all() {
        let mapping = told.mapping();
        with_context_at("2026-06-01T00:00:00Z", |context| {
            let count = told.messages.len();
            let parts = |place: usize, is_repeat| parts_of(told, place, is_repeat, &mapping, context);
            let expected = contacts(&mapping, (0..count).flat_map(|place| parts(place, false)).collect(), context);
            let mut random = Random::new(15);
            for order in permutations(count) {
                let first = |places: &[usize]| places.iter().flat_map(|place| parts(*place, false)).collect::<Vec<_>>();
                let at_once = contacts(&mapping, first(&order), context);
                assert_eq!(at_once, expected, "{} {order:?}", told.feed);
                let one_by_one = order.iter().fold(Vec::new(), |before, place| kept(before, parts(*place, false)));
                assert_eq!(
                    contacts(&mapping, one_by_one.clone(), context),
                    expected,
                    "{} {order:?} in pieces",
                    told.feed
                );
                let again = shuffled(count, &mut random);
                let repeated = again.iter().fold(one_by_one, |before, place| kept(before, parts(*place, true)));
                assert_eq!(contacts(&mapping, repeated, context), expected, "{} {order:?} and {again:?}", told.feed);
                // One is lost, and all are read again.
                let with_loss = kept(Vec::new(), first(&order[1..]));
                let read_again = kept(with_loss, first(&again));
                assert_eq!(contacts(&mapping, read_again, context), expected, "{} without {}", told.feed, order[0]);
            }
        });
    }
}
