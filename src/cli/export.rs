//! `kanalkoll export openmetrics`

use std::io::{BufWriter, Write};

use anyhow::{Result, bail};

use super::arguments::ExportCommand;
use super::{Outcome, installation};
use crate::config::Config;
use crate::domain::Day;

pub(super) fn run(command: ExportCommand, config: &Config) -> Result<Outcome> {
    let ExportCommand::Openmetrics { organisation, from, to, every } = command;
    let (Some(first), Some(last)) = (Day::parse(&from), Day::parse(&to)) else {
        bail!("from `{from}`, to `{to}`: expected dates such as 2020-01-01 and 2020-12-31");
    };
    if first > last || every == 0 {
        bail!("expected --from before --to, and --every of 1 second or more");
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    installation(config)?.export_openmetrics(&organisation, (first, last), every, crate::clockwork::now(), &mut out)?;
    out.flush()?;
    Ok(Outcome::Done)
}
