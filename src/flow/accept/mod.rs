//! Accept and amend: records and the cells they change, in one transaction.

mod answers;
mod contacts;
mod events;
mod indicators;
mod trails;
mod volumes;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;
use std::sync::atomic::Ordering;

use rustc_hash::FxHashMap;

use super::deliver::BatchLanes;
use super::redactions::Redactions;
use super::{FlowError, Installation, Known};
use crate::domain::{Fault, Instant, Organisation};
use crate::ingest;
use crate::rollup::Fold;
use crate::store::{StoreError, Writer};

type StoreResult<T> = Result<T, StoreError>;

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Created,
    Amended,
    Unchanged,
    Rejected(Fault),
}

/// A kind of record that is kept: contacts, volumes and answers given elsewhere, which are counted in cells, and events and
/// indicators, which are not.
pub trait Kept: ingest::Record + Clone + PartialEq + Send {
    /// What makes a record the same record when it is sent again.
    type Key<'a>: Eq + Hash + Copy
    where
        Self: 'a;

    /// What is kept beside a record and follows from others.
    type Beside: Copy;

    /// The key.
    #[doc(hidden)]
    fn key(&self) -> Self::Key<'_>;
    /// The system that it came from; empty where it came from none.
    #[doc(hidden)]
    fn source(&self) -> &str;
    /// What the source itself calls it, and the field.
    #[doc(hidden)]
    fn own_name(&self) -> (&'static str, &str);
    /// The latest instant of which the record speaks.
    #[doc(hidden)]
    fn latest_instant(&self) -> Instant;
    /// The record as it may be kept: without personal data in free text.
    #[doc(hidden)]
    #[must_use]
    fn cleaned(self, _: &Redactions) -> Self {
        self
    }
    #[doc(hidden)]
    fn lanes(installation: &Installation) -> &BatchLanes<Self>;
    /// For each record whether it would count twice.
    #[doc(hidden)]
    fn conflicts(_: &mut Writer<'_>, _: &str, records: &[&Self]) -> StoreResult<Vec<Option<Fault>>> {
        Ok(vec![None; records.len()])
    }
    /// Those of the records that are kept already, as they are kept.
    #[doc(hidden)]
    fn kept(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<(Self, Self::Beside)>>;
    /// The record in the words in which it may be sent again.
    #[doc(hidden)]
    fn to_json(&self) -> String;
    /// Counts it in cells, if it counts there.
    #[doc(hidden)]
    fn fold(&self, _: &mut Fold<'_>, _: i64) {}
    #[doc(hidden)]
    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Self]) -> StoreResult<()>;
    /// Keeps the records if none is kept yet; else nothing has happened. Kinds that are few are always looked up.
    #[doc(hidden)]
    fn insert_if_new(_: &mut Writer<'_>, _: &Organisation, _: &[&Self]) -> StoreResult<bool> {
        Ok(false)
    }
    /// What a record brings that is not kept with it.
    #[doc(hidden)]
    fn keep_transient(_: &mut Writer<'_>, _: &Organisation, _: &[&Self], _: Instant) -> StoreResult<()> {
        Ok(())
    }
    /// Brings up to date what follows from other records, here and there, once the changes are written.
    #[doc(hidden)]
    fn follow(_: &mut Writer<'_>, _: &Organisation, _: &[Changed<'_, Self>], _: &mut Fold<'_>) -> StoreResult<()> {
        Ok(())
    }
    #[doc(hidden)]
    fn replace(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Self]) -> StoreResult<()>;
}

/// A record that is new or not as it was.
#[derive(Debug)]
pub struct Changed<'r, R: Kept> {
    before: Option<&'r (R, R::Beside)>,
    after: &'r R,
}

