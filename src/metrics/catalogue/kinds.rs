//! Metrics of a kind: the labels and the place of the value that they have in common.

use super::super::figures::ContactFigures;
use super::super::shifts::OfShift;
use super::super::timeline::Cut;
use super::Metric;
use super::of::{Now, Of, Part, Read, Voice};
use crate::measure::Share;
use crate::model::Question;
use crate::rollup::{QueueCounts, SurveyCounts};

pub(super) const BY_CHANNEL: &[&str] = &["channel", "organisation", "period"];
const BY_UNIT: &[&str] = &["channel", "organisation", "period", "unit"];
const BY_TOPIC: &[&str] = &["channel", "organisation", "period", "topic"];

pub(super) const BY_WINDOW: &[&str] = &["channel", "organisation", "period", "within"];

/// The count of one of the windows of 1, 7 and 30 days.
pub(super) fn window(counts: &[i64; 3], place: usize) -> i64 {
    counts.get(place).copied().unwrap_or_default()
}

pub(super) const fn contacts(name: &'static str, help: &'static str, of: &'static [Part<ContactFigures>]) -> Metric {
    Metric { name, help, labels: BY_CHANNEL, of: Of::Contacts(of) }
}

pub(super) const fn surveys(name: &'static str, help: &'static str, of: &'static [Part<SurveyCounts>]) -> Metric {
    Metric { name, help, labels: BY_CHANNEL, of: Of::Surveys(of) }
}

pub(super) const fn units(name: &'static str, help: &'static str, read: Read<ContactFigures>) -> Metric {
    Metric { name, help, labels: BY_UNIT, of: Of::Units(read) }
}

pub(super) const fn topics(name: &'static str, help: &'static str, read: Read<ContactFigures>) -> Metric {
    Metric { name, help, labels: BY_TOPIC, of: Of::Topics(read) }
}

pub(super) const fn queue(name: &'static str, help: &'static str, read: Read<QueueCounts>) -> Metric {
    Metric { name, help, labels: BY_CHANNEL, of: Of::Queues(read) }
}

pub(super) const fn shift(name: &'static str, help: &'static str, of: OfShift) -> Metric {
    Metric { name, help, labels: &["comparison", "organisation"], of: Of::Now(Now::Shift(of)) }
}

/// The labels of a figure of one question.
pub(super) const BY_QUESTION: &[&str] = &["channel", "organisation", "period", "question"];

/// An answer: its question, and its place in the list of the question.
type Answer = (&'static str, usize);
pub(super) const NO_ANSWER: Answer = (Question::GOT_ANSWER, 1);
pub(super) const SOLVED: Answer = (Question::SOLVED, 0);

pub(super) const fn share(
    name: &'static str,
    help: &'static str,
    (question, value): Answer,
    read: fn(&Share) -> f64,
) -> Metric {
    Metric { name, help, labels: BY_CHANNEL, of: Of::Voice(Voice::Share { question, value, read }) }
}

impl Metric {
    /// Whether it is counted by the hour: units, topics and surveys have no cells of an hour.
    pub(in crate::metrics) fn has_hours(&self) -> bool {
        matches!(self.of, Of::Contacts(_) | Of::Queues(_))
    }

    /// Whether there is a series of it for a cut.
    pub(in crate::metrics) fn is_cut(&self, cut: Cut) -> bool {
        match cut {
            Cut::Hour => self.has_hours(),
            Cut::Range => matches!(self.of, Of::Voice(_)),
            Cut::Civil(_) => true,
        }
    }

    /// Whether it is known of times past: remote read and the export give it.
    pub(in crate::metrics) fn has_history(&self) -> bool {
        !matches!(self.of, Of::Now(_))
    }
}
