//! The least of HTTP that a system of the municipality needs to send something to this service.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where to send to, and with what.
#[derive(Debug)]
pub(super) struct Client {
    /// `ADDRESS:PORT`.
    pub(super) address: String,
    /// The key of the API.
    pub(super) key: String,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) body: String,
}

impl Client {
    /// Sends records or requests to the API, with the key.
    pub(super) fn post(&self, path: &str, content_type: &str, body: &str) -> Result<Response> {
        let key = format!("Authorization: Bearer {}\r\n", self.key);
        self.send(&format!("POST {path}"), &format!("{key}Content-Type: {content_type}\r\n"), body)
    }

    /// Sends a form as the browser of a citizen does, without a key.
    pub(super) fn fill_in(&self, path: &str, fields: &[(&str, &str)]) -> Result<Response> {
        let encode =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let form: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let media = "Content-Type: application/x-www-form-urlencoded\r\n";
        self.send(&format!("POST {path}"), media, &form.join("&"))
    }

    /// Asks for a page.
    pub(super) fn get(&self, path: &str) -> Result<Response> {
        self.send(&format!("GET {path}"), "", "")
    }

    /// HTTP/1.0, so that the answer comes in one piece and ends with the connection.
    fn send(&self, request: &str, headers: &str, body: &str) -> Result<Response> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let (host, length) = (&self.address, body.len());
        write!(stream, "{request} HTTP/1.0\r\nHost: {host}\r\n{headers}Content-Length: {length}\r\n\r\n{body}")?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").context("no HTTP")?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).context("no status")?;
        Ok(Response { status, body: body.to_owned() })
    }
}
