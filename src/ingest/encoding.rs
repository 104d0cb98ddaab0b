//! Input in other encodings -> UTF-8.

use std::io::{self, BufRead, Cursor, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::model::{Fault, Reason};

/// Files that are no text, by how they begin.
const NO_TEXT: [(&[u8], &str, &str); 4] = [
    (b"PK\x03\x04", "a workbook or another archive (.xlsx, .ods, .zip)", "text: save the sheet as CSV in UTF-8"),
    (b"\xD0\xCF\x11\xE0", "an old workbook (.xls)", "text: save the sheet as CSV in UTF-8"),
    (b"\x1F\x8B", "a file compressed by gzip", "text, or a name that ends in .gz so that it is unpacked"),
    (b"%PDF", "a PDF", "text: a report that was exported as CSV"),
];

/// Bytes that somebody else opened.
pub(crate) type Input<'a> = Box<dyn BufRead + 'a>;

/// The encoding of an input, as its sender names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Charset {
    /// Returns the encoding with a name of the WHATWG list, such as `utf-8` or `windows-1252`.
    #[must_use]
    pub fn named(label: &str) -> Option<Charset> {
        Encoding::for_label(label.as_bytes()).map(Charset)
    }
}

/// Returns the input, and whether it is UTF-8 now: read by its byte order mark, else in the encoding that was named.
///
/// What is no text in that encoding becomes a byte that is no UTF-8 either, so that the record it stands in is refused.
///
/// # Errors
/// The fault of a file that is no text at all, or what the reader says.
pub(crate) fn in_utf8(mut input: Input<'_>, named: Option<Charset>) -> io::Result<Result<(Input<'_>, bool), Fault>> {
    const LONGEST_MARK: u64 = 4;
    let mut beginning = Vec::new();
    input.by_ref().take(LONGEST_MARK).read_to_end(&mut beginning)?;
    if let Some((_, found, expected)) = NO_TEXT.iter().find(|(magic, _, _)| beginning.starts_with(magic)) {
        return Ok(Err(Fault::new("", Reason::InvalidUtf8, found, *expected)));
    }
    let encoding = Encoding::for_bom(&beginning).map(|(encoding, _)| encoding).or(named.map(|charset| charset.0));
    let whole = Cursor::new(beginning).chain(input);
    let Some(encoding) = encoding.filter(|encoding| *encoding != UTF_8) else {
        return Ok(Ok((Box::new(whole), encoding.is_some())));
    };
    let text = Transcoder {
        input: whole,
        decoder: if [UTF_16LE, UTF_16BE].contains(&encoding) {
            encoding.new_decoder_with_bom_removal()
        } else {
            encoding.new_decoder_without_bom_handling()
        },
        text: vec![0; 16 * 1024],
        range: 0..0,
        ended: false,
    };
    Ok(Ok((Box::new(text), true)))
}

/// Reads text of another encoding as UTF-8, a piece at a time.
struct Transcoder<I> {
    input: I,
    decoder: Decoder,
    text: Vec<u8>,
    range: std::ops::Range<usize>,
    ended: bool,
}

impl<I: BufRead> BufRead for Transcoder<I> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        /// No byte of UTF-8.
        const NOT_TEXT: u8 = 0xFF;
        while self.range.is_empty() && !self.ended {
            let bytes = self.input.fill_buf()?;
            let last = bytes.is_empty();
            // Room for the byte that stands for what is no text.
            let room = self.text.len().saturating_sub(1);
            let room = self.text.get_mut(..room).unwrap_or_default();
            let (result, read, mut written) = self.decoder.decode_to_utf8_without_replacement(bytes, room, last);
            self.input.consume(read);
            if let DecoderResult::Malformed(..) = result {
                if let Some(byte) = self.text.get_mut(written) {
                    *byte = NOT_TEXT;
                }
                written += 1;
            }
            self.range = 0..written;
            self.ended = last && result == DecoderResult::InputEmpty;
        }
        Ok(self.text.get(self.range.clone()).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.range.start = self.range.end.min(self.range.start + amount);
    }
}

impl<I: BufRead> Read for Transcoder<I> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}
