//! Values -> volume.

use crate::ingest::fields::{Field, Values, record_fields};
use crate::ingest::time::{Clock, Time};
use crate::ingest::{Context, Flag, FlagKind, Kind, Record};
use crate::model::{Channel, Fault, Reason, Volume};

record_fields! {
    /// A volume as it is sent.
    VolumeFields {
        /// The system that the counts come from, as in the organisation file.
        source: String,
        /// The queue's name; when missing, the channel's. Source, queue, channel and start together are the key.
        queue: Option<String>,
        /// The channel of the queue.
        channel: Channel,
        /// RFC 3339, or local time in the source's zone; a day alone where the interval is a whole day.
        interval_start: Time,
        /// 1 to 1500. From local midnight 1380, 1440 and 1500 all mean that civil day. Intervals of a queue may not share time: what
        /// comes second is rejected as `overlaps`.
        interval_minutes: i32,
        /// As the system has it. It need not be the sum of answered and abandoned: some leave in another way.
        offered: i64,
        /// More than offered, alone or with the abandoned, is kept and flagged `more_than_offered`.
        answered: i64,
        /// Within the threshold; leave out what the system does not measure, 0 means none.
        answered_in_threshold: Option<i64>,
        /// As the system has it.
        abandoned: i64,
        /// Within the threshold; leave out what the system does not measure, 0 means none.
        abandoned_in_threshold: Option<i64>,
        /// The system's threshold. Where it is not the organisation's, the volume counts in no service level.
        threshold_seconds: Option<i32>,
        /// Sum of the waits of the answered.
        wait_seconds: Option<i64>,
        /// Sum of handling.
        handle_seconds: Option<i64>,
    }
}

impl Record for Volume {
    const KIND: Kind = Kind::Volume;
    const FIELDS: &'static [Field] = VolumeFields::ALL;

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Volume, Vec<Flag>), Fault> {
        let zone = values.zone;
        let fields = VolumeFields::read(values)?;
        let mut clock = Clock::new(context, &fields.source, zone);
        let queue = fields.queue.unwrap_or_else(|| fields.channel.code().to_owned());
        let start = clock.moment("interval_start", fields.interval_start)?;
        let first = start.first();
        let key = format!("{}\n{queue}\n{}", fields.source, fields.channel);
        let interval_start = context.repeated_hours.start(&key, first, clock.later("interval_start", first));
        clock.retake("interval_start", Some(first.into()), Some(interval_start.into()));
        let mut flags = clock.flags();
        let (zone, minutes) = (context.organisation.zone(), fields.interval_minutes);
        if !start.is_exact() && !Volume::DAYS.contains(&minutes) {
            return Err(no_hour(&start.written(zone), minutes));
        }
        let volume = Volume {
            source: fields.source,
            queue,
            channel: fields.channel,
            interval_start,
            interval_minutes: Volume::civil_minutes(zone, interval_start, minutes),
            offered: fields.offered,
            answered: fields.answered,
            answered_in_threshold: fields.answered_in_threshold,
            abandoned: fields.abandoned,
            abandoned_in_threshold: fields.abandoned_in_threshold,
            threshold_seconds: fields.threshold_seconds,
            wait_seconds: fields.wait_seconds,
            handle_seconds: fields.handle_seconds,
        };
        let volume = volume.checked(context.now)?;
        flags.extend(flag(&volume));
        Ok((volume, flags))
    }
}

/// Returns the start of an interval; a day says when a whole day begins, and nothing of when an hour does.
fn no_hour(day: &str, minutes: i32) -> Fault {
    let expected = format!(
        "a time such as {day}T08:00:00, because the interval is {minutes} minutes; a day alone where it is a whole day of \
         1440 minutes"
    );
    Fault::new("interval_start", Reason::NotATime, day, expected)
}

/// Counts are kept as the source has them: switchboards count an answer in the interval in which it was given.
fn flag(volume: &Volume) -> Option<Flag> {
    let (field, found) = volume.more_than_offered()?;
    let detail = format!("{found}; kept as it is, and no share above 100 % is made of it");
    Some(Flag { field: field.to_owned(), kind: FlagKind::MoreThanOffered, detail })
}
