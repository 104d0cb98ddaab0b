//! What a message says, whatever it was written in: texts, lists and named values.
//!
//! A number stays the text that was written, so that an id of nineteen digits is not rounded on its way.

use serde::de::Error;
use serde_json::value::RawValue;

use crate::ingest::{Entries, not_json};
use crate::model::{Fault, into_canonical_code};

/// A value of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Tree {
    /// `null`, or nothing.
    Empty,
    Text(String),
    List(Vec<Tree>),
    /// Named values in the order in which they were written.
    Map(Vec<(String, Tree)>),
}

/// How deep lists and objects may be nested, as the parser of our own formats has it.
const DEEPEST: usize = 128;

/// The name under which stands, beside a message, what is known of its delivery. No path of a message reaches it.
pub(crate) const REQUEST: &str = "?/";

/// What holds no value.
pub(crate) const NOTHING: Tree = Tree::Empty;

/// Adds a named value; a name that comes more than once is a list.
pub(crate) fn add_entry(entries: &mut Vec<(String, Tree)>, name: String, value: Tree) {
    match entries.iter_mut().find(|(known, _)| *known == name) {
        Some((_, Tree::List(values))) => values.push(value),
        Some((_, first)) => *first = Tree::List(vec![std::mem::replace(first, Tree::Empty), value]),
        None => entries.push((name, value)),
    }
}

impl Tree {
    /// Reads the text of one JSON value.
    ///
    /// # Errors
    /// `not_json`, with what the parser says.
    pub(crate) fn from_json(text: &str) -> Result<Tree, Fault> {
        let raw: &RawValue = serde_json::from_str(text).map_err(|error| not_json(&error))?;
        json(raw, DEEPEST).map_err(|error| not_json(&error))
    }

    /// Returns a map of texts by name.
    pub(crate) fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Tree {
        Tree::Map(texts.into_iter().map(|(name, text)| (name, Tree::Text(text))).collect())
    }

    /// Returns the value with this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Tree> {
        match self {
            Tree::Map(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// Puts a named value into a map, in place of one that it had.
    pub(crate) fn put(&mut self, name: &str, value: Tree) {
        if let Tree::Map(entries) = self {
            entries.retain(|(known, _)| known != name);
            entries.push((name.to_owned(), value));
        }
    }

    /// Returns a text without the blanks around it; `None` of what is no text, or empty.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Tree::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Returns the elements of a list; a value that stands alone is a list of one, and nothing is none.
    pub(crate) fn elements(&self) -> &[Tree] {
        match self {
            Tree::Empty => &[],
            Tree::List(elements) => elements,
            alone => std::slice::from_ref(alone),
        }
    }

    /// Returns the value at a place, to be replaced.
    pub(crate) fn find_mut(&mut self, path: &Path) -> Option<&mut Tree> {
        path.steps.iter().try_fold(self, |at, step| match at {
            Tree::List(elements) => step.parse::<usize>().ok().and_then(|place| elements.get_mut(place)),
            Tree::Map(entries) => entries.iter_mut().find(|(name, _)| name == step).map(|(_, value)| value),
            _ => None,
        })
    }

    /// Returns whether there is anything at a place, if only `null` or nothing.
    pub(crate) fn has(&self, path: &Path) -> bool {
        path.steps.iter().try_fold(self, |at, step| step_into(at, step)).is_some()
    }

    /// Returns where a document has its first list of objects.
    pub(crate) fn list_of_objects(&self) -> Option<String> {
        match self {
            Tree::List(elements) if matches!(elements.first(), Some(Tree::Map(_))) => Some(String::new()),
            Tree::Map(entries) => entries.iter().find_map(|(name, value)| {
                let rest = value.list_of_objects()?;
                Some(format!("/{}{rest}", name.replace('~', "~0").replace('/', "~1")))
            }),
            _ => None,
        }
    }

    /// Returns what kind of value it is, for people.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Tree::Empty => "nothing",
            Tree::Text(_) => "a text",
            Tree::List(_) => "a list",
            Tree::Map(_) => "an object",
        }
    }

    /// Returns the same value as the text of JSON, every text as a text and names in their order.
    pub(crate) fn to_json(&self) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Tree::Empty => "null".to_owned(),
            Tree::Text(text) => quoted(text),
            Tree::List(elements) => {
                let elements: Vec<String> = elements.iter().map(Tree::to_json).collect();
                format!("[{}]", elements.join(","))
            }
            Tree::Map(entries) => {
                let entries: Vec<String> =
                    entries.iter().map(|(name, value)| format!("{}:{}", quoted(name), value.to_json())).collect();
                format!("{{{}}}", entries.join(","))
            }
        }
    }

    /// Returns the texts of a map by name.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let entries = if let Tree::Map(entries) = self { entries.as_slice() } else { &[] };
        entries.iter().filter_map(|(name, value)| Some((name.as_str(), value.text()?)))
    }
}

