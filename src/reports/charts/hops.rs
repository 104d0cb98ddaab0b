//! First channel by next channel of those who contact again, as a heat map.

use super::canvas::{Canvas, LINE, Point, TextStyle, Width, text_width, wrapped};
use super::figure::Figure;
use crate::model::{Channel, as_f64};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// The contacts of a channel, and the channels of the next contact of the same citizen in the same matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HopRow {
    pub first: Channel,
    /// The number of contacts whose next one is known or known not to be.
    pub of: i64,
    /// The number of contacts followed by each channel; a channel that is not named has none.
    pub next: Vec<(Channel, i64)>,
}

impl HopRow {
    fn count(&self, next: Channel) -> i64 {
        self.next.iter().filter(|(channel, _)| *channel == next).map(|(_, count)| *count).sum()
    }

    /// Returns the share of a next channel; `None` without a denominator.
    fn share(&self, next: Channel) -> Option<f64> {
        (self.of > 0).then(|| as_f64(self.count(next)) / as_f64(self.of))
    }
}

/// Draws the channels by which contacts were followed within `within_days` days; `None` when there is no row.
#[must_use]
pub fn hops(rows: &[HopRow], within_days: i64, texts: &Texts) -> Option<Figure> {
    if rows.is_empty() {
        return None;
    }
    let used = |channel: &Channel| rows.iter().any(|row| row.first == *channel || row.count(*channel) > 0);
    let matrix = Matrix { rows, next: Channel::ALL.into_iter().filter(used).collect(), texts };
    let title = texts.say_number("chart-hops", within_days, &[]);
    Some(Figure::new(title.clone(), matrix.description(), matrix.table(title), |width| matrix.draw(width)))
}

struct Matrix<'a> {
    rows: &'a [HopRow],
    next: Vec<Channel>,
    texts: &'a Texts,
}

/// The number of cells that the description names.
const DESCRIBED: usize = 5;
/// The least width of a cell with both count and share.
const FOR_BOTH: i32 = 42;

impl Matrix<'_> {
    fn cells(&self) -> impl Iterator<Item = (&HopRow, Channel, f64)> {
        let of_row = |row| self.next.iter().filter_map(move |next| Some((row, *next, HopRow::share(row, *next)?)));
        self.rows.iter().flat_map(of_row)
    }

    fn description(&self) -> String {
        let mut largest: Vec<_> = self.cells().filter(|(.., share)| *share > 0.0).collect();
        largest.sort_by(|(.., one), (.., other)| other.total_cmp(one));
        let described = |(row, next, share): &(&HopRow, Channel, f64)| {
            let (first, next_name) = (self.texts.channel(row.first), self.texts.channel(*next));
            let share = self.texts.percent(*share, 1);
            let words = [("first", first.as_str()), ("next", &next_name), ("share", &share)];
            self.texts.say_number("chart-hops-row", row.count(*next), &words)
        };
        let rows: Vec<String> = largest.iter().take(DESCRIBED).map(described).collect();
        format!("{} {}", self.texts.say("chart-hops-described", &[]), rows.join(" ")).trim().to_owned()
    }

    fn table(&self, caption: String) -> Table {
        let texts = self.texts;
        let next = self.next.iter().map(|channel| texts.channel(*channel));
        let columns = ["chart-hops-first", "chart-hops-of"].map(|key| texts.say(key, &[])).into_iter().chain(next);
        let row = |row: &HopRow| {
            let cell = |next: &Channel| match row.share(*next) {
                Some(share) => format!("{} ({})", texts.count(row.count(*next)), texts.percent(share, 1)),
                None => "–".to_owned(),
            };
            let cells = self.next.iter().map(cell);
            [texts.channel(row.first), texts.count(row.of)].into_iter().chain(cells).collect()
        };
        Table { caption, columns: columns.collect(), rows: self.rows.iter().map(row).collect() }
    }

    fn draw(&self, width: Width) -> Canvas {
        let count = |length: usize| i32::try_from(length).unwrap_or(1).max(1);
        let left = width.pick(116, 84);
        let cell = ((width.units() - left) / count(self.next.len())).min(110);
        let names: Vec<String> = self.next.iter().map(|channel| self.texts.channel(*channel)).collect();
        // Names that are wider than their cell run upwards.
        let is_rotated = names.iter().flat_map(|name| name.split(' ')).any(|word| text_width(word, 12) > cell);
        let longest = names.iter().map(|name| text_width(name, 12)).max().unwrap_or(0);
        let top = 24 + if is_rotated { longest + 8 } else { 36 };
        let height = if cell >= FOR_BOTH { 46 } else { 34 };
        let mut canvas = Canvas::new(width, top + height * count(self.rows.len()));
        let style = TextStyle::START.small();
        canvas.text((width.pick(left, 0), 9), style.bold(), &self.texts.say("chart-hops-next", &[]));
        let above = |lines: usize| top + 4 - LINE * count(lines);
        let first = self.texts.say("chart-hops-first", &[]);
        canvas.text_lines((0, above(wrapped(&first, left - 4, 12).len())), style.bold(), &first, left - 4);
        for (name, middle) in names.iter().zip((0..).map(|index| left + index * cell + cell / 2)) {
            if is_rotated {
                canvas.text((middle, top - 6), style.rotated(), name);
            } else {
                let point = (middle, above(name.split(' ').count()));
                canvas.text_lines(point, TextStyle::MIDDLE.small(), name, cell);
            }
        }
        for (row, top) in self.rows.iter().zip((0..).map(|index| top + index * height)) {
            self.draw_row(&mut canvas, row, (left, top), (cell, height));
        }
        canvas
    }

    fn draw_row(&self, canvas: &mut Canvas, row: &HopRow, (left, top): Point, (width, height): (i32, i32)) {
        let name = self.texts.channel(row.first);
        let middle = top + height / 2;
        let two_lines = if text_width(&name, 12) > left - 8 { 7 } else { 0 };
        canvas.text_lines((left - 6, middle - two_lines), TextStyle::END.small(), &name, left - 8);
        let most = self.cells().map(|(.., share)| share).fold(0.0, f64::max);
        let style = TextStyle::MIDDLE.small();
        for (next, left) in self.next.iter().zip((0..).map(|index| left + index * width)) {
            let x = left + width / 2;
            let Some(share) = row.share(*next) else {
                canvas.text((x, middle), style.quiet(), "–");
                continue;
            };
            let colour = colours::heat(if most > 0.0 { share / most } else { 0.0 });
            canvas.rectangle([(left + 1, top + 1), (left + width - 1, top + height - 1)], &colour);
            let style = style.coloured(colours::words_on(&colour));
            let percent = self.texts.percent(share, 0);
            if width >= FOR_BOTH {
                canvas.text((x, middle - 8), style.bold(), &self.texts.count(row.count(*next)));
                canvas.text((x, middle + 9), style, &percent);
            } else if width >= text_width(&percent, 12) + 8 {
                canvas.text((x, middle), style, &percent);
            } else {
                canvas.text((x, middle), style, &self.texts.number(share * 100.0, 0));
            }
        }
    }
}
