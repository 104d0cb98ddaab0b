//! The series of a family: every known set of labels, whether it has data or not.

use std::borrow::Cow;
use std::rc::Rc;

use super::family::{Family, Source, Split};
use super::opinion::{ALL_CHANNELS, AnswersOf, Figure, Questions};
use super::selection::{DAY, DayValue, Labels, PeriodLabel, RANGE, Selection};
use super::sums::{CellSums, Sums, spread};
use super::timeline::{Cut, Timeline};
use crate::model::{Channel, Question};
use crate::rollup::INVITED;
use crate::store::{Reader, StoreError};

/// One series before its values.
pub(super) struct Series<'a> {
    pub(super) family: &'static Family,
    pub(super) labels: Labels<'a>,
    pub(super) period: PeriodLabel,
    pub(super) values: Values<'a>,
}

/// Sums the cells of each period of a timeline.
type PeriodSums<'a> = Box<dyn Fn(&CellSums<'a>, &Timeline) -> Vec<f64> + 'a>;

/// Where the values of a series are read.
pub(super) enum Values<'a> {
    /// Sums of cells, one for each period of a timeline.
    Counts(PeriodSums<'a>),
    Answers(AnswersOf<'a>, Figure),
    Days(DayValue<'a>),
}

/// Returns the series of a family that the matchers admit, in a fixed order.
pub(super) fn series_of<'a>(
    reader: &mut Reader<'_>,
    selection: &Selection<'a, '_>,
    family: &'static Family,
) -> Result<Vec<Series<'a>>, StoreError> {
    let (matchers, organisation) = (selection.matchers, selection.organisation.code());
    let mut list = FamilySeries { selection, family, series: Vec::new() };
    if !matchers.admit("__name__", family.name) || !matchers.admit("organisation", organisation) {
        return Ok(list.series);
    }
    match &family.source {
        Source::Contacts(split) => list.add_split(split, |sums| &sums.contacts),
        Source::Surveys(split) => list.add_split(split, |sums| &sums.surveys),
        Source::Work(split) => list.add_split(split, |sums| &sums.work),
        Source::Queues(read) => list.add_counts(&[], "", &Channel::ALL, Rc::new(*read), |sums| &sums.queues),
        Source::Hops(read) => {
            for next in Channel::ALL.map(Channel::code) {
                let labels = [("next_channel", next)];
                list.add_counts(&labels, next, &Channel::ALL, Rc::new(*read), |sums| &sums.hops);
            }
        }
        Source::Units(read) => {
            for unit in selection.names.units() {
                let labels: Vec<_> = selection.names.units_label().into_iter().chain([("unit", unit)]).collect();
                list.add_counts(&labels, unit, &awaiting(), Rc::new(*read), |sums| &sums.units);
            }
        }
        Source::Topics(read) => {
            for topic in selection.names.topics() {
                let labels = [("topic", topic)];
                list.add_counts(&labels, topic, &awaiting(), Rc::new(*read), |sums| &sums.topics);
            }
        }
        Source::Answers(questions, figure) => list.add_answers(*questions, *figure),
        Source::Days(_, read) => {
            for (labels, value) in read(reader, selection)? {
                list.add(labels, DAY, Values::Days(value));
            }
        }
        Source::Now(..) | Source::Shifts(..) | Source::Substitution(_) | Source::SubstitutionSoFar(_) => {}
    }
    Ok(list.series)
}

fn awaiting() -> Vec<Channel> {
    Channel::ALL.into_iter().filter(|channel| channel.awaits_response()).collect()
}

/// Gathers the series of one family.
struct FamilySeries<'a, 's, 'm> {
    selection: &'s Selection<'a, 'm>,
    family: &'static Family,
    series: Vec<Series<'a>>,
}

impl<'a> FamilySeries<'a, '_, '_> {
    /// Returns the periods of the family that are asked for.
    fn periods(&self) -> Vec<PeriodLabel> {
        // A range is made of days: it cuts no hours.
        let is_cut = |period: &PeriodLabel| period.cut == Cut::Hour && self.selection.range.is_some();
        let periods = self.selection.periods.iter().filter(|period| self.family.has(period.cut) && !is_cut(period));
        periods.filter(|period| self.selection.matchers.admit("period", period.label)).copied().collect()
    }

