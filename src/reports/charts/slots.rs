//! A row of places of one width, one for each period, with its name below it.

use super::ReportError;
use super::canvas::{Canvas, Lettering, Panel, breadth};

/// The names of a period: what stands below it in a picture, and in the line below that where it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Short, such as `jan` or `v. 23`.
    pub name: String,
    /// Such as the year.
    pub within: String,
    /// The period as a table names it.
    pub whole: String,
}

/// Where the slots of a panel are, which shows as many numbers from left to right as there are slots.
pub(super) struct Slots<'a> {
    pub(super) panel: &'a Panel,
}

impl Slots<'_> {
    /// The left and the right edge of a slot.
    pub(super) fn edges(&self, index: usize) -> (i32, i32) {
        let edge = |index: usize| f64::from(u32::try_from(index).unwrap_or(u32::MAX));
        (self.panel.at(edge(index), 0.0).0, self.panel.at(edge(index) + 1.0, 0.0).0)
    }

    /// How wide a slot is.
    pub(super) fn width(&self) -> i32 {
        let (left, right) = self.edges(0);
        right - left
    }

    /// The middle of a slot.
    pub(super) fn middle(&self, index: usize) -> i32 {
        let (left, right) = self.edges(index);
        i32::midpoint(left, right)
    }

    /// Writes as many of the names as there is room for, and draws the line that all stands on.
    pub(super) fn write_names(&self, canvas: &Canvas<'_>, slots: &[Slot]) -> Result<(), ReportError> {
        let widest = slots.iter().map(|slot| breadth(&slot.name, 12.0)).max().unwrap_or(0) + 6;
        let step = usize::try_from((widest + self.width() - 1) / self.width().max(1)).unwrap_or(1).max(1);
        let (panel, mut within) = (self.panel, "");
        canvas.line(vec![(panel.left, panel.bottom), (panel.right, panel.bottom)], super::colours::QUIET, 1)?;
        for (index, slot) in slots.iter().enumerate().step_by(step) {
            // Words at the edge would leave the picture.
            let (half, x) = (breadth(&slot.name, 12.0) / 2, self.middle(index));
            let how = if x - half < 0 { Lettering::from_left() } else { Lettering::around() };
            canvas.write((x.max(0), panel.bottom + 14), how.small(), &slot.name)?;
            if slot.within != within {
                canvas.write((x, panel.bottom + 28), how.small().quiet(), &slot.within)?;
                within = &slot.within;
            }
        }
        Ok(())
    }
}

/// Lines and numbers at the left of a panel.
pub(super) fn write_scale(
    canvas: &Canvas<'_>,
    panel: &Panel,
    at_most: usize,
    written: impl Fn(f64) -> String,
) -> Result<(), ReportError> {
    for number in panel.round_numbers(at_most) {
        let (x, y) = panel.at(f64::MIN, number);
        canvas.line(vec![(x, y), (panel.right, y)], super::colours::GRID, 1)?;
        canvas.write((x - 5, y), Lettering::to_right().small().quiet(), &written(number))?;
    }
    Ok(())
}
