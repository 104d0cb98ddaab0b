//! Links in messages to employees: made when a message is written, good without a login.

use std::sync::Arc;

use super::super::keys::random_secret;
use super::super::tokens::read_token;
use super::super::{Installation, Result};
use crate::mail::MessageKind;
use crate::model::{By, Day, Instant, Organisation, Period};
use crate::privacy::hash;
use crate::store::{LinkPurpose, MessageLink, Writer};

/// What the page behind a link in a message shows.
#[derive(Debug, Clone)]
pub struct EmployeeLink {
    pub organisation: Arc<Organisation>,
    pub about: LinkAction,
}

/// What a link is about.
#[derive(Clone, PartialEq, Eq)]
pub enum LinkAction {
    /// A comment; `None` when it is gone: taken away, or disposed of in its time.
    Comment(Option<CitizenComment>),
    /// Whether messages of a kind are wanted.
    Subscription { kind: MessageKind, wanted: bool },
}

/// Comments stay out of whatever is printed.
impl std::fmt::Debug for LinkAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LinkAction::Comment(kept) => f.debug_tuple("Comment").field(&kept.is_some()).finish(),
            LinkAction::Subscription { kind, wanted } => {
                f.debug_tuple("Subscription").field(kind).field(wanted).finish()
            }
        }
    }
}

/// What a citizen wrote in one answer, as the message showed it.
#[derive(Clone, PartialEq, Eq)]
pub struct CitizenComment {
    pub texts: Vec<String>,
    pub week: Option<Period>,
}

/// How links are made for a message.
pub(super) trait LinkMaker {
    /// Returns the address of a new link.
    fn link(&mut self, link: &MessageLink) -> Result<String>;
}

/// Links that are kept, for a message that goes.
pub(super) struct StoredLinks<'a, 'w> {
    pub(super) writer: &'a mut Writer<'w>,
    pub(super) organisation: &'a str,
    pub(super) public_url: &'a str,
    pub(super) now: Instant,
}

impl LinkMaker for StoredLinks<'_, '_> {
    fn link(&mut self, link: &MessageLink) -> Result<String> {
        let secret: String = random_secret()?.chars().take(32).collect();
        self.writer.add_message_link(self.organisation, &hash(&secret), link, self.now)?;
        Ok(format!("{}/l/{}.{secret}", self.public_url, self.organisation))
    }
}

/// Links that lead nowhere, for a message that is only looked at.
pub(super) struct PreviewLinks<'a> {
    pub(super) organisation: &'a str,
    pub(super) public_url: &'a str,
}

impl LinkMaker for PreviewLinks<'_> {
    fn link(&mut self, _: &MessageLink) -> Result<String> {
        Ok(format!("{}/l/{}.{}", self.public_url, self.organisation, "0".repeat(32)))
    }
}

/// Returns the link to take the comment of a contact away.
pub(super) fn comment_link(receiver: &str, source: &str, external_id: &str) -> MessageLink {
    let contact = (source.to_owned(), external_id.to_owned());
    MessageLink {
        purpose: LinkPurpose::Comment,
        kind: MessageKind::Feedback.code().to_owned(),
        receiver: receiver.to_owned(),
        contact,
    }
}

/// Returns the link to get messages of a kind no more.
pub(super) fn subscription_link(kind: MessageKind, receiver: &str) -> MessageLink {
    let contact = (String::new(), String::new());
    let (kind, receiver) = (kind.code().to_owned(), receiver.to_owned());
    MessageLink { purpose: LinkPurpose::Subscription, kind, receiver, contact }
}

impl Installation {
    /// Returns what a link in a message to an employee shows; `None` when it is unknown. Looking changes nothing.
    pub fn employee_link(&self, token: &str) -> Result<Option<EmployeeLink>> {
        let Some((code, hash)) = read_token(token) else { return Ok(None) };
        self.store.read(|reader| {
            let Some(known) = self.known_or_none(reader, code)? else { return Ok(None) };
            let Some(link) = reader.message_link(code, &hash)? else { return Ok(None) };
            let about = match (link.purpose, link.kind.parse::<MessageKind>().ok()) {
                (LinkPurpose::Comment, _) => {
                    let kept = reader.invitation(code, &link.contact.0, &link.contact.1)?;
                    let answer = kept.as_ref().and_then(|kept| kept.invitation.invited()?.answer.as_ref());
                    let texts = answer.map(|answer| answer.given.texts.values().cloned().collect::<Vec<String>>());
                    let week = kept.as_ref().and_then(|kept| kept.answered_week);
                    let week = week.map(|week: Day| Period::holding(By::Week, week));
                    LinkAction::Comment(
                        texts.filter(|texts| !texts.is_empty()).map(|texts| CitizenComment { texts, week }),
                    )
                }
                (LinkPurpose::Subscription, Some(kind)) => {
                    let off = reader.unsubscribed(code)?;
                    let wanted = !off.iter().any(|(kind, who, _)| *kind == link.kind && *who == link.receiver);
                    LinkAction::Subscription { kind, wanted }
                }
                (LinkPurpose::Subscription, None) => return Ok(None),
            };
            Ok(Some(EmployeeLink { organisation: known.organisation.clone(), about }))
        })
    }

    /// Takes the comment of a link away, from everywhere, and notes it as disposed of; what the citizen chose stays. `false`
    /// when the link is not one to a comment. To take it away again changes nothing.
    pub fn remove_comment(&self, token: &str, now: Instant) -> Result<bool> {
        let Some((code, hash)) = read_token(token) else { return Ok(false) };
        self.store.write(code, |writer| {
            let Some(known) = self.known_or_none(writer, code)? else { return Ok(false) };
            let link = writer.message_link(code, &hash)?.filter(|link| link.purpose == LinkPurpose::Comment);
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

    /// Sends the receiver of a link messages of its kind no more, or again. `false` when the link is not one for that.
    pub fn subscribe(&self, token: &str, wanted: bool, now: Instant) -> Result<bool> {
        let Some((code, hash)) = read_token(token) else { return Ok(false) };
        self.store.write(code, |writer| {
            if self.known_or_none(writer, code)?.is_none() {
                return Ok(false);
            }
            let link = writer.message_link(code, &hash)?.filter(|link| link.purpose == LinkPurpose::Subscription);
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
