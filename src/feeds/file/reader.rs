//! Reading the values of a feed file: every problem is remembered with its path, what was found and what is expected.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::feeds::value::Condition;
use crate::ingest::Kind;
use crate::model::{composed, one_of};

/// Reads the values of a file and remembers its problems.
#[derive(Debug)]
pub(in crate::feeds) struct Reader {
    /// What the file makes.
    pub(super) kind: Kind,
    /// Lists of texts that conditions name.
    pub(super) lists: BTreeMap<String, Vec<String>>,
    /// Those that a condition named.
    pub(super) named_lists: BTreeSet<String>,
    /// The lists of conditions that the file gives a name.
    pub(super) named: BTreeMap<String, Vec<Condition>>,
    /// What is wrong with it.
    pub(in crate::feeds) problems: Vec<String>,
}

impl Reader {
    pub(in crate::feeds) fn new() -> Reader {
        Reader {
            kind: Kind::Contact,
            lists: BTreeMap::new(),
            named_lists: BTreeSet::new(),
            named: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    pub(in crate::feeds) fn add(&mut self, path: &str, found: &str, expected: &str) {
        self.problems.push(if found.is_empty() {
            format!("{path}: expected {expected}")
        } else {
            format!("{path}: found `{found}`; expected {expected}")
        });
    }

    pub(in crate::feeds) fn keys(&mut self, path: &str, table: &Table, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
            self.problems.push(format!("{}: unknown key; expected {}", below(path, key), one_of(key, known)));
        }
    }

    pub(in crate::feeds) fn table<'f>(&mut self, path: &str, table: &'f Table, key: &str) -> Option<&'f Table> {
        match table.get(key)? {
            Value::Table(inner) => Some(inner),
            other => {
                self.add(&below(path, key), &other.to_string(), "a table");
                None
            }
        }
    }

    /// Returns the tables of a list such as `[[drop]]`, each with its path.
    pub(in crate::feeds) fn tables<'f>(&mut self, path: &str, table: &'f Table, key: &str) -> Vec<(String, &'f Table)> {
        let path = below(path, key);
        let entries = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(entries)) => entries,
            Some(_) => {
                self.add(&path, "one value", &format!("a list: [[{path}]]"));
                return Vec::new();
            }
        };
        let mut tables = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("{path}[{index}]");
            match entry {
                Value::Table(entry) => tables.push((path, entry)),
                other => self.add(&path, &other.to_string(), "a table"),
            }
        }
        tables
    }

    pub(in crate::feeds) fn text(&mut self, path: &str, table: &Table, key: &str) -> Option<String> {
        match table.get(key)? {
            Value::String(text) => Some(text.clone()),
            other => {
                self.add(&below(path, key), &other.to_string(), "a text in quotes");
                None
            }
        }
    }

    pub(in crate::feeds) fn required(&mut self, path: &str, table: &Table, key: &str) -> Option<String> {
        if !table.contains_key(key) {
            self.add(&below(path, key), "", "a text, this key is required");
        }
        self.text(path, table, key)
    }

    pub(in crate::feeds) fn boolean(&mut self, path: &str, table: &Table, key: &str) -> Option<bool> {
        match table.get(key)? {
            Value::Boolean(value) => Some(*value),
            other => {
                self.add(&below(path, key), &other.to_string(), "true or false");
                None
            }
        }
    }

    pub(in crate::feeds) fn whole(&mut self, path: &str, table: &Table, key: &str) -> Option<u64> {
        let value = table.get(key)?;
        let number = value.as_integer().and_then(|number| u64::try_from(number).ok());
        if number.is_none() {
            self.add(&below(path, key), &value.to_string(), "a whole number, not negative");
        }
        number
    }

    /// Returns a list of texts, or one text; composed, as texts of messages are compared.
    pub(in crate::feeds) fn texts(&mut self, path: &str, table: &Table, key: &str) -> Vec<String> {
        let entries = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(entries)) => entries.as_slice(),
            Some(one) => std::slice::from_ref(one),
        };
        let texts: Vec<String> =
            entries.iter().filter_map(Value::as_str).map(|text| composed(text).into_owned()).collect();
        if texts.len() != entries.len() {
            self.add(&below(path, key), "something else", "texts in quotes");
        }
        texts
    }

    /// Returns a word of a closed list; the default, or the first of it, when there is a problem.
    pub(in crate::feeds) fn choice(
        &mut self,
        path: &str,
        table: &Table,
        key: &str,
        default: Option<&'static str>,
        list: &[&'static str],
    ) -> &'static str {
        let found = match default {
            None => self.required(path, table, key),
            Some(_) => self.text(path, table, key),
        };
        let known = found.as_deref().and_then(|text| list.iter().find(|known| **known == text));
        if let (None, Some(text)) = (known, &found) {
            self.add(&below(path, key), text, &one_of(text, list));
        }
        known.copied().or(default).or(list.first().copied()).unwrap_or_default()
    }
}

/// Returns the path of a key in a table.
pub(super) fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
