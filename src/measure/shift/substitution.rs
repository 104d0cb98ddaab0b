//! Does the new channel replace, or only add? (docs/MEASURES.md, section 5)

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use crate::measure::dispersion::{co_deviation, mean_of, t_quantile, variance_inflation};
use crate::measure::interval::as_f64;
use crate::model::closed_list::closed_list;

/// Whole weeks of a period below which nothing tells how much weeks differ by themselves.
const FEWEST_WEEKS: usize = 4;

/// What can be said of the change.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ShiftVerdict {
    /// The interval reaches from 0 or less to above 1/2, has no end, or the figure lacks something.
    CannotTellYet,
    /// Assisted contacts rose with the digital ones.
    InducedDemand,
    /// The digital contacts came on top: at most half of them replaced anything, perhaps none.
    AddedDemand,
    /// Some of the new digital contacts replaced assisted ones, but not all.
    PartialSubstitution,
    /// Some of the new digital contacts replaced assisted ones, perhaps all.
    SomeSubstitution,
    /// At least half of the new digital contacts replaced assisted ones, perhaps all.
    Substitution,
    DigitalDidNotGrow,
}

closed_list!(ShiftVerdict);

impl ShiftVerdict {
    /// Returns whether assisted contacts were avoided, so that a saving may be worked out.
    #[must_use]
    pub const fn avoids(self) -> bool {
        matches!(self, ShiftVerdict::PartialSubstitution | ShiftVerdict::SomeSubstitution | ShiftVerdict::Substitution)
    }
}

/// Why there is no verdict, or no figure.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ShiftReason {
    /// One of the periods has no contact at all.
    EmptyPeriod,
    /// One of the periods has no working day.
    NoWorkingDay,
    /// The first record came more than a week after a period began.
    BeforeFirstRecord,
    /// No contact came through a digital channel in either period.
    NoDigital,
    /// No contact came through an assisted channel in either period.
    NoAssisted,
    /// A period has fewer than four whole weeks, so nothing tells how much weeks differ by themselves.
    TooFewWeeks,
    /// More than 5 % of the contacts of a period are of unknown channel.
    UnknownChannel,
    /// The interval covers both 0 and more than 1/2.
    CoversBoth,
    /// The change of the digital contacts is too uncertain to divide by.
    Unbounded,
}

closed_list!(ShiftReason);

/// S: of the change in digital contacts, the part that assisted contacts fell by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct Substitution {
    /// -(change in assisted) / (change in digital), contacts per working day: 1 replaces, 0 only adds, below 0 induces.
    pub value: Option<f64>,
    /// Fieller's 95 % interval (Fieller 1954) of the two changes, which covary; none where it has no ends or too few weeks.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub verdict: ShiftVerdict,
    /// What stands in the way of another verdict.
    pub because: Option<ShiftReason>,
    /// Contacts per working day.
    pub change_digital: Option<f64>,
    pub change_assisted: Option<f64>,
}

/// The contacts of a group of channels in one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Of the whole blocks of seven days from the period's first day on.
    pub weeks: Vec<i64>,
    /// Of all days.
    pub total: i64,
    /// Of all days.
    pub working_days: i64,
    /// The length of the period.
    pub days: i64,
}

/// The digital and the assisted contacts of one period.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    pub digital: &'a Side,
    pub assisted: &'a Side,
}

/// A rate or a change of rates, digital and assisted, with variances and covariance.
#[derive(Debug, Clone, Copy)]
struct RatePair {
    digital: f64,
    assisted: f64,
    digital_variance: f64,
    assisted_variance: f64,
    covariance: f64,
}

/// Returns the part of the change in digital contacts by which assisted contacts fell, with Fieller's interval and the verdict.
///
/// `has_unknown_channels`: too many contacts of a period are of unknown channel, so that no verdict is given.
#[must_use]
pub fn substitution(before: Sides<'_>, after: Sides<'_>, has_unknown_channels: bool) -> Substitution {
    let sides = [before.digital, before.assisted, after.digital, after.assisted];
    if sides.iter().any(|side| side.working_days <= 0) {
        return Substitution::none(ShiftReason::NoWorkingDay);
    }
    let change = RatePair::of(after).minus(RatePair::of(before));
    let weeks = |sides: Sides<'_>| sides.digital.weeks.len();
    let enough = weeks(before).min(weeks(after)) >= FEWEST_WEEKS;
    let t = t_quantile(as_f64(weeks(before) + weeks(after)) - 2.0).filter(|_| enough);
    let ends = t.and_then(|t| change.fieller(t));
    let none = |one: &Side, other: &Side| one.total + other.total == 0;
    let (verdict, because) = if !enough {
        (ShiftVerdict::CannotTellYet, Some(ShiftReason::TooFewWeeks))
    } else if has_unknown_channels {
        (ShiftVerdict::CannotTellYet, Some(ShiftReason::UnknownChannel))
    } else if change.digital <= 0.0 {
        let because = none(before.digital, after.digital).then_some(ShiftReason::NoDigital);
        (ShiftVerdict::DigitalDidNotGrow, because)
    } else if none(before.assisted, after.assisted) {
        (ShiftVerdict::CannotTellYet, Some(ShiftReason::NoAssisted))
    } else {
        verdict(ends)
    };
    let value = Some(-change.assisted / change.digital).filter(|value| value.is_finite());
    let (low, high) = ends.unzip();
    let (change_digital, change_assisted) = (Some(change.digital), Some(change.assisted));
    Substitution { value, low, high, verdict, because, change_digital, change_assisted }
}

