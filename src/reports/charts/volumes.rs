//! How many came, and which way: contacts per working day week by week, and below them each channel's share of the same weeks.
//! A share that grows means little until it is seen whether the whole grew too, so neither is drawn without the other.

use super::canvas::{Canvas, Lettering, Panel, Place, breadth, draw};
use super::labels::spread;
use super::time::{position, write_days};
use super::{Figure, ReportError, Width, decimals, drawable};
use crate::model::{Channel, Day};
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// A week of a course.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Its first day.
    pub first: Day,
    /// Contacts per working day; a channel that is not named had none.
    pub per_day: Vec<(Channel, f64)>,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub day: Day,
    pub label: String,
}

/// Draws the contacts of weeks, in order, stacked by channel, with what happened in them; `None` when there is no week.
/// Between weeks that do not follow each other there is a gap.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn volumes(weeks: &[Week], events: &[Event], texts: &Texts) -> Result<Option<Figure>, ReportError> {
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return Ok(None) };
    let end = last.first.plus_days(7);
    let mut events: Vec<&Event> = events.iter().filter(|event| event.day >= first.first && event.day < end).collect();
    events.sort_by_key(|event| event.day);
    let stack = Stack::of(weeks);
    let course = Courses { stack: &stack, events: &events, from: first.first, end, texts };
    let title = texts.say("chart-volumes", &[]);
    let mut figure = Figure::drawn(title, course.described(), course.table(), |width| course.drawn(width))?;
    let told = |event: &&Event| format!("{}: {}", texts.day(event.day), event.label);
    figure.marks = events.iter().map(told).collect();
    Ok(Some(figure))
}

/// Weeks as layers on each other.
struct Stack {
    channels: Vec<Channel>,
    weeks: Vec<Layers>,
}

struct Layers {
    first: Day,
    /// In the order of the channels.
    heights: Vec<f64>,
}

impl Layers {
    fn total(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// Up to where so many of the layers reach, of the whole or as a share of it.
    fn reach(&self, layers: usize, as_share: bool) -> f64 {
        let height = self.heights.iter().take(layers).sum();
        if as_share { share(height, self.total()) } else { height }
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

impl Stack {
    fn of(weeks: &[Week]) -> Stack {
        let height = |week: &Week, channel: Channel| {
            let named = week.per_day.iter().filter(|(of, _)| *of == channel);
            named.map(|(_, rate)| drawable(*rate).max(0.0)).sum::<f64>()
        };
        let used = |channel: &Channel| weeks.iter().any(|week| height(week, *channel) > 0.0);
        let channels: Vec<Channel> = Channel::ALL.into_iter().filter(used).collect();
        let layers = |week: &Week| Layers {
            first: week.first,
            heights: channels.iter().map(|channel| height(week, *channel)).collect(),
        };
        let weeks = weeks.iter().map(layers).collect();
        Stack { channels, weeks }
    }

    /// Weeks that follow each other; of a week without contacts there is no share.
    fn runs(&self, as_share: bool) -> impl Iterator<Item = &[Layers]> {
        let follows = move |one: &Layers, next: &Layers| {
            let both = !as_share || (one.total() > 0.0) == (next.total() > 0.0);
            both && next.first.epoch() - one.first.epoch() <= 7
        };
        self.weeks.chunk_by(follows).filter(move |run| !as_share || run.iter().all(|week| week.total() > 0.0))
    }

    fn highest(&self) -> f64 {
        self.weeks.iter().map(Layers::total).fold(0.0, f64::max)
    }
}

struct Courses<'a> {
    stack: &'a Stack,
    events: &'a [&'a Event],
    from: Day,
    end: Day,
    texts: &'a Texts,
}

/// Rows of numbers in circles above the panels.
const MARK_ROW: i32 = 20;
/// From the panels to the names of channels.
const LEADER: i32 = 16;

impl Courses<'_> {
    fn drawn(&self, width: Width) -> Result<String, ReportError> {
        let names = self.stack.channels.iter().map(|channel| breadth(&self.texts.channel(*channel), 12.0));
        let (left, right) = (46, width.units() - LEADER - names.max().unwrap_or(0));
        let days = position(self.from)..position(self.end);
        let rows = self.marked(&Panel::new([(left, 0), (right, 1)], days.clone(), 0.0..1.0));
        let above = 30 + rows.iter().map(|(_, row)| row + 1).max().unwrap_or(0) * MARK_ROW;
        let middle = above + width.pick(220, 190);
        let below = middle + 44;
        let bottom = below + width.pick(200, 180);
        let highest = if self.stack.highest() > 0.0 { self.stack.highest() * 1.04 } else { 1.0 };
        let volumes = Panel::new([(left, above), (right, middle)], days.clone(), 0.0..highest);
        let shares = Panel::new([(left, below), (right, bottom)], days, 0.0..1.0);
        draw(width, bottom + 36, |canvas| {
            canvas.write((0, 10), Lettering::from_left().bold(), &self.texts.say("chart-per-day", &[]))?;
            canvas.write((0, below - 16), Lettering::from_left().bold(), &self.texts.say("chart-share", &[]))?;
            for (panel, as_share) in [(&volumes, false), (&shares, true)] {
                self.scaled(canvas, panel, as_share)?;
                self.layered(canvas, panel, as_share)?;
                self.named(canvas, panel, as_share)?;
            }
            mark(canvas, &rows, [&volumes, &shares])?;
            canvas.line(vec![(left, middle), (right, middle)], colours::QUIET, 1)?;
            write_days(canvas, &shares, (self.from, self.end), width.pick(9, 4), self.texts)
        })
    }

