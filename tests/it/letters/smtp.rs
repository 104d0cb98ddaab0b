//! A real mail server takes, refuses, stalls and hangs up.

use std::io::Write;
use std::sync::{Arc, Mutex};

use kanalkoll::mail::{Failure, Outcome, Security, Sender, SmtpSettings, Transport};

use super::outbox_app::{OutboxApp, START, assert_forgotten, fate, smtp, told};
use crate::support::{MailServer, both, wait_for};

both! {
    fn letters_arrive_once_over_one_connection(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let app = OutboxApp::open(db);
        for number in 0..45 {
            app.enqueue(&format!("contact {number}"), &format!("anna.{number}@example.se"));
        }
        let courier = app.courier(smtp(server.settings()));
        assert_eq!((app.deliver(&courier), app.deliver(&courier)), (45, 0));
        let mut taken = server.taken();
        taken.sort_unstable();
        taken.dedup();
        assert_eq!((taken.len(), server.events("to").len(), server.events("connected").len()), (45, 45, 1));
        let first = &server.events("to")[0];
        let text = first["text"].as_str().unwrap();
        for part in ["Auto-Submitted: auto-generated", "List-Unsubscribe-Post: ", "multipart/alternative", "https://example.se/s/a1b2c3d4e5f6"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(first["sender"], "kontaktcenter@example.se");
        assert_eq!((db.count("letter where state = 'sent' and last_error = ''"), told(db).len()), (45, 45));
        assert_forgotten(db);
    }

    fn each_refusal_is_its_letters_own(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let app = OutboxApp::open(db);
        let receivers = ["rcpt-450", "rcpt-550", "data-451", "data-552", "data-554", "rcpt-421", "once-450", "anna"];
        for receiver in receivers {
            app.enqueue(receiver, &format!("{receiver}.secret@example.se"));
        }
        let courier = app.courier(smtp(server.settings()));
        assert_eq!(app.deliver(&courier), 8);
        let found = receivers.map(|receiver| app.fate(receiver));
        let expected = [
            fate("waiting", 1, "receiver 450 4.2.1"),
            fate("dead", 1, "receiver 550 5.1.1"),
            fate("waiting", 1, "content 451 4.3.0"),
            fate("dead", 1, "content 552 5.3.4"),
            fate("dead", 1, "content 554 5.6.0"),
            fate("waiting", 1, "receiver 421 4.3.2"),
            fate("waiting", 1, "receiver 450 4.2.1"),
            fate("sent", 1, ""),
        ];
        assert_eq!(found, expected);
        assert_eq!(told(db), ["anna:sent", "data-552:dead", "data-554:dead", "rcpt-550:dead"]);
        assert_forgotten(db);
        app.clock.forward(70);
        assert_eq!((app.deliver(&courier), app.fate("once-450")), (4, fate("sent", 2, "")));
    }

    fn a_line_that_is_cut_after_the_text_may_double_a_letter_under_the_same_id(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let app = OutboxApp::open(db);
        app.enqueue("contact", "lost@example.se");
        let courier = app.courier(smtp(server.settings()));
        app.deliver(&courier);
        assert_eq!(app.fate("contact"), fate("waiting", 1, "content disconnected"));
        assert_eq!((app.counted("unconfirmed"), app.counted("retried")), (1, 1));
        app.clock.forward(70);
        app.deliver(&courier);
        let ids: Vec<_> = server.events("id").iter().map(|event| event["id"].clone()).collect();
        assert_eq!((ids.len(), &ids[0], app.fate("contact")), (2, &ids[1], fate("sent", 2, "")));
    }

    fn nothing_that_is_personal_is_logged(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let app = OutboxApp::open(db);
        for receiver in ["rcpt-450", "rcpt-550", "data-554", "anna", "lost", "off", "broken"] {
            app.enqueue(receiver, &format!("{receiver}.secret@example.se"));
        }
        app.enqueue("mad", "secret@nowhere@example.se");
        let log = logged(|| {
            app.deliver(&app.courier(smtp(server.settings())));
        });
        assert!(log.contains("letter dead") && log.contains("receiver 550 5.1.1") && log.contains("letter sent"), "{log}");
        for word in ["secret", "example.se", "a1b2c3d4e5f6", "Fick du svar"] {
            assert!(!log.contains(word), "{word}: {log}");
        }
    }
}

/// What the program logs at any level while `work` is done.
fn logged(work: impl FnOnce()) -> String {
    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Vec<u8>>>);
    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let written = Written::default();
    let writer = written.clone();
    // While there is one subscriber only, tracing asks the thread that comes to a line first whether the line is of interest,
    // which may be that of a test that has no subscriber; of two it asks both.
    let _second = tracing::Dispatch::new(tracing_subscriber::fmt().with_writer(std::io::sink).finish());
    let subscriber = tracing_subscriber::fmt().with_env_filter("trace,lettre=warn").with_writer(move || writer.clone());
    tracing::subscriber::with_default(subscriber.finish(), work);
    String::from_utf8(written.0.lock().unwrap().clone()).unwrap()
}

