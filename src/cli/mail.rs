//! The settings of mail -> what messages are sent with.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use strum::VariantNames;

use super::input::read_file;
use crate::config::{Dkim as DkimConfig, Mail};
use crate::mail::{
    Dkim, Folder, Memory, MessageKind, Security, Sender, Smtp, SmtpSettings, TemplateOverride, Templates, Transport,
};
use crate::metrics::Instance;
use crate::model::one_of;
use crate::scheduler::Job;
use crate::service::{Composers, Courier, EmployeeMessages, Installation, Invitations, Pace};

const TRANSPORTS: [&str; 4] = ["none", "smtp", "file", "memory"];

/// Who writes the messages of which kind.
pub(super) fn composers(config: &Mail, installation: Arc<Installation>, public_url: &str) -> Result<Composers> {
    let templates = Arc::new(templates(config)?);
    let invitations = Invitations {
        installation: installation.clone(),
        public_url: public_url.to_owned(),
        templates: templates.clone(),
    };
    let employees = Arc::new(EmployeeMessages { installation, public_url: public_url.to_owned(), templates });
    Ok(Composers::default()
        .with(MessageKind::Invitation, Arc::new(invitations))
        .with(MessageKind::Feedback, employees.clone())
        .with(MessageKind::Themes, employees.clone())
        .with(MessageKind::Monthly, employees))
}

/// Returns the templates of messages: those that are compiled in, and those that the folder of an organisation puts in their
/// place.
pub(super) fn templates(config: &Mail) -> Result<Templates> {
    let mut overrides = Vec::new();
    if !config.templates.is_empty() {
        for organisation in entries(Path::new(&config.templates))?.into_iter().filter(|entry| entry.is_dir()) {
            for file in entries(&organisation)? {
                overrides.push(TemplateOverride {
                    organisation: name(&organisation),
                    name: name(&file),
                    source: read_file(&file)?,
                });
            }
        }
    }
    Ok(Templates::new(&overrides)?)
}

/// Returns what a folder holds, by name; without what programs hide in it.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("mail.templates: cannot read the folder {}", folder.display());
    let listed: std::io::Result<Vec<PathBuf>> =
        std::fs::read_dir(folder).with_context(unreadable)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut entries = listed.with_context(unreadable)?;
    entries.retain(|entry| !name(entry).starts_with('.'));
    entries.sort();
    Ok(entries)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// As whom messages are written.
pub(super) fn sender(config: &Mail) -> Result<Sender> {
    Ok(Sender::new(&config.from, &config.reply_to, dkim(&config.dkim)?)?)
}

/// Returns the work of sending messages, on as many threads as there may be connections; none when messages wait.
pub(super) fn couriers(
    config: &Mail,
    public_url: &str,
    installation: Arc<Installation>,
    instance: Arc<Instance>,
) -> Result<Vec<Job>> {
    // Also when nothing is sent: a fault in a template is told at the start.
    let composers = composers(config, installation.clone(), public_url)?;
    let Some(transport) = transport(config)? else { return Ok(Vec::new()) };
    let courier = Arc::new(Courier {
        installation,
        instance,
        composers,
        transport,
        sender: sender(config)?,
        retry_seconds: config.retry_seconds.clone(),
        pace: Pace::of(config.pace_milliseconds),
    });
    let job = |_| {
        let courier = courier.clone();
        Job { name: "courier", run: Box::new(move |clock| courier.deliver_messages(clock).map(|_| ())) }
    };
    Ok((0..config.connections.max(1)).map(job).collect())
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
    let Ok(security) = config.security.parse() else {
        bail!("mail.security `{}`: expected {}", config.security, one_of(&config.security, Security::VARIANTS));
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

/// Returns the text of a file; nothing when none is named.
fn read_if_named(file: &str) -> Result<String> {
    if file.is_empty() { Ok(String::new()) } else { read_file(Path::new(file)) }
}
