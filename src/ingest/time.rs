//! Times as sources write them -> moments: RFC 3339, the wall clock of the source's zone, or a day alone.

use jiff::civil::{Date, DateTime};

use super::fields::{FieldType, Shape, Value};
use super::{Context, Flag, FlagKind};
use crate::model::{Day, Fault, Instant, LocalTime, Moment, Organisation, Reason, Resolution, Resolutions, Zone};

/// Reads the times of one record and remembers which of them the clock showed twice or never.
pub(super) struct Clock<'a> {
    organisation: &'a Organisation,
    source: &'a str,
    resolutions: Resolutions,
    zone: Option<&'a Zone>,
    /// The fields whose times are cut to the minute.
    cut: Vec<String>,
    flags: Vec<Flag>,
}

impl<'a> Clock<'a> {
    /// Returns a clock for a record of `source`; `zone` goes before the source's own.
    pub(super) fn new(context: &'a Context<'a>, source: &'a str, zone: Option<&'a Zone>) -> Clock<'a> {
        let settings = context.organisation.source(source);
        let zone = zone.or(settings.zone.as_ref());
        let (organisation, resolutions) = (context.organisation, settings.resolutions);
        Clock { organisation, source, resolutions, zone, cut: Vec::new(), flags: Vec::new() }
    }

    pub(super) fn flags(self) -> Vec<Flag> {
        self.flags
    }

    /// Returns the later of the two instants that a local time in `field`, read as `first`, may mean.
    pub(super) fn later(&self, field: &str, first: Instant) -> Option<Instant> {
        self.flags.iter().find(|flag| flag.field == field && flag.kind == FlagKind::TimeExistsTwice)?;
        Some(self.zone?.last_showing(first))
    }

    /// Takes another of the instants that a local time in `field` may mean than the first.
    pub(super) fn retake(&mut self, field: &str, before: Option<Moment>, at: Option<Moment>) {
        let Some((zone, at)) = self.zone.zip(at.filter(|_| at != before)) else { return };
        for flag in self.flags.iter_mut().filter(|flag| flag.field == field) {
            flag.detail = detail(LocalTime::Twice, zone.local(at.first()), at.first());
        }
    }

    /// Returns both readings of a local time that the clock showed twice, else the time alone.
    pub(super) fn readings(&self, field: &str, at: Option<Moment>) -> Vec<Option<Moment>> {
        let later = at.and_then(Moment::exact).and_then(|at| self.later(field, at));
        std::iter::once(at).chain(later.map(|at| Some(at.into()))).collect()
    }

    /// Returns a time that is cut to the minute, or the earlier one that it seems to precede in that minute.
    pub(super) fn not_before(&self, field: &str, at: Option<Moment>, earlier: Option<Moment>) -> Option<Moment> {
        let minute = |at: Instant| at.unix().div_euclid(60);
        match (at.and_then(Moment::exact), earlier.and_then(Moment::exact)) {
            (Some(time), Some(first)) if time < first && minute(time) == minute(first) && self.is_cut(field) => earlier,
            _ => at,
        }
    }

    fn is_cut(&self, field: &str) -> bool {
        self.cut.iter().any(|cut| cut == field)
    }

    pub(super) fn optional(&mut self, field: &str, time: Option<Time>) -> Result<Option<Moment>, Fault> {
        time.map(|time| self.moment(field, time)).transpose()
    }

    /// Returns what a time of the source means.
    pub(super) fn moment(&mut self, field: &str, time: Time) -> Result<Moment, Fault> {
        let resolution = time.resolution.unwrap_or_else(|| self.resolutions.of(field));
        if resolution == Resolution::Minute {
            self.cut.push(field.to_owned());
        }
        match time.written {
            WrittenTime::Day(date) => Ok(self.day(date)),
            WrittenTime::Local(local, _) if resolution.is_day(local) => Ok(self.day(local.date())),
            WrittenTime::Local(local, text) => self.resolve(field, text.as_deref(), local).map(Moment::from),
            WrittenTime::At(at) if resolution == Resolution::Time => Ok(at.into()),
            WrittenTime::At(at) => {
                let local = self.zone_of_days().local(at);
                Ok(if resolution.is_day(local) { self.day(local.date()) } else { at.into() })
            }
        }
    }

    /// Returns the zone of days, which need no `time_zone` of the source: nothing but the date is read from them.
    fn zone_of_days(&self) -> &'a Zone {
        self.zone.unwrap_or(self.organisation.zone())
    }

    fn day(&self, date: Date) -> Moment {
        Moment::of_day(Day::from_date(date), self.zone_of_days(), self.organisation.zone())
    }

    pub(super) fn resolve(&mut self, field: &str, text: Option<&str>, local: DateTime) -> Result<Instant, Fault> {
        let zone = self.zone.ok_or_else(|| {
            let expected = format!(
                "an offset such as +02:00, or a `time_zone` for the source `{}` in the organisation file",
                self.source
            );
            Fault::new(field, Reason::NoZone, text.unwrap_or(&local.to_string()), expected)
        })?;
        let (at, kind) = zone.resolve(local);
        let flag = match kind {
            LocalTime::Once => None,
            LocalTime::Twice => Some(FlagKind::TimeExistsTwice),
            LocalTime::Never => Some(FlagKind::TimeDoesNotExist),
        };
        self.flags.extend(flag.map(|flag| Flag {
            field: field.to_owned(),
            kind: flag,
            detail: detail(kind, local, at),
        }));
        Ok(at)
    }
}

