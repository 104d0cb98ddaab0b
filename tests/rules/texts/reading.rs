//! How hard texts are to read: LIX, and the length of sentences on pages for residents.

use std::collections::BTreeMap;

use kanalkoll::model::Language;

use super::translation::{Said, texts};

/// The highest LIX of a group of texts: what is plain to most grown-up readers.
const LIX: f64 = 40.0;
/// The longest sentence on a page for residents, words.
const LONGEST: usize = 25;

/// Returns the sentences of a text; the dot of `2.1` ends none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |(at, mark): (usize, char)| {
        let next = text[at + mark.len_utf8()..].chars().next();
        (".!?:".contains(mark) && next.is_none_or(char::is_whitespace)).then_some(at + mark.len_utf8())
    };
    let ends: Vec<usize> = text.char_indices().filter_map(ends).chain([text.len()]).collect();
    let starts: Vec<usize> = [0].into_iter().chain(ends.iter().copied()).collect();
    starts.into_iter().zip(ends).map(|(start, end)| text[start..end].trim()).filter(|sentence| !sentence.is_empty())
}

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let bare = |word| str::trim_matches(word, |c: char| !c.is_alphanumeric());
    sentence.split_whitespace().map(bare).filter(|word| !word.is_empty())
}

/// Returns LIX: words a sentence, and words of more than six letters in a hundred.
fn lix(texts: &[&str]) -> f64 {
    let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap());
    count(words.len()) / count(sentences.len()) + 100.0 * count(long) / count(words.len())
}

/// Returns the page, message or outlet that a text is of.
fn group(said: &Said) -> String {
    let first = said.key.split('-').next().unwrap_or_default();
    match (said.file.as_str(), first) {
        ("survey", "accessibility" | "data" | "invitation") | ("feedback", "suggestion") => first.to_owned(),
        (file, _) if said.is_of_board() => file.split('-').next().unwrap_or_default().to_owned(),
        (file, _) => file.to_owned(),
    }
}

#[test]
fn lix_is_forty_at_most() {
    for language in Language::OFFERED {
        let texts = texts(language);
        let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for said in &texts {
            groups.entry(group(said)).or_default().push(&said.text);
        }
        // Names of channels and parts of dates are no text to read.
        groups.remove("general");
        assert!(groups.len() > 14, "{:?}", groups.keys());
        for (group, texts) in groups {
            let lix = lix(&texts);
            println!("{language} {group}: {lix:.1}");
            assert!(lix <= LIX, "{language} {group}: LIX {lix:.1}");
        }
    }
}

#[test]
fn sentences_for_residents_are_short() {
    let mut long = Vec::new();
    for language in Language::OFFERED {
        for said in texts(language).iter().filter(|said| ["survey", "links"].contains(&said.file.as_str())) {
            let found = sentences(&said.text).filter(|sentence| words(sentence).count() > LONGEST);
            long.extend(found.map(|sentence| format!("{language} {}: {sentence}", said.key)));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn lix_is_counted_as_by_hand() {
    // Six words in two sentences, two of more than six letters: 3 + 33.3.
    let counted = lix(&["Svara på frågorna. Sidan uppfyller kraven"]);
    assert!((counted - (3.0 + 100.0 / 3.0)).abs() < 1e-9, "{counted}");
    assert_eq!(sentences("WCAG 2.1 gäller. Hur? Så: här").count(), 4);
    assert_eq!(words("Det är ”0”, inte 1.").count(), 5);
}
