//! Quantiles of the beta distribution, to ten digits for every shape that counts can give.
//!
//! The distribution function is the regularised incomplete beta function by its continued fraction (Lentz's method; Press et al.,
//! Numerical Recipes, section 6.4). Its quantile is found by Newton's method inside a bracket that is halved where a step
//! would leave it. The inverse of `statrs` stops at fewer digits, and its continued fraction at 140 terms, which shapes of more
//! than some ten thousand need.

use statrs::function::gamma::ln_gamma;

/// The 97.5 % quantile of the standard normal distribution.
pub(in crate::measure) const Z: f64 = 1.959_963_984_540_054;
/// From here on the expansion by Cornish and Fisher is exact to nine digits, and faster.
const NEARLY_NORMAL: f64 = 100_000.0;

/// A beta distribution; both shapes are above 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beta {
    a: f64,
    b: f64,
    /// Logarithm of 1 / B(a, b).
    ln_scale: f64,
}

impl Beta {
    pub(super) fn new(a: f64, b: f64) -> Beta {
        Beta { a, b, ln_scale: ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) }
    }

    /// Returns the 2.5 and the 97.5 % quantile.
    pub(super) fn central_95(self) -> (f64, f64) {
        if self.a.min(self.b) > NEARLY_NORMAL {
            return (self.expanded(-Z), self.expanded(Z));
        }
        (self.quantile(0.025), self.quantile(0.975))
    }

    /// Returns the share of the distribution below `x`.
    fn below(self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let Beta { a, b, ln_scale } = self;
        let front = (ln_scale + a * x.ln() + b * (-x).ln_1p()).exp();
        // The fraction converges quickly below the mean; above it, the other tail does.
        if x < (a + 1.0) / (a + b + 2.0) {
            front * fraction(a, b, x) / a
        } else {
            1.0 - front * fraction(b, a, 1.0 - x) / b
        }
    }

    fn density(self, x: f64) -> f64 {
        (self.ln_scale + (self.a - 1.0) * x.ln() + (self.b - 1.0) * (-x).ln_1p()).exp()
    }

    fn quantile(self, share: f64) -> f64 {
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        let mut x = self.a / (self.a + self.b);
        for _ in 0..200 {
            let excess = self.below(x) - share;
            if excess < 0.0 {
                low = x;
            } else {
                high = x;
            }
            let step = x - excess / self.density(x);
            let next = if low < step && step < high { step } else { f64::midpoint(low, high) };
            if (next - x).abs() <= 1e-14 {
                return next;
            }
            x = next;
        }
        x
    }

    /// Returns the quantile that belongs to the normal quantile `z`, by mean, variance, skewness and excess of the distribution.
    fn expanded(self, z: f64) -> f64 {
        let Beta { a, b, .. } = self;
        let n = a + b;
        let deviation = (a * b / (n + 1.0)).sqrt() / n;
        let skewness = 2.0 * (b - a) * (n + 1.0).sqrt() / ((n + 2.0) * (a * b).sqrt());
        let excess = 6.0 * ((a - b).powi(2) * (n + 1.0) - a * b * (n + 2.0)) / (a * b * (n + 2.0) * (n + 3.0));
        let standard = z + (z * z - 1.0) * skewness / 6.0 + (z.powi(3) - 3.0 * z) * excess / 24.0
            - (2.0 * z.powi(3) - 5.0 * z) * skewness.powi(2) / 36.0;
        a / n + deviation * standard
    }
}

/// Returns the continued fraction of the incomplete beta function: `c` and `d` of Lentz's method are `upper` and `lower` here.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const MOST_TERMS: i32 = 20_000;
    const SMALL: f64 = 1e-300;
    let apart = |value: f64| if value.abs() < SMALL { SMALL } else { value };
    let mut upper = 1.0;
    let mut lower = 1.0 / apart(1.0 - (a + b) * x / (a + 1.0));
    let mut result = lower;
    for term in (1..=MOST_TERMS).map(f64::from) {
        let even = term * (b - term) * x / ((a + 2.0 * term - 1.0) * (a + 2.0 * term));
        let odd = -(a + term) * (a + b + term) * x / ((a + 2.0 * term) * (a + 2.0 * term + 1.0));
        for coefficient in [even, odd] {
            lower = 1.0 / apart(1.0 + coefficient * lower);
            upper = apart(1.0 + coefficient / upper);
            result *= upper * lower;
        }
        if (upper * lower - 1.0).abs() < 1e-15 {
            break;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    #[track_caller]
    fn near(found: (f64, f64), expected: (f64, f64)) {
        assert!((found.0 - expected.0).abs() < 1e-10 && (found.1 - expected.1).abs() < 1e-10, "{found:?} {expected:?}");
    }

    #[test]
    fn quantiles_of_distributions_with_a_closed_form_are_exact() {
        near(Beta::new(1.0, 1.0).central_95(), (0.025, 0.975));
        near(Beta::new(7.0, 1.0).central_95(), (0.025_f64.powf(1.0 / 7.0), 0.975_f64.powf(1.0 / 7.0)));
        near(Beta::new(1.0, 9_000.0).central_95(), (1.0 - 0.975_f64.powf(1.0 / 9e3), 1.0 - 0.025_f64.powf(1.0 / 9e3)));
        // The arcsine distribution.
        let arcsine = |share: f64| (PI * share / 2.0).sin().powi(2);
        near(Beta::new(0.5, 0.5).central_95(), (arcsine(0.025), arcsine(0.975)));
    }

    #[test]
    fn a_quantile_has_its_share_below_it_for_every_shape() {
        for (a, b) in [(7.5, 0.5), (0.5, 7.5), (6_055.5, 0.5), (0.5, 1e6), (92_000.0, 8_000.0), (3e4, 9e4)] {
            let beta = Beta::new(a, b);
            let (low, high) = beta.central_95();
            assert!((beta.below(low) - 0.025).abs() < 1e-9 && (beta.below(high) - 0.975).abs() < 1e-9, "{a} {b}");
        }
    }

    #[test]
    fn the_expansion_meets_the_fraction_where_it_takes_over() {
        for (a, b) in [(100_001.0, 100_001.0), (100_001.0, 2e6), (1e6, 100_001.0)] {
            let beta = Beta::new(a, b);
            near(beta.central_95(), (beta.quantile(0.025), beta.quantile(0.975)));
        }
    }
}
