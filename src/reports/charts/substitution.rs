//! The substitution S, which says whether a new channel replaces contacts or only adds some, with its confidence interval.

use super::canvas::{Canvas, TextStyle, Width};
use super::figure::Figure;
use super::panel::{Panel, drawable};
use crate::reports::colours;
use crate::reports::page::table::Table;
use crate::texts::Texts;

/// A ratio and its 95 % confidence interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Substitution {
    pub value: f64,
    /// The lower end; `-inf` when nothing bounds it.
    pub low: f64,
    /// The upper end; `inf` when nothing bounds it.
    pub high: f64,
}

/// The least and the greatest value that are drawn; an arrow says that the interval goes on.
const LIMITS: [f64; 2] = [-1.5, 2.5];

/// Draws S on a line with 0 (new contacts only add) and 1 (each replaces another); `None` when S is not finite.
#[must_use]
pub fn substitution(of: &Substitution, texts: &Texts) -> Option<Figure> {
    if !of.value.is_finite() {
        return None;
    }
    let words = in_words(of, texts);
    let description = texts.say("chart-interval-described", &[("said", &words)]);
    let title = texts.say("chart-interval", &[]);
    let number = |value: f64| if value.is_finite() { texts.number(value, 2) } else { "–".to_owned() };
    let columns = ["chart-figure", "chart-value", "chart-low", "chart-high"];
    let table = Table {
        caption: title.clone(),
        columns: columns.map(|key| texts.say(key, &[])).into(),
        rows: vec![vec!["S".to_owned(), number(of.value), number(of.low), number(of.high)]],
    };
    Some(Figure::new(title, description, table, |width| draw(of, &words, width, texts)))
}

/// Returns `S = 0,42 (0,11 till 0,74)`.
fn in_words(of: &Substitution, texts: &Texts) -> String {
    let key = match (of.low.is_finite(), of.high.is_finite()) {
        (true, true) => "chart-interval-between",
        (true, false) => "chart-interval-above",
        (false, true) => "chart-interval-below",
        (false, false) => "chart-interval-unbounded",
    };
    let [value, low, high] = [of.value, drawable(of.low), drawable(of.high)].map(|number| texts.number(number, 2));
    texts.say(key, &[("value", &value), ("low", &low), ("high", &high)])
}

fn draw(of: &Substitution, words: &str, width: Width, texts: &Texts) -> Canvas {
    let inside = |value: f64| value.clamp(LIMITS[0], LIMITS[1]);
    let (from, to) = (inside(of.low.min(of.value)).min(-0.4) - 0.1, inside(of.high.max(of.value)).max(1.4) + 0.1);
    let top = width.pick(34, 54);
    let panel = Panel::new([(4, top), (width.units() - 4, top + 116)], from..to, 0.0..1.0);
    let mut canvas = Canvas::new(width, panel.bottom + 54);
    canvas.text_lines((0, 12), TextStyle::START.bold(), words, width.units());
    draw_zones(&mut canvas, &panel, texts);
    draw_marks(&mut canvas, &panel, width, texts);
    draw_interval(&mut canvas, &panel, of, top + 84);
    canvas
}

/// Draws the zones of the line, with what each of them means.
fn draw_zones(canvas: &mut Canvas, panel: &Panel, texts: &Texts) {
    let [zero, one] = [0.0, 1.0].map(|mark| panel.x(mark));
    let edges = [(panel.left, zero), (zero, one), (one, panel.right)];
    let keys = ["chart-zone-induced", "chart-zone-partial", "chart-zone-more"];
    for (((left, right), colour), key) in edges.into_iter().zip(colours::ZONES).zip(keys) {
        canvas.rectangle([(left, panel.top), (right, panel.bottom)], colour);
        let style = TextStyle::MIDDLE.small().coloured(colours::BLACK);
        let point = (i32::midpoint(left, right), panel.top + 12);
        canvas.text_lines(point, style, &texts.say(key, &[]), right - left - 6);
    }
}

/// Draws the lines at 0 and 1, with what they mean.
fn draw_marks(canvas: &mut Canvas, panel: &Panel, width: Width, texts: &Texts) {
    for (mark, key) in [(0.0, "chart-mark-adds"), (1.0, "chart-mark-replaces")] {
        let (x, bottom) = (panel.x(mark), panel.bottom);
        canvas.line(&[(x, panel.top), (x, bottom)], colours::BLACK, 2);
        canvas.line(&[(x, bottom), (x, bottom + 6)], colours::INK, 2);
        canvas.text((x, bottom + 16), TextStyle::MIDDLE.bold(), &texts.number(mark, 0));
        let style = TextStyle::MIDDLE.small();
        canvas.text_lines((x, bottom + 32), style, &texts.say(key, &[]), width.pick(200, 84));
    }
}

fn draw_interval(canvas: &mut Canvas, panel: &Panel, of: &Substitution, y: i32) {
    let (is_cut_below, is_cut_above) = (of.low < LIMITS[0], of.high > LIMITS[1]);
    let left = if is_cut_below { panel.left } else { panel.x(of.low) };
    let right = if is_cut_above { panel.right } else { panel.x(of.high) };
    canvas.line(&[(left, y), (right, y)], colours::BLACK, 4);
    for (x, is_cut, inwards) in [(left, is_cut_below, 14), (right, is_cut_above, -14)] {
        if is_cut {
            canvas.polygon(&[(x, y), (x + inwards, y - 10), (x + inwards, y + 10)], colours::BLACK);
        } else {
            canvas.line(&[(x, y - 9), (x, y + 9)], colours::BLACK, 3);
        }
    }
    let x = panel.x(of.value.clamp(LIMITS[0], LIMITS[1]));
    canvas.circle((x, y), 9, colours::WHITE);
    canvas.circle((x, y), 7, colours::BLACK);
}
