//! How a goal stands, and why there is nothing to say of it.

use serde::Serialize;

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetStatus {
    /// A week, or an observation, was there.
    Reached,
    /// The straight line through the figures is on the wanted side on the last day.
    OnCourse,
    OffCourse,
    /// The last day is past, and no figure was there.
    Missed,
    /// There is no figure, and a reason for it.
    NoFigure,
}

impl TargetStatus {
    /// Every status.
    pub const ALL: [TargetStatus; 5] = [
        TargetStatus::Reached,
        TargetStatus::OnCourse,
        TargetStatus::OffCourse,
        TargetStatus::Missed,
        TargetStatus::NoFigure,
    ];

    /// The code in figures and, with hyphens, in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            TargetStatus::Reached => "reached",
            TargetStatus::OnCourse => "on_course",
            TargetStatus::OffCourse => "off_course",
            TargetStatus::Missed => "missed",
            TargetStatus::NoFigure => "no_figure",
        }
    }
}

/// Why there is no figure. Where several hold, the last of them is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoFigure {
    /// Nothing was recorded.
    NoData,
    /// So much is not decided yet that a figure would be of the quick alone.
    Undecided,
    /// Recorded, but not what the figure is of: answers without their time, calls without their wait.
    NotMeasured,
    /// More answered than offered, so that one is no part of the other.
    MoreThanOffered,
    /// Fewer than three weeks, or observations, since the baseline.
    TooFewWeeks,
    /// What there is would tell of too few.
    Suppressed,
    /// Nothing in the baseline, and without it there is no goal.
    NoBaselineData,
    /// The baseline is not over.
    BaselineNotOver,
    /// The baseline is 0, and so is every change of it.
    BaselineIsZero,
    /// The day lies ahead.
    NotYet,
}

impl NoFigure {
    /// Every reason.
    pub const ALL: [NoFigure; 10] = [
        NoFigure::NoData,
        NoFigure::Undecided,
        NoFigure::NotMeasured,
        NoFigure::MoreThanOffered,
        NoFigure::TooFewWeeks,
        NoFigure::Suppressed,
        NoFigure::NoBaselineData,
        NoFigure::BaselineNotOver,
        NoFigure::BaselineIsZero,
        NoFigure::NotYet,
    ];

    /// The code in figures and, with hyphens, in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NoFigure::NoData => "no_data",
            NoFigure::Undecided => "undecided",
            NoFigure::NotMeasured => "not_measured",
            NoFigure::MoreThanOffered => "more_than_offered",
            NoFigure::TooFewWeeks => "too_few_weeks",
            NoFigure::Suppressed => "suppressed",
            NoFigure::NoBaselineData => "no_baseline_data",
            NoFigure::BaselineNotOver => "baseline_not_over",
            NoFigure::BaselineIsZero => "baseline_is_zero",
            NoFigure::NotYet => "not_yet",
        }
    }
}
