//! Messages to employees, written when they are sent: so that a comment that was taken away, or an agent who left, is not in
//! them.

use std::sync::Arc;

use super::links::{LinkMaker, StoredLinks};
use super::message_ref::MessageRef;
use super::plan::off_by_file;
use super::{Receiver, feedback, monthly, themes};
use crate::mail::{Draft, Message, MessageKind, Templates};
use crate::model::{Instant, Organisation, Period};
use crate::service::{Compose, FinalState, Installation, OutboxMessage, Result};
use crate::store::{FeedbackRow, Reader, Writer};

/// Writes the messages to employees of an installation.
#[derive(Debug)]
pub struct EmployeeMessages {
    pub installation: Arc<Installation>,
    /// What links begin with, such as `https://kanalkoll.example.se`.
    pub public_url: String,
    pub templates: Arc<Templates>,
}

/// What a message says, before its links are made.
pub(super) struct MessageContent {
    organisation: Arc<Organisation>,
    receiver: Receiver,
    content: Content,
}

enum Content {
    Feedback(feedback::FeedbackContent),
    Themes(themes::ThemesContent),
    Monthly(Box<monthly::MonthlyContent>),
}

impl MessageContent {
    /// Reads what a message says; `None` when it shall not go (any more). A message to an agent that is not in the outbox yet
    /// tells of the answers of `row`.
    pub(super) fn gather(
        installation: &Installation,
        reader: &mut Reader<'_>,
        code: &str,
        message_ref: MessageRef<'_>,
        row: Option<FeedbackRow>,
        now: Instant,
    ) -> Result<Option<MessageContent>> {
        let organisation = installation.known(reader, code)?.organisation.clone();
        let (person, unit) = message_ref.receiver.split_once('|').unwrap_or((message_ref.receiver, ""));
        let Some(receiver) = Receiver::of(&organisation, message_ref.kind, person) else { return Ok(None) };
        if off(reader, &organisation, message_ref.kind, person, now)? {
            return Ok(None);
        }
        let period = message_ref.period;
        let content = match message_ref.kind {
            MessageKind::Invitation => None,
            MessageKind::Feedback => {
                feedback::gather(reader, &organisation, message_ref, row, now)?.map(Content::Feedback)
            }
            MessageKind::Themes => {
                themes::gather(reader, &organisation, (person, unit), message_ref, now)?.map(Content::Themes)
            }
            MessageKind::Monthly => {
                let content = monthly::gather(installation, reader, &organisation, period, now)?;
                Some(Content::Monthly(Box::new(content)))
            }
        };
        Ok(content.map(|content| MessageContent { organisation, receiver, content }))
    }

    /// Returns the message with all its words, with links as they are made.
    pub(super) fn draft(&self, message_ref: MessageRef<'_>, links: &mut dyn LinkMaker) -> Result<Draft> {
        let (organisation, receiver) = (&*self.organisation, &self.receiver);
        let language = receiver.language;
        Ok(match &self.content {
            Content::Feedback(content) => content.message(organisation, receiver, message_ref, links)?.draft(language),
            Content::Themes(content) => content.message(organisation, receiver, message_ref, links)?.draft(language),
            Content::Monthly(content) => content.message(organisation, receiver, message_ref, links)?.draft(language),
        })
    }
}

/// Returns whether the organisation or the receiver does not want the message by now.
fn off(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    kind: MessageKind,
    person: &str,
    now: Instant,
) -> Result<bool> {
    if off_by_file(organisation, kind, organisation.day(now)).is_some() {
        return Ok(true);
    }
    let unsubscribed = reader.unsubscribed(organisation.code())?;
    Ok(unsubscribed.iter().any(|(off, who, _)| *off == kind.code() && who == person))
}

impl Compose for EmployeeMessages {
    fn compose(&self, message: &OutboxMessage, now: Instant) -> Result<Option<Message>> {
        Ok(self.compose_all(&[message], now)?.pop().flatten())
    }

    /// Reads what all of them say in one snapshot and makes their links in one transaction.
    fn compose_all(&self, messages: &[&OutboxMessage], now: Instant) -> Result<Vec<Option<Message>>> {
        let Some(code) = messages.first().map(|message| message.organisation.as_str()) else { return Ok(Vec::new()) };
        let store = self.installation.store();
        let message_ref: Vec<Option<MessageRef<'_>>> = messages.iter().map(|message| MessageRef::of(message)).collect();
        let content: Vec<Option<MessageContent>> = store.read(|reader| {
            let gather = |message_ref: &Option<MessageRef<'_>>| match message_ref {
                Some(message_ref) => MessageContent::gather(&self.installation, reader, code, *message_ref, None, now),
                None => Ok(None),
            };
            message_ref.iter().map(gather).collect::<Result<_>>()
        })?;
        let drafts: Vec<Option<Draft>> = store.write(code, |writer| {
            let mut links = StoredLinks { writer, organisation: code, public_url: &self.public_url, now };
            let draft = |(content, message_ref): (&Option<MessageContent>, &Option<MessageRef<'_>>)| match (
                content,
                message_ref,
            ) {
                (Some(content), Some(message_ref)) => content.draft(*message_ref, &mut links).map(Some),
                _ => Ok(None),
            };
            content.iter().zip(&message_ref).map(draft).collect::<Result<_>>()
        })?;
        // Written when the transaction is over: that takes longer than the links.
        let write = |draft: Option<Draft>| draft.map(|draft| Ok(draft.write(&self.templates)?)).transpose();
        drafts.into_iter().map(write).collect()
    }

    /// Lets the answers that a message to an agent would have told of wait again when it was cancelled. Those of a message that died
    /// do so when the next is planned: until then it can be tried again.
    fn settled(&self, writer: &mut Writer<'_>, message: &OutboxMessage, fate: FinalState, _: Instant) -> Result<()> {
        match (message.kind, fate, Period::parse(&message.period)) {
            (MessageKind::Feedback, FinalState::Cancelled, Some(week)) => {
                Ok(writer.remove_feedback(&message.organisation, &message.receiver, week.first())?)
            }
            _ => Ok(()),
        }
    }
}
