//! What stands out in a unit and a period.

use serde::{Deserialize, Serialize};

use crate::measure::Share;

/// A topic, or a question, with a mean that is clearly lower than elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LowScore {
    /// The topic against all others; `None`: the question over all topics, against the same citizens' other scales.
    pub topic: Option<String>,
    /// The code of the question.
    pub question: String,
    /// Persons.
    pub n: i64,
    /// The mean score, 0 to 100.
    pub mean: f64,
    /// The mean score of what it is compared with.
    pub elsewhere: f64,
    /// `mean - elsewhere`, below 0.
    pub difference: f64,
    /// t interval of the difference at 95 %.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Redacted comments that show it, at most two.
    pub examples: Vec<String>,
}

/// A word or phrase that is clearly more frequent in comments with low scores.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyword {
    /// In its most frequent form, in lower case.
    pub term: String,
    /// Persons with a low score who use it.
    pub persons: i64,
    /// Persons with a low score who wrote something.
    pub of: i64,
    /// Redacted comments that show it, at most two.
    pub examples: Vec<String>,
}

/// A topic in which something happens clearly more often than elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopicShare {
    /// Its code.
    pub topic: String,
    /// Of the contacts of the topic.
    pub share: Share,
    /// Of the contacts of all others.
    pub elsewhere: Share,
}

impl TopicShare {
    /// Returns how much more often than elsewhere, 0 to 1.
    pub(super) fn excess(&self) -> f64 {
        self.share.value - self.elsewhere.value
    }
}

/// What stands out in a unit and a period.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Themes {
    /// Answers that were looked at.
    pub answers: i64,
    /// The lowest first, each topic once.
    pub low_topics: Vec<LowScore>,
    /// The lowest first.
    pub low_questions: Vec<LowScore>,
    /// The clearest first, at most eight.
    pub words: Vec<Keyword>,
    /// Topics with more late and overdue answers, most of all first.
    pub slow_topics: Vec<TopicShare>,
    /// Topics to which citizens come back more often, most of all first.
    pub repeated_topics: Vec<TopicShare>,
}

impl Themes {
    /// Returns whether nothing stands out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let low = self.low_topics.is_empty() && self.low_questions.is_empty();
        low && self.words.is_empty() && self.slow_topics.is_empty() && self.repeated_topics.is_empty()
    }
}
