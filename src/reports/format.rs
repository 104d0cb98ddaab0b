//! How reports are written, and what can go wrong with it.

use thiserror::Error;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Table,
    Csv,
    Json,
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
    #[error("the report has no page")]
    NoPage,
}
