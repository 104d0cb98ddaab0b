//! Who must not be told of: few, those who asked for it, and agents.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::chance::{TOPICS, month};
use super::{K, Row, contact, find, quotes, row, texts};
use kanalkoll::measure::Themes;

/// Comments out of few words, so that something stands out often, and some of agents.
fn comment() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "svaret",
        "svar",
        "vänta",
        "inte",
        "köer",
        "Anna",
        "Annas",
        "berg",
        "Anna-Lena",
        "bra",
        "hjälp",
        "snabbt",
        "tack,",
        "fel.",
        "[personnummer]",
        "och",
        "kc-17",
        "telefonen",
        "ANNA's",
    ]);
    prop::collection::vec(word, 0..9).prop_map(|words| words.join(" "))
}

prop_compose! {
    fn rows()(
        rows in prop::collection::vec((0..90_usize, 0..4_usize, 1..6_usize, 1..6_usize, comment(), any::<bool>()), 50..160)
    ) -> Vec<Row> {
        let row = |(place, (person, topic, ease, clarity, comment, hidden)): (usize, (usize, usize, usize, usize, String, bool))| {
            // The first topic is harder, those with long comments are less satisfied, and who is writes of the queue.
            let is_low = topic == 0 || comment.len() > 30;
            let (ease, clarity) = if is_low { (1, 1) } else { (ease.max(3), clarity.max(3)) };
            let queue = if is_low { [" länge i telefonkön", " Annas telefonkö"][person % 2] } else { "" };
            // What is hidden can be told from everything else.
            let hides = if hidden { format!(" dold{place}") } else { String::new() };
            let comment = format!("{comment}{queue}{hides}");
            let said = format!("ease={ease} clarity={clarity}");
            Row { hidden, ..row(person, TOPICS[topic].0, &said, &comment) }
        };
        rows.into_iter().enumerate().map(row).collect()
    }
}

const AGENTS: [&str; 3] = ["Anna Berg", "Anna-Lena af Klint", "kc-17"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn the_order_changes_nothing(rows in rows(), seed in any::<u64>(), turn in 0..160_usize) {
        let mut others = rows.clone();
        others.reverse();
        let turn = turn.min(others.len());
        others.rotate_left(turn);
        prop_assert_eq!(find(&rows, &[], &AGENTS, seed), find(&others, &[], &AGENTS, seed));
    }

    #[test]
    fn the_hidden_are_never_quoted(rows in rows(), seed in any::<u64>()) {
        let themes = find(&rows, &[], &[], seed);
        prop_assert!(quotes(&themes).iter().all(|quote| !quote.contains("dold")));
    }

    #[test]
    fn agents_are_never_named(rows in rows(), seed in any::<u64>()) {
        let themes = find(&rows, &[], &AGENTS, seed);
        for text in texts(&themes) {
            let lower = text.to_lowercase();
            prop_assert!(["anna", "berg", "kc-17"].iter().all(|name| !lower.contains(name)), "{}", text);
        }
    }

    #[test]
    fn nobody_is_quoted_twice_and_only_the_low_are(rows in rows(), seed in any::<u64>()) {
        let themes = find(&rows, &[], &[], seed);
        let quotes = quotes(&themes);
        prop_assert_eq!(quotes.iter().collect::<BTreeSet<_>>().len(), quotes.len());
        for quote in &quotes {
            let is_it = |row: &&Row| row.given.texts.get("comment").is_some_and(|text| text.split_whitespace().eq(quote.split(' ')));
            let low = |row: &Row| row.given.values.values().map(|value| value.parse::<i32>().unwrap()).sum::<i32>() < 6;
            prop_assert!(rows.iter().filter(is_it).any(low), "{}", quote);
        }
    }

    #[test]
    fn nothing_is_told_of_few(rows in rows(), topics in prop::collection::vec((0..4_usize, any::<bool>(), any::<bool>()), 0..80)) {
        let contacts: Vec<_> = topics.iter().map(|(topic, late, again)| contact(TOPICS[*topic].0, *late && *topic == 1, *again)).collect();
        let themes = find(&rows, &contacts, &[], 1);
        let persons = |of: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| of(row)).map(|row| &row.person).collect::<BTreeSet<_>>().len();
        for low in &themes.low_topics {
            let topic = low.topic.as_ref().unwrap();
            prop_assert!(low.n >= K && !topic.is_empty() && persons(&|row| row.topic == *topic) >= 7);
            prop_assert!(persons(&|row| row.topic != *topic) >= 7);
        }
        prop_assert!(themes.low_questions.iter().all(|low| low.n >= K));
        prop_assert!(themes.words.iter().all(|word| word.persons >= K && word.of >= word.persons));
        for often in themes.slow_topics.iter().chain(&themes.repeated_topics) {
            prop_assert!(often.share.denominator >= K && often.elsewhere.denominator >= K);
        }
    }
}

