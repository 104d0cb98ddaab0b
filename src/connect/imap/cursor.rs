//! How far each folder was read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::ImapProblem;

/// How far a folder was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Position {
    /// What the server calls its numbering of the folder; under another one the numbers mean other mails.
    pub(super) validity: u32,
    /// The first number that was not read.
    pub(super) next: u32,
}

/// How far each folder was read, by its name.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Cursor {
    pub(super) folders: BTreeMap<String, Position>,
}

impl Cursor {
    /// Reads what [`Cursor::text`] gave.
    ///
    /// # Errors
    /// When it is something else.
    pub(super) fn parse(text: Option<&str>) -> Result<Cursor, ImapProblem> {
        let read = text.map(serde_json::from_str).transpose();
        Ok(read.map_err(|error| ImapProblem::Cursor(error.to_string()))?.unwrap_or_default())
    }

    /// Returns it as it is kept.
    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
