//! A value of the month compared with that of the month before and that of the same month a year before.

use serde::Serialize;

use super::rate::Rate;
use crate::measure::{Index, Ratio, Share};

/// How a value compares with an earlier one. It changed only where the two 95 % intervals have nothing in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Higher,
    Lower,
    /// Each value lies within the interval of the other.
    AboutTheSame,
    /// The intervals overlap, and the values are too uncertain or too far apart to be called the same.
    Uncertain,
}

/// A value of the month and the two that it is compared with; `None` where there is nothing to take it of.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = Compared)]
pub struct MonthComparison<T> {
    pub month: Option<T>,
    /// Of the month before.
    pub before: Option<T>,
    /// Of the same month a year before.
    pub year_before: Option<T>,
    /// How the month stands to the month before.
    pub since_before: Option<Change>,
    /// How the month stands to the same month a year before.
    pub since_year_before: Option<Change>,
}

impl MonthComparison<Ratio> {
    /// Returns the shares alone, without the reasons why some have none.
    #[must_use]
    pub fn shares(&self) -> MonthComparison<Share> {
        let [month, before, year_before] =
            [self.month, self.before, self.year_before].map(|ratio| ratio.and_then(Ratio::share));
        let (since_before, since_year_before) = (self.since_before, self.since_year_before);
        MonthComparison { month, before, year_before, since_before, since_year_before }
    }
}

/// A value that lies somewhere between two ends, as far as is known.
pub(super) trait Interval: Copy {
    /// Returns the value and the ends of its 95 % interval; `None` where too little is known for one.
    fn within(self) -> Option<(f64, (f64, f64))>;
}

impl Interval for Share {
    fn within(self) -> Option<(f64, (f64, f64))> {
        Some((self.value, (self.low, self.high)))
    }
}

impl Interval for Ratio {
    fn within(self) -> Option<(f64, (f64, f64))> {
        self.share()?.within()
    }
}

impl Interval for Rate {
    fn within(self) -> Option<(f64, (f64, f64))> {
        Some((self.value, (self.low, self.high)))
    }
}

impl Interval for Index {
    fn within(self) -> Option<(f64, (f64, f64))> {
        Some((self.value, (self.low, self.high)))
    }
}

/// The month, the month before it, and the same month a year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Months<T> {
    pub(super) month: T,
    pub(super) before: T,
    pub(super) year_before: T,
}

impl<T: Copy> Months<T> {
    pub(super) fn map<U>(self, of: impl Fn(T) -> U) -> Months<U> {
        Months { month: of(self.month), before: of(self.before), year_before: of(self.year_before) }
    }

    pub(super) fn any(self, holds: impl Fn(T) -> bool) -> bool {
        [self.month, self.before, self.year_before].into_iter().any(holds)
    }
}

impl<T: Interval> Months<Option<T>> {
    /// Returns the values with what became of them.
    pub(super) fn compared(self) -> MonthComparison<T> {
        let Months { month, before, year_before } = self;
        let change = |earlier: Option<T>| {
            let (value, (low, high)) = month?.within()?;
            let (earlier, (earlier_low, earlier_high)) = earlier?.within()?;
            let same = (low..=high).contains(&earlier) && (earlier_low..=earlier_high).contains(&value);
            Some(if low > earlier_high {
                Change::Higher
            } else if high < earlier_low {
                Change::Lower
            } else if same {
                Change::AboutTheSame
            } else {
                Change::Uncertain
            })
        };
        let (since_before, since_year_before) = (change(before), change(year_before));
        MonthComparison { month, before, year_before, since_before, since_year_before }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_apart_and_unsure_is_not_the_same() {
        let compared = |month, before| Months { month, before, year_before: None }.compared().since_before;
        assert_eq!(compared(Share::of(8, 9), Share::of(11, 20)), Some(Change::Uncertain));
        assert_eq!(compared(Share::of(8, 9), Share::of(18, 20)), Some(Change::AboutTheSame));
        assert_eq!(compared(Share::of(1, 90), Share::of(80, 90)), Some(Change::Lower));
        assert_eq!(compared(Share::of(1, 90), None), None);
    }
}
