//! Unit tables of an organisation file -> units whose links are without overlap and without a circle on any day.

use std::collections::{BTreeMap, BTreeSet};

use super::super::file::{ParentEntries, ParentEntry, SuccessorEntries, SuccessorEntry, UnitEntry};
use super::{EVER, Unit, UnitLink};
use crate::model::Day;
use crate::model::problems::Problems;

/// A link of a unit while the file is checked.
struct Edge {
    code: String,
    link: UnitLink,
    /// Where it stands in the file.
    path: String,
}

/// The words of one link.
#[derive(Clone, Copy)]
struct LinkWords<'a> {
    unit: &'a str,
    from: Option<&'a str>,
    until: Option<&'a str>,
}

impl Problems {
    pub(crate) fn units(&mut self, entries: &[UnitEntry]) -> BTreeMap<String, Unit> {
        let codes: BTreeSet<&str> = entries.iter().map(|entry| entry.code.as_str()).collect();
        let (mut parents, mut successors) = (Vec::new(), Vec::new());
        for entry in entries {
            self.code(&format!("unit `{}`.code", entry.code), &entry.code);
            let above = entry.parent.as_ref().map(parent_words).unwrap_or_default();
            parents.extend(self.edges(&entry.code, "parent", &above, &codes));
            let after = entry.successor.as_ref().map(successor_words).unwrap_or_default();
            successors.extend(self.edges(&entry.code, "successor", &after, &codes));
        }
        self.doubles("unit", entries.iter().map(|entry| entry.code.as_str()));
        self.check_parents(&parents);
        self.settle_successors(&mut successors);
        let of = |edges: &[Edge], code: &str| {
            let own = edges.iter().filter(|edge| edge.code == code);
            own.map(|edge| edge.link.clone()).collect()
        };
        let unit = |entry: &UnitEntry| Unit {
            code: entry.code.clone(),
            name: entry.name.clone().unwrap_or_else(|| entry.code.clone()),
            parents: of(&parents, &entry.code),
            successors: of(&successors, &entry.code),
        };
        entries.iter().map(|entry| (entry.code.clone(), unit(entry))).collect()
    }

