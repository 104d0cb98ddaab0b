//! Messages of a feed that belong to contacts: their parts and the contacts that are folded of them, in one transaction.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use serde::Serialize;
use serde_json::Value;

use super::accept::accept;
use super::batch::{Batch, IngestError, InputPosition};
use super::delivery::{Delivery, in_own_words};
use super::outcome::RecordStatus;
use super::receipt::Receipt;
use super::removal::remove;
use super::stored::{StoreResult, StoredRecord};
use crate::feeds::{FoldedContact, Format, Mapping, Part, Request, decode, gathered, parts};
use crate::ingest::{Context, Item, Kind, RepeatedHours};
use crate::model::{Contact, Fault, Observation, Outcome, ReportedEvent, UninvitedAnswer, Versioned, Volume};
use crate::privacy::Pseudonyms;
use crate::service::{Installation, KnownOrganisation};
use crate::store::{Quarantined, StoredPart, Writer};

/// What became of the messages of a feed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FeedReceipt {
    /// What became of the records, or of the contacts that the messages tell of. `received` counts messages.
    #[serde(flatten)]
    pub records: Receipt,
    /// Messages that tell nothing that the feed asks for.
    pub ignored: u64,
    /// Contacts that wait for more.
    pub incomplete: u64,
}

impl FeedReceipt {
    /// Adds what became of further messages; the receipt keeps its id and lists no further flags.
    pub fn add(&mut self, other: &FeedReceipt) {
        self.records.add(&other.records);
        self.ignored += other.ignored;
        self.incomplete += other.incomplete;
    }
}

/// What a delivery tells.
pub(super) struct Told {
    pub(super) parts: Vec<Part>,
    pub(super) rejects: Batch<Contact>,
}

/// A message of a feed, or an answer to what was asked of it.
#[derive(Debug, Clone, Copy)]
pub(in crate::service) struct FeedMessage<'a> {
    pub(in crate::service) body: &'a [u8],
    /// What is known of it beside its content.
    pub(in crate::service) request: &'a Request,
}

/// What is written in the transaction in which messages are stored.
type Beside<'a> = dyn FnMut(&mut Writer<'_>) -> Result<(), IngestError> + 'a;

impl Installation {
    /// Stores the messages of a feed in one transaction: parts and the contacts that are folded of them, or records that are whole.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails; then nothing of the messages is stored.
    pub fn receive(&self, delivery: &Delivery<'_>, body: &[u8]) -> Result<FeedReceipt, IngestError> {
        let message = FeedMessage { body, request: &delivery.request };
        self.receive_with(delivery, &[message], &mut |_| Ok(()))
    }

