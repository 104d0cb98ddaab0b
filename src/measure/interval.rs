//! How sure a number is.

mod beta;

use serde::{Deserialize, Serialize};

use beta::Beta;
pub(super) use beta::Z;

pub(super) use crate::model::as_f64;

/// A share with its 95 % interval, which holds it. There is none on an empty denominator, and none above 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Share {
    /// 0 to 1.
    pub value: f64,
    /// Wilson 95 % interval.
    pub low: f64,
    pub high: f64,
    pub numerator: i64,
    pub denominator: i64,
}

impl Share {
    /// Returns the share of `numerator` in `denominator` with its Wilson interval.
    ///
    /// `None` when the denominator is empty, or the numerator larger: then the two do not count the same. Where that can be, [`Ratio::of`] keeps why.
    #[must_use]
    pub fn of(numerator: i64, denominator: i64) -> Option<Share> {
        if numerator > denominator {
            return None;
        }
        let (low, high) = wilson(numerator, denominator)?;
        Some(Share { value: as_f64(numerator) / as_f64(denominator), low, high, numerator, denominator })
    }
}

/// A share, or the reason why counts that are there make none.
///
/// ```
/// use kanalkoll::measure::Ratio;
/// assert!(Ratio::of(9, 10).unwrap().share().is_some());
/// // Answered in this interval, offered in the one before.
/// assert_eq!(Ratio::of(12, 10).unwrap().reason(), Some("more_than_offered"));
/// assert!(Ratio::of(0, 0).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Ratio {
    Share(Share),
    NoShare(NoShare),
}

/// Counts of which one is no part of the other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct NoShare {
    /// Always `null`.
    pub value: Option<f64>,
    /// Always `null`.
    pub low: Option<f64>,
    /// Always `null`.
    pub high: Option<f64>,
    /// `more_than_offered`: the numerator is larger than the denominator over the whole period.
    pub reason: &'static str,
    pub numerator: i64,
    pub denominator: i64,
}

/// The reason of a ratio whose numerator is larger than its denominator.
pub const MORE_THAN_OFFERED: &str = "more_than_offered";

impl Ratio {
    /// Returns the share of `numerator` in `denominator`, or why there is none; `None` when there is nothing to take a share of.
    #[must_use]
    pub fn of(numerator: i64, denominator: i64) -> Option<Ratio> {
        if numerator > denominator {
            let (value, low, high, reason) = (None, None, None, MORE_THAN_OFFERED);
            return Some(Ratio::NoShare(NoShare { value, low, high, reason, numerator, denominator }));
        }
        Share::of(numerator, denominator).map(Ratio::Share)
    }

    /// Returns the share, where there is one.
    #[must_use]
    pub fn share(self) -> Option<Share> {
        match self {
            Ratio::Share(share) => Some(share),
            Ratio::NoShare(_) => None,
        }
    }

    /// Returns why there is no share.
    #[must_use]
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Ratio::Share(_) => None,
            Ratio::NoShare(none) => Some(none.reason),
        }
    }
}

/// Returns the Wilson score interval at 95 % (Wilson 1927), clamped to 0..=1; `None` when the denominator is empty.
///
/// ```
/// let (low, high) = kanalkoll::measure::wilson(99, 100).unwrap();
/// assert!((low - 0.945_513_804).abs() < 1e-9 && (high - 0.998_232_568).abs() < 1e-9);
/// ```
#[must_use]
pub fn wilson(numerator: i64, denominator: i64) -> Option<(f64, f64)> {
    if denominator <= 0 {
        return None;
    }
    let n = as_f64(denominator);
    let p = as_f64(numerator) / n;
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).max(0.0).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends the interval touches 0 or 1 exactly; rounding must not push it off.
    let low = if numerator <= 0 { 0.0 } else { (centre - spread) / scale };
    let high = if numerator >= denominator { 1.0 } else { (centre + spread) / scale };
    // Of very large counts the interval is as narrow as the rounding: it still holds the share.
    let p = p.clamp(0.0, 1.0);
    Some((low.clamp(0.0, p), high.clamp(p, 1.0)))
}

/// Returns the central 95 % of the posterior of a mean of answers that are worth 0, 1/4, 1/2, 3/4 and 1.
///
/// The prior is a Dirichlet distribution with half an answer at each end of the scale; the posterior is approximated by the beta
/// distribution of its mean and variance (docs/MEASURES.md, section 4).
/// With that prior the variance is never 0: seven answers of 5 do not prove that nobody would say less.
pub(super) fn scale_interval(counts: &[i64; 5]) -> (f64, f64) {
    let worth = [0.0, 0.25, 0.5, 0.75, 1.0_f64];
    let prior = [0.5, 0.0, 0.0, 0.0, 0.5];
    let weights = counts.iter().zip(prior).map(|(count, prior)| as_f64(*count) + prior);
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for (weight, worth) in weights.zip(worth) {
        n += weight;
        sum += weight * worth;
        squares += weight * worth * worth;
    }
    let mean = sum / n;
    let variance = (squares / n - mean * mean) / (n + 1.0);
    let shapes = mean * (1.0 - mean) / variance - 1.0;
    Beta::new(mean * shapes, (1.0 - mean) * shapes).central_95()
}

/// Returns the mean of `sum` over `n`; `None` when there is nothing to take it of.
pub(super) fn mean(sum: i64, n: i64) -> Option<f64> {
    (n > 0).then(|| as_f64(sum) / as_f64(n))
}
