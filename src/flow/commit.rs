//! Group commit: small batches that arrive together share a transaction, so that they share the wait for the disk.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// Waiting batches by organisation: each organisation has one writer at a time.
#[derive(Debug)]
pub struct Lanes<R>(Mutex<HashMap<String, Arc<Lane<R>>>>);

impl<R> Default for Lanes<R> {
    fn default() -> Self {
        Lanes(Mutex::default())
    }
}

impl<R> Lanes<R> {
    /// The lane of an organisation.
    pub(super) fn of(&self, organisation: &str) -> Arc<Lane<R>> {
        let mut lanes = lock(&self.0);
        if let Some(lane) = lanes.get(organisation) {
            return lane.clone();
        }
        lanes.entry(organisation.to_owned()).or_default().clone()
    }
}

/// A batch that waits, and what came of it.
#[derive(Debug)]
struct Ticket<B, O> {
    batch: Mutex<Option<B>>,
    outcome: Mutex<Option<O>>,
}

type Tickets<R> = Vec<Arc<Ticket<super::deliver::Batch<R>, super::deliver::BatchOutcome>>>;

/// The batches of one organisation that wait for its writer.
#[derive(Debug)]
pub(super) struct Lane<R> {
    waiting: Mutex<Tickets<R>>,
    /// Whether one of the callers commits at the moment.
    writing: Mutex<bool>,
    written: Condvar,
}

impl<R> Default for Lane<R> {
    fn default() -> Self {
        Lane { waiting: Mutex::default(), writing: Mutex::default(), written: Condvar::new() }
    }
}

/// How many records share a transaction at most, so that nobody waits long for others.
const MOST_RECORDS: usize = 20_000;

impl<R> Lane<R> {
    /// Commits a batch, together with all that wait at the moment when its turn comes. `commit` gets batches and gives an
    /// outcome for each, in their order; it is called by whichever waiting caller is first to become the writer.
    pub(super) fn submit(
        &self,
        batch: super::deliver::Batch<R>,
        commit: impl FnOnce(Vec<super::deliver::Batch<R>>) -> Vec<super::deliver::BatchOutcome>,
    ) -> Option<super::deliver::BatchOutcome> {
        let ticket = Arc::new(Ticket { batch: Mutex::new(Some(batch)), outcome: Mutex::new(None) });
        lock(&self.waiting).push(ticket.clone());
        // All that wait are woken together, not one after the other: those whose batches were committed leave, and one of the
        // rest commits for all of them.
        let mut writing = lock(&self.writing);
        loop {
            if let Some(outcome) = lock(&ticket.outcome).take() {
                return Some(outcome);
            }
            if !*writing {
                break;
            }
            writing = self.written.wait(writing).unwrap_or_else(PoisonError::into_inner);
        }
        // Another caller took it and did not live to say what came of it.
        if lock(&ticket.batch).is_none() {
            return None;
        }
        *writing = true;
        drop(writing);
        let _turn = Turn(self);
        let tickets = self.next(&ticket);
        let batches = tickets.iter().filter_map(|ticket| lock(&ticket.batch).take()).collect();
        for (ticket, outcome) in tickets.iter().zip(commit(batches)) {
            *lock(&ticket.outcome) = Some(outcome);
        }
        lock(&ticket.outcome).take()
    }

    /// The caller's own batch and those that wait beside it, as many as fit.
    fn next(&self, own: &Arc<Ticket<super::deliver::Batch<R>, super::deliver::BatchOutcome>>) -> Tickets<R> {
        let mut waiting = lock(&self.waiting);
        waiting.retain(|ticket| !Arc::ptr_eq(ticket, own));
        let mut records = 0;
        let mut fit = 0;
        for ticket in waiting.iter() {
            records += lock(&ticket.batch).as_ref().map_or(0, super::deliver::Batch::len);
            if records > MOST_RECORDS {
                break;
            }
            fit += 1;
        }
        std::iter::once(own.clone()).chain(waiting.drain(..fit)).collect()
    }
}

/// A caller's turn to commit; over when dropped, also by a panic.
struct Turn<'a, R>(&'a Lane<R>);

impl<R> Drop for Turn<'_, R> {
    fn drop(&mut self) {
        *lock(&self.0.writing) = false;
        self.0.written.notify_all();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::super::Delivery;
    use super::super::deliver::{Batch, BatchOutcome};
    use super::*;
    use crate::domain::{Contact, Instant};
    use crate::ingest::Format;

    fn batch() -> Batch<Contact> {
        let (format, now) = (Format::Ndjson, Instant::default());
        Delivery { organisation: "o", format: &format, now, receipt: String::new() }.batch()
    }

    fn wait_for(lane: &Lane<Contact>, waiting: usize) {
        while lock(&lane.waiting).len() < waiting {
            thread::yield_now();
        }
    }

    fn taken(batches: &[Batch<Contact>]) -> Vec<BatchOutcome> {
        batches.iter().map(|_| Ok(Vec::new())).collect()
    }

    /// A bug in a commit panics. Those whose batches it took learn that nothing is known of them, nobody gets the answer to
    /// another's batch, and the lane goes on.
    #[test]
    fn a_commit_that_panics_gives_nobody_the_answer_of_another() {
        let lane = &Lane::<Contact>::default();
        let panicked = &AtomicBool::new(false);
        thread::scope(|scope| {
            let late = move || {
                scope.spawn(move || assert!(lane.submit(batch(), |batches| taken(&batches)).is_some()));
            };
            let pair = move || {
                scope.spawn(move || {
                    let outcome = lane.submit(batch(), |batches| {
                        if !panicked.swap(true, Ordering::SeqCst) {
                            // The other of the pair is in this commit; one more waits for the next.
                            assert_eq!(batches.len(), 2);
                            late();
                            wait_for(lane, 1);
                            panic!("a bug");
                        }
                        taken(&batches)
                    });
                    outcome.is_none()
                })
            };
            let first = lane.submit(batch(), |batches| {
                let pair = [pair(), pair()];
                wait_for(lane, 2);
                scope.spawn(move || {
                    let ends: Vec<_> = pair.into_iter().map(|one| one.join().ok()).collect();
                    assert!(ends.contains(&None) && ends.contains(&Some(true)), "{ends:?}");
                });
                taken(&batches)
            });
            assert!(first.is_some());
        });
        assert!(lane.submit(batch(), |batches| taken(&batches)).is_some());
    }
}
