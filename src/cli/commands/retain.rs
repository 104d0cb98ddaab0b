//! `kanalkoll retain`

use anyhow::Result;
use serde::Serialize;

use crate::cli::input::installation;
use crate::cli::output::{ListColumn, ListFormat, Outcome, print_list};
use crate::config::Config;
use crate::service::DisposalReport;

#[derive(Serialize)]
struct Row {
    organisation: String,
    what: &'static str,
    items: usize,
}

pub(in crate::cli) fn run(format: ListFormat, config: &Config) -> Result<Outcome> {
    let disposed = installation(config)?.retain(crate::scheduler::now())?.into_iter();
    let rows = disposed.flat_map(|DisposalReport { organisation, items }| {
        items.into_iter().map(move |(what, items)| Row { organisation: organisation.clone(), what: what.code(), items })
    });
    let rows: Vec<Row> = rows.collect();
    let columns: [ListColumn<'_, Row>; 3] = [
        ("organisation", &|row| row.organisation.clone()),
        ("what", &|row| row.what.to_owned()),
        ("disposed of", &|row| row.items.to_string()),
    ];
    print_list(&rows, &columns, format)
}
