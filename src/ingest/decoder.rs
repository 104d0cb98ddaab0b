//! The bytes of one record -> item.

use std::borrow::Cow;
use std::marker::PhantomData;

use super::fields::{Value, Values};
use super::lines::LONGEST_RECORD;
use super::mapping::{Mapping, tree};
use super::object::{self, Form};
use super::{Context, Flag, Item, Record, quarantine, version};
use crate::model::{Fault, Reason, Version, composed};

/// Reads single records of one kind, by their own field names or through a mapping.
#[derive(Debug)]
pub(super) struct Decoder<'a, R> {
    context: &'a Context<'a>,
    mapping: Option<&'a Mapping>,
    kind: PhantomData<R>,
}

/// What was made of a record that has no fault.
pub(super) enum DecodedRecord<R> {
    Record(R, Option<Version>, Vec<Flag>),
    Dropped(String),
}

impl<'a, R: Record> Decoder<'a, R> {
    pub(super) fn new(context: &'a Context<'a>, mapping: Option<&'a Mapping>) -> Decoder<'a, R> {
        Decoder { context, mapping, kind: PhantomData }
    }

    pub(super) fn context(&self) -> &'a Context<'a> {
        self.context
    }

    pub(super) fn mapping(&self) -> Option<&'a Mapping> {
        self.mapping
    }

    /// Returns the item of one JSON object.
    pub(super) fn json(&self, line: u64, bytes: &[u8]) -> Item<R> {
        let text = match self.mapping {
            Some(mapping) => mapping.encoding().read(bytes),
            None => str::from_utf8(bytes).ok().map(Cow::Borrowed),
        };
        match text {
            Some(text) => self.object(line, &text, Form::Json),
            None => item(line, Err(self.invalid_utf8(bytes)), || self.quarantined(&self.lossy(bytes))),
        }
    }

    /// Returns the item of the text of one JSON object.
    pub(super) fn object(&self, line: u64, text: &str, form: Form) -> Item<R> {
        let made = match self.mapping {
            Some(mapping) => tree::cells(text, mapping).and_then(|mut cells| self.mapped(mapping, &mut cells)),
            None => object::read(text, R::FIELDS, form).and_then(|values| self.build(values)),
        };
        // A bare NUL byte is not JSON either, but that would not say what to look for.
        let made = made.map_err(|fault| if text.contains('\0') { self.nul_byte(text) } else { fault });
        item(line, made, || self.quarantined(text))
    }

    /// Returns the item of a record of which only the beginning was read.
    pub(super) fn too_long(&self, line: u64, beginning: &[u8]) -> Item<R> {
        item(line, Err(too_long()), || self.quarantined(&self.lossy(beginning)))
    }

    /// Returns the text of input that cannot be told apart into records, as it may be kept.
    pub(super) fn rest(&self, beginning: &[u8]) -> String {
        self.quarantined(&self.lossy(beginning))
    }

    pub(super) fn build(&self, values: Values<'_>) -> Result<DecodedRecord<R>, Fault> {
        let (version, version_flags) = version::read(&values, R::FIELDS, self.context)?;
        let (record, mut flags) = R::build(values, self.context)?;
        flags.extend(version_flags);
        Ok(DecodedRecord::Record(record, version, flags))
    }

