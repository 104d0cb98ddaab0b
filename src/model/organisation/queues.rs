//! How a queue's service level is read.

use std::collections::BTreeMap;

use crate::model::{Channel, Day};

/// Which of the five service levels is the organisation's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueueVariant {
    AbandonsIgnored,
    AbandonsNegative,
    AbandonsPositive,
    AbandonsRemoved,
    OfAnswered,
}

impl QueueVariant {
    /// Every variant, in the order of docs/MEASURES.md, section 3.
    pub const ALL: [QueueVariant; 5] = [
        QueueVariant::AbandonsIgnored,
        QueueVariant::AbandonsNegative,
        QueueVariant::AbandonsPositive,
        QueueVariant::AbandonsRemoved,
        QueueVariant::OfAnswered,
    ];
    /// The codes of [`QueueVariant::ALL`].
    pub const CODES: [&'static str; 5] =
        ["abandons_ignored", "abandons_negative", "abandons_positive", "abandons_removed", "of_answered"];

    /// The code used in the organisation file and in figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            QueueVariant::AbandonsIgnored => "abandons_ignored",
            QueueVariant::AbandonsNegative => "abandons_negative",
            QueueVariant::AbandonsPositive => "abandons_positive",
            QueueVariant::AbandonsRemoved => "abandons_removed",
            QueueVariant::OfAnswered => "of_answered",
        }
    }

    /// The variant with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<QueueVariant> {
        QueueVariant::ALL.into_iter().find(|variant| variant.code() == code)
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
    /// The threshold of a channel, seconds: as set, else 60 for chat and 20 for the rest.
    #[must_use]
    pub fn threshold_seconds(&self, channel: Channel) -> i32 {
        let default = if channel == Channel::Chat { 60 } else { 20 };
        self.thresholds.get(&channel).copied().unwrap_or(default)
    }
}
