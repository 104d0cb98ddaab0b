//! Accept and amend: records and the cells they change, in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::Hash;
use std::sync::atomic::Ordering;

use rustc_hash::FxHashMap;

use super::{FlowError, Installation, Known, commit};
use crate::domain::{Channel, Contact, ExcludedReason, Fault, Instant, Organisation, Reason, Volume};
use crate::ingest;
use crate::rollup::{Fold, is_awaiting};
use crate::store::{StoreError, Writer};

type StoreResult<T> = Result<T, StoreError>;

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    Created,
    Amended,
    Unchanged,
    Rejected(Fault),
}

/// A kind of record that is kept and counted in cells: contacts and volumes.
pub trait Kept: ingest::Record + Clone + PartialEq + Send {
    /// What makes a record the same record when it is sent again.
    type Key<'a>: Eq + Hash + Copy
    where
        Self: 'a;

    /// The key.
    #[doc(hidden)]
    fn key(&self) -> Self::Key<'_>;
    #[doc(hidden)]
    fn source(&self) -> &str;
    /// What the source itself calls it, and the field.
    #[doc(hidden)]
    fn own_name(&self) -> (&'static str, &str);
    /// The latest instant of which the record speaks.
    #[doc(hidden)]
    fn latest_instant(&self) -> Instant;
    #[doc(hidden)]
    fn lanes(installation: &Installation) -> &commit::Lanes<Self>;
    /// For each record whether it would count twice.
    #[doc(hidden)]
    fn conflicts(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<Option<Fault>>>;
    /// Those of the records that are kept already, as they are kept.
    #[doc(hidden)]
    fn kept(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<Self>>;
    /// The record in the words in which it may be sent again.
    #[doc(hidden)]
    fn to_json(&self) -> String;
    #[doc(hidden)]
    fn fold(&self, fold: &mut Fold<'_>, sign: i64);
    #[doc(hidden)]
    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Self]) -> StoreResult<()>;
    /// Keeps the records if none is kept yet; else nothing has happened.
    #[doc(hidden)]
    fn insert_if_new(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Self]) -> StoreResult<bool>;
    #[doc(hidden)]
    fn replace(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Self]) -> StoreResult<()>;
}

/// Keeps records and adds `fold(after) - fold(before)` to the cells. Of records that share a key the last one stays.
pub(super) fn accept<R: Kept>(
    writer: &mut Writer<'_>,
    known: &Known,
    records: &[&R],
    now: Instant,
) -> Result<Vec<Verdict>, FlowError> {
    let organisation = &known.organisation;
    let conflicts = R::conflicts(writer, organisation.code(), records)?;
    let sound: Vec<&R> = records.iter().zip(&conflicts).filter(|(_, fault)| fault.is_none()).map(|(r, _)| *r).collect();
    let last = last_of_each_key(&sound);
    // Where the batch before was all new it is cheaper to try than to ask.
    let all_new = known.expect_new.load(Ordering::Relaxed) && R::insert_if_new(writer, organisation, &last)?;
    let kept = if all_new { Vec::new() } else { R::kept(writer, organisation.code(), &sound)? };
    known.expect_new.store(kept.is_empty(), Ordering::Relaxed);
    let before: FxHashMap<R::Key<'_>, &R> = kept.iter().map(|record| (record.key(), record)).collect();
    write_difference(writer, organisation, &before, &last, all_new)?;
    note_sources(writer, organisation.code(), &sound, now)?;
    Ok(verdicts(records, conflicts, before))
}

/// For each key its last record, in the order in which the keys came first.
fn last_of_each_key<'r, R: Kept>(records: &[&'r R]) -> Vec<&'r R> {
    let mut places: FxHashMap<R::Key<'r>, usize> = FxHashMap::default();
    let mut last: Vec<&R> = Vec::with_capacity(records.len());
    for record in records {
        let place = *places.entry(record.key()).or_insert(last.len());
        match last.get_mut(place) {
            Some(earlier) => *earlier = record,
            None => last.push(record),
        }
    }
    last
}

fn verdicts<'r, R: Kept>(
    records: &[&'r R],
    conflicts: Vec<Option<Fault>>,
    mut newest: FxHashMap<R::Key<'r>, &'r R>,
) -> Vec<Verdict> {
    let verdict = |(record, fault): (&&'r R, Option<Fault>)| match fault {
        Some(fault) => Verdict::Rejected(fault),
        None => match newest.insert(record.key(), record) {
            None => Verdict::Created,
            Some(same) if same == *record => Verdict::Unchanged,
            Some(_) => Verdict::Amended,
        },
    };
    records.iter().zip(conflicts).map(verdict).collect()
}

