//! Generalised least squares with AR(1) errors, averaged over the autocorrelation (docs/MEASURES.md, section 5).
//!
//! At each correlation rho of a grid the errors of two weeks that are d weeks apart correlate by rho^d; generalised least squares
//! gives the coefficients, and the restricted likelihood (Patterson and Thompson 1971) says how likely rho is. With rows `z = (x, y)`, V(rho)^-1
//! is a band matrix:
//!
//! ```text
//! Z'V^-1Z = z_1 z_1' + sum over neighbours (z_i - rho^d z_i-1)(z_i - rho^d z_i-1)' / (1 - rho^2d)
//! ```
//!
//! so the products of neighbours are added up once and not once for each rho.

use std::collections::BTreeMap;

use super::fit_error::FitError;
use super::mixture::{ConditionalT, Mixture};
use crate::measure::interval::as_f64;

/// A week: its number, and its row of the design with the value behind it.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) week: i32,
    pub(super) cells: Vec<f64>,
}

/// A square matrix, row by row: sums of products of rows, Z'Z with Z = (X, y).
#[derive(Debug, Clone)]
struct Products {
    side: usize,
    cells: Vec<f64>,
}

/// Neighbours that are equally far apart: the products of each with itself, and of both with each other.
#[derive(Debug)]
struct Neighbours {
    count: f64,
    before: Products,
    after: Products,
    across: Products,
}

/// Weeks to lay a line through: columns of length 1, values less what ordinary least squares explain.
#[derive(Debug)]
pub(super) struct Model {
    rows: Vec<Row>,
    coefficients: usize,
    lengths: Vec<f64>,
    /// The coefficients of ordinary least squares.
    ordinary: Vec<f64>,
    first: Products,
    neighbours: BTreeMap<i32, Neighbours>,
    of_squares: f64,
}

/// Generalised least squares at one correlation.
struct Fit {
    rho: f64,
    /// (X'V^-1X)^-1 with the coefficients beside it, less those of ordinary least squares, and in the corner the squares that are left.
    swept: Products,
    /// -(log |V| + log |X'V^-1X|) / 2.
    log_volume: f64,
}

/// A coefficient of a fit, less that of ordinary least squares, with its part of (X'V^-1X)^-1.
struct Change {
    log_volume: f64,
    squares: f64,
    value: f64,
    variance: f64,
}

impl Model {
    /// Returns the model of rows that all have so many coefficients, and a value each.
    pub(super) fn new(mut rows: Vec<Row>, coefficients: usize) -> Result<Model, FitError> {
        if rows.len() <= coefficients {
            return Err(FitError::Collinear);
        }
        let side = coefficients + 1;
        let all = |rows: &[Row]| rows.iter().fold(Products::none(side), |sum, row| sum.with(row, row));
        let squares = all(&rows).diagonal();
        let of_squares = squares.last().copied().unwrap_or_default();
        let lengths: Vec<f64> = squares.into_iter().take(coefficients).map(f64::sqrt).collect();
        if lengths.iter().any(|length| *length <= 0.0) {
            return Err(FitError::Collinear);
        }
        for row in &mut rows {
            row.cells.iter_mut().zip(&lengths).for_each(|(cell, length)| *cell /= length);
        }
        let mut swept = all(&rows);
        swept.sweep(coefficients).ok_or(FitError::Collinear)?;
        let ordinary = swept.coefficients();
        for row in &mut rows {
            row.subtract(&ordinary);
        }
        // What rounding leaves of a perfect line is about 1e-30 of the squares.
        if rows.iter().map(|row| row.value() * row.value()).sum::<f64>() <= 1e-20 * of_squares {
            return Err(FitError::NoVariation);
        }
        let (first, neighbours) = neighbours(&rows, side);
        Ok(Model { rows, coefficients, lengths, ordinary, first, neighbours, of_squares })
    }

    /// Returns the mixture of each coefficient.
    pub(super) fn mixtures<const N: usize>(&self) -> Result<[Mixture; N], FitError> {
        let fits: Vec<Fit> = grid().filter_map(|rho| self.fit(rho)).collect();
        let degrees = self.rows.len() - self.coefficients;
        let conditional = |fit: &Fit, position| self.conditional(position, fit.change(position)?, degrees);
        let mixture = |position| {
            let conditionals: Vec<ConditionalT> = fits.iter().filter_map(|fit| conditional(fit, position)).collect();
            Mixture::new(&conditionals, degrees)
        };
        let found: Vec<Mixture> = (0..N).filter_map(mixture).collect();
        found.try_into().map_err(|_| FitError::NoVariation)
    }

