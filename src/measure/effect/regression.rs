//! Least squares with errors that allow for restless weeks and for weeks that resemble their neighbours.
//!
//! Ordinary least squares by QR; heteroscedasticity- and autocorrelation-consistent errors (Newey and West 1987) with the
//! Bartlett kernel, corrected by n / (n - k); Student's t with n - k degrees of freedom. Knows numbers only.

use nalgebra::{DMatrix, DVector};
use serde::Serialize;
use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::measure::interval::real;

/// A coefficient with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Estimate {
    pub value: f64,
    pub standard_error: f64,
    pub low: f64,
    pub high: f64,
    /// Two-sided, of the hypothesis that there is no change.
    pub p: f64,
}

impl Estimate {
    /// Whether the 95 % interval leaves 0 out.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// Why no line can be laid through the weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// There are no more weeks than coefficients, or the weeks do not tell the coefficients apart.
    Collinear,
    /// Every week lies on the line: nothing says how sure the coefficients are.
    NoVariation,
}

/// A week: its number, counted from the event's (0), and the value.
pub(super) type Point = (i32, f64);

/// The coefficients of the segmented regression that are asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segments {
    /// Change a week before the event; `None` when those weeks do not vary.
    pub(super) trend: Option<Estimate>,
    /// Change of level at the event.
    pub(super) level: Estimate,
    /// Change of the change a week.
    pub(super) slope: Estimate,
}

/// y = b0 + b1 t + b2 D + b3 t D, where D is 1 from the event's week (t = 0) on.
pub(super) fn segmented(points: &[Point]) -> Result<Segments, Unfit> {
    let row = |t: i32| {
        let after = after(t);
        [1.0, f64::from(t), after, after * f64::from(t)]
    };
    let [_, trend, level, slope] = fit(points, row)?;
    let (level, slope) = level.zip(slope).ok_or(Unfit::NoVariation)?;
    Ok(Segments { trend, level, slope })
}

/// y = b0 + b1 D: the mean after the event less the mean before it.
pub(super) fn step(points: &[Point]) -> Result<Estimate, Unfit> {
    let [_, step] = fit(points, |t| [1.0, after(t)])?;
    step.ok_or(Unfit::NoVariation)
}

fn after(t: i32) -> f64 {
    if t >= 0 { 1.0 } else { 0.0 }
}

/// The coefficients; `None` for one of which nothing varies.
fn fit<const K: usize>(points: &[Point], row: impl Fn(i32) -> [f64; K]) -> Result<[Option<Estimate>; K], Unfit> {
    let n = points.len();
    if n <= K {
        return Err(Unfit::Collinear);
    }
    let x = DMatrix::from_row_iterator(n, K, points.iter().flat_map(|(t, _)| row(*t)));
    let y = DVector::from_iterator(n, points.iter().map(|(_, y)| *y));
    let (values, bread) = least_squares(&x, &y)?;
    let residuals = &y - &x * &values;
    // What rounding leaves of a perfect line is about 1e-30 of the squares.
    if residuals.norm_squared() <= 1e-20 * y.norm_squared() {
        return Err(Unfit::NoVariation);
    }
    let (lags, degrees) = (lags(n), counted(n - K));
    let covariance = &bread * meat(&x, &residuals, lags) * &bread * (counted(n) / degrees);
    // Of weeks that do not vary, such as those before a channel was opened, rounding alone would make an error.
    let least = 1e-9 * y.norm() / counted(n).sqrt();
    let errors = covariance.diagonal().map(|variance| Some(variance.max(0.0).sqrt()).filter(|error| *error > least));
    let distribution = StudentsT::new(0.0, 1.0, degrees).map_err(|_| Unfit::Collinear)?;
    let quantile = distribution.inverse_cdf(0.975);
    let mut coefficients = values.iter().zip(errors.iter()).map(|(value, error)| {
        // Only here is it sure that the error is no zero, of which the distribution would make a panic.
        error.map(|error| Estimate {
            value: *value,
            standard_error: error,
            low: value - quantile * error,
            high: value + quantile * error,
            p: 2.0 * distribution.sf((value / error).abs()),
        })
    });
    Ok(std::array::from_fn(|_| coefficients.next().flatten()))
}

/// The coefficients, and the inverse of X'X.
fn least_squares(x: &DMatrix<f64>, y: &DVector<f64>) -> Result<(DVector<f64>, DMatrix<f64>), Unfit> {
    /// The part of a column that the columns before it do not explain, below which it says nothing of its own.
    const SAME: f64 = 1e-9;
    let qr = x.clone().qr();
    let r = qr.r();
    let own = |(diagonal, column): (&f64, nalgebra::DVectorView<'_, f64>)| diagonal.abs() > SAME * column.norm();
    if !r.diagonal().iter().zip(x.column_iter()).all(own) {
        return Err(Unfit::Collinear);
    }
    let values = r.solve_upper_triangular(&(qr.q().transpose() * y)).ok_or(Unfit::Collinear)?;
    let inverse = r.solve_upper_triangular(&DMatrix::identity(r.nrows(), r.nrows())).ok_or(Unfit::Collinear)?;
    Ok((values, &inverse * inverse.transpose()))
}

/// The sum of the autocovariances of residual times row, those of neighbours weighed by the Bartlett kernel.
fn meat(x: &DMatrix<f64>, residuals: &DVector<f64>, lags: usize) -> DMatrix<f64> {
    let n = x.nrows();
    let mut scores = x.clone();
    for mut column in scores.column_iter_mut() {
        column.component_mul_assign(residuals);
    }
    let mut sum = scores.transpose() * &scores;
    for lag in 1..=lags {
        let weight = 1.0 - counted(lag) / counted(lags + 1);
        let covariance = scores.rows(lag, n - lag).transpose() * scores.rows(0, n - lag);
        sum += (&covariance + covariance.transpose()) * weight;
    }
    sum
}

/// How many weeks back a week may resemble: floor(4 (n / 100)^(2/9)), as Newey and West (1994) have it.
pub(super) fn lags(n: usize) -> usize {
    let bound = 4.0 * (counted(n) / 100.0).powf(2.0 / 9.0);
    (1..n).take_while(|lag| counted(*lag) <= bound).count()
}

pub(super) fn counted(n: usize) -> f64 {
    real(i64::try_from(n).unwrap_or(i64::MAX))
}
