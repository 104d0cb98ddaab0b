//! Links in letters to employees: made when a letter is written, good without a login.

use std::sync::Arc;

use super::super::invite::read_token;
use super::super::keys::random_secret;
use super::super::{Installation, ServiceError};
use crate::mail::Kind;
use crate::model::{By, Day, Instant, Organisation, Period};
use crate::privacy::hash;
use crate::store::{LetterLink, LinkPurpose, Writer};

/// What the page behind a link in a letter shows.
#[derive(Debug, Clone)]
pub struct EmployeeLink {
    pub organisation: Arc<Organisation>,
    pub about: LinkAbout,
}

/// What a link is about.
#[derive(Clone, PartialEq, Eq)]
pub enum LinkAbout {
    /// A comment; `None` when it is gone: taken away, or disposed of in its time.
    Comment(Option<KeptComment>),
    /// Whether letters of a kind are wanted.
    Subscription { kind: Kind, wanted: bool },
}

/// Comments stay out of whatever is printed.
impl std::fmt::Debug for LinkAbout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LinkAbout::Comment(kept) => f.debug_tuple("Comment").field(&kept.is_some()).finish(),
            LinkAbout::Subscription { kind, wanted } => {
                f.debug_tuple("Subscription").field(kind).field(wanted).finish()
            }
        }
    }
}

/// What a citizen wrote in one answer, as the letter showed it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptComment {
    pub texts: Vec<String>,
    pub week: Option<Period>,
}

/// How links are made for a letter.
pub(super) trait Linking {
    /// The address of a new link.
    fn link(&mut self, link: &LetterLink) -> Result<String, ServiceError>;
}

/// Links that are kept, for a letter that goes.
pub(super) struct Lasting<'a, 'w> {
    pub(super) writer: &'a mut Writer<'w>,
    pub(super) organisation: &'a str,
    pub(super) public_url: &'a str,
    pub(super) now: Instant,
}

impl Linking for Lasting<'_, '_> {
    fn link(&mut self, link: &LetterLink) -> Result<String, ServiceError> {
        let secret: String = random_secret()?.chars().take(32).collect();
        self.writer.add_letter_link(self.organisation, &hash(&secret), link, self.now)?;
        Ok(format!("{}/l/{}.{secret}", self.public_url, self.organisation))
    }
}

/// Links that lead nowhere, for a letter that is only looked at.
pub(super) struct Pretended<'a> {
    pub(super) organisation: &'a str,
    pub(super) public_url: &'a str,
}

impl Linking for Pretended<'_> {
    fn link(&mut self, _: &LetterLink) -> Result<String, ServiceError> {
        Ok(format!("{}/l/{}.{}", self.public_url, self.organisation, "0".repeat(32)))
    }
}

/// The link to take the comment of a contact away.
pub(super) fn comment_link(receiver: &str, source: &str, external_id: &str) -> LetterLink {
    let contact = (source.to_owned(), external_id.to_owned());
    LetterLink {
        purpose: LinkPurpose::Comment,
        kind: Kind::Feedback.code().to_owned(),
        receiver: receiver.to_owned(),
        contact,
    }
}

/// The link to get letters of a kind no more.
pub(super) fn subscription_link(kind: Kind, receiver: &str) -> LetterLink {
    let contact = (String::new(), String::new());
    let (kind, receiver) = (kind.code().to_owned(), receiver.to_owned());
    LetterLink { purpose: LinkPurpose::Subscription, kind, receiver, contact }
}

impl Installation {
    /// What a link in a letter to an employee shows; `None` when it is unknown. Looking changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub fn employee_link(&self, token: &str) -> Result<Option<EmployeeLink>, ServiceError> {
        let Some((code, hash)) = read_token(token) else { return Ok(None) };
        self.store.read(|reader| {
            let Some(known) = self.known_or_none(reader, code)? else { return Ok(None) };
            let Some(link) = reader.letter_link(code, &hash)? else { return Ok(None) };
            let about = match (link.purpose, Kind::from_code(&link.kind)) {
                (LinkPurpose::Comment, _) => {
                    let kept = reader.invitation(code, &link.contact.0, &link.contact.1)?;
                    let answer = kept.as_ref().and_then(|kept| kept.invitation.invited()?.answer.as_ref());
                    let texts = answer.map(|answer| answer.given.texts.values().cloned().collect::<Vec<String>>());
                    let week = kept.as_ref().and_then(|kept| kept.answered_week);
                    let week = week.map(|week: Day| Period::holding(By::Week, week));
                    LinkAbout::Comment(texts.filter(|texts| !texts.is_empty()).map(|texts| KeptComment { texts, week }))
                }
                (LinkPurpose::Subscription, Some(kind)) => {
                    let off = reader.unsubscribed(code)?;
                    let wanted = !off.iter().any(|(kind, who, _)| *kind == link.kind && *who == link.receiver);
                    LinkAbout::Subscription { kind, wanted }
                }
                (LinkPurpose::Subscription, None) => return Ok(None),
            };
            Ok(Some(EmployeeLink { organisation: known.organisation.clone(), about }))
        })
    }

    /// Takes the comment of a link away, from everywhere, and notes it as disposed of; what the citizen chose stays. `false`
    /// when the link is not one to a comment. To take it away again changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub fn remove_comment(&self, token: &str, now: Instant) -> Result<bool, ServiceError> {
        let Some((code, hash)) = read_token(token) else { return Ok(false) };
        self.store.write(code, |writer| {
            let Some(known) = self.known_or_none(writer, code)? else { return Ok(false) };
            let link = writer.letter_link(code, &hash)?.filter(|link| link.purpose == LinkPurpose::Comment);
            let Some(link) = link else { return Ok(false) };
            if writer.remove_texts(code, &link.contact.0, &link.contact.1)? {
                let day = known.organisation.day(now);
                let decision = &known.organisation.retention().decision;
                writer.note_disposal(code, ("comments taken away by employees", day), 1, decision, now)?;
                tracing::info!(organisation = code, "a comment was taken away");
            }
            Ok(true)
        })
    }

    /// Sends the receiver of a link letters of its kind no more, or again. `false` when the link is not one for that.
    ///
    /// # Errors
    /// When the database fails.
    pub fn subscribe(&self, token: &str, wanted: bool, now: Instant) -> Result<bool, ServiceError> {
        let Some((code, hash)) = read_token(token) else { return Ok(false) };
        self.store.write(code, |writer| {
            if self.known_or_none(writer, code)?.is_none() {
                return Ok(false);
            }
            let link = writer.letter_link(code, &hash)?.filter(|link| link.purpose == LinkPurpose::Subscription);
            let Some(link) = link else { return Ok(false) };
            if wanted {
                writer.subscribe(code, &link.kind, &link.receiver)?;
            } else {
                writer.unsubscribe(code, &link.kind, &link.receiver, now)?;
            }
            Ok(true)
        })
    }
}
