//! Tables of text: a header, then a message a row.

use std::io::{self, BufRead};

use super::json::Objects;
use crate::feeds::mapping::{CsvLayout, HeaderRow};
use crate::feeds::tree::Tree;
use crate::ingest::{
    Flag, Item, RowKind, Rows, a_nul_byte, certain_cells, filled, of_columns, whole_row, without_trailing,
};
use crate::model::{Fault, Reason, canonical_code, into_canonical_code, nearest};

/// Iterates over the rows of a table.
pub(super) struct Table<'a> {
    rows: Rows<'a>,
    layout: &'a CsvLayout,
    reader: Objects<'a>,
    names: Option<Vec<String>>,
    /// How many rows were read.
    read: u64,
    ended: bool,
}

/// The first row of a table in which no row can be its header.
struct UnusableHeader {
    line: u64,
    texts: String,
    fault: Fault,
}

impl<'a> Table<'a> {
    pub(super) fn new(input: Box<dyn BufRead + 'a>, layout: &'a CsvLayout, reader: Objects<'a>) -> Table<'a> {
        Table { rows: Rows::new(input, layout.separator), layout, reader, names: None, read: 0, ended: false }
    }

    fn step(&mut self) -> io::Result<Option<Item<Tree>>> {
        if self.names.is_none() {
            match self.header()? {
                Ok(Some(names)) => {
                    self.rows.expect_columns(names.len());
                    self.names = Some(names);
                }
                Ok(None) => return Ok(None),
                // Without its header no row can be read: one reject tells it, rather than one for each row.
                Err(unusable) => {
                    self.ended = true;
                    let header = Tree::from_texts([("header".to_owned(), unusable.texts)]);
                    let record = self.reader.mapping.kept(&header, self.reader.context);
                    return Ok(Some(Item::Rejected { line: unusable.line, fault: unusable.fault, record }));
                }
            }
        }
        let Some(found) = self.rows.next()? else { return Ok(None) };
        let names = self.names.as_deref().unwrap_or_default();
        let line = self.rows.span().from;
        if self.rows.cells().len() != names.len() && names.len() > 1 && self.is_footer(found)? {
            return Ok(Some(Item::Dropped { line, reason: "footer".to_owned() }));
        }
        let names = self.names.as_deref().unwrap_or_default();
        let item = match self.row(names, found) {
            Ok((tree, flags)) => Item::Record { line, record: tree, version: None, flags },
            Err(fault) => Item::Rejected { line, fault, record: self.kept_row(names, found) },
        };
        self.read += 1;
        Ok(Some(item))
    }

    /// Returns whether the row is a line of text below the table: one cell of several, and nothing after it.
    fn is_footer(&mut self, found: RowKind) -> io::Result<bool> {
        Ok(found == RowKind::Row && filled(self.rows.cells(), 1) == 1 && self.rows.is_at_end()?)
    }

    /// Returns the names of the columns; `None` at the end of the input.
    ///
    /// Where nothing is said of the header it is the first row, or the first of the next ones that has every column the mapping
    /// reads: reports for people begin with a title.
    fn header(&mut self) -> io::Result<Result<Option<Vec<String>>, UnusableHeader>> {
        const LONGEST_TITLE: u64 = 20;
        if let HeaderRow::Absent(names) = &self.layout.header {
            return Ok(Ok(Some(names.clone())));
        }
        let mut first: Option<UnusableHeader> = None;
        for passed in 0.. {
            let Some(found) = self.rows.next()? else { break };
            let names = whole_row(found, self.rows.span()).and_then(|()| self.names());
            let is_header = match &self.layout.header {
                HeaderRow::With(cell) => self.row_texts().contains(cell),
                HeaderRow::After(rows) => passed == *rows,
                HeaderRow::First | HeaderRow::Absent(_) => names.is_ok() || passed == LONGEST_TITLE,
            };
            let unusable =
                |fault: Fault| UnusableHeader { line: self.rows.span().from, texts: self.row_texts().join(","), fault };
            match (is_header, names.map_err(unusable)) {
                (true, Err(found)) => return Ok(Err(first.unwrap_or(found))),
                (true, Ok(names)) => return Ok(Ok(Some(names))),
                (false, Err(found)) if matches!(self.layout.header, HeaderRow::First) => {
                    first.get_or_insert(found);
                }
                (false, _) => {
                    first.get_or_insert_with(|| unusable(self.no_header()));
                }
            }
        }
        Ok(first.map_or(Ok(None), Err))
    }

    fn no_header(&self) -> Fault {
        let expected = match &self.layout.header {
            HeaderRow::With(cell) => format!("a row with the cell `{cell}`, which the mapping calls the header"),
            _ => "a header after the rows that the mapping skips".to_owned(),
        };
        Fault::new("", Reason::Missing, "", expected)
    }

    fn names(&self) -> Result<Vec<String>, Fault> {
        let cells = self.rows.cells().iter().map(|cell| self.reader.encoding.text(cell));
        let mut names: Vec<String> =
            cells.map(|cell| Ok(canonical_code(&cell?.0).into_owned())).collect::<Result<_, Fault>>()?;
        without_trailing(&mut names);
        let mut wanted: Vec<(&str, bool)> = Vec::new();
        self.reader.mapping.paths(&mut |path, optional| wanted.extend(path.name().map(|name| (name, optional))));
        for (name, optional) in wanted {
            let count = names.iter().filter(|known| *known == name).count();
            if count > 1 {
                let expected = "each column at most once in the header";
                return Err(Fault::new(name, Reason::Inconsistent, "the column twice", expected));
            }
            if count == 0 && !optional {
                return Err(self.absent(name, &names));
            }
        }
        Ok(names)
    }

    fn absent(&self, column: &str, names: &[String]) -> Fault {
        let near = nearest(column, names.iter().map(String::as_str))
            .map_or_else(|| ".".to_owned(), |known| format!("; did you mean `{known}`?"));
        let expected = format!(
            "a column `{column}` in the header, which the mapping `{}` reads{near} The header has {}",
            self.reader.mapping.name,
            names.join(", ")
        );
        Fault::new(column, Reason::UnknownField, "", expected)
    }

    fn row(&self, names: &[String], found: RowKind) -> Result<(Tree, Vec<Flag>), Fault> {
        let cells = self.rows.cells();
        of_columns(found, self.rows.span(), (filled(cells, names.len()), names.len()), self.read)?;
        let (mut entries, mut flags) = (Vec::with_capacity(names.len()), Vec::new());
        for (name, cell) in names.iter().zip(cells.iter()) {
            let cell = cell.trim_ascii();
            let (text, flagged) =
                self.reader.encoding.text(cell).map_err(|fault| Fault { field: name.clone(), ..fault })?;
            if text.contains('\0') {
                return Err(Fault { field: name.clone(), ..a_nul_byte() });
            }
            flags.extend(flagged.into_iter().map(|flag| Flag { field: name.clone(), ..flag }));
            entries.push((name.clone(), Tree::Text(without_guard(&text).to_owned())));
        }
        Ok((Tree::Map(entries), flags))
    }

    fn row_texts(&self) -> Vec<String> {
        let text = |cell: &[u8]| match self.reader.encoding.text(cell) {
            Ok((text, _)) => into_canonical_code(text.into_owned()),
            Err(_) => String::from_utf8_lossy(cell).into_owned(),
        };
        self.rows.cells().iter().map(text).collect()
    }

    /// Returns the row as a JSON object by column. Where its cells cannot be told apart, those that may be the citizen are left out.
    fn kept_row(&self, names: &[String], found: RowKind) -> String {
        let texts = self.row_texts();
        let citizens = self.reader.mapping.citizen();
        let citizen = names.iter().position(|name| citizens.iter().any(|path| path.name() == Some(name)));
        let certain = certain_cells(citizen, found, (texts.len(), names.len()));
        let cell = |(index, text): (usize, String)| {
            let name = names.get(index).map_or_else(|| format!("column {}", index + 1), String::clone);
            (name, if index >= certain { crate::ingest::WITHHELD.to_owned() } else { text })
        };
        self.reader.mapping.kept(&Tree::from_texts(texts.into_iter().enumerate().map(cell)), self.reader.context)
    }
}

/// Returns a text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

impl Iterator for Table<'_> {
    type Item = io::Result<Item<Tree>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.step().transpose();
        self.ended |= !matches!(item, Some(Ok(_)));
        item
    }
}
