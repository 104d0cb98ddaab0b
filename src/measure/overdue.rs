//! What falls between the chairs: contacts that nobody has answered and whose due time has passed, and those that
//! were closed although nobody answered.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Formula;
use super::interval::as_f64;
use crate::model::{Channel, Contact, Due, Instant, Moment, Organisation, UnitsAsOf};

/// How a contact stands that waits beyond its time.
pub const OVERDUE: &str = "overdue";
/// How a contact stands that was closed although nobody answered.
pub const CLOSED_UNANSWERED: &str = "closed_unanswered";

/// The overdue figure: groups by queue (channel and unit) and topic, oldest first, and the oldest contacts themselves.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: Formula,
    pub as_of: String,
    /// Under which unit contacts are shown: `today`, as of `as_of`, or `then`, as of the day on which they were received.
    pub units_as_of: &'static str,
    /// Unanswered and past due, by the organisation's own reading.
    pub overdue: u64,
    /// Closed although nobody answered, due or not: nobody waits for these any more, and nobody was answered.
    pub closed_unanswered: u64,
    pub groups: Vec<OverdueGroup>,
    /// The oldest of those that wait, as many as were asked for.
    pub oldest: Vec<OverdueContact>,
    /// Those closed unanswered, the latest received first, as many as were asked for.
    pub closed: Vec<OverdueContact>,
}

/// The overdue and the closed unanswered of one queue and topic.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueGroup {
    pub channel: &'static str,
    pub unit: Option<String>,
    pub topic: Option<String>,
    pub overdue: u64,
    pub closed_unanswered: u64,
    /// When the oldest that waits was received, or the day alone where only that is known; none where all were closed.
    pub oldest_received_at: Option<String>,
    /// Its age, opening hours since arrival.
    pub oldest_age_hours: Option<f64>,
}

/// The overdue of one channel and unit.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct WaitingGroup {
    pub channel: &'static str,
    pub unit: Option<String>,
    /// The unit's name for people.
    pub unit_name: Option<String>,
    pub overdue: u64,
    pub oldest_received_at: String,
}

/// One contact that nobody answered: the source's own id, so that someone can go and find it.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OverdueContact {
    /// `overdue`: it waits. `closed_unanswered`: it was closed.
    pub state: &'static str,
    pub source: String,
    pub external_id: String,
    pub channel: &'static str,
    pub unit: Option<String>,
    pub topic: Option<String>,
    /// With the organisation's offset, or the day alone where only that is known.
    pub received_at: String,
    pub due_at: String,
    /// When it was closed unanswered, where the source says: an instant, or the day alone.
    pub closed_at: Option<String>,
    /// Opening hours since arrival, or since its day began where only that is known; of one that was closed, until then.
    pub age_hours: f64,
}

/// Which of the overdue are meant. A list that is empty does not narrow; an empty code stands for contacts that name none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverdueFilter {
    pub channels: Vec<Channel>,
    /// As they are shown: under the unit that followed.
    pub units: Vec<String>,
    pub topics: Vec<String>,
    /// Under which unit contacts are shown: as of the instant asked for, or as of the day on which they were received.
    pub units_as_of: UnitsAsOf,
}

impl OverdueFilter {
    fn takes(&self, channel: Channel, unit: &str, topic: &str) -> bool {
        let among = |codes: &[String], code: &str| codes.is_empty() || codes.iter().any(|known| known == code);
        let channel = self.channels.is_empty() || self.channels.contains(&channel);
        channel && among(&self.units, unit) && among(&self.topics, topic)
    }
}

/// Collects overdue contacts one at a time; memory grows with the groups, not with the contacts.
#[derive(Debug)]
pub struct OverdueCollector {
    at: Instant,
    most: usize,
    filter: OverdueFilter,
    groups: BTreeMap<(&'static str, String, String), Group>,
    oldest: BTreeMap<(Instant, String, String), OverdueContact>,
    closed: BTreeMap<(Instant, String, String), OverdueContact>,
}

#[derive(Debug, Default)]
struct Group {
    overdue: u64,
    closed_unanswered: u64,
    /// When the oldest that waits was received, and its age in hours.
    oldest: Option<(Moment, f64)>,
}

impl OverdueCollector {
    /// Returns an empty collector of what is overdue or closed unanswered at `at` and passes a filter. It lists the `most` oldest
    /// of those that wait and the `most` latest of those that were closed.
    #[must_use]
    pub fn new(at: Instant, most: usize, filter: OverdueFilter) -> OverdueCollector {
        let (groups, oldest, closed) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        OverdueCollector { at, most, filter, groups, oldest, closed }
    }

    /// Looks at one contact that waits for an answer.
    pub fn look_at_open(&mut self, organisation: &Organisation, contact: &Contact) {
        if !due(organisation, contact).has_passed(self.at) || contact.received_at.first() > self.at {
            return;
        }
        let Some(unit) = self.shown_unit(organisation, contact) else { return };
        let age_hours = hours(organisation, contact, self.at);
        let group = self.group(contact, &unit);
        group.overdue += 1;
        if group.oldest.is_none_or(|(oldest, _)| contact.received_at.first() < oldest.first()) {
            group.oldest = Some((contact.received_at, age_hours));
        }
        let listed = listed(organisation, contact, unit, OVERDUE, age_hours);
        self.oldest.insert(order(contact), listed);
        if self.oldest.len() > self.most {
            self.oldest.pop_last();
        }
    }