/// The property above says nothing when nothing is found.
#[test]
fn the_invented_answers_have_themes() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let all: Vec<_> = (0..100).map(|_| find(&rows().new_tree(&mut runner).unwrap().current(), &[], &[], 1)).collect();
    let with = |has: fn(&Themes) -> bool| all.iter().filter(|themes| has(themes)).count();
    assert!(with(|themes| !themes.low_topics.is_empty()) > 20);
    assert!(with(|themes| !themes.words.is_empty()) > 10);
    assert!(with(|themes| texts(themes).iter().any(|text| text.to_lowercase().contains("anna"))) > 10);
}

#[test]
fn one_person_who_answers_often_is_one() {
    let mut rows = month(1, 100);
    rows.extend((0..40).map(|_| row(1_000, "tillstånd", "ease=1 clarity=1", "kringelkrångel igen")));
    rows.extend((0..5).map(|n| row(2_000 + n, "tillstånd", "ease=1 clarity=1", "kringelkrångel igen")));
    let themes = find(&rows, &[], &[], 1);
    assert!(themes.low_topics.iter().all(|low| low.topic.as_deref() != Some("tillstånd")), "{themes:#?}");
    assert!(themes.words.iter().all(|word| !word.term.contains("kringel")), "{themes:#?}");
    rows.extend((5..8).map(|n| row(2_000 + n, "tillstånd", "ease=1 clarity=1", "kringelkrångel igen")));
    let themes = find(&rows, &[], &[], 1);
    assert_eq!(themes.low_topics[0].n, 9);
    assert!(themes.words.iter().any(|word| word.term.contains("kringel") && word.persons == 9), "{themes:#?}");
}

#[test]
fn a_word_of_six_of_the_low_is_not_told() {
    let low = |n: usize, mark| row(n, "skola", "ease=1 clarity=1", if n < mark { "fönster trasigt" } else { "väntan" });
    let high = |n: usize| row(n, "skola", "ease=5 clarity=5", if n == 100 { "fönster" } else { "besked blankett" });
    let words = |mark| {
        let rows: Vec<Row> = (0..20).map(|n| low(n, mark)).chain((100..500).map(high)).collect();
        find(&rows, &[], &[], 1).words.into_iter().map(|word| word.term).collect::<Vec<_>>()
    };
    assert_eq!(words(6), ["väntan"]);
    assert!(words(7).contains(&"fönster trasigt".to_owned()));
}

/// Words that are as clear as each other, each in an answer of its own.
#[test]
fn the_order_of_one_persons_answers_changes_nothing() {
    let said = ["fönster", "väntan", "dörren", "hissen"].into_iter();
    let low = said.flat_map(|word| (0..20).map(move |n| row(n, "skola", "ease=1 clarity=1", word)));
    let mut rows: Vec<Row> = low.collect();
    rows.extend((100..500).map(|n| row(n, "skola", "ease=5 clarity=5", "besked blankett")));
    let themes = find(&rows, &[], &[], 1);
    assert_eq!(themes.words.len(), 4);
    assert!(themes.words.iter().all(|word| word.persons == 20 && word.of == 20), "{themes:#?}");
    rows.reverse();
    assert_eq!(find(&rows, &[], &[], 1), themes);
}

/// A topic whose rest are six persons, whatever they say.
#[test]
fn a_rest_of_few_is_nothing_to_compare_with() {
    let mut rows: Vec<Row> = (0..50).map(|n| row(n, "skola", "ease=1 clarity=2", "")).collect();
    rows.extend((0..18).map(|n| row(100 + n % 6, ["avfall", "vatten", ""][n / 6], "ease=5 clarity=5", "")));
    assert!(find(&rows, &[], &[], 1).low_topics.is_empty());
    rows.push(row(200, "avfall", "ease=5 clarity=5", ""));
    assert_eq!(find(&rows, &[], &[], 1).low_topics.len(), 1);
}