impl RatePair {
    /// Returns the contacts per working day of a period. Its weeks give the variance: sample variances, at least those of counts, and the
    /// covariance, all times the larger inflation of weeks that resemble their neighbours.
    fn of(Sides { digital, assisted }: Sides<'_>) -> RatePair {
        /// The most of its bound that a covariance may be.
        const MOST_ALIKE: f64 = 0.95;
        let working_days = as_f64(digital.working_days);
        let degrees = (as_f64(digital.weeks.len()) - 1.0).max(1.0);
        let variance = |weeks: &[i64]| (co_deviation(weeks, weeks) / degrees).max(mean_of(weeks));
        let (own, other) = (variance(&digital.weeks), variance(&assisted.weeks));
        let bound = MOST_ALIKE * (own * other).sqrt();
        let covariance = (co_deviation(&digital.weeks, &assisted.weeks) / degrees).clamp(-bound, bound);
        let inflation = variance_inflation(&digital.weeks).max(variance_inflation(&assisted.weeks));
        let of_rate = inflation * (as_f64(digital.days) / 7.0) / working_days.powi(2);
        RatePair {
            digital: as_f64(digital.total) / working_days,
            assisted: as_f64(assisted.total) / working_days,
            digital_variance: own * of_rate,
            assisted_variance: other * of_rate,
            covariance: covariance * of_rate,
        }
    }

    fn minus(self, before: RatePair) -> RatePair {
        RatePair {
            digital: self.digital - before.digital,
            assisted: self.assisted - before.assisted,
            digital_variance: self.digital_variance + before.digital_variance,
            assisted_variance: self.assisted_variance + before.assisted_variance,
            covariance: self.covariance + before.covariance,
        }
    }

    /// Returns Fieller's interval (Fieller 1954) of -assisted / digital: the ratios S for which |assisted + S digital| <= t errors of that sum. `None` where
    /// they are not an interval with two ends.
    fn fieller(self, t: f64) -> Option<(f64, f64)> {
        let t2 = t * t;
        let square = self.digital.powi(2) - t2 * self.digital_variance;
        let product = -self.assisted * self.digital + t2 * self.covariance;
        let root = product.powi(2) - square * (self.assisted.powi(2) - t2 * self.assisted_variance);
        if square <= 0.0 || root < 0.0 {
            return None;
        }
        Some(((product - root.sqrt()) / square, (product + root.sqrt()) / square))
    }
}

impl Substitution {
    /// Returns a substitution without figures, with the reason.
    pub(super) fn none(because: ShiftReason) -> Substitution {
        Substitution {
            value: None,
            low: None,
            high: None,
            verdict: ShiftVerdict::CannotTellYet,
            because: Some(because),
            change_digital: None,
            change_assisted: None,
        }
    }
}

/// Returns the verdict that the interval allows, where digital contacts grew.
fn verdict(ends: Option<(f64, f64)>) -> (ShiftVerdict, Option<ShiftReason>) {
    let Some((low, high)) = ends else { return (ShiftVerdict::CannotTellYet, Some(ShiftReason::Unbounded)) };
    match (low, high) {
        _ if high < 0.0 => (ShiftVerdict::InducedDemand, None),
        _ if low <= 0.0 && high <= 0.5 => (ShiftVerdict::AddedDemand, None),
        _ if low <= 0.0 => (ShiftVerdict::CannotTellYet, Some(ShiftReason::CoversBoth)),
        _ if high < 1.0 => (ShiftVerdict::PartialSubstitution, None),
        _ if low >= 0.5 => (ShiftVerdict::Substitution, None),
        _ => (ShiftVerdict::SomeSubstitution, None),
    }
}
