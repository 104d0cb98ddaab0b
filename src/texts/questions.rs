//! The words of questions and of the answers to choose from: the product's own from the translations, the organisation's from
//! its file.

use std::collections::BTreeMap;

use super::Texts;
use crate::model::{Language, Question, QuestionKind};

/// Words, and the language that they are in when it is not the one that was asked for: a page must say so.
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
    /// The wording of a question.
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

    /// The answers to choose from, in their order: value and wording. None for a text.
    #[must_use]
    pub fn answers(&self, question: &Question) -> Vec<(String, Wording)> {
        let values = question.values().into_iter().map(str::to_owned);
        values.map(|value| (self.answer(question, &value), value)).map(|(wording, value)| (value, wording)).collect()
    }

    /// The wording of one answer, such as `4` or `yes`.
    #[must_use]
    pub fn answer(&self, question: &Question, value: &str) -> Wording {
        let choice = question.choices.iter().find(|choice| choice.code == value);
        if let Some(wording) = choice.and_then(|choice| self.organisation_text(&choice.texts)) {
            return wording;
        }
        let (kind, general) = match question.kind {
            QuestionKind::Scale => ("scale", format!("scale-{value}")),
            _ => ("choice", value.to_owned()),
        };
        let of_question = format!("{kind}-{}-{value}", question.code);
        // The organisation's own scales and yes-or-no questions have the general words.
        let key = if Question::own(&question.code).is_some() { of_question } else { general };
        Wording::own(self.say(&key, &[]))
    }

    /// What the organisation wrote, in this language or in another one that it wrote it in; `None` when it wrote nothing.
    #[must_use]
    pub fn organisation_text(&self, texts: &BTreeMap<Language, String>) -> Option<Wording> {
        if let Some(text) = texts.get(&self.language) {
            return Some(Wording::own(text.clone()));
        }
        let (language, text) = texts.first_key_value()?;
        Some(Wording { text: text.clone(), other_language: Some(*language) })
    }
}
