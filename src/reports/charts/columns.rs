//! A column for each period: messages answered in time, not in time, and not decided yet, stacked. So a share is never seen
//! without its denominator.

use super::canvas::{Canvas, TextStyle, Width, text_width};
use super::figure::Figure;
use super::periods::{PeriodAxis, PeriodLabel};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// The messages of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub period: PeriodLabel,
    pub in_time: i64,
    /// Late, still unanswered past due, or closed unanswered.
    pub not_in_time: i64,
    /// Not due yet, or answered at an unknown time.
    pub undecided: i64,
}

impl Column {
    fn counts(&self) -> [i64; 3] {
        [self.in_time, self.not_in_time, self.undecided]
    }

    fn all(&self) -> f64 {
        self.counts().map(as_f64).iter().sum()
    }

    /// Returns the share in time of those that are decided, as text; `None` where there is none.
    fn share(&self, texts: &Texts) -> Option<String> {
        let decided = as_f64(self.in_time) + as_f64(self.not_in_time);
        (decided > 0.0).then(|| texts.percent(as_f64(self.in_time) / decided, 1))
    }
}

fn as_f64(count: i64) -> f64 {
    f64::from(i32::try_from(count.max(0)).unwrap_or(i32::MAX))
}

/// The parts of a column from the bottom up: the key of the name, and the colour, without which it is outlined.
const PARTS: [(&str, Option<&str>); 3] =
    [("chart-in-time", Some(colours::FIGURE)), ("chart-not-in-time", Some(colours::FITTED)), ("chart-undecided", None)];

/// Draws the messages of periods; `None` when there is none in any.
#[must_use]
pub fn columns(title: String, rows: &[Column], texts: &Texts) -> Option<Figure> {
    let described: Vec<String> = rows
        .iter()
        .filter(|row| row.all() > 0.0)
        .map(|row| {
            let (share, number) = (share_or_dash(row, texts), texts.number(row.all(), 0));
            let words = [("period", row.period.full.as_str()), ("share", &share), ("number", &number)];
            texts.say("chart-columns-row", &words)
        })
        .collect();
    if described.is_empty() {
        return None;
    }
    let description = texts.say("chart-columns-described", &[("rows", &described.join(" "))]);
    Some(Figure::new(title.clone(), description, table(title, rows, texts), |width| draw(rows, width, texts)))
}

fn share_or_dash(row: &Column, texts: &Texts) -> String {
    row.share(texts).unwrap_or_else(|| "–".to_owned())
}

fn table(caption: String, rows: &[Column], texts: &Texts) -> Table {
    let parts = PARTS.map(|(key, _)| key);
    let columns = ["report-period-column"].into_iter().chain(parts).chain(["chart-share-in-time"]);
    let row = |row: &Column| {
        let counts = row.counts().map(|count| texts.count(count));
        [row.period.full.clone()].into_iter().chain(counts).chain([share_or_dash(row, texts)]).collect()
    };
    Table { caption, columns: columns.map(|key| texts.say(key, &[])).collect(), rows: rows.iter().map(row).collect() }
}

fn draw(rows: &[Column], width: Width, texts: &Texts) -> Canvas {
    let most = rows.iter().map(Column::all).fold(1.0, f64::max);
    let (top, left) = (width.pick(46, 64), text_width(&texts.number(most, 0), 12).max(18) + 8);
    let corners = [(left, top), (width.units() - 6, top + width.pick(150, 140))];
    let axis = PeriodAxis::new(corners, 0.0..most, rows.iter().map(|row| &row.period));
    let mut canvas = Canvas::new(width, axis.panel.bottom + 36);
    let (mut x, mut y) = (0, 8);
    for (key, colour) in PARTS {
        let end = canvas.legend((x, y), colour, &texts.say(key, &[]));
        (x, y) = width.pick((end + 14, y), (x, y + 17));
    }
    canvas.scale(&axis.panel, 5, |number, _| texts.number(number, 0));
    for (index, row) in rows.iter().enumerate() {
        draw_column(&mut canvas, &axis, index, row);
    }
    draw_shares(&mut canvas, &axis, rows, texts);
    axis.draw(&mut canvas);
    canvas
}

fn draw_column(canvas: &mut Canvas, axis: &PeriodAxis<'_>, index: usize, row: &Column) {
    let (left, right) = axis.edges(index);
    let gap = ((right - left) / 6).min(8);
    let (left, right) = (left + gap, (right - gap).max(left + gap + 2));
    let mut below = 0.0;
    for (count, (_, colour)) in row.counts().into_iter().zip(PARTS).filter(|(count, _)| *count != 0) {
        let (bottom, top) = (axis.panel.y(below), axis.panel.y(below + as_f64(count)));
        below += as_f64(count);
        // However small a part is, it can be seen.
        match colour {
            Some(colour) => canvas.rectangle([(left, top.min(bottom - 1)), (right, bottom)], colour),
            None => canvas.outline([(left - 1, top.min(bottom - 3)), (right + 1, bottom)], colours::QUIET),
        }
    }
}

/// Writes the share of each column above it, where there is room for all of them.
fn draw_shares(canvas: &mut Canvas, axis: &PeriodAxis<'_>, rows: &[Column], texts: &Texts) {
    let shares: Vec<String> = rows.iter().map(|row| row.share(texts).unwrap_or_default()).collect();
    if shares.iter().all(|share| text_width(share, 12) <= axis.column_width()) {
        for (index, (row, share)) in rows.iter().zip(&shares).enumerate() {
            canvas.text((axis.middle(index), axis.panel.y(row.all()) - 9), TextStyle::MIDDLE.small(), share);
        }
    }
}
