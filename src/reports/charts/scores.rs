//! An index from 0 to 100 for each period, with the interval in which it lies and how many it rests on. Where too few answered,
//! nothing is drawn.

use super::canvas::{Canvas, Lettering, Panel, breadth, draw};
use super::slots::{Slot, Slots, write_scale};
use super::{Figure, ReportError, Width, drawable};
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// What was said of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    pub slot: Slot,
    pub index: Option<Dot>,
    /// What stands in the table where there is no index: that nobody answered, or too few.
    pub none: String,
}

/// An index from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    pub value: f64,
    /// Its interval; `None` for a single answer.
    pub ends: Option<(f64, f64)>,
    /// Answers behind it.
    pub n: i64,
}

/// Draws an index period by period; `None` when there is none in any.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn scores(title: String, rows: &[Score], texts: &Texts) -> Result<Option<Figure>, ReportError> {
    if rows.iter().all(|row| row.index.is_none()) {
        return Ok(None);
    }
    let said = |row: &Score| {
        let dot = row.index?;
        let (value, n) = (texts.number(dot.value, 1), texts.count(dot.n));
        Some(texts.say("chart-scores-row", &[("period", &row.slot.whole), ("value", &value), ("number", &n)]))
    };
    let told = rows.iter().filter_map(said).collect::<Vec<_>>().join(" ");
    let described = texts.say("chart-scores-described", &[("rows", &told)]);
    Figure::drawn(title.clone(), described, table(title, rows, texts), |width| drawn(rows, width, texts)).map(Some)
}

fn table(caption: String, rows: &[Score], texts: &Texts) -> Table {
    let columns = ["report-period-column", "chart-index", "chart-low", "chart-high", "chart-answers"];
    let row = |row: &Score| {
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| texts.number(value, 1));
        let ends = row.index.and_then(|dot| dot.ends);
        vec![
            row.slot.whole.clone(),
            number(row.index.map(|dot| dot.value)),
            number(ends.map(|(low, _)| low)),
            number(ends.map(|(_, high)| high)),
            row.index.map_or_else(|| row.none.clone(), |dot| texts.count(dot.n)),
        ]
    };
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows: rows.iter().map(row).collect() }
}

fn drawn(rows: &[Score], width: Width, texts: &Texts) -> Result<String, ReportError> {
    let (top, left) = (width.pick(30, 48), 34);
    let bottom = top + 140;
    let across = 0.0..f64::from(u32::try_from(rows.len()).unwrap_or(1));
    let panel = Panel::new([(left, top), (width.units() - 6, bottom)], across, 0.0..100.0);
    let slots = Slots { panel: &panel };
    let labels: Vec<Slot> = rows.iter().map(|row| row.slot.clone()).collect();
    draw(width, bottom + 36, |canvas| {
        canvas.write_lines(
            (0, 8),
            Lettering::from_left().small(),
            &texts.say("chart-scores-key", &[]),
            width.units(),
        )?;
        write_scale(canvas, &panel, 6, |number| texts.number(number, 0))?;
        let named = breadth("100", 12.0) <= slots.width();
        for (index, row) in rows.iter().enumerate() {
            if let Some(dot) = row.index {
                mark(canvas, &slots, index, dot)?;
                if named {
                    let y = panel.at(0.0, drawable(dot.ends.map_or(dot.value, |(_, high)| high))).1 - 9;
                    canvas.write(
                        (slots.middle(index), y.max(top - 6)),
                        Lettering::around().small(),
                        &texts.number(dot.value, 0),
                    )?;
                }
            }
        }
        slots.write_names(canvas, &labels)
    })
}

fn mark(canvas: &Canvas<'_>, slots: &Slots<'_>, index: usize, dot: Dot) -> Result<(), ReportError> {
    let x = slots.middle(index);
    let height = |value: f64| slots.panel.at(0.0, drawable(value)).1;
    let half = (slots.width() / 4).clamp(2, 7);
    if let Some((low, high)) = dot.ends.map(|(low, high)| (height(low), height(high))) {
        canvas.line(vec![(x, low), (x, high)], colours::FIGURE, 2)?;
        for y in [low, high] {
            canvas.line(vec![(x - half, y), (x + half, y)], colours::FIGURE, 2)?;
        }
    }
    canvas.dot((x, height(dot.value)), 5, colours::FIGURE)
}
