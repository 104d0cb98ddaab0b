//! Rows of the figures by month -> what a month says of answers, queues, the chairs and voices.

use serde::Serialize;

use super::MonthInputs;
use super::comparison::{MonthComparison, Months};
use crate::measure::{
    Index, OverdueContact, QueueFigure, QueueRow, Ratio, ResponseFigure, ResponseRow, RowKey, Share, Solved,
    Suppressible, VoiceFigure, VoiceRow, WaitingGroup, waiting_groups,
};
use crate::model::{Channel, Day, Instant, Organisation, Period, QueueVariant};

/// Do we answer in time?
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct MonthResponse {
    pub all: Promptness,
    /// Channels in which something was received in the month.
    pub channels: Vec<Promptness>,
}

/// Contacts received in the month by how they were answered: `received = excluded + in_time + late + overdue +
/// closed_unanswered + pending + unknown`.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Promptness {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub channel: Option<Channel>,
    pub received: i64,
    pub excluded: i64,
    pub in_time: i64,
    pub late: i64,
    /// Of the month's contacts, those unanswered and past due now.
    pub overdue: i64,
    /// Of the month's contacts, those that were closed although nobody answered.
    pub closed_unanswered: i64,
    pub pending: i64,
    pub unknown: i64,
    /// In time / (in time + late + overdue + closed unanswered).
    pub rate: MonthComparison<Share>,
    /// Mean opening hours past due of the late.
    pub late_hours: Option<f64>,
}

/// How long do citizens wait in a queue?
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct MonthQueue {
    #[schema(value_type = String)]
    pub channel: Channel,
    pub offered: i64,
    pub answered: i64,
    pub abandoned: i64,
    /// Within which the service level is measured, on the last day of the month.
    pub threshold_seconds: i32,
    /// Which of the five service levels it is.
    pub variant: &'static str,
    pub service_level: MonthComparison<Ratio>,
    /// abandoned / offered.
    pub abandonment: MonthComparison<Ratio>,
    /// Mean wait of the answered.
    pub mean_wait_seconds: Option<f64>,
    pub mean_wait_seconds_before: Option<f64>,
    pub mean_wait_seconds_year_before: Option<f64>,
}

/// What falls between the chairs?
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct BetweenChairs {
    /// At the end of which day was looked; while the month is the last that is over, on which day.
    #[schema(value_type = String)]
    pub looked_on: Day,
    /// The instant, RFC 3339.
    pub as_of: String,
    /// Unanswered and past due then, whenever received.
    pub overdue: u64,
    /// By channel and unit, most first.
    pub groups: Vec<WaitingGroup>,
    /// The one that waited longest.
    pub oldest: Option<OverdueContact>,
    /// Of those who said whether they got an answer, those who got none.
    pub no_answer: MonthComparison<Share>,
    /// `too_few`: there are answers, and they are too few to show apart.
    pub suppressed: Option<&'static str>,
}

/// What do citizens say?
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct MonthVoice {
    /// Whose answers.
    pub survey: String,
    /// The question of the index.
    pub question: &'static str,
    /// Nothing is shown of fewer answers than these, nor what would tell of fewer.
    pub k: i64,
    pub all: ChannelVoice,
    /// Channels after which somebody was asked in the month.
    pub channels: Vec<ChannelVoice>,
}

/// What was said after contacts of the month.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ChannelVoice {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub channel: Option<Channel>,
    /// `too_few`: there are answers, and they are too few to show apart.
    pub suppressed: Option<&'static str>,
    /// Answers behind the index.
    pub n: Option<i64>,
    /// Whether some answers are left out because they are too few to show apart.
    pub partial: bool,
    pub index: MonthComparison<Index>,
    /// Answers 1, 2, 3, 4 and 5.
    pub counts: Option<[i64; 5]>,
    pub top2: Option<Share>,
    /// Of those who said whether their matter was solved, those who said yes.
    pub solved: Option<Share>,
    pub invited: i64,
    pub complete: i64,
    /// complete / (invited - bounced).
    pub response_rate: Option<Share>,
}

/// Returns the row of a month, and of a channel or of all.
fn row<R>(rows: &[R], key: fn(&R) -> &RowKey, month: Period, channel: Option<Channel>) -> Option<&R> {
    let (month, channel) = (month.to_string(), channel.map(Channel::code));
    let is_asked = |row: &&R| key(row).period.as_deref() == Some(month.as_str()) && key(row).channel == channel;
    rows.iter().find(is_asked)
}

impl MonthResponse {
    pub(super) fn of(months: Months<Period>, [all, by_channel]: &[ResponseFigure; 2]) -> MonthResponse {
        let channels = Channel::ALL.into_iter().map(|channel| Promptness::of(by_channel, months, Some(channel)));
        MonthResponse {
            all: Promptness::of(all, months, None),
            channels: channels.filter(|channel| channel.received > 0).collect(),
        }
    }
}

