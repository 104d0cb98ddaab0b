//! Records: taken in, amended, rejected, retried and taken back, each with the cells that it changes.

mod accept;
mod answers;
mod batch;
mod contacts;
mod dated;
mod delivery;
mod events;
mod follow_ups;
mod indicators;
mod outcome;
mod overlaps;
mod quarantine;
mod receipt;
mod receive;
mod refold;
mod removal;
mod resolve;
mod stored;
mod volumes;

pub(super) use batch::BatchWriters;
pub use batch::IngestError;
pub(super) use dated::events_in;
pub use dated::{DatedError, Days};
pub use delivery::Delivery;
pub use quarantine::RetryOutcome;
pub use receipt::{Receipt, ReceiptFlag, Reject};
pub(super) use receive::FeedMessage;
pub use receive::FeedReceipt;
pub use removal::{RemovalError, RemovalRequest, RemovedRecords};
