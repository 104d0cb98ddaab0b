//! Buckets as the database stores them.

use crate::model::{Day, Instant};
use crate::rollup::{Bucket, BucketRange, Grain};

/// Returns the stored number of a bucket: the Unix second at which an hour begins, else the days since 1970-01-01.
pub(super) fn stored(bucket: Bucket) -> i64 {
    match bucket {
        Bucket::Hour(hour) => hour.unix(),
        Bucket::Day(day)
        | Bucket::Unit(day)
        | Bucket::Topic(day)
        | Bucket::Month(day)
        | Bucket::UnitMonth(day)
        | Bucket::TopicMonth(day) => i64::from(day.epoch()),
    }
}

/// Returns the bucket of a stored number: the reverse of [`stored`].
pub(super) fn bucket_of(grain: Grain, stored: i64) -> Bucket {
    match grain {
        Grain::Hour => Bucket::Hour(Instant::from_unix(stored)),
        Grain::Day => Bucket::Day(day(stored)),
        Grain::Unit => Bucket::Unit(day(stored)),
        Grain::Topic => Bucket::Topic(day(stored)),
        Grain::Month => Bucket::Month(day(stored)),
        Grain::UnitMonth => Bucket::UnitMonth(day(stored)),
        Grain::TopicMonth => Bucket::TopicMonth(day(stored)),
    }
}

/// Returns the day of a stored number.
pub(super) fn day(stored: i64) -> Day {
    Day::from_epoch(i32::try_from(stored).unwrap_or(i32::MAX))
}

/// Returns the first and the last stored number of a range, empty where the grain has no such buckets.
pub(super) fn bounds(grain: Grain, range: BucketRange) -> (i64, i64) {
    match range {
        BucketRange::All => (i64::MIN, i64::MAX),
        BucketRange::Hours(from, to) if grain == Grain::Hour => (from.unix(), to.unix()),
        BucketRange::Days(from, to) if grain != Grain::Hour => (i64::from(from.epoch()), i64::from(to.epoch())),
        BucketRange::Hours(..) | BucketRange::Days(..) => (1, 0),
    }
}
