//! A rectangle of a picture that maps numbers to points.

use std::ops::Range;

/// A rectangle that shows one range of numbers from left to right and another from the bottom up.
pub(super) struct Panel {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
    across: Range<f64>,
    up: Range<f64>,
}

impl Panel {
    /// Returns a panel between its upper left and lower right corner.
    pub(super) fn new(corners: [(i32, i32); 2], across: Range<f64>, up: Range<f64>) -> Panel {
        let [(left, top), (right, bottom)] = corners;
        Panel { left, right, top, bottom, across, up }
    }

    /// Returns the place of a number from the left; one outside of the range is at the edge.
    pub(super) fn x(&self, number: f64) -> i32 {
        self.left + part(number, &self.across, self.right - self.left)
    }

    /// Returns the height of a number, counted downwards; one outside of the range is at the edge.
    pub(super) fn y(&self, number: f64) -> i32 {
        self.bottom - part(number, &self.up, self.bottom - self.top)
    }

    /// Returns the point of two numbers.
    pub(super) fn at(&self, across: f64, up: f64) -> (i32, i32) {
        (self.x(across), self.y(up))
    }

    /// Returns at most `at_most` round numbers from the bottom to the top, and the step between them: 1, 2 or 5 times a power
    /// of ten.
    pub(super) fn round_numbers(&self, at_most: u8) -> (f64, Vec<f64>) {
        let Range { start, end } = self.up;
        let multiples = |step: f64| {
            let first = (start / step - 1e-9).ceil();
            let numbers = (0_i32..).map(|index| (first + f64::from(index)) * step);
            let inside = numbers.take_while(|number| *number <= end + step * 1e-9);
            (step, inside.take(usize::from(at_most) + 1).collect::<Vec<f64>>())
        };
        let least = 10_f64.powf(((end - start) / f64::from(at_most)).log10().floor());
        let mut steps = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().map(|factor| multiples(factor * least));
        steps.find(|(_, numbers)| numbers.len() <= usize::from(at_most)).unwrap_or_default()
    }
}

/// Returns the part of `length` at which a number lies within a range.
fn part(number: f64, range: &Range<f64>, length: i32) -> i32 {
    let inside = number.max(range.start).min(range.end);
    nearest(f64::from(length) * (inside - range.start) / (range.end - range.start))
}

/// Returns the nearest whole number of units.
pub(super) fn nearest(units: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::as_conversions,
        reason = "places are small; others end at an edge"
    )]
    let nearest = units.round() as i32;
    nearest
}

/// The largest number that is drawn; larger ones are drawn as this.
const LARGEST: f64 = 1e12;

/// Returns a number that can be drawn: 0 for one that is not finite or too small to be seen beside any other.
pub(super) fn drawable(number: f64) -> f64 {
    if number.is_finite() && number.abs() > 1e-9 { number.clamp(-LARGEST, LARGEST) } else { 0.0 }
}

/// Returns the least number of decimals that distinguishes round numbers with this step.
pub(super) fn decimals(step: f64) -> usize {
    [1.0, 0.1].into_iter().take_while(|least| step < *least - 1e-9).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_of_a_panel_are_at_its_edge() {
        let panel = Panel::new([(10, 20), (110, 120)], 0.0..1.0, 0.0..10.0);
        assert_eq!(panel.at(0.5, 5.0), (60, 70));
        let outside = [panel.at(-9.0, 99.0), panel.at(f64::NAN, f64::INFINITY), panel.at(f64::MIN, f64::MAX)];
        assert_eq!(outside, [(10, 20); 3]);
    }

    #[test]
    fn round_numbers_are_as_close_as_they_may_be_many() {
        let numbers = |up: Range<f64>, at_most| Panel::new([(0, 0), (9, 9)], 0.0..1.0, up).round_numbers(at_most).1;
        assert_eq!(numbers(0.0..10.0, 6), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(numbers(0.0..10.0, 5), [0.0, 5.0, 10.0]);
        assert_eq!(numbers(-0.12..0.4, 7), [-0.1, 0.0, 0.1, 0.2, 0.1 * 3.0, 0.4]);
        assert_eq!(numbers(0.0..1e13, 3), [0.0, 5e12, 1e13]);
    }
}
