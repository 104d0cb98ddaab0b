//! Messages: their content, their templates, their form in RFC 5322, and the transports that send them.
//!
//! Everything here is pure but for the transports. `service` decides what a message is about and when it is sent; the room
//! knows no database and no clock.

mod branding;
mod draft;
mod feedback;
mod folder;
mod invitation;
mod message;
mod mime;
mod monthly;
mod samples;
mod smtp;
mod suggestions;
mod template_check;
mod template_texts;
mod templates;
#[cfg(test)]
mod tests;
mod themes;
mod transport;

use thiserror::Error;

pub use branding::Branding;
pub use draft::Draft;
pub use feedback::{Comment, EarlierFeedback, FeedbackMessage, QuestionFigure, QuestionLine, Weakest};
pub use folder::Folder;
pub use invitation::{Choice, InvitationMessage};
pub use message::{Message, MessageKind, domain_of};
pub use mime::{Dkim, MimeMessage, Sender};
pub use monthly::{ComparedPeriods, MonthlyMessage, Savings, monthly_page};
pub use samples::{Sample, samples};
pub use smtp::{Security, Smtp, SmtpSettings};
pub use suggestions::suggestion;
pub use templates::{TemplateOverride, Templates};
pub use themes::ThemesMessage;
pub use transport::{Failure, Memory, Outcome, Transport};

/// Why a message cannot be written, or not be sent by these settings.
#[derive(Debug, Error)]
pub enum MailError {
    #[error("{setting} `{value}`: expected {expected}")]
    Setting { setting: &'static str, value: String, expected: &'static str },
    #[error("{setting}: {cause}")]
    Unusable { setting: &'static str, cause: String },
    /// The address is not repeated: it is personal.
    #[error("the address is not one that mail can be sent to; expected a form such as name@example.se")]
    Address,
    #[error("the letter cannot be written: {0}")]
    Text(String),
    /// A template that no message can be written with.
    #[error("template {name}{}{}: {cause}", of(organisation), at(*line))]
    Template {
        /// Its code; empty for the templates that are compiled in.
        organisation: String,
        name: String,
        line: Option<usize>,
        cause: String,
    },
}

impl MailError {
    /// Returns an error of the template engine as one of this room.
    fn template(organisation: &str, name: &str, error: &minijinja::Error) -> MailError {
        let what =
            error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()));
        // The fault of an included template stands in the source of the error.
        let cause = std::error::Error::source(error).map_or(what.clone(), |below| format!("{what}: {below}"));
        let name = error.name().unwrap_or(name).to_owned();
        MailError::Template { organisation: organisation.to_owned(), name, line: error.line(), cause }
    }
}

fn of(organisation: &str) -> String {
    if organisation.is_empty() { String::new() } else { format!(" of {organisation}") }
}

fn at(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!(", line {line}"))
}
