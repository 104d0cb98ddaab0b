//! Records as they are stored: contacts, volumes, events, indicators, rejected ones and removed ones.

mod code_migration;
mod contact_lookups;
mod contacts;
mod events;
mod follow_ups;
mod indicators;
mod parts;
mod quarantine;
mod removals;
mod sources;
mod versions;
mod volumes;

pub use code_migration::{CODED_TABLES, CodedTable, RenamedId};
pub use contacts::StoredContact;
pub use follow_ups::Neighbours;
pub use parts::StoredPart;
pub use quarantine::{QuarantineFilter, Quarantined};
pub use removals::Removal;
pub(super) use versions::{stored_version, version_text};
