//! A figure: a picture for two widths, and its title, description and numbers.

use super::canvas::{Canvas, Width};
use crate::reports::page::table::Table;

/// A picture with a title, a description and a table that say the same.
#[derive(Debug, Clone)]
pub struct Figure {
    pub title: String,
    /// A few sentences that a screen reader reads in place of the picture.
    pub description: String,
    /// The meaning of the numbered marks 1, 2, 3, ... of the picture.
    pub marks: Vec<String>,
    /// The numbers of the picture.
    pub table: Table,
    wide: Canvas,
    narrow: Canvas,
}

impl Figure {
    /// Returns a figure whose picture `draw` draws for each width.
    pub(super) fn new(title: String, description: String, table: Table, draw: impl Fn(Width) -> Canvas) -> Figure {
        let (wide, narrow) = (draw(Width::Wide), draw(Width::Narrow));
        Figure { title, description, marks: Vec::new(), table, wide, narrow }
    }

    /// Returns the picture as SVG without a size of its own; `id` is unique among the figures of a page.
    ///
    /// ```
    /// use kanalkoll::model::{Channel, Language};
    /// use kanalkoll::reports::charts::{BeforeAfter, Width, before_after};
    /// use kanalkoll::texts::Texts;
    /// let rows = [BeforeAfter { channel: Channel::Phone, before: 41.2, after: 40.9 }];
    /// let figure = before_after(&rows, Texts::of(Language::English)).expect("there is a row");
    /// assert!(figure.svg(Width::Wide, "shift-1").contains("aria-labelledby=\"shift-1-wide-title shift-1-wide-desc\""));
    /// ```
    #[must_use]
    pub fn svg(&self, width: Width, id: &str) -> String {
        let id = format!("{id}-{}", width.code());
        width.pick(&self.wide, &self.narrow).document(&id, &self.title, &self.description)
    }
}
