//! The units of an organisation over time: which stood above which, which followed which, and which was itself again.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use super::Organisation;
use crate::model::Day;
use crate::model::closed_list::closed_list;

/// A part of the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    pub code: String,
    pub name: String,
    /// The units above it, by date; no two on one day.
    pub parents: Vec<UnitLink>,
    /// The units under which its history continues, by date; no two on one day. On a day that none holds it is itself.
    pub successors: Vec<UnitLink>,
}

/// A unit that stands for or above another one from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitLink {
    pub unit: String,
    pub from: Day,
    /// The first day on which it holds no longer.
    pub until: Option<Day>,
}

closed_list! {
    /// Under which unit records are shown.
    #[derive(Default)]
    pub enum UnitsAsOf {
        /// As of the last day that is asked for.
        #[default]
        Today,
        /// As of the day of the record itself.
        Then,
    }
}

/// The units whose records count for one unit, each with the days on which they do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnitMembers<'a> {
    /// First day and the first day no longer; in order, without overlap.
    days: BTreeMap<&'a str, Vec<(Day, Option<Day>)>>,
}

/// Before all days that a record can have.
const EVER: Day = Day::from_epoch(i32::MIN);

impl UnitLink {
    /// Returns whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

impl UnitsAsOf {
    /// Returns the day as of which the unit of a record counts: `last` is the last day asked for, `own` that of the record.
    #[must_use]
    pub const fn day(self, last: Day, own: Day) -> Day {
        match self {
            UnitsAsOf::Today => last,
            UnitsAsOf::Then => own,
        }
    }
}

impl Unit {
    fn link(links: &[UnitLink], day: Day) -> Option<&str> {
        links.iter().find(|link| link.holds(day)).map(|link| link.unit.as_str())
    }
}

impl<'a> UnitMembers<'a> {
    /// Returns every unit that counts on some day.
    pub fn codes(&self) -> impl Iterator<Item = &'a str> {
        self.days.keys().copied()
    }

    /// Returns whether no unit counts on any day.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Returns whether a record of this unit and day counts.
    #[must_use]
    pub fn holds(&self, code: &str, day: Day) -> bool {
        let spans = self.days.get(code).map(Vec::as_slice).unwrap_or_default();
        spans.iter().any(|(from, until)| *from <= day && until.is_none_or(|until| day < until))
    }

    /// Counts a unit on all days.
    pub fn always(&mut self, code: &'a str) {
        self.days.insert(code, vec![(EVER, None)]);
    }

    fn add(&mut self, code: &'a str, (from, until): (Day, Option<Day>)) {
        let spans = self.days.entry(code).or_default();
        match spans.last_mut() {
            Some(last) if last.1 == Some(from) => last.1 = until,
            _ => spans.push((from, until)),
        }
    }
}

impl Organisation {
    /// Returns the units of the file, by code.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// Returns the unit under which `code` is shown on `day`: itself, or the last of its successors by then.
    #[must_use]
    pub fn unit_at<'a>(&'a self, code: &'a str, day: Day) -> &'a str {
        let mut current = code;
        // On no day does the file have a circle of successors (checked when it is read), so this ends.
        while let Some(next) = self.units.get(current).and_then(|unit| Unit::link(&unit.successors, day)) {
            current = next;
        }
        current
    }

    /// Returns the name of a unit, or its code when it is not in the file.
    #[must_use]
    pub fn unit_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.units.get(code).map_or(code, |unit| &unit.name)
    }

    /// Returns whether the file names the unit.
    #[must_use]
    pub fn has_unit(&self, code: &str) -> bool {
        self.units.contains_key(code)
    }

    /// Returns the days on which some unit gets or loses a successor or a parent, in order, each once.
    #[must_use]
    pub fn unit_turns(&self) -> Vec<Day> {
        let links = self.units.values().flat_map(|unit| unit.parents.iter().chain(&unit.successors));
        let mut turns: Vec<Day> = links.flat_map(|link| [Some(link.from), link.until]).flatten().collect();
        turns.retain(|day| *day != EVER);
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// Returns the units whose history belongs to `unit` on `day`: itself, those below it, and those that it or they followed.
    #[must_use]
    pub fn units_within(&self, unit: &str, day: Day) -> BTreeSet<&str> {
        let above = |code: &&str| {
            let parent = self.units.get(*code).and_then(|unit| Unit::link(&unit.parents, day));
            parent.map(|parent| self.unit_at(parent, day))
        };
        // Parents alone make no circle, nor do successors; both together may, and a way is no longer than the list.
        let way = |code| std::iter::successors(Some(self.unit_at(code, day)), above).take(self.units.len());
        let within = |code| way(code).any(|above| above == unit);
        self.units.keys().map(String::as_str).filter(|code| within(code)).collect()
    }

    /// Returns the units whose records count for `unit`: as of `last`, or each day as of itself.
    #[must_use]
    pub fn unit_members(&self, unit: &str, units: UnitsAsOf, last: Day) -> UnitMembers<'_> {
        let mut members = UnitMembers::default();
        let turns = match units {
            UnitsAsOf::Today => Vec::new(),
            UnitsAsOf::Then => self.unit_turns(),
        };
        let starts: Vec<Day> = std::iter::once(EVER).chain(turns).collect();
        let ends = starts.iter().copied().skip(1).map(Some).chain([None]);
        for (from, until) in starts.iter().copied().zip(ends) {
            for code in self.units_within(unit, units.day(last, from)) {
                members.add(code, (from, until));
            }
        }
        members
    }

    /// Returns the parts of the days `from..=to` on which records of `code` are shown under `unit`, in order.
    #[must_use]
    pub fn days_shown_under(
        &self,
        code: &str,
        unit: &str,
        (from, to): (Day, Day),
        units: UnitsAsOf,
    ) -> Vec<(Day, Day)> {
        let inner = |day: &Day| units == UnitsAsOf::Then && from < *day && *day <= to;
        let starts: Vec<Day> = std::iter::once(from).chain(self.unit_turns().into_iter().filter(inner)).collect();
        let ends = starts.iter().skip(1).map(|day| day.plus_days(-1)).chain([to]);
        let mut shown: Vec<(Day, Day)> = Vec::new();
        for (first, last) in starts.iter().copied().zip(ends) {
            if self.unit_at(code, units.day(to, first)) != unit {
                continue;
            }
            match shown.last_mut() {
                Some(before) if before.1.plus_days(1) == first => before.1 = last,
                _ => shown.push((first, last)),
            }
        }
        shown
    }
}
