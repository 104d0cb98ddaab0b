//! Which closing was known before a contact was opened again.

use crate::model::{Instant, Moment, Outcome, Version};

/// The states open and closed through which a contact went, in order of version, or of delivery where there is none: what it
/// takes to tell which closing was known before the contact was opened again, in whatever order its records arrive.
///
/// `answer = the last closing before the first open after the first closing`. So what comes after that open never matters, and
/// is not kept; nor are more than the last forty states, so that a contact costs no more however often it is amended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosingHistory(Vec<Stage>);

/// The most states that are kept of a contact.
const MOST_STAGES: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stage {
    version: Option<Version>,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Closed(Option<Moment>),
}

/// A closing after which the contact was opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reopening {
    /// When it was closed, where that is known.
    pub closed_at: Option<Moment>,
}

impl State {
    /// Returns the state that a record tells of. `answered` with a closing time is a closing too; what was handed over, abandoned or
    /// left out is neither open nor closed here.
    fn of(outcome: Outcome, closed_at: Option<Moment>) -> Option<State> {
        match outcome {
            Outcome::Open => Some(State::Open),
            Outcome::Closed => Some(State::Closed(closed_at)),
            Outcome::Answered => closed_at.map(|at| State::Closed(Some(at))),
            Outcome::Abandoned | Outcome::Transferred | Outcome::Callback | Outcome::Excluded(_) => None,
        }
    }
}

impl ClosingHistory {
    /// Returns the history of a contact of which one record is known.
    #[must_use]
    pub fn of(version: Option<Version>, outcome: Outcome, closed_at: Option<Moment>) -> ClosingHistory {
        ClosingHistory(State::of(outcome, closed_at).map(|state| Stage { version, state }).into_iter().collect())
    }

    /// Takes in what one more record says: in its place by version, in the place of what was said under the same version, or
    /// last.
    pub fn note(&mut self, version: Option<Version>, outcome: Outcome, closed_at: Option<Moment>) {
        let stage = State::of(outcome, closed_at).map(|state| Stage { version, state });
        match version {
            Some(version) => {
                self.0.retain(|known| known.version != Some(version));
                let later = |known: &Stage| known.version.is_some_and(|known| known > version);
                let place = self.0.iter().position(later).unwrap_or(self.0.len());
                if let Some(stage) = stage {
                    self.0.insert(place, stage);
                }
            }
            None => {
                if let Some(stage) = stage {
                    self.append(stage);
                }
            }
        }
        self.shorten();
    }

    /// Adds a state without version. Nothing comes between two such states any more, so an open one before the first closing and
    /// a closing that another one replaces need not be kept.
    fn append(&mut self, stage: Stage) {
        while let Some(last) = self.0.last().copied().filter(|last| last.version.is_none()) {
            let is_first = self.0.len() == 1;
            match (last.state, stage.state) {
                (State::Closed(_), State::Open) => break,
                (State::Open, State::Closed(_)) if !is_first => break,
                (State::Open, State::Open) if !is_first => return,
                _ => drop(self.0.pop()),
            }
        }
        self.0.push(stage);
    }

    fn shorten(&mut self) {
        if let Some((_, open)) = self.reopening() {
            self.0.truncate(open + 1);
        }
        while self.0.len() > MOST_STAGES {
            let oldest = usize::from(self.0.first().is_some_and(|first| first.state != State::Open));
            self.0.remove(oldest);
        }
    }

    /// Returns the first closing, and the first open after it.
    fn reopening(&self) -> Option<(usize, usize)> {
        let closed = self.0.iter().position(|stage| stage.state != State::Open)?;
        let open = self.0.iter().skip(closed).position(|stage| stage.state == State::Open)?;
        Some((closed, closed + open))
    }

    /// Returns the closing that answers a contact that was opened again; `None` when it was not.
    #[must_use]
    pub fn reopened(&self) -> Option<Reopening> {
        let (_, open) = self.reopening()?;
        match self.0.get(open.checked_sub(1)?)?.state {
            State::Closed(closed_at) => Some(Reopening { closed_at }),
            State::Open => None,
        }
    }

    /// Returns the text in which it is stored: empty when it says no more than the contact's own outcome, closing time and version do.
    #[must_use]
    pub fn to_stored(&self, version: Option<Version>, outcome: Outcome, closed_at: Option<Moment>) -> String {
        if *self == ClosingHistory::of(version, outcome, closed_at) {
            return String::new();
        }
        let stages = self.0.iter().map(|stage| {
            let version = stage.version.map_or_else(String::new, |version| version.to_string());
            match stage.state {
                State::Open => format!("{version} open"),
                State::Closed(None) => format!("{version} closed"),
                State::Closed(Some(at)) => {
                    let day = at.day_seconds().map_or_else(String::new, |seconds| format!(" {seconds}"));
                    format!("{version} closed {}{day}", at.first().unix())
                }
            }
        });
        stages.collect::<Vec<String>>().join("\n")
    }

    /// Returns a history that was stored before; `None` when the text is not one.
    #[must_use]
    pub fn stored(text: &str) -> Option<ClosingHistory> {
        let stage = |line: &str| {
            let mut words = line.split(' ');
            let version = words.next()?;
            let version = if version.is_empty() { None } else { Some(Version::stored(version)?) };
            let state = match (words.next()?, words.next(), words.next()) {
                ("open", None, None) => State::Open,
                ("closed", None, None) => State::Closed(None),
                ("closed", Some(at), day) => {
                    let day_seconds = day.map(str::parse).transpose().ok()?;
                    State::Closed(Some(Moment::stored(Instant::from_unix(at.parse().ok()?), day_seconds)))
                }
                _ => return None,
            };
            Some(Stage { version, state })
        };
        text.lines().map(stage).collect::<Option<Vec<Stage>>>().map(ClosingHistory)
    }
}
