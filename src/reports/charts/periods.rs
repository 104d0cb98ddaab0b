//! An axis of periods: columns of one width, each with its name below it.

use std::ops::Range;

use super::canvas::{Canvas, TextStyle, text_width};
use super::panel::Panel;
use crate::reports::colours;

/// The names of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodLabel {
    /// A short name below the period, such as `jan` or `v. 23`.
    pub short: String,
    /// What stands in a second line where it changes, such as the year.
    pub within: String,
    /// The name in a table.
    pub full: String,
}

/// A panel with a column for each period.
pub(super) struct PeriodAxis<'a> {
    pub(super) panel: Panel,
    labels: Vec<&'a PeriodLabel>,
}

impl<'a> PeriodAxis<'a> {
    /// Returns an axis between two corners that shows the numbers `up` from the bottom up.
    pub(super) fn new(
        corners: [(i32, i32); 2],
        up: Range<f64>,
        labels: impl Iterator<Item = &'a PeriodLabel>,
    ) -> PeriodAxis<'a> {
        let labels: Vec<&PeriodLabel> = labels.collect();
        PeriodAxis { panel: Panel::new(corners, 0.0..number(labels.len()), up), labels }
    }

    /// Returns the left and the right edge of a column.
    pub(super) fn edges(&self, index: usize) -> (i32, i32) {
        (self.panel.x(number(index)), self.panel.x(number(index) + 1.0))
    }

    pub(super) fn column_width(&self) -> i32 {
        (self.panel.right - self.panel.left) / i32::try_from(self.labels.len()).unwrap_or(i32::MAX).max(1)
    }

    /// Returns the middle of a column.
    pub(super) fn middle(&self, index: usize) -> i32 {
        let (left, right) = self.edges(index);
        i32::midpoint(left, right)
    }

    /// Draws the axis, with the names of as many periods as have room.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let widest = self.labels.iter().map(|label| text_width(&label.short, 12)).max().unwrap_or(0) + 6;
        let step = usize::try_from((widest + self.column_width() - 1) / self.column_width().max(1)).unwrap_or(1).max(1);
        let (bottom, mut within) = (self.panel.bottom, "");
        canvas.line(&[(self.panel.left, bottom), (self.panel.right, bottom)], colours::QUIET, 1);
        for (index, label) in self.labels.iter().enumerate().step_by(step) {
            let x = self.middle(index);
            // A name around a point near the left edge would leave the picture.
            let is_cut = x < text_width(&label.short, 12) / 2;
            let style = if is_cut { TextStyle::START } else { TextStyle::MIDDLE }.small();
            canvas.text((x.max(0), bottom + 14), style, &label.short);
            if label.within != within {
                canvas.text((x, bottom + 28), style.quiet(), &label.within);
                within = &label.within;
            }
        }
    }
}

fn number(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}
