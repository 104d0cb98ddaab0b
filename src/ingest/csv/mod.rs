//! CSV: a header, then a record a row.

mod cells;
mod header;
mod quotes;
mod rows;

use std::borrow::Cow;
use std::io::{self, BufRead};

pub(crate) use self::cells::Cells;
use self::header::Header;
pub(crate) use self::rows::{RowKind, Rows, Span};
use super::decoder::{DecodedRecord, Decoder, build, cell_text, item, too_long};
use super::fields::Values;
use super::quarantine::{self, WITHHELD};
use super::{Item, Record};
use crate::model::{Fault, Reason, canonical_code};

/// Iterates over the items of CSV.
pub(super) struct Csv<'a, R> {
    rows: Rows<'a>,
    decoder: Decoder<'a, R>,
    header: Option<Header>,
    /// How many rows were read.
    read: u64,
    ended: bool,
}

impl<'a, R: Record> Csv<'a, R> {
    pub(super) fn new(input: Box<dyn BufRead + 'a>, decoder: Decoder<'a, R>) -> Csv<'a, R> {
        Csv { rows: Rows::new(input, None), decoder, header: None, read: 0, ended: false }
    }

    fn step(&mut self) -> io::Result<Option<Item<R>>> {
        if self.header.is_none() {
            let Some(found) = self.rows.next()? else { return Ok(None) };
            let line = self.rows.span().from;
            match self.read_header(found) {
                Ok(header) => self.header = Some(header),
                // Without its header no row can be read: one reject tells it, rather than one for each row.
                Err(fault) => {
                    self.ended = true;
                    return Ok(Some(Item::Rejected { line, fault, record: self.header_text() }));
                }
            }
        }
        let (Some(header), Some(found)) = (&self.header, self.rows.next()?) else { return Ok(None) };
        let made = self.made(header, found);
        let item = item(self.rows.span().from, made, || self.row_text(header, found));
        self.read += 1;
        Ok(Some(item))
    }

    fn read_header(&mut self, found: RowKind) -> Result<Header, Fault> {
        whole(found, self.rows.span())?;
        let cells = self.rows.cells();
        let names = cells.iter().map(|cell| Ok(canonical_code(&cell_text("", cell)?).into_owned()));
        let mut names: Vec<String> = names.collect::<Result<_, Fault>>()?;
        without_trailing(&mut names);
        self.rows.expect_columns(names.len());
        Header::native(names, R::FIELDS)
    }

    fn header_text(&self) -> String {
        let names: Vec<Cow<'_, str>> = self.rows.cells().iter().map(|cell| String::from_utf8_lossy(cell)).collect();
        quarantine::texts([("header", names.join(",").into())].into_iter())
    }

    fn made(&self, header: &Header, found: RowKind) -> Result<DecodedRecord<R>, Fault> {
        of_columns(
            found,
            self.rows.span(),
            (filled(self.rows.cells(), header.names.len()), header.names.len()),
            self.read,
        )?;
        self.native(header)
    }

    fn native(&self, header: &Header) -> Result<DecodedRecord<R>, Fault> {
        let mut values = Values::default();
        for (cell, place) in self.rows.cells().iter().zip(&header.places) {
            let Some(field) = R::FIELDS.get(*place) else { continue };
            let text = cell_text(field.name, cell)?;
            values.set(*place, field.cell(text)?);
        }
        build(values, self.decoder.context())
    }

    /// Returns the row as a JSON object by column. Where its cells cannot be told apart, those that may be the citizen are left out.
    fn row_text(&self, header: &Header, found: RowKind) -> String {
        let cells = self.rows.cells();
        let certain = certain_cells(header.citizen, found, (cells.len(), header.names.len()));
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = cells
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let name = header.names.get(index).map_or_else(|| format!("column {}", index + 1).into(), Cow::from);
                let text = String::from_utf8_lossy(cell);
                let text = match header.citizen {
                    _ if index >= certain => WITHHELD.into(),
                    Some(citizen) if index == citizen => quarantine::citizen(&text, self.decoder.context()).into(),
                    _ => text,
                };
                (name, text)
            })
            .collect();
        quarantine::texts(pairs.iter().map(|(name, text)| (&**name, Cow::from(&**text))))
    }
}

