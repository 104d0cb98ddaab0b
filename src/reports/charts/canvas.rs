//! Writes SVG: shapes and text at points counted from the upper left corner of the picture.

use std::fmt::Display;

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::panel::{Panel, nearest};
use crate::model::closed_list::closed_list;
use crate::reports::colours;

/// The width for which a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Width {
    /// A screen, or a sheet of A4.
    Wide,
    /// A phone.
    Narrow,
}

closed_list!(Width);

impl Width {
    /// Returns the width of the drawing in units, which are about pixels.
    pub(super) const fn units(self) -> i32 {
        self.pick(720, 300)
    }

    /// Returns the first value for a wide picture, the second for a narrow one.
    pub(super) const fn pick<T: Copy>(self, wide: T, narrow: T) -> T {
        match self {
            Width::Wide => wide,
            Width::Narrow => narrow,
        }
    }
}

/// A point: units to the right, units down.
pub(super) type Point = (i32, i32);

/// Distance from one line of text to the next.
pub(super) const LINE: i32 = 15;

/// How text is written; its point is in the middle of its height.
#[derive(Clone, Copy)]
pub(super) struct TextStyle {
    anchor: &'static str,
    colour: &'static str,
    is_bold: bool,
    size: i32,
    is_rotated: bool,
}

impl TextStyle {
    /// Text that begins at its point.
    pub(super) const START: TextStyle =
        TextStyle { anchor: "start", colour: colours::INK, is_bold: false, size: 13, is_rotated: false };
    /// Text whose middle is at its point.
    pub(super) const MIDDLE: TextStyle = TextStyle { anchor: "middle", ..TextStyle::START };
    /// Text that ends at its point.
    pub(super) const END: TextStyle = TextStyle { anchor: "end", ..TextStyle::START };

    pub(super) const fn bold(self) -> TextStyle {
        TextStyle { is_bold: true, ..self }
    }

    pub(super) const fn small(self) -> TextStyle {
        TextStyle { size: 12, ..self }
    }

    pub(super) const fn quiet(self) -> TextStyle {
        self.coloured(colours::QUIET)
    }

    pub(super) const fn coloured(self, colour: &'static str) -> TextStyle {
        TextStyle { colour, ..self }
    }

    /// Text that runs upwards.
    pub(super) const fn rotated(self) -> TextStyle {
        TextStyle { is_rotated: true, ..self }
    }
}

/// A picture while it is drawn.
#[derive(Debug, Clone)]
pub(super) struct Canvas {
    width: i32,
    height: i32,
    elements: String,
}

impl Canvas {
    pub(super) const fn new(width: Width, height: i32) -> Canvas {
        Canvas { width: width.units(), height, elements: String::new() }
    }

