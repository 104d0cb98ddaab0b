//! How much the weeks of a count differ by themselves, and how much each resembles the week before (docs/MEASURES.md, section 5).

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::interval::as_f64;

/// Returns the mean of the weeks; 0 where there is none.
pub(super) fn mean_of(weeks: &[i64]) -> f64 {
    if weeks.is_empty() { 0.0 } else { as_f64(weeks.iter().sum::<i64>()) / as_f64(weeks.len()) }
}

/// Returns the sum of products of deviations from each series' mean, week by week.
pub(super) fn co_deviation(one: &[i64], other: &[i64]) -> f64 {
    let (mean_one, mean_other) = (mean_of(one), mean_of(other));
    one.iter().zip(other).map(|(one, other)| (as_f64(*one) - mean_one) * (as_f64(*other) - mean_other)).sum()
}

/// Returns g = (1 + r) / (1 - r), by which weeks that resemble their neighbours make a sum less certain.
///
/// r is the lag-one correlation, corrected for the bias of short series, (r n + 1) / (n - 4) for n > 5 (Kendall 1954; Marriott and Pope
/// 1954), and clamped to 0 .. 0.8.
pub(super) fn variance_inflation(weeks: &[i64]) -> f64 {
    let (n, mean) = (as_f64(weeks.len()), mean_of(weeks));
    let away: Vec<f64> = weeks.iter().map(|week| as_f64(*week) - mean).collect();
    let squares: f64 = away.iter().map(|away| away * away).sum();
    let neighbours: f64 = away.iter().zip(away.iter().skip(1)).map(|(one, next)| one * next).sum();
    let r = if squares > 0.0 { neighbours / squares } else { 0.0 };
    let r = if n > 5.0 { (r * n + 1.0) / (n - 4.0) } else { r };
    let r = r.clamp(0.0, 0.8);
    (1.0 + r) / (1.0 - r)
}

/// Returns phi = max(1, Pearson's chi2 / (weeks - 1)), by which weeks vary more than counts that come by chance.
pub(super) fn dispersion(weeks: &[i64]) -> f64 {
    let mean = mean_of(weeks);
    if weeks.len() < 2 || mean <= 0.0 {
        return 1.0;
    }
    (co_deviation(weeks, weeks) / mean / (as_f64(weeks.len()) - 1.0)).max(1.0)
}

/// Returns the 97.5 % quantile of Student's t; `None` without a degree of freedom.
pub(super) fn t_quantile(degrees: f64) -> Option<f64> {
    let student = StudentsT::new(0.0, 1.0, degrees).ok().filter(|_| degrees >= 1.0)?;
    Some(student.inverse_cdf(0.975))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_by_chance_inflate_nothing_but_the_bias() {
        // r = -1/2 of three weeks, which is clamped to 0.
        assert!((variance_inflation(&[1, 2, 1]) - 1.0).abs() < 1e-12);
        // Constant weeks: r = 0, corrected to 1 / (13 - 4).
        assert!((variance_inflation(&[7; 13]) - (10.0 / 8.0)).abs() < 1e-12);
        // A slope resembles itself most, and is clamped to 0.8: 1.8 / 0.2.
        let slope: Vec<i64> = (0..26).collect();
        assert!((variance_inflation(&slope) - 9.0).abs() < 1e-9);
    }

    #[test]
    fn dispersion_is_at_least_that_of_counts() {
        assert!((dispersion(&[5, 5, 5]) - 1.0).abs() < 1e-12);
        // Mean 10, deviations 5 and -5: chi2 = 5 with one degree of freedom.
        assert!((dispersion(&[5, 15]) - 5.0).abs() < 1e-12);
        assert!((dispersion(&[0, 0]) - 1.0).abs() < 1e-12 && (dispersion(&[3]) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn quantiles_are_those_of_tables() {
        assert!((t_quantile(24.0).unwrap() - 2.063_898_561_628_025).abs() < 1e-9);
        assert!((t_quantile(1.0).unwrap() - 12.706_204_736_432_1).abs() < 1e-7);
        assert_eq!(t_quantile(0.0), None);
    }
}
