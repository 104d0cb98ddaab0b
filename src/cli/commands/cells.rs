//! `kanalkoll cells verify|rebuild`

use anyhow::{Result, bail};
use clap::Subcommand;

use crate::cli::input::{installation, spinner};
use crate::cli::output::{Outcome, print};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum CellsCommand {
    /// Compare the cells with everything that is stored
    Verify {
        #[arg(long)]
        organisation: String,
    },
    /// Make the cells anew from everything that is stored
    Rebuild {
        #[arg(long)]
        organisation: String,
    },
}

pub(in crate::cli) fn run(command: CellsCommand, config: &Config) -> Result<Outcome> {
    let bar = spinner()?;
    let mut progress = |day: crate::model::Day| {
        bar.set_message(day.to_string());
        bar.tick();
    };
    match command {
        CellsCommand::Verify { organisation } => {
            let found = installation(config)?.verify(&organisation, &mut progress)?;
            bar.finish_and_clear();
            if found.holds() {
                return print(&format!("{} cells, all as they should be\n", found.cells));
            }
            bail!(
                "{} of {} cells, {} marks and {} follow-ups are wrong; `kanalkoll cells rebuild --organisation {organisation}` makes them anew\n{}",
                found.wrong,
                found.cells,
                found.wrong_marks,
                found.wrong_follow_ups,
                found.examples.join("\n")
            );
        }
        CellsCommand::Rebuild { organisation } => {
            let cells = installation(config)?.rebuild(&organisation, &mut progress)?;
            bar.finish_and_clear();
            print(&format!("{cells} cells made anew\n"))
        }
    }
}
