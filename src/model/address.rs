//! E-mail addresses that are only on their way: never stored with what they belong to, never shown.

use std::fmt;

use lettre::Address;

/// An e-mail address. It does not show itself, so that no log or error can hold it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MailAddress(String);

impl MailAddress {
    /// Parses `anna@example.se`.
    ///
    /// ```
    /// use kanalkoll::model::MailAddress;
    /// assert!(MailAddress::parse("anna@example.se").is_some());
    /// assert!(MailAddress::parse("anna").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<MailAddress> {
        let text = text.trim();
        text.parse::<Address>().ok().map(|_| MailAddress(text.to_owned()))
    }

    /// Returns the address, for the one letter that goes to it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns what its owner is known by: letters of either case are the same mailbox in practice.
    #[must_use]
    pub fn identity(&self) -> String {
        format!("mailto:{}", self.0.to_lowercase())
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailAddress(***)")
    }
}
