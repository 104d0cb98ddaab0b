//! Themes against what was planted, and against those who must not be told of.

mod chance;
mod planted;
mod protection;
mod rules;

use kanalkoll::measure::{ThemeAnalysis, ThemeAnswer, ThemeContact, Themes};
use kanalkoll::model::{AnswerContent, Language, Question};

/// An answer that can be kept.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) person: String,
    pub(super) topic: String,
    pub(super) given: AnswerContent,
    pub(super) language: Option<Language>,
    pub(super) hidden: bool,
}

/// `ease=4 clarity=2`, with a comment or without.
pub(super) fn row(person: usize, topic: &str, said: &str, comment: &str) -> Row {
    let pair = |pair: &str| pair.split_once('=').map(|(code, value)| (code.to_owned(), value.to_owned())).unwrap();
    let values = said.split_whitespace().map(pair).collect();
    let texts = (!comment.is_empty()).then(|| (Question::COMMENT.to_owned(), comment.to_owned()));
    let given = AnswerContent { values, texts: texts.into_iter().collect() };
    Row { person: format!("p{person}"), topic: topic.to_owned(), given, language: None, hidden: false }
}

/// A contact: topic, whether it was late, whether it was repeated; decided and linkable.
pub(super) fn contact(topic: &str, late: bool, repeated: bool) -> ThemeContact<'_> {
    ThemeContact { topic, decided: true, late, linkable: true, repeated }
}

/// Whether an answer is low: its scales from 0 to 100 and whether the matter was solved are under 50 in the mean.
pub(super) fn is_low(given: &AnswerContent) -> bool {
    let score = |value: &str| match value {
        "yes" => 100.0,
        "partly" => 50.0,
        "no" => 0.0,
        scale => 25.0 * (scale.parse::<f64>().unwrap() - 1.0),
    };
    let scores: Vec<f64> = given.values.values().map(|value| score(value)).collect();
    scores.iter().sum::<f64>() < 50.0 * f64::from(u32::try_from(scores.len()).unwrap())
}

/// Seven is the smallest group, unless a test says so.
pub(super) const K: i64 = 7;

pub(super) fn find(rows: &[Row], contacts: &[ThemeContact<'_>], names: &[&str], seed: u64) -> Themes {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut analysis = ThemeAnalysis::new(Question::all_own(), Language::Swedish, K, &names);
    for Row { person, topic, given, language, hidden } in rows {
        analysis.add_answer(ThemeAnswer { person, topic, given, language: *language, hidden: *hidden });
    }
    for contact in contacts {
        analysis.add_contact(*contact);
    }
    analysis.themes(seed)
}

/// Every text that leaves.
pub(super) fn texts(themes: &Themes) -> Vec<&str> {
    let lows = themes.low_topics.iter().chain(&themes.low_questions).flat_map(|low| &low.examples);
    let words = themes.words.iter().flat_map(|word| word.examples.iter().chain([&word.term]));
    lows.chain(words).map(String::as_str).collect()
}

pub(super) fn quotes(themes: &Themes) -> Vec<&str> {
    let lows = themes.low_topics.iter().chain(&themes.low_questions).flat_map(|low| &low.examples);
    lows.chain(themes.words.iter().flat_map(|word| &word.examples)).map(String::as_str).collect()
}
