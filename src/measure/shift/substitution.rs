//! Does the new channel replace, or only add? (docs/MEASURES.md, section 5)

use serde::Serialize;

use crate::measure::interval::real;

/// The 97.5 % quantile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// What can be said of the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ShiftVerdict {
    /// The interval reaches from 0 or less to 1 or more, has no end, or the figure lacks something.
    CannotTellYet,
    /// Assisted contacts rose with the digital ones.
    InducedDemand,
    /// The digital contacts came on top.
    AddedDemand,
    /// Some of the new digital contacts replaced assisted ones.
    PartialSubstitution,
    /// The new digital contacts replaced assisted ones.
    Substitution,
    DigitalDidNotGrow,
}

impl ShiftVerdict {
    /// Every verdict.
    pub const ALL: [ShiftVerdict; 6] = [
        ShiftVerdict::CannotTellYet,
        ShiftVerdict::InducedDemand,
        ShiftVerdict::AddedDemand,
        ShiftVerdict::PartialSubstitution,
        ShiftVerdict::Substitution,
        ShiftVerdict::DigitalDidNotGrow,
    ];

    /// The code in figures and labels.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ShiftVerdict::CannotTellYet => "cannot_tell_yet",
            ShiftVerdict::InducedDemand => "induced_demand",
            ShiftVerdict::AddedDemand => "added_demand",
            ShiftVerdict::PartialSubstitution => "partial_substitution",
            ShiftVerdict::Substitution => "substitution",
            ShiftVerdict::DigitalDidNotGrow => "digital_did_not_grow",
        }
    }

    /// Whether assisted contacts were avoided, so that a saving may be worked out.
    #[must_use]
    pub const fn avoids(self) -> bool {
        matches!(self, ShiftVerdict::PartialSubstitution | ShiftVerdict::Substitution)
    }
}

/// Why there is no verdict, or no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
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
    /// A period has fewer than two whole weeks, so nothing tells how much weeks differ by themselves.
    TooFewWeeks,
    /// More than 5 % of the contacts of a period are of unknown channel.
    UnknownChannel,
    /// The interval covers both 0 and 1.
    CoversBoth,
    /// The change of the digital contacts is too uncertain to divide by.
    Unbounded,
}

impl ShiftReason {
    /// The code in figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ShiftReason::EmptyPeriod => "empty_period",
            ShiftReason::NoWorkingDay => "no_working_day",
            ShiftReason::BeforeFirstRecord => "before_first_record",
            ShiftReason::NoDigital => "no_digital",
            ShiftReason::NoAssisted => "no_assisted",
            ShiftReason::TooFewWeeks => "too_few_weeks",
            ShiftReason::UnknownChannel => "unknown_channel",
            ShiftReason::CoversBoth => "covers_both",
            ShiftReason::Unbounded => "unbounded",
        }
    }
}

/// S: of the change in digital contacts, the part that assisted contacts fell by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Substitution {
    /// -(change in assisted) / (change in digital), contacts per working day: 1 replaces, 0 only adds, below 0 induces.
    pub value: Option<f64>,
    /// Fieller's 95 % interval (Fieller 1954, independent numerator and denominator); none where it has no ends.
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
    pub working_days: i64,
}

impl Side {
    /// Contacts per working day and the variance of that. The dispersion is Pearson's chi-square of the weeks over its
    /// degrees of freedom, 1 at least.
    fn rate(&self) -> (f64, f64) {
        let (total, days) = (real(self.total), real(self.working_days));
        (total / days, dispersion(&self.weeks) * total / (days * days))
    }
}

fn dispersion(weeks: &[i64]) -> f64 {
    let n = real(i64::try_from(weeks.len()).unwrap_or(i64::MAX));
    let mean = real(weeks.iter().sum()) / n;
    if n < 2.0 || mean <= 0.0 {
        return 1.0;
    }
    let chi2: f64 = weeks.iter().map(|week| (real(*week) - mean).powi(2) / mean).sum();
    (chi2 / (n - 1.0)).max(1.0)
}

