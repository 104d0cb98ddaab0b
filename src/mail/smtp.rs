//! SMTP: connections that are kept and used again, one conversation a message.
//!
//! The conversation is held here rather than by the library's own transport, because what a reply means depends on where it
//! comes: 535 after a password and 550 after a receiver are both permanent, and only one of them is about the letter.

use std::error::Error as _;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use super::transport::{Cause, Phase};
use super::{Failure, MailError, Message, Outcome, Transport};

/// How the line to the server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// In the clear; to this machine only.
    None,
    /// TLS is asked for, and insisted on, before anything is said.
    StartTls,
    /// TLS from the first byte.
    Tls,
}

impl Security {
    /// The words of the settings.
    pub const CODES: [&'static str; 3] = ["starttls", "tls", "none"];

    /// The security of this word, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Security> {
        match code {
            "none" => Some(Security::None),
            "starttls" => Some(Security::StartTls),
            "tls" => Some(Security::Tls),
            _ => None,
        }
    }
}

/// The server, and how to speak to it.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    /// A certificate in PEM to trust beside those of the system; empty for none.
    pub certificate: String,
    /// Empty when the server asks for no name.
    pub user: String,
    pub password: String,
    /// How long to connect, to be greeted, and for a command to be answered may take each, seconds.
    pub connect_seconds: u32,
    pub command_seconds: u32,
    /// How long the reply to the text may take, seconds. Servers look for viruses before they answer.
    pub content_seconds: u32,
}

/// Hands messages to an SMTP server.
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
    idle: Mutex<Vec<SmtpConnection>>,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("host", &self.settings.host).finish_non_exhaustive()
    }
}

/// A conversation that came to nothing.
struct Fault {
    failure: Failure,
    /// Whether the connection can still be used.
    usable: bool,
}

impl Smtp {
    /// The way to this server. Connects when there is something to send.
    ///
    /// # Errors
    /// When the line would be in the clear to another machine, or the certificate is not one.
    pub fn new(settings: SmtpSettings) -> Result<Smtp, MailError> {
        let tls = match settings.security {
            Security::None if is_loopback(&settings.host) => None,
            Security::None => {
                return Err(MailError::Setting {
                    setting: "mail.security",
                    value: "none".to_owned(),
                    expected: "starttls or tls: a server on another machine is not spoken to in the clear",
                });
            }
            Security::StartTls | Security::Tls => Some(tls_parameters(&settings)?),
        };
        Ok(Smtp { settings, tls, hello: ClientId::default(), idle: Mutex::default() })
    }

    fn connect(&self) -> Result<SmtpConnection, Error> {
        let SmtpSettings { host, port, security, user, password, .. } = &self.settings;
        let at_once = self.tls.as_ref().filter(|_| *security == Security::Tls);
        let patience = Some(seconds(self.settings.connect_seconds));
        let mut connection = SmtpConnection::connect((host.as_str(), *port), patience, &self.hello, at_once, None)?;
        if let Some(tls) = self.tls.as_ref().filter(|_| *security == Security::StartTls) {
            connection.starttls(tls, &self.hello)?;
        }
        if !user.is_empty() {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)?;
        }
        Ok(connection)
    }

    /// Everything from MAIL to the reply to the text.
    fn converse(&self, connection: &mut SmtpConnection, message: &Message) -> Result<(), Fault> {
        let fault = |phase| move |error: Error| Fault::new(phase, &error);
        let beyond_ascii = !message.to.to_string().is_ascii() || !message.from.to_string().is_ascii();
        if beyond_ascii && !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let failure = Failure { phase: Phase::Receiver, cause: Cause::Unsupported };
            return Err(Fault { failure, usable: true });
        }
        let wide = beyond_ascii.then_some(MailParameter::SmtpUtfEight).into_iter().collect();
        let _ = connection.set_timeout(Some(seconds(self.settings.command_seconds)));
        connection.command(Mail::new(Some(message.from.clone()), wide)).map_err(fault(Phase::Sender))?;
        connection.command(Rcpt::new(message.to.clone(), Vec::new())).map_err(fault(Phase::Receiver))?;
        connection.command(Data).map_err(fault(Phase::Data))?;
        let _ = connection.set_timeout(Some(seconds(self.settings.content_seconds)));
        connection.message(&message.bytes).map_err(fault(Phase::Content))?;
        Ok(())
    }

    fn take_idle(&self) -> Option<SmtpConnection> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn park(&self, connection: SmtpConnection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    }

    /// Keeps the connection if it is still good, and says what became of the message.
    fn finish(&self, mut connection: SmtpConnection, result: Result<(), Fault>) -> Outcome {
        let Err(fault) = result else {
            self.park(connection);
            return Outcome::Accepted;
        };
        if fault.usable && connection.command(Rset).is_ok() {
            self.park(connection);
        }
        outcome(fault.failure)
    }
}

impl Transport for Smtp {
    fn send(&self, message: &Message) -> Outcome {
        if let Some(mut kept) = self.take_idle() {
            match self.converse(&mut kept, message) {
                // The server let go of a connection that rested. Nothing was said yet: a new one is no second attempt.
                Err(fault) if fault.failure.phase == Phase::Sender && !fault.usable => {}
                result => return self.finish(kept, result),
            }
        }
        match self.connect() {
            Ok(mut connection) => {
                let result = self.converse(&mut connection, message);
                self.finish(connection, result)
            }
            Err(error) => Outcome::Later(Fault::new(Phase::Connect, &error).failure),
        }
    }

