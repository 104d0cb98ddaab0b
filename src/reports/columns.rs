//! The columns of a report, from which its table and its CSV are made.

use comfy_table::{CellAlignment, Table, presets};

use super::ReportError;
use crate::measure::{Ratio, RowKey, Share};
use crate::model::{Channel, Day, Language};
use crate::texts::Texts;

/// What a cell is worked out from besides its row.
#[derive(Clone, Copy)]
pub struct View<'a, F> {
    pub figure: &'a F,
    /// Those of the table's language; cells of a CSV do not depend on them.
    pub texts: &'a Texts,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Cell {
    /// A text for people and programs alike.
    Text(String),
    /// The code of a unit or topic; a record that names none is empty for programs.
    Code(Option<String>),
    Channel(&'static str),
    Count(i64),
    /// Nothing that is told: a dash for people, empty for programs.
    Missing,
    /// A number with so many decimals for people.
    Number(Option<f64>, usize),
    /// A share with its interval for people; value, both ends, numerator and denominator for programs.
    Share(Option<Share>),
    /// A share without its interval, where intervals would make the table too wide.
    Percent(Option<f64>),
    /// Per cent without the sign, or why there is no share.
    Ratio(Option<Ratio>),
    /// A share with its interval for people, or why there is none.
    RatioShare(Option<Ratio>),
}

/// A column: for people, for programs, or for both.
pub struct Column<F, R> {
    /// The key of its heading in a table.
    table: Option<&'static str>,
    /// Its heading in a CSV.
    csv: Option<&'static str>,
    /// What is added to that heading, for each of the fields of a cell.
    fields: &'static [&'static str],
    cell: fn(&View<'_, F>, &R) -> Cell,
}

/// The fields of a share in a CSV.
const SHARE: &[&str] = &["", "_low", "_high", "_numerator", "_denominator"];

impl<F, R> Column<F, R> {
    /// Returns a column of both the table and the CSV.
    #[must_use]
    pub fn both(csv: &'static str, table: &'static str, cell: fn(&View<'_, F>, &R) -> Cell) -> Column<F, R> {
        Column { table: Some(table), csv: Some(csv), fields: &[""], cell }
    }

    /// Returns a column of a share with its interval. In the CSV `rate` becomes `rate`, `rate_low`, `rate_high`,
    /// `rate_numerator` and `rate_denominator`.
    #[must_use]
    pub fn share(csv: &'static str, table: &'static str, cell: fn(&View<'_, F>, &R) -> Cell) -> Column<F, R> {
        Column { fields: SHARE, ..Column::both(csv, table, cell) }
    }

    /// Returns a column of the CSV.
    #[must_use]
    pub fn csv(csv: &'static str, cell: fn(&View<'_, F>, &R) -> Cell) -> Column<F, R> {
        Column { table: None, csv: Some(csv), fields: &[""], cell }
    }

    /// Returns a column of the table.
    #[must_use]
    pub fn table(table: &'static str, cell: fn(&View<'_, F>, &R) -> Cell) -> Column<F, R> {
        Column { table: Some(table), csv: None, fields: &[], cell }
    }
}

/// Gives the key by which rows are told apart.
pub(super) trait Keyed {
    fn key(&self) -> &RowKey;
}

impl<K: Keyed> Keyed for &K {
    fn key(&self) -> &RowKey {
        (*self).key()
    }
}

/// Returns the columns of the keys that the rows have.
#[must_use]
pub(super) fn key_columns<F, R: Keyed>(rows: &[R]) -> Vec<Column<F, R>> {
    let has = |present: fn(&RowKey) -> bool| rows.iter().any(|row| present(row.key()));
    let mut columns: Vec<Column<F, R>> = Vec::new();
    if has(|key| key.period.is_some()) {
        columns.push(Column::both("period", "table-period", |_, row| {
            Cell::Text(row.key().period.clone().unwrap_or_default())
        }));
    }
    if has(|key| key.channel.is_some()) {
        columns.push(Column::both("channel", "table-channel", |_, row| {
            Cell::Channel(row.key().channel.unwrap_or_default())
        }));
    }
    if has(|key| key.unit.is_some()) {
        columns.push(Column::both("unit", "table-unit", |_, row| Cell::Code(row.key().unit.clone().flatten())));
    }
    if has(|key| key.topic.is_some()) {
        columns.push(Column::both("topic", "table-topic", |_, row| Cell::Code(row.key().topic.clone().flatten())));
    }
    columns
}

