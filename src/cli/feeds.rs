//! The settings of systems -> what they are fetched with and how their messages are believed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use jiff::tz::TimeZone;
use toml::{Table, Value};

use super::input::read_file;
use crate::config::{Config, FeedSettings};
use crate::connect::{
    ClientSettings, DropFolder, HttpSettings, HttpSource, Imap, ImapClient, ImapSecret, ImapSettings, Source,
};
use crate::feeds::{Feed, FeedKind, shipped};
use crate::metrics::Instance;
use crate::model::{Day, Instant, nearest};
use crate::scheduler::Job;
use crate::service::{Clock, ConnectedFeed, ConnectedFeeds, FetchedFeed, Fetching, Installation};

/// How far back the first fetch reaches where the settings do not say.
const FIRST_FETCH_DAYS: i32 = 30;

/// Returns the texts of the feeds that there are, by name: those of the folder go before those that come with the program.
pub(super) fn feed_texts(config: &Config) -> Result<BTreeMap<String, String>> {
    let mut texts: BTreeMap<String, String> =
        shipped().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let folder = Path::new(&config.feeds.folder);
    if config.feeds.folder.is_empty() {
        return Ok(texts);
    }
    let unreadable = || format!("feeds.folder: cannot read the folder {}", folder.display());
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "toml")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            texts.insert(name.to_owned(), read_file(&path)?);
        }
    }
    Ok(texts)
}

/// Returns the systems of the settings.
///
/// # Errors
/// When a feed file or a setting does not hold; the error names the section.
pub(super) fn connected_feeds(config: &Config, now: Instant) -> Result<ConnectedFeeds> {
    let texts = feed_texts(config)?;
    let mut known = BTreeMap::new();
    for (name, text) in &texts {
        let feed = Feed::from_toml(text).map_err(|error| anyhow!("the feed {name} does not hold:\n{error}"))?;
        known.insert(name.clone(), Arc::new(feed));
    }
    let mut connected = Vec::new();
    for (organisation, sections) in &config.feed {
        for (name, settings) in sections {
            let section = format!("[feed.{organisation}.{name}]");
            let feed = connected_feed(organisation, name, settings, &texts, now);
            connected.push(feed.with_context(|| format!("{section} of the settings"))?);
        }
    }
    Ok(ConnectedFeeds::new(known, connected))
}

fn connected_feed(
    organisation: &str,
    name: &str,
    settings: &FeedSettings,
    texts: &BTreeMap<String, String>,
    now: Instant,
) -> Result<ConnectedFeed> {
    let reads = if settings.reads.is_empty() { name } else { &settings.reads };
    let Some(text) = texts.get(reads) else {
        let near = nearest(reads, texts.keys().map(String::as_str));
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        bail!(
            "there is no feed `{reads}`{hint} `kanalkoll feed list` shows them; `reads` names one where the section has another name"
        );
    };
    // What is stored of it stands under the name of the section.
    let own_name = Table::from_iter([("name".to_owned(), Value::String(name.to_owned()))]);
    let change: Table = settings.change.0.clone().into_iter().chain(own_name).collect();
    let feed =
        Feed::changed(text, &change).map_err(|error| anyhow!("the feed {reads} with what `change` says:\n{error}"))?;
    let (feed, secret) = (Arc::new(feed), secret(settings)?);
    let fetching = fetching(&feed, settings, &secret, now)?;
    let secret = Some(settings.webhook_secret.0.clone()).filter(|own| !own.is_empty()).unwrap_or(secret);
    if fetching.is_none() && secret.is_empty() && feed.kind == FeedKind::Push {
        bail!("`secret` is empty: the system signs with it, or it stands at the end of the address to which it sends");
    }
    Ok(ConnectedFeed { organisation: organisation.to_owned(), name: name.to_owned(), feed, secret, fetching })
}

fn secret(settings: &FeedSettings) -> Result<String> {
    if settings.secret_file.is_empty() {
        return Ok(settings.secret.0.clone());
    }
    if !settings.secret.0.is_empty() {
        bail!("`secret` and `secret_file`: one of them");
    }
    let text = read_file(Path::new(&settings.secret_file)).context("`secret_file`")?;
    Ok(text.lines().next().unwrap_or_default().trim().to_owned())
}

fn fetching(feed: &Arc<Feed>, settings: &FeedSettings, secret: &str, now: Instant) -> Result<Option<Fetching>> {
    let FeedSettings { address, folder, .. } = settings;
    if !address.is_empty() && !folder.is_empty() {
        bail!("`address` and `folder`: one of them, or two sections that read the same feed");
    }
    if !folder.is_empty() {
        return Ok(Some(Fetching::Folder(DropFolder::new(Path::new(folder))?)));
    }
    if address.is_empty() {
        if feed.kind == FeedKind::Pull {
            bail!("`address` is empty: where is the system?");
        }
        return Ok(None);
    }
    let source: Box<dyn Source> = match address.split_once("://") {
        Some(("imaps" | "imap", _)) => Box::new(mailbox(settings, secret, now)?),
        _ => Box::new(HttpSource::new(feed.clone(), http_settings(settings, secret, now)?)?),
    };
    let every_seconds = settings.every_seconds.max(1);
    Ok(Some(Fetching::Pages { source: Mutex::new(source), every_seconds }))
}

