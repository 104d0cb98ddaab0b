//! Counts for one interval of one queue, where the source has no single contacts.

use super::checks;
use crate::model::{Channel, Fault, Instant, Reason, Zone};

/// Counts for one interval of one queue. `None` means that the source does not measure it, which is not the same as zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    pub source: String,
    pub queue: String,
    pub channel: Channel,
    pub interval_start: Instant,
    pub interval_minutes: i32,
    pub offered: i64,
    pub answered: i64,
    pub answered_in_threshold: Option<i64>,
    pub abandoned: i64,
    pub abandoned_in_threshold: Option<i64>,
    pub threshold_seconds: Option<i32>,
    /// Sum of the waits of the answered, seconds.
    pub wait_seconds: Option<i64>,
    /// Sum of handling, seconds.
    pub handle_seconds: Option<i64>,
}

/// More calls than any queue takes in a day.
const MOST_CALLS: i64 = 1_000_000_000;
/// More seconds than they can last together.
const MOST_SECONDS: i64 = 1_000_000_000_000;

impl Volume {
    /// Checks that counts are neither negative nor absurdly large, that parts are not larger than their whole, and that the interval
    /// is between a minute and a day. `answered + abandoned` may differ from `offered`: sources count other ways out, and some more than once.
    pub fn checked(self, now: Instant) -> Result<Volume, Fault> {
        checks::required("source", &self.source)?;
        checks::required("queue", &self.queue)?;
        checks::plausible("interval_start", self.interval_start, now)?;
        if !(1..=1_500).contains(&self.interval_minutes) {
            let found = self.interval_minutes.to_string();
            let expected = "1 to 1500 minutes (a day with a clock change has 1500)";
            return Err(Fault::new("interval_minutes", Reason::OutOfRange, &found, expected));
        }
        checks::countable("offered", Some(self.offered), MOST_CALLS)?;
        checks::countable("answered", Some(self.answered), MOST_CALLS)?;
        checks::countable("abandoned", Some(self.abandoned), MOST_CALLS)?;
        checks::not_negative("threshold_seconds", self.threshold_seconds.map(i64::from))?;
        checks::countable("wait_seconds", self.wait_seconds, MOST_SECONDS)?;
        checks::countable("handle_seconds", self.handle_seconds, MOST_SECONDS)?;
        part("answered_in_threshold", self.answered_in_threshold, "answered", self.answered)?;
        part("abandoned_in_threshold", self.abandoned_in_threshold, "abandoned", self.abandoned)?;
        Ok(self)
    }

    /// Returns the minutes of the interval: where it begins at local midnight and has as many as a civil day may have (1,380, 1,440 or
    /// 1,500), those of that day, however long the clock makes it.
    #[must_use]
    pub fn civil_minutes(zone: &Zone, start: Instant, minutes: i32) -> i32 {
        let day = zone.day(start);
        if !Self::DAYS.contains(&minutes) || zone.day_start(day) != start {
            return minutes;
        }
        let length = zone.day_start(day.plus_days(1)).unix() - start.unix();
        i32::try_from(length / 60).ok().filter(|length| Self::DAYS.contains(length)).unwrap_or(minutes)
    }

    /// The minutes that a civil day may have.
    pub const DAYS: [i32; 3] = [1_380, 1_440, 1_500];

    /// The longest interval, in seconds.
    pub const LONGEST_SECONDS: i64 = 1_500 * 60;

    /// Returns what the counts say that one call cannot do; `None` where they can all be of the same calls.
    #[must_use]
    pub fn more_than_offered(&self) -> Option<(&'static str, String)> {
        let Volume { offered, answered, abandoned, .. } = *self;
        if answered > offered {
            return Some(("answered", format!("{answered} answered of {offered} offered")));
        }
        if abandoned > offered {
            return Some(("abandoned", format!("{abandoned} abandoned of {offered} offered")));
        }
        let both = format!("{answered} answered and {abandoned} abandoned of {offered} offered");
        (answered + abandoned > offered).then_some(("answered", both))
    }

    /// Returns the first instant after the interval.
    #[must_use]
    pub fn interval_end(&self) -> Instant {
        self.interval_start.plus_seconds(i64::from(self.interval_minutes) * 60)
    }
}

fn part(field: &str, part: Option<i64>, whole_field: &str, whole: i64) -> Result<(), Fault> {
    checks::not_negative(field, part)?;
    match part {
        Some(count) if count > whole => Err(Fault::new(
            field,
            Reason::Inconsistent,
            &count.to_string(),
            format!("at most {whole_field}, which is {whole}"),
        )),
        _ => Ok(()),
    }
}
