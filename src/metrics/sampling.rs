//! At which instants a series gives samples, so that a query engine sees the value of the right period.
//!
//! An instant selector takes the newest sample of the last minutes (the lookback, 5 minutes unless set): there must be one
//! in every lookback before an evaluation, and one at each change after it. A range selector adds up what lies in its range:
//! there must be exactly one sample a period.

use super::timeline::Timeline;

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
/// What Prometheus looks back unless told else.
const USUAL_LOOKBACK: i64 = 5 * MINUTE;
/// A longer lookback than this may miss a change when the steps are longer too.
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
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{kalmar, unix};
    use super::super::timeline::Cut;
    use super::*;
    use crate::domain::{By, Instant};

    const DAY: Cut = Cut::Civil(By::Day);
    const WEEK: Cut = Cut::Civil(By::Week);
    const CUTS: [Cut; 4] = [Cut::Hour, DAY, WEEK, Cut::Civil(By::Month)];
    const MOST: usize = 1_000_000;

    fn over(cut: Cut, from: &str, to: &str) -> (Timeline, Window) {
        let (from, to) = (unix(from), unix(to));
        let timeline = Timeline::over(&kalmar(), cut, Instant::from_unix(from), Instant::from_unix(to));
        (timeline, Window { from: from * 1_000, to: to * 1_000 })
    }

    fn range(cut: Cut, range: i64, from: &str, to: &str) -> Vec<String> {
        let (timeline, window) = over(cut, from, to);
        let instants = instants(Ask::Range { range }, &timeline, window, MOST).unwrap();
        let shown = |at: &i64| kalmar().zone().rfc3339(Instant::from_unix(at / 1_000));
        instants.iter().map(shown).collect()
    }

    #[test]
    fn a_range_has_one_sample_a_day_over_both_clock_changes() {
        for (from, to, days) in [
            ("2020-03-27T00:00:00+01:00", "2020-04-01T00:00:00+02:00", 5),
            ("2020-10-23T00:00:00+02:00", "2020-10-28T00:00:00+01:00", 5),
        ] {
            let midnights = range(DAY, 24 * HOUR, from, to);
            assert_eq!(midnights.len(), days, "{midnights:?}");
            assert!(midnights.iter().all(|at| at.contains("T00:00:00")), "{midnights:?}");
        }
    }

    #[test]
    fn a_week_begins_on_monday_in_the_organisations_zone() {
        assert_eq!(
            range(WEEK, 7 * 24 * HOUR, "2020-10-15T12:00:00+02:00", "2020-11-05T12:00:00+01:00"),
            ["2020-10-19T00:00:00+02:00", "2020-10-26T00:00:00+01:00", "2020-11-02T00:00:00+01:00"]
        );
    }

    #[test]
    fn the_hour_that_exists_twice_has_two_samples() {
        let hours = range(Cut::Hour, HOUR, "2020-10-25T01:30:00+02:00", "2020-10-25T03:30:00+01:00");
        assert_eq!(hours, ["2020-10-25T02:00:00+02:00", "2020-10-25T02:00:00+01:00", "2020-10-25T03:00:00+01:00"]);
    }

    #[test]
    fn a_short_range_has_a_sample_in_each_range_and_at_each_change() {
        let (timeline, window) = over(DAY, "2020-06-01T20:00:00Z", "2020-06-01T23:00:00Z");
        let instants = instants(Ask::Range { range: HOUR / 2 }, &timeline, window, MOST).unwrap();
        assert!(instants.windows(2).all(|pair| pair[1] - pair[0] <= HOUR / 2));
        assert!(instants.contains(&(unix("2020-06-02T00:00:00+02:00") * 1_000)));
    }

    #[test]
    fn too_many_are_refused_before_they_are_laid_out() {
        let (timeline, window) = over(DAY, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
        assert!(instants(Ask::Range { range: 1 }, &timeline, window, MOST).is_none());
        let extreme = Ask::Steps { start: i64::MIN, step: i64::MAX };
        assert!(instants(extreme, &timeline, window, MOST).is_some());
        let dense = Ask::Steps { start: window.from, step: 1 };
        assert!(instants(dense, &timeline, window, MOST).unwrap().len() < 530_000);
    }

    #[test]
    fn without_hints_there_are_at_most_eleven_thousand() {
        for (to, most) in [("2020-01-02T00:00:00Z", 290), ("2021-01-01T00:00:00Z", 11_001)] {
            let (timeline, window) = over(Cut::Hour, "2020-01-01T00:00:00Z", to);
            let count = instants(Ask::Unknown, &timeline, window, MOST).unwrap().len();
            assert!(count <= most, "{count}");
        }
    }

    proptest! {
        #[test]
        fn every_evaluation_finds_the_value_of_its_period(
            cut in 0..4_usize,
            first in 1_570_000_000_000..1_620_000_000_000_i64,
            step in prop_oneof![Just(0_i64), 1_000..400_000_i64, 300_000..200_000_000_i64],
            steps in 0..40_i64,
            lookback in MINUTE + 2..HOUR,
            left_open in 0..2_i64,
            aligned in proptest::bool::ANY,
        ) {
            let first = if aligned && step > 0 { first.div_euclid(step) * step } else { first };
            let last = first + steps * step;
            let window = Window { from: first - lookback + left_open, to: last };
            let second = |at: i64| Instant::from_unix(at.div_euclid(1_000));
            let timeline = Timeline::over(&kalmar(), CUTS[cut], second(window.from), second(window.to));
            let samples = instants(Ask::Steps { start: window.from, step }, &timeline, window, MOST).unwrap();
            let samples = in_periods(&timeline, samples);
            let evaluations = (0..=steps).map(|k| first + k * step);
            for at in evaluations {
                let (sample, period) = samples[samples.partition_point(|(sample, _)| *sample <= at) - 1];
                prop_assert!(sample > at - lookback, "{sample} is too old at {at}");
                let holding = timeline.starts().partition_point(|start| start * 1_000 <= at) - 1;
                prop_assert_eq!(period, holding);
            }
        }
    }
}
