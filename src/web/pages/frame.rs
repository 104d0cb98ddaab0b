//! The frame of every page: the organisation, the languages, and the links of the foot.

use std::fmt::Display;
use std::sync::Arc;

use crate::model::{Language, Organisation, Period};
use crate::texts::Texts;
use crate::web::page_request::PageRequest;

/// The frame of a page.
pub(super) struct Frame {
    pub texts: &'static Texts,
    pub organisation: Option<Arc<Organisation>>,
    pub languages: Vec<LanguageLink>,
    /// The address where the receiver of an invitation can opt out.
    pub opt_out: Option<String>,
}

/// The link to the page in a language.
pub(super) struct LanguageLink {
    pub language: Language,
    pub href: String,
    pub is_current: bool,
}

impl Frame {
    /// Returns the frame of a page of `organisation`, or without one when the address names none.
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

    /// Returns the frame with a link to opt out, for a page behind an invitation.
    #[must_use]
    pub(super) fn with_opt_out(mut self, token: &str) -> Frame {
        self.opt_out = Some(format!("/s/{token}/opt-out?lang={}", self.language()));
        self
    }

    pub(super) fn language(&self) -> Language {
        self.texts.language()
    }

    /// Returns the name of the organisation; empty when the address names none.
    pub(super) fn name(&self) -> &str {
        self.organisation.as_ref().map_or("", |organisation| organisation.name())
    }

    /// Returns the code of the organisation.
    pub(super) fn code(&self) -> &str {
        self.organisation.as_ref().map_or("", |organisation| organisation.code())
    }

    pub(super) fn has_logo(&self) -> bool {
        self.organisation.as_ref().is_some_and(|organisation| organisation.page().logo.is_some())
    }

    /// Returns the address of the page about data protection.
    pub(super) fn data_protection(&self) -> String {
        let own = self.organisation.as_ref().and_then(|organisation| organisation.page().data_protection_url.clone());
        own.unwrap_or_else(|| format!("/p/{}/data-protection?lang={}", self.code(), self.language()))
    }

    /// Returns a text, in which `{ $organisation }` is the name of the organisation.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key, &[("organisation", self.name())])
    }

    /// Returns a period as a sentence names it.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn period(&self, period: &Period) -> String {
        self.texts.period(*period)
    }

    /// Returns a text with one more word in it.
    pub(super) fn say_with(&self, key: &str, name: &str, word: impl Display) -> String {
        self.texts.say(key, &[("organisation", self.name()), (name, &word.to_string())])
    }
}
