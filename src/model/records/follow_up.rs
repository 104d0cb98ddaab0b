//! What follows a contact: the same citizen again, in the same matter (docs/MEASURES.md, section 6).

use crate::model::{Channel, Contact, Instant};

/// The longest time, in days of 86,400 seconds, after which a contact still is a repeat of the one before it.
pub const REPEAT_DAYS: u16 = 30;

const DAY: i64 = 86_400;

/// The contact that came next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NextContact {
    /// How much later it was received; at most [`REPEAT_DAYS`].
    pub seconds: i64,
    pub channel: Channel,
}

impl NextContact {
    /// The next contact, when it came soon enough to be a repeat.
    #[must_use]
    pub fn between(first: Instant, next: Instant, channel: Channel) -> Option<NextContact> {
        let seconds = next.unix() - first.unix();
        (0..=i64::from(REPEAT_DAYS) * DAY).contains(&seconds).then_some(NextContact { seconds, channel })
    }

    /// Whether it came within so many days of 86,400 seconds, the last second included.
    #[must_use]
    pub fn within(&self, days: u16) -> bool {
        self.seconds <= i64::from(days) * DAY
    }
}

/// What is known of what follows a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FollowUp {
    /// Whether a next contact would have been seen.
    pub linkable: bool,
    pub next: Option<NextContact>,
    /// The next contact is not to be found any more, its pseudonym was disposed of: nothing but this trail knows of it.
    pub frozen: bool,
}

impl FollowUp {
    /// The trail of a linkable contact after which `seen` is found now. What this trail alone knows stays, unless what is
    /// found is nearer.
    ///
    /// ```
    /// use kanalkoll::model::{Channel, NextContact, FollowUp};
    /// let next = |seconds| Some(NextContact { seconds, channel: Channel::Phone });
    /// let frozen = FollowUp { linkable: true, next: next(60), frozen: true };
    /// assert_eq!(frozen.or_nearer(next(90)), frozen);
    /// assert_eq!(frozen.or_nearer(next(30)), FollowUp { linkable: true, next: next(30), frozen: false });
    /// ```
    #[must_use]
    pub fn or_nearer(self, seen: Option<NextContact>) -> FollowUp {
        let gone = self.next.filter(|_| self.frozen);
        let stays = gone.filter(|gone| seen.is_none_or(|seen| gone.seconds <= seen.seconds && seen != *gone));
        FollowUp { linkable: true, next: stays.or(seen), frozen: stays.is_some() }
    }

    /// Whether both say the same of what follows, whatever they know it from.
    #[must_use]
    pub fn says(&self, other: &FollowUp) -> bool {
        (self.linkable, self.next) == (other.linkable, other.next)
    }

    /// What goes on being known of what follows a contact that is sent again: all of it while the contact stays where it
    /// is in its chain, or where its pseudonym was disposed of; nothing when it moved, was excluded, or its source takes
    /// the citizen away.
    #[must_use]
    pub fn carried(self, before: &Contact, after: &Contact) -> FollowUp {
        let stays = (before.received_at.first(), before.topic.as_str())
            == (after.received_at.first(), after.topic.as_str())
            && after.outcome.excluded_reason().is_none()
            && (before.citizen.is_none() || before.citizen == after.citizen);
        if stays { FollowUp { frozen: self.frozen || before.citizen.is_none(), ..self } } else { FollowUp::default() }
    }

    /// The trail of a contact of which `self` is known and after which `seen` is found, if it can be looked for.
    #[must_use]
    pub fn of(self, contact: &Contact, seen: Option<NextContact>) -> FollowUp {
        match contact.chain_key() {
            Some(_) => self.or_nearer(seen),
            None if contact.citizen.is_none() && contact.is_in_a_topic() => FollowUp { frozen: false, ..self },
            None => FollowUp::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_of_a_window_is_within() {
        let at =
            |seconds| NextContact::between(Instant::from_unix(100), Instant::from_unix(100 + seconds), Channel::Chat);
        for days in [1, 7, 30] {
            assert!(at(i64::from(days) * DAY).is_some_and(|next| next.within(days)));
        }
        assert!(at(DAY + 1).is_some_and(|next| !next.within(1) && next.within(7)));
        assert_eq!(at(30 * DAY + 1), None);
        assert_eq!(at(-1), None);
    }

    #[test]
    fn what_is_found_where_the_gone_one_was_is_the_gone_one() {
        let next = Some(NextContact { seconds: 5, channel: Channel::Email });
        let frozen = FollowUp { linkable: true, next, frozen: true };
        assert!(!frozen.or_nearer(next).frozen);
        assert_eq!(FollowUp { frozen: false, ..frozen }.or_nearer(None).next, None);
    }
}
