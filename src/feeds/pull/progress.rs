//! How far a system was fetched.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How far a system was fetched; kept as JSON beside what was fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What changed before it is here.
    pub since: Timestamp,
    /// The run that is under way, if one is.
    pub run: Option<Run>,
}

/// Fetching all that there is at the time at which it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub began: Timestamp,
    /// The end of the period that is asked for.
    pub until: Timestamp,
    pub position: Position,
}

/// The page at which a run stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    First,
    /// The page at an address that the system gave.
    Given(String),
    /// The page after a text that the system gave.
    Cursor(String),
    /// The page of this number, or the one that begins at this number of records.
    Number(u64),
    /// Among the contacts that are still open, after the one with this id.
    Open(String),
}
