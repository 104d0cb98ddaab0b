//! How a queue's service level is read.

use std::collections::BTreeMap;

use crate::model::closed_list::closed_list;
use crate::model::{Channel, Day};

closed_list! {
    /// Which of the five service levels is the organisation's own.
    pub enum QueueVariant {
        AbandonsIgnored,
        AbandonsNegative,
        AbandonsPositive,
        AbandonsRemoved,
        OfAnswered,
    }
}

/// Service-level variant and thresholds, from a day.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueRule {
    pub from: Day,
    pub primary: QueueVariant,
    pub(super) thresholds: BTreeMap<Channel, i32>,
}

impl QueueRule {
    /// Returns the threshold of a channel, seconds: as set, else 60 for chat and 20 for the rest.
    #[must_use]
    pub fn threshold_seconds(&self, channel: Channel) -> i32 {
        let default = if channel == Channel::Chat { 60 } else { 20 };
        self.thresholds.get(&channel).copied().unwrap_or(default)
    }
}
