//! A request written by hand, chunk by chunk, so that it can be slow, long or cut off.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use super::{Answer, TestApp};

/// A chunked upload that has begun.
pub(crate) struct Upload {
    stream: TcpStream,
}

impl Upload {
    /// Sends the head of `POST /api/v1/kalmar/contacts`.
    pub(crate) fn begin(app: &TestApp<'_>, key: &str, content_type: &str) -> Upload {
        let address = app.service.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        let head = format!(
            "POST /api/v1/kalmar/contacts HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\n\
             Content-Type: {content_type}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        Upload { stream }
    }

    /// Sends one chunk.
    pub(crate) fn chunk(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut whole = format!("{:x}\r\n", bytes.len()).into_bytes();
        whole.extend_from_slice(bytes);
        whole.extend_from_slice(b"\r\n");
        self.stream.write_all(&whole)
    }

    /// Announces a chunk, sends some of it and is gone.
    pub(crate) fn cut(mut self, bytes: &[u8]) {
        let mut part = format!("{:x}\r\n", bytes.len() + 1_000).into_bytes();
        part.extend_from_slice(bytes);
        self.stream.write_all(&part).unwrap();
        self.stream.shutdown(Shutdown::Both).unwrap();
    }

    /// Ends the body and reads the answer.
    pub(crate) fn finish(mut self) -> Answer {
        // When the answer came before the end, as with a wrong key, nobody may be there to read this.
        let _ = self.stream.write_all(b"0\r\n\r\n");
        self.answer()
    }

    /// The answer, whenever it comes.
    pub(crate) fn answer(mut self) -> Answer {
        let mut bytes = Vec::new();
        let read = self.stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { panic!("no answer ({read:?}): {text}") };
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
        let body = if chunked { joined(body) } else { body.as_bytes().to_vec() };
        Answer { status, content_type: String::new(), headers: ureq::http::HeaderMap::new(), body }
    }
}

fn joined(mut chunks: &str) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some((length, rest)) = chunks.split_once("\r\n") {
        let length = usize::from_str_radix(length.trim(), 16).unwrap();
        whole.extend_from_slice(&rest.as_bytes()[..length]);
        chunks = rest[length..].trim_start_matches("\r\n");
    }
    whole
}
