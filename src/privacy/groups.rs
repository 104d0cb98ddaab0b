//! Which sums of answers may be shown: groups of so many answers and none smaller.

use std::collections::BTreeMap;

use crate::domain::Day;

/// The answers to one question by value and day.
#[derive(Debug, Clone)]
pub struct Groups {
    days: BTreeMap<String, BTreeMap<Day, i64>>,
    k: i64,
}

/// What of a question may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// First and last days of what is to be added up.
    pub spans: Vec<(Day, Day)>,
    /// Whether something was left out.
    pub partial: bool,
}

impl Groups {
    /// Groups over these counts: value, day, answers.
    #[must_use]
    pub fn new<'a>(counts: impl Iterator<Item = (&'a str, Day, i64)>, k: i64) -> Groups {
        let mut days: BTreeMap<String, BTreeMap<Day, i64>> = BTreeMap::new();
        for (value, day, n) in counts {
            *days.entry(value.to_owned()).or_default().entry(day).or_default() += n;
        }
        Groups { days, k }
    }

    /// What may be shown of a value from one day to another, both included.
    #[must_use]
    pub fn shown(&self, value: &str, from: Day, to: Day) -> Shown {
        let n: i64 = self.days.get(value).into_iter().flat_map(|days| days.range(from..=to)).map(|(_, n)| n).sum();
        Shown { spans: if n >= self.k { vec![(from, to)] } else { Vec::new() }, partial: 0 < n && n < self.k }
    }
}
