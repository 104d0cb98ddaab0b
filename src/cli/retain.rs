//! `kanalkoll retain`

use anyhow::Result;
use serde::Serialize;

use super::arguments::ListFormat;
use super::{Outcome, installation, print_list};
use crate::config::Config;
use crate::reports::Grid;
use crate::service::DisposalReport;

#[derive(Serialize)]
struct Row {
    organisation: String,
    what: &'static str,
    items: usize,
}

pub(super) fn run(format: ListFormat, config: &Config) -> Result<Outcome> {
    let disposed = installation(config)?.retain(crate::scheduler::now())?.into_iter();
    let rows = disposed.flat_map(|DisposalReport { organisation, items }| {
        items.into_iter().map(move |(what, items)| Row { organisation: organisation.clone(), what: what.code(), items })
    });
    let rows: Vec<Row> = rows.collect();
    let texts = rows.iter().map(|row| vec![row.organisation.clone(), row.what.to_owned(), row.items.to_string()]);
    let grid = Grid { header: vec!["organisation", "what", "disposed of"], rows: texts.collect() };
    print_list(&rows, &grid, format)
}
