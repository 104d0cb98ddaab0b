//! The courier against the mail library alone: invitations over four connections to a server that takes everything.

use std::io::BufReader;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::mail::{self, Memory, MessageKind, Security, Sender, Smtp, SmtpSettings, Templates};
use kanalkoll::metrics::Instance;
use kanalkoll::model::{Instant, MailAddress, OrganisationFile};
use kanalkoll::service::{
    Clock, Composers, Courier, Delivery, Installation, InvitationOutcome, InvitationRequest, Invitations, Pace,
};
use lettre::Transport;
use lettre::address::Envelope;

use super::support::{Sink, TestDb};
use super::{generate, row, timed};

const CONNECTIONS: usize = 4;
const LETTERS: usize = 4_000;
/// As every mail server in use does.
const OFFERS: &[&str] = &["PIPELINING"];
/// What a server needs at least to put a letter on disk before it answers for it.
const DISK: Duration = Duration::from_millis(2);

pub(crate) fn run() {
    let text = letter();
    for server in [(DISK, "that takes 2 ms for a letter"), (Duration::ZERO, "that takes no time")] {
        measure("SQLite", &TestDb::sqlite(), &text, server);
        if let Some(postgres) = TestDb::postgres() {
            measure("PostgreSQL", &postgres, &text, server);
        }
    }
}

/// A letter as it goes over the line.
fn letter() -> Vec<u8> {
    let memory = Memory::default();
    courier(&TestDb::sqlite(), 1, memory.clone()).deliver_messages(&Now).unwrap();
    memory.messages().remove(0).bytes
}

fn measure(name: &str, db: &TestDb, text: &[u8], (pause, server): (Duration, &str)) {
    let sink = Sink::start(pause, OFFERS);
    let courier = courier(db, LETTERS, smtp(&sink));
    let ((), ours) = timed(|| {
        std::thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(|| courier.deliver_messages(&Now).unwrap());
            }
        });
    });
    assert_eq!(sink.taken(), LETTERS);
    let alone = alone(text, pause);
    let rate = |time: Duration| LETTERS as f64 / time.as_secs_f64();
    let what = format!("letters over {CONNECTIONS} connections / the mail library alone, to a server {server}, {name}");
    row(
        &what,
        &format!("{:.0}/s", rate(ours)),
        &format!("{:.0}/s", rate(alone)),
        rate(ours) / rate(alone),
        "at least 0.80",
    );
}

/// The library, a connection of its own for each thread: messages that are written already.
fn alone(text: &[u8], pause: Duration) -> Duration {
    let sink = Sink::start(pause, OFFERS);
    let envelope = || {
        let address = |name: &str| format!("{name}@example.se").parse().unwrap();
        Envelope::new(Some(address("kontaktcenter")), vec![address("a")]).unwrap()
    };
    let next = AtomicUsize::new(0);
    let ((), time) = timed(|| {
        std::thread::scope(|scope| {
            for _ in 0..CONNECTIONS {
                scope.spawn(|| {
                    let way = lettre::SmtpTransport::builder_dangerous("127.0.0.1").port(sink.port).build();
                    while next.fetch_add(1, Ordering::Relaxed) < LETTERS {
                        way.send_raw(&envelope(), text).unwrap();
                    }
                });
            }
        });
    });
    assert_eq!(sink.taken(), LETTERS);
    time
}

/// So many citizens asked by mail, and who sends the letters.
fn courier(db: &TestDb, letters: usize, transport: impl mail::Transport + 'static) -> Courier {
    let installation = Arc::new(Installation::new(db.store()).unwrap());
    let now = kanalkoll::scheduler::now();
    installation.apply(OrganisationFile::from_toml(generate::ORGANISATION).unwrap(), now, &mut |_| ()).unwrap();
    let contact = |number: usize| {
        format!(
            "{{\"source\":\"s\",\"external_id\":\"{number}\",\"citizen\":\"{number}\",\"channel\":\"email\",\"received_at\":\"2020-06-01T08:12:00Z\"}}\n"
        )
    };
    let records: String = (0..letters).map(contact).collect();
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
        deliver_to: MailAddress::parse(&format!("c{number}@d{}.example.se", number % 50)),
    };
    let requests: Vec<InvitationRequest> = (0..letters).map(request).collect();
    for requests in requests.chunks(1_000) {
        let asked = installation.invite("bench", requests, now).unwrap();
        assert!(asked.iter().all(|asked| matches!(asked, InvitationOutcome::Mailed { .. })));
    }
    let invitations = Invitations {
        installation: installation.clone(),
        public_url: "https://example.se".to_owned(),
        templates: Arc::new(Templates::built_in().unwrap()),
    };
    Courier {
        installation,
        instance: Arc::new(Instance::new("bench").unwrap()),
        composers: Composers::default().with(MessageKind::Invitation, Arc::new(invitations)),
        transport: Arc::new(transport),
        sender: Sender::new("kontaktcenter@example.se", "", None).unwrap(),
        retry_seconds: vec![60],
        pace: Pace::of(0),
    }
}

fn smtp(sink: &Sink) -> Smtp {
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: sink.port,
        security: Security::None,
        certificate: String::new(),
        user: String::new(),
        password: String::new(),
        connect_seconds: 10,
        command_seconds: 20,
        content_seconds: 60,
    };
    Smtp::new(settings).unwrap()
}

/// The real time, that never stops.
struct Now;

impl Clock for Now {
    fn milliseconds(&self) -> i64 {
        kanalkoll::scheduler::now().unix() * 1_000
    }

    fn pause(&self, _: i64) {}

    fn stopping(&self) -> bool {
        false
    }

    fn now(&self) -> Instant {
        kanalkoll::scheduler::now()
    }
}
