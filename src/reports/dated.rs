//! Events and observations as they are kept, as table, CSV and JSON.

use serde::Serialize;

use super::columns::{Grid, csv_text, table_text};
use super::{Format, ReportError};

/// The events of an organisation: those of its file and reported ones, by day and label, each once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct EventList {
    pub organisation: String,
    pub events: Vec<EventRow>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct EventRow {
    /// Local day, `2020-09-28`.
    pub date: String,
    /// Without personal data.
    pub label: String,
    /// Whether it stands in the organisation file.
    pub in_file: bool,
    /// Whether it was reported, and can be taken back.
    pub reported: bool,
    /// Who reported it; empty when nobody is named.
    pub source: String,
}

/// What indicators were, by code and day.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ObservationList {
    pub organisation: String,
    pub observations: Vec<ObservationRow>,
}

/// What an indicator was on a day.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ObservationRow {
    /// The code of the indicator.
    pub name: String,
    /// Whether the organisation file names it. Those that it does not name are shown in no figure.
    pub in_file: bool,
    /// Local day, `2020-09-28`.
    pub date: String,
    pub value: f64,
    /// Who reported it; empty when nobody is named.
    pub source: String,
}

/// What is listed as it is kept. All of its texts are in English.
pub trait Listing: Serialize {
    /// Returns the line above the table.
    fn heading(&self) -> String;
    /// Returns the columns of the table and of the CSV.
    fn grid(&self) -> Grid;
    /// Returns the lines below the table.
    fn notes(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Writes a list.
///
/// # Errors
/// When the text cannot be written, which does not happen.
pub fn render<L: Listing>(list: &L, format: Format) -> Result<String, ReportError> {
    match format {
        Format::Json => Ok(serde_json::to_string_pretty(list)? + "\n"),
        Format::Csv => csv_text(&list.grid()),
        Format::Table => Ok(table_text(vec![list.heading()], &list.grid(), list.notes())),
    }
}

fn yes(holds: bool) -> String {
    if holds { "yes".to_owned() } else { "no".to_owned() }
}

fn grid<R>(header: &[&str], rows: &[R], row: impl Fn(&R) -> Vec<String>) -> Grid {
    Grid { header: header.iter().map(|name| (*name).to_owned()).collect(), rows: rows.iter().map(row).collect() }
}

impl Listing for EventList {
    fn heading(&self) -> String {
        format!("Events: {}", self.organisation)
    }

    fn grid(&self) -> Grid {
        grid(&["date", "label", "in_file", "reported", "source"], &self.events, |event| {
            let (in_file, reported) = (yes(event.in_file), yes(event.reported));
            vec![event.date.clone(), event.label.clone(), in_file, reported, event.source.clone()]
        })
    }
}

impl Listing for ObservationList {
    fn heading(&self) -> String {
        format!("Indicators: {}", self.organisation)
    }

    fn grid(&self) -> Grid {
        grid(&["name", "in_file", "date", "value", "source"], &self.observations, |one| {
            vec![one.name.clone(), yes(one.in_file), one.date.clone(), one.value.to_string(), one.source.clone()]
        })
    }

    /// Returns which of them the organisation file does not name.
    fn notes(&self) -> Vec<String> {
        let mut outside: Vec<&str> =
            self.observations.iter().filter(|one| !one.in_file).map(|one| one.name.as_str()).collect();
        outside.dedup();
        if outside.is_empty() {
            return Vec::new();
        }
        vec![format!(
            "Not in the organisation file, and so shown in no figure: {}. Add [[indicator]] with the code.",
            outside.join(", ")
        )]
    }
}
