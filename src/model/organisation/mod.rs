//! An organisation: its zone, calendar, targets, units, sources, people and events.

mod calendars;
mod canonical_texts;
mod change;
mod coaching;
mod file;
mod goals;
mod parse;
mod queues;
mod resolutions;
mod survey_rules;
mod units;
mod versions;

use std::collections::BTreeMap;

use strum::{EnumString, VariantNames};

use self::goals::Plans;
use super::{Calendar, Channel, Country, Day, Instant, Language, Page, Reading, Resolution, WorkingTime, Zone};

pub use change::{Change, Recount, differences};
pub use coaching::{Feedback, FeedbackOff, Manager, ManagerRole, Mandate, Retention, Rhythm};
pub use file::{AgentEntry as Agent, OrganisationFile};
pub use goals::{Benefit, Comparison, Direction, Event, Goal, Indicator, Launch, Target, TargetMeasure, UnitCost};
pub use queues::{QueueRule, QueueVariant};
pub use resolutions::Resolutions;
pub use survey_rules::{InviteWhen, Survey};
pub use units::{Unit, UnitLink, UnitMembers, UnitsAsOf};

/// A checked organisation. Built from an [`OrganisationFile`] with `TryFrom`.
#[derive(Debug)]
pub struct Organisation {
    file: OrganisationFile,
    zone: Zone,
    digital: Vec<Channel>,
    assisted: Vec<Channel>,
    calendar: Calendar,
    responses: Vec<ResponseRule>,
    queues: Vec<QueueRule>,
    units: BTreeMap<String, Unit>,
    topics: BTreeMap<String, Topic>,
    sources: BTreeMap<String, Source>,
    plans: Plans,
    survey: Survey,
    page: Page,
    feedback: Feedback,
    managers: Vec<Manager>,
    retention: Retention,
}

/// What "in time" means, from a day, for some channels (none listed: for all).
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseRule {
    pub from: Day,
    pub reading: Reading,
    pub working_days: u16,
    pub channels: Vec<Channel>,
}

/// What a matter may be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    pub code: String,
    pub name: String,
}

/// Whether a source records when the citizen was first answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum FirstResponse {
    Recorded,
    Unknown,
}

/// A system that sends records.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub code: String,
    pub zone: Option<Zone>,
    pub first_response: FirstResponse,
    /// Whether closing a contact informs the citizen.
    pub closing_answers: bool,
    /// How exactly the times of its contacts are known, where they are written with a clock.
    pub resolutions: Resolutions,
}

const DEFAULT_SOURCE: &Source = &Source {
    code: String::new(),
    zone: None,
    first_response: FirstResponse::Recorded,
    closing_answers: true,
    resolutions: Resolutions {
        received_at: Resolution::Time,
        first_response_at: Resolution::Time,
        closed_at: Resolution::Time,
        called_back_at: Resolution::Time,
    },
};

