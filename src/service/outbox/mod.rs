//! The outbox: messages enqueued by whatever causes them, looked at and called off by people.

mod courier;
mod notes;

use std::collections::HashMap;
use std::sync::Arc;

use thiserror::Error;

use crate::mail::{Message, MessageKind};
use crate::model::closed_list::closed_list;
use crate::model::{Instant, Language};
use crate::service::{Installation, Result, random_id};
use crate::store::{MessageFilter, MessageRow, Settlement, Writer};

pub use courier::{Clock, Courier, Pace};
pub(super) use notes::{Note, NoteOutcome};

/// A message to enqueue. Kind, receiver and period together are its key within the organisation.
#[derive(Clone)]
pub struct NewMessage<'a> {
    pub organisation: &'a str,
    pub kind: MessageKind,
    /// Who gets it, in words of the kind; never an address.
    pub receiver: &'a str,
    /// What tells several messages of the kind to one receiver apart; empty where there is one only.
    pub period: &'a str,
    /// Where to, when it is known to nobody else; forgotten once the message was accepted or cancelled, and
    /// [`DEAD_MESSAGE_DAYS`] after it died.
    pub address: Option<&'a str>,
    pub language: Language,
    /// What the composer needs to know, as it likes to write it; forgotten with the address.
    pub payload: Option<&'a str>,
    /// Not sent before.
    pub due_at: Instant,
}

/// A message that is being sent. Its payload and address stay out of whatever is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct OutboxMessage {
    pub organisation: String,
    pub kind: MessageKind,
    pub receiver: String,
    pub period: String,
    pub address: Option<String>,
    pub language: Language,
    pub payload: Option<String>,
    /// Random, the same at every attempt.
    pub message_id: String,
    /// How many times it was tried before.
    pub attempts: i32,
    pub created_at: Instant,
}

impl std::fmt::Debug for OutboxMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutboxMessage")
            .field("organisation", &self.organisation)
            .field("kind", &self.kind)
            .field("message_id", &self.message_id)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl OutboxMessage {
    /// Returns the message of a row; `None` for a kind that this version does not know.
    pub(in crate::service) fn of(row: MessageRow) -> Option<OutboxMessage> {
        Some(OutboxMessage {
            kind: row.kind.parse::<MessageKind>().ok()?,
            language: Language::ALL.into_iter().find(|language| language.code() == row.language)?,
            organisation: row.organisation,
            receiver: row.receiver,
            period: row.period,
            address: row.address,
            payload: row.payload,
            message_id: row.message_id,
            attempts: row.attempts,
            created_at: Instant::from_unix(row.created_at),
        })
    }
}

closed_list! {
    /// The state in which a message ends.
    pub enum FinalState {
        /// A mail server answers for it now.
        Sent,
        /// Refused for good, or given up after the last attempt.
        Dead,
        /// Called off before it was sent.
        Cancelled,
    }
}

/// Writes the messages of a kind, and learns what became of them. Implemented by whatever causes them.
pub trait Compose: Send + Sync {
    /// Returns the message as it goes out at `now`; `None` when it shall not go out any more: then it is cancelled. Called anew for
    /// each attempt, with no transaction open; what it must remember (the hash of a token) it writes itself.
    ///
    /// A message whose reply was lost is sent again under the same `Message-ID`, and a mail system may keep the first of the
    /// two: a token that was written once must stay good.
    fn compose(&self, message: &OutboxMessage, now: Instant) -> Result<Option<Message>>;

    /// Composes several messages of one organisation, each as [`Compose::compose`] would write it and in their order: for composers that
    /// can share the work among them. A message that was composed may not go out after all; it is composed anew then.
    ///
    /// # Errors
    /// When one of them cannot be composed; then each is composed alone.
    fn compose_all(&self, messages: &[&OutboxMessage], now: Instant) -> Result<Vec<Option<Message>>> {
        messages.iter().map(|message| self.compose(message, now)).collect()
    }

    /// Takes in what became of a message, in the transaction that notes it. Called once for a message, and once more for each time that
    /// it was taken up again after it had died.
    fn settled(&self, writer: &mut Writer<'_>, message: &OutboxMessage, fate: FinalState, now: Instant) -> Result<()>;
}

/// Who composes which kind. Messages of other kinds are left to instances that can.
#[derive(Clone, Default)]
pub struct Composers(pub(in crate::service) HashMap<MessageKind, Arc<dyn Compose>>);

impl std::fmt::Debug for Composers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Composers {
    /// Returns these composers, and `composer` for a kind.
    #[must_use]
    pub fn with(mut self, kind: MessageKind, composer: Arc<dyn Compose>) -> Composers {
        self.0.insert(kind, composer);
        self
    }

    pub(in crate::service) fn of(&self, kind: MessageKind) -> Option<&Arc<dyn Compose>> {
        self.0.get(&kind)
    }

    pub(in crate::service) fn codes(&self) -> Vec<&'static str> {
        self.0.keys().map(|kind| kind.code()).collect()
    }
}

/// Why something cannot be done with a message of the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OutboxError {
    #[error("there is no letter `{id}`")]
    NoSuchMessage { id: String },
    #[error("the letter `{id}` is being sent at this moment")]
    Leased { id: String },
    /// The message was `sent` or `cancelled`, and its address and content were forgotten then.
    #[error("the letter is {state} already")]
    Settled { state: String },
    /// A dead message cannot be cancelled.
    #[error("the letter is dead")]
    Dead,
    /// The address of a dead message was forgotten at this instant.
    #[error("the letter is dead and its address was forgotten on {at}")]
    Forgotten { at: Instant },
}

