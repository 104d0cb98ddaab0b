//! What follows contacts, after some were added or amended: theirs, and that of those right before their old and new places.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::{Changed, Held, Kept, StoreResult};
use crate::model::{ChainKey, Channel, Contact, FollowUp, Instant, NextContact, Organisation};
use crate::rollup::Fold;
use crate::store::{KeptContact, Neighbours, Writer};

type Key<'a> = <Contact as Kept>::Key<'a>;

/// Writes the trails that `changes` change and adds the difference to `fold`. The rows are written already, so that what is
/// found beside a place is what will stay there. Contacts without citizen or topic cost nothing.
pub(super) fn follow(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    changes: &[Changed<'_, Contact>],
    fold: &mut Fold<'_>,
) -> StoreResult<()> {
    let places: Vec<Place<'_>> = changes.iter().flat_map(Place::of).collect();
    let links: Vec<ChainKey<'_>> = places.iter().map(|place| place.link).collect();
    let neighbours = match links.as_slice() {
        [] => Vec::new(),
        links => writer.neighbours(organisation.code(), links)?,
    };
    let mut trails = own_trails(changes, &places, &neighbours);
    let mut others: FxHashMap<Key<'_>, (&KeptContact, FollowUp)> = FxHashMap::default();
    for (place, neighbours) in places.iter().zip(&neighbours) {
        let Some(kept) = &neighbours.before else { continue };
        let next = place.stands_there.or_else(|| next_of(neighbours));
        let seen = next.and_then(|(at, channel)| NextContact::between(kept.contact.received_at.first(), at, channel));
        match trails.entry(kept.contact.key()) {
            // It changed itself, and its own place need not have been looked at.
            Entry::Occupied(mut own) => *own.get_mut() = own.get().or_nearer(seen),
            Entry::Vacant(_) => drop(others.insert(kept.contact.key(), (kept, kept.trail.or_nearer(seen)))),
        }
    }
    let mut written: Vec<(Key<'_>, FollowUp)> = Vec::new();
    for change in changes {
        let trail = trails.get(&change.after.key()).copied().unwrap_or_default();
        if let Some(before) = change.before {
            fold.trail(&before.record, &before.beside, -1);
        }
        fold.trail(change.after, &trail, 1);
        if trail != on_row(change) {
            written.push((change.after.key(), trail));
        }
    }
    for (key, (kept, trail)) in others.into_iter().filter(|(_, (kept, trail))| kept.trail != *trail) {
        fold.trail(&kept.contact, &kept.trail, -1);
        fold.trail(&kept.contact, &trail, 1);
        written.push((key, trail));
    }
    // Always in the same order: instances of other organisations write to the same pages.
    written.sort_unstable_by_key(|(key, _)| *key);
    writer.put_trails(organisation.code(), &written)
}

/// Adds to `fold` what the contacts right before those that were taken away know of what follows them now, and writes it. The
/// rows of the removed are gone already. Where the pseudonym of the removed was disposed of, nothing tells who came before it.
pub(in crate::service) fn unfollow(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    removed: &[KeptContact],
    fold: &mut Fold<'_>,
) -> StoreResult<()> {
    let links: Vec<ChainKey<'_>> = removed.iter().filter_map(|kept| kept.contact.chain_key()).collect();
    let neighbours = match links.as_slice() {
        [] => Vec::new(),
        links => writer.neighbours(organisation.code(), links)?,
    };
    let mut written: FxHashMap<Key<'_>, FollowUp> = FxHashMap::default();
    for neighbours in &neighbours {
        let Some(kept) = &neighbours.before else { continue };
        let next = next_of(neighbours);
        let seen = next.and_then(|(at, channel)| NextContact::between(kept.contact.received_at.first(), at, channel));
        let trail = kept.trail.or_nearer(seen);
        // Several that are gone may have stood between the same two.
        if trail != kept.trail && written.insert(kept.contact.key(), trail).is_none() {
            fold.trail(&kept.contact, &kept.trail, -1);
            fold.trail(&kept.contact, &trail, 1);
        }
    }
    let mut written: Vec<(Key<'_>, FollowUp)> = written.into_iter().collect();
    written.sort_unstable_by_key(|(key, _)| *key);
    writer.put_trails(organisation.code(), &written)
}

/// A place in a chain beside which something changes.
struct Place<'a> {
    link: ChainKey<'a>,
    /// The contact that stands there now, unless it is a place that was left.
    stands_there: Option<(Instant, Channel)>,
}

impl<'a> Place<'a> {
    /// The places that a change touches: where the contact stands, and where it stood.
    fn of(change: &'a Changed<'_, Contact>) -> impl Iterator<Item = Place<'a>> {
        let after = change.after;
        let (old, new) = (change.before.and_then(|before| before.record.chain_key()), after.chain_key());
        let same_channel = change.before.is_some_and(|before| before.record.channel == after.channel);
        let left = old.filter(|old| new != Some(*old)).map(|link| Place { link, stands_there: None });
        let taken = new.filter(|new| old != Some(*new) || !same_channel);
        let taken = taken.map(|link| Place { link, stands_there: Some((after.received_at.first(), after.channel)) });
        left.into_iter().chain(taken)
    }
}

fn next_of(neighbours: &Neighbours) -> Option<(Instant, Channel)> {
    neighbours.after.as_ref().map(|next| (next.contact.received_at.first(), next.contact.channel))
}

/// What follows the contacts that changed, as far as their own places tell.
fn own_trails<'a>(
    changes: &'a [Changed<'_, Contact>],
    places: &[Place<'a>],
    neighbours: &[Neighbours],
) -> FxHashMap<Key<'a>, FollowUp> {
    let taken = places.iter().zip(neighbours).filter(|(place, _)| place.stands_there.is_some());
    let seen: FxHashMap<Key<'_>, Option<(Instant, Channel)>> =
        taken.map(|(place, neighbours)| ((place.link.source, place.link.external_id), next_of(neighbours))).collect();
    let trail = |change: &'a Changed<'_, Contact>| {
        let carry = |before: &Held<Contact>| before.beside.carried(&before.record, change.after);
        let carried = change.before.map_or_else(FollowUp::default, carry);
        let trail = match seen.get(&change.after.key()) {
            Some(next) => {
                let at = change.after.received_at.first();
                carried.of(change.after, next.and_then(|(next, channel)| NextContact::between(at, next, channel)))
            }
            // It stands where it stood: what is seen from there is what was seen.
            None if change.after.chain_key().is_some() => carried,
            None => carried.of(change.after, None),
        };
        (change.after.key(), trail)
    };
    changes.iter().map(trail).collect()
}

/// The trail that stands on the row of a contact that was written.
fn on_row(change: &Changed<'_, Contact>) -> FollowUp {
    let fresh = FollowUp { linkable: change.after.chain_key().is_some(), ..FollowUp::default() };
    change.before.map_or(fresh, |before| before.beside)
}
