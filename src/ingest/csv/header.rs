//! The header of CSV: which column is what.

use std::collections::BTreeSet;

use crate::ingest::fields::{Field, find};
use crate::model::{Fault, Reason};

/// The columns of an input.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// The field of each column.
    pub(super) places: Vec<usize>,
    /// The column that says who the citizen is.
    pub(super) citizen: Option<usize>,
}

impl Header {
    /// Returns columns that are named as the fields.
    ///
    /// # Errors
    /// The first column that is unknown or stands twice, or a required one that is not there.
    pub(super) fn native(names: Vec<String>, fields: &'static [Field]) -> Result<Header, Fault> {
        let places: Vec<usize> = names.iter().map(|name| find(fields, name)).collect::<Result<_, _>>()?;
        let mut seen = BTreeSet::new();
        if let Some(name) = names.iter().find(|name| !seen.insert(*name)) {
            return Err(twice(name));
        }
        let absent = |(place, field): &(usize, &Field)| field.required && !places.contains(place);
        if let Some((_, field)) = fields.iter().enumerate().find(absent) {
            let expected = format!("a column `{}` in the header", field.name);
            return Err(Fault::new(field.name, Reason::Missing, "", expected));
        }
        let citizen = names.iter().position(|name| name == "citizen");
        Ok(Header { names, places, citizen })
    }
}

fn twice(column: &str) -> Fault {
    Fault::new(column, Reason::Inconsistent, "the column twice", "each column at most once in the header")
}
