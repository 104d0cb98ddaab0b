//! The entries of an organisation file about what it wants to reach and compares.

use crate::model::entry::entry;

entry! {
    /// Something dated that explains a curve.
    EventEntry {
        date: String,
        label: String,
        /// The channel that was opened that day.
        launches: Option<String>,
        /// Numbers of contacts whose first day, week and month since the launch are looked for; default 1, 10, 100, 1000.
        milestones: Vec<i64>,
    }
}

entry! {
    /// A goal.
    TargetEntry {
        /// `contacts` (per working day), `response`, `service_level`, `index`, `digital_share` or `indicator`.
        measure: String,
        channel: Option<String>,
        /// With the measure `indicator`: which.
        indicator: Option<String>,
        /// Relative to the baseline: `-0.20` is a fifth less.
        change: Option<f64>,
        /// An absolute goal, in the measure's own unit (a share is 0 to 1).
        value: Option<f64>,
        /// `at_least` or `at_most`; default: as the change or the baseline says, else at least.
        direction: Option<String>,
        /// First and last day of the baseline.
        baseline: Option<Vec<String>>,
        by: String,
    }
}

entry! {
    /// A dated outside figure, kept beside the organisation's own.
    IndicatorEntry {
        code: String,
        name: Option<String>,
    }
}

entry! {
    /// Two periods that are set against each other in reports, letters and dashboards.
    ComparisonEntry {
        code: String,
        name: Option<String>,
        /// First and last day.
        before!: Vec<String>,
        /// First and last day.
        after!: Vec<String>,
        unit: Option<String>,
        topic: Option<String>,
    }
}

entry! {
    /// What one contact through a channel costs: variable cost, as a range.
    UnitCostEntry {
        channel: String,
        low: f64,
        high: f64,
        /// Who worked it out.
        source: String,
        /// The year of the prices.
        year: i16,
    }
}

entry! {
    /// A saving that somebody recorded.
    BenefitEntry {
        date: String,
        label: String,
        amount: f64,
        /// Who says so.
        source: String,
    }
}
