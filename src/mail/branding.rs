//! The organisation that a message comes from, and the colours of its messages.

use crate::model::{Organisation, Page};

/// An organisation as its messages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branding {
    /// The code of the organisation whose templates a message is written with.
    pub code: String,
    pub name: String,
    /// `#rrggbb`, readable under white text and on white.
    pub colour: String,
    /// The same, made light enough for a dark ground.
    pub colour_on_dark: String,
}

impl Branding {
    /// Returns the branding of an organisation; the colour is that of its pages for citizens.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Branding {
        Branding::with(organisation.code(), organisation.name(), organisation.page())
    }

    pub(super) fn with(code: &str, name: &str, page: &Page) -> Branding {
        let (colour, colour_on_dark) = (page.colour.clone(), page.colour_on_dark());
        Branding { code: code.to_owned(), name: name.to_owned(), colour, colour_on_dark }
    }
}
