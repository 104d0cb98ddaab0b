//! Words and phrases that are clearly more frequent in comments with low scores than in those with high ones.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::evidence::{clear, more_often};
use super::names::Names;
use super::scores::{Answered, Mood};
use super::vocabulary::{Piece, Term, Vocabulary};
use crate::measure::interval::real;

/// How much all comments weigh in the prior.
const PRIOR: f64 = 0.1;
/// How many words and phrases are told.
const MOST: usize = 8;

/// A comment taken apart.
pub(super) struct Comment<'a> {
    pub(super) by: &'a Answered<'a>,
    pub(super) text: &'a str,
    pub(super) pieces: Vec<Piece>,
}

/// All comments of a unit, those of a person together.
pub(super) struct Comments<'a> {
    pub(super) all: Vec<Comment<'a>>,
    pub(super) vocabulary: Vocabulary<'a>,
}

/// How many persons use a term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Uses {
    pub(super) low: i64,
    pub(super) high: i64,
    /// In any comment.
    pub(super) all: i64,
}

/// A term that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) term: Term,
    pub(super) written: String,
    pub(super) persons: i64,
    /// Persons with a comment with a low score.
    pub(super) of: i64,
}

impl<'a> Comments<'a> {
    /// Takes every comment of `answers`, which are in their order.
    pub(super) fn read(answers: &'a [Answered<'a>], names: &'a Names) -> Comments<'a> {
        let mut vocabulary = Vocabulary::new(names);
        let texts = answers.iter().flat_map(|by| by.texts.values().map(move |text| (by, text.as_str())));
        let comment = |(by, text): (&'a Answered<'a>, &'a str)| {
            let pieces = vocabulary.read(text, by.tongue);
            Comment { by, text, pieces }
        };
        Comments { all: texts.map(comment).collect(), vocabulary }
    }

    /// The words and phrases that stand out among the low, the clearest first.
    pub(super) fn words(&self, k: i64) -> Vec<Chosen> {
        let persons = self.persons();
        if persons.low < k || persons.high < k {
            return Vec::new();
        }
        let words = self.count(|term| !matches!(term, Term::Phrase(..)));
        let enough = |term: Term| words.get(&term).is_some_and(|uses| uses.low + uses.high >= k);
        let reach = |stem: u32| enough(Term::Word(stem)) || enough(Term::Negation(stem));
        let phrases = self.count(|term| matches!(term, Term::Phrase(first, second) if reach(first) && reach(second)));
        let all = words.values().fold(Uses::default(), |all, uses| all.with(*uses));
        let tested = words.iter().chain(&phrases).filter(|(term, uses)| {
            // Of all terms that enough use, low or high: to test those of the low alone would be to look at the answer first.
            uses.low + uses.high >= k && !matches!(term, Term::Negation(_))
        });
        let tested = tested.filter_map(|(term, uses)| {
            let z = log_odds(*uses, all)?;
            // What is rarer among the low cannot pass; its exact p would be the longest sum of all.
            let p = if z > 0.0 {
                more_often([uses.low, all.low - uses.low], [uses.high, all.high - uses.high])?
            } else {
                1.0
            };
            Some(((*term, *uses, z), p))
        });
        let mut found = clear(tested.collect());
        found.retain(|(_, uses, _)| uses.low >= k);
        found.sort_by(|(a, _, of_a), (b, _, of_b)| of_b.total_cmp(of_a).then_with(|| a.cmp(b)));
        self.tell(&found, persons.low)
    }

    /// The first of those found; a phrase that as many use as one of its words stands for the word.
    fn tell(&self, found: &[(Term, Uses, f64)], of: i64) -> Vec<Chosen> {
        let replaced =
            |word: Term, uses: Uses| found.iter().any(|(term, by, _)| term.holds(word) && by.low == uses.low);
        let kept = found.iter().filter(|(term, uses, _)| !replaced(*term, *uses)).take(MOST);
        let told: BTreeMap<Term, i64> = kept.clone().map(|(term, uses, _)| (*term, uses.low)).collect();
        let mut written = self.written(&told);
        let chosen = kept.filter_map(|(term, uses, _)| {
            Some(Chosen { term: *term, written: written.remove(term)?, persons: uses.low, of })
        });
        chosen.collect()
    }

    /// How many persons wrote a comment.
    fn persons(&self) -> Uses {
        let mut persons = Uses::default();
        for person in self.all.chunk_by(|a, b| a.by.person == b.by.person) {
            persons.add(person.iter().map(|comment| comment.by.mood));
        }
        persons
    }

    /// How many persons use each term that is `wanted`.
    fn count(&self, wanted: impl Fn(Term) -> bool) -> FxHashMap<Term, Uses> {
        let mut counts: FxHashMap<Term, Uses> = FxHashMap::default();
        let mut used: Vec<(Term, Mood)> = Vec::new();
        for person in self.all.chunk_by(|a, b| a.by.person == b.by.person) {
            used.clear();
            for comment in person {
                let mut keep = |term, _: &[Piece]| used.extend(wanted(term).then_some((term, comment.by.mood)));
                self.vocabulary.each_term(&comment.pieces, &mut keep);
            }
            used.sort_unstable();
            for uses in used.chunk_by(|(a, _), (b, _)| a == b) {
                if let Some((term, _)) = uses.first() {
                    counts.entry(*term).or_default().add(uses.iter().map(|(_, mood)| *mood));
                }
            }
        }
        counts
    }

    /// How the low most often write each of these terms.
    fn written(&self, told: &BTreeMap<Term, i64>) -> BTreeMap<Term, String> {
        let mut forms: BTreeMap<Term, BTreeMap<String, i64>> = BTreeMap::new();
        for comment in self.all.iter().filter(|comment| comment.by.mood == Mood::Low) {
            self.vocabulary.each_term(&comment.pieces, &mut |term, pieces| {
                if told.contains_key(&term) {
                    *forms.entry(term).or_default().entry(self.vocabulary.written(pieces)).or_default() += 1;
                }
            });
        }
        // Of forms that are as frequent, the first one by the alphabet.
        let most = |forms: BTreeMap<String, i64>| forms.into_iter().rev().max_by_key(|(_, times)| *times);
        forms.into_iter().filter_map(|(term, forms)| Some((term, most(forms)?.0))).collect()
    }
}

impl Uses {
    fn with(self, other: Uses) -> Uses {
        Uses { low: self.low + other.low, high: self.high + other.high, all: self.all + other.all }
    }

    /// Adds a person who said it in answers of these moods.
    fn add(&mut self, mut moods: impl Iterator<Item = Mood> + Clone) {
        self.all += 1;
        self.low += i64::from(moods.clone().any(|mood| mood == Mood::Low));
        self.high += i64::from(moods.any(|mood| mood == Mood::High));
    }
}

/// The log-odds ratio of a term among the low and among the high, over its standard deviation: z of Monroe, Colaresi & Quinn
/// (2008, formulas 15 to 22). `all` are the uses of all words. `None` when there is nothing else that could be said.
pub(super) fn log_odds(uses: Uses, all: Uses) -> Option<f64> {
    let (prior, priors) = (PRIOR * real(uses.all), PRIOR * real(all.all));
    let odds = |said: i64, of: i64| {
        let said = real(said) + prior;
        (said / (real(of) + priors - said), 1.0 / said)
    };
    let ((low, low_variance), (high, high_variance)) = (odds(uses.low, all.low), odds(uses.high, all.high));
    let z = (low.ln() - high.ln()) / (low_variance + high_variance).sqrt();
    z.is_finite().then_some(z)
}
