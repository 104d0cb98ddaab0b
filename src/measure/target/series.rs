//! What a goal's measure was in the baseline, and week by week since.

use std::collections::BTreeMap;

use super::figures::{Figures, MeasureValue};
use super::line::Line;
use super::status::NoFigure;
use crate::measure::interval::as_f64;
use crate::model::{By, Day, Event, Organisation, Period, Target, TargetMeasure};

/// The fewest figures to which a line is fitted.
const FEWEST: usize = 3;

/// How far back is looked for the first week of a goal without a baseline.
const WEEKS_BACK: i32 = 53;

/// The figures of a goal.
pub(super) struct GoalSeries {
    /// `None`: the goal has no baseline.
    pub(super) baseline: Option<Result<MeasureValue, NoFigure>>,
    pub(super) points: Vec<PeriodValue>,
    /// Why there are no points.
    pub(super) missing: NoFigure,
}

/// A figure of a week, or an observation.
pub(super) struct PeriodValue {
    pub(super) period: String,
    pub(super) first: Day,
    pub(super) last: Day,
    pub(super) figure: MeasureValue,
}

impl GoalSeries {
    /// Returns the line through the figures, when they are enough.
    pub(super) fn line(&self) -> Option<Line> {
        let middle = |point: &PeriodValue| f64::midpoint(f64::from(point.first.epoch()), f64::from(point.last.epoch()));
        let points: Vec<(f64, f64)> = self.points.iter().map(|point| (middle(point), point.figure.value)).collect();
        if points.len() < FEWEST { None } else { Line::through(&points) }
    }

    /// Returns the figure of the baseline.
    pub(super) fn baseline_value(&self) -> Option<f64> {
        Some(self.baseline?.ok()?.value)
    }
}

/// Returns the first day of which cells are needed on `today`.
#[must_use]
pub fn targets_since(organisation: &Organisation, events: &[Event], today: Day) -> Day {
    let baselines = organisation.targets().iter().filter_map(|target| target.baseline).map(|(first, _)| first);
    let launches = events.iter().filter(|event| event.launches.is_some()).map(|event| event.day);
    baselines.chain(launches).fold(first_week(today).first(), Day::min)
}

/// Returns the earliest week of a goal without a baseline.
fn first_week(today: Day) -> Period {
    Period::holding(By::Week, today.plus_days(-7 * WEEKS_BACK))
}

/// What the figures of goals are made from.
pub(super) struct SeriesSource<'a> {
    /// Not over.
    pub(super) today: Day,
    pub(super) figures: &'a Figures<'a>,
    /// Of each indicator by its code, in order of time.
    pub(super) observations: &'a BTreeMap<String, Vec<(Day, f64)>>,
}

impl SeriesSource<'_> {
    /// Returns the figures of a goal.
    pub(super) fn series(&self, target: &Target) -> GoalSeries {
        match indicator(&target.measure) {
            Some(code) => self.observations(code, target),
            None => self.weekly(target),
        }
    }

    fn weekly(&self, target: &Target) -> GoalSeries {
        let figure = |days| self.figures.of(&target.measure, target.channel, days);
        let over = |last: Day| last < self.today;
        let baseline = target.baseline.map(|days| match figure(days) {
            _ if !over(days.1) => Err(NoFigure::BaselineNotOver),
            Err(NoFigure::Undecided) => Err(NoFigure::BaselineNotOver),
            Err(NoFigure::NoData | NoFigure::NotMeasured) => Err(NoFigure::NoBaselineData),
            figure => figure,
        });
        // The week in which the baseline ends is not wholly after it.
        let first = target.baseline.map_or(first_week(self.today), |(_, last)| Period::holding(By::Week, last).next());
        let weeks = Period::between(By::Week, first.first(), self.today).take_while(|week| over(week.last()));
        let (mut points, mut missing) = (Vec::new(), NoFigure::NoData);
        for week in weeks {
            match figure((week.first(), week.last())) {
                Ok(figure) => {
                    points.push(PeriodValue {
                        period: week.to_string(),
                        first: week.first(),
                        last: week.last(),
                        figure,
                    });
                }
                Err(reason) => missing = missing.max(reason),
            }
        }
        if target.baseline.is_none() && counts_contacts(&target.measure) {
            // Before a channel was opened nobody came; that is no week with data.
            let first = points.iter().position(|point| point.figure.numerator != Some(0)).unwrap_or(points.len());
            points.drain(..first);
        }
        GoalSeries { baseline, points, missing }
    }

    fn observations(&self, code: &str, target: &Target) -> GoalSeries {
        let all = self.observations.get(code).map(Vec::as_slice).unwrap_or_default();
        let within = |(from, to): (Day, Day)| {
            all.iter().filter(move |(day, _)| (from..=to).contains(day)).map(|(_, value)| *value).collect::<Vec<f64>>()
        };
        let baseline = target.baseline.map(|days| {
            if days.1 >= self.today {
                return Err(NoFigure::BaselineNotOver);
            }
            average(&within(days)).ok_or(NoFigure::NoBaselineData)
        });
        let since = target.baseline.map_or(first_week(self.today).first(), |(_, last)| last.plus_days(1));
        let later = all.iter().filter(|(day, _)| (since..=self.today).contains(day));
        let points = later.map(|(day, value)| PeriodValue {
            period: day.to_string(),
            first: *day,
            last: *day,
            figure: MeasureValue { value: *value, numerator: None, denominator: None },
        });
        GoalSeries { baseline, points: points.collect(), missing: NoFigure::NoData }
    }
}

/// Returns the code of the indicator that a goal measures.
pub(super) fn indicator(measure: &TargetMeasure) -> Option<&str> {
    if let TargetMeasure::Indicator(code) = measure { Some(code) } else { None }
}

fn counts_contacts(measure: &TargetMeasure) -> bool {
    matches!(measure, TargetMeasure::Contacts | TargetMeasure::DigitalShare)
}

fn average(values: &[f64]) -> Option<MeasureValue> {
    let n = i64::try_from(values.len()).unwrap_or(i64::MAX);
    (n > 0).then(|| MeasureValue {
        value: values.iter().sum::<f64>() / as_f64(n),
        numerator: None,
        denominator: Some(n),
    })
}
