//! Figures as pictures: SVG that stands alone, in a language, each with its numbers as a table and a description for those who
//! do not see it.
//!
//! Pure. Knows no measure: who draws hands over plain numbers, in the words of the trade. A picture is drawn twice, for a wide
//! place (a screen, paper) and for a narrow one (a phone), so that its words can be read in both.

mod accessible;
mod bars;
mod before_after;
mod canvas;
mod columns;
mod course;
mod hops;
mod interval;
mod labels;
mod scores;
mod slots;
mod time;
mod volumes;

use super::page::Table;
use super::{ReportError, colours};

pub use bars::{Bar, bars};
pub use before_after::{BeforeAfter, before_after};
pub use columns::{Column, columns};
pub use course::{Course, Unit, course};
pub use hops::{Followed, hops};
pub use interval::{Substitution, interval};
pub use scores::{Dot, Score, scores};
pub use slots::Slot;
pub use volumes::{Event, Week, volumes};

/// For which place a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A screen, or a sheet of A4.
    Wide,
    /// A phone.
    Narrow,
}

impl Width {
    /// Both.
    pub const ALL: [Width; 2] = [Width::Wide, Width::Narrow];

    /// `wide` or `narrow`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.pick("wide", "narrow")
    }

    /// How wide the drawing is, in the units that it is drawn in: about pixels.
    const fn units(self) -> i32 {
        self.pick(720, 300)
    }

    /// One for a wide place, another for a narrow one.
    const fn pick<T: Copy>(self, wide: T, narrow: T) -> T {
        match self {
            Width::Wide => wide,
            Width::Narrow => narrow,
        }
    }
}

/// A picture, and all that says the same in words.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What it is a picture of.
    pub title: String,
    /// What is to be seen on it, in a few sentences: read aloud in its place.
    pub description: String,
    /// What its marks with the numbers 1, 2, 3, … stand for.
    pub marks: Vec<String>,
    /// Its numbers.
    pub table: Table,
    wide: String,
    narrow: String,
}

impl Figure {
    /// A picture that `draw` draws for each place.
    fn drawn(
        title: String,
        description: String,
        table: Table,
        draw: impl Fn(Width) -> Result<String, ReportError>,
    ) -> Result<Figure, ReportError> {
        let (wide, narrow) = (draw(Width::Wide)?, draw(Width::Narrow)?);
        Ok(Figure { title, description, marks: Vec::new(), table, wide, narrow })
    }

    /// The picture as SVG, as wide as the place where it stands. `id` tells it from the other pictures on a page.
    ///
    /// ```
    /// use kanalkoll::model::{Channel, Language};
    /// use kanalkoll::reports::charts::{BeforeAfter, Width, before_after};
    /// use kanalkoll::texts::Texts;
    /// let rows = [BeforeAfter { channel: Channel::Phone, before: 41.2, after: 40.9 }];
    /// let figure = before_after(&rows, Texts::of(Language::English))?.expect("there is something to draw");
    /// assert!(figure.svg(Width::Wide, "shift-1").contains("aria-labelledby=\"shift-1-wide-title shift-1-wide-desc\""));
    /// # Ok::<(), kanalkoll::reports::ReportError>(())
    /// ```
    #[must_use]
    pub fn svg(&self, width: Width, id: &str) -> String {
        let drawn = width.pick(&self.wide, &self.narrow);
        accessible::accessible(drawn, &format!("{id}-{}", width.code()), &self.title, &self.description)
    }
}

/// Numbers beyond this are drawn as this; nothing that citizens do is as many.
const GREATEST: f64 = 1e12;

/// A number that can be drawn: what is none counts as nothing, and so does what is too little to be seen beside anything.
fn drawable(value: f64) -> f64 {
    if value.is_finite() && value.abs() > 1e-9 { value.clamp(-GREATEST, GREATEST) } else { 0.0 }
}

/// The least number of decimals with which round numbers so far apart are told from each other.
fn decimals(step: f64) -> usize {
    [1.0, 0.1].into_iter().take_while(|least| step < *least - 1e-9).count()
}
