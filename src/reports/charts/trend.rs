//! A figure by week, its goal, and the straight line through the weeks until the goal is due.

use std::ops::Range;

use super::canvas::{Canvas, TextStyle, Width};
use super::days::{draw_days, position};
use super::figure::Figure;
use super::panel::{Panel, decimals, drawable};
use crate::model::Day;
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A share from 0 to 1, written in per cent.
    Share,
    Number,
}

/// A figure by week, and its goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// What is drawn: `Andel digitala kontakter`.
    pub title: String,
    pub unit: Unit,
    /// The first days of weeks, in order, and the figure of each; weeks without one are left out.
    pub weeks: Vec<(Day, f64)>,
    pub goal: f64,
    /// The goal as the page writes it.
    pub goal_written: String,
    /// The day on which the goal is due.
    pub by: Day,
    /// Two points of the straight line through the weeks; `None` when there are too few.
    pub fitted: Option<[(Day, f64); 2]>,
}

/// Draws a figure and its goal; `None` when no week has a figure.
#[must_use]
pub fn trend(trend: &Trend, texts: &Texts) -> Option<Figure> {
    let mut trend = trend.clone();
    trend.weeks.retain(|(_, value)| value.is_finite());
    trend.weeks.iter_mut().for_each(|(_, value)| *value = drawable(*value));
    trend.goal = drawable(trend.goal);
    let fitted = trend.fitted.filter(|points| points.iter().all(|(_, value)| value.is_finite()));
    trend.fitted = fitted.map(|points| points.map(|(day, value)| (day, drawable(value))));
    let (first, last) = (*trend.weeks.first()?, *trend.weeks.last()?);
    let end = last.0.plus_days(7).max(trend.by.plus_days(1));
    let chart = Chart { trend: &trend, days: (first.0, end), texts };
    Some(Figure::new(trend.title.clone(), chart.description(first, last), chart.table(), |width| chart.draw(width)))
}

struct Chart<'a> {
    trend: &'a Trend,
    /// The first day, and the one after the last.
    days: (Day, Day),
    texts: &'a Texts,
}

impl Chart<'_> {
    fn number(&self, value: f64, decimals: usize) -> String {
        match self.trend.unit {
            Unit::Share => self.texts.percent(value, decimals),
            Unit::Number => self.texts.number(value, decimals),
        }
    }

    fn figure(&self, value: f64) -> String {
        self.number(value, self.decimals())
    }

    fn decimals(&self) -> usize {
        let greatest = self.trend.weeks.iter().map(|(_, value)| value.abs()).fold(0.0, f64::max);
        if self.trend.unit == Unit::Number && greatest < 10.0 { 2 } else { 1 }
    }

    /// Returns what a number is multiplied by when it is written.
    fn factor(&self) -> f64 {
        if self.trend.unit == Unit::Share { 100.0 } else { 1.0 }
    }

    fn goal(&self) -> String {
        let (goal, by) = (&self.trend.goal_written, self.texts.day(self.trend.by));
        self.texts.say("chart-course-goal", &[("goal", goal), ("by", &by)])
    }

    fn description(&self, (from, first): (Day, f64), (to, last): (Day, f64)) -> String {
        let (from, to) = (self.texts.day(from), self.texts.day(to));
        let (first, last, goal) = (self.figure(first), self.figure(last), self.goal());
        let words = [("from", from.as_str()), ("to", &to), ("first", &first), ("last", &last), ("goal", &goal)];
        let weeks = self.texts.say("chart-course-described", &words);
        let Some([_, (day, value)]) = self.trend.fitted else { return weeks };
        let (day, value) = (self.texts.day(day), self.figure(value));
        format!("{weeks} {}", self.texts.say("chart-course-fitted-described", &[("day", &day), ("value", &value)]))
    }

    fn table(&self) -> Table {
        let row = |(day, value): &(Day, f64)| vec![self.texts.day_short(*day), self.figure(*value)];
        Table {
            caption: format!("{}. {}", self.trend.title, self.goal()),
            columns: ["chart-course-when", "chart-value"].map(|key| self.texts.say(key, &[])).into(),
            rows: self.trend.weeks.iter().map(row).collect(),
        }
    }

    /// Returns the range from the least to the greatest number that is drawn, with 0.
    fn range(&self) -> Range<f64> {
        let fitted = self.trend.fitted.iter().flatten();
        let values = self.trend.weeks.iter().chain(fitted).map(|(_, value)| *value).chain([self.trend.goal]);
        let (least, most) = values.fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        least..if most > least { most + (most - least) * 0.06 } else { least + 1.0 }
    }

    fn draw(&self, width: Width) -> Canvas {
        let lines = if self.trend.fitted.is_some() { 3 } else { 2 };
        let top = 18 + 20 * width.pick(1, lines);
        let corners = [(width.pick(54, 46), top), (width.units() - 14, top + 210)];
        let panel = Panel::new(corners, position(self.days.0)..position(self.days.1), self.range());
        let mut canvas = Canvas::new(width, panel.bottom + 36);
        self.draw_legend(&mut canvas, width);
        canvas.scale(&panel, 7, |number, step| self.number(number, decimals(step * self.factor())));
        self.draw_lines(&mut canvas, &panel);
        draw_days(&mut canvas, &panel, self.days, width.pick(9, 4), self.texts);
        canvas
    }

    fn draw_legend(&self, canvas: &mut Canvas, width: Width) {
        let style = TextStyle::START.small();
        canvas.line(&[(0, 10), (26, 10)], colours::FIGURE, 1);
        canvas.circle((13, 10), 3, colours::FIGURE);
        canvas.text((32, 10), style, &self.texts.say("chart-course-week", &[]));
        let (x, y) = width.pick((110, 10), (0, 30));
        canvas.dashed_line(&[(x, y), (x + 26, y)], colours::INK, 2);
        canvas.text((x + 32, y), style, &self.goal());
        if self.trend.fitted.is_some() {
            let (x, y) = width.pick((400, 10), (0, 50));
            canvas.line(&[(x, y), (x + 26, y)], colours::FITTED, 3);
            canvas.text((x + 32, y), style, &self.texts.say("chart-course-fitted", &[]));
        }
    }

    fn draw_lines(&self, canvas: &mut Canvas, panel: &Panel) {
        let at = |day: Day, value: f64| panel.at(position(day), value);
        let goal = at(self.trend.by, self.trend.goal);
        canvas.dashed_line(&[(panel.left, goal.1), goal], colours::INK, 2);
        canvas.dashed_line(&[goal, (goal.0, panel.bottom)], colours::INK, 2);
        // The figure of a week stands in the middle of the week.
        let points: Vec<_> = self.trend.weeks.iter().map(|(day, value)| at(day.plus_days(3), *value)).collect();
        canvas.line(&points, colours::FIGURE, 1);
        for point in points {
            canvas.circle(point, 3, colours::FIGURE);
        }
        if let Some(points) = self.trend.fitted {
            canvas.line(&points.map(|(day, value)| at(day, value)), colours::FITTED, 3);
        }
    }
}
