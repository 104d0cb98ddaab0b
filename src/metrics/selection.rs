//! Which series are asked for: of which organisation, periods, labels and days.

use std::borrow::Cow;

use super::matcher::Matchers;
use super::names::Names;
use super::timeline::Cut;
use crate::model::{By, Day, Organisation};

/// Label names and values, sorted by name, without the metric's name.
pub(super) type Labels<'a> = Vec<(&'static str, Cow<'a, str>)>;

/// A value of the `period` label.
#[derive(Debug, Clone, Copy)]
pub(super) struct PeriodLabel {
    pub(super) label: &'static str,
    pub(super) cut: Cut,
    /// The number of periods before the one that holds the moment.
    pub(super) back: usize,
}

const fn period(label: &'static str, cut: Cut, back: usize) -> PeriodLabel {
    PeriodLabel { label, cut, back }
}

const HOUR: PeriodLabel = period("hour", Cut::Hour, 0);
pub(super) const DAY: PeriodLabel = period("day", Cut::Civil(By::Day), 0);
const WEEK: PeriodLabel = period("week", Cut::Civil(By::Week), 0);
const MONTH: PeriodLabel = period("month", Cut::Civil(By::Month), 0);

/// The label that cuts periods to the days of a range: its value is the first and the last instant in Unix milliseconds, as
/// `$__from-$__to` gives them in Grafana.
pub(super) const RANGE: &str = "range";

/// The periods of the export.
pub(super) const HISTORY: &[PeriodLabel] = &[HOUR, DAY, WEEK, MONTH];

/// The periods of remote read: those of the export, and the range of a range selector.
pub(super) const REMOTE: &[PeriodLabel] = &[HOUR, DAY, WEEK, MONTH, period("range", Cut::Range, 0)];

/// The periods of the scrape.
pub(super) const SCRAPE: &[PeriodLabel] = &[
    DAY,
    WEEK,
    MONTH,
    period("previous_day", DAY.cut, 1),
    period("previous_week", WEEK.cut, 1),
    period("previous_month", MONTH.cut, 1),
];

/// The value of each day; `None` where there is none.
pub(super) type DayValue<'a> = Box<dyn Fn(Day) -> Option<f64> + 'a>;

/// A series that has a value for each day, with its labels besides that of the organisation.
pub(super) type DaySeries<'a> = (Labels<'a>, DayValue<'a>);

/// Which series of one organisation are asked for.
pub(super) struct Selection<'a, 'm> {
    pub(super) organisation: &'a Organisation,
    pub(super) names: &'m Names<'a>,
    pub(super) periods: &'static [PeriodLabel],
    pub(super) matchers: &'m Matchers,
    /// The first and the last day that is looked at.
    pub(super) days: (Day, Day),
    /// The range to which the periods are cut, as it was asked for.
    pub(super) range: Option<&'m str>,
}