impl<R: Record> Iterator for Csv<'_, R> {
    type Item = io::Result<Item<R>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.step().transpose();
        self.ended |= !matches!(item, Some(Ok(_)));
        item
    }
}

/// Returns how many cells of a row, from its first on, are certainly not the citizen's; all where its cells can be told apart.
pub(crate) fn certain_cells(citizen: Option<usize>, found: RowKind, (cells, columns): (usize, usize)) -> usize {
    let is_aligned = found == RowKind::Row && cells == columns;
    match citizen {
        Some(citizen) if !is_aligned => citizen.saturating_sub(columns.saturating_sub(cells)),
        _ => usize::MAX,
    }
}

/// Takes away the empty names at the end of a header: a separator too many is no column.
pub(crate) fn without_trailing(names: &mut Vec<String>) {
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
}

/// Returns how many cells a row has; empty ones after the last column are none.
pub(crate) fn filled(cells: &Cells, columns: usize) -> usize {
    let is_empty = |place: usize| cells.get(place).is_none_or(|cell| cell.trim_ascii().is_empty());
    if (columns..cells.len()).all(is_empty) { columns.min(cells.len()) } else { cells.len() }
}

/// Checks that a row can be told apart from the next one, and has as many `(cells, columns)`; `read` rows came before it.
///
/// # Errors
/// `not_csv`, `unreadable_rest`, `too_long` or `column_count`.
pub(crate) fn of_columns(found: RowKind, span: Span, (cells, columns): (usize, usize), read: u64) -> Result<(), Fault> {
    whole(found, span).map_err(|fault| rest(fault, read))?;
    if cells == columns {
        return Ok(());
    }
    let expected = format!("{columns} columns, as in the header");
    let found = if span.from == span.to {
        format!("{cells} columns")
    } else {
        format!("{cells} columns in one row, {}", lines(span))
    };
    Err(Fault::new("", Reason::ColumnCount, &found, expected))
}

/// Returns the fault of a quote that is open at the end: it has taken all that follows it.
fn rest(fault: Fault, read: u64) -> Fault {
    if fault.reason != Reason::UnclosedQuote {
        return fault;
    }
    let expected = format!(
        "{}. Nothing from there on was read, because where the next row begins cannot be told; {read} came before it",
        fault.expected
    );
    Fault { reason: Reason::UnreadableRest, expected, ..fault }
}

/// Checks that a row can be told apart from the next one.
pub(crate) fn whole(found: RowKind, span: Span) -> Result<(), Fault> {
    const EXPECTED: &str = "each quote inside a quoted cell doubled";
    match found {
        RowKind::Row => Ok(()),
        RowKind::Doubtful { text_after_quote } => {
            let found = if text_after_quote { "text after a closing quote" } else { "a blank before an opening quote" };
            let expected = format!("a separator beside the quotes of a cell, and {EXPECTED}");
            if span.from == span.to {
                return Err(Fault::new("", Reason::NotCsv, found, expected));
            }
            let found = format!("{found}, {}", lines(span));
            let expected =
                format!("{expected}. Which of these lines are rows cannot be told, so none of them was read");
            Err(Fault::new("", Reason::NotCsv, &found, expected))
        }
        RowKind::UnclosedQuote => {
            let found = format!("a quote that never closes, {}", lines(span));
            Err(Fault::new(
                "",
                Reason::UnclosedQuote,
                &found,
                format!("a quote at the end of the cell, and {EXPECTED}"),
            ))
        }
        RowKind::TooLong => Err(too_long()),
    }
}

fn lines(span: Span) -> String {
    format!("lines {} to {}, from byte {} on", span.from, span.to, span.byte)
}
