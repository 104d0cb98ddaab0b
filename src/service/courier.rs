//! The courier: leases letters that are due, sends them with no transaction open, and notes what became of each.
//!
//! Any number of couriers may work on one database. A letter is leased before it is sent, and begun only while the lease is
//! sure to outlast the conversation; so it is sent twice only when a courier dies, or hears nothing, after the text went
//! out. Then both messages carry the same `Message-ID`, and it is counted: `unconfirmed` when nothing was heard, `reclaimed`
//! when the courier was never heard of again.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use super::letters::{Composers, Fate, StoredLetter};
use super::notes::Note;
use super::{Installation, ServiceError, random_id};
use crate::mail::{Failure, Letter, Outcome, Sender, Transport, domain_of};
use crate::metrics::{Instance, Posted};
use crate::model::Instant;
use crate::store::Settlement;

/// Tells the time to those who work for a while, lets them wait, and tells them when to stop.
pub trait Clock: Send + Sync {
    /// Unix milliseconds.
    fn milliseconds(&self) -> i64;

    /// Waits so many milliseconds, or until it is time to stop.
    fn pause(&self, milliseconds: i64);

    /// Whether the service is stopping: what was begun is finished, nothing new is begun.
    fn stopping(&self) -> bool;

    /// The current instant.
    fn now(&self) -> Instant {
        Instant::from_unix(self.milliseconds().div_euclid(1_000))
    }
}

/// What letters are sent with. Several threads may use one courier.
#[derive(Debug)]
pub struct Courier {
    pub installation: Arc<Installation>,
    pub instance: Arc<Instance>,
    pub composers: Composers,
    pub transport: Arc<dyn Transport>,
    pub sender: Sender,
    /// Seconds from each failed attempt to the next; when all have failed the letter is dead.
    pub retry_seconds: Vec<u32>,
    pub pace: Pace,
}

/// How many letters are leased at once.
const BATCH: i64 = 20;
/// How much longer a lease is than the longest conversation, seconds: the time in which the letters of a batch are begun. What is
/// left then is given back. Short, because the letters of a courier that died wait for the end of their lease.
const SLACK_SECONDS: i64 = 5;
/// How long after a fault of the way the letters that were not tried are due again, seconds.
const BREATH_SECONDS: i64 = 60;
/// How many times a note that the database did not take is tried again, a second apart.
const INSISTENCE: u32 = 30;

/// Letters that were leased together.
struct Batch {
    organisation: String,
    holder: String,
    lease_end: Instant,
    letters: Vec<StoredLetter>,
    /// Letters that were composed beforehand, by their ids.
    composed: HashMap<String, Option<Letter>>,
}

/// What an attempt came to.
enum Attempt {
    Handed(Outcome),
    CalledOff,
}

impl Courier {
    /// Sends what is due, until nothing is or the clock says to stop; how many letters were tried.
    ///
    /// # Errors
    /// When the database fails. Letters that are leased then are taken up again when their lease ends.
    pub fn deliver_letters(&self, clock: &dyn Clock) -> Result<u64, ServiceError> {
        let kinds = self.composers.codes();
        let (mut due, mut due_at) = (Vec::new(), None);
        let mut tried = 0;
        loop {
            let now = clock.now();
            // To know who has letters takes a look at all that are due: once a second, however quickly batches go.
            if due_at != Some(now) {
                let store = self.installation.store();
                due = store.read(|reader| reader.organisations_with_due_letters(&kinds, now))?;
                due_at = Some(now);
            }
            let mut leased = 0;
            for organisation in &due {
                if clock.stopping() {
                    return Ok(tried);
                }
                let batch = self.lease(organisation, &kinds, clock.now())?;
                leased += batch.letters.len();
                tried += self.work_off(batch, clock)?;
            }
            // Others may have been quicker: who finds nothing rests.
            if leased == 0 {
                self.transport.rest();
                return Ok(tried);
            }
        }
    }

    fn lease(&self, organisation: &str, kinds: &[&str], now: Instant) -> Result<Batch, ServiceError> {
        let holder = random_id();
        let lease_end = now.plus_seconds(self.transport.longest_seconds() + SLACK_SECONDS);
        let rows = self.installation.store().write(organisation, |writer| {
            Ok::<_, ServiceError>(writer.lease_letters(organisation, kinds, &holder, (now, lease_end), BATCH)?)
        })?;
        for row in rows.iter().filter(|row| row.state == "leased") {
            self.instance.posted(Posted::Reclaimed);
            tracing::info!(
                organisation,
                kind = row.kind,
                letter = row.message_id,
                "taken up again after a lease ran out: the receiver may get it twice"
            );
        }
        let letters = rows.into_iter().filter_map(StoredLetter::of).collect();
        Ok(Batch { organisation: organisation.to_owned(), holder, lease_end, letters, composed: HashMap::new() })
    }

