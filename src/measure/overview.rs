//! What a manager looks at first: five questions about some days, assembled from the figures.

use super::demand::DailyDemand;
use super::monthly::{definition_changes, source_ages};
use super::overdue::waiting_groups;
use super::shift::{ChannelWeek, channel_weeks};
use super::{
    Definitions, OverdueFigure, Pending, Question, QuestionError, QueueFigure, RepeatFigure, ResponseFigure, Share,
    ShiftFigure, SourceAge, Split, VoiceFigure, WaitingGroup, queue, repeat, response,
};
use crate::model::{By, Channel, Comparison, Day, Event, Instant, Organisation, Period, UnitsAsOf};
use crate::rollup::Cells;

/// The days of an overview, and how they are cut in its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverviewSpan {
    /// First and last local day, both included; may lie ahead.
    pub from: Day,
    pub to: Day,
    pub by: By,
}

/// The five questions.
#[derive(Debug, Clone)]
pub struct Overview {
    pub span: OverviewSpan,
    /// The day on which it was made.
    pub today: Day,
    /// The day of the newest contact or volume, whatever the span; `None` when there is none yet.
    pub latest: Option<Day>,
    /// 1. One row; a row for each channel; a row for each period.
    pub response: ResponseFigure,
    pub response_by_channel: ResponseFigure,
    pub response_by_period: ResponseFigure,
    /// 1. A row for each channel.
    pub queue: QueueFigure,
    /// 2. Now, whatever the span, with the oldest contact.
    pub overdue: OverdueFigure,
    /// 2. The same by channel and unit, most first.
    pub waiting: Vec<WaitingGroup>,
    /// 2. One row.
    pub repeat: RepeatFigure,
    /// 2. Contacts that were handed over to somebody else.
    pub transferred: i64,
    /// 3. Contacts and volumes of each channel through which anybody came.
    pub volumes: Vec<(Channel, i64)>,
    /// 3. Those through the channels that the organisation calls digital / all.
    pub digital: Option<Share>,
    pub working_days: i64,
    pub weeks: Vec<ChannelWeek>,
    /// 3. Dated events of the span, the oldest first.
    pub events: Vec<Event>,
    /// 3. The comparisons of the organisation file that are over, the one that tells most of the span first.
    pub shifts: Vec<ComparedShift>,
    /// 4. One row, and a row for each period; of answers to invitations.
    pub voice: VoiceFigure,
    pub voice_by_period: VoiceFigure,
    /// 5. How old the newest record of each source is at the end of the span, or now when that is ahead.
    pub sources: Vec<SourceAge>,
    /// 5. Rejected records that wait, by the code of the reason.
    pub quarantined: Vec<(String, i64)>,
    /// 5. Letters by the code of their state.
    pub letters: Vec<(String, i64)>,
    /// 5. What the span was measured by.
    pub definitions: Definitions,
    /// 5. Days within the span from which another definition holds than before.
    pub definitions_changed: Vec<Day>,
}

/// A comparison of the organisation file and what came of it.
#[derive(Debug, Clone)]
pub struct ComparedShift {
    pub comparison: Comparison,
    pub figure: ShiftFigure,
}

/// What an overview is assembled from.
#[derive(Debug)]
pub struct OverviewInputs<'a> {
    /// Contacts, times, queues, work and hops of the span, by day.
    pub cells: &'a Cells,
    pub pending: &'a Pending<'a>,
    pub overdue: OverdueFigure,
    pub transferred: i64,
    pub latest: Option<Day>,
    pub events: Vec<Event>,
    pub shifts: Vec<ComparedShift>,
    /// Of [`OverviewSpan::question`] without and with its cut.
    pub voice: [VoiceFigure; 2],
    /// Each source that delivered, with the latest instant of which it spoke.
    pub sources: Vec<(String, Instant)>,
    pub quarantined: Vec<(String, i64)>,
    pub letters: Vec<(String, i64)>,
}

impl OverviewSpan {
    /// The most months of an overview.
    const MOST_MONTHS: usize = 120;

