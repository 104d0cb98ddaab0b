//! The `fields` of a mapping file.

use std::collections::BTreeMap;

use jiff::fmt::strtime;
use toml::{Table, Value};

use super::Rule;
use super::file::Reader;
use crate::ingest::fields::{Field, Shape};
use crate::model::{Resolution, canonical_code, one_of};

const KEYS: [&str; 8] = ["column", "columns", "join", "format", "resolution", "values", "times", "empty"];

impl Reader {
    pub(super) fn rules(&mut self, file: &Table) -> Vec<Rule> {
        let mut rules = Vec::new();
        for (name, value) in self.table("fields", file, "fields").into_iter().flatten() {
            let path = format!("fields.{name}");
            let Some((index, field)) = self.field(&path, name) else { continue };
            let rule = match value {
                Value::String(column) => {
                    let columns = vec![self.column(column.clone())];
                    Rule { columns, ..plain(index, field) }
                }
                Value::Table(table) => self.rule(&path, index, field, table),
                other => {
                    self.add(&path, &other.to_string(), "a column in quotes, or a table with `column`");
                    continue;
                }
            };
            rules.push(rule);
        }
        self.citizen_alone(&rules);
        rules
    }

    fn rule(&mut self, path: &str, index: usize, field: &'static Field, table: &Table) -> Rule {
        self.keys(path, table, &KEYS);
        let mut names = self.texts(path, table, "columns");
        names.extend(self.text(&format!("{path}.column"), table, "column"));
        if table.contains_key("column") == table.contains_key("columns") || names.is_empty() {
            self.add(path, "", "either `column` or `columns`");
        }
        let formats = self.texts(path, table, "format");
        self.check_formats(path, field, &formats);
        let times = self.text(&format!("{path}.times"), table, "times");
        if times.is_some() && !matches!(field.shape, Shape::Whole | Shape::Number) {
            self.add(&format!("{path}.times"), "", "`times` only where the field is a number");
        }
        Rule {
            columns: names.into_iter().map(|name| self.column(name)).collect(),
            join: self.text(&format!("{path}.join"), table, "join").unwrap_or_else(|| " ".to_owned()),
            empty: self.texts(path, table, "empty"),
            formats,
            resolution: self.resolution(path, field, table),
            values: self.values(path, field, table),
            times: times.map(|name| self.column(name)),
            ..plain(index, field)
        }
    }

    fn check_formats(&mut self, path: &str, field: &Field, formats: &[String]) {
        let path = format!("{path}.format");
        if !formats.is_empty() && !matches!(field.shape, Shape::Time | Shape::Date | Shape::Version) {
            self.add(&path, "", "`format` only where the field is a time, a day or a version");
        }
        let sample = jiff::Timestamp::UNIX_EPOCH.to_zoned(jiff::tz::TimeZone::UTC);
        for format in formats {
            if let Err(error) = strtime::format(format, &sample) {
                self.add(&path, format, &format!("a time format such as `%Y-%m-%d %H:%M:%S` ({error})"));
            }
        }
    }

    fn resolution(&mut self, path: &str, field: &Field, table: &Table) -> Option<Resolution> {
        let path = format!("{path}.resolution");
        let code = self.text(&path, table, "resolution")?;
        if field.shape != Shape::Time {
            self.add(&path, &code, "`resolution` only where the field is a time");
        }
        let resolution = Resolution::from_code(&code);
        if resolution.is_none() {
            self.add(&path, &code, &one_of(&code, &Resolution::CODES));
        }
        resolution
    }

    fn values(&mut self, path: &str, field: &Field, table: &Table) -> BTreeMap<String, String> {
        let path = format!("{path}.values");
        let mut values = BTreeMap::new();
        for (text, value) in self.table(&path, table, "values").into_iter().flatten() {
            let Value::String(value) = value else {
                self.add(&format!("{path}.{text}"), &value.to_string(), "a text in quotes");
                continue;
            };
            self.in_list(&format!("{path}.{text}"), field, value);
            values.insert(canonical_code(text).into_owned(), value.clone());
        }
        values
    }

    /// Checks that who the citizen is reaches the store by no other way.
    fn citizen_alone(&mut self, rules: &[Rule]) {
        let Some(citizen) = rules.iter().find(|rule| rule.name == "citizen") else { return };
        if citizen.columns.len() > 1 || !citizen.values.is_empty() {
            self.add("fields.citizen", "", "one column without `values`");
        }
        for other in rules.iter().filter(|rule| rule.name != "citizen") {
            let columns = other.columns.iter().chain(&other.times);
            if columns.into_iter().any(|column| citizen.columns.contains(column)) {
                let path = format!("fields.{}", other.name);
                self.add(&path, "", "another column than that of `citizen`, which is not kept as it comes");
            }
        }
    }
}

fn plain(index: usize, field: &'static Field) -> Rule {
    Rule {
        field: index,
        name: field.name,
        shape: field.shape,
        columns: Vec::new(),
        join: String::new(),
        empty: Vec::new(),
        formats: Vec::new(),
        resolution: None,
        values: BTreeMap::new(),
        times: None,
    }
}
