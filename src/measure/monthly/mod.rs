//! A month as a manager reads it: the five questions, assembled from the figures, beside the month before and the same month
//! a year before.

mod asked;
mod compared;
mod mix;
mod rate;
mod sections;
#[cfg(test)]
mod tests;
mod trust;

use std::fmt::Display;

use serde::{Serialize, Serializer};

use super::{Formula, OverdueFigure, Question, QueueFigure, ResponseFigure, Split, VoiceFigure};
use crate::model::{By, Day, Event, Instant, Organisation, Period, UnitsAsOf};
use crate::rollup::Cells;

pub use asked::{month_asked, month_over};
use compared::Months;
pub use compared::{Change, Compared};
pub use mix::{ChannelVolume, Mix, MonthEvent};
pub use rate::Rate;
pub(super) use sections::groups;
pub use sections::{BetweenChairs, ChannelVoice, MonthQueue, MonthResponse, MonthVoice, Promptness, WaitingGroup};
pub use trust::{Definitions, SourceAge, Trust};
pub(super) use trust::{changes, sources};

/// The monthly figure.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Monthly {
    pub organisation: String,
    pub measure: &'static str,
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub month: Period,
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub from: Day,
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub to: Day,
    /// When it was made, RFC 3339. Pending and overdue contacts of the month are those of then.
    pub as_of: String,
    pub definition: Formula,
    /// Working days of the month.
    pub working_days: i64,
    /// The month before, which `before` stands for.
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub before: Period,
    /// The same month a year before, which `year_before` stands for.
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub year_before: Period,
    /// 1. Do we answer in time?
    pub response: MonthResponse,
    /// 1. How long do citizens wait in the queue?
    pub queue: Vec<MonthQueue>,
    /// 2. What falls between the chairs?
    pub between_chairs: BetweenChairs,
    /// 3. Which channels?
    pub mix: Mix,
    /// 4. What do citizens say?
    pub voice: MonthVoice,
    /// 5. Can these numbers be trusted?
    pub trust: Trust,
}

/// The figures that a month is assembled from: by month, from the same month a year before on.
#[derive(Debug)]
pub struct MonthParts<'a> {
    /// Of [`months_question`] without and with a split by channel.
    pub response: [ResponseFigure; 2],
    /// With a split by channel.
    pub queue: QueueFigure,
    /// Without and with a split by channel; of answers to invitations.
    pub voice: [VoiceFigure; 2],
    /// At the end of the month, or at `now` where that is no later than the end of the next month.
    pub overdue: OverdueFigure,
    /// Contacts and queues by day.
    pub cells: &'a Cells,
    /// Dated events at least of the months that are compared, by day.
    pub events: Vec<Event>,
    /// Each source that delivered, with the latest instant of which it spoke.
    pub sources: Vec<(String, Instant)>,
    /// Records that were rejected and wait.
    pub quarantined: i64,
}

/// The question that the figures of a month answer: each month from the same one a year before on.
#[must_use]
pub fn months_question(month: Period, by_channel: bool) -> Question {
    let split = Split { channel: by_channel, ..Split::default() };
    Question {
        from: compared_months(month).year_before.first(),
        to: month.last(),
        by: Some(By::Month),
        split,
        as_of: None,
        units: UnitsAsOf::Today,
    }
}

/// The instant at which a month's report looks for what is overdue and for how old the data are: the end of the month, or
/// `now` while the month is the last that is over, since a letter at the beginning of a month should not tell of yesterday.
#[must_use]
pub fn looked_at(organisation: &Organisation, month: Period, now: Instant) -> Instant {
    let is_last = month.next() == Period::holding(By::Month, organisation.day(now));
    if is_last { now } else { organisation.zone().day_start(month.next().first()) }
}

fn compared_months(month: Period) -> Months<Period> {
    let year_before = (0..12).fold(month, |month, _| month.previous());
    Months { month, before: month.previous(), year_before }
}

/// The figure of a month that is over at `now`.
#[must_use]
pub fn monthly(organisation: &Organisation, month: Period, now: Instant, parts: &MonthParts<'_>) -> Monthly {
    let months = compared_months(month);
    let mix = mix::mix(organisation, months, parts.cells, &parts.events);
    let voice = MonthVoice::of(months, &parts.voice);
    let response = MonthResponse::of(months, &parts.response);
    Monthly {
        organisation: organisation.code().to_owned(),
        measure: "monthly",
        month,
        from: month.first(),
        to: month.last(),
        as_of: organisation.zone().rfc3339(now),
        definition: Formula::MONTHLY,
        working_days: mix::working_days(organisation, month),
        before: months.before,
        year_before: months.year_before,
        queue: MonthQueue::of(organisation, months, &parts.queue),
        between_chairs: BetweenChairs::of(organisation, months, looked_at(organisation, month, now), parts),
        trust: Trust::of(organisation, (month, months.year_before), now, parts, (&mix, &voice, &response)),
        response,
        mix,
        voice,
    }
}

fn text<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

#[expect(clippy::ref_option, reason = "serde hands over a reference to the field")]
fn text_or_none<T: Display, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(value),
        None => serializer.serialize_none(),
    }
}

fn texts<T: Display, S: Serializer>(values: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(ToString::to_string))
}
