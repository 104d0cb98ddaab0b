//! The organisation file as it is written: TOML for people, the same words as JSON in the API.

mod goals;
mod units;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::page::PageEntry;
use crate::model::survey::{OpenEntry, OrderEntry, QuestionEntry};

pub(super) use goals::{BenefitEntry, ComparisonEntry, EventEntry, IndicatorEntry, TargetEntry, UnitCostEntry};
pub(super) use units::{ParentEntries, ParentEntry, SuccessorEntries, SuccessorEntry, UnitEntry};

/// An organisation file, not yet checked. Everything but `code`, `name` and `country` has a default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationFile {
    pub code: String,
    pub name: String,
    /// `SE`, `NO` or `other`.
    pub country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digital: Option<Vec<String>>,
    /// Default: every channel that is neither digital nor unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assisted: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendar: Vec<CalendarEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response: Vec<ResponseEntry>,
    /// One table, or several that each hold from a date.
    #[serde(default, skip_serializing_if = "QueueEntries::is_empty")]
    pub queue: QueueEntries,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveyEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<PageEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<FeedbackEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<RetentionEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unit: Vec<UnitEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topic: Vec<TopicEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<SourceEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agent: Vec<AgentEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub manager: Vec<ManagerEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub event: Vec<EventEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub target: Vec<TargetEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicator: Vec<IndicatorEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparison: Vec<ComparisonEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unit_cost: Vec<UnitCostEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub benefit: Vec<BenefitEntry>,
}

/// A version of the calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    pub from: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening: Vec<OpeningEntry>,
    /// Weekdays that are never worked; default `["sat", "sun"]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekend: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<String>,
    /// Holidays that are worked all the same, as month and day: `"12-24"`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub short: Vec<ShortEntry>,
}

/// Opening hours on some weekdays: `days = "mon-fri"`, `spans = ["08:00-12:00", "13:00-16:00"]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpeningEntry {
    pub days: String,
    pub spans: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
}

/// A day with other opening hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ShortEntry {
    pub date: String,
    pub spans: Vec<String>,
}

/// What "answered in time" means, from a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResponseEntry {
    pub from: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
}

/// One `[queue]` table or several `[[queue]]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum QueueEntries {
    One(QueueEntry),
    Several(Vec<QueueEntry>),
}

impl Default for QueueEntries {
    fn default() -> Self {
        QueueEntries::Several(Vec::new())
    }
}

impl QueueEntries {
    fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    pub(super) fn as_slice(&self) -> &[QueueEntry] {
        match self {
            QueueEntries::One(entry) => std::slice::from_ref(entry),
            QueueEntries::Several(entries) => entries,
        }
    }
}

/// How a queue's service level is read; without `from` it holds from the beginning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QueueEntry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub threshold_seconds: BTreeMap<String, i32>,
}

/// Whom to ask, what, and when not to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyEntry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarantine_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_cap: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample: Option<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded_topics: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// When citizens are asked without a sender's request: `never` (default), `closed`, `overdue` or `both`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite: Option<String>,
    /// How long a link can be used; default 30.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_days: Option<u16>,
    /// Figures are shown from so many answers; default 7, at least 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smallest_group: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub question: Vec<QuestionEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<OrderEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenEntry>,
}

/// Why those who answer citizens get letters: without purpose, date of negotiation and end none goes to them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackEntry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub negotiated_on: Option<String>,
    /// The last day on which a letter may go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<String>,
    /// Letters to agents: `weekly` (default) or `off`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agents: Option<String>,
    /// Letters to coaches: `monthly` (default), `weekly` or `off`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub themes: Option<String>,
    /// Whom to ask or object to, for instance an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// What an agent could try, in the place of the suggestions that the program brings for the same question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestion: Vec<SuggestionEntry>,
}

/// Something to try when a question is the weakest: about the task, never about the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionEntry {
    pub question: String,
    /// The wording by language: `{ sv = "...", en = "..." }`.
    pub text: BTreeMap<String, String>,
}

/// Someone who gets the monthly letter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ManagerEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// `manager` (default) or `benefit_coordinator`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// How long is kept what can be tied to a person, and by which decision.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetentionEntry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linkable_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment_days: Option<u16>,
    /// Whose contact an answer was about; default 365.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_days: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
}

/// What a matter may be about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A system that sends records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    pub code: String,
    /// The zone of times that the source writes without offset; without it such times are rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// `recorded` (default) or `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_response: Option<String>,
    /// Whether closing a contact informs the citizen; default true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing_answers: Option<bool>,
    /// How exactly the source knows the times of contacts: `time` (default), `day` (whatever the clock says) or `midnight`
    /// (midnight stands for the day); of all three times, or field by field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ResolutionEntry>,
}

/// How exactly a source knows times: all of them alike, or field by field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum ResolutionEntry {
    /// One for `received_at`, `first_response_at` and `closed_at`.
    All(String),
    /// By the name of the field.
    Fields(BTreeMap<String, String>),
}

/// Someone who answers citizens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgentEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coach_for: Vec<String>,
}
