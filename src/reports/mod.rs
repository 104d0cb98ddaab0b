//! Numbers -> aligned table, CSV, JSON, and pages of HTML with pictures. Pure: a report says what it needs, and gets it.
//!
//! A report is one value: see [`Report`]. All of them are in [`REPORTS`].

pub mod charts;
pub mod colours;
mod columns;
mod dated;
mod definitions;
mod effect;
mod month_cells;
mod monthly;
mod needs;
mod overdue;
mod overview;
pub mod page;
pub mod pages;
mod parameters;
mod qr;
mod queue;
mod repeat;
mod report;
mod response;
mod shift;
mod steering;
mod targets;
mod voice;

use thiserror::Error;

use crate::model::Day;
use crate::texts::Texts;

pub use columns::{Cell, Column, Grid, View, aligned};
pub use dated::{EventList, EventRow, Listing, ObservationList, ObservationRow, render};
pub use definitions::{definitions_cited, in_time_said, lasting, service_level_said};
pub use effect::{EffectReport, EffectTold, GroupTold, effect_told};
pub use month_cells::{CellRange, cell_ranges};
pub use monthly::MonthlyReport;
pub use needs::{CellFamily, Data, Gatherer, Need, Which};
pub use overdue::{OverdueParams, OverdueReport};
pub use overview::{OverviewDays, OverviewMeasure};
pub use parameters::{Form, Parameter, Words};
pub use qr::{Picture, qr_code};
pub use queue::QueueReport;
pub use repeat::RepeatReport;
pub use report::{AnsweredReport, AnyReport, AskedReport, Asking, Measure, PageKind, Paged, Report, write};
pub use response::ResponseReport;
pub use shift::{ShiftParams, ShiftReport, headline_said, headline_verdict, saving_said, verdict_said};
pub use steering::SteeringReport;
pub use targets::TargetsReport;
pub use voice::VoiceReport;

use columns::dash;

/// All reports, in the order in which they are listed.
pub static REPORTS: &[&dyn AnyReport] = &[
    &ResponseReport,
    &QueueReport,
    &VoiceReport,
    &OverdueReport,
    &RepeatReport,
    &ShiftReport,
    &TargetsReport,
    &SteeringReport,
    &EffectReport,
    &MonthlyReport,
];

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

/// From when a definition holds, in words.
fn since(texts: &Texts, version: &str) -> String {
    // Rules without a date hold from the first day of the calendar that the program counts in.
    if version == Day::from_epoch(0).to_string() {
        texts.say("table-by-default", &[])
    } else {
        texts.say("table-from", &[("day", version)])
    }
}
