//! Comments that show what was found.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use unicode_segmentation::UnicodeSegmentation;

use super::findings::LowScore;
use super::keywords::{Comment, Comments, KeyTerm};
use super::names::Names;
use super::scores::{Satisfaction, ScoredQuestion};
use super::vocabulary::{Term, Token, Vocabulary};

/// Characters of a comment that are quoted.
const LONGEST: usize = 280;
/// Comments that show one thing.
const MOST: usize = 2;

/// A comment that may be quoted.
struct Quote<'a> {
    person: &'a str,
    topic: &'a str,
    scores: &'a [(usize, i64)],
    shown: String,
    /// The chosen terms that can be seen in it.
    terms: BTreeSet<Term>,
}

/// What comments are examples of.
#[derive(Clone, Copy)]
pub(super) enum ExampleSubject<'a> {
    Term(Term),
    Low(&'a LowScore, usize),
}

impl<'a> ExampleSubject<'a> {
    /// Returns the subject of a low topic or question.
    pub(super) fn low(low: &'a LowScore, questions: &[ScoredQuestion]) -> ExampleSubject<'a> {
        let position = questions.iter().position(|question| question.code == low.question);
        ExampleSubject::Low(low, position.unwrap_or(usize::MAX))
    }

    fn is_in(self, quote: &Quote<'_>) -> bool {
        match self {
            ExampleSubject::Term(term) => quote.terms.contains(&term),
            ExampleSubject::Low(low, position) => {
                let is_topic = low.topic.as_ref().is_none_or(|topic| topic == quote.topic);
                is_topic && quote.scores.iter().any(|(of, score)| *of == position && *score < 50)
            }
        }
    }
}

/// Returns for each subject the comments that show it, at most [`MOST`] each.
///
/// They are from answers with a low score, of citizens who do not hide them, without a name. Nobody is quoted twice, and no text
/// is; `seed` chooses.
pub(super) fn examples(
    comments: &mut Comments<'_>,
    chosen: &[KeyTerm],
    names: &Names,
    show: &[ExampleSubject<'_>],
    seed: u64,
) -> Vec<Vec<String>> {
    let quotes = quotes(comments, chosen, names, seed);
    let mut examples: Vec<Vec<String>> = show.iter().map(|_| Vec::new()).collect();
    let (mut persons, mut texts) = (BTreeSet::new(), BTreeSet::new());
    // A first one for everything comes before a second one for anything.
    for _ in 0..MOST {
        for (subject, chosen) in show.iter().zip(&mut examples) {
            let is_new = |quote: &Quote<'_>| !persons.contains(quote.person) && !texts.contains(&quote.shown);
            if let Some(quote) = quotes.iter().find(|quote| subject.is_in(quote) && is_new(quote)) {
                persons.insert(quote.person);
                texts.insert(quote.shown.clone());
                chosen.push(quote.shown.clone());
            }
        }
    }
    examples
}

/// Returns the comments that may be quoted, in random order.
fn quotes<'a>(comments: &mut Comments<'a>, chosen: &[KeyTerm], names: &Names, seed: u64) -> Vec<Quote<'a>> {
    let Comments { all, vocabulary } = comments;
    let may = |comment: &&Comment<'_>| {
        comment.by.satisfaction == Satisfaction::Low && !comment.by.hidden && !names.occur_in(comment.text)
    };
    let mut quotes: Vec<([u8; 32], Quote<'_>)> =
        all.iter().filter(may).map(|comment| (lot(seed, comment), quote(comment, chosen, vocabulary))).collect();
    quotes.sort_by_key(|(lot, _)| *lot);
    quotes.into_iter().map(|(_, quote)| quote).collect()
}

fn quote<'a>(comment: &Comment<'a>, chosen: &[KeyTerm], vocabulary: &mut Vocabulary<'_>) -> Quote<'a> {
    let shown = shortened(comment.text);
    let read = shown.ends_with('…').then(|| vocabulary.read(&shown, comment.by.language));
    let mut terms = BTreeSet::new();
    vocabulary.each_term(read.as_ref().unwrap_or(&comment.tokens), &mut |term, _: &[Token]| {
        terms.extend(chosen.iter().map(|chosen| chosen.term).find(|chosen| *chosen == term));
    });
    Quote { person: comment.by.person, topic: comment.by.topic, scores: &comment.by.scores, shown, terms }
}

/// Returns the random number of a comment: a hash of the seed and the comment, whatever other comments there are.
fn lot(seed: u64, comment: &Comment<'_>) -> [u8; 32] {
    let hash = Sha256::new_with_prefix(seed.to_be_bytes());
    hash.chain_update(comment.by.person).chain_update([0]).chain_update(comment.text).finalize().into()
}

/// Returns the text in one line, and what is too long cut off between two words. No mark of redaction is cut through.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let mut length = 0;
    let mut words: Vec<&str> = Vec::new();
    for part in line.split_word_bounds() {
        length += part.chars().count();
        if length >= LONGEST {
            break;
        }
        words.push(part);
    }
    while words.last().is_some_and(|last| !last.chars().any(char::is_alphanumeric)) {
        words.pop();
    }
    words.concat() + "…"
}
