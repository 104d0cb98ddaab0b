//! A system with an API: its pages as the feed file says.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

use super::client::{Call, Client, ClientSettings, HttpAnswer};
use super::sign_in::{Credentials, Token, address, headers, token};
use super::source::{Fetched, OpenIds, Page, Source, SourceError};
use crate::feeds::{AnswerFault, Feed, Position, Progress, Pull, PullRequest, Step, Target};
use crate::model::Instant;

/// How many open contacts are asked for again at a time.
const REREAD: usize = 20;

/// What the settings say of a system.
pub struct HttpSettings {
    pub client: ClientSettings,
    /// Where tokens are asked for, if elsewhere.
    pub token_address: Option<String>,
    pub user: String,
    pub secret: String,
    /// What the feed file asks for by name.
    pub parameters: BTreeMap<String, String>,
    /// Where the first fetch begins.
    pub since: Instant,
}

impl fmt::Debug for HttpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpSettings").field("client", &self.client).field("secret", &"***").finish_non_exhaustive()
    }
}

/// A system with an API.
pub struct HttpSource {
    feed: Arc<Feed>,
    client: Client,
    token_client: Option<Client>,
    credentials: Credentials,
    token: Option<Token>,
    parameters: BTreeMap<String, String>,
    since: Timestamp,
}

impl HttpSource {
    /// Returns the system.
    ///
    /// # Errors
    /// When an address is not as it has to be, a parameter that the feed asks for is not set, or the feed has no `[pull]`.
    pub fn new(feed: Arc<Feed>, settings: HttpSettings) -> Result<HttpSource, SourceError> {
        let HttpSettings { client, token_address, user, secret, parameters, since } = settings;
        let missing = pull(&feed)?.parameters.iter().find(|name| !parameters.contains_key(*name)).cloned();
        if let Some(name) = missing {
            let (found, expected) = (String::new(), format!("`{name} = \"...\"` there: the feed file asks for it"));
            return Err(SourceError::Setting { setting: "parameters", found, expected });
        }
        let token_client = token_address.map(|address| Client::new(&ClientSettings { address, ..client.clone() }));
        Ok(HttpSource {
            client: Client::new(&client)?,
            token_client: token_client.transpose()?,
            credentials: Credentials { user, secret },
            token: None,
            parameters,
            since: since.timestamp(),
            feed,
        })
    }

    /// Asks for one answer. A token that ran out is asked for anew, once.
    fn ask(&mut self, request: &PullRequest, now: Timestamp) -> Result<HttpAnswer, SourceError> {
        let had_token = self.token.as_ref().is_some_and(|token| token.is_good(now));
        match self.ask_once(request, now) {
            Err(SourceError::SignIn { .. }) if had_token => {
                self.token = None;
                self.ask_once(request, now)
            }
            answer => answer,
        }
    }

    fn ask_once(&mut self, request: &PullRequest, now: Timestamp) -> Result<HttpAnswer, SourceError> {
        let auth = &pull(&self.feed)?.auth;
        if !self.token.as_ref().is_some_and(|token| token.is_good(now)) {
            self.token = token(auth, self.token_client.as_ref().unwrap_or(&self.client), &self.credentials, now)?;
        }
        let mut headers = headers(auth, &self.credentials, self.token.as_ref());
        headers.push(("Accept".to_owned(), "application/json, application/xml;q=0.9, */*;q=0.5".to_owned()));
        let address = address(auth, &self.credentials, self.asked(request));
        let body = request.body.as_deref().map(|body| ("application/json", body));
        self.client.call(Call { address: &address, headers: &headers, body })
    }

    /// Asks what the feed asks of one record. What is gone from the system is passed over.
    fn ask_of(&mut self, id: &str, is_open: bool, now: Timestamp, to: &mut Vec<Fetched>) -> Result<(), SourceError> {
        let feed = self.feed.clone();
        let pull = pull(&feed)?;
        for request in pull.requests_of(id, is_open, &self.parameters) {
            match self.ask(&request, now) {
                Ok(answer) => {
                    let checked = pull.check(&feed.mapping, &answer.body);
                    checked.map_err(|fault| self.not_believed(&request, fault))?;
                    to.push(Fetched { body: answer.body, parameters: request.parameters });
                }
                Err(SourceError::Status { status: 404 | 410, .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Returns the address that a request goes to.
    fn asked(&self, request: &PullRequest) -> String {
        match &request.target {
            Target::Below(path) => self.client.below(path),
            Target::Given(address) => address.clone(),
        }
    }

    fn not_believed(&self, request: &PullRequest, fault: AnswerFault) -> SourceError {
        SourceError::Answer { address: self.asked(request).split('?').next().unwrap_or_default().to_owned(), fault }
    }

    /// Fetches a page of the list, of a shorter period where one may have lost records.
    fn list(&mut self, mut progress: Progress, now: Timestamp) -> Result<(Vec<Fetched>, Step), SourceError> {
        let feed = self.feed.clone();
        let pull = pull(&feed)?;
        loop {
            let request = pull.request(&progress, &self.parameters)?;
            let HttpAnswer { body, next } = self.ask(&request, now)?;
            let answer = pull.answer(&feed.mapping, &body);
            let answer = answer.map_err(|fault| self.not_believed(&request, fault))?;
            let step = pull.after(&progress, &answer, next.as_deref());
            match step.map_err(|fault| self.not_believed(&request, fault))? {
                Step::Again(shorter) => progress = shorter,
                step => {
                    let mut answers = vec![Fetched { body, parameters: request.parameters }];
                    for id in &answer.ids {
                        self.ask_of(id, false, now, &mut answers)?;
                    }
                    return Ok((answers, step));
                }
            }
        }
    }
}

fn pull(feed: &Feed) -> Result<&Pull, SourceError> {
    feed.pull.as_ref().ok_or_else(|| SourceError::Setting {
        setting: "address",
        found: feed.title.clone(),
        expected: "no address: the feed file has no `[pull]` that says what to ask for".to_owned(),
    })
}

impl Source for HttpSource {
    fn page(&mut self, cursor: Option<&str>, now: Instant, open: &mut OpenIds<'_>) -> Result<Page, SourceError> {
        let now = now.timestamp();
        // What another version of the feed kept is read anew from the beginning: nothing is counted twice.
        let kept = cursor.and_then(|cursor| serde_json::from_str(cursor).ok());
        let progress = pull(&self.feed)?.begun(kept, self.since, now);
        let position = progress.run.as_ref().map_or(&Position::First, |run| &run.position);
        let (answers, step) = if let Position::Open(after) = position {
            let ids = open(after, REREAD)?;
            let mut answers = Vec::new();
            for id in &ids {
                self.ask_of(id, true, now, &mut answers)?;
            }
            let last = ids.last().filter(|_| ids.len() == REREAD).cloned();
            (answers, pull(&self.feed)?.after_open(&progress, last))
        } else {
            self.list(progress, now)?
        };
        let (progress, is_last) = match step {
            Step::Done(progress) => (progress, true),
            Step::More(progress) | Step::Again(progress) => (progress, false),
        };
        let cursor = serde_json::to_string(&progress).map_err(|error| SourceError::Own(error.to_string()))?;
        Ok(Page { answers, cursor, is_last })
    }
}
