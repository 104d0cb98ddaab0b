//! A walk along every chain of contacts, page by page, which derives each follow-up from the contacts that are stored.

use crate::model::{FollowUp, NextContact};
use crate::store::{Reader, StoreError, StoredContact};

/// The state of a walk. Memory holds one page and the contacts of one second in one chain.
#[derive(Debug, Default)]
pub(super) struct ChainWalk {
    /// The last contact that was read.
    last: Option<StoredContact>,
    /// The contact whose next contact is not known yet.
    undecided: Option<StoredContact>,
    /// Contacts of one chain and second: the database may have them in another order than the chain.
    same_second: Vec<StoredContact>,
    is_finished: bool,
}

/// A contact and its follow-up as it should be.
type DecidedFollowUp = (StoredContact, FollowUp);

impl ChainWalk {
    /// Returns the next contacts whose follow-ups are known; `None` at the end.
    pub(super) fn page(
        &mut self,
        reader: &mut Reader<'_>,
        code: &str,
    ) -> Result<Option<Vec<DecidedFollowUp>>, StoreError> {
        if self.is_finished {
            return Ok(None);
        }
        let after = self.last.as_ref().and_then(|last| last.contact.chain_key());
        let contacts = reader.chained_contacts_after(code, after.as_ref())?;
        let mut decided = Vec::with_capacity(contacts.len() + 1);
        self.is_finished = contacts.is_empty();
        if self.is_finished {
            self.finish_second(&mut decided);
            decided.extend(self.undecided.take().map(|last| decide(last, None)));
        }
        if let Some(last) = contacts.last() {
            self.last = Some(last.clone());
        }
        for contact in contacts {
            self.take(contact, &mut decided);
        }
        Ok(Some(decided))
    }

    fn take(&mut self, contact: StoredContact, decided: &mut Vec<DecidedFollowUp>) {
        let second = |kept: &StoredContact| {
            kept.contact.chain_key().map(|key| (key.citizen.to_owned(), key.topic.to_owned(), key.received_at))
        };
        if self.same_second.first().is_some_and(|first| second(first) != second(&contact)) {
            self.finish_second(decided);
        }
        self.same_second.push(contact);
    }

    /// Puts the contacts of a second in the order of the chain, once all of them are read.
    fn finish_second(&mut self, decided: &mut Vec<DecidedFollowUp>) {
        self.same_second.sort_by(|one, other| one.contact.chain_key().cmp(&other.contact.chain_key()));
        for contact in std::mem::take(&mut self.same_second) {
            let waiting = self.undecided.take();
            decided.extend(waiting.map(|waiting| decide(waiting, Some(&contact))));
            self.undecided = Some(contact);
        }
    }
}

fn decide(kept: StoredContact, following: Option<&StoredContact>) -> DecidedFollowUp {
    let following = following.map(|following| &following.contact).filter(|following| {
        kept.contact.chain_key().zip(following.chain_key()).is_some_and(|(first, next)| first.is_same_chain(&next))
    });
    let found = following.and_then(|next| {
        NextContact::between(kept.contact.received_at.first(), next.received_at.first(), next.channel)
    });
    let follow_up = kept.follow_up.with_found(&kept.contact, found);
    (kept, follow_up)
}
