//! Who comes again comes by which way? First channel x next channel, as a heat map.

use super::canvas::{Canvas, LINE, Lettering, breadth, draw, wrapped};
use super::{Figure, ReportError, Width};
use crate::model::Channel;
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// Contacts of a channel, and by which channel the same citizen came next in the same matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    pub first: Channel,
    /// Of how many contacts it could be told.
    pub of: i64,
    /// How many were followed by one of this channel; a channel that is not named had none.
    pub next: Vec<(Channel, i64)>,
}

/// Draws by which channels contacts were followed within so many days; `None` when there is no row.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn hops(rows: &[Followed], within_days: i64, texts: &Texts) -> Result<Option<Figure>, ReportError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let used = |channel: &Channel| rows.iter().any(|row| row.first == *channel || followed(row, *channel) > 0);
    let matrix = Matrix { rows, next: Channel::ALL.into_iter().filter(used).collect(), texts };
    let title = texts.say_number("chart-hops", within_days, &[]);
    let table = matrix.table(&title);
    Figure::drawn(title, matrix.described(), table, |width| matrix.drawn(width)).map(Some)
}

fn followed(row: &Followed, next: Channel) -> i64 {
    row.next.iter().filter(|(channel, _)| *channel == next).map(|(_, count)| *count).sum()
}

/// `None` when it could be told of no contact.
fn share(row: &Followed, next: Channel) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts stay far below 2^53")]
    let share = |count: i64| count as f64 / row.of as f64;
    (row.of > 0).then(|| share(followed(row, next)))
}

struct Matrix<'a> {
    rows: &'a [Followed],
    next: Vec<Channel>,
    texts: &'a Texts,
}

/// How many of the greatest squares are told aloud.
const TOLD: usize = 5;

impl Matrix<'_> {
    fn squares(&self) -> impl Iterator<Item = (&Followed, Channel, f64)> {
        let next = |row| self.next.iter().filter_map(move |next| share(row, *next).map(|share| (row, *next, share)));
        self.rows.iter().flat_map(next)
    }

    fn described(&self) -> String {
        let mut greatest: Vec<_> = self.squares().filter(|(.., share)| *share > 0.0).collect();
        greatest.sort_by(|(.., one), (.., other)| other.total_cmp(one));
        let told = |(row, next, share): &(&Followed, Channel, f64)| {
            let (first, next_name) = (self.texts.channel(row.first), self.texts.channel(*next));
            let share = self.texts.percent(*share, 1);
            let words = [("first", first.as_str()), ("next", &next_name), ("share", &share)];
            self.texts.say_number("chart-hops-row", followed(row, *next), &words)
        };
        let rows: Vec<String> = greatest.iter().take(TOLD).map(told).collect();
        format!("{} {}", self.texts.say("chart-hops-described", &[]), rows.join(" ")).trim().to_owned()
    }

    fn table(&self, title: &str) -> Table {
        let texts = self.texts;
        let next = self.next.iter().map(|channel| texts.channel(*channel));
        let columns = ["chart-hops-first", "chart-hops-of"].map(|key| texts.say(key, &[])).into_iter().chain(next);
        let row = |row: &Followed| {
            let cell = |next: &Channel| match share(row, *next) {
                Some(share) => format!("{} ({})", texts.count(followed(row, *next)), texts.percent(share, 1)),
                None => "–".to_owned(),
            };
            let cells = self.next.iter().map(cell);
            [texts.channel(row.first), texts.count(row.of)].into_iter().chain(cells).collect()
        };
        Table { caption: title.to_owned(), columns: columns.collect(), rows: self.rows.iter().map(row).collect() }
    }

    fn drawn(&self, width: Width) -> Result<String, ReportError> {
        let count = |length: usize| i32::try_from(length).unwrap_or(1).max(1);
        let left = width.pick(116, 84);
        let square = ((width.units() - left) / count(self.next.len())).min(110);
        let names: Vec<String> = self.next.iter().map(|channel| self.texts.channel(*channel)).collect();
        // Names that are broader than their square stand on end.
        let words = names.iter().flat_map(|name| name.split(' '));
        let widest = words.map(|word| breadth(word, 12.0)).max().unwrap_or(0);
        let rising = widest > square;
        let longest = names.iter().map(|name| breadth(name, 12.0)).max().unwrap_or(0);
        let top = 24 + if rising { longest + 8 } else { 36 };
        let height = if square >= FOR_BOTH { 46 } else { 34 };
        draw(width, top + height * count(self.rows.len()), |canvas| {
            let how = Lettering::from_left().small().bold();
            canvas.write((width.pick(left, 0), 9), how, &self.texts.say("chart-hops-next", &[]))?;
            let first = self.texts.say("chart-hops-first", &[]);
            let lines = count(wrapped(&first, left - 4, 12.0).len());
            canvas.write_lines((0, top + 4 - LINE * lines), how, &first, left - 4)?;
            for (name, middle) in names.iter().zip((0..).map(|index| left + index * square + square / 2)) {
                if rising {
                    canvas.write((middle, top - 6), Lettering::from_left().small().rising(), name)?;
                } else {
                    let lines = count(name.split(' ').count());
                    canvas.write_lines((middle, top + 4 - LINE * lines), Lettering::around().small(), name, square)?;
                }
            }
            for (row, top) in self.rows.iter().zip((0..).map(|index| top + index * height)) {
                self.row(canvas, row, (left, top), (square, height))?;
            }
            Ok(())
        })
    }

    fn row(
        &self,
        canvas: &Canvas<'_>,
        row: &Followed,
        (left, top): (i32, i32),
        (square, height): (i32, i32),
    ) -> Result<(), ReportError> {
        let name = self.texts.channel(row.first);
        let middle = top + height / 2;
        let lifted = if breadth(&name, 12.0) > left - 8 { 7 } else { 0 };
        canvas.write_lines((left - 6, middle - lifted), Lettering::to_right().small(), &name, left - 8)?;
        let most = self.squares().map(|(.., share)| share).fold(0.0, f64::max);
        for (next, left) in self.next.iter().zip((0..).map(|index| left + index * square)) {
            let corners = [(left + 1, top + 1), (left + square - 1, top + height - 1)];
            let place = (left + square / 2, middle);
            let Some(share) = share(row, *next) else {
                canvas.write(place, Lettering::around().small().quiet(), "–")?;
                continue;
            };
            let colour = colours::heat(if most > 0.0 { share / most } else { 0.0 });
            canvas.block(corners, &colour)?;
            let how = Lettering::around().small().coloured(colours::words_on(&colour));
            self.numbers(canvas, place, how, square, (followed(row, *next), share))?;
        }
        Ok(())
    }

    fn numbers(
        &self,
        canvas: &Canvas<'_>,
        (x, y): (i32, i32),
        how: Lettering,
        square: i32,
        (count, share): (i64, f64),
    ) -> Result<(), ReportError> {
        let percent = self.texts.percent(share, 0);
        if square >= FOR_BOTH {
            canvas.write((x, y - 8), how.bold(), &self.texts.count(count))?;
            canvas.write((x, y + 9), how, &percent)
        } else {
            let number = self.texts.number(share * 100.0, 0);
            canvas.write((x, y), how, if square >= breadth(&percent, 12.0) + 8 { &percent } else { &number })
        }
    }
}

/// From which breadth on a square has room for count and share.
const FOR_BOTH: i32 = 42;
