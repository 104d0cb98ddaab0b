//! An index from 0 to 100 for each period, with its confidence interval and the number of answers.

use super::canvas::{Canvas, TextStyle, Width, text_width};
use super::figure::Figure;
use super::panel::drawable;
use super::periods::{PeriodAxis, PeriodLabel};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// The index of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodIndex {
    pub period: PeriodLabel,
    pub index: Option<IndexValue>,
    /// The reason why there is no index, for the table: nobody answered, or too few.
    pub reason: String,
}

/// An index from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IndexValue {
    pub value: f64,
    /// Its interval; `None` for a single answer.
    pub interval: Option<(f64, f64)>,
    /// The number of answers.
    pub n: i64,
}

/// Draws the index of periods; `None` when there is none in any.
#[must_use]
pub fn index_by_period(title: String, rows: &[PeriodIndex], texts: &Texts) -> Option<Figure> {
    let described = |row: &PeriodIndex| {
        let index = row.index?;
        let (value, n) = (texts.number(index.value, 1), texts.count(index.n));
        Some(texts.say("chart-scores-row", &[("period", &row.period.full), ("value", &value), ("number", &n)]))
    };
    let described: Vec<String> = rows.iter().filter_map(described).collect();
    if described.is_empty() {
        return None;
    }
    let description = texts.say("chart-scores-described", &[("rows", &described.join(" "))]);
    Some(Figure::new(title.clone(), description, table(title, rows, texts), |width| draw(rows, width, texts)))
}

fn table(caption: String, rows: &[PeriodIndex], texts: &Texts) -> Table {
    let columns = ["report-period-column", "chart-index", "chart-low", "chart-high", "chart-answers"];
    let row = |row: &PeriodIndex| {
        let interval = row.index.and_then(|index| index.interval);
        let numbers =
            [row.index.map(|index| index.value), interval.map(|(low, _)| low), interval.map(|(_, high)| high)];
        let numbers = numbers.map(|number| number.map_or_else(|| "–".to_owned(), |number| texts.number(number, 1)));
        let answers = row.index.map_or_else(|| row.reason.clone(), |index| texts.count(index.n));
        [row.period.full.clone()].into_iter().chain(numbers).chain([answers]).collect()
    };
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).into(), rows: rows.iter().map(row).collect() }
}

fn draw(rows: &[PeriodIndex], width: Width, texts: &Texts) -> Canvas {
    let top = width.pick(30, 48);
    let corners = [(34, top), (width.units() - 6, top + 140)];
    let axis = PeriodAxis::new(corners, 0.0..100.0, rows.iter().map(|row| &row.period));
    let mut canvas = Canvas::new(width, axis.panel.bottom + 36);
    canvas.text_lines((0, 8), TextStyle::START.small(), &texts.say("chart-scores-key", &[]), width.units());
    canvas.scale(&axis.panel, 6, |number, _| texts.number(number, 0));
    let has_room = text_width("100", 12) <= axis.column_width();
    for (number, index) in rows.iter().enumerate().filter_map(|(number, row)| Some((number, row.index?))) {
        let highest = draw_index(&mut canvas, &axis, number, index);
        if has_room {
            let point = (axis.middle(number), (highest - 9).max(top - 6));
            canvas.text(point, TextStyle::MIDDLE.small(), &texts.number(index.value, 0));
        }
    }
    axis.draw(&mut canvas);
    canvas
}

/// Draws a dot and its interval. Returns the height of the upper end.
fn draw_index(canvas: &mut Canvas, axis: &PeriodAxis<'_>, number: usize, index: IndexValue) -> i32 {
    let x = axis.middle(number);
    let height = |value: f64| axis.panel.y(drawable(value));
    let half = (axis.column_width() / 4).clamp(2, 7);
    let (low, high) = index.interval.unwrap_or((index.value, index.value));
    let (low, high) = (height(low), height(high));
    if index.interval.is_some() {
        canvas.line(&[(x, low), (x, high)], colours::FIGURE, 2);
        for y in [low, high] {
            canvas.line(&[(x - half, y), (x + half, y)], colours::FIGURE, 2);
        }
    }
    canvas.circle((x, height(index.value)), 5, colours::FIGURE);
    high
}
