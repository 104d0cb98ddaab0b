//! The survey page against a static page of the same server, and durable answers against one-row commits.

use std::io::BufReader;
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::OrganisationFile;
use kanalkoll::service::{Delivery, Installation, InvitationOutcome, InvitationRequest};

use super::commit::{CLIENTS, SECONDS, exchange, one_row_commits};
use super::support::{Service, TestDb};
use super::{generate, row};

/// More than can be answered in the time.
const CITIZENS: usize = 40_000;

pub(crate) fn run() {
    measure("SQLite", &TestDb::sqlite());
    if let Some(postgres) = TestDb::postgres() {
        measure("PostgreSQL", &postgres);
    }
}

fn measure(name: &str, db: &TestDb) {
    let tokens = invite(db);
    let commits = one_row_commits(db);
    let service = Service::serve(db);
    let page = |client: usize, _: usize| get(&format!("/s/{}", tokens[client]));
    let (pages, fixed) = (rate(&service, "HTTP/1.1 200", page), rate(&service, "HTTP/1.1 200", |_, _| get("/")));
    let what = format!("GET of the survey page / of a static page of 2 kB, {name}");
    row(&what, &format!("{pages:.0}/s"), &format!("{fixed:.0}/s"), pages / fixed, "at least 0.50");
    let next = AtomicUsize::new(CLIENTS);
    let answer = |_: usize, _: usize| {
        let body = "got_answer=yes&_step=first";
        let token = &tokens[next.fetch_add(1, Ordering::Relaxed)];
        format!(
            "POST /s/{token} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let answers = rate(&service, "HTTP/1.1 303", answer);
    let what = format!("{CLIENTS} citizens answering over HTTP / one-row durable commits, {name}");
    row(&what, &format!("{answers:.0}/s"), &format!("{commits:.0}/s"), answers / commits, "at least 5.00");
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: bench\r\n\r\n")
}

/// Requests in a second, of so many clients that each keep their connection; `request` is told client and number.
fn rate(service: &Service, expected: &str, request: impl Fn(usize, usize) -> String + Sync) -> f64 {
    let done = AtomicUsize::new(0);
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let (done, request) = (&done, &request);
            scope.spawn(move || {
                let address = service.url.trim_start_matches("http://");
                let mut connection = BufReader::new(TcpStream::connect(address).unwrap());
                for number in 0.. {
                    if begun.elapsed() > Duration::from_secs(SECONDS) {
                        break;
                    }
                    exchange(&mut connection, &request(client, number), expected);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    done.into_inner() as f64 / begun.elapsed().as_secs_f64()
}

/// Links to so many contacts.
fn invite(db: &TestDb) -> Vec<String> {
    let installation = Installation::new(db.store()).unwrap();
    let now = kanalkoll::scheduler::now();
    installation.apply(OrganisationFile::from_toml(generate::ORGANISATION).unwrap(), now, &mut |_| ()).unwrap();
    let contact = |number: usize| {
        format!(
            "{{\"source\":\"s\",\"external_id\":\"{number}\",\"channel\":\"email\",\"received_at\":\"2020-06-01T08:12:00Z\"}}\n"
        )
    };
    let records: String = (0..CITIZENS).map(contact).collect();
    let delivery = Delivery {
        organisation: "bench",
        kind: Kind::Contact,
        format: &Format::Ndjson,
        now,
        receipt: "r".to_owned(),
        request: Request::at(now),
    };
    installation.deliver(&delivery, Box::new(BufReader::new(records.as_bytes())), &mut |_| ()).unwrap();
    let request = |number: usize| InvitationRequest {
        source: "s".to_owned(),
        external_id: number.to_string(),
        language: None,
        deliver_to: None,
    };
    let requests: Vec<InvitationRequest> = (0..CITIZENS).map(request).collect();
    let asked = requests.chunks(5_000).flat_map(|requests| installation.invite("bench", requests, now).unwrap());
    asked
        .map(|asked| match asked {
            InvitationOutcome::Link { token, .. } => token,
            other => panic!("{other:?}"),
        })
        .collect()
}