    /// Numbers and lines at the left.
    fn scaled(&self, canvas: &Canvas<'_>, panel: &Panel, as_share: bool) -> Result<(), ReportError> {
        let numbers = panel.round_numbers(6);
        let apart = numbers.windows(2).map(|pair| pair.iter().rev().copied().reduce(|a, b| a - b).unwrap_or(1.0));
        let decimals = decimals(apart.reduce(f64::min).unwrap_or(1.0));
        for number in numbers {
            let (x, y) = panel.at(f64::MIN, number);
            canvas.line(vec![(x, y), (panel.right, y)], colours::GRID, 1)?;
            let words = if as_share { self.texts.percent(number, 0) } else { self.texts.number(number, decimals) };
            canvas.write((x - 5, y), Lettering::to_right().small().quiet(), &words)?;
        }
        Ok(())
    }

    fn layered(&self, canvas: &Canvas<'_>, panel: &Panel, as_share: bool) -> Result<(), ReportError> {
        for run in self.stack.runs(as_share) {
            for (index, channel) in self.stack.channels.iter().enumerate() {
                let upper = edge(panel, run, index + 1, as_share);
                let mut around = edge(panel, run, index, as_share);
                around.reverse();
                around.extend(&upper);
                canvas.shape(around, colours::channel(*channel))?;
                // The ground shows between layers, so that they are told apart without their colours.
                canvas.line(upper, colours::GROUND, 1)?;
            }
        }
        Ok(())
    }

    /// Each channel's name where its layer ends.
    fn named(&self, canvas: &Canvas<'_>, panel: &Panel, as_share: bool) -> Result<(), ReportError> {
        let Some(last) = self.stack.weeks.iter().rev().find(|week| week.total() > 0.0) else { return Ok(()) };
        let middle = |index: usize| {
            let between = last.reach(index, as_share) + last.reach(index + 1, as_share);
            panel.at(f64::MAX, between / 2.0).1
        };
        let own: Vec<i32> = (0..self.stack.channels.len()).rev().map(middle).collect();
        let places = spread(&own, 15, panel.top, panel.bottom - 2);
        let right = panel.right;
        for ((channel, own), y) in self.stack.channels.iter().rev().zip(own).zip(places) {
            let colour = colours::channel(*channel);
            canvas.line(vec![(right + 1, own), (right + 8, y), (right + 13, y)], colour, 2)?;
            canvas.write((right + LEADER, y), Lettering::from_left().small(), &self.texts.channel(*channel))?;
        }
        Ok(())
    }