    /// Tries the letters of a batch; gives back those that there is no time, or no way, to try.
    fn work_off(&self, mut batch: Batch, clock: &dyn Clock) -> Result<u64, ServiceError> {
        let mut tried = 0;
        while !batch.letters.is_empty() {
            let (now, longest) = (clock.now(), self.transport.longest_seconds());
            let patience = (batch.lease_end.unix() - now.unix() - longest) * 1_000;
            let (place, wait) = self.pace.next(&batch.letters, clock.milliseconds(), patience);
            if clock.stopping() || wait > patience {
                self.give_back(&batch, now.plus_seconds(wait.div_euclid(1_000)))?;
                break;
            }
            if wait > 0 {
                clock.pause(wait);
            }
            let letter = batch.letters.remove(place);
            let now = clock.now();
            let ahead = batch.composed.remove(&letter.message_id);
            let attempt = self.attempt(&letter, ahead.map_or_else(|| self.compose(&letter, now), Ok), now)?;
            tried += 1;
            let no_way = matches!(&attempt, Attempt::Handed(Outcome::Later(failure)) if failure.is_of_the_way());
            self.note(&batch.holder, letter, &attempt, clock)?;
            if no_way {
                self.give_back(&batch, clock.now().plus_seconds(BREATH_SECONDS))?;
                break;
            }
            if tried == 1 && matches!(attempt, Attempt::Handed(Outcome::Accepted)) {
                self.compose_ahead(&mut batch, clock.now());
            }
        }
        Ok(tried)
    }

