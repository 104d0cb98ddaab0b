//! Volumes of a story: the sums of each working day, as a switchboard or a mail system gives them.

use super::flow::{scattered, working_days};
use super::rows::{Moment, Table};
use crate::demo::chance::Chance;
use crate::model::{Channel, Organisation};

/// Of 10,000 calls so many give up, of those so many within the threshold, and so many of the others are answered within it.
const ABANDONED: u64 = 600;
const ABANDONED_SOON: u64 = 3_000;
const PROMPT: u64 = 8_000;
/// Seconds from and to.
const SOON: (i64, i64) = (2, 20);
const LATER: (i64, i64) = (21, 240);
/// When the day begins, and how long it is.
const OPENS: i64 = 480;
const MINUTES: i64 = 480;

/// The counts of one queue.
pub(super) struct Queue {
    pub(super) source: &'static str,
    pub(super) queue: &'static str,
    pub(super) channel: Channel,
    /// First and last day, and how many came in between.
    pub(super) spans: &'static [((&'static str, &'static str), u64)],
    /// Seconds of handling, from and to.
    pub(super) handling: (i64, i64),
}

#[derive(Default)]
struct Sums {
    offered: u64,
    answered: u64,
    answered_in_threshold: u64,
    abandoned: u64,
    abandoned_in_threshold: u64,
    wait_seconds: i64,
    handle_seconds: i64,
}

/// The volumes of all queues, a row for each queue and working day, as CSV.
pub(super) fn volumes(organisation: &Organisation, seed: u64, queues: &[Queue]) -> String {
    let mut chance = Chance::new(seed);
    let mut table = Table::new([
        "source",
        "queue",
        "channel",
        "interval_start",
        "interval_minutes",
        "offered",
        "answered",
        "answered_in_threshold",
        "abandoned",
        "abandoned_in_threshold",
        "wait_seconds",
        "handle_seconds",
    ]);
    for queue in queues {
        for (span, count) in queue.spans {
            let days = working_days(organisation, *span);
            let calls = scattered(&mut chance, &days, *count);
            for day in days {
                let first = calls.partition_point(|call| *call < day);
                let offered = calls.partition_point(|call| *call <= day) - first;
                let sums = day_of(&mut chance, queue, offered);
                table.push(row(queue, Moment { day, minute: OPENS }, &sums));
            }
        }
    }
    table.into_csv()
}

fn day_of(chance: &mut Chance, queue: &Queue, offered: usize) -> Sums {
    let mut sums = Sums::default();
    for _ in 0..offered {
        sums.offered += 1;
        if queue.channel.is_queued() && chance.happens(ABANDONED) {
            sums.abandoned += 1;
            sums.abandoned_in_threshold += u64::from(chance.happens(ABANDONED_SOON));
            continue;
        }
        let soon = chance.happens(PROMPT);
        sums.answered += 1;
        sums.answered_in_threshold += u64::from(soon);
        sums.wait_seconds += chance.between(if soon { SOON } else { LATER });
        sums.handle_seconds += chance.between(queue.handling);
    }
    sums
}

/// Whoever writes does not wait in a queue: such cells stay empty.
fn row(queue: &Queue, at: Moment, sums: &Sums) -> [String; 12] {
    let waited = |cell: String| if queue.channel.is_queued() { cell } else { String::new() };
    [
        queue.source.to_owned(),
        queue.queue.to_owned(),
        queue.channel.code().to_owned(),
        at.to_string(),
        MINUTES.to_string(),
        sums.offered.to_string(),
        sums.answered.to_string(),
        waited(sums.answered_in_threshold.to_string()),
        sums.abandoned.to_string(),
        waited(sums.abandoned_in_threshold.to_string()),
        waited(sums.wait_seconds.to_string()),
        sums.handle_seconds.to_string(),
    ]
}
