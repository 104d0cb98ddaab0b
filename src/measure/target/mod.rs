//! Does the organisation get where it wants to be? Goals by a straight line through what was, and how fast new channels were
//! taken up (docs/MEASURES.md, section 7).

mod adoption;
mod figures;
mod growth;
mod line;
mod series;
mod status;

use std::collections::BTreeMap;

use serde::Serialize;

use self::figures::{Figures, MeasureValue};
use self::line::Line;
use self::series::{GoalSeries, PeriodValue, SeriesSource, indicator};
use super::{DatedEvent, Formula, Pending};
use crate::model::{Channel, Day, Direction, Event, Goal, Instant, Organisation, Target, TargetMeasure};
use crate::rollup::Cells;

pub use adoption::{Adoption, Milestone};
pub use growth::Growth;
pub use series::targets_since;
pub use status::{NoFigure, TargetStatus};

/// The goals of the organisation file and the launches among its events.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct TargetFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: TargetDefinition,
    pub as_of: String,
    /// In the order of the file.
    pub targets: Vec<TargetRow>,
    /// By the date of the launch.
    pub adoption: Vec<Adoption>,
}

/// How goals are looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct TargetDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    pub version: &'static str,
    /// `line_through_weeks`: least squares through the figures of whole ISO weeks, at their middle days; of an indicator through
    /// its observations.
    pub id: &'static str,
    /// The reading by which answers are in time, today.
    pub response: &'static str,
    /// The service level that is the organisation's own, today.
    pub service_level: &'static str,
    /// An index is shown of so many answers at least.
    pub k: i64,
}

/// One goal. Figures are in the measure's own unit: contacts per working day, a share from 0 to 1, an index from 0 to 100, or
/// whatever the indicator counts.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct TargetRow {
    /// `contacts`, `response`, `service_level`, `index`, `digital_share` or `indicator`.
    pub measure: &'static str,
    pub channel: Option<&'static str>,
    /// The code of the indicator, and its name.
    pub indicator: Option<String>,
    pub name: Option<String>,
    /// `at_least` or `at_most`.
    pub direction: Option<&'static str>,
    pub goal: Option<f64>,
    /// Relative to the baseline, when the goal is set so.
    pub change: Option<f64>,
    pub by: String,
    pub baseline: Option<Baseline>,
    pub status: TargetStatus,
    /// With the status `no_figure`: why.
    pub reason: Option<NoFigure>,
    /// The last day of the first week that was there, or the day of the first observation.
    pub reached_on: Option<String>,
    /// Whether that was after `by`.
    pub reached_late: bool,
    /// Whether the latest figure is there.
    pub there_now: Option<bool>,
    pub line: Option<TargetLine>,
    pub latest: Option<TargetPoint>,
    /// From the baseline to the latest.
    pub growth: Option<Growth>,
    /// Since the baseline began, or the first of the figures.
    pub events: Vec<DatedEvent>,
    /// By time.
    pub points: Vec<TargetPoint>,
}

/// The figure of the baseline; of an indicator the mean of its observations.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Baseline {
    /// First and last day.
    pub from: String,
    pub to: String,
    pub value: Option<f64>,
    pub numerator: Option<i64>,
    pub denominator: Option<i64>,
    /// Why there is no value.
    pub reason: Option<NoFigure>,
}

/// A figure of one week (`2020-W23`), or an observation of a day. Contacts per working day have contacts above and working days
/// below; an index has the worth of the answers above (0, 25, 50, 75 or 100 each) and their number below.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct TargetPoint {
    pub period: String,
    pub value: f64,
    pub numerator: Option<i64>,
    pub denominator: Option<i64>,
}

/// The straight line through the figures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct TargetLine {
    /// Through so many figures.
    pub n: usize,
    pub per_week: f64,
    /// On the last day of the goal.
    pub at_by: f64,
}

/// From what goals are looked at.
#[derive(Debug, Clone, Copy)]
pub struct TargetInputs<'a> {
    /// By day from [`targets_since`] on; answers of whole calendar years.
    pub cells: &'a Cells,
    pub pending: &'a Pending<'a>,
    /// Of each indicator by its code, in order of time.
    pub observations: &'a BTreeMap<String, Vec<(Day, f64)>>,
    /// In order of time.
    pub events: &'a [Event],
}

/// Returns the goals and launches of an organisation at an instant.
#[must_use]
pub fn targets(organisation: &Organisation, at: Instant, parts: TargetInputs<'_>) -> TargetFigure {
    let today = organisation.day(at);
    let figures = Figures::new(organisation, parts.cells, parts.pending);
    let source = SeriesSource { today, figures: &figures, observations: parts.observations };
    let goals = Goals { organisation, events: parts.events, source };
    TargetFigure {
        organisation: organisation.code().to_owned(),
        measure: "targets",
        definition: TargetDefinition {
            formula: Formula::TARGETS,
            version: "1",
            id: "line_through_weeks",
            response: organisation.response_rule(today, Channel::Email).reading.code(),
            service_level: organisation.queue_rule(today).primary.code(),
            k: organisation.survey().smallest_group,
        },
        as_of: organisation.zone().rfc3339(at),
        targets: organisation.targets().iter().map(|target| goals.row(target)).collect(),
        adoption: adoption::adoptions(&figures, parts.events, today),
    }
}

