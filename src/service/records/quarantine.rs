//! Quarantine: list, and retry after the organisation file or the mapping was mended.

use std::collections::BTreeMap;

use super::accept::accept;
use super::batch::shown_field;
use super::outcome::RecordStatus;
use super::receipt::QUARANTINE_PAGE;
use super::stored::StoredRecord;
use crate::feeds::{Format, Mapping, decode_record};
use crate::ingest::{Context, Item, Kind, RepeatedHours};
use crate::model::{Contact, Fault, Instant, Observation, Reason, ReportedEvent, UninvitedAnswer, Versioned, Volume};
use crate::privacy::{Pseudonyms, is_redacted, redact};
use crate::service::{Installation, InstallationError};
use crate::store::{QuarantineFilter, Quarantined};

/// What came of a retry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RetryOutcome {
    pub tried: u64,
    /// Now on disk, and out of quarantine.
    pub taken: u64,
    /// Out of quarantine as well: older, by their version, than what is kept by now, so they changed nothing.
    pub older: u64,
    /// Still rejected, by reason.
    pub rejected: BTreeMap<String, u64>,
    /// Came through a mapping other than the one given.
    pub other_mapping: u64,
}

impl Installation {
    /// Returns a page of rejected records after (receipt, number); an empty page ends them.
    pub fn quarantined(
        &self,
        code: &str,
        filter: &QuarantineFilter,
        after: Option<(&str, i64)>,
    ) -> Result<Vec<Quarantined>, InstallationError> {
        self.store.read(|reader| {
            self.known(reader, code)?;
            Ok(reader.quarantined(code, filter, after, QUARANTINE_PAGE)?)
        })
    }

    /// Reads rejected records again: those of our own formats, or with `mapping` those that came through the mapping of that
    /// name. What is taken leaves the quarantine in the same transaction. Text that is no whole record stays as it is.
    pub fn retry(
        &self,
        code: &str,
        filter: &QuarantineFilter,
        format: &Format,
        now: Instant,
    ) -> Result<RetryOutcome, InstallationError> {
        let mut retried = RetryOutcome::default();
        let mut after: Option<(String, i64)> = None;
        let repeated_hours = RepeatedHours::default();
        loop {
            let place = after.as_ref().map(|(receipt, number)| (receipt.as_str(), *number));
            let page = self.quarantined(code, filter, place)?;
            let (Some(first), Some(last)) = (page.first(), page.last()) else { return Ok(retried) };
            if place.is_none_or(|(receipt, _)| receipt != first.receipt) {
                repeated_hours.clear();
            }
            after = Some((last.receipt.clone(), last.number));
            let name = match format {
                Format::Mapped(mapping) => mapping.name(),
                _ => "",
            };
            let (own, others): (Vec<_>, Vec<_>) = page.into_iter().partition(|record| record.mapping == name);
            retried.other_mapping += u64::try_from(others.len()).unwrap_or(u64::MAX);
            let of = |kind: Kind| own.iter().filter(|record| record.kind == kind.code()).cloned().collect::<Vec<_>>();
            match format {
                Format::Mapped(mapping) if mapping.is_folded() => {
                    self.retry_messages(code, &of(Kind::Contact), (format, mapping), now, &mut retried)?;
                }
                _ => {
                    self.retry_page::<Contact>(code, &of(Kind::Contact), (format, &repeated_hours), now, &mut retried)?;
                }
            }
            self.retry_page::<Volume>(code, &of(Kind::Volume), (format, &repeated_hours), now, &mut retried)?;
            self.retry_page::<UninvitedAnswer>(code, &of(Kind::Answer), (format, &repeated_hours), now, &mut retried)?;
            self.retry_page::<ReportedEvent>(code, &of(Kind::Event), (format, &repeated_hours), now, &mut retried)?;
            self.retry_page::<Observation>(code, &of(Kind::Indicator), (format, &repeated_hours), now, &mut retried)?;
        }
    }

    fn retry_messages(
        &self,
        code: &str,
        page: &[Quarantined],
        feed: (&Format, &Mapping),
        now: Instant,
        retried: &mut RetryOutcome,
    ) -> Result<(), InstallationError> {
        for rejected in page {
            retried.tried += 1;
            let reason = self.store.write(code, |writer| {
                let receipt = match self.retry_of_feed(writer, (code, rejected), feed, now)? {
                    Ok(receipt) => receipt,
                    Err(fault) => {
                        writer.put_quarantined(&[again(rejected, &fault)])?;
                        return Ok::<_, InstallationError>(Some(fault.reason.code().to_owned()));
                    }
                };
                writer.remove_quarantined(code, &rejected.receipt, rejected.number)?;
                Ok((receipt.records.rejected > 0).then(|| rejected.reason.clone()))
            })?;
            match reason {
                Some(reason) => *retried.rejected.entry(reason).or_default() += 1,
                None => retried.taken += 1,
            }
        }
        Ok(())
    }

