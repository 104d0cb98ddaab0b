//! What falls between the chairs: contacts that nobody has answered and whose due time has passed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Formula;
use super::interval::real;
use crate::domain::{Channel, Contact, Instant, Organisation};

/// The overdue figure: groups by queue (channel and unit) and topic, oldest first, and the oldest contacts themselves.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: Formula,
    pub as_of: String,
    /// Unanswered and past due, by the organisation's own reading.
    pub overdue: u64,
    pub groups: Vec<OverdueGroup>,
    /// The oldest, as many as were asked for.
    pub oldest: Vec<OverdueContact>,
}

/// The overdue of one queue and topic.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueGroup {
    pub channel: &'static str,
    pub unit: Option<String>,
    pub topic: Option<String>,
    pub overdue: u64,
    pub oldest_received_at: String,
    /// Age of the oldest, opening hours since arrival.
    pub oldest_age_hours: f64,
}

/// One contact that waits: the source's own id, so that someone can go and find it.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueContact {
    pub source: String,
    pub external_id: String,
    pub channel: &'static str,
    pub unit: Option<String>,
    pub topic: Option<String>,
    pub received_at: String,
    pub due_at: String,
    /// Opening hours since arrival.
    pub age_hours: f64,
}

/// Which of the overdue are meant. A list that is empty does not narrow; an empty code stands for contacts that name none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverdueFilter {
    pub channels: Vec<Channel>,
    /// As they are shown: under the unit that followed.
    pub units: Vec<String>,
    pub topics: Vec<String>,
}

impl OverdueFilter {
    fn takes(&self, channel: Channel, unit: &str, topic: &str) -> bool {
        let among = |codes: &[String], code: &str| codes.is_empty() || codes.iter().any(|known| known == code);
        let channel = self.channels.is_empty() || self.channels.contains(&channel);
        channel && among(&self.units, unit) && among(&self.topics, topic)
    }
}

/// Gathers overdue contacts one at a time; memory grows with the groups, not with the contacts.
#[derive(Debug)]
pub struct Overdue<'a> {
    organisation: &'a Organisation,
    at: Instant,
    most: usize,
    filter: OverdueFilter,
    overdue: u64,
    groups: BTreeMap<(&'static str, String, String), (u64, Instant, f64)>,
    oldest: BTreeMap<(Instant, String, String), OverdueContact>,
}

impl<'a> Overdue<'a> {
    /// Gathers what is overdue at `at` and keeps the `most` oldest contacts.
    #[must_use]
    pub fn new(organisation: &'a Organisation, at: Instant, most: usize) -> Overdue<'a> {
        let filter = OverdueFilter::default();
        Overdue { organisation, at, most, filter, overdue: 0, groups: BTreeMap::new(), oldest: BTreeMap::new() }
    }

    /// Gathers only what the filter takes.
    #[must_use]
    pub fn only(self, filter: OverdueFilter) -> Overdue<'a> {
        Overdue { filter, ..self }
    }

    /// Looks at one unanswered contact.
    pub fn look_at(&mut self, contact: &Contact) {
        let day = self.organisation.day(contact.received_at);
        let rule = self.organisation.response_rule(day, contact.channel);
        let working_time = self.organisation.working_time(day, contact.channel);
        let due = working_time.due(rule.reading, rule.working_days, contact.received_at);
        if due >= self.at || contact.received_at > self.at {
            return;
        }
        let today = self.organisation.day(self.at);
        let unit = self.organisation.unit_at(&contact.unit, today).to_owned();
        if !self.filter.takes(contact.channel, &unit, &contact.topic) {
            return;
        }
        self.overdue += 1;
        let age_hours = real(working_time.opening_seconds(contact.received_at, self.at)) / 3_600.0;
        let key = (contact.channel.code(), unit.clone(), contact.topic.clone());
        let group = self.groups.entry(key).or_insert((0, contact.received_at, age_hours));
        group.0 += 1;
        if contact.received_at < group.1 {
            (group.1, group.2) = (contact.received_at, age_hours);
        }
        self.keep(contact, unit, due, age_hours);
    }

    fn keep(&mut self, contact: &Contact, unit: String, due: Instant, age_hours: f64) {
        let zone = self.organisation.zone();
        let kept = OverdueContact {
            source: contact.source.clone(),
            external_id: contact.external_id.clone(),
            channel: contact.channel.code(),
            unit: named(unit),
            topic: named(contact.topic.clone()),
            received_at: zone.rfc3339(contact.received_at),
            due_at: zone.rfc3339(due),
            age_hours,
        };
        self.oldest.insert((contact.received_at, contact.source.clone(), contact.external_id.clone()), kept);
        if self.oldest.len() > self.most {
            self.oldest.pop_last();
        }
    }

    /// The figure over all that was looked at.
    #[must_use]
    pub fn into_figure(self) -> OverdueFigure {
        let zone = self.organisation.zone();
        let mut groups: Vec<_> = self.groups.into_iter().collect();
        groups.sort_by_key(|(_, (_, oldest, _))| *oldest);
        OverdueFigure {
            organisation: self.organisation.code().to_owned(),
            measure: "overdue",
            definition: Formula::OVERDUE,
            as_of: zone.rfc3339(self.at),
            overdue: self.overdue,
            groups: groups
                .into_iter()
                .map(|((channel, unit, topic), (overdue, oldest, oldest_age_hours))| OverdueGroup {
                    channel,
                    unit: named(unit),
                    topic: named(topic),
                    overdue,
                    oldest_received_at: zone.rfc3339(oldest),
                    oldest_age_hours,
                })
                .collect(),
            oldest: self.oldest.into_values().collect(),
        }
    }
}

fn named(code: String) -> Option<String> {
    Some(code).filter(|code| !code.is_empty())
}
