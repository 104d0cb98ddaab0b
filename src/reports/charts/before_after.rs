//! Two bars a channel: before and after. They differ without colours: outlined before, filled after.

use super::canvas::{Canvas, Lettering, Panel, draw};
use super::{Figure, ReportError, Width, drawable};
use crate::model::Channel;
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// The contacts of a channel, per working day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeforeAfter {
    pub channel: Channel,
    pub before: f64,
    pub after: f64,
}

/// Draws the contacts of channels in two periods, in the order of the rows; `None` when there is no row.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn before_after(rows: &[BeforeAfter], texts: &Texts) -> Result<Option<Figure>, ReportError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let rows: Vec<BeforeAfter> = rows.iter().map(drawn_as).collect();
    let told = |row: &BeforeAfter| {
        let (before, after) = (texts.number(row.before, 1), texts.number(row.after, 1));
        let channel = texts.channel(row.channel);
        texts.say("chart-before-after-row", &[("channel", &channel), ("before", &before), ("after", &after)])
    };
    let described = rows.iter().map(told).collect::<Vec<_>>().join(" ");
    let title = texts.say("chart-before-after", &[]);
    Figure::drawn(title, described, table(&rows, texts), |width| bars(&rows, width, texts)).map(Some)
}

fn drawn_as(row: &BeforeAfter) -> BeforeAfter {
    let [before, after] = [row.before, row.after].map(|rate| drawable(rate).max(0.0));
    BeforeAfter { channel: row.channel, before, after }
}

/// A change with its sign, also where it is a growth.
fn signed(change: f64, texts: &Texts) -> String {
    let number = texts.number(change, 1);
    let grown = change > 0.0 && number.chars().any(|letter| ('1'..='9').contains(&letter));
    if grown { format!("+{number}") } else { number }
}

fn table(rows: &[BeforeAfter], texts: &Texts) -> Table {
    let columns = ["chart-channel", "chart-before", "chart-after", "chart-change"];
    let row = |row: &BeforeAfter| {
        let [before, after] = [row.before, row.after].map(|rate| texts.number(rate, 1));
        vec![texts.channel(row.channel), before, after, signed(row.after - row.before, texts)]
    };
    Table {
        caption: texts.say("chart-before-after", &[]),
        columns: columns.map(|key| texts.say(key, &[])).into(),
        rows: rows.iter().map(row).collect(),
    }
}

/// How high a bar is.
const BAR: i32 = 16;

fn bars(rows: &[BeforeAfter], width: Width, texts: &Texts) -> Result<String, ReportError> {
    let (left, right) = (width.pick(124, 0), width.units() - width.pick(110, 104));
    let longest = rows.iter().flat_map(|row| [row.before, row.after]).fold(0.0, f64::max);
    let name = width.pick(0, 18);
    let height = name + 2 * BAR + 18;
    let count = i32::try_from(rows.len()).unwrap_or(0);
    let (top, bottom) = (30, 30 + count * height);
    let across = 0.0..if longest > 0.0 { longest } else { 1.0 };
    let panel = Panel::new([(left, top), (right, bottom)], across, 0.0..1.0);
    draw(width, bottom, |canvas| {
        key(canvas, left, texts)?;
        for (row, top) in rows.iter().zip((0..).map(|index| top + index * height)) {
            let (place, how) = match width {
                Width::Wide => ((left - 8, top + BAR), Lettering::to_right()),
                Width::Narrow => ((left, top + 8), Lettering::from_left()),
            };
            canvas.write(place, how, &texts.channel(row.channel))?;
            pair(canvas, &panel, row, top + name, texts)?;
        }
        canvas.line(vec![(left, top - 2), (left, bottom - 14)], colours::QUIET, 1)
    })
}

fn pair(canvas: &Canvas<'_>, panel: &Panel, row: &BeforeAfter, top: i32, texts: &Texts) -> Result<(), ReportError> {
    let colour = colours::channel(row.channel);
    let end = |rate: f64| panel.at(rate, 0.0).0;
    let (before, after) = (end(row.before), end(row.after));
    if before > panel.left + 3 {
        canvas.outline([(panel.left, top), (before, top + BAR)], colour)?;
    }
    if row.after > 0.0 {
        canvas.block([(panel.left, top + BAR + 2), (after.max(panel.left + 1), top + 2 * BAR + 2)], colour)?;
    }
    let how = Lettering::from_left().small();
    canvas.write((before + 5, top + BAR / 2), how.quiet(), &texts.number(row.before, 1))?;
    let said = format!("{} ({})", texts.number(row.after, 1), signed(row.after - row.before, texts));
    canvas.write((after + 5, top + BAR + 2 + BAR / 2), how.bold(), &said)
}

fn key(canvas: &Canvas<'_>, left: i32, texts: &Texts) -> Result<(), ReportError> {
    let (first, second) = (left, left + 90);
    canvas.outline([(first, 3), (first + 22, 15)], colours::QUIET)?;
    canvas.write((first + 28, 9), Lettering::from_left().small(), &texts.say("chart-before", &[]))?;
    canvas.block([(second, 3), (second + 22, 15)], colours::QUIET)?;
    canvas.write((second + 28, 9), Lettering::from_left().small(), &texts.say("chart-after", &[]))
}