    /// Returns the whole document, with a title and a description that a screen reader reads in its place.
    pub(super) fn document(&self, id: &str, title: &str, description: &str) -> String {
        let Canvas { width, height, elements } = self;
        let (id, title, description) = (escaped(id), escaped(title), escaped(description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" \
             role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n{elements}</svg>\n"
        )
    }

    fn element(&mut self, name: &str, attributes: impl Display) {
        self.elements.push_str(&format!("<{name} {attributes}/>\n"));
    }

    pub(super) fn polygon(&mut self, points: &[Point], fill: &str) {
        self.element("polygon", format_args!("fill=\"{fill}\" points=\"{}\"", listed(points)));
    }

    pub(super) fn rectangle(&mut self, [(left, top), (right, bottom)]: [Point; 2], fill: &str) {
        let (width, height) = ((right - left).max(0), (bottom - top).max(0));
        let corner = format!("x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"");
        self.element("rect", format_args!("{corner} fill=\"{fill}\""));
    }

    /// Draws the outline of a rectangle, inside of its corners.
    pub(super) fn outline(&mut self, [(left, top), (right, bottom)]: [Point; 2], stroke: &str) {
        let (width, height) = ((right - left - 2).max(0), (bottom - top - 2).max(0));
        let corner = format!("x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"", left + 1, top + 1);
        self.element("rect", format_args!("{corner} fill=\"none\" stroke=\"{stroke}\" stroke-width=\"2\""));
    }

    pub(super) fn line(&mut self, points: &[Point], stroke: &str, width: i32) {
        let points = listed(points);
        let attributes = format_args!("fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{width}\" points=\"{points}\"");
        self.element("polyline", attributes);
    }

    pub(super) fn dashed_line(&mut self, points: &[Point], stroke: &str, width: i32) {
        self.line(points, &format!("{stroke}\" stroke-dasharray=\"6 4"), width);
    }

    pub(super) fn circle(&mut self, (x, y): Point, radius: i32, fill: &str) {
        self.element("circle", format_args!("cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\""));
    }

    pub(super) fn text(&mut self, (x, y): Point, style: TextStyle, words: &str) {
        let TextStyle { anchor, colour, size, .. } = style;
        let weight = if style.is_bold { " font-weight=\"bold\"" } else { "" };
        let rotation = if style.is_rotated { format!(" transform=\"rotate(270, {x}, {y})\"") } else { String::new() };
        let place = format!("x=\"{x}\" y=\"{y}\" dy=\"0.5ex\" text-anchor=\"{anchor}\"");
        let words = escaped(words);
        self.elements.push_str(&format!(
            "<text {place} font-size=\"{size}\"{weight} fill=\"{colour}\"{rotation}>{words}</text>\n"
        ));
    }

    /// Writes text in lines of at most `widest` units, the first of them at the point.
    pub(super) fn text_lines(&mut self, (x, y): Point, style: TextStyle, words: &str, widest: i32) {
        for (line, words) in (0..).zip(wrapped(words, widest, style.size)) {
            self.text((x, y + line * LINE), style, &words);
        }
    }

    /// Draws an entry of a legend: a box, outlined where it has no fill, and its meaning. Returns where it ends.
    pub(super) fn legend(&mut self, (x, y): Point, fill: Option<&str>, words: &str) -> i32 {
        let corners = [(x, y - 6), (x + 20, y + 6)];
        match fill {
            Some(fill) => self.rectangle(corners, fill),
            None => self.outline(corners, colours::QUIET),
        }
        self.text((x + 26, y), TextStyle::START.small(), words);
        x + 26 + text_width(words, 12)
    }

    /// Draws at most `at_most` grid lines through a panel, with `text(number, step)` at the left of each.
    pub(super) fn scale(&mut self, panel: &Panel, at_most: u8, text: impl Fn(f64, f64) -> String) {
        let (step, numbers) = panel.round_numbers(at_most);
        for number in numbers {
            let y = panel.y(number);
            self.line(&[(panel.left, y), (panel.right, y)], colours::GRID, 1);
            self.text((panel.left - 5, y), TextStyle::END.small().quiet(), &text(number, step));
        }
    }
}

fn listed(points: &[Point]) -> String {
    points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Returns about how wide text is: readers have different fonts, so there are none to measure with.
pub(super) fn text_width(words: &str, size: i32) -> i32 {
    let letters = i32::try_from(words.chars().count()).unwrap_or(i32::MAX);
    nearest(f64::from(letters) * f64::from(size) * 0.6)
}

/// Breaks text into lines that are no wider than `widest`, unless a single word is.
pub(super) fn wrapped(words: &str, widest: i32, size: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(&format!("{line} {word}"), size) <= widest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped() {
        assert_eq!(wrapped("Sociala medier", 60, 12), ["Sociala", "medier"]);
        assert_eq!(wrapped("Sociala medier", 110, 12), ["Sociala medier"]);
        assert_eq!(wrapped("Besöksmottagning", 10, 12), ["Besöksmottagning"]);
    }

    #[test]
    fn a_document_has_a_name_and_no_size_and_text_is_escaped() {
        let mut canvas = Canvas::new(Width::Narrow, 40);
        canvas.text((1, 2), TextStyle::START, "<b> & \"c\"");
        insta::assert_snapshot!(canvas.document("a1", "Mer & \"mindre\"", "<5 per dag"), @r##"
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40" font-family="sans-serif" role="img" aria-labelledby="a1-title a1-desc">
        <title id="a1-title">Mer &amp; &quot;mindre&quot;</title>
        <desc id="a1-desc">&lt;5 per dag</desc>
        <text x="1" y="2" dy="0.5ex" text-anchor="start" font-size="13" fill="#1b1f23">&lt;b&gt; &amp; &quot;c&quot;</text>
        </svg>
        "##);
    }
}
