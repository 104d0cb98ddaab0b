//! Text in the encoding that a mapping names.

use std::borrow::Cow;

use super::mapping::Encoding;
use crate::ingest::{Charset, Flag, FlagKind, not_utf8};
use crate::model::{Fault, Reason};

impl Encoding {
    /// Returns the encoding that has to be undone before lines can be told apart.
    pub(super) fn of_stream(self) -> Option<Charset> {
        match self {
            Encoding::Other(encoding) if !encoding.is_ascii_compatible() => Charset::named(encoding.name()),
            _ => None,
        }
    }

    /// Returns the text of bytes, and a flag where they were UTF-8 although the mapping says otherwise: a file that somebody saved
    /// anew, which letters of two bytes tell beyond doubt.
    ///
    /// # Errors
    /// `invalid_utf8` where the bytes are no text in this encoding.
    pub(super) fn text(self, bytes: &[u8]) -> Result<(Cow<'_, str>, Vec<Flag>), Fault> {
        let utf8 = str::from_utf8(bytes);
        let name = match self {
            Encoding::CodePage850 => "cp850",
            Encoding::Other(encoding) => encoding.name(),
            Encoding::Utf8 => "UTF-8",
        };
        let (text, flags) = match (self, utf8) {
            (Encoding::Utf8, _) => return Ok((utf8.map_err(|_| not_utf8(bytes))?.into(), Vec::new())),
            (_, Ok(text)) if text.is_ascii() => return Ok((text.into(), Vec::new())),
            (_, Ok(text)) => (Cow::Borrowed(text), vec![other_encoding(name)]),
            (Encoding::CodePage850, _) => (
                oem_cp::decode_string_complete_table(bytes, &oem_cp::code_table::DECODING_TABLE_CP850).into(),
                Vec::new(),
            ),
            (Encoding::Other(encoding), _) => (encoding.decode_without_bom_handling(bytes).0, Vec::new()),
        };
        // A byte that the encoding does not use is decoded to a control character, or not at all.
        let is_used = |c: char| !matches!(c, '\u{80}'..='\u{9f}' | '\u{fffd}');
        match text.chars().find(|c| !is_used(*c)) {
            None => Ok((text, flags)),
            Some(_) => {
                let expected = format!("text in {name}: the bytes hold one that this encoding does not use");
                Err(Fault::new("", Reason::InvalidUtf8, "", expected))
            }
        }
    }
}

fn other_encoding(named: &str) -> Flag {
    let detail = format!("UTF-8 where the mapping says {named}; taken as UTF-8");
    Flag { field: String::new(), kind: FlagKind::OtherEncoding, detail }
}
