//! A report as a page that stands alone: to read in a browser, to send, to print on A4. No script, nothing from elsewhere.
//!
//! Pure. A page is made of plain words, tables and pictures; what they say is settled by who writes the report.

pub mod table;

use askama::Template;

use super::ReportError;
use super::charts::{Figure, Width};
use super::colours;
use crate::model::{Language, Organisation, Page as Look};
use crate::texts::Texts;
pub use table::Table;

/// Where a page leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    pub words: String,
    pub href: String,
    /// The language of the words and of what is there, where that is another.
    pub language: Option<Language>,
    /// Whether it leads to what is on the page already.
    pub is_current: bool,
}

impl PageLink {
    /// A link in the language of the page.
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
    /// What the answer names, one thing a point.
    pub points: Vec<String>,
    /// What else there is to say, a paragraph each.
    pub sentences: Vec<String>,
    pub figures: Vec<Figure>,
    pub tables: Vec<Table>,
    /// What to bear in mind, one thing a point.
    pub notes: Vec<String>,
    /// What somebody may copy, such as lines for a file.
    pub sample: String,
    /// Where more is said about it.
    pub links: Vec<PageLink>,
}

/// A report to read.
#[derive(Debug, Clone)]
pub struct Page {
    pub language: Language,
    /// The name of the organisation.
    pub organisation: String,
    /// The organisation's colour on a light and on a dark ground.
    pub colours: [String; 2],
    pub title: String,
    /// The page in other languages.
    pub languages: Vec<PageLink>,
    /// Other periods.
    pub periods: Vec<PageLink>,
    /// The sections' answers in brief, one for each, to stand together above them; may be empty.
    pub glance: Vec<String>,
    /// Whether its tables need more width than sentences do.
    pub broad: bool,
    /// Whether the numbers of every picture are folded below it, also where they are few.
    pub folded: bool,
    /// What stands below the title: names and values, such as the period.
    pub facts: Vec<(String, String)>,
    /// What it all comes to, a paragraph each.
    pub lead: Vec<String>,
    pub sections: Vec<Section>,
    /// How it was counted, one thing a point.
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
    /// A page of an organisation without any section.
    #[must_use]
    pub fn of(organisation: &Organisation, language: Language, title: String) -> Page {
        Page::with(organisation.name(), organisation.page(), language, title)
    }

    /// A page of nobody's.
    #[must_use]
    pub fn plain(language: Language, title: String) -> Page {
        Page::with("Kanalkoll", &Look::default(), language, title)
    }

    fn with(name: &str, look: &Look, language: Language, title: String) -> Page {
        Page {
            language,
            organisation: name.to_owned(),
            colours: [look.colour.clone(), look.colour_on_dark()],
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

    /// The page as HTML.
    ///
    /// # Errors
    /// When the text cannot be written, which does not happen.
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
    /// The picture with this number in a section, which no other on the page shares its name with.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a template hands over references")]
    fn numbered(&self, width: &Width, section: &usize, number: &usize) -> String {
        self.svg(*width, &format!("figure-{section}-{number}"))
    }
}
