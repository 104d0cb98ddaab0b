//! The figure of a goal's measure over any days, with its numerator and denominator.

use rustc_hash::FxHashMap;

use super::status::NoFigure;
use crate::measure::demand::DailyDemand;
use crate::measure::interval::as_f64;
use crate::measure::question::cell_day;
use crate::measure::voice::{self, Opinions, WORTH, by_channel, opinions};
use crate::measure::{Pending, Ratio, ServiceLevel, Share, States, states};
use crate::model::{Channel, Day, Organisation, Question, TargetMeasure};
use crate::rollup::{Cells, Counts, INVITED, QueueCounts};

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct MeasureValue {
    pub(super) value: f64,
    pub(super) numerator: Option<i64>,
    pub(super) denominator: Option<i64>,
}

impl MeasureValue {
    fn fraction(numerator: i64, denominator: i64) -> Option<MeasureValue> {
        let value = (denominator > 0).then(|| as_f64(numerator) / as_f64(denominator))?;
        Some(MeasureValue { value, numerator: Some(numerator), denominator: Some(denominator) })
    }
}

impl From<Share> for MeasureValue {
    fn from(share: Share) -> MeasureValue {
        let (numerator, denominator) = (Some(share.numerator), Some(share.denominator));
        MeasureValue { value: share.value, numerator, denominator }
    }
}

/// What is known day by day and channel by channel.
pub(super) struct Figures<'a> {
    organisation: &'a Organisation,
    demand: DailyDemand<'a>,
    /// Under the organisation's own reading.
    answered: FxHashMap<(Channel, Day), States>,
    queues: FxHashMap<(Channel, Day), QueueCounts>,
    /// How easy it was, of all and by channel.
    ease: [Option<Opinions>; 2],
}

impl<'a> Figures<'a> {
    /// Returns the figures of cells by day; cells of answers are those of whole calendar years.
    pub(super) fn new(organisation: &'a Organisation, cells: &Cells, pending: &Pending<'_>) -> Figures<'a> {
        let mut answered: FxHashMap<(Channel, Day), States> = FxHashMap::default();
        for (key, counts) in cells.contacts.iter().filter(|(key, _)| key.channel.awaits_response()) {
            let day = cell_day(key);
            let reading = organisation.response_rule(day, key.channel).reading;
            let not_due = pending.count(reading, day, key.channel, counts.unanswered, ("", |_| ""));
            answered.insert((key.channel, day), states(counts, reading, not_due));
        }
        let queues = cells.queues.iter().map(|(key, counts)| ((key.channel, cell_day(key)), *counts)).collect();
        let k = organisation.survey().smallest_group;
        let questions: Vec<Question> = Question::own(Question::EASE).into_iter().collect();
        let answers = || {
            let own = cells.answers.iter().filter(|(key, _)| key.series == INVITED && key.question == Question::EASE);
            own.map(|(key, answers)| (key, *answers))
        };
        let ease =
            [opinions(answers(), &questions, |_| "", k).pop(), opinions(answers(), &questions, by_channel, k).pop()];
        Figures { organisation, demand: DailyDemand::new(organisation, cells), answered, queues, ease }
    }

    /// Returns the figure of `measure` from one day to another, both included: of a channel, or of all.
    ///
    /// # Errors
    /// When there is none, the reason.
    pub(super) fn of(
        &self,
        measure: &TargetMeasure,
        channel: Option<Channel>,
        span: (Day, Day),
    ) -> Result<MeasureValue, NoFigure> {
        let channels = channel.map_or_else(|| Channel::ALL.to_vec(), |channel| vec![channel]);
        match measure {
            TargetMeasure::Contacts => self.contacts(&channels, span),
            TargetMeasure::DigitalShare => {
                let digital = self.count(self.organisation.digital(), span);
                Share::of(digital, self.count(&Channel::ALL, span)).map(MeasureValue::from).ok_or(NoFigure::NoData)
            }
            TargetMeasure::Response => self.response(&channels, span),
            TargetMeasure::ServiceLevel => self.service_level(&channels, span),
            TargetMeasure::Index => self.index(channel, span),
            // Observations have days of their own.
            TargetMeasure::Indicator(_) => Err(NoFigure::NoData),
        }
    }

    /// Returns the contacts through some channels.
    pub(super) fn count(&self, channels: &[Channel], span: (Day, Day)) -> i64 {
        self.demand.count(channels, span)
    }

    /// Returns the contacts per working day. Where no channel has a contact, it is unknown whether nobody came.
    fn contacts(&self, channels: &[Channel], span: (Day, Day)) -> Result<MeasureValue, NoFigure> {
        let known = self.count(&Channel::ALL, span) > 0;
        let rate = || MeasureValue::fraction(self.count(channels, span), self.organisation.working_days(span));
        known.then(rate).flatten().ok_or(NoFigure::NoData)
    }

    fn response(&self, channels: &[Channel], span: (Day, Day)) -> Result<MeasureValue, NoFigure> {
        let mut sum = States::default();
        for states in each(channels, span).filter_map(|key| self.answered.get(&key)) {
            sum.add(*states, 1);
        }
        match sum.rate() {
            // The quick are answered and the slow are not due yet.
            _ if sum.pending > 0 => Err(NoFigure::Undecided),
            Some(share) => Ok(share.into()),
            None if sum.unknown > 0 => Err(NoFigure::NotMeasured),
            None => Err(NoFigure::NoData),
        }
    }

    /// Returns the service level of the organisation's own variant on the last of the days.
    fn service_level(&self, channels: &[Channel], span: (Day, Day)) -> Result<MeasureValue, NoFigure> {
        let mut sum = QueueCounts::default();
        for counts in each(channels, span).filter_map(|key| self.queues.get(&key)) {
            sum.add(counts, 1);
        }
        let own = self.organisation.queue_rule(span.1).primary;
        match ServiceLevel::of(&sum).variant(own) {
            Some(Ratio::Share(share)) => Ok(share.into()),
            Some(Ratio::NoShare(_)) => Err(NoFigure::MoreThanOffered),
            None if sum.offered > 0 => Err(NoFigure::NotMeasured),
            None => Err(NoFigure::NoData),
        }
    }

    fn index(&self, channel: Option<Channel>, (from, to): (Day, Day)) -> Result<MeasureValue, NoFigure> {
        let [of_all, of_channels] = &self.ease;
        let (opinions, dimension) = match channel {
            None => (of_all, ""),
            Some(channel) => (of_channels, channel.code()),
        };
        let tally = opinions.as_ref().map(|opinions| opinions.tally(&[dimension], from, to)).unwrap_or_default();
        if tally.too_few() {
            return Err(NoFigure::Suppressed);
        }
        let scores = voice::scores(&tally);
        let worth = WORTH.iter().zip(scores.counts).map(|(worth, count)| worth * count).sum();
        MeasureValue::fraction(worth, scores.n).ok_or(NoFigure::NoData)
    }
}

fn each(channels: &[Channel], span: (Day, Day)) -> impl Iterator<Item = (Channel, Day)> {
    span.0.through(span.1).flat_map(move |day| channels.iter().map(move |channel| (*channel, day)))
}
