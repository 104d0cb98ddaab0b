//! What a citizen said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Form, Question, QuestionKind};
use crate::model::code::is_visible;

/// What was given to a form: values from closed lists, and texts in the citizen's own words, each by question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerContent {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<String, String>,
}

/// A citizen's answer. It knows no instant: what is anonymous keeps the week at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Texts are redacted.
    pub given: AnswerContent,
    /// Whether the citizen went through to the end.
    pub complete: bool,
    /// Whether the citizen asked that the employee does not see the comment.
    pub hidden_from_employee: bool,
}

/// Why what was given is not an answer to the form.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerFault {
    #[error("there is no question `{0}` in this survey")]
    UnknownQuestion(String),
    #[error("`{found}` is no answer to `{question}`; expected {expected}")]
    NotInList { question: String, found: String, expected: String },
    #[error("the text for `{question}` has {length} characters; expected at most {most}")]
    TooLong { question: String, length: usize, most: usize },
}

impl AnswerContent {
    /// The longest text that is kept, characters.
    pub const LONGEST_TEXT: usize = 4_000;

    /// Reads what was sent: question and value pairs, empty values left out. Invisible control characters and those that turn
    /// the direction of writing are taken out of texts.
    ///
    /// # Errors
    /// Every question that is not in the form, value that is not in its list, and text that is too long.
    pub fn read<'a>(
        form: &Form,
        pairs: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<AnswerContent, Vec<AnswerFault>> {
        let mut given = AnswerContent::default();
        let mut faults = Vec::new();
        for (code, value) in pairs.filter(|(_, value)| !value.trim().is_empty()) {
            let Some(question) = form.question(code) else {
                faults.push(AnswerFault::UnknownQuestion(code.to_owned()));
                continue;
            };
            let (read, into) = match question.kind {
                QuestionKind::Text => (text(question, value), &mut given.texts),
                _ => (listed(question, value), &mut given.values),
            };
            match read {
                Ok(read) => drop(into.insert(code.to_owned(), read)),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(given.without_unasked()) } else { Err(faults) }
    }

    /// Returns the content without questions that were not asked: who got no answer is not asked how it was, who got one not
    /// what would have been a reasonable time.
    fn without_unasked(mut self) -> AnswerContent {
        let got_answer = self.values.get(Question::GOT_ANSWER).map(String::as_str);
        if let Some(got) = got_answer.map(|value| value == "yes") {
            let asked = |code: &str| code == Question::GOT_ANSWER || (code == Question::REASONABLE_TIME) != got;
            self.values.retain(|code, _| asked(code));
        }
        self
    }

    /// Returns what was given before, and what is added now; what was given first stays.
    #[must_use]
    pub fn and(mut self, later: AnswerContent) -> AnswerContent {
        for (code, value) in later.values {
            self.values.entry(code).or_insert(value);
        }
        for (code, text) in later.texts {
            self.texts.entry(code).or_insert(text);
        }
        self.without_unasked()
    }

    /// Returns whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.texts.is_empty()
    }
}

fn listed(question: &Question, value: &str) -> Result<String, AnswerFault> {
    let values = question.values();
    if values.contains(&value) {
        return Ok(value.to_owned());
    }
    Err(AnswerFault::NotInList {
        question: question.code.clone(),
        found: value.chars().take(40).collect(),
        expected: values.join(", "),
    })
}

fn text(question: &Question, value: &str) -> Result<String, AnswerFault> {
    let visible: String = value.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || is_visible(*c)).collect();
    let length = visible.chars().count();
    if length > AnswerContent::LONGEST_TEXT {
        let (question, most) = (question.code.clone(), AnswerContent::LONGEST_TEXT);
        return Err(AnswerFault::TooLong { question, length, most });
    }
    Ok(visible.trim().to_owned())
}
