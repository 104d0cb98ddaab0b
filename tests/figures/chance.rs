//! Weeks of chance.

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

/// Numbers of chance that are the same every time (`SplitMix64`).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        let mut chance = Chance(seed);
        chance.share();
        chance
    }

    /// Between 0 and 1.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Of the standard normal distribution (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let (one, other) = (1.0 - self.share(), self.share());
        (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }

    /// A count with this mean (Knuth 1969: arrivals until a time is over).
    fn poisson(&mut self, mean: f64) -> i64 {
        let (mut time, mut count) = (0.0, -1);
        while time < mean {
            time -= (1.0 - self.share()).ln();
            count += 1;
        }
        count.max(0)
    }

    /// Counts of so many weeks with a mean: Poisson about a log-normal intensity that follows a first-order autoregression, so that the
    /// counts have the dispersion and the lag-one correlation of the noise.
    pub(crate) fn weeks(&mut self, mean: f64, weeks: usize, noise: Noise) -> Vec<i64> {
        let mut intensity = Intensity::new(self, mean, noise);
        let mut week = || {
            let times = intensity.next(self);
            self.poisson(mean * times)
        };
        (0..weeks).map(|_| week()).collect()
    }
}

/// By how much the mean of a week is multiplied: log-normal with mean 1.
struct Intensity {
    /// Variance of the logarithm.
    variance: f64,
    correlation: f64,
    state: f64,
}

impl Intensity {
    fn new(chance: &mut Chance, mean: f64, noise: Noise) -> Intensity {
        // Variance (dispersion - 1) x mean is the intensity's, the rest is Poisson's; the covariance is the intensity's alone.
        let variance = (1.0 + (noise.dispersion - 1.0) / mean).ln();
        let correlation =
            if noise.lag_one > 0.0 { (1.0 + noise.lag_one * noise.dispersion / mean).ln() / variance } else { 0.0 };
        Intensity { variance, correlation, state: chance.normal() }
    }

    fn next(&mut self, chance: &mut Chance) -> f64 {
        self.state = self.correlation * self.state + (1.0 - self.correlation.powi(2)).sqrt() * chance.normal();
        (self.variance.sqrt() * self.state - self.variance / 2.0).exp()
    }
}

#[test]
fn noises_are_what_they_are_called() {
    for noise in NOISES {
        let weeks = Chance::new(1).weeks(MEAN, 200_000, noise);
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