    /// Stores messages of a feed, and `beside` in the same transaction. A transaction may be tried again.
    pub(in crate::service) fn receive_with(
        &self,
        delivery: &Delivery<'_>,
        messages: &[FeedMessage<'_>],
        beside: &mut Beside<'_>,
    ) -> Result<FeedReceipt, IngestError> {
        match delivery.format {
            Format::Mapped(mapping) if mapping.is_folded() => self.receive_parts(delivery, mapping, messages, beside),
            _ => {
                let records = match delivery.kind {
                    Kind::Contact => self.receive_records::<Contact>(delivery, messages, beside),
                    Kind::Volume => self.receive_records::<Volume>(delivery, messages, beside),
                    Kind::Answer => self.receive_records::<UninvitedAnswer>(delivery, messages, beside),
                    Kind::Event => self.receive_records::<ReportedEvent>(delivery, messages, beside),
                    Kind::Indicator => self.receive_records::<Observation>(delivery, messages, beside),
                };
                Ok(FeedReceipt { records: records?, ..FeedReceipt::default() })
            }
        }
    }

    fn receive_records<R: StoredRecord>(
        &self,
        delivery: &Delivery<'_>,
        messages: &[FeedMessage<'_>],
        beside: &mut Beside<'_>,
    ) -> Result<Receipt, IngestError> {
        let known = self.store.read(|reader| self.known(reader, delivery.organisation))?;
        let mut receipt = Receipt { receipt: delivery.receipt.clone(), ..Receipt::default() };
        let mut batch = Batch::<R>::new(delivery.origin());
        with_context(&known, delivery, |context| {
            for message in messages {
                for item in decode::<R>(delivery.format, Box::new(Cursor::new(message.body)), message.request, context)
                {
                    let item = item.map_err(|cause| IngestError::Interrupted { cause, taken: 0 })?;
                    self.push(&mut batch, item, &mut receipt);
                }
            }
            Ok::<(), IngestError>(())
        })?;
        receipt.rejected += u64::try_from(batch.rejects.len()).unwrap_or(u64::MAX);
        let lines: Vec<u64> = batch.positions.iter().map(|position| position.line).collect();
        let batches = [batch];
        let outcomes = self.store.write(delivery.organisation, |writer| {
            let outcomes = self.write_batches(writer, delivery.organisation, &batches)?;
            beside(writer)?;
            Ok::<_, IngestError>(outcomes)
        })?;
        receipt.count(outcomes, &lines);
        Ok(receipt)
    }

    fn receive_parts(
        &self,
        delivery: &Delivery<'_>,
        mapping: &Mapping,
        messages: &[FeedMessage<'_>],
        beside: &mut Beside<'_>,
    ) -> Result<FeedReceipt, IngestError> {
        let known = self.store.read(|reader| self.known(reader, delivery.organisation))?;
        let mut receipt = FeedReceipt::default();
        receipt.records.receipt.clone_from(&delivery.receipt);
        let told = with_context(&known, delivery, |context| told(delivery, mapping, messages, context, &mut receipt))?;
        self.store.write(delivery.organisation, |writer| {
            let known = self.known(writer, delivery.organisation)?;
            // A transaction that is tried again counts from what was decoded.
            let mut receipt = receipt.clone();
            let kept = keep_parts(writer, delivery, mapping, told.parts.clone())?;
            let mut receive = Receive { installation: self, writer, known: &known, delivery, mapping, told: &told };
            with_context(&known, delivery, |context| receive.contacts(kept, context, &mut receipt))?;
            beside(writer)?;
            Ok(receipt)
        })
    }
}

pub(super) fn with_context<T>(
    known: &KnownOrganisation,
    delivery: &Delivery<'_>,
    run: impl FnOnce(&Context<'_>) -> T,
) -> T {
    let pseudonyms = Pseudonyms::under(known.stored.pseudonym_key.as_bytes());
    let pseudonym = |identity: &str| pseudonyms.of(identity);
    let repeated_hours = &RepeatedHours::default();
    run(&Context { organisation: &known.organisation, now: delivery.now, pseudonym: &pseudonym, repeated_hours })
}

fn told(
    delivery: &Delivery<'_>,
    mapping: &Mapping,
    messages: &[FeedMessage<'_>],
    context: &Context<'_>,
    receipt: &mut FeedReceipt,
) -> Result<Told, IngestError> {
    let mut told = Told { parts: Vec::new(), rejects: Batch::new(delivery.origin()) };
    let items = messages
        .iter()
        .flat_map(|message| parts(mapping, Box::new(Cursor::new(message.body)), message.request, context));
    for item in items {
        receipt.records.received += 1;
        let number = receipt.records.received;
        match item.map_err(|cause| IngestError::Interrupted { cause, taken: 0 })? {
            Item::Record { line, record, flags, .. } => {
                for flag in flags {
                    receipt.records.flag(line, flag);
                }
                receipt.ignored += u64::from(record.is_empty());
                told.parts.extend(record);
            }
            Item::Rejected { line, fault, record } => {
                receipt.records.rejected += 1;
                let rejected = told.rejects.rejected(InputPosition { number, line }, &fault, &record);
                told.rejects.push_rejected(rejected);
            }
            Item::Dropped { reason, .. } => *receipt.records.dropped.entry(reason).or_default() += 1,
        }
    }
    Ok(told)
}

/// Stores parts, unless a later delivery of them is stored, and returns all parts of the contacts that they tell of.
pub(super) fn keep_parts(
    writer: &mut Writer<'_>,
    delivery: &Delivery<'_>,
    mapping: &Mapping,
    told: Vec<Part>,
) -> StoreResult<KeptParts> {
    let (organisation, feed) = (delivery.organisation, mapping.name());
    let mut kept = related_parts(writer, organisation, feed, &told)?;
    let before: Vec<Part> = kept.values().cloned().collect();
    let mut changed = BTreeSet::new();
    for part in told {
        let key = place(&part);
        if kept.get(&key).is_none_or(|known| part.is_later_than(known)) {
            kept.insert(key.clone(), part);
            changed.insert(key);
        }
    }
    let changed: Vec<StoredPart> = changed.iter().filter_map(|key| kept.get(key)).map(stored).collect();
    writer.put_parts(organisation, feed, &changed, delivery.now)?;
    Ok(KeptParts { before, after: kept.into_values().collect() })
}

/// The parts of the contacts that a delivery tells of, before it and after it.
pub(super) struct KeptParts {
    pub(super) before: Vec<Part>,
    pub(super) after: Vec<Part>,
}

type Place = (String, String, String);

fn place(part: &Part) -> Place {
    (part.contact.clone(), part.alias.clone(), part.key.clone())
}

/// Reads the parts that have an id or another id in common with these, and those that have one in common with them.
pub(super) fn related_parts(
    writer: &mut Writer<'_>,
    organisation: &str,
    feed: &str,
    told: &[Part],
) -> StoreResult<BTreeMap<Place, Part>> {
    let mut kept = BTreeMap::new();
    let (mut asked_ids, mut asked_aliases) = (BTreeSet::new(), BTreeSet::new());
    let mut found: Vec<Part> = told.to_vec();
    loop {
        let ids: BTreeSet<String> = found.iter().map(|part| part.contact.clone()).filter(|id| !id.is_empty()).collect();
        let aliases: BTreeSet<String> =
            found.iter().map(|part| part.alias.clone()).filter(|id| !id.is_empty()).collect();
        let new_ids: Vec<&str> = ids.difference(&asked_ids).map(String::as_str).collect();
        let new_aliases: Vec<&str> = aliases.difference(&asked_aliases).map(String::as_str).collect();
        if new_ids.is_empty() && new_aliases.is_empty() {
            return Ok(kept);
        }
        found = writer.parts(organisation, feed, &new_ids, &new_aliases)?.into_iter().map(read).collect();
        kept.extend(found.iter().map(|part| (place(part), part.clone())));
        asked_ids.extend(ids);
        asked_aliases.extend(aliases);
    }
}

fn stored(part: &Part) -> StoredPart {
    let Part { contact: external_id, alias, key, version, at, facts } = part.clone();
    StoredPart { external_id, alias, key, version, at, facts }
}

pub(super) fn read(stored: StoredPart) -> Part {
    let StoredPart { external_id: contact, alias, key, version, at, facts } = stored;
    Part { contact, alias, key, version, at, facts }
}

/// Folding contacts within a transaction.
pub(super) struct Receive<'r, 'w> {
    pub(super) installation: &'r Installation,
    pub(super) writer: &'r mut Writer<'w>,
    pub(super) known: &'r KnownOrganisation,
    pub(super) delivery: &'r Delivery<'r>,
    pub(super) mapping: &'r Mapping,
    pub(super) told: &'r Told,
}

impl Receive<'_, '_> {
    /// Folds the contacts of these parts, stores them, takes away those that the feed leaves out, and keeps what was rejected.
    pub(super) fn contacts(
        &mut self,
        kept: KeptParts,
        context: &Context<'_>,
        receipt: &mut FeedReceipt,
    ) -> StoreResult<()> {
        let (before, mut gathered) = (gathered(kept.before), gathered(kept.after));
        let mut rejects: Vec<Quarantined> = self.told.rejects.rejects.clone();
        let mut contacts: Vec<Contact> = Vec::new();
        receipt.incomplete += u64::try_from(gathered.waiting.len()).unwrap_or(u64::MAX);
        for (id, parts) in &mut gathered.contacts {
            let parts_before = before.contacts.get(id).map_or(&[][..], Vec::as_slice);
            parts.extend(self.base(id, parts_before, parts, context)?);
            let folded = self.mapping.folded(id, parts);
            match self.mapping.contact(&folded, context) {
                Ok(FoldedContact::Contact(contact)) => contacts.push(contact.cleaned(&self.installation.redactions)),
                Ok(FoldedContact::Incomplete { .. }) => receipt.incomplete += 1,
                Ok(FoldedContact::Dropped(reason)) => {
                    *receipt.records.dropped.entry(reason).or_default() += 1;
                    if let Some((source, id)) = self.mapping.contact_key(&folded, context) {
                        self.take_away(&source, &id)?;
                    }
                }
                Err(fault) => {
                    let values: BTreeMap<&str, &str> = folded.values().collect();
                    rejects.push(self.rejected(rejects.len(), &fault, &serde_json::json!(values).to_string()));
                    receipt.records.rejected += 1;
                }
            }
        }
        self.accept(&contacts, &mut rejects, receipt)?;
        self.writer.put_quarantined(&rejects)
    }

    /// Returns how a contact stands that is not of these parts, once it gets the first that make one: it came in another way, or its
    /// parts were disposed of. Kept as a part, it lets no later part empty a field.
    fn base(&mut self, id: &str, before: &[Part], parts: &[Part], context: &Context<'_>) -> StoreResult<Option<Part>> {
        let was_folded = || {
            let folded = self.mapping.folded(id, before);
            matches!(self.mapping.contact(&folded, context), Ok(FoldedContact::Contact(_)))
        };
        if parts.iter().any(Part::is_base) || was_folded() {
            return Ok(None);
        }
        let Some((source, own_id)) = self.mapping.contact_key(&self.mapping.folded(id, parts), context) else {
            return Ok(None);
        };
        let organisation = self.delivery.organisation;
        let Some(kept) = self.writer.contacts_by_id(organisation, &source, &[&own_id])?.pop() else { return Ok(None) };
        let words = kept.contact.to_json(&self.known.organisation);
        let mut texts = BTreeMap::new();
        note_texts("", &words, &mut texts);
        let closings = kept.contact.closings(kept.version).to_stored(None, Outcome::Abandoned, None);
        let base = Part::base(id, texts, closings);
        self.writer.put_parts(organisation, self.mapping.name(), &[stored(&base)], self.delivery.now)?;
        Ok(Some(base))
    }

    fn accept(
        &mut self,
        contacts: &[Contact],
        rejects: &mut Vec<Quarantined>,
        receipt: &mut FeedReceipt,
    ) -> StoreResult<()> {
        let records: Vec<Versioned<&Contact>> =
            contacts.iter().map(|record| Versioned { record, version: None }).collect();
        let outcomes = accept(self.writer, self.known, &records, self.delivery.now)?;
        for (outcome, record) in outcomes.into_iter().zip(&records) {
            match outcome.status {
                RecordStatus::Created => receipt.records.created += 1,
                RecordStatus::Amended => receipt.records.amended += 1,
                RecordStatus::Unchanged => receipt.records.unchanged += 1,
                RecordStatus::Older => receipt.records.older += 1,
                RecordStatus::Rejected(fault) => {
                    receipt.records.rejected += 1;
                    let words = in_own_words(*record, &self.known.organisation);
                    // In our own words, so no feed reads it again.
                    let rejected = self.rejected(rejects.len(), &fault, &words);
                    rejects.push(Quarantined { mapping: String::new(), ..rejected });
                }
            }
        }
        Ok(())
    }

    /// Returns a rejected contact; its number follows those of the messages.
    fn rejected(&self, rejected_before: usize, fault: &Fault, record: &str) -> Quarantined {
        let last = self.told.rejects.rejects.iter().map(|reject| reject.number).max().unwrap_or(0);
        let number = u64::try_from(last).unwrap_or(0) + u64::try_from(rejected_before).unwrap_or(0) + 1;
        self.told.rejects.rejected(InputPosition { number, line: 0 }, fault, record)
    }

    fn take_away(&mut self, source: &str, id: &str) -> StoreResult<()> {
        let kept = self.writer.contacts_by_id(self.delivery.organisation, source, &[id])?;
        if kept.is_empty() { Ok(()) } else { remove(self.writer, &self.known.organisation, source, &kept) }
    }
}

/// Notes the values of a JSON object as texts, those of objects within it by the names of both.
fn note_texts(name: &str, value: &Value, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (inner, value) in fields {
                let name = if name.is_empty() { inner.clone() } else { format!("{name}.{inner}") };
                note_texts(&name, value, texts);
            }
        }
        Value::String(text) => drop(texts.insert(name.to_owned(), text.clone())),
        other => drop(texts.insert(name.to_owned(), other.to_string())),
    }
}
