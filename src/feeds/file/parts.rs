//! How the file says what messages tell of a contact, and how that is folded.

use std::collections::BTreeSet;

use strum::VariantNames;
use toml::{Table, Value};

use super::reader::{Reader, below};
use crate::feeds::fold::CONTACT;
use crate::feeds::mapping::{CITIZEN, DropRule, FoldBy, FoldRule, History, PartRule};
use crate::feeds::tree::Path;
use crate::feeds::value::{By, Rule, ValueKind, ValueSource};
use crate::model::one_of;

impl Reader {
    /// Reads `[lists]`: texts that conditions name.
    pub(super) fn lists(&mut self, file: &Table) {
        let lists = self.table("", file, "lists");
        for (name, _) in lists.into_iter().flatten() {
            let texts = lists.map(|lists| self.texts("lists", lists, name));
            self.lists.insert(name.clone(), texts.unwrap_or_default());
        }
    }

    /// Checks that every list is named by a condition: one that is misspelt would change nothing.
    pub(super) fn every_list_is_named(&mut self) {
        let named: Vec<&str> = self.named_lists.iter().map(String::as_str).collect();
        let idle: Vec<String> = self.lists.keys().filter(|name| !self.named_lists.contains(*name)).cloned().collect();
        let expected: Vec<String> = idle.iter().map(|name| one_of(name, &named)).collect();
        for (name, expected) in idle.into_iter().zip(expected) {
            self.add(&below("lists", &name), "", &format!("a list that a condition names; {expected}"));
        }
    }

    /// Reads `[[part]]`: what a message tells.
    pub(super) fn parts(&mut self, file: &Table) -> Vec<PartRule> {
        let mut parts = Vec::new();
        for (path, table) in self.tables("", file, "part") {
            self.keys(&path, table, &["each", "when", "contact", "alias", "key", "version", "at", "facts"]);
            let part = PartRule {
                each: self.text(&path, table, "each").map(|list| Path::parse(&list)),
                when: self.conditions(&path, table, "when"),
                contact: self.rule_at(&path, table, "contact", ValueKind::Text),
                alias: self.rule_at(&path, table, "alias", ValueKind::Text),
                key: self.rule_at(&path, table, "key", ValueKind::Text),
                version: self.rule_at(&path, table, "version", ValueKind::Version),
                at: self.rule_at(&path, table, "at", ValueKind::Time),
                facts: self.facts(&path, table),
            };
            if part.contact.is_none() && part.alias.is_none() {
                self.add(&path, "", "`contact`, the id of the contact, or `alias`, another id of it");
            }
            parts.push(part);
        }
        parts
    }

    fn facts(&mut self, path: &str, table: &Table) -> Vec<Rule> {
        let facts = self.table(path, table, "facts");
        let path = below(path, "facts");
        let facts = facts.into_iter().flatten();
        facts.filter_map(|(name, value)| self.fact(&format!("{path}.{name}"), name, value)).collect()
    }

    fn fact(&mut self, path: &str, name: &str, value: &Value) -> Option<Rule> {
        let kind = value.as_table().map_or(ValueKind::Text, |table| self.fact_kind(path, table));
        self.rule(path, name, kind, value)
    }

    /// Returns what a fact is: what `as` says, or what its other keys imply.
    fn fact_kind(&mut self, path: &str, table: &Table) -> ValueKind {
        const KINDS: [&str; 4] = ["text", "time", "seconds", "number"];
        let implied = if table.contains_key("format") {
            "time"
        } else if table.contains_key("unit") || table.contains_key("between") {
            "seconds"
        } else {
            "text"
        };
        match self.choice(path, table, "as", Some(implied), &KINDS) {
            "time" => ValueKind::Time,
            "seconds" => ValueKind::Seconds,
            "number" => ValueKind::Number,
            _ => ValueKind::Text,
        }
    }

    /// Reads `[fold]`: how the facts of all parts become the values that `[fields]` ask for.
    pub(super) fn folds(&mut self, file: &Table, parts: &[PartRule]) -> Vec<FoldRule> {
        let facts: BTreeSet<&str> = parts.iter().flat_map(|part| &part.facts).map(|fact| fact.name.as_str()).collect();
        let mut folds = Vec::new();
        for (name, value) in self.table("", file, "fold").into_iter().flatten() {
            let path = format!("fold.{name}");
            match value {
                Value::Table(table) => folds.extend(self.fold(&path, name, table, &facts)),
                other => self.add(&path, &other.to_string(), "a table such as { min = \"received\" }"),
            }
        }
        if folds.iter().any(|fold| fold.name == CONTACT) {
            self.add(&below("fold", CONTACT), "", "another name: this one is the id of the contact");
        }
        self.folds_in_order(&folds);
        folds
    }

