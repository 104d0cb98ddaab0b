//! How observations of indicators are stored.

use std::collections::{BTreeMap, HashSet};

use super::batch::BatchWriters;
use super::stored::{Records, StoreResult, StoredRecord, StoredState};
use crate::model::{Day, Instant, Observation, Organisation};
use crate::service::Installation;
use crate::store::Writer;

impl StoredRecord for Observation {
    type Key<'a> = (&'a str, Day);

    type Derived = ();

    fn key(&self) -> Self::Key<'_> {
        (&self.indicator, self.day)
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn own_name(&self) -> (&'static str, &str) {
        ("name", &self.indicator)
    }

    fn latest_instant(&self) -> Instant {
        self.day.utc_start()
    }

    fn writers(installation: &Installation) -> &BatchWriters<Self> {
        &installation.observations
    }

    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>> {
        let wanted: HashSet<(&str, Day)> = records.iter().map(|one| StoredRecord::key(*one)).collect();
        let mut spans: BTreeMap<&str, (Day, Day)> = BTreeMap::new();
        for (name, day) in &wanted {
            let span = spans.entry(name).or_insert((*day, *day));
            *span = (span.0.min(*day), span.1.max(*day));
        }
        let mut kept = Vec::new();
        for (name, span) in spans {
            kept.extend(writer.versioned_observations(organisation, name, span)?);
        }
        kept.retain(|one| wanted.contains(&StoredRecord::key(&one.record)));
        Ok(kept.into_iter().map(StoredState::from).collect())
    }

    fn to_json(&self, _: &Organisation) -> serde_json::Value {
        let (source, name, date) = (&self.source, &self.indicator, self.day.to_string());
        serde_json::json!({ "source": source, "name": name, "date": date, "value": self.value })
    }

    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.put_observations(organisation.code(), records)
    }
}
