//! Does the answer hang on one week? Each week is left out in turn.

use serde::Serialize;

use super::regression::Estimate;

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
    fn of(all: &Estimate, without: &Estimate) -> Option<Turn> {
        let other_sign = all.value * without.value < 0.0;
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
pub(super) fn hanging(all: &Estimate, without: &[Option<Estimate>]) -> Option<Hanging> {
    let turned = |(place, without): (usize, &Option<Estimate>)| {
        let without = (*without)?;
        Some(Hanging { place, turn: Turn::of(all, &without)?, without, weeks: 0 })
    };
    let found: Vec<Hanging> = without.iter().enumerate().filter_map(turned).collect();
    let moved = |hanging: &Hanging| (hanging.without.value - all.value).abs();
    let rank = |hanging: &Hanging| (hanging.turn.changes_verdict(), moved(hanging));
    let most = found.iter().max_by(|one, other| {
        let ((one, by), (other, by_other)) = (rank(one), rank(other));
        one.cmp(&other).then(by.total_cmp(&by_other))
    })?;
    Some(Hanging { weeks: found.len(), ..*most })
}
