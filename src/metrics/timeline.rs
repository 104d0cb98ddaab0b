//! The civil periods of a stretch of time, one after the other.

use crate::model::{By, Day, Instant, Organisation, Period};

/// How a series is cut in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Cut {
    Hour,
    Civil(By),
    /// The whole range of a range selector: what it counts is no series of periods, for ranges overlap.
    Range,
}

impl Cut {
    /// A range of so many milliseconds or more holds a whole period however the clocks change.
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
    /// First cell bucket of each period (see [`crate::rollup::Grain`]).
    buckets: Vec<i64>,
    /// Unix seconds at which each period begins.
    starts: Vec<i64>,
    /// The last bucket of the last period.
    last_bucket: i64,
    /// Unix seconds at which the last period ends.
    end: i64,
    /// Unix seconds of the middle of each period.
    middles: Vec<i64>,
}

impl Timeline {
    /// The periods that hold `from`, `to` and all between; one at least.
    pub(super) fn over(organisation: &Organisation, cut: Cut, from: Instant, to: Instant) -> Timeline {
        match cut {
            Cut::Hour => Timeline::hours(organisation, from, to),
            // A range is made of days.
            Cut::Range => Timeline::over(organisation, Cut::Civil(By::Day), from, to),
            Cut::Civil(by) => Timeline::civil(organisation, by, organisation.day(from), organisation.day(to)),
        }
    }

    fn hours(organisation: &Organisation, from: Instant, to: Instant) -> Timeline {
        let zone = organisation.zone();
        let next = |hour: &Instant| Some(zone.hour_start(hour.plus_seconds(3_600)));
        let first = zone.hour_start(from);
        let hours = std::iter::successors(Some(first), next).take_while(|hour| *hour == first || *hour <= to);
        let starts: Vec<i64> = hours.map(Instant::unix).collect();
        let last_bucket = starts.last().copied().unwrap_or_default();
        let end = last_bucket + 3_600;
        let middles = starts.iter().map(|start| start + 1_800).collect();
        Timeline { cut: Cut::Hour, buckets: starts.clone(), starts, last_bucket, end, middles }
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
            buckets: periods.iter().map(|period| i64::from(period.first().epoch())).collect(),
            starts: periods.iter().map(|period| start(period.first())).collect(),
            last_bucket: periods.last().map_or(0, |period| i64::from(period.last().epoch())),
            end: periods.last().map_or(0, after),
            middles: periods.iter().map(middle).collect(),
        }
    }

    /// The number of periods.
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

    /// The first day of each civil period; nothing for hours.
    pub(super) fn days(&self) -> impl Iterator<Item = Day> {
        let buckets = if self.cut == Cut::Hour { [].as_slice() } else { &self.buckets };
        buckets.iter().map(|bucket| Day::from_epoch(i32::try_from(*bucket).unwrap_or(i32::MAX)))
    }

    /// The first and the last day of each civil period; nothing for hours.
    pub(super) fn spans(&self) -> impl Iterator<Item = (Day, Day)> {
        let last = i32::try_from(self.last_bucket).map_or(Day::from_epoch(i32::MAX), Day::from_epoch);
        let lasts = self.days().skip(1).map(|day| day.plus_days(-1)).chain([last]);
        self.days().zip(lasts)
    }

    /// The first and the last cell bucket of all periods.
    pub(super) fn bucket_range(&self) -> (i64, i64) {
        (self.buckets.first().copied().unwrap_or_default(), self.last_bucket)
    }

    /// The period in which a cell counts.
    pub(super) fn index_of_bucket(&self, bucket: i64) -> Option<usize> {
        if bucket > self.last_bucket {
            return None;
        }
        self.buckets.partition_point(|first| *first <= bucket).checked_sub(1)
    }
}
