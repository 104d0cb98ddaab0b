//! Which series there are: every known set of labels, whether it has data or not.

use std::collections::{BTreeMap, BTreeSet};

use super::answered::channels;
use super::catalogue::{Metric, Of, Read, Voice};
use super::dated::Dated;
use super::definitions::Definition;
use super::figures::ContactFigures;
use super::followed::Followed;
use super::matcher::Matchers;
use super::names::Names;
use super::timeline::Cut;
use crate::model::{By, Channel, Day, Goal, Organisation, Question, Target, TargetMeasure};
use crate::rollup::{INVITED, QueueCounts, SurveyCounts};

/// Label names and values, sorted by name, without the metric's name.
pub(super) type Labels<'a> = Vec<(&'static str, &'a str)>;

/// A channel with a unit or topic label (empty where the cells have none).
pub(super) type Place<'a> = (Channel, &'a str);

/// A value of the `period` label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    label: &'static str,
    pub(super) cut: Cut,
    /// How many periods before the one that holds the moment.
    pub(super) back: usize,
}

const fn span(label: &'static str, cut: Cut, back: usize) -> Span {
    Span { label, cut, back }
}

const DAY: Cut = Cut::Civil(By::Day);
const WEEK: Cut = Cut::Civil(By::Week);
const MONTH: Cut = Cut::Civil(By::Month);

const HOUR: Span = span("hour", Cut::Hour, 0);

/// The periods of which there is history.
pub(super) const HISTORY: &[Span] = &[HOUR, span("day", DAY, 0), span("week", WEEK, 0), span("month", MONTH, 0)];

/// The periods of remote read: those of which there is history, and the range of a range selector.
pub(super) const REMOTE: &[Span] =
    &[HOUR, span("day", DAY, 0), span("week", WEEK, 0), span("month", MONTH, 0), span("range", Cut::Range, 0)];

/// The `channel` of figures over all channels, which are figures of their own.
pub(super) const ALL_CHANNELS: &str = "all";

/// The periods of the scrape.
pub(super) const SCRAPE: &[Span] = &[
    span("day", DAY, 0),
    span("week", WEEK, 0),
    span("month", MONTH, 0),
    span("previous_day", DAY, 1),
    span("previous_week", WEEK, 1),
    span("previous_month", MONTH, 1),
];

/// One series before its values.
pub(super) struct Line<'a> {
    pub(super) metric: &'static Metric,
    pub(super) labels: Labels<'a>,
    pub(super) span: Span,
    pub(super) values: Values<'a>,
}

