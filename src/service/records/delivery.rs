//! Deliveries: a stream of records, taken batch by batch, each batch in one transaction, with a receipt at the end.

use std::io::BufRead;
use std::sync::Arc;

use super::accept::accept;
use super::batch::{Batch, BatchOutcome, IngestError, InputPosition, Origin};
use super::outcome::{RecordOutcome, RecordStatus};
use super::receipt::Receipt;
use super::stored::StoredRecord;
use crate::feeds::{Format, Request, decode};
use crate::ingest::{Context, Item, Kind, RepeatedHours};
use crate::model::{Contact, Instant, Observation, Organisation, ReportedEvent, UninvitedAnswer, Versioned, Volume};
use crate::privacy::Pseudonyms;
use crate::service::{Installation, InstallationError};
use crate::store::{Quarantined, StoreError, Writer};

/// What a delivery consists of, but for its stream.
#[derive(Debug)]
pub struct Delivery<'a> {
    pub organisation: &'a str,
    pub kind: Kind,
    pub format: &'a Format,
    pub now: Instant,
    /// An id that no other delivery has; names the rejects in quarantine.
    pub receipt: String,
    /// What is known of it beside its messages.
    pub request: Request,
}

impl Delivery<'_> {
    pub(super) fn origin(&self) -> Origin {
        let mapping = if let Format::Mapped(mapping) = self.format { mapping.name() } else { "" };
        Origin {
            organisation: self.organisation.to_owned(),
            receipt: self.receipt.clone(),
            kind: self.kind.code(),
            mapping: mapping.to_owned(),
            now: self.now,
        }
    }
}

impl Installation {
    /// Stores a stream of records. Memory is constant whatever its length; `progress` is called after each batch.
    ///
    /// # Errors
    /// When the stream breaks. Batches that were committed before stay; sending the stream again counts nothing twice.
    pub fn deliver(
        &self,
        delivery: &Delivery<'_>,
        input: Box<dyn BufRead + '_>,
        progress: &mut dyn FnMut(&Receipt),
    ) -> Result<Receipt, IngestError> {
        match delivery.kind {
            Kind::Contact => self.deliver_records::<Contact>(delivery, input, progress),
            Kind::Volume => self.deliver_records::<Volume>(delivery, input, progress),
            Kind::Answer => self.deliver_records::<UninvitedAnswer>(delivery, input, progress),
            Kind::Event => self.deliver_records::<ReportedEvent>(delivery, input, progress),
            Kind::Indicator => self.deliver_records::<Observation>(delivery, input, progress),
        }
    }

    fn deliver_records<R: StoredRecord>(
        &self,
        delivery: &Delivery<'_>,
        input: Box<dyn BufRead + '_>,
        progress: &mut dyn FnMut(&Receipt),
    ) -> Result<Receipt, IngestError> {
        if let Format::Mapped(mapping) = delivery.format
            && mapping.kind() != R::KIND
        {
            return Err(IngestError::OtherKind { mapping: mapping.kind().code(), expected: R::KIND.code() });
        }
        let known = self.store.read(|reader| self.known(reader, delivery.organisation))?;
        let pseudonyms = Pseudonyms::under(known.stored.pseudonym_key.as_bytes());
        let pseudonym = |identity: &str| pseudonyms.of(identity);
        let (organisation, repeated_hours) = (&known.organisation, &RepeatedHours::default());
        let context = Context { organisation, now: delivery.now, pseudonym: &pseudonym, repeated_hours };
        let mut receipt = Receipt { receipt: delivery.receipt.clone(), ..Receipt::default() };
        let mut batch = Batch::<R>::new(delivery.origin());
        for item in decode::<R>(delivery.format, input, &delivery.request, &context) {
            match item {
                Ok(item) => self.push(&mut batch, item, &mut receipt),
                Err(cause) => {
                    self.commit(&mut batch, &mut receipt)?;
                    return Err(IngestError::Interrupted { cause, taken: receipt.taken() });
                }
            }
            if batch.is_full() {
                self.commit(&mut batch, &mut receipt)?;
                progress(&receipt);
            }
        }
        self.commit(&mut batch, &mut receipt)?;
        progress(&receipt);
        Ok(receipt)
    }

    /// Adds what was decoded to a batch, or to the receipt where nothing of it is stored.
    pub(super) fn push<R: StoredRecord>(&self, batch: &mut Batch<R>, item: Item<R>, receipt: &mut Receipt) {
        receipt.received += 1;
        let number = receipt.received;
        match item {
            Item::Record { line, record, version, flags } => {
                for flag in flags {
                    receipt.flag(line, flag);
                }
                let record = Versioned { record: record.cleaned(&self.redactions), version };
                batch.push(InputPosition { number, line }, record);
            }
            Item::Rejected { line, fault, record } => {
                batch.push_rejected(batch.rejected(InputPosition { number, line }, &fault, &record));
            }
            Item::Dropped { reason, .. } => *receipt.dropped.entry(reason).or_default() += 1,
        }
    }

