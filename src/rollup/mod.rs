//! Records -> cells: counts and sums for a time bucket and a set of dimensions, from which every number is computed.
//!
//! Pure. Cells form a group under [`Cells::add`]: they merge, subtract and have a zero, so a batch's effect on what is
//! stored is `fold(after) - fold(before)`, whatever the order of the records.

mod answer;
mod counts;
mod fold;
mod key;
mod surveys;

use std::hash::Hash;

use rustc_hash::FxHashMap;

pub use answer::{Answer, answer, is_awaiting, is_closed_unanswered};
pub use counts::{
    ContactCounts, HopCounts, LATEST_TIME_BUCKET, QueueCounts, SHORT_SECONDS, SurveyCounts, TIME_BUCKETS, TimeCounts,
    WorkCounts,
};
pub use fold::Fold;
pub use key::{AnswerKey, Bucket, BucketRange, CellKey, Grain, HopKey, INVITED};

/// The version of what cells count: cells that an older one made are made anew when the program starts.
pub const CELLS_VERSION: i32 = 3;

/// A group of counts: adds, subtracts, has a zero.
pub trait Counts: Copy + Default + PartialEq {
    /// Adds other counts, each times `sign` (1 or -1).
    fn add(&mut self, other: &Self, sign: i64);
    /// Returns whether every count is 0.
    fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}

/// Counts with names, which are also those of their columns.
pub trait NamedCounts: Counts + 'static {
    /// The names of the counts, in their order.
    const NAMES: &'static [&'static str];
    /// Returns the counts, in the order of their names.
    fn values(&self) -> impl Iterator<Item = i64>;
    /// Returns the counts that `next` gives one after the other, in the order of their names.
    fn read<E>(next: impl FnMut() -> Result<i64, E>) -> Result<Self, E>;
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
        add_family(&mut self.answers, &other.answers, sign);
        add_family(&mut self.work, &other.work, sign);
        add_family(&mut self.hops, &other.hops, sign);
    }

    /// Returns the cells without those that are zero.
    #[must_use]
    pub fn without_zeros(mut self) -> Cells {
        self.contacts.retain(|_, counts| !counts.is_zero());
        self.times.retain(|_, counts| !counts.is_zero());
        self.queues.retain(|_, counts| !counts.is_zero());
        self.surveys.retain(|_, counts| !counts.is_zero());
        self.answers.retain(|_, counts| !counts.is_zero());
        self.work.retain(|_, counts| !counts.is_zero());
        self.hops.retain(|_, counts| !counts.is_zero());
        self
    }

    /// Returns whether there is no cell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the number of cells.
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
