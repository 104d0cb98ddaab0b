//! How a contact stands, and why it may be left out.

use strum::{EnumDiscriminants, EnumString, IntoStaticStr, VariantArray, VariantNames};

use crate::model::closed_list::closed_list;
use crate::model::{Fault, Reason, one_of};

/// How a contact stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumDiscriminants)]
#[strum_discriminants(
    name(OutcomeKind),
    doc = "The word that a record has for its [`Outcome`].",
    derive(EnumString, IntoStaticStr, VariantArray, VariantNames),
    strum(serialize_all = "snake_case", const_into_str)
)]
pub enum Outcome {
    Open,
    Answered,
    Closed,
    Abandoned,
    Transferred,
    /// The citizen asked to be rung back, whether that was done or not.
    Callback,
    Excluded(ExcludedReason),
}

closed_list!(OutcomeKind);

closed_list! {
    /// Why a contact is left out of the cohort. Excluded contacts are counted by reason, never hidden.
    pub enum ExcludedReason {
        Spam,
        Duplicate,
        Auto,
        Thanks,
    }
}

impl Outcome {
    /// Returns the code used in records.
    #[must_use]
    pub fn code(self) -> &'static str {
        OutcomeKind::from(self).code()
    }

    /// Returns why the contact is excluded, when it is.
    #[must_use]
    pub const fn excluded_reason(self) -> Option<ExcludedReason> {
        match self {
            Outcome::Excluded(reason) => Some(reason),
            _ => None,
        }
    }

    /// Returns the outcome of two fields of a record.
    ///
    /// # Errors
    /// `missing` when `excluded` has no reason, `inconsistent` when another outcome has one.
    pub fn of(kind: OutcomeKind, excluded_reason: Option<ExcludedReason>) -> Result<Outcome, Fault> {
        let outcome = match (kind, excluded_reason) {
            (OutcomeKind::Excluded, Some(reason)) => return Ok(Outcome::Excluded(reason)),
            (OutcomeKind::Excluded, None) => {
                let expected = one_of("", &ExcludedReason::CODES);
                return Err(Fault::new("excluded_reason", Reason::Missing, "", expected));
            }
            (OutcomeKind::Open, _) => Outcome::Open,
            (OutcomeKind::Answered, _) => Outcome::Answered,
            (OutcomeKind::Closed, _) => Outcome::Closed,
            (OutcomeKind::Abandoned, _) => Outcome::Abandoned,
            (OutcomeKind::Transferred, _) => Outcome::Transferred,
            (OutcomeKind::Callback, _) => Outcome::Callback,
        };
        excluded_reason.map_or(Ok(outcome), |reason| {
            let expected = format!("no excluded_reason when outcome is `{}`", kind.code());
            Err(Fault::new("excluded_reason", Reason::Inconsistent, reason.code(), expected))
        })
    }
}
