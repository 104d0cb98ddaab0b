//! How a goal stands, and why there is nothing to say of it.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use crate::model::closed_list::closed_list;

/// How a goal stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
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

closed_list!(TargetStatus);

/// Why there is no figure. Where several hold, it is the last of them.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    ToSchema,
    EnumString,
    IntoStaticStr,
    VariantArray,
    VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
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

closed_list!(NoFigure);