    fn retry_page<R: StoredRecord>(
        &self,
        code: &str,
        page: &[Quarantined],
        (format, repeated_hours): (&Format, &RepeatedHours),
        now: Instant,
        retried: &mut RetryOutcome,
    ) -> Result<(), InstallationError> {
        self.store.write(code, |writer| {
            let known = self.known(writer, code)?;
            let pseudonyms = Pseudonyms::under(known.stored.pseudonym_key.as_bytes());
            let pseudonym = |identity: &str| pseudonyms.of(identity);
            let context = Context { organisation: &known.organisation, now, pseudonym: &pseudonym, repeated_hours };
            let (mut records, mut sent, mut still) = (Vec::new(), Vec::new(), Vec::new());
            let mut receipt = None;
            for rejected in page {
                if receipt.is_some_and(|receipt| receipt != &rejected.receipt) {
                    repeated_hours.clear();
                }
                receipt = Some(&rejected.receipt);
                if Reason::from_code(&rejected.reason).is_some_and(Reason::is_of_a_span) {
                    *retried.rejected.entry(rejected.reason.clone()).or_default() += 1;
                    continue;
                }
                let line = u64::try_from(rejected.line).unwrap_or(0);
                match decode_again::<R>(format, &rejected.record, line, &context) {
                    Item::Record { record, version, .. } => {
                        records.push(Versioned { record: record.cleaned(&self.redactions), version });
                        sent.push(rejected);
                    }
                    Item::Rejected { fault, .. } => still.push((rejected, fault)),
                    Item::Dropped { .. } => {
                        writer.remove_quarantined(code, &rejected.receipt, rejected.number)?;
                        retried.taken += 1;
                    }
                }
            }
            let references: Vec<Versioned<&R>> = records.iter().map(Versioned::as_ref).collect();
            let outcomes = accept(writer, &known, &references, now)?;
            for (rejected, outcome) in sent.into_iter().zip(outcomes) {
                let counted = match outcome.status {
                    RecordStatus::Rejected(fault) => {
                        still.push((rejected, fault));
                        continue;
                    }
                    RecordStatus::Older => &mut retried.older,
                    RecordStatus::Created | RecordStatus::Amended | RecordStatus::Unchanged => &mut retried.taken,
                };
                *counted += 1;
                writer.remove_quarantined(code, &rejected.receipt, rejected.number)?;
            }
            let updated: Vec<Quarantined> = still.iter().map(|(rejected, fault)| again(rejected, fault)).collect();
            writer.put_quarantined(&updated)?;
            retried.tried += u64::try_from(page.len()).unwrap_or(u64::MAX);
            for rejected in updated {
                *retried.rejected.entry(rejected.reason).or_default() += 1;
            }
            Ok(())
        })
    }
}

/// Returns a rejected record with the fault that it has now.
fn again(rejected: &Quarantined, fault: &Fault) -> Quarantined {
    Quarantined {
        field: shown_field(&fault.field),
        reason: fault.reason.code().to_owned(),
        detail: redact(&fault.detail()).into_owned(),
        ..rejected.clone()
    }
}

/// Reads a record of quarantine. A row of CSV is kept by its columns, with its numbers as texts.
fn decode_again<R: StoredRecord>(format: &Format, record: &str, line: u64, context: &Context<'_>) -> Item<R> {
    let item = match decode_record::<R>(format, record, line, context) {
        Item::Rejected { fault, .. } if fault.reason == Reason::WrongType && matches!(format, Format::Ndjson) => {
            decode_record(&Format::Csv, record, line, context)
        }
        item => item,
    };
    match item {
        // Two records that lost their ids would be taken for one.
        Item::Record { record: again, .. } if is_redacted(again.own_name().1) => {
            let expected = "the record once more from its source: its id looks like personal data and was not kept";
            let fault = Fault::new(again.own_name().0, Reason::Missing, again.own_name().1, expected);
            Item::Rejected { line, fault, record: record.to_owned() }
        }
        item => item,
    }
}
