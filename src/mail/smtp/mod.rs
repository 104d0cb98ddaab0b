//! SMTP: sessions to a server, which are held open and used again.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

mod reply;
mod session;
mod settings;

use super::transport::Phase;
use super::{MailError, MimeMessage, Outcome, Transport};
use reply::outcome;
use session::{Fault, SmtpSession};

pub use settings::{Security, SmtpSettings};

/// Hands messages to an SMTP server.
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
    idle: Mutex<Vec<SmtpSession>>,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("host", &self.settings.host).finish_non_exhaustive()
    }
}

impl Smtp {
    /// Returns the transport to this server. It connects when there is something to send.
    ///
    /// # Errors
    /// When the session would be in the clear to another machine, or the certificate is not one.
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

    fn take_idle(&self) -> Option<SmtpSession> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn park(&self, session: SmtpSession) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(session);
    }

    /// Returns the session to the idle ones if it is still usable, and the outcome of the message.
    fn finish(&self, mut session: SmtpSession, result: Result<(), Fault>) -> Outcome {
        let Err(fault) = result else {
            self.park(session);
            return Outcome::Accepted;
        };
        if fault.usable && session.reset() {
            self.park(session);
        }
        outcome(fault.failure)
    }
}

impl Transport for Smtp {
    fn send(&self, message: &MimeMessage) -> Outcome {
        if let Some(mut session) = self.take_idle() {
            match session.send(message, &self.settings) {
                // The server closed an idle session. Nothing was sent yet: a new one is no second attempt.
                Err(fault) if fault.failure.phase == Phase::Sender && !fault.usable => {}
                result => return self.finish(session, result),
            }
        }
        match SmtpSession::open(&self.settings, self.tls.as_ref(), &self.hello) {
            Ok(mut session) => {
                let result = session.send(message, &self.settings);
                self.finish(session, result)
            }
            Err(failure) => Outcome::Later(failure),
        }
    }

    fn longest_seconds(&self) -> i64 {
        self.settings.longest_seconds()
    }

    fn rest(&self) {
        while let Some(session) = self.take_idle() {
            session.quit();
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
