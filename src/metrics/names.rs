//! Codes of records -> bounded label values.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::{Day, Organisation};

/// For codes that the organisation file does not name.
pub(super) const OTHER: &str = "other";
/// For records that name none.
pub(super) const NONE: &str = "none";

/// The units and topics of an organisation as they are shown at a day.
pub(super) struct Names<'a> {
    /// Each unit of the file with the one under which its history continues.
    units: FxHashMap<&'a str, &'a str>,
    topics: FxHashSet<&'a str>,
}

impl<'a> Names<'a> {
    pub(super) fn new(organisation: &'a Organisation, today: Day) -> Names<'a> {
        let shown = |code: &'a str| Some(organisation.unit_at(code, today)).filter(|code| organisation.has_unit(code));
        let units = organisation.units().map(|unit| (unit.code.as_str(), shown(&unit.code).unwrap_or(OTHER)));
        Names { units: units.collect(), topics: organisation.topics().map(|topic| topic.code.as_str()).collect() }
    }

    /// The label of a unit.
    pub(super) fn unit(&self, code: &str) -> &'a str {
        if code.is_empty() { NONE } else { self.units.get(code).copied().unwrap_or(OTHER) }
    }

    /// The label of a topic.
    pub(super) fn topic(&self, code: &str) -> &'a str {
        if code.is_empty() { NONE } else { self.topics.get(code).copied().unwrap_or(OTHER) }
    }

    /// Every unit label, each once.
    pub(super) fn units(&self) -> BTreeSet<&'a str> {
        self.units.values().copied().chain([OTHER, NONE]).collect()
    }

    /// Every topic label, each once.
    pub(super) fn topics(&self) -> BTreeSet<&'a str> {
        self.topics.iter().copied().chain([OTHER, NONE]).collect()
    }
}
