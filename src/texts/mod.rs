//! Texts that citizens and employees read, in their language, by key. They are in `translations/`, a folder a language, in
//! Fluent, and compiled in.

mod numbers;
mod questions;

use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

pub use questions::Wording;

static SWEDISH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Swedish));
static BOKMAL: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Bokmal));
static NYNORSK: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Nynorsk));
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::English));
static FINNISH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Finnish));
static NORTHERN_SAMI: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::NorthernSami));

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Returns the texts of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Texts {
        match language {
            Language::Swedish => &SWEDISH,
            Language::Bokmal => &BOKMAL,
            Language::Nynorsk => &NYNORSK,
            Language::English => &ENGLISH,
            Language::Finnish => &FINNISH,
            Language::NorthernSami => &NORTHERN_SAMI,
        }
    }

    /// Returns the language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the text with this key, with words put in where it has `{ $name }`. A text that the language lacks is given in
    /// Swedish; a key without a text is returned itself.
    ///
    /// ```
    /// use kanalkoll::{model::Language, texts::Texts};
    /// let text = Texts::of(Language::Bokmal).say("intro-email", &[("organisation", "Molde kommune")]);
    /// assert_eq!(text, "Du har sendt e-post til Molde kommune.");
    /// ```
    #[must_use]
    pub fn say(&self, key: &str, words: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::with_capacity(words.len());
        for (name, word) in words {
            arguments.set(*name, FluentValue::from(*word));
        }
        self.filled(key, &arguments)
    }

    /// Returns a text with a number in it, `{ $count }`, by which singular and plural are chosen.
    #[must_use]
    pub fn say_count(&self, key: &str, count: i64) -> String {
        let mut arguments = FluentArgs::with_capacity(1);
        arguments.set("count", FluentValue::from(count));
        self.filled(key, &arguments)
    }

    /// Tells whether there is a text with this key, in this language or in Swedish.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key) || SWEDISH.bundle.has_message(key)
    }

    fn filled(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let own = self.own(key, arguments);
        own.or_else(|| SWEDISH.own(key, arguments)).unwrap_or_else(|| key.to_owned())
    }

    fn own(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // A word that is missing leaves its name in the text; the tests of the pages look for that.
        let mut left_out = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut left_out).into_owned())
    }

    fn read(language: Language) -> Texts {
        let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around each word would be read aloud by some screen readers, and all texts run from left to right.
        bundle.set_use_isolating(false);
        for source in sources(language) {
            // Of a file with errors the readable texts are taken; a test reads every file and finds none.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _faults)| resource);
            bundle.add_resource_overriding(resource);
        }
        Texts { language, bundle }
    }
}

/// The files of a language with these names.
macro_rules! files {
    ($language:literal, $($file:literal),+) => {
        &[$(include_str!(concat!("../../translations/", $language, "/", $file, ".ftl"))),+]
    };
}

/// The files of a language that has every text.
macro_rules! whole {
    ($language:literal) => {
        files!(
            $language,
            "general",
            "survey",
            "links",
            "feedback",
            "themes",
            "monthly",
            "shift",
            "goals",
            "effect",
            "charts",
            "reports",
            "tables",
            "overview",
            "front",
            "help",
            "dashboards",
            "dashboards-overview",
            "dashboards-in-time",
            "dashboards-chairs",
            "dashboards-shift",
            "dashboards-voice",
            "dashboards-trust"
        )
    };
}

const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Swedish => whole!("sv"),
        Language::Bokmal => whole!("nb"),
        Language::Nynorsk => whole!("nn"),
        Language::English => whole!("en"),
        Language::Finnish => files!("fi", "survey"),
        Language::NorthernSami => files!("se", "survey"),
    }
}

#[cfg(test)]
mod tests;
