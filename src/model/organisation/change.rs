//! What a new organisation file changes, and from which day figures have to be counted again.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::file::{OrganisationFile, QueueEntry};
use crate::model::Day;

/// One line of the difference between two organisation files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Added { path: String, value: String },
    Removed { path: String, value: String },
    Changed { path: String, old: String, new: String },
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Change::Added { path, value } => write!(f, "+ {path} = {value}"),
            Change::Removed { path, value } => write!(f, "- {path} = {value}"),
            Change::Changed { path, old, new } => write!(f, "~ {path}: {old} -> {new}"),
        }
    }
}

/// The contacts and volumes whose figures a change touches. Older ones keep theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recount {
    All,
    From(Day),
    Nothing,
}

/// Returns the difference between two organisation files, line by line, and what has to be counted again.
///
/// # Errors
/// Never in practice: an organisation file can always be written as JSON.
pub fn differences(
    old: Option<&OrganisationFile>,
    new: &OrganisationFile,
) -> serde_json::Result<(Vec<Change>, Recount)> {
    let mut changes = Vec::new();
    let flat_old = old.map(flattened).transpose()?.unwrap_or_default();
    let flat_new = flattened(new)?;
    for (path, value) in &flat_new {
        match flat_old.get(path) {
            None => changes.push(Change::Added { path: path.clone(), value: value.clone() }),
            Some(before) if before != value => {
                changes.push(Change::Changed { path: path.clone(), old: before.clone(), new: value.clone() });
            }
            Some(_) => {}
        }
    }
    for (path, value) in flat_old.iter().filter(|(path, _)| !flat_new.contains_key(*path)) {
        changes.push(Change::Removed { path: path.clone(), value: value.clone() });
    }
    Ok((changes, old.map_or(Recount::All, |old| recount(old, new))))
}

fn recount(old: &OrganisationFile, new: &OrganisationFile) -> Recount {
    if old.time_zone != new.time_zone || old.country != new.country || answering(old) != answering(new) {
        return Recount::All;
    }
    let calendar = first_difference(&old.calendar, &new.calendar, |entry| Some(&entry.from));
    let response = first_difference(&old.response, &new.response, |entry| Some(&entry.from));
    let queue =
        first_difference(old.queue.as_slice(), new.queue.as_slice(), |entry: &QueueEntry| entry.from.as_deref());
    calendar.min(response).min(queue)
}

/// Returns the sources whose answers are read in another way than usual.
fn answering(file: &OrganisationFile) -> BTreeMap<&str, (&str, bool)> {
    let read = |source: &'_ super::file::SourceEntry| source.closing_answers.unwrap_or(true);
    file.source
        .iter()
        .map(|source| (source.code.as_str(), (source.first_response.as_deref().unwrap_or("recorded"), read(source))))
        .filter(|(_, reading)| *reading != ("recorded", true))
        .collect()
}

/// Returns the earliest date from which two lists of dated entries differ.
fn first_difference<'a, T: PartialEq>(old: &'a [T], new: &'a [T], from: impl Fn(&'a T) -> Option<&'a str>) -> Recount {
    let only_here = old.iter().filter(|entry| !new.contains(entry));
    let only_there = new.iter().filter(|entry| !old.contains(entry));
    let since = |entry| from(entry).and_then(Day::parse).map_or(Recount::All, Recount::From);
    only_here.chain(only_there).map(since).min().unwrap_or(Recount::Nothing)
}

/// Returns every leaf of the file under a path that tells entries apart by what names them, not by their place in a list.
fn flattened(file: &OrganisationFile) -> serde_json::Result<BTreeMap<String, String>> {
    fn walk(path: String, value: &Value, leaves: &mut BTreeMap<String, String>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    walk(if path.is_empty() { key.clone() } else { format!("{path}.{key}") }, value, leaves);
                }
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                let mut known: BTreeMap<String, usize> = BTreeMap::new();
                for (index, item) in items.iter().enumerate() {
                    let name = name(item).unwrap_or_else(|| index.to_string());
                    let before = known.entry(name.clone()).or_default();
                    *before += 1;
                    // Two of one name are told apart by their place: neither may hide what changes in the other.
                    let place = if *before > 1 { format!(" ({before})") } else { String::new() };
                    walk(format!("{path}[{name}{place}]"), item, leaves);
                }
            }
            leaf => drop(leaves.insert(path, leaf.to_string())),
        }
    }
    let mut leaves = BTreeMap::new();
    walk(String::new(), &serde_json::to_value(file)?, &mut leaves);
    Ok(leaves)
}

fn name(item: &Value) -> Option<String> {
    let text = |key: &str| item.get(key).and_then(Value::as_str);
    let label = match (text("date"), text("label")) {
        (Some(date), Some(label)) => Some(format!("{date} {label}")),
        _ => None,
    };
    let channels = item.get("channels").map(Value::to_string).unwrap_or_default();
    let dated = text("from").map(|from| format!("{from}{channels}"));
    let target =
        text("measure").map(|measure| format!("{measure} {}", text("indicator").or(text("channel")).unwrap_or("all")));
    let alone = || text("date").or(text("channel")).map(str::to_owned);
    text("code").map(str::to_owned).or(label).or(target).or(dated).or_else(alone)
}
