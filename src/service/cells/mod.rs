//! Cells of an organisation: verified against a fold of everything that is stored, and made anew from it.

mod chain_walk;
mod code_migration;
mod rebuild;

pub use rebuild::Verification;
pub(super) use rebuild::{day_span, rebuild_days, record_span};
