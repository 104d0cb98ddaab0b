//! How contacts are stored and counted.

use std::collections::{BTreeMap, HashSet};

use super::batch::BatchWriters;
use super::follow_ups::update_follow_ups;
use super::stored::{RecordChange, Records, StoreResult, StoredRecord, StoredState, sources};
use crate::model::{
    Channel, Contact, ExcludedReason, Fault, FollowUp, Instant, InviteWhen, Moment, Organisation, Reason, Version,
    Versioned, Volume,
};
use crate::rollup::{Fold, is_awaiting};
use crate::service::Installation;
use crate::store::{StoredContact, Writer};

impl StoredRecord for Contact {
    type Key<'a> = (&'a str, &'a str);

    type Derived = FollowUp;

    fn key(&self) -> Self::Key<'_> {
        (&self.source, &self.external_id)
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn own_name(&self) -> (&'static str, &str) {
        ("external_id", &self.external_id)
    }

    fn latest_instant(&self) -> Instant {
        Contact::latest_instant(self)
    }

    fn writers(installation: &Installation) -> &BatchWriters<Self> {
        &installation.contacts
    }

    fn conflicts(
        writer: &mut Writer<'_>,
        organisation: &str,
        records: &Records<'_, Self>,
    ) -> StoreResult<Vec<Option<Fault>>> {
        const LONGEST: i64 = Volume::LONGEST_SECONDS;
        let records: Vec<&Contact> = records.iter().map(|record| record.record).collect();
        let mut faults = vec![None; records.len()];
        for source in sources(records.iter().copied()) {
            if !writer.source_has_volumes(organisation, source)? {
                continue;
            }
            let own = || records.iter().filter(|contact| contact.source == source).map(|contact| contact.received_at);
            let (first, last) = (own().map(Moment::first).min(), own().map(Moment::last).max());
            let (Some(first), Some(last)) = (first, last) else { continue };
            let range = (first.plus_seconds(-LONGEST), last.plus_seconds(1));
            let mut intervals: BTreeMap<(Channel, Instant), Instant> = BTreeMap::new();
            for volume in writer.volumes_of_source(organisation, source, range)?.into_iter().map(|kept| kept.record) {
                let end = intervals.entry((volume.channel, volume.interval_start)).or_insert(volume.interval_end());
                *end = volume.interval_end().max(*end);
            }
            for (contact, fault) in records.iter().zip(&mut faults).filter(|(contact, _)| contact.source == source) {
                let at = contact.received_at;
                // A day alone may be any of its hours.
                let before = (contact.channel, at.first().plus_seconds(-LONGEST))..=(contact.channel, at.last());
                if let Some(((_, start), _)) = intervals.range(before).find(|(_, end)| **end > at.first()) {
                    let expected =
                        format!("no volume of `{source}` for {} at that time; one begins at {start}", contact.channel);
                    *fault =
                        Some(Fault::new("received_at", Reason::CountedAsVolumes, &at.first().to_string(), expected));
                }
            }
        }
        Ok(faults)
    }

    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>> {
        let mut kept = Vec::new();
        for source in sources(records.iter().copied()) {
            let ids: HashSet<&str> = records
                .iter()
                .filter(|contact| contact.source == source)
                .map(|contact| contact.external_id.as_str())
                .collect();
            let ids: Vec<&str> = ids.into_iter().collect();
            let own = writer.contacts_by_id(organisation, source, &ids)?;
            let stored = |kept: StoredContact| StoredState {
                record: kept.contact,
                version: kept.version,
                derived: kept.follow_up,
            };
            kept.extend(own.into_iter().map(stored));
        }
        Ok(kept)
    }

    fn carrying(&self, before: Versioned<&Contact>, version: Option<Version>) -> Option<Contact> {
        // One that was folded of all that is known brings its whole history.
        if self.history.is_some() {
            return None;
        }
        let mut closings = before.record.closings(before.version);
        closings.note(version, self.outcome, self.closed_at);
        Some(self.clone().with_closings(closings))
    }

