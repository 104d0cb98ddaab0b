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
//! questions the one is reported where it is lowest by most.
//!
//! **Words and phrases** of low comments against high ones: stems (Snowball) without stop words, and two of them in a row.
//! Counts are persons, each once a term; the total of both groups is the sum of these counts over all words, for phrases too: it
//! stands for how much was written, since who is dissatisfied writes more. Whether a term is reported is decided by Fisher's exact
//! test, one-sided, of every term that k persons use, Benjamini-Hochberg at 10 %, and reported are those that k of the low use. Which
//! eight are reported is decided by z of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
//! "Fightin' Words", formulas 15 to 22), the highest first. The p of z itself would be too shy of words that one side hardly
//! uses, which are those looked for. The prior is all comments at a tenth of their weight: one that does not grow with them finds
//! nothing where a word is missing on one side, one of full weight hides most of every difference.
//!
//! **Slow and repeated topics**: Fisher's exact test, one-sided, of the share of late and overdue among decided contacts, and of
//! repeated among linkable ones, topic against the rest; Benjamini-Hochberg at 10 % over both together.
//!
//! **k**: nothing is reported of fewer than k persons (contacts, for the last), nor when there are fewer to compare them with.
//! The order in which answers and contacts are added changes nothing.

mod examples;
mod findings;
mod input;
mod keywords;
mod low_scores;
mod names;
mod scores;
mod significance;
#[cfg(test)]
mod tests;
mod topic_shares;
mod vocabulary;

use crate::model::{Language, Question};
use examples::{ExampleSubject, examples};
use keywords::{Comments, KeyTerm};
use low_scores::low_scores;
use names::Names;
use scores::{ScoredAnswer, ScoredQuestion};
use topic_shares::TopicCounts;

pub use findings::{Keyword, LowScore, Themes, TopicShare};
pub use input::{ThemeAnswer, ThemeContact};

/// Finds what the answers and contacts of one unit and period have in common.
///
/// ```
/// use kanalkoll::model::{AnswerContent, Language, Question};
/// use kanalkoll::measure::{ThemeAnalysis, ThemeAnswer};
/// let given = AnswerContent { values: [("ease".to_owned(), "2".to_owned())].into(), ..AnswerContent::default() };
/// let mut analysis = ThemeAnalysis::new(Question::all_own(), Language::Swedish, 7, &["Anna Berg".to_owned()]);
/// analysis.add_answer(ThemeAnswer { person: "a1", topic: "bygglov", given: &given, language: None, hidden: false });
/// let themes = analysis.themes(1);
/// assert!(themes.answers == 1 && themes.is_empty());
/// ```
#[derive(Debug)]
pub struct ThemeAnalysis<'a> {
    questions: Vec<ScoredQuestion>,
    language: Language,
    k: i64,
    names: Names,
    answers: Vec<ScoredAnswer<'a>>,
    contacts: TopicCounts,
}

impl<'a> ThemeAnalysis<'a> {
    /// Returns an analysis without answers and contacts.
    ///
    /// `questions` are those that were asked; `language` is that of answers that name none; `k` is the smallest group that is
    /// reported; `names` are names and codes of the organisation's agents.
    #[must_use]
    pub fn new(questions: &[Question], language: Language, k: i64, names: &[String]) -> ThemeAnalysis<'a> {
        let questions = questions.iter().filter_map(ScoredQuestion::of).collect();
        let (names, k) = (Names::new(names), k.max(2));
        ThemeAnalysis { questions, language, k, names, answers: Vec::new(), contacts: TopicCounts::default() }
    }

    /// Adds an answer.
    pub fn add_answer(&mut self, answer: ThemeAnswer<'a>) {
        self.answers.push(ScoredAnswer::of(answer, &self.questions, self.language));
    }

    /// Adds a contact.
    pub fn add_contact(&mut self, contact: ThemeContact<'_>) {
        self.contacts.add(contact);
    }

    /// Returns what stands out. `seed` chooses the comments that are quoted.
    #[must_use]
    pub fn themes(mut self, seed: u64) -> Themes {
        self.answers.sort_unstable_by(ScoredAnswer::order);
        let (mut low_topics, mut low_questions) = low_scores(&self.answers, &self.questions, self.k);
        let mut comments = Comments::read(&self.answers, &self.names);
        let chosen = comments.words(self.k);
        let terms = chosen.iter().map(|chosen| ExampleSubject::Term(chosen.term));
        let lower = low_topics.iter().chain(&low_questions).map(|low| ExampleSubject::low(low, &self.questions));
        let show: Vec<ExampleSubject<'_>> = terms.chain(lower).collect();
        let mut examples = examples(&mut comments, &chosen, &self.names, &show, seed).into_iter();
        let word = |chosen: KeyTerm| {
            let KeyTerm { written, persons, of, .. } = chosen;
            Keyword { term: written, persons, of, examples: examples.next().unwrap_or_default() }
        };
        let words = chosen.into_iter().map(word).collect();
        for low in low_topics.iter_mut().chain(&mut low_questions) {
            low.examples = examples.next().unwrap_or_default();
        }
        let (slow_topics, repeated_topics) = self.contacts.topic_shares(self.k);
        let answers = i64::try_from(self.answers.len()).unwrap_or(i64::MAX);
        Themes { answers, low_topics, low_questions, words, slow_topics, repeated_topics }
    }
}
