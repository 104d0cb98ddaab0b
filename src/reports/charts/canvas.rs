//! What pictures are drawn on: lines, shapes and words at places counted from the upper left corner.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::element::DashedPathElement;
use plotters::prelude::{
    Circle, CoordTranslate, DrawingArea, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBColor, Rectangle,
    SVGBackend,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontTransform, TextStyle};

use super::{ReportError, Width};
use crate::reports::colours;

/// A place: to the right, downwards.
pub(super) type Place = (i32, i32);

/// Plotters writes letters smaller than it is told.
const TOLD: f64 = 1.24;

/// How words stand at a place.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    across: HPos,
    down: VPos,
    pub(super) colour: &'static str,
    bold: bool,
    rising: bool,
    size: f64,
}

impl Lettering {
    /// Words that begin at their place, in its middle.
    pub(super) fn from_left() -> Lettering {
        Lettering {
            across: HPos::Left,
            down: VPos::Center,
            colour: colours::INK,
            bold: false,
            rising: false,
            size: 13.0,
        }
    }

    /// Words that end at their place.
    pub(super) fn to_right() -> Lettering {
        Lettering { across: HPos::Right, ..Lettering::from_left() }
    }

    /// Words around their place.
    pub(super) fn around() -> Lettering {
        Lettering { across: HPos::Center, ..Lettering::from_left() }
    }

    pub(super) fn bold(self) -> Lettering {
        Lettering { bold: true, ..self }
    }

    pub(super) fn quiet(self) -> Lettering {
        Lettering { colour: colours::QUIET, ..self }
    }

    pub(super) fn coloured(self, colour: &'static str) -> Lettering {
        Lettering { colour, ..self }
    }

    pub(super) fn small(self) -> Lettering {
        Lettering { size: 12.0, ..self }
    }

    /// Words that run upwards from their place.
    pub(super) fn rising(self) -> Lettering {
        Lettering { rising: true, ..self }
    }
}

/// A picture while it is drawn.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

/// Draws a picture of a width and a height.
pub(super) fn draw(
    width: Width,
    height: i32,
    paint: impl FnOnce(&Canvas<'_>) -> Result<(), ReportError>,
) -> Result<String, ReportError> {
    let mut svg = String::new();
    let size = (width.units().unsigned_abs(), height.unsigned_abs());
    {
        let canvas = Canvas { area: SVGBackend::with_string(&mut svg, size).into_drawing_area() };
        paint(&canvas)?;
        canvas.area.present().map_err(fault)?;
    }
    Ok(svg)
}

fn fault(error: impl std::fmt::Display) -> ReportError {
    ReportError::Picture(error.to_string())
}

impl Canvas<'_> {
    /// A filled shape.
    pub(super) fn shape(&self, places: Vec<Place>, colour: &str) -> Result<(), ReportError> {
        self.area.draw(&Polygon::new(places, rgb(colour).filled())).map_err(fault)
    }

    /// A filled rectangle.
    pub(super) fn block(&self, corners: [Place; 2], colour: &str) -> Result<(), ReportError> {
        self.area.draw(&Rectangle::new(corners, rgb(colour).filled())).map_err(fault)
    }

    /// The outline of a rectangle, inside of its corners.
    pub(super) fn outline(&self, corners: [Place; 2], colour: &str) -> Result<(), ReportError> {
        let [(left, top), (right, bottom)] = corners;
        let (left, top, right, bottom) = (left + 1, top + 1, right - 1, bottom - 1);
        self.line(vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top - 1)], colour, 2)
    }

    /// A line through places, so many units thick.
    pub(super) fn line(&self, places: Vec<Place>, colour: &str, thick: u32) -> Result<(), ReportError> {
        self.area.draw(&PathElement::new(places, rgb(colour).stroke_width(thick))).map_err(fault)
    }

    /// A dashed line from a place to another.
    pub(super) fn dashes(&self, ends: [Place; 2], colour: &str, thick: u32) -> Result<(), ReportError> {
        self.area.draw(&DashedPathElement::new(ends, 6, 4, rgb(colour).stroke_width(thick))).map_err(fault)
    }

    /// A filled circle.
    pub(super) fn dot(&self, place: Place, radius: i32, colour: &str) -> Result<(), ReportError> {
        self.area.draw(&Circle::new(place, radius, rgb(colour).filled())).map_err(fault)
    }

    /// Words.
    pub(super) fn write(&self, place: Place, how: Lettering, words: &str) -> Result<(), ReportError> {
        let size = how.size * TOLD;
        let font =
            if how.bold { ("sans-serif", size, FontStyle::Bold) } else { ("sans-serif", size, FontStyle::Normal) };
        let colour = rgb(how.colour);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(how.across, how.down));
        let style = if how.rising { style.transform(FontTransform::Rotate270) } else { style };
        self.area.draw_text(words, &style, place).map_err(fault)
    }

    /// Words in lines of at most so many units, the first of them at the place; says how many lines there are.
    pub(super) fn write_lines(
        &self,
        (x, y): Place,
        how: Lettering,
        words: &str,
        widest: i32,
    ) -> Result<i32, ReportError> {
        let mut lines = 0;
        for line in wrapped(words, widest, how.size) {
            self.write((x, y + lines * LINE), how, &line)?;
            lines += 1;
        }
        Ok(lines)
    }
}

