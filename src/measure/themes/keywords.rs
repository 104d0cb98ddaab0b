//! Words and phrases that are clearly more frequent in comments with low scores than in those with high ones.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::names::Names;
use super::scores::{Satisfaction, ScoredAnswer};
use super::significance::{fisher_exact, significant};
use super::vocabulary::{Term, Token, Vocabulary};
use crate::measure::interval::as_f64;

/// How much all comments weigh in the prior.
const PRIOR: f64 = 0.1;
/// The most words and phrases that are reported.
const MOST: usize = 8;

/// A comment taken apart.
pub(super) struct Comment<'a> {
    pub(super) by: &'a ScoredAnswer<'a>,
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
}

/// All comments of a unit, those of a person together.
pub(super) struct Comments<'a> {
    pub(super) all: Vec<Comment<'a>>,
    pub(super) vocabulary: Vocabulary<'a>,
}

/// How many persons use a term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct TermCounts {
    pub(super) low: i64,
    pub(super) high: i64,
    /// In any comment.
    pub(super) all: i64,
}

/// A term that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeyTerm {
    pub(super) term: Term,
    pub(super) written: String,
    pub(super) persons: i64,
    /// Persons with a comment with a low score.
    pub(super) of: i64,
}

impl<'a> Comments<'a> {
    /// Takes every comment of `answers`, which are in their order.
    pub(super) fn read(answers: &'a [ScoredAnswer<'a>], names: &'a Names) -> Comments<'a> {
        let mut vocabulary = Vocabulary::new(names);
        let texts = answers.iter().flat_map(|by| by.texts.values().map(move |text| (by, text.as_str())));
        let comment = |(by, text): (&'a ScoredAnswer<'a>, &'a str)| {
            let tokens = vocabulary.read(text, by.language);
            Comment { by, text, tokens }
        };
        Comments { all: texts.map(comment).collect(), vocabulary }
    }

    /// Returns the words and phrases that stand out among the low, the clearest first.
    pub(super) fn words(&self, k: i64) -> Vec<KeyTerm> {
        let persons = self.persons();
        if persons.low < k || persons.high < k {
            return Vec::new();
        }
        let words = self.count(|term| !matches!(term, Term::Phrase(..)));
        let enough = |term: Term| words.get(&term).is_some_and(|uses| uses.low + uses.high >= k);
        let reach = |stem: u32| enough(Term::Word(stem)) || enough(Term::Negation(stem));
        let phrases = self.count(|term| matches!(term, Term::Phrase(first, second) if reach(first) && reach(second)));
        let all = words.values().fold(TermCounts::default(), |all, uses| all.with(*uses));
        let tested = words.iter().chain(&phrases).filter(|(term, uses)| {
            // Of all terms that enough use, low or high: to test those of the low alone would be to look at the answer first.
            uses.low + uses.high >= k && !matches!(term, Term::Negation(_))
        });
        let tested = tested.filter_map(|(term, uses)| {
            let z = log_odds(*uses, all)?;
            // What is rarer among the low cannot pass; its exact p would be the longest sum of all.
            let p = if z > 0.0 {
                fisher_exact([uses.low, all.low - uses.low], [uses.high, all.high - uses.high])?
            } else {
                1.0
            };
            Some(((*term, *uses, z), p))
        });
        let mut found = significant(tested.collect());
        found.retain(|(_, uses, _)| uses.low >= k);
        found.sort_by(|(a, _, of_a), (b, _, of_b)| of_b.total_cmp(of_a).then_with(|| a.cmp(b)));
        self.choose(&found, persons.low)
    }

