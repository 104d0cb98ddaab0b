//! The civil periods of a stretch of time, one after the other.

use crate::model::{By, Day, Instant, Organisation, Period};
use crate::rollup::{Bucket, BucketRange};

/// How a series is cut in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Cut {
    Hour,
    Civil(By),
    /// The whole range of a range selector: what it counts is no series of periods, for ranges overlap.
    Range,
}

impl Cut {
    /// Returns the milliseconds from which on a range holds a whole period however the clocks change.
    pub(super) const fn shortest_range_ms(self) -> i64 {
        const HOUR: i64 = 3_600_000;
        match self {
            Cut::Hour => HOUR,
            Cut::Civil(By::Day) => 23 * HOUR,
            Cut::Civil(By::Week) => (7 * 24 - 1) * HOUR,
            Cut::Civil(By::Month) => 28 * 24 * HOUR,
            Cut::Range => 0,
        }
    }
}

/// Periods in order, without gaps.
#[derive(Debug)]
pub(super) struct Timeline {
    pub(super) cut: Cut,
    /// The first day of each civil period; empty for hours.
    days: Vec<Day>,
    /// Unix seconds at which each period begins.
    starts: Vec<i64>,
    /// The last day of the last period.
    last_day: Day,
    /// Unix seconds at which the last period ends.
    end: i64,
    /// Unix seconds of the middle of each period.
    middles: Vec<i64>,
    /// The days that count, the first and the last; `None` for all.
    within: Option<(Day, Day)>,
}

/// What is counted of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// The first and the last day that count; `None` where none does.
    pub(super) days: Option<(Day, Day)>,
    /// Whether they are all days of a civil period.
    pub(super) is_whole: bool,
}

impl Timeline {
    /// Returns the periods that hold `from`, `to` and all between; one at least.
    pub(super) fn over(organisation: &Organisation, cut: Cut, from: Instant, to: Instant) -> Timeline {
        match cut {
            Cut::Hour => Timeline::hours(organisation, from, to),
            // A range is made of days.
            Cut::Range => Timeline { cut: Cut::Range, ..Timeline::over(organisation, Cut::Civil(By::Day), from, to) },
            Cut::Civil(by) => Timeline::civil(organisation, by, organisation.day(from), organisation.day(to)),
        }
    }

    fn hours(organisation: &Organisation, from: Instant, to: Instant) -> Timeline {
        let zone = organisation.zone();
        let next = |hour: &Instant| Some(zone.hour_start(hour.plus_seconds(3_600)));
        let first = zone.hour_start(from);
        let hours = std::iter::successors(Some(first), next).take_while(|hour| *hour == first || *hour <= to);
        let starts: Vec<i64> = hours.map(Instant::unix).collect();
        let end = starts.last().copied().unwrap_or_default() + 3_600;
        let middles = starts.iter().map(|start| start + 1_800).collect();
        Timeline {
            cut: Cut::Hour,
            days: Vec::new(),
            last_day: organisation.day(to),
            starts,
            end,
            middles,
            within: None,
        }
    }

    fn civil(organisation: &Organisation, by: By, from: Day, to: Day) -> Timeline {
        let periods: Vec<Period> = Period::between(by, from, from.max(to)).collect();
        let zone = organisation.zone();
        let start = |day: Day| zone.day_start(day).unix();
        let after = |period: &Period| start(period.last().plus_days(1));
        let middle = |period: &Period| match by {
            By::Day => zone.noon(period.first()).unix(),
            By::Week | By::Month => i64::midpoint(start(period.first()), after(period)),
        };
        Timeline {
            cut: Cut::Civil(by),
            days: periods.iter().map(|period| period.first()).collect(),
            starts: periods.iter().map(|period| start(period.first())).collect(),
            last_day: periods.last().map_or(to, |period| period.last()),
            end: periods.last().map_or(0, after),
            middles: periods.iter().map(middle).collect(),
            within: None,
        }
    }

    /// Counts these days only, the first and the last; periods that begin or end among them count in part.
    pub(super) fn within(self, days: Option<(Day, Day)>) -> Timeline {
        Timeline { within: days, ..self }
    }

    fn counts(&self, day: Day) -> bool {
        self.within.is_none_or(|(from, to)| (from..=to).contains(&day))
    }

    /// Returns the number of periods.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Unix seconds at which each period begins.
    pub(super) fn starts(&self) -> &[i64] {
        &self.starts
    }

    /// Unix milliseconds of the one sample of each period in a range selector: its middle, noon for a day; of a period that
    /// is not over at `now`, the middle of what has passed of it.
    pub(super) fn middles(&self, now: Instant) -> impl Iterator<Item = i64> {
        let ends = self.starts.iter().skip(1).copied().chain([self.end]);
        let periods = self.starts.iter().zip(ends).zip(&self.middles);
        periods.map(
            move |((start, end), middle)| {
                if end <= now.unix() { middle * 1_000 } else { (start + now.unix().max(*start)) * 500 }
            },
        )
    }

    /// Returns the first day of each civil period; nothing for hours.
    pub(super) fn days(&self) -> impl Iterator<Item = Day> {
        self.days.iter().copied()
    }

    /// Returns what is counted of each civil period; nothing for hours.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> {
        let lasts = self.days().skip(1).map(|day| day.plus_days(-1)).chain([self.last_day]);
        self.days().zip(lasts).map(|(first, last)| {
            let (from, to) = self.within.map_or((first, last), |(from, to)| (first.max(from), last.min(to)));
            Span { days: (from <= to).then_some((from, to)), is_whole: (from, to) == (first, last) }
        })
    }

    /// Returns the sum of the values of the days from the first to the last; this is the timeline by day.
    pub(super) fn sum_of_days(&self, values: &[f64], (from, to): (Day, Day)) -> f64 {
        let begin = self.days.partition_point(|day| *day < from);
        let end = self.days.partition_point(|day| *day <= to);
        values.get(begin..end).into_iter().flatten().sum()
    }

    /// Returns the first and the last cell bucket of all periods.
    pub(super) fn bucket_range(&self) -> BucketRange {
        let hour = |start: Option<&i64>| Instant::from_unix(start.copied().unwrap_or_default());
        match self.days.first() {
            Some(first) => BucketRange::Days(*first, self.last_day),
            None => BucketRange::Hours(hour(self.starts.first()), hour(self.starts.last())),
        }
    }

    /// Returns the period in which a cell counts.
    pub(super) fn index_of_bucket(&self, bucket: Bucket) -> Option<usize> {
        let begun = match bucket {
            Bucket::Hour(hour) if hour.unix() < self.end => self.starts.partition_point(|start| *start <= hour.unix()),
            _ => {
                let day = bucket.day().filter(|day| *day <= self.last_day && self.counts(*day))?;
                self.days.partition_point(|first| *first <= day)
            }
        };
        begun.checked_sub(1)
    }
}
