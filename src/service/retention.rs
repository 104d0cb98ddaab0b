//! Retention: what is kept for a limited time is disposed of when that time is over, and each disposal is noted.

use std::sync::Arc;

use super::outbox::dead_messages_kept_since;
use super::{Installation, InstallationError};
use crate::model::closed_list::closed_list;
use crate::model::{By, Day, Instant, Organisation, Period, REPEAT_DAYS};
use crate::store::{StoreError, Writer};

/// What was disposed of for one organisation: what, and how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisposalReport {
    pub organisation: String,
    pub items: Vec<(Disposal, usize)>,
}

closed_list! {
    /// A kind of data that is kept for a limited time. They are disposed of in this order.
    pub enum Disposal {
        /// What citizens wrote; their answers stay.
        Comments,
        /// Pseudonyms of citizens on contacts that ended, and on decisions whether to ask; what single messages told of contacts.
        Citizens,
        /// Whose contacts answers were about, and what letters told of them.
        Feedback,
        /// Links of surveys and letters.
        Links,
        /// Addresses and contents of letters that could not be delivered.
        DeadLetters,
        /// Letters that went.
        Letters,
    }
}

/// How long links and letters that went are kept, days. A link in an old letter still stops letters; nothing personal is kept
/// with it.
const TRACE_DAYS: u16 = 400;

impl Installation {
    /// Disposes of what is older than the organisation keeps it. Of an answer the week is known, so what belongs to it goes
    /// when the whole week is old enough.
    pub fn retain(&self, now: Instant) -> Result<Vec<DisposalReport>, InstallationError> {
        let disposed = |organisation: &Arc<Organisation>| Ok(self.retain_for(organisation, now)?);
        self.organisations()?.iter().map(disposed).collect()
    }

    fn retain_for(&self, organisation: &Organisation, now: Instant) -> Result<DisposalReport, StoreError> {
        let code = organisation.code();
        let mut items = Vec::new();
        for what in Disposal::ALL {
            // Each for itself: what one took is gone whatever becomes of the next, and no writer waits for all of them.
            let disposed = self.store.write(code, |writer| dispose(writer, organisation, what, now))?;
            if disposed > 0 {
                tracing::info!(organisation = code, what = what.code(), items = disposed, "disposed of");
            }
            items.push((what, disposed));
        }
        Ok(DisposalReport { organisation: code.to_owned(), items })
    }
}

fn dispose(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    what: Disposal,
    now: Instant,
) -> Result<usize, StoreError> {
    let (code, retention) = (organisation.code(), organisation.retention());
    let days_ago = |days: u16| organisation.day(now).plus_days(-i32::from(days));
    let week_of = |day: Day| Period::holding(By::Week, day).first();
    let start_of = |day: Day| organisation.zone().day_start(day);
    let (before, disposed) = match what {
        Disposal::Comments => {
            let before = week_of(days_ago(retention.comment_days));
            (before, writer.forget_texts(code, before)?)
        }
        Disposal::Citizens => {
            // A contact is linkable for as long as a repeat of it may come.
            let linkable = retention.linkable_days.saturating_add(REPEAT_DAYS);
            let before = days_ago(linkable);
            // Who was asked is known for as long as nobody is asked again.
            let asked_before = days_ago(linkable.max(organisation.survey().quarantine_days));
            let citizens = writer.forget_citizens(code, start_of(before), start_of(asked_before))?;
            (before, citizens + writer.forget_parts(code, start_of(before))?)
        }
        Disposal::Feedback => {
            let before = week_of(days_ago(retention.feedback_days));
            (before, writer.forget_feedback(code, before, start_of(before))?)
        }
        Disposal::Links => {
            let before = days_ago(TRACE_DAYS);
            (before, writer.forget_links(code, start_of(before))?)
        }
        Disposal::DeadLetters => {
            let since = dead_messages_kept_since(now);
            (organisation.day(since), writer.forget_dead_messages(code, since)?)
        }
        Disposal::Letters => {
            let before = days_ago(TRACE_DAYS);
            (before, writer.forget_messages(code, start_of(before))?)
        }
    };
    if disposed > 0 {
        writer.note_disposal(code, (what.code(), before), disposed, &retention.decision, now)?;
    }
    Ok(disposed)
}
