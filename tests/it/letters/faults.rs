//! What each fault of a mail server makes of a letter, step by step of the conversation.

use kanalkoll::mail::{Failure, Outcome, Security, SmtpSettings, Transport};

use super::outbox_app::smtp;
use super::smtp::send;
use crate::support::{Faulty, Step, Wrong};

/// In which words a failure names a step; the codes after which a letter comes again; those of which it dies.
const REFUSALS: [(Step, &str, &[u16], &[u16]); 8] = [
    // About us, whatever the code: another letter would fare the same.
    (Step::Greeting, "connect", &[421, 450, 451, 550, 552, 554], &[]),
    (Step::Hello, "connect", &[421, 450, 451, 502, 550, 552], &[]),
    (Step::StartTls, "connect", &[421, 450, 451, 454, 550, 552], &[]),
    (Step::Auth, "connect", &[421, 450, 451, 454, 534, 535, 550, 552], &[]),
    // Without a name, with a password that was changed, or when the server lost count, nothing is said against the letter.
    (Step::Mail, "sender", &[421, 450, 451, 452, 503, 530, 535], &[550, 552, 553, 554]),
    (Step::Rcpt, "receiver", &[421, 450, 451, 452, 503, 530], &[550, 551, 552, 553, 554]),
    (Step::Data, "data", &[421, 450, 451], &[550, 552, 554]),
    (Step::Text, "content", &[421, 450, 451, 452], &[550, 552, 554]),
];

/// With a server that offers nothing but authentication, and with one that takes several commands at once.
const OFFERS: [&[&str]; 2] = [&["AUTH PLAIN"], &["AUTH PLAIN", "PIPELINING"]];

/// A server that does this, and how to speak to it so that the conversation comes to the step.
fn faulty(step: Step, wrong: Wrong, offers: &[&str]) -> (Faulty, SmtpSettings) {
    let offers = [offers, if step == Step::StartTls { &["STARTTLS"][..] } else { &[] }].concat();
    let server = Faulty::start(step, wrong, &offers);
    let settings = server.settings(if step == Step::StartTls { Security::StartTls } else { Security::None });
    let user = if step == Step::Auth { "kanalkoll".to_owned() } else { String::new() };
    (server, SmtpSettings { user, ..settings })
}

/// Whether the letter comes again, and why.
fn parts(outcome: Outcome) -> (bool, Failure) {
    match outcome {
        Outcome::Later(failure) => (true, failure),
        Outcome::Never(failure) => (false, failure),
        Outcome::Accepted => panic!("it was taken"),
    }
}

/// The text that follows is taken, but by a server that wants TLS and has none.
#[track_caller]
fn assert_goes_on(server: &Faulty, way: &impl Transport, step: Step, connections: usize, taken: usize) {
    if step != Step::StartTls {
        assert_eq!(send(way, "anna@example.se"), Outcome::Accepted, "{step:?}");
        assert_eq!(server.counts(), (connections, taken), "{step:?}");
    }
}

#[test]
fn a_refusal_is_of_the_way_or_of_the_letter_and_for_now_or_for_ever() {
    std::thread::scope(|scope| {
        for (offers, enhanced) in OFFERS.into_iter().zip(["", " 4.3.2"]) {
            for (step, word, later, never) in REFUSALS {
                let codes = later.iter().map(|code| (*code, true)).chain(never.iter().map(|code| (*code, false)));
                scope.spawn(move || {
                    for (code, comes_again) in codes {
                        let said = Wrong::Says(format!("{code}{enhanced} no <anna@example.se>"));
                        let (server, settings) = faulty(step, said, offers);
                        let way = smtp(settings);
                        let (later, failure) = parts(send(&way, "anna@example.se"));
                        let expected = (comes_again, format!("{word} {code}{enhanced}"));
                        assert_eq!((later, failure.to_string()), expected, "{step:?}");
                        let found = (failure.is_connection_failure(), failure.is_unconfirmed());
                        assert_eq!(found, (word == "connect", false), "{failure}");
                        assert_eq!(server.counts(), (1, 0));
                        // The connection is good for the next letter, unless there was none yet or the server has left.
                        let connections = if word == "connect" || code == 421 { 2 } else { 1 };
                        assert_goes_on(&server, &way, step, connections, 1);
                    }
                });
            }
        }
    });
}

#[test]
fn a_server_that_stalls_or_cuts_the_line_is_left_and_the_letter_comes_again() {
    std::thread::scope(|scope| {
        for offers in OFFERS {
            for (step, word, ..) in REFUSALS {
                for (wrong, cause) in [(Wrong::Stalls, "timeout"), (Wrong::Cuts, "disconnected")] {
                    scope.spawn(move || {
                        let (server, settings) = faulty(step, wrong, offers);
                        let way = smtp(settings);
                        let (later, failure) = parts(send(&way, "anna@example.se"));
                        assert_eq!((later, failure.to_string()), (true, format!("{word} {cause}")), "{step:?}");
                        assert_eq!(failure.is_connection_failure(), word == "connect", "{failure}");
                        // Only what may have been taken may go twice.
                        let taken = usize::from(step == Step::Text);
                        assert_eq!((failure.is_unconfirmed(), server.counts().1), (taken == 1, taken), "{failure}");
                        assert_goes_on(&server, &way, step, 2, taken + 1);
                    });
                }
            }
        }
    });
}

#[test]
fn a_line_that_is_cut_after_a_reply_is_noticed_at_the_next_step() {
    for offers in OFFERS {
        let says_and_cuts = |step| {
            let (server, settings) = faulty(step, Wrong::SaysAndCuts, offers);
            (server, smtp(settings))
        };
        // The letter was taken, and that was heard.
        let (server, way) = says_and_cuts(Step::Text);
        assert_eq!(send(&way, "anna@example.se"), Outcome::Accepted);
        assert_goes_on(&server, &way, Step::Text, 2, 2);
        for (step, at) in
            [(Step::Greeting, "connect"), (Step::Hello, "connect"), (Step::Mail, "receiver"), (Step::Rcpt, "data")]
        {
            let (server, way) = says_and_cuts(step);
            let (later, failure) = parts(send(&way, "anna@example.se"));
            assert_eq!((later, failure.to_string()), (true, format!("{at} disconnected")));
            assert_goes_on(&server, &way, step, 2, 1);
        }
    }
}

#[test]
fn what_is_not_smtp_is_not_waited_for() {
    let (_server, settings) = faulty(Step::Greeting, Wrong::Says("SSH-2.0-OpenSSH_9.2".to_owned()), &[]);
    let (later, failure) = parts(send(&smtp(settings.clone()), "anna@example.se"));
    assert_eq!((later, failure.to_string()), (true, "connect protocol".to_owned()));
    let nowhere = SmtpSettings { security: Security::Tls, host: "mail.invalid".to_owned(), ..settings.clone() };
    let (later, failure) = parts(send(&smtp(nowhere), "anna@example.se"));
    assert_eq!((later, failure.to_string()), (true, "connect unknown".to_owned()));
    // One that never gets to the end of a handshake.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let tls = SmtpSettings { security: Security::Tls, port, ..settings };
    let (later, failure) = parts(send(&smtp(tls), "anna@example.se"));
    assert_eq!((later, failure.to_string()), (true, "connect timeout".to_owned()));
}
