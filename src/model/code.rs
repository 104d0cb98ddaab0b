//! Codes and ids as they are kept and compared.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The longest id or code, in characters.
pub const LONGEST_CODE: usize = 200;

/// Returns the one form in which codes and ids are kept and compared: without blanks at the ends, letters composed (Unicode NFC). Texts
/// that are the same to every reader are one code: databases pad with blanks, and some systems write Ä as A and two dots.
///
/// ```
/// use kanalkoll::model::canonical_code;
/// assert_eq!(canonical_code("A-1  "), "A-1");
/// assert_eq!(canonical_code("\u{a0}A\u{308}renden\u{feff}"), "Ärenden");
/// assert_eq!(canonical_code(" \u{200b}\t"), "");
/// ```
#[must_use]
pub fn canonical_code(text: &str) -> Cow<'_, str> {
    composed(text.trim_matches(is_blank))
}

/// Returns the same of a text that is at hand, which is copied only where it changes.
#[must_use]
pub fn into_canonical_code(text: String) -> String {
    match canonical_code(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => text,
        other => other.into_owned(),
    }
}

/// Returns a text with its letters composed (Unicode NFC).
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Returns whether a character is white space of any width, or one of none that stands where a program padded or joined texts.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns whether a character is neither a control character nor one of those that turn or hide text (Unicode
/// `Bidi_Control`, zero width, tags).
pub(super) fn is_visible(c: char) -> bool {
    let hides = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !c.is_control() && !hides
}
