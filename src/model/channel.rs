//! The closed list of channels.

use std::fmt;

/// Through which door a contact came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    EService,
    Email,
    Chat,
    Phone,
    Video,
    Visit,
    Letter,
    Social,
    Unknown,
}

impl Channel {
    /// Every channel, in the order in which they are shown.
    pub const ALL: [Channel; 9] = [
        Channel::EService,
        Channel::Email,
        Channel::Chat,
        Channel::Phone,
        Channel::Video,
        Channel::Visit,
        Channel::Letter,
        Channel::Social,
        Channel::Unknown,
    ];

    /// The codes of [`Channel::ALL`].
    pub const CODES: [&'static str; 9] =
        ["e_service", "email", "chat", "phone", "video", "visit", "letter", "social", "unknown"];

    /// The code used in records, figures and labels.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Channel::EService => "e_service",
            Channel::Email => "email",
            Channel::Chat => "chat",
            Channel::Phone => "phone",
            Channel::Video => "video",
            Channel::Visit => "visit",
            Channel::Letter => "letter",
            Channel::Social => "social",
            Channel::Unknown => "unknown",
        }
    }

    /// The channel with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.code() == code)
    }

    /// Whether the citizen waits for an answer to a message (docs/MEASURES.md, section 2: e-mail, e-service, letter, social).
    #[must_use]
    pub const fn awaits_response(self) -> bool {
        matches!(self, Channel::EService | Channel::Email | Channel::Letter | Channel::Social)
    }

    /// Whether the citizen waits in a queue (docs/MEASURES.md, section 3: phone, chat).
    #[must_use]
    pub const fn is_queued(self) -> bool {
        matches!(self, Channel::Phone | Channel::Chat)
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
