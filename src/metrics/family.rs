//! A family of series: what the scrape, remote read, the export and docs/METRICS.md say of it.

use std::rc::Rc;

use super::moment::Moment;
use super::opinion::{Figure, Questions};
use super::own_reading::ContactFigures;
use super::selection::{DaySeries, Labels, Selection};
use super::timeline::Cut;
use super::work::WorkFigures;
use crate::measure::{ShiftFigure, Substitution};
use crate::rollup::{QueueCounts, SurveyCounts};
use crate::store::{Reader, StoreError};

/// A family of Prometheus series. All are gauges: a figure may fall when records are amended.
#[derive(Debug)]
pub struct Family {
    pub name: &'static str,
    /// The text of `# HELP` and of docs/METRICS.md: what is counted, in which unit; a formula where there is one.
    pub help: &'static str,
    pub(super) source: Source,
}

pub(super) const fn family(name: &'static str, help: &'static str, source: Source) -> Family {
    // A line of a doc comment begins with a space.
    Family { name, help: help.trim_ascii_start(), source }
}

/// The families of a subject: the section of docs/MEASURES.md, then each with its help as the doc comment, its name and its
/// source. A method in brackets adds both ends of the 95 % interval by it as two families more; the source is then a function that
/// makes one of what reads a `value`, a `low` or a `high`.
macro_rules! families {
    ($section:expr; $($(#[doc = $help:literal])+ $name:ident $([$method:literal])?: $source:expr,)+) => {
        pub(super) const SUBJECT: $crate::metrics::family::Subject = $crate::metrics::family::Subject {
            section: $section,
            families: &[$($crate::metrics::family::families!(@ $name, concat!($($help),+), $($method,)? $source),)+],
        };
    };
    (@ $name:ident, $help:expr, $source:expr) => {
        &[$crate::metrics::family::family(stringify!($name), $help, $source)]
    };
    (@ $name:ident, $help:expr, $method:literal, $source:expr) => {
        &[
            $crate::metrics::family::family(stringify!($name), $help, $source(|estimate| estimate.value)),
            $crate::metrics::family::family(
                concat!(stringify!($name), "_low"),
                concat!("Lower end of the 95 % interval of ", stringify!($name), " (", $method, ")."),
                $source(|estimate| estimate.low),
            ),
            $crate::metrics::family::family(
                concat!(stringify!($name), "_high"),
                concat!("Upper end of the 95 % interval of ", stringify!($name), " (", $method, ")."),
                $source(|estimate| estimate.high),
            ),
        ]
    };
}
pub(super) use families;

/// Families with the section of docs/MEASURES.md that defines what they count, in the order of the scrape.
#[derive(Debug)]
pub(super) struct Subject {
    /// `None` for what tells of the service, its sources and its settings.
    pub(super) section: Option<u8>,
    pub(super) families: &'static [&'static [Family]],
}

/// Label names besides `organisation`, and besides `channel` and `period` where the source has them.
type LabelNames = &'static [&'static str];

/// The series of a family that are known of each day.
type ReadDays = for<'a> fn(&mut Reader<'_>, &Selection<'a, '_>) -> Result<Vec<DaySeries<'a>>, StoreError>;

/// The samples of a family that is known of this moment only.
type ReadMoment = fn(&mut Moment<'_, '_>) -> Result<Vec<NowSample>, StoreError>;

