//! Values -> volume.

use super::time::Clock;
use super::values::{
    Build, Field, Shape, Values, channel, code, missing, narrow_whole, required_code, required_whole, whole,
};
use super::{Context, Flag, FlagKind, Kind, Record};
use crate::model::{Fault, Reason, Volume, VolumeFields};

/// The lengths of a civil day in minutes.
const DAYS: [i32; 3] = [1_380, 1_440, 1_500];

impl Record for Volume {
    const KIND: Kind = Kind::Volume;
}

impl Build for Volume {
    const FIELDS: &'static [Field] = &[
        Field::required("source", Shape::Text),
        Field::optional("queue", Shape::Text),
        Field::required("channel", Shape::Text),
        Field::required("interval_start", Shape::Time),
        Field::required("interval_minutes", Shape::Whole),
        Field::required("offered", Shape::Whole),
        Field::required("answered", Shape::Whole),
        Field::optional("answered_in_threshold", Shape::Whole),
        Field::required("abandoned", Shape::Whole),
        Field::optional("abandoned_in_threshold", Shape::Whole),
        Field::optional("threshold_seconds", Shape::Whole),
        Field::optional("wait_seconds", Shape::Whole),
        Field::optional("handle_seconds", Shape::Whole),
        Field::VERSION,
    ];

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Volume, Vec<Flag>), Fault> {
        let [
            source,
            queue,
            channel_code,
            interval_start,
            interval_minutes,
            offered,
            answered,
            answered_in_threshold,
            abandoned,
            abandoned_in_threshold,
            threshold_seconds,
            wait_seconds,
            handle_seconds,
            ..,
        ] = values.slots;
        let source = required_code("source", source)?;
        let channel = channel(channel_code)?;
        let mut clock = Clock::new(context, &source, values.zone);
        let queue = code(queue).unwrap_or_else(|| channel.code().to_owned());
        let start = clock.required("interval_start", interval_start)?;
        let first = start.first();
        let key = format!("{source}\n{queue}\n{}", channel.code());
        let interval_start = context.repeated_hours.start(&key, first, clock.later("interval_start", first));
        if interval_start != first {
            clock.retake("interval_start", interval_start);
        }
        let mut flags = clock.flags();
        let minutes =
            narrow_whole("interval_minutes", interval_minutes.as_ref())?.ok_or_else(|| missing("interval_minutes"))?;
        if !start.is_exact() && !DAYS.contains(&minutes) {
            return Err(no_hour(&start.written(context.organisation.zone()), minutes));
        }
        let fields = VolumeFields {
            source,
            queue,
            channel,
            interval_start,
            interval_minutes: Volume::civil_minutes(context.organisation.zone(), interval_start, minutes),
            offered: required_whole("offered", offered.as_ref())?,
            answered: required_whole("answered", answered.as_ref())?,
            answered_in_threshold: whole(answered_in_threshold.as_ref()),
            abandoned: required_whole("abandoned", abandoned.as_ref())?,
            abandoned_in_threshold: whole(abandoned_in_threshold.as_ref()),
            threshold_seconds: narrow_whole("threshold_seconds", threshold_seconds.as_ref())?,
            wait_seconds: whole(wait_seconds.as_ref()),
            handle_seconds: whole(handle_seconds.as_ref()),
        };
        let volume = Volume::parse(fields, context.now)?;
        flags.extend(flag(&volume));
        Ok((volume, flags))
    }
}

/// A day says when a whole day begins, and nothing of when an hour does.
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