    fn give_back(&self, batch: &Batch, due_at: Instant) -> Result<(), ServiceError> {
        let ids: Vec<&str> = batch.letters.iter().map(|letter| letter.message_id.as_str()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        self.installation.store().write(&batch.organisation, |writer| {
            Ok(writer.release_letters(&batch.organisation, &ids, &batch.holder, due_at)?)
        })
    }

    fn attempt(
        &self,
        letter: &StoredLetter,
        composed: Result<Option<Letter>, ServiceError>,
        now: Instant,
    ) -> Result<Attempt, ServiceError> {
        let outcome = match composed {
            Ok(None) => return Ok(Attempt::CalledOff),
            Ok(Some(written)) => match self.sender.message(&written, &letter.message_id, now) {
                Ok(message) => self.transport.send(&message),
                Err(_) => Outcome::Never(Failure::unwritable()),
            },
            Err(ServiceError::Store(error)) => return Err(error.into()),
            Err(error) => {
                tracing::error!(organisation = letter.organisation, letter = letter.message_id, %error, "not composed");
                Outcome::Later(Failure::composing())
            }
        };
        Ok(Attempt::Handed(outcome))
    }

    /// Composes the rest of a batch together, once the first of it was accepted. Where letters are paced the last of them may
    /// not be reached.
    fn compose_ahead(&self, batch: &mut Batch, now: Instant) {
        if self.pace.milliseconds > 0 {
            return;
        }
        for (kind, composer) in &self.composers.0 {
            let letters: Vec<&StoredLetter> = batch.letters.iter().filter(|letter| letter.kind == *kind).collect();
            if letters.is_empty() {
                continue;
            }
            // One that fails or panics is found out when they are composed alone.
            let composed = catch_unwind(AssertUnwindSafe(|| composer.compose_all(&letters, now)));
            let Ok(Ok(composed)) = composed else { continue };
            let ids = letters.iter().map(|letter| letter.message_id.clone());
            batch.composed.extend(ids.zip(composed));
        }
    }

    /// The letter as it goes out. One whose composer panics must not take along those that were leased with it, again and again.
    fn compose(&self, letter: &StoredLetter, now: Instant) -> Result<Option<Letter>, ServiceError> {
        let Some(composer) = self.composers.of(letter.kind) else {
            return Err(ServiceError::Internal("a letter was leased that nobody composes"));
        };
        let composed = catch_unwind(AssertUnwindSafe(|| composer.compose(letter, now)));
        composed.unwrap_or(Err(ServiceError::Internal("a composer panicked")))
    }

    /// Notes what an attempt came to. After a letter went out it is worth insisting: one that is not noted goes out again.
    fn note(
        &self,
        holder: &str,
        letter: StoredLetter,
        attempt: &Attempt,
        clock: &dyn Clock,
    ) -> Result<(), ServiceError> {
        let now = clock.now();
        let (settlement, fate) = self.settlement(&letter, attempt, now)?;
        self.say(&letter, attempt, fate);
        let composer = self.composers.of(letter.kind).cloned();
        let note = Note { holder: holder.to_owned(), letter, settlement, fate, composer, now };
        let mut left = INSISTENCE;
        loop {
            match self.installation.note(note.clone()) {
                Err(ServiceError::Shared(error)) if matches!(*error, ServiceError::Store(_)) => {
                    if left == 0 || clock.stopping() {
                        return Err(ServiceError::Shared(error));
                    }
                    left -= 1;
                    clock.pause(1_000);
                }
                Ok(true) => return Ok(()),
                Ok(false) => {
                    let letter = note.letter.message_id;
                    tracing::warn!(letter, "the lease ended before the letter was noted");
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn settlement(
        &self,
        letter: &StoredLetter,
        attempt: &Attempt,
        now: Instant,
    ) -> Result<(Settlement, Option<Fate>), ServiceError> {
        let attempts = letter.attempts.saturating_add(1);
        let over = |fate: Fate, attempts: i32, error: String| {
            (Settlement::Over { state: fate.code(), attempts, error }, Some(fate))
        };
        let dead = |failure: &Failure| (Settlement::Dead { attempts, error: failure.to_string() }, Some(Fate::Dead));
        Ok(match attempt {
            Attempt::CalledOff => over(Fate::Cancelled, letter.attempts, String::new()),
            Attempt::Handed(Outcome::Accepted) => over(Fate::Sent, attempts, String::new()),
            Attempt::Handed(Outcome::Never(failure)) => dead(failure),
            Attempt::Handed(Outcome::Later(failure)) => {
                let place = usize::try_from(letter.attempts).unwrap_or_default();
                match self.retry_seconds.get(place) {
                    None => dead(failure),
                    Some(seconds) => {
                        let due_at = now.plus_seconds(with_jitter(i64::from(*seconds))?);
                        (Settlement::Waiting { due_at, attempts, error: failure.to_string() }, None)
                    }
                }
            }
        })
    }

    /// Counts and logs an attempt, without a word about whom it went to.
    fn say(&self, letter: &StoredLetter, attempt: &Attempt, fate: Option<Fate>) {
        let posted = match fate {
            Some(Fate::Sent) => Posted::Sent,
            Some(Fate::Dead) => Posted::Dead,
            Some(Fate::Cancelled) => Posted::Cancelled,
            None => Posted::Retried,
        };
        self.instance.posted(posted);
        let (organisation, kind, id) = (letter.organisation.as_str(), letter.kind.code(), letter.message_id.as_str());
        let Attempt::Handed(Outcome::Later(failure) | Outcome::Never(failure)) = attempt else {
            tracing::debug!(organisation, kind, letter = id, "letter {}", posted.code());
            return;
        };
        if failure.is_unconfirmed() {
            self.instance.posted(Posted::Unconfirmed);
        }
        tracing::warn!(organisation, kind, letter = id, attempt = letter.attempts + 1, why = %failure, "letter {}", posted.code());
    }
}

/// So many seconds and up to a tenth more, so that letters that failed together do not come again together.
fn with_jitter(seconds: i64) -> Result<i64, ServiceError> {
    let mut bytes = [0_u8; 2];
    getrandom::fill(&mut bytes).map_err(|_| ServiceError::Internal("the system gives no random numbers"))?;
    Ok(seconds + seconds * i64::from(u16::from_le_bytes(bytes)) / 10 / i64::from(u16::MAX))
}

/// The least time between two letters to one domain.
#[derive(Debug, Default)]
pub struct Pace {
    milliseconds: i64,
    /// When the next letter to a domain may begin, Unix milliseconds.
    free_at: Mutex<HashMap<String, i64>>,
}

/// How many domains are remembered before those that are free again are forgotten.
const DOMAINS: usize = 1_000;

impl Pace {
    /// So many milliseconds between two letters to one domain; 0 is no pace.
    #[must_use]
    pub fn of(milliseconds: u32) -> Pace {
        Pace { milliseconds: i64::from(milliseconds), free_at: Mutex::default() }
    }

    /// Which of the letters comes next, and how long to wait before it is begun: the first whose domain is free, else the one
    /// whose domain is free first. Its turn is taken, if the wait is not beyond `patience`.
    fn next(&self, letters: &[StoredLetter], now: i64, patience: i64) -> (usize, i64) {
        if self.milliseconds == 0 {
            return (0, 0);
        }
        let domain = |letter: &StoredLetter| letter.address.as_deref().and_then(|address| domain_of(address).ok());
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let wait =
            |domain: Option<&String>| domain.and_then(|name| free_at.get(name)).map_or(0, |at| (at - now).max(0));
        let domains: Vec<Option<String>> = letters.iter().map(domain).collect();
        let waits = domains.iter().enumerate().map(|(place, domain)| (wait(domain.as_ref()), place, domain));
        let Some((wait, place, domain)) = waits.min_by_key(|(wait, place, _)| (*wait, *place)) else { return (0, 0) };
        if free_at.len() > DOMAINS {
            free_at.retain(|_, at| *at > now);
        }
        if let Some(domain) = domain.as_ref().filter(|_| wait <= patience) {
            free_at.insert(domain.clone(), now + wait + self.milliseconds);
        }
        (place, wait)
    }
}
