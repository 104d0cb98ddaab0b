//! Units of figures, and the colours of what is no channel, which are also safe for the colour-blind (Okabe and Ito 2008).

/// Answered in time, solved.
pub(super) const DONE: &str = "#009E73";
/// Answered late, solved in part.
pub(super) const LATE: &str = "#E69F00";
/// Past due, lost, not solved.
pub(super) const MISSED: &str = "#D55E00";
/// Still waiting, within its time.
pub(super) const WAITING: &str = "#56B4E9";
/// Excluded, others.
pub(super) const ASIDE: &str = "#8C8C8C";
/// Figures that are neither good nor bad.
pub(super) const FIRST: &str = "#0072B2";
pub(super) const SECOND: &str = "#CC79A7";
/// The colour of text, on light and dark.
pub(super) const PLAIN: &str = "text";

/// The unit of a figure, with the decimals that are usual for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Unit {
    Count,
    /// A share from 0 to 1, shown in per cent.
    Share,
    /// A short duration in seconds: Grafana's own words for longer ones are English.
    Seconds,
    /// Hours in which something is open, or days of 24 hours; the name of the figure says which.
    HoursOrDays,
    /// How often one contains another.
    Ratio,
    /// A score from 0 to 100.
    Index,
    /// Hours of work.
    Hours,
    /// A unit for each row of a table.
    Mixed,
    /// A point in time, Unix milliseconds.
    Moment,
}

impl Unit {
    /// Returns the name that Grafana has for the unit.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Unit::Count | Unit::HoursOrDays => "locale",
            Unit::Share => "percentunit",
            Unit::Seconds => "suffix: s",
            Unit::Ratio | Unit::Index => "none",
            Unit::Hours => "suffix: h",
            Unit::Mixed => "short",
            Unit::Moment => "dateTimeAsIso",
        }
    }

    pub(super) const fn decimals(self) -> u8 {
        match self {
            Unit::Count | Unit::Hours | Unit::HoursOrDays | Unit::Seconds | Unit::Moment => 0,
            Unit::Share | Unit::Index => 1,
            Unit::Ratio | Unit::Mixed => 2,
        }
    }
}
