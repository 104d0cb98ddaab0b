//! Follow-ups: the next contact of the same citizen in the same topic (docs/MEASURES.md, section 6).

use crate::model::{Channel, Contact, Instant};

/// The longest time, in days of 86,400 seconds, after which a contact still is a repeat of the one before it.
pub const REPEAT_DAYS: u16 = 30;

const DAY: i64 = 86_400;

/// The contact that follows another one in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NextContact {
    /// How much later it was received; at most [`REPEAT_DAYS`].
    pub seconds: i64,
    pub channel: Channel,
}

impl NextContact {
    /// Returns the next contact when it came soon enough to be a repeat.
    #[must_use]
    pub fn between(first: Instant, next: Instant, channel: Channel) -> Option<NextContact> {
        let seconds = next.unix() - first.unix();
        (0..=i64::from(REPEAT_DAYS) * DAY).contains(&seconds).then_some(NextContact { seconds, channel })
    }

    /// Returns whether it came within a number of days of 86,400 seconds, the last second included.
    #[must_use]
    pub fn within(&self, days: u16) -> bool {
        self.seconds <= i64::from(days) * DAY
    }
}

/// What is known of the contact that follows another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FollowUp {
    /// Whether a next contact can be found: the contact has a pseudonym and a topic.
    pub linkable: bool,
    pub next: Option<NextContact>,
    /// Whether the pseudonym of the next contact was disposed of, so that only this follow-up knows of it.
    pub frozen: bool,
}

impl FollowUp {
    /// Returns the follow-up of a linkable contact after which `found` is found now. A frozen next contact stays, unless the one
    /// that is found is nearer.
    ///
    /// ```
    /// use kanalkoll::model::{Channel, FollowUp, NextContact};
    /// let next = |seconds| Some(NextContact { seconds, channel: Channel::Phone });
    /// let frozen = FollowUp { linkable: true, next: next(60), frozen: true };
    /// assert_eq!(frozen.or_nearer(next(90)), frozen);
    /// assert_eq!(frozen.or_nearer(next(30)), FollowUp { linkable: true, next: next(30), frozen: false });
    /// ```
    #[must_use]
    pub fn or_nearer(self, found: Option<NextContact>) -> FollowUp {
        let gone = self.next.filter(|_| self.frozen);
        let stays = gone.filter(|gone| found.is_none_or(|found| gone.seconds <= found.seconds && found != *gone));
        FollowUp { linkable: true, next: stays.or(found), frozen: stays.is_some() }
    }

    /// Returns whether both name the same next contact, frozen or not.
    #[must_use]
    pub fn agrees_with(&self, other: &FollowUp) -> bool {
        (self.linkable, self.next) == (other.linkable, other.next)
    }

    /// Returns the part of a follow-up that stays known when its contact is sent again: all of it while the contact keeps its
    /// position in the chain, or where its pseudonym was disposed of; nothing when it moved, was excluded, or its source takes
    /// the citizen away.
    #[must_use]
    pub fn carried_over(self, before: &Contact, after: &Contact) -> FollowUp {
        let stays = (before.received_at.first(), before.topic.as_str())
            == (after.received_at.first(), after.topic.as_str())
            && after.outcome.excluded_reason().is_none()
            && (before.citizen.is_none() || before.citizen == after.citizen);
        if stays { FollowUp { frozen: self.frozen || before.citizen.is_none(), ..self } } else { FollowUp::default() }
    }

    /// Returns the follow-up of a contact of which `self` is known and after which `found` is found.
    #[must_use]
    pub fn with_found(self, contact: &Contact, found: Option<NextContact>) -> FollowUp {
        match contact.chain_key() {
            Some(_) => self.or_nearer(found),
            None if contact.citizen.is_none() && contact.is_in_a_topic() => FollowUp { frozen: false, ..self },
            None => FollowUp::default(),
        }
    }
}
