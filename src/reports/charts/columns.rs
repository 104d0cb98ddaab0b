//! A column for each period: what was answered in time, what was not, and what nobody can tell yet, on top of each other. So a
//! share is never seen without how many it is of.

use super::canvas::{Canvas, Lettering, Panel, breadth, draw, whole};
use super::slots::{Slot, Slots, write_scale};
use super::{Figure, ReportError, Width};
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// The messages of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub slot: Slot,
    pub in_time: i64,
    /// Late, still unanswered past due, or closed unanswered.
    pub not_in_time: i64,
    /// Not due yet, or nobody knows when they were answered.
    pub undecided: i64,
}

impl Column {
    fn all(&self) -> f64 {
        real(self.in_time) + real(self.not_in_time) + real(self.undecided)
    }

    /// In time of those that are decided; `None` where there is none.
    fn share(&self) -> Option<f64> {
        let decided = real(self.in_time) + real(self.not_in_time);
        (decided > 0.0).then(|| real(self.in_time) / decided)
    }
}

fn real(count: i64) -> f64 {
    f64::from(i32::try_from(count.max(0)).unwrap_or(i32::MAX))
}

/// Draws messages period by period; `None` when there was none in any.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn columns(title: String, rows: &[Column], texts: &Texts) -> Result<Option<Figure>, ReportError> {
    if rows.iter().all(|row| row.all() <= 0.0) {
        return Ok(None);
    }
    let said = |row: &Column| {
        let words =
            [("period", row.slot.whole.as_str()), ("share", &share(texts, row)), ("number", &whole_number(texts, row))];
        texts.say("chart-columns-row", &words)
    };
    let told = rows.iter().filter(|row| row.all() > 0.0).map(said).collect::<Vec<_>>().join(" ");
    let described = texts.say("chart-columns-described", &[("rows", &told)]);
    Figure::drawn(title.clone(), described, table(title, rows, texts), |width| drawn(rows, width, texts)).map(Some)
}

fn share(texts: &Texts, row: &Column) -> String {
    row.share().map_or_else(|| "–".to_owned(), |share| texts.percent(share, 1))
}

fn whole_number(texts: &Texts, row: &Column) -> String {
    texts.number(row.all(), 0)
}

/// The three parts from the bottom up: the key of the name, the colour (none: an outline), the count.
const PARTS: [(&str, Option<&str>); 3] =
    [("chart-in-time", Some(colours::FIGURE)), ("chart-not-in-time", Some(colours::FITTED)), ("chart-undecided", None)];

fn table(caption: String, rows: &[Column], texts: &Texts) -> Table {
    let columns =
        ["report-period-column", "chart-in-time", "chart-not-in-time", "chart-undecided", "chart-share-in-time"];
    let row = |row: &Column| {
        let counts = [row.in_time, row.not_in_time, row.undecided].map(|count| texts.count(count));
        [row.slot.whole.clone()].into_iter().chain(counts).chain([share(texts, row)]).collect()
    };
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows: rows.iter().map(row).collect() }
}

fn drawn(rows: &[Column], width: Width, texts: &Texts) -> Result<String, ReportError> {
    let most = rows.iter().map(Column::all).fold(1.0, f64::max);
    let (top, left) = (width.pick(46, 64), breadth(&texts.number(most, 0), 12.0).max(18) + 8);
    let bottom = top + width.pick(150, 140);
    let across = 0.0..f64::from(u32::try_from(rows.len()).unwrap_or(1));
    let panel = Panel::new([(left, top), (width.units() - 6, bottom)], across, 0.0..most);
    let slots = Slots { panel: &panel };
    let labels: Vec<Slot> = rows.iter().map(|row| row.slot.clone()).collect();
    draw(width, bottom + 36, |canvas| {
        key(canvas, width, texts)?;
        write_scale(canvas, &panel, 5, |number| texts.number(number, 0))?;
        for (index, row) in rows.iter().enumerate() {
            column(canvas, &slots, index, row)?;
        }
        shares(canvas, &slots, rows, texts)?;
        slots.write_names(canvas, &labels)
    })
}

fn column(canvas: &Canvas<'_>, slots: &Slots<'_>, index: usize, row: &Column) -> Result<(), ReportError> {
    let (left, right) = slots.edges(index);
    let gap = ((right - left) / 6).min(8);
    let (left, right) = (left + gap, (right - gap).max(left + gap + 2));
    let mut reached = 0.0;
    for (count, (_, colour)) in [row.in_time, row.not_in_time, row.undecided].into_iter().zip(PARTS) {
        let (below, above) = (slots.panel.at(0.0, reached).1, slots.panel.at(0.0, reached + real(count)).1);
        reached += real(count);
        if count == 0 {
            continue;
        }
        // What is there at all can be seen.
        let corners = [(left, above.min(below - 1)), (right, below)];
        match colour {
            Some(colour) => canvas.block(corners, colour)?,
            None => canvas.outline([(left - 1, above.min(below - 3)), (right + 1, below)], colours::QUIET)?,
        }
    }
    Ok(())
}

/// The share of each column above it, where there is room for all of them.
fn shares(canvas: &Canvas<'_>, slots: &Slots<'_>, rows: &[Column], texts: &Texts) -> Result<(), ReportError> {
    let said: Vec<String> =
        rows.iter().map(|row| row.share().map_or_else(String::new, |share| texts.percent(share, 1))).collect();
    if said.iter().any(|words| breadth(words, 12.0) > slots.width()) {
        return Ok(());
    }
    for (index, (row, words)) in rows.iter().zip(&said).enumerate() {
        let y = slots.panel.at(0.0, row.all()).1 - 9;
        canvas.write((slots.middle(index), y), Lettering::around().small(), words)?;
    }
    Ok(())
}

fn key(canvas: &Canvas<'_>, width: Width, texts: &Texts) -> Result<(), ReportError> {
    let mut x = 0;
    for (index, (key, colour)) in PARTS.into_iter().enumerate() {
        let (words, y) =
            (texts.say(key, &[]), whole(width.pick(0.0, 17.0 * f64::from(u8::try_from(index).unwrap_or(0)))) + 8);
        match colour {
            Some(colour) => canvas.block([(x, y - 6), (x + 20, y + 6)], colour)?,
            None => canvas.outline([(x, y - 6), (x + 20, y + 6)], colours::QUIET)?,
        }
        canvas.write((x + 26, y), Lettering::from_left().small(), &words)?;
        x += width.pick(26 + breadth(&words, 12.0) + 14, 0);
    }
    Ok(())
}