    /// Returns the links of one unit, in order of time; those that make no sense are named and left out.
    fn edges(&mut self, code: &str, key: &str, all: &[LinkWords<'_>], codes: &BTreeSet<&str>) -> Vec<Edge> {
        let mut edges = Vec::new();
        for (index, words) in all.iter().enumerate() {
            let place = if all.len() > 1 { format!("[{index}]") } else { String::new() };
            let path = format!("unit `{code}`.{key}{place}");
            if !codes.contains(words.unit) {
                // A parent that is a mere code has no key of its own.
                let own = if key == "parent" && words.from.or(words.until).is_none() { "" } else { ".unit" };
                self.add(&format!("{path}{own}"), words.unit, "the code of a unit of this file");
                continue;
            }
            let Some(from) = words.from.map_or(Some(EVER), |text| self.date(&format!("{path}.from"), text)) else {
                continue;
            };
            let until = words.until.map(|text| self.date(&format!("{path}.until"), text));
            let Some(until) = until.map_or(Some(None), |until| until.map(Some)) else { continue };
            if let Some(until) = until.filter(|until| *until <= from) {
                let expected = format!("a day after `from`, {from}: the first day on which it holds no longer");
                self.add(&format!("{path}.until"), &until.to_string(), &expected);
                continue;
            }
            edges.push(Edge {
                code: code.to_owned(),
                link: UnitLink { unit: words.unit.to_owned(), from, until },
                path,
            });
        }
        edges.sort_by_key(|edge| edge.link.from);
        edges
    }

    fn check_parents(&mut self, edges: &[Edge]) {
        let mut told = BTreeSet::new();
        for date in beginnings(edges) {
            self.overlaps(edges, date, "parent");
            for edge in circle(edges, date).into_iter().filter_map(|index| edges.get(index)) {
                if told.insert(&edge.code) {
                    self.circle(edge, "parent", "a tree: no unit above or after itself");
                }
            }
        }
    }

    /// Ends successors by those that lead back later: a unit under which another one's history continues is there again.
    fn settle_successors(&mut self, edges: &mut [Edge]) {
        for date in beginnings(edges) {
            self.overlaps(edges, date, "successor");
            // Each turn ends a successor, so this ends.
            loop {
                let circle = circle(edges, date);
                let begun = |index: &usize| edges.get(*index).is_some_and(|edge| edge.link.from == date);
                let pairs = circle.iter().zip(circle.iter().cycle().skip(1));
                let ended: Vec<usize> =
                    pairs.filter(|(into, out)| begun(into) && !begun(out)).map(|(_, out)| *out).collect();
                if ended.is_empty() {
                    let expected = format!(
                        "a tree: no unit above or after itself; of successors that lead back the later `from` ends the \
                         earlier, and all of these are of {date}"
                    );
                    for edge in circle.into_iter().filter_map(|index| edges.get(index)) {
                        self.circle(edge, "successor", &expected);
                    }
                    break;
                }
                for index in ended {
                    if let Some(edge) = edges.get_mut(index) {
                        edge.link.until = Some(date);
                    }
                }
            }
        }
    }

    fn circle(&mut self, edge: &Edge, key: &str, expected: &str) {
        self.add(&format!("unit `{}`.{key}", edge.code), &edge.code, expected);
    }

    /// Names the links that begin on a day while another one of the same unit holds.
    fn overlaps(&mut self, edges: &[Edge], date: Day, key: &str) {
        let mut holding: BTreeMap<&str, &Edge> = BTreeMap::new();
        for edge in edges.iter().filter(|edge| edge.link.holds(date)) {
            let Some(other) = holding.insert(&edge.code, edge) else { continue };
            if edge.link.from != date {
                continue;
            }
            let until =
                other.link.until.map_or_else(|| ", which has no `until`".to_owned(), |day| format!(" until {day}"));
            let since = if other.link.from == EVER { String::new() } else { format!(" from {}", other.link.from) };
            let expected = format!("one {key} on a day: `{}` holds{since}{until}", other.link.unit);
            let found = if date == EVER { "none".to_owned() } else { date.to_string() };
            self.add(&format!("{}.from", edge.path), &found, &expected);
        }
    }
}

fn beginnings(edges: &[Edge]) -> BTreeSet<Day> {
    edges.iter().map(|edge| edge.link.from).collect()
}

/// Returns a circle that is there from `date` on, each link before the one that it leads to; empty when there is none.
fn circle(edges: &[Edge], date: Day) -> Vec<usize> {
    let next = |index: &usize| {
        let to = &edges.get(*index)?.link.unit;
        edges.iter().rposition(|edge| edge.code == *to && edge.link.holds(date))
    };
    let begun = edges.iter().enumerate().filter(|(_, edge)| edge.link.from == date && edge.link.holds(date));
    for (start, _) in begun {
        let way: Vec<usize> = std::iter::successors(Some(start), next).take(edges.len() + 1).collect();
        if let Some(back) = way.iter().skip(1).position(|index| *index == start) {
            return way.into_iter().take(back + 1).collect();
        }
    }
    Vec::new()
}

fn successor_words(entries: &SuccessorEntries) -> Vec<LinkWords<'_>> {
    entries.as_slice().iter().map(dated_successor).collect()
}

fn dated_successor(entry: &SuccessorEntry) -> LinkWords<'_> {
    LinkWords { unit: &entry.unit, from: Some(&entry.from), until: entry.until.as_deref() }
}

fn parent_words(entries: &ParentEntries) -> Vec<LinkWords<'_>> {
    match entries {
        ParentEntries::Always(unit) => vec![LinkWords { unit, from: None, until: None }],
        ParentEntries::One(entry) => vec![dated_parent(entry)],
        ParentEntries::Several(entries) => entries.iter().map(dated_parent).collect(),
    }
}

fn dated_parent(entry: &ParentEntry) -> LinkWords<'_> {
    LinkWords { unit: &entry.unit, from: entry.from.as_deref(), until: entry.until.as_deref() }
}
