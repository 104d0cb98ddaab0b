//! The settings of mail -> what letters are sent with.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, bail};

use super::read_file;
use crate::clockwork::Work;
use crate::config::{Dkim as DkimConfig, Mail};
use crate::domain::one_of;
use crate::flow::{Composers, Courier, Installation, Invitations, Pace};
use crate::mail::{Dkim, Folder, Kind, Memory, Security, Sender, Smtp, SmtpSettings, Templates, Transport};
use crate::metrics::Instance;

const TRANSPORTS: [&str; 4] = ["none", "smtp", "file", "memory"];

/// Who writes the letters of which kind.
pub(super) fn composers(installation: Arc<Installation>, public_url: &str) -> Result<Composers> {
    let (public_url, templates) = (public_url.to_owned(), Arc::new(Templates::built_in()?));
    Ok(Composers::default().with(Kind::Invitation, Arc::new(Invitations { installation, public_url, templates })))
}

/// The work of sending letters, on as many threads as there may be connections; none when letters wait.
pub(super) fn couriers(
    config: &Mail,
    public_url: &str,
    installation: Arc<Installation>,
    instance: Arc<Instance>,
) -> Result<Vec<Work>> {
    let composers = composers(installation.clone(), public_url)?;
    let Some(transport) = transport(config)? else { return Ok(Vec::new()) };
    let courier = Arc::new(Courier {
        installation,
        instance,
        composers,
        transport,
        sender: Sender::new(&config.from, &config.reply_to, dkim(&config.dkim)?)?,
        retry_seconds: config.retry_seconds.clone(),
        pace: Pace::of(config.pace_milliseconds),
    });
    let work = |_| {
        let courier = courier.clone();
        Work { name: "courier", verb: Box::new(move |clock| courier.deliver_letters(clock).map(|_| ())) }
    };
    Ok((0..config.connections.max(1)).map(work).collect())
}

fn transport(config: &Mail) -> Result<Option<Arc<dyn Transport>>> {
    let kind = config.transport.as_str();
    if matches!(kind, "file" | "memory") && !config.allow_file {
        bail!(
            "mail.transport `{kind}`: no letter would arrive; use smtp, or none to let them wait, or say with mail.allow_file = true that it is meant"
        );
    }
    Ok(match kind {
        "none" => None,
        "smtp" => Some(Arc::new(Smtp::new(smtp(config)?)?)),
        "file" => Some(Arc::new(Folder::new(Path::new(&config.folder))?)),
        "memory" => Some(Arc::new(Memory::default())),
        other => bail!("mail.transport `{other}`: expected {}", one_of(other, &TRANSPORTS)),
    })
}

fn smtp(config: &Mail) -> Result<SmtpSettings> {
    let Some(security) = Security::from_code(&config.security) else {
        bail!("mail.security `{}`: expected {}", config.security, one_of(&config.security, &Security::CODES));
    };
    Ok(SmtpSettings {
        host: config.host.clone(),
        port: config.port,
        security,
        certificate: read_if_named(&config.certificate_file)?,
        user: config.user.clone(),
        password: config.password.0.clone(),
        connect_seconds: config.connect_seconds,
        command_seconds: config.command_seconds,
        content_seconds: config.content_seconds,
    })
}

fn dkim(config: &DkimConfig) -> Result<Option<Dkim>> {
    let key = read_if_named(&config.key_file)?;
    if key.is_empty() {
        return Ok(None);
    }
    if config.selector.is_empty() || config.domain.is_empty() {
        bail!("mail.dkim: with a key_file, selector and domain say under which name DNS publishes the key");
    }
    Ok(Some(Dkim::new(&config.selector, &config.domain, &key)?))
}

/// The text of a file; nothing when none is named.
fn read_if_named(file: &str) -> Result<String> {
    if file.is_empty() { Ok(String::new()) } else { read_file(Path::new(file)) }
}
