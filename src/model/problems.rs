//! What is wrong with an organisation file, and the values that all its parts read alike.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use strum::VariantNames;

use crate::model::{Channel, Day, Zone, one_of};

/// What is wrong with an organisation file: one line a problem, each with the path of the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationError {
    pub problems: Vec<String>,
}

impl fmt::Display for OrganisationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problems.join("\n"))
    }
}

impl std::error::Error for OrganisationError {}

/// The problems of a file, found so far.
#[derive(Default)]
pub(super) struct Problems(Vec<String>);

impl Problems {
    pub(super) fn add(&mut self, path: &str, found: &str, expected: &str) {
        self.0.push(if found.is_empty() {
            format!("{path}: missing; expected {expected}")
        } else {
            format!("{path}: found `{found}`; expected {expected}")
        });
    }

    pub(super) fn finish(self) -> Result<(), OrganisationError> {
        if self.0.is_empty() { Ok(()) } else { Err(OrganisationError { problems: self.0 }) }
    }

    /// Returns the word of a closed list that the file gives, or the default.
    pub(super) fn word<T: FromStr + VariantNames>(&mut self, path: &str, code: Option<&str>, default: T) -> T {
        let Some(code) = code else { return default };
        code.parse().unwrap_or_else(|_| {
            self.add(path, code, &one_of(code, T::VARIANTS));
            default
        })
    }

    pub(super) fn code(&mut self, path: &str, code: &str) {
        let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if code.is_empty() || code == "all" || code.len() > 100 || !code.chars().all(allowed) {
            self.add(path, code, "letters, digits, `-`, `_` and `.`, at most 100, and not the word `all`");
        }
    }

    pub(super) fn doubles<'a>(&mut self, path: &str, codes: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for code in codes {
            if !seen.insert(code) {
                self.0.push(format!("{path}: `{code}` stands twice; expected each code once"));
            }
        }
    }

    pub(super) fn day(&mut self, path: &str, text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| {
            self.add(path, text, "a date such as `2020-06-01`");
            Day::from_epoch(0)
        })
    }

    pub(super) fn zone(&mut self, path: &str, name: &str) -> Option<Zone> {
        let zone = Zone::parse(name);
        if zone.is_none() {
            self.add(path, name, "an IANA time zone such as `Europe/Stockholm`");
        }
        zone
    }

    pub(super) fn channels(&mut self, path: &str, codes: &[String]) -> Vec<Channel> {
        let mut channels = Vec::new();
        for code in codes {
            match Channel::from_code(code) {
                Some(channel) => channels.push(channel),
                None => self.add(path, code, &one_of(code, &Channel::CODES)),
            }
        }
        channels
    }
}
