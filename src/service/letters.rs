//! The outbox: letters enqueued by whatever causes them, looked at and called off by people.

use std::collections::HashMap;
use std::sync::Arc;

use thiserror::Error;

use super::{Installation, ServiceError, random_id};
use crate::mail::{Kind, Letter};
use crate::model::{Instant, Language};
use crate::store::{LetterFilter, LetterRow, Settlement, Writer};

/// A letter to enqueue. Kind, receiver and period together are its key within the organisation.
#[derive(Clone)]
pub struct NewLetter<'a> {
    pub organisation: &'a str,
    pub kind: Kind,
    /// Who gets it, in words of the kind; never an address.
    pub receiver: &'a str,
    /// What tells several letters of the kind to one receiver apart; empty where there is one only.
    pub period: &'a str,
    /// Where to, when it is known to nobody else; forgotten once the letter was accepted or cancelled, and
    /// [`DEAD_LETTER_DAYS`] after it died.
    pub address: Option<&'a str>,
    pub language: Language,
    /// What the composer needs to know, as it likes to write it; forgotten with the address.
    pub payload: Option<&'a str>,
    /// Not sent before.
    pub due_at: Instant,
}

/// A letter that is being sent. Its payload and address stay out of whatever is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredLetter {
    pub organisation: String,
    pub kind: Kind,
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

impl std::fmt::Debug for StoredLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredLetter")
            .field("organisation", &self.organisation)
            .field("kind", &self.kind)
            .field("message_id", &self.message_id)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl StoredLetter {
    /// The letter of a row; `None` for a kind that this version does not know.
    pub(super) fn of(row: LetterRow) -> Option<StoredLetter> {
        Some(StoredLetter {
            kind: Kind::from_code(&row.kind)?,
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

/// What became of a letter in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// A mail server answers for it now.
    Sent,
    /// Refused for good, or given up after the last attempt.
    Dead,
    /// Called off before it was sent.
    Cancelled,
}

impl Fate {
    /// The state in which the letter is kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Fate::Sent => "sent",
            Fate::Dead => "dead",
            Fate::Cancelled => "cancelled",
        }
    }
}

/// Writes the letters of a kind, and learns what became of them. Implemented by whatever causes them.
pub trait Compose: Send + Sync {
    /// The letter as it goes out at `now`; `None` when it shall not go out any more: then it is cancelled. Called anew for
    /// each attempt, with no transaction open; what it must remember (the hash of a token) it writes itself.
    ///
    /// A letter whose reply was lost is sent again under the same `Message-ID`, and a mail system may keep the first of the
    /// two: a token that was written once must stay good.
    ///
    /// # Errors
    /// When the database fails, the letter stays for later and no attempt is counted. Any other fault counts as an attempt.
    fn compose(&self, letter: &StoredLetter, now: Instant) -> Result<Option<Letter>, ServiceError>;

    /// Several letters of one organisation, each as [`Compose::compose`] would write it and in their order: for composers that
    /// can share the work among them. A letter that was composed may not go out after all; it is composed anew then.
    ///
    /// # Errors
    /// When one of them cannot be composed; then each is composed alone.
    fn compose_all(&self, letters: &[&StoredLetter], now: Instant) -> Result<Vec<Option<Letter>>, ServiceError> {
        letters.iter().map(|letter| self.compose(letter, now)).collect()
    }

    /// What became of it, told in the transaction that notes it. Called once for a letter, and once more for each time that
    /// it was taken up again after it had died.
    ///
    /// # Errors
    /// When the database fails, so that the letter is not noted either and this is called again.
    fn settled(
        &self,
        writer: &mut Writer<'_>,
        letter: &StoredLetter,
        fate: Fate,
        now: Instant,
    ) -> Result<(), ServiceError>;
}

/// Who composes which kind. Letters of other kinds are left to instances that can.
#[derive(Clone, Default)]
pub struct Composers(pub(super) HashMap<Kind, Arc<dyn Compose>>);

impl std::fmt::Debug for Composers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Composers {
    /// These composers, and `composer` for a kind.
    #[must_use]
    pub fn with(mut self, kind: Kind, composer: Arc<dyn Compose>) -> Composers {
        self.0.insert(kind, composer);
        self
    }

    pub(super) fn of(&self, kind: Kind) -> Option<&Arc<dyn Compose>> {
        self.0.get(&kind)
    }

    pub(super) fn codes(&self) -> Vec<&'static str> {
        self.0.keys().map(|kind| kind.code()).collect()
    }
}

/// Why a letter is not there, or is beyond reach.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LetterError {
    #[error("there is no letter `{0}`; `kanalkoll letters list` shows those there are")]
    NoSuchLetter(String),
    #[error("the letter is being sent at this moment; `kanalkoll letters show {0}` says what became of it")]
    Leased(String),
    #[error("the letter is {0} already; its address and content were forgotten then, it can only be caused anew")]
    Over(String),
    /// A dead letter that is called off.
    #[error("the letter is dead: nothing is sent unless it is retried")]
    Dead,
    /// A dead letter, and the instant at which it was too late to retry it.
    #[error("the letter is dead and its address was forgotten on {0}; it can only be caused anew")]
    Forgotten(Instant),
}

/// How many days after a letter died its address and content are kept, so that it can be retried when the fault is mended.
pub const DEAD_LETTER_DAYS: u16 = 14;

const DAY_SECONDS: i64 = 86_400;

