//! Accept and amend: records and the cells they change, in one transaction.

mod answers;
mod contacts;
mod events;
mod indicators;
mod overlaps;
mod settle;
mod trails;
mod volumes;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;
use std::sync::atomic::Ordering;

use self::settle::{Standing, settle};
use super::deliver::BatchLanes;
use super::redactions::Redactions;
use super::{Installation, Known, ServiceError};
use crate::ingest::{self, Flag};
use crate::model::{Fault, Instant, Organisation, Version, Versioned};
use crate::rollup::Fold;
use crate::store::{StoreError, Writer};

pub(super) use trails::unfollow;

type StoreResult<T> = Result<T, StoreError>;

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Created,
    Amended,
    Unchanged,
    /// Older, by its version, than what is kept: it changes nothing.
    Older,
    Rejected(Fault),
}

/// A verdict, and what is flagged beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub verdict: Verdict,
    pub flag: Option<Flag>,
}

impl Judged {
    const fn of(verdict: Verdict) -> Judged {
        Judged { verdict, flag: None }
    }
}

/// A record as it is kept.
#[derive(Debug)]
pub struct Held<R: Kept> {
    record: R,
    version: Option<Version>,
    /// What follows from other records.
    beside: R::Beside,
}

impl<R: Kept<Beside = ()>> From<Versioned<R>> for Held<R> {
    fn from(kept: Versioned<R>) -> Held<R> {
        Held { record: kept.record, version: kept.version, beside: () }
    }
}

/// A kind of record that is kept: contacts, volumes and answers given elsewhere, which are counted in cells, and events and
/// indicators, which are not.
pub trait Kept: ingest::Record + Clone + std::fmt::Debug + PartialEq + Send {
    /// What makes a record the same record when it is sent again.
    type Key<'a>: Eq + Hash + Copy
    where
        Self: 'a;

    /// What is kept beside a record and follows from others.
    type Beside: Copy + std::fmt::Debug;

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
    /// Whether two records of one key say the same.
    #[doc(hidden)]
    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }
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
    fn conflicts(_: &mut Writer<'_>, _: &str, records: &[Versioned<&Self>]) -> StoreResult<Vec<Option<Fault>>> {
        Ok(vec![None; records.len()])
    }
    /// Those of the records that are kept already, as they are kept.
    #[doc(hidden)]
    fn kept(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<Held<Self>>>;
    /// The record with what has to be remembered of the one that it replaces; `None` when that is nothing.
    #[doc(hidden)]
    fn carrying(&self, _before: Versioned<&Self>, _version: Option<Version>) -> Option<Self> {
        None
    }
    /// The record, kept at `version`, with what has to be remembered of an older one; `None` when that is nothing new.
    #[doc(hidden)]
    fn remember_older(&self, _version: Option<Version>, _older: Versioned<&Self>) -> Option<Self> {
        None
    }
    /// The record in the words in which it may be sent again, but for its version.
    #[doc(hidden)]
    fn to_json(&self, organisation: &Organisation) -> serde_json::Value;
    /// Counts it in cells, if it counts there.
    #[doc(hidden)]
    fn fold(&self, _: &mut Fold<'_>, _: i64) {}
    #[doc(hidden)]
    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &[Versioned<&Self>]) -> StoreResult<()>;
    /// Keeps the records if none is kept yet; else nothing has happened. Kinds that are few are always looked up.
    #[doc(hidden)]
    fn insert_if_new(_: &mut Writer<'_>, _: &Organisation, _: &[Versioned<&Self>]) -> StoreResult<bool> {
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
    fn replace(writer: &mut Writer<'_>, organisation: &Organisation, records: &[Versioned<&Self>]) -> StoreResult<()>;
}

/// A record that is new or not as it was.
#[derive(Debug)]
pub struct Changed<'r, R: Kept> {
    before: Option<&'r Held<R>>,
    after: &'r R,
}

/// Keeps records and adds `fold(after) - fold(before)` to the cells. Of records that share a key the latest one stays.
pub(super) fn accept<R: Kept>(
    writer: &mut Writer<'_>,
    known: &Known,
    records: &[Versioned<&R>],
    now: Instant,
) -> Result<Vec<Judged>, ServiceError> {
    let organisation = &known.organisation;
    let conflicts = R::conflicts(writer, organisation.code(), records)?;
    let sound: Vec<Versioned<&R>> =
        records.iter().zip(&conflicts).filter(|(_, fault)| fault.is_none()).map(|(record, _)| *record).collect();
    // Where the batch before was all new it is cheaper to try than to ask.
    let mut all_new = None;
    if known.expect_new.load(Ordering::Relaxed) {
        let (judged, standing) = settle(&sound, &[]);
        let versioned: Vec<Versioned<&R>> = standing.iter().map(Standing::versioned).collect();
        all_new = R::insert_if_new(writer, organisation, &versioned)?.then_some((judged, standing));
    }
    let is_written = all_new.is_some();
    let held = if is_written {
        Vec::new()
    } else {
        let records: Vec<&R> = sound.iter().map(|record| record.record).collect();
        R::kept(writer, organisation.code(), &records)?
    };
    known.expect_new.store(held.is_empty(), Ordering::Relaxed);
    let (judged, standing) = all_new.unwrap_or_else(|| settle(&sound, &held));
    write_difference(writer, organisation, &standing, is_written)?;
    let latest: Vec<&R> = standing.iter().filter_map(|standing| standing.latest).collect();
    R::keep_transient(writer, organisation, &latest, now)?;
    note_sources(writer, organisation.code(), &sound, now)?;
    let mut judged = judged.into_iter();
    let conflicts = conflicts.into_iter();
    Ok(conflicts
        .filter_map(|fault| fault.map(|fault| Judged::of(Verdict::Rejected(fault))).or_else(|| judged.next()))
        .collect())
}

/// Writes the records that are new or changed (unless they are `written`) and what they change in the cells.
fn write_difference<R: Kept>(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    standing: &[Standing<'_, R>],
    written: bool,
) -> Result<(), ServiceError> {
    let mut fold = Fold::new(organisation);
    let mut changes: Vec<Changed<'_, R>> = Vec::with_capacity(standing.len());
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for standing in standing.iter().filter(|standing| standing.is_changed) {
        match standing.before {
            Some(held) => {
                held.record.fold(&mut fold, -1);
                changed.push(standing.versioned());
            }
            None => new.push(standing.versioned()),
        }
        standing.after.fold(&mut fold, 1);
        changes.push(Changed { before: standing.before, after: &standing.after });
    }
    if !new.is_empty() && !written {
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
    records: &[Versioned<&R>],
    now: Instant,
) -> Result<(), ServiceError> {
    let mut latest: BTreeMap<&str, Instant> = BTreeMap::new();
    for record in records.iter().map(|record| record.record).filter(|record| !record.source().is_empty()) {
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