/// Writes the records that are new or changed (unless they are `written`) and what they change in the cells.
fn write_difference<'r, R: Kept>(
    writer: &mut Writer<'_>,
    organisation: &Organisation,
    before: &FxHashMap<R::Key<'r>, &'r R>,
    records: &[&'r R],
    written: bool,
) -> Result<(), FlowError> {
    let mut fold = Fold::new(organisation);
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for record in records.iter().copied() {
        match before.get(&record.key()) {
            Some(same) if *same == record => continue,
            Some(old) => {
                old.fold(&mut fold, -1);
                changed.push(record);
            }
            None => new.push(record),
        }
        record.fold(&mut fold, 1);
    }
    if !new.is_empty() && !written {
        R::insert(writer, organisation, &new)?;
    }
    if !changed.is_empty() {
        R::replace(writer, organisation, &changed)?;
    }
    writer.add_cells(organisation.code(), &fold.into_cells())?;
    Ok(())
}

fn note_sources<R: Kept>(
    writer: &mut Writer<'_>,
    organisation: &str,
    records: &[&R],
    now: Instant,
) -> Result<(), FlowError> {
    let mut latest: BTreeMap<&str, Instant> = BTreeMap::new();
    for record in records {
        let at = record.latest_instant();
        match latest.get_mut(record.source()) {
            Some(known) => *known = at.max(*known),
            None => drop(latest.insert(record.source(), at)),
        }
    }
    for (source, at) in latest {
        writer.note_source(organisation, source, at, now)?;
    }
    Ok(())
}

fn sources<'a, R: Kept>(records: impl Iterator<Item = &'a R>) -> BTreeSet<&'a str> {
    // Neighbours mostly share a source: comparing with the last one is cheaper than asking the set.
    let mut last = None;
    let mut all = BTreeSet::new();
    for source in records.map(Kept::source) {
        if last != Some(source) {
            all.insert(source);
            last = Some(source);
        }
    }
    all
}

impl Kept for Contact {
    type Key<'a> = (&'a str, &'a str);

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

    fn lanes(installation: &Installation) -> &commit::Lanes<Contact> {
        &installation.contacts
    }

    fn conflicts(writer: &mut Writer<'_>, organisation: &str, records: &[&Contact]) -> StoreResult<Vec<Option<Fault>>> {
        /// The longest interval of a volume, in seconds.
        const LONGEST: i64 = 1_500 * 60;
        let mut faults = vec![None; records.len()];
        for source in sources(records.iter().copied()) {
            if !writer.source_has_volumes(organisation, source)? {
                continue;
            }
            let own = || records.iter().filter(|contact| contact.source == source).map(|contact| contact.received_at);
            let (Some(first), Some(last)) = (own().min(), own().max()) else { continue };
            let range = (first.plus_seconds(-LONGEST), last.plus_seconds(1));
            let mut intervals: BTreeMap<(Channel, Instant), Instant> = BTreeMap::new();
            for volume in writer.volumes_of_source(organisation, source, range)? {
                let end = intervals.entry((volume.channel, volume.interval_start)).or_insert(volume.interval_end());
                *end = volume.interval_end().max(*end);
            }
            for (contact, fault) in records.iter().zip(&mut faults).filter(|(contact, _)| contact.source == source) {
                let at = contact.received_at;
                let before = (contact.channel, at.plus_seconds(-LONGEST))..=(contact.channel, at);
                if let Some(((_, start), _)) = intervals.range(before).find(|(_, end)| **end > at) {
                    let expected =
                        format!("no volume of `{source}` for {} at that time; one begins at {start}", contact.channel);
                    *fault = Some(Fault::new("received_at", Reason::CountedAsVolumes, &at.to_string(), expected));
                }
            }
        }
        Ok(faults)
    }

    fn kept(writer: &mut Writer<'_>, organisation: &str, records: &[&Contact]) -> StoreResult<Vec<Contact>> {
        let mut kept = Vec::new();
        for source in sources(records.iter().copied()) {
            let ids: HashSet<&str> = records
                .iter()
                .filter(|contact| contact.source == source)
                .map(|contact| contact.external_id.as_str())
                .collect();
            let ids: Vec<&str> = ids.into_iter().collect();
            kept.extend(writer.contacts_by_id(organisation, source, &ids)?);
        }
        Ok(kept)
    }

