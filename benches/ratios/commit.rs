//! Group commit: 64 clients that post single contacts against single-row durable commits, one after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

use super::support::{Service, TestDb, cli};
use super::{generate, row};

pub(crate) const CLIENTS: usize = 64;
pub(crate) const SECONDS: u64 = 8;

pub(crate) fn run() {
    let sqlite = TestDb::sqlite();
    measure("SQLite", &sqlite);
    let Some(postgres) = TestDb::postgres() else { return };
    measure("PostgreSQL", &postgres);
}

fn measure(name: &str, db: &TestDb) {
    let organisation = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
    std::fs::write(organisation.path(), generate::ORGANISATION).unwrap();
    assert!(
        cli(&["--database", &db.url, "organisation", "apply", organisation.path().to_str().unwrap()]).status.success()
    );
    let key =
        cli(&["--database", &db.url, "key", "create", "--organisation", "bench", "--name", "b", "--scope", "ingest"]);
    let key = String::from_utf8(key.stdout).unwrap();
    let baseline = one_row_commits(db);
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
                let mut connection = BufReader::new(TcpStream::connect(service.url.trim_start_matches("http://")).unwrap());
                for number in 0.. {
                    if begun.elapsed() > Duration::from_secs(SECONDS) {
                        break;
                    }
                    let body = format!(
                        "{{\"source\":\"s\",\"external_id\":\"{client}-{number}\",\"channel\":\"email\",\"received_at\":\"2020-06-01T08:12:00Z\"}}\n"
                    );
                    post(&mut connection, key, &body);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    done.into_inner() as f64 / begun.elapsed().as_secs_f64()
}

/// Posts on a connection that is kept, as a system that sends its records one by one would; little work for the client, which
/// shares the machine with what is measured.
fn post(connection: &mut BufReader<TcpStream>, key: &str, body: &str) {
    let head = "POST /api/v1/bench/contacts HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-ndjson";
    let request = format!("{head}\r\nAuthorization: Bearer {key}\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    exchange(connection, &request, "HTTP/1.1 200");
}

/// Sends a request and reads the answer, whose first line begins with `expected`.
pub(crate) fn exchange(connection: &mut BufReader<TcpStream>, request: &str, expected: &str) {
    connection.get_mut().write_all(request.as_bytes()).unwrap();
    let (mut line, mut length) = (String::new(), 0);
    connection.read_line(&mut line).unwrap();
    assert!(line.starts_with(expected), "{line}");
    while line != "\r\n" {
        line.clear();
        connection.read_line(&mut line).unwrap();
        if let Some(number) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = number.trim().parse().unwrap();
        }
    }
    connection.read_exact(&mut vec![0; length]).unwrap();
}

/// Durable commits of one row, one after the other, in a second.
pub(crate) fn one_row_commits(db: &TestDb) -> f64 {
    if db.is_postgres() {
        let mut c = PgConnection::establish(&db.url).unwrap();
        return one_by_one(|statement| c.batch_execute(statement).unwrap());
    }
    let mut c = SqliteConnection::establish(db.url.trim_start_matches("sqlite:")).unwrap();
    c.batch_execute("pragma busy_timeout = 60000; pragma synchronous = full;").unwrap();
    one_by_one(|statement| c.batch_execute(statement).unwrap())
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
