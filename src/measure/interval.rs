//! How sure a number is.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// A share with its 95 % interval. There is none on an empty denominator.
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
    /// The share of `numerator` in `denominator`; `None` when the denominator is empty.
    #[must_use]
    pub fn of(numerator: i64, denominator: i64) -> Option<Share> {
        let (low, high) = wilson(numerator, denominator)?;
        Some(Share { value: real(numerator) / real(denominator), low, high, numerator, denominator })
    }
}

/// The Wilson score interval at 95 % (Wilson 1927), clamped to 0..=1; `None` when the denominator is empty.
///
/// ```
/// let (low, high) = kanalkoll::measure::wilson(99, 100).unwrap();
/// assert!((low - 0.945_513_804).abs() < 1e-9 && (high - 0.998_232_568).abs() < 1e-9);
/// ```
#[must_use]
pub fn wilson(numerator: i64, denominator: i64) -> Option<(f64, f64)> {
    /// The 97.5 % quantile of the standard normal distribution.
    const Z: f64 = 1.959_963_984_540_054;
    if denominator <= 0 {
        return None;
    }
    let n = real(denominator);
    let p = real(numerator) / n;
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * n);
    let spread = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).max(0.0).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends the interval touches 0 or 1 exactly; rounding must not push it off.
    let low = if numerator <= 0 { 0.0 } else { (centre - spread) / scale };
    let high = if numerator >= denominator { 1.0 } else { (centre + spread) / scale };
    Some((low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)))
}

/// The half-width of the t interval at 95 % of a mean: its distance to either end. `None` for fewer than two values, or when
/// their spread is not a number.
pub(super) fn t_margin(n: i64, standard_deviation: f64) -> Option<f64> {
    let degrees = real(n - 1);
    let t = StudentsT::new(0.0, 1.0, degrees).ok().filter(|_| n > 1)?;
    Some(t.inverse_cdf(0.975) * standard_deviation / real(n).sqrt())
}

/// A count as a real number; exact up to 2^53.
#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts stay far below 2^53")]
pub(super) fn real(count: i64) -> f64 {
    count as f64
}

/// The mean of `sum` over `n`; `None` when there is nothing to take it of.
pub(super) fn mean(sum: i64, n: i64) -> Option<f64> {
    (n > 0).then(|| real(sum) / real(n))
}
