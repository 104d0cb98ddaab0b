//! What stands around every page: whose it is, in which language, and what its foot links to.

use std::sync::Arc;

use crate::model::{Language, Organisation};
use crate::texts::Texts;
use crate::web::page_request::PageRequest;

/// What every page has.
pub(super) struct Frame {
    pub texts: &'static Texts,
    pub organisation: Option<Arc<Organisation>>,
    pub languages: Vec<LanguageLink>,
    /// Where the one who was invited may ask to be left alone.
    pub opt_out: Option<String>,
}

/// The page in another language.
pub(super) struct LanguageLink {
    pub language: Language,
    pub href: String,
    pub is_current: bool,
}

impl Frame {
    /// The frame of a page of `organisation`, or of nobody's when the address names none.
    pub(super) fn new(
        page_request: &PageRequest,
        organisation: Option<Arc<Organisation>>,
        of_link: Option<Language>,
    ) -> Frame {
        let languages: &[Language] =
            organisation.as_ref().map_or(&Language::OFFERED, |organisation| &organisation.survey().languages);
        let current = page_request.language(of_link, languages).unwrap_or(Language::Swedish);
        let link = |language: &Language| LanguageLink {
            language: *language,
            href: page_request.in_language(*language),
            is_current: *language == current,
        };
        Frame {
            texts: Texts::of(current),
            languages: languages.iter().map(link).collect(),
            organisation,
            opt_out: None,
        }
    }

    /// The frame of a page behind a link that was sent to somebody.
    #[must_use]
    pub(super) fn with_opt_out(mut self, token: &str) -> Frame {
        self.opt_out = Some(format!("/s/{token}/opt-out?lang={}", self.language()));
        self
    }

    pub(super) fn language(&self) -> Language {
        self.texts.language()
    }

    /// The name of the organisation; empty when the address names none.
    pub(super) fn name(&self) -> &str {
        self.organisation.as_ref().map_or("", |organisation| organisation.name())
    }

    /// The code of the organisation.
    pub(super) fn code(&self) -> &str {
        self.organisation.as_ref().map_or("", |organisation| organisation.code())
    }

    pub(super) fn has_logo(&self) -> bool {
        self.organisation.as_ref().is_some_and(|organisation| organisation.page().logo.is_some())
    }

    /// Where citizens read how their data are protected.
    pub(super) fn data_protection(&self) -> String {
        let own = self.organisation.as_ref().and_then(|organisation| organisation.page().data_protection_url.clone());
        own.unwrap_or_else(|| format!("/p/{}/data-protection?lang={}", self.code(), self.language()))
    }

    /// A text of the page; it may name the organisation.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key, &[("organisation", self.name())])
    }

    /// A text with one more word in it.
    pub(super) fn say_with(&self, key: &str, name: &str, word: &str) -> String {
        self.texts.say(key, &[("organisation", self.name()), (name, word)])
    }
}
