//! Questions: the product's own and the organisation's.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::Language;
use crate::model::closed_list::closed_list;

closed_list! {
    /// How a question is answered.
    pub enum QuestionKind {
        /// 1 to 5, where 5 is best.
        Scale,
        YesNo,
        /// One of the question's choices.
        Choice,
        /// In the citizen's own words.
        Text,
    }
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub code: String,
    /// Empty for the product's own questions: their texts are in the translation files.
    pub texts: BTreeMap<Language, String>,
}

/// A question. The product's own have no texts here: those are in the translation files, under the question's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub code: String,
    pub kind: QuestionKind,
    pub texts: BTreeMap<Language, String>,
    pub choices: Vec<Choice>,
}

/// The product's own questions (docs/MEASURES.md, section 4): code, kind, choices.
const OWN: [(&str, QuestionKind, &[&str]); 7] = [
    (Question::GOT_ANSWER, QuestionKind::YesNo, &[]),
    (Question::REASONABLE_TIME, QuestionKind::Choice, &["same_day", "next_working_day", "within_week", "longer"]),
    (Question::EASE, QuestionKind::Scale, &[]),
    (Question::CLARITY, QuestionKind::Scale, &[]),
    (Question::TREATMENT, QuestionKind::Scale, &[]),
    (Question::SOLVED, QuestionKind::Choice, &["yes", "partly", "no"]),
    (Question::COMMENT, QuestionKind::Text, &[]),
];

static ALL_OWN: LazyLock<Vec<Question>> =
    LazyLock::new(|| Question::own_codes().into_iter().filter_map(Question::own).collect());

impl Question {
    /// Did you get an answer? Those who say no are asked [`Question::REASONABLE_TIME`] instead of what follows.
    pub const GOT_ANSWER: &'static str = "got_answer";
    /// What would have been a reasonable time?
    pub const REASONABLE_TIME: &'static str = "reasonable_time";
    /// How easy was it? Asked in every channel: the index of a row without further words is that of this question.
    pub const EASE: &'static str = "ease";
    /// How clear was the answer?
    pub const CLARITY: &'static str = "clarity";
    /// How were you treated?
    pub const TREATMENT: &'static str = "treatment";
    /// Was your matter solved?
    pub const SOLVED: &'static str = "solved";
    /// What the citizen wants to add.
    pub const COMMENT: &'static str = "comment";

    /// Returns the product's own question with this code, or `None`.
    #[must_use]
    pub fn own(code: &str) -> Option<Question> {
        let (code, kind, choices) = OWN.into_iter().find(|(own, ..)| *own == code)?;
        let choices = choices.iter().map(|code| Choice { code: (*code).to_owned(), texts: BTreeMap::new() });
        Some(Question { code: code.to_owned(), kind, texts: BTreeMap::new(), choices: choices.collect() })
    }

    /// Returns the product's own questions.
    #[must_use]
    pub fn all_own() -> &'static [Question] {
        &ALL_OWN
    }

    /// Returns the codes of the product's own questions.
    #[must_use]
    pub fn own_codes() -> [&'static str; 7] {
        OWN.map(|(code, ..)| code)
    }

    /// Returns the values that an answer may have, in order; none for a text.
    #[must_use]
    pub fn values(&self) -> Vec<&str> {
        match self.kind {
            QuestionKind::Scale => vec!["1", "2", "3", "4", "5"],
            QuestionKind::YesNo => vec!["yes", "no"],
            QuestionKind::Choice => self.choices.iter().map(|choice| choice.code.as_str()).collect(),
            QuestionKind::Text => Vec::new(),
        }
    }

    /// Returns the organisation's own wording, in `language` or, where that is missing, in one of the others; `None` for the
    /// product's own questions.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&str> {
        wording(&self.texts, language)
    }
}

impl Choice {
    /// Returns the wording as [`Question::text`] does.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&str> {
        wording(&self.texts, language)
    }
}

fn wording(texts: &BTreeMap<Language, String>, language: Language) -> Option<&str> {
    texts.get(&language).or_else(|| texts.values().next()).map(String::as_str)
}
