//! What an organisation wants to reach and what it compares: goals, outside figures, costs, benefits, periods.

mod read;

use crate::model::closed_list::{array, closed_list};
use crate::model::{Channel, Day};
use strum::{EnumString, IntoStaticStr, VariantNames};

/// Something dated that explains a curve.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub day: Day,
    pub label: String,
    /// The channel that was opened that day.
    pub launches: Option<Launch>,
}

/// A channel that was opened, and the numbers of contacts whose first day, week and month are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launch {
    pub channel: Channel,
    pub milestones: Vec<i64>,
}

/// What a goal is about (docs/MEASURES.md, section 7).
#[derive(Debug, Clone, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum TargetMeasure {
    /// Contacts per working day.
    Contacts,
    /// Share answered in time, 0 to 1.
    Response,
    /// Share answered within the threshold, 0 to 1.
    ServiceLevel,
    /// Index of those who answered the survey, 0 to 100.
    Index,
    /// Contacts through digital channels / all, 0 to 1.
    DigitalShare,
    /// An outside figure, by its code.
    Indicator(String),
}

impl TargetMeasure {
    /// The codes in the organisation file.
    pub const CODES: [&'static str; 6] = array(TargetMeasure::VARIANTS);

    /// Returns the code in the organisation file, in figures and in labels.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.into_str()
    }

    /// Returns the highest value there is.
    const fn highest(&self) -> f64 {
        match self {
            TargetMeasure::Response | TargetMeasure::ServiceLevel | TargetMeasure::DigitalShare => 1.0,
            TargetMeasure::Index => 100.0,
            TargetMeasure::Contacts | TargetMeasure::Indicator(_) => f64::MAX,
        }
    }
}

closed_list! {
    /// On which side of the goal one wants to be.
    pub enum Direction {
        AtLeast,
        AtMost,
    }
}

impl Direction {
    /// Returns whether `value` is on the wanted side of `goal`.
    #[must_use]
    pub fn reached(self, value: f64, goal: f64) -> bool {
        match self {
            Direction::AtLeast => value >= goal,
            Direction::AtMost => value <= goal,
        }
    }
}

/// A goal: an absolute value, or a change from a baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub measure: TargetMeasure,
    pub channel: Option<Channel>,
    pub goal: Goal,
    /// First and last day.
    pub baseline: Option<(Day, Day)>,
    /// As the file says; else as the sign of the change does. `None`: the baseline's own value decides.
    pub direction: Option<Direction>,
    pub by: Day,
}

/// How far to come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// In the measure's own unit.
    Value(f64),
    /// Relative to the baseline: -0.2 is a fifth less.
    Change(f64),
}

/// A dated outside figure of which the organisation keeps account, beside its own and never mixed with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    pub code: String,
    pub name: String,
}

/// What one contact through a channel costs, by the organisation's own account.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCost {
    pub channel: Channel,
    pub low: f64,
    pub high: f64,
    /// Who worked it out.
    pub source: String,
    pub year: i16,
}

/// A saving that somebody recorded; shown beside what is computed, never mixed with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Benefit {
    pub day: Day,
    pub label: String,
    /// In the country's own money.
    pub amount: f64,
    pub source: String,
}

/// Two periods that the organisation sets against each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub code: String,
    pub name: String,
    pub before: (Day, Day),
    pub after: (Day, Day),
    pub unit: Option<String>,
    pub topic: Option<String>,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Plans {
    pub(super) events: Vec<Event>,
    pub(super) targets: Vec<Target>,
    pub(super) indicators: Vec<Indicator>,
    pub(super) comparisons: Vec<Comparison>,
    pub(super) unit_costs: Vec<UnitCost>,
    pub(super) benefits: Vec<Benefit>,
}
