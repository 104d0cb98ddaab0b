//! Reaching other systems: fetching over HTTP, mailboxes over IMAP, and files that appear in a folder. Knows no database and no clock; what was fetched is
//! handed on as it came.

mod client;
mod folder;
mod http;
mod imap;
mod sign_in;
mod source;

pub use client::{Client, ClientSettings};
pub use folder::{DropFolder, FoundFile};
pub use http::{HttpSettings, HttpSource};
pub use imap::{Imap, ImapClient, ImapError, ImapProblem, ImapSecret, ImapSettings};
pub use source::{Fetched, OpenIds, Page, Source, SourceError};
