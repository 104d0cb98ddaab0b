//! The organisation file as it is written: TOML for people, the same words as JSON in the API.

mod goals;
mod units;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::entry::entry;
use crate::model::page::PageEntry;
use crate::model::survey::{OpenEntry, OrderEntry, QuestionEntry};

pub(super) use goals::{BenefitEntry, ComparisonEntry, EventEntry, IndicatorEntry, TargetEntry, UnitCostEntry};
pub(super) use units::{ParentEntries, ParentEntry, SuccessorEntries, SuccessorEntry, UnitEntry};

entry! {
    /// An organisation file, not yet checked. Everything but `code`, `name` and `country` has a default.
    OrganisationFile {
        code: String,
        name: String,
        /// `SE`, `NO` or `other`.
        country: String,
        time_zone: Option<String>,
        locale: Option<String>,
        digital: Option<Vec<String>>,
        /// Default: every channel in which a person answers that is neither digital nor unknown.
        assisted: Option<Vec<String>>,
        calendar: Vec<CalendarEntry>,
        response: Vec<ResponseEntry>,
        /// One table, or several that each hold from a date.
        #[serde(default, skip_serializing_if = "QueueEntries::is_empty")]
        queue: QueueEntries,
        survey: Option<SurveyEntry>,
        page: Option<PageEntry>,
        feedback: Option<FeedbackEntry>,
        retention: Option<RetentionEntry>,
        unit: Vec<UnitEntry>,
        topic: Vec<TopicEntry>,
        source: Vec<SourceEntry>,
        agent: Vec<AgentEntry>,
        manager: Vec<ManagerEntry>,
        event: Vec<EventEntry>,
        target: Vec<TargetEntry>,
        indicator: Vec<IndicatorEntry>,
        comparison: Vec<ComparisonEntry>,
        unit_cost: Vec<UnitCostEntry>,
        benefit: Vec<BenefitEntry>,
    }
}

entry! {
    /// A version of the calendar.
    CalendarEntry {
        from: String,
        opening: Vec<OpeningEntry>,
        /// Weekdays that are never worked; default `["sat", "sun"]`.
        weekend: Option<Vec<String>>,
        closed: Vec<String>,
        /// Holidays that are worked all the same, as month and day: `"12-24"`.
        open: Vec<String>,
        short: Vec<ShortEntry>,
    }
}

entry! {
    /// Opening hours on some weekdays: `days = "mon-fri"`, `spans = ["08:00-12:00", "13:00-16:00"]`.
    OpeningEntry {
        days: String,
        spans!: Vec<String>,
        channels: Vec<String>,
    }
}

entry! {
    /// A day with other opening hours.
    ShortEntry {
        date: String,
        spans!: Vec<String>,
    }
}

entry! {
    /// What "answered in time" means, from a date.
    ResponseEntry {
        from: String,
        reading: Option<String>,
        working_days: Option<u16>,
        channels: Vec<String>,
    }
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

entry! {
    /// How a queue's service level is read; without `from` it holds from the beginning.
    QueueEntry {
        from: Option<String>,
        primary: Option<String>,
        threshold_seconds: BTreeMap<String, i32>,
    }
}

entry! {
    /// Whom to ask, what, and when not to.
    #[derive(Default)]
    SurveyEntry {
        quarantine_days: Option<u16>,
        daily_cap: Option<u32>,
        sample: Option<f64>,
        excluded_topics: Vec<String>,
        languages: Vec<String>,
        /// When citizens are asked without a sender's request: `never` (default), `closed`, `overdue` or `both`.
        invite: Option<String>,
        /// How long a link can be used; default 30.
        expires_days: Option<u16>,
        /// Figures are shown from so many answers; default 7, at least 5.
        smallest_group: Option<i64>,
        question: Vec<QuestionEntry>,
        order: Vec<OrderEntry>,
        open: Vec<OpenEntry>,
    }
}

entry! {
    /// Why those who answer citizens get letters: without purpose, date of negotiation and end none goes to them.
    #[derive(Default)]
    FeedbackEntry {
        purpose: Option<String>,
        negotiated_on: Option<String>,
        /// The last day on which a letter may go.
        ends_on: Option<String>,
        /// Letters to agents: `weekly` (default) or `off`.
        agents: Option<String>,
        /// Letters to coaches: `monthly` (default), `weekly` or `off`.
        themes: Option<String>,
        /// Whom to ask or object to, for instance an address.
        contact: Option<String>,
        /// What an agent could try, in the place of the suggestions that the program brings for the same question.
        suggestion: Vec<SuggestionEntry>,
    }
}

entry! {
    /// Something to try when a question is the weakest: about the task, never about the person.
    SuggestionEntry {
        question: String,
        /// The wording by language: `{ sv = "...", en = "..." }`.
        text!: BTreeMap<String, String>,
    }
}

entry! {
    /// Someone who gets the monthly letter.
    ManagerEntry {
        code: String,
        name: Option<String>,
        email: String,
        locale: Option<String>,
        /// `manager` (default) or `benefit_coordinator`.
        role: Option<String>,
    }
}

entry! {
    /// How long is kept what can be tied to a person, and by which decision.
    #[derive(Default)]
    RetentionEntry {
        linkable_days: Option<u16>,
        comment_days: Option<u16>,
        /// Whose contact an answer was about; default 365.
        feedback_days: Option<u16>,
        decision: Option<String>,
    }
}

entry! {
    /// What a matter may be about.
    TopicEntry {
        code: String,
        name: Option<String>,
    }
}

entry! {
    /// A system that sends records.
    SourceEntry {
        code: String,
        /// The zone of times that the source writes without offset; without it such times are rejected.
        time_zone: Option<String>,
        /// `recorded` (default) or `unknown`.
        first_response: Option<String>,
        /// Whether closing a contact informs the citizen; default true.
        closing_answers: Option<bool>,
        /// How exactly the source knows the times of contacts: `time` (default), `day` (whatever the clock says) or `midnight`
        /// (midnight stands for the day); of all three times, or field by field.
        resolution: Option<ResolutionEntry>,
    }
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

entry! {
    /// Someone who answers citizens.
    AgentEntry {
        code: String,
        name: Option<String>,
        email: Option<String>,
        locale: Option<String>,
        unit: Option<String>,
        coach_for: Vec<String>,
    }
}
