//! `kanalkoll serve`

use std::net::TcpListener;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use tracing_subscriber::EnvFilter;

use super::arguments::Serve;
use super::{Outcome, installation};
use crate::config::{Config, Log};
use crate::domain::one_of;
use crate::flow::Installation;
use crate::metrics::Instance;
use crate::web::{Gate, Service, serve};

pub(super) fn run(arguments: &Serve, config: Config) -> Result<Outcome> {
    start_log(&config.log)?;
    let listen = arguments.listen.as_ref().unwrap_or(&config.web.listen);
    // The port first: it is the cheaper thing to find out.
    let listener = bind(listen)?;
    let installation = Arc::new(installation(&config)?);
    tracing::info!(address = %listener.local_addr()?, database = installation.store().kind(), "ready");
    run_until_stopped(installation, listener, &config)
}

/// Binds, or says what to do.
pub(super) fn bind(listen: &str) -> Result<TcpListener> {
    TcpListener::bind(listen).with_context(|| {
        format!(
            "cannot listen on {listen}; is another program using the port? Choose another with --listen 127.0.0.1:PORT"
        )
    })
}

/// Serves until SIGTERM or SIGINT, then finishes what was accepted.
pub(super) fn run_until_stopped(
    installation: Arc<Installation>,
    listener: TcpListener,
    config: &Config,
) -> Result<Outcome> {
    let service = Service {
        installation,
        instance: Arc::new(Instance::new(env!("CARGO_PKG_VERSION"))?),
        clock: crate::clockwork::now,
        open_metrics: config.web.open_metrics,
        gate: Arc::new(Gate::new(config.web.open_survey_per_minute, config.web.behind_proxy)),
    };
    serve(service, listener, config.web.shutdown_seconds)?;
    tracing::info!("stopped");
    Ok(Outcome::Done)
}

/// Logs go to standard error; standard output is for results.
pub(super) fn start_log(log: &Log) -> Result<()> {
    let filter = EnvFilter::try_new(&log.level)
        .with_context(|| format!("log.level `{}`: expected error, warn, info, debug or trace", log.level))?;
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match log.format.as_str() {
        "json" => subscriber.json().init(),
        "text" => subscriber.init(),
        other => bail!("log.format `{other}`: expected {}", one_of(other, &["text", "json"])),
    }
    Ok(())
}
