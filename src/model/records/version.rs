//! The place of a record among the states of the same thing, as its source tells it.

use std::cmp::Ordering;
use std::fmt;

use crate::model::Instant;

/// How many parts a whole number of a version has: twelve decimals are kept.
const PARTS: i128 = 1_000_000_000_000;
/// The decimals of [`PARTS`].
const DECIMALS: usize = 12;

/// Which state of a record is the later one. Numbers and times are not compared with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Version {
    /// In parts of 10^-12.
    Number(i128),
    /// In nanoseconds since 1970-01-01T00:00:00Z.
    Time(i128),
}

/// Why a text is no number that a version may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAVersion {
    NotANumber,
    /// More than 26 digits, or more than twelve decimals.
    OutOfRange,
}

impl Version {
    /// Reads a number such as `17`, `-3` or `1700000000.123`.
    ///
    /// ```
    /// use kanalkoll::model::Version;
    /// assert!(Version::number("10").unwrap() > Version::number("9.5").unwrap());
    /// assert!(Version::number("1e3").is_err());
    /// ```
    ///
    /// # Errors
    /// When the text is not a number, or has more digits than are kept.
    pub fn number(text: &str) -> Result<Version, NotAVersion> {
        let (sign, digits) = match text.as_bytes().first() {
            Some(b'-') => (-1, text.get(1..).unwrap_or_default()),
            Some(b'+') => (1, text.get(1..).unwrap_or_default()),
            _ => (1, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) {
            return Err(NotAVersion::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > DECIMALS {
            return Err(NotAVersion::OutOfRange);
        }
        let fraction: i128 = format!("{fraction:0<DECIMALS$}").parse().map_err(|_| NotAVersion::OutOfRange)?;
        let parts = whole.parse::<i128>().ok().and_then(|whole| whole.checked_mul(PARTS)?.checked_add(fraction));
        parts.map(|parts| Version::Number(sign * parts)).ok_or(NotAVersion::OutOfRange)
    }

    /// Returns a time, with its fraction of a second.
    #[must_use]
    pub fn time(at: Instant, nanoseconds: i32) -> Version {
        Version::Time(i128::from(at.unix()) * 1_000_000_000 + i128::from(nanoseconds))
    }

    /// Reads a time with its offset (RFC 3339).
    #[must_use]
    pub fn rfc3339(text: &str) -> Option<Version> {
        static PARSER: jiff::fmt::temporal::DateTimeParser = jiff::fmt::temporal::DateTimeParser::new();
        PARSER.parse_timestamp(text).ok().map(|at| Version::Time(at.as_nanosecond()))
    }

    /// Returns a version that was shown before, read back from the store.
    #[must_use]
    pub fn stored(text: &str) -> Option<Version> {
        if text.contains('T') { Version::rfc3339(text) } else { Version::number(text).ok() }
    }

    /// Returns what it is, for people.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Version::Number(_) => "a number",
            Version::Time(_) => "a time",
        }
    }
}

impl PartialOrd for Version {
    /// Compares two numbers or two times; returns `None` between a number and a time.
    fn partial_cmp(&self, other: &Version) -> Option<Ordering> {
        match (self, other) {
            (Version::Number(one), Version::Number(other)) | (Version::Time(one), Version::Time(other)) => {
                Some(one.cmp(other))
            }
            _ => None,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Version::Number(parts) => {
                let sign = if *parts < 0 { "-" } else { "" };
                let (whole, fraction) =
                    (parts.unsigned_abs() / PARTS.unsigned_abs(), parts.unsigned_abs() % PARTS.unsigned_abs());
                let fraction = format!("{fraction:0>DECIMALS$}");
                match fraction.trim_end_matches('0') {
                    "" => write!(f, "{sign}{whole}"),
                    fraction => write!(f, "{sign}{whole}.{fraction}"),
                }
            }
            Version::Time(nanoseconds) => match jiff::Timestamp::from_nanosecond(*nanoseconds) {
                Ok(at) => write!(f, "{at}"),
                Err(_) => write!(f, "{nanoseconds} ns"),
            },
        }
    }
}

/// A record and the version that its source gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versioned<R> {
    pub record: R,
    pub version: Option<Version>,
}

impl<R> Versioned<R> {
    /// Returns a record of a source that gives no versions.
    pub const fn without(record: R) -> Versioned<R> {
        Versioned { record, version: None }
    }

    /// Returns the same version, of the record by reference.
    pub const fn as_ref(&self) -> Versioned<&R> {
        Versioned { record: &self.record, version: self.version }
    }
}
