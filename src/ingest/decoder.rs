//! The bytes of one record -> item.

use std::marker::PhantomData;

use super::lines::LONGEST_RECORD;
use super::object::{self, Form};
use super::values::{Field, Value};
use super::{Context, Item, Record, quarantine};
use crate::domain::{Fault, Reason};

/// Reads single records of one kind.
#[derive(Debug)]
pub(super) struct Decoder<'a, R> {
    context: &'a Context<'a>,
    form: Form,
    kind: PhantomData<R>,
}

impl<'a, R: Record> Decoder<'a, R> {
    pub(super) fn new(context: &'a Context<'a>) -> Decoder<'a, R> {
        Decoder { context, form: Form::Json, kind: PhantomData }
    }

    /// The item of one JSON object.
    pub(super) fn json(&self, line: u64, bytes: &[u8]) -> Item<R> {
        match self.read(bytes) {
            Ok(item) => item(line),
            Err(fault) => {
                Item::Rejected { line, fault, record: quarantine::json(&String::from_utf8_lossy(bytes), self.context) }
            }
        }
    }

    /// The item of a record of which only the beginning was read.
    pub(super) fn too_long(&self, line: u64, beginning: &[u8]) -> Item<R> {
        let record = quarantine::json(&String::from_utf8_lossy(beginning), self.context);
        Item::Rejected { line, fault: too_long(), record }
    }

    fn read(&self, bytes: &[u8]) -> Result<impl FnOnce(u64) -> Item<R> + use<R>, Fault> {
        let text = str::from_utf8(bytes).map_err(|error| invalid_utf8(bytes, error, R::FIELDS, self.form))?;
        let values = object::read(text, R::FIELDS, self.form)
            .map_err(|fault| if text.contains('\0') { nul_byte(text, R::FIELDS, self.form) } else { fault })?;
        let (record, flags) = R::build(values, self.context)?;
        Ok(move |line| Item::Record { line, record, flags })
    }
}

pub(super) fn too_long() -> Fault {
    let expected = format!("a record of at most {LONGEST_RECORD} bytes");
    Fault::new("", Reason::TooLong, &format!("more than {LONGEST_RECORD} bytes"), expected)
}

fn invalid_utf8(bytes: &[u8], error: std::str::Utf8Error, fields: &'static [Field], form: Form) -> Fault {
    let text = String::from_utf8_lossy(bytes);
    let found = bytes.get(error.valid_up_to()).map_or_else(String::new, |byte| format!("the byte 0x{byte:02X}"));
    Fault::new(holder(&text, char::REPLACEMENT_CHARACTER, fields, form), Reason::InvalidUtf8, &found, "text in UTF-8")
}

fn nul_byte(text: &str, fields: &'static [Field], form: Form) -> Fault {
    let readable = text.replace('\0', "\\u0000");
    Fault::new(holder(&readable, '\0', fields, form), Reason::NulByte, "a NUL byte", "text without NUL bytes")
}

/// The field whose text holds `character`, or the empty name when that cannot be told.
fn holder(text: &str, character: char, fields: &'static [Field], form: Form) -> &'static str {
    let holds = |slot: &Option<Value<'_>>| matches!(slot, Some(Value::Text(text)) if text.contains(character));
    object::read(text, fields, form)
        .ok()
        .and_then(|values| values.slots.iter().position(holds))
        .and_then(|index| fields.get(index))
        .map_or("", |field| field.name)
}
