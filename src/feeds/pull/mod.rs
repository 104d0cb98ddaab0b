//! How a system is fetched from, as data of the feed file: which address is asked, how the next one follows from an answer. Pure: what
//! is asked and answered goes over the wire elsewhere.

mod progress;
mod read;
mod template;

use std::collections::BTreeMap;

use jiff::Timestamp;
use strum::{EnumString, VariantNames};

use self::template::Template;
use super::mapping::Mapping;
use super::read::document;
use super::tree::{Path, Tree};
use crate::model::Fault;
use crate::privacy::redact;

pub use progress::{Position, Progress, Run};
pub use template::TemplateFault;

/// How a system is fetched from.
#[derive(Debug)]
pub struct Pull {
    pub auth: PullAuth,
    /// The parameters that the settings have to give, such as the id of an account.
    pub parameters: Vec<String>,
    list: Ask,
    /// Where the records of an answer stand.
    records: Path,
    /// Whether an answer without them has none.
    may_lack_records: bool,
    /// Where the id of a record stands in it, for what is asked of each.
    id: Option<Path>,
    /// What is asked of each record of a list.
    each: Vec<EachAsk>,
    /// Whether what is still open here is asked for again, since the system does not tell what changed.
    rereads: bool,
    /// How times are written in addresses.
    time_format: String,
    /// How far before the last fetch the next one begins.
    overlap_seconds: i64,
    /// The longest period that is asked for at once.
    window_seconds: Option<i64>,
    /// How many records an answer holds at most: one with so many may have lost some, and a shorter period is asked for.
    most: Option<u64>,
    paging: Paging,
    /// A place whose presence means that the answer is an error, whatever its status says.
    error: Option<Path>,
}

/// An address and what is sent to it.
#[derive(Debug)]
struct Ask {
    path: Template,
    query: Vec<(String, Template)>,
    /// Sent by POST; without one it is a GET.
    body: Option<Template>,
}

#[derive(Debug)]
struct EachAsk {
    ask: Ask,
    /// For what is asked for again only: a list shows it already.
    only_open: bool,
}

/// How the next page follows.
#[derive(Debug)]
enum Paging {
    /// There is one.
    None,
    /// Its address stands in the answer.
    Next(Path),
    /// Its address stands in the header `Link`.
    LinkHeader,
    /// A text of the answer goes into the next address; `more` says whether there is one, where the text is always there.
    Cursor { at: Path, more: Option<Path> },
    /// Pages have numbers; one with fewer than `size` records is the last.
    Page { first: u64, size: u64 },
    /// Pages begin at a number of records, `overlap` of which are read again: rows may shift meanwhile.
    Offset { size: u64, overlap: u64 },
}

/// How one signs in.
#[derive(Debug)]
pub enum PullAuth {
    None,
    /// The secret in a header, after a prefix.
    Header {
        header: String,
        prefix: String,
    },
    /// User and secret; with `password`, the secret in the place of the user.
    Basic {
        password: Option<String>,
    },
    Bearer,
    /// The secret as a parameter of every address.
    Query {
        name: String,
    },
    /// A token for user (the client) and secret, which are sent in the body or, with `in_header`, as Basic.
    ClientCredentials {
        path: String,
        scope: String,
        in_header: bool,
    },
    /// A token for a login.
    Login {
        path: String,
        body: String,
        token: String,
        header: String,
        prefix: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum PagingKind {
    None,
    Next,
    LinkHeader,
    Cursor,
    Page,
    Offset,
}

/// What is asked of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullRequest {
    /// Below the address of the settings, or the address of a next page.
    pub target: Target,
    /// Sent by POST; without one it is a GET.
    pub body: Option<String>,
    /// What its answer can be told by: `?/name` in the feed file.
    pub parameters: BTreeMap<String, String>,
}

/// Where a request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A path with its query, below the address of the settings.
    Below(String),
    /// An address that the system gave, whole or relative; another host than that of the settings is refused.
    Given(String),
}

/// What follows an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The answer is taken, and there is more.
    More(Progress),
    /// The answer is taken, and it was the last one for now.
    Done(Progress),
    /// The answer may lack records: it is not taken, and a shorter period is asked for.
    Again(Progress),
}

/// An answer to a request for a list.
#[derive(Debug)]
pub struct Answer {
    tree: Tree,
    records: u64,
    /// The ids of its records, where something is asked of each.
    pub ids: Vec<String>,
}

