//! The only room that knows the database: SQLite (bundled) and PostgreSQL behind one text.
//!
//! [`Store::read`] gives a snapshot, [`Store::write`] the one writer of an organisation; SQL hangs on [`Reader`] and
//! [`Writer`] and no type of the database library leaves the room. Every method fails when the database does, or when a row
//! holds what this version of the program does not know; documentation says what else can go wrong.

mod cells;
mod coaching;
mod db;
mod disposals;
mod feeds;
mod invitations;
mod keys;
mod message_links;
mod migrate;
mod organisations;
mod outbox;
mod records;
mod schema;
mod surveys;
mod uninvited;

use thiserror::Error;

pub use cells::Slice;
pub use coaching::{FeedbackRow, UnitAnswer};
pub use db::{Reader, Store, Writer};
pub use feeds::StoredFeed;
pub use invitations::StoredInvitation;
pub use keys::{KeyRow, NewKey};
pub use message_links::{LinkPurpose, MessageLink};
pub use organisations::StoredOrganisation;
pub use outbox::{MessageFilter, MessageRow, Settlement};
pub use records::{
    CODED_TABLES, CodedTable, Neighbours, QuarantineFilter, Quarantined, Removal, RenamedId, StoredContact, StoredPart,
};
pub use surveys::WaitingAddress;

/// What can go wrong between the program and its database.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("database URL `{url}`: {problem}; expected `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`")]
    Url { url: String, problem: String },
    #[error("cannot open the database `{url}`: {cause}. {advice}")]
    Open { url: String, cause: String, advice: &'static str },
    #[error("the database did not answer in time: {0}")]
    Pool(String),
    #[error("the database cannot be brought up to date: {0}")]
    Migrate(String),
    #[error("database: {0}")]
    Database(#[from] diesel::result::Error),
    #[error(
        "the database holds `{value}` in {column}, which this version does not know; was it written by a newer version?"
    )]
    Unknown { column: &'static str, value: String },
}

pub(crate) type Result<T> = std::result::Result<T, StoreError>;

/// Returns the row of a key, where there is one. Asked for without `limit`, which SQLite would plan anew at each call: it looks
/// at the value that is bound to a limit.
fn one<T>(rows: Vec<T>) -> Option<T> {
    rows.into_iter().next()
}

fn unknown(column: &'static str, value: &str) -> StoreError {
    StoreError::Unknown { column, value: value.to_owned() }
}
