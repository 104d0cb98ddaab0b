//! When a rule holds.

use crate::feeds::tree::{Path, Tree};
use crate::model::composed;

/// Something that holds of a message, or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Condition {
    Of {
        path: Path,
        test: Test,
        /// Whether capitals are the letters that they are capitals of.
        any_case: bool,
    },
    /// One of several lists holds as a whole.
    Any(Vec<Vec<Condition>>),
    /// A list does not hold as a whole.
    Not(Vec<Condition>),
}

/// What is asked of a text. Where there is none, it is the empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    In(Vec<String>),
    NotIn(Vec<String>),
    /// Whether there is anything, also a list or an object.
    Present(bool),
    Begins(Vec<String>),
    Ends(Vec<String>),
    Contains(Vec<String>),
}

impl Condition {
    /// Returns whether it holds of a message (`root`), or of an element of it.
    pub(crate) fn holds(&self, root: &Tree, here: &Tree) -> bool {
        match self {
            Condition::Any(alternatives) => alternatives.iter().any(|conditions| all_hold(conditions, root, here)),
            Condition::Not(conditions) => !all_hold(conditions, root, here),
            Condition::Of { path, test, any_case } => test.holds(path.find(root, here), *any_case),
        }
    }

    /// Calls `seen` with every path that it reads.
    pub(crate) fn paths<'c>(&'c self, seen: &mut dyn FnMut(&'c Path)) {
        match self {
            Condition::Of { path, .. } => seen(path),
            Condition::Any(alternatives) => alternatives.iter().flatten().for_each(|condition| condition.paths(seen)),
            Condition::Not(conditions) => conditions.iter().for_each(|condition| condition.paths(seen)),
        }
    }
}

/// Returns whether all conditions hold.
pub(crate) fn all_hold(conditions: &[Condition], root: &Tree, here: &Tree) -> bool {
    conditions.iter().all(|condition| condition.holds(root, here))
}

impl Test {
    fn holds(&self, value: &Tree, any_case: bool) -> bool {
        // A feed file and a message may write the same letters in two ways.
        let text = composed(value.text().unwrap_or_default());
        let text = &*if any_case { text.to_lowercase().into() } else { text };
        match self {
            Test::In(texts) => texts.iter().any(|known| known == text),
            Test::NotIn(texts) => !texts.iter().any(|known| known == text),
            Test::Present(present) => *present == is_present(value),
            Test::Begins(texts) => texts.iter().any(|known| text.starts_with(known.as_str())),
            Test::Ends(texts) => texts.iter().any(|known| text.ends_with(known.as_str())),
            Test::Contains(texts) => texts.iter().any(|known| text.contains(known.as_str())),
        }
    }
}

fn is_present(value: &Tree) -> bool {
    match value {
        Tree::Empty => false,
        Tree::Text(_) => value.text().is_some(),
        Tree::List(elements) => !elements.is_empty(),
        Tree::Map(_) => true,
    }
}
