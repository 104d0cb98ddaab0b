//! Mixtures of Student's t distributions, weighed by their likelihood.

use serde::Serialize;
use statrs::distribution::{Continuous, ContinuousCDF, StudentsT};

use crate::measure::dispersion::t_quantile;
use crate::measure::interval::as_f64;

/// A coefficient with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Estimate {
    /// The mean of the mixture.
    pub value: f64,
    /// Its 2.5 % and 97.5 % quantiles.
    pub low: f64,
    pub high: f64,
    /// Two-sided, of the hypothesis that there is no change.
    pub p: f64,
}

impl Estimate {
    /// Returns whether the 95 % interval leaves 0 out.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// What is known of a coefficient at one correlation: t with the degrees of freedom of the mixture.
#[derive(Debug, Clone, Copy)]
pub(super) struct ConditionalT {
    /// The logarithm of the restricted likelihood, but for a constant.
    pub(super) log_likelihood: f64,
    pub(super) value: f64,
    pub(super) error: f64,
}

/// Statements weighed by their likelihood; the weights add up to 1.
#[derive(Debug, Clone)]
pub(super) struct Mixture {
    parts: Vec<(f64, ConditionalT)>,
    student: StudentsT,
    degrees: f64,
    /// The density of the distribution at 0.
    peak: f64,
    /// Above which 2.5 % of the distribution lie.
    t_quantile: f64,
}

impl Mixture {
    /// Returns the mixture of conditionals; `None` where none of them says anything.
    pub(super) fn new(conditionals: &[ConditionalT], degrees: usize) -> Option<Mixture> {
        /// A conditional that is less likely than the likeliest by this factor changes no figure in its ninth digit.
        const NEGLIGIBLE: f64 = 1e-12;
        let degrees = as_f64(degrees);
        let student = StudentsT::new(0.0, 1.0, degrees).ok()?;
        let sound = |one: &&ConditionalT| one.log_likelihood.is_finite() && one.value.is_finite() && one.error > 0.0;
        let sound: Vec<ConditionalT> = conditionals.iter().filter(sound).copied().collect();
        let most = sound.iter().map(|one| one.log_likelihood).max_by(f64::total_cmp)?;
        let weighed = sound.into_iter().map(|one| ((one.log_likelihood - most).exp(), one));
        let mut parts: Vec<(f64, ConditionalT)> = weighed.filter(|(weight, _)| *weight > NEGLIGIBLE).collect();
        let whole: f64 = parts.iter().map(|(weight, _)| weight).sum();
        for (weight, _) in &mut parts {
            *weight /= whole;
        }
        Some(Mixture { parts, student, degrees, peak: student.pdf(0.0), t_quantile: t_quantile(degrees)? })
    }

    pub(super) fn value(&self) -> f64 {
        self.parts.iter().map(|(weight, one)| weight * one.value).sum()
    }

    /// Returns the distribution function at `x`.
    fn cdf(&self, x: f64) -> f64 {
        self.parts.iter().map(|(weight, one)| weight * self.student.cdf((x - one.value) / one.error)).sum()
    }

    fn density(&self, x: f64) -> f64 {
        let power = -0.5 * (self.degrees + 1.0);
        let density = |one: &ConditionalT| {
            let away = (x - one.value) / one.error;
            self.peak * (1.0 + away * away / self.degrees).powf(power) / one.error
        };
        self.parts.iter().map(|(weight, one)| weight * density(one)).sum()
    }

    /// Returns the two-sided p of the hypothesis that the coefficient is 0.
    fn p(&self) -> f64 {
        let below = self.cdf(0.0);
        (2.0 * below.min(1.0 - below)).clamp(0.0, 1.0)
    }

    /// Returns whether the 95 % interval leaves 0 out.
    pub(super) fn is_clear(&self) -> bool {
        self.p() < 0.05
    }

    pub(super) fn estimate(&self) -> Estimate {
        let value = self.value();
        let [low, high] =
            [(0.025, -self.t_quantile), (0.975, self.t_quantile)].map(|(share, t)| self.quantile(share, t));
        Estimate { value, low: low.min(value), high: high.max(value), p: self.p() }
    }

    /// Returns the quantile of the mixture at `share`, of which each conditional alone has it `t` errors from its value.
    ///
    /// Newton's steps, kept between the quantiles of the conditionals, between which that of the mixture lies.
    fn quantile(&self, share: f64, t: f64) -> f64 {
        const MOST_STEPS: usize = 100;
        const CLOSE: f64 = 1e-11;
        let ends = || self.parts.iter().map(|(_, one)| one.value + t * one.error);
        let (mut low, mut high) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
        // The quantile of the library is good to its tenth digit or so.
        let slack = 1e-6 * (high - low) + 1e-9 * high.abs().max(low.abs());
        (low, high) = (low - slack, high + slack);
        let mut x: f64 = self.parts.iter().map(|(weight, one)| weight * (one.value + t * one.error)).sum();
        for _ in 0..MOST_STEPS {
            let over = self.cdf(x) - share;
            if over > 0.0 {
                high = x;
            } else {
                low = x;
            }
            if over.abs() < CLOSE || high - low <= CLOSE * (high.abs() + low.abs()) {
                break;
            }
            let step = x - over / self.density(x);
            x = if low < step && step < high { step } else { f64::midpoint(low, high) };
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditional(log_likelihood: f64, value: f64, error: f64) -> ConditionalT {
        ConditionalT { log_likelihood, value, error }
    }

    #[test]
    fn one_statement_is_a_t_interval() {
        let mixture = Mixture::new(&[conditional(-3.0, 4.0, 2.0)], 22).unwrap();
        let Estimate { value, low, high, p } = mixture.estimate();
        // t(22) is 2.073873 at 97.5 %, and 2 sf(2) = 0.057996.
        assert!((value - 4.0).abs() < 1e-12 && (low + 0.147_746).abs() < 1e-6 && (high - 8.147_746).abs() < 1e-6);
        assert!((p - 0.057_996).abs() < 1e-6, "{p}");
    }

    #[test]
    fn ends_are_where_the_mixture_has_its_share() {
        let parts = [conditional(0.0, 0.0, 1.0), conditional(-1.0, 30.0, 0.1), conditional(-40.0, 1e9, 1.0)];
        let mixture = Mixture::new(&parts, 10).unwrap();
        let estimate = mixture.estimate();
        assert!((mixture.cdf(estimate.low) - 0.025).abs() < 1e-9);
        assert!((mixture.cdf(estimate.high) - 0.975).abs() < 1e-9);
        // What is 4e-18 as likely as the likeliest does not count.
        assert!(estimate.value < 30.0);
    }

    #[test]
    fn nothing_sound_says_nothing() {
        assert!(Mixture::new(&[], 10).is_none());
        assert!(Mixture::new(&[conditional(f64::NAN, 1.0, 1.0), conditional(0.0, 1.0, 0.0)], 10).is_none());
        assert!(Mixture::new(&[conditional(0.0, 1.0, 1.0)], 0).is_none());
    }
}
