//! A bar for each thing that is counted or is a share of something, with its number beside it.

use super::canvas::{Canvas, LINE, Lettering, Panel, breadth, draw, wrapped};
use super::{Figure, ReportError, Width, drawable};
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    pub length: f64,
    /// Its number in words, such as `98,9 % (1 234 av 1 248)`.
    pub said: String,
    /// `#rrggbb`.
    pub colour: &'static str,
}

/// Draws bars as parts of `most`, or of the longest where there is no such; `None` when there is no bar. `table` says the same.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn bars(
    title: String,
    rows: &[Bar],
    most: Option<f64>,
    table: Table,
    texts: &Texts,
) -> Result<Option<Figure>, ReportError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let told = rows.iter().map(|row| format!("{}: {}.", row.name, row.said)).collect::<Vec<_>>().join(" ");
    let described = texts.say("chart-bars-described", &[("rows", &told)]);
    Figure::drawn(title, described, table, |width| drawn(rows, most, width)).map(Some)
}

/// How high a bar is.
const BAR: i32 = 16;
/// How wide the names are in a wide place.
const NAMES: i32 = 220;

fn drawn(rows: &[Bar], most: Option<f64>, width: Width) -> Result<String, ReportError> {
    let said = rows.iter().map(|row| breadth(&row.said, 12.0)).max().unwrap_or(0);
    let left = width.pick(NAMES, 0);
    let right = (width.units() - said - 10).max(left + 40);
    let longest = rows.iter().map(|row| drawable(row.length)).fold(0.0, f64::max);
    let most = most.unwrap_or(longest);
    let panel = Panel::new([(left, 0), (right, 1)], 0.0..if most > 0.0 { most } else { 1.0 }, 0.0..1.0);
    let names: Vec<Vec<String>> =
        rows.iter().map(|row| wrapped(&row.name, width.pick(NAMES - 14, width.units()), 13.0)).collect();
    let height = |lines: &Vec<String>| {
        let lines = i32::try_from(lines.len()).unwrap_or(1) * LINE;
        width.pick(lines.max(BAR) + 10, lines + BAR + 12)
    };
    let bottom = names.iter().map(height).sum::<i32>() + 4;
    draw(width, bottom, |canvas| {
        let mut top = 4;
        for (row, lines) in rows.iter().zip(&names) {
            let (place, how) = match width {
                Width::Wide => ((left - 8, top + BAR / 2), Lettering::to_right()),
                Width::Narrow => ((left, top + 6), Lettering::from_left()),
            };
            for (line, y) in lines.iter().zip((place.1..).step_by(usize::try_from(LINE).unwrap_or(1))) {
                canvas.write((place.0, y), how, line)?;
            }
            let of_names = i32::try_from(lines.len()).unwrap_or(1) * LINE;
            bar(canvas, &panel, row, top + width.pick(0, of_names))?;
            top += height(lines);
        }
        match width {
            Width::Wide => canvas.line(vec![(left, 0), (left, bottom - 2)], colours::QUIET, 1),
            Width::Narrow => Ok(()),
        }
    })
}

fn bar(canvas: &Canvas<'_>, panel: &Panel, row: &Bar, top: i32) -> Result<(), ReportError> {
    let length = drawable(row.length).max(0.0);
    let end = panel.at(length, 0.0).0;
    if length > 0.0 {
        // What is there at all can be seen.
        canvas.block([(panel.left, top), (end.max(panel.left + 1), top + BAR)], row.colour)?;
    }
    canvas.write((end + 6, top + BAR / 2), Lettering::from_left().small(), &row.said)
}