fn client_settings(settings: &FeedSettings, address: &str) -> Result<ClientSettings> {
    Ok(ClientSettings {
        address: address.to_owned(),
        private_network: settings.private_network,
        certificates: certificates(settings)?,
        timeout: timeout(settings),
    })
}

fn certificates(settings: &FeedSettings) -> Result<Option<Vec<u8>>> {
    match settings.certificate_file.as_str() {
        "" => Ok(None),
        file => Ok(Some(std::fs::read(file).with_context(|| format!("`certificate_file`: cannot read {file}"))?)),
    }
}

fn timeout(settings: &FeedSettings) -> Duration {
    Duration::from_secs(u64::from(settings.timeout_seconds.max(1)))
}

/// Returns the first day to fetch.
fn since(settings: &FeedSettings, now: Instant) -> Result<Day> {
    match settings.since.as_str() {
        "" => Ok(Day::from_date(now.timestamp().to_zoned(TimeZone::UTC).date()).plus_days(-FIRST_FETCH_DAYS)),
        text => Day::parse(text).with_context(|| format!("`since`: found `{text}`; expected a day such as 2026-01-01")),
    }
}

fn http_settings(settings: &FeedSettings, secret: &str, now: Instant) -> Result<HttpSettings> {
    Ok(HttpSettings {
        client: client_settings(settings, &settings.address)?,
        token_address: Some(settings.token_address.clone()).filter(|address| !address.is_empty()),
        user: settings.user.clone(),
        secret: secret.to_owned(),
        parameters: settings.parameters.clone(),
        since: since(settings, now)?.utc_start(),
    })
}

fn mailbox(settings: &FeedSettings, secret: &str, now: Instant) -> Result<Imap> {
    let expected = "an address such as imaps://mail.example.se or imaps://mail.example.se:993";
    let wrong = || format!("`address`: found `{}`; expected {expected}", settings.address);
    let (scheme, place) = settings.address.split_once("://").with_context(wrong)?;
    let place = place.trim_end_matches('/');
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().with_context(wrong)?),
        None => (place, if scheme == "imaps" { 993 } else { 143 }),
    };
    if host.is_empty() || host.contains(['/', '@']) {
        bail!(wrong());
    }
    let parameter = |name: &str| {
        let found = settings.parameters.get(name);
        found.cloned().with_context(|| format!("`parameters`: `{name}` is absent; `token_address` needs it"))
    };
    let secret = match settings.token_address.as_str() {
        "" => ImapSecret::Password(secret.to_owned()),
        address => ImapSecret::Client(Box::new(ImapClient {
            settings: client_settings(settings, address)?,
            id: parameter("client_id")?,
            secret: secret.to_owned(),
            scope: parameter("scope")?,
        })),
    };
    Ok(Imap::new(ImapSettings {
        host: host.to_owned(),
        port,
        encrypted: scheme == "imaps",
        certificates: certificates(settings)?,
        private_network: settings.private_network,
        user: settings.user.clone(),
        secret,
        folders: settings.mailboxes.clone(),
        since: Some(since(settings, now)?),
        page_size: None,
        timeout: timeout(settings),
    })?)
}

/// Returns a job for each system that is fetched from.
pub(super) fn fetching_jobs(
    feeds: &ConnectedFeeds,
    installation: &Arc<Installation>,
    instance: &Arc<Instance>,
) -> Vec<Job> {
    let fetched = feeds.iter().filter(|feed| feed.fetching.is_some());
    let job = |feed: &Arc<ConnectedFeed>| {
        let (feed, installation, instance) = (feed.clone(), installation.clone(), instance.clone());
        Job {
            name: "fetching",
            run: Box::new(move |clock| {
                fetch(&feed, &installation, &instance, clock);
                Ok(())
            }),
        }
    };
    fetched.map(job).collect()
}

/// Fetches once and waits until it is time again. What fails is tried again later, and said once each time.
fn fetch(feed: &ConnectedFeed, installation: &Installation, instance: &Instance, clock: &dyn Clock) {
    const LONGEST_WAIT: i64 = 60;
    let (organisation, name) = (feed.organisation.as_str(), feed.name.as_str());
    let fetched = installation.fetch_feed(feed, clock, false, &mut |receipt| feed.count(instance, receipt));
    let wait = match fetched {
        Ok(FetchedFeed::NotDue { at } | FetchedFeed::Leased { until: at }) => at.unix() - clock.now().unix(),
        Ok(_) => 0,
        Err(error) => {
            tracing::warn!(organisation, feed = name, %error, "fetching failed; it is tried again later");
            0
        }
    };
    clock.pause(wait.clamp(0, LONGEST_WAIT) * 1_000);
}
