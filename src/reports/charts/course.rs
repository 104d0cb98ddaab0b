//! Is a target reached? A figure week by week, the goal, and the straight line through the weeks until the day it is due.

use std::ops::Range;

use super::canvas::{Canvas, Lettering, Panel, draw};
use super::time::{position, write_days};
use super::{Figure, ReportError, Width, decimals, drawable};
use crate::model::Day;
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// What numbers are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Shares from 0 to 1, written in per cent.
    Share,
    /// Anything that is counted or measured.
    Number,
}

/// A figure on its way to a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// What is drawn: `Andel digitala kontakter`.
    pub title: String,
    pub unit: Unit,
    /// The figure of weeks, in order, by their first days; weeks without a figure are left out.
    pub weeks: Vec<(Day, f64)>,
    pub goal: f64,
    /// By when the goal is to be reached.
    pub by: Day,
    /// Two points of the straight line through the weeks; `None` when there are too few.
    pub fitted: Option<[(Day, f64); 2]>,
}

/// Draws a figure on its way to a goal; `None` when there is no week with a figure.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn course(course: &Course, texts: &Texts) -> Result<Option<Figure>, ReportError> {
    let mut course = course.clone();
    course.weeks.retain(|(_, value)| value.is_finite());
    course.weeks.iter_mut().for_each(|(_, value)| *value = drawable(*value));
    course.goal = drawable(course.goal);
    let fitted = course.fitted.filter(|points| points.iter().all(|(_, value)| value.is_finite()));
    course.fitted = fitted.map(|points| points.map(|(day, value)| (day, drawable(value))));
    let (Some(first), Some(last)) = (course.weeks.first().copied(), course.weeks.last().copied()) else {
        return Ok(None);
    };
    let drawing =
        Drawing { course: &course, from: first.0, end: last.0.plus_days(7).max(course.by.plus_days(1)), texts };
    let described = drawing.described(first, last);
    Figure::drawn(course.title.clone(), described, drawing.table(), |width| drawing.drawn(width)).map(Some)
}

struct Drawing<'a> {
    course: &'a Course,
    from: Day,
    end: Day,
    texts: &'a Texts,
}