    fn remember_older(&self, version: Option<Version>, older: Versioned<&Contact>) -> Option<Contact> {
        let known = self.closings(version);
        let mut closings = known.clone();
        closings.note(older.version, older.record.outcome, older.record.closed_at);
        (closings != known).then(|| self.clone().with_closings(closings))
    }

    fn says_the_same(&self, other: &Contact) -> bool {
        let written = |contact: &Contact| {
            let closings = contact.closings(None);
            closings.to_stored(None, contact.outcome, contact.closed_at)
        };
        // What was folded of all that is known brings its whole history; any other record is one more state of it.
        let is_same_history = other.history.is_none() || written(self) == written(other);
        is_same_history && self.record() == other.record()
    }

    fn to_json(&self, organisation: &Organisation) -> serde_json::Value {
        let written = |at: Moment| at.exact().map_or_else(|| at.written(organisation.zone()), |at| at.to_string());
        let time = |at: Option<Moment>| at.map(written);
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        serde_json::json!({
            "source": self.source, "external_id": self.external_id, "channel": self.channel.code(),
            "topic": given(&self.topic), "unit": given(&self.unit), "agent": given(&self.agent),
            "citizen": self.citizen.as_ref().map(|pseudonym| format!("pseudonym:{pseudonym}")),
            "received_at": written(self.received_at), "first_response_at": time(self.first_response_at),
            "closed_at": time(self.closed_at), "called_back_at": time(self.called_back_at), "outcome": self.outcome.code(),
            "excluded_reason": self.outcome.excluded_reason().map(ExcludedReason::code),
            "wait_seconds": self.wait_seconds, "handle_seconds": self.handle_seconds, "language": given(&self.language),
            "continues": self.continues.as_ref().map(|continues| serde_json::json!({
                "source": continues.source, "external_id": continues.external_id,
            })),
        })
    }

    fn fold(&self, fold: &mut Fold<'_>, sign: i64) {
        fold.contact(self, sign);
    }

    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.insert_contacts(organisation.code(), &with_awaiting(organisation, records))
    }

    fn insert_if_new(
        writer: &mut Writer<'_>,
        organisation: &Organisation,
        records: &Records<'_, Self>,
    ) -> StoreResult<bool> {
        writer.if_new(|writer| Contact::insert(writer, organisation, records))
    }

    fn store_transient(
        writer: &mut Writer<'_>,
        organisation: &Organisation,
        records: &[&Self],
        now: Instant,
    ) -> StoreResult<()> {
        keep_addresses(writer, organisation, records, now)
    }

    fn update_derived(
        writer: &mut Writer<'_>,
        organisation: &Organisation,
        changes: &[RecordChange<'_, Self>],
        fold: &mut Fold<'_>,
    ) -> StoreResult<()> {
        update_follow_ups(writer, organisation, changes, fold)
    }

    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.replace_contacts(organisation.code(), &with_awaiting(organisation, records))
    }
}

fn with_awaiting<'a>(
    organisation: &Organisation,
    contacts: &[Versioned<&'a Contact>],
) -> Vec<(Versioned<&'a Contact>, bool)> {
    contacts.iter().map(|contact| (*contact, is_awaiting(organisation, contact.record))).collect()
}

/// Stores addresses until it is decided whether to ask, where citizens are asked without a sender's request.
fn keep_addresses(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    contacts: &[&Contact],
    now: Instant,
) -> StoreResult<()> {
    if organisation.survey().invite == InviteWhen::Never {
        return Ok(());
    }
    let code = organisation.code();
    for contact in contacts {
        let Some(address) = &contact.deliver_to else { continue };
        if writer.invitation(code, &contact.source, &contact.external_id)?.is_none() {
            writer.keep_address(code, (&contact.source, &contact.external_id), address.reveal(), now)?;
        }
    }
    Ok(())
}
