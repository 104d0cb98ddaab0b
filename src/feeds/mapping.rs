//! A checked feed file: what is read, what is left out, and how messages become records.

use regex::Regex;

use super::tree::Path;
use super::value::{By, Condition, Reading, Rule};
use crate::ingest::Kind;

/// How messages of a system become records.
///
/// ```
/// use kanalkoll::feeds::Mapping;
/// use kanalkoll::ingest::Kind;
/// let mapping = Mapping::from_toml(r#"
///     name = "visits"
///     record = "contact"
///     format = "csv"
///     [constants]
///     source = "desk"
///     channel = "visit"
///     [fields]
///     external_id = "number"
///     received_at = { columns = ["date", "time"], format = "%d.%m.%Y %H:%M" }
/// "#).unwrap();
/// assert_eq!((mapping.name(), mapping.kind()), ("visits", Kind::Contact));
/// ```
#[derive(Debug)]
pub struct Mapping {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) layout: Layout,
    pub(super) encoding: Encoding,
    pub(super) reading: Reading,
    /// The fields of the record, constants first: their place among the fields of the kind, and how each is found.
    pub(super) fields: Vec<(usize, Rule)>,
    pub(super) drops: Vec<DropRule>,
    pub(super) excludes: Vec<DropRule>,
    /// How a message tells of a contact; empty where each record is a contact by itself.
    pub(super) parts: Vec<PartRule>,
    pub(super) folds: Vec<FoldRule>,
    pub(super) history: Option<History>,
}

/// How the input is written.
#[derive(Debug)]
pub(super) enum Layout {
    Csv(CsvLayout),
    Ndjson,
    /// Where the records may stand; of several places the first that a document has. Without one it is a list, or a record alone.
    Json {
        records: Vec<Path>,
    },
    Xml {
        records: Vec<Path>,
    },
    /// A line a record, taken apart by the named groups of an expression.
    Lines {
        expression: Regex,
    },
    /// The body of an HTML form.
    Form,
    /// The headers of e-mails.
    Mail,
}

/// How a table of text is laid out.
#[derive(Debug)]
pub(super) struct CsvLayout {
    /// `None`: what the first line has most of.
    pub(super) separator: Option<u8>,
    pub(super) header: HeaderRow,
}

/// Where the names of the columns are.
#[derive(Debug)]
pub(super) enum HeaderRow {
    /// In the first row, or below a title.
    First,
    /// After so many rows.
    After(u64),
    /// In the first row that has this cell.
    With(String),
    /// Nowhere: these are the names.
    Absent(Vec<String>),
}

/// How the bytes of the input stand for characters. A byte order mark goes before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    /// The letters of DOS, which older Nordic systems still write.
    CodePage850,
    Other(&'static encoding_rs::Encoding),
}

/// Records that are left out, and why.
#[derive(Debug)]
pub(super) struct DropRule {
    pub(super) reason: String,
    pub(super) when: Vec<Condition>,
}

/// How a message, or an element of it, tells of a contact.
#[derive(Debug)]
pub(super) struct PartRule {
    /// The list whose elements are parts; `None`: the message is one.
    pub(super) each: Option<Path>,
    pub(super) when: Vec<Condition>,
    /// The id of the contact.
    pub(super) contact: Option<Rule>,
    /// Another id of the same contact, under which other messages know it.
    pub(super) alias: Option<Rule>,
    /// What tells parts of a contact apart; a part that comes again replaces itself. `None`: everything that it says.
    pub(super) key: Option<Rule>,
    /// Which of two deliveries of a part is the later one.
    pub(super) version: Option<Rule>,
    /// When it happened, for `first`, `last` and `run`.
    pub(super) at: Option<Rule>,
    pub(super) facts: Vec<Rule>,
}

/// How the facts of all parts of a contact become one value.
#[derive(Debug)]
pub(super) struct FoldRule {
    pub(super) name: String,
    pub(super) fact: String,
    pub(super) by: FoldBy,
    /// Only what happened after the instant of this value, or of this fold.
    pub(super) after: Option<String>,
    /// Only what happened before it, where it has one.
    pub(super) before: Option<String>,
}

/// How facts become one value; each way commutes and is idempotent over the set of parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FoldBy {
    By(By),
    /// When the last unbroken run of one of these texts began, if it is not over.
    Run(Vec<String>),
    /// How many unbroken runs of these texts there were.
    Runs(Vec<String>),
}

/// Which texts of a fact say that a contact was open or closed, so that a reopened one keeps the closing that had answered it.
#[derive(Debug)]
pub(super) struct History {
    pub(super) fact: String,
    pub(super) open: Vec<String>,
    pub(super) closed: Vec<String>,
}

impl Mapping {
    /// Returns what it makes: contacts, volumes, answers, events or indicators.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the name that the file gives it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether a contact is folded from the parts that several messages tell of it.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Returns the source of every record, where it is a constant.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.field("source")?.constant()
    }

    /// Returns the rule of a field, where the mapping has one.
    pub(super) fn field(&self, name: &str) -> Option<&Rule> {
        self.fields.iter().map(|(_, rule)| rule).find(|rule| rule.name == name)
    }

    /// Returns the paths of messages that say who the citizen is.
    pub(super) fn citizen(&self) -> Vec<&Path> {
        let mut paths = Vec::new();
        let of_parts = self.parts.iter().flat_map(|part| &part.facts).filter(|fact| fact.name == CITIZEN);
        let rules = self.field(CITIZEN).filter(|_| !self.is_folded()).into_iter().chain(of_parts);
        rules.for_each(|rule| rule.paths(&mut |path, _| paths.push(path)));
        paths
    }

    /// Calls `seen` with every path that is read in a message, and whether it may be absent.
    pub(super) fn paths<'m>(&'m self, seen: &mut dyn FnMut(&'m Path, bool)) {
        let mut rule = |rule: &'m Rule| rule.paths(seen);
        for part in &self.parts {
            [&part.contact, &part.alias, &part.key, &part.version, &part.at].into_iter().flatten().for_each(&mut rule);
            part.facts.iter().for_each(&mut rule);
        }
        if !self.is_folded() {
            self.fields.iter().for_each(|(_, field)| rule(field));
        }
        let of_parts = self.parts.iter().flat_map(|part| &part.when);
        let of_records = self.drops.iter().chain(&self.excludes).flat_map(|left_out| &left_out.when);
        let conditions = of_parts.chain(of_records.filter(|_| !self.is_folded()));
        conditions.for_each(|condition| condition.paths(&mut |path| seen(path, false)));
    }
}

/// The field that is kept as a pseudonym only.
pub(super) const CITIZEN: &str = "citizen";
