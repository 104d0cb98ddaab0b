//! Times as Nordic systems, spreadsheets and programs write them.

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};
use jiff::fmt::strtime::{self, BrokenDownTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::ingest::{Marks, plain};
use crate::model::Zone;

/// A time, as exactly as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Time {
    At(Timestamp),
    /// What a clock showed.
    Local(DateTime),
    /// A day of which the hour is not known.
    Day(Date),
}

impl Time {
    /// Returns the instant: of two that a clock showed alike the first, of a day its beginning. `None` of one that is too far away.
    pub(crate) fn timestamp(self, zone: &Zone) -> Option<Timestamp> {
        let local = match self {
            Time::At(at) => return Some(at),
            Time::Local(local) => local,
            Time::Day(date) => date.to_datetime(jiff::civil::Time::midnight()),
        };
        let (at, _) = zone.resolve(local);
        let whole = Timestamp::from_second(at.unix()).ok()?;
        whole.checked_add(i64::from(local.subsec_nanosecond()).nanoseconds()).ok()
    }
}

/// How a column writes times: formats of `strftime`, or one of two words for numbers.
///
/// `%s` reads a number as what it can be between 1990 and 2200: seconds, milliseconds, microseconds or nanoseconds since 1970, or the
/// days of a spreadsheet; these ranges do not touch. Names of months and weekdays may be Swedish, Norwegian, Danish or English,
/// `24:00` is the end of its day, and a `Z` at the end of a format says UTC.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TimeFormats(Vec<String>);

/// The format that reads numbers.
const NUMBER: &str = "%s";

impl TimeFormats {
    /// Returns formats that can be read by.
    ///
    /// # Errors
    /// The first that cannot, with what is wrong with it.
    pub(crate) fn parse(formats: Vec<String>) -> Result<TimeFormats, (String, String)> {
        let sample = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
        match formats.iter().find_map(|format| Some((format, strtime::format(format, &sample).err()?))) {
            Some((format, error)) => Err((format.clone(), error.to_string())),
            None => Ok(TimeFormats(formats)),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the formats, for people.
    pub(crate) fn shown(&self) -> String {
        let formats: Vec<String> = self.0.iter().map(|format| format!("`{format}`")).collect();
        formats.join(" or ")
    }

    /// Returns the time that the first fitting format reads; without formats RFC 3339, a local time or a day.
    pub(crate) fn read(&self, text: &str, marks: Marks) -> Option<Time> {
        let text = text.replace(|c: char| c.is_whitespace(), " ");
        let text = text.trim();
        if self.is_empty() {
            return plainly_written(text);
        }
        self.0.iter().find_map(|format| match format.as_str() {
            NUMBER => number(text, marks),
            format => candidates(text).iter().find_map(|text| by_format(format, text)),
        })
    }
}

/// Reads date and time with an offset or without, or a date alone.
fn plainly_written(text: &str) -> Option<Time> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(Time::At(at));
    }
    if text.len() == 10 {
        return text.parse().ok().map(Time::Day);
    }
    let is_local = !text.get(10..)?.contains(['Z', 'z', '+', '-']);
    text.parse().ok().filter(|_| is_local).map(Time::Local)
}

fn number(text: &str, marks: Marks) -> Option<Time> {
    /// The first day of a spreadsheet is 1899-12-31, and it believes in a 29 February 1900.
    const SPREADSHEET_DAYS: std::ops::Range<f64> = 32_874.0..109_575.0;
    const SECONDS: std::ops::Range<f64> = 631_152_000.0..7_258_118_400.0;
    let written = plain(text, Marks { thousands: None, ..marks })
        .or_else(|| plain(text, Marks { decimal: '.', thousands: None }))
        .or_else(|| plain(text, Marks { decimal: ',', thousands: None }))?;
    let value: f64 = written.parse().ok()?;
    if SPREADSHEET_DAYS.contains(&value) {
        let epoch = Date::constant(1899, 12, 30).to_datetime(jiff::civil::Time::midnight());
        // Days in binary fractions are never whole seconds; the nearest millisecond is what was shown.
        let milliseconds = crate::ingest::rounded(value * 86_400_000.0)?;
        return epoch.checked_add(milliseconds.milliseconds()).ok().map(Time::Local);
    }
    [(1.0, 9), (1e3, 6), (1e6, 3), (1e9, 0)]
        .into_iter()
        .find(|(factor, _)| SECONDS.contains(&(value / factor)))
        .and_then(|(_, decimals)| nanoseconds(&written, decimals))
        .and_then(|nanoseconds| Timestamp::from_nanosecond(nanoseconds).ok())
        .map(Time::At)
}

