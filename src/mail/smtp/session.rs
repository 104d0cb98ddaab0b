//! A session with a mail server.
//!
//! The commands are sent here rather than by the library's own transport, because what a reply means depends on where it
//! comes: 535 after a password and 550 after a receiver are both permanent, and only one of them is about the message. And it
//! is quicker: commands go out together where the server takes them so, and the text with its end in one piece; in two
//! pieces the second waits until the first was acknowledged, which systems delay.

use std::net::{SocketAddr, ToSocketAddrs};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use super::reply::cause;
use super::settings::{Security, SmtpSettings};
use crate::mail::transport::{Cause, Phase};
use crate::mail::{Failure, MimeMessage};

/// A connection to a server that is ready for a message.
pub(super) struct SmtpSession {
    connection: SmtpConnection,
    /// Whether the server takes several commands at once (RFC 2920).
    pipelining: bool,
}

/// A message that was not taken.
pub(super) struct Fault {
    pub(super) failure: Failure,
    /// Whether the session can still be used.
    pub(super) usable: bool,
}

/// How many addresses of a name are tried.
const ADDRESSES: usize = 2;

impl SmtpSession {
    /// Opens a session, up to where the server would take a message.
    pub(super) fn open(
        settings: &SmtpSettings,
        tls: Option<&TlsParameters>,
        hello: &ClientId,
    ) -> Result<SmtpSession, Failure> {
        let refused = |error: Error| Failure { phase: Phase::Connect, cause: cause(&error) };
        let addresses = addresses(settings)?;
        let at_once = tls.filter(|_| settings.security == Security::Tls);
        let timeout = Some(seconds(settings.connect_seconds));
        let mut connection =
            SmtpConnection::connect(addresses.as_slice(), timeout, hello, at_once, None).map_err(refused)?;
        if let Some(tls) = tls.filter(|_| settings.security == Security::StartTls) {
            connection.starttls(tls, hello).map_err(refused)?;
        }
        if !settings.user.is_empty() {
            let credentials = Credentials::new(settings.user.clone(), settings.password.clone());
            connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(refused)?;
        }
        // Of the first `EHLO` the library holds only the extensions that it knows itself.
        let pipelining = match connection.command(Ehlo::new(hello.clone())) {
            Ok(offers) => offers.message().any(|offer| offer.eq_ignore_ascii_case("PIPELINING")),
            Err(error) if error.status().is_some_and(|code| u16::from(code) != CLOSING) => false,
            Err(error) => return Err(refused(error)),
        };
        Ok(SmtpSession { connection, pipelining })
    }

    /// Sends a message, from `MAIL` to the reply to the text.
    pub(super) fn send(&mut self, message: &MimeMessage, settings: &SmtpSettings) -> Result<(), Fault> {
        let beyond_ascii = !message.to.to_string().is_ascii() || !message.from.to_string().is_ascii();
        if beyond_ascii && !self.connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let failure = Failure { phase: Phase::Receiver, cause: Cause::Unsupported };
            return Err(Fault { failure, usable: true });
        }
        let wide = beyond_ascii.then_some(MailParameter::SmtpUtfEight).into_iter().collect();
        let mail = Mail::new(Some(message.from.clone()), wide);
        let rcpt = Rcpt::new(message.to.clone(), Vec::new());
        let _ = self.connection.set_timeout(Some(seconds(settings.command_seconds)));
        if self.pipelining {
            self.send_envelope(&format!("{mail}{rcpt}{Data}"))?;
        } else {
            self.connection.command(mail).map_err(fault(Phase::Sender))?;
            self.connection.command(rcpt).map_err(fault(Phase::Receiver))?;
            self.connection.command(Data).map_err(fault(Phase::Data))?;
        }
        let _ = self.connection.set_timeout(Some(seconds(settings.content_seconds)));
        self.connection.command(transparent(&message.bytes)).map_err(fault(Phase::Content))?;
        Ok(())
    }

    /// Sends `MAIL`, `RCPT` and `DATA` at once and reads the reply to each. The first refusal is the reason; the replies after
    /// it are read so that the session stays usable.
    fn send_envelope(&mut self, commands: &str) -> Result<(), Fault> {
        let mut refusal = self.connection.command(commands).map_err(fault(Phase::Sender)).err();
        for phase in [Phase::Receiver, Phase::Data] {
            if refusal.as_ref().is_some_and(|refusal| !refusal.usable) {
                break;
            }
            let reply = self.connection.read_response().map_err(fault(phase));
            refusal = match (refusal, reply) {
                (None, reply) => reply.err(),
                // The server waits for a text without a sender or a receiver: the session is given up.
                (Some(first), Ok(_)) if phase == Phase::Data => Some(Fault { usable: false, ..first }),
                (Some(first), Err(second)) => Some(Fault { usable: second.usable, ..first }),
                (first, Ok(_)) => first,
            };
        }
        refusal.map_or(Ok(()), Err)
    }

    /// Abandons the message that was begun, and tells whether the session is usable for another one.
    pub(super) fn reset(&mut self) -> bool {
        self.connection.command(Rset).is_ok()
    }

    /// Ends the session, whether the server replies or not.
    pub(super) fn quit(mut self) {
        let _ = self.connection.set_timeout(Some(Duration::from_secs(1)));
        let _ = self.connection.quit();
    }
}

/// The reply code with which a server closes a session.
const CLOSING: u16 = 421;

fn fault(phase: Phase) -> impl Fn(Error) -> Fault {
    move |error| {
        let cause = cause(&error);
        let usable = matches!(cause, Cause::Status(code, _) if code != CLOSING);
        Fault { failure: Failure { phase, cause }, usable }
    }
}

fn addresses(settings: &SmtpSettings) -> Result<Vec<SocketAddr>, Failure> {
    let unknown = Failure { phase: Phase::Connect, cause: Cause::Unknown };
    let found = (settings.host.as_str(), settings.port).to_socket_addrs();
    let addresses: Vec<SocketAddr> = found.map_err(|_| unknown.clone())?.take(ADDRESSES).collect();
    if addresses.is_empty() { Err(unknown) } else { Ok(addresses) }
}

/// Returns a text with dot-stuffing (RFC 5321, 4.5.2): a point is put before each line that begins with one, and one alone
/// ends it.
fn transparent(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let first = if text.starts_with('.') { "." } else { "" };
    let end = if text.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" };
    format!("{first}{}{end}", text.replace("\r\n.", "\r\n.."))
}

fn seconds(seconds: u32) -> Duration {
    Duration::from_secs(u64::from(seconds.max(1)))
}

#[cfg(test)]
mod tests {
    use super::transparent;

    #[test]
    fn only_the_end_of_a_text_ends_it() {
        for (text, sent) in [
            ("Hej\r\n", "Hej\r\n.\r\n"),
            ("Hej", "Hej\r\n.\r\n"),
            (".\r\n", "..\r\n.\r\n"),
            ("a\r\n.\r\n.\r\n..b.\r\n", "a\r\n..\r\n..\r\n...b.\r\n.\r\n"),
            ("", "\r\n.\r\n"),
        ] {
            assert_eq!(transparent(text.as_bytes()), sent, "{text:?}");
        }
    }
}