    /// The places of events, and in which row above the panels their numbers have room.
    fn marked(&self, panel: &Panel) -> Vec<(i32, i32)> {
        let mut rows: Vec<i32> = Vec::new();
        let row = |event: &&Event| {
            let x = panel.at(position(event.day), 0.0).0;
            let free = rows.iter().position(|taken| x - taken >= MARK_ROW).unwrap_or(rows.len());
            match rows.get_mut(free) {
                Some(taken) => *taken = x,
                None => rows.push(x),
            }
            (x, i32::try_from(free).unwrap_or(0))
        };
        self.events.iter().map(row).collect()
    }

    fn described(&self) -> String {
        let texts = self.texts;
        let total = |week: Option<&Layers>| texts.number(week.map_or(0.0, Layers::total), 1);
        let shares = |week: Option<&Layers>| {
            let of = |(channel, height): (&Channel, &f64)| {
                let part = share(*height, week.map_or(0.0, Layers::total));
                format!("{} {}", texts.channel(*channel), texts.percent(part, 0))
            };
            let heights = week.map(|week| week.heights.as_slice()).unwrap_or_default();
            self.stack.channels.iter().zip(heights).map(of).collect::<Vec<_>>().join(", ")
        };
        let (first, last) = (self.stack.weeks.first(), self.stack.weeks.last());
        let words = [
            ("from", texts.day(self.from)),
            ("to", texts.day(self.end.plus_days(-1))),
            ("start", total(first)),
            ("end", total(last)),
            ("shares_start", shares(first)),
            ("shares_end", shares(last)),
        ];
        texts.say("chart-volumes-described", &words.each_ref().map(|(name, word)| (*name, word.as_str())))
    }

    fn table(&self) -> Table {
        let texts = self.texts;
        let heading = |key: &str| texts.say(key, &[]);
        let channels = self.stack.channels.iter().map(|channel| texts.channel(*channel));
        let columns = [heading("chart-week")].into_iter().chain(channels).chain([heading("chart-all")]).collect();
        let row = |week: &Layers| {
            let total = week.total();
            let cell =
                |height: &f64| format!("{} ({})", texts.number(*height, 1), texts.percent(share(*height, total), 0));
            let cells = week.heights.iter().map(cell);
            [texts.day_short(week.first)].into_iter().chain(cells).chain([texts.number(total, 1)]).collect()
        };
        let rows = self.stack.weeks.iter().map(row).collect();
        Table { caption: heading("chart-volumes-table"), columns, rows }
    }
}

/// Numbers in circles above the panels, each with a line through both.
fn mark(canvas: &Canvas<'_>, rows: &[(i32, i32)], panels: [&Panel; 2]) -> Result<(), ReportError> {
    let above = panels[0].top;
    for (number, (x, row)) in (1..).zip(rows) {
        let y = above - 12 - row * MARK_ROW;
        canvas.dashes([(*x, y), (*x, above)], colours::INK, 1)?;
        for panel in panels {
            canvas.dashes([(*x, panel.top), (*x, panel.bottom)], colours::INK, 1)?;
        }
        canvas.dot((*x, y), 9, colours::INK)?;
        canvas.write((*x, y), Lettering::around().small().bold().coloured(colours::GROUND), &number.to_string())?;
    }
    Ok(())
}

/// The upper edge of so many layers, from the left to the right: level within a week.
fn edge(panel: &Panel, run: &[Layers], layers: usize, as_share: bool) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(run.len() * 2);
    for week in run {
        let reach = week.reach(layers, as_share);
        for day in [week.first, week.first.plus_days(7)] {
            let place = panel.at(position(day), reach);
            // Three in a line say no more than their ends.
            if let [.., before, at] = places.as_slice()
                && (before.1, at.1) == (place.1, place.1)
            {
                places.pop();
            }
            places.push(place);
        }
    }
    places
}
