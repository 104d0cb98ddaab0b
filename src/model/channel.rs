//! The closed list of channels.

use crate::model::closed_list::closed_list;

closed_list! {
    /// Through which door a contact came in.
    #[derive(strum::Display, serde::Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Channel {
        EService,
        Email,
        Chat,
        Phone,
        Video,
        Visit,
        Letter,
        Social,
        Bot,
        Unknown,
    }
}

impl Channel {
    /// Returns whether the citizen waits for an answer to a message (docs/MEASURES.md, section 2: e-mail, e-service, letter, social).
    #[must_use]
    pub const fn awaits_response(self) -> bool {
        matches!(self, Channel::EService | Channel::Email | Channel::Letter | Channel::Social)
    }

    /// Returns whether a program answers and no person: a citizen who is content with it waits for nobody, and one who is not is a contact
    /// of another channel (docs/MEASURES.md, section 6).
    #[must_use]
    pub const fn is_automatic(self) -> bool {
        matches!(self, Channel::Bot)
    }

    /// Returns whether the citizen waits in a queue (docs/MEASURES.md, section 3: phone, chat).
    #[must_use]
    pub const fn is_queued(self) -> bool {
        matches!(self, Channel::Phone | Channel::Chat)
    }
}