/// How many days after a message died its address and content are kept, so that it can be retried when the fault is mended.
pub const DEAD_MESSAGE_DAYS: u16 = 14;

const DAY_SECONDS: i64 = 86_400;

/// Returns the instant before which messages must have died to be forgotten.
pub(in crate::service) fn dead_messages_kept_since(now: Instant) -> Instant {
    now.plus_seconds(-i64::from(DEAD_MESSAGE_DAYS) * DAY_SECONDS)
}

/// What came of retrying all dead messages of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetriedMessages {
    /// Messages that are due now.
    pub due: usize,
    /// Messages that stay dead because their addresses are forgotten.
    pub forgotten: usize,
}

/// Enqueues a message in the transaction that causes it; `false` when there is one of that kind, receiver and period already,
/// whatever became of it.
pub fn enqueue(writer: &mut Writer<'_>, message: &NewMessage<'_>, now: Instant) -> Result<bool> {
    let row = MessageRow {
        organisation: message.organisation.to_owned(),
        kind: message.kind.code().to_owned(),
        receiver: message.receiver.to_owned(),
        period: message.period.to_owned(),
        address: message.address.map(str::to_owned),
        language: message.language.code().to_owned(),
        payload: message.payload.map(str::to_owned),
        message_id: random_id(),
        state: "waiting".to_owned(),
        attempts: 0,
        due_at: message.due_at.unix(),
        lease_holder: String::new(),
        created_at: now.unix(),
        settled_at: None,
        last_error: String::new(),
    };
    Ok(writer.add_message(&row)?)
}

impl Installation {
    /// Returns messages of an organisation, the newest first, at most `most`.
    pub fn messages(&self, code: &str, filter: &MessageFilter, most: i64) -> Result<Vec<MessageRow>> {
        self.store.read(|reader| {
            self.known(reader, code)?;
            Ok(reader.messages(code, filter, most)?)
        })
    }

    /// Returns a message by its id.
    pub fn message(&self, code: &str, id: &str) -> Result<MessageRow> {
        self.store.read(|reader| {
            self.known(reader, code)?;
            reader.message(code, id)?.ok_or_else(|| OutboxError::NoSuchMessage { id: id.to_owned() }.into())
        })
    }

    /// Makes a message due at once: one that waits, whose attempts count as before, or one that died in the last
    /// [`DEAD_MESSAGE_DAYS`], whose attempts begin anew.
    pub fn retry_message(&self, code: &str, id: &str, now: Instant) -> Result<()> {
        self.store.write(code, |writer| {
            let row = found(writer, code, id)?;
            if row.state == "dead" {
                let died_at = Instant::from_unix(row.settled_at.unwrap_or_default());
                return match writer.revive_messages(code, Some(id), dead_messages_kept_since(now), now)? {
                    0 => Err(OutboxError::Forgotten { at: forgotten_at(died_at) }.into()),
                    _ => Ok(()),
                };
            }
            let row = waiting(row)?;
            let again = Settlement::Waiting { due_at: now, attempts: row.attempts, error: row.last_error };
            writer.settle_message(code, id, "", &again, now)?;
            Ok(())
        })
    }

    /// Makes every message due at once that died in the last [`DEAD_MESSAGE_DAYS`].
    pub fn retry_dead_messages(&self, code: &str, now: Instant) -> Result<RetriedMessages> {
        self.store.write(code, |writer| {
            self.known(writer, code)?;
            let due = writer.revive_messages(code, None, dead_messages_kept_since(now), now)?;
            let states = writer.messages_by_state(code)?;
            let dead = states.into_iter().find(|(state, _)| state == "dead").map_or(0, |(_, messages)| messages);
            Ok(RetriedMessages { due, forgotten: usize::try_from(dead).unwrap_or_default() })
        })
    }

    /// Calls a message off that waits, and tells its composer.
    pub fn cancel_message(&self, code: &str, id: &str, composers: &Composers, now: Instant) -> Result<()> {
        self.store.write(code, |writer| {
            let row = waiting(found(writer, code, id)?)?;
            let (attempts, error) = (row.attempts, row.last_error.clone());
            let over = Settlement::Over { state: FinalState::Cancelled.code(), attempts, error };
            writer.settle_message(code, id, "", &over, now)?;
            let Some(message) = OutboxMessage::of(row) else { return Ok(()) };
            match composers.of(message.kind) {
                Some(composer) => composer.settled(writer, &message, FinalState::Cancelled, now),
                None => Ok(()),
            }
        })
    }
}

fn found(writer: &mut Writer<'_>, code: &str, id: &str) -> Result<MessageRow> {
    writer.message(code, id)?.ok_or_else(|| OutboxError::NoSuchMessage { id: id.to_owned() }.into())
}

/// Returns the message, if it waits.
fn waiting(row: MessageRow) -> Result<MessageRow, OutboxError> {
    match row.state.as_str() {
        "waiting" => Ok(row),
        "leased" => Err(OutboxError::Leased { id: row.message_id }),
        "dead" => Err(OutboxError::Dead),
        state => Err(OutboxError::Settled { state: state.to_owned() }),
    }
}

fn forgotten_at(died_at: Instant) -> Instant {
    died_at.plus_seconds(i64::from(DEAD_MESSAGE_DAYS) * DAY_SECONDS)
}
