//! Which of several states of a record stays: the later one by version, the last delivered where none is given.

use std::borrow::Cow;
use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::{Held, Judged, Kept, Verdict};
use crate::ingest::{Flag, FlagKind};
use crate::model::{Fault, Reason, Version, Versioned};

const FIELD: &str = "version";

/// A record of a batch as it is to be kept.
#[derive(Debug)]
pub(super) struct Standing<'r, R: Kept> {
    /// How it was kept before the batch.
    pub(super) before: Option<&'r Held<R>>,
    pub(super) after: Cow<'r, R>,
    pub(super) version: Option<Version>,
    /// The last record of the batch that is no older than what was kept; `None` when all are.
    pub(super) latest: Option<&'r R>,
    /// Whether it is to be written: its content, its version or what was said of it before is not as it was.
    pub(super) is_changed: bool,
}

impl<R: Kept> Standing<'_, R> {
    pub(super) fn versioned(&self) -> Versioned<&R> {
        Versioned { record: &self.after, version: self.version }
    }
}

/// What becomes of each record, in order, and for each key how it stands in the end, in the order in which the keys came first.
pub(super) fn settle<'r, R: Kept>(
    records: &[Versioned<&'r R>],
    held: &'r [Held<R>],
) -> (Vec<Judged>, Vec<Standing<'r, R>>) {
    let before: FxHashMap<R::Key<'_>, &Held<R>> = held.iter().map(|held| (held.record.key(), held)).collect();
    let mut places: FxHashMap<R::Key<'_>, usize> = FxHashMap::default();
    let mut standing: Vec<Standing<'r, R>> = Vec::with_capacity(records.len());
    let mut judge = |record: &Versioned<&'r R>| {
        let key = record.record.key();
        let known = before.get(&key).copied();
        let place = *places.entry(key).or_insert(standing.len());
        if let Some(standing) = standing.get_mut(place) {
            return take(standing, *record);
        }
        match known {
            Some(held) => {
                let (after, version) = (Cow::Borrowed(&held.record), held.version);
                let mut kept = Standing { before: known, after, version, latest: None, is_changed: false };
                let judged = take(&mut kept, *record);
                standing.push(kept);
                judged
            }
            None => {
                let (after, version) = (Cow::Borrowed(record.record), record.version);
                let latest = Some(record.record);
                standing.push(Standing { before: None, after, version, latest, is_changed: true });
                Judged::of(Verdict::Created)
            }
        }
    };
    let judged = records.iter().map(&mut judge).collect();
    (judged, standing)
}

fn take<'r, R: Kept>(standing: &mut Standing<'r, R>, record: Versioned<&'r R>) -> Judged {
    match order(standing.version, record.version) {
        Err(fault) => Judged::of(Verdict::Rejected(fault)),
        Ok(Ordering::Greater) => {
            if let Some(remembering) = standing.after.remember_older(standing.version, record) {
                standing.after = Cow::Owned(remembering);
                standing.is_changed = true;
            }
            Judged::of(Verdict::Older)
        }
        Ok(order) => replace(standing, record, order),
    }
}

/// Takes a record that is not older than what is kept.
fn replace<'r, R: Kept>(standing: &mut Standing<'r, R>, record: Versioned<&'r R>, order: Ordering) -> Judged {
    let is_same = standing.after.says_the_same(record.record);
    let is_missing = standing.version.is_some() && record.version.is_none();
    let flag = match standing.version {
        Some(kept) if is_missing => Some(version_missing(kept)),
        Some(kept) if order == Ordering::Equal && !is_same => Some(same_version(kept)),
        _ => None,
    };
    let verdict = if is_same { Verdict::Unchanged } else { Verdict::Amended };
    let raised = record.version.is_some() && record.version != standing.version;
    if !is_same || raised {
        let before = Versioned { record: &*standing.after, version: standing.version };
        standing.after =
            record.record.carrying(before, record.version).map_or(Cow::Borrowed(record.record), Cow::Owned);
        standing.version = record.version.or(standing.version);
        standing.is_changed = true;
    }
    standing.latest = Some(record.record);
    Judged { verdict, flag }
}

/// How what is kept stands to what comes: `Greater` where what comes is older. Without a version the last delivery is the later
/// one.
fn order(kept: Option<Version>, given: Option<Version>) -> Result<Ordering, Fault> {
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