/// Keeps records and adds `fold(after) - fold(before)` to the cells. Of records that share a key the last one stays.
pub(super) fn accept<R: Kept>(
    writer: &mut Writer<'_>,
    known: &Known,
    records: &[&R],
    now: Instant,
) -> Result<Vec<Verdict>, FlowError> {
    let organisation = &known.organisation;
    let conflicts = R::conflicts(writer, organisation.code(), records)?;
    let sound: Vec<&R> = records.iter().zip(&conflicts).filter(|(_, fault)| fault.is_none()).map(|(r, _)| *r).collect();
    let last = last_of_each_key(&sound);
    // Where the batch before was all new it is cheaper to try than to ask.
    let all_new = known.expect_new.load(Ordering::Relaxed) && R::insert_if_new(writer, organisation, &last)?;
    let kept = if all_new { Vec::new() } else { R::kept(writer, organisation.code(), &sound)? };
    known.expect_new.store(kept.is_empty(), Ordering::Relaxed);
    let before: FxHashMap<R::Key<'_>, &(R, R::Beside)> = kept.iter().map(|kept| (kept.0.key(), kept)).collect();
    write_difference(writer, organisation, &before, &last, all_new)?;
    let before = before.into_iter().map(|(key, kept)| (key, &kept.0)).collect();
    R::keep_transient(writer, organisation, &last, now)?;
    note_sources(writer, organisation.code(), &sound, now)?;
    Ok(verdicts(records, conflicts, before))
}

/// For each key its last record, in the order in which the keys came first.
fn last_of_each_key<'r, R: Kept>(records: &[&'r R]) -> Vec<&'r R> {
    let mut places: FxHashMap<R::Key<'r>, usize> = FxHashMap::default();
    let mut last: Vec<&R> = Vec::with_capacity(records.len());
    for record in records {
        let place = *places.entry(record.key()).or_insert(last.len());
        match last.get_mut(place) {
            Some(earlier) => *earlier = record,
            None => last.push(record),
        }
    }
    last
}

fn verdicts<'r, R: Kept>(
    records: &[&'r R],
    conflicts: Vec<Option<Fault>>,
    mut newest: FxHashMap<R::Key<'r>, &'r R>,
) -> Vec<Verdict> {
    let verdict = |(record, fault): (&&'r R, Option<Fault>)| match fault {
        Some(fault) => Verdict::Rejected(fault),
        None => match newest.insert(record.key(), record) {
            None => Verdict::Created,
            Some(same) if same == *record => Verdict::Unchanged,
            Some(_) => Verdict::Amended,
        },
    };
    records.iter().zip(conflicts).map(verdict).collect()
}

/// Writes the records that are new or changed (unless they are `written`) and what they change in the cells.
fn write_difference<'r, R: Kept>(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    before: &FxHashMap<R::Key<'r>, &'r (R, R::Beside)>,
    records: &[&'r R],
    written: bool,
) -> Result<(), FlowError> {
    let mut fold = Fold::new(organisation);
    let mut changes: Vec<Changed<'_, R>> = Vec::with_capacity(records.len());
    for record in records.iter().copied() {
        let kept = before.get(&record.key()).copied();
        match kept {
            Some((same, _)) if same == record => continue,
            Some((old, _)) => old.fold(&mut fold, -1),
            None => {}
        }
        record.fold(&mut fold, 1);
        changes.push(Changed { before: kept, after: record });
    }
    let of = |is_new: bool| changes.iter().filter(move |change| change.before.is_none() == is_new);
    let new: Vec<&R> = of(true).filter(|_| !written).map(|change| change.after).collect();
    let changed: Vec<&R> = of(false).map(|change| change.after).collect();
    if !new.is_empty() {
        R::insert(writer, organisation, &new)?;
    }
    if !changed.is_empty() {
        R::replace(writer, organisation, &changed)?;
    }
    R::follow(writer, organisation, &changes, &mut fold)?;
    writer.add_cells(organisation.code(), &fold.into_cells())?;
    Ok(())
}

fn note_sources<R: Kept>(
    writer: &mut Writer<'_>,
    organisation: &str,
    records: &[&R],
    now: Instant,
) -> Result<(), FlowError> {
    let mut latest: BTreeMap<&str, Instant> = BTreeMap::new();
    for record in records.iter().filter(|record| !record.source().is_empty()) {
        // Of what is planned a source speaks today.
        let at = record.latest_instant().min(now);
        match latest.get_mut(record.source()) {
            Some(known) => *known = at.max(*known),
            None => drop(latest.insert(record.source(), at)),
        }
    }
    for (source, at) in latest {
        writer.note_source(organisation, source, at, now)?;
    }
    Ok(())
}

fn sources<'a, R: Kept>(records: impl Iterator<Item = &'a R>) -> BTreeSet<&'a str> {
    // Neighbours mostly share a source: comparing with the last one is cheaper than asking the set.
    let mut last = None;
    let mut all = BTreeSet::new();
    for source in records.map(Kept::source) {
        if last != Some(source) {
            all.insert(source);
            last = Some(source);
        }
    }
    all
}
