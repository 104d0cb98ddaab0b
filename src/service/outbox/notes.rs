//! What became of messages, noted: couriers that are done with a message at the same time share a transaction.

use std::slice;
use std::sync::Arc;

use super::{Compose, FinalState, OutboxMessage};
use crate::model::Instant;
use crate::service::{Installation, Result, ServiceError};
use crate::store::{Settlement, StoreError};

/// What became of a message, and who wants to know.
#[derive(Clone)]
pub(in crate::service) struct Note {
    /// Who has its lease.
    pub(in crate::service) holder: String,
    pub(in crate::service) message: OutboxMessage,
    pub(in crate::service) settlement: Settlement,
    /// Nothing for a message that waits again.
    pub(in crate::service) fate: Option<FinalState>,
    pub(in crate::service) composer: Option<Arc<dyn Compose>>,
    pub(in crate::service) now: Instant,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note").field("letter", &self.message).field("fate", &self.fate).finish_non_exhaustive()
    }
}

/// Whether it was noted, or the lease was another's by then.
pub(in crate::service) type NoteOutcome = Result<bool, Arc<ServiceError>>;

impl Installation {
    /// Notes what became of a message, and tells its composer in the same transaction; `false`, and neither, when the holder
    /// does not have its lease any more.
    pub(in crate::service) fn note(&self, note: Note) -> Result<bool> {
        let organisation = note.message.organisation.clone();
        let batcher = self.notes.of(&organisation);
        let outcome = batcher.submit(note, 1, |notes| self.note_together(&organisation, &notes));
        outcome.ok_or(ServiceError::Internal("a note had no outcome"))?.map_err(ServiceError::Shared)
    }

    fn note_together(&self, organisation: &str, notes: &[Note]) -> Vec<NoteOutcome> {
        match (self.write_notes(organisation, notes, true), notes) {
            (Ok(noted), _) => noted.into_iter().map(Ok).collect(),
            (Err(ServiceError::Store(error @ StoreError::Pool(_))), _) => {
                let error = Arc::new(ServiceError::Store(error));
                notes.iter().map(|_| Err(error.clone())).collect()
            }
            // What is wrong with one is no reason to forget what became of the others.
            (Err(_), [_, _, ..]) => {
                notes.iter().flat_map(|note| self.note_together(organisation, slice::from_ref(note))).collect()
            }
            (Err(error @ ServiceError::Store(_)), _) => vec![Err(Arc::new(error))],
            (Err(error), _) => {
                // What its composer cannot take in must not make a message go out again and again.
                for note in notes {
                    let message_id = note.message.message_id.as_str();
                    tracing::error!(organisation, message_id, %error, "what became of the letter could not be told");
                }
                match self.write_notes(organisation, notes, false) {
                    Ok(noted) => noted.into_iter().map(Ok).collect(),
                    Err(error) => vec![Err(Arc::new(error))],
                }
            }
        }
    }

    fn write_notes(&self, organisation: &str, notes: &[Note], told: bool) -> Result<Vec<bool>> {
        self.store.write(organisation, |writer| {
            let write = |note: &Note| {
                let Note { holder, message, settlement, fate, composer, now } = note;
                let noted = writer.settle_message(organisation, &message.message_id, holder, settlement, *now)?;
                match (composer, fate) {
                    (Some(composer), Some(fate)) if noted && told => composer.settled(writer, message, *fate, *now)?,
                    _ => {}
                }
                Ok(noted)
            };
            notes.iter().map(write).collect()
        })
    }
}