    /// Returns what is known of a coefficient, in the units of the rows.
    fn conditional(&self, coefficient: usize, change: Change, degrees: usize) -> Option<ConditionalT> {
        let (degrees, length) = (as_f64(degrees), self.lengths.get(coefficient)?);
        Some(ConditionalT {
            log_likelihood: change.log_volume - 0.5 * degrees * change.squares.ln(),
            value: (self.ordinary.get(coefficient)? + change.value) / length,
            error: (change.squares / degrees * change.variance).sqrt() / length,
        })
    }

    fn fit(&self, rho: f64) -> Option<Fit> {
        let (mut swept, mut log_volume) = (self.first.clone(), 0.0);
        for (distance, pairs) in &self.neighbours {
            let alike = rho.powi(*distance);
            let own = 1.0 - alike * alike;
            swept.add(&pairs.after, 1.0 / own);
            swept.add(&pairs.across, -2.0 * alike / own);
            swept.add(&pairs.before, alike * alike / own);
            log_volume -= 0.5 * pairs.count * own.ln();
        }
        let log_determinant = swept.sweep(self.coefficients)?;
        Some(Fit { rho, swept, log_volume: log_volume - 0.5 * log_determinant })
    }

    /// Returns the mixture of a coefficient without each of the weeks in turn; `None` where those that are left do not allow one.
    ///
    /// A week i is left out by a column `e_i` of its own in the design, which leaves the restricted likelihood of the other weeks:
    ///
    /// ```text
    /// P = V^-1 - V^-1X (X'V^-1X)^-1 X'V^-1
    /// squares that are left   fall by (Py)_i^2 / P_ii
    /// coefficients            fall by (X'V^-1X)^-1 X'V^-1 e_i (Py)_i / P_ii
    /// ```
    pub(super) fn without_each(&self, coefficient: usize) -> Vec<Option<Mixture>> {
        let degrees = self.rows.len() - 1 - self.coefficients;
        if degrees == 0 {
            return vec![None; self.rows.len()];
        }
        let mut conditionals = vec![Vec::new(); self.rows.len()];
        for fit in grid().filter_map(|rho| self.fit(rho)) {
            let coefficients = fit.swept.coefficients();
            let mut left = self.rows.clone();
            for row in &mut left {
                row.subtract(&coefficients);
            }
            for (position, conditionals) in conditionals.iter_mut().enumerate() {
                let change = self.change_without(&fit, &left, position, coefficient);
                conditionals.extend(change.and_then(|change| self.conditional(coefficient, change, degrees)));
            }
        }
        conditionals.iter().map(|conditionals| Mixture::new(conditionals, degrees)).collect()
    }

    fn change_without(&self, fit: &Fit, left: &[Row], position: usize, coefficient: usize) -> Option<Change> {
        /// The part of a week that the others do not explain, below which rounding has the word.
        const SAME: f64 = 1e-9;
        let (weighed, own) = weighed(left, position, fit.rho)?;
        let pull = fit.swept.times(&weighed.cells, self.coefficients);
        let rest = own - pull.iter().zip(&weighed.cells).map(|(pull, cell)| pull * cell).sum::<f64>();
        let all = fit.change(coefficient)?;
        let squares = all.squares - weighed.value() * weighed.value() / rest;
        if rest <= SAME * own || squares <= 1e-12 * self.of_squares {
            return None;
        }
        let pull = pull.get(coefficient)?;
        Some(Change {
            log_volume: all.log_volume - 0.5 * rest.ln(),
            squares,
            value: all.value - pull * (weighed.value() / rest),
            variance: all.variance + pull * pull / rest,
        })
    }
}

impl Fit {
    fn change(&self, coefficient: usize) -> Option<Change> {
        Some(Change {
            log_volume: self.log_volume,
            squares: *self.swept.cells.last()?,
            value: *self.swept.row(coefficient).last()?,
            variance: *self.swept.row(coefficient).get(coefficient)?,
        })
    }
}

impl Row {
    fn value(&self) -> f64 {
        self.cells.last().copied().unwrap_or_default()
    }

    /// Takes what these coefficients explain from the value.
    fn subtract(&mut self, coefficients: &[f64]) {
        let explained: f64 = self.cells.iter().zip(coefficients).map(|(cell, coefficient)| cell * coefficient).sum();
        self.cells.last_mut().into_iter().for_each(|value| *value -= explained);
    }

    /// Adds so many times another row, the value too.
    fn add(&mut self, other: &Row, times: f64) {
        self.cells.iter_mut().zip(&other.cells).for_each(|(own, other)| *own += other * times);
    }
}

impl Products {
    fn none(side: usize) -> Products {
        Products { side, cells: vec![0.0; side * side] }
    }

