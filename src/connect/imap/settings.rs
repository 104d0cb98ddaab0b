//! Where a mailbox is, and how it is read.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use crate::connect::client::ClientSettings;
use crate::model::Day;

/// What a user signs in with.
#[derive(Clone)]
pub enum ImapSecret {
    Password(String),
    /// By OAuth 2, as Microsoft and Google have it.
    AccessToken(String),
    /// An access token that is asked for before each connection.
    Client(Box<ImapClient>),
}

/// A client by the name of which an access token is asked for.
#[derive(Clone)]
pub struct ImapClient {
    /// Where.
    pub settings: ClientSettings,
    pub id: String,
    pub secret: String,
    pub scope: String,
}

impl ImapSecret {
    /// Returns a text of the server in which the secret would not stand.
    pub(super) fn hidden_in(&self, said: &str) -> String {
        let secret = match self {
            ImapSecret::Password(secret) | ImapSecret::AccessToken(secret) => secret,
            ImapSecret::Client(client) => &client.secret,
        };
        if secret.is_empty() { said.to_owned() } else { said.replace(secret.as_str(), "***") }
    }
}

impl fmt::Debug for ImapSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A mailbox, and how to read it.
#[derive(Debug, Clone)]
pub struct ImapSettings {
    pub host: String,
    pub port: u16,
    /// Whether the connection is encrypted from its first byte; only to this machine it may be in the clear.
    pub encrypted: bool,
    /// Certificates in PEM to trust in place of the public ones.
    pub certificates: Option<Vec<u8>>,
    /// Whether the server may be in a private network or on this machine.
    pub private_network: bool,
    pub user: String,
    pub secret: ImapSecret,
    /// The names of the folders as people read them: `INBOX`, `Skickat`.
    pub folders: Vec<String>,
    /// The first day on which a mail that is read may have come.
    pub since: Option<Day>,
    /// How many mails a page has at most; 500 if nothing is said, and never more.
    pub page_size: Option<usize>,
    /// How long connecting, and reading a page of a folder, may take each.
    pub timeout: Duration,
}

impl ImapSettings {
    /// Returns the server, and the folder where it is about one, for people.
    pub(super) fn place(&self, folder: Option<&str>) -> String {
        let folder = folder.map_or_else(String::new, |folder| format!(", folder `{folder}`"));
        format!("{}:{}{folder}", self.host, self.port)
    }

    /// Returns whether the server is on this machine.
    pub(super) fn is_of_this_machine(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}
