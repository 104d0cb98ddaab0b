//! How the file says where a value is found: a column in quotes, or a table.

use std::collections::BTreeMap;

use regex::Regex;
use strum::VariantNames;
use toml::{Table, Value};

use super::reader::{Reader, below};
use crate::feeds::tree::Path;
use crate::feeds::value::{
    By, Condition, DurationUnit, Elements, Piece, Rule, Test, TimeFormats, ValueKind, ValueSource,
};
use crate::model::{Resolution, canonical_code, one_of};

/// The keys that say where a value comes from; a rule has one of them.
const SOURCES: [&str; 7] = ["column", "columns", "text", "first", "hash", "list", "between"];

/// The keys of every rule.
const KEYS: [&str; 25] = [
    "column",
    "columns",
    "text",
    "first",
    "hash",
    "list",
    "between",
    "after_last",
    "match",
    "join",
    "gaps",
    "where",
    "after",
    "take",
    "by",
    "when",
    "empty",
    "values",
    "format",
    "unit",
    "resolution",
    "times",
    "plus",
    "minus",
    "as",
];

impl Reader {
    /// Reads a rule that gives `name`; problems are told at `path`.
    pub(in crate::feeds) fn rule(&mut self, path: &str, name: &str, kind: ValueKind, value: &Value) -> Option<Rule> {
        match value {
            Value::String(column) => Some(of_column(name, kind, column)),
            Value::Table(table) => Some(self.rule_of_table(path, name, kind, table)),
            other => {
                self.add(path, &other.to_string(), "a column in quotes, or a table with `column`");
                None
            }
        }
    }

    /// Reads the rule under a key, if it is there.
    pub(super) fn rule_at(&mut self, path: &str, table: &Table, key: &str, kind: ValueKind) -> Option<Rule> {
        self.rule(&below(path, key), key, kind, table.get(key)?)
    }

    fn rule_of_table(&mut self, path: &str, name: &str, kind: ValueKind, table: &Table) -> Rule {
        self.keys(path, table, &KEYS);
        let given = SOURCES.iter().filter(|key| table.contains_key(**key)).count();
        if given != 1 {
            self.add(path, "", &format!("one of `{}`", SOURCES.join("`, `")));
        }
        let source = self.source(path, name, kind, table);
        let times = self.text(path, table, "times").map(|column| Path::parse(&column));
        let is_number = matches!(kind, ValueKind::Whole | ValueKind::Number | ValueKind::Seconds);
        if times.is_some() && !is_number {
            self.add(&below(path, "times"), "", "`times` only where the field is a number");
        }
        Rule {
            name: name.to_owned(),
            kind,
            source,
            when: self.conditions(path, table, "when"),
            piece: self.piece(path, table),
            empty: self.texts(path, table, "empty"),
            values: self.values(path, table),
            formats: self.formats(path, kind, table),
            unit: self.unit(path, kind, table),
            resolution: self.resolution(path, kind, table),
            times,
            plus: self.shifts(path, table, "plus"),
            minus: self.shifts(path, table, "minus"),
        }
    }

    fn source(&mut self, path: &str, name: &str, kind: ValueKind, table: &Table) -> ValueSource {
        if let Some(text) = self.text(path, table, "text") {
            return ValueSource::Constant(text);
        }
        if table.contains_key("first") {
            return ValueSource::First(self.rules(path, table, "first", name, kind));
        }
        if table.contains_key("hash") {
            return ValueSource::Hash(self.paths(path, table, "hash"));
        }
        if table.contains_key("between") {
            return self.between(path, table, name);
        }
        if let Some(list) = self.text(path, table, "list") {
            return ValueSource::Elements(Box::new(self.elements(path, table, &list, name, kind)));
        }
        let mut paths = self.paths(path, table, "columns");
        paths.extend(self.text(path, table, "column").map(|column| Path::parse(&column)));
        if paths.is_empty() {
            self.add(path, "", "a column that is read");
        }
        ValueSource::Columns {
            paths,
            join: self.text(path, table, "join").unwrap_or_else(|| " ".to_owned()),
            gaps: self.boolean(path, table, "gaps").unwrap_or(false),
        }
    }

    fn piece(&mut self, path: &str, table: &Table) -> Option<Piece> {
        let (after_last, expression) = (self.text(path, table, "after_last"), self.text(path, table, "match"));
        let place = below(path, if after_last.is_some() { "after_last" } else { "match" });
        if (after_last.is_some() || expression.is_some()) && !table.contains_key("column") {
            self.add(&place, "", "`column` beside it, whose text it is a piece of");
        }
        match (after_last, expression.map(|text| (Regex::new(&text), text))) {
            (Some(_), Some(_)) => {
                self.add(path, "", "one of `after_last` and `match`");
                None
            }
            (Some(mark), None) if mark.is_empty() => {
                self.add(&place, "", "what the piece stands after");
                None
            }
            (Some(mark), None) => Some(Piece::AfterLast(mark)),
            (None, Some((Ok(expression), _))) if expression.captures_len() == 2 => Some(Piece::Match(expression)),
            (None, Some((_, text))) => {
                self.add(&place, &text, "a regular expression with one group, such as `(\\d+)$`");
                None
            }
            (None, None) => None,
        }
    }

