//! The rules in small: scores, phrases that take the place of words, examples.

use super::{Row, find, quotes, row};
use crate::measure::themes::Told;
use crate::measure::themes::scores::{Answered, Mood, Scored};
use crate::model::{AnswerContent, Language, Question};

pub(super) fn mood(given: &AnswerContent) -> Mood {
    let questions: Vec<Scored> = Question::all_own().iter().filter_map(Scored::of).collect();
    let told = Told { person: "p", topic: "", given, language: None, hidden: false };
    Answered::of(told, &questions, Language::Swedish).mood
}

#[test]
fn low_is_under_50_and_high_from_75() {
    let mood = |said| mood(&row(1, "", said, "").given);
    assert_eq!(mood("ease=3 clarity=2"), Mood::Low);
    assert_eq!(mood("ease=3"), Mood::Between);
    assert_eq!(mood("ease=3 clarity=5"), Mood::High);
    assert_eq!(mood("ease=5 clarity=2 solved=partly"), Mood::Between);
    assert_eq!(mood("solved=no got_answer=yes ease=2"), Mood::Low);
    assert_eq!(mood("got_answer=no ease=5 clarity=5 treatment=5"), Mood::Low);
    assert_eq!(mood("reasonable_time=longer"), Mood::Between);
    assert_eq!(mood(""), Mood::Between);
}

/// Twenty of the dissatisfied and forty of the satisfied, who write the same but for what the dissatisfied add.
fn town(low: impl Fn(usize) -> String) -> Vec<Row> {
    let low = (0..20).map(|n| row(n, "skola", "ease=1 clarity=1", &low(n)));
    low.chain((20..60).map(|n| row(n, "skola", "ease=5 clarity=5", "besked blankett handläggare"))).collect()
}

#[test]
fn a_phrase_takes_the_place_of_its_words() {
    let themes = find(&town(|n| format!("Väntade länge i kön. Besked blankett {n}")), &[], &[], 1);
    let words: Vec<(&str, i64)> = themes.words.iter().map(|word| (word.term.as_str(), word.persons)).collect();
    assert_eq!(words, [("väntade länge", 20), ("länge i kön", 20)]);
    let rarer = find(&town(|n| if n < 9 { "länge i kön".to_owned() } else { "kön".to_owned() }), &[], &[], 1);
    let words: Vec<(&str, i64)> = rarer.words.iter().map(|word| (word.term.as_str(), word.persons)).collect();
    assert_eq!(words, [("kön", 20), ("länge i kön", 9)]);
}

#[test]
fn the_most_frequent_form_is_shown() {
    let themes =
        find(&town(|n| ["Telefonerna är trasiga", "vilka telefoner"][usize::from(n % 3 > 0)].to_owned()), &[], &[], 1);
    assert!(themes.words.iter().any(|word| word.term == "telefoner" && word.persons == 20), "{themes:#?}");
}

#[test]
fn a_negation_alone_is_no_theme() {
    let themes = find(&town(|n| format!("inte, {}", ["besked", "blankett"][n % 2])), &[], &[], 1);
    assert!(themes.words.is_empty(), "{:?}", themes.words);
}

#[test]
fn a_long_comment_is_cut_between_words_and_still_shows_the_word() {
    let long = |n: usize| {
        format!("ärende{n}: kö{} {} [personnummer] slut", ["", "er"][n % 2], "mycket långa väntetider ".repeat(12 + n))
    };
    let themes = find(&town(long), &[], &[], 1);
    let quotes = quotes(&themes);
    assert!(quotes.len() >= 4, "{themes:#?}");
    for quote in quotes {
        assert!(quote.chars().count() <= 280 && quote.ends_with('…'), "{quote}");
        let last = quote.trim_end_matches('…').split(' ').next_back().unwrap();
        assert!(["mycket", "långa", "väntetider"].contains(&last), "{quote}");
    }
    let late = |n: usize| format!("{} kö{}", "besked blankett handläggare ".repeat(15), ["", "er"][n % 2]);
    let themes = find(&town(late), &[], &[], 1);
    let word = themes.words.iter().find(|word| word.term.contains("kö")).unwrap();
    assert!(word.examples.is_empty(), "what is cut off shows nothing: {word:?}");
}

#[test]
fn the_seed_chooses() {
    let rows = town(|n| format!("väntade länge gång{n}"));
    let chosen: Vec<_> = (0..20).map(|seed| find(&rows, &[], &[], seed).words[0].examples.clone()).collect();
    assert_eq!(chosen[3], find(&rows, &[], &[], 3).words[0].examples);
    assert!(chosen.iter().any(|other| *other != chosen[0]));
    assert!(chosen.iter().all(|examples| examples.len() == 2));
}

#[test]
fn examples_of_a_topic_are_of_the_topic_and_low_in_the_question() {
    let mut rows = town(|n| format!("i skolan{n}"));
    rows.extend((100..130).map(|n| row(n, "avfall", "ease=2 clarity=1", &format!("om avfall nummer{n}"))));
    rows.extend((130..160).map(|n| row(n, "avfall", "ease=2 clarity=3", &format!("klart men krångligt{n}"))));
    let themes = find(&rows, &[], &[], 5);
    let low = &themes.low_topics[0];
    assert_eq!((low.topic.as_deref(), low.question.as_str()), (Some("avfall"), "clarity"));
    assert_eq!(low.examples.len(), 2);
    assert!(low.examples.iter().all(|example| example.starts_with("om avfall")), "{low:?}");
}

#[test]
fn an_own_scale_is_scored_and_an_own_choice_is_not() {
    let question = |kind| Question { code: "own".into(), kind, texts: [].into(), choices: Vec::new() };
    assert!(Scored::of(&question(crate::model::QuestionKind::Scale)).is_some_and(|scored| scored.is_scale));
    assert!(Scored::of(&question(crate::model::QuestionKind::YesNo)).is_none());
    assert!(Scored::of(&question(crate::model::QuestionKind::Text)).is_none());
    let given = AnswerContent::default();
    let told = Told { person: "p", topic: "", given: &given, language: None, hidden: false };
    assert!(Answered::of(told, &[], Language::English).scores.is_empty());
}
