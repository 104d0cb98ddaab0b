//! Does the new channel replace, or only add? The substitution S with its interval against 0 and 1.

use super::canvas::{Canvas, Lettering, Panel, draw};
use super::{Figure, ReportError, Width, drawable};
use crate::reports::colours;
use crate::reports::page::Table;
use crate::texts::Texts;

/// A ratio and where it lies with 95 per cent confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Substitution {
    pub value: f64,
    /// The least; `-inf` when nothing bounds it.
    pub low: f64,
    /// The greatest; `inf` when nothing bounds it.
    pub high: f64,
}

/// Beyond these nothing is drawn: an arrow says that the interval goes on.
const FURTHEST: [f64; 2] = [-1.5, 2.5];

/// Draws S on a line with 0 (the new contacts only add) and 1 (each replaces another); `None` when S is no number.
///
/// # Errors
/// When the picture cannot be written, which does not happen.
pub fn interval(substitution: &Substitution, texts: &Texts) -> Result<Option<Figure>, ReportError> {
    if !substitution.value.is_finite() {
        return Ok(None);
    }
    let said = said(substitution, texts);
    let (title, described) =
        (texts.say("chart-interval", &[]), texts.say("chart-interval-described", &[("said", &said)]));
    Figure::drawn(title, described, table(substitution, texts), |width| line(substitution, &said, width, texts))
        .map(Some)
}

/// `S = 0,42 (0,11 till 0,74)`
fn said(of: &Substitution, texts: &Texts) -> String {
    let value = texts.number(of.value, 2);
    let key = match (of.low.is_finite(), of.high.is_finite()) {
        (true, true) => "chart-interval-between",
        (true, false) => "chart-interval-above",
        (false, true) => "chart-interval-below",
        (false, false) => "chart-interval-unbounded",
    };
    let (low, high) = (texts.number(drawable(of.low), 2), texts.number(drawable(of.high), 2));
    texts.say(key, &[("value", &value), ("low", &low), ("high", &high)])
}

fn table(of: &Substitution, texts: &Texts) -> Table {
    let number = |value: f64| if value.is_finite() { texts.number(value, 2) } else { "–".to_owned() };
    Table {
        caption: texts.say("chart-interval", &[]),
        columns: ["chart-figure", "chart-value", "chart-low", "chart-high"].map(|key| texts.say(key, &[])).into(),
        rows: vec![vec!["S".to_owned(), number(of.value), number(of.low), number(of.high)]],
    }
}

fn line(of: &Substitution, said: &str, width: Width, texts: &Texts) -> Result<String, ReportError> {
    let [least, most] = FURTHEST;
    let inside = |value: f64| value.clamp(least, most);
    let (from, to) = (inside(of.low.min(of.value)).min(-0.4) - 0.1, inside(of.high.max(of.value)).max(1.4) + 0.1);
    let (top, bottom) = (width.pick(34, 54), width.pick(150, 170));
    let panel = Panel::new([(4, top), (width.units() - 4, bottom)], from..to, 0.0..1.0);
    let middle = top + 84;
    draw(width, bottom + 54, |canvas| {
        canvas.write_lines((0, 12), Lettering::from_left().bold(), said, width.units())?;
        zones(canvas, &panel, texts)?;
        marks(canvas, &panel, width, texts)?;
        bar(canvas, &panel, of, middle)
    })
}

/// What each part of the line means.
fn zones(canvas: &Canvas<'_>, panel: &Panel, texts: &Texts) -> Result<(), ReportError> {
    let [zero, one] = [0.0, 1.0].map(|mark| panel.at(mark, 0.0).0);
    for (left, right, colour, key) in [
        (panel.left, zero, colours::ZONES[0], "chart-zone-induced"),
        (zero, one, colours::ZONES[1], "chart-zone-partial"),
        (one, panel.right, colours::ZONES[2], "chart-zone-more"),
    ] {
        canvas.block([(left, panel.top), (right, panel.bottom)], colour)?;
        let middle = i32::midpoint(left, right);
        let how = Lettering::around().small().coloured(colours::BLACK);
        canvas.write_lines((middle, panel.top + 12), how, &texts.say(key, &[]), right - left - 6)?;
    }
    Ok(())
}

/// The lines at 0 and 1, and what they mean.
fn marks(canvas: &Canvas<'_>, panel: &Panel, width: Width, texts: &Texts) -> Result<(), ReportError> {
    for (mark, key) in [(0.0, "chart-mark-adds"), (1.0, "chart-mark-replaces")] {
        let x = panel.at(mark, 0.0).0;
        canvas.line(vec![(x, panel.top), (x, panel.bottom)], colours::BLACK, 2)?;
        canvas.line(vec![(x, panel.bottom), (x, panel.bottom + 6)], colours::INK, 2)?;
        canvas.write((x, panel.bottom + 16), Lettering::around().bold(), &texts.number(mark, 0))?;
        let how = Lettering::around().small();
        canvas.write_lines((x, panel.bottom + 32), how, &texts.say(key, &[]), width.pick(200, 84))?;
    }
    Ok(())
}

fn bar(canvas: &Canvas<'_>, panel: &Panel, of: &Substitution, y: i32) -> Result<(), ReportError> {
    let [least, most] = FURTHEST;
    let (low, high) = (panel.at(of.low.max(least), 0.0).0, panel.at(of.high.min(most), 0.0).0);
    // What goes on beyond the picture goes on to its edge.
    let (left, right) =
        (if of.low < least { panel.left } else { low }, if of.high > most { panel.right } else { high });
    canvas.line(vec![(left, y), (right, y)], colours::BLACK, 4)?;
    for (x, beyond, outwards) in [(left, of.low < least, -1), (right, of.high > most, 1)] {
        if beyond {
            canvas.shape(vec![(x, y), (x - 14 * outwards, y - 10), (x - 14 * outwards, y + 10)], colours::BLACK)?;
        } else {
            canvas.line(vec![(x, y - 9), (x, y + 9)], colours::BLACK, 3)?;
        }
    }
    let x = panel.at(of.value.clamp(least, most), 0.0).0;
    canvas.dot((x, y), 9, colours::WHITE)?;
    canvas.dot((x, y), 7, colours::BLACK)
}
