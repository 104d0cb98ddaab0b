//! Leave-one-out influence: does a verdict depend on one week? Each week is left out in turn.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use super::mixture::{Estimate, Mixture};
use super::weeks::WeekRate;
use crate::model::Day;
use crate::model::closed_list::closed_list;

/// What leaving out a week does to an estimate.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
#[schema(as = Turn)]
pub enum Influence {
    /// The sign is another, and the change is unclear with the week and without it.
    ChangesSign,
    /// An unclear change is clear.
    BecomesClear,
    /// A clear change is unclear.
    BecomesUnclear,
    /// A clear change is a clear one in the other direction.
    TurnsAround,
}

closed_list!(Influence);

impl Influence {
    fn of(all: &Estimate, without: &Mixture) -> Option<Influence> {
        let other_sign = all.value * without.value() < 0.0;
        match (all.is_clear(), without.is_clear()) {
            (true, false) => Some(Influence::BecomesUnclear),
            (false, true) => Some(Influence::BecomesClear),
            (true, true) if other_sign => Some(Influence::TurnsAround),
            (false, false) if other_sign => Some(Influence::ChangesSign),
            _ => None,
        }
    }

    /// Returns whether the verdict is another one without the week.
    #[must_use]
    pub const fn changes_verdict(self) -> bool {
        !matches!(self, Influence::ChangesSign)
    }
}

/// A week that turns an estimate when it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[schema(as = Hinge)]
pub struct InfluentialWeek {
    /// Its first day.
    #[schema(value_type = String)]
    pub from: Day,
    /// Contacts per working day of the group.
    pub rate: f64,
    pub turn: Influence,
    pub without: Estimate,
    /// How many weeks turn the estimate, each by itself. This is the one that matters most.
    pub weeks: usize,
}

/// The most influential of the weeks of an estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct MostInfluential {
    /// Its position among the weeks.
    pub(super) position: usize,
    pub(super) influence: Influence,
    pub(super) without: Estimate,
    /// How many weeks change the estimate so when they are left out.
    pub(super) weeks: usize,
}

impl MostInfluential {
    /// Returns the week that changes the verdict or the sign of an estimate when it is left out; of several, one that changes
    /// the verdict, and among those the one that moves the estimate furthest.
    ///
    /// `without` is the estimate without each week in turn, `None` where the weeks that are left allow none.
    pub(super) fn find(all: &Estimate, without: Vec<Option<Mixture>>) -> Option<MostInfluential> {
        let influential = |(position, without): (usize, Option<Mixture>)| {
            let without = without?;
            Some((Influence::of(all, &without)?, (without.value() - all.value).abs(), position, without))
        };
        let found: Vec<_> = without.into_iter().enumerate().filter_map(influential).collect();
        let most = found.iter().max_by(|(one, by, ..), (other, by_other, ..)| {
            one.changes_verdict().cmp(&other.changes_verdict()).then(by.total_cmp(by_other))
        });
        let (influence, _, position, mixture) = most?;
        let (position, influence) = (*position, *influence);
        Some(MostInfluential { position, influence, without: mixture.estimate(), weeks: found.len() })
    }

    /// Returns the week itself, one of `weeks`.
    pub(super) fn week(self, weeks: &[WeekRate]) -> Option<InfluentialWeek> {
        let MostInfluential { position, influence, without, weeks: count } = self;
        let week = weeks.get(position)?;
        Some(InfluentialWeek { from: week.from, rate: week.rate, turn: influence, without, weeks: count })
    }
}
