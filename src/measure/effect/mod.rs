//! Did the number of contacts change when something happened? Segmented regression of weekly rates before and after a dated event,
//! and the comparison with a control that had no such event (docs/MEASURES.md, section 5).
//!
//! A change at the same time as an event is not yet caused by it: therefore the control, the other events of the window and the
//! most influential week belong to the figure.

mod autoregression;
mod control;
mod figure;
mod fit_error;
mod influence;
mod mixture;
mod question;
mod regression;
#[cfg(test)]
mod tests;
mod weeks;

use self::influence::MostInfluential;
use self::regression::{has_season, levels_without};
use self::weeks::{MOST_WEEKS, week_rates, weeks_before_and_after};
use super::demand::DailyDemand;
use super::interval::mean;
use super::{Formula, Part};
use crate::model::{Channel, Day, Event, Instant, Organisation};
use crate::rollup::Cells;

pub use figure::{
    ControlComparison, Effect, EffectDefinition, EffectEvent, EffectGroup, EffectVerdict, LevelAndSlope, NoEffect,
    SideRate,
};
pub use fit_error::FitError;
pub use influence::{Influence, InfluentialWeek};
pub use mixture::Estimate;
pub use question::{Control, EffectQuestion, own_control};
pub use regression::{Point, RateRatio, Segments, WEEKS_OF_A_YEAR, log_ratio, segmented};
pub use weeks::{FEWEST_WEEKS, WeekRate, Window, known_days};

/// The contacts that an event is looked at in, and those of the control: cells of one grain, those of the part only.
#[derive(Debug, Clone, Copy)]
pub struct EffectCells<'a> {
    pub own: &'a Cells,
    /// The organisation's, the oldest first.
    pub events: &'a [Event],
    /// With the organisation whose cells they are, by whose calendar they are counted.
    pub control: Option<(&'a Organisation, &'a Cells)>,
}

/// Returns the figure of an event from the cells of the window's days, as known at `at`.
#[must_use]
pub fn effect(
    organisation: &Organisation,
    question: &EffectQuestion,
    (window, control_window): (Window, Window),
    at: Instant,
    cells: EffectCells<'_>,
) -> Effect {
    let series = DailyDemand::new(organisation, cells.own);
    let control = cells.control.map(|(other, cells)| DailyDemand::new(other, cells));
    let one_channel = match &question.control {
        Some(Control::Channel(channel)) => Some(*channel),
        _ => None,
    };
    let group = |(name, channels): (&'static str, Vec<Channel>)| {
        let mut group = EffectGroup::of(name, channels, &series, window);
        group.control = control.as_ref().map(|control| {
            let channels = one_channel.map_or_else(|| group.channels.clone(), |channel| vec![channel]);
            ControlComparison::of(&group, channels, control, control_window, one_channel.is_some())
        });
        group
    };
    let groups: Vec<EffectGroup> = groups(organisation, &series, window).into_iter().map(group).collect();
    let [weeks_before, weeks_after] = weeks_before_and_after(&week_rates(&series, window, &[]), |week| week.week);
    let (from, to) = window.days();
    Effect {
        organisation: organisation.code().to_owned(),
        measure: "effect",
        definition: EffectDefinition::of(question, weeks_before),
        event: EffectEvent { date: window.event, label: label(cells.events, window.event) },
        unit: if let Part::Unit(unit) = &question.part { Some(unit.clone()) } else { None },
        units_as_of: matches!(question.part, Part::Unit(_)).then(|| question.units.code()),
        topic: if let Part::Topic(topic) = &question.part { Some(topic.clone()) } else { None },
        control: question.control.as_ref().map(|control| format!("{}:{}", control.kind(), control.code())),
        from,
        to,
        as_of: organisation.zone().rfc3339(at),
        weeks_before,
        weeks_after,
        no_figure: NoEffect::unless_enough([weeks_before, weeks_after]).err(),
        other_events: other_events(cells.events, window),
        groups,
    }
}

/// Returns the groups of channels: all, the digital, the assisted, and each channel through which anybody came.
fn groups(organisation: &Organisation, series: &DailyDemand<'_>, window: Window) -> Vec<(&'static str, Vec<Channel>)> {
    let together = [
        ("total", Channel::ALL.to_vec()),
        ("digital", organisation.digital().to_vec()),
        ("assisted", organisation.assisted().to_vec()),
    ];
    let alone = Channel::ALL.into_iter().filter(|channel| series.count(&[*channel], window.days()) > 0);
    together.into_iter().chain(alone.map(|channel| (channel.code(), vec![channel]))).collect()
}

