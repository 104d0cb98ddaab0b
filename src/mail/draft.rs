//! A message with all its words, before a template gives it its form.

use minijinja::value::{Serde, Value};
use minijinja::{Error, context};
use serde::Serialize;

use super::{Branding, MailError, Message, MessageKind, Templates};
use crate::model::{Language, Page};

/// A message with all its words, in one language.
#[derive(Clone)]
pub struct Draft {
    pub(super) kind: MessageKind,
    pub(super) head: Branding,
    pub(super) language: Language,
    pub(super) to: String,
    pub(super) subject: String,
    /// What mail programs show beside the subject.
    pub(super) preheader: String,
    /// What the template of the kind is filled with, beside the `frame`.
    pub(super) words: Value,
    /// The links that must be in the message, whoever wrote the template.
    pub(super) links: Vec<String>,
    pub(super) opt_out: Option<String>,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("kind", &self.kind).field("language", &self.language).finish_non_exhaustive()
    }
}

/// What every message has, whatever it is about.
#[derive(Serialize)]
struct Frame<'a> {
    language: &'static str,
    organisation: &'a str,
    colour: &'a str,
    colour_on_dark: &'a str,
    ground_dark: &'static str,
    subject: &'a str,
    preheader: &'a str,
}

impl Draft {
    /// The message as text and HTML.
    pub fn write(&self, templates: &Templates) -> Result<Message, MailError> {
        let (text, html) = self.forms(templates).map_err(|error| MailError::Template {
            organisation: self.head.code.clone(),
            name: error.name().unwrap_or(self.kind.code()).to_owned(),
            line: error.line(),
            cause: error.kind().to_string(),
        })?;
        Ok(Message {
            to: self.to.clone(),
            sender_name: self.head.name.clone(),
            language: self.language,
            subject: self.subject.clone(),
            text,
            html,
            opt_out: self.opt_out.clone(),
        })
    }

    /// Text and HTML.
    pub(super) fn forms(&self, templates: &Templates) -> Result<(String, String), Error> {
        let values = self.values();
        let fill = |form: &str| templates.fill(&self.head.code, &format!("{}.{form}", self.kind.code()), &values);
        Ok((fill("txt")?, fill("html")?))
    }

    /// What a template is filled with.
    pub(super) fn values(&self) -> Value {
        let frame = Frame {
            language: self.language.code(),
            organisation: &self.head.name,
            colour: &self.head.colour,
            colour_on_dark: &self.head.colour_on_dark,
            ground_dark: Page::DARK_GROUND,
            subject: &self.subject,
            preheader: &self.preheader,
        };
        context! { frame => Value::from(Serde(frame)), ..self.words.clone() }
    }
}
