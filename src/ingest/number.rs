//! Numbers as people and systems write them.

use crate::model::{Fault, Reason};

/// How numbers are written: what stands before a fraction, and what may stand between groups of three digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) decimal: char,
    /// A blank is one everywhere.
    pub(crate) thousands: Option<char>,
}

impl Marks {
    /// The marks of our own formats.
    pub(crate) const OWN: Marks = Marks { decimal: '.', thousands: None };

    fn is_thousands(self, character: char) -> bool {
        match self.thousands {
            Some('\'') => matches!(character, '\'' | '’'),
            thousands => thousands == Some(character),
        }
    }
}

/// Returns a whole number; a fraction of zeros is allowed (`12.0`), unless it may be a group of thousands (`2.000`).
///
/// # Errors
/// `not_a_number`, or `out_of_range` when it does not fit in 64 bits.
pub(crate) fn whole(field: &str, text: &str, marks: Marks) -> Result<i64, Fault> {
    let plain = plain(text, marks).ok_or_else(|| not_whole(field, text))?;
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if fraction.bytes().any(|digit| digit != b'0') && fraction.len() != 3 {
        return Err(not_whole(field, text));
    }
    if fraction.len() == 3 {
        return Err(Fault::new(field, Reason::NotANumber, text, ambiguous(marks)));
    }
    whole.parse().map_err(|_| Fault::new(field, Reason::OutOfRange, text, "a number that fits in 64 bits"))
}

fn ambiguous(marks: Marks) -> String {
    let decimal = marks.decimal;
    format!(
        "a whole number; `{decimal}` before three digits may stand for thousands or for a fraction, so the mapping has to say \
         thousands = \"{decimal}\", or the count has to come without it"
    )
}

/// Returns a number with a fraction.
///
/// # Errors
/// `not_a_number`.
pub(crate) fn decimal(field: &str, text: &str, marks: Marks) -> Result<f64, Fault> {
    plain(text, marks)
        .and_then(|plain| plain.parse().ok())
        .ok_or_else(|| Fault::new(field, Reason::NotANumber, text, format!("a number such as 12{}5", marks.decimal)))
}

/// Returns the whole number that a float is, when it is one.
pub(super) fn from_float(number: f64) -> Option<i64> {
    if number.fract() == 0.0 { rounded(number) } else { None }
}

/// Returns the nearest whole number, when it fits in 64 bits.
pub(crate) fn rounded(number: f64) -> Option<i64> {
    format!("{:.0}", number.round()).parse().ok()
}

pub(super) fn not_whole(field: &str, found: &str) -> Fault {
    Fault::new(field, Reason::NotANumber, found, "a whole number")
}

/// Returns sign, digits, and perhaps a point with digits; `None` where the text is no number.
pub(crate) fn plain(text: &str, marks: Marks) -> Option<String> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    // A mark that stands between thousands cannot stand before a fraction.
    let is_decimal = marks.thousands != Some(marks.decimal);
    let (whole, fraction) = match text.split_once(marks.decimal).filter(|_| is_decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = ungrouped(whole, marks).filter(|whole| digits(whole))?;
    match fraction {
        None => Some(format!("{sign}{whole}")),
        Some(fraction) if digits(fraction) => Some(format!("{sign}{whole}.{fraction}")),
        Some(_) => None,
    }
}

/// Returns the digits of groups of three, all with the same separator; two numbers in one cell are no groups.
fn ungrouped(text: &str, marks: Marks) -> Option<String> {
    const BLANKS: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'];
    let is_separator = |character: char| BLANKS.contains(&character) || marks.is_thousands(character);
    let Some(separator) = text.chars().find(|character| is_separator(*character)) else { return Some(text.to_owned()) };
    let groups: Vec<&str> = text.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Marks = Marks { decimal: ',', thousands: None };

    #[test]
    fn whole_numbers_with_separators_and_zero_fractions() {
        for (text, marks, number) in [
            ("12", Marks::OWN, 12),
            (" 12.0 ", Marks::OWN, 12),
            ("1 234", Marks::OWN, 1_234),
            ("12\u{a0}345\u{a0}678,00", COMMA, 12_345_678),
            ("1\u{202f}234", COMMA, 1_234),
            ("-3", Marks::OWN, -3),
            ("\u{2212}3", Marks::OWN, -3),
            ("+3", Marks::OWN, 3),
            ("2.000", Marks { decimal: ',', thousands: Some('.') }, 2_000),
            ("1.234.567", Marks { decimal: ',', thousands: Some('.') }, 1_234_567),
            ("1’234", Marks { decimal: '.', thousands: Some('\'') }, 1_234),
        ] {
            assert_eq!(whole("offered", text, marks), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_whole_number_is_named() {
        for text in [
            "",
            "-",
            "12.5",
            "1,5",
            "twelve",
            "1.2.3",
            "0x10",
            "12.",
            ".5",
            "1e3",
            "12 3",
            "1 2",
            "1 2345",
            "12 34 567",
        ] {
            let fault = whole("offered", text, Marks::OWN).unwrap_err();
            assert_eq!((fault.field.as_str(), fault.reason), ("offered", Reason::NotANumber), "{text}");
        }
        assert_eq!(whole("offered", "99999999999999999999", Marks::OWN).unwrap_err().reason, Reason::OutOfRange);
    }

    #[test]
    fn what_may_be_thousands_or_a_fraction_is_refused() {
        for (text, marks) in [("2.000", Marks::OWN), ("1.950", Marks::OWN), ("2,000", COMMA)] {
            let fault = whole("offered", text, marks).unwrap_err();
            assert!(fault.expected.contains("thousands = "), "{text}: {}", fault.expected);
        }
        assert_eq!(decimal("value", "1.234", Marks::OWN), Ok(1.234), "a fraction is no wonder where there may be one");
    }

    #[test]
    fn floats_are_whole_only_when_they_are() {
        assert_eq!(from_float(12.0), Some(12));
        assert_eq!(from_float(12.5), None);
        assert_eq!(from_float(1e30), None);
        assert_eq!(rounded(381.999), Some(382));
    }
}
