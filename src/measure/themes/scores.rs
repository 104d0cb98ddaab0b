//! An answer as numbers: its scores, and whether it is low or high.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::input::ThemeAnswer;
use super::vocabulary::TextLanguage;
use crate::measure::interval::{as_f64, mean};
use crate::measure::voice::WORTH;
use crate::model::{AnswerContent, Language, Question, QuestionKind};

/// A question whose answers are worth something from 0 to 100.
#[derive(Debug)]
pub(super) struct ScoredQuestion {
    pub(super) code: String,
    pub(super) is_scale: bool,
    values: Vec<(String, i64)>,
}

impl ScoredQuestion {
    /// Returns the question, when it is a scale or one of the product's own that says how it went.
    pub(super) fn of(question: &Question) -> Option<ScoredQuestion> {
        let worth: &[i64] = match (question.kind, question.code.as_str()) {
            (QuestionKind::Scale, _) => &WORTH,
            (_, Question::SOLVED) => &[100, 50, 0],
            (_, Question::GOT_ANSWER) => &[100, 0],
            _ => return None,
        };
        let values = question.values().into_iter().map(str::to_owned).zip(worth.iter().copied()).collect();
        Some(ScoredQuestion { code: question.code.clone(), is_scale: question.kind == QuestionKind::Scale, values })
    }

    fn score(&self, given: &AnswerContent) -> Option<i64> {
        let value = given.values.get(&self.code)?;
        self.values.iter().find(|(code, _)| code == value).map(|(_, worth)| *worth)
    }

    /// Returns the least variance that a group of scores is taken to have. A score stands for every opinion that is nearer to it than
    /// to the next one; opinions that are spread evenly over such a step have this variance.
    pub(super) fn floor(&self) -> f64 {
        let steps = i64::try_from(self.values.len()).unwrap_or(i64::MAX) - 1;
        (100.0 / as_f64(steps.max(1))).powi(2) / 12.0
    }
}

/// How the citizen was served, by the answer as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Satisfaction {
    Low,
    Between,
    High,
}

/// An answer, as far as themes look at it.
#[derive(Debug)]
pub(super) struct ScoredAnswer<'a> {
    pub(super) person: &'a str,
    pub(super) topic: &'a str,
    /// Place of the question and score 0 to 100, in order.
    pub(super) scores: Vec<(usize, i64)>,
    pub(super) satisfaction: Satisfaction,
    pub(super) texts: &'a BTreeMap<String, String>,
    pub(super) language: TextLanguage,
    pub(super) hidden: bool,
}

impl<'a> ScoredAnswer<'a> {
    pub(super) fn of(answer: ThemeAnswer<'a>, questions: &[ScoredQuestion], otherwise: Language) -> ScoredAnswer<'a> {
        let ThemeAnswer { person, topic, given, language, hidden } = answer;
        let scored = questions.iter().enumerate();
        let scores: Vec<(usize, i64)> =
            scored.filter_map(|(position, question)| Some((position, question.score(given)?))).collect();
        let no_answer = given.values.get(Question::GOT_ANSWER).is_some_and(|value| value == "no");
        let n = i64::try_from(scores.len()).unwrap_or(i64::MAX);
        let satisfaction = match mean(scores.iter().map(|(_, score)| score).sum(), n) {
            _ if no_answer => Satisfaction::Low,
            Some(mean) if mean < 50.0 => Satisfaction::Low,
            Some(mean) if mean >= 75.0 => Satisfaction::High,
            _ => Satisfaction::Between,
        };
        let language = TextLanguage::of(language.unwrap_or(otherwise));
        ScoredAnswer { person, topic, scores, satisfaction, texts: &given.texts, language, hidden }
    }

    /// Returns the score of the question at this position.
    pub(super) fn score(&self, position: usize) -> Option<i64> {
        self.scores.iter().find(|(of, _)| *of == position).map(|(_, score)| *score)
    }

    /// Compares answers, so that those of a person come together and the order of arrival does not matter.
    pub(super) fn order(&self, other: &ScoredAnswer<'_>) -> Ordering {
        let key = |answered: &ScoredAnswer<'_>| (answered.hidden, answered.language);
        let by_person = self.person.cmp(other.person).then_with(|| self.topic.cmp(other.topic));
        let by_given = by_person.then_with(|| self.scores.cmp(&other.scores)).then_with(|| self.texts.cmp(other.texts));
        by_given.then_with(|| key(self).cmp(&key(other)))
    }
}
