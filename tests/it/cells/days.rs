//! A database that was filled before times could be known by day.

use kanalkoll::model::OrganisationFile;
use kanalkoll::service::Installation;
use kanalkoll::store::Store;

use super::definitions::{assert_verified, cells, fresh_code};
use super::stream::NOW;
use crate::support::{TestDb, both};

const DOWN: &str = include_str!("../../../migrations/2026-11-30-030000_days/down.sql");
const VERSION: &str = "delete from __diesel_schema_migrations where version = '20261130030000'";

/// In time and late by the next working day, of one contact by day.
fn states(db: &TestDb, channel: &str) -> Vec<String> {
    db.texts(&format!(
        "select concat(in_time_next_working_day, ' ', late_next_working_day, ' ', in_time_working_24h) as text \
         from contact_cell where grain = 'day' and channel = '{channel}'"
    ))
}

/// A contact of Monday 1 June 2020, 10:00 in Sweden, answered at `at`.
fn insert(code: &str, channel: &str, at: i64) -> String {
    format!(
        "insert into contact (organisation, source, external_id, channel, topic, unit, agent, received_at, first_response_at, \
         outcome, language, awaiting, linkable, trail_frozen) values ('{code}', 'mail', '{channel}', '{channel}', '', '', '', \
         1590998400, {at}, 'answered', '', false, false, false)"
    )
}

both! {
    fn only_answers_at_the_midnight_that_ends_the_day_change(db) {
        let code = &fresh_code();
        let file = format!("code = \"{code}\"\nname = \"T\"\ncountry = \"SE\"\n");
        let installation = Installation::new(db.store()).unwrap();
        installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
        drop(installation);
        db.execute(DOWN);
        // The second before the end of Tuesday, the end, the second after it.
        for (channel, at) in [("email", 1_591_135_199), ("letter", 1_591_135_200), ("social", 1_591_135_201)] {
            db.execute(&insert(code, channel, at));
        }
        db.execute(VERSION);
        let opened = Installation::brought_up_to_date(Store::open(&db.url, 4).unwrap(), &mut |_, _| ()).unwrap();
        assert_verified(&opened, code);
        assert!(cells(&opened, code).contacts.values().all(|counts| counts.late_by_day == 0));
        assert_eq!(["email", "letter", "social"].map(|channel| states(db, channel)), [["1 0 0"], ["0 1 0"], ["0 1 0"]]);
    }
}
