//! Numbers -> aligned table, CSV, JSON, and pages of HTML with pictures. Pure: figures in, text out.

pub mod charts;
pub mod colours;
mod dated;
mod definitions;
mod effect;
mod monthly;
mod overdue;
pub mod page;
pub mod pages;
mod qr;
mod queue;
mod repeat;
mod response;
mod shift;
mod steering;
mod targets;
mod voice;

use comfy_table::{CellAlignment, Table, presets};
use serde::Serialize;
use thiserror::Error;

use crate::measure::{Formula, Ratio, RowKey, Share};

pub use dated::{EventList, EventRow, ObservationList, ObservationRow};
pub use definitions::{definitions_cited, in_time_said, lasting, service_level_said};
pub use effect::{EffectTold, GroupTold, effect_told};
pub use qr::{Picture, qr_code};
pub use shift::{Spoken, headline_said, headline_verdict, saving_said, verdict_said};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Csv,
    Json,
}

impl Format {
    /// The codes of the formats.
    pub const CODES: [&'static str; 3] = ["table", "csv", "json"];

    /// The format with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Format> {
        match code {
            "table" => Some(Format::Table),
            "csv" => Some(Format::Csv),
            "json" => Some(Format::Json),
            _ => None,
        }
    }
}

/// A report could not be written.
#[derive(Debug, Error)]
pub enum ReportError {
    #[error("cannot write the report as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("cannot write the report as CSV: {0}")]
    Csv(#[from] csv::Error),
    #[error("cannot write the report as CSV: {0}")]
    Text(String),
    #[error("cannot draw the picture: {0}")]
    Picture(String),
    #[error("cannot write the report as HTML: {0}")]
    Page(#[from] askama::Error),
}

/// What can be written as a table and as CSV; as JSON it is its own document.
pub trait Report: Serialize {
    /// The definition that the figures follow; `None` for lists of what was sent.
    fn formula(&self) -> Option<Formula> {
        None
    }
    /// What the report says, its definition and range: the lines above the table.
    fn heading(&self) -> Vec<String>;
    /// The columns for people.
    fn table(&self) -> Grid;
    /// The columns for programs, with the definition in each row.
    fn csv(&self) -> Grid;
    /// What a reader should know beside the numbers: the lines below the table.
    fn notes(&self) -> Vec<String>;
}

/// Column names and rows of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

/// Writes a report.
///
/// # Errors
/// When the text cannot be written, which does not happen for the figures of this program.
pub fn render<R: Report>(report: &R, format: Format) -> Result<String, ReportError> {
    match format {
        Format::Json => Ok(serde_json::to_string_pretty(report)? + "\n"),
        Format::Csv => csv_text(&with_version(report.csv(), report.formula())),
        Format::Table => {
            let mut lines = report.heading();
            lines.push(aligned(&report.table()));
            lines.extend(report.notes());
            lines.extend(
                report
                    .formula()
                    .map(|formula| format!("Definition: {}, {}.", formula.citation(), formula.described_in)),
            );
            Ok(lines.join("\n") + "\n")
        }
    }
}

/// An aligned text table; columns whose every text is a number stand to the right.
#[must_use]
pub fn aligned(grid: &Grid) -> String {
    let mut table = Table::new();
    let underline = grid.header.iter().map(|name| "─".repeat(name.chars().count()));
    table.load_style(presets::NOTHING).set_header(grid.header.clone()).add_row(underline);
    for row in &grid.rows {
        table.add_row(row.clone());
    }
    let is_number = |text: &String| text.chars().all(|c| c.is_ascii_digit() || " .,-–%hsT\u{a0}".contains(c));
    for (index, column) in table.column_iter_mut().enumerate() {
        if grid.rows.iter().filter_map(|row| row.get(index)).all(is_number) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

/// A last column that says by which version of its definition each row was counted.
fn with_version(mut grid: Grid, formula: Option<Formula>) -> Grid {
    if let Some(formula) = formula {
        grid.header.push("measure_version");
        grid.rows.iter_mut().for_each(|row| row.push(formula.measure_version.to_string()));
    }
    grid
}

fn csv_text(grid: &Grid) -> Result<String, ReportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&grid.header)?;
    for row in &grid.rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| ReportError::Text(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| ReportError::Text(error.to_string()))
}

/// The names of the keys that a figure's rows have.
fn key_header(keys: &[&RowKey]) -> Vec<&'static str> {
    let has = |present: fn(&RowKey) -> bool| keys.iter().any(|key| present(key));
    let columns = [
        ("period", has(|key| key.period.is_some())),
        ("channel", has(|key| key.channel.is_some())),
        ("unit", has(|key| key.unit.is_some())),
        ("topic", has(|key| key.topic.is_some())),
    ];
    columns.into_iter().filter(|(_, present)| *present).map(|(name, _)| name).collect()
}

/// A row's keys as texts; a record that names none is `(none)` for people and empty for programs.
fn key_cells(key: &RowKey, none: &str) -> Vec<String> {
    let named = |code: &Option<String>| code.clone().unwrap_or_else(|| none.to_owned());
    let texts = [
        key.period.clone(),
        key.channel.map(str::to_owned),
        key.unit.as_ref().map(named),
        key.topic.as_ref().map(named),
    ];
    texts.into_iter().flatten().collect()
}

/// `98.9 % (98.2–99.3)`, or a dash where there is nothing to take a share of.
fn percent(share: Option<Share>) -> String {
    share.map_or_else(dash, |share| {
        format!("{:.1} % ({:.1}–{:.1})", share.value * 100.0, share.low * 100.0, share.high * 100.0)
    })
}

/// A share as [`percent`] writes it, or why there is none.
fn percent_or_why(ratio: Option<Ratio>) -> String {
    match ratio {
        Some(Ratio::NoShare(_)) => MORE_THAN_OFFERED.to_owned(),
        ratio => percent(ratio.and_then(Ratio::share)),
    }
}

/// What stands in a table where a numerator is larger than its denominator.
const MORE_THAN_OFFERED: &str = "more than offered";

/// From when a definition holds, in words.
fn since(version: &str) -> String {
    // Rules without a date hold from the first day of the calendar that the program counts in.
    if version == crate::model::Day::from_epoch(0).to_string() {
        "by default".to_owned()
    } else {
        format!("from {version}")
    }
}

fn dash() -> String {
    "–".to_owned()
}

fn number(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(dash, |value| format!("{value:.decimals$}"))
}

/// A number for programs: all its digits, or empty.
fn digits(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_to_the_right() {
        let grid = Grid {
            header: vec!["name", "n"],
            rows: vec![vec!["a".into(), "5".into()], vec!["bc".into(), "10".into()]],
        };
        let text = aligned(&grid);
        assert!(text.lines().any(|line| line.trim_end().ends_with(" 5")), "{text}");
    }

    #[test]
    fn a_missing_share_is_a_dash() {
        assert_eq!(percent(None), "–");
        assert_eq!(percent(Share::of(99, 100)), "99.0 % (94.6–99.8)");
    }
}
