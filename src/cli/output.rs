//! What the commands print: texts, JSON, and lists as an aligned table or as JSON.

use std::io::Write;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::reports::{Grid, aligned};

/// How a command ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    /// Done, but some records were rejected.
    SomeRejected,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    Table,
    Json,
}

/// A column of a list: its heading, and what it shows of a row.
pub(super) type ListColumn<'a, T> = (&'static str, &'a dyn Fn(&T) -> String);

/// Prints a text.
pub(super) fn print(text: &str) -> Result<Outcome> {
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Outcome::Done)
}

/// Prints a list as an aligned table or as JSON.
pub(super) fn print_list<T: Serialize>(
    rows: &[T],
    columns: &[ListColumn<'_, T>],
    format: ListFormat,
) -> Result<Outcome> {
    match format {
        ListFormat::Json => print_json(rows),
        ListFormat::Table => print(&(list_table(rows, columns) + "\n")),
    }
}

/// Returns the rows as an aligned table.
pub(super) fn list_table<T>(rows: &[T], columns: &[ListColumn<'_, T>]) -> String {
    let cells = |row: &T| columns.iter().map(|(_, shown)| shown(row)).collect();
    let header = columns.iter().map(|(heading, _)| *heading).collect();
    aligned(&Grid { header, rows: rows.iter().map(cells).collect() })
}

/// Prints a document as JSON.
pub(super) fn print_json<T: Serialize + ?Sized>(document: &T) -> Result<Outcome> {
    print(&(serde_json::to_string_pretty(document)? + "\n"))
}