    fn between(&mut self, path: &str, table: &Table, name: &str) -> ValueSource {
        let rules = self.rules(path, table, "between", name, ValueKind::Time);
        match <Box<[Rule; 2]>>::try_from(rules) {
            Ok(rules) => ValueSource::Between(rules),
            Err(_) => {
                self.add(&below(path, "between"), "", "a list of two times: from, to");
                ValueSource::Constant(String::new())
            }
        }
    }

    fn elements(&mut self, path: &str, table: &Table, list: &str, name: &str, kind: ValueKind) -> Elements {
        let code = self.choice(path, table, "by", None, By::VARIANTS);
        let by = code.parse().unwrap_or(By::First);
        let take = match table.get("take") {
            Some(value) => self.rule(&below(path, "take"), name, kind, value),
            None if matches!(by, By::Any | By::Count) => None,
            None => {
                self.add(&below(path, "take"), "", "what is taken of each element");
                None
            }
        };
        Elements {
            list: Path::parse(list),
            after: self.conditions(path, table, "after"),
            conditions: self.conditions(path, table, "where"),
            by,
            take: take.unwrap_or_else(|| of_column(name, ValueKind::Text, "/")),
        }
    }

    /// Reads a list of rules, or one.
    fn rules(&mut self, path: &str, table: &Table, key: &str, name: &str, kind: ValueKind) -> Vec<Rule> {
        let entries = match table.get(key) {
            None => return Vec::new(),
            Some(Value::Array(entries)) => entries.as_slice(),
            Some(one) => std::slice::from_ref(one),
        };
        let path = below(path, key);
        let entries = entries.iter().enumerate();
        entries.filter_map(|(place, entry)| self.rule(&format!("{path}[{place}]"), name, kind, entry)).collect()
    }

    fn shifts(&mut self, path: &str, table: &Table, key: &str) -> Vec<Rule> {
        self.rules(path, table, key, key, ValueKind::Seconds)
    }

    fn paths(&mut self, path: &str, table: &Table, key: &str) -> Vec<Path> {
        self.texts(path, table, key).iter().map(|text| Path::parse(text)).collect()
    }

    /// Reads a list of conditions, all of which have to hold.
    pub(super) fn conditions(&mut self, path: &str, table: &Table, key: &str) -> Vec<Condition> {
        const EXAMPLE: &str = "a list such as [{ column = \"x\", in = [\"y\"] }]";
        let path = below(path, key);
        let Some(value) = table.get(key) else { return Vec::new() };
        let Value::Array(entries) = value else {
            self.add(&path, &value.to_string(), EXAMPLE);
            return Vec::new();
        };
        let mut conditions = Vec::new();
        for entry in entries {
            match entry {
                Value::Table(condition) => conditions.extend(self.condition(&path, condition)),
                other => self.add(&path, &other.to_string(), "a table such as { column = \"x\", in = [\"y\"] }"),
            }
        }
        if conditions.is_empty() {
            self.add(&path, "", EXAMPLE);
        }
        conditions
    }

    fn condition(&mut self, path: &str, condition: &Table) -> Option<Condition> {
        const TESTS: [&str; 6] = ["in", "not_in", "present", "begins", "ends", "contains"];
        if let Some(Value::Array(alternatives)) = condition.get("any") {
            self.keys(path, condition, &["any"]);
            let alternatives = alternatives.iter().map(|alternative| {
                let list =
                    if alternative.is_array() { alternative.clone() } else { Value::Array(vec![alternative.clone()]) };
                self.conditions(path, &Table::from_iter([("any".to_owned(), list)]), "any")
            });
            return Some(Condition::Any(alternatives.collect()));
        }
        for (key, is_negated) in [("holds", false), ("fails", true)] {
            if condition.contains_key(key) {
                self.keys(path, condition, &[key]);
                let named = self.named(path, condition, key)?;
                return Some(if is_negated { Condition::Not(named) } else { Condition::Any(vec![named]) });
            }
        }
        self.keys(path, condition, &["column", "in", "not_in", "present", "begins", "ends", "contains", "any_case"]);
        let column = self.required(path, condition, "column");
        let given: Vec<&str> = TESTS.into_iter().filter(|test| condition.contains_key(*test)).collect();
        let [test] = given.as_slice() else {
            self.add(
                path,
                "",
                "either `in` or `not_in` with a list of texts, or `present`, `begins`, `ends` or `contains`",
            );
            return None;
        };
        let texts = match condition.get(*test) {
            Some(Value::Table(named)) => self.named_list(&below(path, test), named),
            _ if *test == "present" => Vec::new(),
            _ => self.texts(path, condition, test),
        };
        let any_case = self.boolean(path, condition, "any_case").unwrap_or(false);
        let texts = texts.into_iter().map(|text| if any_case { text.to_lowercase() } else { text }).collect();
        let test = match *test {
            "in" => Test::In(texts),
            "not_in" => Test::NotIn(texts),
            "begins" => Test::Begins(texts),
            "ends" => Test::Ends(texts),
            "contains" => Test::Contains(texts),
            _ => Test::Present(self.boolean(path, condition, "present")?),
        };
        Some(Condition::Of { path: Path::parse(&column?), test, any_case })
    }

