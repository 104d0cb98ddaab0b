//! The header of CSV: which column is what.

use std::collections::BTreeSet;

use crate::ingest::fields::{Field, find};
use crate::ingest::mapping::Mapping;
use crate::model::{Fault, Reason, nearest};

/// The columns of an input.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) names: Vec<String>,
    /// Native: the field of each column. Mapped: the column of each that the mapping reads.
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

    /// Returns the columns that a mapping reads.
    ///
    /// # Errors
    /// The first column that the mapping asks for and the header has not, or has twice.
    pub(super) fn mapped(names: Vec<String>, mapping: &Mapping) -> Result<Header, Fault> {
        let mut places = Vec::new();
        for column in mapping.columns() {
            let place = names.iter().position(|name| name == column).ok_or_else(|| absent(column, &names, mapping))?;
            if names.iter().skip(place + 1).any(|name| name == column) {
                return Err(twice(column));
            }
            places.push(place);
        }
        let citizen = mapping.citizen().and_then(|column| names.iter().position(|name| name == column));
        Ok(Header { names, places, citizen })
    }
}

fn twice(column: &str) -> Fault {
    Fault::new(column, Reason::Inconsistent, "the column twice", "each column at most once in the header")
}

fn absent(column: &str, names: &[String], mapping: &Mapping) -> Fault {
    let near = nearest(column, names.iter().map(String::as_str))
        .map_or_else(String::new, |known| format!("; did you mean `{known}`?"));
    let header: Vec<&str> = names.iter().map(String::as_str).collect();
    let expected = format!(
        "a column `{column}` in the header, which the mapping `{}` reads{near} The header has {}",
        mapping.name(),
        header.join(", ")
    );
    Fault::new(column, Reason::UnknownField, "", expected)
}
