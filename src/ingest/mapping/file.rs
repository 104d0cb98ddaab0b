//! Mapping file -> mapping: every problem at once, each with its path, what was found and what is expected.

use toml::{Table, Value};

use super::{Condition, Constant, ConstantValue, DropRule, Encoding, Layout, Mapping, MappingError};
use crate::ingest::Kind;
use crate::ingest::fields::{Field, Shape, find};
use crate::model::{Reason, Zone, composed, into_canonical_code, one_of};

const KEYS: [&str; 11] =
    ["name", "record", "format", "encoding", "separator", "decimal", "zone", "empty", "constants", "fields", "drop"];

impl Mapping {
    /// Reads a mapping file in TOML.
    ///
    /// # Errors
    /// Every problem of the file, each with the path of the value and what is expected there.
    pub fn from_toml(text: &str) -> Result<Mapping, MappingError> {
        let file: Table = toml::from_str(text)
            .map_err(|error| MappingError { problems: vec![error.to_string().trim_end().to_owned()] })?;
        let mut reader = Reader::new(&file);
        let mapping = reader.mapping(&file);
        if reader.problems.is_empty() { Ok(mapping) } else { Err(MappingError { problems: reader.problems }) }
    }
}

/// Reads the values of a file and remembers its problems and the columns that it names.
pub(super) struct Reader {
    kind: Kind,
    problems: Vec<String>,
    columns: Vec<String>,
}

impl Reader {
    fn new(file: &Table) -> Reader {
        let mut reader = Reader { kind: Kind::Contact, problems: Vec::new(), columns: Vec::new() };
        let code = reader.choice("record", file, None, &Kind::ALL.map(Kind::code));
        reader.kind = Kind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or(Kind::Contact);
        reader
    }

    fn mapping(&mut self, file: &Table) -> Mapping {
        self.keys("", file, &KEYS);
        let layout = self.layout(file);
        let encoding = match self.choice("encoding", file, Some("utf-8"), &["utf-8", "windows-1252"]) {
            "windows-1252" => Encoding::Windows1252,
            _ => Encoding::Utf8,
        };
        let decimal = if self.choice("decimal", file, Some("."), &[".", ","]) == "," { ',' } else { '.' };
        let constants = self.constants(file);
        let rules = self.rules(file);
        let drops = self.drops(file);
        let given: Vec<usize> = constants.iter().map(|c| c.field).chain(rules.iter().map(|rule| rule.field)).collect();
        self.complete(&given);
        let citizen = rules.iter().find(|rule| rule.name == "citizen").and_then(|rule| rule.columns.first().copied());
        Mapping {
            name: self.required("name", file).unwrap_or_default(),
            kind: self.kind,
            layout,
            encoding,
            decimal,
            zone: self.zone(file),
            empty: self.texts("", file, "empty"),
            columns: std::mem::take(&mut self.columns),
            citizen,
            constants,
            rules,
            drops,
        }
    }

    fn layout(&mut self, file: &Table) -> Layout {
        let format = self.choice("format", file, None, &["csv", "ndjson", "json"]);
        let separator = self.text("separator", file, "separator");
        match (format, separator.as_deref().map(str::as_bytes)) {
            ("csv", None) => Layout::Csv { separator: Some(b',') },
            ("csv", Some([separator])) if !separator.is_ascii_alphanumeric() && !b"\"\r\n".contains(separator) => {
                Layout::Csv { separator: Some(*separator) }
            }
            (_, Some(_)) => {
                let found = separator.unwrap_or_default();
                self.add("separator", &found, "one character such as `,`, `;` or a tab, with format = \"csv\"");
                Layout::Ndjson
            }
            ("json", None) => Layout::Json,
            _ => Layout::Ndjson,
        }
    }

    fn zone(&mut self, file: &Table) -> Option<Zone> {
        let name = self.text("zone", file, "zone")?;
        let zone = Zone::parse(&name);
        if zone.is_none() {
            self.add("zone", &name, "an IANA time zone such as `Europe/Stockholm`");
        }
        zone
    }

    fn constants(&mut self, file: &Table) -> Vec<Constant> {
        let mut constants = Vec::new();
        for (name, value) in self.table("constants", file, "constants").into_iter().flatten() {
            let path = format!("constants.{name}");
            let Some((index, field)) = self.field(&path, name) else { continue };
            let value = match (field.shape, value) {
                (Shape::Text | Shape::Time | Shape::Date | Shape::Word | Shape::Version, Value::String(text)) => {
                    ConstantValue::Text(text.clone())
                }
                (Shape::Whole, Value::Integer(number)) => ConstantValue::Whole(*number),
                (Shape::Number, other) => {
                    self.add(&path, &other.to_string(), "a column: each record has its own number");
                    continue;
                }
                (Shape::Whole, other) => {
                    self.add(&path, &other.to_string(), "a whole number without quotes");
                    continue;
                }
                (_, other) => {
                    self.add(&path, &other.to_string(), "a text in quotes");
                    continue;
                }
            };
            match (&value, name.as_str()) {
                (_, "citizen") => self.add(&path, "", "no constant: each record has its own citizen"),
                (ConstantValue::Text(text), _) => self.in_list(&path, field, text),
                (ConstantValue::Whole(_), _) => {}
            }
            constants.push(Constant { field: index, value });
        }
        constants
    }

