//! The built program as a service.

use std::io::{BufRead, BufReader, Read};
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex};

use super::guard::Guard;
use super::http::{Answer, send};
use super::{TestDb, command, free_port, wait_for};

/// A running service on a port of its own; killed when dropped.
pub(crate) struct Service {
    /// `http://127.0.0.1:PORT`.
    pub(crate) url: String,
    guard: Guard,
    said: Arc<Mutex<String>>,
}

impl Service {
    /// `kanalkoll serve` on `db`, ready.
    pub(crate) fn serve(db: &TestDb) -> Service {
        Service::start(&["serve"], &[("KANALKOLL__DATABASE__URL", &db.url), ("KANALKOLL__WEB__LISTEN", "{listen}")])
    }

    /// The program with these arguments and environment, ready; `{listen}` in either becomes its `ADDRESS:PORT`.
    ///
    /// # Panics
    /// With all that it said, when it is not ready within a minute.
    pub(crate) fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Service {
        let listen = format!("127.0.0.1:{}", free_port());
        let fill = |text: &str| text.replace("{listen}", &listen);
        let mut child = command()
            .args(arguments.iter().map(|argument| fill(argument)))
            .envs(environment.iter().map(|(name, value)| (name, fill(value))))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let said = Arc::new(Mutex::new(String::new()));
        listen_to(child.stdout.take().expect("a pipe"), &said);
        listen_to(child.stderr.take().expect("a pipe"), &said);
        let mut service = Service { url: format!("http://{listen}"), guard: Guard::over(child, "KILL", None), said };
        let ready = wait_for(240, || match service.guard.ended() {
            Some(status) => Some(Err(status)),
            None => send("GET", &service.at("/readyz"), &[], &[]).ok().filter(|answer| answer.status == 200).map(Ok),
        });
        match ready {
            Some(Ok(_)) => service,
            Some(Err(status)) => panic!("{arguments:?} ended with {status}:\n{}", service.said()),
            None => panic!("{arguments:?} is not ready:\n{}", service.said()),
        }
    }

    /// The URL of a path.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// GET.
    #[track_caller]
    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        send("GET", &self.at(path), headers, &[]).unwrap_or_else(|error| panic!("{error}\n{}", self.said()))
    }

    /// POST, PUT and the rest.
    #[track_caller]
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        send(method, &self.at(path), headers, body).unwrap_or_else(|error| panic!("{error}\n{}", self.said()))
    }

    /// What it has written so far, standard output and standard error together.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// The process id, to measure its memory.
    pub(crate) fn pid(&self) -> u32 {
        self.guard.pid()
    }

    /// Sends a signal by name: `TERM` to stop in order, `KILL` to crash.
    pub(crate) fn signal(&self, name: &str) {
        self.guard.signal(name);
    }

    /// Waits until it has ended.
    ///
    /// # Panics
    /// When it has not after a minute.
    pub(crate) fn wait(&mut self) -> ExitStatus {
        wait_for(60, || self.guard.ended()).unwrap_or_else(|| panic!("does not end:\n{}", self.said()))
    }
}

fn listen_to(pipe: impl Read + Send + 'static, said: &Arc<Mutex<String>>) {
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            let mut said = said.lock().unwrap();
            said.push_str(&line);
            said.push('\n');
        }
    });
}
