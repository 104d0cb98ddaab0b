//! The bytes of one record -> item.

use std::borrow::Cow;
use std::marker::PhantomData;

use super::fields::{Value, Values};
use super::lines::LONGEST_RECORD;
use super::object::{self, Form};
use super::{Context, Flag, Item, Record, quarantine, version};
use crate::model::{Fault, Reason, Version};

/// Makes items of the elements that a reader of JSON tells apart.
pub(crate) trait Decode {
    /// What an element becomes.
    type Out;

    /// Returns the item of the bytes of one JSON object.
    fn json(&self, line: u64, bytes: &[u8]) -> Item<Self::Out>;

    /// Returns the text of input that is no whole record, as it may be kept.
    fn kept(&self, beginning: &[u8]) -> String;

    /// Returns the item of a record of which only the beginning was read.
    fn too_long(&self, line: u64, beginning: &[u8]) -> Item<Self::Out> {
        Item::Rejected { line, fault: too_long(), record: self.kept(beginning) }
    }
}

/// Reads single records of one kind by their own field names.
#[derive(Debug)]
pub(super) struct Decoder<'a, R> {
    context: &'a Context<'a>,
    kind: PhantomData<R>,
}

/// What was made of a record that has no fault.
pub(crate) enum DecodedRecord<R> {
    Record(R, Option<Version>, Vec<Flag>),
    Dropped(String),
}

impl<R: Record> Decode for Decoder<'_, R> {
    type Out = R;

    fn json(&self, line: u64, bytes: &[u8]) -> Item<R> {
        match str::from_utf8(bytes) {
            Ok(text) => self.object(line, text, Form::Json),
            Err(_) => item(line, Err(Self::invalid_utf8(bytes)), || self.kept(bytes)),
        }
    }

    fn kept(&self, beginning: &[u8]) -> String {
        quarantine::json(&String::from_utf8_lossy(beginning), "citizen", self.context)
    }
}

impl<'a, R: Record> Decoder<'a, R> {
    pub(super) fn new(context: &'a Context<'a>) -> Decoder<'a, R> {
        Decoder { context, kind: PhantomData }
    }

    pub(super) fn context(&self) -> &'a Context<'a> {
        self.context
    }

    /// Returns the item of the text of one JSON object.
    pub(super) fn object(&self, line: u64, text: &str, form: Form) -> Item<R> {
        let made = object::read(text, R::FIELDS, form).and_then(|values| build(values, self.context));
        // A bare NUL byte is not JSON either, but that would not say what to look for.
        let made = made.map_err(|fault| if text.contains('\0') { Self::nul_byte(text) } else { fault });
        item(line, made, || quarantine::json(text, "citizen", self.context))
    }

    fn invalid_utf8(bytes: &[u8]) -> Fault {
        let text = String::from_utf8_lossy(bytes);
        Fault { field: Self::holder(&text, char::REPLACEMENT_CHARACTER), ..not_utf8(bytes) }
    }

    fn nul_byte(text: &str) -> Fault {
        Fault { field: Self::holder(&text.replace('\0', "\\u0000"), '\0'), ..a_nul_byte() }
    }

    /// Returns the field whose text holds `character`, or the empty name when that cannot be told.
    fn holder(text: &str, character: char) -> String {
        let found = object::read(text, R::FIELDS, Form::Json).ok().and_then(|values| {
            let holds = |slot: &Option<Value<'_>>| matches!(slot, Some(Value::Text(t)) if t.contains(character));
            let index = values.slots.iter().position(holds)?;
            R::FIELDS.get(index).map(|field| field.name.to_owned())
        });
        found.unwrap_or_default()
    }
}

/// Returns the record that values make, with its version and what was decided in reading them.
///
/// # Errors
/// The first fault of a field.
pub(crate) fn build<R: Record>(values: Values<'_>, context: &Context<'_>) -> Result<DecodedRecord<R>, Fault> {
    let (version, version_flags) = version::read(&values, R::FIELDS, context)?;
    let (record, mut flags) = R::build(values, context)?;
    flags.extend(version_flags);
    Ok(DecodedRecord::Record(record, version, flags))
}

/// Returns the text of a cell in UTF-8, without the blanks around it.
///
/// # Errors
/// `invalid_utf8` or `nul_byte` in `field`.
pub(super) fn cell_text<'t>(field: &str, cell: &'t [u8]) -> Result<Cow<'t, str>, Fault> {
    let cell = cell.trim_ascii();
    let text = str::from_utf8(cell).map_err(|_| Fault { field: field.to_owned(), ..not_utf8(cell) })?;
    if text.contains('\0') {
        return Err(Fault { field: field.to_owned(), ..a_nul_byte() });
    }
    Ok(text.into())
}

/// Returns the item of what was made of a record; `record` is its text for quarantine.
pub(crate) fn item<R>(line: u64, made: Result<DecodedRecord<R>, Fault>, record: impl FnOnce() -> String) -> Item<R> {
    match made {
        Ok(DecodedRecord::Record(record, version, flags)) => Item::Record { line, record, version, flags },
        Ok(DecodedRecord::Dropped(reason)) => Item::Dropped { line, reason },
        Err(fault) => Item::Rejected { line, fault, record: record() },
    }
}

pub(crate) fn too_long() -> Fault {
    let expected = format!("a record of at most {LONGEST_RECORD} bytes");
    Fault::new("", Reason::TooLong, &format!("more than {LONGEST_RECORD} bytes"), expected)
}

pub(crate) fn not_utf8(bytes: &[u8]) -> Fault {
    let valid = str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
    let found = bytes.get(valid).map_or_else(String::new, |byte| format!("the byte 0x{byte:02X}"));
    Fault::new("", Reason::InvalidUtf8, &found, "text in UTF-8; a mapping can name another encoding")
}

pub(crate) fn a_nul_byte() -> Fault {
    Fault::new("", Reason::NulByte, "a NUL byte", "text without NUL bytes")
}
