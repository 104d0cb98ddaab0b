//! Themes (*gemensamma nämnare*): what the coaches of a unit could train together, found in citizens' answers and in contacts
//! of one unit and one period. Never an agent: no theme is about one, tells a name of one, or quotes a comment with one in it.
//!
//! **Scores.** An answer to a question is worth 0 to 100: a scale of 1 to 5 is 0, 25, 50, 75, 100; *solved* yes, partly, no is
//! 100, 50, 0; *got an answer* yes, no is 100, 0; others have none. An answer is *low* when the mean of its scores is under 50 or
//! the citizen got no answer, *high* from 75. A person counts once: who answered several times counts with the mean.
//!
//! **Lower topics**: for each topic and question, Welch's one-sided t-test (Welch 1947) of the topic against all others.
//! **Lower questions**: for each scale, the one-sided paired t-test of its score minus the mean of the citizen's other scales.
//! A score stands for all opinions nearer to it than to the next, so no variance is taken to be under step² / 12 (Sheppard's
//! correction, turned round): seven citizens who all chose the same say much, but not with certainty, and nothing is divided by
//! zero. All these tests together go through Benjamini and Hochberg (1995) at 10 %. Of a topic that is lower in several
//! questions the one is told where it is lowest by most.
//!
//! **Words and phrases** of low comments against high ones: stems (Snowball) without stop words, and two of them in a row.
//! Counts are persons, each once a term; the total of both groups is the sum of these counts over all words, for phrases too: it
//! stands for how much was written, since who is dissatisfied writes more. Whether a term is told is decided by Fisher's exact
//! test, one-sided, of every term that k persons use, Benjamini-Hochberg at 10 %, and told are those that k of the low use. Which
//! eight are told is decided by z of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
//! "Fightin' Words", formulas 15 to 22), the highest first. The p of z itself would be too shy of words that one side hardly
//! uses, which are those looked for. The prior is all comments at a tenth of their weight: one that does not grow with them finds
//! nothing where a word is missing on one side, one of full weight hides most of every difference.
//!
//! **Slow and repeated topics**: Fisher's exact test, one-sided, of the share of late and overdue among decided contacts, and of
//! repeated among linkable ones, topic against the rest; Benjamini-Hochberg at 10 % over both together.
//!
//! **k**: nothing is told of fewer than k persons (contacts, for the last), nor when there are fewer to compare them with.
//! The order in which answers and contacts are handed in changes nothing.

mod evidence;
mod examples;
mod lower;
mod names;
mod often;
mod scores;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

use serde::{Deserialize, Serialize};

use crate::measure::Share;
use crate::model::{AnswerContent, Language, Question};
use examples::{Show, examples};
use lower::lower;
use names::Names;
use often::Matters;
use scores::{Answered, Scored};
use words::Comments;

/// One citizen's answer, as far as themes look at it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The pseudonym of the citizen, or the answer's own id: whom to count once.
    pub person: &'a str,
    /// Empty: the contact has none.
    pub topic: &'a str,
    /// Texts are redacted.
    pub given: &'a AnswerContent,
    /// The language of the page that was answered; `None`: that of the organisation.
    pub language: Option<Language>,
    /// Whether the citizen asked that the employee does not see the comment: it is counted, never quoted.
    pub hidden: bool,
}

/// One contact, as far as themes look at it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each says whether the contact counts in one number")]
pub struct Matter<'a> {
    /// Empty: the contact has none.
    pub topic: &'a str,
    /// Whether it is known if the answer came in time: in time, late or overdue.
    pub decided: bool,
    /// Late or overdue; counts when `decided`.
    pub late: bool,
    /// Whether it would be known if the citizen came back: it has a pseudonym, and the window is over.
    pub linkable: bool,
    /// The citizen came back; counts when `linkable`.
    pub repeated: bool,
}

