//! The documents that are pages, in the languages they are written in, and the pictures in them.

use crate::model::Language;
use crate::reports::pages::HELP;

/// A document in one language.
#[derive(Debug, Clone, Copy)]
pub struct Edition {
    pub language: Language,
    /// The path of the file in the folder `docs`.
    pub path: &'static str,
    /// The text of the file, in Markdown.
    pub text: &'static str,
}

/// A document that is a page.
#[derive(Debug)]
pub struct Document {
    /// What its address ends with; empty for the page with which the help begins.
    pub name: &'static str,
    pub editions: &'static [Edition],
}

/// A picture of a document.
#[derive(Debug)]
pub struct Picture {
    /// The path of the file in the folder `docs`, and of its address below that of the help.
    pub path: &'static str,
    pub png: &'static [u8],
}

/// The file of an edition.
macro_rules! edition {
    ($language:ident, $path:literal) => {
        Edition { language: Language::$language, path: $path, text: include_str!(concat!("../../docs/", $path)) }
    };
}

/// The pictures with these names, in each language of the handbook.
macro_rules! pictures {
    ($($name:literal),+) => {
        &[
            $(picture!(concat!("sv/pictures/", $name)),)+
            $(picture!(concat!("en/pictures/", $name)),)+
        ]
    };
}

macro_rules! picture {
    ($path:expr) => {
        Picture { path: $path, png: include_bytes!(concat!("../../docs/", $path)) }
    };
}

/// Every document, the handbook first.
pub static DOCUMENTS: &[Document] = &[
    Document { name: "", editions: &[edition!(Swedish, "sv/handbok.md"), edition!(English, "en/handbook.md")] },
    Document { name: "alerts", editions: &[edition!(Swedish, "sv/larm.md"), edition!(English, "ALERTS.md")] },
    Document { name: "measures", editions: &[edition!(English, "MEASURES.md")] },
];

/// Every picture.
pub static PICTURES: &[Picture] = pictures!(
    "chairs.png",
    "in-time.png",
    "overview.png",
    "panel-index.png",
    "panel-missed.png",
    "panel-replaced.png",
    "panel-units.png",
    "shift.png",
    "trust.png",
    "voice.png"
);

impl Document {
    /// Returns the document of an address below that of the help.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Document> {
        DOCUMENTS.iter().find(|document| document.name == name)
    }

    /// Returns the edition for who reads a language: Swedish is read by Norwegians too, and English stands for what is missing.
    #[must_use]
    pub fn edition(&self, language: Language) -> Option<&'static Edition> {
        let wanted = [language, Language::Swedish, Language::English];
        wanted.iter().find_map(|language| self.editions.iter().find(|edition| edition.language == *language))
    }

    /// Returns the address of the page.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{HELP}{}", self.name)
    }
}

impl Picture {
    /// Returns the picture of an address below that of the help.
    #[must_use]
    pub fn at(path: &str) -> Option<&'static Picture> {
        PICTURES.iter().find(|picture| picture.path == path)
    }

    /// Returns the address of the picture.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{HELP}{}", self.path)
    }

    /// Returns width and height in pixels, as the head of the file says them.
    #[must_use]
    pub fn size(&self) -> Option<(u32, u32)> {
        let number = |at: usize| {
            let bytes = self.png.get(at..at + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?))
        };
        Some((number(16)?, number(20)?))
    }
}
