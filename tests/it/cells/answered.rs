//! A database that was filled before closed unanswered was a state of its own.

use kanalkoll::model::{Channel, Contact, Instant, Moment, OrganisationFile, Outcome};
use kanalkoll::service::Installation;
use kanalkoll::store::Store;

use super::definitions::{self, assert_verified, cells, fresh_code};
use super::stream::{NOW, Sent};
use crate::support::both;

const DOWN: &str = include_str!("../../../migrations/2026-11-30-010000_closed_unanswered/down.sql");
/// What the version before counted of the contacts below: it read the closing of what was open, and knew by the outcome alone
/// whether a call was answered.
const BEFORE: [&str; 4] = [
    "update contact_cell set unknown = closed_unanswered, closed_unanswered = 0 where closed_unanswered > 0",
    "update contact_cell set unanswered = 0, in_time_next_working_day = 1, in_time_business_hours = 1, in_time_working_24h = 1 \
     where channel = 'letter'",
    "update contact set awaiting = false where channel = 'letter'",
    "update queue_cell set answered = 0, measured_answered = 0, answered_in_threshold = 0, waited = 0, wait_seconds = 0, \
     handled = 0, handle_seconds = 0 where channel = 'phone'",
];
/// 2020-09-01T10:00:00Z
const START: i64 = 1_598_954_400;

/// A contact of 1 September 2020, closed two minutes after it was received.
pub(super) fn contact(id: &str, channel: Channel, outcome: Outcome, answered: bool) -> Contact {
    let after = |seconds: i64| Moment::from(Instant::from_unix(START + seconds));
    Contact {
        source: if channel == Channel::Email { "mail" } else { "cases" }.into(),
        external_id: id.into(),
        channel,
        topic: "bygglov".into(),
        unit: "molde".into(),
        agent: String::new(),
        citizen: None,
        received_at: after(0),
        first_response_at: answered.then(|| after(12)),
        closed_at: Some(after(120)),
        outcome,
        wait_seconds: Some(12),
        handle_seconds: Some(108),
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

both! {
    fn a_filled_database_comes_forward_and_counts_anew(db) {
        let code = &fresh_code();
        let file = format!("code = \"{code}\"\nname = \"T\"\ncountry = \"SE\"\n[[source]]\ncode = \"mail\"\nclosing_answers = false\n");
        let installation = Installation::new(db.store()).unwrap();
        installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
        let contacts = [
            contact("closed unanswered", Channel::Email, Outcome::Closed, false),
            contact("open with a closing", Channel::Letter, Outcome::Open, false),
            contact("put through", Channel::Phone, Outcome::Transferred, true),
            contact("in time", Channel::EService, Outcome::Answered, true),
            contact("closing answers", Channel::Social, Outcome::Closed, false),
            contact("chat", Channel::Chat, Outcome::Answered, true),
        ];
        let records: Vec<Sent> = contacts.into_iter().map(Sent::Contact).collect();
        definitions::deliver(&installation, code, &records, &[6]);
        let expected = cells(&installation, code);
        assert!(expected.contacts.values().any(|counts| counts.closed_unanswered == 1));
        drop(installation);
        for sql in BEFORE {
            db.execute(sql);
        }
        db.execute(DOWN);
        db.execute("delete from __diesel_schema_migrations where version = '20261130010000'");
        // As the version before left it.
        db.execute("update organisation set cells_version = 2");
        let opened = Installation::migrated(Store::open(&db.url, 4).unwrap(), &mut |_, _| ()).unwrap();
        assert_eq!(cells(&opened, code), expected);
        assert_verified(&opened, code);
    }

    fn what_no_new_definition_touches_is_as_it_was(db) {
        let code = &fresh_code();
        let installation = Installation::new(db.store()).unwrap();
        let file = format!("code = \"{code}\"\nname = \"T\"\ncountry = \"SE\"\n");
        installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
        let contacts = [
            contact("in time", Channel::EService, Outcome::Answered, true),
            contact("closing answers", Channel::Social, Outcome::Closed, false),
            contact("chat", Channel::Chat, Outcome::Answered, true),
        ];
        definitions::deliver(&installation, code, &contacts.map(Sent::Contact), &[3]);
        drop(installation);
        db.execute(DOWN);
        let before = columns(db);
        db.execute("delete from __diesel_schema_migrations where version = '20261130010000'");
        db.execute("update organisation set cells_version = 2");
        let opened = Installation::migrated(Store::open(&db.url, 4).unwrap(), &mut |_, _| ()).unwrap();
        assert_eq!(columns(db), before);
        assert_verified(&opened, code);
    }
}

/// What the cells of contacts and queues held before there was a state more, as texts.
fn columns(db: &crate::support::TestDb) -> Vec<String> {
    let mut rows = db.texts(
        "select grain || ' ' || bucket || ' ' || channel || ' ' || dimension || ' ' || received || ' ' || unknown || ' ' || unanswered \
         || ' ' || in_time_next_working_day || ' ' || late_next_working_day || ' ' || late_seconds as text from contact_cell",
    );
    rows.extend(db.texts(
        "select grain || ' ' || bucket || ' ' || channel || ' ' || dimension || ' ' || offered || ' ' || answered || ' ' || \
         answered_in_threshold || ' ' || waited || ' ' || wait_seconds || ' ' || handle_seconds as text from queue_cell",
    ));
    rows.sort();
    rows
}
