//! CSV: a header, then a record a row.

mod cells;
mod header;
mod quotes;
mod rows;

use std::borrow::Cow;
use std::io::{self, BufRead};

use self::header::Header;
use self::rows::{RowKind, Rows, Span};
use super::decoder::{DecodedRecord, Decoder, item, too_long};
use super::fields::Values;
use super::mapping::Mapping;
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
    pub(super) fn new(input: Box<dyn BufRead + 'a>, separator: Option<u8>, decoder: Decoder<'a, R>) -> Csv<'a, R> {
        Csv { rows: Rows::new(input, separator), decoder, header: None, read: 0, ended: false }
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
        let names = cells.iter().map(|cell| Ok(canonical_code(&self.decoder.text("", cell)?).into_owned()));
        let names: Vec<String> = names.collect::<Result<_, Fault>>()?;
        self.rows.expect_columns(names.len());
        match self.decoder.mapping() {
            Some(mapping) => Header::mapped(names, mapping),
            None => Header::native(names, R::FIELDS),
        }
    }

    fn header_text(&self) -> String {
        let names: Vec<Cow<'_, str>> = self.rows.cells().iter().map(|cell| self.decoder.lossy(cell)).collect();
        quarantine::texts([("header", names.join(",").into())].into_iter())
    }

    fn made(&self, header: &Header, found: RowKind) -> Result<DecodedRecord<R>, Fault> {
        let span = self.rows.span();
        whole(found, span).map_err(|fault| self.rest(fault))?;
        let (expected, cells) = (header.names.len(), self.rows.cells().len());
        if cells != expected {
            let expected = format!("{expected} columns, as in the header");
            let found = if span.from == span.to {
                format!("{cells} columns")
            } else {
                format!("{cells} columns in one row, {}", lines(span))
            };
            return Err(Fault::new("", Reason::ColumnCount, &found, expected));
        }
        match self.decoder.mapping() {
            Some(mapping) => self.mapped(header, mapping),
            None => self.native(header),
        }
    }

    /// Returns the fault of a quote that is open at the end: it has taken all that follows it.
    fn rest(&self, fault: Fault) -> Fault {
        if fault.reason != Reason::UnclosedQuote {
            return fault;
        }
        let expected = format!(
            "{}. Nothing from there on was read, because where the next row begins cannot be told; {} came before it",
            fault.expected, self.read
        );
        Fault { reason: Reason::UnreadableRest, expected, ..fault }
    }

    fn native(&self, header: &Header) -> Result<DecodedRecord<R>, Fault> {
        let mut values = Values::default();
        for (cell, place) in self.rows.cells().iter().zip(&header.places) {
            let Some(field) = R::FIELDS.get(*place) else { continue };
            let text = self.decoder.text(field.name, cell)?;
            values.set(*place, field.cell(text)?);
        }
        self.decoder.build(values)
    }

    fn mapped(&self, header: &Header, mapping: &Mapping) -> Result<DecodedRecord<R>, Fault> {
        let cells = header
            .places
            .iter()
            .zip(mapping.columns())
            .map(|(place, column)| self.decoder.text(column, self.rows.cells().get(*place).unwrap_or_default()));
        self.decoder.mapped(mapping, &mut cells.collect::<Result<Vec<_>, Fault>>()?)
    }

    /// Returns the row as a JSON object by column. Where its cells cannot be told apart, those that may be the citizen are left out.
    fn row_text(&self, header: &Header, found: RowKind) -> String {
        let cells = self.rows.cells();
        let columns = header.names.len();
        let is_aligned = found == RowKind::Row && cells.len() == columns;
        let certain = match header.citizen {
            Some(citizen) if !is_aligned => citizen.saturating_sub(columns.saturating_sub(cells.len())),
            _ => usize::MAX,
        };
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = cells
            .iter()
            .enumerate()
            .map(|(index, cell)| {
                let name = header.names.get(index).map_or_else(|| format!("column {}", index + 1).into(), Cow::from);
                let text = self.decoder.lossy(cell);
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

/// Checks that a row can be told apart from the next one.
fn whole(found: RowKind, span: Span) -> Result<(), Fault> {
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
