//! `kanalkoll retain`

use anyhow::Result;
use serde::Serialize;

use super::arguments::ListFormat;
use super::{Outcome, installation, print_list};
use crate::config::Config;
use crate::flow::Disposed;
use crate::report::Grid;

#[derive(Serialize)]
struct Row {
    organisation: String,
    comments: usize,
    dead_letters: usize,
}

pub(super) fn run(format: ListFormat, config: &Config) -> Result<Outcome> {
    let disposed = installation(config)?.retain(crate::clockwork::now())?;
    let row =
        |one: Disposed| Row { organisation: one.organisation, comments: one.comments, dead_letters: one.dead_letters };
    let rows: Vec<Row> = disposed.into_iter().map(row).collect();
    let texts =
        rows.iter().map(|row| vec![row.organisation.clone(), row.comments.to_string(), row.dead_letters.to_string()]);
    let header = vec!["organisation", "comments disposed of", "dead letters disposed of"];
    let grid = Grid { header, rows: texts.collect() };
    print_list(&rows, &grid, format)
}
