//! Messages: what they say, how they are written as messages, and how a message is handed on.
//!
//! Everything here is pure but for the transports. What a message is about, when it goes and what becomes of it is decided
//! in `service`; the room knows no database and no clock.

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

/// Why a message cannot be written, or not be handed on as the settings say.
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

fn of(organisation: &str) -> String {
    if organisation.is_empty() { String::new() } else { format!(" of {organisation}") }
}

fn at(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!(", line {line}"))
}
