//! What a word is.

use crate::measure::themes::names::Names;
use crate::measure::themes::vocabulary::{Term, TextLanguage, Vocabulary};
use crate::model::Language;

/// The terms of a text as they are written; negations in brackets.
fn terms(language: Language, text: &str) -> Vec<String> {
    let names = Names::new(&["Anna Berg".into()]);
    let mut vocabulary = Vocabulary::new(&names);
    let tokens = vocabulary.read(text, TextLanguage::of(language));
    let mut terms = Vec::new();
    vocabulary.each_term(&tokens, &mut |term, tokens| {
        let written = vocabulary.written(tokens);
        terms.push(if matches!(term, Term::Negation(_)) { format!("({written})") } else { written });
    });
    terms
}

#[test]
fn a_phrase_reaches_over_what_says_nothing_and_not_over_a_stop() {
    assert_eq!(terms(Language::Swedish, "Jag fick inget svar."), ["(inget)", "svar", "inget svar"]);
    assert_eq!(
        terms(Language::Swedish, "svar på min fråga, blankett"),
        ["svar", "fråga", "svar på min fråga", "blankett"]
    );
    assert_eq!(terms(Language::Swedish, "svaret.Blankett\nkö"), ["svaret", "blankett", "kö"]);
    assert_eq!(terms(Language::Swedish, "svar och så var det en fråga"), ["svar", "fråga"]);
    assert_eq!(terms(Language::Swedish, "inte aldrig"), ["(inte)", "(aldrig)"]);
}

#[test]
fn a_hyphen_makes_one_word_and_numbers_make_none() {
    assert_eq!(terms(Language::Swedish, "E-tjänsten - 14 dagar (a)"), ["e-tjänsten"]);
    assert_eq!(terms(Language::Swedish, "fel i e-post"), ["fel", "e-post", "fel i e-post"]);
}

#[test]
fn what_was_redacted_is_no_word_and_no_bridge() {
    assert_eq!(
        terms(Language::Swedish, "ärende [personnummer] bygglov[phone]köer [email]"),
        ["ärende", "bygglov", "köer"]
    );
}

#[test]
fn a_name_is_no_word_and_no_bridge() {
    assert_eq!(
        terms(Language::Swedish, "handläggaren Anna svarade Bergs kollega"),
        ["handläggaren", "svarade", "kollega"]
    );
    assert_eq!(terms(Language::Swedish, "Anna-Karin svarade"), ["svarade"]);
}

#[test]
fn negations_of_each_language_are_kept() {
    assert_eq!(terms(Language::Bokmal, "fikk ikke svar"), ["fikk", "(ikke)", "fikk ikke", "svar", "ikke svar"]);
    assert_eq!(terms(Language::Nynorsk, "vart ikkje ringt"), ["(ikkje)", "ringt", "ikkje ringt"]);
    assert_eq!(terms(Language::English, "They didn’t answer"), ["(didn't)", "answer", "didn't answer"]);
    assert_eq!(terms(Language::Finnish, "en saanut"), ["en", "saanut", "en saanut"]);
}

#[test]
fn forms_of_a_word_are_one() {
    let names = Names::default();
    for (language, one, other) in [
        (Language::Swedish, "blanketten", "blanketter"),
        (Language::Swedish, "inte svar", "ej svaren"),
        (Language::Bokmal, "svaret", "svar"),
        (Language::Nynorsk, "ikkje svar", "ikke svara"),
        (Language::English, "didn't answer", "did not answered"),
    ] {
        let mut vocabulary = Vocabulary::new(&names);
        let [one, other] = [one, other].map(|text| {
            let tokens = vocabulary.read(text, TextLanguage::of(language));
            let mut terms = Vec::new();
            vocabulary.each_term(&tokens, &mut |term, _| terms.push(term));
            terms
        });
        assert_eq!(one, other);
        assert!(!one.is_empty());
    }
}