/// Sends one message to this address.
pub(super) fn send(transport: &impl Transport, address: &str) -> Outcome {
    let composed = kanalkoll::mail::Message {
        to: address.to_owned(),
        sender_name: "Kalmar kommun".to_owned(),
        language: kanalkoll::model::Language::Swedish,
        subject: "Hej".to_owned(),
        text: "Hej\n.\nmed en punkt".to_owned(),
        html: "<p>Hej</p>".to_owned(),
        opt_out: None,
    };
    let sender = Sender::new("kontaktcenter@example.se", "", None).unwrap();
    let now = kanalkoll::model::Instant::from_unix(START);
    transport.send(&sender.message(&composed, "0123456789abcdef", now).unwrap())
}

#[track_caller]
fn assert_later(outcome: Outcome, expected: &str) -> Failure {
    let Outcome::Later(failure) = outcome else { panic!("{outcome:?}") };
    assert_eq!(failure.to_string(), expected);
    failure
}

#[test]
fn who_does_not_answer_is_not_waited_for_for_ever() {
    let Some(server) = MailServer::start(&[]) else { return };
    let way = smtp(SmtpSettings { command_seconds: 1, ..server.settings() });
    assert_later(send(&way, "hang@example.se"), "receiver timeout");
    assert_eq!(send(&way, "anna@example.se"), Outcome::Accepted);
    // A server that accepts connections and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let way = smtp(SmtpSettings { port, connect_seconds: 1, ..server.settings() });
    assert!(assert_later(send(&way, "anna@example.se"), "connect timeout").is_connection_failure());
}

#[test]
fn a_connection_that_was_closed_while_it_rested_costs_no_attempt() {
    let Some(server) = MailServer::start(&[]) else { return };
    let way = smtp(server.settings());
    assert_eq!(send(&way, "leave@example.se"), Outcome::Accepted);
    wait_for(20, || (!server.events("left").is_empty()).then_some(())).expect("the server leaves");
    assert_eq!(send(&way, "anna@example.se"), Outcome::Accepted);
    assert_eq!((server.taken().len(), server.events("connected").len()), (2, 2));
    way.rest();
    assert_eq!((send(&way, "bo@example.se"), server.events("connected").len()), (Outcome::Accepted, 3));
}

#[test]
fn a_line_is_private_or_nothing_is_said_on_it() {
    let trusting = |settings: SmtpSettings| SmtpSettings { certificate: MailServer::certificate(), ..settings };
    for (word, security) in [("starttls", Security::StartTls), ("tls", Security::Tls)] {
        let Some(server) = MailServer::start(&["--tls", word]) else { return };
        let settings = SmtpSettings { security, ..server.settings() };
        // Its certificate is nobody's but its own.
        assert!(assert_later(send(&smtp(settings.clone()), "anna@example.se"), "connect tls").is_connection_failure());
        assert_eq!(send(&smtp(trusting(settings.clone())), "anna@example.se"), Outcome::Accepted);
        assert_eq!(server.events("tls")[0]["tls"], true);
        // It is good for this machine, not for others.
        let elsewhere = SmtpSettings { host: "ip6-localhost".to_owned(), ..trusting(settings) };
        assert!(matches!(send(&smtp(elsewhere), "anna@example.se"), Outcome::Later(_)));
        assert_eq!(server.taken().len(), 1);
    }
    let Some(plain) = MailServer::start(&[]) else { return };
    let settings = SmtpSettings { security: Security::StartTls, ..trusting(plain.settings()) };
    assert_later(send(&smtp(settings), "anna@example.se"), "connect unsupported");
    assert!(plain.taken().is_empty());
}

#[test]
fn a_name_and_a_password_are_given_where_they_are_asked_for() {
    for (arguments, mechanism) in [(vec![], "PLAIN"), (vec!["--login-only"], "LOGIN")] {
        let account = ["--tls", "starttls", "--account", "kanalkoll:lösenord åäö"];
        let Some(server) = MailServer::start(&[&account[..], &arguments].concat()) else { return };
        let settings = SmtpSettings {
            security: Security::StartTls,
            certificate: MailServer::certificate(),
            user: "kanalkoll".to_owned(),
            ..server.settings()
        };
        let with = |password: &str| smtp(SmtpSettings { password: password.to_owned(), ..settings.clone() });
        // A wrong password is no fault of the letter.
        assert!(assert_later(send(&with("wrong"), "anna@example.se"), "connect 535 5.7.8").is_connection_failure());
        assert_eq!(send(&with("lösenord åäö"), "anna@example.se"), Outcome::Accepted);
        let nobody = smtp(SmtpSettings { user: String::new(), ..settings.clone() });
        assert_later(send(&nobody, "anna@example.se"), "sender 530 5.7.0");
        assert_eq!(server.events("auth").last().unwrap()["auth"], mechanism);
        assert_eq!((server.taken().len(), &server.events("user")[0]["user"]), (1, &"kanalkoll".into()));
    }
}

#[test]
fn an_address_beyond_ascii_is_for_servers_that_take_it() {
    let Some(server) = MailServer::start(&[]) else { return };
    let way = smtp(server.settings());
    let Outcome::Never(failure) = send(&way, "åsa@example.se") else { panic!("it was not refused") };
    assert_eq!(failure.to_string(), "receiver unsupported");
    assert_eq!(send(&way, "anna@example.se"), Outcome::Accepted);
    // A line with nothing but a point does not end the letter.
    assert!(server.events("text")[0]["text"].as_str().unwrap().contains("med en punkt"));
}