    fn to_json(&self) -> String {
        let time = |at: Option<Instant>| at.map(|at| at.to_string());
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        serde_json::json!({
            "source": self.source, "external_id": self.external_id, "channel": self.channel.code(),
            "topic": given(&self.topic), "unit": given(&self.unit), "agent": given(&self.agent),
            "citizen": self.citizen.as_ref().map(|pseudonym| format!("pseudonym:{pseudonym}")),
            "received_at": self.received_at.to_string(), "first_response_at": time(self.first_response_at),
            "closed_at": time(self.closed_at), "outcome": self.outcome.code(),
            "excluded_reason": self.outcome.excluded_reason().map(ExcludedReason::code),
            "wait_seconds": self.wait_seconds, "handle_seconds": self.handle_seconds, "language": given(&self.language),
        })
        .to_string()
    }

    fn fold(&self, fold: &mut Fold<'_>, sign: i64) {
        fold.contact(self, sign);
    }

    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Contact]) -> StoreResult<()> {
        writer.insert_contacts(organisation.code(), &with_awaiting(organisation, records))
    }

    fn insert_if_new(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Contact]) -> StoreResult<bool> {
        writer.if_new(|writer| Contact::insert(writer, organisation, records))
    }

    fn replace(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Contact]) -> StoreResult<()> {
        writer.replace_contacts(organisation.code(), &with_awaiting(organisation, records))
    }
}

fn with_awaiting<'a>(organisation: &Organisation, contacts: &[&'a Contact]) -> Vec<(&'a Contact, bool)> {
    contacts.iter().map(|contact| (*contact, is_awaiting(organisation, contact))).collect()
}

impl Kept for Volume {
    type Key<'a> = (&'a str, &'a str, Channel, Instant);

    fn key(&self) -> Self::Key<'_> {
        (&self.source, &self.queue, self.channel, self.interval_start)
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn own_name(&self) -> (&'static str, &str) {
        ("queue", &self.queue)
    }

    fn latest_instant(&self) -> Instant {
        self.interval_end()
    }

    fn lanes(installation: &Installation) -> &commit::Lanes<Volume> {
        &installation.volumes
    }

    fn conflicts(writer: &mut Writer<'_>, organisation: &str, records: &[&Volume]) -> StoreResult<Vec<Option<Fault>>> {
        let mut faults = vec![None; records.len()];
        for source in sources(records.iter().copied()) {
            if !writer.source_has_contacts(organisation, source)? {
                continue;
            }
            for (volume, fault) in records.iter().zip(&mut faults).filter(|(volume, _)| volume.source == source) {
                let interval = (volume.interval_start, volume.interval_end());
                if writer.has_contact_between(organisation, source, volume.channel, interval)? {
                    let expected = format!("no contact of `{source}` for {} in that interval", volume.channel);
                    let found = volume.interval_start.to_string();
                    *fault = Some(Fault::new("interval_start", Reason::CountedAsContacts, &found, expected));
                }
            }
        }
        Ok(faults)
    }

    fn kept(writer: &mut Writer<'_>, organisation: &str, records: &[&Volume]) -> StoreResult<Vec<Volume>> {
        let wanted: HashSet<<Volume as Kept>::Key<'_>> = records.iter().map(|volume| Kept::key(*volume)).collect();
        let mut kept = Vec::new();
        for source in sources(records.iter().copied()) {
            let own = || records.iter().filter(|volume| volume.source == source).map(|volume| volume.interval_start);
            let (Some(first), Some(last)) = (own().min(), own().max()) else { continue };
            kept.extend(writer.volumes_of_source(organisation, source, (first, last.plus_seconds(1)))?);
        }
        kept.retain(|volume| wanted.contains(&Kept::key(volume)));
        Ok(kept)
    }

    fn to_json(&self) -> String {
        serde_json::json!({
            "source": self.source, "queue": self.queue, "channel": self.channel.code(),
            "interval_start": self.interval_start.to_string(), "interval_minutes": self.interval_minutes,
            "offered": self.offered, "answered": self.answered, "answered_in_threshold": self.answered_in_threshold,
            "abandoned": self.abandoned, "abandoned_in_threshold": self.abandoned_in_threshold,
            "threshold_seconds": self.threshold_seconds, "wait_seconds": self.wait_seconds,
            "handle_seconds": self.handle_seconds,
        })
        .to_string()
    }

    fn fold(&self, fold: &mut Fold<'_>, sign: i64) {
        fold.volume(self, sign);
    }

    fn insert(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Volume]) -> StoreResult<()> {
        writer.put_volumes(organisation.code(), records)
    }

    /// Volumes are few: they are always looked up.
    fn insert_if_new(_: &mut Writer<'_>, _: &Organisation, _: &[&Volume]) -> StoreResult<bool> {
        Ok(false)
    }

    fn replace(writer: &mut Writer<'_>, organisation: &Organisation, records: &[&Volume]) -> StoreResult<()> {
        writer.put_volumes(organisation.code(), records)
    }
}
