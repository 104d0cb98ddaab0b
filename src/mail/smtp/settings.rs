//! Settings of an SMTP server.

use std::net::IpAddr;

/// How the line to the server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// In the clear; to this machine only.
    None,
    /// TLS is asked for, and insisted on, before anything is said.
    StartTls,
    /// TLS from the first byte.
    Tls,
}

impl Security {
    /// The words of the settings.
    pub const CODES: [&'static str; 3] = ["starttls", "tls", "none"];

    /// The security of this word, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Security> {
        match code {
            "none" => Some(Security::None),
            "starttls" => Some(Security::StartTls),
            "tls" => Some(Security::Tls),
            _ => None,
        }
    }
}

/// The server, and how to speak to it.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// A certificate in PEM to trust beside those of the system; empty for none.
    pub certificate: String,
    /// Empty when the server asks for no name.
    pub user: String,
    pub password: String,
    /// How long to connect, to be greeted, and for a command to be answered may take each, seconds.
    pub connect_seconds: u32,
    pub command_seconds: u32,
    /// How long the reply to the text may take, seconds. Servers look for viruses before they answer.
    pub content_seconds: u32,
}

impl SmtpSettings {
    /// The longest that a message can take, every step at its longest, seconds: two addresses that do not answer, greeting,
    /// two hellos and, after one that fails, a farewell; what TLS and a name add to that; then four commands and one on a
    /// line that rested; and the text.
    pub(super) fn longest_seconds(&self) -> i64 {
        /// How long the system looks for the address of a name: three servers, twice.
        const LOOKUP: i64 = 30;
        let private = match self.security {
            Security::None => 0,
            Security::Tls => 2,
            Security::StartTls => 4,
        };
        let named = if self.user.is_empty() { 0 } else { 3 };
        let lookup = if self.host.parse::<IpAddr>().is_ok() { 0 } else { LOOKUP };
        lookup
            + i64::from(self.connect_seconds.max(1)) * (6 + private + named)
            + i64::from(self.command_seconds.max(1)) * 5
            + i64::from(self.content_seconds.max(1))
    }
}
