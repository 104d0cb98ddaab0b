//! The answers to one question of a series, day by day, and as much of them as may be shown.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::measure::question::cell_day;
use crate::model::{Day, Question, QuestionKind};
use crate::privacy::Groups;
use crate::rollup::{AnswerKey, CellKey};

/// The answers to one question by day and by what they are split by, with the groups in which they may be shown.
#[derive(Debug)]
pub struct Opinions {
    question: Question,
    values: Vec<String>,
    groups: Groups,
    /// By dimension, in order of time: the answers of a day, one count a value.
    days: FxHashMap<String, Vec<(Day, Vec<i64>)>>,
}

/// Answers that may be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// One count a value, in the order of [`Opinions::values`].
    pub counts: Vec<i64>,
    /// Whether answers are left out because they are too few to show apart.
    pub partial: bool,
}

impl Tally {
    /// Returns the number of answers.
    #[must_use]
    pub fn n(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// Returns whether there are answers and none may be shown.
    #[must_use]
    pub fn too_few(&self) -> bool {
        self.partial && self.n() == 0
    }

    fn add(&mut self, counts: &[i64]) {
        for (sum, count) in self.counts.iter_mut().zip(counts) {
            *sum += count;
        }
    }
}

/// The answers to one question while they are gathered: by dimension and day, and by value.
type CountsByGroup<'a> = FxHashMap<(&'a str, Day), FxHashMap<&'a str, i64>>;

/// Returns the opinions of one series, question by question, in the order of `questions`; those that it does not name come last.
/// The cells are those of whole calendar years: what may be shown of a day depends on its year. `dimension` says what a
/// cell is split by; `k` is the smallest group that is shown.
#[must_use]
pub fn opinions<'a>(
    cells: impl Iterator<Item = (&'a AnswerKey, i64)>,
    questions: &[Question],
    dimension: impl Fn(&'a CellKey) -> &'a str,
    k: i64,
) -> Vec<Opinions> {
    let mut gathered: BTreeMap<&'a str, CountsByGroup<'a>> = BTreeMap::new();
    for (key, answers) in cells.filter(|(key, _)| !key.question.is_empty()) {
        let question = gathered.entry(&key.question).or_default();
        let place = question.entry((dimension(&key.cell), cell_day(&key.cell))).or_default();
        *place.entry(&key.value).or_default() += answers;
    }
    let mut all = Vec::new();
    for question in questions {
        if let Some(gathered) = gathered.remove(question.code.as_str()) {
            all.push(Opinions::new(question.clone(), &gathered, k));
        }
    }
    all.extend(gathered.iter().map(|(code, gathered)| Opinions::new(unnamed(code), gathered, k)));
    all
}

/// Returns a question of which nothing is known but its answers.
fn unnamed(code: &str) -> Question {
    Question { code: code.to_owned(), kind: QuestionKind::Choice, texts: BTreeMap::new(), choices: Vec::new() }
}

impl Opinions {
    fn new(question: Question, gathered: &CountsByGroup<'_>, k: i64) -> Opinions {
        let mut values: Vec<String> = question.values().into_iter().map(str::to_owned).collect();
        // A choice that the question no longer has was an answer all the same.
        let found: BTreeSet<&str> = gathered.values().flat_map(|by_value| by_value.keys().copied()).collect();
        let others: Vec<&str> = found.into_iter().filter(|found| values.iter().all(|value| value != found)).collect();
        values.extend(others.into_iter().map(str::to_owned));
        let mut days: FxHashMap<String, Vec<(Day, Vec<i64>)>> = FxHashMap::default();
        for ((dimension, day), by_value) in gathered {
            let counts = values.iter().map(|value| by_value.get(value.as_str()).copied().unwrap_or_default());
            days.entry((*dimension).to_owned()).or_default().push((*day, counts.collect()));
        }
        for days in days.values_mut() {
            days.sort_unstable_by_key(|(day, _)| *day);
        }
        let counts = gathered.iter().map(|((dimension, day), by_value)| (*dimension, *day, by_value.values().sum()));
        Opinions { groups: Groups::new(counts, k), question, values, days }
    }

    /// Returns the question.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// Returns the values of the answers: those of the question, then others that were found.
    #[must_use]
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// Returns the answers of some dimensions, added up, from one day to another, both included.
    #[must_use]
    pub fn tally(&self, dimensions: &[&str], from: Day, to: Day) -> Tally {
        let parts: Vec<(&str, (Day, Day))> = dimensions.iter().map(|dimension| (*dimension, (from, to))).collect();
        self.tally_of(&parts)
    }

    /// Returns the answers of some dimensions, added up, each over days of its own: the first and the last, both included.
    ///
    /// What may be shown is decided for each dimension by itself, whatever others it is added to and under whatever name:
    /// so the same answers may be shown under one unit in one question and under another one in the next
    /// ([`crate::model::UnitsAsOf`]), and no difference of the two tells of a group that is hidden.
    #[must_use]
    pub fn tally_of(&self, parts: &[(&str, (Day, Day))]) -> Tally {
        let mut tally = Tally { counts: vec![0; self.values.len()], partial: false };
        for (dimension, (from, to)) in parts {
            let shown = self.groups.shown(dimension, *from, *to);
            tally.partial |= shown.partial;
            let days = self.days.get(*dimension).map(Vec::as_slice).unwrap_or_default();
            for (first, last) in shown.spans {
                let later = days.get(days.partition_point(|(day, _)| *day < first)..).unwrap_or_default();
                let within = later.iter().take_while(|(day, _)| *day <= last);
                within.for_each(|(_, counts)| tally.add(counts));
            }
        }
        tally
    }
}
