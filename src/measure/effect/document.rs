//! The figure of an event as it leaves the program: what was asked, the groups, their changes and why there are none.

use std::fmt::Display;

use serde::{Serialize, Serializer};

use super::mixture::Estimate;
use super::regression::TimesAsMany;
use super::unfit::Unfit;
use super::{Turn, WeekRate};
use crate::measure::Formula;
use crate::model::{Channel, Day};

/// The figure of an event.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Effect {
    pub organisation: String,
    /// Always `effect`.
    pub measure: &'static str,
    pub definition: EffectDefinition,
    pub event: EffectEvent,
    /// The unit that is looked at, with the units below it and those that it followed; else all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// With a unit: `today`, the units are those as of the last day of the window, or `then`, as of each record's own day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_as_of: Option<&'static str>,
    /// The topic that is looked at; else all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// What had no such event, as it was asked for: `topic:CODE`, `unit:CODE`, `organisation:CODE` or `channel:CODE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control: Option<String>,
    /// First and last day of the weeks that are looked at.
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub from: Day,
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub to: Day,
    /// As known at this instant, RFC 3339.
    pub as_of: String,
    /// Whole weeks with a working day before the event and from it on.
    pub weeks_before: usize,
    pub weeks_after: usize,
    /// Why nothing is said of any group.
    pub no_figure: Option<NoEffect>,
    /// What else happened in the window, the oldest first: it may be the cause as well.
    pub other_events: Vec<EffectEvent>,
    /// All contacts, those through digital and through assisted channels, then each channel through which anybody came.
    pub groups: Vec<EffectGroup>,
}

/// How the figure is computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct EffectDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    /// Always `segmented_regression`: y = b0 + b1 t + b2 D + b3 t D, t in weeks from the event, D = 1 from the event on.
    pub id: &'static str,
    pub version: &'static str,
    /// Always `ar1_mixture`: errors resemble those of the week before; t statements averaged over that correlation, each weighed by its
    /// restricted likelihood. Intervals reach from the 2.5 % to the 97.5 % quantile of the mixture.
    pub errors: &'static str,
    /// Pairs of yearly harmonics in the line: 2 with 52 or more weeks before the event, else 0.
    pub harmonics: u8,
    /// The fewest weeks on either side.
    pub fewest_weeks: u16,
    /// The most weeks before the event: as many as there are, up to this.
    pub most_weeks_before: u16,
    /// The most weeks from the event on that were asked for.
    pub weeks: u16,
}

/// Something dated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct EffectEvent {
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub date: Day,
    /// As the organisation file has it; several of one day stand together. `null`: the file has none of that day.
    pub label: Option<String>,
}

/// One group of channels before and after the event.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct EffectGroup {
    /// `total`, `digital`, `assisted` or the code of a channel.
    pub group: &'static str,
    #[serde(serialize_with = "texts")]
    #[schema(value_type = Vec<String>)]
    pub channels: Vec<Channel>,
    pub before: SideRate,
    pub after: SideRate,
    /// Without a control.
    pub change: Option<LevelAndSlope>,
    /// Why there is no `change`.
    pub no_figure: Option<NoEffect>,
    /// Beside the control, when one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control: Option<BesideControl>,
    pub weeks: Vec<WeekRate>,
}

/// Contacts per working day of the weeks on one side of the event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct SideRate {
    pub contacts: i64,
    pub working_days: i64,
    /// Contacts / working days; `null` without a working day.
    pub per_working_day: Option<f64>,
}

/// What changed at the event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct LevelAndSlope {
    /// Contacts per working day more or fewer at the event than the weeks before it led to expect.
    pub level: Estimate,
    pub level_verdict: EffectVerdict,
    /// By how much the change a week became another, in contacts per working day and week.
    pub slope: Estimate,
    pub slope_verdict: EffectVerdict,
    /// The change a week before the event, in contacts per working day.
    pub trend_before: Estimate,
    /// The week on which the level hangs.
    pub level_hinge: Option<Hinge>,
}