/// Letters that died before this are forgotten.
pub(super) fn dead_letters_are_kept_since(now: Instant) -> Instant {
    now.plus_seconds(-i64::from(DEAD_LETTER_DAYS) * DAY_SECONDS)
}

/// What came of retrying all dead letters of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revived {
    /// Letters that are due now.
    pub due: usize,
    /// Letters that stay dead because their addresses are forgotten.
    pub forgotten: usize,
}

/// Enqueues a letter in the transaction that causes it; `false` when there is one of that kind, receiver and period already,
/// whatever became of it.
///
/// # Errors
/// When the database fails.
pub fn enqueue(writer: &mut Writer<'_>, letter: &NewLetter<'_>, now: Instant) -> Result<bool, ServiceError> {
    let row = LetterRow {
        organisation: letter.organisation.to_owned(),
        kind: letter.kind.code().to_owned(),
        receiver: letter.receiver.to_owned(),
        period: letter.period.to_owned(),
        address: letter.address.map(str::to_owned),
        language: letter.language.code().to_owned(),
        payload: letter.payload.map(str::to_owned),
        message_id: random_id(),
        state: "waiting".to_owned(),
        attempts: 0,
        due_at: letter.due_at.unix(),
        lease_holder: String::new(),
        created_at: now.unix(),
        settled_at: None,
        last_error: String::new(),
    };
    Ok(writer.add_letter(&row)?)
}

impl Installation {
    /// Letters of an organisation, the newest first, at most `most`.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn letters(&self, code: &str, filter: &LetterFilter, most: i64) -> Result<Vec<LetterRow>, ServiceError> {
        self.store.read(|reader| {
            self.known(reader, code)?;
            Ok(reader.letters(code, filter, most)?)
        })
    }

    /// One letter by its id.
    ///
    /// # Errors
    /// When there is none or the database fails.
    pub fn letter(&self, code: &str, id: &str) -> Result<LetterRow, ServiceError> {
        self.store.read(|reader| {
            self.known(reader, code)?;
            reader.letter(code, id)?.ok_or_else(|| LetterError::NoSuchLetter(id.to_owned()).into())
        })
    }

    /// Has a letter tried at once: one that waits, whose attempts count as before, or one that died in the last
    /// [`DEAD_LETTER_DAYS`], whose attempts begin anew.
    ///
    /// # Errors
    /// When there is none, it is being sent, over or forgotten, or the database fails.
    pub fn retry_letter(&self, code: &str, id: &str, now: Instant) -> Result<(), ServiceError> {
        self.store.write(code, |writer| {
            let row = found(writer, code, id)?;
            if row.state == "dead" {
                let died_at = Instant::from_unix(row.settled_at.unwrap_or_default());
                return match writer.revive_letters(code, Some(id), dead_letters_are_kept_since(now), now)? {
                    0 => Err(LetterError::Forgotten(forgotten_at(died_at)).into()),
                    _ => Ok(()),
                };
            }
            let row = waiting(row)?;
            let again = Settlement::Waiting { due_at: now, attempts: row.attempts, error: row.last_error };
            writer.settle_letter(code, id, "", &again, now)?;
            Ok(())
        })
    }

    /// Has every letter tried at once that died in the last [`DEAD_LETTER_DAYS`].
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn retry_dead_letters(&self, code: &str, now: Instant) -> Result<Revived, ServiceError> {
        self.store.write(code, |writer| {
            self.known(writer, code)?;
            let due = writer.revive_letters(code, None, dead_letters_are_kept_since(now), now)?;
            let states = writer.letters_by_state(code)?;
            let dead = states.into_iter().find(|(state, _)| state == "dead").map_or(0, |(_, letters)| letters);
            Ok(Revived { due, forgotten: usize::try_from(dead).unwrap_or_default() })
        })
    }

    /// Calls a letter off that waits, and tells its composer.
    ///
    /// # Errors
    /// When there is none, it is being sent or over, or the database fails.
    pub fn cancel_letter(&self, code: &str, id: &str, composers: &Composers, now: Instant) -> Result<(), ServiceError> {
        self.store.write(code, |writer| {
            let row = waiting(found(writer, code, id)?)?;
            let (attempts, error) = (row.attempts, row.last_error.clone());
            let over = Settlement::Over { state: Fate::Cancelled.code(), attempts, error };
            writer.settle_letter(code, id, "", &over, now)?;
            let Some(letter) = StoredLetter::of(row) else { return Ok(()) };
            match composers.of(letter.kind) {
                Some(composer) => composer.settled(writer, &letter, Fate::Cancelled, now),
                None => Ok(()),
            }
        })
    }
}

fn found(writer: &mut Writer<'_>, code: &str, id: &str) -> Result<LetterRow, ServiceError> {
    writer.letter(code, id)?.ok_or_else(|| LetterError::NoSuchLetter(id.to_owned()).into())
}

/// The letter, if it waits.
fn waiting(row: LetterRow) -> Result<LetterRow, LetterError> {
    match row.state.as_str() {
        "waiting" => Ok(row),
        "leased" => Err(LetterError::Leased(row.message_id)),
        "dead" => Err(LetterError::Dead),
        over => Err(LetterError::Over(over.to_owned())),
    }
}

fn forgotten_at(died_at: Instant) -> Instant {
    died_at.plus_seconds(i64::from(DEAD_LETTER_DAYS) * DAY_SECONDS)
}
