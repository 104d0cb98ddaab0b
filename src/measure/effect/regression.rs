//! Least squares with errors that allow for restless weeks and for weeks that resemble their neighbours.
//!
//! Ordinary least squares by QR; heteroscedasticity- and autocorrelation-consistent errors (Newey and West 1987) with the
//! Bartlett kernel, corrected by n / (n - k); Student's t with n - k degrees of freedom. Knows numbers only.

use nalgebra::{DMatrix, DVector, SMatrix, SVector};
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
    let (weeks, rates) = apart(points, with_slopes)?;
    let [_, trend, level, slope] = weeks.estimates(&weeks.line(rates)?)?;
    let (level, slope) = level.zip(slope).ok_or(Unfit::NoVariation)?;
    Ok(Segments { trend, level, slope })
}

/// y = b0 + b1 D: the mean after the event less the mean before it.
pub(super) fn step(points: &[Point]) -> Result<Estimate, Unfit> {
    let (weeks, rates) = apart(points, with_step)?;
    let [_, step] = weeks.estimates(&weeks.line(rates)?)?;
    step.ok_or(Unfit::NoVariation)
}

/// The row of a week in [`segmented`].
pub(super) fn with_slopes(t: i32) -> [f64; 4] {
    let after = after(t);
    [1.0, f64::from(t), after, after * f64::from(t)]
}

/// The row of a week in [`step`].
pub(super) fn with_step(t: i32) -> [f64; 2] {
    [1.0, after(t)]
}

/// Which of the coefficients of both is the change at the event.
pub(super) const LEVEL: usize = 2;
pub(super) const STEP: usize = 1;

fn after(t: i32) -> f64 {
    if t >= 0 { 1.0 } else { 0.0 }
}

fn apart<const K: usize>(points: &[Point], row: fn(i32) -> [f64; K]) -> Result<(Weeks<K>, Vec<f64>), Unfit> {
    let weeks = Weeks::new(points.iter().map(|(t, _)| row(*t).into()).collect())?;
    Ok((weeks, points.iter().map(|(_, rate)| *rate).collect()))
}

/// The level of [`segmented`] without each of the weeks in turn; `None` where those that are left do not allow one.
pub(super) fn levels_without(points: &[Point]) -> Vec<Option<Estimate>> {
    let line = apart(points, with_slopes).and_then(|(weeks, rates)| Ok((weeks.line(rates)?, weeks)));
    line.map_or_else(|_| Vec::new(), |(line, weeks)| weeks.each_left_out(LEVEL, |_| Some(line.clone())))
}

/// Weeks that lines are laid through: what they say of coefficients, whatever their values are.
#[derive(Debug)]
pub(super) struct Weeks<const K: usize> {
    rows: Vec<SVector<f64, K>>,
    orthogonal: DMatrix<f64>,
    triangle: DMatrix<f64>,
    /// The inverse of X'X.
    bread: SMatrix<f64, K, K>,
}

/// The line through the values of all weeks.
#[derive(Debug, Clone)]
pub(super) struct Line<const K: usize> {
    values: Vec<f64>,
    coefficients: SVector<f64, K>,
}

impl<const K: usize> Line<K> {
    /// The line through these values less those of the other, so many times: lines are in proportion.
    pub(super) fn less(&self, other: &Line<K>, times: f64) -> Line<K> {
        Line {
            values: self.values.iter().zip(&other.values).map(|(own, other)| own - times * other).collect(),
            coefficients: self.coefficients - other.coefficients * times,
        }
    }
}

