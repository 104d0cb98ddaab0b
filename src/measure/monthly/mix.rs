//! Through which channels citizens came, and how many a working day.

use serde::Serialize;

use super::comparison::{MonthComparison, Months};
use super::rate::{Rate, Week};
use crate::measure::demand::{DailyDemand, whole_weeks};
use crate::measure::{DatedEvent, Share};
use crate::model::{Channel, Day, Event, Organisation, Period};
use crate::rollup::Cells;

/// Channel mix: digital take-up never without volumes.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Mix {
    pub all: ChannelVolume,
    /// Each channel through which anybody came in one of the months that are compared.
    pub channels: Vec<ChannelVolume>,
    /// Contacts through the channels that the organisation calls digital / all.
    pub digital: MonthComparison<Share>,
    #[schema(value_type = Vec<String>)]
    pub digital_channels: Vec<Channel>,
    /// Dated events of the months that are compared, the oldest first.
    pub events: Vec<DatedEvent>,
}

/// Contacts and volumes of a channel, or of all: offered to a queue, or received and not excluded.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ChannelVolume {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub channel: Option<Channel>,
    pub count: i64,
    pub per_working_day: MonthComparison<Rate>,
    /// (a working day of the month / a working day of the month before) - 1.
    pub change_from_before: Option<f64>,
    pub change_from_year_before: Option<f64>,
    /// Of the contacts through all channels.
    pub share: MonthComparison<Share>,
}

/// A month with its contacts by day.
#[derive(Clone, Copy)]
struct MonthDemand<'a> {
    demand: &'a DailyDemand<'a>,
    days: (Day, Day),
}

impl MonthDemand<'_> {
    fn count(&self, channels: &[Channel]) -> i64 {
        self.demand.count(channels, self.days)
    }

    /// Returns the contacts per working day; `None` in a month of which nothing is known.
    fn rate(&self, channels: &[Channel]) -> Option<Rate> {
        let working_days = |days| self.demand.organisation.working_days(days);
        let week = |days| (self.demand.count(channels, days), working_days(days));
        let weeks: Vec<Week> = whole_weeks(self.days).map(week).collect();
        let rate = || Rate::of(self.count(channels), working_days(self.days), &weeks);
        if self.count(&Channel::ALL) == 0 { None } else { rate() }
    }

    fn share(&self, channels: &[Channel]) -> Option<Share> {
        Share::of(self.count(channels), self.count(&Channel::ALL))
    }
}

/// Returns the mix of the first of the months, compared with the others.
pub(super) fn mix(organisation: &Organisation, months: Months<Period>, cells: &Cells, events: &[Event]) -> Mix {
    let demand = DailyDemand::new(organisation, cells);
    let months = months.map(|month| MonthDemand { demand: &demand, days: (month.first(), month.last()) });
    let volume = |channel: Option<Channel>, channels: &[Channel]| {
        let per_working_day = months.map(|month| month.rate(channels)).compared();
        let change = |earlier: Option<Rate>| {
            let earlier = earlier.filter(|rate| rate.count > 0)?;
            Some(per_working_day.month?.value / earlier.value - 1.0)
        };
        ChannelVolume {
            channel,
            count: months.month.count(channels),
            change_from_before: change(per_working_day.before),
            change_from_year_before: change(per_working_day.year_before),
            per_working_day,
            share: months.map(|month| month.share(channels)).compared(),
        }
    };
    let came = |channel: &Channel| months.any(|month| month.count(&[*channel]) > 0);
    let within = |day: Day| months.any(|month| (month.days.0..=month.days.1).contains(&day));
    let events = events.iter().filter(|event| within(event.day));
    Mix {
        all: volume(None, &Channel::ALL),
        channels: Channel::ALL.into_iter().filter(came).map(|one| volume(Some(one), &[one])).collect(),
        digital: months.map(|month| month.share(organisation.digital())).compared(),
        digital_channels: organisation.digital().to_vec(),
        events: events.map(DatedEvent::from).collect(),
    }
}

/// Returns the share of contacts of which nobody knows through which channel they came.
pub(super) fn unknown_share(mix: &Mix) -> Option<Share> {
    let unknown = mix.channels.iter().find(|volume| volume.channel == Some(Channel::Unknown));
    Share::of(unknown.map_or(0, |volume| volume.count), mix.all.count)
}
