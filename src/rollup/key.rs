//! The keys of cells: which span of time, which channel, which unit or topic.

use std::fmt;

use crate::model::closed_list::closed_list;
use crate::model::{By, Channel, Day, Instant, Period};

/// The span of time that a cell counts and the list that it is cut by.
///
/// The number of cells depends on time and on configured lists, not on the number of contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bucket {
    /// Hour x channel, by the instant at which the local hour begins.
    Hour(Instant),
    /// Local day x channel.
    Day(Day),
    /// Local day x channel x unit.
    Unit(Day),
    /// Local day x channel x topic.
    Topic(Day),
    /// Calendar month x channel, by the first day of the month. For figures over years; surveys and answers are not kept
    /// by month.
    Month(Day),
    /// Calendar month x channel x unit.
    UnitMonth(Day),
    /// Calendar month x channel x topic.
    TopicMonth(Day),
}

impl Bucket {
    /// Returns the grain of the cell.
    #[must_use]
    pub const fn grain(self) -> Grain {
        match self {
            Bucket::Hour(_) => Grain::Hour,
            Bucket::Day(_) => Grain::Day,
            Bucket::Unit(_) => Grain::Unit,
            Bucket::Topic(_) => Grain::Topic,
            Bucket::Month(_) => Grain::Month,
            Bucket::UnitMonth(_) => Grain::UnitMonth,
            Bucket::TopicMonth(_) => Grain::TopicMonth,
        }
    }

    /// Returns the local day, the first day of a month; `None` for an hour, which needs a zone to have a day.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Bucket::Hour(_) => None,
            Bucket::Day(day)
            | Bucket::Unit(day)
            | Bucket::Topic(day)
            | Bucket::Month(day)
            | Bucket::UnitMonth(day)
            | Bucket::TopicMonth(day) => Some(day),
        }
    }

    /// Returns the bucket of the calendar month that holds this one, or `None` for hours and months.
    #[must_use]
    pub fn by_month(self) -> Option<Bucket> {
        let month = |day| Period::holding(By::Month, day).first();
        match self {
            Bucket::Day(day) => Some(Bucket::Month(month(day))),
            Bucket::Unit(day) => Some(Bucket::UnitMonth(month(day))),
            Bucket::Topic(day) => Some(Bucket::TopicMonth(month(day))),
            Bucket::Hour(_) | Bucket::Month(_) | Bucket::UnitMonth(_) | Bucket::TopicMonth(_) => None,
        }
    }
}

impl fmt::Display for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bucket::Hour(hour) => write!(f, "{} {hour}", self.grain().code()),
            Bucket::Day(day)
            | Bucket::Unit(day)
            | Bucket::Topic(day)
            | Bucket::Month(day)
            | Bucket::UnitMonth(day)
            | Bucket::TopicMonth(day) => write!(f, "{} {day}", self.grain().code()),
        }
    }
}

/// A range of buckets of one grain, both ends included. A range of days holds no hours, and one of hours no days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BucketRange {
    All,
    /// Cells by hour.
    Hours(Instant, Instant),
    /// Cells by day, and cells by month by the first day of the month.
    Days(Day, Day),
}

impl BucketRange {
    /// Returns the smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: BucketRange) -> BucketRange {
        match (self, other) {
            (BucketRange::Hours(from, to), BucketRange::Hours(first, last)) => {
                BucketRange::Hours(from.min(first), to.max(last))
            }
            (BucketRange::Days(from, to), BucketRange::Days(first, last)) => {
                BucketRange::Days(from.min(first), to.max(last))
            }
            _ => BucketRange::All,
        }
    }
}

impl From<(Day, Day)> for BucketRange {
    fn from((from, to): (Day, Day)) -> BucketRange {
        BucketRange::Days(from, to)
    }
}

closed_list! {
    /// How finely cells are kept: the kinds of [`Bucket`].
    pub enum Grain {
        Hour,
        Day,
        Unit,
        Topic,
        Month,
        UnitMonth,
        TopicMonth,
    }
}

impl Grain {
    /// Returns the grain that has months where this one has days, or `None`.
    #[must_use]
    pub const fn by_month(self) -> Option<Grain> {
        match self {
            Grain::Day => Some(Grain::Month),
            Grain::Unit => Some(Grain::UnitMonth),
            Grain::Topic => Some(Grain::TopicMonth),
            Grain::Hour | Grain::Month | Grain::UnitMonth | Grain::TopicMonth => None,
        }
    }
}

/// The key of a cell of contacts, response times, queues, surveys or work.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellKey {
    pub bucket: Bucket,
    pub channel: Channel,
    /// The unit or topic; empty for the other grains and where the record names none.
    pub dimension: String,
}

impl CellKey {
    /// Returns the grain of the cell.
    #[must_use]
    pub const fn grain(&self) -> Grain {
        self.bucket.grain()
    }
}

/// The key of a count of answers to a question.
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

/// The key of a count of repeated contacts: the cell of the first contact, and the channel of the next.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HopKey {
    /// Of grain day or month. Of a unit or topic only the number of repeats is kept ([`super::WorkCounts`]).
    pub cell: CellKey,
    pub next: Channel,
}

/// The series of answers to invitations.
pub const INVITED: &str = "invited";
