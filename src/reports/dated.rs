//! Events and observations as they are kept, as table, CSV and JSON.

use serde::Serialize;

use super::{Grid, Report};

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

fn yes(holds: bool) -> String {
    if holds { "yes".to_owned() } else { "no".to_owned() }
}

impl Report for EventList {
    fn heading(&self) -> Vec<String> {
        vec![format!("Events: {}", self.organisation)]
    }

    fn table(&self) -> Grid {
        self.csv()
    }

    fn csv(&self) -> Grid {
        let row = |event: &EventRow| {
            let (in_file, reported) = (yes(event.in_file), yes(event.reported));
            vec![event.date.clone(), event.label.clone(), in_file, reported, event.source.clone()]
        };
        let header = vec!["date", "label", "in_file", "reported", "source"];
        Grid { header, rows: self.events.iter().map(row).collect() }
    }

    fn notes(&self) -> Vec<String> {
        Vec::new()
    }
}

impl Report for ObservationList {
    fn heading(&self) -> Vec<String> {
        vec![format!("Indicators: {}", self.organisation)]
    }

    fn table(&self) -> Grid {
        self.csv()
    }

    fn csv(&self) -> Grid {
        let row = |one: &ObservationRow| {
            vec![one.name.clone(), yes(one.in_file), one.date.clone(), one.value.to_string(), one.source.clone()]
        };
        let header = vec!["name", "in_file", "date", "value", "source"];
        Grid { header, rows: self.observations.iter().map(row).collect() }
    }

    /// Which of them the organisation file does not name.
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
