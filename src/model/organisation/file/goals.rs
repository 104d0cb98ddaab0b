//! The entries of an organisation file about what it wants to reach and compares.

use serde::{Deserialize, Serialize};

/// Something dated that explains a curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    pub date: String,
    pub label: String,
    /// The channel that was opened that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launches: Option<String>,
    /// Numbers of contacts whose first day, week and month since the launch are looked for; default 1, 10, 100, 1000.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<i64>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetEntry {
    /// `contacts` (per working day), `response`, `service_level`, `index`, `digital_share` or `indicator`.
    pub measure: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// With the measure `indicator`: which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Relative to the baseline: `-0.20` is a fifth less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<f64>,
    /// An absolute goal, in the measure's own unit (a share is 0 to 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// `at_least` or `at_most`; default: as the change or the baseline says, else at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<String>,
    /// First and last day of the baseline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Vec<String>>,
    pub by: String,
}

/// A dated outside figure, kept beside the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Two periods that are set against each other in reports, letters and dashboards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonEntry {
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// First and last day.
    pub before: Vec<String>,
    /// First and last day.
    pub after: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
}

/// What one contact through a channel costs: variable cost, as a range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitCostEntry {
    pub channel: String,
    pub low: f64,
    pub high: f64,
    /// Who worked it out.
    pub source: String,
    /// The year of the prices.
    pub year: i16,
}

/// A saving that somebody recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BenefitEntry {
    pub date: String,
    pub label: String,
    pub amount: f64,
    /// Who says so.
    pub source: String,
}
