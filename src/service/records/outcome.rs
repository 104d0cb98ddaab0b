//! What a delivery did with one record.

use crate::ingest::Flag;
use crate::model::Fault;

/// What a delivery did with one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::service) enum RecordStatus {
    Created,
    Amended,
    Unchanged,
    /// Older, by its version, than the stored record: it changes nothing.
    Older,
    Rejected(Fault),
}

/// The status of a record, and the flag that its receipt lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::service) struct RecordOutcome {
    pub status: RecordStatus,
    pub flag: Option<Flag>,
}

impl From<RecordStatus> for RecordOutcome {
    fn from(status: RecordStatus) -> RecordOutcome {
        RecordOutcome { status, flag: None }
    }
}
