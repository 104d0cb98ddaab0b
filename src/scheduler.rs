//! Where `now` enters the program, and what it does without being asked. Everything below takes the time as an argument;
//! threads are begun here and nowhere else.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::model::Instant;
use crate::service::{Clock, ServiceError};

/// Returns the current instant.
#[must_use]
pub fn now() -> Instant {
    Instant::from(jiff::Timestamp::now())
}

/// Returns the real time, for commands that run until they are killed.
#[must_use]
pub fn clock() -> impl Clock {
    StopSignal::default()
}

/// The function of a job.
pub type RunJob = Box<dyn Fn(&dyn Clock) -> Result<(), ServiceError> + Send>;

/// A job that runs at every tick.
pub struct Job {
    /// The name in the log.
    pub name: &'static str,
    /// The function of the job. It may take its time, and asks the clock whether to stop.
    pub run: RunJob,
}

/// Threads that run jobs again and again. Dropping it stops them after the runs that are under way.
#[derive(Debug)]
pub struct Scheduler {
    stop: Arc<StopSignal>,
    threads: Vec<JoinHandle<()>>,
}

/// The real time, and the signal to stop.
#[derive(Debug, Default)]
struct StopSignal {
    stopping: Mutex<bool>,
    changed: Condvar,
}

impl StopSignal {
    fn lock(&self) -> MutexGuard<'_, bool> {
        self.stopping.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a time, or until the signal to stop.
    fn wait(&self, time: Duration) {
        // Callers ask for the reason why the wait ended.
        let _ = self.changed.wait_timeout_while(self.lock(), time, |stopping| !*stopping);
    }
}

impl Clock for StopSignal {
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
    /// Starts a thread for each job, which runs it, waits for `interval`, and runs it again.
    ///
    /// # Errors
    /// When the system cannot start a thread; the threads that were started stop.
    pub fn start(interval: Duration, jobs: Vec<Job>) -> std::io::Result<Scheduler> {
        let mut scheduler = Scheduler { stop: Arc::default(), threads: Vec::new() };
        for job in jobs {
            let stop = scheduler.stop.clone();
            let thread = std::thread::Builder::new().name(job.name.to_owned());
            scheduler.threads.push(thread.spawn(move || run(&job, interval, &stop))?);
        }
        Ok(scheduler)
    }
}

impl Drop for Scheduler {
    fn drop(&mut self) {
        *self.stop.lock() = true;
        self.stop.changed.notify_all();
        for thread in self.threads.drain(..) {
            // A thread does not panic: panics of its job are caught.
            let _ = thread.join();
        }
    }
}

fn run(job: &Job, interval: Duration, stop: &StopSignal) {
    let mut failing = false;
    while !stop.stopping() {
        let called = catch_unwind(AssertUnwindSafe(|| (job.run)(stop)));
        let fault = match called {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("panicked".to_owned()),
        };
        // One line for an outage, however many ticks it lasts.
        match (&fault, failing) {
            (Some(error), false) => tracing::error!(job = job.name, error, "failed; it is tried again at every tick"),
            (None, true) => tracing::info!(job = job.name, "works again"),
            _ => {}
        }
        failing = fault.is_some();
        stop.wait(interval);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn job(run: impl Fn(&dyn Clock) -> Result<(), ServiceError> + Send + 'static) -> Job {
        Job { name: "trial", run: Box::new(run) }
    }

    #[test]
    fn a_job_runs_again_after_an_error_and_after_a_panic() {
        let (send, receive) = mpsc::channel();
        let count = Mutex::new(0);
        let scheduler = Scheduler::start(
            Duration::from_millis(1),
            vec![job(move |_| {
                let turn = {
                    let mut count = count.lock().unwrap_or_else(PoisonError::into_inner);
                    *count += 1;
                    *count
                };
                send.send(turn).unwrap();
                match turn {
                    1 => Err(ServiceError::Internal("a fault")),
                    2 => panic!("a fault of a library"),
                    _ => Ok(()),
                }
            })],
        );
        let scheduler = scheduler.unwrap();
        assert_eq!(receive.iter().take(4).collect::<Vec<i32>>(), [1, 2, 3, 4]);
        drop(scheduler);
        // What was sent before the end; nothing comes after it.
        assert!(receive.iter().count() < 1_000_000);
    }

    #[test]
    fn a_pause_and_the_wait_for_a_tick_end_when_the_service_stops() {
        let (send, receive) = mpsc::channel();
        let hour = 3_600_000;
        let paused = send.clone();
        let jobs = vec![
            job(move |clock| {
                paused.send(clock.stopping()).unwrap();
                clock.pause(hour);
                paused.send(clock.stopping()).unwrap();
                Ok(())
            }),
            job(move |_| send.send(false).map_err(|_| ServiceError::Internal("nobody listens"))),
        ];
        let scheduler = Scheduler::start(Duration::from_secs(3_600), jobs).unwrap();
        assert_eq!((receive.recv(), receive.recv()), (Ok(false), Ok(false)));
        drop(scheduler);
        assert_eq!(receive.iter().collect::<Vec<bool>>(), [true]);
    }
}
