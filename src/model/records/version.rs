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

    /// A time, with its fraction of a second.
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

    /// A version that was shown before, read back from the store.
    #[must_use]
    pub fn stored(text: &str) -> Option<Version> {
        if text.contains('T') { Version::rfc3339(text) } else { Version::number(text).ok() }
    }

    /// What it is, for people.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Version::Number(_) => "a number",
            Version::Time(_) => "a time",
        }
    }
}

impl PartialOrd for Version {
    /// `None` between a number and a time.
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
    /// A record of a source that gives no versions.
    pub const fn without(record: R) -> Versioned<R> {
        Versioned { record, version: None }
    }

    /// The same version, of the record by reference.
    pub const fn as_ref(&self) -> Versioned<&R> {
        Versioned { record: &self.record, version: self.version }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Version {
        Version::number(text).unwrap()
    }

    #[test]
    fn numbers_are_compared_as_numbers_to_the_last_decimal() {
        let ascending = ["-2.5", "-2", "0", "0.000000000001", "9.5", "10", "1700000000.123", "18446744073709551615"];
        for pair in ascending.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
        assert_eq!(number("+12.50"), number("0012.5"));
    }

    #[test]
    fn what_is_no_number_or_too_long_is_told_apart() {
        for text in ["", "-", "1e3", "1,5", "1.", ".5", "v2", "0x1", "1.2.3", "\u{0661}"] {
            assert_eq!(Version::number(text), Err(NotAVersion::NotANumber), "{text}");
        }
        for text in ["0.0000000000001", "999999999999999999999999999999", "9999999999999999999999999999999999999999999"]
        {
            assert_eq!(Version::number(text), Err(NotAVersion::OutOfRange), "{text}");
        }
    }

    #[test]
    fn times_keep_their_fraction_of_a_second() {
        let time = |text| Version::rfc3339(text).unwrap();
        assert!(time("2025-06-02T08:00:00.123Z") < time("2025-06-02T10:00:00.124+02:00"));
        assert_eq!(time("2025-06-02T08:00:00Z"), Version::time(Instant::from_unix(1_748_851_200), 0));
        assert_eq!(time("2025-06-02T08:00:00Z").partial_cmp(&number("1")), None);
    }

    #[test]
    fn a_version_that_is_shown_is_read_back_as_it_was() {
        for text in ["17", "-2.5", "0", "1700000000.123", "18446744073709551615"] {
            assert_eq!(number(text).to_string(), text);
            assert_eq!(Version::stored(text), Some(number(text)));
        }
        for text in ["2025-06-02T08:00:00.123456789Z", "1969-12-31T23:59:59.5Z", "2025-06-02T08:00:00Z"] {
            let version = Version::rfc3339(text).unwrap();
            assert_eq!(version.to_string(), text);
            assert_eq!(Version::stored(text), Some(version));
        }
    }
}