impl Drawing<'_> {
    fn written(&self, value: f64, decimals: usize) -> String {
        match self.course.unit {
            Unit::Share => self.texts.percent(value, decimals),
            Unit::Number => self.texts.number(value, decimals),
        }
    }

    fn figure(&self, value: f64) -> String {
        self.written(value, self.decimals())
    }

    /// With how many decimals figures are written.
    fn decimals(&self) -> usize {
        let greatest = self.course.weeks.iter().map(|(_, value)| value.abs()).fold(0.0, f64::max);
        if self.course.unit == Unit::Number && greatest < 10.0 { 2 } else { 1 }
    }

    fn goal(&self) -> String {
        // A goal is a round number more often than not.
        let hundred = if self.course.unit == Unit::Share { 100.0 } else { 1.0 };
        let goal = self.course.goal * hundred;
        let decimals = if (goal - goal.round()).abs() < 1e-9 { 0 } else { self.decimals() };
        let goal = self.written(self.course.goal, decimals);
        self.texts.say("chart-course-goal", &[("goal", &goal), ("by", &self.texts.day(self.course.by))])
    }

    fn described(&self, (from, first): (Day, f64), (to, last): (Day, f64)) -> String {
        let (from, to) = (self.texts.day(from), self.texts.day(to));
        let (first, last, goal) = (self.figure(first), self.figure(last), self.goal());
        let words = [("from", from.as_str()), ("to", &to), ("first", &first), ("last", &last), ("goal", &goal)];
        let told = self.texts.say("chart-course-described", &words);
        match self.course.fitted {
            None => told,
            Some([_, (day, value)]) => {
                let (day, value) = (self.texts.day(day), self.figure(value));
                format!(
                    "{told} {}",
                    self.texts.say("chart-course-fitted-described", &[("day", &day), ("value", &value)])
                )
            }
        }
    }

    fn table(&self) -> Table {
        let row = |(day, value): &(Day, f64)| vec![self.texts.day_short(*day), self.figure(*value)];
        Table {
            caption: format!("{}. {}", self.course.title, self.goal()),
            columns: ["chart-course-when", "chart-value"].map(|key| self.texts.say(key, &[])).into(),
            rows: self.course.weeks.iter().map(row).collect(),
        }
    }

    /// From the least to the greatest that is drawn, with nought.
    fn range(&self) -> Range<f64> {
        let fitted = self.course.fitted.iter().flatten().map(|(_, value)| *value);
        let values = self.course.weeks.iter().map(|(_, value)| *value).chain(fitted).chain([self.course.goal]);
        let (least, most) = values.fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        let most = if most > least { most + (most - least) * 0.06 } else { least + 1.0 };
        least..most
    }

    fn drawn(&self, width: Width) -> Result<String, ReportError> {
        let lines = if self.course.fitted.is_some() { 3 } else { 2 };
        let top = 10 + 20 * width.pick(1, lines) + 8;
        let bottom = top + 210;
        let corners = [(width.pick(54, 46), top), (width.units() - 14, bottom)];
        let panel = Panel::new(corners, position(self.from)..position(self.end), self.range());
        draw(width, bottom + 36, |canvas| {
            self.key(canvas, width)?;
            self.scaled(canvas, &panel)?;
            self.lines(canvas, &panel)?;
            write_days(canvas, &panel, (self.from, self.end), width.pick(9, 4), self.texts)
        })
    }

    /// What the three lines are.
    fn key(&self, canvas: &Canvas<'_>, width: Width) -> Result<(), ReportError> {
        let places = width.pick([(0, 10), (110, 10), (400, 10)], [(0, 10), (0, 30), (0, 50)]);
        let how = Lettering::from_left().small();
        let [(x, y), (goal_x, goal_y), (fitted_x, fitted_y)] = places;
        canvas.line(vec![(x, y), (x + 26, y)], colours::FIGURE, 1)?;
        canvas.dot((x + 13, y), 3, colours::FIGURE)?;
        canvas.write((x + 32, y), how, &self.texts.say("chart-course-week", &[]))?;
        canvas.dashes([(goal_x, goal_y), (goal_x + 26, goal_y)], colours::INK, 2)?;
        canvas.write((goal_x + 32, goal_y), how, &self.goal())?;
        if self.course.fitted.is_some() {
            canvas.line(vec![(fitted_x, fitted_y), (fitted_x + 26, fitted_y)], colours::FITTED, 3)?;
            canvas.write((fitted_x + 32, fitted_y), how, &self.texts.say("chart-course-fitted", &[]))?;
        }
        Ok(())
    }

    fn scaled(&self, canvas: &Canvas<'_>, panel: &Panel) -> Result<(), ReportError> {
        let numbers = panel.round_numbers(7);
        let hundred = if self.course.unit == Unit::Share { 100.0 } else { 1.0 };
        let apart = match numbers.as_slice() {
            [first, second, ..] => (second - first) * hundred,
            _ => 1.0,
        };
        for number in numbers {
            let (x, y) = panel.at(f64::MIN, number);
            canvas.line(vec![(x, y), (panel.right, y)], colours::GRID, 1)?;
            canvas.write((x - 5, y), Lettering::to_right().small().quiet(), &self.written(number, decimals(apart)))?;
        }
        Ok(())
    }

    fn lines(&self, canvas: &Canvas<'_>, panel: &Panel) -> Result<(), ReportError> {
        let at = |day: Day, value: f64| panel.at(position(day), value);
        let goal = at(self.course.by, self.course.goal);
        canvas.dashes([(panel.left, goal.1), goal], colours::INK, 2)?;
        canvas.dashes([goal, (goal.0, panel.bottom)], colours::INK, 2)?;
        // A week's figure stands in its middle.
        let places: Vec<_> = self.course.weeks.iter().map(|(day, value)| at(day.plus_days(3), *value)).collect();
        canvas.line(places.clone(), colours::FIGURE, 1)?;
        for place in places {
            canvas.dot(place, 3, colours::FIGURE)?;
        }
        let fitted = self.course.fitted.iter().map(|points| points.map(|(day, value)| at(day, value)));
        fitted.into_iter().try_for_each(|points| canvas.line(points.into(), colours::FITTED, 3))
    }
}
