//! Removal of records that were sent by mistake: afterwards cells are as if the records had never come.

use thiserror::Error;

use super::follow_ups::update_follow_ups_of_removed;
use crate::model::{Day, Instant, Organisation, Volume, canonical_code};
use crate::rollup::Fold;
use crate::service::cells::{day_span, record_span};
use crate::service::error::from_store_error;
use crate::service::{Installation, InstallationError};
use crate::store::{Reader, Removal, StoreError, StoredContact, Writer};

/// What is to be taken back: records of one source, by local day.
#[derive(Debug, Clone, Copy)]
pub struct RemovalRequest<'a> {
    pub organisation: &'a str,
    pub source: &'a str,
    /// First and last local day, both included: of arrival, or on which an interval begins.
    pub days: (Day, Day),
    /// Who takes it back, for the log.
    pub removed_by: &'a str,
    pub now: Instant,
    /// Only count.
    pub dry_run: bool,
}

/// How many records were taken back, or would be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RemovedRecords {
    pub records: usize,
    /// Invitations, and decisions not to invite, that were about them and stay: what citizens were asked and said is not undone.
    pub invitations: usize,
}

/// Why records cannot be removed.
#[derive(Debug, Error)]
pub enum RemovalError {
    #[error("from `{from}` is after to `{to}`; expected the first day before the last")]
    Backwards { from: Day, to: Day },
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(RemovalError);

impl Installation {
    /// Takes contacts back. `progress` is told each day when it is done.
    ///
    /// What citizens were asked about them, and answered, stays and counts where it did; letters that were not sent yet are not
    /// sent. Each day is a transaction of its own, so that a day is gone whole or not at all.
    ///
    /// # Errors
    /// When there is no such organisation, the days are backwards, or the database fails; days that were done before stay done.
    pub fn remove_contacts(
        &self,
        what: &RemovalRequest<'_>,
        progress: &mut dyn FnMut(Day, RemovedRecords),
    ) -> Result<RemovedRecords, RemovalError> {
        let source = canonical_code(what.source);
        self.by_day(
            what,
            ("contacts", &source, ""),
            &|reader, organisation, span| {
                let kept = reader.contacts_of_source(organisation.code(), &source, span)?;
                let ids: Vec<&str> = kept.iter().map(|kept| kept.contact.external_id.as_str()).collect();
                let asked = reader.count_invitations(organisation.code(), &source, &ids)?;
                Ok(RemovedRecords { records: kept.len(), invitations: usize::try_from(asked).unwrap_or(0) })
            },
            &|writer, organisation, span| {
                let kept = writer.contacts_of_source(organisation.code(), &source, span)?;
                remove(writer, organisation, &source, &kept)
            },
            progress,
        )
    }

    /// Takes volumes back, of one queue or of all of the source. `progress` is told each day when it is done.
    pub fn remove_volumes(
        &self,
        what: &RemovalRequest<'_>,
        queue: Option<&str>,
        progress: &mut dyn FnMut(Day, RemovedRecords),
    ) -> Result<RemovedRecords, RemovalError> {
        let (source, queue) = (canonical_code(what.source), queue.map(canonical_code));
        let queue = queue.as_deref();
        let of_day = |reader: &mut Reader<'_>, code: &str, span| {
            let volumes = reader.volumes_of_source(code, &source, span)?.into_iter().map(|kept| kept.record);
            let mut volumes: Vec<Volume> = volumes.collect();
            volumes.retain(|volume| queue.is_none_or(|queue| volume.queue == queue));
            Ok::<_, StoreError>(volumes)
        };
        self.by_day(
            what,
            ("volumes", &source, queue.unwrap_or_default()),
            &|reader, organisation, span| {
                Ok(RemovedRecords { records: of_day(reader, organisation.code(), span)?.len(), invitations: 0 })
            },
            &|writer, organisation, span| {
                let volumes = of_day(writer, organisation.code(), span)?;
                let mut fold = Fold::new(organisation);
                for volume in &volumes {
                    fold.volume(volume, -1);
                }
                writer.remove_volumes(organisation.code(), &volumes)?;
                writer.add_cells(organisation.code(), &fold.into_cells().without_zeros())
            },
            progress,
        )
    }

    /// Counts the records of each day, and takes them away unless that is all that is asked. Memory holds one day.
    fn by_day(
        &self,
        what: &RemovalRequest<'_>,
        (kind, source, queue): (&str, &str, &str),
        count: &dyn Fn(&mut Reader<'_>, &Organisation, Span) -> Result<RemovedRecords, StoreError>,
        remove: &dyn Fn(&mut Writer<'_>, &Organisation, Span) -> Result<(), StoreError>,
        progress: &mut dyn FnMut(Day, RemovedRecords),
    ) -> Result<RemovedRecords, RemovalError> {
        let (from, to) = what.days;
        if from > to {
            return Err(RemovalError::Backwards { from, to });
        }
        let code = what.organisation;
        let log = Removal { removed_at: what.now, kind, source, queue, days: what.days, removed_by: what.removed_by };
        let mut all = RemovedRecords::default();
        for day in self.days_with_records(code, what.days)? {
            let mut of_day = self.store.read(|reader| -> Result<RemovedRecords, RemovalError> {
                let organisation = self.known(reader, code)?.organisation.clone();
                Ok(count(reader, &organisation, day_span(&organisation, day))?)
            })?;
            if of_day.records > 0 && !what.dry_run {
                of_day = self.store.write(code, |writer| -> Result<RemovedRecords, RemovalError> {
                    let organisation = self.known(writer, code)?.organisation.clone();
                    let span = day_span(&organisation, day);
                    // Once more, now that nobody else writes.
                    let of_day = count(writer, &organisation, span)?;
                    remove(writer, &organisation, span)?;
                    writer.note_removal(code, &log, of_day.records)?;
                    Ok(of_day)
                })?;
            }
            all.records += of_day.records;
            all.invitations += of_day.invitations;
            progress(day, all);
        }
        if !what.dry_run {
            let by = what.removed_by;
            let (items, from, to) = (all.records, from.to_string(), to.to_string());
            tracing::info!(organisation = code, kind, source, queue, from, to, items, by, "taken back");
        }
        Ok(all)
    }

    /// Returns the days of these between the first record of the organisation and the last.
    fn days_with_records(&self, code: &str, (from, to): (Day, Day)) -> Result<Vec<Day>, InstallationError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            let records = record_span(reader, &organisation)?.into_iter();
            Ok(records.flat_map(|(first, last)| first.max(from).through(last.min(to))).collect())
        })
    }
}

type Span = (Instant, Instant);

/// Takes contacts of a source away, and what they count in cells.
pub(super) fn remove(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    source: &str,
    kept: &[StoredContact],
) -> Result<(), StoreError> {
    let mut fold = Fold::new(organisation);
    for kept in kept {
        fold.contact(&kept.contact, -1);
        fold.follow_up(&kept.contact, &kept.follow_up, -1);
    }
    let ids: Vec<&str> = kept.iter().map(|kept| kept.contact.external_id.as_str()).collect();
    writer.remove_contacts(organisation.code(), source, &ids)?;
    update_follow_ups_of_removed(writer, organisation, kept, &mut fold)?;
    writer.add_cells(organisation.code(), &fold.into_cells().without_zeros())
}
