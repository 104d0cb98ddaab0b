//! How answers that were given elsewhere are stored and counted.

use std::collections::HashSet;

use super::batch::BatchWriters;
use super::stored::{Records, StoreResult, StoredRecord, StoredState, sources};
use crate::model::{Instant, Organisation, UninvitedAnswer};
use crate::rollup::Fold;
use crate::service::Installation;
use crate::service::redactions::Redactions;
use crate::store::Writer;

impl StoredRecord for UninvitedAnswer {
    type Key<'a> = (&'a str, &'a str);

    type Derived = ();

    fn key(&self) -> Self::Key<'_> {
        (&self.series, &self.external_id)
    }

    fn source(&self) -> &str {
        &self.series
    }

    fn own_name(&self) -> (&'static str, &str) {
        ("external_id", &self.external_id)
    }

    /// Returns the beginning of its day in UTC: no more is kept of when it was given.
    fn latest_instant(&self) -> Instant {
        self.day.utc_start()
    }

    fn cleaned(mut self, redactions: &Redactions) -> Self {
        self.answer.given = redactions.clean(self.answer.given);
        self
    }

    fn writers(installation: &Installation) -> &BatchWriters<Self> {
        &installation.answers
    }

    fn stored(writer: &mut Writer<'_>, organisation: &str, records: &[&Self]) -> StoreResult<Vec<StoredState<Self>>> {
        let mut kept = Vec::new();
        for series in sources(records.iter().copied()) {
            let own = records.iter().filter(|answer| answer.series == series);
            let ids: HashSet<&str> = own.map(|answer| answer.external_id.as_str()).collect();
            let ids: Vec<&str> = ids.into_iter().collect();
            kept.extend(writer.uninvited_by_id(organisation, series, &ids)?);
        }
        Ok(kept.into_iter().map(StoredState::from).collect())
    }

    fn to_json(&self, _: &Organisation) -> serde_json::Value {
        let given = &self.answer.given;
        let mut record = serde_json::json!({
            "source": self.series, "external_id": self.external_id, "channel": self.channel.code(),
            "answered_at": self.latest_instant().to_string(), "topic": self.topic, "unit": self.unit,
        });
        if let Some(fields) = record.as_object_mut() {
            fields.extend(
                given.values.iter().chain(&given.texts).map(|(code, text)| (code.clone(), text.clone().into())),
            );
        }
        record
    }

    fn fold(&self, fold: &mut Fold<'_>, sign: i64) {
        fold.uninvited(self, sign);
    }

    fn put(writer: &mut Writer<'_>, organisation: &Organisation, records: &Records<'_, Self>) -> StoreResult<()> {
        writer.put_uninvited(organisation.code(), records)
    }
}
