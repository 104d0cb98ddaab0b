//! `kanalkoll cells verify|rebuild`

use anyhow::{Result, bail};

use super::arguments::CellsCommand;
use super::{Outcome, installation, print, spinner};
use crate::config::Config;

pub(super) fn run(command: CellsCommand, config: &Config) -> Result<Outcome> {
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
