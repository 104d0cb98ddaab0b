//! What a message is.

use super::MailError;
use crate::model::Language;

/// What a message is about; decides who composes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MessageKind {
    /// An invitation to a survey after a contact.
    Invitation,
    /// What citizens said, to the agent who had the case and to nobody else.
    Feedback,
    /// What stands out in a unit, to its coaches.
    Themes,
    /// The month in words and pictures, to managers.
    Monthly,
}

impl MessageKind {
    /// Every kind.
    pub const ALL: [MessageKind; 4] =
        [MessageKind::Invitation, MessageKind::Feedback, MessageKind::Themes, MessageKind::Monthly];

    /// The code under which it is kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            MessageKind::Invitation => "invitation",
            MessageKind::Feedback => "feedback",
            MessageKind::Themes => "themes",
            MessageKind::Monthly => "monthly",
        }
    }

    /// The kind with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<MessageKind> {
        MessageKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A message, written: ready to be put into a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Where to: `name@example.se`.
    pub to: String,
    /// The name shown as that of the sender, beside the address of the settings.
    pub sender_name: String,
    pub language: Language,
    pub subject: String,
    /// The whole message as text.
    pub text: String,
    /// The same as HTML: inlined styles, nothing fetched from elsewhere.
    pub html: String,
    /// A link that stops such messages, where there is one: taken back with one click by mail programs (RFC 8058), so a POST
    /// to it must do it without asking further.
    pub opt_out: Option<String>,
}

/// Addresses and texts stay out of whatever is printed.
impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The domain of an address, in small letters.
///
/// # Errors
/// When it is not an address that mail can be sent to.
///
/// ```
/// assert_eq!(kanalkoll::mail::domain_of("anna@Example.se").ok().as_deref(), Some("example.se"));
/// assert!(kanalkoll::mail::domain_of("anna").is_err());
/// ```
pub fn domain_of(address: &str) -> Result<String, MailError> {
    let address: lettre::Address = address.parse().map_err(|_| MailError::Address)?;
    Ok(address.domain().to_lowercase())
}

/// A text on one line, for headers and names: whatever it brings along.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|message| if message.is_control() { ' ' } else { message }).collect()
}

/// A text as somebody may have meant it: line breaks stay, other control characters and those that turn the direction of
/// writing are gone, so that it can hide nothing.
pub(super) fn plain(text: &str) -> String {
    let turns = |message: char| matches!(message, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars().filter(|message| !turns(*message));
    kept.map(|message| if message.is_control() && message != '\n' { ' ' } else { message }).collect()
}
