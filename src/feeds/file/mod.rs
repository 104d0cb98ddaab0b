//! Feed file -> mapping: every problem at once, each with its path, what was found and what is expected.

mod parts;
mod reader;
mod rules;

use toml::{Table, Value};

use self::reader::below;
use self::rules::{of_column, of_source};
use super::fold::CONTACT;
use super::mapping::{CsvLayout, DropRule, Encoding, HeaderRow, Layout, Mapping};
use super::tree::Path;
use super::value::{Reading, Rule, ValueKind, ValueSource};
use crate::ingest::{Field, Kind, Marks, Shape, find};
use crate::model::{ExcludedReason, Reason, Zone, into_canonical_code, one_of};

pub use crate::model::FileError as MappingError;
pub(super) use reader::Reader;

/// The keys that say how input is read and mapped; a feed has others beside them.
pub(super) const MAPPING_KEYS: [&str; 24] = [
    "name",
    "record",
    "format",
    "encoding",
    "separator",
    "header",
    "skip",
    "columns",
    "records",
    "regex",
    "decimal",
    "thousands",
    "zone",
    "empty",
    "lists",
    "constants",
    "fields",
    "drop",
    "exclude",
    "part",
    "fold",
    "history",
    "conditions",
    "about",
];

impl Reader {
    /// Reads what is common to mapping files and feeds.
    pub(super) fn mapping(&mut self, file: &Table) -> Mapping {
        let code = self.choice("", file, "record", None, &Kind::ALL.map(Kind::code));
        self.kind = Kind::ALL.into_iter().find(|kind| kind.code() == code).unwrap_or(Kind::Contact);
        self.lists(file);
        self.named_conditions(file);
        let parts = self.parts(file);
        let folds = self.folds(file, &parts);
        let history = self.history(file, &parts);
        let fields = self.fields(file, !parts.is_empty());
        for part in &parts {
            self.citizen_alone(&part.facts.iter().collect::<Vec<_>>(), "part.facts");
        }
        let (drops, excludes) = (self.left_out(file, "drop"), self.excludes(file));
        self.every_list_is_named();
        if !parts.is_empty() {
            self.parts_alone(&fields, drops.iter().chain(&excludes));
        }
        if parts.is_empty() {
            self.citizen_alone(&fields.iter().map(|(_, rule)| rule).collect::<Vec<_>>(), "fields");
        } else if self.kind != Kind::Contact {
            self.add("record", self.kind.code(), "`contact`: only contacts are folded from parts");
        }
        Mapping {
            name: self.required("", file, "name").unwrap_or_default(),
            kind: self.kind,
            layout: self.layout(file),
            encoding: self.encoding(file),
            reading: self.reading(file),
            fields,
            drops,
            excludes,
            parts,
            folds,
            history,
        }
    }

    fn reading(&mut self, file: &Table) -> Reading {
        let decimal = if self.choice("", file, "decimal", Some("."), &[".", ","]) == "," { ',' } else { '.' };
        let thousands = self.text("", file, "thousands");
        let thousands = match thousands.as_deref() {
            None => None,
            Some(mark @ ("." | "," | "'")) => mark.chars().next(),
            Some(other) => {
                self.add("thousands", other, "`.`, `,` or `'`; a blank is one everywhere");
                None
            }
        };
        Reading { marks: Marks { decimal, thousands }, zone: self.zone(file), empty: self.texts("", file, "empty") }
    }

    fn zone(&mut self, file: &Table) -> Option<Zone> {
        let name = self.text("", file, "zone")?;
        let zone = Zone::parse(&name);
        if zone.is_none() {
            self.add("zone", &name, "an IANA time zone such as `Europe/Stockholm`");
        }
        zone
    }

