//! A delivery: a stream of records, taken batch by batch, each batch in one transaction, with a receipt at the end.

use std::io::BufRead;
use std::sync::Arc;

use super::accept::{Judged, Verdict, accept};
use super::commit::{Lanes, Load};
use super::{Installation, Kept, Known, Receipt, ServiceError};
use crate::ingest::{Context, Format, Item, RepeatedHours, decode};
use crate::model::{Fault, Instant, Organisation, Versioned};
use crate::privacy::{Pseudonyms, redact};
use crate::store::{Quarantined, StoreError};

/// How many records go into one transaction of a long delivery.
const BATCH_RECORDS: usize = 10_000;
/// How many bytes of rejected records are held before they go to quarantine; one may have 64 KiB.
const BATCH_REJECTED_BYTES: usize = 8 * 1024 * 1024;

/// What a delivery is made with.
#[derive(Debug)]
pub struct Delivery<'a> {
    pub organisation: &'a str,
    pub format: &'a Format,
    pub now: Instant,
    /// What tells this delivery apart from all others; names its rejects in quarantine.
    pub receipt: String,
}

/// Records and rejects that are committed together.
#[derive(Debug)]
pub struct Batch<R> {
    records: Vec<Versioned<R>>,
    /// For each record where it stood in its delivery.
    places: Vec<Place>,
    rejects: Vec<Quarantined>,
    rejected_bytes: usize,
    now: Instant,
    organisation: String,
    receipt: String,
    kind: &'static str,
    mapping: String,
}

/// Where a record stood in its delivery.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// From 1.
    number: u64,
    line: u64,
}

/// The batches of a kind of record that wait.
pub(super) type BatchLanes<R> = Lanes<Batch<R>, BatchOutcome>;

/// What became of a batch: a verdict for each record.
pub(super) type BatchOutcome = Result<Vec<Judged>, Arc<ServiceError>>;

impl<R> Load for Batch<R> {
    fn records(&self) -> usize {
        self.len()
    }
}

impl<R> Batch<R> {
    fn len(&self) -> usize {
        self.records.len() + self.rejects.len()
    }

    fn is_full(&self) -> bool {
        self.len() >= BATCH_RECORDS || self.rejected_bytes >= BATCH_REJECTED_BYTES
    }

    fn reject(&self, place: Place, fault: &Fault, record: &str) -> Quarantined {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Quarantined {
            organisation: self.organisation.clone(),
            receipt: self.receipt.clone(),
            number: whole(place.number),
            line: whole(place.line),
            kind: self.kind.to_owned(),
            mapping: self.mapping.clone(),
            field: shown_field(&fault.field),
            reason: fault.reason.code().to_owned(),
            detail: redact(&fault.detail()).into_owned(),
            // A NUL byte cannot be stored as text; what is quarantined for it says so in its reason.
            record: redact(record).replace('\0', "\u{fffd}"),
            rejected_at: self.now.unix(),
        }
    }
}

impl Installation {
    /// Takes a stream of records. Memory is constant whatever its length; `progress` is called after each batch.
    ///
    /// # Errors
    /// When there is no such organisation, the database fails, or the stream breaks: then what was committed before stays,
    /// and sending the stream again counts nothing twice.
    pub fn deliver<R: Kept>(
        &self,
        delivery: &Delivery<'_>,
        input: Box<dyn BufRead + '_>,
        progress: &mut dyn FnMut(&Receipt),
    ) -> Result<Receipt, ServiceError> {
        if let Format::Mapped(mapping) = delivery.format
            && mapping.kind() != R::KIND
        {
            return Err(ServiceError::WrongKind { mapping: mapping.kind().code(), asked: R::KIND.code() });
        }
        let known: Arc<Known> = self.store.read(|reader| self.known(reader, delivery.organisation))?;
        let key = known.stored.pseudonym_key.as_bytes();
        let pseudonyms = Pseudonyms::under(key);
        let pseudonym = |identity: &str| pseudonyms.of(identity);
        let (organisation, repeated_hours) = (&known.organisation, &RepeatedHours::default());
        let context = Context { organisation, now: delivery.now, pseudonym: &pseudonym, repeated_hours };
        let mut receipt = Receipt { receipt: delivery.receipt.clone(), ..Receipt::default() };
        let mut batch = delivery.batch::<R>();
        for item in decode::<R>(delivery.format, input, &context) {
            let item = match item {
                Ok(item) => item,
                Err(cause) => {
                    self.commit(delivery, &mut batch, &mut receipt)?;
                    return Err(ServiceError::Interrupted { cause, taken: receipt.taken() });
                }
            };
            receipt.received += 1;
            match item {
                Item::Record { line, record, version, flags } => {
                    for flag in flags {
                        receipt.flag(line, flag);
                    }
                    batch.records.push(Versioned { record: record.cleaned(&self.redactions), version });
                    batch.places.push(Place { number: receipt.received, line });
                }
                Item::Rejected { line, fault, record } => {
                    let place = Place { number: receipt.received, line };
                    let rejected = batch.reject(place, &fault, &record);
                    batch.rejected_bytes += rejected.record.len();
                    batch.rejects.push(rejected);
                }
                Item::Dropped { reason, .. } => *receipt.dropped.entry(reason).or_default() += 1,
            }
            if batch.is_full() {
                self.commit(delivery, &mut batch, &mut receipt)?;
                progress(&receipt);
            }
        }
        self.commit(delivery, &mut batch, &mut receipt)?;
        progress(&receipt);
        Ok(receipt)
    }