/// Returns a decimal number shifted by `decimals`: no digit is lost, as one would be in a float.
fn nanoseconds(written: &str, decimals: usize) -> Option<i128> {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(decimals).collect();
    format!("{whole}{fraction}").parse().ok()
}

/// Returns the text, and with names of months and weekdays as the formats read them.
fn candidates(text: &str) -> Vec<Cow<'_, str>> {
    if !text.contains(char::is_alphabetic) {
        return vec![text.into()];
    }
    vec![
        text.into(),
        translated(text, |name| name).into(),
        translated(text, |name| name.get(..3).unwrap_or(name)).into(),
    ]
}

/// Months by what their names begin with in Swedish, Norwegian, Danish and English.
const MONTHS: [(&[&str], &str); 12] = [
    (&["januari", "januar", "january", "jan"], "January"),
    (&["februari", "februar", "february", "feb"], "February"),
    (&["mars", "marts", "march", "mar", "mrs"], "March"),
    (&["april", "apr"], "April"),
    (&["maj", "mai", "may"], "May"),
    (&["juni", "june", "jun"], "June"),
    (&["juli", "july", "jul"], "July"),
    (&["augusti", "august", "aug"], "August"),
    (&["september", "sept", "sep"], "September"),
    (&["oktober", "october", "okt", "oct"], "October"),
    (&["november", "nov"], "November"),
    (&["december", "desember", "dec", "des"], "December"),
];

/// Weekdays likewise.
const WEEKDAYS: [(&[&str], &str); 7] = [
    (&["måndag", "mandag", "måndag", "monday", "mån", "man", "mon", "må"], "Monday"),
    (&["tisdag", "tirsdag", "tysdag", "tuesday", "tis", "tir", "tys", "tue", "ti"], "Tuesday"),
    (&["onsdag", "wednesday", "ons", "wed", "on"], "Wednesday"),
    (&["torsdag", "thursday", "tors", "tor", "thu", "to"], "Thursday"),
    (&["fredag", "friday", "fre", "fri", "fr"], "Friday"),
    (&["lördag", "lørdag", "laurdag", "saturday", "lör", "lør", "lau", "sat", "lö"], "Saturday"),
    (&["söndag", "søndag", "sundag", "sunday", "sön", "søn", "sun", "sö"], "Sunday"),
];

/// Returns the text with names of months and weekdays in English, each as `form` gives it.
fn translated(text: &str, form: impl Fn(&'static str) -> &'static str) -> String {
    let mut translated = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (before, word) = rest.split_at(start);
        let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        translated.push_str(before);
        let lower = word.to_lowercase();
        let known = MONTHS.iter().chain(&WEEKDAYS).find(|(names, _)| names.contains(&lower.as_str()));
        match known {
            Some((_, english)) => {
                translated.push_str(form(english));
                // An abbreviation may end in a full stop: `8. okt. 2025`.
                rest = after.strip_prefix('.').filter(|_| lower.len() < english.len()).unwrap_or(after);
            }
            None => {
                translated.push_str(word);
                rest = after;
            }
        }
    }
    translated + rest
}

/// Zones by the names that Nordic and German systems write.
const ZONES: [(&str, &str); 6] =
    [("CEST", "+0200"), ("MESZ", "+0200"), ("CET", "+0100"), ("MEZ", "+0100"), ("UTC", "+0000"), ("GMT", "+0000")];

fn by_format(format: &str, text: &str) -> Option<Time> {
    if let Some(time) = directly(format, text) {
        return Some(time);
    }
    if let Some(format) = format.strip_suffix("%Z") {
        let (text, offset) = ZONES.iter().find_map(|(name, offset)| Some((text.strip_suffix(name)?, offset)))?;
        return directly(&format!("{format}%z"), &format!("{text}{offset}"));
    }
    // The end of a day is the beginning of the next.
    let (midnight, day) = ["24:00", "24.00"].iter().find_map(|end| {
        let (date, rest) = text.split_once(end)?;
        let is_midnight = rest.chars().all(|c| matches!(c, '0' | ':' | '.'));
        (is_midnight && date.ends_with([' ', 'T'])).then(|| (text.replacen("24", "00", 1), 1.day()))
    })?;
    match directly(format, &midnight)? {
        Time::Local(local) => local.checked_add(day).ok().map(Time::Local),
        Time::At(at) => at.checked_add(24.hours()).ok().map(Time::At),
        Time::Day(_) => None,
    }
}

