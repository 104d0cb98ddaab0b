//! A real mail server, told by the names of receivers what to make of each message. See `smtp/server.py`.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use kanalkoll::mail::{Security, SmtpSettings};
use serde_json::Value;

use super::guard::Guard;
use super::{find_program, skip, wait_for};

/// A running mail server; ended when dropped.
pub(crate) struct MailServer {
    port: u16,
    events: Arc<Mutex<Vec<Value>>>,
    /// Asks; and held open: the server ends when it is closed, which it is when the tests are gone.
    questions: Mutex<ChildStdin>,
    _guard: Guard,
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp");

impl MailServer {
    /// A server with these arguments (see `smtp/server.py`); `None`, and said so, when there is no aiosmtpd.
    pub(crate) fn start(arguments: &[&str]) -> Option<MailServer> {
        let Some(python) = python("aiosmtpd") else {
            skip("aiosmtpd", "apt-get install python3-aiosmtpd");
            return None;
        };
        let file = |name: &str| format!("{FOLDER}/{name}");
        let mut child = Command::new(python)
            .arg(file("server.py"))
            .args(["--certificate", &file("certificate.pem"), "--key", &file("key.pem")])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("python starts");
        let events = listen(&mut child);
        let questions = Mutex::new(child.stdin.take().expect("a pipe"));
        let guard = Guard::over(child, "KILL", None);
        let port = wait_for(30, || events.lock().unwrap().first().and_then(|event| event["port"].as_u64()));
        let port = u16::try_from(port.expect("the mail server says its port")).unwrap();
        Some(MailServer { port, events, questions, _guard: guard })
    }

    /// How to speak to it in the clear, patiently.
    pub(crate) fn settings(&self) -> SmtpSettings {
        SmtpSettings {
            host: "127.0.0.1".to_owned(),
            port: self.port,
            security: Security::None,
            certificate: String::new(),
            user: String::new(),
            password: String::new(),
            connect_seconds: 20,
            command_seconds: 20,
            content_seconds: 20,
        }
    }

    /// The certificate that it shows, in PEM.
    pub(crate) fn certificate() -> String {
        std::fs::read_to_string(format!("{FOLDER}/certificate.pem")).unwrap()
    }

    /// Everything that happened so far and has this field, in order.
    pub(crate) fn events(&self, field: &str) -> Vec<Value> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let question = NUMBER.fetch_add(1, Ordering::Relaxed).to_string();
        writeln!(self.questions.lock().unwrap(), "{question}").unwrap();
        let answered = |event: &Value| event["asked"] == question.as_str();
        let heard = || self.events.lock().unwrap().iter().any(answered).then_some(());
        wait_for(30, heard).expect("the mail server answers");
        self.events.lock().unwrap().iter().filter(|event| event.get(field).is_some()).cloned().collect()
    }

    /// The receivers of the messages that it took, in order.
    pub(crate) fn taken(&self) -> Vec<String> {
        self.events("to").iter().map(|event| event["to"].as_str().unwrap().to_owned()).collect()
    }
}

fn listen(child: &mut Child) -> Arc<Mutex<Vec<Value>>> {
    let events = Arc::new(Mutex::new(Vec::new()));
    let (pipe, heard) = (child.stdout.take().expect("a pipe"), events.clone());
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            heard.lock().unwrap().push(serde_json::from_str(&line).unwrap());
        }
    });
    events
}

/// Whether the DKIM signature of a message holds under this record of DNS; `None`, and said so, when nobody can tell.
pub(crate) fn signature_holds(message: &[u8], record: &str) -> Option<bool> {
    let Some(python) = python("dkim") else {
        skip("dkimpy", "apt-get install python3-dkim");
        return None;
    };
    Some(told_of(&python, &["verify.py", record], message).starts_with(b"True"))
}

/// What a message says, as `smtp/read.py` tells it; `None`, and said so, when there is no Python.
pub(crate) fn read_message(message: &[u8]) -> Option<Value> {
    let Some(python) = python("email") else {
        skip("python3", "apt-get install python3");
        return None;
    };
    Some(serde_json::from_slice(&told_of(&python, &["read.py"], message)).unwrap())
}

/// What a script of the folder says of a message.
fn told_of(python: &Path, arguments: &[&str], message: &[u8]) -> Vec<u8> {
    let mut child = Command::new(python)
        .arg(format!("{FOLDER}/{}", arguments[0]))
        .args(&arguments[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python starts");
    child.stdin.take().expect("a pipe").write_all(message).unwrap();
    let said = child.wait_with_output().unwrap();
    assert!(said.status.success(), "{arguments:?} fails");
    said.stdout
}

/// A Python that has this module: Debian's comes first, one of the user's own seldom does.
fn python(module: &str) -> Option<PathBuf> {
    let has_it = |python: &PathBuf| {
        let mut command = Command::new(python);
        command.args(["-c", &format!("import {module}")]);
        let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        python.is_file() && command.status().is_ok_and(|status| status.success())
    };
    [Some(PathBuf::from("/usr/bin/python3")), find_program("python3", &[])].into_iter().flatten().find(has_it)
}
