//! Messages of RFC 5322: headers, a text and an HTML part, and a signature where there is a key.

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::message::one_line;
use super::{MailError, Message};
use crate::model::Instant;

/// A message of RFC 5322, ready to be handed to a mail server.
#[derive(Clone, PartialEq, Eq)]
pub struct MimeMessage {
    /// The random half of its `Message-ID`.
    pub id: String,
    pub(super) from: Address,
    pub(super) to: Address,
    /// As it goes over the wire: ASCII only.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for MimeMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MimeMessage").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The sender of every message of the installation.
#[derive(Debug)]
pub struct Sender {
    from: Address,
    reply_to: Option<Mailbox>,
    dkim: Option<Dkim>,
}

/// The key with which messages are signed (DKIM).
#[derive(Debug)]
pub struct Dkim(DkimConfig);

/// The headers that are signed: all that say something, and those that RFC 8058 asks for. The library does not find the
/// content type of a message of several parts, and a signature that claims to cover it does not hold.
const SIGNED: [&str; 10] = [
    "From",
    "Reply-To",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

impl Dkim {
    /// Returns the key that DNS publishes for `domain` under `selector`. It is RSA in PEM (PKCS#1), or Ed25519 as
    /// 32 bytes in base64.
    ///
    /// # Errors
    /// When the key is neither.
    pub fn new(selector: &str, domain: &str, key: &str) -> Result<Dkim, MailError> {
        let rsa = key.contains("-----BEGIN");
        let algorithm = if rsa { DkimSigningAlgorithm::Rsa } else { DkimSigningAlgorithm::Ed25519 };
        let key = DkimSigningKey::new(key.trim(), algorithm)
            .map_err(|cause| MailError::Unusable { setting: "mail.dkim.key_file", cause: cause.to_string() })?;
        let relaxed = DkimCanonicalizationType::Relaxed;
        let headers = SIGNED.map(HeaderName::new_from_ascii_str).into();
        let canonical = DkimCanonicalization { header: relaxed, body: relaxed };
        Ok(Dkim(DkimConfig::new(selector.to_owned(), domain.to_owned(), key, headers, canonical)))
    }
}

impl Sender {
    /// Returns the sender of these settings; an empty `reply_to` is none.
    ///
    /// # Errors
    /// When an address is not one.
    pub fn new(from: &str, reply_to: &str, dkim: Option<Dkim>) -> Result<Sender, MailError> {
        let bad = |setting, value: &str| MailError::Setting {
            setting,
            value: value.to_owned(),
            expected: "an address such as kontaktcenter@example.se",
        };
        let from = from.parse().map_err(|_| bad("mail.from", from))?;
        let reply_to = Some(reply_to).filter(|address| !address.is_empty());
        let reply_to = reply_to.map(|to| to.parse().map_err(|_| bad("mail.reply_to", to))).transpose()?;
        Ok(Sender { from, reply_to, dkim })
    }

    /// Returns a message of RFC 5322, dated `now`. The same `id` gives the same `Message-ID`.
    ///
    /// # Errors
    /// When the address of the message is not one, or the library does not take a header.
    pub fn message(&self, message: &Message, id: &str, now: Instant) -> Result<MimeMessage, MailError> {
        let to: Address = message.to.parse().map_err(|_| MailError::Address)?;
        let seconds = Duration::from_secs(u64::try_from(now.unix()).unwrap_or_default());
        let mut builder = lettre::Message::builder()
            .from(Mailbox::new(Some(one_line(&message.sender_name)), self.from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(one_line(&message.subject))
            .date(SystemTime::UNIX_EPOCH + seconds)
            .message_id(Some(format!("<{id}@{}>", self.from.domain())))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", message.language.code()));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        if let Some(link) = &message.opt_out {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{}>", one_line(link))))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let body = MultiPart::alternative()
            .boundary(format!("part-{id}"))
            .singlepart(SinglePart::plain(message.text.clone()))
            .singlepart(SinglePart::html(message.html.clone()));
        let mut message = builder.multipart(body).map_err(|error| MailError::Text(error.to_string()))?;
        if let Some(Dkim(config)) = &self.dkim {
            message.sign(config);
        }
        Ok(MimeMessage { id: id.to_owned(), from: self.from.clone(), to, bytes: message.formatted() })
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