    /// Looks at one contact that was closed unanswered.
    pub fn look_at_closed(&mut self, organisation: &Organisation, contact: &Contact) {
        let Some(unit) = self.shown_unit(organisation, contact).filter(|_| contact.received_at.first() <= self.at)
        else {
            return;
        };
        self.group(contact, &unit).closed_unanswered += 1;
        let age_hours = hours(organisation, contact, contact.closed_at.map_or(self.at, Moment::first));
        let listed = listed(organisation, contact, unit, CLOSED_UNANSWERED, age_hours);
        self.closed.insert(order(contact), listed);
        if self.closed.len() > self.most {
            self.closed.pop_first();
        }
    }

    /// Returns the contact's unit as it is shown, if the filter takes the contact.
    fn shown_unit(&self, organisation: &Organisation, contact: &Contact) -> Option<String> {
        let (today, own) = (organisation.day(self.at), organisation.day(contact.received_at.first()));
        let unit = organisation.unit_at(&contact.unit, self.filter.units_as_of.day(today, own)).to_owned();
        self.filter.takes(contact.channel, &unit, &contact.topic).then_some(unit)
    }

    fn group(&mut self, contact: &Contact, unit: &str) -> &mut Group {
        self.groups.entry((contact.channel.code(), unit.to_owned(), contact.topic.clone())).or_default()
    }

    /// Returns the figure over all that was looked at.
    #[must_use]
    pub fn into_figure(self, organisation: &Organisation) -> OverdueFigure {
        let zone = organisation.zone();
        let mut groups: Vec<_> = self.groups.into_iter().collect();
        // Those in which nobody waits any more come last.
        groups.sort_by_key(|(_, group)| {
            (group.oldest.is_none(), group.oldest.map(|(received_at, _)| received_at.first()))
        });
        let sum = |count: fn(&Group) -> u64| groups.iter().map(|(_, group)| count(group)).sum();
        OverdueFigure {
            organisation: organisation.code().to_owned(),
            measure: "overdue",
            definition: Formula::OVERDUE,
            as_of: zone.rfc3339(self.at),
            units_as_of: self.filter.units_as_of.code(),
            overdue: sum(|group| group.overdue),
            closed_unanswered: sum(|group| group.closed_unanswered),
            groups: groups
                .into_iter()
                .map(|((channel, unit, topic), group)| OverdueGroup {
                    channel,
                    unit: named(unit),
                    topic: named(topic),
                    overdue: group.overdue,
                    closed_unanswered: group.closed_unanswered,
                    oldest_received_at: group.oldest.map(|(received_at, _)| received_at.written(zone)),
                    oldest_age_hours: group.oldest.map(|(_, hours)| hours),
                })
                .collect(),
            oldest: self.oldest.into_values().collect(),
            closed: self.closed.into_values().rev().collect(),
        }
    }
}

/// Returns the groups of the figure without their topics, most first.
#[must_use]
pub fn waiting_groups(organisation: &Organisation, figure: &OverdueFigure) -> Vec<WaitingGroup> {
    let mut groups: Vec<WaitingGroup> = Vec::new();
    // The oldest of a channel and unit come first.
    for group in &figure.groups {
        // Where nobody waits any more, nothing waits beyond its time.
        let Some(oldest_received_at) = group.oldest_received_at.clone() else { continue };
        match groups.iter_mut().find(|known| (known.channel, &known.unit) == (group.channel, &group.unit)) {
            Some(known) => known.overdue += group.overdue,
            None => groups.push(WaitingGroup {
                channel: group.channel,
                unit: group.unit.clone(),
                unit_name: group.unit.as_deref().map(|code| organisation.unit_name(code).to_owned()),
                overdue: group.overdue,
                oldest_received_at,
            }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.overdue));
    groups
}

fn due(organisation: &Organisation, contact: &Contact) -> Due {
    let day = organisation.day(contact.received_at.first());
    let rule = organisation.response_rule(day, contact.channel);
    let working_time = organisation.working_time(day, contact.channel);
    working_time.due(rule.reading, rule.working_days, contact.received_at)
}

fn hours(organisation: &Organisation, contact: &Contact, until: Instant) -> f64 {
    let day = organisation.day(contact.received_at.first());
    let working_time = organisation.working_time(day, contact.channel);
    as_f64(working_time.opening_seconds(contact.received_at.first(), until)) / 3_600.0
}

fn listed(
    organisation: &Organisation,
    contact: &Contact,
    unit: String,
    state: &'static str,
    age_hours: f64,
) -> OverdueContact {
    let zone = organisation.zone();
    OverdueContact {
        state,
        source: contact.source.clone(),
        external_id: contact.external_id.clone(),
        channel: contact.channel.code(),
        unit: named(unit),
        topic: named(contact.topic.clone()),
        received_at: contact.received_at.written(zone),
        due_at: zone.rfc3339(due(organisation, contact).at()),
        // An open contact with a closing time was not closed.
        closed_at: contact.closed_at.filter(|_| contact.is_finished()).map(|at| at.written(zone)),
        age_hours,
    }
}

/// Returns the order of a contact in a list.
fn order(contact: &Contact) -> (Instant, String, String) {
    (contact.received_at.first(), contact.source.clone(), contact.external_id.clone())
}

fn named(code: String) -> Option<String> {
    Some(code).filter(|code| !code.is_empty())
}
