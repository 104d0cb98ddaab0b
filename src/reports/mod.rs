//! Numbers -> aligned table, CSV, JSON, and pages of HTML with pictures. Pure: a report says what it needs, and gets it.
//!
//! A report is one value: see [`Report`]. All of them are in [`REPORTS`].

pub mod charts;
mod closing;
pub mod colours;
mod columns;
mod dated;
mod definitions;
mod effect;
mod format;
mod list;
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

pub use columns::{Cell, Column, Grid, View, aligned};
pub use dated::{EventList, EventRow, Listing, ObservationList, ObservationRow, render};
pub use definitions::{definitions_cited, in_time_sentence, lasting, service_level_sentence};
pub use effect::{EffectReport, EffectText, GroupText, effect_text};
pub use format::{Format, ReportError};
pub use list::REPORTS;
pub use month_cells::{CellRange, cell_ranges};
pub use monthly::MonthlyReport;
pub use needs::{CellFamily, Data, Gatherer, Need, Which};
pub use overdue::{OverdueParams, OverdueReport};
pub use overview::{OverviewDays, OverviewMeasure};
pub use parameters::{Form, Parameter};
pub use qr::{Picture, qr_code};
pub use queue::QueueReport;
pub use repeat::RepeatReport;
pub use report::{AnyReport, Measure, PageKind, Paged, Report, ReportAnswer, ReportContext, ReportRequest, write};
pub use response::ResponseReport;
pub use shift::{ShiftParams, ShiftReport, headline_sentences, headline_verdict, saving_sentences, verdict_sentences};
pub use steering::SteeringReport;
pub use targets::TargetsReport;
pub use voice::VoiceReport;
