//! Where one element of a JSON list ends: the grammar of RFC 8259, one byte at a time, however long the element is.
//!
//! Nothing is forgiven: after text that is not JSON nobody can say which of the following braces belong to the list. What
//! stands inside a string is not judged, because only a quote can end one: bytes that are no text are a fault of the record.

use super::lines::LONGEST_RECORD;

/// What a byte means for the element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is part of the element.
    Part,
    /// It is the first byte that is not: a comma, or the end of the list.
    End,
    /// No JSON goes on like this.
    Broken,
}

/// What may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Value,
    /// A value, or the end of an empty list.
    FirstItem,
    /// A name, or the end of an empty object.
    FirstName,
    Name,
    Colon,
    /// The value is complete; with no bracket open, so is the element.
    AfterValue,
    String,
    Escape,
    /// So many hexadecimal digits of a `\u` escape.
    Hexadecimal(u8),
    /// The rest of `true`, `false` or `null`.
    Literal(&'static [u8]),
    Number(Number),
}

/// The last part of a number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Minus,
    Zero,
    Whole,
    Point,
    Fraction,
    Exponent,
    ExponentSign,
    ExponentDigits,
}

/// The state after the bytes that were fed.
#[derive(Debug, Clone, Default)]
pub(super) struct Scan {
    state: State,
    /// The open brackets, the innermost last: `true` is an object.
    objects: Vec<bool>,
    /// Whether the string that is open is the name of a member.
    is_name: bool,
}

impl Scan {
    /// Returns whether the bytes that were fed are one JSON value. A number alone is complete only when something follows it.
    pub(super) fn is_complete(&self) -> bool {
        self.state == State::AfterValue && self.objects.is_empty()
    }