    /// Parses the first and the last day; without any, the span is the twelve months that are over on `today` and the current one.
    ///
    /// # Errors
    /// When only one of the days is given, one is not understood, or they are backwards or very many.
    pub fn parse(from: Option<&str>, to: Option<&str>, today: Day) -> Result<OverviewSpan, QuestionError> {
        if from.is_none() && to.is_none() {
            return Ok(OverviewSpan::year_until(today));
        }
        let question = Question::parse(from, to, None, None, None)?;
        let months = Period::between(By::Month, question.from, question.to).take(OverviewSpan::MOST_MONTHS + 1);
        let periods = months.count();
        if periods > OverviewSpan::MOST_MONTHS {
            return Err(QuestionError::TooMany { periods, most: OverviewSpan::MOST_MONTHS });
        }
        Ok(OverviewSpan::of(question.from, question.to))
    }

    /// Returns the month that holds a day, and the twelve before it.
    #[must_use]
    pub fn year_until(day: Day) -> OverviewSpan {
        let month = Period::holding(By::Month, day);
        let first = (0..12).fold(month, |month, _| month.previous());
        OverviewSpan::of(first.first(), month.last())
    }

    /// Returns the days from the first to the last, cut so that a picture shows some periods, and not too many.
    #[must_use]
    pub fn of(from: Day, to: Day) -> OverviewSpan {
        let by = match to.epoch() - from.epoch() {
            ..=31 => By::Day,
            32..=130 => By::Week,
            _ => By::Month,
        };
        OverviewSpan { from, to, by }
    }

    /// Returns the span after this one (`1`), or before it (`-1`): as many whole months, twelve at most, where it is made of such; else
    /// as many days.
    #[must_use]
    pub fn moved(self, by: i32) -> OverviewSpan {
        let months = Period::between(By::Month, self.from, self.to).count();
        let whole = Period::holding(By::Month, self.from).first() == self.from
            && Period::holding(By::Month, self.to).last() == self.to;
        if whole {
            let months = months.min(12);
            let step = |day| (0..months).fold(Period::holding(By::Month, day), |month, _| step(month, by));
            return OverviewSpan::of(step(self.from).first(), step(self.to).last());
        }
        let days = (self.to.epoch() - self.from.epoch() + 1).saturating_mul(by);
        OverviewSpan::of(self.from.plus_days(days), self.to.plus_days(days))
    }

    /// Returns the question that the figures answer, with or without the cut.
    #[must_use]
    pub fn question(self, cut: bool) -> Question {
        let by = cut.then_some(self.by);
        Question { from: self.from, to: self.to, by, split: Split::default(), as_of: None, units: UnitsAsOf::Today }
    }
}

fn step(month: Period, by: i32) -> Period {
    if by < 0 { month.previous() } else { month.next() }
}

/// Returns the overview of a span at `now`.
#[must_use]
pub fn overview(organisation: &Organisation, span: OverviewSpan, now: Instant, parts: OverviewInputs<'_>) -> Overview {
    let (cells, pending, today) = (parts.cells, parts.pending, organisation.day(now));
    let [whole, cut] = [false, true].map(|cut| span.question(cut));
    let by_channel = Question { split: Split { channel: true, ..Split::default() }, ..whole.clone() };
    let answered = |question: &Question| response(organisation, question, now, cells, pending);
    // What has not come yet is no fall.
    let seen = (span.from, span.to.min(today));
    let demand = DailyDemand::new(organisation, cells);
    let count = |channels: &[Channel]| demand.count(channels, (span.from, span.to));
    let volumes = Channel::ALL.into_iter().map(|channel| (channel, count(&[channel])));
    let ends = organisation.zone().day_start(span.to.plus_days(1));
    let [voice, voice_by_period] = parts.voice;
    Overview {
        span,
        today,
        latest: parts.latest,
        response: answered(&whole),
        response_by_channel: answered(&by_channel),
        response_by_period: answered(&cut),
        queue: queue(organisation, &by_channel, now, cells),
        waiting: waiting_groups(organisation, &parts.overdue),
        overdue: parts.overdue,
        repeat: repeat(organisation, &whole, now, cells),
        transferred: parts.transferred,
        volumes: volumes.filter(|(_, count)| *count > 0).collect(),
        digital: Share::of(count(organisation.digital()), count(&Channel::ALL)),
        working_days: organisation.working_days(seen),
        weeks: channel_weeks(organisation, cells, seen),
        events: parts.events,
        shifts: parts.shifts,
        sources: source_ages(organisation, if ends < now { ends } else { now }, &parts.sources),
        quarantined: parts.quarantined,
        letters: parts.letters,
        definitions: Definitions::of(organisation, seen, voice.definition.clone()),
        definitions_changed: definition_changes(organisation, span.from, span.to),
        voice,
        voice_by_period,
    }
}