impl<const K: usize> Weeks<K> {
    pub(super) fn new(rows: Vec<SVector<f64, K>>) -> Result<Weeks<K>, Unfit> {
        /// The part of a column that the columns before it do not explain, below which it says nothing of its own.
        const SAME: f64 = 1e-9;
        if rows.len() <= K {
            return Err(Unfit::Collinear);
        }
        let x = DMatrix::from_row_iterator(rows.len(), K, rows.iter().flat_map(|row| row.iter().copied()));
        let qr = x.clone().qr();
        let (orthogonal, triangle) = (qr.q(), qr.r());
        let own = |(diagonal, column): (&f64, nalgebra::DVectorView<'_, f64>)| diagonal.abs() > SAME * column.norm();
        if !triangle.diagonal().iter().zip(x.column_iter()).all(own) {
            return Err(Unfit::Collinear);
        }
        let inverse = triangle.solve_upper_triangular(&DMatrix::identity(K, K)).ok_or(Unfit::Collinear)?;
        let bread = SMatrix::from_iterator((&inverse * inverse.transpose()).iter().copied());
        Ok(Weeks { rows, orthogonal, triangle, bread })
    }

    pub(super) fn line(&self, values: Vec<f64>) -> Result<Line<K>, Unfit> {
        let explained = self.orthogonal.tr_mul(&DVector::from_column_slice(&values));
        let solved = self.triangle.solve_upper_triangular(&explained).ok_or(Unfit::Collinear)?;
        Ok(Line { values, coefficients: SVector::from_iterator(solved.iter().copied()) })
    }

    /// The coefficients; `None` for one of which nothing varies.
    fn estimates(&self, line: &Line<K>) -> Result<[Option<Estimate>; K], Unfit> {
        let fit = Fit::of(self.rows.iter().zip(line.values.iter().copied()), &line.coefficients);
        // What rounding leaves of a perfect line is about 1e-30 of the squares.
        if fit.squares <= 1e-20 * fit.of_squares {
            return Err(Unfit::NoVariation);
        }
        let student = Student::new(self.rows.len() - K).ok_or(Unfit::Collinear)?;
        let mut all = line.coefficients.iter().zip(self.bread.column_iter()).map(|(value, bread)| {
            let scores = self.rows.iter().map(|row| bread.dot(row));
            student.estimate(*value, fit.error(scores, K)?)
        });
        Ok(std::array::from_fn(|_| all.next().flatten()))
    }

    /// A coefficient without each of the weeks in turn, of the line that `line` gives for the place. The others are not laid
    /// through anew: what a week does to a line is known from its row and its distance from the line (Sherman and Morrison 1950).
    pub(super) fn each_left_out(
        &self,
        coefficient: usize,
        line: impl Fn(usize) -> Option<Line<K>>,
    ) -> Vec<Option<Estimate>> {
        let left = (self.rows.len() - 1).checked_sub(K).filter(|left| *left > 0).and_then(Student::new);
        let without = |(place, own)| {
            let line = line(place)?;
            self.without(left.as_ref()?, (place, own), &line, coefficient)
        };
        self.rows.iter().enumerate().map(without).collect()
    }

    fn without(
        &self,
        student: &Student,
        (place, own): (usize, &SVector<f64, K>),
        line: &Line<K>,
        coefficient: usize,
    ) -> Option<Estimate> {
        let pull = self.bread * own;
        let rest = 1.0 - pull.dot(own);
        let distance = line.values.get(place)? - own.dot(&line.coefficients);
        let others = || {
            let all = self.rows.iter().zip(line.values.iter().copied()).enumerate();
            all.filter(move |(other, _)| *other != place).map(|(_, week)| week)
        };
        let fit = Fit::of(others(), &(line.coefficients - pull * (distance / rest)));
        // Where the week was nearly all there is to a coefficient or to the values, rounding has the word.
        if rest < 1e-6 || fit.squares <= 1e-12 * line.values.iter().map(|value| value * value).sum::<f64>() {
            let (rows, values) = others().map(|(row, value)| (*row, value)).unzip();
            let weeks = Weeks::new(rows).ok()?;
            let estimates = weeks.estimates(&weeks.line(values).ok()?).ok()?;
            return estimates.get(coefficient).copied().flatten();
        }
        let bread = self.bread.column(coefficient) + pull * (pull.get(coefficient)? / rest);
        let error = fit.error(others().map(|(row, _)| bread.dot(row)), K)?;
        student.estimate(*fit.coefficients.get(coefficient)?, error)
    }
}

/// A line with what it leaves unexplained.
struct Fit<const K: usize> {
    coefficients: SVector<f64, K>,
    residuals: Vec<f64>,
    /// The sums of the squares of the residuals and of the values.
    squares: f64,
    of_squares: f64,
}

impl<const K: usize> Fit<K> {
    fn of<'w>(weeks: impl Iterator<Item = (&'w SVector<f64, K>, f64)>, coefficients: &SVector<f64, K>) -> Fit<K> {
        let mut fit = Fit { coefficients: *coefficients, residuals: Vec::new(), squares: 0.0, of_squares: 0.0 };
        for (row, value) in weeks {
            let residual = value - row.dot(coefficients);
            fit.residuals.push(residual);
            fit.squares += residual * residual;
            fit.of_squares += value * value;
        }
        fit
    }

    /// The standard error of the coefficient to which a residual counts by `scores`; `None` where nothing varies. The sum of the
    /// autocovariances of residual times score, those of neighbours weighed by the Bartlett kernel.
    fn error(&self, scores: impl Iterator<Item = f64>, coefficients: usize) -> Option<f64> {
        let n = self.residuals.len();
        let scores: Vec<f64> = scores.zip(&self.residuals).map(|(score, residual)| score * residual).collect();
        let covariance =
            |lag| -> f64 { scores.iter().zip(scores.iter().skip(lag)).map(|(one, other)| one * other).sum() };
        let lags = lags(n);
        let weight = |lag| 2.0 * (1.0 - counted(lag) / counted(lags + 1));
        let sum = (1..=lags).fold(covariance(0), |sum, lag| sum + weight(lag) * covariance(lag));
        let variance = sum * (counted(n) / counted(n - coefficients));
        // Of weeks that do not vary, such as those before a channel was opened, rounding alone would make an error.
        let least = 1e-9 * (self.of_squares / counted(n)).sqrt();
        Some(variance.max(0.0).sqrt()).filter(|error| *error > least)
    }
}

/// How far an estimate may be off.
struct Student {
    distribution: StudentsT,
    /// Above which 2.5 % lie.
    quantile: f64,
}

impl Student {
    fn new(degrees: usize) -> Option<Student> {
        let distribution = StudentsT::new(0.0, 1.0, counted(degrees)).ok()?;
        Some(Student { quantile: distribution.inverse_cdf(0.975), distribution })
    }

    /// The error is not zero, of which the distribution would make a panic.
    fn estimate(&self, value: f64, error: f64) -> Option<Estimate> {
        (error > 0.0).then(|| Estimate {
            value,
            standard_error: error,
            low: value - self.quantile * error,
            high: value + self.quantile * error,
            p: 2.0 * self.distribution.sf((value / error).abs()),
        })
    }
}

/// How many weeks back a week may resemble: floor(4 (n / 100)^(2/9)), as Newey and West (1994) have it.
pub(super) fn lags(n: usize) -> usize {
    let bound = 4.0 * (counted(n) / 100.0).powf(2.0 / 9.0);
    (1..n).take_while(|lag| counted(*lag) <= bound).count()
}

pub(super) fn counted(n: usize) -> f64 {
    real(i64::try_from(n).unwrap_or(i64::MAX))
}
