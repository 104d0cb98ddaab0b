//! Invitations without a sender's request: contacts that came with an address, once they are closed or overdue.

use super::invite::InvitationBatch;
use crate::model::{Contact, Instant, InviteWhen, MailAddress, Organisation};
use crate::rollup::{answer, is_awaiting};
use crate::service::{Installation, KnownOrganisation, Result};
use crate::store::{Reader, WaitingAddress};

/// Nobody is asked about what happened longer ago, seconds: a history that is imported invites no one.
const MAX_CONTACT_AGE_SECONDS: i64 = 14 * 86_400;
/// An address that nothing came of is forgotten, seconds.
const ADDRESS_TTL_SECONDS: i64 = 60 * 86_400;
/// How many addresses are looked at in a transaction.
const PAGE_SIZE: i64 = 500;

/// What is to be done about a contact whose address waits.
enum AddressAction {
    Ask,
    Wait,
    Forget,
}

impl Installation {
    /// Asks about every contact whose time has come; how many were decided.
    pub fn invite_waiting(&self, now: Instant) -> Result<usize> {
        let mut decided = 0;
        for organisation in self.organisations()? {
            let mut after = (String::new(), String::new());
            loop {
                let (page, due) = self.store.read(|reader| self.look(reader, organisation.code(), &after, now))?;

                let Some(last) = page.last() else { break };
                after = (last.source.clone(), last.external_id.clone());
                if !due.is_empty() {
                    decided += self.invite_page(organisation.code(), &due, now)?;
                }
            }
        }
        Ok(decided)
    }

    /// Returns the next addresses that wait, and those of them about which something is to be done.
    fn look(
        &self,
        reader: &mut Reader<'_>,
        organisation: &str,
        (source, external_id): &(String, String),
        now: Instant,
    ) -> Result<(Vec<WaitingAddress>, Vec<WaitingAddress>)> {
        let known = self.known(reader, organisation)?;
        let page = reader.waiting_addresses(organisation, (source, external_id), PAGE_SIZE)?;
        let mut due = Vec::new();
        for waiting in &page {
            if !matches!(action(reader, &known, waiting, now)?.0, AddressAction::Wait) {
                due.push(waiting.clone());
            }
        }
        Ok((page, due))
    }

    fn invite_page(&self, organisation: &str, page: &[WaitingAddress], now: Instant) -> Result<usize> {
        self.store.write(organisation, |writer| {
            let known = self.known(writer, organisation)?;
            let mut due = Vec::new();
            for waiting in page {
                match action(writer, &known, waiting, now)? {
                    (AddressAction::Wait, _) => {}
                    (AddressAction::Forget, _) | (AddressAction::Ask, None) => {
                        writer.forget_address(organisation, &waiting.source, &waiting.external_id)?;
                    }
                    (AddressAction::Ask, Some(contact)) => due.push((waiting, contact)),
                }
            }
            for (waiting, _) in &due {
                writer.forget_address(organisation, &waiting.source, &waiting.external_id)?;
            }
            let mut batch = InvitationBatch::open(writer, &known, now)?;
            for (waiting, contact) in &due {
                batch.decide(contact, None, MailAddress::parse(&waiting.address).as_ref())?;
            }
            batch.close()?;
            Ok(due.len())
        })
    }
}

fn action(
    reader: &mut Reader<'_>,
    known: &KnownOrganisation,
    waiting: &WaitingAddress,
    now: Instant,
) -> Result<(AddressAction, Option<Contact>)> {
    let organisation = &known.organisation;
    let contacts = reader.contacts_by_id(organisation.code(), &waiting.source, &[waiting.external_id.as_str()])?;
    let decided = reader.invitation(organisation.code(), &waiting.source, &waiting.external_id)?.is_some();
    let too_old = now.unix() - waiting.kept_at > ADDRESS_TTL_SECONDS;
    Ok(match contacts.into_iter().next() {
        Some(kept) if !decided => match action_for(organisation, &kept.contact, now) {
            AddressAction::Wait if too_old => (AddressAction::Forget, None),
            action_for => (action_for, Some(kept.contact)),
        },
        _ => (AddressAction::Forget, None),
    })
}

/// Returns whether a contact is to be asked about, by how it stands now.
fn action_for(organisation: &Organisation, contact: &Contact, now: Instant) -> AddressAction {
    let when: InviteWhen = organisation.survey().invite;
    if contact.outcome.excluded_reason().is_some() || when == InviteWhen::Never {
        return AddressAction::Forget;
    }
    let fresh = |since: Instant| {
        if now.unix() - since.unix() <= MAX_CONTACT_AGE_SECONDS { AddressAction::Ask } else { AddressAction::Forget }
    };
    if is_awaiting(organisation, contact) {
        let day = organisation.day(contact.received_at.first());
        let rule = organisation.response_rule(day, contact.channel);
        let due =
            organisation.working_time(day, contact.channel).due(rule.reading, rule.working_days, contact.received_at);
        return if when.overdue() && due.has_passed(now) { fresh(due.at()) } else { AddressAction::Wait };
    }
    let closed_at = contact.closed_at.filter(|_| contact.is_finished());
    let finished_at = match answer(organisation, contact).at() {
        Some(at) => Some(closed_at.unwrap_or(at)),
        None if contact.is_finished() => Some(closed_at.unwrap_or(contact.received_at)),
        None => None,
    };
    match finished_at {
        Some(at) if when.closed() => fresh(at.last().min(now)),
        Some(_) => AddressAction::Forget,
        None => AddressAction::Wait,
    }
}