/// Where the values of a series are read.
pub(super) enum Values<'a> {
    Contacts(Place<'a>, Read<ContactFigures>),
    Units(Place<'a>, Read<ContactFigures>),
    Topics(Place<'a>, Read<ContactFigures>),
    Queues(Place<'a>, Read<QueueCounts>),
    Surveys(Place<'a>, Read<SurveyCounts>),
    Followed(Place<'a>, Read<Followed>),
    /// The place names the next channel beside the first.
    Hops(Place<'a>, Read<Followed>),
    Answers(Said<'a>),
    /// A figure made of answers.
    Voice(Said<'a>, &'static Voice),
    /// 1 on these days.
    Days(BTreeSet<Day>),
    /// Goals by the day until which they hold.
    Goals(Vec<(Day, f64)>),
    /// 1 in these stretches of days, the second day of each not in it; else nothing.
    Held(&'a [(Day, Day)]),
    /// Observations by day, one a day.
    Observed(&'a [(Day, f64)]),
}

/// Answers of one kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) series: &'a str,
    pub(super) question: &'a str,
    /// The code of the channel, or [`ALL_CHANNELS`]; empty where answers are not told apart by channel.
    pub(super) channel: &'static str,
    /// The place of the value in the list of the question.
    pub(super) value: usize,
}

/// Gathers the series of one organisation that the matchers admit.
pub(super) struct Lines<'a, 'm> {
    pub(super) organisation: &'a Organisation,
    pub(super) names: &'m Names<'a>,
    pub(super) dated: &'a Dated,
    pub(super) spans: &'static [Span],
    pub(super) matchers: &'m Matchers,
}

impl<'a> Lines<'a, '_> {
    fn admits(&self, metric: &Metric) -> bool {
        let organisation = self.organisation.code();
        self.matchers.admit("__name__", metric.name) && self.matchers.admit("organisation", organisation)
    }

    /// The series of a metric, in a fixed order.
    pub(super) fn of(&self, metric: &'static Metric) -> Vec<Line<'a>> {
        let mut lines = Vec::new();
        if !self.admits(metric) {
            return lines;
        }
        match &metric.of {
            Of::Contacts(parts) => {
                for part in *parts {
                    self.places(&mut lines, metric, part.label, &Channel::ALL, |place| {
                        Values::Contacts(place, part.read)
                    });
                }
            }
            Of::Queues(read) => {
                self.places(&mut lines, metric, None, &Channel::ALL, |place| Values::Queues(place, *read));
            }
            Of::Surveys(parts) => {
                for part in *parts {
                    let values = |place| Values::Surveys(place, part.read);
                    self.places(&mut lines, metric, part.label, &Channel::ALL, values);
                }
            }
            Of::Followed(parts) => {
                for part in *parts {
                    let values = |place| Values::Followed(place, part.read);
                    self.places(&mut lines, metric, part.label, &Channel::ALL, values);
                }
            }
            Of::Hops(read) => {
                for next in Channel::ALL.map(Channel::code) {
                    let values = |(channel, _)| Values::Hops((channel, next), *read);
                    self.places(&mut lines, metric, Some(("next_channel", next)), &Channel::ALL, values);
                }
            }
            Of::Answers => self.answers(&mut lines, metric),
            Of::OpenAnswers => self.open_answers(&mut lines, metric),
            Of::Voice(voice) => self.voice(&mut lines, metric, voice),
            Of::Units(read) => {
                for unit in self.names.units() {
                    let values = |(channel, _)| Values::Units((channel, unit), *read);
                    let labels = self.names.units_label().into_iter().chain([("unit", unit)]);
                    self.places(&mut lines, metric, labels, &AWAITING, values);
                }
            }
            Of::Topics(read) => {
                for topic in self.names.topics() {
                    let values = |(channel, _)| Values::Topics((channel, topic), *read);
                    self.places(&mut lines, metric, Some(("topic", topic)), &AWAITING, values);
                }
            }
            Of::Events => self.events(&mut lines, metric),
            Of::Targets => self.targets(&mut lines, metric),
            Of::Indicators => self.indicators(&mut lines, metric),
            Of::ResponseDefinition => self.definitions(&mut lines, metric, &self.dated.responses),
            Of::QueueDefinition => self.definitions(&mut lines, metric, &self.dated.queues),
            Of::Now(_) => {}
        }
        lines
    }

    fn places(
        &self,
        lines: &mut Vec<Line<'a>>,
        metric: &'static Metric,
        part: impl IntoIterator<Item = (&'static str, &'a str)> + Clone,
        channels: &[Channel],
        values: impl Fn(Place<'a>) -> Values<'a>,
    ) {
        for span in self.spans(metric) {
            for channel in channels {
                let mut labels = self.labels([("channel", channel.code()), ("period", span.label)]);
                labels.extend(part.clone());
                self.push(lines, metric, labels, *span, values((*channel, "")));
            }
        }
    }

    fn spans(&self, metric: &'static Metric) -> impl Iterator<Item = &'static Span> {
        let spans = self.spans.iter().filter(|span| metric.is_cut(span.cut));
        spans.filter(|span| self.matchers.admit("period", span.label))
    }

    fn answers(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric) {
        for channel in Channel::ALL.map(Channel::code) {
            for question in self.organisation.survey().forms.catalogue() {
                let said = Said { series: INVITED, question: &question.code, channel, value: 0 };
                self.values(lines, metric, question, said, ("channel", channel));
            }
        }
    }

    fn open_answers(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric) {
        for survey in self.organisation.survey().forms.open_surveys() {
            for question in survey.form.questions() {
                let said = Said { series: &survey.code, question: &question.code, channel: "", value: 0 };
                self.values(lines, metric, question, said, ("survey", &survey.code));
            }
        }
    }

    /// A series for each value of a question and each period.
    fn values(
        &self,
        lines: &mut Vec<Line<'a>>,
        metric: &'static Metric,
        question: &'a Question,
        said: Said<'a>,
        of: (&'static str, &'a str),
    ) {
        for span in self.spans(metric) {
            for (value, score) in question.values().into_iter().enumerate() {
                let labels = [of, ("period", span.label), ("question", said.question), ("score", score)];
                self.push(lines, metric, self.labels(labels), *span, Values::Answers(Said { value, ..said }));
            }
        }
    }

    /// A series for each channel and for all of them, for each question that has such a figure, and for each period.
    fn voice(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric, voice: &'static Voice) {
        for channel in channels() {
            if let Voice::Share { question, value, .. } = voice {
                let said = Said { series: INVITED, question, channel, value: *value };
                for span in self.spans(metric) {
                    let labels = self.labels([("channel", channel), ("period", span.label)]);
                    self.push(lines, metric, labels, *span, Values::Voice(said, voice));
                }
                continue;
            }
            for question in self.organisation.survey().forms.catalogue().filter(|one| voice.is_of(one)) {
                let said = Said { series: INVITED, question: &question.code, channel, value: 0 };
                self.voice_of(lines, metric, voice, said, &question.values());
            }
        }
    }

    /// A series for each period, and for each answer where the figure is of one.
    fn voice_of(
        &self,
        lines: &mut Vec<Line<'a>>,
        metric: &'static Metric,
        voice: &'static Voice,
        said: Said<'a>,
        values: &[&'a str],
    ) {
        let scores: Vec<Option<&'a str>> = match voice {
            Voice::Scores => values.iter().copied().map(Some).collect(),
            _ => vec![None],
        };
        for span in self.spans(metric) {
            for (value, score) in scores.iter().enumerate() {
                let own = [("channel", said.channel), ("period", span.label), ("question", said.question)];
                let mut labels = self.labels(own);
                labels.extend(score.map(|score| ("score", score)));
                self.push(lines, metric, labels, *span, Values::Voice(Said { value, ..said }, voice));
            }
        }
    }

    fn events(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric) {
        let mut days: BTreeMap<&'a str, BTreeSet<Day>> = BTreeMap::new();
        for event in self.organisation.events() {
            days.entry(&event.label).or_default().insert(event.day);
        }
        for event in &self.dated.events {
            days.entry(&event.label).or_default().insert(event.day);
        }
        for (label, days) in days {
            self.push(lines, metric, self.labels([("label", label)]), span("", DAY, 0), Values::Days(days));
        }
    }

    fn targets(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric) {
        let mut goals: BTreeMap<[&'a str; 3], Vec<(Day, f64)>> = BTreeMap::new();
        for Target { measure, channel, goal, by, .. } in self.organisation.targets() {
            let channel = channel.map_or("all", Channel::code);
            let name = if let TargetMeasure::Indicator(code) = measure { code } else { "" };
            if let Goal::Value(value) = goal {
                goals.entry([channel, measure.code(), name]).or_default().push((*by, *value));
            }
        }
        for ([channel, measure, name], mut goals) in goals {
            goals.sort_by_key(|(by, _)| *by);
            let mut labels = self.labels([("channel", channel), ("measure", measure), ("name", name)]);
            // To Prometheus an empty label is none.
            labels.retain(|(_, value)| !value.is_empty());
            self.push(lines, metric, labels, span("", DAY, 0), Values::Goals(goals));
        }
    }

    fn indicators(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric) {
        for (name, observed) in &self.dated.observed {
            let labels = self.labels([("name", name.as_str())]);
            self.push(lines, metric, labels, span("", DAY, 0), Values::Observed(observed));
        }
    }

    fn definitions(&self, lines: &mut Vec<Line<'a>>, metric: &'static Metric, definitions: &'a [Definition]) {
        for Definition { labels, held } in definitions {
            let mut labels: Labels<'a> = labels.iter().map(|(label, value)| (*label, value.as_str())).collect();
            labels.push(("organisation", self.organisation.code()));
            self.push(lines, metric, labels, span("", DAY, 0), Values::Held(held));
        }
    }

    fn labels<const N: usize>(&self, own: [(&'static str, &'a str); N]) -> Labels<'a> {
        let mut labels = Vec::with_capacity(N + 2);
        labels.push(("organisation", self.organisation.code()));
        labels.extend(own);
        labels
    }

    fn push(
        &self,
        lines: &mut Vec<Line<'a>>,
        metric: &'static Metric,
        mut labels: Labels<'a>,
        span: Span,
        values: Values<'a>,
    ) {
        labels.sort_unstable();
        if self.matchers.accept(metric.name, &labels) {
            lines.push(Line { metric, labels, span, values });
        }
    }
}

const AWAITING: [Channel; 4] = [Channel::EService, Channel::Email, Channel::Letter, Channel::Social];
