//! Cells spoiled by hand are found and made anew.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use kanalkoll::service::Installation;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::definitions::{self, definitions};
use super::stream::{Sent, stream};
use crate::support::{TestDb, both};

const CODE: &str = "spoiled";

/// Ways to spoil a database; `cells`, `marks` and `follow_ups` are found wrong.
struct Spoiled {
    sql: &'static str,
    cells: usize,
    marks: usize,
    follow_ups: usize,
}

const SPOILED: [Spoiled; 12] = [
    Spoiled {
        sql: "update contact_cell set received = received + 1 where organisation = 'spoiled' and grain = 'hour' and bucket = \
              (select min(bucket) from contact_cell where grain = 'hour')",
        cells: 1,
        marks: 0,
        follow_ups: 0,
    },
    Spoiled {
        sql: "update queue_cell set wait_seconds = wait_seconds + 1 where grain = 'day'",
        cells: 2,
        marks: 0,
        follow_ups: 0,
    },
    Spoiled { sql: "delete from time_cell where grain = 'unit'", cells: 1, marks: 0, follow_ups: 0 },
    Spoiled {
        sql: "insert into contact_cell (organisation, grain, bucket, channel, dimension, received, excluded_spam, \
              excluded_duplicate, excluded_auto, excluded_thanks, unknown, unanswered, in_time_next_working_day, \
              in_time_business_hours, in_time_working_24h, late_next_working_day, late_business_hours, late_working_24h, \
              late_seconds) select organisation, grain, bucket + 40000, channel, dimension, received, excluded_spam, \
              excluded_duplicate, excluded_auto, excluded_thanks, unknown, unanswered, in_time_next_working_day, \
              in_time_business_hours, in_time_working_24h, late_next_working_day, late_business_hours, late_working_24h, \
              late_seconds from contact_cell where grain = 'topic'",
        cells: 1,
        marks: 0,
        follow_ups: 0,
    },
    Spoiled {
        sql: "update contact set awaiting = not awaiting where source = 'mail'",
        cells: 0,
        marks: 1,
        follow_ups: 0,
    },
    Spoiled {
        sql: "update contact set received_at = received_at + 86400 where source = 'cases'",
        cells: 2,
        marks: 0,
        // What follows a contact that was moved comes sooner.
        follow_ups: 1,
    },
    Spoiled {
        sql: "update hop_cell set within_7_days = within_7_days + 1 where grain = 'month'",
        cells: 1,
        marks: 0,
        follow_ups: 0,
    },
    Spoiled {
        sql: "update work_cell set came = came + 1 where grain = 'topic_month'",
        cells: 1,
        marks: 0,
        follow_ups: 0,
    },
    Spoiled { sql: "delete from contact_cell where grain = 'unit_month'", cells: 1, marks: 0, follow_ups: 0 },
    Spoiled { sql: "delete from work_cell where grain = 'topic'", cells: 1, marks: 0, follow_ups: 0 },
    Spoiled {
        sql: "update contact set next_seconds = 7, next_channel = 'chat' where linkable",
        cells: 0,
        marks: 0,
        follow_ups: 1,
    },
    Spoiled {
        sql: "update contact set linkable = not linkable where citizen is not null",
        cells: 0,
        marks: 0,
        follow_ups: 1,
    },
];

both! {
    fn what_is_spoiled_by_hand_is_found_and_made_anew(db) {
        let installation = Installation::new(db.store()).unwrap();
        fill(&installation);
        definitions::assert_verified(&installation, CODE);
        for spoiled in SPOILED {
            execute(db, spoiled.sql);
            let found = installation.verify(CODE, &mut |_| ()).unwrap();
            assert!(!found.holds(), "{}", spoiled.sql);
            assert!(found.wrong >= spoiled.cells && (found.wrong == 0) == (spoiled.cells == 0), "{}: {found:#?}", spoiled.sql);
            assert!(found.wrong_marks >= spoiled.marks && (found.wrong_marks == 0) == (spoiled.marks == 0), "{}: {found:#?}", spoiled.sql);
            assert!(found.wrong_follow_ups >= spoiled.follow_ups && (found.wrong_follow_ups == 0) == (spoiled.follow_ups == 0), "{}: {found:#?}", spoiled.sql);
            assert_eq!(found.examples.len(), found.wrong.min(20));
            let cells = installation.rebuild(CODE, &mut |_| ()).unwrap();
            assert_eq!(cells, found.cells);
            definitions::assert_verified(&installation, CODE);
        }
    }
}

/// The same records on every run.
fn fill(installation: &Installation) {
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let made = (definitions(), stream("one", 200)).new_tree(&mut runner).unwrap().current();
    made.0.apply(installation, CODE);
    let records: Vec<Sent> = made.1;
    definitions::deliver(installation, CODE, &records, &[50]);
}

fn execute(db: &TestDb, sql: &str) {
    match db.url.strip_prefix("sqlite:") {
        Some(file) => SqliteConnection::establish(file).unwrap().batch_execute(sql).unwrap(),
        None => PgConnection::establish(&db.url).unwrap().batch_execute(sql).unwrap(),
    }
}
