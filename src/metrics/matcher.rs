//! Label matchers as Prometheus has them: `=`, `!=`, `=~`, `!~`; a label that is missing is an empty one.

use regex::Regex;

use super::remote_read::wire::{LabelMatcher, MatchKind};

/// What a series must satisfy, all of it.
#[derive(Debug, Default)]
pub(super) struct Matchers(Vec<Matcher>);

#[derive(Debug)]
struct Matcher {
    name: String,
    test: Test,
}

#[derive(Debug)]
enum Test {
    Is(String),
    IsNot(String),
    Like(Regex),
    NotLike(Regex),
}

/// A matcher that cannot be read.
#[derive(Debug)]
pub(super) struct BadMatcher {
    pub(super) matcher: String,
    pub(super) problem: String,
}

impl Matchers {
    /// Reads matchers from the wire.
    pub(super) fn parse(matchers: &[LabelMatcher]) -> Result<Matchers, BadMatcher> {
        Ok(Matchers(matchers.iter().map(Matcher::parse).collect::<Result<_, _>>()?))
    }

    /// Returns whether a label value passes the matchers of that label.
    pub(super) fn admit(&self, name: &str, value: &str) -> bool {
        self.0.iter().filter(|matcher| matcher.name == name).all(|matcher| matcher.test.passes(value))
    }

    /// Returns the value that a label must have, where a matcher names one.
    pub(super) fn equal(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|matcher| match &matcher.test {
            Test::Is(value) if matcher.name == name && !value.is_empty() => Some(value.as_str()),
            _ => None,
        })
    }

    /// Returns whether a series passes all matchers.
    pub(super) fn accept<V: AsRef<str>>(&self, metric: &str, labels: &[(&str, V)]) -> bool {
        self.0.iter().all(|matcher| {
            let value = match matcher.name.as_str() {
                "__name__" => metric,
                name => labels.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_ref()),
            };
            matcher.test.passes(value)
        })
    }
}

impl Matcher {
    fn parse(wire: &LabelMatcher) -> Result<Matcher, BadMatcher> {
        let bad = |operator: &str, problem: String| BadMatcher {
            matcher: format!("{}{operator}\"{}\"", wire.name, wire.value),
            problem,
        };
        let value = wire.value.clone();
        let test = match MatchKind::try_from(wire.kind) {
            Ok(MatchKind::Eq) => Test::Is(value),
            Ok(MatchKind::Neq) => Test::IsNot(value),
            Ok(MatchKind::Re) => Test::Like(anchored(&value).map_err(|error| bad("=~", error.to_string()))?),
            Ok(MatchKind::Nre) => Test::NotLike(anchored(&value).map_err(|error| bad("!~", error.to_string()))?),
            Err(_) => return Err(bad("?", format!("type {}: expected 0 (=), 1 (!=), 2 (=~) or 3 (!~)", wire.kind))),
        };
        Ok(Matcher { name: wire.name.clone(), test })
    }
}

fn anchored(pattern: &str) -> Result<Regex, regex::Error> {
    regex::RegexBuilder::new(&format!("^(?s:{pattern})$")).size_limit(1 << 20).build()
}

impl Test {
    fn passes(&self, value: &str) -> bool {
        match self {
            Test::Is(wanted) => value == wanted,
            Test::IsNot(unwanted) => value != unwanted,
            Test::Like(pattern) => pattern.is_match(value),
            Test::NotLike(pattern) => !pattern.is_match(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(kind: MatchKind, name: &str, value: &str) -> bool {
        let wire = LabelMatcher { kind: kind.into(), name: name.into(), value: value.into() };
        let labels = [("channel", "email"), ("organisation", "kalmar")];
        Matchers::parse(&[wire]).unwrap().accept("kanalkoll_contacts", &labels)
    }

    #[test]
    fn a_missing_label_is_an_empty_one() {
        assert!(accepts(MatchKind::Eq, "job", ""));
        assert!(!accepts(MatchKind::Eq, "job", "kanalkoll"));
        assert!(accepts(MatchKind::Neq, "job", "kanalkoll"));
        assert!(accepts(MatchKind::Re, "job", ".*"));
        assert!(!accepts(MatchKind::Re, "job", ".+"));
        assert!(accepts(MatchKind::Nre, "job", ".+"));
    }

    #[test]
    fn patterns_match_the_whole_value() {
        assert!(accepts(MatchKind::Re, "channel", "email|phone"));
        assert!(!accepts(MatchKind::Re, "channel", "mail"));
        assert!(accepts(MatchKind::Nre, "channel", "mail"));
        assert!(!accepts(MatchKind::Nre, "channel", "e.*"));
        assert!(accepts(MatchKind::Re, "__name__", "kanalkoll_.*"));
        assert!(!accepts(MatchKind::Eq, "__name__", "kanalkoll"));
        assert!(!accepts(MatchKind::Neq, "channel", "email"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let wire = |kind, value: &str| LabelMatcher { kind, name: "channel".into(), value: value.into() };
        assert_eq!(Matchers::parse(&[wire(2, "(")]).unwrap_err().matcher, "channel=~\"(\"");
        assert!(Matchers::parse(&[wire(9, "x")]).unwrap_err().problem.contains("expected 0"));
    }
}