    /// Returns the first of those found; a phrase that as many use as one of its words stands for the word.
    fn choose(&self, found: &[(Term, TermCounts, f64)], of: i64) -> Vec<KeyTerm> {
        let replaced =
            |word: Term, uses: TermCounts| found.iter().any(|(term, by, _)| term.contains(word) && by.low == uses.low);
        let chosen = found.iter().filter(|(term, uses, _)| !replaced(*term, *uses)).take(MOST);
        let counts: BTreeMap<Term, i64> = chosen.clone().map(|(term, uses, _)| (*term, uses.low)).collect();
        let mut written = self.written(&counts);
        let chosen = chosen.filter_map(|(term, uses, _)| {
            Some(KeyTerm { term: *term, written: written.remove(term)?, persons: uses.low, of })
        });
        chosen.collect()
    }

    /// Returns how many persons wrote a comment.
    fn persons(&self) -> TermCounts {
        let mut persons = TermCounts::default();
        for person in self.all.chunk_by(|a, b| a.by.person == b.by.person) {
            persons.add(person.iter().map(|comment| comment.by.satisfaction));
        }
        persons
    }

    /// Returns how many persons use each term that is `wanted`.
    fn count(&self, wanted: impl Fn(Term) -> bool) -> FxHashMap<Term, TermCounts> {
        let mut counts: FxHashMap<Term, TermCounts> = FxHashMap::default();
        let mut used: Vec<(Term, Satisfaction)> = Vec::new();
        for person in self.all.chunk_by(|a, b| a.by.person == b.by.person) {
            used.clear();
            for comment in person {
                let mut keep = |term, _: &[Token]| used.extend(wanted(term).then_some((term, comment.by.satisfaction)));
                self.vocabulary.each_term(&comment.tokens, &mut keep);
            }
            used.sort_unstable();
            for uses in used.chunk_by(|(a, _), (b, _)| a == b) {
                if let Some((term, _)) = uses.first() {
                    counts.entry(*term).or_default().add(uses.iter().map(|(_, satisfaction)| *satisfaction));
                }
            }
        }
        counts
    }

    /// Returns the form in which low comments most often write each of these terms.
    fn written(&self, counts: &BTreeMap<Term, i64>) -> BTreeMap<Term, String> {
        let mut forms: BTreeMap<Term, BTreeMap<String, i64>> = BTreeMap::new();
        for comment in self.all.iter().filter(|comment| comment.by.satisfaction == Satisfaction::Low) {
            self.vocabulary.each_term(&comment.tokens, &mut |term, tokens| {
                if counts.contains_key(&term) {
                    *forms.entry(term).or_default().entry(self.vocabulary.written(tokens)).or_default() += 1;
                }
            });
        }
        // Of forms that are as frequent, the first one by the alphabet.
        let most = |forms: BTreeMap<String, i64>| forms.into_iter().rev().max_by_key(|(_, times)| *times);
        forms.into_iter().filter_map(|(term, forms)| Some((term, most(forms)?.0))).collect()
    }
}

impl TermCounts {
    fn with(self, other: TermCounts) -> TermCounts {
        TermCounts { low: self.low + other.low, high: self.high + other.high, all: self.all + other.all }
    }

    /// Adds a person who used the term in answers of these levels.
    fn add(&mut self, mut levels: impl Iterator<Item = Satisfaction> + Clone) {
        self.all += 1;
        self.low += i64::from(levels.clone().any(|satisfaction| satisfaction == Satisfaction::Low));
        self.high += i64::from(levels.any(|satisfaction| satisfaction == Satisfaction::High));
    }
}

/// Returns z of the log-odds ratio of a term, low against high, with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
/// formulas 15 to 22). `all` are the uses of all words. `None` when all words are this term.
pub(super) fn log_odds(uses: TermCounts, all: TermCounts) -> Option<f64> {
    let (prior, priors) = (PRIOR * as_f64(uses.all), PRIOR * as_f64(all.all));
    let odds = |uses: i64, of: i64| {
        let uses = as_f64(uses) + prior;
        (uses / (as_f64(of) + priors - uses), 1.0 / uses)
    };
    let ((low, low_variance), (high, high_variance)) = (odds(uses.low, all.low), odds(uses.high, all.high));
    let z = (low.ln() - high.ln()) / (low_variance + high_variance).sqrt();
    z.is_finite().then_some(z)
}