    fn drops(&mut self, file: &Table) -> Vec<DropRule> {
        let entries = match file.get("drop") {
            None => &[],
            Some(Value::Array(entries)) => entries.as_slice(),
            Some(_) => {
                self.add("drop", "one table", "a list: [[drop]]");
                &[]
            }
        };
        let mut drops = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("drop[{index}]");
            let Value::Table(entry) = entry else {
                self.add(&path, &entry.to_string(), "a table with `reason` and `when`");
                continue;
            };
            self.keys(&path, entry, &["reason", "when"]);
            let reason = self.required(&format!("{path}.reason"), entry).unwrap_or_default();
            drops.push(DropRule { reason, when: self.conditions(&path, entry) });
        }
        drops
    }

    fn conditions(&mut self, path: &str, entry: &Table) -> Vec<Condition> {
        let path = format!("{path}.when");
        let mut conditions = Vec::new();
        for condition in entry.get("when").and_then(Value::as_array).into_iter().flatten() {
            let Value::Table(condition) = condition else {
                self.add(&path, &condition.to_string(), "a table such as { column = \"x\", in = [\"y\"] }");
                continue;
            };
            self.keys(&path, condition, &["column", "in", "not_in"]);
            let column = self.required(&format!("{path}.column"), condition).map(|name| self.column(name));
            let within = condition.contains_key("in");
            if within == condition.contains_key("not_in") {
                self.add(&path, "", "either `in` or `not_in` with a list of texts");
            }
            let texts = self.texts(&path, condition, if within { "in" } else { "not_in" });
            conditions.extend(column.map(|column| Condition { column, texts, within }));
        }
        if conditions.is_empty() {
            self.add(&path, "", "a list such as [{ column = \"x\", in = [\"y\"] }]");
        }
        conditions
    }

    fn complete(&mut self, given: &[usize]) {
        for (index, field) in self.kind.fields().iter().enumerate() {
            if field.required && !given.contains(&index) {
                self.add(&format!("fields.{}", field.name), "", "a column or a constant, this field is required");
            }
            if given.iter().filter(|other| **other == index).count() > 1 {
                self.add(&format!("fields.{}", field.name), "a constant too", "each field once");
            }
        }
    }
}

/// What the parts of a file have in common.
impl Reader {
    pub(super) fn add(&mut self, path: &str, found: &str, expected: &str) {
        self.problems.push(if found.is_empty() {
            format!("{path}: expected {expected}")
        } else {
            format!("{path}: found `{found}`; expected {expected}")
        });
    }

    pub(super) fn keys(&mut self, path: &str, table: &Table, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            self.problems.push(format!("{path}: unknown key; expected {}", one_of(key, known)));
        }
    }

    /// Returns the field with this name, and its place.
    pub(super) fn field(&mut self, path: &str, name: &str) -> Option<(usize, &'static Field)> {
        let fields = self.kind.fields();
        match find(fields, name) {
            Ok(index) => fields.get(index).map(|field| (index, field)),
            Err(fault) => {
                self.problems.push(format!("{path}: {}; {}", Reason::UnknownField, fault.detail()));
                None
            }
        }
    }

    /// Checks that a text of a field with a closed list is in the list.
    pub(super) fn in_list(&mut self, path: &str, field: &Field, text: &str) {
        if !field.words.is_empty() && !field.words.contains(&text) {
            self.add(path, text, &one_of(text, field.words));
        }
    }

    /// Returns the place of a column among those that are read.
    pub(super) fn column(&mut self, name: String) -> usize {
        let name = into_canonical_code(name);
        self.columns.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.columns.push(name);
            self.columns.len() - 1
        })
    }

    pub(super) fn table<'f>(&mut self, path: &str, table: &'f Table, key: &str) -> Option<&'f Table> {
        match table.get(key)? {
            Value::Table(inner) => Some(inner),
            other => {
                self.add(path, &other.to_string(), "a table");
                None
            }
        }
    }

    pub(super) fn text(&mut self, path: &str, table: &Table, key: &str) -> Option<String> {
        match table.get(key)? {
            Value::String(text) => Some(text.clone()),
            other => {
                self.add(path, &other.to_string(), "a text in quotes");
                None
            }
        }
    }

    /// Returns the text at the last part of the path.
    pub(super) fn required(&mut self, path: &str, table: &Table) -> Option<String> {
        let key = path.rsplit('.').next().unwrap_or(path);
        if !table.contains_key(key) {
            self.add(path, "", "a text, this key is required");
        }
        self.text(path, table, key)
    }

    /// Returns a list of texts, or one text.
    pub(super) fn texts(&mut self, path: &str, table: &Table, key: &str) -> Vec<String> {
        let entries = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(entries)) => entries.as_slice(),
            Some(one) => std::slice::from_ref(one),
        };
        let texts: Vec<String> =
            entries.iter().filter_map(Value::as_str).map(|text| composed(text).into_owned()).collect();
        if texts.len() != entries.len() {
            let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            self.add(&path, "something else", "texts in quotes");
        }
        texts
    }

    /// Returns a word of a closed list; the first of it when there is a problem.
    fn choice(
        &mut self,
        key: &str,
        table: &Table,
        default: Option<&'static str>,
        list: &[&'static str],
    ) -> &'static str {
        let found = match default {
            None => self.required(key, table),
            Some(_) => self.text(key, table, key),
        };
        let known = found.as_deref().and_then(|text| list.iter().find(|known| **known == text));
        if let (None, Some(text)) = (known, &found) {
            self.add(key, text, &one_of(text, list));
        }
        known.copied().or(default).or(list.first().copied()).unwrap_or_default()
    }
}
