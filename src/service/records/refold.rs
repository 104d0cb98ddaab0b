//! Contacts of feeds looked at again: what was rejected of them, and what waited in vain for the rest.

use std::collections::BTreeMap;

use super::batch::{Batch, InputPosition};
use super::receive::{KeptParts, Receive, Told, keep_parts, read, related_parts, with_context};
use crate::feeds::{CONTACT, FoldedContact, Format, Mapping, Part, Request, gathered, parts_again};
use crate::ingest::{Item, Kind};
use crate::model::{Contact, Fault, Instant, Reason};
use crate::service::{ConnectedFeeds, Delivery, FeedReceipt, Installation, InstallationError, random_id};
use crate::store::{Quarantined, Writer};

/// How long a contact may wait for what it must have.
const WAITING_DAYS: i64 = 30;

impl Installation {
    /// Reads a rejected message of a feed again, or folds a rejected contact of it again. What is wrong with the contact now is kept
    /// under a receipt of its own.
    ///
    /// # Errors
    /// In the outer result when the database fails; in the inner one why the message is still rejected.
    pub(super) fn retry_of_feed(
        &self,
        writer: &mut Writer<'_>,
        (code, rejected): (&str, &Quarantined),
        (format, mapping): (&Format, &Mapping),
        now: Instant,
    ) -> Result<Result<FeedReceipt, Fault>, InstallationError> {
        let known = self.known(writer, code)?;
        let (receipt, request) = (random_id(), Request::at(now));
        let delivery = Delivery { organisation: code, kind: Kind::Contact, format, now, receipt, request };
        let line = u64::try_from(rejected.line).unwrap_or(0);
        // The values of a contact that was folded: its parts are here.
        let values: BTreeMap<String, serde_json::Value> = serde_json::from_str(&rejected.record).unwrap_or_default();
        let id = values.get(CONTACT).and_then(|id| id.as_str()).unwrap_or_default();
        let own: Vec<Part> = writer.parts(code, mapping.name(), &[id], &[])?.into_iter().map(read).collect();
        let own: Vec<Part> = related_parts(writer, code, mapping.name(), &own)?.into_values().collect();
        let again = with_context(&known, &delivery, |context| parts_again(mapping, &rejected.record, line, context));
        let kept = match again {
            Item::Record { record: parts, .. } if !parts.is_empty() => keep_parts(writer, &delivery, mapping, parts)?,
            Item::Rejected { fault, .. } if own.is_empty() => return Ok(Err(fault)),
            _ => KeptParts { before: own.clone(), after: own },
        };
        let told = Told { parts: Vec::new(), rejects: Batch::new(delivery.origin()) };
        let mut receipt = FeedReceipt::default();
        let mut receive =
            Receive { installation: self, writer, known: &known, delivery: &delivery, mapping, told: &told };
        with_context(&known, &delivery, |context| receive.contacts(kept, context, &mut receipt))?;
        Ok(Ok(receipt))
    }

    /// Rejects the contacts of feeds that have waited for a month for a field that they must have, and forgets what was told of them.
    /// Returns how many.
    pub fn reject_incomplete(&self, feeds: &ConnectedFeeds, now: Instant) -> Result<usize, InstallationError> {
        let mut rejected = 0;
        for organisation in self.organisations()? {
            let code = organisation.code();
            for name in self.store.read(|reader| reader.feeds_of_parts(code))? {
                // One that was imported by a file of its own is folded by it alone.
                let Ok(feed) = feeds.named(code, &name) else { continue };
                let found = self
                    .store
                    .write(code, |writer| self.reject_incomplete_of(writer, code, &feed.feed.mapping, now))?;
                if found > 0 {
                    tracing::info!(
                        organisation = code,
                        feed = name,
                        contacts = found,
                        "rejected: they waited too long"
                    );
                }
                rejected += found;
            }
        }
        Ok(rejected)
    }

    fn reject_incomplete_of(
        &self,
        writer: &mut Writer<'_>,
        code: &str,
        mapping: &Mapping,
        now: Instant,
    ) -> Result<usize, InstallationError> {
        let (known, source) = (self.known(writer, code)?, mapping.source().unwrap_or_default());
        let before = now.plus_seconds(-WAITING_DAYS * 86_400);
        let waiting: Vec<Part> =
            writer.parts_without_contact(code, mapping.name(), source, before)?.into_iter().map(read).collect();
        let found = gathered(related_parts(writer, code, mapping.name(), &waiting)?.into_values().collect());
        let format = Format::Ndjson;
        let (receipt, request) = (random_id(), Request::at(now));
        let delivery = Delivery { organisation: code, kind: Kind::Contact, format: &format, now, receipt, request };
        let batch = Batch::<Contact>::new(delivery.origin());
        let mut rejects: Vec<Quarantined> = Vec::new();
        let mut reject = |fault: &Fault, facts: BTreeMap<String, String>| {
            let number = u64::try_from(rejects.len()).unwrap_or(u64::MAX) + 1;
            let kept = batch.rejected(InputPosition { number, line: 0 }, fault, &serde_json::json!(facts).to_string());
            rejects.push(Quarantined { mapping: mapping.name().to_owned(), ..kept });
        };
        let expected = format!("it within {WAITING_DAYS} days of the first message");
        for (id, parts) in &found.contacts {
            let folded = mapping.folded(id, parts);
            let contact = with_context(&known, &delivery, |context| mapping.contact(&folded, context));
            if let Ok(FoldedContact::Incomplete { field }) = contact {
                let facts = folded.values().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
                reject(&Fault::new(&field, Reason::Missing, "", &*expected), facts);
                writer.forget_parts_of(code, mapping.name(), id, "")?;
            }
        }
        for (alias, parts) in &found.waiting {
            reject(
                &Fault::new("external_id", Reason::Missing, "", &*expected),
                parts.iter().flat_map(|part| part.facts.clone()).collect(),
            );
            writer.forget_parts_of(code, mapping.name(), "", alias)?;
        }
        writer.put_quarantined(&rejects)?;
        Ok(rejects.len())
    }
}
