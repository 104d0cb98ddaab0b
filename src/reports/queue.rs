//! The queue figure as table and CSV.

use super::{Grid, MORE_THAN_OFFERED, Report, digits, key_cells, key_header, number, percent_or_why, since};
use crate::measure::{Formula, QueueFigure, QueueRow, Ratio};
use crate::model::QueueVariant;

impl Report for QueueFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::QUEUE)
    }

    fn heading(&self) -> Vec<String> {
        let thresholds: Vec<String> = self
            .definition
            .threshold_seconds
            .iter()
            .map(|(channel, seconds)| format!("{channel} {seconds} s"))
            .collect();
        vec![
            format!("Waiting in the queue: {}, {} to {}, as of {}", self.organisation, self.from, self.to, self.as_of),
            format!(
                "The organisation's own service level is {} ({}), threshold {}.",
                self.definition.id,
                since(&self.definition.version),
                thresholds.join(", ")
            ),
        ]
    }

    fn table(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend([
            "offered",
            "answered",
            "abandoned",
            "own service level",
            "ignored",
            "negative",
            "positive",
            "removed",
            "of answered",
            "abandonment",
            "mean wait s",
            "mean handling s",
            "workload h",
        ]);
        let own = QueueVariant::from_code(self.definition.id);
        let row = |row: &QueueRow| {
            let mut cells = key_cells(&row.key, "(none)");
            cells.extend([row.offered, row.answered, row.abandoned].map(|count| count.to_string()));
            cells.push(percent_or_why(own.and_then(|own| row.service_level.variant(own))));
            cells.extend(QueueVariant::ALL.map(|variant| short(row.service_level.variant(variant))));
            cells.push(short(row.abandonment));
            cells.push(number(row.mean_wait_seconds, 0));
            cells.push(number(row.mean_handle_seconds, 0));
            cells.push(number(Some(row.workload_hours), 1));
            cells
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend([
            "offered",
            "answered",
            "answered_in_threshold",
            "abandoned",
            "abandoned_in_threshold",
            "wait_seconds",
            "handle_seconds",
            "measured_offered",
            "abandons_ignored",
            "abandons_negative",
            "abandons_positive",
            "abandons_removed",
            "of_answered",
            "answer_rate",
            "abandonment",
            "mean_wait_seconds",
            "mean_handle_seconds",
            "reason",
            "definition",
            "definition_version",
            "as_of",
        ]);
        Grid { header, rows: self.rows.iter().map(|row| csv_row(self, row)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        vec![
            "Shares are per cent. ignored: in time / (offered - abandoned in time); negative: in time / offered; positive: (in time + \
             abandoned in time) / offered; removed: in time / (offered - abandoned); of answered: in time / answered."
                .to_owned(),
            "Service levels count only sources that measure waits against the threshold; the mean wait is that of the answered."
                .to_owned(),
            "more than offered: the counted are no part of what they would be divided by, so there is no share. Switchboards count an \
             answer in the interval in which it was given; over a day that evens out."
                .to_owned(),
        ]
    }
}

fn value(ratio: Option<Ratio>) -> Option<f64> {
    ratio.and_then(Ratio::share).map(|share| share.value)
}

fn short(ratio: Option<Ratio>) -> String {
    match ratio {
        Some(Ratio::NoShare(_)) => MORE_THAN_OFFERED.to_owned(),
        ratio => number(ratio.and_then(Ratio::share).map(|share| share.value * 100.0), 1),
    }
}

/// Why some of the row's shares have no value, and which.
fn reason(row: &QueueRow) -> String {
    let levels = QueueVariant::ALL.map(|variant| (variant.code(), row.service_level.variant(variant)));
    let rates = [("answer_rate", row.answer_rate), ("abandonment", row.abandonment)];
    let without =
        levels.into_iter().chain(rates).filter(|(_, ratio)| ratio.is_some_and(|ratio| ratio.reason().is_some()));
    let names: Vec<&str> = without.map(|(name, _)| name).collect();
    if names.is_empty() { String::new() } else { format!("{}: {}", crate::measure::MORE_THAN_OFFERED, names.join(" ")) }
}

fn csv_row(figure: &QueueFigure, row: &QueueRow) -> Vec<String> {
    let mut cells = key_cells(&row.key, "");
    let counts = [
        row.offered,
        row.answered,
        row.answered_in_threshold,
        row.abandoned,
        row.abandoned_in_threshold,
        row.wait_seconds,
        row.handle_seconds,
        row.service_level.measured_offered,
    ];
    cells.extend(counts.map(|count| count.to_string()));
    cells.extend(QueueVariant::ALL.map(|variant| digits(value(row.service_level.variant(variant)))));
    cells.extend([row.answer_rate, row.abandonment].map(|ratio| digits(value(ratio))));
    cells.extend([row.mean_wait_seconds, row.mean_handle_seconds].map(digits));
    cells.push(reason(row));
    cells.extend([figure.definition.id.to_owned(), figure.definition.version.clone(), figure.as_of.clone()]);
    cells
}
