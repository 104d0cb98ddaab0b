//! The courier: leases messages that are due, sends them with no transaction open, and notes what became of each.
//!
//! Any number of couriers may work on one database. A message is leased before it is sent, and begun only while the lease is
//! sure to outlast the conversation; so it is sent twice only when a courier dies, or hears nothing, after the text went
//! out. Then both messages carry the same `Message-ID`, and it is counted: `unconfirmed` when nothing was heard, `reclaimed`
//! when the courier was never heard of again.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use super::notes::Note;
use crate::mail::{Failure, Message, Outcome, Sender, Transport, domain_of};
use crate::metrics::{Instance, Posted};
use crate::model::Instant;
use crate::service::outbox::{Composers, FinalState, OutboxMessage};
use crate::service::{Installation, Result, ServiceError, random_id};
use crate::store::Settlement;

/// Tells the time to those who work for a while, lets them wait, and tells them when to stop.
pub trait Clock: Send + Sync {
    /// Returns the time in Unix milliseconds.
    fn milliseconds(&self) -> i64;

    /// Waits so many milliseconds, or until it is time to stop.
    fn pause(&self, milliseconds: i64);

    /// Returns whether the service is stopping: what was begun is finished, nothing new is begun.
    fn stopping(&self) -> bool;

    /// Returns the current instant.
    fn now(&self) -> Instant {
        Instant::from_unix(self.milliseconds().div_euclid(1_000))
    }
}

/// What messages are sent with. Several threads may use one courier.
#[derive(Debug)]
pub struct Courier {
    pub installation: Arc<Installation>,
    pub instance: Arc<Instance>,
    pub composers: Composers,
    pub transport: Arc<dyn Transport>,
    pub sender: Sender,
    /// Seconds from each failed attempt to the next; when all have failed the message is dead.
    pub retry_seconds: Vec<u32>,
    pub pace: Pace,
}

/// How many messages are leased at once.
const BATCH_SIZE: i64 = 20;
/// How much longer a lease is than the longest conversation, seconds: the time in which the messages of a batch are begun. What is
/// left then is given back. Short, because the messages of a courier that died wait for the end of their lease.
const LEASE_MARGIN_SECONDS: i64 = 5;
/// How long after a fault of the way the messages that were not tried are due again, seconds.
const CONNECTION_BACKOFF_SECONDS: i64 = 60;
/// How many times a note that the database did not take is tried again, a second apart.
const NOTE_RETRIES: u32 = 30;

/// Messages that were leased together.
struct Batch {
    organisation: String,
    holder: String,
    lease_end: Instant,
    messages: Vec<OutboxMessage>,
    /// Messages that were composed beforehand, by their ids.
    composed: HashMap<String, Option<Message>>,
}

/// What an attempt came to.
enum Attempt {
    Handed(Outcome),
    CalledOff,
}

impl Courier {
    /// Sends what is due, until nothing is or the clock says to stop; how many messages were tried.
    pub fn deliver_messages(&self, clock: &dyn Clock) -> Result<u64> {
        let kinds = self.composers.codes();
        let (mut due, mut due_at) = (Vec::new(), None);
        let mut tried = 0;
        loop {
            let now = clock.now();
            // To know who has messages takes a look at all that are due: once a second, however quickly batches go.
            if due_at != Some(now) {
                let store = self.installation.store();
                due = store.read(|reader| reader.organisations_with_due_messages(&kinds, now))?;
                due_at = Some(now);
            }
            let mut leased = 0;
            for organisation in &due {
                if clock.stopping() {
                    return Ok(tried);
                }
                let batch = self.lease(organisation, &kinds, clock.now())?;
                leased += batch.messages.len();
                tried += self.work_off(batch, clock)?;
            }
            // Others may have been quicker: who finds nothing rests.
            if leased == 0 {
                self.transport.rest();
                return Ok(tried);
            }
        }
    }

    fn lease(&self, organisation: &str, kinds: &[&str], now: Instant) -> Result<Batch> {
        let holder = random_id();
        let lease_end = now.plus_seconds(self.transport.longest_seconds() + LEASE_MARGIN_SECONDS);
        let rows = self.installation.store().write(organisation, |writer| {
            Ok::<_, ServiceError>(writer.lease_messages(organisation, kinds, &holder, (now, lease_end), BATCH_SIZE)?)
        })?;
        for row in rows.iter().filter(|row| row.state == "leased") {
            self.instance.posted(Posted::Reclaimed);
            tracing::info!(
                organisation,
                kind = row.kind,
                message_id = row.message_id,
                "taken up again after a lease ran out: the receiver may get it twice"
            );
        }
        let messages = rows.into_iter().filter_map(OutboxMessage::of).collect();
        Ok(Batch { organisation: organisation.to_owned(), holder, lease_end, messages, composed: HashMap::new() })
    }

