//! How volumes are stored and counted.

use std::collections::HashSet;

use super::batch::BatchWriters;
use super::overlaps::{Overlaps, neighbourhood};
use super::stored::{Records, StoreResult, StoredRecord, StoredState, sources};
use crate::model::{Channel, Fault, Instant, Organisation, Reason, Versioned, Volume};
use crate::rollup::Fold;
use crate::service::Installation;
use crate::store::Writer;

impl StoredRecord for Volume {
    type Key<'a> = (&'a str, &'a str, Channel, Instant);

    type Derived = ();

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

    fn writers(installation: &Installation) -> &BatchWriters<Self> {
        &installation.volumes
    }

    fn conflicts(
        writer: &mut Writer<'_>,
        organisation: &str,
        records: &Records<'_, Self>,
    ) -> StoreResult<Vec<Option<Fault>>> {
        let versioned = records;
        let records: Vec<&Volume> = records.iter().map(|record| record.record).collect();
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
        reject_overlaps(writer, organisation, versioned, &mut faults)?;
        Ok(faults)
    }

    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>> {
        let wanted: HashSet<<Volume as StoredRecord>::Key<'_>> =
            records.iter().map(|volume| StoredRecord::key(*volume)).collect();
        let mut kept = neighbourhood(writer, organisation, records, 0)?;
        kept.retain(|kept| wanted.contains(&StoredRecord::key(&kept.record)));
        Ok(kept.into_iter().map(StoredState::from).collect())
    }

    fn to_json(&self, _: &Organisation) -> serde_json::Value {
        serde_json::json!({
            "source": self.source, "queue": self.queue, "channel": self.channel.code(),
            "interval_start": self.interval_start.to_string(), "interval_minutes": self.interval_minutes,
            "offered": self.offered, "answered": self.answered, "answered_in_threshold": self.answered_in_threshold,
            "abandoned": self.abandoned, "abandoned_in_threshold": self.abandoned_in_threshold,
            "threshold_seconds": self.threshold_seconds, "wait_seconds": self.wait_seconds,
            "handle_seconds": self.handle_seconds,
        })
    }

    fn fold(&self, fold: &mut Fold<'_>, sign: i64) {
        fold.volume(self, sign);
    }

    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.put_volumes(organisation.code(), records)
    }
}

/// Rejects volumes that share time with another of their source, queue and channel, kept before or earlier in the batch. The
/// same interval again is no overlap: it is the same record.
fn reject_overlaps(
    writer: &mut Writer<'_>,
    organisation: &str,
    records: &[Versioned<&Volume>],
    faults: &mut [Option<Fault>],
) -> StoreResult<()> {
    let volumes: Vec<&Volume> = records.iter().map(|record| record.record).collect();
    let kept = neighbourhood(writer, organisation, &volumes, Volume::LONGEST_SECONDS)?;
    let mut overlaps = Overlaps::of(&kept);
    for (volume, fault) in records.iter().zip(faults).filter(|(_, fault)| fault.is_none()) {
        *fault = overlaps.add(*volume);
    }
    Ok(())
}
