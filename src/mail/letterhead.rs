//! From which organisation a letter comes, and how its letters look.

use crate::model::{Organisation, Page};

/// An organisation as its letters show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// Whose templates a letter is written with.
    pub code: String,
    pub name: String,
    /// `#rrggbb`, readable under white text and on white.
    pub colour: String,
    /// The same, made light enough for a dark ground.
    pub colour_on_dark: String,
}

impl Letterhead {
    /// The letterhead of an organisation: the colour is that of its pages for citizens.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Letterhead {
        Letterhead::with(organisation.code(), organisation.name(), organisation.page())
    }

    pub(super) fn with(code: &str, name: &str, page: &Page) -> Letterhead {
        let (colour, colour_on_dark) = (page.colour.clone(), page.colour_on_dark());
        Letterhead { code: code.to_owned(), name: name.to_owned(), colour, colour_on_dark }
    }
}
