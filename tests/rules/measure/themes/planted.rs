//! What was planted is found, and nothing where nothing was.

use super::chance::{Chance, contacts, month};
use super::{contact, find, is_low, row};
use kanalkoll::measure::{Themes, TopicShare};

/// Nothing planted in 200 months of 400 answers and 800 contacts. Each of the three families of tests may tell of chance in a tenth
/// of them. Measured: nothing in 165; scores in 19, words in 1, contacts in 18.
#[test]
fn where_nothing_was_planted_nothing_stands_out_in_most_months() {
    let mut counts = [0; 4];
    for seed in 0..200 {
        let themes = find(&month(seed, 400), &contacts(seed, 800), &[], seed);
        let scores = !themes.low_topics.is_empty() || !themes.low_questions.is_empty();
        let often = !themes.slow_topics.is_empty() || !themes.repeated_topics.is_empty();
        for (count, found) in counts.iter_mut().zip([themes.is_empty(), scores, !themes.words.is_empty(), often]) {
            *count += i32::from(found);
        }
    }
    let [nothing, scores, words, often] = counts;
    assert!(nothing >= 140, "nothing in {nothing} of 200 months");
    assert!(scores <= 30 && words <= 30 && often <= 30, "{scores}, {words}, {often} of 200 months");
}

/// One topic where clear answers are rare: the lowest part of the scale instead of what they would have said.
#[test]
fn a_topic_that_was_made_unclear_is_found() {
    for seed in 0..20 {
        let mut rows = month(seed, 400);
        let mut chance = Chance(seed);
        for row in rows.iter_mut().filter(|row| row.topic == "bygglov") {
            let clarity = chance.scale(-1.6).to_string();
            row.given.values.insert("clarity".into(), clarity);
        }
        let themes = find(&rows, &[], &[], seed);
        let low = themes.low_topics.first().unwrap_or_else(|| panic!("nothing in month {seed}"));
        assert_eq!((low.topic.as_deref(), low.question.as_str()), (Some("bygglov"), "clarity"), "month {seed}");
        assert!(low.high < 0.0 && low.low < low.difference && low.difference < low.high);
        assert!((low.mean - low.elsewhere - low.difference).abs() < 1e-9);
    }
}

/// A question that everyone finds a step worse than the others.
#[test]
fn a_question_that_was_made_worse_is_found() {
    let mut rows = month(3, 300);
    let mut chance = Chance(3);
    for row in &mut rows {
        let lower = if chance.share() < 0.3 { "2" } else { "3" };
        row.given.values.insert("treatment".into(), lower.into());
    }
    let themes = find(&rows, &[], &[], 3);
    let low = themes.low_questions.first().unwrap();
    assert_eq!((low.topic.as_deref(), low.question.as_str(), low.n), (None, "treatment", 300));
    assert!(!low.examples.is_empty() && low.difference < -15.0, "{low:?}");
}

/// The dissatisfied who write say that nobody called them back, `often`; one of thirty of the others does.
fn nobody_calls_back(seed: u64, often: f64) -> Themes {
    let mut rows = month(seed, 600);
    let mut chance = Chance(seed ^ 0xca11);
    for row in rows.iter_mut().filter(|row| !row.given.texts.is_empty()) {
        if chance.share() < if is_low(&row.given) { often } else { 0.03 } {
            let words =
                ["Ingen ringde tillbaka.", "de ringde aldrig tillbaka", "Har väntat på att ni ringer tillbaka!"];
            let comment = row.given.texts.get_mut("comment").unwrap();
            *comment = format!("{} {comment}", words[chance.below(3)]);
        }
    }
    find(&rows, &[], &[], seed)
}

#[test]
fn a_phrase_that_was_planted_is_found() {
    for seed in 0..20 {
        let themes = nobody_calls_back(seed, 0.4);
        let word = themes.words.first().unwrap_or_else(|| panic!("nothing in month {seed}"));
        assert!(word.term.contains("tillbaka") || word.term.contains("ring"), "month {seed}: {}", word.term);
        assert!(word.persons >= 7 && word.of > word.persons && word.examples.len() == 2, "{word:?}");
        assert!(word.examples.iter().all(|quote| quote.contains("tillbaka")), "{word:?}");
    }
}

/// Measured: 21 of 40.
#[test]
fn a_phrase_of_a_quarter_is_found_in_half_of_the_months() {
    let found = (0..40).filter(|seed| !nobody_calls_back(*seed, 0.25).words.is_empty()).count();
    assert!(found >= 15, "in {found} of 40 months");
}

#[test]
fn slow_and_repeated_topics_are_found() {
    let mut cases = contacts(1, 2_000);
    cases.extend((0..100).map(|n| contact("tillstånd", n % 3 == 0, n % 10 == 0)));
    cases.extend((0..100).map(|n| contact("hemtjänst", n % 12 == 0, n % 3 == 0)));
    let themes = find(&[], &cases, &[], 1);
    let topics = |often: &[TopicShare]| often.iter().map(|often| often.topic.clone()).collect::<Vec<_>>();
    assert_eq!(topics(&themes.slow_topics), ["tillstånd"]);
    assert_eq!(topics(&themes.repeated_topics), ["hemtjänst"]);
    let slow = &themes.slow_topics[0];
    assert_eq!((slow.share.numerator, slow.share.denominator), (34, 100));
    assert_eq!(slow.elsewhere.denominator, 2_100);
    assert!(slow.share.low > slow.elsewhere.high);
}

#[test]
fn a_dissatisfied_unit_alone_is_no_theme() {
    let rows: Vec<_> = (0..200).map(|n| row(n, ["skola", "avfall"][n % 2], "ease=1 clarity=1", "Dåligt")).collect();
    assert!(find(&rows, &[], &[], 1).is_empty());
}
