//! Contacts per working day by week, stacked by channel, and below them the share of each channel in the same weeks. A share
//! that grows means little without the whole, so neither is drawn without the other.

use super::canvas::{Canvas, Point, TextStyle, Width, text_width};
use super::days::{draw_days, position};
use super::figure::Figure;
use super::labels::spread;
use super::panel::{Panel, decimals, drawable};
use crate::measure::{ChannelWeek, DatedEvent};
use crate::model::{Channel, Day};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// Draws the contacts of weeks, in order, and the events within them; `None` when there is no week. Weeks that do not follow
/// each other have a gap between them.
#[must_use]
pub fn volumes(weeks: &[ChannelWeek], events: &[DatedEvent], texts: &Texts) -> Option<Figure> {
    let (first, end) = (weeks.first()?.first, weeks.last()?.first.plus_days(7));
    let mut events: Vec<&DatedEvent> = events.iter().filter(|event| event.date >= first && event.date < end).collect();
    events.sort_by_key(|event| event.date);
    let height = |week: &ChannelWeek, channel: Channel| {
        let rates = week.per_day.iter().filter(|(of, _)| *of == channel);
        rates.map(|(_, rate)| drawable(*rate).max(0.0)).sum::<f64>()
    };
    let used = |channel: &Channel| weeks.iter().any(|week| height(week, *channel) > 0.0);
    let channels: Vec<Channel> = Channel::ALL.into_iter().filter(used).collect();
    let layers = |week: &ChannelWeek| Layers {
        first: week.first,
        heights: channels.iter().map(|one| height(week, *one)).collect(),
    };
    let weeks = weeks.iter().map(layers).collect();
    let chart = Chart { channels, weeks, events: &events, days: (first, end), texts };
    let title = texts.say("chart-volumes", &[]);
    let mut figure = Figure::new(title, chart.description(), chart.table(), |width| chart.draw(width));
    figure.marks = events.iter().map(|event| format!("{}: {}", texts.day(event.date), event.label)).collect();
    Some(figure)
}

/// The contacts of a week, by channel in the order of the chart.
struct Layers {
    first: Day,
    heights: Vec<f64>,
}

impl Layers {
    fn total(&self) -> f64 {
        self.heights.iter().sum()
    }

    /// Returns the upper edge of the first `layers` layers, as a number of contacts or as a share.
    fn edge(&self, layers: usize, as_share: bool) -> f64 {
        let height = self.heights.iter().take(layers).sum();
        if as_share { share(height, self.total()) } else { height }
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

struct Chart<'a> {
    channels: Vec<Channel>,
    weeks: Vec<Layers>,
    events: &'a [&'a DatedEvent],
    /// The first day, and the one after the last.
    days: (Day, Day),
    texts: &'a Texts,
}

/// Height of a row of event numbers above the panels.
const MARK_ROW: i32 = 20;
/// Width of the line from a panel to the name of a channel.
const LEADER: i32 = 16;

