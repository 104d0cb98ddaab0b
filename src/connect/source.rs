//! What is fetched from, page by page.

use std::collections::BTreeMap;
use std::time::Duration;

use thiserror::Error;

use super::imap::error::ImapError;
use crate::feeds::{AnswerFault, TemplateFault};
use crate::model::Instant;

/// One answer of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    pub body: Vec<u8>,
    /// What was asked, by name: `?/name` in the feed file.
    pub parameters: BTreeMap<String, String>,
}

/// What a system gave in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub answers: Vec<Fetched>,
    /// Where the next page begins; kept in the transaction in which the answers are stored.
    pub cursor: String,
    /// Whether the system has no more for now.
    pub is_last: bool,
}

/// Returns the ids of contacts that are still open here: those after an id, so many at most, in their order.
pub type OpenIds<'a> = dyn FnMut(&str, usize) -> Result<Vec<String>, SourceError> + 'a;

/// A system that is fetched from.
pub trait Source: Send {
    /// Fetches the page after the one with this cursor, or the first one. Blocks.
    ///
    /// # Errors
    /// When the system cannot be reached or its answer is not believed; then the page is fetched again another time.
    fn page(&mut self, cursor: Option<&str>, now: Instant, open: &mut OpenIds<'_>) -> Result<Page, SourceError>;
}

/// Why a page was not fetched. Addresses are told without their query, which may hold what is secret.
#[derive(Debug, Error)]
pub enum SourceError {
    #[error("`{setting}`: found `{found}`; expected {expected}")]
    Setting { setting: &'static str, found: String, expected: String },
    #[error("{address} cannot be reached: {cause}")]
    Unreachable { address: String, cause: String },
    #[error(
        "{host} is an address of a private network or of this machine; set `private_network = true` if the system is there"
    )]
    PrivateNetwork { host: String },
    #[error("{address} leads to another host than the one that is set, {host}: it is not followed")]
    OtherHost { address: String, host: String },
    #[error(
        "{address} did not let us in (status {status}): are user and secret right, and has the account the right to read?"
    )]
    SignIn { address: String, status: u16 },
    #[error("{address} answers with status {status}")]
    Status { address: String, status: u16, retry_after: Option<Duration> },
    #[error(
        "{address}: the answer is longer than {most} bytes; ask for fewer records at a time (`size` or `window_seconds`)"
    )]
    TooLong { address: String, most: u64 },
    #[error("{address}: {fault}")]
    Answer { address: String, fault: AnswerFault },
    #[error(transparent)]
    Imap(#[from] ImapError),
    #[error(transparent)]
    Template(#[from] TemplateFault),
    #[error("{what}: {cause}")]
    File { what: String, cause: std::io::Error },
    /// What is asked of our own side.
    #[error("{0}")]
    Own(String),
}

impl SourceError {
    /// Returns how long the system asks us to wait before the next try.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        if let SourceError::Status { retry_after, .. } = self { *retry_after } else { None }
    }
}
