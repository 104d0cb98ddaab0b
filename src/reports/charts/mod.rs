//! Charts: SVG that stands alone, in a language, each with its numbers as a table and a description for screen readers.
//!
//! Pure, and knows no measure: charts are of plain numbers in the words of the field. A picture is drawn for a wide page and
//! for a narrow one, so that its text can be read on both.

mod bars;
mod before_after;
mod canvas;
mod columns;
mod days;
mod figure;
mod hops;
mod index;
mod labels;
mod panel;
mod periods;
mod substitution;
mod trend;
mod volumes;

pub use bars::{Bar, bars};
pub use before_after::{BeforeAfter, before_after};
pub use canvas::Width;
pub use columns::{Column, columns};
pub use figure::Figure;
pub use hops::{HopRow, hops};
pub use index::{IndexValue, PeriodIndex, index_by_period};
pub use periods::PeriodLabel;
pub use substitution::{Substitution, substitution};
pub use trend::{Trend, Unit, trend};
pub use volumes::volumes;
