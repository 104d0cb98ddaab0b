//! `kanalkoll serve`

use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use tracing_subscriber::EnvFilter;

use crate::cli::feeds::{connected_feeds, fetching_jobs};
use crate::cli::input::installation;
use crate::cli::mail;
use crate::cli::output::Outcome;
use crate::config::{Config, Log};
use crate::metrics::Instance;
use crate::model::{Instant, one_of};
use crate::scheduler::{Job, Scheduler};
use crate::service::{Clock, ConnectedFeeds, Installation, ServiceError};
use crate::web::{RateLimit, Service, serve};

#[derive(Debug, Args)]
pub(in crate::cli) struct Serve {
    /// Where to listen; default: the settings, which say 127.0.0.1:8080
    #[arg(long)]
    listen: Option<String>,
}

pub(in crate::cli) fn run(arguments: &Serve, config: Config) -> Result<Outcome> {
    start_log(&config.log)?;
    let listen = arguments.listen.as_ref().unwrap_or(&config.web.listen);
    // The port first: it is the cheaper thing to find out.
    let listener = bind(listen)?;
    let installation = Arc::new(installation(&config)?);
    tracing::info!(address = %listener.local_addr()?, database = installation.store().kind(), "ready");
    run_until_stopped(installation, listener, &config, Vec::new())
}

/// How often the service looks for what is due.
const TICK: Duration = Duration::from_secs(1);

/// Binds, or says what to do.
pub(in crate::cli) fn bind(listen: &str) -> Result<TcpListener> {
    TcpListener::bind(listen).with_context(|| {
        format!(
            "cannot listen on {listen}; is another program using the port? Choose another with --listen 127.0.0.1:PORT"
        )
    })
}

/// Serves until SIGTERM or SIGINT, then finishes what was accepted. The jobs run beside those of every service.
pub(in crate::cli) fn run_until_stopped(
    installation: Arc<Installation>,
    listener: TcpListener,
    config: &Config,
    more_jobs: Vec<Job>,
) -> Result<Outcome> {
    let instance = Arc::new(Instance::new(env!("CARGO_PKG_VERSION"))?);
    let public_url = config.web.base(&listener.local_addr()?.to_string());
    let feeds = Arc::new(connected_feeds(config, crate::scheduler::now())?);
    installation.keep_fetched(&feeds)?;
    let mut jobs = mail::couriers(&config.mail, &public_url, installation.clone(), instance.clone())?;
    jobs.push(invite_waiting(installation.clone()));
    jobs.push(retain(installation.clone(), feeds.clone()));
    jobs.push(plan_letters(installation.clone()));
    jobs.extend(fetching_jobs(&feeds, &installation, &instance));
    jobs.extend(more_jobs);
    let scheduler = Scheduler::start(TICK, jobs)?;
    let service = Service {
        installation,
        instance,
        feeds,
        clock: crate::scheduler::now,
        public_url,
        open_metrics: config.web.open_metrics,
        open_overviews: config.web.open_overviews,
        rate_limit: Arc::new(RateLimit::new(config.web.open_survey_per_minute, config.web.behind_proxy)),
    };
    serve(service, listener, config.web.shutdown_seconds)?;
    drop(scheduler);
    tracing::info!("stopped");
    Ok(Outcome::Done)
}

/// Asks citizens without a sender's request, where the organisation file says so. Nobody waits for it, and each time it looks
/// at every address that waits.
fn invite_waiting(installation: Arc<Installation>) -> Job {
    every("asking", 30_000, move |now| installation.invite_waiting(now).map(drop))
}

/// Disposes of what is kept for a time only, and gives up what waited too long.
fn retain(installation: Arc<Installation>, feeds: Arc<ConnectedFeeds>) -> Job {
    every("retaining", 3_600_000, move |now| {
        installation.reject_incomplete(&feeds, now)?;
        Ok(installation.retain(now).map(drop)?)
    })
}

/// Plans letters to employees when a week or a month is over.
fn plan_letters(installation: Arc<Installation>) -> Job {
    every("coaching", 600_000, move |now| installation.coach(now).map(drop))
}

/// Returns a job that pauses for some milliseconds after each run.
fn every(
    name: &'static str,
    rest_milliseconds: i64,
    operation: impl Fn(Instant) -> std::result::Result<(), ServiceError> + Send + 'static,
) -> Job {
    let run = move |clock: &dyn Clock| {
        operation(clock.now())?;
        clock.pause(rest_milliseconds);
        Ok(())
    };
    Job { name, run: Box::new(run) }
}

/// Logs go to standard error; standard output is for results.
pub(in crate::cli) fn start_log(log: &Log) -> Result<()> {
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter(&log.level)?).with_writer(std::io::stderr);
    match log.format.as_str() {
        "json" => subscriber.json().init(),
        "text" => subscriber.init(),
        other => bail!("log.format `{other}`: expected {}", one_of(other, &["text", "json"])),
    }
    Ok(())
}

fn filter(level: &str) -> Result<EnvFilter> {
    let filter = EnvFilter::try_new(level)
        .with_context(|| format!("log.level `{level}`: expected error, warn, info, debug or trace"))?;
    // The libraries for mail tell every line of a conversation: addresses, texts, passwords.
    Ok(filter.add_directive("lettre=warn".parse()?).add_directive("async_imap=warn".parse()?))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::Mutex;

    use super::*;

    #[derive(Clone, Default)]
    struct Written(Arc<Mutex<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_is_said_to_a_mail_server_is_not_logged_at_any_level() {
        for level in ["trace", "debug", "info"] {
            let written = Written::default();
            let writer = written.clone();
            let subscriber = tracing_subscriber::fmt().with_env_filter(filter(level).unwrap());
            let subscriber = subscriber.with_writer(move || writer.clone()).finish();
            tracing::subscriber::with_default(subscriber, || {
                tracing::debug!(target: "lettre::transport::smtp::client", "Wrote: RCPT TO:<anna@example.se>");
                tracing::trace!(target: "async_imap::imap_stream", "encode: input: LOGIN anna hemligt");
                tracing::info!("letter sent");
            });
            let text = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
            assert!(text.contains("letter sent") && !text.contains("anna"), "{text}");
        }
    }
}
