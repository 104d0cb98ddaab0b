//! Where `now` enters the program, and what it does without being asked. Everything below takes the time as an argument;
//! threads are begun here and nowhere else.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::model::Instant;
use crate::service::{Clock, ServiceError};

/// The current instant.
#[must_use]
pub fn now() -> Instant {
    Instant::from(jiff::Timestamp::now())
}

/// What is called at a tick. It may take its time, and looks at the clock to see whether to stop.
pub type Verb = Box<dyn Fn(&dyn Clock) -> Result<(), ServiceError> + Send>;

/// A verb to call at every tick.
pub struct Work {
    /// For the log.
    pub name: &'static str,
    pub verb: Verb,
}

/// Threads that call verbs again and again, until the value is dropped: then they finish what they are at.
#[derive(Debug)]
pub struct Scheduler {
    watch: Arc<Watch>,
    threads: Vec<JoinHandle<()>>,
}

/// The real time, and whether it is time to stop.
#[derive(Debug, Default)]
struct Watch {
    stopping: Mutex<bool>,
    told: Condvar,
}

impl Watch {
    fn lock(&self) -> MutexGuard<'_, bool> {
        self.stopping.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for so long, or until it is time to stop.
    fn wait(&self, time: Duration) {
        // Either is an end of the wait; whoever waits asks which.
        let _ = self.told.wait_timeout_while(self.lock(), time, |stopping| !*stopping);
    }
}

impl Clock for Watch {
    fn milliseconds(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond()
    }

    fn pause(&self, milliseconds: i64) {
        self.wait(Duration::from_millis(u64::try_from(milliseconds).unwrap_or_default()));
    }

    fn stopping(&self) -> bool {
        *self.lock()
    }
}

impl Scheduler {
    /// Starts a thread for each work, which calls it, waits for `interval`, and calls it again.
    ///
    /// # Errors
    /// When the system gives no thread; those that were begun stop.
    pub fn start(interval: Duration, works: Vec<Work>) -> std::io::Result<Scheduler> {
        let mut scheduler = Scheduler { watch: Arc::default(), threads: Vec::new() };
        for work in works {
            let watch = scheduler.watch.clone();
            let thread = std::thread::Builder::new().name(work.name.to_owned());
            scheduler.threads.push(thread.spawn(move || run(&work, interval, &watch))?);
        }
        Ok(scheduler)
    }
}

impl Drop for Scheduler {
    fn drop(&mut self) {
        *self.watch.lock() = true;
        self.watch.told.notify_all();
        for thread in self.threads.drain(..) {
            // A thread does not panic: what its work does is caught.
            let _ = thread.join();
        }
    }
}

fn run(work: &Work, interval: Duration, watch: &Watch) {
    let mut failing = false;
    while !watch.stopping() {
        let called = catch_unwind(AssertUnwindSafe(|| (work.verb)(watch)));
        let fault = match called {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("panicked".to_owned()),
        };
        // Once for an outage, however many ticks it lasts.
        match (&fault, failing) {
            (Some(error), false) => tracing::error!(work = work.name, error, "failed; it is tried again at every tick"),
            (None, true) => tracing::info!(work = work.name, "works again"),
            _ => {}
        }
        failing = fault.is_some();
        watch.wait(interval);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn work(verb: impl Fn(&dyn Clock) -> Result<(), ServiceError> + Send + 'static) -> Work {
        Work { name: "trial", verb: Box::new(verb) }
    }

    #[test]
    fn verbs_are_called_again_whatever_became_of_the_last_call() {
        let (tell, told) = mpsc::channel();
        let count = Mutex::new(0);
        let scheduler = Scheduler::start(
            Duration::from_millis(1),
            vec![work(move |_| {
                let turn = {
                    let mut count = count.lock().unwrap_or_else(PoisonError::into_inner);
                    *count += 1;
                    *count
                };
                tell.send(turn).unwrap();
                match turn {
                    1 => Err(ServiceError::Internal("a fault")),
                    2 => panic!("a fault of a library"),
                    _ => Ok(()),
                }
            })],
        );
        let scheduler = scheduler.unwrap();
        assert_eq!(told.iter().take(4).collect::<Vec<i32>>(), [1, 2, 3, 4]);
        drop(scheduler);
        // Everything that was told before the end; nothing comes after it.
        assert!(told.iter().count() < 1_000_000);
    }

    #[test]
    fn a_pause_and_the_wait_for_a_tick_end_when_the_service_stops() {
        let (tell, told) = mpsc::channel();
        let hour = 3_600_000;
        let paused = tell.clone();
        let works = vec![
            work(move |clock| {
                paused.send(clock.stopping()).unwrap();
                clock.pause(hour);
                paused.send(clock.stopping()).unwrap();
                Ok(())
            }),
            work(move |_| tell.send(false).map_err(|_| ServiceError::Internal("nobody listens"))),
        ];
        let scheduler = Scheduler::start(Duration::from_secs(3_600), works).unwrap();
        assert_eq!((told.recv(), told.recv()), (Ok(false), Ok(false)));
        drop(scheduler);
        assert_eq!(told.iter().collect::<Vec<bool>>(), [true]);
    }
}
