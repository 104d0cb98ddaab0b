//! Follow-ups of contacts after some were added, amended or removed: theirs, and those of the contacts right before their old and
//! new positions in the chains.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::stored::{RecordChange, StoreResult, StoredRecord, StoredState};
use crate::model::{ChainKey, Channel, Contact, FollowUp, Instant, NextContact, Organisation};
use crate::rollup::Fold;
use crate::store::{Neighbours, StoredContact, Writer};

type Key<'a> = <Contact as StoredRecord>::Key<'a>;

/// Writes the follow-ups that `changes` change and adds the difference to `fold`. Contacts without citizen or topic cost nothing.
///
/// The rows are written already: the neighbours of a position are the final ones.
pub(super) fn update_follow_ups(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    changes: &[RecordChange<'_, Contact>],
    fold: &mut Fold<'_>,
) -> StoreResult<()> {
    let positions: Vec<ChainPosition<'_>> = changes.iter().flat_map(ChainPosition::touched_by).collect();
    let neighbours = neighbours(writer, organisation, positions.iter().map(|position| position.key))?;
    let mut follow_ups = own_follow_ups(changes, &positions, &neighbours);
    let mut others: FxHashMap<Key<'_>, (&StoredContact, FollowUp)> = FxHashMap::default();
    for (position, neighbours) in positions.iter().zip(&neighbours) {
        let Some(before) = &neighbours.before else { continue };
        let found = found_after(before, position.occupant.or_else(|| next_of(neighbours)));
        match follow_ups.entry(before.contact.key()) {
            // It changed itself, and its own position need not have been looked at.
            Entry::Occupied(mut own) => *own.get_mut() = own.get().or_nearer(found),
            Entry::Vacant(_) => drop(others.insert(before.contact.key(), (before, before.follow_up.or_nearer(found)))),
        }
    }
    let mut written: Vec<(Key<'_>, FollowUp)> = Vec::new();
    for change in changes {
        let follow_up = follow_ups.get(&change.after.key()).copied().unwrap_or_default();
        if let Some(before) = change.before {
            fold.follow_up(&before.record, &before.derived, -1);
        }
        fold.follow_up(change.after, &follow_up, 1);
        if follow_up != on_row(change) {
            written.push((change.after.key(), follow_up));
        }
    }
    replace_others(others, &mut written, fold);
    write(writer, organisation, written)
}

/// Writes the follow-ups of the contacts right before removed ones and adds the difference to `fold`. The rows of the removed are
/// gone already.
///
/// Where the pseudonym of a removed contact was disposed of, the contact before it cannot be found.
pub(super) fn update_follow_ups_of_removed(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    removed: &[StoredContact],
    fold: &mut Fold<'_>,
) -> StoreResult<()> {
    let neighbours =
        neighbours(writer, organisation, removed.iter().filter_map(|removed| removed.contact.chain_key()))?;
    // Several removed contacts may have stood between the same two.
    let mut others: FxHashMap<Key<'_>, (&StoredContact, FollowUp)> = FxHashMap::default();
    for neighbours in &neighbours {
        let Some(before) = &neighbours.before else { continue };
        let found = found_after(before, next_of(neighbours));
        others.insert(before.contact.key(), (before, before.follow_up.or_nearer(found)));
    }
    let mut written = Vec::new();
    replace_others(others, &mut written, fold);
    write(writer, organisation, written)
}

/// Replaces the follow-ups of contacts that did not change themselves.
fn replace_others<'a>(
    others: FxHashMap<Key<'a>, (&'a StoredContact, FollowUp)>,
    written: &mut Vec<(Key<'a>, FollowUp)>,
    fold: &mut Fold<'_>,
) {
    for (key, (stored, follow_up)) in others.into_iter().filter(|(_, (stored, new))| stored.follow_up != *new) {
        fold.follow_up(&stored.contact, &stored.follow_up, -1);
        fold.follow_up(&stored.contact, &follow_up, 1);
        written.push((key, follow_up));
    }
}

fn write(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    mut written: Vec<(Key<'_>, FollowUp)>,
) -> StoreResult<()> {
    // Always in the same order: instances of other organisations write to the same pages.
    written.sort_unstable_by_key(|(key, _)| *key);
    writer.put_follow_ups(organisation.code(), &written)
}

fn neighbours<'a>(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    keys: impl Iterator<Item = ChainKey<'a>>,
) -> StoreResult<Vec<Neighbours>> {
    match keys.collect::<Vec<_>>().as_slice() {
        [] => Ok(Vec::new()),
        keys => writer.neighbours(organisation.code(), keys),
    }
}

/// A position in a chain that a change touches.
struct ChainPosition<'a> {
    key: ChainKey<'a>,
    /// The contact that is there now; `None` for a position that was left.
    occupant: Option<(Instant, Channel)>,
}

impl<'a> ChainPosition<'a> {
    /// Returns the positions that a change touches: where the contact is, and where it was.
    fn touched_by(change: &'a RecordChange<'_, Contact>) -> impl Iterator<Item = ChainPosition<'a>> {
        let after = change.after;
        let (old, new) = (change.before.and_then(|before| before.record.chain_key()), after.chain_key());
        let same_channel = change.before.is_some_and(|before| before.record.channel == after.channel);
        let left = old.filter(|old| new != Some(*old)).map(|key| ChainPosition { key, occupant: None });
        let taken = new.filter(|new| old != Some(*new) || !same_channel);
        let occupant = Some((after.received_at.first(), after.channel));
        left.into_iter().chain(taken.map(|key| ChainPosition { key, occupant }))
    }
}

fn next_of(neighbours: &Neighbours) -> Option<(Instant, Channel)> {
    neighbours.after.as_ref().map(|next| (next.contact.received_at.first(), next.contact.channel))
}

fn found_after(before: &StoredContact, next: Option<(Instant, Channel)>) -> Option<NextContact> {
    next.and_then(|(at, channel)| NextContact::between(before.contact.received_at.first(), at, channel))
}

/// Returns the follow-ups of the contacts that changed, as far as their own positions tell.
fn own_follow_ups<'a>(
    changes: &'a [RecordChange<'_, Contact>],
    positions: &[ChainPosition<'a>],
    neighbours: &[Neighbours],
) -> FxHashMap<Key<'a>, FollowUp> {
    let taken = positions.iter().zip(neighbours).filter(|(position, _)| position.occupant.is_some());
    let found: FxHashMap<Key<'_>, Option<(Instant, Channel)>> = taken
        .map(|(position, neighbours)| ((position.key.source, position.key.external_id), next_of(neighbours)))
        .collect();
    let follow_up = |change: &'a RecordChange<'_, Contact>| {
        let carry = |before: &StoredState<Contact>| before.derived.carried_over(&before.record, change.after);
        let carried = change.before.map_or_else(FollowUp::default, carry);
        let follow_up = match found.get(&change.after.key()) {
            Some(next) => {
                let at = change.after.received_at.first();
                let found = next.and_then(|(next, channel)| NextContact::between(at, next, channel));
                carried.with_found(change.after, found)
            }
            // Its position is the old one: what is found from there is what was found.
            None if change.after.chain_key().is_some() => carried,
            None => carried.with_found(change.after, None),
        };
        (change.after.key(), follow_up)
    };
    changes.iter().map(follow_up).collect()
}

/// Returns the follow-up on the row of a contact that was written.
fn on_row(change: &RecordChange<'_, Contact>) -> FollowUp {
    let new = FollowUp { linkable: change.after.chain_key().is_some(), ..FollowUp::default() };
    change.before.map_or(new, |before| before.derived)
}