/// A group beside the same weeks of the control.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct BesideControl {
    #[serde(serialize_with = "texts")]
    #[schema(value_type = Vec<String>)]
    pub channels: Vec<Channel>,
    pub before: SideRate,
    pub after: SideRate,
    /// b1 of log((group + 1/2) / (control + 1/2)) = b0 + b1 D, of the contacts of a week.
    pub log_ratio: Option<Estimate>,
    /// exp(b1): how many times as many contacts the group has after the event, beside the control.
    pub ratio: Option<TimesAsMany>,
    pub ratio_verdict: Option<EffectVerdict>,
    /// The week on which the ratio hangs; `without` is a log ratio.
    pub ratio_hinge: Option<Hinge>,
    /// Why there is no figure beside the control.
    pub no_figure: Option<NoEffect>,
    pub weeks: Vec<WeekRate>,
}

/// A week that turns an estimate when it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Hinge {
    /// Its first day.
    #[serde(serialize_with = "text")]
    #[schema(value_type = String)]
    pub from: Day,
    /// Contacts per working day of the group.
    pub rate: f64,
    pub turn: Turn,
    pub without: Estimate,
    /// How many weeks turn the estimate, each by itself. This is the one that matters most.
    pub weeks: usize,
}

/// What is said of an estimate: clear when its 95 % interval leaves 0 out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EffectVerdict {
    LevelRose,
    LevelFell,
    NoClearLevelChange,
    SlopeRose,
    SlopeFell,
    NoClearSlopeChange,
    RoseBesideControl,
    FellBesideControl,
    NoClearDifference,
    /// There are fewer than 52 weeks before the event, so a change of level or slope may be the season's.
    SeasonUnknown,
}

impl EffectVerdict {
    /// The code in figures and in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            EffectVerdict::LevelRose => "level_rose",
            EffectVerdict::LevelFell => "level_fell",
            EffectVerdict::NoClearLevelChange => "no_clear_level_change",
            EffectVerdict::SlopeRose => "slope_rose",
            EffectVerdict::SlopeFell => "slope_fell",
            EffectVerdict::NoClearSlopeChange => "no_clear_slope_change",
            EffectVerdict::RoseBesideControl => "rose_beside_control",
            EffectVerdict::FellBesideControl => "fell_beside_control",
            EffectVerdict::NoClearDifference => "no_clear_difference",
            EffectVerdict::SeasonUnknown => "season_unknown",
        }
    }

    pub(super) fn of(estimate: &Estimate, [rose, fell, unclear]: [EffectVerdict; 3]) -> EffectVerdict {
        match (estimate.is_clear(), estimate.value > 0.0) {
            (true, true) => rose,
            (true, false) => fell,
            (false, _) => unclear,
        }
    }
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NoEffect {
    /// Fewer whole weeks with a working day than are needed on one of the sides.
    TooFewWeeks { before: usize, after: usize, needed: u16 },
    /// The same of the weeks that the control has as well.
    TooFewWeeksInControl { before: usize, after: usize, needed: u16 },
    /// Every week lies on one line, so nothing says how sure a change is.
    NoVariation,
    /// The weeks do not tell level and slope apart.
    Collinear,
    /// Nobody came to the control before the event, so there is nothing to compare with.
    ControlEmptyBefore,
    /// The control is this very group.
    ControlIsTheGroup,
}

impl NoEffect {
    /// The code in figures and in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NoEffect::TooFewWeeks { .. } => "too_few_weeks",
            NoEffect::TooFewWeeksInControl { .. } => "too_few_weeks_in_control",
            NoEffect::NoVariation => "no_variation",
            NoEffect::Collinear => "collinear",
            NoEffect::ControlEmptyBefore => "control_empty_before",
            NoEffect::ControlIsTheGroup => "control_is_the_group",
        }
    }

    /// The same, said of a control.
    pub(super) fn of_control(self) -> NoEffect {
        match self {
            NoEffect::TooFewWeeks { before, after, needed } => NoEffect::TooFewWeeksInControl { before, after, needed },
            other => other,
        }
    }
}

impl From<Unfit> for NoEffect {
    fn from(unfit: Unfit) -> NoEffect {
        match unfit {
            Unfit::Collinear => NoEffect::Collinear,
            Unfit::NoVariation => NoEffect::NoVariation,
        }
    }
}

pub(super) fn text<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn texts<T: Display, S: Serializer>(values: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(ToString::to_string))
}
