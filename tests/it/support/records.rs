//! Records as a source sends them, and what the receipt says of them.

use serde_json::{Value, json};

use super::Answer;

/// An e-mail of Monday 1 June 2020, 10:00 in Kalmar, not answered.
pub(crate) fn contact(id: &str) -> Value {
    json!({ "source": "e-post", "external_id": id, "channel": "email", "received_at": "2020-06-01T10:00:00+02:00" })
}

/// A quarter of an hour of a telephone queue, on Monday 1 June 2020.
pub(crate) fn volume(start: &str) -> Value {
    json!({ "source": "trio", "queue": "vaxel", "channel": "phone", "interval_start": format!("2020-06-01T{start}:00"),
        "interval_minutes": 15, "offered": 10, "answered": 8, "abandoned": 2 })
}

/// The record with fields changed or added; `null` takes a field away.
pub(crate) fn with(mut record: Value, changes: &Value) -> Value {
    let fields = record.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            fields.remove(name);
        } else {
            fields.insert(name.clone(), value.clone());
        }
    }
    record
}

/// NDJSON.
pub(crate) fn lines(records: &[Value]) -> Vec<u8> {
    records.iter().flat_map(|record| format!("{record}\n").into_bytes()).collect()
}

/// Received, created, amended, unchanged, rejected.
#[track_caller]
pub(crate) fn counts(receipt: &Answer) -> [u64; 5] {
    let receipt = receipt.json();
    ["received", "created", "amended", "unchanged", "rejected"]
        .map(|name| receipt[name].as_u64().unwrap_or_else(|| panic!("no {name} in {receipt}")))
}