    fn commit<R: Kept>(
        &self,
        delivery: &Delivery<'_>,
        batch: &mut Batch<R>,
        receipt: &mut Receipt,
    ) -> Result<(), ServiceError> {
        if batch.len() == 0 {
            return Ok(());
        }
        let full = std::mem::replace(batch, delivery.batch());
        receipt.rejected += u64::try_from(full.rejects.len()).unwrap_or(u64::MAX);
        let lines: Vec<u64> = full.places.iter().map(|place| place.line).collect();
        let lane = R::lanes(self).of(delivery.organisation);
        let outcome = lane.submit(full, |batches| self.commit_together(delivery.organisation, &batches));
        let outcome = outcome.ok_or(ServiceError::Internal("a batch had no outcome"))?.map_err(ServiceError::Shared)?;
        for (judged, line) in outcome.into_iter().zip(lines) {
            if let Some(flag) = judged.flag {
                receipt.flag(line, flag);
            }
            match judged.verdict {
                Verdict::Created => receipt.created += 1,
                Verdict::Amended => receipt.amended += 1,
                Verdict::Unchanged => receipt.unchanged += 1,
                Verdict::Older => receipt.older += 1,
                Verdict::Rejected(_) => receipt.rejected += 1,
            }
        }
        Ok(())
    }

    /// One transaction for several batches. When the database refuses it each gets its own, so that what is wrong with one
    /// is no reason to refuse the others.
    fn commit_together<R: Kept>(&self, organisation: &str, batches: &[Batch<R>]) -> Vec<BatchOutcome> {
        match self.write_together(organisation, batches) {
            Ok(verdicts) => {
                let mut verdicts = verdicts.into_iter();
                batches.iter().map(|batch| Ok(verdicts.by_ref().take(batch.records.len()).collect())).collect()
            }
            Err(error @ ServiceError::Store(StoreError::Database(_))) if batches.len() > 1 => {
                tracing::warn!(batches = batches.len(), cause = %error, "batches are tried one by one");
                self.commit_apart(organisation, batches)
            }
            Err(error) => {
                let error = Arc::new(error);
                batches.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }

    fn commit_apart<R: Kept>(&self, organisation: &str, batches: &[Batch<R>]) -> Vec<BatchOutcome> {
        /// So many that fail alone say that it is not the batches: nobody waits for the rest to fail one by one.
        const MOST_FAILURES: usize = 2;
        let mut failures: Vec<Arc<ServiceError>> = Vec::new();
        let mut outcomes = Vec::with_capacity(batches.len());
        for batch in batches {
            outcomes.push(match failures.get(MOST_FAILURES - 1) {
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

    fn write_together<R: Kept>(&self, organisation: &str, batches: &[Batch<R>]) -> Result<Vec<Judged>, ServiceError> {
        let now = batches.iter().map(|batch| batch.now).max().unwrap_or_default();
        let records: Vec<Versioned<&R>> =
            batches.iter().flat_map(|batch| &batch.records).map(Versioned::as_ref).collect();
        self.store.write(organisation, |writer| {
            let known = self.known(writer, organisation)?;
            let verdicts = accept(writer, &known, &records, now)?;
            let places = batches.iter().flat_map(|batch| batch.places.iter().map(move |place| (batch, *place)));
            let mut rejects: Vec<Quarantined> = Vec::new();
            for ((judged, record), (batch, place)) in verdicts.iter().zip(&records).zip(places) {
                if let Verdict::Rejected(fault) = &judged.verdict {
                    // Kept in our own words, so no mapping reads it again.
                    let rejected = batch.reject(place, fault, &in_own_words(*record, &known.organisation));
                    rejects.push(Quarantined { mapping: String::new(), ..rejected });
                }
            }
            writer.put_quarantined(&rejects)?;
            batches.iter().try_for_each(|batch| writer.put_quarantined(&batch.rejects))?;
            Ok(verdicts)
        })
    }
}

impl Delivery<'_> {
    pub(super) fn batch<R: Kept>(&self) -> Batch<R> {
        let mapping = match self.format {
            Format::Mapped(mapping) => mapping.name().to_owned(),
            _ => String::new(),
        };
        Batch {
            records: Vec::new(),
            places: Vec::new(),
            rejects: Vec::new(),
            rejected_bytes: 0,
            now: self.now,
            organisation: self.organisation.to_owned(),
            receipt: self.receipt.clone(),
            kind: R::KIND.code(),
            mapping,
        }
    }
}

/// The name of a field as it may be shown and kept: an unknown one is whatever the sender wrote.
pub(super) fn shown_field(field: &str) -> String {
    const LONGEST: usize = 100;
    let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    redact(field).chars().take(LONGEST).map(plain).collect()
}

/// A record in the words in which it may be sent again.
fn in_own_words<R: Kept>(kept: Versioned<&R>, organisation: &Organisation) -> String {
    let mut words = kept.record.to_json(organisation);
    if let (Some(fields), Some(version)) = (words.as_object_mut(), kept.version) {
        // As text: a number of JSON may not hold all of its digits.
        fields.insert("version".to_owned(), version.to_string().into());
    }
    words.to_string()
}