impl Organisation {
    /// Returns the code, which begins every key.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.file.code
    }

    /// Returns the name for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.file.name
    }

    /// Returns the file that the organisation was built from.
    #[must_use]
    pub fn file(&self) -> &OrganisationFile {
        &self.file
    }

    /// Returns the zone of its days, weeks and months.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Returns the language of its pages and reports.
    #[must_use]
    pub fn locale(&self) -> &str {
        self.file.locale.as_deref().unwrap_or("sv")
    }

    /// Returns the language of its pages and letters where nobody says otherwise.
    #[must_use]
    pub fn language(&self) -> Language {
        self.survey.languages.first().copied().unwrap_or(Language::Swedish)
    }

    /// Returns the country, whose laws its pages name.
    #[must_use]
    pub fn country(&self) -> Country {
        Country::from_code(&self.file.country).unwrap_or(Country::Other)
    }

    /// Returns whom it asks, what, and when not.
    #[must_use]
    pub fn survey(&self) -> &Survey {
        &self.survey
    }

    /// Letters to those who answer citizens.
    #[must_use]
    pub fn feedback(&self) -> &Feedback {
        &self.feedback
    }

    /// Returns who gets the monthly letter.
    #[must_use]
    pub fn managers(&self) -> &[Manager] {
        &self.managers
    }

    /// Returns how long is kept what can be tied to a person.
    #[must_use]
    pub fn retention(&self) -> &Retention {
        &self.retention
    }

    /// Returns how its pages look.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Returns the channels that it calls digital.
    #[must_use]
    pub fn digital(&self) -> &[Channel] {
        &self.digital
    }

    /// Returns the channels in which somebody helps.
    #[must_use]
    pub fn assisted(&self) -> &[Channel] {
        &self.assisted
    }

    /// Returns whether the organisation works on a day. Days are worked or not whatever the channel; opening hours alone differ.
    #[must_use]
    pub fn works(&self, day: Day) -> bool {
        self.working_time(day, Channel::Unknown).is_working_day(day)
    }

    /// Returns the number of days from the first to the last, both included, on which the organisation works.
    #[must_use]
    pub fn working_days(&self, (first, last): (Day, Day)) -> i64 {
        first.through(last).map(|day| i64::from(self.works(day))).sum()
    }

    /// Returns the working time of a contact that arrives on `day` through `channel`.
    #[must_use]
    pub fn working_time(&self, day: Day, channel: Channel) -> &WorkingTime {
        self.calendar.at(day, channel)
    }

    /// Returns the target that holds for a contact that arrives on `day`. A rule that names the channel goes before one that names none.
    #[must_use]
    pub fn response_rule(&self, day: Day, channel: Channel) -> &ResponseRule {
        static DEFAULT: ResponseRule = ResponseRule {
            from: Day::from_epoch(0),
            reading: Reading::NextWorkingDay,
            working_days: 1,
            channels: Vec::new(),
        };
        let newest = |named: bool| {
            self.responses.iter().rev().find(|rule| {
                rule.from <= day && if named { rule.channels.contains(&channel) } else { rule.channels.is_empty() }
            })
        };
        newest(true).or_else(|| newest(false)).unwrap_or(&DEFAULT)
    }

    /// Returns the days from which a calendar or a target holds: between them due times rise with arrival.
    pub fn beginnings(&self) -> impl Iterator<Item = Day> {
        self.calendar.beginnings().chain(self.responses.iter().map(|rule| rule.from))
    }

    /// Returns the days from which a service-level variant and thresholds hold.
    pub fn queue_beginnings(&self) -> impl Iterator<Item = Day> {
        self.queues.iter().map(|rule| rule.from)
    }

    /// Returns the service-level variant and thresholds that hold on `day`.
    #[must_use]
    pub fn queue_rule(&self, day: Day) -> &QueueRule {
        static DEFAULT: QueueRule = QueueRule {
            from: Day::from_epoch(0),
            primary: QueueVariant::AbandonsNegative,
            thresholds: BTreeMap::new(),
        };
        self.queues.iter().rev().find(|rule| rule.from <= day).unwrap_or(&DEFAULT)
    }

    /// Returns the topics of the file, by code.
    pub fn topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics.values()
    }

    /// Returns whether the file names the topic.
    #[must_use]
    pub fn has_topic(&self, code: &str) -> bool {
        self.topics.contains_key(code)
    }

    /// Returns the source with this code; one that is not in the file records first responses and has no zone.
    #[must_use]
    pub fn source(&self, code: &str) -> &Source {
        self.sources.get(code).unwrap_or(DEFAULT_SOURCE)
    }

    /// Returns whether the file names the source.
    #[must_use]
    pub fn has_source(&self, code: &str) -> bool {
        self.sources.contains_key(code)
    }

    /// Returns the sources of the file, by code.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// Returns the agents of the file.
    #[must_use]
    pub fn agents(&self) -> &[Agent] {
        &self.file.agent
    }

    /// Returns the events, by date.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.plans.events
    }

    /// Returns the targets, as listed.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.plans.targets
    }

    /// Returns the outside figures of which it keeps account, as listed.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.plans.indicators
    }

    /// Returns the periods that it sets against each other, as listed.
    #[must_use]
    pub fn comparisons(&self) -> &[Comparison] {
        &self.plans.comparisons
    }

    /// Returns what contacts cost, by its own account.
    #[must_use]
    pub fn unit_costs(&self) -> &[UnitCost] {
        &self.plans.unit_costs
    }

    /// Returns the savings that were recorded, by date.
    #[must_use]
    pub fn benefits(&self) -> &[Benefit] {
        &self.plans.benefits
    }

    /// Returns the civil day of an instant.
    #[must_use]
    pub fn day(&self, at: Instant) -> Day {
        self.zone.day(at)
    }
}
