//! Units of figures, and the colours of what is no channel. Told apart also by eyes that lack one kind of cones (Okabe and Ito
//! 2008); none of them says good or bad by itself.

/// Answered in time, solved.
pub(super) const DONE: &str = "#009E73";
/// Answered late, solved in part.
pub(super) const LATE: &str = "#E69F00";
/// Past due, lost, not solved.
pub(super) const MISSED: &str = "#D55E00";
/// Still waiting, within its time.
pub(super) const WAITING: &str = "#56B4E9";
/// Left out, others, what stands back.
pub(super) const ASIDE: &str = "#8C8C8C";
/// A first and a second figure that are neither good nor bad.
pub(super) const FIRST: &str = "#0072B2";
pub(super) const SECOND: &str = "#CC79A7";
/// As words are written, on light and dark.
pub(super) const PLAIN: &str = "text";

/// The unit of a figure, with the decimals that are usual for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    /// How many.
    Count,
    /// A part of a whole, 0 to 1, shown in per cent.
    Share,
    /// A duration in seconds; Grafana chooses minutes, hours or days.
    Seconds,
    /// A point in time, Unix milliseconds.
    Moment,
    /// How many of one come of one of another.
    Ratio,
    /// A score from 0 to 100.
    Index,
    /// Hours of work.
    Hours,
    /// Each row of a table in its own.
    Mixed,
}

impl Unit {
    /// Grafana's name of the unit.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Unit::Count => "locale",
            Unit::Share => "percentunit",
            Unit::Seconds => "s",
            Unit::Moment => "dateTimeAsIso",
            Unit::Ratio | Unit::Index => "none",
            Unit::Hours => "suffix: h",
            Unit::Mixed => "short",
        }
    }

    pub(super) const fn decimals(self) -> u8 {
        match self {
            Unit::Count | Unit::Hours | Unit::Moment => 0,
            Unit::Share | Unit::Seconds | Unit::Index => 1,
            Unit::Ratio | Unit::Mixed => 2,
        }
    }
}
