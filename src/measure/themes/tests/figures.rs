//! The tests, against scipy 1.17.1, statsmodels 0.15.0 and numpy 2.4.6.

use crate::measure::themes::keywords::{TermCounts, log_odds};
use crate::measure::themes::significance::{Difference, Sample, benjamini_hochberg, fisher_exact};
use proptest::prelude::*;

fn sample(values: &[f64]) -> Sample {
    let mut sample = Sample::default();
    for value in values {
        sample.add(*value);
    }
    sample
}

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{found} is not {expected}");
}

#[track_caller]
fn assert_difference(found: Option<Difference>, [value, p, low, high]: [f64; 4]) {
    let found = found.unwrap();
    assert_near(found.value, value);
    assert_near(found.p, p);
    assert_near(found.low, low);
    assert_near(found.high, high);
}

const REST: [f64; 12] = [75., 100., 50., 75., 100., 25., 75., 100., 75., 50., 100., 75.];

/// `ttest_ind(a, b, equal_var=False, alternative="less").pvalue`, and `confidence_interval(.95)` of the two-sided one.
#[test]
fn welch_is_that_of_scipy() {
    let lower = sample(&[0., 25., 25., 50., 0., 75., 25., 50., 25.]);
    let expected = [-400.0 / 9.0, 0.000_305_562_105_938_655_96, -66.845_732_378_099_16, -22.043_156_510_789_73];
    assert_difference(Difference::between(lower, sample(&REST), 0.0), expected);
    let higher = sample(&[100., 75., 100., 75., 50., 100., 75.]);
    let expected = [50.0 / 7.0, 0.758_820_684_751_720_7, -13.975_872_151_848_503, 28.261_586_434_372_56];
    assert_difference(Difference::between(higher, sample(&REST), 0.0), expected);
}

/// `ttest_1samp(d, 0, alternative="less")`.
#[test]
fn paired_is_that_of_scipy() {
    let differences = sample(&[-12.5, 0., -25., 12.5, -50., -12.5, 0., -37.5, 25., -25.]);
    let expected = [-12.5, 0.058_653_401_507_119_104, -28.825_713_086_134_794, 3.825_713_086_134_794];
    assert_difference(Difference::paired(differences, 0.0), expected);
}

#[test]
fn a_difference_without_spread_is_evidence_only_by_the_floor() {
    let (low, high) = (sample(&[25.; 7]), sample(&[75.; 7]));
    assert_eq!(Difference::between(low, high, 0.0), None);
    assert_eq!(Difference::paired(low, 0.0), None);
    let found = Difference::between(low, high, 625.0 / 12.0).unwrap();
    assert!(found.p > 0.0 && found.p < 1e-6 && found.low < -55.0 && found.high > -45.0, "{found:?}");
    assert_eq!(Difference::between(sample(&[25.]), high, 1.0), None);
    let same = Difference::between(high, high, 625.0 / 12.0).unwrap();
    assert_near(same.p, 0.5);
}

/// `fisher_exact([[a, b], [c, d]], alternative="greater").pvalue`.
#[test]
fn fisher_is_that_of_scipy() {
    assert_near(fisher_exact([8, 12], [30, 250]).unwrap(), 0.001_303_209_082_244_510_6);
    assert_near(fisher_exact([120, 380], [900, 4100]).unwrap(), 0.000_829_248_325_959_464_3);
    assert_near(fisher_exact([7, 0], [0, 7]).unwrap(), 0.000_291_375_291_375_291_4);
    assert_near(fisher_exact([0, 20], [30, 250]).unwrap(), 1.0);
    assert_near(fisher_exact([3, 9], [0, 0]).unwrap(), 1.0);
    let many = fisher_exact([12_000, 38_000], [90_000, 410_000]).unwrap();
    assert!((0.0..1e-20).contains(&many), "{many}");
}

fn uses(low: i64, high: i64, all: i64) -> TermCounts {
    TermCounts { low, high, all }
}

/// By numpy, with `a = all / 10`, `a0 = total / 10`: `d = log((low+a) / (n_low+a0-low-a)) - log((high+a) / (n_high+a0-high-a))`,
/// `z = d / sqrt(1/(low+a) + 1/(high+a))`.
#[test]
fn log_odds_are_those_of_numpy() {
    let total = uses(1000, 3000, 5000);
    assert_near(log_odds(uses(20, 5, 30), total).unwrap(), 4.669_174_775_286_133);
    assert_near(log_odds(uses(8, 0, 8), total).unwrap(), 2.783_860_319_203_431);
    assert_near(log_odds(uses(3, 40, 50), total).unwrap(), -2.313_073_873_299_141_6);
    assert_eq!(log_odds(uses(1, 1, 2), uses(1, 1, 2)), None);
}

/// The p-values of Benjamini & Hochberg (1995), section 3, and others with ties; `multipletests(p, q, method="fdr_bh")`.
#[test]
fn benjamini_hochberg_is_that_of_statsmodels() {
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0,
    ];
    for (q, passed) in [(0.01, 3), (0.05, 4), (0.1, 9)] {
        let expected: Vec<bool> = (0..15).map(|place| place < passed).collect();
        assert_eq!(benjamini_hochberg(&p, q), expected, "at {q}");
    }
    let p = [0.9, 0.05, 0.061, 0.02, 0.3, 0.061, 0.12];
    assert_eq!(benjamini_hochberg(&p, 0.1), [false; 7]);
    assert_eq!(benjamini_hochberg(&p, 0.15), [false, true, true, true, false, true, false]);
    assert_eq!(benjamini_hochberg(&p, 0.2), [false, true, true, true, false, true, true]);
    assert!(benjamini_hochberg(&[], 0.1).is_empty());
}

proptest! {
    /// What passes, passes beside smaller ones too; nothing passes that is above one that does not.
    #[test]
    fn benjamini_hochberg_is_monotone(p in prop::collection::vec(0.0..1.0_f64, 1..40), at in 0..40_usize, q in 0.01..0.5_f64) {
        let passed = benjamini_hochberg(&p, q);
        let worst = p.iter().zip(&passed).filter(|(_, passed)| **passed).map(|(p, _)| *p).fold(0.0, f64::max);
        prop_assert!(p.iter().zip(&passed).all(|(p, passed)| *passed == (*p <= worst && worst > 0.0)));
        let mut smaller = p.clone();
        smaller[at % p.len()] /= 10.0;
        let after = benjamini_hochberg(&smaller, q);
        prop_assert!(passed.iter().zip(after).all(|(before, after)| !before || after));
        prop_assert!(passed.iter().zip(benjamini_hochberg(&p, q * 1.5)).all(|(before, after)| !before || after));
    }
}
