//! `kanalkoll retain`

use anyhow::Result;
use serde::Serialize;

use super::arguments::ListFormat;
use super::{Outcome, installation, print_list};
use crate::config::Config;
use crate::report::Grid;

#[derive(Serialize)]
struct Row {
    organisation: String,
    comments: usize,
}

pub(super) fn run(format: ListFormat, config: &Config) -> Result<Outcome> {
    let disposed = installation(config)?.retain(crate::clockwork::now())?;
    let rows: Vec<Row> =
        disposed.into_iter().map(|one| Row { organisation: one.organisation, comments: one.comments }).collect();
    let texts = rows.iter().map(|row| vec![row.organisation.clone(), row.comments.to_string()]);
    let grid = Grid { header: vec!["organisation", "comments disposed of"], rows: texts.collect() };
    print_list(&rows, &grid, format)
}
