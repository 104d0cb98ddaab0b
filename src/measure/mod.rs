//! Cells -> numbers. Every figure leaves with its definition, numerator, denominator and n; an empty denominator gives no value.
//!
//! Pure: what is needed from the store is handed in, `now` is an argument.

mod demand;
mod dispersion;
mod effect;
mod event;
mod formula;
mod interval;
mod monthly;
mod overdue;
mod overview;
mod parameters;
mod part;
mod pending;
mod question;
mod queue;
mod repeat;
mod response;
mod shift;
mod steering;
mod target;
mod themes;
mod voice;

use serde::Serialize;

pub use effect::{
    Control, ControlComparison, Effect, EffectCells, EffectDefinition, EffectEvent, EffectGroup, EffectQuestion,
    EffectVerdict, Estimate, FEWEST_WEEKS, FitError, Influence, InfluentialWeek, LevelAndSlope, NoEffect, Point,
    RateRatio, Segments, SideRate, WEEKS_OF_A_YEAR, WeekRate, Window, effect, known_days, log_ratio, own_control,
    segmented,
};
pub use event::DatedEvent;
pub use formula::Formula;
pub use interval::{MORE_THAN_OFFERED, NoShare, Ratio, Share, wilson};
pub use monthly::{
    BetweenChairs, Change, ChannelVoice, ChannelVolume, Definitions, Mix, MonthComparison, MonthInputs, MonthQueue,
    MonthResponse, MonthVoice, Monthly, Promptness, Rate, SourceAge, Trust, completed_month, definition_changes,
    monthly, months_question, parse_month, reporting_instant, source_ages,
};
pub use overdue::{
    CLOSED_UNANSWERED, OVERDUE, OverdueCollector, OverdueContact, OverdueFigure, OverdueFilter, OverdueGroup,
    WaitingGroup, waiting_groups,
};
pub use overview::{ComparedShift, Overview, OverviewInputs, OverviewSpan, overview};
pub use parameters::{ParameterValues, QuestionError, unknown_code};
pub use part::Part;
pub use pending::{DimensionOf, Pending};
pub use question::{Question, Split, cell_day, units_as_of};
pub use queue::{QueueDefinition, QueueFigure, QueueRow, ServiceLevel, queue};
pub use repeat::{Censoring, CountedTo, Hop, RepeatDefinition, RepeatFigure, RepeatRow, repeat};
pub use response::{
    ReadingRow, ResponseDefinition, ResponseFigure, ResponseRow, ResponseTime, States, response, states,
};
pub use shift::{
    ChannelGroup, ChannelShift, ChannelWeek, CostSource, GroupShift, MOST_UNKNOWN, Money, NoMoney, NoSaving, Saving,
    ShiftComparison, ShiftDefinition, ShiftFigure, ShiftHeadline, ShiftInputs, ShiftPeriod, ShiftQuestion, ShiftReason,
    ShiftVerdict, Side, Sides, Substitution, channel_weeks, growth, shift, substitution,
};
pub use steering::{
    Backlog, BacklogCollector, Steering, SteeringDefinition, SteeringFigure, SteeringRow, SteeringWork, followed_to,
};
pub use target::{
    Adoption, Baseline, Growth, Milestone, NoFigure, TargetDefinition, TargetFigure, TargetInputs, TargetLine,
    TargetPoint, TargetRow, TargetStatus, targets, targets_since,
};
pub use themes::{Keyword, LowScore, ThemeAnalysis, ThemeAnswer, ThemeContact, Themes, TopicShare};
pub use voice::{
    Answers, Dispositions, Index, IntervalDefinition, Opinions, ParticipationRow, QuestionRow, Scores, Solved,
    Suppressible, Tally, VoiceDefinition, VoiceFigure, VoiceQuestion, VoiceRow, by_channel, opinions, voice,
    whole_years,
};

/// A figure as it leaves the program. The command line and the API give the same document.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Figure<D, R> {
    pub organisation: String,
    pub measure: &'static str,
    /// For voice: whose answers, `invited` or the code of an open survey or a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survey: Option<String>,
    /// The newest definition in force; one for all channels goes before one for some.
    pub definition: D,
    /// Every definition in force, when they are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<D>,
    /// First and last local date, both included.
    pub from: String,
    pub to: String,
    /// When pending and overdue were decided, RFC 3339.
    pub as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<&'static str>,
    /// Where rows are of units: `today`, as of the last day, or `then`, as of each record's own day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_as_of: Option<&'static str>,
    pub rows: Vec<R>,
}

/// What a row is about. Absent keys were not asked for; `null` is a record that names none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct RowKey {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub unit: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub topic: Option<Option<String>>,
}
