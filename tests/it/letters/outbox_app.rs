//! An organisation with letters to send, a clock that is set by hand, and a composer that remembers what it was told.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use kanalkoll::mail::{
    Branding, Choice, InvitationMessage, Message, MessageKind, Outcome, Sender, Smtp, SmtpSettings, Templates,
    Transport,
};
use kanalkoll::metrics::Instance;
use kanalkoll::model::{Channel, Day, Instant, Language};
use kanalkoll::service::{
    Clock, Compose, Composers, Courier, FinalState, Installation, NewMessage, OutboxMessage, Pace, ServiceError,
    enqueue,
};
use kanalkoll::store::{MessageFilter, MessageRow, NewKey, Writer};

use crate::support::{TestApp, TestDb};

pub(super) const START: i64 = 1_600_000_000;
pub(super) const RETRY: [u32; 3] = [60, 300, 1_800];

/// A clock that moves when it is told to, or when somebody waits for it.
#[derive(Debug)]
pub(super) struct ManualClock {
    milliseconds: AtomicI64,
    pub(super) stopping: AtomicBool,
}

impl Default for ManualClock {
    fn default() -> ManualClock {
        ManualClock { milliseconds: AtomicI64::new(START * 1_000), stopping: AtomicBool::new(false) }
    }
}

impl ManualClock {
    pub(super) fn forward(&self, seconds: i64) {
        self.milliseconds.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn milliseconds(&self) -> i64 {
        self.milliseconds.load(Ordering::SeqCst)
    }

    fn pause(&self, milliseconds: i64) {
        self.milliseconds.fetch_add(milliseconds, Ordering::SeqCst);
    }

    fn stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}

/// Composes invitations; the receiver of a letter says what is special about it: `off...`, `broken...`, `clumsy...`, `deaf...`.
#[derive(Debug)]
pub(super) struct Invitations {
    pub(super) composed: Mutex<Vec<String>>,
    templates: Templates,
}

impl Default for Invitations {
    fn default() -> Invitations {
        Invitations { composed: Mutex::default(), templates: Templates::built_in().unwrap() }
    }
}

fn branding() -> Branding {
    let colour = || "#0b4f5c".to_owned();
    Branding { code: "kalmar".to_owned(), name: "Kalmar kommun".to_owned(), colour: colour(), colour_on_dark: colour() }
}

impl Compose for Invitations {
    fn compose(&self, letter: &OutboxMessage, _: Instant) -> Result<Option<Message>, ServiceError> {
        self.composed.lock().unwrap().push(letter.receiver.clone());
        if letter.receiver.starts_with("off") {
            return Ok(None);
        }
        if letter.receiver.starts_with("broken") {
            return Err(ServiceError::Internal("it cannot be composed"));
        }
        assert!(!letter.receiver.starts_with("clumsy"), "a fault of the composer");
        let invitation = InvitationMessage {
            to: letter.address.clone().unwrap(),
            branding: branding(),
            channel: Channel::Email,
            day: Day::parse("2020-06-05").unwrap(),
            link: format!("https://example.se/s/{}", letter.payload.clone().unwrap()),
            opt_out: "https://example.se/no".to_owned(),
            question: "Fick du svar?".to_owned(),
            choices: vec![Choice { value: "5".to_owned(), text: "Ja".to_owned() }],
            expires_on: Day::parse("2020-07-05").unwrap(),
        };
        Ok(Some(invitation.draft(letter.language).write(&self.templates)?))
    }

    /// Leaves a mark in the same transaction: a key named after the receiver and what it was told.
    fn settled(
        &self,
        writer: &mut Writer<'_>,
        letter: &OutboxMessage,
        fate: FinalState,
        now: Instant,
    ) -> Result<(), ServiceError> {
        let name = format!("{}:{}", letter.receiver, fate.code());
        let mark = NewKey {
            organisation: letter.organisation.clone(),
            name: name.clone(),
            hash: name,
            scopes: String::new(),
            created_at: now.unix(),
            expires_at: None,
        };
        assert!(writer.add_key(&mark)?, "told twice: {}", mark.name);
        if letter.receiver.starts_with("deaf") { Err(ServiceError::Internal("it cannot be told")) } else { Ok(()) }
    }
}

/// The outbox of `kalmar` with a clock that the test moves.
pub(super) struct OutboxApp {
    /// A key with every scope, of whoever opened it first.
    pub(super) key: String,
    pub(super) installation: Arc<Installation>,
    pub(super) invitations: Arc<Invitations>,
    pub(super) instance: Arc<Instance>,
    pub(super) clock: ManualClock,
}

impl OutboxApp {
    pub(super) fn open(db: &TestDb) -> OutboxApp {
        let key = TestApp::prepare(db, "kalmar");
        OutboxApp { key, ..OutboxApp::beside(db) }
    }