    #[expect(clippy::match_same_arms, reason = "the arms stand in the order in which they are tried")]
    pub(super) fn feed(&mut self, byte: u8) -> Verdict {
        match (self.state, byte) {
            (State::String, b'"') => self.go(if self.is_name { State::Colon } else { State::AfterValue }),
            (State::String, b'\\') => self.go(State::Escape),
            (State::String, _) => Verdict::Part,
            (State::Escape, b'u') => self.go(State::Hexadecimal(4)),
            (State::Escape, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.go(State::String),
            (State::Hexadecimal(1), _) if byte.is_ascii_hexdigit() => self.go(State::String),
            (State::Hexadecimal(left), _) if byte.is_ascii_hexdigit() => self.go(State::Hexadecimal(left - 1)),
            (State::Literal(rest), _) => self.literal(rest, byte),
            (State::Number(part), _) => self.number(part, byte),
            (State::Escape | State::Hexadecimal(_), _) => Verdict::Broken,
            (_, b' ' | b'\t' | b'\r' | b'\n') => Verdict::Part,
            (State::AfterValue, _) => self.after_value(byte),
            (State::Colon, b':') => self.go(State::Value),
            (State::FirstName | State::Name, b'"') => self.string(true),
            (State::FirstName, b'}') | (State::FirstItem, b']') => self.close(),
            (State::Value | State::FirstItem, _) => self.value(byte),
            (State::Colon | State::FirstName | State::Name, _) => Verdict::Broken,
        }
    }

    fn go(&mut self, state: State) -> Verdict {
        self.state = state;
        Verdict::Part
    }

    fn string(&mut self, is_name: bool) -> Verdict {
        self.is_name = is_name;
        self.go(State::String)
    }

    fn value(&mut self, byte: u8) -> Verdict {
        match byte {
            b'{' => self.open(true),
            b'[' => self.open(false),
            b'"' => self.string(false),
            b't' => self.go(State::Literal(b"rue")),
            b'f' => self.go(State::Literal(b"alse")),
            b'n' => self.go(State::Literal(b"ull")),
            b'-' => self.go(State::Number(Number::Minus)),
            b'0' => self.go(State::Number(Number::Zero)),
            b'1'..=b'9' => self.go(State::Number(Number::Whole)),
            _ => Verdict::Broken,
        }
    }

    fn literal(&mut self, rest: &'static [u8], byte: u8) -> Verdict {
        match rest {
            [next] if *next == byte => self.go(State::AfterValue),
            [next, rest @ ..] if *next == byte => self.go(State::Literal(rest)),
            _ => Verdict::Broken,
        }
    }

    fn number(&mut self, part: Number, byte: u8) -> Verdict {
        if let Some(next) = number(part, byte) {
            return self.go(State::Number(next));
        }
        if matches!(part, Number::Minus | Number::Point | Number::Exponent | Number::ExponentSign) {
            return Verdict::Broken;
        }
        self.state = State::AfterValue;
        self.feed(byte)
    }

    fn after_value(&mut self, byte: u8) -> Verdict {
        match (self.objects.last(), byte) {
            (None, b',' | b']') => Verdict::End,
            (Some(true), b',') => self.go(State::Name),
            (Some(false), b',') => self.go(State::Value),
            (Some(true), b'}') | (Some(false), b']') => self.close(),
            _ => Verdict::Broken,
        }
    }

    fn open(&mut self, object: bool) -> Verdict {
        // What the brackets themselves take is bounded as well.
        if self.objects.len() >= LONGEST_RECORD {
            return Verdict::Broken;
        }
        self.objects.push(object);
        self.go(if object { State::FirstName } else { State::FirstItem })
    }

    fn close(&mut self) -> Verdict {
        self.objects.pop();
        self.go(State::AfterValue)
    }
}

/// Returns the part of a number that `byte` is after `part`, or `None`.
fn number(part: Number, byte: u8) -> Option<Number> {
    match (part, byte) {
        (Number::Minus, b'0') => Some(Number::Zero),
        (Number::Minus | Number::Whole, b'0'..=b'9') => Some(Number::Whole),
        (Number::Zero | Number::Whole, b'.') => Some(Number::Point),
        (Number::Point | Number::Fraction, b'0'..=b'9') => Some(Number::Fraction),
        (Number::Zero | Number::Whole | Number::Fraction, b'e' | b'E') => Some(Number::Exponent),
        (Number::Exponent, b'+' | b'-') => Some(Number::ExponentSign),
        (Number::Exponent | Number::ExponentSign | Number::ExponentDigits, b'0'..=b'9') => Some(Number::ExponentDigits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::{Scan, Verdict};

    /// Returns whether the text, up to a comma after it, is one JSON value.
    fn is_value(text: &str) -> bool {
        let mut scan = Scan::default();
        text.bytes().all(|byte| scan.feed(byte) == Verdict::Part) && scan.feed(b',') == Verdict::End
    }

    #[test]
    fn values_of_every_kind_are_complete() {
        for text in ["{}", "[]", "-0.5e+10", " [1, {\"a\\\"\\u00e5\": [true, null]}] ", "\"\"", "[[],{}]", "0"] {
            assert!(is_value(text), "{text}");
        }
        assert!(is_value(&format!("{}{}", "[".repeat(1_000), "]".repeat(1_000))));
        for text in
            ["", "{", "01", "-", "1.", "1e", "tru", "truex", "{\"a\"}", "{1:2}", "[1,]", "{\"a\":1,}", "{]", "\"\\x\""]
        {
            assert!(!is_value(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_is_a_value_when_a_json_parser_takes_it(text in r#"[\[\]{}",:\\ truefalsn01.eE+-]{0,12}"#) {
            // The list that is around it takes a comma and a brace for its own.
            let alone = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            prop_assert_eq!(is_value(&text), alone, "{}", text);
        }

        #[test]
        fn arrays_of_parts_as_a_json_parser(parts in prop::collection::vec(
            prop::sample::select(vec!["{", "}", "[", "]", ",", ":", "\"a\"", "\"b", "1", "-0.5", "null", " "]), 0..14
        )) {
            let text = parts.concat();
            prop_assert_eq!(is_value(&text), serde_json::from_str::<IgnoredAny>(&text).is_ok(), "{}", text);
        }
    }
}
