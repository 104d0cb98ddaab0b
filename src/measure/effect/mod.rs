//! Did the number of contacts change when something happened? Weekly rates before and after a dated event, alone and beside a
//! control that had no such event (docs/MEASURES.md, section 5).
//!
//! A change at the same time as an event is not yet caused by it: that is what a control, the other events of the window and
//! the week on which an answer hangs are there for.

mod autoregression;
mod control;
mod document;
mod hinge;
mod mixture;
mod question;
mod regression;
#[cfg(test)]
mod tests;
mod unfit;
mod weeks;

use super::interval::mean;
use super::{Formula, Part};
use crate::model::{Channel, Day, Event, Instant, Organisation};
use crate::rollup::Cells;

use document::text;
pub use document::{
    BesideControl, Effect, EffectDefinition, EffectEvent, EffectGroup, EffectVerdict, Hinge, LevelAndSlope, NoEffect,
    SideRate,
};
pub use hinge::Turn;
use hinge::{Hanging, hanging};
pub use mixture::Estimate;
use question::MOST_WEEKS;
pub use question::{Control, EffectQuestion, EffectWords, FEWEST_WEEKS, own_control};
pub use regression::{Point, Segments, TimesAsMany, WEEKS_OF_A_YEAR, log_ratio, segmented};
use regression::{has_season, levels_without};
pub use unfit::Unfit;
use weeks::{Series, sides};
pub use weeks::{WeekRate, Window, known_days};

fn enough([before, after]: [usize; 2]) -> Result<(), NoEffect> {
    let needed = usize::from(FEWEST_WEEKS);
    let refused = NoEffect::TooFewWeeks { before, after, needed: FEWEST_WEEKS };
    if before < needed || after < needed { Err(refused) } else { Ok(()) }
}

/// The contacts that an event is looked at in, and those of the control: cells of one grain, those of the part only.
#[derive(Debug, Clone, Copy)]
pub struct EffectCells<'a> {
    pub own: &'a Cells,
    /// The organisation's, the oldest first.
    pub events: &'a [Event],
    /// With the organisation whose cells they are, by whose calendar they are counted.
    pub control: Option<(&'a Organisation, &'a Cells)>,
}

/// The figure of an event from the cells of the window's days, as known at `at`.
#[must_use]
pub fn effect(
    organisation: &Organisation,
    question: &EffectQuestion,
    (window, control_window): (Window, Window),
    at: Instant,
    cells: EffectCells<'_>,
) -> Effect {
    let series = Series::new(organisation, cells.own);
    let control = cells.control.map(|(other, cells)| Series::new(other, cells));
    let one_channel = match question.control() {
        Some(Control::Channel(channel)) => Some(*channel),
        _ => None,
    };
    let group = |(name, channels): (&'static str, Vec<Channel>)| {
        let mut group = EffectGroup::of(name, channels, &series, window);
        group.control = control.as_ref().map(|control| {
            let channels = one_channel.map_or_else(|| group.channels.clone(), |channel| vec![channel]);
            BesideControl::of(&group, channels, control, control_window, one_channel.is_some())
        });
        group
    };
    let groups: Vec<EffectGroup> = groups(organisation, &series, window).into_iter().map(group).collect();
    let [weeks_before, weeks_after] = sides(&series.weeks(window, &[]), |week| week.week);
    let (from, to) = window.days();
    Effect {
        organisation: organisation.code().to_owned(),
        measure: "effect",
        definition: EffectDefinition::of(question, weeks_before),
        event: EffectEvent { date: window.event, label: label(cells.events, window.event) },
        unit: if let Part::Unit(unit) = question.part() { Some(unit.clone()) } else { None },
        units_as_of: matches!(question.part(), Part::Unit(_)).then(|| question.units().code()),
        topic: if let Part::Topic(topic) = question.part() { Some(topic.clone()) } else { None },
        control: question.control().map(|control| format!("{}:{}", control.kind(), control.code())),
        from,
        to,
        as_of: organisation.zone().rfc3339(at),
        weeks_before,
        weeks_after,
        no_figure: enough([weeks_before, weeks_after]).err(),
        other_events: other_events(cells.events, window),
        groups,
    }
}

/// All, the digital, the assisted, and each channel through which anybody came.
fn groups(organisation: &Organisation, series: &Series<'_>, window: Window) -> Vec<(&'static str, Vec<Channel>)> {
    let together = [
        ("total", Channel::ALL.to_vec()),
        ("digital", organisation.digital().to_vec()),
        ("assisted", organisation.assisted().to_vec()),
    ];
    let alone = Channel::ALL.into_iter().filter(|channel| series.any(window, &[*channel]));
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
            weeks: question.weeks(),
        }
    }
}

impl EffectGroup {
    fn of(group: &'static str, channels: Vec<Channel>, series: &Series<'_>, window: Window) -> EffectGroup {
        let weeks = series.weeks(window, &channels);
        let [before, after] = SideRate::both(&weeks);
        let points: Vec<Point> = weeks.iter().map(|week| (week.week, week.rate)).collect();
        let (change, no_figure) = match enough(sides(&points, |point| point.0)).and_then(|()| Ok(segmented(&points)?)) {
            Ok(segments) => {
                let hangs = hanging(&segments.level, levels_without(&points));
                let hinge = Hinge::of(hangs, &weeks);
                (Some(LevelAndSlope::of(segments, has_season(&points), hinge)), None)
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
    fn of(segments: Segments, has_season: bool, level_hinge: Option<Hinge>) -> LevelAndSlope {
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

impl BesideControl {
    fn of(
        group: &EffectGroup,
        channels: Vec<Channel>,
        control: &Series<'_>,
        window: Window,
        same_part: bool,
    ) -> BesideControl {
        use EffectVerdict::{FellBesideControl, NoClearDifference, RoseBesideControl};
        let weeks = control.weeks(window, &channels);
        let [before, after] = SideRate::both(&weeks);
        let itself = same_part && channels == group.channels;
        let found = if itself { Err(NoEffect::ControlIsTheGroup) } else { control::beside(&group.weeks, &weeks) };
        let mut beside = BesideControl {
            channels,
            before,
            after,
            log_ratio: None,
            ratio: None,
            ratio_verdict: None,
            ratio_hinge: None,
            no_figure: None,
            weeks,
        };
        match found {
            Ok(found) => {
                let both: Vec<WeekRate> =
                    group.weeks.iter().filter(|week| found.weeks.contains(&week.week)).copied().collect();
                let verdicts = [RoseBesideControl, FellBesideControl, NoClearDifference];
                beside.log_ratio = Some(found.log_ratio);
                beside.ratio = Some(TimesAsMany::of(&found.log_ratio));
                beside.ratio_verdict = Some(EffectVerdict::of(&found.log_ratio, verdicts));
                beside.ratio_hinge = Hinge::of(found.hangs, &both);
            }
            Err(reason) => beside.no_figure = Some(reason),
        }
        beside
    }
}

impl Hinge {
    fn of(hanging: Option<Hanging>, weeks: &[WeekRate]) -> Option<Hinge> {
        let Hanging { place, turn, without, weeks: count } = hanging?;
        let week = weeks.get(place)?;
        Some(Hinge { from: week.from, rate: week.rate, turn, without, weeks: count })
    }
}
