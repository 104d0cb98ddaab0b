//! How a value is found in a message: the closed list of docs/FEEDS.md as data.

use std::collections::BTreeMap;

use regex::Regex;

use super::condition::Condition;
use super::duration::DurationUnit;
use super::time::TimeFormats;
use crate::feeds::tree::Path;
use crate::ingest::Marks;
use crate::model::{Resolution, Zone};

/// How one value is found.
#[derive(Debug)]
pub(crate) struct Rule {
    /// The field or fact that it gives; what a fault names.
    pub(crate) name: String,
    pub(crate) kind: ValueKind,
    pub(crate) source: ValueSource,
    /// It gives nothing unless all of these hold.
    pub(crate) when: Vec<Condition>,
    /// Which piece of the text it takes; `None`: all of it.
    pub(crate) piece: Option<Piece>,
    /// Texts that mean no value.
    pub(crate) empty: Vec<String>,
    /// What texts become; empty where they stay as they are. The key `*` is any other text.
    pub(crate) values: BTreeMap<String, String>,
    pub(crate) formats: TimeFormats,
    pub(crate) unit: Option<DurationUnit>,
    pub(crate) resolution: Option<Resolution>,
    /// A column by which a number is multiplied.
    pub(crate) times: Option<Path>,
    /// What is added to a time, or to a number.
    pub(crate) plus: Vec<Rule>,
    /// What is taken away from it.
    pub(crate) minus: Vec<Rule>,
}

/// A piece of a text.
#[derive(Debug)]
pub(crate) enum Piece {
    /// What stands after the last of these; all of a text without it.
    AfterLast(String),
    /// What the group of an expression holds; nothing of a text that it does not fit.
    Match(Regex),
}

impl Piece {
    /// Returns the piece of a text; `None` where there is none.
    pub(crate) fn of<'t>(&self, text: &'t str) -> Option<&'t str> {
        let piece = match self {
            Piece::AfterLast(mark) => text.rsplit_once(mark.as_str()).map_or(text, |(_, after)| after),
            Piece::Match(expression) => expression.captures(text)?.get(1)?.as_str(),
        };
        Some(piece.trim()).filter(|piece| !piece.is_empty())
    }
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ValueKind {
    Text,
    Time,
    Day,
    /// A count.
    Whole,
    Number,
    /// A duration.
    Seconds,
    /// A number or a time, kept as it is written unless it has a format.
    Version,
}

/// Where a value comes from.
#[derive(Debug)]
pub(crate) enum ValueSource {
    /// Columns, joined. One without a value leaves all without one, unless `gaps` are allowed.
    Columns {
        paths: Vec<Path>,
        join: String,
        gaps: bool,
    },
    Constant(String),
    /// The first rule that finds something.
    First(Vec<Rule>),
    /// A hash of columns, for rows that have no id.
    Hash(Vec<Path>),
    /// Something about the elements of a list.
    Elements(Box<Elements>),
    /// The seconds from one time to another.
    Between(Box<[Rule; 2]>),
}

/// What is asked of the elements of a list.
#[derive(Debug)]
pub(crate) struct Elements {
    pub(crate) list: Path,
    /// Only elements that come, in the order of the list, after the first for which all of these hold.
    pub(crate) after: Vec<Condition>,
    /// Only elements for which all of these hold.
    pub(crate) conditions: Vec<Condition>,
    pub(crate) by: By,
    /// What is taken of each element; for `any` and `count` it is not looked at.
    pub(crate) take: Rule,
}

impl Elements {
    /// Calls `seen` with the paths that begin at the message and not at an element.
    fn paths_of_message<'r>(&'r self, seen: &mut dyn FnMut(&'r Path, bool)) {
        let mut only = |path: &'r Path| {
            if path.is_of_message() {
                seen(path, true);
            }
        };
        self.after.iter().chain(&self.conditions).for_each(|condition| condition.paths(&mut only));
        self.take.paths(&mut |path, _| only(path));
    }
}

/// How many values become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum By {
    Min,
    Max,
    First,
    Last,
    /// Whether there is one.
    Any,
    Count,
    Sum,
    /// All different ones, in their order, with blanks between.
    Set,
}

/// What values are read with.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) marks: Marks,
    /// The zone of local times.
    pub(crate) zone: Option<Zone>,
    /// Texts that mean no value, in every column.
    pub(crate) empty: Vec<String>,
}

impl Rule {
    /// Returns the text that it gives of every message, where it is one.
    pub(crate) fn constant(&self) -> Option<&str> {
        if let ValueSource::Constant(text) = &self.source { Some(text) } else { None }
    }

    /// Calls `seen` with every path that it reads in a message, and whether the value may do without it.
    pub(crate) fn paths<'r>(&'r self, seen: &mut dyn FnMut(&'r Path, bool)) {
        let may_be_absent = !self.when.is_empty();
        self.when.iter().for_each(|condition| condition.paths(&mut |path| seen(path, false)));
        self.times.iter().for_each(|path| seen(path, may_be_absent));
        self.plus.iter().chain(&self.minus).for_each(|rule| rule.paths(seen));
        match &self.source {
            ValueSource::Columns { paths, gaps, .. } => {
                for path in paths {
                    seen(path, *gaps || may_be_absent);
                }
            }
            ValueSource::Hash(paths) => paths.iter().for_each(|path| seen(path, false)),
            ValueSource::Constant(_) => {}
            ValueSource::First(rules) => rules.iter().for_each(|rule| rule.paths(&mut |path, _| seen(path, true))),
            ValueSource::Elements(elements) => {
                seen(&elements.list, true);
                elements.paths_of_message(seen);
            }
            ValueSource::Between(rules) => rules.iter().for_each(|rule| rule.paths(seen)),
        }
    }
}