fn json(raw: &RawValue, depth: usize) -> serde_json::Result<Tree> {
    let text = raw.get();
    let Some(depth) = depth.checked_sub(1) else {
        return Err(serde_json::Error::custom("lists and objects nested too deep"));
    };
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let Entries(entries) = serde_json::from_str(text)?;
            let entry = |(name, value): (String, &RawValue)| Ok((into_canonical_code(name), json(value, depth)?));
            Tree::Map(entries.into_iter().map(entry).collect::<serde_json::Result<_>>()?)
        }
        Some(b'[') => {
            let elements: Vec<&RawValue> = serde_json::from_str(text)?;
            Tree::List(elements.into_iter().map(|element| json(element, depth)).collect::<serde_json::Result<_>>()?)
        }
        Some(b'"') => Tree::Text(serde_json::from_str(text)?),
        Some(b'n') => Tree::Empty,
        _ => Tree::Text(text.to_owned()),
    })
}

/// Where a value stands: a name, or a JSON Pointer (RFC 6901) that begins with `/`; with `^` before it, of the whole message and not
/// of the element that is looked at, and with `?` before it, of what is known of the delivery.
///
/// A step into a list goes to the element of that number, or into its only element: some servers send a list of one where others
/// send one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Path {
    of_message: bool,
    steps: Vec<String>,
}

impl Path {
    /// Returns the path that a text names.
    pub(crate) fn parse(text: &str) -> Path {
        let of_request = text.starts_with("?/");
        let (of_message, text) = match text.strip_prefix(['^', '?']) {
            Some(rest) if rest.starts_with('/') => (true, rest),
            _ => (false, text),
        };
        let step = |step: &str| into_canonical_code(step.replace("~1", "/").replace("~0", "~"));
        let mut steps = match text.strip_prefix('/') {
            Some("") => Vec::new(),
            Some(pointer) => pointer.split('/').map(step).collect(),
            None => vec![into_canonical_code(text.to_owned())],
        };
        if of_request {
            steps.insert(0, REQUEST.to_owned());
        }
        Path { of_message, steps }
    }

    /// Returns the value at the end of the path in a message (`root`), or in the element of it that is looked at.
    pub(crate) fn find<'t>(&self, root: &'t Tree, here: &'t Tree) -> &'t Tree {
        let start = if self.of_message { root } else { here };
        self.steps.iter().try_fold(start, |at, step| step_into(at, step)).unwrap_or(&NOTHING)
    }

    /// Returns the name that it reads of what is known of the delivery.
    pub(crate) fn of_request(&self) -> Option<&str> {
        match self.steps.as_slice() {
            [first, name, ..] if self.of_message && first == REQUEST => Some(name),
            _ => None,
        }
    }

    /// Returns whether it begins at the message, also within an element.
    pub(crate) fn is_of_message(&self) -> bool {
        self.of_message
    }

    /// Returns the name, where the path is no more than that.
    pub(crate) fn name(&self) -> Option<&str> {
        match self.steps.as_slice() {
            [name] => Some(name),
            _ => None,
        }
    }

    /// Returns the first name on the way.
    pub(crate) fn first(&self) -> &str {
        self.steps.first().map_or("", String::as_str)
    }

    /// Returns the name at the end of the way.
    pub(crate) fn last(&self) -> &str {
        self.steps.last().map_or("", String::as_str)
    }

    /// Returns the path as it is written.
    pub(crate) fn shown(&self) -> String {
        match self.steps.as_slice() {
            [name] if !self.of_message => name.clone(),
            [first, steps @ ..] if self.of_message && first == REQUEST => shown("?", steps),
            steps => shown(if self.of_message { "^" } else { "" }, steps),
        }
    }
}

fn shown(start: &str, steps: &[String]) -> String {
    let steps = steps.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1")));
    steps.fold(start.to_owned(), |path, step| path + &step)
}

fn step_into<'t>(at: &'t Tree, step: &str) -> Option<&'t Tree> {
    match at {
        Tree::List(elements) => match (step.parse::<usize>(), elements.as_slice()) {
            (Ok(place), elements) => elements.get(place),
            (Err(_), [only]) => step_into(only, step),
            _ => None,
        },
        other => other.get(step),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'t>(tree: &'t Tree, path: &str) -> Option<&'t str> {
        Path::parse(path).find(tree, tree).text()
    }

    #[test]
    fn numbers_keep_every_digit() {
        let tree =
            Tree::from_json(r#"{"id": 1234567890123456789012, "at": 1780299040.01, "no": null, "yes": true}"#).unwrap();
        assert_eq!(at(&tree, "id"), Some("1234567890123456789012"));
        assert_eq!(at(&tree, "at"), Some("1780299040.01"));
        assert_eq!((at(&tree, "no"), at(&tree, "yes")), (None, Some("true")));
    }

    #[test]
    fn a_list_of_one_is_entered_by_itself() {
        let tree = Tree::from_json(r#"{"a": [{"b": {"c": "x"}}], "d": [{"e": 1}, {"e": 2}], "f/g": "h"}"#).unwrap();
        assert_eq!(at(&tree, "/a/b/c"), Some("x"));
        assert_eq!((at(&tree, "/d/e"), at(&tree, "/d/1/e")), (None, Some("2")));
        assert_eq!((at(&tree, "/f~1g"), at(&tree, "f/g")), (Some("h"), Some("h")));
    }
}
