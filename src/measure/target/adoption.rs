//! How fast a channel was taken up since it was opened.

use serde::Serialize;

use super::figures::Figures;
use super::status::NoFigure;
use crate::model::{By, Day, Event, Launch, Period};

/// A channel since it was opened.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Adoption {
    pub channel: &'static str,
    /// The event that opened it.
    pub label: String,
    pub launched_on: String,
    /// Contacts and volumes from that day to the last that is over.
    pub contacts: i64,
    pub milestones: Vec<Milestone>,
    /// Why there is nothing to count.
    pub reason: Option<NoFigure>,
}

/// When a day, a week, a month first had so many contacts. Days are counted from the launch to the end of it: 0 is the day of
/// the launch. Only what is over counts, and only contacts since the launch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Milestone {
    pub contacts: i64,
    pub days_to_day: Option<i64>,
    pub day: Option<String>,
    /// ISO week.
    pub days_to_week: Option<i64>,
    pub week: Option<String>,
    /// Calendar month.
    pub days_to_month: Option<i64>,
    pub month: Option<String>,
}

/// Returns the launches among some events, by date; `today` is not over.
pub(super) fn adoptions(figures: &Figures<'_>, events: &[Event], today: Day) -> Vec<Adoption> {
    let launches = events.iter().filter_map(|event| Some((event, event.launches.as_ref()?)));
    launches.map(|(event, launch)| adoption(figures, event, launch, today)).collect()
}

fn adoption(figures: &Figures<'_>, event: &Event, launch: &Launch, today: Day) -> Adoption {
    let launched = ChannelLaunch { figures, launch, on: event.day, today };
    let contacts = figures.count(&[launch.channel], (event.day, today.plus_days(-1)));
    let reason = match contacts {
        _ if event.day >= today => Some(NoFigure::NotYet),
        0 => Some(NoFigure::NoData),
        _ => None,
    };
    Adoption {
        channel: launch.channel.code(),
        label: event.label.clone(),
        launched_on: event.day.to_string(),
        contacts,
        milestones: launch.milestones.iter().map(|contacts| launched.milestone(*contacts)).collect(),
        reason,
    }
}

/// A channel that was opened on a day.
struct ChannelLaunch<'a> {
    figures: &'a Figures<'a>,
    launch: &'a Launch,
    on: Day,
    today: Day,
}

impl ChannelLaunch<'_> {
    fn milestone(&self, contacts: i64) -> Milestone {
        let [day, week, month] = [By::Day, By::Week, By::Month].map(|by| self.first(by, contacts));
        let days = |period: Option<Period>| Some(i64::from(period?.last().epoch() - self.on.epoch()));
        let name = |period: Option<Period>| period.map(|period| period.to_string());
        Milestone {
            contacts,
            days_to_day: days(day),
            day: name(day),
            days_to_week: days(week),
            week: name(week),
            days_to_month: days(month),
            month: name(month),
        }
    }

    fn first(&self, by: By, contacts: i64) -> Option<Period> {
        let mut over = Period::between(by, self.on, self.today).take_while(|period| period.last() < self.today);
        let came =
            |period: &Period| self.figures.count(&[self.launch.channel], (period.first().max(self.on), period.last()));
        over.find(|period| came(period) >= contacts)
    }
}
