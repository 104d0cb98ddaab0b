//! Simulated weeks in which nothing changes but the noise.

use crate::random::Random;

/// The mean of a week.
pub(crate) const MEAN: f64 = 50.0;

/// How weeks differ by themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Noise {
    pub(crate) name: &'static str,
    /// Variance / mean of a week.
    dispersion: f64,
    /// Correlation of a week with the one before.
    lag_one: f64,
}

/// Counts by chance; counts that vary three times as much; and of these those that resemble the week before.
pub(crate) const NOISES: [Noise; 3] = [
    Noise { name: "Poisson", dispersion: 1.0, lag_one: 0.0 },
    Noise { name: "dispersion 3", dispersion: 3.0, lag_one: 0.0 },
    Noise { name: "dispersion 3, correlation 0.4", dispersion: 3.0, lag_one: 0.4 },
];

/// Counts of weeks with a mean: Poisson about a log-normal intensity that follows a first-order autoregression, so that the
/// counts have the dispersion and the lag-one correlation of the noise.
pub(crate) fn counts(random: &mut Random, mean: f64, weeks: usize, noise: Noise) -> Vec<i64> {
    let mut intensity = Intensity::new(random, mean, noise);
    let mut week = || {
        let times = intensity.next(random);
        random.poisson(mean * times)
    };
    (0..weeks).map(|_| week()).collect()
}

/// By how much the mean of a week is multiplied: log-normal with mean 1.
struct Intensity {
    /// Variance of the logarithm.
    variance: f64,
    correlation: f64,
    state: f64,
}

impl Intensity {
    fn new(random: &mut Random, mean: f64, noise: Noise) -> Intensity {
        // Variance (dispersion - 1) x mean is the intensity's, the rest is Poisson's; the covariance is the intensity's alone.
        let variance = (1.0 + (noise.dispersion - 1.0) / mean).ln();
        let correlation =
            if noise.lag_one > 0.0 { (1.0 + noise.lag_one * noise.dispersion / mean).ln() / variance } else { 0.0 };
        Intensity { variance, correlation, state: random.normal() }
    }

    fn next(&mut self, random: &mut Random) -> f64 {
        self.state = self.correlation * self.state + (1.0 - self.correlation.powi(2)).sqrt() * random.normal();
        (self.variance.sqrt() * self.state - self.variance / 2.0).exp()
    }
}

#[test]
fn noises_are_what_they_are_called() {
    for noise in NOISES {
        let weeks = counts(&mut Random::new(1), MEAN, 200_000, noise);
        let mean = weeks.iter().sum::<i64>() as f64 / weeks.len() as f64;
        let away: Vec<f64> = weeks.iter().map(|week| *week as f64 - mean).collect();
        let squares: f64 = away.iter().map(|away| away * away).sum();
        let dispersion = squares / weeks.len() as f64 / mean;
        let lag_one = away.iter().zip(&away[1..]).map(|(one, next)| one * next).sum::<f64>() / squares;
        assert!((mean - MEAN).abs() < 0.2, "{noise:?}: mean {mean}");
        assert!((dispersion - noise.dispersion).abs() < 0.05, "{noise:?}: dispersion {dispersion}");
        assert!((lag_one - noise.lag_one).abs() < 0.01, "{noise:?}: correlation {lag_one}");
    }
}
