//! Where a contact stands among those of the same citizen and topic.

use crate::model::Instant;

/// Where a contact stands in its chain: the contacts of one citizen in one topic, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChainKey<'a> {
    pub citizen: &'a str,
    pub topic: &'a str,
    pub received_at: Instant,
    /// The source and its id decide between contacts of the same second, by their bytes.
    pub source: &'a str,
    pub external_id: &'a str,
}

impl ChainKey<'_> {
    /// Returns whether both are of the same citizen in the same topic.
    #[must_use]
    pub fn is_same_chain(&self, other: &ChainKey<'_>) -> bool {
        (self.citizen, self.topic) == (other.citizen, other.topic)
    }
}
