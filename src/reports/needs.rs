//! What a figure is made from, as data: a measure says what it needs, and who knows the database reads it.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::month_cells::CellRange;
use crate::model::{Contact, Day, Event, Instant, Organisation, Question as SurveyQuestion};
use crate::rollup::{Cells, Grain};

/// A family of cells by days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFamily {
    Contacts,
    Times,
    Queues,
    Surveys,
    Work,
    Hops,
}

/// One thing that a measure needs. Cells of several needs are added to the same [`Data::cells`]; those that have to be kept
/// apart are in parts of their own.
#[derive(Debug)]
pub enum Need {
    /// Cells as they are now; `only` names units or topics.
    Cells { families: &'static [CellFamily], range: CellRange, only: Option<Vec<String>> },
    /// Cells of the contacts and volumes of some days as they were known at `at`, and the open contacts of which the calendar
    /// alone does not tell whether they were due.
    CellsAsOf { days: (Day, Day), grain: Grain, at: Instant },
    /// Cells of work and hops of the contacts of the day of `at` that were received by then.
    CellsOfDayUntil { grain: Grain, at: Instant },
    /// The open contacts of which the calendar alone does not tell whether they are due at this instant.
    OpenUndecided(Instant),
    /// Answers of a series on some days, and whether anybody ever answered in it.
    Answers { series: String, grain: Grain, days: (Day, Day) },
    /// The questions of the organisation file, and those of earlier versions that the answers read before still have.
    Questions,
    /// Contacts, which are shown to a gatherer one at a time.
    Contacts { which: Which, gatherer: Box<dyn Gatherer> },
    /// Events of the organisation file and reported ones on these days.
    Events(Day, Day),
    /// Observations of every indicator of the organisation file on these days.
    Observations(Day, Day),
    /// The days of the first and of the last contact or volume.
    Records,
    /// The first day that has cells.
    FirstDay,
    /// Which of these units or topics records name; all that records name where they do not name one of them.
    Codes { grain: Grain, codes: Vec<String> },
    /// How many contacts received on these days were handed over to somebody else.
    Transferred(Day, Day),
    /// Each source with the latest instant of which it spoke, rejected records by reason, letters by state.
    Deliveries,
    /// Needs of which the data stay apart, in the next of [`Data::parts`].
    Part(Vec<Need>),
    /// Needs of another organisation.
    Of { organisation: String, needs: Vec<Need> },
}

/// Which contacts are shown to a gatherer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those received before an instant that await an answer now.
    Awaiting(Instant),
    /// Those received before an instant that await an answer now, and those that were closed unanswered.
    Unanswered(Instant),
    /// Those that awaited an answer or were closed unanswered at an earlier instant, as they were known then.
    UnansweredAsOf(Instant),
    /// Those received on some days, as they were known at an instant.
    ReceivedAsOf { days: (Day, Day), at: Instant },
}

/// Takes in contacts one at a time, so that memory does not grow with their number.
pub trait Gatherer: Any + Send {
    /// Looks at a contact.
    fn look_at(&mut self, organisation: &Organisation, contact: &Contact);
}

impl fmt::Debug for dyn Gatherer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gatherer")
    }
}

/// What was read for the needs of a measure.
#[derive(Debug, Default)]
pub struct Data {
    pub cells: Cells,
    pub open: Vec<Contact>,
    pub is_known_series: bool,
    pub questions: Vec<SurveyQuestion>,
    pub gathered: Vec<Box<dyn Gatherer>>,
    /// By day and label.
    pub events: Vec<Event>,
    /// Of each indicator by its code, in order of time.
    pub observations: BTreeMap<String, Vec<(Day, f64)>>,
    pub records: Option<(Day, Day)>,
    pub first_day: Option<Day>,
    pub codes: BTreeMap<Grain, Vec<String>>,
    pub transferred: i64,
    pub sources: Vec<(String, Instant)>,
    pub quarantined: Vec<(String, i64)>,
    pub letters: Vec<(String, i64)>,
    pub parts: Vec<Data>,
    /// `None` where the installation has no such organisation.
    pub other: Option<Box<(Arc<Organisation>, Data)>>,
}

impl Data {
    /// Takes the next part out; there is one for each [`Need::Part`], in their order.
    #[must_use]
    pub fn take_part(&mut self) -> Data {
        if self.parts.is_empty() { Data::default() } else { self.parts.remove(0) }
    }

    /// Takes a gatherer out, with what it has gathered.
    pub fn take_gathered<G: Gatherer>(&mut self) -> Option<G> {
        let gathered: Box<dyn Any> = self.gathered.pop()?;
        gathered.downcast::<G>().ok().map(|gatherer| *gatherer)
    }
}