/// A sample of this moment, with its labels besides that of the organisation.
pub(super) type NowSample = (Labels<'static>, f64);

/// Where the values of a family come from.
#[derive(Debug)]
pub(super) enum Source {
    /// Cells of contacts by channel.
    Contacts(Split<ContactFigures>),
    /// Cells of contacts by unit and channel that awaits a response.
    Units(Read<ContactFigures>),
    /// Cells of contacts by topic and channel that awaits a response.
    Topics(Read<ContactFigures>),
    /// Cells of queues by channel.
    Queues(Read<QueueCounts>),
    /// Cells of surveys by channel.
    Surveys(Split<SurveyCounts>),
    /// Cells of work by channel.
    Work(Split<WorkFigures>),
    /// Cells of hops by first and next channel.
    Hops(Read<WorkFigures>),
    /// Answers of citizens, as far as they may be shown.
    Answers(Questions, Figure),
    /// What is known of each day.
    Days(LabelNames, ReadDays),
    /// What is known of this moment only, without history.
    Now(LabelNames, ReadMoment),
    /// What each comparison of the organisation file gives at this moment; they are of fixed periods, so there is no history.
    Shifts(LabelNames, fn(&ShiftFigure) -> Vec<NowSample>),
    /// The substitution of each comparison at this moment, or an end of its interval.
    Substitution(fn(&Substitution) -> Option<f64>),
    /// The same of each comparison whose later period has begun, as far as that has come.
    SubstitutionSoFar(fn(&Substitution) -> Option<f64>),
}

/// Takes one number out of some counts.
pub(super) type Read<C> = fn(&C) -> i64;

/// Which series a family has for a channel and a period.
#[derive(Debug)]
pub(super) enum Split<C> {
    /// One series.
    Whole(Read<C>),
    /// One series for each value of a label.
    By(&'static str, fn() -> Vec<Part<C>>),
}

/// The value of a label and the number that its series takes out of the counts.
pub(super) type Part<C> = (&'static str, Rc<dyn Fn(&C) -> i64>);

pub(super) fn part<C>(value: &'static str, read: impl Fn(&C) -> i64 + 'static) -> Part<C> {
    (value, Rc::new(read))
}

impl Family {
    /// Returns the names of the labels, sorted.
    #[must_use]
    pub fn labels(&self) -> Vec<&'static str> {
        let counted: LabelNames = &["channel", "period"];
        let (common, own): (LabelNames, LabelNames) = match &self.source {
            Source::Contacts(_) | Source::Surveys(_) | Source::Work(_) | Source::Queues(_) => (counted, &[]),
            Source::Units(_) => (counted, &["unit"]),
            Source::Topics(_) => (counted, &["topic"]),
            Source::Hops(_) => (counted, &["next_channel"]),
            Source::Answers(questions, figure) => (questions.labels(), figure.label()),
            Source::Days(own, _) | Source::Now(own, _) => (&[], own),
            Source::Shifts(own, _) => (&["comparison"], own),
            Source::Substitution(_) | Source::SubstitutionSoFar(_) => (&["comparison"], &[]),
        };
        let split = match &self.source {
            Source::Contacts(split) => split.label(),
            Source::Surveys(split) => split.label(),
            Source::Work(split) => split.label(),
            _ => None,
        };
        let mut labels = [&["organisation"], common, own].concat();
        labels.extend(split);
        labels.sort_unstable();
        labels
    }

    /// Returns the unit of the values, where the name ends in one.
    pub(super) fn unit(&self) -> Option<&'static str> {
        self.name.ends_with("_seconds").then_some("seconds")
    }

    /// Returns whether it is counted by the hour: units, topics, work and surveys have no cells of an hour.
    pub(super) fn has_hours(&self) -> bool {
        matches!(self.source, Source::Contacts(_) | Source::Queues(_))
    }

    /// Returns whether there is a series of it for a cut.
    pub(super) fn has(&self, cut: Cut) -> bool {
        match cut {
            Cut::Hour => self.has_hours(),
            // Answers that are told by question and channel only are counted up by those who ask.
            Cut::Range => match &self.source {
                Source::Answers(questions, _) => questions.have_ranges(),
                _ => true,
            },
            Cut::Civil(_) => true,
        }
    }

    /// Returns whether it is known of times past: remote read and the export give it.
    pub(super) fn has_history(&self) -> bool {
        !matches!(self.source, Source::Now(..)) && !self.is_of_comparisons()
    }

    /// Returns whether it tells of the comparisons of the organisation file.
    pub(super) fn is_of_comparisons(&self) -> bool {
        matches!(self.source, Source::Shifts(..) | Source::Substitution(_) | Source::SubstitutionSoFar(_))
    }
}

/// The label of a series, where it has one, and its number in a cell.
type LabelledPart<C> = (Option<(&'static str, &'static str)>, Rc<dyn Fn(&C) -> i64>);

impl<C> Split<C> {
    fn label(&self) -> Option<&'static str> {
        match self {
            Split::Whole(_) => None,
            Split::By(label, _) => Some(label),
        }
    }

    /// Returns the label and the number of each series.
    pub(super) fn parts(&self) -> Vec<LabelledPart<C>>
    where
        C: 'static,
    {
        match self {
            Split::Whole(read) => vec![(None, Rc::new(*read))],
            Split::By(label, parts) => parts().into_iter().map(|(value, read)| (Some((*label, value)), read)).collect(),
        }
    }
}
