//! Group commit: small batches that arrive together share a transaction, so that they share the wait for the disk.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// What waits for a lane: how many records it brings.
pub trait Load {
    /// At least 1.
    fn records(&self) -> usize;
}

/// Waiting batches by organisation: each organisation has one writer at a time. `B` is a batch, `O` what came of it.
#[derive(Debug)]
pub struct Lanes<B, O>(Mutex<HashMap<String, Arc<Lane<B, O>>>>);

impl<B, O> Default for Lanes<B, O> {
    fn default() -> Self {
        Lanes(Mutex::default())
    }
}

impl<B: Load, O> Lanes<B, O> {
    /// The lane of an organisation.
    pub(super) fn of(&self, organisation: &str) -> Arc<Lane<B, O>> {
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

type Tickets<B, O> = Vec<Arc<Ticket<B, O>>>;

/// The batches of one organisation that wait for its writer.
#[derive(Debug)]
pub(super) struct Lane<B, O> {
    waiting: Mutex<Tickets<B, O>>,
    /// Whether one of the callers commits at the moment.
    writing: Mutex<bool>,
    written: Condvar,
}

impl<B, O> Default for Lane<B, O> {
    fn default() -> Self {
        Lane { waiting: Mutex::default(), writing: Mutex::default(), written: Condvar::new() }
    }
}

/// How many records share a transaction at most, so that nobody waits long for others.
const MOST_RECORDS: usize = 20_000;

impl<B: Load, O> Lane<B, O> {
    /// Commits a batch, together with all that wait at the moment when its turn comes. `commit` gets batches and gives an
    /// outcome for each, in their order; it is called by whichever waiting caller is first to become the writer.
    pub(super) fn submit(&self, batch: B, commit: impl FnOnce(Vec<B>) -> Vec<O>) -> Option<O> {
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
    fn next(&self, own: &Arc<Ticket<B, O>>) -> Tickets<B, O> {
        let mut waiting = lock(&self.waiting);
        waiting.retain(|ticket| !Arc::ptr_eq(ticket, own));
        let mut records = 0;
        let mut fit = 0;
        for ticket in waiting.iter() {
            records += lock(&ticket.batch).as_ref().map_or(0, Load::records);
            if records > MOST_RECORDS {
                break;
            }
            fit += 1;
        }
        std::iter::once(own.clone()).chain(waiting.drain(..fit)).collect()
    }
}

/// A caller's turn to commit; over when dropped, also by a panic.
struct Turn<'a, B, O>(&'a Lane<B, O>);

impl<B, O> Drop for Turn<'_, B, O> {
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

    use super::*;

    #[derive(Debug)]
    struct Batch;

    impl Load for Batch {
        fn records(&self) -> usize {
            1
        }
    }

    fn wait_for(lane: &Lane<Batch, ()>, waiting: usize) {
        while lock(&lane.waiting).len() < waiting {
            thread::yield_now();
        }
    }

    fn taken(batches: &[Batch]) -> Vec<()> {
        batches.iter().map(|_| ()).collect()
    }

    /// A bug in a commit panics. Those whose batches it took learn that nothing is known of them, nobody gets the answer to
    /// another's batch, and the lane goes on.
    #[test]
    fn a_commit_that_panics_gives_nobody_the_answer_of_another() {
        let lane = &Lane::<Batch, ()>::default();
        let panicked = &AtomicBool::new(false);
        thread::scope(|scope| {
            let late = move || {
                scope.spawn(move || assert!(lane.submit(Batch, |batches| taken(&batches)).is_some()));
            };
            let pair = move || {
                scope.spawn(move || {
                    let outcome = lane.submit(Batch, |batches| {
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
            let first = lane.submit(Batch, |batches| {
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
        assert!(lane.submit(Batch, |batches| taken(&batches)).is_some());
    }
}
