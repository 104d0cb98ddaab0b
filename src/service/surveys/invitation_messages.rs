//! Invitations by mail: put into the outbox with the decision to ask, written when they are sent, told of when they arrived.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::answers::change;
use crate::mail::{Branding, Choice, InvitationMessage, Message, MessageKind, Templates};
use crate::model::{Contact, DeliveryState, Instant, Language, MailAddress, Organisation, into_canonical_code};
use crate::privacy::hash;
use crate::rollup::Fold;
use crate::service::tokens::new_token;
use crate::service::{Compose, FinalState, Installation, NewMessage, OutboxMessage, Result, ServiceError, enqueue};
use crate::store::Writer;
use crate::texts::Texts;

/// Whose invitation a message is; forgotten with the address.
#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    source: String,
    external_id: String,
    /// The local day of the contact, days since 1970-01-01.
    day: i32,
}

/// Puts the invitation of a contact into the outbox, in the transaction of the decision.
pub(in crate::service) fn enqueue_invitation(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    contact: &Contact,
    address: &MailAddress,
    language: Option<Language>,
    now: Instant,
) -> Result<()> {
    let day = organisation.day(contact.received_at.first()).epoch();
    let payload = Payload { source: contact.source.clone(), external_id: contact.external_id.clone(), day };
    let payload = serde_json::to_string(&payload).map_err(|_| ServiceError::Internal("a payload that is not JSON"))?;
    let spoken = Language::of_tag(&contact.language);
    let message = NewMessage {
        organisation: organisation.code(),
        kind: MessageKind::Invitation,
        receiver: &hash(&format!("{}|{}", contact.source, contact.external_id)),
        period: "",
        address: Some(address.reveal()),
        language: language.or(spoken).unwrap_or(organisation.language()),
        payload: Some(&payload),
        due_at: now,
    };
    enqueue(writer, &message, now)?;
    Ok(())
}

/// Writes the invitations of an installation.
#[derive(Debug)]
pub struct Invitations {
    pub installation: Arc<Installation>,
    /// What links begin with, such as `https://kanalkoll.example.se`.
    pub public_url: String,
    pub templates: Arc<Templates>,
}

impl Invitations {
    /// Returns what a message says, with a new link.
    fn say(
        &self,
        writer: &mut Writer<'_>,
        organisation: &Organisation,
        message: &OutboxMessage,
        now: Instant,
    ) -> Result<Option<InvitationMessage>> {
        let (Some(to), Some(payload)) = (message.address.clone(), payload(message)) else { return Ok(None) };
        let code = organisation.code();
        let Some(kept) = writer.invitation(code, &payload.source, &payload.external_id)? else { return Ok(None) };
        let invited = kept.invitation.invited();
        let open = invited.filter(|one| one.answer.is_none() && !one.opted_out && now < one.expires_at);
        let Some(invited) = open else { return Ok(None) };
        // Nobody is asked about a contact that was sent by mistake and taken back.
        let contacts = writer.contacts_by_id(code, &payload.source, &[payload.external_id.as_str()])?;
        if contacts.is_empty() {
            return Ok(None);
        }
        let form = self.installation.forms(writer, code, invited.version)?.of(kept.invitation.channel);
        let Some(question) = form.first() else { return Ok(None) };
        let token = new_token(writer, code, &payload.source, &payload.external_id)?;
        let texts = Texts::of(message.language);
        let choices = texts.answers(question).into_iter();
        Ok(Some(InvitationMessage {
            to,
            branding: Branding::of(organisation),
            channel: kept.invitation.channel,
            day: crate::model::Day::from_epoch(payload.day),
            link: format!("{}/s/{token}", self.public_url),
            opt_out: format!("{}/s/{token}/opt-out", self.public_url),
            question: texts.question(question).text,
            choices: choices.map(|(value, wording)| Choice { value, text: wording.text }).collect(),
            // The last whole day on which it is good.
            expires_on: organisation.day(invited.expires_at).plus_days(-1),
        }))
    }
}

impl Compose for Invitations {
    /// Returns the message with a link of its own: a message that is tried again has a new one, and the older ones stay good. `None`
    /// when the citizen has answered or opted out meanwhile, or the time to answer is over.
    fn compose(&self, message: &OutboxMessage, now: Instant) -> Result<Option<Message>> {
        Ok(self.compose_all(&[message], now)?.pop().flatten())
    }

    /// Makes the links of all in one transaction.
    fn compose_all(&self, messages: &[&OutboxMessage], now: Instant) -> Result<Vec<Option<Message>>> {
        let Some(code) = messages.first().map(|message| message.organisation.as_str()) else { return Ok(Vec::new()) };
        let said: Vec<Option<InvitationMessage>> = self.installation.store().write(code, |writer| {
            let known = self.installation.known(writer, code)?;
            messages.iter().map(|message| self.say(writer, &known.organisation, message, now)).collect::<Result<_>>()
        })?;
        // Written when the transaction is over: that takes longer than the links.
        let write = |(said, message): (Option<InvitationMessage>, &&OutboxMessage)| {
            said.map(|said| Ok(said.draft(message.language).write(&self.templates)?)).transpose()
        };
        said.into_iter().zip(messages).map(write).collect()
    }

    fn settled(&self, writer: &mut Writer<'_>, message: &OutboxMessage, fate: FinalState, _: Instant) -> Result<()> {
        let delivered = match fate {
            FinalState::Sent => DeliveryState::Yes,
            FinalState::Dead => DeliveryState::Bounced,
            FinalState::Cancelled => return Ok(()),
        };
        let code = message.organisation.as_str();
        let known = self.installation.known(writer, code)?;
        let Some(payload) = payload(message) else { return Ok(()) };
        let Some(kept) = writer.invitation(code, &payload.source, &payload.external_id)? else { return Ok(()) };
        let mut fold = Fold::new(&known.organisation);
        change(writer, &mut fold, code, kept, |invited| invited.delivered = delivered)?;
        Ok(writer.add_cells(code, &fold.into_cells().without_zeros())?)
    }
}

fn payload(message: &OutboxMessage) -> Option<Payload> {
    let Payload { source, external_id, day } = serde_json::from_str(message.payload.as_deref()?).ok()?;
    // A message may have waited since before codes had one form.
    Some(Payload { source: into_canonical_code(source), external_id: into_canonical_code(external_id), day })
}