    fn encoding(&mut self, file: &Table) -> Encoding {
        let Some(label) = self.text("", file, "encoding") else { return Encoding::Utf8 };
        if ["cp850", "ibm850"].contains(&label.to_lowercase().as_str()) {
            return Encoding::CodePage850;
        }
        match encoding_rs::Encoding::for_label(label.as_bytes()) {
            Some(encoding) if encoding == encoding_rs::UTF_8 => Encoding::Utf8,
            Some(encoding) => Encoding::Other(encoding),
            None => {
                let expected = "`utf-8`, `windows-1252`, `iso-8859-15`, `utf-16le` or another name of the WHATWG list";
                self.add("encoding", &label, expected);
                Encoding::Utf8
            }
        }
    }

    fn layout(&mut self, file: &Table) -> Layout {
        const FORMATS: [&str; 7] = ["csv", "ndjson", "json", "xml", "lines", "form", "mail"];
        let format = self.choice("", file, "format", None, &FORMATS);
        for (key, of) in
            [("separator", "csv"), ("header", "csv"), ("skip", "csv"), ("columns", "csv"), ("regex", "lines")]
        {
            if file.contains_key(key) && format != of {
                self.add(key, "", &format!("`{key}` only with format = \"{of}\""));
            }
        }
        let records: Vec<Path> = self.texts("", file, "records").iter().map(|path| Path::parse(path)).collect();
        if !records.is_empty() && !matches!(format, "json" | "xml") {
            self.add("records", "", "`records` only with format = \"json\" or \"xml\"");
        }
        match format {
            "csv" => Layout::Csv(self.csv_layout(file)),
            "json" => Layout::Json { records },
            "xml" if records.is_empty() => Layout::Xml { records: vec![Path::parse("/")] },
            "xml" => Layout::Xml { records },
            "lines" => self.lines_layout(file),
            "form" => Layout::Form,
            "mail" => Layout::Mail,
            _ => Layout::Ndjson,
        }
    }

    fn csv_layout(&mut self, file: &Table) -> CsvLayout {
        let separator = self.text("", file, "separator");
        let separator = match separator.as_deref().map(str::as_bytes) {
            None => Some(b','),
            Some([separator]) if !separator.is_ascii_alphanumeric() && !b"\"\r\n".contains(separator) => {
                Some(*separator)
            }
            Some(_) => {
                let found = separator.unwrap_or_default();
                self.add("separator", &found, "one character such as `,`, `;` or a tab, with format = \"csv\"");
                None
            }
        };
        let columns = self.texts("", file, "columns");
        let cell = self.text("", file, "header");
        let given = [!columns.is_empty(), cell.is_some(), file.contains_key("skip")];
        if given.into_iter().filter(|given| *given).count() > 1 {
            self.add("header", "", "one of `header`, `skip` and `columns`");
        }
        let header = match cell {
            Some(cell) => HeaderRow::With(into_canonical_code(cell)),
            None if columns.is_empty() => self.whole("", file, "skip").map_or(HeaderRow::First, HeaderRow::After),
            None => HeaderRow::Absent(columns.into_iter().map(into_canonical_code).collect()),
        };
        CsvLayout { separator, header }
    }

    fn lines_layout(&mut self, file: &Table) -> Layout {
        let text = self.required("", file, "regex").unwrap_or_default();
        match regex::Regex::new(&text) {
            Ok(expression) => Layout::Lines { expression },
            Err(error) => {
                self.add("regex", &text, &format!("a regular expression with named groups ({error})"));
                Layout::Ndjson
            }
        }
    }

