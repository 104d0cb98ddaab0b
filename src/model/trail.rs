//! What follows a contact: the same citizen again, in the same matter (docs/MEASURES.md, section 6).

use super::{Channel, Contact, Instant};

/// The longest time, in days of 86,400 seconds, after which a contact still is a repeat of the one before it.
pub const REPEAT_DAYS: u16 = 30;

const DAY: i64 = 86_400;

/// Where a contact stands in its chain: the contacts of one citizen in one topic, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Link<'a> {
    pub citizen: &'a str,
    pub topic: &'a str,
    pub received_at: Instant,
    /// The source and its id decide between contacts of the same second, by their bytes.
    pub source: &'a str,
    pub external_id: &'a str,
}

impl Link<'_> {
    /// Whether both are of the same citizen in the same topic.
    #[must_use]
    pub fn same_chain(&self, other: &Link<'_>) -> bool {
        (self.citizen, self.topic) == (other.citizen, other.topic)
    }
}

/// The contact that came next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Next {
    /// How much later it was received; at most [`REPEAT_DAYS`].
    pub seconds: i64,
    pub channel: Channel,
}

impl Next {
    /// The next contact, when it came soon enough to be a repeat.
    #[must_use]
    pub fn between(first: Instant, next: Instant, channel: Channel) -> Option<Next> {
        let seconds = next.unix() - first.unix();
        (0..=i64::from(REPEAT_DAYS) * DAY).contains(&seconds).then_some(Next { seconds, channel })
    }

    /// Whether it came within so many days of 86,400 seconds, the last second included.
    #[must_use]
    pub fn within(&self, days: u16) -> bool {
        self.seconds <= i64::from(days) * DAY
    }
}

/// What is known of what follows a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Trail {
    /// Whether a next contact would have been seen.
    pub linkable: bool,
    pub next: Option<Next>,
    /// The next contact is not to be found any more, its pseudonym was disposed of: nothing but this trail knows of it.
    pub frozen: bool,
}

impl Trail {
    /// The trail of a linkable contact after which `seen` is found now. What this trail alone knows stays, unless what is
    /// found is nearer.
    ///
    /// ```
    /// use kanalkoll::model::{Channel, Next, Trail};
    /// let next = |seconds| Some(Next { seconds, channel: Channel::Phone });
    /// let frozen = Trail { linkable: true, next: next(60), frozen: true };
    /// assert_eq!(frozen.or_nearer(next(90)), frozen);
    /// assert_eq!(frozen.or_nearer(next(30)), Trail { linkable: true, next: next(30), frozen: false });
    /// ```
    #[must_use]
    pub fn or_nearer(self, seen: Option<Next>) -> Trail {
        let gone = self.next.filter(|_| self.frozen);
        let stays = gone.filter(|gone| seen.is_none_or(|seen| gone.seconds <= seen.seconds && seen != *gone));
        Trail { linkable: true, next: stays.or(seen), frozen: stays.is_some() }
    }

    /// Whether both say the same of what follows, whatever they know it from.
    #[must_use]
    pub fn says(&self, other: &Trail) -> bool {
        (self.linkable, self.next) == (other.linkable, other.next)
    }

    /// What goes on being known of what follows a contact that is sent again: all of it while the contact stays where it
    /// is in its chain, or where its pseudonym was disposed of; nothing when it moved, was excluded, or its source takes
    /// the citizen away.
    #[must_use]
    pub fn carried(self, before: &Contact, after: &Contact) -> Trail {
        let stays = (before.received_at.first(), before.topic.as_str())
            == (after.received_at.first(), after.topic.as_str())
            && after.outcome.excluded_reason().is_none()
            && (before.citizen.is_none() || before.citizen == after.citizen);
        if stays { Trail { frozen: self.frozen || before.citizen.is_none(), ..self } } else { Trail::default() }
    }

    /// The trail of a contact of which `self` is known and after which `seen` is found, if it can be looked for.
    #[must_use]
    pub fn of(self, contact: &Contact, seen: Option<Next>) -> Trail {
        match contact.link() {
            Some(_) => self.or_nearer(seen),
            None if contact.citizen.is_none() && contact.is_in_a_topic() => Trail { frozen: false, ..self },
            None => Trail::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_second_of_a_window_is_within() {
        let at = |seconds| Next::between(Instant::from_unix(100), Instant::from_unix(100 + seconds), Channel::Chat);
        for days in [1, 7, 30] {
            assert!(at(i64::from(days) * DAY).is_some_and(|next| next.within(days)));
        }
        assert!(at(DAY + 1).is_some_and(|next| !next.within(1) && next.within(7)));
        assert_eq!(at(30 * DAY + 1), None);
        assert_eq!(at(-1), None);
    }

    #[test]
    fn what_is_found_where_the_gone_one_was_is_the_gone_one() {
        let next = Some(Next { seconds: 5, channel: Channel::Email });
        let frozen = Trail { linkable: true, next, frozen: true };
        assert!(!frozen.or_nearer(next).frozen);
        assert_eq!(Trail { frozen: false, ..frozen }.or_nearer(None).next, None);
    }
}
