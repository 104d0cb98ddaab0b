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

    fn holds(self, at: i64) -> bool {
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

/// Returns the first and the last day whose middle lies in a window; `days` is the timeline by day over it.
pub(super) fn days_within(days: &Timeline, window: Window, now: Instant) -> Option<(Day, Day)> {
    let mut within = days.middles(now).zip(days.days()).filter(|(at, _)| window.holds(*at)).map(|(_, day)| day);
    let first = within.next()?;
    Some((first, within.last().unwrap_or(first)))
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

    use super::*;
    use crate::model::{By, OrganisationFile};

    const DAY: Cut = Cut::Civil(By::Day);
    const WEEK: Cut = Cut::Civil(By::Week);
    const CUTS: [Cut; 4] = [Cut::Hour, DAY, WEEK, Cut::Civil(By::Month)];
    const MOST: usize = 1_000_000;
    /// When all periods of these tests are over.
    const LATER: Instant = Instant::from_unix(2_000_000_000);

    fn kalmar() -> Organisation {
        let file = "code = 'kalmar'\nname = 'Kalmar'\ncountry = 'SE'";
        Organisation::try_from(OrganisationFile::from_toml(file).unwrap()).unwrap()
    }

    fn unix(rfc3339: &str) -> i64 {
        Instant::parse_rfc3339(rfc3339).unwrap().unix()
    }

    const fn ranges_of(range: i64) -> Ask {
        Ask::Range { range, step: 0, start: 0 }
    }

    fn over(cut: Cut, from: &str, to: &str) -> (Timeline, Window) {
        let (from, to) = (unix(from), unix(to));
        let timeline = Timeline::over(&kalmar(), cut, Instant::from_unix(from), Instant::from_unix(to));
        (timeline, Window { from: from * 1_000, to: to * 1_000 })
    }

    fn range(cut: Cut, range: i64, from: &str, to: &str) -> Vec<String> {
        let (timeline, window) = over(cut, from, to);
        let instants =
            instants(Ask::Range { range, step: 0, start: window.from }, &timeline, window, LATER, MOST).unwrap();
        let shown = |at: &i64| kalmar().zone().rfc3339(Instant::from_unix(at / 1_000));
        instants.iter().map(shown).collect()
    }

    #[test]
    fn a_range_has_one_sample_a_day_over_both_clock_changes() {
        for (from, to, days) in [
            ("2020-03-27T00:00:00+01:00", "2020-04-01T00:00:00+02:00", 5),
            ("2020-10-23T00:00:00+02:00", "2020-10-28T00:00:00+01:00", 5),
        ] {
            let noons = range(DAY, 24 * HOUR, from, to);
            assert_eq!(noons.len(), days, "{noons:?}");
            assert!(noons.iter().all(|at| at.contains("T12:00:00")), "{noons:?}");
        }
    }

    #[test]
    fn a_week_begins_on_monday_in_the_organisations_zone() {
        assert_eq!(
            range(WEEK, 7 * 24 * HOUR, "2020-10-15T12:00:00+02:00", "2020-11-05T12:00:00+01:00"),
            [
                "2020-10-15T12:00:00+02:00",
                "2020-10-22T12:30:00+02:00",
                "2020-10-29T12:00:00+01:00",
                "2020-11-05T12:00:00+01:00"
            ]
        );
    }

    #[test]
    fn the_hour_that_exists_twice_has_two_samples() {
        let hours = range(Cut::Hour, HOUR, "2020-10-25T01:30:00+02:00", "2020-10-25T03:30:00+01:00");
        assert_eq!(
            hours,
            [
                "2020-10-25T01:30:00+02:00",
                "2020-10-25T02:30:00+02:00",
                "2020-10-25T02:30:00+01:00",
                "2020-10-25T03:30:00+01:00"
            ]
        );
    }

    /// A range that ends at a local midnight holds as many days as it has, in the weeks of both clock changes, too; and so does
    /// one that ends up to an hour later.
    #[test]
    fn a_range_between_midnights_holds_each_day_once_whether_clocks_change_or_not() {
        let zone = kalmar().zone().clone();
        for (first, days) in [("2020-03-01", 60), ("2020-10-01", 60)] {
            let first = Day::parse(first).unwrap();
            for (length, last) in (1..=30).flat_map(|length| (length..days).map(move |last| (length, last))) {
                for late in [0, 1, HOUR / 2] {
                    let end = zone.day_start(first.plus_days(last)).unix() * 1_000 + late;
                    let range = i64::from(length) * 24 * HOUR;
                    // As Prometheus 2 asks, and as Prometheus 3 does.
                    for start in [end - range, end - range + 1] {
                        let window = Window { from: start, to: end };
                        let second = |at: i64| Instant::from_unix(at.div_euclid(1_000));
                        let timeline = Timeline::over(&kalmar(), DAY, second(start), second(end));
                        let ask = Ask::Range { range, step: 0, start };
                        let count = instants(ask, &timeline, window, LATER, MOST).unwrap().len();
                        assert_eq!(
                            i32::try_from(count).unwrap(),
                            length,
                            "{length} days to day {last}, {late} ms late"
                        );
                        let samples = range_samples((range, 0, start), &timeline, window, LATER, MOST).unwrap();
                        let expected = (first.plus_days(last - length), first.plus_days(last - 1));
                        assert_eq!(samples, [RangeSample { at: end, days: expected }]);
                    }
                }
            }
        }
    }

    #[test]
    fn a_period_that_is_running_has_its_sample_in_the_middle_of_what_has_passed() {
        let now = "2020-10-28T10:00:00+01:00";
        for (cut, expected) in [
            (Cut::Hour, "2020-10-28T10:00:00+01:00"),
            (DAY, "2020-10-28T05:00:00+01:00"),
            (WEEK, "2020-10-27T05:00:00+01:00"),
            (Cut::Civil(By::Month), "2020-10-14T17:30:00+02:00"),
        ] {
            let (timeline, window) = over(cut, "2020-10-01T00:00:00+02:00", now);
            let ask = ranges_of(40 * 24 * HOUR);
            let last = *instants(ask, &timeline, window, Instant::from_unix(unix(now)), MOST).unwrap().last().unwrap();
            assert_eq!(last, unix(expected) * 1_000, "{cut:?}");
        }
    }

    #[test]
    fn each_evaluation_of_a_range_has_a_sample_of_its_own_days() {
        let (timeline, window) = over(DAY, "2020-10-20T00:00:00+02:00", "2020-10-30T00:00:00+01:00");
        let (range, step) = (3 * 24 * HOUR, 24 * HOUR);
        let samples = range_samples((range, step, window.from), &timeline, window, LATER, MOST).unwrap();
        let last = |at: i64| samples.iter().rfind(|sample| sample.at <= at).unwrap();
        let mut end = window.from + range;
        while end <= window.to {
            let shown = last(end);
            let middles =
                timeline.middles(LATER).zip(timeline.days()).filter(|(at, _)| end - range <= *at && *at <= end);
            let days: Vec<Day> = middles.map(|(_, day)| day).collect();
            assert_eq!((shown.at, shown.days), (end, (days[0], *days.last().unwrap())));
            end += step;
        }
    }

    #[test]
    fn a_short_range_has_a_sample_in_each_range_and_at_each_change() {
        let (timeline, window) = over(DAY, "2020-06-01T20:00:00Z", "2020-06-01T23:00:00Z");
        let instants = instants(ranges_of(HOUR / 2), &timeline, window, LATER, MOST).unwrap();
        assert!(instants.windows(2).all(|pair| pair[1] - pair[0] <= HOUR / 2));
        assert!(instants.contains(&(unix("2020-06-02T00:00:00+02:00") * 1_000)));
    }

    #[test]
    fn too_many_are_refused_before_they_are_laid_out() {
        let (timeline, window) = over(DAY, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
        assert!(instants(ranges_of(1), &timeline, window, LATER, MOST).is_none());
        let extreme = Ask::Steps { start: i64::MIN, step: i64::MAX };
        assert!(instants(extreme, &timeline, window, LATER, MOST).is_some());
        let dense = Ask::Steps { start: window.from, step: 1 };
        assert!(instants(dense, &timeline, window, LATER, MOST).unwrap().len() < 530_000);
    }

    #[test]
    fn without_hints_there_are_at_most_eleven_thousand() {
        for (to, most) in [("2020-01-02T00:00:00Z", 290), ("2021-01-01T00:00:00Z", 11_001)] {
            let (timeline, window) = over(Cut::Hour, "2020-01-01T00:00:00Z", to);
            let count = instants(Ask::Unknown, &timeline, window, LATER, MOST).unwrap().len();
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
            let samples = instants(Ask::Steps { start: window.from, step }, &timeline, window, LATER, MOST).unwrap();
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
