//! A mail server that takes everything as fast as it can, and remembers what came over which connection.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::os::linux::net::TcpStreamExt;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

/// A running server; it lasts as long as the tests.
pub(crate) struct Sink {
    pub(crate) port: u16,
    lines: Arc<Mutex<Vec<Line>>>,
}

/// A connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// What came over it, in order.
    pub(crate) taken: Vec<Taken>,
}

/// A message whose text came whole, whatever the client heard of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The left half of its `Message-ID`.
    pub(crate) id: String,
    pub(crate) to: String,
}

impl Sink {
    /// A server that takes so long before it answers a text, and offers these extensions.
    pub(crate) fn start(pause: Duration, offers: &'static [&'static str]) -> Sink {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let lines: Arc<Mutex<Vec<Line>>> = Arc::default();
        let kept = lines.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let kept = kept.clone();
                std::thread::spawn(move || serve(&stream, &kept, pause, offers));
            }
        });
        Sink { port, lines }
    }

    /// Every connection so far.
    pub(crate) fn lines(&self) -> MutexGuard<'_, Vec<Line>> {
        self.lines.lock().unwrap()
    }

    /// How many messages were taken.
    pub(crate) fn taken(&self) -> usize {
        self.lines().iter().map(|line| line.taken.len()).sum()
    }
}

/// Talks until the client leaves or is gone.
fn serve(stream: &TcpStream, lines: &Mutex<Vec<Line>>, pause: Duration, offers: &[&str]) {
    let _ = stream.set_nodelay(true);
    let place = {
        let mut lines = lines.lock().unwrap();
        lines.push(Line::default());
        lines.len() - 1
    };
    let (mut reader, mut talk) = (BufReader::with_capacity(65_536, stream), stream);
    let mut said = String::from("220 sink\r\n");
    let mut line = String::new();
    loop {
        // Commands that came together are answered together.
        if reader.buffer().is_empty() && !said.is_empty() {
            if talk.write_all(said.as_bytes()).is_err() {
                return;
            }
            said.clear();
        }
        line.clear();
        if !matches!(reader.read_line(&mut line), Ok(1..)) {
            return;
        }
        match line.get(..4).unwrap_or_default() {
            "EHLO" => said.push_str(&hello(offers)),
            "DATA" => {
                said.push_str("354 go on\r\n");
                if talk.write_all(said.as_bytes()).is_err() {
                    return;
                }
                // A client that sends the end of a text apart waits until the text was acknowledged, forty milliseconds if
                // the system has its way.
                let _ = stream.set_quickack(true);
                let Some(taken) = text(&mut reader) else { return };
                lines.lock().unwrap()[place].taken.push(taken);
                if !pause.is_zero() {
                    #[expect(clippy::disallowed_methods, reason = "a server that takes its time")]
                    std::thread::sleep(pause);
                }
                said = "250 taken\r\n".to_owned();
            }
            "QUIT" => {
                let _ = talk.write_all(b"221 bye\r\n");
                return;
            }
            _ => said.push_str("250 OK\r\n"),
        }
    }
}

/// Reads a text to its end.
fn text(reader: &mut impl BufRead) -> Option<Taken> {
    let mut taken = Taken { id: String::new(), to: String::new() };
    let (mut line, mut head) = (Vec::new(), true);
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line).ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            return Some(taken);
        }
        if head {
            let text = String::from_utf8_lossy(&line);
            if let Some(id) = text.strip_prefix("Message-ID: <") {
                taken.id = id.split('@').next().unwrap_or_default().to_owned();
            }
            if let Some(to) = text.strip_prefix("To: ") {
                taken.to = to.trim().to_owned();
            }
            head = line != b"\r\n";
        }
    }
}

fn hello(offers: &[&str]) -> String {
    let lines: String = offers.iter().map(|offer| format!("250-{offer}\r\n")).collect();
    format!("250-sink\r\n{lines}250 SIZE\r\n")
}
