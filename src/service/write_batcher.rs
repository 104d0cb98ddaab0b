//! Group commit: small batches that arrive together share a transaction, so that they share the wait for the disk.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The write batchers of all organisations: each organisation has one writer at a time. `B` is a batch, `O` its outcome.
#[derive(Debug)]
pub(super) struct WriteBatchers<B, O>(Mutex<HashMap<String, Arc<WriteBatcher<B, O>>>>);

impl<B, O> Default for WriteBatchers<B, O> {
    fn default() -> Self {
        WriteBatchers(Mutex::default())
    }
}

impl<B, O> WriteBatchers<B, O> {
    /// Returns the write batcher of an organisation.
    pub(super) fn of(&self, organisation: &str) -> Arc<WriteBatcher<B, O>> {
        let mut batchers = lock(&self.0);
        if let Some(batcher) = batchers.get(organisation) {
            return batcher.clone();
        }
        batchers.entry(organisation.to_owned()).or_default().clone()
    }
}

/// A batch that waits to be committed, and its outcome.
#[derive(Debug)]
struct PendingWrite<B, O> {
    /// How many records the batch holds.
    records: usize,
    batch: Mutex<Option<B>>,
    outcome: Mutex<Option<O>>,
}

type PendingWrites<B, O> = Vec<Arc<PendingWrite<B, O>>>;

/// Commits the batches of one organisation, those that wait at the same time together.
#[derive(Debug)]
pub(super) struct WriteBatcher<B, O> {
    pending: Mutex<PendingWrites<B, O>>,
    /// Whether one of the callers commits at the moment.
    is_writing: Mutex<bool>,
    written: Condvar,
}

impl<B, O> Default for WriteBatcher<B, O> {
    fn default() -> Self {
        WriteBatcher { pending: Mutex::default(), is_writing: Mutex::default(), written: Condvar::new() }
    }
}

/// How many records share a transaction at most, so that nobody waits long for others.
const MAX_RECORDS: usize = 20_000;

impl<B, O> WriteBatcher<B, O> {
    /// Commits a batch of `records` records together with the batches that wait when its turn comes.
    ///
    /// `commit` gets batches and returns an outcome for each, in their order. The waiting caller that becomes the writer first
    /// calls it. Returns `None` when that call panicked.
    pub(super) fn submit(&self, batch: B, records: usize, commit: impl FnOnce(Vec<B>) -> Vec<O>) -> Option<O> {
        let own = Arc::new(PendingWrite { records, batch: Mutex::new(Some(batch)), outcome: Mutex::new(None) });
        lock(&self.pending).push(own.clone());
        // All that wait are woken together, not one after the other: those whose batches were committed leave, and one of the
        // rest commits for all of them.
        let mut is_writing = lock(&self.is_writing);
        loop {
            if let Some(outcome) = lock(&own.outcome).take() {
                return Some(outcome);
            }
            if !*is_writing {
                break;
            }
            is_writing = self.written.wait(is_writing).unwrap_or_else(PoisonError::into_inner);
        }
        // Another caller took the batch and panicked before it had an outcome.
        if lock(&own.batch).is_none() {
            return None;
        }
        *is_writing = true;
        drop(is_writing);
        let _turn = Turn(self);
        let writes = self.take_pending(&own);
        let batches = writes.iter().filter_map(|write| lock(&write.batch).take()).collect();
        for (write, outcome) in writes.iter().zip(commit(batches)) {
            *lock(&write.outcome) = Some(outcome);
        }
        lock(&own.outcome).take()
    }

    /// Takes the caller's own batch and those that wait beside it, as many as fit.
    fn take_pending(&self, own: &Arc<PendingWrite<B, O>>) -> PendingWrites<B, O> {
        let mut pending = lock(&self.pending);
        pending.retain(|write| !Arc::ptr_eq(write, own));
        let mut records = 0;
        let fits = |write: &&Arc<PendingWrite<B, O>>| {
            records += write.records;
            records <= MAX_RECORDS
        };
        let fit = pending.iter().take_while(fits).count();
        std::iter::once(own.clone()).chain(pending.drain(..fit)).collect()
    }
}

/// A caller's turn to commit; it ends when dropped, also by a panic.
struct Turn<'a, B, O>(&'a WriteBatcher<B, O>);

impl<B, O> Drop for Turn<'_, B, O> {
    fn drop(&mut self) {
        *lock(&self.0.is_writing) = false;
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

    fn wait_for(batcher: &WriteBatcher<Batch, ()>, pending: usize) {
        while lock(&batcher.pending).len() < pending {
            thread::yield_now();
        }
    }

    fn outcomes(batches: &[Batch]) -> Vec<()> {
        batches.iter().map(|_| ()).collect()
    }

    /// A bug in a commit panics. Those whose batches it took learn that nothing is known of them, nobody gets the answer to
    /// another's batch, and the batcher goes on.
    #[test]
    fn a_commit_that_panics_gives_nobody_the_answer_of_another() {
        let batcher = &WriteBatcher::<Batch, ()>::default();
        let panicked = &AtomicBool::new(false);
        thread::scope(|scope| {
            let late = move || {
                scope.spawn(move || assert!(batcher.submit(Batch, 1, |batches| outcomes(&batches)).is_some()));
            };
            let pair = move || {
                scope.spawn(move || {
                    let outcome = batcher.submit(Batch, 1, |batches| {
                        if !panicked.swap(true, Ordering::SeqCst) {
                            // The other of the pair is in this commit; one more waits for the next.
                            assert_eq!(batches.len(), 2);
                            late();
                            wait_for(batcher, 1);
                            panic!("a bug");
                        }
                        outcomes(&batches)
                    });
                    outcome.is_none()
                })
            };
            let first = batcher.submit(Batch, 1, |batches| {
                let pair = [pair(), pair()];
                wait_for(batcher, 2);
                scope.spawn(move || {
                    let ends: Vec<_> = pair.into_iter().map(|one| one.join().ok()).collect();
                    assert!(ends.contains(&None) && ends.contains(&Some(true)), "{ends:?}");
                });
                outcomes(&batches)
            });
            assert!(first.is_some());
        });
        assert!(batcher.submit(Batch, 1, |batches| outcomes(&batches)).is_some());
    }
}
