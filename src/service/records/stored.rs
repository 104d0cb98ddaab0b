//! The kinds of records that are stored: contacts, volumes and answers given elsewhere, which are counted in cells, and events and
//! indicators, which are not.

use std::collections::BTreeSet;
use std::hash::Hash;

use super::batch::BatchWriters;
use crate::ingest;
use crate::model::{Fault, Instant, Organisation, Version, Versioned};
use crate::rollup::Fold;
use crate::service::Installation;
use crate::service::redactions::Redactions;
use crate::store::{StoreError, Writer};

pub(super) type StoreResult<T> = Result<T, StoreError>;

/// Records with their versions.
pub(super) type Records<'r, R> = [Versioned<&'r R>];

/// A record as it is stored.
#[derive(Debug)]
pub(in crate::service) struct StoredState<R: StoredRecord> {
    pub(super) record: R,
    pub(super) version: Option<Version>,
    pub(super) derived: R::Derived,
}

impl<R: StoredRecord<Derived = ()>> From<Versioned<R>> for StoredState<R> {
    fn from(stored: Versioned<R>) -> StoredState<R> {
        StoredState { record: stored.record, version: stored.version, derived: () }
    }
}

/// A record that is new or differs from the stored one.
#[derive(Debug)]
pub(in crate::service) struct RecordChange<'r, R: StoredRecord> {
    pub(super) before: Option<&'r StoredState<R>>,
    pub(super) after: &'r R,
}

/// A kind of record that is stored.
pub(in crate::service) trait StoredRecord:
    ingest::Record + Clone + std::fmt::Debug + PartialEq + Send
{
    /// The key of a record: a record with the same key is the same record, sent again.
    type Key<'a>: Eq + Hash + Copy
    where
        Self: 'a;

    /// Columns of the row that follow from other records.
    type Derived: Copy + std::fmt::Debug;

    /// Returns the key.
    fn key(&self) -> Self::Key<'_>;
    /// Returns the system that it came from; empty where it came from none.
    fn source(&self) -> &str;
    /// Returns the field in which the source names the record, and the name.
    fn own_name(&self) -> (&'static str, &str);
    /// Returns the latest instant that the record names.
    fn latest_instant(&self) -> Instant;
    /// Returns whether two records of one key say the same.
    fn says_the_same(&self, other: &Self) -> bool {
        self == other
    }
    /// Returns the record without personal data in free text.
    #[must_use]
    fn cleaned(self, _: &Redactions) -> Self {
        self
    }
    /// Returns the write batchers of this kind.
    fn writers(installation: &Installation) -> &BatchWriters<Self>;
    /// Finds for each record the fault that storing it would count something twice.
    fn conflicts(_: &mut Writer<'_>, _: &str, records: &Records<'_, Self>) -> StoreResult<Vec<Option<Fault>>> {
        Ok(vec![None; records.len()])
    }
    /// Reads the stored records that have the keys of these.
    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>>;
    /// Returns the record with what has to be remembered of the one that it replaces; `None` when that is nothing.
    fn carrying(&self, _before: Versioned<&Self>, _version: Option<Version>) -> Option<Self> {
        None
    }
    /// Returns the record, stored at `version`, with what has to be remembered of an older one; `None` when that is nothing new.
    fn remember_older(&self, _version: Option<Version>, _older: Versioned<&Self>) -> Option<Self> {
        None
    }
    /// Returns the record in the words in which it may be sent again, but for its version.
    fn to_json(&self, organisation: &Organisation) -> serde_json::Value;
    /// Counts it in cells, if it counts there.
    fn fold(&self, _: &mut Fold<'_>, _: i64) {}
    /// Stores records; each replaces the stored one with its key.
    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()>;
    /// Stores records whose keys are not stored yet.
    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        Self::put(writer, organisation, records)
    }
    /// Stores the records if none of their keys is stored yet; otherwise does nothing and returns `false`. Kinds of which there
    /// are few are always looked up.
    fn insert_if_new(_: &mut Writer<'_>, _: &Organisation, _: &Records<'_, Self>) -> StoreResult<bool> {
        Ok(false)
    }
    /// Stores what a record brings for a time only.
    fn store_transient(_: &mut Writer<'_>, _: &Organisation, _: &[&Self], _: Instant) -> StoreResult<()> {
        Ok(())
    }
    /// Brings derived columns of these and of other records up to date, once the changes are written.
    fn update_derived(
        _: &mut Writer<'_>,
        _: &Organisation,
        _: &[RecordChange<'_, Self>],
        _: &mut Fold<'_>,
    ) -> StoreResult<()> {
        Ok(())
    }
}

/// Returns the different sources of records.
pub(super) fn sources<'a, R: StoredRecord>(records: impl Iterator<Item = &'a R>) -> BTreeSet<&'a str> {
    // Neighbours mostly share a source: comparing with the last one is cheaper than asking the set.
    let mut last = None;
    let mut all = BTreeSet::new();
    for source in records.map(StoredRecord::source) {
        if last != Some(source) {
            all.insert(source);
            last = Some(source);
        }
    }
    all
}
