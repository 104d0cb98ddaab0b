//! Messages before their templates write them.

use minijinja::value::Value;
use minijinja::{Error, context};

use super::{Branding, MailError, Message, MessageKind, Templates};
use crate::model::{Language, Page};

/// A message to somebody in one language, before its templates write it.
#[derive(Clone)]
pub struct Draft {
    pub(super) kind: MessageKind,
    pub(super) branding: Branding,
    pub(super) language: Language,
    pub(super) to: String,
    /// The link that stops such messages.
    pub(super) opt_out: Option<String>,
    /// Numbers, names and what people wrote.
    pub(super) message: Value,
}

/// A message as its templates write it.
#[derive(Debug)]
pub(super) struct Forms {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("kind", &self.kind).field("language", &self.language).finish_non_exhaustive()
    }
}

impl Draft {
    /// Returns the message as text and HTML.
    ///
    /// # Errors
    /// When a template cannot be filled. Templates are tried on sample messages when they are read, so that this does not
    /// happen. What the message says is not in the error.
    pub fn write(&self, templates: &Templates) -> Result<Message, MailError> {
        let Forms { subject, text, html } = self.forms(templates).map_err(|error| MailError::Template {
            organisation: self.branding.code.clone(),
            name: error.name().unwrap_or(self.kind.code()).to_owned(),
            line: error.line(),
            cause: error.kind().to_string(),
        })?;
        Ok(Message {
            to: self.to.clone(),
            sender_name: self.branding.name.clone(),
            language: self.language,
            subject,
            text,
            html,
            opt_out: self.opt_out.clone(),
        })
    }

    /// Returns subject, text and HTML.
    pub(super) fn forms(&self, templates: &Templates) -> Result<Forms, Error> {
        let values = self.values(templates)?;
        let place = (self.branding.code.as_str(), self.language);
        let fill = |form: &str| templates.fill(place, &format!("{}.{form}", self.kind.code()), &values);
        let subject = values.get_attr("frame")?.get_attr("subject")?.to_string();
        Ok(Forms { subject, text: fill("txt")?, html: fill("html")? })
    }

    /// Returns what the templates are filled with.
    pub(super) fn values(&self, templates: &Templates) -> Result<Value, Error> {
        let frame = context! {
            language => self.language.code(),
            organisation => self.branding.name.as_str(),
            colour => self.branding.colour.as_str(),
            colour_on_dark => self.branding.colour_on_dark.as_str(),
            ground_dark => Page::DARK_GROUND,
        };
        templates.content(self.language, self.kind, context! { frame, message => self.message.clone() })
    }
}
