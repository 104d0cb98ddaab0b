//! Through which channels citizens came, and how many a working day.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::rate::Week;
use super::{Compared, Months, Rate, text, texts};
use crate::measure::Share;
use crate::measure::demand::demand;
use crate::model::{Channel, Day, Event, Organisation, Period};
use crate::rollup::Cells;

/// Channel mix: digital take-up never without volumes.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Mix {
    pub all: ChannelVolume,
    /// Each channel through which anybody came in one of the months that are compared.
    pub channels: Vec<ChannelVolume>,
    /// Contacts through the channels that the organisation calls digital / all.
    pub digital: Compared<Share>,
    #[serde(serialize_with = "texts")]
    #[schema(value_type = Vec<String>)]
    pub digital_channels: Vec<Channel>,
    /// Dated events of the months that are compared, the oldest first.
    pub events: Vec<MonthEvent>,
}

/// Contacts and volumes of a channel, or of all: offered to a queue, or received and not excluded.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ChannelVolume {
    #[serde(serialize_with = "super::text_or_none", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub channel: Option<Channel>,
    pub count: i64,
    pub per_working_day: Compared<Rate>,
    /// (a working day of the month / a working day of the month before) - 1.
    pub change_from_before: Option<f64>,
    pub change_from_year_before: Option<f64>,
    /// Of the contacts through all channels.
    pub share: Compared<Share>,
}

/// Something dated that explains a curve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct MonthEvent {
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub date: Day,
    pub label: String,
}

/// A month with its contacts by day.
struct Demand<'a> {
    organisation: &'a Organisation,
    month: Period,
    by_day: &'a FxHashMap<(Channel, Day), i64>,
}

impl Demand<'_> {
    fn days(&self) -> impl Iterator<Item = Day> + use<> {
        let last = self.month.last();
        std::iter::successors(Some(self.month.first()), |day| Some(day.plus_days(1)))
            .take_while(move |day| *day <= last)
    }

    fn on(&self, day: Day, channels: &[Channel]) -> i64 {
        channels.iter().filter_map(|channel| self.by_day.get(&(*channel, day))).sum()
    }

    fn count(&self, channels: &[Channel]) -> i64 {
        self.days().map(|day| self.on(day, channels)).sum()
    }

    /// Contacts and working days of the whole blocks of seven days from the first on.
    fn weeks(&self, channels: &[Channel]) -> Vec<Week> {
        let days: Vec<Day> = self.days().collect();
        let week = |days: &[Day]| {
            let worked = days.iter().filter(|day| self.organisation.works(**day)).count();
            (days.iter().map(|day| self.on(*day, channels)).sum(), i64::try_from(worked).unwrap_or(0))
        };
        days.chunks_exact(7).map(week).collect()
    }

    /// `None` in a month of which nothing is known.
    fn rate(&self, channels: &[Channel]) -> Option<Rate> {
        let working_days = working_days(self.organisation, self.month);
        let rate = || Rate::of(self.count(channels), working_days, &self.weeks(channels));
        if self.count(&Channel::ALL) == 0 { None } else { rate() }
    }

    fn share(&self, channels: &[Channel]) -> Option<Share> {
        Share::of(self.count(channels), self.count(&Channel::ALL))
    }
}

/// The working days of a month.
pub(super) fn working_days(organisation: &Organisation, month: Period) -> i64 {
    let days = std::iter::successors(Some(month.first()), |day| Some(day.plus_days(1)));
    let worked = days.take_while(|day| *day <= month.last()).filter(|day| organisation.works(*day)).count();
    i64::try_from(worked).unwrap_or(0)
}

/// The mix of the first of the months, compared with the others.
pub(super) fn mix(organisation: &Organisation, months: Months<Period>, cells: &Cells, events: &[Event]) -> Mix {
    let by_day = demand(cells);
    let demand = |month| Demand { organisation, month, by_day: &by_day };
    let volume = |channel: Option<Channel>, channels: &[Channel]| {
        let per_working_day = months.map(|month| demand(month).rate(channels)).compared();
        let change = |earlier: Option<Rate>| {
            let earlier = earlier.filter(|rate| rate.count > 0)?;
            Some(per_working_day.month?.value / earlier.value - 1.0)
        };
        ChannelVolume {
            channel,
            count: demand(months.month).count(channels),
            change_from_before: change(per_working_day.before),
            change_from_year_before: change(per_working_day.year_before),
            per_working_day,
            share: months.map(|month| demand(month).share(channels)).compared(),
        }
    };
    let came = |channel: &Channel| months.any(|month| demand(month).count(&[*channel]) > 0);
    let within = |day: Day| months.any(|month| (month.first()..=month.last()).contains(&day));
    let events = events.iter().filter(|event| within(event.day));
    Mix {
        all: volume(None, &Channel::ALL),
        channels: Channel::ALL.into_iter().filter(came).map(|one| volume(Some(one), &[one])).collect(),
        digital: months.map(|month| demand(month).share(organisation.digital())).compared(),
        digital_channels: organisation.digital().to_vec(),
        events: events.map(|event| MonthEvent { date: event.day, label: event.label.clone() }).collect(),
    }
}

/// The share of contacts of which nobody knows through which channel they came.
pub(super) fn unknown_share(mix: &Mix) -> Option<Share> {
    let unknown = mix.channels.iter().find(|volume| volume.channel == Some(Channel::Unknown));
    Share::of(unknown.map_or(0, |volume| volume.count), mix.all.count)
}
