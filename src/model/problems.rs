//! What is wrong with an organisation file, and the values that all its parts read alike.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use strum::VariantNames;

use crate::model::{Channel, Day, Language, Zone, one_of};

/// What is wrong with an organisation file or a mapping file: one line a problem, each with the path of the value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    pub problems: Vec<String>,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problems.join("\n"))
    }
}

impl std::error::Error for FileError {}

/// The problems of a file, found so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<String>);

impl Problems {
    pub(crate) fn add(&mut self, path: &str, found: &str, expected: &str) {
        self.0.push(if found.is_empty() {
            format!("{path}: missing; expected {expected}")
        } else {
            format!("{path}: found `{found}`; expected {expected}")
        });
    }

    pub(crate) fn finish(self) -> Result<(), FileError> {
        if self.0.is_empty() { Ok(()) } else { Err(FileError { problems: self.0 }) }
    }

    /// Returns the word of a closed list that the file gives, or the default.
    pub(crate) fn word<T: FromStr + VariantNames>(&mut self, path: &str, code: Option<&str>, default: T) -> T {
        let Some(code) = code else { return default };
        code.parse().unwrap_or_else(|_| {
            self.add(path, code, &one_of(code, T::VARIANTS));
            default
        })
    }

    pub(crate) fn code(&mut self, path: &str, code: &str) {
        let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if code.is_empty() || code == "all" || code.len() > 100 || !code.chars().all(allowed) {
            self.add(path, code, "letters, digits, `-`, `_` and `.`, at most 100, and not the word `all`");
        }
    }

    pub(crate) fn doubles<'a>(&mut self, path: &str, codes: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for code in codes {
            if !seen.insert(code) {
                self.0.push(format!("{path}: `{code}` stands twice; expected each code once"));
            }
        }
    }

    pub(crate) fn date(&mut self, path: &str, text: &str) -> Option<Day> {
        let day = Day::parse(text);
        if day.is_none() {
            self.add(path, text, "a date such as `2020-06-01`");
        }
        day
    }

    /// Returns a date, or some day where it is none.
    pub(crate) fn day(&mut self, path: &str, text: &str) -> Day {
        self.date(path, text).unwrap_or(Day::from_epoch(0))
    }

    /// Returns the offered language of a tag, or the default where none is given.
    pub(crate) fn language(&mut self, path: &str, tag: Option<&str>, default: Language) -> Language {
        let Some(tag) = tag else { return default };
        Language::of_tag(tag).unwrap_or_else(|| {
            self.add(path, tag, &one_of(tag, &Language::OFFERED.map(Language::code)));
            default
        })
    }

    /// Returns the texts of an entry by language.
    pub(crate) fn wording(&mut self, path: &str, entry: &BTreeMap<String, String>) -> BTreeMap<Language, String> {
        let mut texts = BTreeMap::new();
        for (tag, text) in entry {
            match Language::ALL.into_iter().find(|language| language.code() == tag) {
                Some(language) if !text.trim().is_empty() && text.chars().count() <= 500 => {
                    texts.insert(language, text.trim().to_owned());
                }
                Some(_) => self.add(path, text, "1 to 500 characters"),
                None => self.add(path, tag, &one_of(tag, &Language::ALL.map(Language::code))),
            }
        }
        texts
    }

    /// Returns the texts of an entry that has to have one.
    pub(crate) fn required_wording(
        &mut self,
        path: &str,
        entry: &BTreeMap<String, String>,
    ) -> BTreeMap<Language, String> {
        let texts = self.wording(path, entry);
        if texts.is_empty() {
            self.add(path, "", "a wording in one language at least, such as { sv = \"...\" }");
        }
        texts
    }

    pub(crate) fn zone(&mut self, path: &str, name: &str) -> Option<Zone> {
        let zone = Zone::parse(name);
        if zone.is_none() {
            self.add(path, name, "an IANA time zone such as `Europe/Stockholm`");
        }
        zone
    }

    pub(crate) fn channels(&mut self, path: &str, codes: &[String]) -> Vec<Channel> {
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