    fn fold(&mut self, path: &str, name: &str, table: &Table, facts: &BTreeSet<&str>) -> Option<FoldRule> {
        const OF_RUNS: [&str; 2] = ["run", "runs"];
        let ways: Vec<&str> = By::VARIANTS.iter().copied().chain(OF_RUNS).collect();
        let given: Vec<&str> = ways.iter().copied().filter(|way| table.contains_key(*way)).collect();
        let known: Vec<&str> = ways.iter().copied().chain(["after", "before", "in"]).collect();
        self.keys(path, table, &known);
        let [way] = given.as_slice() else {
            self.add(path, "", &format!("one of `{}` with the name of a fact", ways.join("`, `")));
            return None;
        };
        let fact = self.text(path, table, way)?;
        if !facts.contains(fact.as_str()) {
            let names: Vec<&str> = facts.iter().copied().collect();
            self.add(&below(path, way), &fact, &format!("a fact of a part; {}", one_of(&fact, &names)));
        }
        let within = self.texts(path, table, "in");
        if OF_RUNS.contains(way) == within.is_empty() {
            self.add(&below(path, "in"), "", "a list of texts, with `run` or `runs` and only there");
        }
        let by = match way.parse() {
            Ok(by) => FoldBy::By(by),
            Err(_) if *way == "runs" => FoldBy::Runs(within),
            Err(_) => FoldBy::Run(within),
        };
        let [after, before] = ["after", "before"].map(|key| self.text(path, table, key));
        Some(FoldRule { name: name.to_owned(), fact, by, after, before })
    }

    /// Checks that `after` and `before` name another fold, and that none waits for itself.
    fn folds_in_order(&mut self, folds: &[FoldRule]) {
        let waits_for = |name: &str| -> Vec<&str> {
            let fold = folds.iter().find(|fold| fold.name == name);
            fold.into_iter().flat_map(|fold| fold.after.iter().chain(&fold.before)).map(String::as_str).collect()
        };
        for fold in folds {
            for (key, first) in [("after", &fold.after), ("before", &fold.before)] {
                let Some(first) = first else { continue };
                let path = format!("fold.{}.{key}", fold.name);
                if !folds.iter().any(|fold| fold.name == *first) {
                    let names: Vec<&str> = folds.iter().map(|fold| fold.name.as_str()).collect();
                    self.add(&path, first, &one_of(first, &names));
                }
                let (mut reached, mut next) = (BTreeSet::new(), vec![first.as_str()]);
                while let Some(at) = next.pop() {
                    next.extend(waits_for(at).into_iter().filter(|at| reached.insert(*at)));
                }
                if reached.contains(fold.name.as_str()) || *first == fold.name {
                    self.add(&path, first, "a fold that does not wait for this one");
                }
            }
        }
    }

    /// Reads `[history]`: which texts of a fact say open, and which closed.
    pub(super) fn history(&mut self, file: &Table, parts: &[PartRule]) -> Option<History> {
        let table = self.table("", file, "history")?;
        self.keys("history", table, &["fact", "open", "closed"]);
        let fact = self.required("history", table, "fact")?;
        if !parts.iter().flat_map(|part| &part.facts).any(|known| known.name == fact) {
            self.add("history.fact", &fact, "a fact of a part");
        }
        Some(History {
            fact,
            open: self.texts("history", table, "open"),
            closed: self.texts("history", table, "closed"),
        })
    }

    /// Checks that only parts read what is known of a delivery: a contact is folded of several.
    pub(super) fn parts_alone<'r>(
        &mut self,
        fields: &'r [(usize, Rule)],
        left_out: impl Iterator<Item = &'r DropRule>,
    ) {
        let mut found: Vec<(String, String)> = Vec::new();
        for (_, rule) in fields {
            let place = below("fields", &rule.name);
            rule.paths(&mut |path, _| found.extend(path.of_request().map(|_| (place.clone(), path.shown()))));
        }
        for condition in left_out.flat_map(|rule| &rule.when) {
            condition.paths(&mut |path| found.extend(path.of_request().map(|_| ("when".to_owned(), path.shown()))));
        }
        for (place, path) in found {
            self.add(&place, &path, "the name of a fold: paths that begin with `?/` are for facts of a part");
        }
    }

    /// Checks that who the citizen is reaches the store by no other way.
    pub(super) fn citizen_alone(&mut self, rules: &[&Rule], place: &str) {
        let paths = |rule: &Rule| {
            let mut paths = Vec::new();
            rule.paths(&mut |path, _| paths.push(path.shown()));
            paths
        };
        for citizen in rules.iter().filter(|rule| rule.name == CITIZEN) {
            let own = paths(citizen);
            if own.len() > 1 || !citizen.values.is_empty() || citizen.piece.is_some() {
                self.add(&below(place, CITIZEN), "", "one whole column without `values`");
            }
            // A hash is keyed as the pseudonym is.
            let is_kept = |rule: &&&Rule| rule.name != CITIZEN && !matches!(rule.source, ValueSource::Hash(_));
            for other in rules.iter().filter(is_kept) {
                if paths(other).iter().any(|path| own.contains(path)) {
                    let expected = "another column than that of `citizen`, which is not kept as it comes";
                    self.add(&below(place, &other.name), "", expected);
                }
            }
        }
    }
}
