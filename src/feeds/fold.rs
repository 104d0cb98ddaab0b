//! The parts of a contact -> the contact. Every rule looks at the set of parts and not at their order, so deliveries may come in any
//! order and any number of times.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::mapping::{FoldBy, FoldRule, History, Mapping};
use super::part::{CLOSINGS, Part};
use super::tree::Tree;
use super::value::{By, decimal_text};
use crate::model::{ClosingHistory, Instant, Outcome, Version};

/// What is known of a contact from all of its parts.
#[derive(Debug)]
pub struct Folded {
    /// The values of the folds, by name.
    pub(super) tree: Tree,
    /// The states through which it went, where the feed says what they are.
    pub(super) history: Option<ClosingHistory>,
    /// The fields of the contact before the first of its parts.
    pub(super) base: BTreeMap<String, String>,
}

impl Folded {
    /// Returns the values of the folds by name: what the rules of fields are asked of.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tree.texts()
    }
}

impl Mapping {
    /// Returns what the parts of a contact say together.
    #[must_use]
    pub fn folded(&self, contact: &str, parts: &[Part]) -> Folded {
        let base = parts.iter().find(|part| part.is_base()).map(|part| part.facts.clone()).unwrap_or_default();
        let mut parts: Vec<&Part> = parts.iter().filter(|part| !part.is_base()).collect();
        parts.sort_by(|one, other| by_time(one, other));
        let mut fold = Fold { mapping: self, parts: &parts, values: BTreeMap::new() };
        fold.values.insert(CONTACT, Some(contact.to_owned()));
        for rule in &self.folds {
            fold.value(&rule.name);
        }
        let history = self.history.as_ref().map(|history| states(history, &parts, &base));
        let values = fold.values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Folded { tree: Tree::from_texts(values), history, base }
    }
}

/// The name under which the fields of a folded contact find its id.
pub const CONTACT: &str = "contact";

fn by_time(one: &Part, other: &Part) -> Ordering {
    let key = |part: &Part| part.at.parse::<Timestamp>().ok();
    key(one).cmp(&key(other)).then_with(|| one.key.cmp(&other.key)).then_with(|| one.facts.cmp(&other.facts))
}

struct Fold<'f> {
    mapping: &'f Mapping,
    /// In the order of their time, then of their key.
    parts: &'f [&'f Part],
    values: BTreeMap<&'f str, Option<String>>,
}

impl<'f> Fold<'f> {
    /// Returns the value of a fold, worked out at most once.
    fn value(&mut self, name: &'f str) -> Option<String> {
        if let Some(known) = self.values.get(name) {
            return known.clone();
        }
        // Known as nothing while it is worked out, should a file ever get past the check for circles.
        self.values.insert(name, None);
        let rule = self.mapping.folds.iter().find(|rule| rule.name == name)?;
        let value = self.fold(rule);
        self.values.insert(name, value.clone());
        value
    }

    fn fold(&mut self, rule: &'f FoldRule) -> Option<String> {
        let after = match &rule.after {
            Some(name) => Some(self.value(name)?.parse::<Timestamp>().ok()?),
            None => None,
        };
        let before = rule.before.as_ref().and_then(|name| self.value(name)?.parse::<Timestamp>().ok());
        let facts = self.parts.iter().filter_map(|part| Some((*part, part.facts.get(&rule.fact)?)));
        let facts: Vec<(&Part, &str)> = facts
            .filter(|(part, fact)| after.is_none_or(|after| happened(part, fact).is_some_and(|at| at > after)))
            .filter(|(part, fact)| before.is_none_or(|before| happened(part, fact).is_some_and(|at| at < before)))
            .map(|(part, fact)| (part, fact.as_str()))
            .collect();
        let texts = facts.iter().map(|(_, fact)| *fact);
        match &rule.by {
            FoldBy::Run(within) => run(&facts, within),
            FoldBy::Runs(within) => Some(runs(&facts, within).to_string()),
            FoldBy::By(By::Min) => texts.min_by(|one, other| in_order(one, other)).map(str::to_owned),
            FoldBy::By(By::Max) => texts.max_by(|one, other| in_order(one, other)).map(str::to_owned),
            FoldBy::By(By::First) => texts.into_iter().next().map(str::to_owned),
            FoldBy::By(By::Last) => texts.into_iter().next_back().map(str::to_owned),
            FoldBy::By(By::Any) => (!facts.is_empty()).then(|| "true".to_owned()),
            FoldBy::By(By::Count) => Some(facts.len().to_string()),
            FoldBy::By(By::Sum) => sum(texts),
            FoldBy::By(By::Set) => {
                let mut texts: Vec<&str> = texts.collect();
                texts.sort_unstable();
                texts.dedup();
                (!texts.is_empty()).then(|| texts.join(" "))
            }
        }
    }
}

/// Returns when a fact happened: a time is its own, of others the part says it.
fn happened(part: &Part, fact: &str) -> Option<Timestamp> {
    fact.parse().or_else(|_| part.at.parse()).ok()
}

/// Compares times as times, numbers as numbers, and other texts letter by letter.
fn in_order(one: &str, other: &str) -> Ordering {
    if let (Ok(one), Ok(other)) = (one.parse::<Timestamp>(), other.parse::<Timestamp>()) {
        return one.cmp(&other);
    }
    match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(number), Ok(next)) => number.total_cmp(&next).then_with(|| one.cmp(other)),
        _ => one.cmp(other),
    }
}

/// Returns a sum in the order of the values, so that binary fractions add up alike in any order of delivery.
fn sum<'t>(texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let mut numbers: Vec<f64> = texts.filter_map(|text| text.parse().ok()).collect();
    numbers.sort_by(f64::total_cmp);
    let sum: f64 = numbers.iter().sum();
    (!numbers.is_empty()).then(|| decimal_text(sum))
}

/// Returns when the last unbroken run of texts `within` began; `None` when it is over, or there was none.
fn run(facts: &[(&Part, &str)], within: &[String]) -> Option<String> {
    let is_within = |(_, fact): &&(&Part, &str)| within.iter().any(|text| text == fact);
    let (part, _) = facts.iter().rev().take_while(is_within).last()?;
    Some(part.at.clone()).filter(|at| !at.is_empty())
}

/// Returns how many unbroken runs of texts `within` there were.
fn runs(facts: &[(&Part, &str)], within: &[String]) -> usize {
    let is_within = |(_, fact): &(&Part, &str)| within.iter().any(|text| text == fact);
    facts
        .chunk_by(|one, next| is_within(one) == is_within(next))
        .filter(|run| run.first().is_some_and(is_within))
        .count()
}

/// Returns the states open and closed in the order in which they were, after those before the first part.
fn states(history: &History, parts: &[&Part], base: &BTreeMap<String, String>) -> ClosingHistory {
    let mut states = base.get(CLOSINGS).and_then(|text| ClosingHistory::stored(text)).unwrap_or_default();
    for part in parts {
        let (Some(fact), Some(at)) = (part.facts.get(&history.fact), part.at.parse::<Timestamp>().ok()) else {
            continue;
        };
        let version = Some(Version::Time(at.as_nanosecond()));
        let moment = Instant::from(at).into();
        if history.open.contains(fact) {
            states.note(version, Outcome::Open, None);
        } else if history.closed.contains(fact) {
            states.note(version, Outcome::Closed, Some(moment));
        }
    }
    states
}