    /// Tries the messages of a batch; gives back those that there is no time, or no way, to try.
    fn work_off(&self, mut batch: Batch, clock: &dyn Clock) -> Result<u64> {
        let mut tried = 0;
        while !batch.messages.is_empty() {
            let (now, longest) = (clock.now(), self.transport.longest_seconds());
            let time_left = (batch.lease_end.unix() - now.unix() - longest) * 1_000;
            let (place, wait) = self.pace.next(&batch.messages, clock.milliseconds(), time_left);
            if clock.stopping() || wait > time_left {
                self.release(&batch, now.plus_seconds(wait.div_euclid(1_000)))?;
                break;
            }
            if wait > 0 {
                clock.pause(wait);
            }
            let message = batch.messages.remove(place);
            let now = clock.now();
            let ahead = batch.composed.remove(&message.message_id);
            let attempt = self.attempt(&message, ahead.map_or_else(|| self.compose(&message, now), Ok), now)?;
            tried += 1;
            let no_way =
                matches!(&attempt, Attempt::Handed(Outcome::Later(failure)) if failure.is_connection_failure());
            self.note(&batch.holder, message, &attempt, clock)?;
            if no_way {
                self.release(&batch, clock.now().plus_seconds(CONNECTION_BACKOFF_SECONDS))?;
                break;
            }
            if tried == 1 && matches!(attempt, Attempt::Handed(Outcome::Accepted)) {
                self.compose_ahead(&mut batch, clock.now());
            }
        }
        Ok(tried)
    }

