//! What becomes of a message that is handed on, and the ways to hand it on.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::MimeMessage;

/// A way to hand messages on.
pub trait Transport: Send + Sync + fmt::Debug {
    /// Hands a message on.
    fn send(&self, message: &MimeMessage) -> Outcome;

    /// The longest that [`Transport::send`] can take, seconds.
    fn longest_seconds(&self) -> i64;

    /// There is nothing to do for a while: lets go of what is held.
    fn rest(&self) {}
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Whoever took it answers for it now.
    Accepted,
    /// Not now; it may be tried again.
    Later(Failure),
    /// Never; to try again would change nothing.
    Never(Failure),
}

/// Why a message was not taken: where in the conversation, and a code or a word of a closed list. What a server said is not
/// kept, it may hold an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub(super) phase: Phase,
    pub(super) cause: Cause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The message could not be composed.
    Compose,
    /// The message could not be made a message.
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
    /// A message that cannot be composed at the moment.
    #[must_use]
    pub const fn composing() -> Failure {
        Failure { phase: Phase::Compose, cause: Cause::Fault }
    }

    /// A message that cannot be made a message.
    #[must_use]
    pub const fn unwritable() -> Failure {
        Failure { phase: Phase::Message, cause: Cause::Fault }
    }

    /// Whether it is about the way and not about the message, so that another message would fare the same.
    #[must_use]
    pub fn is_connection_failure(&self) -> bool {
        matches!(self.phase, Phase::Connect | Phase::File)
    }

    /// Whether the text was sent and nothing was heard then: the message may have been taken.
    #[must_use]
    pub fn is_unconfirmed(&self) -> bool {
        self.phase == Phase::Content && !matches!(self.cause, Cause::Status(..))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.phase {
            Phase::Compose => "compose",
            Phase::Message => "message",
            Phase::Connect => "connect",
            Phase::Sender => "sender",
            Phase::Receiver => "receiver",
            Phase::Data => "data",
            Phase::Content => "content",
            Phase::File => "file",
        })?;
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

/// Keeps messages in memory, for trials.
#[derive(Debug, Clone, Default)]
pub struct Memory(Arc<Mutex<Vec<MimeMessage>>>);

impl Memory {
    /// What was handed on so far.
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
