//! Taking personal data out of free text that citizens write, and those who report events, before it is kept, and counting what was taken out.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Installation;
use crate::model::AnswerContent;
use crate::privacy::{RedactedKind, redact_counted};

/// What this instance took out since it started, by [`RedactedKind::ALL`].
#[derive(Debug, Default)]
pub(super) struct Redactions([AtomicU64; 3]);

impl Redactions {
    /// Returns what was given, without personal data.
    pub(super) fn clean(&self, mut given: AnswerContent) -> AnswerContent {
        for text in given.texts.values_mut() {
            *text = self.clean_text(text);
        }
        given
    }

    /// Returns the text without personal data.
    pub(super) fn clean_text(&self, text: &str) -> String {
        let redacted = redact_counted(text);
        for (kind, counter) in RedactedKind::ALL.iter().zip(&self.0) {
            let found = redacted.counts.get(kind).copied().unwrap_or(0);
            counter.fetch_add(u64::try_from(found).unwrap_or(0), Ordering::Relaxed);
        }
        redacted.text.into_owned()
    }
}

impl Installation {
    /// Returns how many personal numbers, addresses and phone numbers this instance took out of texts since it started.
    #[must_use]
    pub fn redactions(&self) -> [(RedactedKind, u64); 3] {
        let [numbers, emails, phones] = &self.redactions.0;
        let counters = [numbers, emails, phones].map(|counter| counter.load(Ordering::Relaxed));
        let mut pairs = RedactedKind::ALL.map(|kind| (kind, 0));
        for ((_, count), counter) in pairs.iter_mut().zip(counters) {
            *count = counter;
        }
        pairs
    }
}
