//! Counts for one interval of one queue, where the source has no single contacts.

use std::ops::Deref;

use super::{Channel, Fault, Instant, Reason, Zone};

/// The fields of a volume. `None` means that the source does not measure it, which is not the same as zero.
///
/// Free to build; [`Volume::parse`] makes a volume of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolumeFields {
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

/// A volume whose fields agree with each other. Read the fields through [`Deref`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume(VolumeFields);

impl Volume {
    /// Checks that counts are neither negative nor absurdly large, that parts are not larger than their whole, and that the interval is between a
    /// minute and a day. `answered + abandoned` may differ from `offered`: sources count other ways out, and some more than once.
    ///
    /// # Errors
    /// The first [`Fault`], by field.
    pub fn parse(fields: VolumeFields, now: Instant) -> Result<Volume, Fault> {
        super::required("source", &fields.source)?;
        super::required("queue", &fields.queue)?;
        super::plausible("interval_start", fields.interval_start, now)?;
        if !(1..=1_500).contains(&fields.interval_minutes) {
            let found = fields.interval_minutes.to_string();
            let expected = "1 to 1500 minutes (a day with a clock change has 1500)";
            return Err(Fault::new("interval_minutes", Reason::OutOfRange, &found, expected));
        }
        super::countable("offered", Some(fields.offered), MOST_CALLS)?;
        super::countable("answered", Some(fields.answered), MOST_CALLS)?;
        super::countable("abandoned", Some(fields.abandoned), MOST_CALLS)?;
        super::not_negative("threshold_seconds", fields.threshold_seconds.map(i64::from))?;
        super::countable("wait_seconds", fields.wait_seconds, MOST_SECONDS)?;
        super::countable("handle_seconds", fields.handle_seconds, MOST_SECONDS)?;
        part("answered_in_threshold", fields.answered_in_threshold, "answered", fields.answered)?;
        part("abandoned_in_threshold", fields.abandoned_in_threshold, "abandoned", fields.abandoned)?;
        Ok(Volume(fields))
    }

    /// The minutes of the interval: where it begins at local midnight and has as many as a civil day may have (1,380, 1,440 or
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

    /// What the counts say that one call cannot do; `None` where they can all be of the same calls.
    #[must_use]
    pub fn more_than_offered(&self) -> Option<(&'static str, String)> {
        let VolumeFields { offered, answered, abandoned, .. } = self.0;
        if answered > offered {
            return Some(("answered", format!("{answered} answered of {offered} offered")));
        }
        if abandoned > offered {
            return Some(("abandoned", format!("{abandoned} abandoned of {offered} offered")));
        }
        let both = format!("{answered} answered and {abandoned} abandoned of {offered} offered");
        (answered + abandoned > offered).then_some(("answered", both))
    }

    /// A volume that was parsed before, read back from the store.
    #[must_use]
    pub fn stored(fields: VolumeFields) -> Volume {
        Volume(fields)
    }

    /// The first instant after the interval.
    #[must_use]
    pub fn interval_end(&self) -> Instant {
        self.interval_start.plus_seconds(i64::from(self.interval_minutes) * 60)
    }
}

impl Deref for Volume {
    type Target = VolumeFields;
    fn deref(&self) -> &VolumeFields {
        &self.0
    }
}

fn part(field: &str, part: Option<i64>, whole_field: &str, whole: i64) -> Result<(), Fault> {
    super::not_negative(field, part)?;
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
