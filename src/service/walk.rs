//! A walk along every chain of contacts, page by page: what follows each of them, as the contacts that are there tell.

use super::ServiceError;
use crate::model::{FollowUp, NextContact};
use crate::store::{KeptContact, Reader};

/// How far a walk has come. Memory holds one page and the contacts of one second in one chain.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The last contact that was read.
    last: Option<KeptContact>,
    /// The contact that waits for the next one to be known.
    waiting: Option<KeptContact>,
    /// Contacts of one chain and second: the database may have them in another order than the chain.
    same_second: Vec<KeptContact>,
    over: bool,
}

/// A contact and its trail as it should be.
type Decided = (KeptContact, FollowUp);

impl Walk {
    /// The next contacts of which it is known what follows them; `None` when all were seen.
    pub(super) fn page(&mut self, reader: &mut Reader<'_>, code: &str) -> Result<Option<Vec<Decided>>, ServiceError> {
        if self.over {
            return Ok(None);
        }
        let place = self.last.as_ref().and_then(|last| last.contact.chain_key());
        let contacts = reader.linked_after(code, place.as_ref())?;
        let mut decided = Vec::with_capacity(contacts.len() + 1);
        self.over = contacts.is_empty();
        if self.over {
            self.close(&mut decided);
            decided.extend(self.waiting.take().map(|last| decide(last, None)));
        }
        if let Some(last) = contacts.last() {
            self.last = Some(last.clone());
        }
        for contact in contacts {
            self.take(contact, &mut decided);
        }
        Ok(Some(decided))
    }

    fn take(&mut self, contact: KeptContact, decided: &mut Vec<Decided>) {
        let second = |kept: &KeptContact| {
            kept.contact.chain_key().map(|link| (link.citizen.to_owned(), link.topic.to_owned(), link.received_at))
        };
        if self.same_second.first().is_some_and(|first| second(first) != second(&contact)) {
            self.close(decided);
        }
        self.same_second.push(contact);
    }

    /// Everything of a second is there: puts it in the order of the chain.
    fn close(&mut self, decided: &mut Vec<Decided>) {
        self.same_second.sort_by(|one, other| one.contact.chain_key().cmp(&other.contact.chain_key()));
        for contact in std::mem::take(&mut self.same_second) {
            let waiting = self.waiting.take();
            decided.extend(waiting.map(|waiting| decide(waiting, Some(&contact))));
            self.waiting = Some(contact);
        }
    }
}

fn decide(kept: KeptContact, following: Option<&KeptContact>) -> Decided {
    let following = following.map(|following| &following.contact).filter(|following| {
        kept.contact.chain_key().zip(following.chain_key()).is_some_and(|(first, next)| first.same_chain(&next))
    });
    let seen = following.and_then(|next| {
        NextContact::between(kept.contact.received_at.first(), next.received_at.first(), next.channel)
    });
    let trail = kept.trail.of(&kept.contact, seen);
    (kept, trail)
}
