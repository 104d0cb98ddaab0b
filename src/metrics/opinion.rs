//! What a family says of citizens' answers.

use crate::measure::{Index, Share, Tally};
use crate::model::{Question, QuestionKind, as_f64};

/// The `channel` of figures over all channels, which are figures of their own.
pub(super) const ALL_CHANNELS: &str = "all";

/// Which answers a family counts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Questions {
    /// Answers to invitations, by channel and question.
    Invited,
    /// Answers to invitations, by channel and question, of all channels together.
    InvitedAndAll,
    /// One answer to one question, by its place in the list of the question; else as [`Questions::InvitedAndAll`].
    AnswerOf(&'static str, usize),
    /// Answers to open surveys, by survey and question.
    Open,
}

impl Questions {
    pub(super) const fn labels(self) -> &'static [&'static str] {
        match self {
            Questions::Invited | Questions::InvitedAndAll => &["channel", "period", "question"],
            Questions::AnswerOf(..) => &["channel", "period"],
            Questions::Open => &["period", "question", "survey"],
        }
    }

    /// Returns whether there is a figure of all channels.
    pub(super) const fn are_of_all_channels(self) -> bool {
        matches!(self, Questions::InvitedAndAll | Questions::AnswerOf(..))
    }

    /// Returns whether there are figures of ranges.
    pub(super) const fn have_ranges(self) -> bool {
        !matches!(self, Questions::Invited)
    }
}

/// What a family says of the answers.
#[derive(Debug, Clone, Copy)]
pub(super) enum Figure {
    /// How many gave each answer, a series each.
    Score,
    /// How many answered.
    Respondents,
    /// The index of a question from 1 to 5, or an end of its interval.
    Index(fn(&Index) -> f64),
    /// The share of an answer, or an end of its interval.
    Share(fn(&Share) -> f64),
    /// Whether answers are left out because they are too few to show apart.
    Partial,
}

impl Figure {
    pub(super) const fn label(self) -> &'static [&'static str] {
        if matches!(self, Figure::Score) { &["score"] } else { &[] }
    }

    /// Returns whether a question has such a figure.
    pub(super) fn is_of(self, question: &Question) -> bool {
        if matches!(self, Figure::Index(_)) {
            question.kind == QuestionKind::Scale
        } else {
            question.kind != QuestionKind::Text
        }
    }

    /// Returns the figure of a civil period, which is shown whole or not at all: its series must add up. That of other days is made
    /// of the whole groups among them.
    pub(super) fn of(self, tally: &Tally, value: usize, is_whole: bool) -> Option<f64> {
        match self {
            Figure::Partial => Some(f64::from(u8::from(tally.partial))),
            _ if tally.too_few() || (tally.partial && is_whole) => None,
            Figure::Index(read) => Index::of(&[0, 1, 2, 3, 4].map(|place| count(tally, place))).as_ref().map(read),
            Figure::Respondents => Some(as_f64(tally.n())),
            Figure::Score => Some(as_f64(count(tally, value))),
            Figure::Share(read) => Share::of(count(tally, value), tally.n()).as_ref().map(read),
        }
    }
}

/// The answers that a series counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct AnswersOf<'a> {
    pub(super) series: &'a str,
    pub(super) question: &'a str,
    /// The code of the channel, or [`ALL_CHANNELS`]; empty where answers are not told apart by channel.
    pub(super) channel: &'static str,
    /// The place of the value in the list of the question.
    pub(super) value: usize,
}

fn count(tally: &Tally, place: usize) -> i64 {
    tally.counts.get(place).copied().unwrap_or_default()
}