/// Why an answer is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerFault {
    #[error("the answer cannot be read: {0}")]
    Unreadable(Fault),
    #[error("the answer is an error, though its status says success: {found}")]
    Error { found: String },
    #[error("the answer has no list at `{place}`")]
    NoRecords { place: String },
    #[error("the next page is the same as this one")]
    SamePage,
    #[error("an answer for one second holds {records} records, the most that one can hold: some may be missing")]
    Crowded { records: u64 },
}

/// The name under which the id of a record stands among the parameters of what is asked of it.
const ID: &str = "id";

impl Pull {
    /// Returns whether what is still open here has to be asked for again.
    #[must_use]
    pub fn rereads(&self) -> bool {
        self.rereads
    }

    /// Returns the progress with which fetching goes on at `now`: the one that was kept, with a run begun where none is under way.
    #[must_use]
    pub fn begun(&self, kept: Option<Progress>, since: Timestamp, now: Timestamp) -> Progress {
        let Progress { since, run } = kept.unwrap_or(Progress { since, run: None });
        let run = run.unwrap_or_else(|| Run { began: now, until: self.window(since, now), position: Position::First });
        Progress { since, run: Some(run) }
    }

    fn window(&self, since: Timestamp, began: Timestamp) -> Timestamp {
        let widest =
            self.window_seconds.and_then(|seconds| since.checked_add(jiff::SignedDuration::from_secs(seconds)).ok());
        widest.map_or(began, |until| until.min(began))
    }

    /// Returns the request for the page at which a run stands.
    ///
    /// # Errors
    /// When a time cannot be written as the feed says.
    pub fn request(
        &self,
        progress: &Progress,
        settings: &BTreeMap<String, String>,
    ) -> Result<PullRequest, TemplateFault> {
        let run = progress.run.as_ref();
        let position = run.map_or(&Position::First, |run| &run.position);
        if let Position::Given(address) = position {
            let target = Target::Given(address.clone());
            return Ok(PullRequest { target, body: None, parameters: BTreeMap::new() });
        }
        let mut values = settings.clone();
        let until = run.map_or(progress.since, |run| run.until);
        values.insert("since".to_owned(), template::written(progress.since, &self.time_format)?);
        values.insert("until".to_owned(), template::written(until, &self.time_format)?);
        let (size, first) = match self.paging {
            Paging::Page { first, size } => (size, first),
            Paging::Offset { size, .. } => (size, 0),
            _ => (0, 0),
        };
        let number = if let Position::Number(number) = position { *number } else { first };
        let cursor = if let Position::Cursor(cursor) = position { cursor.clone() } else { String::new() };
        let words = [
            ("size", size.to_string()),
            ("page", number.to_string()),
            ("offset", number.to_string()),
            ("cursor", cursor),
        ];
        values.extend(words.map(|(name, text)| (name.to_owned(), text)));
        Ok(self.list.request(&values, BTreeMap::new()))
    }

    /// Returns what is asked of a record of a list, or of a contact that is still open (`is_open`).
    #[must_use]
    pub fn requests_of(&self, id: &str, is_open: bool, settings: &BTreeMap<String, String>) -> Vec<PullRequest> {
        let about = BTreeMap::from([(ID.to_owned(), id.to_owned())]);
        let mut values = settings.clone();
        values.extend(about.clone());
        let asked = self.each.iter().filter(|each| is_open || !each.only_open);
        asked.map(|each| each.ask.request(&values, about.clone())).collect()
    }

    /// Reads the answer to a request for a list.
    ///
    /// # Errors
    /// When it cannot be read, is an error, or holds no list where it should.
    pub fn answer(&self, mapping: &Mapping, bytes: &[u8]) -> Result<Answer, AnswerFault> {
        let tree = self.sound(mapping, bytes)?;
        if !tree.has(&self.records) && !self.may_lack_records {
            return Err(AnswerFault::NoRecords { place: self.records.shown() });
        }
        let records = self.records.find(&tree, &tree).elements();
        let id = self.id.as_ref().filter(|_| self.each.iter().any(|each| !each.only_open));
        let text = |record| id.and_then(|path| path.find(record, record).text()).map(str::to_owned);
        let ids = records.iter().filter_map(text).collect();
        let records = u64::try_from(records.len()).unwrap_or(u64::MAX);
        Ok(Answer { tree, records, ids })
    }

    /// Reads an answer and looks whether it is an error.
    ///
    /// # Errors
    /// When it cannot be read, or is an error.
    pub fn check(&self, mapping: &Mapping, bytes: &[u8]) -> Result<(), AnswerFault> {
        self.sound(mapping, bytes).map(drop)
    }

