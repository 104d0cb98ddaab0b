//! What a message is.

use super::MailError;
use crate::model::Language;

/// What a message is about. The kind decides which part of the service composes it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum MessageKind {
    /// An invitation to a survey after a contact.
    Invitation,
    /// What citizens answered, to the agent who had the case and to nobody else.
    Feedback,
    /// What stands out in a unit, to its coaches.
    Themes,
    /// A month in sentences and charts, to managers.
    Monthly,
}

impl MessageKind {
    /// Returns the code under which the outbox stores it.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A message with its texts, ready to be made a message of RFC 5322.
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
        f.debug_struct("Message").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Returns the domain of an address in lower case.
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

/// Returns a text on one line, for headers and names.
pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// Returns a text without characters that hide something: line breaks stay, other control characters become blanks, and
/// those that turn the direction of writing are left out.
pub(super) fn plain(text: &str) -> String {
    let turns = |character: char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let visible = lines.chars().filter(|character| !turns(*character));
    visible.map(|character| if character.is_control() && character != '\n' { ' ' } else { character }).collect()
}
