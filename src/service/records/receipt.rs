//! Receipts: what became of each record of a delivery, complete and exact, and their document, which a serialiser writes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;

use serde::Serialize;
use serde::ser::{Error, SerializeSeq, Serializer};

use super::outcome::{RecordOutcome, RecordStatus};
use crate::ingest::Flag;
use crate::metrics::{Ingested, Instance};
use crate::service::Installation;
use crate::store::{QuarantineFilter, Quarantined, StoreError};

/// How many rejected records are read at a time.
pub(super) const QUARANTINE_PAGE: i64 = 200;
/// How many flags a receipt lists; all are counted.
const LISTED_FLAGS: usize = 100;

/// What became of a delivery: `received = created + amended + unchanged + older + rejected + dropped`. Its rejects are kept in
/// quarantine under `receipt`; see [`Installation::rejects`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Receipt {
    pub receipt: String,
    pub received: u64,
    pub created: u64,
    pub amended: u64,
    pub unchanged: u64,
    /// Older, by their version, than what is kept: they changed nothing.
    pub older: u64,
    pub rejected: u64,
    /// Left out by the mapping, by reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub dropped: BTreeMap<String, u64>,
    /// What records leave open or contradict, by kind.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub flagged: BTreeMap<&'static str, u64>,
    /// The first hundred of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<ReceiptFlag>,
}

/// What a record leaves open or contradicts, and how it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptFlag {
    pub line: u64,
    pub field: String,
    pub flag: &'static str,
    pub detail: String,
}

impl Receipt {
    /// Returns how many records are on disk, or an newer state of them.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.created + self.amended + self.unchanged + self.older
    }

    /// Returns how many records the mapping left out.
    #[must_use]
    pub fn dropped_records(&self) -> u64 {
        self.dropped.values().sum()
    }

    /// Adds the counts of another delivery.
    pub(super) fn add(&mut self, other: &Receipt) {
        self.received += other.received;
        self.created += other.created;
        self.amended += other.amended;
        self.unchanged += other.unchanged;
        self.older += other.older;
        self.rejected += other.rejected;
        for (reason, count) in &other.dropped {
            *self.dropped.entry(reason.clone()).or_default() += count;
        }
        for (kind, count) in &other.flagged {
            *self.flagged.entry(kind).or_default() += count;
        }
    }

    /// Counts what became of the records among what the service tells of itself.
    pub fn count_in(&self, instance: &Instance, organisation: &str) {
        let counts = [
            (Ingested::Created, self.created),
            (Ingested::Amended, self.amended),
            (Ingested::Unchanged, self.unchanged),
            (Ingested::Older, self.older),
            (Ingested::Rejected, self.rejected),
            (Ingested::Dropped, self.dropped_records()),
        ];
        for (result, records) in counts {
            instance.count(organisation, result, records);
        }
    }

    /// Counts what became of records, which stand at these lines.
    pub(super) fn count(&mut self, outcomes: Vec<RecordOutcome>, lines: &[u64]) {
        for (outcome, line) in outcomes.into_iter().zip(lines) {
            if let Some(flag) = outcome.flag {
                self.flag(*line, flag);
            }
            match outcome.status {
                RecordStatus::Created => self.created += 1,
                RecordStatus::Amended => self.amended += 1,
                RecordStatus::Unchanged => self.unchanged += 1,
                RecordStatus::Older => self.older += 1,
                RecordStatus::Rejected(_) => self.rejected += 1,
            }
        }
    }

    pub(super) fn flag(&mut self, line: u64, flag: Flag) {
        let kind = flag.kind.code();
        *self.flagged.entry(kind).or_default() += 1;
        if self.flags.len() < LISTED_FLAGS {
            self.flags.push(ReceiptFlag { line, field: flag.field, flag: kind, detail: flag.detail });
        }
    }
}

/// A rejected record in a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reject {
    pub line: i64,
    pub field: String,
    /// One of a closed list.
    pub reason: String,
    pub detail: String,
}

impl From<Quarantined> for Reject {
    fn from(rejected: Quarantined) -> Reject {
        Reject { line: rejected.line, field: rejected.field, reason: rejected.reason, detail: rejected.detail }
    }
}

/// A receipt with its rejects, which are read while it is written.
#[derive(Serialize)]
struct Document<'a, I: Iterator<Item = Result<Reject, StoreError>>> {
    #[serde(flatten)]
    receipt: &'a Receipt,
    #[serde(serialize_with = "each")]
    rejects: RefCell<I>,
}

