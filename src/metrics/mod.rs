//! What Prometheus gets: the scrape, remote read and the `OpenMetrics` export.
//!
//! A [`Family`] says name, help, labels and where its values come from; the three outputs are made from it, so they cannot
//! disagree. A series is a step function: at time t it has the figure of the civil period that contains t, counted
//! over all that is known now. Values come from cells and, where a calendar alone cannot tell pending from overdue, from
//! the few open contacts of the last days; the cost does not grow with the number of contacts.
//!
//! Labels come from closed lists or from the organisation file; no agent, citizen or free text becomes one. Numerators
//! and denominators leave apart; only figures made of answers leave made, because what may be shown of them does not add up. The room
//! reads no clock: `now` is handed in.

mod answers;
mod exposition;
mod families;
mod family;
mod instance;
mod matcher;
mod moment;
mod moment_samples;
mod names;
mod openmetrics;
mod opinion;
mod own_reading;
mod reference;
mod remote_read;
mod scrape;
mod selection;
mod series;
mod sums;
mod timeline;
mod values;
mod work;

pub use families::{ShiftNow, families, section_of};
pub use family::Family;
pub use instance::{Counter, FeedResult, INSTANCE, Ingested, Instance, Posted};
pub use openmetrics::{ExportError, export};
pub use reference::reference;
pub use remote_read::{HistoryError, MOST_SAMPLES, ShiftsOf, remote_read, wire};
pub use scrape::{ScrapeTarget, scrape};
