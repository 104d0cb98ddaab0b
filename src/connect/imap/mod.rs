//! Mailboxes over IMAP (RFC 3501): the headers of mails and nothing else of them. On a runtime of its own, so that nobody who reads a mailbox
//! has to be asynchronous.

mod connection;
mod cursor;
pub(super) mod error;
mod folder;
mod folder_name;
mod settings;

use std::collections::BTreeMap;
use std::fmt;

use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use self::connection::{Session, connector, open};
use self::cursor::Cursor;
use self::folder::{Asked, read};
use super::client::Client;
use super::sign_in::{self, Credentials, Token};
use super::source::{Fetched, OpenIds, Page, Source, SourceError};
use crate::feeds::PullAuth;
use crate::model::Instant;

pub use error::{ImapError, ImapProblem};
pub use settings::{ImapClient, ImapSecret, ImapSettings};

/// The most mails of a page.
const MOST: usize = 500;

/// A mailbox that is read page by page. A connection is kept from the first page to the last.
pub struct Imap {
    settings: ImapSettings,
    tls: Option<TlsConnector>,
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
        let tls = match (settings.encrypted, settings.is_of_this_machine()) {
            (true, _) => Some(connector(settings.certificates.as_deref()).map_err(failed)?),
            (false, true) => None,
            (false, false) => return Err(failed(ImapProblem::Plain).into()),
        };
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| failed(ImapProblem::Unreachable(error.to_string())))?;
        Ok(Imap { settings, tls, runtime, session: None })
    }
}

impl Imap {
    /// Returns what a new connection signs in with.
    fn secret(&self, now: Instant) -> Result<ImapSecret, SourceError> {
        let ImapSecret::Client(client) = &self.settings.secret else { return Ok(self.settings.secret.clone()) };
        let credentials = Credentials { user: client.id.clone(), secret: client.secret.clone() };
        let (path, scope) = (String::new(), client.scope.clone());
        let auth = PullAuth::ClientCredentials { path, scope, in_header: false };
        let token = sign_in::token(&auth, &Client::new(&client.settings)?, &credentials, now.timestamp())?;
        Ok(ImapSecret::AccessToken(token.map(Token::into_text).unwrap_or_default()))
    }
}

impl Source for Imap {
    /// Fetches mails of the folders in their order: JSON lines with `folder`, `internal_date`, `read` and `headers`, as a feed with
    /// `format = "mail"` takes them. Must not be called on a thread of another runtime.
    fn page(&mut self, cursor: Option<&str>, now: Instant, _open: &mut OpenIds<'_>) -> Result<Page, SourceError> {
        // A connection that is open needs none.
        let secret = if self.session.is_none() { self.secret(now)? } else { ImapSecret::Password(String::new()) };
        let Imap { settings, tls, runtime, session } = self;
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
        let failed = |folder: Option<&str>, problem| ImapError { place: self.place(folder), problem };
        let mut cursor = Cursor::parse(cursor).map_err(|problem| failed(None, problem))?;
        let mut session = match session {
            Some(session) => session,
            None => self.within(open(self, tls, secret)).await.map_err(|problem| failed(None, problem))?,
        };
        let page_size = self.page_size.unwrap_or(MOST).clamp(1, MOST);
        let mut lines: Vec<String> = Vec::new();
        for folder in &self.folders {
            let most = page_size.saturating_sub(lines.len());
            if most == 0 {
                return Ok((page(lines, &cursor, false), Some(session)));
            }
            let position = cursor.folders.get(folder).copied();
            let asked = Asked { folder, position, since: self.since, most, now };
            let found = match self.within(read(&mut session, asked)).await {
                Ok(found) => found,
                Err(problem) if lines.is_empty() => return Err(failed(Some(folder), problem)),
                // What the folders before gave is handed on; the next page says what is wrong with this one.
                Err(_) => return Ok((page(lines, &cursor, false), None)),
            };
            lines.extend(found.lines);
            cursor.folders.insert(folder.clone(), found.position);
            if !found.is_last {
                return Ok((page(lines, &cursor, false), Some(session)));
            }
        }
        // What was read is read, however the server takes leave.
        let _ = timeout(self.timeout, session.logout()).await;
        Ok((page(lines, &cursor, true), None))
    }

    /// Waits for a step, but not for ever.
    async fn within<T>(&self, step: impl Future<Output = Result<T, ImapProblem>>) -> Result<T, ImapProblem> {
        timeout(self.timeout, step).await.unwrap_or_else(|_| Err(ImapProblem::TimedOut(self.timeout.as_secs())))
    }
}

fn page(lines: Vec<String>, cursor: &Cursor, is_last: bool) -> Page {
    let body = lines.into_iter().flat_map(|line| line.into_bytes().into_iter().chain([b'\n'])).collect();
    let answers = vec![Fetched { body, parameters: BTreeMap::new() }];
    Page { answers, cursor: cursor.text(), is_last }
}