    /// Adds the products of two rows, half in each order.
    fn with(mut self, one: &Row, other: &Row) -> Products {
        let rows = self.cells.chunks_exact_mut(self.side).zip(one.cells.iter().zip(&other.cells));
        for (row, (own, another)) in rows {
            for (cell, (left, right)) in row.iter_mut().zip(other.cells.iter().zip(&one.cells)) {
                *cell += 0.5 * (own * left + another * right);
            }
        }
        self
    }

    fn add(&mut self, other: &Products, times: f64) {
        self.cells.iter_mut().zip(&other.cells).for_each(|(own, other)| *own += other * times);
    }

    fn row(&self, number: usize) -> &[f64] {
        self.cells.chunks_exact(self.side).nth(number).unwrap_or_default()
    }

    fn diagonal(&self) -> Vec<f64> {
        self.cells.iter().step_by(self.side + 1).copied().collect()
    }

    /// Returns the coefficients of a swept matrix.
    fn coefficients(&self) -> Vec<f64> {
        self.cells.chunks_exact(self.side).take(self.side - 1).filter_map(|row| row.last().copied()).collect()
    }

    /// Returns the product of the first rows and columns with a vector.
    fn times(&self, vector: &[f64], columns: usize) -> Vec<f64> {
        let product = |row: &[f64]| row.iter().zip(vector).take(columns).map(|(cell, other)| cell * other).sum();
        self.cells.chunks_exact(self.side).take(columns).map(product).collect()
    }

    /// Sweeps the first columns of a symmetric positive definite matrix (Goodnight 1979), which leaves their inverse, the coefficients of the
    /// last column on them, and what they do not explain of it in the corner. Returns the logarithm of the determinant of the columns; `None`
    /// where a column says nothing that those before it do not say.
    fn sweep(&mut self, columns: usize) -> Option<f64> {
        const SAME: f64 = 1e-12;
        let own = self.diagonal();
        let mut log_determinant = 0.0;
        for (pivot, own) in own.iter().take(columns).enumerate() {
            let mut swept = self.row(pivot).to_vec();
            let value = *swept.get(pivot)?;
            if value.is_nan() || value <= SAME * own {
                return None;
            }
            log_determinant += value.ln();
            *swept.get_mut(pivot)? = 1.0;
            for cell in &mut swept {
                *cell /= value;
            }
            for (number, row) in self.cells.chunks_exact_mut(self.side).enumerate() {
                if number == pivot {
                    row.copy_from_slice(&swept);
                    continue;
                }
                let factor = std::mem::take(row.get_mut(pivot)?);
                row.iter_mut().zip(&swept).for_each(|(cell, swept)| *cell -= factor * swept);
            }
        }
        Some(log_determinant)
    }
}

/// Returns the correlations that are averaged over: -0.5, -0.49 .. 0.99.
fn grid() -> impl Iterator<Item = f64> {
    (-50..100).map(|hundredths| f64::from(hundredths) / 100.0)
}

/// Returns the products of the first week, and those of neighbours by how many weeks they are apart.
fn neighbours(rows: &[Row], side: usize) -> (Products, BTreeMap<i32, Neighbours>) {
    let none = || Products::none(side);
    let first = rows.iter().take(1).fold(none(), |sum, row| sum.with(row, row));
    let mut by_distance = BTreeMap::new();
    for (before, after) in rows.iter().zip(rows.iter().skip(1)) {
        let new = || Neighbours { count: 0.0, before: none(), after: none(), across: none() };
        let Neighbours { count, before: own, after: next, across } =
            by_distance.remove(&(after.week - before.week)).unwrap_or_else(new);
        let pairs = Neighbours {
            count: count + 1.0,
            before: own.with(before, before),
            after: next.with(after, after),
            across: across.with(before, after),
        };
        by_distance.insert(after.week - before.week, pairs);
    }
    (first, by_distance)
}

/// Returns the row of V^-1 Z at a position, and the diagonal of V^-1 there.
fn weighed(rows: &[Row], position: usize, rho: f64) -> Option<(Row, f64)> {
    let here = rows.get(position)?;
    let before = position.checked_sub(1).and_then(|before| rows.get(before));
    let mut own = if before.is_none() { 1.0 } else { 0.0 };
    let mut sum = Row { week: here.week, cells: vec![0.0; here.cells.len()] };
    for (other, is_before) in [(before, true), (rows.get(position + 1), false)] {
        let Some(other) = other else { continue };
        let alike = rho.powi((here.week - other.week).abs());
        let weight = 1.0 / (1.0 - alike * alike);
        own += if is_before { weight } else { alike * alike * weight };
        sum.add(other, -alike * weight);
    }
    sum.add(here, own);
    Some((sum, own))
}
