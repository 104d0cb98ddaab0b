//! Two bars for each channel: before, outlined, and after, filled, so that they differ without colours.

use super::canvas::{Canvas, TextStyle, Width};
use super::figure::Figure;
use super::panel::{Panel, drawable};
use crate::model::Channel;
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// The contacts of a channel per working day, in two periods.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeforeAfter {
    pub channel: Channel,
    pub before: f64,
    pub after: f64,
}

/// Draws the contacts of channels in two periods, in the order of the rows; `None` when there is no row.
#[must_use]
pub fn before_after(rows: &[BeforeAfter], texts: &Texts) -> Option<Figure> {
    if rows.is_empty() {
        return None;
    }
    let rate = |rate: f64| drawable(rate).max(0.0);
    let rows: Vec<BeforeAfter> =
        rows.iter().map(|row| BeforeAfter { before: rate(row.before), after: rate(row.after), ..*row }).collect();
    let description = |row: &BeforeAfter| {
        let (before, after) = (texts.number(row.before, 1), texts.number(row.after, 1));
        let channel = texts.channel(row.channel);
        texts.say("chart-before-after-row", &[("channel", &channel), ("before", &before), ("after", &after)])
    };
    let description = rows.iter().map(description).collect::<Vec<_>>().join(" ");
    let title = texts.say("chart-before-after", &[]);
    let table = table(title.clone(), &rows, texts);
    Some(Figure::new(title, description, table, |width| draw(&rows, width, texts)))
}

/// Returns a change with its sign, also where it is a growth.
fn signed(change: f64, texts: &Texts) -> String {
    let number = texts.number(change, 1);
    let is_growth = change > 0.0 && number.chars().any(|letter| ('1'..='9').contains(&letter));
    if is_growth { format!("+{number}") } else { number }
}

fn table(caption: String, rows: &[BeforeAfter], texts: &Texts) -> Table {
    let row = |row: &BeforeAfter| {
        let [before, after] = [row.before, row.after].map(|rate| texts.number(rate, 1));
        vec![texts.channel(row.channel), before, after, signed(row.after - row.before, texts)]
    };
    let columns = ["chart-channel", "chart-before", "chart-after", "chart-change"];
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows: rows.iter().map(row).collect() }
}

const BAR_HEIGHT: i32 = 16;

fn draw(rows: &[BeforeAfter], width: Width, texts: &Texts) -> Canvas {
    let (left, right) = (width.pick(124, 0), width.units() - width.pick(110, 104));
    let longest = rows.iter().flat_map(|row| [row.before, row.after]).fold(0.0, f64::max);
    let name = width.pick(0, 18);
    let height = name + 2 * BAR_HEIGHT + 18;
    let bottom = 30 + i32::try_from(rows.len()).unwrap_or(0) * height;
    let panel = Panel::new([(left, 30), (right, bottom)], 0.0..if longest > 0.0 { longest } else { 1.0 }, 0.0..1.0);
    let mut canvas = Canvas::new(width, bottom);
    canvas.legend((left, 9), None, &texts.say("chart-before", &[]));
    canvas.legend((left + 90, 9), Some(colours::QUIET), &texts.say("chart-after", &[]));
    for (row, top) in rows.iter().zip((0..).map(|index| 30 + index * height)) {
        let (x, y) = width.pick((left - 8, top + BAR_HEIGHT), (left, top + 8));
        canvas.text((x, y), width.pick(TextStyle::END, TextStyle::START), &texts.channel(row.channel));
        draw_pair(&mut canvas, &panel, row, top + name, texts);
    }
    canvas.line(&[(left, 28), (left, bottom - 14)], colours::QUIET, 1);
    canvas
}

fn draw_pair(canvas: &mut Canvas, panel: &Panel, row: &BeforeAfter, top: i32, texts: &Texts) {
    let (colour, left) = (colours::channel(row.channel), panel.left);
    let (before, after) = (panel.x(row.before), panel.x(row.after));
    if before > left + 3 {
        canvas.outline([(left, top), (before, top + BAR_HEIGHT)], colour);
    }
    let second = top + BAR_HEIGHT + 2;
    if row.after > 0.0 {
        canvas.rectangle([(left, second), (after.max(left + 1), second + BAR_HEIGHT)], colour);
    }
    let style = TextStyle::START.small();
    canvas.text((before + 5, top + BAR_HEIGHT / 2), style.quiet(), &texts.number(row.before, 1));
    let label = format!("{} ({})", texts.number(row.after, 1), signed(row.after - row.before, texts));
    canvas.text((after + 5, second + BAR_HEIGHT / 2), style.bold(), &label);
}
