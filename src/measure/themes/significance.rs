//! One-sided tests of significance, and the correction for many of them. Nothing here knows of topics or words.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, DiscreteCDF, Hypergeometric, StudentsT};

use crate::measure::interval::as_f64;

/// Values of a group, added up.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sample {
    n: i64,
    sum: f64,
    squares: f64,
}

impl Sample {
    pub(super) fn add(&mut self, value: f64) {
        self.n += 1;
        self.sum += value;
        self.squares += value * value;
    }

    /// Returns the two groups as one.
    pub(super) fn with(self, other: Sample) -> Sample {
        Sample { n: self.n + other.n, sum: self.sum + other.sum, squares: self.squares + other.squares }
    }

    /// Returns the rest when a part of the group is taken away.
    pub(super) fn without(self, part: Sample) -> Sample {
        Sample { n: self.n - part.n, sum: self.sum - part.sum, squares: self.squares - part.squares }
    }

    pub(super) const fn n(&self) -> i64 {
        self.n
    }

    pub(super) fn mean(&self) -> f64 {
        self.sum / as_f64(self.n)
    }

    /// Returns the mean; `None` where there is no value.
    pub(super) fn mean_of_any(&self) -> Option<f64> {
        (self.n > 0).then(|| self.mean())
    }

    /// Returns the variance (n - 1), at least `floor`.
    fn variance(&self, floor: f64) -> f64 {
        ((self.squares - self.sum * self.sum / as_f64(self.n)) / as_f64(self.n - 1)).max(floor)
    }
}

/// How far a mean is below another one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Difference {
    /// Below 0: lower.
    pub(super) value: f64,
    /// t interval at 95 %.
    pub(super) low: f64,
    pub(super) high: f64,
    /// How often chance alone makes the first mean this much lower, or more.
    pub(super) p: f64,
}

impl Difference {
    fn of(value: f64, error: f64, degrees: f64) -> Option<Difference> {
        let t = StudentsT::new(0.0, 1.0, degrees).ok().filter(|_| error > 0.0)?;
        let margin = t.inverse_cdf(0.975) * error;
        Some(Difference { value, low: value - margin, high: value + margin, p: t.cdf(value / error) })
    }

    /// Returns Welch's one-sided t-test (Welch 1947) of whether the mean of `here` is lower than that of `elsewhere`.
    ///
    /// Degrees of freedom are by Satterthwaite (1946). No variance is taken to be under `floor`. `None` for fewer than two values on either side, or no spread.
    pub(super) fn between(here: Sample, elsewhere: Sample, floor: f64) -> Option<Difference> {
        if here.n < 2 || elsewhere.n < 2 {
            return None;
        }
        let part = |sample: Sample| sample.variance(floor) / as_f64(sample.n);
        let (a, b) = (part(here), part(elsewhere));
        let degrees = (a + b).powi(2) / (a * a / as_f64(here.n - 1) + b * b / as_f64(elsewhere.n - 1));
        Difference::of(here.mean() - elsewhere.mean(), (a + b).sqrt(), degrees)
    }

    /// Returns the one-sided paired t-test of whether the mean of `differences`, one a person, is below 0. Its variance is not taken to be under
    /// `floor`. `None` for fewer than two values, or no spread.
    pub(super) fn paired(differences: Sample, floor: f64) -> Option<Difference> {
        let n = differences.n;
        let error = (n > 1).then(|| (differences.variance(floor) / as_f64(n)).sqrt())?;
        Difference::of(differences.mean(), error, as_f64(n - 1))
    }
}

/// Returns p of Fisher's exact test (Fisher 1935), one-sided: how likely chance alone gives a group as many `hits`, or more, when it is
/// no different from the rest. Both are `[hits, misses]`. `None` for counts that are none.
pub(super) fn fisher_exact(here: [i64; 2], elsewhere: [i64; 2]) -> Option<f64> {
    let [hits, misses] = here.map(u64::try_from);
    let (hits, misses) = (hits.ok()?, misses.ok()?);
    let [other_hits, other_misses] = elsewhere.map(u64::try_from);
    let all_hits = hits + other_hits.ok()?;
    let everything = all_hits + misses + other_misses.ok()?;
    let Some(fewer) = hits.checked_sub(1) else { return Some(1.0) };
    let chance = Hypergeometric::new(everything, all_hits, hits + misses).ok()?;
    // Rounding of large factorials must not make it more than certain.
    Some(chance.sf(fewer).min(1.0))
}

/// Returns which of many tests are significant at the false discovery rate `q`, by the procedure of Benjamini and Hochberg (1995), in
/// the order of `p`.
pub(super) fn benjamini_hochberg(p: &[f64], q: f64) -> Vec<bool> {
    let mut sorted = p.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let tests = sorted.iter().map(|_| 1.0).sum::<f64>();
    let ranked = sorted.iter().zip(1_i64..);
    let bound = ranked.filter(|(p, rank)| **p <= q * as_f64(*rank) / tests).map(|(p, _)| *p).last();
    p.iter().map(|p| bound.is_some_and(|bound| *p <= bound)).collect()
}

/// Returns those of `tested` that are significant at the false discovery rate [`FALSE_DISCOVERY_RATE`], in their order.
pub(super) fn significant<T>(tested: Vec<(T, f64)>) -> Vec<T> {
    let p: Vec<f64> = tested.iter().map(|(_, p)| *p).collect();
    let passed = benjamini_hochberg(&p, FALSE_DISCOVERY_RATE);
    tested.into_iter().zip(passed).filter(|(_, passed)| *passed).map(|((found, _), _)| found).collect()
}

/// The share of what is reported that may be chance.
const FALSE_DISCOVERY_RATE: f64 = 0.1;