/// Column names and rows of texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid<H = String> {
    pub header: Vec<H>,
    pub rows: Vec<Vec<String>>,
}

/// Returns the columns of a table with its rows.
#[must_use]
pub(super) fn table_grid<F, R>(columns: &[Column<F, R>], figure: &F, rows: &[R], texts: &Texts) -> Grid {
    let view = View { figure, texts };
    let shown = || columns.iter().filter_map(|column| Some((column.table?, column.cell)));
    Grid {
        header: shown().map(|(key, _)| texts.say(key, &[])).collect(),
        rows: rows.iter().map(|row| shown().map(|(_, cell)| cell(&view, row).shown(texts)).collect()).collect(),
    }
}

/// Returns the columns of a CSV with its rows.
#[must_use]
pub(super) fn csv_grid<F, R>(columns: &[Column<F, R>], figure: &F, rows: &[R]) -> Grid {
    let view = View { figure, texts: Texts::of(Language::English) };
    let written = || columns.iter().filter_map(|column| Some((column, column.csv?)));
    let names = |(column, name): (&Column<F, R>, &str)| {
        column.fields.iter().map(|field| format!("{name}{field}")).collect::<Vec<_>>()
    };
    let cells = |row| written().flat_map(|(column, _)| (column.cell)(&view, row).fields(column.fields.len())).collect();
    Grid { header: written().flat_map(names).collect(), rows: rows.iter().map(cells).collect() }
}

impl Cell {
    /// Returns a text that may be missing, which is empty then.
    #[must_use]
    pub fn text(text: Option<&str>) -> Cell {
        Cell::Text(text.unwrap_or_default().to_owned())
    }

    /// Returns a count that may be missing.
    #[must_use]
    pub fn count(count: Option<i64>) -> Cell {
        Cell::Text(count.map(|count| count.to_string()).unwrap_or_default())
    }

    /// Returns the value of a share, for programs.
    #[must_use]
    pub fn value(share: Option<Share>) -> Cell {
        Cell::Number(share.map(|share| share.value), 0)
    }

    /// Returns the numerator of a share.
    #[must_use]
    pub fn numerator(share: Option<Share>) -> Cell {
        Cell::count(share.map(|share| share.numerator))
    }

    /// Returns the denominator of a share.
    #[must_use]
    pub fn denominator(share: Option<Share>) -> Cell {
        Cell::count(share.map(|share| share.denominator))
    }

    /// Returns the fields in a CSV: of a share one, its value, or as many as [`SHARE`] has.
    fn fields(&self, fields: usize) -> Vec<String> {
        let digits = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        match self {
            Cell::Text(text) => vec![text.clone()],
            Cell::Code(code) => vec![code.clone().unwrap_or_default()],
            Cell::Channel(code) => vec![(*code).to_owned()],
            Cell::Count(count) => vec![count.to_string()],
            Cell::Missing => vec![String::new()],
            Cell::Number(value, _) | Cell::Percent(value) => vec![digits(*value)],
            Cell::Share(share) => {
                let numbers = [share.map(|s| s.value), share.map(|s| s.low), share.map(|s| s.high)].map(digits);
                let counts = [share.map(|s| s.numerator), share.map(|s| s.denominator)];
                let counts = counts.map(|count| count.map(|count| count.to_string()).unwrap_or_default());
                numbers.into_iter().chain(counts).take(fields).collect()
            }
            Cell::Ratio(ratio) | Cell::RatioShare(ratio) => {
                vec![digits(ratio.and_then(Ratio::share).map(|share| share.value))]
            }
        }
    }

    fn shown(&self, texts: &Texts) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Code(code) => code.clone().unwrap_or_else(|| texts.say("table-none", &[])),
            Cell::Channel(code) => channel_shown(texts, code),
            Cell::Count(count) => count.to_string(),
            Cell::Missing => dash(),
            Cell::Number(value, decimals) => number(texts, *value, *decimals),
            Cell::Share(share) => percent_between(texts, *share),
            Cell::Percent(value) => value.map_or_else(dash, |value| percent(texts, value)),
            Cell::Ratio(Some(Ratio::NoShare(_))) | Cell::RatioShare(Some(Ratio::NoShare(_))) => {
                texts.say("report-more-than-offered", &[])
            }
            Cell::Ratio(ratio) => number(texts, ratio.and_then(Ratio::share).map(|share| share.value * 100.0), 1),
            Cell::RatioShare(ratio) => percent_between(texts, ratio.and_then(Ratio::share)),
        }
    }
}

