//! Group commit: 64 clients that post single contacts against single-row durable commits, one after the other.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

use super::support::{Service, TestDb, cli, send};
use super::{generate, row};

const CLIENTS: usize = 64;
const SECONDS: u64 = 8;

pub(crate) fn run() {
    let sqlite = TestDb::sqlite();
    measure("SQLite", &sqlite, || {
        let mut c = SqliteConnection::establish(sqlite.url.trim_start_matches("sqlite:")).unwrap();
        c.batch_execute("pragma busy_timeout = 60000; pragma synchronous = full;").unwrap();
        one_by_one(|statement| c.batch_execute(statement).unwrap())
    });
    let Some(postgres) = TestDb::postgres() else { return };
    measure("PostgreSQL", &postgres, || {
        let mut c = PgConnection::establish(&postgres.url).unwrap();
        one_by_one(|statement| c.batch_execute(statement).unwrap())
    });
}

fn measure(name: &str, db: &TestDb, baseline: impl FnOnce() -> f64) {
    let organisation = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
    std::fs::write(organisation.path(), generate::ORGANISATION).unwrap();
    assert!(
        cli(&["--database", &db.url, "organisation", "apply", organisation.path().to_str().unwrap()]).status.success()
    );
    let key =
        cli(&["--database", &db.url, "key", "create", "--organisation", "bench", "--name", "b", "--scope", "ingest"]);
    let key = String::from_utf8(key.stdout).unwrap();
    let baseline = baseline();
    let ours = grouped(db, key.trim());
    let what = format!("{CLIENTS} clients posting single contacts over HTTP / one-row durable commits, {name}");
    row(&what, &format!("{ours:.0}/s"), &format!("{baseline:.0}/s"), ours / baseline, "at least 5.00");
}

fn grouped(db: &TestDb, key: &str) -> f64 {
    let service = Service::serve(db);
    let done = AtomicU64::new(0);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (service, done) = (&service, &done);
            scope.spawn(move || {
                let authorization = format!("Bearer {key}");
                let headers = [("Authorization", authorization.as_str()), ("Content-Type", "application/x-ndjson")];
                for number in 0.. {
                    if begun.elapsed() > Duration::from_secs(SECONDS) {
                        break;
                    }
                    let body = format!(
                        "{{\"source\":\"s\",\"external_id\":\"{client}-{number}\",\"channel\":\"email\",\"received_at\":\"2020-06-01T08:12:00Z\"}}\n"
                    );
                    let answer = send("POST", &service.at("/api/v1/bench/contacts"), &headers, body.as_bytes()).unwrap();
                    assert_eq!(answer.status, 200);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    done.into_inner() as f64 / begun.elapsed().as_secs_f64()
}

fn one_by_one(mut execute: impl FnMut(&str)) -> f64 {
    execute("create table one (id text not null primary key, received_at bigint not null, channel text not null)");
    let begun = Instant::now();
    let mut rows = 0;
    while begun.elapsed() < Duration::from_secs(SECONDS) {
        execute(&format!("insert into one values ('A-{rows}', 1590991920, 'email')"));
        rows += 1;
    }
    f64::from(rows) / begun.elapsed().as_secs_f64()
}
