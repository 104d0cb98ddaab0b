//! The words of questions and of the answers to choose from: the product's own from the translations, the organisation's from
//! its file.

use std::collections::BTreeMap;

use super::Texts;
use crate::model::{Language, Question, QuestionKind};

/// A text, and its language when that is not the one of the page, which must mark it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    pub text: String,
    pub other_language: Option<Language>,
}

impl Wording {
    fn own(text: String) -> Wording {
        Wording { text, other_language: None }
    }
}

impl Texts {
    /// Returns the wording of a question.
    ///
    /// ```
    /// use kanalkoll::{model::{Language, Question}, texts::Texts};
    /// let ease = Question::own(Question::EASE).unwrap();
    /// assert_eq!(Texts::of(Language::English).question(&ease).text, "How easy or difficult was it to get help?");
    /// ```
    #[must_use]
    pub fn question(&self, question: &Question) -> Wording {
        self.organisation_text(&question.texts)
            .unwrap_or_else(|| Wording::own(self.say(&format!("question-{}", question.code), &[])))
    }

    /// Returns the answers to choose from, in their order: value and wording. A question for a text has none.
    #[must_use]
    pub fn answers(&self, question: &Question) -> Vec<(String, Wording)> {
        let values = question.values().into_iter().map(str::to_owned);
        values.map(|value| (self.answer(question, &value), value)).map(|(wording, value)| (value, wording)).collect()
    }

    /// Returns the wording of one answer, such as `4` or `yes`.
    #[must_use]
    pub fn answer(&self, question: &Question, value: &str) -> Wording {
        let choice = question.choices.iter().find(|choice| choice.code == value);
        if let Some(wording) = choice.and_then(|choice| self.organisation_text(&choice.texts)) {
            return wording;
        }
        let (of_question, general) = match question.kind {
            QuestionKind::Scale => (format!("scale-{}-{value}", question.code), format!("scale-{value}")),
            _ => (format!("choice-{}-{value}", question.code), value.to_owned()),
        };
        // The organisation's own scales and yes-or-no questions have the general words.
        let key = if Question::own(&question.code).is_some() { of_question } else { general };
        Wording::own(self.say(&key, &[]))
    }

    /// Returns a text of the organisation in this language, or else in another one; `None` when it has none.
    #[must_use]
    pub fn organisation_text(&self, texts: &BTreeMap<Language, String>) -> Option<Wording> {
        if let Some(text) = texts.get(&self.language) {
            return Some(Wording::own(text.clone()));
        }
        let (language, text) = texts.first_key_value()?;
        Some(Wording { text: text.clone(), other_language: Some(*language) })
    }
}
