//! Resolving several states of a record: the later one by version stays, or the one delivered last where no version is given.

use std::borrow::Cow;
use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::outcome::{RecordOutcome, RecordStatus};
use super::stored::{StoredRecord, StoredState};
use crate::ingest::{Flag, FlagKind};
use crate::model::{Fault, Reason, Version, Versioned};

const FIELD: &str = "version";

/// A record of a batch as it is to be stored.
#[derive(Debug)]
pub(super) struct ResolvedRecord<'r, R: StoredRecord> {
    /// The stored record before the batch.
    pub(super) before: Option<&'r StoredState<R>>,
    pub(super) after: Cow<'r, R>,
    pub(super) version: Option<Version>,
    /// The last record of the batch that is no older than the stored one; `None` when all are older.
    pub(super) latest: Option<&'r R>,
    /// Whether it is to be written: its content, its version or what it remembers of older states has changed.
    pub(super) is_changed: bool,
}

impl<R: StoredRecord> ResolvedRecord<'_, R> {
    pub(super) fn versioned(&self) -> Versioned<&R> {
        Versioned { record: &self.after, version: self.version }
    }
}

/// Resolves records against the stored ones.
///
/// Returns the outcome of each record, in order, and the final state for each key, in the order in which the keys came first.
pub(super) fn resolve<'r, R: StoredRecord>(
    records: &[Versioned<&'r R>],
    stored: &'r [StoredState<R>],
) -> (Vec<RecordOutcome>, Vec<ResolvedRecord<'r, R>>) {
    let before: FxHashMap<R::Key<'_>, &StoredState<R>> =
        stored.iter().map(|stored| (stored.record.key(), stored)).collect();
    let mut indexes: FxHashMap<R::Key<'_>, usize> = FxHashMap::default();
    let mut resolved: Vec<ResolvedRecord<'r, R>> = Vec::with_capacity(records.len());
    let mut outcome = |record: &Versioned<&'r R>| {
        let key = record.record.key();
        let known = before.get(&key).copied();
        let index = *indexes.entry(key).or_insert(resolved.len());
        if let Some(earlier) = resolved.get_mut(index) {
            return apply(earlier, *record);
        }
        match known {
            Some(stored) => {
                let (after, version) = (Cow::Borrowed(&stored.record), stored.version);
                let mut state = ResolvedRecord { before: known, after, version, latest: None, is_changed: false };
                let outcome = apply(&mut state, *record);
                resolved.push(state);
                outcome
            }
            None => {
                let (after, version) = (Cow::Borrowed(record.record), record.version);
                let latest = Some(record.record);
                resolved.push(ResolvedRecord { before: None, after, version, latest, is_changed: true });
                RecordStatus::Created.into()
            }
        }
    };
    let outcomes = records.iter().map(&mut outcome).collect();
    (outcomes, resolved)
}

/// Applies a record to the state of its key.
fn apply<'r, R: StoredRecord>(state: &mut ResolvedRecord<'r, R>, record: Versioned<&'r R>) -> RecordOutcome {
    match compare_versions(state.version, record.version) {
        Err(fault) => RecordStatus::Rejected(fault).into(),
        Ok(Ordering::Greater) => {
            if let Some(remembering) = state.after.remember_older(state.version, record) {
                state.after = Cow::Owned(remembering);
                state.is_changed = true;
            }
            RecordStatus::Older.into()
        }
        Ok(order) => replace(state, record, order),
    }
}

/// Applies a record that is not older than the state.
fn replace<'r, R: StoredRecord>(
    state: &mut ResolvedRecord<'r, R>,
    record: Versioned<&'r R>,
    order: Ordering,
) -> RecordOutcome {
    let is_same = state.after.says_the_same(record.record);
    let is_missing = state.version.is_some() && record.version.is_none();
    let flag = match state.version {
        Some(kept) if is_missing => Some(version_missing(kept)),
        Some(kept) if order == Ordering::Equal && !is_same => Some(same_version(kept)),
        _ => None,
    };
    let status = if is_same { RecordStatus::Unchanged } else { RecordStatus::Amended };
    let raised = record.version.is_some() && record.version != state.version;
    if !is_same || raised {
        let before = Versioned { record: &*state.after, version: state.version };
        state.after = record.record.carrying(before, record.version).map_or(Cow::Borrowed(record.record), Cow::Owned);
        state.version = record.version.or(state.version);
        state.is_changed = true;
    }
    state.latest = Some(record.record);
    RecordOutcome { status, flag }
}

/// Compares the stored version with the given one: `Greater` where the given one is older. Without a version the last delivery
/// is the later one.
fn compare_versions(kept: Option<Version>, given: Option<Version>) -> Result<Ordering, Fault> {
    let (Some(kept), Some(given)) = (kept, given) else { return Ok(Ordering::Less) };
    kept.partial_cmp(&given).ok_or_else(|| {
        let expected = format!("{}, as the version {kept} that is kept of this record", kept.kind());
        Fault::new(FIELD, Reason::Inconsistent, &given.to_string(), expected)
    })
}

fn same_version(kept: Version) -> Flag {
    let detail = format!("the version {kept} is kept with other content; the last delivery stays");
    Flag { field: FIELD.to_owned(), kind: FlagKind::SameVersion, detail }
}

fn version_missing(kept: Version) -> Flag {
    let detail = format!("no version, and {kept} is kept; the last delivery stays");
    Flag { field: FIELD.to_owned(), kind: FlagKind::VersionMissing, detail }
}
