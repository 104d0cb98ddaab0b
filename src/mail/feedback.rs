//! The message to those who answer citizens: what citizens answered about their help, to them and to nobody else.
//!
//! It compares with nobody but the receiver's own earlier messages, holds no rank and no target, and names no colleague.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::template_texts::{greeted, name, names, written, written_trimmed};
use super::{Branding, Draft, MessageKind};
use crate::measure::{Index, Share};
use crate::model::{Day, Language, Period};

/// What the message says. Texts of questions, answers and suggestions are in the language of the message.
#[derive(Clone, PartialEq, Serialize)]
pub struct FeedbackMessage {
    /// Where to: `name@example.se`.
    #[serde(skip)]
    pub to: String,
    /// From whom.
    #[serde(skip)]
    pub branding: Branding,
    /// The name of the receiver, who is greeted by the first name; may be empty.
    #[serde(serialize_with = "greeted")]
    pub name: String,
    /// The first and the last week that answers came in.
    #[serde(serialize_with = "names")]
    pub weeks: (Period, Period),
    /// How many answers it rests on, `k` at least.
    pub answers: i64,
    /// Fewer answers than these give no figure.
    pub k: i64,
    /// The question that the index counts.
    pub index_question: String,
    /// `None` when fewer than `k` answered that question.
    pub index: Option<Index>,
    /// Every question that was asked.
    pub questions: Vec<QuestionLine>,
    /// The receiver's own earlier messages, the oldest first; the last twelve are shown.
    pub earlier: Vec<EarlierFeedback>,
    /// The question with the lowest score and what could be tried.
    pub weakest: Option<Weakest>,
    /// The friendliest comment.
    pub thanks: Option<Comment>,
    /// The other comments, in random order.
    pub comments: Vec<Comment>,
    /// What the messages are for, as negotiated.
    #[serde(serialize_with = "written")]
    pub purpose: String,
    #[serde(serialize_with = "name")]
    pub negotiated_on: Day,
    /// The last day on which such messages may go.
    #[serde(serialize_with = "name")]
    pub ends_on: Day,
    /// Whom to ask or object to; empty: the sender.
    #[serde(serialize_with = "written_trimmed")]
    pub contact: String,
    /// How long comments are stored, days.
    pub comment_days: u16,
    /// How long it is stored whose contact an answer was about, days.
    pub feedback_days: u16,
    /// Where these messages are stopped; a POST to it must do so without asking further.
    pub unsubscribe: String,
}

/// A question and how it was answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionLine {
    pub question: String,
    pub figure: QuestionFigure,
}

/// How a question was answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionFigure {
    /// A scale.
    Index(Index),
    /// A question with answers to choose from: how many chose this one.
    Share {
        answer: String,
        #[serde(flatten)]
        share: Share,
    },
    /// Fewer than `k` answered it.
    TooFew,
}

/// An earlier message to the same receiver.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct EarlierFeedback {
    /// The last week of that message.
    #[serde(serialize_with = "name")]
    pub through: Period,
    pub index: Index,
}

/// The question with the lowest score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weakest {
    pub question: String,
    /// One thing to try, about the task.
    pub suggestion: String,
}

/// What a citizen wrote and may be shown to the receiver, redacted.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Comment {
    #[serde(serialize_with = "written")]
    pub text: String,
    /// The week of the answer, the closest time that is given.
    #[serde(serialize_with = "name")]
    pub week: Period,
    /// The link that takes it away.
    pub remove: String,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for FeedbackMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FeedbackMessage").field("organisation", &self.branding.code).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Comment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Comment").field("week", &self.week).finish_non_exhaustive()
    }
}

impl FeedbackMessage {
    /// Returns the message in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        Draft {
            kind: MessageKind::Feedback,
            branding: self.branding.clone(),
            language,
            to: self.to.clone(),
            opt_out: Some(self.unsubscribe.clone()),
            message: Value::from(Serde(self)),
        }
    }
}
