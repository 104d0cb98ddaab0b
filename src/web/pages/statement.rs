//! The accessibility statement and the page about data protection, from the organisation's settings. They claim nothing that
//! is not set.

use askama::Template;

use super::frame::Frame;
use super::page::Rendered;
use crate::model::{Accessibility, Conformance, Country, Day, Language, Organisation};

/// The accessibility statement.
#[derive(Template)]
#[template(path = "pages/accessibility.html")]
struct AccessibilityStatement<'a> {
    frame: &'a Frame,
    found: &'a Accessibility,
    country: Country,
    /// The language of what the organisation wrote, where the page is in another one.
    other_language: Option<Language>,
}

impl AccessibilityStatement<'_> {
    /// Returns the number of the section after the known faults.
    fn after_faults(&self) -> usize {
        if self.found.known_faults.is_empty() { 2 } else { 3 }
    }

    /// Returns what can be dialled of the phone number.
    fn dialled(&self) -> String {
        let phone = self.found.phone.as_deref().unwrap_or_default();
        phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }

    /// Returns the day of the assessment, written out.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn written(&self, day: &Day) -> String {
        self.frame.texts.day(*day)
    }

    fn has_route(&self) -> bool {
        self.found.email.is_some() || self.found.phone.is_some() || self.found.url.is_some()
    }
}

/// Returns the accessibility statement of an organisation.
pub(super) fn accessibility(frame: &Frame, organisation: &Organisation) -> Rendered {
    AccessibilityStatement {
        frame,
        found: &organisation.page().accessibility,
        country: organisation.country(),
        other_language: Some(organisation.language()).filter(|language| *language != frame.language()),
    }
    .render()
}

/// The page about the data that a survey stores.
#[derive(Template)]
#[template(path = "pages/data_protection.html")]
struct DataProtection<'a> {
    frame: &'a Frame,
    country: Country,
    smallest_group: i64,
    comment_days: i64,
    /// The decision of the organisation about how long data are kept.
    decision: Option<&'a str>,
}

impl DataProtection<'_> {
    fn managers(&self) -> String {
        let (least, hide) = (self.smallest_group.to_string(), self.frame.say("hide-label"));
        self.frame.texts.say("data-who-managers", &[("least", &least), ("box", &hide)])
    }

    fn comments_stored(&self) -> String {
        self.frame.texts.say_count("data-long-comment", self.comment_days)
    }
}

/// Returns the page about data protection of an organisation.
pub(super) fn data_protection(frame: &Frame, organisation: &Organisation) -> Rendered {
    let decision = organisation.file().retention.as_ref().and_then(|retention| retention.decision.as_deref());
    DataProtection {
        frame,
        country: organisation.country(),
        smallest_group: organisation.survey().smallest_group,
        comment_days: organisation.retention().comment_days.into(),
        decision,
    }
    .render()
}
