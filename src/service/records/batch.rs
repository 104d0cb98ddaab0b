//! Batches: records and rejects of a delivery that are committed together.

use std::sync::Arc;

use thiserror::Error;

use super::outcome::RecordOutcome;
use crate::model::{Fault, Instant, Versioned};
use crate::privacy::redact;
use crate::service::InstallationError;
use crate::service::error::from_store_error;
use crate::service::write_batcher::WriteBatchers;
use crate::store::Quarantined;

/// How many records go into one transaction of a long delivery.
const BATCH_RECORDS: usize = 10_000;
/// How many bytes of rejected records are held before they go to quarantine; one may have 64 KiB.
const BATCH_REJECTED_BYTES: usize = 8 * 1024 * 1024;

/// Why a delivery was not taken, or not to its end.
#[derive(Debug, Error)]
pub enum IngestError {
    #[error(
        "the input ended before it was complete ({cause}); {taken} records are on disk, send it again: what is there already is not counted twice"
    )]
    Interrupted { cause: std::io::Error, taken: u64 },
    #[error("the mapping is for {mapping} records and {expected} records are expected here")]
    OtherKind { mapping: &'static str, expected: &'static str },
    /// Another batch of the same transaction failed; the log has the cause once.
    #[error("the database did not take the batch: {0}")]
    Shared(Arc<IngestError>),
    #[error("another instance has taken over the fetching of this feed")]
    TakenOver,
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(IngestError);

/// Records and rejects that are committed together.
#[derive(Debug)]
pub(in crate::service) struct Batch<R> {
    pub(super) records: Vec<Versioned<R>>,
    /// The position of each record in the delivery.
    pub(super) positions: Vec<InputPosition>,
    pub(super) rejects: Vec<Quarantined>,
    rejected_bytes: usize,
    pub(super) origin: Origin,
}

/// The delivery that a batch belongs to.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub(super) organisation: String,
    pub(super) receipt: String,
    pub(super) kind: &'static str,
    /// The name of the mapping; empty for our own formats.
    pub(super) mapping: String,
    pub(super) now: Instant,
}

/// The position of a record in its delivery.
#[derive(Debug, Clone, Copy)]
pub(super) struct InputPosition {
    /// From 1.
    pub(super) number: u64,
    pub(super) line: u64,
}

/// The write batchers of a kind of record.
pub(in crate::service) type BatchWriters<R> = WriteBatchers<Batch<R>, BatchOutcome>;

/// An outcome for each record of a batch, or why the batch was not committed.
pub(super) type BatchOutcome = Result<Vec<RecordOutcome>, Arc<IngestError>>;

impl<R> Batch<R> {
    pub(super) fn new(origin: Origin) -> Batch<R> {
        Batch { records: Vec::new(), positions: Vec::new(), rejects: Vec::new(), rejected_bytes: 0, origin }
    }

    pub(super) fn len(&self) -> usize {
        self.records.len() + self.rejects.len()
    }

    pub(super) fn is_full(&self) -> bool {
        self.len() >= BATCH_RECORDS || self.rejected_bytes >= BATCH_REJECTED_BYTES
    }

    pub(super) fn push(&mut self, position: InputPosition, record: Versioned<R>) {
        self.records.push(record);
        self.positions.push(position);
    }

    pub(super) fn push_rejected(&mut self, rejected: Quarantined) {
        self.rejected_bytes += rejected.record.len();
        self.rejects.push(rejected);
    }

    /// Returns a rejected record as quarantine keeps it, without personal data.
    pub(super) fn rejected(&self, position: InputPosition, fault: &Fault, record: &str) -> Quarantined {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Quarantined {
            organisation: self.origin.organisation.clone(),
            receipt: self.origin.receipt.clone(),
            number: whole(position.number),
            line: whole(position.line),
            kind: self.origin.kind.to_owned(),
            mapping: self.origin.mapping.clone(),
            field: shown_field(&fault.field),
            reason: fault.reason.code().to_owned(),
            detail: redact(&fault.detail()).into_owned(),
            // A NUL byte cannot be stored as text; what is quarantined for it says so in its reason.
            record: redact(record).replace('\0', "\u{fffd}"),
            rejected_at: self.origin.now.unix(),
        }
    }
}

/// Returns the name of a field as it may be shown and kept: an unknown one is whatever the sender wrote.
pub(super) fn shown_field(field: &str) -> String {
    const LONGEST: usize = 100;
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    redact(field).chars().take(LONGEST).map(plain).collect()
}