    /// Another instance on the same database.
    pub(super) fn beside(db: &TestDb) -> OutboxApp {
        OutboxApp {
            key: String::new(),
            installation: Arc::new(Installation::new(db.store()).unwrap()),
            invitations: Arc::default(),
            instance: Arc::new(Instance::new("test").unwrap()),
            clock: ManualClock::default(),
        }
    }

    pub(super) fn composers(&self) -> Composers {
        Composers::default().with(MessageKind::Invitation, self.invitations.clone())
    }

    pub(super) fn courier(&self, transport: impl Transport + 'static) -> Courier {
        self.courier_at(transport, 0)
    }

    pub(super) fn courier_at(&self, transport: impl Transport + 'static, pace_milliseconds: u32) -> Courier {
        Courier {
            installation: self.installation.clone(),
            instance: self.instance.clone(),
            composers: self.composers(),
            transport: Arc::new(transport),
            sender: Sender::new("kontaktcenter@example.se", "", None).unwrap(),
            retry_seconds: RETRY.to_vec(),
            pace: Pace::of(pace_milliseconds),
        }
    }

    /// Enqueues a letter: `receiver` is who, in words of the kind.
    pub(super) fn enqueue(&self, receiver: &str, address: &str) -> bool {
        self.enqueue_as(MessageKind::Invitation, receiver, address)
    }

    /// Enqueues a letter of a kind.
    pub(super) fn enqueue_as(&self, kind: MessageKind, receiver: &str, address: &str) -> bool {
        let letter = NewMessage {
            organisation: "kalmar",
            kind,
            receiver,
            period: "",
            address: Some(address),
            language: Language::Swedish,
            payload: Some("a1b2c3d4e5f6"),
            due_at: self.clock.now(),
        };
        self.installation.store().write("kalmar", |writer| enqueue(writer, &letter, self.clock.now())).unwrap()
    }

    /// Delivers what is due; how many letters were tried.
    #[track_caller]
    pub(super) fn deliver(&self, courier: &Courier) -> u64 {
        courier.deliver_messages(&self.clock).unwrap()
    }

    /// The letter to this receiver.
    #[track_caller]
    pub(super) fn letter(&self, receiver: &str) -> MessageRow {
        let all = self.installation.messages("kalmar", &MessageFilter::default(), 1_000).unwrap();
        all.into_iter().find(|row| row.receiver == receiver).unwrap()
    }

    /// State, attempts and last error of the letter to this receiver.
    #[track_caller]
    pub(super) fn fate(&self, receiver: &str) -> (String, i32, String) {
        let row = self.letter(receiver);
        (row.state, row.attempts, row.last_error)
    }

    /// How many attempts came to this.
    pub(super) fn counted(&self, result: &str) -> u64 {
        let start = format!("kanalkoll_letter_attempts_total{{result=\"{result}\"}} ");
        let text = self.instance.encode().unwrap();
        text.lines().find_map(|line| line.strip_prefix(&start)).unwrap().parse().unwrap()
    }
}

pub(super) fn fate(state: &str, attempts: i32, error: &str) -> (String, i32, String) {
    (state.to_owned(), attempts, error.to_owned())
}

/// What composers were told, as `receiver:fate`.
pub(super) fn told(db: &TestDb) -> Vec<String> {
    db.texts("select name as text from api_key where name <> 'test' order by name")
}

/// Nothing of the address and the content is left of letters that are over, and both are there of all others: dead ones may
/// be retried.
#[track_caller]
pub(super) fn assert_forgotten(db: &TestDb) {
    let over = "state in ('sent', 'cancelled') and (address is not null or payload is not null)";
    assert_eq!(db.count(&format!("letter where {over}")), 0);
    let open = "state not in ('sent', 'cancelled') and (address is null or payload is null)";
    assert_eq!(db.count(&format!("letter where {open}")), 0);
}

pub(super) fn smtp(settings: SmtpSettings) -> Smtp {
    Smtp::new(settings).unwrap()
}

/// Answers as it is told, last answer first; accepts when it was told nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct RecordingTransport(pub(super) Arc<Mutex<Vec<Outcome>>>);

impl Transport for RecordingTransport {
    fn send(&self, _: &kanalkoll::mail::MimeMessage) -> Outcome {
        self.0.lock().unwrap().pop().unwrap_or(Outcome::Accepted)
    }

    fn longest_seconds(&self) -> i64 {
        30
    }
}
