//! Rows of a story's files, and the local times in them.

use std::fmt;

use crate::model::Day;

/// A local time, as sources with a zone write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub(super) day: Day,
    /// Of the day.
    pub(super) minute: i64,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}:{:02}", self.day, self.minute / 60, self.minute % 60)
    }
}

/// A header and rows of as many cells.
pub(super) struct Table<const N: usize> {
    csv: String,
}

impl<const N: usize> Table<N> {
    pub(super) fn new(header: [&str; N]) -> Table<N> {
        Table { csv: header.join(",") + "\n" }
    }

    /// Cells hold codes, times and numbers: nothing that would have to be quoted.
    pub(super) fn push(&mut self, cells: [String; N]) {
        self.csv.push_str(&cells.join(","));
        self.csv.push('\n');
    }

    pub(super) fn into_csv(self) -> String {
        self.csv
    }
}
