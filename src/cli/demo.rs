//! `kanalkoll demo`: a sample municipality in a temporary database, filled and served.

use std::io::{BufReader, Cursor};
use std::sync::Arc;

use anyhow::Result;

use super::arguments::Demo;
use super::{Outcome, print, serve};
use crate::config::Config;
use crate::domain::{Contact, OrganisationFile, Volume};
use crate::flow::{Delivery, Installation, Kept, Scope};
use crate::ingest::Format;
use crate::store::Store;

const CODE: &str = "kalmar";

pub(super) fn run(arguments: &Demo, mut config: Config) -> Result<Outcome> {
    config.log.level = "warn".to_owned();
    serve::start_log(&config.log)?;
    let listener = serve::bind(&arguments.listen)?;
    let folder = tempfile::Builder::new().prefix("kanalkoll-demo-").tempdir()?;
    let database = format!("sqlite:{}", folder.path().join("kanalkoll.db").display());
    let installation = Arc::new(fill(&database)?);
    let scopes = [Scope::Ingest, Scope::Read, Scope::Metrics, Scope::Admin];
    let key = installation.create_key(Some(CODE), "demo", &scopes, None, crate::clockwork::now())?;
    config.web.open_metrics = true;
    config.mail.transport = "file".to_owned();
    config.mail.allow_file = true;
    config.mail.folder = folder.path().join("letters").display().to_string();
    print(&welcome(&listener.local_addr()?.to_string(), &database, &key))?;
    serve::run_until_stopped(installation, listener, &config)
}

fn fill(database: &str) -> Result<Installation> {
    let installation = Installation::new(Store::open(database, 8)?)?;
    let now = crate::clockwork::now();
    installation.apply(OrganisationFile::from_toml(crate::demo::ORGANISATION)?, now, &mut |_| {})?;
    deliver::<Contact>(&installation, crate::demo::contacts())?;
    deliver::<Volume>(&installation, crate::demo::volumes())?;
    Ok(installation)
}

fn deliver<R: Kept>(installation: &Installation, records: impl Iterator<Item = String>) -> Result<()> {
    let text: String = records.map(|record| record + "\n").collect();
    let receipt = crate::flow::random_id();
    let delivery = Delivery { organisation: CODE, format: &Format::Ndjson, now: crate::clockwork::now(), receipt };
    let receipt = installation.deliver::<R>(&delivery, Box::new(BufReader::new(Cursor::new(text))), &mut |_| {})?;
    anyhow::ensure!(receipt.rejected == 0, "the sample data do not hold: {} records were rejected", receipt.rejected);
    Ok(())
}

fn welcome(address: &str, database: &str, key: &str) -> String {
    let figures = format!("http://{address}/api/v1/{CODE}/measures");
    format!(
        "Kalmar kommun in 2020, invented down to the last contact. Ctrl-C ends it and removes the database.\n\n\
         Open in a browser:\n\
         \x20 http://{address}/            where to go from here\n\
         \x20 http://{address}/docs/       the API, to try out (key below)\n\
         \x20 http://{address}/metrics     what Prometheus reads\n\n\
         With the key (header \"Authorization: Bearer {key}\"):\n\
         \x20 {figures}/response?from=2020-01-01&to=2020-12-31&by=month&split=channel\n\
         \x20 {figures}/queue?from=2020-01-01&to=2020-12-31&by=month&split=channel\n\
         \x20 {figures}/overdue\n\n\
         Try next, in another terminal:\n\
         \x20 cargo run --release -- report response --database {database} --organisation {CODE} --from 2020-01-01 --to 2020-12-31 --by month --split channel\n\
         \x20 cargo run --release -- report overdue --database {database} --organisation {CODE}\n"
    )
}
