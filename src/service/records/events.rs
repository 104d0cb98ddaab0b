//! How reported events are stored.

use std::collections::HashSet;

use super::batch::BatchWriters;
use super::stored::{Records, StoreResult, StoredRecord, StoredState};
use crate::model::{Day, Instant, Organisation, ReportedEvent};
use crate::service::Installation;
use crate::service::redactions::Redactions;
use crate::store::Writer;

impl StoredRecord for ReportedEvent {
    type Key<'a> = (Day, &'a str);

    type Derived = ();

    fn key(&self) -> Self::Key<'_> {
        (self.day, &self.label)
    }

    fn source(&self) -> &str {
        &self.source
    }

    /// Returns the source: the label is kept without personal data anyway, and so is the same one when it is read again.
    fn own_name(&self) -> (&'static str, &str) {
        ("source", &self.source)
    }

    fn latest_instant(&self) -> Instant {
        self.day.utc_start()
    }

    fn cleaned(self, redactions: &Redactions) -> Self {
        ReportedEvent { label: redactions.clean_text(&self.label), ..self }
    }

    fn writers(installation: &Installation) -> &BatchWriters<Self> {
        &installation.events
    }

    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>> {
        let days = || records.iter().map(|event| event.day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
        let wanted: HashSet<(Day, &str)> = records.iter().map(|event| StoredRecord::key(*event)).collect();
        let mut kept = writer.versioned_events(organisation, (first, last))?;
        kept.retain(|event| wanted.contains(&StoredRecord::key(&event.record)));
        Ok(kept.into_iter().map(StoredState::from).collect())
    }

    fn to_json(&self, _: &Organisation) -> serde_json::Value {
        let (source, date, label) = (&self.source, self.day.to_string(), &self.label);
        serde_json::json!({ "source": source, "date": date, "label": label })
    }

    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.put_reported_events(organisation.code(), records)
    }
}