/// Writes rejects one by one, in constant memory.
fn each<S, I>(rejects: &RefCell<I>, serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    I: Iterator<Item = Result<Reject, StoreError>>,
{
    let mut list = serializer.serialize_seq(None)?;
    for reject in &mut *rejects.borrow_mut() {
        list.serialize_element(&reject.map_err(S::Error::custom)?)?;
    }
    list.end()
}

impl Installation {
    /// Returns the rejects of a delivery after the one of a number, in order; an empty page ends them.
    pub fn rejects(&self, organisation: &str, receipt: &str, after: i64) -> Result<Vec<Quarantined>, StoreError> {
        let filter = QuarantineFilter { receipt: Some(receipt.to_owned()), reason: None };
        self.store.read(|reader| reader.quarantined(organisation, &filter, Some((receipt, after)), QUARANTINE_PAGE))
    }

    /// Writes a receipt as a JSON document with every reject, however many.
    pub fn write_receipt(&self, organisation: &str, receipt: &Receipt, output: &mut dyn io::Write) -> io::Result<()> {
        let rejects = RefCell::new(self.each_reject(organisation, receipt));
        Ok(serde_json::to_writer(output, &Document { receipt, rejects })?)
    }

    fn each_reject(&self, organisation: &str, receipt: &Receipt) -> impl Iterator<Item = Result<Reject, StoreError>> {
        let mut after = (receipt.rejected > 0).then_some(0);
        let mut page = Vec::new().into_iter();
        std::iter::from_fn(move || {
            if page.len() == 0 {
                page = match self.rejects(organisation, &receipt.receipt, after?) {
                    Ok(rejects) => rejects.into_iter(),
                    Err(error) => {
                        after = None;
                        return Some(Err(error));
                    }
                };
            }
            let rejected = page.next();
            after = rejected.as_ref().map(|rejected: &Quarantined| rejected.number);
            rejected.map(|rejected| Ok(Reject::from(rejected)))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;
    use proptest::sample::select;
    use serde_json::Value;

    use super::*;
    use crate::ingest::FlagKind;

    fn flag() -> impl Strategy<Value = Flag> {
        let kinds = [
            FlagKind::TimeExistsTwice,
            FlagKind::TimeDoesNotExist,
            FlagKind::OpenWithClosing,
            FlagKind::SameVersion,
            FlagKind::VersionMissing,
        ];
        (select(kinds.to_vec()), ".{0,12}").prop_map(|(kind, detail)| Flag {
            field: "version".to_owned(),
            kind,
            detail,
        })
    }

    fn reject() -> impl Strategy<Value = Reject> {
        (1..900_i64, ".{0,12}", ".{0,12}").prop_map(|(line, field, detail)| Reject {
            line,
            field,
            reason: "missing".to_owned(),
            detail,
        })
    }

    proptest! {
        /// Also with nothing in it, and with each of its parts alone.
        #[test]
        fn every_receipt_is_json_and_its_counts_add_up(
            [created, amended, unchanged, older] in [0..3_u64, 0..3_u64, 0..3_u64, 0..3_u64],
            dropped in btree_map("[a-z\"{}\\[\\]]{0,6}", 1..9_u64, 0..3),
            flags in vec(flag(), 0..4),
            rejects in vec(reject(), 0..4),
        ) {
            let rejected = u64::try_from(rejects.len()).unwrap();
            let all = created + amended + unchanged + older + rejected + dropped.values().sum::<u64>();
            let receipt = "r\"1".to_owned();
            let mut receipt = Receipt { receipt, received: all, created, amended, unchanged, older, rejected, dropped, ..Receipt::default() };
            for flag in flags.clone() {
                receipt.flag(1, flag);
            }
            let document = Document { receipt: &receipt, rejects: RefCell::new(rejects.iter().cloned().map(Ok)) };
            let text = serde_json::to_string(&document).unwrap();
            let read: Value = serde_json::from_str(&text).unwrap();
            let sum = |name: &str| read[name].as_object().map_or(0, |table| table.values().filter_map(Value::as_u64).sum::<u64>());
            let counted: u64 = ["created", "amended", "unchanged", "older", "rejected"].iter().filter_map(|name| read[name].as_u64()).sum();
            prop_assert_eq!(read["received"].as_u64(), Some(counted + sum("dropped")));
            prop_assert_eq!(sum("flagged"), u64::try_from(flags.len()).unwrap());
            prop_assert_eq!(read["rejects"].as_array().unwrap().len(), rejects.len());
            prop_assert_eq!(&read["rejects"], &serde_json::to_value(&rejects).unwrap());
        }
    }
}
