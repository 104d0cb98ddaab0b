//! A horizontal bar for each of several counts or shares, with its number beside it.

use super::canvas::{Canvas, LINE, Point, TextStyle, Width, text_width, wrapped};
use super::figure::Figure;
use super::panel::{Panel, drawable};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    pub length: f64,
    /// The text beside the bar, such as `98,9 % (1 234 av 1 248)`.
    pub label: String,
    /// `#rrggbb`.
    pub colour: &'static str,
}

/// Draws bars as parts of `whole`, or of the longest bar without it; `None` when there is no bar. `table` says the same.
#[must_use]
pub fn bars(title: String, rows: &[Bar], whole: Option<f64>, table: Table, texts: &Texts) -> Option<Figure> {
    if rows.is_empty() {
        return None;
    }
    let labels = rows.iter().map(|row| format!("{}: {}.", row.name, row.label)).collect::<Vec<_>>().join(" ");
    let description = texts.say("chart-bars-described", &[("rows", &labels)]);
    Some(Figure::new(title, description, table, |width| draw(rows, whole, width)))
}

const BAR_HEIGHT: i32 = 16;
/// Width of the names in a wide picture.
const NAMES: i32 = 220;

fn draw(rows: &[Bar], whole: Option<f64>, width: Width) -> Canvas {
    let labels = rows.iter().map(|row| text_width(&row.label, 12)).max().unwrap_or(0);
    let left = width.pick(NAMES, 0);
    let right = (width.units() - labels - 10).max(left + 40);
    let whole = whole.unwrap_or_else(|| rows.iter().map(|row| drawable(row.length)).fold(0.0, f64::max));
    let panel = Panel::new([(left, 0), (right, 1)], 0.0..if whole > 0.0 { whole } else { 1.0 }, 0.0..1.0);
    let rows: Vec<(&Bar, Vec<String>, i32)> = rows
        .iter()
        .map(|row| {
            let lines = wrapped(&row.name, width.pick(NAMES - 14, width.units()), 13);
            let height = i32::try_from(lines.len()).unwrap_or(1) * LINE;
            (row, lines, height)
        })
        .collect();
    let height_of = |lines: i32| width.pick(lines.max(BAR_HEIGHT) + 10, lines + BAR_HEIGHT + 12);
    let bottom = rows.iter().map(|(_, _, lines)| height_of(*lines)).sum::<i32>() + 4;
    let mut canvas = Canvas::new(width, bottom);
    let mut top = 4;
    for (row, lines, height) in rows {
        let (x, y) = width.pick((left - 8, top + BAR_HEIGHT / 2), (left, top + 6));
        for (line, words) in (0..).zip(&lines) {
            canvas.text((x, y + line * LINE), width.pick(TextStyle::END, TextStyle::START), words);
        }
        draw_bar(&mut canvas, &panel, row, (left, top + width.pick(0, height)));
        top += height_of(height);
    }
    if width == Width::Wide {
        canvas.line(&[(left, 0), (left, bottom - 2)], colours::QUIET, 1);
    }
    canvas
}

fn draw_bar(canvas: &mut Canvas, panel: &Panel, row: &Bar, (left, top): Point) {
    let length = drawable(row.length).max(0.0);
    let end = panel.x(length);
    if length > 0.0 {
        // However short a bar is, it can be seen.
        canvas.rectangle([(left, top), (end.max(left + 1), top + BAR_HEIGHT)], row.colour);
    }
    canvas.text((end + 6, top + BAR_HEIGHT / 2), TextStyle::START.small(), &row.label);
}