/// A time of a record, before the zone and the resolution of its source are known.
pub(super) struct Time {
    written: WrittenTime,
    /// How exactly it is known, where a mapping says so.
    resolution: Option<Resolution>,
}

enum WrittenTime {
    At(Instant),
    /// What a clock showed, and the text of it where it was one.
    Local(DateTime, Option<String>),
    Day(Date),
}

impl FieldType for Time {
    const SHAPE: Shape = Shape::Time;

    fn parse(field: &'static str, value: Value<'_>) -> Result<Option<Self>, Fault> {
        let (resolution, value) = match value {
            Value::Resolved(resolution, value) => (Some(resolution), *value),
            value => (None, value),
        };
        let written = match value {
            Value::At(at) => WrittenTime::At(at),
            Value::Local(local) => WrittenTime::Local(local, None),
            Value::Day(date) => WrittenTime::Day(date),
            Value::Text(text) => read(&text).ok_or_else(|| not_a_time(field, &text))?,
            Value::Whole(_) | Value::Number(_) | Value::Resolved(..) => return Ok(None),
        };
        Ok(Some(Time { written, resolution }))
    }
}

fn not_a_time(field: &str, text: &str) -> Fault {
    let expected = "a time such as 2020-06-01T08:12:00+02:00, or 2020-06-01T08:12:00 in the source's time zone, or a day such \
                    as 2020-06-01 where the hour is not known";
    Fault::new(field, Reason::NotATime, text, expected)
}

/// Reads date and time with an offset, or without, or a date alone.
fn read(given: &str) -> Option<WrittenTime> {
    let text = given.trim();
    let bytes = text.as_bytes();
    if bytes.len() == 10 {
        return Day::parse(text).map(|day| WrittenTime::Day(day.date()));
    }
    let clock = bytes.get(11..)?;
    if clock.len() < 5 || !matches!(bytes.get(10), Some(b'T' | b't' | b' ')) {
        return None;
    }
    if clock.iter().any(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-')) {
        return Instant::parse_rfc3339(text).map(WrittenTime::At);
    }
    text.parse::<DateTime>().ok().map(|local| WrittenTime::Local(local, Some(given.to_owned())))
}

fn detail(kind: LocalTime, local: DateTime, at: Instant) -> String {
    let wall = local.in_tz("UTC").map_or(0, |utc| utc.timestamp().as_second());
    let offset = offset(wall - at.unix());
    let (time, day) = (local.strftime("%H:%M"), local.date());
    match kind {
        LocalTime::Never => format!("{time} does not exist on {day}; taken as {offset}"),
        LocalTime::Once | LocalTime::Twice => format!("{time} exists twice on {day}; taken as {offset}"),
    }
}

fn offset(seconds: i64) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