/// Returns a channel in a table: by its code in English, as in the API; by its name in other languages.
pub(super) fn channel_shown(texts: &Texts, code: &str) -> String {
    let channel = Channel::from_code(code).filter(|_| texts.language() != Language::English);
    channel.map_or_else(|| code.to_owned(), |channel| texts.channel(channel))
}

/// Returns `98.9% (98.2–99.3)`, or a dash where there is nothing to take a share of.
fn percent_between(texts: &Texts, share: Option<Share>) -> String {
    let plain = |value: f64| decimal(texts, value * 100.0, 1);
    let between =
        |share: Share| format!("{} ({}–{})", percent(texts, share.value), plain(share.low), plain(share.high));
    share.map_or_else(dash, between)
}

/// Returns `98.9%` in a table, as the language writes it.
pub(super) fn percent(texts: &Texts, value: f64) -> String {
    texts.say("percent", &[("number", &decimal(texts, value * 100.0, 1))])
}

/// Returns a number in a table: with the language's decimal mark and a minus sign, and no marks between thousands, so that columns stay narrow.
pub(super) fn decimal(texts: &Texts, value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('-', "\u{2212}").replace('.', &texts.say("decimal-mark", &[]))
}

pub(super) fn number(texts: &Texts, value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(dash, |value| decimal(texts, value, decimals))
}

pub(super) fn dash() -> String {
    "–".to_owned()
}

/// Returns from when a definition holds, in words.
pub(super) fn since(texts: &Texts, version: &str) -> String {
    // Rules without a date hold from the first day of the calendar that the program counts in.
    if version == Day::from_epoch(0).to_string() {
        texts.say("table-by-default", &[])
    } else {
        texts.say("table-from", &[("day", version)])
    }
}

/// Returns the text of a table with the lines above and below it.
#[must_use]
pub(super) fn table_text(mut lines: Vec<String>, grid: &Grid, notes: Vec<String>) -> String {
    lines.push(aligned(grid));
    lines.extend(notes);
    lines.join("\n") + "\n"
}

/// Returns an aligned text table; columns whose every text is a number stand to the right.
#[must_use]
pub fn aligned<H: AsRef<str>>(grid: &Grid<H>) -> String {
    let mut table = Table::new();
    let header = || grid.header.iter().map(AsRef::as_ref);
    let underline = header().map(|name| "─".repeat(name.chars().count()));
    table.load_style(presets::NOTHING).set_header(header()).add_row(underline);
    for row in &grid.rows {
        table.add_row(row.clone());
    }
    let is_number = |text: &String| text.chars().all(|c| c.is_ascii_digit() || " .,-–%hsT\u{a0}\u{2212}".contains(c));
    for (index, column) in table.column_iter_mut().enumerate() {
        if grid.rows.iter().filter_map(|row| row.get(index)).all(is_number) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

/// Writes a grid as CSV.
///
/// # Errors
/// When the text cannot be written, which does not happen.
pub(super) fn csv_text(grid: &Grid) -> Result<String, ReportError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&grid.header)?;
    for row in &grid.rows {
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| ReportError::Text(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| ReportError::Text(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_to_the_right() {
        let grid = Grid {
            header: vec!["name", "n"],
            rows: vec![vec!["a".into(), "5".into()], vec!["bc".into(), "10".into()]],
        };
        let text = aligned(&grid);
        assert!(text.lines().any(|line| line.trim_end().ends_with(" 5")), "{text}");
    }

    #[test]
    fn shares_and_numbers_have_the_marks_of_the_language() {
        let shown = |language, share| Cell::Share(share).shown(Texts::of(language));
        assert_eq!(shown(Language::English, None), "–");
        assert_eq!(shown(Language::English, Share::of(99, 100)), "99.0% (94.6–99.8)");
        let number = Cell::Number(Some(-1.25), 1).shown(Texts::of(Language::Swedish));
        assert_eq!(number, "\u{2212}1,2");
        assert_eq!(shown(Language::Swedish, Share::of(99, 100)), "99,0\u{a0}% (94,6–99,8)");
    }
}