impl Chart<'_> {
    /// Returns runs of weeks that follow each other; a week without contacts has no share.
    fn runs(&self, as_share: bool) -> impl Iterator<Item = &[Layers]> {
        let is_drawn = move |week: &Layers| !as_share || week.total() > 0.0;
        let follows = move |one: &Layers, next: &Layers| {
            is_drawn(one) == is_drawn(next) && next.first.epoch() - one.first.epoch() <= 7
        };
        self.weeks.chunk_by(follows).filter(move |run| run.iter().all(is_drawn))
    }

    fn draw(&self, width: Width) -> Canvas {
        let names = self.channels.iter().map(|channel| text_width(&self.texts.channel(*channel), 12)).max();
        let (left, right) = (46, width.units() - LEADER - names.unwrap_or(0));
        let days = position(self.days.0)..position(self.days.1);
        let marks = self.marks(&Panel::new([(left, 0), (right, 1)], days.clone(), 0.0..1.0));
        let above = 30 + marks.iter().map(|(_, row)| row + 1).max().unwrap_or(0) * MARK_ROW;
        let below = above + width.pick(220, 190) + 44;
        let highest = self.weeks.iter().map(Layers::total).fold(0.0, f64::max) * 1.04;
        let highest = if highest > 0.0 { highest } else { 1.0 };
        let volumes = Panel::new([(left, above), (right, below - 44)], days.clone(), 0.0..highest);
        let shares = Panel::new([(left, below), (right, below + width.pick(200, 180))], days, 0.0..1.0);
        let mut canvas = Canvas::new(width, shares.bottom + 36);
        canvas.text((0, 10), TextStyle::START.bold(), &self.texts.say("chart-per-day", &[]));
        canvas.text((0, below - 16), TextStyle::START.bold(), &self.texts.say("chart-share", &[]));
        canvas.scale(&volumes, 6, |number, step| self.texts.number(number, decimals(step)));
        canvas.scale(&shares, 6, |number, _| self.texts.percent(number, 0));
        for (panel, as_share) in [(&volumes, false), (&shares, true)] {
            self.draw_layers(&mut canvas, panel, as_share);
            self.draw_names(&mut canvas, panel, as_share);
        }
        draw_marks(&mut canvas, &marks, [&volumes, &shares]);
        canvas.line(&[(left, volumes.bottom), (right, volumes.bottom)], colours::QUIET, 1);
        draw_days(&mut canvas, &shares, self.days, width.pick(9, 4), self.texts);
        canvas
    }

    fn draw_layers(&self, canvas: &mut Canvas, panel: &Panel, as_share: bool) {
        for run in self.runs(as_share) {
            for (index, channel) in self.channels.iter().enumerate() {
                let upper = edge(panel, run, index + 1, as_share);
                let mut around = edge(panel, run, index, as_share);
                around.reverse();
                around.extend(&upper);
                canvas.polygon(&around, colours::channel(*channel));
                // A line in the colour of the ground separates layers also for those who do not see their colours.
                canvas.line(&upper, colours::GROUND, 1);
            }
        }
    }

    /// Writes the name of each channel where its layer ends.
    fn draw_names(&self, canvas: &mut Canvas, panel: &Panel, as_share: bool) {
        let Some(last) = self.weeks.iter().rev().find(|week| week.total() > 0.0) else { return };
        let middle = |index: usize| panel.y(f64::midpoint(last.edge(index, as_share), last.edge(index + 1, as_share)));
        let own: Vec<i32> = (0..self.channels.len()).rev().map(middle).collect();
        let places = spread(&own, 15, panel.top, panel.bottom - 2);
        let right = panel.right;
        for ((channel, own), y) in self.channels.iter().rev().zip(own).zip(places) {
            let colour = colours::channel(*channel);
            canvas.line(&[(right + 1, own), (right + 8, y), (right + 13, y)], colour, 2);
            canvas.text((right + LEADER, y), TextStyle::START.small(), &self.texts.channel(*channel));
        }
    }

    /// Returns the place of each event, and the row above the panels in which its number has room.
    fn marks(&self, panel: &Panel) -> Vec<(i32, i32)> {
        let mut rows: Vec<i32> = Vec::new();
        let mark = |event: &&DatedEvent| {
            let x = panel.x(position(event.date));
            let free = rows.iter().position(|last| x - last >= MARK_ROW).unwrap_or(rows.len());
            match rows.get_mut(free) {
                Some(last) => *last = x,
                None => rows.push(x),
            }
            (x, i32::try_from(free).unwrap_or(0))
        };
        self.events.iter().map(mark).collect()
    }

    fn description(&self) -> String {
        let texts = self.texts;
        let total = |week: Option<&Layers>| texts.number(week.map_or(0.0, Layers::total), 1);
        let shares = |week: Option<&Layers>| {
            let of = |(channel, height): (&Channel, &f64)| {
                let part = share(*height, week.map_or(0.0, Layers::total));
                format!("{} {}", texts.channel(*channel), texts.percent(part, 0))
            };
            let heights = week.map(|week| week.heights.as_slice()).unwrap_or_default();
            self.channels.iter().zip(heights).map(of).collect::<Vec<_>>().join(", ")
        };
        let (first, last) = (self.weeks.first(), self.weeks.last());
        let words = [
            ("from", texts.day(self.days.0)),
            ("to", texts.day(self.days.1.plus_days(-1))),
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
        let channels = self.channels.iter().map(|channel| texts.channel(*channel));
        let columns = [heading("chart-week")].into_iter().chain(channels).chain([heading("chart-all")]).collect();
        let row = |week: &Layers| {
            let total = week.total();
            let cell =
                |height: &f64| format!("{} ({})", texts.number(*height, 1), texts.percent(share(*height, total), 0));
            let cells = week.heights.iter().map(cell);
            [texts.day_short(week.first)].into_iter().chain(cells).chain([texts.number(total, 1)]).collect()
        };
        Table { caption: heading("chart-volumes-table"), columns, rows: self.weeks.iter().map(row).collect() }
    }
}

/// Draws the numbers of events in circles above the panels, each with a line through both.
fn draw_marks(canvas: &mut Canvas, marks: &[(i32, i32)], panels: [&Panel; 2]) {
    let above = panels[0].top;
    for (number, (x, row)) in (1..).zip(marks) {
        let (x, y) = (*x, above - 12 - row * MARK_ROW);
        canvas.dashed_line(&[(x, y), (x, above)], colours::INK, 1);
        for panel in panels {
            canvas.dashed_line(&[(x, panel.top), (x, panel.bottom)], colours::INK, 1);
        }
        canvas.circle((x, y), 9, colours::INK);
        let style = TextStyle::MIDDLE.small().bold().coloured(colours::GROUND);
        canvas.text((x, y), style, &number.to_string());
    }
}

/// Returns the upper edge of the first `layers` layers from left to right, level within a week.
fn edge(panel: &Panel, run: &[Layers], layers: usize, as_share: bool) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(run.len() * 2);
    for week in run {
        let height = week.edge(layers, as_share);
        for day in [week.first, week.first.plus_days(7)] {
            let point = panel.at(position(day), height);
            // Of three points in a line the middle one says nothing.
            if let [.., before, last] = points.as_slice()
                && (before.1, last.1) == (point.1, point.1)
            {
                points.pop();
            }
            points.push(point);
        }
    }
    points
}