    /// Reads `[conditions]`: lists of conditions by name, which rules ask for with `holds` and `fails`.
    pub(super) fn named_conditions(&mut self, file: &Table) {
        let Some(table) = self.table("", file, "conditions") else { return };
        let named: Vec<_> =
            table.keys().map(|name| (name.clone(), self.conditions("conditions", table, name))).collect();
        self.named = named.into_iter().collect();
    }

    /// Returns the conditions whose name stands under a key.
    fn named(&mut self, path: &str, condition: &Table, key: &str) -> Option<Vec<Condition>> {
        let name = self.text(path, condition, key)?;
        let found = self.named.get(&name).cloned();
        if found.is_none() {
            let known: Vec<String> = self.named.keys().cloned().collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let expected =
                format!("a name of [conditions], which do not ask for each other: {}", one_of(&name, &known));
            self.add(&below(path, key), &name, &expected);
        }
        found
    }

    /// Returns the texts of a list that the file names.
    fn named_list(&mut self, path: &str, table: &Table) -> Vec<String> {
        self.keys(path, table, &["list"]);
        let Some(name) = self.required(path, table, "list") else { return Vec::new() };
        let list = self.lists.get(&name).cloned();
        self.named_lists.insert(name.clone());
        if list.is_none() {
            let names: Vec<&str> = self.lists.keys().map(String::as_str).collect();
            let expected = format!("the name of a list under [lists]; {}", one_of(&name, &names));
            self.add(&below(path, "list"), &name, &expected);
        }
        list.unwrap_or_default()
    }

    fn formats(&mut self, path: &str, kind: ValueKind, table: &Table) -> TimeFormats {
        let path = below(path, "format");
        let formats = self.texts("", table, "format");
        if !formats.is_empty() && !matches!(kind, ValueKind::Time | ValueKind::Day | ValueKind::Version) {
            self.add(&path, "", "`format` only where the field is a time, a day or a version");
        }
        TimeFormats::parse(formats).unwrap_or_else(|(format, error)| {
            self.add(&path, &format, &format!("a time format such as `%Y-%m-%d %H:%M:%S` ({error})"));
            TimeFormats::default()
        })
    }

    fn unit(&mut self, path: &str, kind: ValueKind, table: &Table) -> Option<DurationUnit> {
        let code = self.text(path, table, "unit")?;
        if !matches!(kind, ValueKind::Seconds | ValueKind::Number | ValueKind::Whole) {
            self.add(&below(path, "unit"), &code, "`unit` only where the field is a duration");
        }
        let unit = code.parse().ok();
        if unit.is_none() {
            self.add(&below(path, "unit"), &code, &one_of(&code, DurationUnit::VARIANTS));
        }
        unit
    }

    fn resolution(&mut self, path: &str, kind: ValueKind, table: &Table) -> Option<Resolution> {
        let code = self.text(path, table, "resolution")?;
        let path = below(path, "resolution");
        if kind != ValueKind::Time && kind != ValueKind::Text {
            self.add(&path, &code, "`resolution` only where the field is a time");
        }
        let resolution = Resolution::from_code(&code);
        if resolution.is_none() {
            self.add(&path, &code, &one_of(&code, &Resolution::CODES));
        }
        resolution
    }

    fn values(&mut self, path: &str, table: &Table) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for (text, value) in self.table(path, table, "values").into_iter().flatten() {
            match value {
                Value::String(value) => drop(values.insert(canonical_code(text).into_owned(), value.clone())),
                other => self.add(&format!("{path}.values.{text}"), &other.to_string(), "a text in quotes"),
            }
        }
        values
    }
}

/// Returns the rule that takes a column as it is.
pub(super) fn of_column(name: &str, kind: ValueKind, column: &str) -> Rule {
    let source = ValueSource::Columns { paths: vec![Path::parse(column)], join: " ".to_owned(), gaps: false };
    of_source(name, kind, source)
}

/// Returns the rule that takes what a source gives as it is.
pub(super) fn of_source(name: &str, kind: ValueKind, source: ValueSource) -> Rule {
    Rule {
        name: name.to_owned(),
        kind,
        source,
        when: Vec::new(),
        piece: None,
        empty: Vec::new(),
        values: BTreeMap::new(),
        formats: TimeFormats::default(),
        unit: None,
        resolution: None,
        times: None,
        plus: Vec::new(),
        minus: Vec::new(),
    }
}