/// What the rows of goals are made from.
struct Goals<'a> {
    organisation: &'a Organisation,
    events: &'a [Event],
    source: SeriesSource<'a>,
}

/// How a goal stands.
struct Verdict {
    status: TargetStatus,
    reason: Option<NoFigure>,
    reached_on: Option<Day>,
}

impl Goals<'_> {
    fn row(&self, target: &Target) -> TargetRow {
        let series = self.source.series(target);
        let wanted = goal_and_direction(target, &series);
        let line = series.line();
        let verdict = self.verdict(target, &series, wanted, line);
        let latest = series.points.last();
        let (goal, direction) = (wanted.ok().map(|(goal, _)| goal), wanted.ok().map(|(_, direction)| direction));
        let start = target.baseline.map(|(first, _)| first).or(series.points.first().map(|point| point.first));
        let happened = |event: &&Event| start.is_some_and(|start| (start..=self.source.today).contains(&event.day));
        let events = self.events.iter().filter(happened);
        let since = series.baseline_value();
        TargetRow {
            measure: target.measure.code(),
            channel: target.channel.map(Channel::code),
            name: self.name(&target.measure),
            indicator: indicator(&target.measure).map(str::to_owned),
            direction: direction.or(target.direction).map(Direction::code),
            goal,
            change: if let Goal::Change(change) = target.goal { Some(change) } else { None },
            by: target.by.to_string(),
            baseline: target.baseline.map(|days| Baseline::of(days, series.baseline)),
            status: verdict.status,
            reason: verdict.reason,
            reached_on: verdict.reached_on.map(|day| day.to_string()),
            reached_late: verdict.reached_on.is_some_and(|day| day > target.by),
            there_now: wanted.ok().zip(latest).map(|(wanted, latest)| is_reached(latest.figure.value, wanted)),
            line: line.map(|line| TargetLine {
                n: series.points.len(),
                per_week: line.slope * 7.0,
                at_by: line.at(f64::from(target.by.epoch())),
            }),
            latest: latest.map(TargetPoint::of),
            growth: since.zip(latest).map(|(since, latest)| Growth::of(since, latest.figure.value)),
            events: events.map(DatedEvent::from).collect(),
            points: series.points.iter().map(TargetPoint::of).collect(),
        }
    }

    fn name(&self, measure: &TargetMeasure) -> Option<String> {
        let code = indicator(measure)?;
        let known = self.organisation.indicators().iter().find(|known| known.code == code);
        known.map(|known| known.name.clone())
    }

    fn verdict(
        &self,
        target: &Target,
        series: &GoalSeries,
        wanted: Result<(f64, Direction), NoFigure>,
        line: Option<Line>,
    ) -> Verdict {
        let of = |status| Verdict { status, reason: None, reached_on: None };
        let none = |reason| Verdict { reason: Some(reason), ..of(TargetStatus::NoFigure) };
        let wanted = match wanted {
            Ok(wanted) => wanted,
            Err(reason) => return none(reason),
        };
        let there = series.points.iter().find(|point| is_reached(point.figure.value, wanted));
        match (there, line) {
            (Some(point), _) => Verdict { reached_on: Some(point.last), ..of(TargetStatus::Reached) },
            _ if series.points.is_empty() => none(series.missing),
            _ if target.by < self.source.today => of(TargetStatus::Missed),
            (_, Some(line)) if is_reached(line.at(f64::from(target.by.epoch())), wanted) => of(TargetStatus::OnCourse),
            (_, Some(_)) => of(TargetStatus::OffCourse),
            (_, None) => none(NoFigure::TooFewWeeks),
        }
    }
}

/// Returns the goal and on which side of it figures should be.
fn goal_and_direction(target: &Target, series: &GoalSeries) -> Result<(f64, Direction), NoFigure> {
    let goal = match target.goal {
        Goal::Value(value) => value,
        Goal::Change(change) => match series.baseline.unwrap_or(Err(NoFigure::NoBaselineData))?.value {
            value if value > 0.0 => value * (1.0 + change),
            _ => return Err(NoFigure::BaselineIsZero),
        },
    };
    let direction = match (target.direction, series.baseline) {
        (Some(direction), _) => direction,
        (None, Some(baseline)) if goal < baseline?.value => Direction::AtMost,
        (None, _) => Direction::AtLeast,
    };
    Ok((goal, direction))
}

/// Returns whether a figure is on the wanted side; what a fraction loses in the last digit is not held against it.
fn is_reached(value: f64, (goal, direction): (f64, Direction)) -> bool {
    direction.reached(value, goal) || (value - goal).abs() <= goal.abs() * 1e-9
}

impl Baseline {
    fn of((from, to): (Day, Day), figure: Option<Result<MeasureValue, NoFigure>>) -> Baseline {
        let known = figure.and_then(Result::ok);
        Baseline {
            from: from.to_string(),
            to: to.to_string(),
            value: known.map(|known| known.value),
            numerator: known.and_then(|known| known.numerator),
            denominator: known.and_then(|known| known.denominator),
            reason: figure.and_then(Result::err),
        }
    }
}

impl TargetPoint {
    fn of(point: &PeriodValue) -> TargetPoint {
        let PeriodValue { period, figure, .. } = point;
        let (numerator, denominator) = (figure.numerator, figure.denominator);
        TargetPoint { period: period.clone(), value: figure.value, numerator, denominator }
    }
}
