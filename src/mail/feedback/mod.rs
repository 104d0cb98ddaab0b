//! The message to those who answer citizens: what citizens said of their help, to them and to nobody else.
//!
//! It compares with nobody but the receiver's own earlier messages, holds no rank and no target, and names no colleague.

mod said;

use minijinja::value::{Serde, Value};

use super::{Branding, Draft, MailError, Message, MessageKind, Templates};
use crate::measure::{Index, Share};
use crate::model::{Day, Language, Period};
use crate::texts::Texts;

/// What the message says. Texts of questions, answers and suggestions are in the language of the message.
#[derive(Clone, PartialEq)]
pub struct FeedbackMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub head: Branding,
    /// How the receiver is greeted; may be empty.
    pub name: String,
    /// The first and the last week that answers came in.
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
    /// The receiver's own earlier messages, the oldest first; the last [`FeedbackMessage::EARLIER`] are shown.
    pub earlier: Vec<EarlierFeedback>,
    /// The question with the lowest score and what could be tried.
    pub weakest: Option<Weakest>,
    /// The friendliest comment.
    pub thanks: Option<Comment>,
    /// The other comments, in random order.
    pub comments: Vec<Comment>,
    /// What the messages are for, as negotiated.
    pub purpose: String,
    pub negotiated_on: Day,
    /// The last day on which such messages may go.
    pub ends_on: Day,
    /// Whom to ask or object to; empty: the sender.
    pub contact: String,
    /// How long comments are kept, days.
    pub comment_days: u16,
    /// How long it is kept whose contact an answer was about, days.
    pub feedback_days: u16,
    /// Where these messages are stopped; a POST to it must do so without asking further.
    pub unsubscribe: String,
}

/// A question and how it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionLine {
    pub question: String,
    pub figure: QuestionFigure,
}

/// How a question was answered.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionFigure {
    /// A scale.
    Index(Index),
    /// A question with answers to choose from: how many chose this one.
    Share { answer: String, share: Share },
    /// Fewer than `k` answered it.
    TooFew,
}

/// An earlier message to the same receiver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EarlierFeedback {
    /// The last week of that message.
    pub through: Period,
    pub index: Index,
}

/// The question with the lowest score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weakest {
    pub question: String,
    /// One thing to try, about the task.
    pub suggestion: String,
}

/// What a citizen wrote and may be shown to the receiver, redacted.
#[derive(Clone, PartialEq, Eq)]
pub struct Comment {
    pub text: String,
    /// The week of the answer: nothing closer is told.
    pub week: Period,
    /// The link that takes it away.
    pub remove: String,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for FeedbackMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FeedbackLetter").field("organisation", &self.head.code).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Comment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Comment").field("week", &self.week).finish_non_exhaustive()
    }
}

impl FeedbackMessage {
    /// So many earlier messages are shown at most.
    pub const EARLIER: usize = 12;

    /// The message in a language.
    pub fn write(&self, language: Language, templates: &Templates) -> Result<Message, MailError> {
        self.draft(language).write(templates)
    }

    /// The message with all its words, in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        let texts = Texts::of(language);
        let removals = self.thanks.iter().chain(&self.comments).map(|comment| comment.remove.clone());
        Draft {
            kind: MessageKind::Feedback,
            head: self.head.clone(),
            language,
            to: self.to.clone(),
            subject: texts.say("feedback-subject", &[("weeks", &self.weeks_in(texts))]),
            preheader: texts.say("feedback-preheader", &[]),
            words: Value::from(Serde(self.said(texts))),
            links: removals.chain([self.unsubscribe.clone()]).collect(),
            opt_out: Some(self.unsubscribe.clone()),
        }
    }
}
