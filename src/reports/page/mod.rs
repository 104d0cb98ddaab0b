//! A report as a page that stands alone: to read in a browser, to send, to print on A4. No script, nothing from elsewhere.
//!
//! Pure. A page is made of text, tables and figures; each report decides what they say.

pub mod table;

use askama::Template;

use super::ReportError;
use super::charts::{Figure, Width};
use super::colours;
use crate::model::{Language, Organisation, Page as Look};
use crate::texts::Texts;
pub use table::Table;

/// A link of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    pub words: String,
    pub href: String,
    /// The language of the words and of the target, where it is another.
    pub language: Option<Language>,
    /// Whether it leads to the page that it is on.
    pub is_current: bool,
}

impl PageLink {
    /// Returns a link in the language of the page.
    #[must_use]
    pub fn new(words: String, href: String) -> PageLink {
        PageLink { words, href, language: None, is_current: false }
    }
}

/// A part of a report: a question, its answer, and what it rests on.
#[derive(Debug, Clone, Default)]
pub struct Section {
    pub heading: String,
    /// The answer, in a sentence.
    pub answer: String,
    /// What the answer names, as a list.
    pub points: Vec<String>,
    /// Further paragraphs.
    pub sentences: Vec<String>,
    pub figures: Vec<Figure>,
    pub tables: Vec<Table>,
    /// Caveats, as a list.
    pub notes: Vec<String>,
    /// Text to copy, such as lines for a file.
    pub sample: String,
    /// Links to more about it.
    pub links: Vec<PageLink>,
}

/// A report to read.
#[derive(Debug, Clone)]
pub struct Page {
    pub language: Language,
    pub organisation: String,
    /// The colour of the organisation.
    pub colour: String,
    pub title: String,
    /// Links to the page in other languages.
    pub languages: Vec<PageLink>,
    /// Links to other periods.
    pub periods: Vec<PageLink>,
    /// The answer of each section in brief, shown together above them; may be empty.
    pub glance: Vec<String>,
    /// Whether its tables need more width than text.
    pub broad: bool,
    /// Whether the numbers of every figure are folded, also where they are few.
    pub folded: bool,
    /// Names and values below the title, such as the period.
    pub facts: Vec<(String, String)>,
    /// The paragraphs of the summary.
    pub lead: Vec<String>,
    pub sections: Vec<Section>,
    /// The definitions, as a list.
    pub definition: Vec<String>,
}

#[derive(Template)]
#[template(path = "report/page.html")]
struct Written<'a> {
    page: &'a Page,
    texts: &'a Texts,
    dark: &'static str,
}

impl Page {
    /// Returns a page of an organisation without any section.
    #[must_use]
    pub fn of(organisation: &Organisation, language: Language, title: String) -> Page {
        Page::with(organisation.name(), organisation.page(), language, title)
    }

    /// Returns a page of no organisation.
    #[must_use]
    pub fn plain(language: Language, title: String) -> Page {
        Page::with("Kanalkoll", &Look::default(), language, title)
    }

    fn with(name: &str, look: &Look, language: Language, title: String) -> Page {
        Page {
            language,
            organisation: name.to_owned(),
            colour: look.colour.clone(),
            title,
            languages: Vec::new(),
            periods: Vec::new(),
            glance: Vec::new(),
            broad: false,
            folded: false,
            facts: Vec::new(),
            lead: Vec::new(),
            sections: Vec::new(),
            definition: Vec::new(),
        }
    }

    /// Returns the page as HTML.
    pub fn html(&self) -> Result<String, ReportError> {
        Ok(Written { page: self, texts: Texts::of(self.language), dark: Look::DARK_GROUND }.render()?)
    }
}

impl Written<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.say(key, &[])
    }
}

impl Figure {
    /// Returns the picture with an id from its number in a section, unique on the page.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a template hands over references")]
    fn numbered(&self, width: &Width, section: &usize, number: &usize) -> String {
        self.svg(*width, &format!("figure-{section}-{number}"))
    }
}
