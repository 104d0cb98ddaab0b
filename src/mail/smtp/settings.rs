//! Settings of an SMTP server.

use std::net::IpAddr;

/// How the connection to the server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "lowercase")]
pub enum Security {
    /// STARTTLS is required before anything else is sent.
    StartTls,
    /// TLS from the first byte.
    Tls,
    /// In the clear; to this machine only.
    None,
}

/// The address of a mail server, and how to connect to it.
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
    /// Returns the longest that a message can take, every step at its longest, seconds: two addresses that do not answer,
    /// greeting, two `EHLO` and, after one that fails, `QUIT`; what TLS and authentication add to that; then four commands and
    /// one on an idle session; and the text.
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
