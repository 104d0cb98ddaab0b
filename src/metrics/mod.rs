//! What Prometheus gets: the scrape, remote read and the `OpenMetrics` export.
//!
//! One table ([`CATALOGUE`]) names the service metrics and one model of a series gives their values, so the three outputs
//! cannot disagree. A series is a step function: at time t it has the figure of the civil period that contains t, counted
//! over all that is known now. Values come from cells and, where a calendar alone cannot tell pending from overdue, from
//! the few open contacts of the last days; the cost does not grow with the number of contacts.
//!
//! Labels come from closed lists or from the organisation file; no agent, citizen or free text becomes one. Numerators
//! and denominators leave apart; only figures made of answers leave made, because what may be shown of them does not add up. The room
//! reads no clock: `now` is handed in.

mod answered;
mod catalogue;
mod course;
mod dated;
mod definitions;
mod exposition;
mod figures;
mod followed;
mod gauges;
mod history;
mod instance;
mod line;
mod matcher;
mod names;
mod openmetrics;
mod reference;
mod sampling;
mod sections;
mod shifts;
#[cfg(test)]
mod tests;
mod timeline;
mod wire;

pub use catalogue::{CATALOGUE, Metric};
pub use gauges::{Scraped, gauges};
pub use history::{HistoryError, MOST_SAMPLES, read};
pub use instance::{Counter, INSTANCE, Ingested, Instance, Posted};
pub use openmetrics::{ExportError, export};
pub use reference::reference;
pub use sections::section_of;
pub use shifts::ShiftNow;
