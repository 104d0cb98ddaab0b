//! At which instants a series gives samples, so that a query engine sees the value of the right period.
//!
//! An instant selector takes the newest sample of the last minutes (the lookback, 5 minutes unless set): there must be one
//! in every lookback before an evaluation, and one at each change after it. A range selector adds up what lies in its range:
//! there must be exactly one sample a period.

use super::timeline::{Cut, Timeline};

/// What is asked for, in Unix milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ask {
    /// An instant selector, evaluated every `step`; `start` lies one lookback before the first evaluation.
    Steps { start: i64, step: i64 },
    /// A range selector.
    Range { range: i64 },
    /// Nothing is known of the query.
    Unknown,
}

/// From when to when samples may be given, Unix milliseconds, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) from: i64,
    pub(super) to: i64,
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// Evaluations closer together than this need no samples of their own: the lookback is longer.
const DENSE: i64 = MINUTE;
/// A longer lookback than this may miss the change of an hour when the steps are longer too.
const LONGEST_LOOKBACK: i64 = HOUR;
const SAMPLES_WITHOUT_HINTS: i64 = 11_000;

/// The instants, in order, each once; `None` when they are more than `most`.
pub(super) fn instants(ask: Ask, timeline: &Timeline, window: Window, most: usize) -> Option<Vec<i64>> {
    let mut instants = match ask {
        Ask::Steps { start, step } => steps(start, step, timeline, window, most)?,
        Ask::Range { range } if range >= timeline.cut.shortest_range_ms() => first_instants(timeline, window),
        Ask::Range { range } => {
            let mut instants = Grid::aligned(range, window).list(most)?;
            instants.extend(changes(timeline, window));
            instants
        }
        Ask::Unknown => without_hints(timeline, window, most)?,
    };
    instants.sort_unstable();
    instants.dedup();
    (instants.len() <= most).then_some(instants)
}

/// Each instant with the period that holds it.
pub(super) fn in_periods(timeline: &Timeline, instants: Vec<i64>) -> Vec<(i64, usize)> {
    let mut later = timeline.starts().iter().enumerate().skip(1).peekable();
    let mut current = 0;
    let period = |at: i64| {
        while let Some((index, _)) = later.next_if(|(_, start)| **start * 1_000 <= at) {
            current = index;
        }
        (at, current)
    };
    instants.into_iter().map(period).collect()
}

/// A sample at the first instant of each period. It stands a millisecond after it: a range that ends at midnight then holds
/// the days before and not the one that begins, whether its start is counted in (Prometheus 2) or not (Prometheus 3).
fn first_instants(timeline: &Timeline, window: Window) -> Vec<i64> {
    let after = timeline.starts().iter().map(|start| start * 1_000 + 1);
    after.filter(|at| (window.from..=window.to).contains(at)).collect()
}

fn changes(timeline: &Timeline, window: Window) -> impl Iterator<Item = i64> {
    let starts = timeline.starts().iter().map(|start| start * 1_000);
    starts.filter(move |at| (window.from..=window.to).contains(at))
}

fn steps(start: i64, step: i64, timeline: &Timeline, window: Window, most: usize) -> Option<Vec<i64>> {
    let after_start = start.saturating_add(1);
    let mut instants = match step {
        // An instant query.
        ..=0 => Vec::from_iter((after_start >= window.from).then_some(after_start)),
        1..=DENSE => Grid { origin: after_start, step: DENSE, window }.list(most)?,
        _ => {
            let mut own = Grid { origin: after_start, step, window }.list(most)?;
            // Subqueries are evaluated at multiples of their step.
            own.extend(Grid::aligned(step, window).list(most)?);
            own.sort_unstable();
            own
        }
    };
    instants.retain(|at| *at <= window.to);
    let follows_step = |at: &i64| {
        let earlier = instants.partition_point(|step| step <= at);
        earlier.checked_sub(1).and_then(|index| instants.get(index)).is_some_and(|step| at - step <= LONGEST_LOOKBACK)
    };
    // Hours are many and few of them are looked at when the steps are long.
    let seldom = timeline.cut == Cut::Hour && step > LONGEST_LOOKBACK;
    let changes: Vec<i64> = changes(timeline, window).filter(|at| !seldom || follows_step(at)).collect();
    instants.extend(changes);
    instants.push(window.to);
    Some(instants)
}

fn without_hints(timeline: &Timeline, window: Window, most: usize) -> Option<Vec<i64>> {
    let length = window.to - window.from;
    let changes: Vec<i64> = changes(timeline, window).collect();
    let known = i64::try_from(changes.len()).unwrap_or(i64::MAX);
    let step = match length {
        ..172_800_000 => 5 * MINUTE,
        _ => (length / (SAMPLES_WITHOUT_HINTS - known).max(1) + 1).max(5 * MINUTE),
    };
    let mut instants = Grid::aligned(step, window).list(most)?;
    instants.extend(changes);
    Some(instants)
}

/// The instants `origin + k * step` in a window.
struct Grid {
    origin: i64,
    step: i64,
    window: Window,
}

impl Grid {
    fn aligned(step: i64, window: Window) -> Grid {
        Grid { origin: 0, step: step.max(1), window }
    }

    fn list(&self, most: usize) -> Option<Vec<i64>> {
        let Grid { origin, step, window } = self;
        let ahead = (origin.rem_euclid(*step) - window.from.rem_euclid(*step)).rem_euclid(*step);
        let first = window.from.saturating_add(ahead);
        let count = if first > window.to { 0 } else { (window.to - first) / step + 1 };
        let count = usize::try_from(count).ok().filter(|count| *count <= most)?;
        Some(std::iter::successors(Some(first), |at| at.checked_add(*step)).take(count).collect())
    }
}
