//! Numbers as people and systems write them.

use crate::model::{Fault, Reason};

/// Returns a whole number. Blanks between digits are thousands separators; a fraction of zeros is allowed (`12.0`).
///
/// # Errors
/// `not_a_number`, or `out_of_range` when it does not fit in 64 bits.
pub(super) fn whole(field: &str, text: &str, decimal: char) -> Result<i64, Fault> {
    let plain = plain(text, decimal).ok_or_else(|| not_whole(field, text))?;
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    if fraction.bytes().any(|digit| digit != b'0') {
        return Err(not_whole(field, text));
    }
    whole.parse().map_err(|_| Fault::new(field, Reason::OutOfRange, text, "a number that fits in 64 bits"))
}

/// Returns a number with a fraction.
///
/// # Errors
/// `not_a_number`.
pub(super) fn decimal(field: &str, text: &str, decimal: char) -> Result<f64, Fault> {
    plain(text, decimal)
        .and_then(|plain| plain.parse().ok())
        .ok_or_else(|| Fault::new(field, Reason::NotANumber, text, format!("a number such as 12{decimal}5")))
}

/// Returns the whole number that a float is, when it is one.
pub(super) fn from_float(number: f64) -> Option<i64> {
    if number.fract() == 0.0 { rounded(number) } else { None }
}

/// Returns the nearest whole number, when it fits in 64 bits.
pub(super) fn rounded(number: f64) -> Option<i64> {
    format!("{:.0}", number.round()).parse().ok()
}

pub(super) fn not_whole(field: &str, found: &str) -> Fault {
    Fault::new(field, Reason::NotANumber, found, "a whole number")
}

/// Returns sign, digits, and perhaps a point with digits; `None` where the text is no number.
pub(super) fn plain(text: &str, decimal: char) -> Option<String> {
    const THOUSANDS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let text = text.trim();
    let mut plain = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        match character {
            digit if digit.is_ascii_digit() => plain.push(digit),
            '-' if index == 0 => plain.push('-'),
            '+' if index == 0 => {}
            point if point == decimal && !plain.contains('.') => plain.push('.'),
            blank if THOUSANDS.contains(&blank) => {}
            _ => return None,
        }
    }
    let has_digits = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, "0"));
    (has_digits(whole) && has_digits(fraction)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_with_separators_and_zero_fractions() {
        for (text, mark, number) in [
            ("12", '.', 12),
            (" 12.0 ", '.', 12),
            ("1 234", '.', 1_234),
            ("1\u{a0}234,00", ',', 1_234),
            ("1\u{202f}234", ',', 1_234),
            ("-3", '.', -3),
            ("+3", '.', 3),
        ] {
            assert_eq!(whole("offered", text, mark), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_whole_number_is_named() {
        for text in ["", "-", "12.5", "1,5", "twelve", "1.2.3", "0x10", "12.", ".5", "1e3"] {
            let fault = whole("offered", text, '.').unwrap_err();
            assert_eq!((fault.field.as_str(), fault.reason), ("offered", Reason::NotANumber), "{text}");
        }
        assert_eq!(whole("offered", "99999999999999999999", '.').unwrap_err().reason, Reason::OutOfRange);
    }

    #[test]
    fn floats_are_whole_only_when_they_are() {
        assert_eq!(from_float(12.0), Some(12));
        assert_eq!(from_float(12.5), None);
        assert_eq!(from_float(1e30), None);
        assert_eq!(rounded(381.999), Some(382));
    }
}
