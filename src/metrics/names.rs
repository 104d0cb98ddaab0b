//! Codes of records -> bounded label values.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Day, Organisation, UnitsAsOf};

/// For codes that the organisation file does not name.
pub(super) const OTHER: &str = "other";
/// For records that name none.
pub(super) const NONE: &str = "none";

/// The units and topics of an organisation as they are shown.
pub(super) struct Names<'a> {
    units_as_of: UnitsAsOf,
    /// The days from which units are shown as they are listed, each with the units of the file and the one under which each is
    /// shown, in order of time; one alone where that does not depend on the day of a record.
    units: Vec<(Day, FxHashMap<&'a str, &'a str>)>,
    topics: FxHashSet<&'a str>,
}

impl<'a> Names<'a> {
    pub(super) fn new(organisation: &'a Organisation, units_as_of: UnitsAsOf, today: Day) -> Names<'a> {
        let on = |from: Day| {
            let day = units_as_of.day(today, from);
            let shown = |code: &'a str| (code, organisation.unit_at(code, day));
            (from, organisation.units().map(|unit| shown(&unit.code)).collect())
        };
        let turns = match units_as_of {
            UnitsAsOf::Today => Vec::new(),
            UnitsAsOf::Then => organisation.unit_turns(),
        };
        let units = std::iter::once(Day::from_epoch(i32::MIN)).chain(turns).map(on).collect();
        let topics = organisation.topics().map(|topic| topic.code.as_str()).collect();
        Names { units_as_of, units, topics }
    }

    /// Returns the label that tells under which unit records are shown; none where it is that of today.
    pub(super) fn units_label(&self) -> Option<(&'static str, &'static str)> {
        (self.units_as_of != UnitsAsOf::Today).then(|| ("units", self.units_as_of.code()))
    }

    /// Returns the label of the unit of a record of a day.
    pub(super) fn unit(&self, code: &str, day: Day) -> &'a str {
        if code.is_empty() {
            return NONE;
        }
        let begun = self.units.partition_point(|(from, _)| *from <= day);
        let shown = begun.checked_sub(1).and_then(|index| self.units.get(index));
        shown.and_then(|(_, units)| units.get(code).copied()).unwrap_or(OTHER)
    }

    /// Returns the label of a topic.
    pub(super) fn topic(&self, code: &str) -> &'a str {
        if code.is_empty() { NONE } else { self.topics.get(code).copied().unwrap_or(OTHER) }
    }

    /// Returns every unit label, each once.
    pub(super) fn units(&self) -> BTreeSet<&'a str> {
        self.units.iter().flat_map(|(_, units)| units.values().copied()).chain([OTHER, NONE]).collect()
    }

    /// Returns every topic label, each once.
    pub(super) fn topics(&self) -> BTreeSet<&'a str> {
        self.topics.iter().copied().chain([OTHER, NONE]).collect()
    }
}
