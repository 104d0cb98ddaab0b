//! What systems send, and what follows from it: contacts, volumes, events, observations and their versions.
//!
//! What checks a record fails with the first [`Fault`](crate::model::Fault), by field.

mod chain_key;
mod checks;
mod closing_history;
mod contact;
mod follow_up;
mod outcome;
mod reported;
mod version;
mod volume;

pub use chain_key::ChainKey;
pub use closing_history::{ClosingHistory, Reopening};
pub use contact::{Contact, Predecessor};
pub use follow_up::{FollowUp, NextContact, REPEAT_DAYS};
pub use outcome::{ExcludedReason, Outcome, OutcomeKind};
pub use reported::{Observation, ReportedEvent};
pub use version::{NotAVersion, Version, Versioned};
pub use volume::Volume;
