//! At which instants a series gives samples, so that a query engine sees the value of the right period.
//!
//! An instant selector takes the newest sample of the last minutes (the lookback, 5 minutes unless set): there must be one
//! in every lookback before an evaluation, and one at each change after it. A range selector adds up what lies in its range:
//! there must be exactly one sample a period. It stands in the middle of the period, not at its start: a range is a number of
//! hours, and a week in which the clocks change has one more or one less. Between two local midnights, and as far beside them as
//! half a period, a range then holds the periods between them, each once.

use crate::metrics::timeline::{Cut, Timeline};
use crate::model::{Day, Instant, Organisation};

/// What is asked for, in Unix milliseconds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ask {
    /// An instant selector, evaluated every `step`; `start` lies one lookback before the first evaluation.
    Steps { start: i64, step: i64 },
    /// A range selector of this length, evaluated every `step` (0: once); `start` is where the first range begins.
    Range { range: i64, step: i64, start: i64 },
    /// Nothing is known of the query.
    Unknown,
}

/// From when to when samples may be given, Unix milliseconds, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Window {
    /// Returns the periods of a cut that the window touches.
    pub(super) fn timeline(self, organisation: &Organisation, cut: Cut) -> Timeline {
        let second = |milliseconds: i64| Instant::from_unix(milliseconds.div_euclid(1_000));
        Timeline::over(organisation, cut, second(self.from), second(self.to))
    }

    pub(super) fn holds(self, at: i64) -> bool {
        (self.from..=self.to).contains(&at)
    }
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// Evaluations closer together than this need no samples of their own: the lookback is longer.
const DENSE: i64 = MINUTE;
/// What Prometheus looks back unless told else.
const USUAL_LOOKBACK: i64 = 5 * MINUTE;
/// A longer lookback than this may miss a change when the steps are longer too.
const LONGEST_LOOKBACK: i64 = HOUR;
const SAMPLES_WITHOUT_HINTS: i64 = 11_000;

/// Returns the instants, in order, each once; `None` when they are more than `most`.
pub(super) fn instants(ask: Ask, timeline: &Timeline, window: Window, now: Instant, most: usize) -> Option<Vec<i64>> {
    let mut instants = match ask {
        Ask::Steps { start, step } => steps(start, step, timeline, window, most)?,
        Ask::Range { range, .. } if range >= timeline.cut.shortest_range_ms() => {
            timeline.middles(now).filter(|at| window.holds(*at)).collect()
        }
        Ask::Range { range, .. } => {
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

/// Returns each instant with the period that holds it.
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

/// The days of one range, with the sample that tells of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RangeSample {
    pub(super) at: i64,
    /// The first and the last day, both included.
    pub(super) days: (Day, Day),
}

/// For each evaluation of a range selector a sample at its very end, so that `last_over_time` takes it and none before it, and the
/// civil days that the range counts: those whose middle lies in it. `days` is the timeline by day over the window. No sample where
/// a range holds no middle; `None` when there are more than `most`.
pub(super) fn range_samples(
    (range, step, start): (i64, i64, i64),
    days: &Timeline,
    window: Window,
    now: Instant,
    most: usize,
) -> Option<Vec<RangeSample>> {
    let first = start.saturating_add(range);
    let evaluations = match step {
        // An instant query: one evaluation. Its end may lie ahead; no sample does.
        ..=0 => vec![window.to],
        _ => {
            let after = Window { from: first.saturating_sub(1).max(window.from), ..window };
            // Prometheus 3 leaves the start of a range out and says so by a millisecond.
            let mut ends = Grid { origin: first, step, window: after }.list(most)?;
            ends.extend(Grid { origin: first.saturating_sub(1), step, window: after }.list(most)?);
            // Subqueries are evaluated at multiples of their step.
            ends.extend(Grid::aligned(step, after).list(most)?);
            ends.sort_unstable();
            ends.dedup();
            ends
        }
    };
    let middles: Vec<(i64, Day)> = days.middles(now).zip(days.days()).filter(|(at, _)| window.holds(*at)).collect();
    let sample = |at: i64| {
        let from = middles.partition_point(|(middle, _)| *middle < at.saturating_sub(range));
        let to = middles.partition_point(|(middle, _)| *middle <= at);
        let within = middles.get(from..to)?;
        Some(RangeSample { at, days: (within.first()?.1, within.last()?.1) })
    };
    let samples: Vec<RangeSample> = evaluations.into_iter().filter_map(sample).collect();
    (samples.len() <= most).then_some(samples)
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
            // Subqueries are evaluated at multiples of their step, for which these often serve already.
            if (-after_start.rem_euclid(step)).rem_euclid(step) >= USUAL_LOOKBACK {
                own.extend(Grid::aligned(step, window).list(most)?);
                own.sort_unstable();
            }
            own
        }
    };
    instants.retain(|at| *at <= window.to);
    // History begins within the first lookback: nothing before it says what holds.
    if window.from > after_start {
        instants.push(window.from);
        instants.sort_unstable();
    }
    let follows_step = |at: &i64| {
        let earlier = instants.partition_point(|step| step <= at);
        earlier.checked_sub(1).and_then(|index| instants.get(index)).is_some_and(|step| at - step <= LONGEST_LOOKBACK)
    };
    // Few of the changes are looked at when the steps are long.
    let seldom = step > LONGEST_LOOKBACK;
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

#[cfg(test)]
mod tests;