    fn sound(&self, mapping: &Mapping, bytes: &[u8]) -> Result<Tree, AnswerFault> {
        let tree = document(mapping, bytes).map_err(AnswerFault::Unreadable)?;
        let found = self.error.as_ref().map(|path| path.find(&tree, &tree)).filter(|found| **found != Tree::Empty);
        match found {
            Some(found) => Err(AnswerFault::Error { found: redact(&found.to_json()).chars().take(200).collect() }),
            None => Ok(tree),
        }
    }

    /// Returns what follows a page of the list. `link` is the next address of its header `Link`.
    ///
    /// # Errors
    /// When the page cannot be the next one, or a period cannot be made shorter.
    pub fn after(&self, progress: &Progress, answer: &Answer, link: Option<&str>) -> Result<Step, AnswerFault> {
        let Progress { since, run: Some(run) } = progress else { return Ok(Step::Done(progress.clone())) };
        let records = answer.records;
        if self.most.is_some_and(|most| records >= most) {
            return halved(*since, run, records);
        }
        let at = |position| Progress { since: *since, run: Some(Run { position, ..run.clone() }) };
        if let Some(position) = self.next(run, answer, link) {
            return if position == run.position { Err(AnswerFault::SamePage) } else { Ok(Step::More(at(position))) };
        }
        if run.until < run.began {
            let until = self.window(run.until, run.began);
            let next = Run { began: run.began, until, position: Position::First };
            return Ok(Step::More(Progress { since: run.until, run: Some(next) }));
        }
        if self.rereads {
            Ok(Step::More(at(Position::Open(String::new()))))
        } else {
            Ok(Step::Done(self.finished(run)))
        }
    }

    /// Returns what follows after open contacts were asked for again, the last of them `last`; `None`: there are no more.
    #[must_use]
    pub fn after_open(&self, progress: &Progress, last: Option<String>) -> Step {
        match (&progress.run, last) {
            (Some(run), Some(last)) => {
                let run = Run { position: Position::Open(last), ..run.clone() };
                Step::More(Progress { since: progress.since, run: Some(run) })
            }
            (Some(run), None) => Step::Done(self.finished(run)),
            (None, _) => Step::Done(progress.clone()),
        }
    }

    fn finished(&self, run: &Run) -> Progress {
        let overlap = jiff::SignedDuration::from_secs(self.overlap_seconds);
        Progress { since: run.began.checked_sub(overlap).unwrap_or(run.began), run: None }
    }

    fn next(&self, run: &Run, answer: &Answer, link: Option<&str>) -> Option<Position> {
        let Answer { tree, records, .. } = answer;
        let text = |path: &Path| path.find(tree, tree).text().filter(|text| !text.is_empty()).map(str::to_owned);
        let number = if let Position::Number(number) = run.position { Some(number) } else { None };
        match &self.paging {
            Paging::None => None,
            Paging::Next(path) => text(path).map(Position::Given),
            Paging::LinkHeader => link.map(|address| Position::Given(address.to_owned())),
            Paging::Cursor { at, more } => {
                let goes_on = more.as_ref().is_none_or(|more| text(more).is_some_and(|text| text == "true"));
                text(at).filter(|_| goes_on).map(Position::Cursor)
            }
            Paging::Page { first, size } => (records >= size).then(|| Position::Number(number.unwrap_or(*first) + 1)),
            Paging::Offset { size, overlap } => {
                let step = size.saturating_sub(*overlap).max(1);
                (records >= size).then(|| Position::Number(number.unwrap_or(0) + step))
            }
        }
    }
}

/// Returns the first half of a period whose answer may lack records.
fn halved(since: Timestamp, run: &Run, records: u64) -> Result<Step, AnswerFault> {
    let half = jiff::SignedDuration::from_secs(run.until.duration_since(since).as_secs() / 2);
    match since.checked_add(half) {
        Ok(until) if half.as_secs() >= 1 => {
            let run = Run { began: run.began, until, position: Position::First };
            Ok(Step::Again(Progress { since, run: Some(run) }))
        }
        _ => Err(AnswerFault::Crowded { records }),
    }
}

impl Ask {
    fn request(&self, values: &BTreeMap<String, String>, parameters: BTreeMap<String, String>) -> PullRequest {
        let mut address = self.path.in_path(values);
        for (place, (name, value)) in self.query.iter().enumerate() {
            let value = value.in_query(values);
            // A cursor is empty on the first page.
            if !value.is_empty() {
                address.push(if place == 0 || !address.contains('?') { '?' } else { '&' });
                address.push_str(&template::encoded(name));
                address.push('=');
                address.push_str(&value);
            }
        }
        let body = self.body.as_ref().map(|body| body.in_json(values));
        PullRequest { target: Target::Below(address), body, parameters }
    }
}
