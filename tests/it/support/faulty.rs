//! A mail server that does one thing wrong, once, at a step of the conversation that it is told.

use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use kanalkoll::mail::{Security, SmtpSettings};

/// A step of the conversation, named after what the client has said; `Text` is the end of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Greeting,
    Hello,
    StartTls,
    Auth,
    Mail,
    Rcpt,
    Data,
    Text,
}

/// What is done wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// This is said instead.
    Says(String),
    /// Nothing is said, for as long as the client listens.
    Stalls,
    /// The line is cut, with nothing said.
    Cuts,
    /// What is right is said, and the line is cut.
    SaysAndCuts,
}

/// A server on a port of its own; what it does wrong it does the first time only.
pub(crate) struct Faulty {
    port: u16,
    shared: Arc<Shared>,
}

struct Shared {
    step: Step,
    wrong: Wrong,
    /// Lines of the answer to EHLO, such as `PIPELINING`.
    offers: Vec<String>,
    done: AtomicBool,
    connections: AtomicUsize,
    /// Texts that were taken, whatever was said of it.
    taken: AtomicUsize,
    /// Steps in the order in which the client came to them.
    seen: Mutex<Vec<Step>>,
}

/// What a conversation comes to at a step.
enum Turn {
    /// This is said.
    Reply(String),
    /// This is said, and the line is cut.
    Last(String),
    /// Nothing is said any more.
    Silence,
    Leave,
}

impl Faulty {
    /// A server that does this at its first chance.
    pub(crate) fn start(step: Step, wrong: Wrong, offers: &[&str]) -> Faulty {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            step,
            wrong,
            offers: offers.iter().map(|offer| (*offer).to_owned()).collect(),
            done: AtomicBool::new(false),
            connections: AtomicUsize::new(0),
            taken: AtomicUsize::new(0),
            seen: Mutex::default(),
        });
        let served = shared.clone();
        // It waits for connections as long as the tests run.
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = served.clone();
                shared.connections.fetch_add(1, Ordering::SeqCst);
                std::thread::spawn(move || shared.converse(&stream));
            }
        });
        Faulty { port, shared }
    }

    /// How to speak to it, with a second of patience for each step.
    pub(crate) fn settings(&self, security: Security) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security,
            certificate: String::new(),
            user: String::new(),
            password: "secret".to_owned(),
            connect_seconds: 1,
            command_seconds: 1,
            content_seconds: 1,
        }
    }

    /// How many connections were opened, and how many texts were taken.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.shared.connections.load(Ordering::SeqCst), self.shared.taken.load(Ordering::SeqCst))
    }

    /// The steps that it was led through.
    pub(crate) fn seen(&self) -> Vec<Step> {
        self.shared.seen.lock().unwrap().clone()
    }
}

impl Shared {
    fn converse(&self, stream: &TcpStream) {
        let (mut lines, mut talk) = (BufReader::new(stream).lines().map_while(Result::ok), stream);
        let mut turn = self.at(Step::Greeting, "220 faulty ready");
        let (mut from, mut to) = (false, false);
        loop {
            let (said, cut) = match turn {
                Turn::Reply(said) => (said, false),
                Turn::Last(said) => (said, true),
                Turn::Leave => (String::new(), true),
                Turn::Silence => {
                    lines.by_ref().for_each(drop);
                    break;
                }
            };
            let heard = talk.write_all(said.as_bytes()).is_ok();
            if cut || !heard {
                break;
            }
            let Some(line) = lines.next() else { break };
            let word = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            turn = match word.as_str() {
                "EHLO" => self.at(Step::Hello, &self.hello()),
                "STARTTLS" => self.at(Step::StartTls, "220 go ahead"),
                "AUTH" => self.at(Step::Auth, "235 welcome"),
                "MAIL" => {
                    let turn = self.at(Step::Mail, "250 OK");
                    (from, to) = (is_good(&turn), false);
                    turn
                }
                "RCPT" if from => {
                    let turn = self.at(Step::Rcpt, "250 OK");
                    to = is_good(&turn);
                    turn
                }
                "DATA" if to => self.at(Step::Data, "354 go on"),
                "RCPT" | "DATA" => Turn::Reply("503 5.5.1 not now\r\n".to_owned()),
                "RSET" => Turn::Reply("250 OK\r\n".to_owned()),
                "QUIT" => Turn::Last("221 bye\r\n".to_owned()),
                _ => Turn::Reply("500 5.5.2 what\r\n".to_owned()),
            };
            if word == "DATA" && matches!(&turn, Turn::Reply(said) if said.starts_with("354")) {
                let _ = talk.write_all(b"354 go on\r\n");
                if !lines.by_ref().any(|line| line == ".") {
                    break;
                }
                (from, to) = (false, false);
                turn = self.at(Step::Text, "250 2.0.0 taken");
                // Who cuts the line or says nothing has taken it, for all that the client knows.
                if !matches!(&turn, Turn::Reply(said) | Turn::Last(said) if said.starts_with(['4', '5'])) {
                    self.taken.fetch_add(1, Ordering::SeqCst);
                }
            }
        }
        let _ = stream.shutdown(Shutdown::Both);
    }

    /// What is said at a step where `right` would be right.
    fn at(&self, step: Step, right: &str) -> Turn {
        self.seen.lock().unwrap().push(step);
        let right = format!("{right}\r\n");
        if step != self.step || self.done.swap(true, Ordering::SeqCst) {
            return Turn::Reply(right);
        }
        match &self.wrong {
            Wrong::Says(said) if said.starts_with("421") => Turn::Last(format!("{said}\r\n")),
            Wrong::Says(said) => Turn::Reply(format!("{said}\r\n")),
            Wrong::Stalls => Turn::Silence,
            Wrong::Cuts => Turn::Leave,
            Wrong::SaysAndCuts => Turn::Last(right),
        }
    }

    fn hello(&self) -> String {
        let offers: Vec<&str> = self.offers.iter().map(String::as_str).collect();
        let lines = [&["faulty at your service"], &offers[..], &["SIZE"]].concat();
        let last = lines.len() - 1;
        let line = |(place, line): (usize, &&str)| format!("250{}{line}", if place == last { " " } else { "-" });
        lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\r\n")
    }
}

fn is_good(turn: &Turn) -> bool {
    matches!(turn, Turn::Reply(said) if said.starts_with("250"))
}
