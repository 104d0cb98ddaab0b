//! Does the answer hang on one week? Each week is left out in turn.

use serde::Serialize;

use super::mixture::{Estimate, Mixture};

/// What leaving out a week does to an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// The sign is another, and the change is unclear with the week and without it.
    ChangesSign,
    /// An unclear change is clear.
    BecomesClear,
    /// A clear change is unclear.
    BecomesUnclear,
    /// A clear change is a clear one in the other direction.
    TurnsAround,
}

impl Turn {
    fn of(all: &Estimate, without: &Mixture) -> Option<Turn> {
        let other_sign = all.value * without.value() < 0.0;
        match (all.is_clear(), without.is_clear()) {
            (true, false) => Some(Turn::BecomesUnclear),
            (false, true) => Some(Turn::BecomesClear),
            (true, true) if other_sign => Some(Turn::TurnsAround),
            (false, false) if other_sign => Some(Turn::ChangesSign),
            _ => None,
        }
    }

    /// The code in figures and in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Turn::ChangesSign => "changes_sign",
            Turn::BecomesClear => "becomes_clear",
            Turn::BecomesUnclear => "becomes_unclear",
            Turn::TurnsAround => "turns_around",
        }
    }

    /// Whether the verdict is another one without the week.
    #[must_use]
    pub const fn changes_verdict(self) -> bool {
        !matches!(self, Turn::ChangesSign)
    }
}

/// The week on which an estimate hangs most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hanging {
    /// Its place among the weeks.
    pub(super) place: usize,
    pub(super) turn: Turn,
    pub(super) without: Estimate,
    /// How many weeks turn the estimate.
    pub(super) weeks: usize,
}

/// The week that turns an estimate when it is left out; of several, one that changes the verdict, and among those the one
/// that moves it furthest. `without`: the estimate without each week in turn, none where the weeks that are left allow none.
pub(super) fn hanging(all: &Estimate, without: Vec<Option<Mixture>>) -> Option<Hanging> {
    let turned = |(place, without): (usize, Option<Mixture>)| {
        let without = without?;
        Some((Turn::of(all, &without)?, (without.value() - all.value).abs(), place, without))
    };
    let found: Vec<_> = without.into_iter().enumerate().filter_map(turned).collect();
    let most = found.iter().max_by(|(one, by, ..), (other, by_other, ..)| {
        one.changes_verdict().cmp(&other.changes_verdict()).then(by.total_cmp(by_other))
    });
    let (turn, _, place, mixture) = most?;
    Some(Hanging { place: *place, turn: *turn, without: mixture.estimate(), weeks: found.len() })
}