/// A topic, or a question, with a mean that is clearly lower than elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Low {
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
pub struct Word {
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
pub struct Often {
    /// Its code.
    pub topic: String,
    /// Of the contacts of the topic.
    pub share: Share,
    /// Of the contacts of all others.
    pub elsewhere: Share,
}

impl Often {
    /// How much more often than elsewhere, 0 to 1.
    fn more(&self) -> f64 {
        self.share.value - self.elsewhere.value
    }
}

/// What stands out in a unit and a period.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Themes {
    /// Answers that were looked at.
    pub answers: i64,
    /// The lowest first, each topic once.
    pub low_topics: Vec<Low>,
    /// The lowest first.
    pub low_questions: Vec<Low>,
    /// The clearest first, at most eight.
    pub words: Vec<Word>,
    /// Topics with more late and overdue answers, most of all first.
    pub slow_topics: Vec<Often>,
    /// Topics to which citizens come back more often, most of all first.
    pub repeated_topics: Vec<Often>,
}

impl Themes {
    /// Whether nothing stands out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let low = self.low_topics.is_empty() && self.low_questions.is_empty();
        low && self.words.is_empty() && self.slow_topics.is_empty() && self.repeated_topics.is_empty()
    }
}

/// Takes in the answers and contacts of one unit and period, and finds what they have in common.
///
/// ```
/// use kanalkoll::model::{AnswerContent, Language, Question};
/// use kanalkoll::measure::{Gatherer, Told};
/// let given = AnswerContent { values: [("ease".to_owned(), "2".to_owned())].into(), ..AnswerContent::default() };
/// let mut gatherer = Gatherer::new(Question::all_own(), Language::Swedish, 7, &["Anna Berg".to_owned()]);
/// gatherer.told(Told { person: "a1", topic: "bygglov", given: &given, language: None, hidden: false });
/// let themes = gatherer.find(1);
/// assert!(themes.answers == 1 && themes.is_empty());
/// ```
#[derive(Debug)]
pub struct Gatherer<'a> {
    questions: Vec<Scored>,
    language: Language,
    k: i64,
    names: Names,
    answers: Vec<Answered<'a>>,
    matters: Matters,
}

impl<'a> Gatherer<'a> {
    /// Nothing yet. `questions` are those that were asked; `language` is that of answers that name none; `k` is the smallest
    /// group that is told of; `names` are names and codes of the organisation's agents.
    #[must_use]
    pub fn new(questions: &[Question], language: Language, k: i64, names: &[String]) -> Gatherer<'a> {
        let questions = questions.iter().filter_map(Scored::of).collect();
        let (names, k) = (Names::new(names), k.max(2));
        Gatherer { questions, language, k, names, answers: Vec::new(), matters: Matters::default() }
    }

    /// Takes in an answer.
    pub fn told(&mut self, told: Told<'a>) {
        self.answers.push(Answered::of(told, &self.questions, self.language));
    }

    /// Takes in a contact.
    pub fn matter(&mut self, matter: Matter<'_>) {
        self.matters.add(matter);
    }

    /// What stands out. `seed` chooses the comments that are quoted.
    #[must_use]
    pub fn find(mut self, seed: u64) -> Themes {
        self.answers.sort_unstable_by(Answered::order);
        let (mut low_topics, mut low_questions) = lower(&self.answers, &self.questions, self.k);
        let mut comments = Comments::read(&self.answers, &self.names);
        let chosen = comments.words(self.k);
        let terms = chosen.iter().map(|chosen| Show::Term(chosen.term));
        let lower = low_topics.iter().chain(&low_questions).map(|low| Show::low(low, &self.questions));
        let show: Vec<Show<'_>> = terms.chain(lower).collect();
        let mut examples = examples(&mut comments, &chosen, &self.names, &show, seed).into_iter();
        let word = |chosen: words::Chosen| {
            let words::Chosen { written, persons, of, .. } = chosen;
            Word { term: written, persons, of, examples: examples.next().unwrap_or_default() }
        };
        let words = chosen.into_iter().map(word).collect();
        for low in low_topics.iter_mut().chain(&mut low_questions) {
            low.examples = examples.next().unwrap_or_default();
        }
        let (slow_topics, repeated_topics) = self.matters.often(self.k);
        let answers = i64::try_from(self.answers.len()).unwrap_or(i64::MAX);
        Themes { answers, low_topics, low_questions, words, slow_topics, repeated_topics }
    }
}
