//! Batches: what is wrong with one record or one batch stays its own affair.

use std::io::Cursor;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{Delivery, IngestError, Installation, Receipt};

use crate::support::{TestDb, both};

const NOW: Instant = Instant::from_unix(1_610_280_000);

fn installation(db: &TestDb) -> Installation {
    let installation = Installation::new(db.store()).unwrap();
    let file = OrganisationFile::from_toml("code = \"o\"\nname = \"O\"\ncountry = \"SE\"").unwrap();
    installation.apply(file, NOW, &mut |_| ()).unwrap();
    installation
}

fn deliver(installation: &Installation, kind: Kind, format: &Format, text: &str) -> Result<Receipt, IngestError> {
    let receipt = kanalkoll::service::random_id();
    let delivery = Delivery { organisation: "o", kind, format, now: NOW, receipt, request: Request::at(NOW) };
    installation.deliver(&delivery, Box::new(Cursor::new(text.to_owned())), &mut |_| ())
}

fn contact(id: &str) -> String {
    format!(
        "{{\"source\":\"s\",\"external_id\":\"{id}\",\"channel\":\"email\",\"received_at\":\"2020-06-01T08:00:00Z\"}}"
    )
}

both! {
    fn a_field_whose_name_no_database_takes_is_a_reject_as_any_other(db) {
        let installation = installation(db);
        let long = "x".repeat(100_000);
        let text = format!("{{\"a\\u0000b\":1}}\n{{\"{long}\":1}}\n{}\n", contact("1"));
        let receipt = deliver(&installation, Kind::Contact, &Format::Ndjson, &text).unwrap();
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (3, 1, 2));
        let rejects = installation.rejects("o", &receipt.receipt, 0).unwrap();
        assert_eq!(rejects.iter().map(|reject| reject.line).collect::<Vec<_>>(), [1, 2]);
        assert!(rejects.iter().all(|reject| reject.reason == "unknown_field" && reject.field.len() < 100), "{rejects:#?}");
    }

    fn two_rejects_on_one_line_are_two(db) {
        let installation = installation(db);
        let text = format!("[{{\"a\":1}},{{\"b\":2}},{}]", contact("1"));
        let receipt = deliver(&installation, Kind::Contact, &Format::Json, &text).unwrap();
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (3, 1, 2));
        assert_eq!(installation.rejects("o", &receipt.receipt, 0).unwrap().len(), 2);
    }

    fn a_count_that_cannot_be_added_up_is_rejected(db) {
        let installation = installation(db);
        let volume = |queue: &str, offered: i64, wait: i64| {
            format!(
                "{{\"source\":\"s\",\"queue\":\"{queue}\",\"channel\":\"phone\",\"interval_start\":\"2020-06-01T08:00:00Z\",\
                 \"interval_minutes\":30,\"offered\":{offered},\"answered\":1,\"abandoned\":0,\"wait_seconds\":{wait}}}\n"
            )
        };
        let text = [volume("a", i64::MAX, 1), volume("b", 5, i64::MAX), volume("c", 1_000_000_000, 1)].concat();
        let receipt = deliver(&installation, Kind::Volume, &Format::Ndjson, &text).unwrap();
        assert_eq!((receipt.created, receipt.rejected), (1, 2));
        let rejects = installation.rejects("o", &receipt.receipt, 0).unwrap();
        assert!(rejects.iter().all(|reject| reject.reason == "out_of_range"), "{rejects:#?}");
        assert!(installation.verify("o", &mut |_| ()).unwrap().holds());
    }

    fn a_batch_that_fails_takes_no_other_with_it(db) {
        let installation = installation(db);
        refuse_poison(db);
        let failed = std::thread::scope(|scope| {
            let senders: Vec<_> = (0..48)
                .map(|number| {
                    let installation = &installation;
                    let id = if number == 20 { "poison".to_owned() } else { number.to_string() };
                    scope.spawn(move || deliver(installation, Kind::Contact, &Format::Ndjson, &contact(&id)).is_err())
                })
                .collect();
            senders.into_iter().map(|sender| sender.join().unwrap()).collect::<Vec<_>>()
        });
        let failed: Vec<usize> = failed.iter().enumerate().filter(|(_, failed)| **failed).map(|(number, _)| number).collect();
        assert_eq!(failed, [20]);
        let verification = installation.verify("o", &mut |_| ()).unwrap();
        assert!(verification.holds() && verification.cells > 0, "{verification:#?}");
    }
}

/// Makes the database refuse one contact, whatever else is written with it.
fn refuse_poison(db: &TestDb) {
    if let Some(file) = db.url.strip_prefix("sqlite:") {
        let trigger = "create trigger refused before insert on contact when new.external_id = 'poison' \
                       begin select raise(abort, 'refused'); end";
        SqliteConnection::establish(file).unwrap().batch_execute(trigger).unwrap();
    } else {
        let check = "alter table contact add check (external_id <> 'poison')";
        PgConnection::establish(&db.url).unwrap().batch_execute(check).unwrap();
    }
}