    /// Adds the series of these labels where the matchers accept it.
    fn add<V: Into<Cow<'a, str>>>(
        &mut self,
        labels: impl IntoIterator<Item = (&'static str, V)>,
        period: PeriodLabel,
        values: Values<'a>,
    ) {
        let organisation = ("organisation", Cow::Borrowed(self.selection.organisation.code()));
        let own = labels.into_iter().map(|(name, value)| (name, value.into()));
        let range = self.selection.range.map(|range| (RANGE, Cow::Owned(range.to_owned())));
        let mut labels: Labels<'a> = std::iter::once(organisation).chain(own).chain(range).collect();
        labels.sort_unstable();
        if self.selection.matchers.accept(self.family.name, &labels) {
            self.series.push(Series { family: self.family, labels, period, values });
        }
    }

    fn add_split<C: 'static>(&mut self, split: &Split<C>, sums: for<'v> fn(&'v CellSums<'a>) -> &'v Sums<'a, C>) {
        for (label, read) in split.parts() {
            self.add_counts(label.as_slice(), "", &Channel::ALL, read, sums);
        }
    }

    /// Adds a series for each period and channel, of the sums under the channel and `key`.
    fn add_counts<C: 'static>(
        &mut self,
        labels: &[(&'static str, &'a str)],
        key: &'a str,
        channels: &[Channel],
        read: Rc<dyn Fn(&C) -> i64>,
        sums: for<'v> fn(&'v CellSums<'a>) -> &'v Sums<'a, C>,
    ) {
        for period in self.periods() {
            for channel in channels.iter().copied() {
                let (own, read) = ([("channel", channel.code()), ("period", period.label)], Rc::clone(&read));
                let values = move |all: &CellSums<'a>, timeline: &Timeline| {
                    spread(timeline, sums(all).get(&(period.cut, (channel, key))), &*read)
                };
                self.add(own.into_iter().chain(labels.iter().copied()), period, Values::Counts(Box::new(values)));
            }
        }
    }

    /// Adds the series of answers for each channel or open survey, question, period and answer.
    fn add_answers(&mut self, questions: Questions, figure: Figure) {
        let forms = &self.selection.organisation.survey().forms;
        if matches!(questions, Questions::Open) {
            for survey in forms.open_surveys() {
                for question in survey.form.questions() {
                    let answers = AnswersOf { series: &survey.code, question: &question.code, channel: "", value: 0 };
                    self.add_question(question, answers, figure, ("survey", &survey.code));
                }
            }
            return;
        }
        let all_channels = questions.are_of_all_channels().then_some(ALL_CHANNELS);
        for channel in Channel::ALL.into_iter().map(Channel::code).chain(all_channels) {
            if let Questions::AnswerOf(question, value) = questions {
                let answers = AnswersOf { series: INVITED, question, channel, value };
                for period in self.periods() {
                    self.add(
                        [("channel", channel), ("period", period.label)],
                        period,
                        Values::Answers(answers, figure),
                    );
                }
                continue;
            }
            for question in forms.catalogue().filter(|question| figure.is_of(question)) {
                let answers = AnswersOf { series: INVITED, question: &question.code, channel, value: 0 };
                self.add_question(question, answers, figure, ("channel", channel));
            }
        }
    }

    /// Adds a series for each period, and for each answer where the figure is of one.
    fn add_question(
        &mut self,
        question: &'a Question,
        answers: AnswersOf<'a>,
        figure: Figure,
        of: (&'static str, &'a str),
    ) {
        let scores: Vec<Option<&str>> = match figure {
            Figure::Score => question.values().into_iter().map(Some).collect(),
            _ => vec![None],
        };
        for period in self.periods() {
            for (value, score) in scores.iter().enumerate() {
                let labels = [of, ("period", period.label), ("question", answers.question)];
                let labels = labels.into_iter().chain(score.map(|score| ("score", score)));
                self.add(labels, period, Values::Answers(AnswersOf { value, ..answers }, figure));
            }
        }
    }
}
