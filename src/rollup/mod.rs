//! Records -> cells: counts and sums for a time bucket and a set of dimensions, from which every number is computed.
//!
//! Pure. Cells form a group under [`Cells::add`]: they merge, subtract and have a zero, so a batch's effect on what is
//! stored is `fold(after) - fold(before)`, whatever the order of the records.

mod answer;
mod counts;
mod fold;
mod voices;

#[cfg(test)]
mod tests;

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::model::Channel;

pub use answer::{Answer, answer, is_awaiting, is_closed_unanswered};
pub use counts::{
    ContactCounts, HopCounts, LATEST_TIME_BUCKET, QueueCounts, SHORT_SECONDS, SurveyCounts, TIME_BUCKETS, TimeCounts,
    WorkCounts,
};
pub use fold::Fold;

/// How finely cells are kept. Their number depends on time and on lists, not on the number of contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grain {
    /// Hour x channel. The bucket is the Unix second at which the local hour begins.
    Hour,
    /// Local day x channel. The bucket is the day, counted from 1970-01-01; so it is for the grains below.
    Day,
    /// Local day x channel x unit.
    Unit,
    /// Local day x channel x topic.
    Topic,
    /// Calendar month x channel. The bucket is the first day of the month; so it is for the grains below. For figures over
    /// years; surveys and answers are not kept by month.
    Month,
    /// Calendar month x channel x unit.
    UnitMonth,
    /// Calendar month x channel x topic.
    TopicMonth,
}

impl Grain {
    /// Every grain.
    pub const ALL: [Grain; 7] =
        [Grain::Hour, Grain::Day, Grain::Unit, Grain::Topic, Grain::Month, Grain::UnitMonth, Grain::TopicMonth];

    /// The code in the store.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Grain::Hour => "hour",
            Grain::Day => "day",
            Grain::Unit => "unit",
            Grain::Topic => "topic",
            Grain::Month => "month",
            Grain::UnitMonth => "unit_month",
            Grain::TopicMonth => "topic_month",
        }
    }

    /// The grain that has months where this one has days, or `None`.
    #[must_use]
    pub const fn by_month(self) -> Option<Grain> {
        match self {
            Grain::Day => Some(Grain::Month),
            Grain::Unit => Some(Grain::UnitMonth),
            Grain::Topic => Some(Grain::TopicMonth),
            Grain::Hour | Grain::Month | Grain::UnitMonth | Grain::TopicMonth => None,
        }
    }

    /// The grain with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Grain> {
        Grain::ALL.into_iter().find(|grain| grain.code() == code)
    }
}

/// Which cell a count belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellKey {
    pub grain: Grain,
    /// See [`Grain`].
    pub bucket: i64,
    pub channel: Channel,
    /// The unit or topic; empty for the other grains and where the record names none.
    pub dimension: String,
}

/// Which cell an answer to a question belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AnswerKey {
    /// By day: of grain day, unit or topic.
    pub cell: CellKey,
    /// [`INVITED`], or the open survey or source: a series of its own.
    pub series: String,
    /// The code of the question; empty for the answer as a whole, which is `complete` or `partial`.
    pub question: String,
    pub value: String,
}

/// Which cell a repeated contact belongs to: the cell of the first contact, and the channel of the next.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HopKey {
    /// Of grain day or month: of a unit or topic it is known how many were repeated ([`WorkCounts`]), not through what.
    pub cell: CellKey,
    pub next: Channel,
}

/// The version of what cells count: cells that an older one made are made anew when the program starts.
pub const CELLS_VERSION: i32 = 3;

/// The series of answers to invitations.
pub const INVITED: &str = "invited";

/// A group of counts: adds, subtracts, has a zero.
pub trait Counts: Copy + Default + PartialEq {
    /// The same counts, each times `sign` (1 or -1), added to `self`.
    fn add(&mut self, other: &Self, sign: i64);
    /// Whether every count is 0.
    fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}

/// The cells of one family by key.
pub type Family<C> = FxHashMap<CellKey, C>;

/// Cells of all families.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cells {
    pub contacts: Family<ContactCounts>,
    pub times: Family<TimeCounts>,
    pub queues: Family<QueueCounts>,
    pub surveys: Family<SurveyCounts>,
    pub answers: FxHashMap<AnswerKey, i64>,
    /// Never of grain hour.
    pub work: Family<WorkCounts>,
    pub hops: FxHashMap<HopKey, HopCounts>,
}

impl Cells {
    /// Adds `sign` times the cells of `other`.
    pub fn add(&mut self, other: &Cells, sign: i64) {
        add_family(&mut self.contacts, &other.contacts, sign);
        add_family(&mut self.times, &other.times, sign);
        add_family(&mut self.queues, &other.queues, sign);
        add_family(&mut self.surveys, &other.surveys, sign);
        for (key, answers) in &other.answers {
            *self.answers.entry(key.clone()).or_default() += sign * answers;
        }
        add_family(&mut self.work, &other.work, sign);
        add_family(&mut self.hops, &other.hops, sign);
    }

    /// The cells without those that are zero.
    #[must_use]
    pub fn without_zeros(mut self) -> Cells {
        self.contacts.retain(|_, counts| !counts.is_zero());
        self.times.retain(|_, counts| !counts.is_zero());
        self.queues.retain(|_, counts| !counts.is_zero());
        self.surveys.retain(|_, counts| !counts.is_zero());
        self.answers.retain(|_, answers| *answers != 0);
        self.work.retain(|_, counts| !counts.is_zero());
        self.hops.retain(|_, counts| !counts.is_zero());
        self
    }

    /// Whether there is no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of cells.
    #[must_use]
    pub fn len(&self) -> usize {
        let counted = self.contacts.len() + self.times.len() + self.queues.len() + self.work.len();
        counted + self.surveys.len() + self.answers.len() + self.hops.len()
    }
}

fn add_family<K: Clone + Eq + Hash, C: Counts>(family: &mut FxHashMap<K, C>, other: &FxHashMap<K, C>, sign: i64) {
    for (key, counts) in other {
        add(family, key, counts, sign);
    }
}

/// Adds to one cell; the key is copied only for a cell that is new.
fn add<K: Clone + Eq + Hash, C: Counts>(family: &mut FxHashMap<K, C>, key: &K, counts: &C, sign: i64) {
    match family.get_mut(key) {
        Some(known) => known.add(counts, sign),
        None => family.entry(key.clone()).or_default().add(counts, sign),
    }
}
