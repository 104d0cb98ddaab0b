//! What fetching came to.

use thiserror::Error;

use crate::connect::SourceError;
use crate::model::Instant;
use crate::service::{IngestError, InstallationError};
use crate::store::StoreError;

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchedFeed {
    /// Everything that the system has is here.
    Complete,
    /// The service stops; the next run goes on from here.
    Stopped,
    NotDue {
        at: Instant,
    },
    /// Another instance fetches.
    Leased {
        until: Instant,
    },
    /// It sends by itself.
    Sends,
}

/// Why a run ended before its time; what was stored by then stays, and the next run goes on after it.
#[derive(Debug, Error)]
pub enum FetchError {
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error(transparent)]
    Ingest(#[from] IngestError),
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

impl From<StoreError> for FetchError {
    fn from(error: StoreError) -> FetchError {
        FetchError::Installation(error.into())
    }
}
