//! A month as a manager reads it: the five questions, assembled from the figures and compared with the month before and the same month
//! a year before.

mod comparison;
mod mix;
mod month;
mod rate;
mod sections;
mod trust;

use serde::Serialize;

use self::comparison::Months;
use super::{Formula, OverdueFigure, Question, QueueFigure, ResponseFigure, Split, VoiceFigure};
use crate::model::{By, Day, Event, Instant, Organisation, Period, UnitsAsOf};
use crate::rollup::Cells;

pub use comparison::{Change, MonthComparison};
pub use mix::{ChannelVolume, Mix};
pub use month::{completed_month, parse_month, reporting_instant};
pub use rate::Rate;
pub use sections::{BetweenChairs, ChannelVoice, MonthQueue, MonthResponse, MonthVoice, Promptness};
pub use trust::{Definitions, SourceAge, Trust, definition_changes, source_ages};

/// The monthly figure.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Monthly {
    pub organisation: String,
    pub measure: &'static str,
    #[schema(value_type = String)]
    pub month: Period,
    #[schema(value_type = String)]
    pub from: Day,
    #[schema(value_type = String)]
    pub to: Day,
    /// When it was made, RFC 3339. Pending and overdue contacts of the month are those of then.
    pub as_of: String,
    pub definition: Formula,
    /// Working days of the month.
    pub working_days: i64,
    /// The month before, which `before` stands for.
    #[schema(value_type = String)]
    pub before: Period,
    /// The same month a year before, which `year_before` stands for.
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
pub struct MonthInputs<'a> {
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

/// Returns the question that the figures of a month answer: each month from the same one a year before on.
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

fn compared_months(month: Period) -> Months<Period> {
    let year_before = (0..12).fold(month, |month, _| month.previous());
    Months { month, before: month.previous(), year_before }
}

/// Returns the figure of a month that is over at `now`.
#[must_use]
pub fn monthly(organisation: &Organisation, month: Period, now: Instant, parts: &MonthInputs<'_>) -> Monthly {
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
        working_days: organisation.working_days((month.first(), month.last())),
        before: months.before,
        year_before: months.year_before,
        queue: MonthQueue::of(organisation, months, &parts.queue),
        between_chairs: BetweenChairs::of(organisation, months, reporting_instant(organisation, month, now), parts),
        trust: Trust::of(organisation, (month, months.year_before), now, parts, (&mix, &voice, &response)),
        response,
        mix,
        voice,
    }
}
