//! A part of an organisation: a unit or a topic whose contacts are looked at.

use super::QuestionError;
use crate::model::{Day, Organisation, UnitMembers, UnitsAsOf, canonical_code};
use crate::rollup::Grain;

/// Of whose contacts a figure is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Part {
    #[default]
    Whole,
    /// A unit with those below it and those that it followed.
    Unit(String),
    Topic(String),
}

impl Part {
    /// Returns the part that the values of `unit` and `topic` name.
    ///
    /// # Errors
    /// When a unit and a topic are named: contacts are not kept by both together.
    pub fn of(unit: Option<&str>, topic: Option<&str>) -> Result<Part, QuestionError> {
        match (unit, topic) {
            (None, None) => Ok(Part::Whole),
            (Some(unit), None) => Ok(Part::Unit(canonical_code(unit).into_owned())),
            (None, Some(topic)) => Ok(Part::Topic(canonical_code(topic).into_owned())),
            (Some(_), Some(_)) => Err(QuestionError::UnitAndTopic),
        }
    }

    /// Returns the grain of the cells that a figure of the part is made from.
    #[must_use]
    pub fn grain(&self) -> Grain {
        match self {
            Part::Whole => Grain::Day,
            Part::Unit(_) => Grain::Unit,
            Part::Topic(_) => Grain::Topic,
        }
    }

    /// Returns the units or topics whose cells count, and on which days; `None`: all cells of the grain. A unit has its history as of
    /// `last`, or each day as of itself.
    #[must_use]
    pub fn dimensions<'a>(
        &'a self,
        organisation: &'a Organisation,
        units: UnitsAsOf,
        last: Day,
    ) -> Option<UnitMembers<'a>> {
        let mut members = UnitMembers::default();
        match self {
            Part::Whole => return None,
            Part::Unit(unit) => {
                members = organisation.unit_members(unit, units, last);
                if members.is_empty() {
                    // A unit that the file does not know has no history but its own.
                    members.always(unit);
                }
            }
            Part::Topic(topic) => members.always(topic),
        }
        Some(members)
    }
}