/// Substitution from the contacts of both groups, `(before, after)` each.
///
/// ```
/// use kanalkoll::measure::{Side, ShiftVerdict, substitution};
/// let side = |week: i64| Side { weeks: vec![week; 13], total: 13 * week, working_days: 65 };
/// let replaced = substitution((&side(100), &side(300)), (&side(900), &side(700)));
/// assert_eq!((replaced.value, replaced.verdict), (Some(1.0), ShiftVerdict::Substitution));
/// ```
#[must_use]
pub fn substitution(digital: (&Side, &Side), assisted: (&Side, &Side)) -> Substitution {
    let sides = [digital.0, digital.1, assisted.0, assisted.1];
    if sides.iter().any(|side| side.working_days <= 0) {
        return Substitution::none(ShiftReason::NoWorkingDay);
    }
    let change = |(before, after): (&Side, &Side)| {
        let ((rate_before, variance_before), (rate_after, variance_after)) = (before.rate(), after.rate());
        (rate_after - rate_before, variance_before + variance_after)
    };
    let (change_digital, change_assisted) = (change(digital), change(assisted));
    let changes = |one: Substitution| Substitution {
        change_digital: Some(change_digital.0),
        change_assisted: Some(change_assisted.0),
        ..one
    };
    if digital.0.total + digital.1.total == 0 {
        return changes(Substitution {
            verdict: ShiftVerdict::DigitalDidNotGrow,
            ..Substitution::none(ShiftReason::NoDigital)
        });
    }
    if assisted.0.total + assisted.1.total == 0 {
        return changes(Substitution::none(ShiftReason::NoAssisted));
    }
    let ends = fieller((-change_assisted.0, change_assisted.1), change_digital);
    let value = Some(-change_assisted.0 / change_digital.0).filter(|value| value.is_finite());
    let (verdict, because) = match ends {
        _ if change_digital.0 <= 0.0 => (ShiftVerdict::DigitalDidNotGrow, None),
        _ if sides.iter().any(|side| side.weeks.len() < 2) => {
            (ShiftVerdict::CannotTellYet, Some(ShiftReason::TooFewWeeks))
        }
        ends => verdict(ends),
    };
    let (low, high) = ends.unzip();
    changes(Substitution { value, low, high, verdict, because, change_digital: None, change_assisted: None })
}

impl Substitution {
    /// No figure, because.
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

fn verdict(ends: Option<(f64, f64)>) -> (ShiftVerdict, Option<ShiftReason>) {
    let Some((low, high)) = ends else { return (ShiftVerdict::CannotTellYet, Some(ShiftReason::Unbounded)) };
    match (low, high) {
        _ if low <= 0.0 && high >= 1.0 => (ShiftVerdict::CannotTellYet, Some(ShiftReason::CoversBoth)),
        _ if high < 0.0 => (ShiftVerdict::InducedDemand, None),
        _ if low <= 0.0 => (ShiftVerdict::AddedDemand, None),
        _ if high < 1.0 => (ShiftVerdict::PartialSubstitution, None),
        _ => (ShiftVerdict::Substitution, None),
    }
}

/// Fieller's interval of the ratio of two independent estimates, each with its variance: the ratios that a test at 5 % does
/// not reject. `None` where they are not an interval with two ends.
fn fieller((top, top_variance): (f64, f64), (bottom, bottom_variance): (f64, f64)) -> Option<(f64, f64)> {
    let square = bottom.powi(2) - Z * Z * bottom_variance;
    let product = top * bottom;
    let root = product.powi(2) - square * (top.powi(2) - Z * Z * top_variance);
    if square <= 0.0 || root < 0.0 {
        return None;
    }
    Some(((product - root.sqrt()) / square, (product + root.sqrt()) / square))
}
