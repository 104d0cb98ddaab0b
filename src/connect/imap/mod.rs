//! Mailboxes over IMAP (RFC 3501): the headers of mails and nothing else of them. On a runtime of its own, so that nobody who reads a mailbox
//! has to be asynchronous.

mod connection;
mod cursor;
mod error;
mod folder;
mod folder_name;

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use self::connection::{Session, connector, open};
use self::cursor::Cursor;
use self::folder::{Asked, read};
use super::client::{Client, ClientSettings};
use super::sign_in::{self, Credentials, Token};
use super::source::{Fetched, OpenIds, Page, Source, SourceError};
use crate::feeds::PullAuth;
use crate::model::{Day, Instant};

pub use error::{ImapError, ImapProblem};

/// The most mails of a page.
const MOST: usize = 500;

/// What a user signs in with.
#[derive(Clone)]
enum ImapSecret {
    Password(String),
    /// By OAuth 2, as Microsoft and Google have it.
    AccessToken(String),
}

/// Where an access token is asked for with the secret, as a client of its own.
#[derive(Debug, Clone)]
pub struct ImapToken {
    pub client: ClientSettings,
    pub client_id: String,
    pub scope: String,
}

impl ImapSecret {
    /// Returns a text of the server in which the secret would not stand.
    fn hidden_in(&self, said: &str) -> String {
        let (ImapSecret::Password(secret) | ImapSecret::AccessToken(secret)) = self;
        if secret.is_empty() { said.to_owned() } else { said.replace(secret.as_str(), "***") }
    }
}

/// A password that is not shown.
#[derive(Clone)]
pub struct ImapPassword(pub String);

impl fmt::Debug for ImapPassword {
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
    /// Certificates in PEM to trust beside the public ones.
    pub certificates: Option<Vec<u8>>,
    /// Whether the server may be in a private network or on this machine.
    pub private_network: bool,
    pub user: String,
    /// The password, or what a token is asked for with.
    pub secret: ImapPassword,
    /// `None`: the user signs in with the password.
    pub token: Option<ImapToken>,
    /// The names of the folders as people read them: `INBOX`, `Skickat`.
    pub folders: Vec<String>,
    /// The first day on which a mail that is read may have come.
    pub since: Option<Day>,
    /// How many mails a page has at most; 500 if nothing is said, and never more.
    pub page_size: Option<usize>,
    /// How long connecting, and reading a page of a folder, may take each.
    pub timeout: Duration,
}

/// A mailbox that is read page by page. A connection is kept from the first page to the last.
pub struct Imap {
    settings: ImapSettings,
    tls: Option<TlsConnector>,
    token_client: Option<Client>,
    runtime: Runtime,
    session: Option<Session>,
}

impl fmt::Debug for Imap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Imap").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Imap {
    /// Returns a mailbox that is not connected yet.
    ///
    /// # Errors
    /// When the settings cannot be: in the clear to another machine, certificates that are none.
    pub fn new(settings: ImapSettings) -> Result<Imap, SourceError> {
        let failed = |problem| ImapError { place: settings.place(None), problem };
        let tls = match (settings.encrypted, is_loopback(&settings.host)) {
            (true, _) => Some(connector(settings.certificates.as_deref()).map_err(failed)?),
            (false, true) => None,
            (false, false) => return Err(failed(ImapProblem::Plain).into()),
        };
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| failed(ImapProblem::Unreachable(error.to_string())))?;
        let token_client = settings.token.as_ref().map(|token| Client::new(&token.client)).transpose()?;
        Ok(Imap { settings, tls, token_client, runtime, session: None })
    }
}

impl Imap {
    /// Returns what a new connection signs in with.
    fn secret(&self, now: Instant) -> Result<ImapSecret, SourceError> {
        let password = &self.settings.secret.0;
        match (&self.settings.token, &self.token_client) {
            (Some(token), Some(client)) if self.session.is_none() => {
                let credentials = Credentials { user: token.client_id.clone(), secret: password.clone() };
                let (path, scope) = (String::new(), token.scope.clone());
                let auth = PullAuth::ClientCredentials { path, scope, in_header: false };
                let token = sign_in::token(&auth, client, &credentials, now.timestamp())?;
                Ok(ImapSecret::AccessToken(token.map(Token::into_text).unwrap_or_default()))
            }
            _ => Ok(ImapSecret::Password(password.clone())),
        }
    }
}

impl Source for Imap {
    /// Fetches mails of the folders in their order: JSON lines with `folder`, `internal_date`, `read` and `headers`, as a feed with
    /// `format = "mail"` takes them. Must not be called on a thread of another runtime.
    fn page(&mut self, cursor: Option<&str>, now: Instant, _open: &mut OpenIds<'_>) -> Result<Page, SourceError> {
        let secret = self.secret(now)?;
        let Imap { settings, tls, runtime, session, .. } = self;
        // A connection on which anything failed is not used again.
        let known = session.take();
        let (page, kept) = runtime.block_on(settings.page(tls.as_ref(), (known, &secret), cursor, now))?;
        *session = kept;
        Ok(page)
    }
}

impl ImapSettings {
    async fn page(
        &self,
        tls: Option<&TlsConnector>,
        (session, secret): (Option<Session>, &ImapSecret),
        cursor: Option<&str>,
        now: Instant,
    ) -> Result<(Page, Option<Session>), ImapError> {
        let failed = |folder: Option<&str>| {
            let place = self.place(folder);
            move |problem| ImapError { place, problem }
        };
        let mut cursor = Cursor::parse(cursor).map_err(failed(None))?;
        let mut session = match session {
            Some(session) => session,
            None => self.within(open(self, tls, secret)).await.map_err(failed(None))?,
        };
        let page_size = self.page_size.unwrap_or(MOST).clamp(1, MOST);
        let (mut lines, mut is_last) = (Vec::new(), true);
        for folder in &self.folders {
            let most = page_size.saturating_sub(lines.len());
            if most == 0 {
                is_last = false;
                break;
            }
            let position = cursor.folders.get(folder).copied();
            let asked = Asked { folder, position, since: self.since, most, now };
            let found = self.within(read(&mut session, asked)).await.map_err(failed(Some(folder)))?;
            lines.extend(found.lines);
            cursor.folders.insert(folder.clone(), found.position);
            is_last = found.is_last;
            if !is_last {
                break;
            }
        }
        let kept = if is_last {
            // What was read is read, however the server takes leave.
            let _ = timeout(self.timeout, session.logout()).await;
            None
        } else {
            Some(session)
        };
        let body = lines.into_iter().flat_map(|line| line.into_bytes().into_iter().chain([b'\n'])).collect();
        let answers = vec![Fetched { body, parameters: BTreeMap::new() }];
        Ok((Page { answers, cursor: cursor.text(), is_last }, kept))
    }

    /// Waits for a step, but not for ever.
    async fn within<T>(&self, step: impl Future<Output = Result<T, ImapProblem>>) -> Result<T, ImapProblem> {
        timeout(self.timeout, step).await.unwrap_or_else(|_| Err(ImapProblem::TimedOut(self.timeout.as_secs())))
    }

    /// Returns the server, and the folder where it is about one, for people.
    fn place(&self, folder: Option<&str>) -> String {
        let folder = folder.map_or_else(String::new, |folder| format!(", folder `{folder}`"));
        format!("{}:{}{folder}", self.host, self.port)
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
