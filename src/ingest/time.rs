//! Times as sources write them -> instants: RFC 3339, or the wall clock of the source's zone.

use jiff::civil::DateTime;

use super::values::{Value, missing};
use super::{Context, Flag, FlagKind};
use crate::domain::{Fault, Instant, LocalTime, Reason, Zone};

/// Reads the times of one record and remembers which of them the clock showed twice or never.
pub(super) struct Clock<'a> {
    context: &'a Context<'a>,
    source: &'a str,
    zone: Option<&'a Zone>,
    flags: Vec<Flag>,
}

impl<'a> Clock<'a> {
    /// A clock for a record of `source`; `zone` goes before the source's own.
    pub(super) fn new(context: &'a Context<'a>, source: &'a str, zone: Option<&'a Zone>) -> Clock<'a> {
        Clock { context, source, zone, flags: Vec::new() }
    }

    pub(super) fn flags(self) -> Vec<Flag> {
        self.flags
    }

    /// The later of the two instants that a local time in `field`, read as `first`, may mean.
    pub(super) fn later(&self, field: &str, first: Instant) -> Option<Instant> {
        self.flags.iter().find(|flag| flag.field == field && flag.kind == FlagKind::TimeExistsTwice)?;
        Some(self.zone()?.last_showing(first))
    }

    /// Takes another of the instants that a local time in `field` may mean than the first.
    pub(super) fn retake(&mut self, field: &str, at: Instant) {
        let Some(local) = self.zone().map(|zone| zone.local(at)) else { return };
        for flag in self.flags.iter_mut().filter(|flag| flag.field == field) {
            flag.detail = detail(LocalTime::Twice, local, at);
        }
    }

    fn zone(&self) -> Option<&'a Zone> {
        self.zone.or_else(|| self.context.organisation.source(self.source).zone.as_ref())
    }

    pub(super) fn required(&mut self, field: &str, slot: Option<Value<'_>>) -> Result<Instant, Fault> {
        self.optional(field, slot)?.ok_or_else(|| missing(field))
    }

    pub(super) fn optional(&mut self, field: &str, slot: Option<Value<'_>>) -> Result<Option<Instant>, Fault> {
        match slot {
            None | Some(Value::Whole(_) | Value::Number(_)) => Ok(None),
            Some(Value::At(at)) => Ok(Some(at)),
            Some(Value::Local(local)) => self.resolve(field, &local.to_string(), local).map(Some),
            Some(Value::Text(text)) => match read(text.trim()) {
                Some(Written::At(at)) => Ok(Some(at)),
                Some(Written::Local(local)) => self.resolve(field, &text, local).map(Some),
                None => Err(Fault::new(
                    field,
                    Reason::NotATime,
                    &text,
                    "a time such as 2020-06-01T08:12:00+02:00, or 2020-06-01T08:12:00 in the source's time zone",
                )),
            },
        }
    }

    pub(super) fn resolve(&mut self, field: &str, text: &str, local: DateTime) -> Result<Instant, Fault> {
        let zone = self.zone().ok_or_else(|| {
            let expected = format!(
                "an offset such as +02:00, or a `time_zone` for the source `{}` in the organisation file",
                self.source
            );
            Fault::new(field, Reason::NoZone, text, expected)
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

/// A time as it was written.
enum Written {
    At(Instant),
    Local(DateTime),
}

/// Date and time with an offset, or without; a date alone is not a time.
fn read(text: &str) -> Option<Written> {
    let bytes = text.as_bytes();
    let clock = bytes.get(11..)?;
    if clock.len() < 5 || !matches!(bytes.get(10), Some(b'T' | b't' | b' ')) {
        return None;
    }
    if clock.iter().any(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-')) {
        return Instant::parse_rfc3339(text).map(Written::At);
    }
    text.parse::<DateTime>().ok().map(Written::Local)
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
