//! Invitations that nobody requests: contacts that come with an address.

use serde_json::{Value, json};

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::{both, contact, with};

fn addressed(id: &str, more: &Value) -> Value {
    with(with(contact(id), &json!({ "citizen": id, "deliver_to": format!("{id}@example.se") })), more)
}

fn open(id: &str) -> Value {
    addressed(
        id,
        &json!({ "received_at": "2020-06-01T08:00:00+02:00", "first_response_at": null, "closed_at": null, "outcome": "open" }),
    )
}

fn closed(id: &str, at: &str) -> Value {
    addressed(id, &json!({ "received_at": at, "first_response_at": null, "closed_at": at, "outcome": "closed" }))
}

both! {
    fn closed_contacts_are_asked_about_and_the_address_is_forgotten(db) {
        let kalmar = TestInstallation::new(db, "[survey]\ninvite = \"closed\"\n");
        kalmar.deliver(&[closed("a", "2020-06-01T08:00:00+02:00"), open("b")], NOW);
        assert_eq!(db.count("waiting_address"), 2);
        assert_eq!(kalmar.installation.invite_waiting(NOW).unwrap(), 1);
        assert_eq!((db.count("waiting_address"), kalmar.counts().invited), (1, 1));
        assert_eq!(kalmar.installation.invite_waiting(NOW).unwrap(), 0);
        // The same contact sent again asks nobody again, nor keeps its address.
        kalmar.deliver(&[closed("a", "2020-06-01T08:00:00+02:00")], NOW);
        assert_eq!((db.count("waiting_address"), db.count("invitation")), (1, 1));
        let done = with(open("b"), &json!({ "closed_at": "2020-06-02T09:00:00+02:00", "outcome": "closed", "deliver_to": null }));
        let tomorrow = NOW.plus_seconds(DAY + 3_600);
        kalmar.deliver(&[done], tomorrow);
        assert_eq!(kalmar.installation.invite_waiting(tomorrow).unwrap(), 1);
        assert_eq!((db.count("waiting_address"), kalmar.counts().invited), (0, 2));
        kalmar.verify();
    }

    fn overdue_contacts_are_asked_about_when_they_are(db) {
        let kalmar = TestInstallation::new(db, "[survey]\ninvite = \"overdue\"\n");
        kalmar.deliver(&[open("a")], NOW);
        // Received on Monday: due at the end of Tuesday.
        assert_eq!(kalmar.installation.invite_waiting(NOW.plus_seconds(DAY)).unwrap(), 0);
        assert_eq!(kalmar.installation.invite_waiting(NOW.plus_seconds(2 * DAY)).unwrap(), 1);
        assert_eq!((kalmar.counts().invited, db.count("waiting_address")), (1, 0));
        kalmar.verify();
    }

    fn a_history_that_is_imported_asks_no_one(db) {
        let kalmar = TestInstallation::new(db, "[survey]\ninvite = \"both\"\n");
        kalmar.deliver(&[closed("a", "2020-04-01T08:00:00+02:00")], NOW);
        assert_eq!(kalmar.installation.invite_waiting(NOW).unwrap(), 0);
        assert_eq!((db.count("invitation"), db.count("waiting_address")), (0, 0));
    }

    fn without_the_rule_no_address_is_kept(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[closed("a", "2020-06-01T08:00:00+02:00")], NOW);
        assert_eq!(db.count("waiting_address"), 0);
    }
}
