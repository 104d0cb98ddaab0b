//! SMTP: the settings of the server, and lines to it that are kept and used again.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::line::{Fault, Line};
use super::reply::outcome;
use super::transport::Phase;
use super::{MailError, Message, Outcome, Transport};

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

impl SmtpSettings {
    /// The longest that a message can take, every step at its longest, seconds: two addresses that do not answer, greeting,
    /// two hellos and, after one that fails, a farewell; what TLS and a name add to that; then four commands and one on a
    /// line that rested; and the text.
    fn longest_seconds(&self) -> i64 {
        /// How long the system looks for the address of a name: three servers, twice.
        const LOOKUP: i64 = 30;
        let private = match self.security {
            Security::None => 0,
            Security::Tls => 2,
            Security::StartTls => 4,
        };
        let named = if self.user.is_empty() { 0 } else { 3 };
        let lookup = if self.host.parse::<IpAddr>().is_ok() { 0 } else { LOOKUP };
        lookup
            + i64::from(self.connect_seconds.max(1)) * (6 + private + named)
            + i64::from(self.command_seconds.max(1)) * 5
            + i64::from(self.content_seconds.max(1))
    }
}

/// Hands messages to an SMTP server.
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
    idle: Mutex<Vec<Line>>,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("host", &self.settings.host).finish_non_exhaustive()
    }
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

    fn take_idle(&self) -> Option<Line> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn park(&self, line: Line) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }

    /// Keeps the line if it is still good, and says what became of the message.
    fn finish(&self, mut line: Line, result: Result<(), Fault>) -> Outcome {
        let Err(fault) = result else {
            self.park(line);
            return Outcome::Accepted;
        };
        if fault.usable && line.reset() {
            self.park(line);
        }
        outcome(fault.failure)
    }
}

impl Transport for Smtp {
    fn send(&self, message: &Message) -> Outcome {
        if let Some(mut kept) = self.take_idle() {
            match kept.converse(message, &self.settings) {
                // The server let go of a line that rested. Nothing was said yet: a new one is no second attempt.
                Err(fault) if fault.failure.phase == Phase::Sender && !fault.usable => {}
                result => return self.finish(kept, result),
            }
        }
        match Line::open(&self.settings, self.tls.as_ref(), &self.hello) {
            Ok(mut line) => {
                let result = line.converse(message, &self.settings);
                self.finish(line, result)
            }
            Err(failure) => Outcome::Later(failure),
        }
    }

    fn longest_seconds(&self) -> i64 {
        self.settings.longest_seconds()
    }

    fn rest(&self) {
        while let Some(line) = self.take_idle() {
            line.leave();
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

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