impl Promptness {
    fn of(figure: &ResponseFigure, months: Months<Period>, channel: Option<Channel>) -> Promptness {
        let of_month = |month| row(&figure.rows, |row: &ResponseRow| &row.key, month, channel);
        let count = |of: fn(&ResponseRow) -> i64| of_month(months.month).map_or(0, of);
        Promptness {
            channel,
            received: count(|row| row.received),
            excluded: count(|row| row.excluded),
            in_time: count(|row| row.in_time),
            late: count(|row| row.late),
            overdue: count(|row| row.overdue),
            closed_unanswered: count(|row| row.closed_unanswered),
            pending: count(|row| row.pending),
            unknown: count(|row| row.unknown),
            rate: months.map(|month| of_month(month)?.rate).compared(),
            late_hours: of_month(months.month).and_then(|row| row.late_hours),
        }
    }
}

impl MonthQueue {
    pub(super) fn of(organisation: &Organisation, months: Months<Period>, figure: &QueueFigure) -> Vec<MonthQueue> {
        let rule = organisation.queue_rule(months.month.last());
        let own = |row: &QueueRow, variant: QueueVariant| row.service_level.variant(variant);
        let of_channel = |channel: Channel| {
            let of_month = |month| row(&figure.rows, |row: &QueueRow| &row.key, month, Some(channel));
            let this = of_month(months.month).filter(|row| row.offered > 0)?;
            let waits = months.map(|month| of_month(month)?.mean_wait_seconds);
            Some(MonthQueue {
                channel,
                offered: this.offered,
                answered: this.answered,
                abandoned: this.abandoned,
                threshold_seconds: rule.threshold_seconds(channel),
                variant: rule.primary.code(),
                service_level: months.map(|month| own(of_month(month)?, rule.primary)).compared(),
                abandonment: months.map(|month| of_month(month)?.abandonment).compared(),
                mean_wait_seconds: waits.month,
                mean_wait_seconds_before: waits.before,
                mean_wait_seconds_year_before: waits.year_before,
            })
        };
        Channel::ALL.into_iter().filter(|channel| channel.is_queued()).filter_map(of_channel).collect()
    }
}

impl BetweenChairs {
    pub(super) fn of(
        organisation: &Organisation,
        months: Months<Period>,
        at: Instant,
        inputs: &MonthInputs<'_>,
    ) -> BetweenChairs {
        let ([voice, _], overdue) = (&inputs.voice, &inputs.overdue);
        let of_month = |month| row(&voice.rows, |row: &VoiceRow| &row.key, month, None);
        let too_few = of_month(months.month).is_some_and(|row| row.no_answer.all().is_none());
        BetweenChairs {
            // The end of a day is the beginning of the next.
            looked_on: organisation.day(at.plus_seconds(-1)),
            as_of: overdue.as_of.clone(),
            overdue: overdue.overdue,
            groups: waiting_groups(organisation, overdue),
            oldest: overdue.oldest.first().cloned(),
            no_answer: months.map(|month| of_month(month)?.no_answer.all().copied().flatten()).compared(),
            suppressed: too_few.then_some("too_few"),
        }
    }
}

impl MonthVoice {
    pub(super) fn of(months: Months<Period>, [all, by_channel]: &[VoiceFigure; 2]) -> MonthVoice {
        let channels = Channel::ALL.into_iter().map(|channel| ChannelVoice::of(by_channel, months, Some(channel)));
        MonthVoice {
            survey: all.survey.clone().unwrap_or_default(),
            question: all.definition.question,
            k: all.definition.k,
            all: ChannelVoice::of(all, months, None),
            channels: channels.filter(|channel| channel.invited > 0).collect(),
        }
    }
}

impl ChannelVoice {
    fn of(figure: &VoiceFigure, months: Months<Period>, channel: Option<Channel>) -> ChannelVoice {
        let of_month = |month| row(&figure.rows, |row: &VoiceRow| &row.key, month, channel);
        let this = of_month(months.month);
        let scores = this.and_then(|row| row.headline.all());
        let asking = this.and_then(|row| row.participation.as_ref());
        let yes = |solved: &Solved| Share::of(solved.yes, solved.n);
        ChannelVoice {
            channel,
            suppressed: this.filter(|row| matches!(row.headline, Suppressible::TooFew { .. })).map(|_| "too_few"),
            n: scores.map(|scores| scores.n),
            partial: scores.is_some_and(|scores| scores.partial),
            index: months.map(|month| of_month(month)?.headline.all()?.index).compared(),
            counts: scores.map(|scores| scores.counts),
            top2: scores.and_then(|scores| scores.top2),
            solved: this.and_then(|row| row.solved.all()).and_then(yes),
            invited: asking.map_or(0, |asking| asking.dispositions.invited),
            complete: asking.map_or(0, |asking| asking.dispositions.complete),
            response_rate: asking.and_then(|asking| asking.response_rate),
        }
    }
}
