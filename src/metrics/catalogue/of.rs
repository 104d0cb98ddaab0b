//! Where the values of a metric are read.

use super::super::figures::ContactFigures;
use super::super::followed::Followed;
use super::super::shifts::OfShift;
use crate::measure::{Index, Share};
use crate::model::{Asked, Question};
use crate::rollup::{QueueCounts, SurveyCounts};

/// Where the values of a metric are read.
#[derive(Debug)]
pub(in crate::metrics) enum Of {
    /// Contacts by channel; one series a part.
    Contacts(&'static [Part<ContactFigures>]),
    /// Contacts of a unit, by channel.
    Units(Read<ContactFigures>),
    /// Contacts of a topic, by channel.
    Topics(Read<ContactFigures>),
    /// Queues by channel.
    Queues(Read<QueueCounts>),
    /// Decisions to ask by channel; one series a part.
    Surveys(&'static [Part<SurveyCounts>]),
    /// Work, linkable contacts and repeats by channel; one series a part.
    Followed(&'static [Part<Followed>]),
    /// Repeats by first and next channel.
    Hops(Read<Followed>),
    /// Answers to invitations by channel, question and value.
    Answers,
    /// Answers to open surveys by survey, question and value.
    OpenAnswers,
    /// A figure made of the answers to invitations, by channel and of all channels, also over a range.
    Voice(Voice),
    Events,
    Targets,
    /// The indicators of the organisation file.
    Indicators,
    /// What counts as in time, by channel that awaits a response.
    ResponseDefinition,
    /// How service levels are read, by channel with a queue.
    QueueDefinition,
    /// State of this moment, without history.
    Now(Now),
}

/// What is known of this moment only.
#[derive(Debug, Clone, Copy)]
pub(in crate::metrics) enum Now {
    /// How long the oldest unanswered contact waits, by channel.
    OldestUnanswered(Clock),
    /// One series or more a comparison.
    Shift(OfShift),
    /// How long sources are silent.
    DataAge(Clock),
    /// Letters by state.
    Letters,
    OldestLetter,
    /// Records in quarantine by kind.
    Quarantine,
    /// How long the oldest of each kind waits.
    OldestQuarantined,
}

/// A figure made of answers.
#[derive(Debug)]
pub(in crate::metrics) enum Voice {
    /// Of the index of a question from 1 to 5: the index, or an end of its interval.
    Index(fn(&Index) -> f64),
    /// How many answered a question.
    Answers,
    /// How many gave each answer to a question.
    Scores,
    /// Of the share of one answer to one question: the share, or an end of its interval.
    Share {
        question: &'static str,
        /// The place of the answer in the list of the question.
        value: usize,
        read: fn(&Share) -> f64,
    },
    /// Whether answers are left out because they are too few to show apart.
    Partial,
}

impl Voice {
    /// Whether a question has such a figure.
    pub(in crate::metrics) fn is_of(&self, question: &Question) -> bool {
        match self {
            Voice::Index(_) => question.asked == Asked::Scale,
            Voice::Share { question: own, .. } => question.code == *own,
            Voice::Answers | Voice::Scores | Voice::Partial => question.asked != Asked::Text,
        }
    }
}

/// How long something lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metrics) enum Clock {
    /// All seconds.
    Wall,
    /// Those in which the organisation is open.
    Opening,
}

/// One number out of some counts.
pub(in crate::metrics) type Read<C> = fn(&C) -> i64;

/// One of several series of a metric, told apart by a label of its own.
#[derive(Debug)]
pub(in crate::metrics) struct Part<C: 'static> {
    /// Name and value of the label; `None` when the metric has no further label.
    pub(in crate::metrics) label: Option<(&'static str, &'static str)>,
    pub(in crate::metrics) read: Read<C>,
}

/// The only series of its place.
pub(super) const fn whole<C>(read: Read<C>) -> Part<C> {
    Part { label: None, read }
}

/// One of several, by the value of its label.
pub(super) const fn part<C>(label: &'static str, value: &'static str, read: Read<C>) -> Part<C> {
    Part { label: Some((label, value)), read }
}