    fn commit<R: StoredRecord>(&self, batch: &mut Batch<R>, receipt: &mut Receipt) -> Result<(), IngestError> {
        if batch.len() == 0 {
            return Ok(());
        }
        let next = Batch::new(batch.origin.clone());
        let full = std::mem::replace(batch, next);
        receipt.rejected += u64::try_from(full.rejects.len()).unwrap_or(u64::MAX);
        let lines: Vec<u64> = full.positions.iter().map(|position| position.line).collect();
        let organisation = batch.origin.organisation.as_str();
        let (writer, size) = (R::writers(self).of(organisation), full.len());
        let outcome = writer.submit(full, size, |batches| self.commit_together(organisation, &batches));
        let outcomes =
            outcome.ok_or(InstallationError::Internal("a batch had no outcome"))?.map_err(IngestError::Shared)?;
        receipt.count(outcomes, &lines);
        Ok(())
    }

    /// Commits several batches in one transaction. When the database refuses it each gets its own, so that what is wrong with one
    /// is no reason to refuse the others.
    fn commit_together<R: StoredRecord>(&self, organisation: &str, batches: &[Batch<R>]) -> Vec<BatchOutcome> {
        match self.write_together(organisation, batches) {
            Ok(outcomes) => {
                let mut outcomes = outcomes.into_iter();
                batches.iter().map(|batch| Ok(outcomes.by_ref().take(batch.records.len()).collect())).collect()
            }
            Err(error @ IngestError::Installation(InstallationError::Store(StoreError::Database(_))))
                if batches.len() > 1 =>
            {
                tracing::warn!(batches = batches.len(), cause = %error, "batches are tried one by one");
                self.commit_apart(organisation, batches)
            }
            Err(error) => {
                let error = Arc::new(error);
                batches.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }

    fn commit_apart<R: StoredRecord>(&self, organisation: &str, batches: &[Batch<R>]) -> Vec<BatchOutcome> {
        /// After this many failures in a row the cause is not in the batches: the rest fails at once, without a try.
        const MAX_FAILURES: usize = 2;
        let mut failures: Vec<Arc<IngestError>> = Vec::new();
        let mut outcomes = Vec::with_capacity(batches.len());
        for batch in batches {
            outcomes.push(match failures.get(MAX_FAILURES - 1) {
                Some(error) => Err(error.clone()),
                None => self.write_together(organisation, std::slice::from_ref(batch)).map_err(|error| {
                    let error = Arc::new(error);
                    failures.push(error.clone());
                    error
                }),
            });
        }
        outcomes
    }

    fn write_together<R: StoredRecord>(
        &self,
        organisation: &str,
        batches: &[Batch<R>],
    ) -> Result<Vec<RecordOutcome>, IngestError> {
        self.store.write(organisation, |writer| self.write_batches(writer, organisation, batches))
    }

    /// Writes batches in a transaction, and returns an outcome for each of their records, in their order.
    pub(super) fn write_batches<R: StoredRecord>(
        &self,
        writer: &mut Writer<'_>,
        organisation: &str,
        batches: &[Batch<R>],
    ) -> Result<Vec<RecordOutcome>, IngestError> {
        let now = batches.iter().map(|batch| batch.origin.now).max().unwrap_or_default();
        let records: Vec<Versioned<&R>> =
            batches.iter().flat_map(|batch| &batch.records).map(Versioned::as_ref).collect();
        let known = self.known(writer, organisation)?;
        let outcomes = accept(writer, &known, &records, now)?;
        let positions = batches.iter().flat_map(|batch| batch.positions.iter().map(move |position| (batch, *position)));
        let mut rejects: Vec<Quarantined> = Vec::new();
        for ((outcome, record), (batch, position)) in outcomes.iter().zip(&records).zip(positions) {
            if let RecordStatus::Rejected(fault) = &outcome.status {
                // In our own words, so no mapping reads it again.
                let rejected = batch.rejected(position, fault, &in_own_words(*record, &known.organisation));
                rejects.push(Quarantined { mapping: String::new(), ..rejected });
            }
        }
        writer.put_quarantined(&rejects)?;
        batches.iter().try_for_each(|batch| writer.put_quarantined(&batch.rejects))?;
        Ok(outcomes)
    }
}

/// Returns a record in the words in which it may be sent again.
pub(super) fn in_own_words<R: StoredRecord>(stored: Versioned<&R>, organisation: &Organisation) -> String {
    let mut words = stored.record.to_json(organisation);
    if let (Some(fields), Some(version)) = (words.as_object_mut(), stored.version) {
        // As text: a number of JSON may not hold all of its digits.
        fields.insert("version".to_owned(), version.to_string().into());
    }
    words.to_string()
}
