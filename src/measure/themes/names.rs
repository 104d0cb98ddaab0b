//! The names that no theme may tell: those of the organisation's agents.

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_segmentation::UnicodeSegmentation;

/// Inputs of names that are no name by themselves.
const PARTICLES: [&str; 14] = ["af", "al", "av", "da", "de", "den", "der", "di", "du", "el", "la", "le", "van", "von"];

/// Names and codes in whatever case, each with the Swedish and Norwegian genitive.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// One word each.
    single: FxHashSet<String>,
    /// Several words each, by their first; such as the code `kc-17`.
    several: FxHashMap<String, Vec<Vec<String>>>,
}

impl Names {
    /// Returns the names in parts: `Anna-Lena af Klint` is `anna`, `lena` and `klint`; a code with digits, such as `kc-17`, is a name as a whole only.
    pub(super) fn new(names: &[String]) -> Names {
        let mut all = Names::default();
        for name in names {
            let pieces: Vec<String> = pieces(name).collect();
            let in_words = pieces.iter().all(|piece| piece.chars().any(char::is_alphabetic));
            match pieces.as_slice() {
                [] => {}
                [only] => drop(all.single.insert(only.clone())),
                several if in_words => {
                    let telling = several.iter().filter(|piece| piece.chars().nth(1).is_some());
                    all.single.extend(telling.filter(|piece| !PARTICLES.contains(&piece.as_str())).cloned());
                }
                [first, ..] => all.several.entry(first.clone()).or_default().push(pieces.clone()),
            }
        }
        all
    }

    /// Returns whether a name stands in the text.
    pub(super) fn occur_in(&self, text: &str) -> bool {
        let pieces: Vec<String> = pieces(text).collect();
        let of_several = |rest: &[String], name: &[String]| {
            rest.len() >= name.len() && name.iter().zip(rest).all(|(name, piece)| is(name, piece))
        };
        pieces.iter().enumerate().any(|(at, piece)| {
            let rest = pieces.get(at..).unwrap_or_default();
            self.single.contains(piece)
                || genitive_of(piece).is_some_and(|name| self.single.contains(name))
                || self.several.get(piece).is_some_and(|names| names.iter().any(|name| of_several(rest, name)))
        })
    }
}

fn is(name: &str, piece: &str) -> bool {
    name == piece || genitive_of(piece) == Some(name)
}

/// Returns the name of a genitive: `anna` of `annas` and `anna's`.
fn genitive_of(piece: &str) -> Option<&str> {
    piece.strip_suffix('s').map(|name| name.strip_suffix('\'').unwrap_or(name))
}

/// Returns the words and numbers of a text in lower case, taken apart at every point, hyphen and underline.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let splits = |c: char| matches!(c, '.' | ',' | ':' | ';' | '_' | '-' | '·');
    let words = text.unicode_words().flat_map(move |word| word.split(splits));
    words.filter(|piece| !piece.is_empty()).map(|piece| piece.to_lowercase().replace('’', "'"))
}
