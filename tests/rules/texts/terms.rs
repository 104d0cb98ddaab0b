//! One word for one thing: the words to avoid are in no text.

use kanalkoll::model::Language;
use regex::Regex;

use super::translation::texts;
use super::words::{Avoid, avoid};

/// Returns a word or a phrase as it is looked for: whole, in capitals or not; `*` stands for any ending.
fn pattern(word: &str) -> Regex {
    let written = regex::escape(word).replace(r"\*", r"\p{L}*").replace(' ', r"\s+");
    Regex::new(&format!(r"(?i)\b{written}\b")).unwrap()
}

/// Returns the words of a text that its language avoids, with what is said instead.
pub(crate) fn avoided(language: Language, text: &str) -> impl Iterator<Item = String> {
    let is_in = move |avoid: &&Avoid| pattern(avoid.word).is_match(text);
    avoid(language).iter().filter(is_in).map(|Avoid { word, instead }| format!("`{word}`, say `{instead}`"))
}

#[test]
fn words_to_avoid_are_in_no_text() {
    let mut found = Vec::new();
    for language in Language::OFFERED {
        let texts = texts(language);
        for Avoid { word, instead } in avoid(language) {
            let pattern = pattern(word);
            let said = texts.iter().filter(|said| pattern.is_match(&said.text));
            found.extend(said.map(|said| format!("{language} {}: `{word}`, say `{instead}`: {}", said.key, said.text)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_word_is_found_whole_and_with_its_endings() {
    assert!(pattern("medborgar*").is_match("Vad säger Medborgarna?"));
    assert!(!pattern("band").is_match("i samband med händelsen"));
    assert!(pattern("gav upp").is_match("De gav\u{a0}upp."));
    assert!(pattern("e-teneste*").is_match("ei e-teneste"));
}