    /// Reads `[constants]` and `[fields]`. Of a folded contact the fields are asked of the folds, and the id is known.
    fn fields(&mut self, file: &Table, is_folded: bool) -> Vec<(usize, Rule)> {
        let mut fields = Vec::new();
        for (name, value) in self.table("", file, "constants").into_iter().flatten() {
            fields.extend(self.constant(&format!("constants.{name}"), name, value));
        }
        for (name, value) in self.table("", file, "fields").into_iter().flatten() {
            let path = format!("fields.{name}");
            let Some((place, field)) = self.field(&path, name) else { continue };
            let Some(rule) = self.rule(&path, name, kind_of(field, value), value) else { continue };
            for (from, text) in &rule.values {
                self.in_list(&format!("{path}.values.{from}"), field, text);
            }
            fields.push((place, rule));
        }
        if is_folded
            && !fields.iter().any(|(_, rule)| rule.name == "external_id")
            && let Some((place, _)) = self.field("fields.external_id", "external_id")
        {
            fields.push((place, of_column("external_id", ValueKind::Text, CONTACT)));
        }
        self.complete(&fields.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        fields
    }

    fn constant(&mut self, path: &str, name: &str, value: &Value) -> Option<(usize, Rule)> {
        let (place, field) = self.field(path, name)?;
        let (text, kind) = match (field.shape, value) {
            (Shape::Text | Shape::Time | Shape::Date | Shape::Word | Shape::Version, Value::String(text)) => {
                self.in_list(path, field, text);
                (text.clone(), ValueKind::Text)
            }
            (Shape::Whole, Value::Integer(number)) => (number.to_string(), ValueKind::Whole),
            (shape, other) => {
                let expected = match shape {
                    Shape::Number => "a column: each record has its own number",
                    Shape::Whole => "a whole number without quotes",
                    _ => "a text in quotes",
                };
                self.add(path, &other.to_string(), expected);
                return None;
            }
        };
        if name == super::mapping::CITIZEN {
            self.add(path, "", "no constant: each record has its own citizen");
        }
        Some((place, of_source(name, kind, ValueSource::Constant(text))))
    }

    fn left_out(&mut self, file: &Table, key: &str) -> Vec<DropRule> {
        let mut rules = Vec::new();
        for (path, entry) in self.tables("", file, key) {
            self.keys(&path, entry, &["reason", "when"]);
            let reason = self.required(&path, entry, "reason").unwrap_or_default();
            let when = self.conditions(&path, entry, "when");
            if when.is_empty() && !entry.contains_key("when") {
                self.add(&below(&path, "when"), "", "a list such as [{ column = \"x\", in = [\"y\"] }]");
            }
            rules.push(DropRule { reason, when });
        }
        rules
    }

    fn excludes(&mut self, file: &Table) -> Vec<DropRule> {
        let rules = self.left_out(file, "exclude");
        if !rules.is_empty() && self.kind != Kind::Contact {
            self.add("exclude", "", "`exclude` only where record = \"contact\"; other records can be dropped");
        }
        for (place, rule) in rules.iter().enumerate() {
            if ExcludedReason::from_code(&rule.reason).is_none() {
                let path = format!("exclude[{place}].reason");
                self.add(&path, &rule.reason, &one_of(&rule.reason, &ExcludedReason::CODES));
            }
        }
        rules
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

    /// Returns the field with this name, and its place.
    fn field(&mut self, path: &str, name: &str) -> Option<(usize, &'static Field)> {
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
    fn in_list(&mut self, path: &str, field: &Field, text: &str) {
        if !field.words.is_empty() && !field.words.contains(&text) {
            self.add(path, text, &one_of(text, field.words));
        }
    }
}

/// Returns what a rule of a field has to give. A time that is written as our own are is read where our own are read.
fn kind_of(field: &Field, value: &Value) -> ValueKind {
    let has = |key: &str| value.as_table().is_some_and(|table| table.contains_key(key));
    match field.shape {
        Shape::Time if ["format", "plus", "minus", "list", "first"].into_iter().any(has) => ValueKind::Time,
        Shape::Date if has("format") => ValueKind::Day,
        Shape::Text | Shape::Word | Shape::Time | Shape::Date => ValueKind::Text,
        Shape::Version => ValueKind::Version,
        Shape::Whole if field.name.ends_with("_seconds") => ValueKind::Seconds,
        Shape::Whole => ValueKind::Whole,
        Shape::Number => ValueKind::Number,
    }
}
