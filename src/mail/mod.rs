//! Letters: what they say, how they are written as messages, and how a message is handed on.
//!
//! Everything here is pure but for the transports. What a letter is about, when it goes and what becomes of it is decided
//! in `flow`; the room knows no database and no clock.

mod folder;
mod invitation;
mod letter;
mod line;
mod message;
mod reply;
mod smtp;
#[cfg(test)]
mod tests;
mod transport;

use thiserror::Error;

pub use folder::Folder;
pub use invitation::{Choice, InvitationLetter};
pub use letter::{Kind, Letter, domain_of};
pub use message::{Dkim, Message, Sender};
pub use smtp::{Security, Smtp, SmtpSettings};
pub use transport::{Failure, Memory, Outcome, Transport};

/// Why a letter cannot be written, or not be handed on as the settings say.
#[derive(Debug, Error)]
pub enum MailError {
    #[error("{setting} `{value}`: expected {expected}")]
    Setting { setting: &'static str, value: String, expected: &'static str },
    #[error("{setting}: {cause}")]
    Unusable { setting: &'static str, cause: String },
    /// The address is not repeated: it is personal.
    #[error("the address is not one that mail can be sent to; expected a form such as name@example.se")]
    Address,
    #[error("the letter cannot be written: {0}")]
    Text(String),
}
