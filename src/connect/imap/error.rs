//! What can go wrong with a mailbox, and what to do about it. No password and no line of a mail is told.

use async_imap::error::Error;
use thiserror::Error as ThisError;

/// Why a mailbox was not read.
#[derive(Debug, ThisError)]
#[error("{place}: {problem}")]
pub struct ImapError {
    /// Host and port, and the folder where it is about one.
    pub place: String,
    pub problem: ImapProblem,
}

/// What is wrong with a mailbox.
#[derive(Debug, ThisError)]
pub enum ImapProblem {
    #[error("is in a private network or on this machine; set `private_network = true` if the mailbox is there")]
    PrivateNetwork,
    #[error("it is not encrypted, which only a server on this machine may be; connect by TLS")]
    Plain,
    #[error("the certificates to trust cannot be read: {0}; they have to be in PEM")]
    Certificates(String),
    #[error("cannot be reached: {0}; are host and port right, and may this machine connect to them?")]
    Unreachable(String),
    #[error(
        "no encrypted connection: {0}; does the certificate name this host, and is its issuer known, or in `certificate_file`?"
    )]
    Tls(String),
    #[error("did not let us in: {0}; are user and password right, and may the account use IMAP?")]
    SignIn(String),
    #[error("there is no such folder, or no right to read it; there are {0}")]
    NoFolder(String),
    #[error("no answer within {0} s; what was read before is kept, and the rest is read at the next try")]
    TimedOut(u64),
    #[error("the connection broke: {0}; what was read before is kept, and the rest is read at the next try")]
    Broken(String),
    #[error("answered what we do not understand; the mails of this page are not lost, they are asked for again")]
    NotUnderstood,
    #[error("refused: {0}")]
    Refused(String),
    #[error(
        "the place up to which it was read cannot be understood: {0}; forget it, and the folders are read from the beginning"
    )]
    Cursor(String),
}

impl ImapProblem {
    /// Returns what an error of the library means once the server let us in.
    pub(super) fn of(error: &Error) -> ImapProblem {
        match error {
            // The library puts what it could not read into its words: lines of mails.
            Error::Io(error) if error.kind() == std::io::ErrorKind::Other => ImapProblem::NotUnderstood,
            Error::Io(error) => ImapProblem::Broken(error.to_string()),
            Error::ConnectionLost => ImapProblem::Broken("the server ended it".to_owned()),
            Error::No(said) | Error::Bad(said) => ImapProblem::Refused(words(said).to_owned()),
            _ => ImapProblem::NotUnderstood,
        }
    }
}

/// Returns what the server said, out of what the library makes of it: `code: None, info: Some("[CODE] No.")`.
fn words(told: &str) -> &str {
    let inside = told.split_once("info: Some(\"").and_then(|(_, rest)| rest.strip_suffix("\")"));
    inside.unwrap_or(told)
}
