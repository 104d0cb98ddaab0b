//! A system with an API that behaves well or badly, as a test says.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::Value;

/// What the system was asked.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// Path and query.
    pub(super) target: String,
    pub(super) headers: String,
    pub(super) body: String,
}

impl Asked {
    /// A parameter of the query, as it was written.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let query = self.target.split_once('?')?.1;
        query
            .split('&')
            .find_map(|pair| pair.split_once('=').filter(|(known, _)| *known == name))
            .map(|(_, value)| value)
    }

    pub(super) fn seconds(&self, name: &str) -> i64 {
        self.parameter(name).map_or(0, |text| text.parse().unwrap())
    }

    pub(super) fn number(&self, name: &str) -> usize {
        self.parameter(name).map_or(0, |text| text.parse().unwrap())
    }

    pub(super) fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }
}

/// How it answers.
pub(super) enum Reply {
    Json(Value),
    /// Status, headers that end in a line break, body.
    Raw(u16, String, String),
    /// Half of an answer, then nothing more.
    Cut(Value),
    /// Nothing at all, for as long as the other side waits.
    Silence,
}

/// A system on a port of its own.
pub(super) struct System {
    /// `http://127.0.0.1:PORT`.
    pub(super) url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl System {
    /// A system that answers as `answer` says, which gets how often it was asked before.
    pub(super) fn start(answer: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> System {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (answer, seen) = (Arc::new(answer), asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (answer, seen) = (answer.clone(), seen.clone());
                std::thread::spawn(move || serve(&stream, &*answer, &seen));
            }
        });
        System { url, asked }
    }

    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

fn serve(stream: &TcpStream, answer: &(dyn Fn(&Asked, usize) -> Reply + Send + Sync), seen: &Mutex<Vec<Asked>>) {
    let Some(asked) = read(stream) else { return };
    let number = {
        let mut seen = seen.lock().unwrap();
        seen.push(asked.clone());
        seen.len() - 1
    };
    // A client that went away meanwhile is no fault of the system.
    let _ = write(stream, answer(&asked, number));
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let target = line.split(' ').nth(1)?.to_owned();
    let (mut headers, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if line.trim().is_empty() {
            break;
        }
        if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = text.trim().parse().ok()?;
        }
        headers.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Asked { target, headers, body: String::from_utf8(body).ok()? })
}

fn write(mut stream: &TcpStream, reply: Reply) -> std::io::Result<()> {
    let head = |status: u16, headers: &str, length: usize| {
        format!(
            "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
        )
    };
    match reply {
        Reply::Json(value) => {
            let body = value.to_string();
            write!(stream, "{}{body}", head(200, "", body.len()))
        }
        Reply::Raw(status, headers, body) => write!(stream, "{}{body}", head(status, &headers, body.len())),
        Reply::Cut(value) => {
            let body = value.to_string();
            write!(stream, "{}{}", head(200, "", body.len()), &body[..body.len() / 2])
        }
        Reply::Silence => stream.read(&mut [0]).map(drop),
    }
}
