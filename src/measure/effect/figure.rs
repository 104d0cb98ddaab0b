//! The figure of an event as it leaves the program: what was asked, the groups, their changes and why there are none.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use super::fit_error::FitError;
use super::influence::InfluentialWeek;
use super::mixture::Estimate;
use super::regression::RateRatio;
use super::weeks::{FEWEST_WEEKS, WeekRate};
use crate::measure::Formula;
use crate::model::closed_list::closed_list;
use crate::model::{Channel, Day};

/// The figure of an event.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
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
    #[schema(value_type = String)]
    pub from: Day,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct EffectEvent {
    #[schema(value_type = String)]
    pub date: Day,
    /// As the organisation file has it; several of one day stand together. `null`: the file has none of that day.
    pub label: Option<String>,
}

/// One group of channels before and after the event.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct EffectGroup {
    /// `total`, `digital`, `assisted` or the code of a channel.
    pub group: &'static str,
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
    pub control: Option<ControlComparison>,
    pub weeks: Vec<WeekRate>,
}

/// Contacts per working day of the weeks on one side of the event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
pub struct SideRate {
    pub contacts: i64,
    pub working_days: i64,
    /// Contacts / working days; `null` without a working day.
    pub per_working_day: Option<f64>,
}

/// What changed at the event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
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
    pub level_hinge: Option<InfluentialWeek>,
}

/// A group compared with the same weeks of the control.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = BesideControl)]
pub struct ControlComparison {
    #[schema(value_type = Vec<String>)]
    pub channels: Vec<Channel>,
    pub before: SideRate,
    pub after: SideRate,
    /// b1 of log((group + 1/2) / (control + 1/2)) = b0 + b1 D, of the contacts of a week.
    pub log_ratio: Option<Estimate>,
    /// exp(b1): how many times as many contacts the group has after the event, beside the control.
    pub ratio: Option<RateRatio>,
    pub ratio_verdict: Option<EffectVerdict>,
    /// The week on which the ratio hangs; `without` is a log ratio.
    pub ratio_hinge: Option<InfluentialWeek>,
    /// Why there is no figure beside the control.
    pub no_figure: Option<NoEffect>,
    pub weeks: Vec<WeekRate>,
}

/// What is said of an estimate: clear when its 95 % interval leaves 0 out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
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

closed_list!(EffectVerdict);

impl EffectVerdict {
    pub(super) fn of(estimate: &Estimate, [rose, fell, unclear]: [EffectVerdict; 3]) -> EffectVerdict {
        match (estimate.is_clear(), estimate.value > 0.0) {
            (true, true) => rose,
            (true, false) => fell,
            (false, _) => unclear,
        }
    }
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, IntoStaticStr)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
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
    /// Returns the code in figures and in the keys of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.into_str()
    }

    /// Returns the error of fewer weeks than are needed before or after the event.
    pub(super) fn unless_enough([before, after]: [usize; 2]) -> Result<(), NoEffect> {
        let needed = usize::from(FEWEST_WEEKS);
        let refused = NoEffect::TooFewWeeks { before, after, needed: FEWEST_WEEKS };
        if before < needed || after < needed { Err(refused) } else { Ok(()) }
    }

    /// Returns the same, said of a control.
    pub(super) fn of_control(self) -> NoEffect {
        match self {
            NoEffect::TooFewWeeks { before, after, needed } => NoEffect::TooFewWeeksInControl { before, after, needed },
            other => other,
        }
    }
}

impl From<FitError> for NoEffect {
    fn from(error: FitError) -> NoEffect {
        match error {
            FitError::Collinear => NoEffect::Collinear,
            FitError::NoVariation => NoEffect::NoVariation,
        }
    }
}
