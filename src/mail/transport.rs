//! What a transport does with a message, and the transport for trials.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::MimeMessage;

/// Hands messages to a mail server, or puts them somewhere.
pub trait Transport: Send + Sync + fmt::Debug {
    /// Hands a message over.
    fn send(&self, message: &MimeMessage) -> Outcome;

    /// Returns the longest that [`Transport::send`] can take, seconds.
    fn longest_seconds(&self) -> i64;

    /// Closes connections that are held open, since there is nothing to send for a while.
    fn rest(&self) {}
}

/// The result of sending a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The receiving system is responsible for it now.
    Accepted,
    /// It was not taken now, and may be tried again.
    Later(Failure),
    /// It was refused, and to try again would change nothing.
    Never(Failure),
}

/// Why a message was not taken: the phase, and a code or a word of a closed list. The text of a reply is left out, since it
/// may hold an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub(super) phase: Phase,
    pub(super) cause: Cause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display)]
#[strum(serialize_all = "lowercase")]
pub(super) enum Phase {
    /// The message could not be composed.
    Compose,
    /// The message could not be made one of RFC 5322.
    Message,
    /// Connecting, up to where the server would take a message: greeting, TLS, authentication.
    Connect,
    Sender,
    Receiver,
    Data,
    /// The text was sent.
    Content,
    /// Writing to a folder.
    File,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cause {
    /// The reply, and its enhanced status code when it had one.
    Status(u16, Option<String>),
    Timeout,
    Disconnected,
    /// The name of the server has no address.
    Unknown,
    Tls,
    /// The server does not offer what is needed: STARTTLS, a way to authenticate, addresses beyond ASCII.
    Unsupported,
    Protocol,
    Fault,
}

impl Failure {
    /// Returns the failure of a message that cannot be composed at the moment.
    #[must_use]
    pub const fn composing() -> Failure {
        Failure { phase: Phase::Compose, cause: Cause::Fault }
    }

    /// Returns the failure of a message that cannot be made one of RFC 5322.
    #[must_use]
    pub const fn unwritable() -> Failure {
        Failure { phase: Phase::Message, cause: Cause::Fault }
    }

    /// Tells whether it is about the connection and not about the message, so that another message would fail as well.
    #[must_use]
    pub fn is_connection_failure(&self) -> bool {
        matches!(self.phase, Phase::Connect | Phase::File)
    }

    /// Tells whether the text was sent and no reply came: the message may have been taken.
    #[must_use]
    pub fn is_unconfirmed(&self) -> bool {
        self.phase == Phase::Content && !matches!(self.cause, Cause::Status(..))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.phase)?;
        match &self.cause {
            Cause::Status(code, None) => write!(f, " {code}"),
            Cause::Status(code, Some(enhanced)) => write!(f, " {code} {enhanced}"),
            Cause::Timeout => f.write_str(" timeout"),
            Cause::Disconnected => f.write_str(" disconnected"),
            Cause::Unknown => f.write_str(" unknown"),
            Cause::Tls => f.write_str(" tls"),
            Cause::Unsupported => f.write_str(" unsupported"),
            Cause::Protocol => f.write_str(" protocol"),
            Cause::Fault => f.write_str(" fault"),
        }
    }
}

/// Puts messages into memory, for trials.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<MimeMessage>>>);

impl Memory {
    /// Returns the messages that were sent so far.
    #[must_use]
    pub fn messages(&self) -> Vec<MimeMessage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Transport for Memory {
    fn send(&self, message: &MimeMessage) -> Outcome {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
        Outcome::Accepted
    }

    fn longest_seconds(&self) -> i64 {
        1
    }
}
