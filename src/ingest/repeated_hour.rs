//! Which of the two hours a switchboard means by a local time in the night on which the clock is set back.
//!
//! The intervals of a queue stand in a file in order, so the file itself tells: a start that comes after a later one, or that
//! was there already, is that of the other hour. What is remembered lives as long as the delivery.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use crate::model::Instant;

/// How many queues of one delivery are followed; a municipality has some hundred.
const MOST_QUEUES: usize = 10_000;
/// How many starts of one queue are remembered: every minute of 250 such hours.
const MOST_STARTS: usize = 30_000;
/// A row further away from the one before it says nothing of the order of an hour.
const NEAR_SECONDS: i64 = 86_400;

/// The starts of intervals that a delivery has shown so far in hours that the clock shows twice.
#[derive(Debug, Default)]
pub struct RepeatedHours {
    queues: RefCell<HashMap<String, Queue>>,
}

#[derive(Debug, Default)]
struct Queue {
    previous: Option<Instant>,
    /// A start stood right after itself: the file is sorted by start, so its order does not tell the hours apart.
    is_sorted_by_start: bool,
    taken: HashSet<Instant>,
}

impl RepeatedHours {
    /// Forgets everything: the next record is that of another delivery.
    pub fn clear(&self) {
        self.queues.borrow_mut().clear();
    }

    /// Returns the start of an interval of `queue` that may be `first` or, where the clock showed it twice, `later`.
    pub(super) fn start(&self, queue: &str, first: Instant, later: Option<Instant>) -> Instant {
        let mut queues = self.queues.borrow_mut();
        if !queues.contains_key(queue) && queues.len() < MOST_QUEUES {
            queues.insert(queue.to_owned(), Queue::default());
        }
        let Some(queue) = queues.get_mut(queue) else { return first };
        let start = later.map_or(first, |later| queue.choose(first, later));
        queue.previous = Some(start);
        start
    }
}

impl Queue {
    fn choose(&mut self, first: Instant, later: Instant) -> Instant {
        if self.taken.contains(&first) && self.taken.contains(&later) {
            // The same night once more in one delivery.
            self.taken.remove(&first);
            self.taken.remove(&later);
        }
        let start = match (self.taken.contains(&first), self.taken.contains(&later)) {
            (true, _) => later,
            (_, true) => first,
            _ if self.comes_after(first) && !self.is_sorted_by_start => later,
            _ => first,
        };
        self.is_sorted_by_start |= start == later && self.previous == Some(first);
        if self.taken.len() < MOST_STARTS {
            self.taken.insert(start);
        }
        start
    }

    /// Returns whether the row before this one is as late as `first` or later.
    fn comes_after(&self, first: Instant) -> bool {
        self.previous.is_some_and(|previous| (0..NEAR_SECONDS).contains(&(previous.unix() - first.unix())))
    }
}
