//! Topics and questions that score clearly lower than the rest.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::findings::LowScore;
use super::scores::{ScoredAnswer, ScoredQuestion};
use super::significance::{Difference, Sample, significant};
use crate::measure::interval::as_f64;

/// The scores of one topic in one question, each person once.
#[derive(Default)]
struct Topic {
    scores: Sample,
    /// Those of the persons who answered the question in no other topic.
    only_here: i64,
}

/// One question over all topics.
#[derive(Default)]
struct QuestionScores<'a> {
    topics: BTreeMap<&'a str, Topic>,
    persons: i64,
    /// The score, the mean of the same citizen's other scales, and the one minus the other.
    own: Sample,
    others: Sample,
    differences: Sample,
}

impl<'a> QuestionScores<'a> {
    /// Adds one person's answers to the question at this position.
    fn add(&mut self, person: &[ScoredAnswer<'a>], position: usize, questions: &[ScoredQuestion]) {
        let mut means: BTreeMap<&str, Sample> = BTreeMap::new();
        let (mut own, mut others) = (Sample::default(), Sample::default());
        for answer in person {
            let Some(score) = answer.score(position).map(as_f64) else { continue };
            means.entry(answer.topic).or_default().add(score);
            if let Some(other) = other_scales(answer, position, questions) {
                own.add(score);
                others.add(other);
            }
        }
        let alone = means.len() == 1;
        self.persons += i64::from(!means.is_empty());
        for (topic, mean) in means.into_iter().filter_map(|(topic, mean)| Some((topic, mean.mean_of_any()?))) {
            let topic = self.topics.entry(topic).or_default();
            topic.scores.add(mean);
            topic.only_here += i64::from(alone);
        }
        if let (Some(own), Some(others)) = (own.mean_of_any(), others.mean_of_any()) {
            self.own.add(own);
            self.others.add(others);
            self.differences.add(own - others);
        }
    }

    /// Tests every topic of which there is enough against the rest.
    fn topics(&self, question: &ScoredQuestion, k: i64) -> Vec<(LowScore, f64)> {
        let all = self.topics.values().fold(Sample::default(), |all, topic| all.with(topic.scores));
        let tested = self.topics.iter().filter(|(name, _)| !name.is_empty()).filter_map(|(name, topic)| {
            let enough = topic.scores.n() >= k && self.persons - topic.only_here >= k;
            let (here, rest) = (topic.scores, all.without(topic.scores));
            let difference = enough.then(|| Difference::between(here, rest, question.floor())).flatten()?;
            Some(low(Some(*name), question, here, rest, difference))
        });
        tested.collect()
    }

    /// Tests the question against the citizens' other scales.
    fn question(&self, question: &ScoredQuestion, k: i64) -> Option<(LowScore, f64)> {
        let enough = question.is_scale && self.differences.n() >= k;
        let difference = enough.then(|| Difference::paired(self.differences, question.floor())).flatten()?;
        Some(low(None, question, self.own, self.others, difference))
    }
}

/// Returns the mean of the scales of an answer but the one at this position, when that is one itself.
fn other_scales(answer: &ScoredAnswer<'_>, position: usize, questions: &[ScoredQuestion]) -> Option<f64> {
    let is_scale = |position: usize| questions.get(position).is_some_and(|question| question.is_scale);
    let mut mean = Sample::default();
    for (_, score) in answer.scores.iter().filter(|(other, _)| *other != position && is_scale(*other)) {
        mean.add(as_f64(*score));
    }
    mean.mean_of_any().filter(|_| is_scale(position))
}

fn low(
    topic: Option<&str>,
    question: &ScoredQuestion,
    here: Sample,
    rest: Sample,
    found: Difference,
) -> (LowScore, f64) {
    let low = LowScore {
        topic: topic.map(str::to_owned),
        question: question.code.clone(),
        n: here.n(),
        mean: here.mean(),
        elsewhere: rest.mean(),
        difference: found.value,
        low: found.low,
        high: found.high,
        examples: Vec::new(),
    };
    (low, found.p)
}

/// Returns the topics and the questions that are clearly lower, the lowest first. `answers` are in their order.
pub(super) fn low_scores(
    answers: &[ScoredAnswer<'_>],
    questions: &[ScoredQuestion],
    k: i64,
) -> (Vec<LowScore>, Vec<LowScore>) {
    let mut question_scores: Vec<QuestionScores<'_>> = questions.iter().map(|_| QuestionScores::default()).collect();
    for person in answers.chunk_by(|a, b| a.person == b.person) {
        for (position, question_scores) in question_scores.iter_mut().enumerate() {
            question_scores.add(person, position, questions);
        }
    }
    let both = || question_scores.iter().zip(questions);
    let mut tested: Vec<(LowScore, f64)> =
        both().flat_map(|(question_scores, question)| question_scores.topics(question, k)).collect();
    tested.extend(both().filter_map(|(question_scores, question)| question_scores.question(question, k)));
    let mut found = significant(tested);
    found.sort_by(by_difference);
    let (topics, questions): (Vec<LowScore>, Vec<LowScore>) = found.into_iter().partition(|low| low.topic.is_some());
    (once_a_topic(topics), questions)
}

fn by_difference(a: &LowScore, b: &LowScore) -> Ordering {
    let names = |low: &LowScore| (low.topic.clone(), low.question.clone());
    a.difference.total_cmp(&b.difference).then_with(|| names(a).cmp(&names(b)))
}

/// Returns of each topic the question in which it is lowest by most, which is the first, since they are in order.
fn once_a_topic(topics: Vec<LowScore>) -> Vec<LowScore> {
    let mut once: Vec<LowScore> = Vec::new();
    for low in topics {
        if once.iter().all(|earlier| earlier.topic != low.topic) {
            once.push(low);
        }
    }
    once
}