/// From one line of words to the next.
pub(super) const LINE: i32 = 15;

/// How wide words are, about: there are no fonts to measure with, and readers have different ones.
pub(super) fn breadth(words: &str, size: f64) -> i32 {
    let letters = i32::try_from(words.chars().count()).unwrap_or(i32::MAX);
    whole(f64::from(letters) * size * 0.6)
}

/// Words in lines that are no wider than so many units, unless a word alone is.
pub(super) fn wrapped(words: &str, widest: i32, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if breadth(&format!("{line} {word}"), size) <= widest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn rgb(colour: &str) -> RGBColor {
    let read = colours::read(colour);
    RGBColor(read.red, read.green, read.blue)
}

/// The nearest whole unit.
pub(super) fn whole(value: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::as_conversions,
        reason = "places are small; what is not ends at an edge"
    )]
    let nearest = value.round() as i32;
    nearest
}

/// A part of the picture in which numbers have their places.
pub(super) struct Panel {
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    across: Range<f64>,
    up: Range<f64>,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) top: i32,
    pub(super) bottom: i32,
}

impl Panel {
    /// A panel between two corners that shows these numbers from left to right and from the bottom up.
    pub(super) fn new(corners: [Place; 2], across: Range<f64>, up: Range<f64>) -> Panel {
        let [(left, top), (right, bottom)] = corners;
        let coordinates = Cartesian2d::new(across.clone(), up.clone(), (left..right, bottom..top));
        Panel { coordinates, across, up, left, right, top, bottom }
    }

    /// Where two numbers meet; what lies outside is at the edge.
    pub(super) fn at(&self, across: f64, up: f64) -> Place {
        let inside = |value: f64, range: &Range<f64>| value.max(range.start).min(range.end);
        self.coordinates.translate(&(inside(across, &self.across), inside(up, &self.up)))
    }

    /// Round numbers from the bottom to the top, at most so many.
    pub(super) fn round_numbers(&self, at_most: usize) -> Vec<f64> {
        RangedCoordf64::from(self.up.clone()).key_points(at_most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_and_escaped() {
        assert_eq!(wrapped("Sociala medier", 60, 12.0), ["Sociala", "medier"]);
        assert_eq!(wrapped("Sociala medier", 110, 12.0), ["Sociala medier"]);
        assert_eq!(wrapped("Besöksmottagning", 10, 12.0), ["Besöksmottagning"]);
        let svg =
            draw(Width::Narrow, 40, |canvas| canvas.write((1, 2), Lettering::from_left(), "<b> & \"c\"")).unwrap();
        assert!(svg.contains("&lt;b&gt; &amp; &quot;c&quot;"), "{svg}");
    }

    #[test]
    fn numbers_outside_of_a_panel_are_at_its_edge() {
        let panel = Panel::new([(10, 20), (110, 120)], 0.0..1.0, 0.0..10.0);
        assert_eq!(panel.at(0.5, 5.0), (60, 70));
        assert_eq!(
            [panel.at(-9.0, 99.0), panel.at(f64::NAN, f64::INFINITY), panel.at(f64::MIN, f64::MAX)],
            [(10, 20); 3]
        );
        assert!(panel.round_numbers(6).contains(&10.0));
    }
}
