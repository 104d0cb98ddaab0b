//! The straight line through figures: where it leads.

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Line {
    /// Rise a day.
    pub(super) slope: f64,
    x: f64,
    y: f64,
}

impl Line {
    /// Returns the least-squares line through points of day and figure; `None` unless they lie on two days at least.
    pub(super) fn through(points: &[(f64, f64)]) -> Option<Line> {
        let n: f64 = points.iter().map(|_| 1.0).sum();
        let sum = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>();
        let (x, y) = (sum(|point| point.0) / n, sum(|point| point.1) / n);
        // From the middle of the points: days since 1970 squared would cost digits.
        let square: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
        let product: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
        (square > 0.0).then(|| Line { slope: product / square, x, y })
    }

    /// Returns the height of the line on a day.
    pub(super) fn at(self, day: f64) -> f64 {
        self.y + self.slope * (day - self.x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `p = numpy.polyfit(x - 18295, y, 1)` gives the slope, `numpy.polyval(p, 18600 - 18295)` the height (numpy 2.4.6).
    #[test]
    fn it_is_the_line_that_numpy_draws() {
        let points = [(18_295.0, 41.2), (18_302.0, 39.75), (18_309.0, 40.1), (18_323.0, 36.0), (18_330.0, 37.4)];
        let line = Line::through(&points).unwrap();
        assert!((line.slope - -0.130_647_840_531_561_64).abs() < 1e-9, "{line:?}");
        assert!((line.at(18_600.0) - 1.237_292_358_803_934_2).abs() < 1e-6, "{}", line.at(18_600.0));
    }

    #[test]
    fn one_day_makes_no_line() {
        assert_eq!(Line::through(&[]), None);
        assert_eq!(Line::through(&[(5.0, 1.0), (5.0, 2.0)]), None);
    }
}