    /// Two addresses may be tried; greeting, hellos, TLS and authentication take seven replies, and the library asks to
    /// leave after one that fails; then three commands (and one on a connection that rested), the text, and a reset.
    fn longest_seconds(&self) -> i64 {
        let SmtpSettings { connect_seconds, command_seconds, content_seconds, .. } = self.settings;
        i64::from(connect_seconds) * 10 + i64::from(command_seconds) * 5 + i64::from(content_seconds)
    }

    fn rest(&self) {
        while let Some(mut connection) = self.take_idle() {
            let _ = connection.set_timeout(Some(Duration::from_secs(1)));
            // Politeness: whether it is heard or not, the connection is let go.
            let _ = connection.quit();
        }
    }
}

impl Fault {
    fn new(phase: Phase, error: &Error) -> Fault {
        let cause = cause(error);
        // 421: the server closes the line.
        let usable = matches!(cause, Cause::Status(code, _) if code != 421);
        Fault { failure: Failure { phase, cause }, usable }
    }
}

/// 4xx and trouble on the line: later. 5xx: never, unless it is about us and not about the letter.
fn outcome(failure: Failure) -> Outcome {
    const OUR_NAME: [u16; 4] = [530, 534, 535, 538];
    match (failure.phase, &failure.cause) {
        (Phase::Sender, Cause::Status(code, _)) if OUR_NAME.contains(code) => Outcome::Later(failure),
        (_, Cause::Status(500..600, _) | Cause::Unsupported) => Outcome::Never(failure),
        _ => Outcome::Later(failure),
    }
}

fn cause(error: &Error) -> Cause {
    if let Some(code) = error.status() {
        return Cause::Status(code.into(), error.source().and_then(|said| enhanced(&said.to_string())));
    }
    if error.is_tls() {
        return Cause::Tls;
    }
    if error.is_client() {
        return Cause::Unsupported;
    }
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            return match io.kind() {
                // A socket that waited in vain says either.
                std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => Cause::Timeout,
                std::io::ErrorKind::InvalidData => Cause::Tls,
                _ => Cause::Disconnected,
            };
        }
        source = inner.source();
    }
    // The library says of a line that was cut that the response was incomplete.
    let cut = error.source().is_some_and(|said| said.to_string().contains("incomplete"));
    if error.is_response() && !cut { Cause::Protocol } else { Cause::Disconnected }
}

/// The enhanced status code (RFC 3463) with which a reply begins.
fn enhanced(said: &str) -> Option<String> {
    let word = said.split_whitespace().next()?;
    let parts: Vec<&str> = word.split('.').collect();
    let is_code = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(is_code)).then(|| word.to_owned())
}

fn tls_parameters(settings: &SmtpSettings) -> Result<TlsParameters, MailError> {
    let unusable = |setting| move |cause: Error| MailError::Unusable { setting, cause: cause.to_string() };
    let mut builder = TlsParameters::builder(settings.host.clone());
    if !settings.certificate.is_empty() {
        const SETTING: &str = "mail.certificate_file";
        // The library takes a file without a certificate for one with none to add.
        if !settings.certificate.contains("-----BEGIN CERTIFICATE-----") {
            return Err(MailError::Unusable {
                setting: SETTING,
                cause: "there is no certificate in PEM in it".to_owned(),
            });
        }
        let certificate = Certificate::from_pem(settings.certificate.as_bytes());
        builder = builder.add_root_certificate(certificate.map_err(unusable(SETTING))?);
    }
    builder.build().map_err(unusable("mail.security"))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn seconds(seconds: u32) -> Duration {
    Duration::from_secs(u64::from(seconds.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(phase: Phase, code: u16) -> Failure {
        Failure { phase, cause: Cause::Status(code, None) }
    }

    #[test]
    fn a_letter_dies_of_what_is_about_it_and_of_nothing_else() {
        for (phase, code) in [(Phase::Receiver, 550), (Phase::Content, 552), (Phase::Data, 554), (Phase::Sender, 550)] {
            assert_eq!(outcome(failure(phase, code)), Outcome::Never(failure(phase, code)));
        }
        for (phase, code) in [(Phase::Receiver, 450), (Phase::Content, 451), (Phase::Sender, 530), (Phase::Data, 421)] {
            assert_eq!(outcome(failure(phase, code)), Outcome::Later(failure(phase, code)));
        }
    }

    #[test]
    fn only_the_code_of_a_reply_is_kept() {
        assert_eq!(enhanced("5.1.1 <anna@example.se> unknown"), Some("5.1.1".to_owned()));
        for said in ["anna@example.se", "5.1", "10.20.30.40 is blocked", "1234.1.1", "", "5.a.1"] {
            assert_eq!(enhanced(said), None, "{said}");
        }
    }

    #[test]
    fn in_the_clear_to_this_machine_only() {
        let settings = |host: &str| SmtpSettings {
            host: host.to_owned(),
            port: 25,
            security: Security::None,
            certificate: String::new(),
            user: String::new(),
            password: String::new(),
            connect_seconds: 1,
            command_seconds: 1,
            content_seconds: 1,
        };
        for host in ["localhost", "127.0.0.1", "::1"] {
            assert!(Smtp::new(settings(host)).is_ok(), "{host}");
        }
        for host in ["smtp.example.se", "10.0.0.1", "localhost.example.se"] {
            assert!(Smtp::new(settings(host)).is_err(), "{host}");
        }
    }
}