fn label(events: &[Event], day: Day) -> Option<String> {
    let events = events.iter().filter(|event| event.day == day);
    let labels: Vec<&str> = events.map(|event| event.label.as_str()).collect();
    (!labels.is_empty()).then(|| labels.join("; "))
}

fn other_events(events: &[Event], window: Window) -> Vec<EffectEvent> {
    let (from, to) = window.days();
    let others = events.iter().filter(|event| event.day != window.event);
    let within = others.filter(|event| (from..=to).contains(&event.day));
    within.map(|event| EffectEvent { date: event.day, label: Some(event.label.clone()) }).collect()
}

impl EffectDefinition {
    fn of(question: &EffectQuestion, weeks_before: usize) -> EffectDefinition {
        EffectDefinition {
            formula: Formula::EFFECT,
            id: "segmented_regression",
            version: "2",
            errors: "ar1_mixture",
            harmonics: if weeks_before >= WEEKS_OF_A_YEAR { 2 } else { 0 },
            fewest_weeks: FEWEST_WEEKS,
            most_weeks_before: MOST_WEEKS,
            weeks: question.weeks,
        }
    }
}

impl EffectGroup {
    fn of(group: &'static str, channels: Vec<Channel>, series: &DailyDemand<'_>, window: Window) -> EffectGroup {
        let weeks = week_rates(series, window, &channels);
        let [before, after] = SideRate::both(&weeks);
        let points: Vec<Point> = weeks.iter().map(|week| (week.week, week.rate)).collect();
        let enough = NoEffect::unless_enough(weeks_before_and_after(&points, |point| point.0));
        let (change, no_figure) = match enough.and_then(|()| Ok(segmented(&points)?)) {
            Ok(segments) => {
                let influential = MostInfluential::find(&segments.level, levels_without(&points));
                let influential = influential.and_then(|most| most.week(&weeks));
                (Some(LevelAndSlope::of(segments, has_season(&points), influential)), None)
            }
            Err(reason) => (None, Some(reason)),
        };
        EffectGroup { group, channels, before, after, change, no_figure, control: None, weeks }
    }
}

impl SideRate {
    fn both(weeks: &[WeekRate]) -> [SideRate; 2] {
        let side = |is_after: bool| {
            let weeks = || weeks.iter().filter(|week| (week.week >= 0) == is_after);
            let contacts = weeks().map(|week| week.contacts).sum();
            let working_days = weeks().map(|week| week.working_days).sum();
            SideRate { contacts, working_days, per_working_day: mean(contacts, working_days) }
        };
        [side(false), side(true)]
    }
}

impl LevelAndSlope {
    fn of(segments: Segments, has_season: bool, level_hinge: Option<InfluentialWeek>) -> LevelAndSlope {
        use EffectVerdict::{
            LevelFell, LevelRose, NoClearLevelChange, NoClearSlopeChange, SeasonUnknown, SlopeFell, SlopeRose,
        };
        let Segments { trend, level, slope } = segments;
        let verdict = |estimate: &Estimate, verdicts| {
            if has_season { EffectVerdict::of(estimate, verdicts) } else { SeasonUnknown }
        };
        LevelAndSlope {
            level,
            level_verdict: verdict(&level, [LevelRose, LevelFell, NoClearLevelChange]),
            slope,
            slope_verdict: verdict(&slope, [SlopeRose, SlopeFell, NoClearSlopeChange]),
            trend_before: trend,
            level_hinge,
        }
    }
}

impl ControlComparison {
    fn of(
        group: &EffectGroup,
        channels: Vec<Channel>,
        control: &DailyDemand<'_>,
        window: Window,
        same_part: bool,
    ) -> ControlComparison {
        use EffectVerdict::{FellBesideControl, NoClearDifference, RoseBesideControl};
        let weeks = week_rates(control, window, &channels);
        let [before, after] = SideRate::both(&weeks);
        let itself = same_part && channels == group.channels;
        let found =
            if itself { Err(NoEffect::ControlIsTheGroup) } else { control::ratio_to_control(&group.weeks, &weeks) };
        let (found, no_figure) = match found {
            Ok(found) => (Some(found), None),
            Err(reason) => (None, Some(reason)),
        };
        let log_ratio = found.map(|(log_ratio, _)| log_ratio);
        let verdicts = [RoseBesideControl, FellBesideControl, NoClearDifference];
        ControlComparison {
            channels,
            before,
            after,
            log_ratio,
            ratio: log_ratio.as_ref().map(RateRatio::of),
            ratio_verdict: log_ratio.map(|log_ratio| EffectVerdict::of(&log_ratio, verdicts)),
            ratio_hinge: found.and_then(|(_, influential)| influential),
            no_figure,
            weeks,
        }
    }
}