    /// Returns what a mapping makes of the texts of its columns. A mapping file and an export may write the same letters in two ways, so
    /// that both are compared in one form.
    pub(super) fn mapped(&self, mapping: &Mapping, cells: &mut [Cow<'_, str>]) -> Result<DecodedRecord<R>, Fault> {
        for cell in cells.iter_mut() {
            let other = match composed(cell) {
                Cow::Borrowed(_) => None,
                Cow::Owned(text) => Some(text),
            };
            if let Some(text) = other {
                *cell = text.into();
            }
        }
        let cells = &*cells;
        match mapping.dropped(cells) {
            Some(reason) => Ok(DecodedRecord::Dropped(reason.to_owned())),
            None => self.build(mapping.values(cells)?),
        }
    }

    /// Returns the text of a cell, without the blanks around it.
    ///
    /// # Errors
    /// `invalid_utf8` or `nul_byte` in `field`.
    pub(super) fn text<'t>(&self, field: &str, cell: &'t [u8]) -> Result<Cow<'t, str>, Fault> {
        let cell = cell.trim_ascii();
        let text = match self.mapping {
            Some(mapping) => mapping.encoding().read(cell),
            None => str::from_utf8(cell).ok().map(Cow::Borrowed),
        };
        let text = text.ok_or_else(|| Fault { field: field.to_owned(), ..not_utf8(cell) })?;
        if text.contains('\0') {
            return Err(Fault { field: field.to_owned(), ..a_nul_byte() });
        }
        Ok(text)
    }

    /// Returns text for people of bytes that may not be text.
    pub(super) fn lossy<'t>(&self, bytes: &'t [u8]) -> Cow<'t, str> {
        let decoded = self.mapping.and_then(|mapping| mapping.encoding().read(bytes));
        decoded.unwrap_or_else(|| String::from_utf8_lossy(bytes))
    }

    fn quarantined(&self, text: &str) -> String {
        match self.mapping {
            Some(mapping) => tree::quarantined(text, mapping, self.context),
            None => quarantine::json(text, "citizen", self.context),
        }
    }

    fn invalid_utf8(&self, bytes: &[u8]) -> Fault {
        let text = String::from_utf8_lossy(bytes);
        Fault { field: self.holder(&text, char::REPLACEMENT_CHARACTER), ..not_utf8(bytes) }
    }

    fn nul_byte(&self, text: &str) -> Fault {
        Fault { field: self.holder(&text.replace('\0', "\\u0000"), '\0'), ..a_nul_byte() }
    }

    /// Returns the field whose text holds `character`, or the empty name when that cannot be told.
    fn holder(&self, text: &str, character: char) -> String {
        let found = match self.mapping {
            Some(mapping) => tree::cells(text, mapping).ok().and_then(|cells| {
                let index = cells.iter().position(|cell| cell.contains(character))?;
                mapping.columns().get(index).map(String::as_str).map(ToOwned::to_owned)
            }),
            None => object::read(text, R::FIELDS, Form::Json).ok().and_then(|values| {
                let holds = |slot: &Option<Value<'_>>| matches!(slot, Some(Value::Text(t)) if t.contains(character));
                let index = values.slots.iter().position(holds)?;
                R::FIELDS.get(index).map(|field| field.name.to_owned())
            }),
        };
        found.unwrap_or_default()
    }
}

/// Returns the item of what was made of a record; `record` is its text for quarantine.
pub(super) fn item<R>(line: u64, made: Result<DecodedRecord<R>, Fault>, record: impl FnOnce() -> String) -> Item<R> {
    match made {
        Ok(DecodedRecord::Record(record, version, flags)) => Item::Record { line, record, version, flags },
        Ok(DecodedRecord::Dropped(reason)) => Item::Dropped { line, reason },
        Err(fault) => Item::Rejected { line, fault, record: record() },
    }
}

pub(super) fn too_long() -> Fault {
    let expected = format!("a record of at most {LONGEST_RECORD} bytes");
    Fault::new("", Reason::TooLong, &format!("more than {LONGEST_RECORD} bytes"), expected)
}

fn not_utf8(bytes: &[u8]) -> Fault {
    let valid = str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
    let found = bytes.get(valid).map_or_else(String::new, |byte| format!("the byte 0x{byte:02X}"));
    Fault::new("", Reason::InvalidUtf8, &found, "text in UTF-8; a mapping can name another encoding")
}

fn a_nul_byte() -> Fault {
    Fault::new("", Reason::NulByte, "a NUL byte", "text without NUL bytes")
}
