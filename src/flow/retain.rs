//! Retain: what is kept for a time only is disposed of when its time is over, and each disposal is noted.

use super::letters::dead_letters_are_kept_since;
use super::{FlowError, Installation};
use crate::domain::{By, Instant, Organisation, Period};

/// What was disposed of for one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposed {
    pub organisation: String,
    /// Answers whose texts were forgotten; the answers themselves stay.
    pub comments: usize,
    /// Letters that could not be delivered and were kept for whoever retries them.
    pub dead_letters: usize,
}

impl Installation {
    /// Disposes of texts that are older than the organisation keeps them, and of addresses and contents of letters that
    /// died some time ago. Of an answer the week is known, so its text goes when the whole week is old enough.
    ///
    /// # Errors
    /// When the database fails; what was disposed of before stays so.
    pub fn retain(&self, now: Instant) -> Result<Vec<Disposed>, FlowError> {
        self.organisations()?.iter().map(|organisation| self.retain_for(organisation, now)).collect()
    }

    fn retain_for(&self, organisation: &Organisation, now: Instant) -> Result<Disposed, FlowError> {
        let oldest = organisation.day(now).plus_days(-i32::from(organisation.retention().comment_days));
        let before = Period::holding(By::Week, oldest).first();
        let code = organisation.code();
        let decision = organisation.file().retention.as_ref().and_then(|retention| retention.decision.clone());
        let died_before = dead_letters_are_kept_since(now);
        let (comments, dead_letters) = self.store.write(code, |writer| {
            let comments = writer.forget_texts(code, before)?;
            if comments > 0 {
                writer.note_disposal(code, ("comments", before), comments, &decision.unwrap_or_default(), now)?;
            }
            let dead_letters = writer.forget_dead_letters(code, died_before)?;
            if dead_letters > 0 {
                // For so long as it takes to mend a fault: nobody decided on it.
                writer.note_disposal(code, ("dead_letters", organisation.day(died_before)), dead_letters, "", now)?;
            }
            Ok::<_, FlowError>((comments, dead_letters))
        })?;
        if comments > 0 {
            tracing::info!(organisation = code, comments, "disposed of comments");
        }
        if dead_letters > 0 {
            tracing::info!(organisation = code, dead_letters, "disposed of dead letters");
        }
        Ok(Disposed { organisation: code.to_owned(), comments, dead_letters })
    }
}