fn directly(format: &str, text: &str) -> Option<Time> {
    // A `Z` is no letter among others: it says UTC.
    let (format, text, is_utc) = match (format.strip_suffix('Z'), text.strip_suffix('Z')) {
        (Some(before), Some(text)) if !before.ends_with('%') => (before, text, true),
        _ => (format, text, false),
    };
    let read = BrokenDownTime::parse(format, text).ok()?;
    if let Some(at) = read.timestamp() {
        return Some(Time::At(at));
    }
    if read.hour().is_none() {
        return read.to_date().ok().map(Time::Day);
    }
    if read.offset().is_some() {
        return read.to_timestamp().ok().map(Time::At);
    }
    let local = read.to_datetime().ok()?;
    if is_utc { TimeZone::UTC.to_timestamp(local).ok().map(Time::At) } else { Some(Time::Local(local)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(format: &str, text: &str) -> String {
        let formats =
            TimeFormats::parse(format.split('|').filter(|f| !f.is_empty()).map(str::to_owned).collect()).unwrap();
        match formats.read(text, Marks { decimal: ',', thousands: None }) {
            Some(Time::At(at)) => at.to_string(),
            Some(Time::Local(local)) => local.to_string(),
            Some(Time::Day(day)) => day.to_string(),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn months_in_the_languages_of_the_north() {
        for (format, text, time) in [
            ("%d %b %Y %H:%M", "2 maj 2025 08:12", "2025-05-02T08:12:00"),
            ("%d %b %Y %H:%M", "2 okt 2025 08:12", "2025-10-02T08:12:00"),
            ("%d %b %Y", "2 okt. 2025", "2025-10-02"),
            ("%d %B %Y %H:%M", "2 juni 2025 08:12", "2025-06-02T08:12:00"),
            ("%d. %B %Y %H:%M", "2. desember 2025 08:12", "2025-12-02T08:12:00"),
            ("%d %b %Y %H:%M", "2\u{a0}Jun 2025 08:12", "2025-06-02T08:12:00"),
            ("%a %Y-%m-%d", "mån 2025-06-02", "2025-06-02"),
            ("%A %d. %B %Y", "tysdag 3. juni 2025", "2025-06-03"),
        ] {
            assert_eq!(read(format, text), time, "{text}");
        }
        assert_eq!(read("%a %Y-%m-%d", "tis 2025-06-02"), "none", "the weekday is another one");
    }

    #[test]
    fn numbers_are_told_by_what_they_can_be() {
        assert_eq!(read("%s", "1748844000"), "2025-06-02T06:00:00Z");
        assert_eq!(read("%s", "1748844000123"), "2025-06-02T06:00:00.123Z");
        assert_eq!(read("%s", "1780299002.51"), "2026-06-01T07:30:02.51Z");
        assert_eq!(read("%s", "45810,35"), "2025-06-02T08:24:00", "a spreadsheet has no zone");
        assert_eq!(read("%s", "45810"), "2025-06-02T00:00:00");
        assert_eq!((read("%s", "12").as_str(), read("%s", "20250602").as_str()), ("none", "none"));
    }

    #[test]
    fn ends_of_days_and_names_of_zones() {
        assert_eq!(read("%Y-%m-%d %H:%M", "2025-06-02 24:00"), "2025-06-03T00:00:00");
        assert_eq!(read("%Y-%m-%d %H:%M:%S", "2025-12-31 24:00:00"), "2026-01-01T00:00:00");
        assert_eq!(read("%Y-%m-%d %H:%M", "2025-06-02 24:01"), "none");
        assert_eq!(read("%Y-%m-%d %H:%M %Z", "2025-06-02 08:00 CEST"), "2025-06-02T06:00:00Z");
        assert_eq!(read("%Y%m%dT%H%M%SZ", "20250602T080000Z"), "2025-06-02T08:00:00Z");
        assert_eq!(read("%Y-%m-%dT%H:%M:%S%.fZ", "2021-04-2T15:30:57.809Z"), "2021-04-02T15:30:57.809Z");
        assert_eq!(read("%Y-%m-%d %H:%M:%S %:z", "2025-06-02 08:00:00 +02:00"), "2025-06-02T06:00:00Z");
    }

    #[test]
    fn without_a_format_a_time_is_read_as_our_own_are() {
        assert_eq!(read("", "2020-02-25T18:52:21.2169889Z"), "2020-02-25T18:52:21.2169889Z");
        assert_eq!(read("", "2020-02-25T18:52:21"), "2020-02-25T18:52:21");
        assert_eq!(read("", "2020-02-25"), "2020-02-25");
        assert_eq!(read("", "25/02/2020"), "none");
    }
}
