//! What the board of trust says, against what the service reports.

use kanalkoll::domain::{Instant, Language};
use kanalkoll::flow::{NewLetter, enqueue};
use kanalkoll::mail::Kind;
use serde_json::json;

use crate::prometheus::Watched;
use crate::support::{Prometheus, TestDb, contact, with};

/// A record that is rejected, and letters that wait.
pub(super) fn fill(watched: &Watched, db: &TestDb) {
    let fax = with(contact("fax"), &json!({ "channel": "fax" })).to_string();
    let authorization = format!("Bearer {}", watched.key);
    let headers = [("authorization", authorization.as_str()), ("content-type", "application/x-ndjson")];
    let receipt = watched.service.send("POST", "/api/v1/kalmar/contacts", &headers, fax.as_bytes()).json();
    assert_eq!(receipt["rejected"], 1, "{receipt}");
    let now = kanalkoll::clockwork::now();
    for receiver in ["one", "two"] {
        let letter = NewLetter {
            organisation: "kalmar",
            kind: Kind::Invitation,
            receiver,
            period: "",
            address: Some("anna@example.se"),
            language: Language::Swedish,
            payload: None,
            due_at: Instant::from_unix(now.unix() + 86_400),
        };
        assert!(db.store().write("kalmar", |writer| enqueue(writer, &letter, now)).unwrap());
    }
}

pub(super) fn panels_are_the_figures(_watched: &Watched, _prometheus: &Prometheus) {}