    fn release(&self, batch: &Batch, due_at: Instant) -> Result<()> {
        let ids: Vec<&str> = batch.messages.iter().map(|message| message.message_id.as_str()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        self.installation.store().write(&batch.organisation, |writer| {
            Ok(writer.release_messages(&batch.organisation, &ids, &batch.holder, due_at)?)
        })
    }

    fn attempt(&self, message: &OutboxMessage, composed: Result<Option<Message>>, now: Instant) -> Result<Attempt> {
        let outcome = match composed {
            Ok(None) => return Ok(Attempt::CalledOff),
            Ok(Some(written)) => match self.sender.message(&written, &message.message_id, now) {
                Ok(message) => self.transport.send(&message),
                Err(_) => Outcome::Never(Failure::unwritable()),
            },
            Err(ServiceError::Store(error)) => return Err(error.into()),
            Err(error) => {
                tracing::error!(organisation = message.organisation, message_id = message.message_id, %error, "not composed");
                Outcome::Later(Failure::composing())
            }
        };
        Ok(Attempt::Handed(outcome))
    }

    /// Composes the rest of a batch together, once the first of it was accepted. Where messages are paced the last of them may
    /// not be reached.
    fn compose_ahead(&self, batch: &mut Batch, now: Instant) {
        if self.pace.milliseconds > 0 {
            return;
        }
        for (kind, composer) in &self.composers.0 {
            let messages: Vec<&OutboxMessage> = batch.messages.iter().filter(|message| message.kind == *kind).collect();
            if messages.is_empty() {
                continue;
            }
            // One that fails or panics is found out when they are composed alone.
            let composed = catch_unwind(AssertUnwindSafe(|| composer.compose_all(&messages, now)));
            let Ok(Ok(composed)) = composed else { continue };
            let ids = messages.iter().map(|message| message.message_id.clone());
            batch.composed.extend(ids.zip(composed));
        }
    }

    /// Returns the message as it goes out. One whose composer panics must not take along those that were leased with it, again and again.
    fn compose(&self, message: &OutboxMessage, now: Instant) -> Result<Option<Message>> {
        let Some(composer) = self.composers.of(message.kind) else {
            return Err(ServiceError::Internal("a letter was leased that nobody composes"));
        };
        let composed = catch_unwind(AssertUnwindSafe(|| composer.compose(message, now)));
        composed.unwrap_or(Err(ServiceError::Internal("a composer panicked")))
    }

    /// Notes what an attempt came to. After a message went out it is worth insisting: one that is not noted goes out again.
    fn note(&self, holder: &str, message: OutboxMessage, attempt: &Attempt, clock: &dyn Clock) -> Result<()> {
        let now = clock.now();
        let (settlement, fate) = self.settlement(&message, attempt, now)?;
        self.log_attempt(&message, attempt, fate);
        let composer = self.composers.of(message.kind).cloned();
        let note = Note { holder: holder.to_owned(), message, settlement, fate, composer, now };
        let mut left = NOTE_RETRIES;
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
                    let message_id = note.message.message_id;
                    tracing::warn!(message_id, "the lease ended before the letter was noted");
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn settlement(
        &self,
        message: &OutboxMessage,
        attempt: &Attempt,
        now: Instant,
    ) -> Result<(Settlement, Option<FinalState>)> {
        let attempts = message.attempts.saturating_add(1);
        let over = |fate: FinalState, attempts: i32, error: String| {
            (Settlement::Over { state: fate.code(), attempts, error }, Some(fate))
        };
        let dead =
            |failure: &Failure| (Settlement::Dead { attempts, error: failure.to_string() }, Some(FinalState::Dead));
        Ok(match attempt {
            Attempt::CalledOff => over(FinalState::Cancelled, message.attempts, String::new()),
            Attempt::Handed(Outcome::Accepted) => over(FinalState::Sent, attempts, String::new()),
            Attempt::Handed(Outcome::Never(failure)) => dead(failure),
            Attempt::Handed(Outcome::Later(failure)) => {
                let place = usize::try_from(message.attempts).unwrap_or_default();
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
    fn log_attempt(&self, message: &OutboxMessage, attempt: &Attempt, fate: Option<FinalState>) {
        let posted = match fate {
            Some(FinalState::Sent) => Posted::Sent,
            Some(FinalState::Dead) => Posted::Dead,
            Some(FinalState::Cancelled) => Posted::Cancelled,
            None => Posted::Retried,
        };
        self.instance.posted(posted);
        let (organisation, kind, id) =
            (message.organisation.as_str(), message.kind.code(), message.message_id.as_str());
        let Attempt::Handed(Outcome::Later(failure) | Outcome::Never(failure)) = attempt else {
            tracing::debug!(organisation, kind, message_id = id, "letter {}", posted.code());
            return;
        };
        if failure.is_unconfirmed() {
            self.instance.posted(Posted::Unconfirmed);
        }
        tracing::warn!(organisation, kind, message_id = id, attempt = message.attempts + 1, why = %failure, "letter {}", posted.code());
    }
}

/// Returns a number of seconds and up to a tenth more, so that messages that failed together do not come again together.
fn with_jitter(seconds: i64) -> Result<i64> {
    let mut bytes = [0_u8; 2];
    getrandom::fill(&mut bytes).map_err(|_| ServiceError::Internal("the system gives no random numbers"))?;
    Ok(seconds + seconds * i64::from(u16::from_le_bytes(bytes)) / 10 / i64::from(u16::MAX))
}

/// The least time between two messages to one domain.
#[derive(Debug, Default)]
pub struct Pace {
    milliseconds: i64,
    /// When the next message to a domain may begin, Unix milliseconds.
    free_at: Mutex<HashMap<String, i64>>,
}

/// How many domains are remembered before those that are free again are forgotten.
const DOMAINS: usize = 1_000;

impl Pace {
    /// Returns a pace of so many milliseconds between two messages to one domain; 0 is no pace.
    #[must_use]
    pub fn of(milliseconds: u32) -> Pace {
        Pace { milliseconds: i64::from(milliseconds), free_at: Mutex::default() }
    }

    /// Returns which of the messages comes next, and how long to wait before it is begun: the first whose domain is free, else the one
    /// whose domain is free first. Its turn is taken, if the wait is not beyond `patience`.
    fn next(&self, messages: &[OutboxMessage], now: i64, time_left: i64) -> (usize, i64) {
        if self.milliseconds == 0 {
            return (0, 0);
        }
        let domain = |message: &OutboxMessage| message.address.as_deref().and_then(|address| domain_of(address).ok());
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let wait =
            |domain: Option<&String>| domain.and_then(|name| free_at.get(name)).map_or(0, |at| (at - now).max(0));
        let domains: Vec<Option<String>> = messages.iter().map(domain).collect();
        let waits = domains.iter().enumerate().map(|(place, domain)| (wait(domain.as_ref()), place, domain));
        let Some((wait, place, domain)) = waits.min_by_key(|(wait, place, _)| (*wait, *place)) else { return (0, 0) };
        if free_at.len() > DOMAINS {
            free_at.retain(|_, at| *at > now);
        }
        if let Some(domain) = domain.as_ref().filter(|_| wait <= time_left) {
            free_at.insert(domain.clone(), now + wait + self.milliseconds);
        }
        (place, wait)
    }
}
