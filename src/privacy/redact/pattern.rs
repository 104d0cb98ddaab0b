//! Fixed patterns of numbers and addresses.

use std::sync::LazyLock;

use regex::Regex;

/// A pattern that is compiled when it is first asked for.
pub(super) type Pattern = LazyLock<Option<Regex>>;

/// Compiles a pattern. All are fixed, so each is one that the tests have seen at work.
pub(super) fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

/// Returns whether a text has what a pattern looks for.
pub(super) fn matches(pattern: &Pattern, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}
