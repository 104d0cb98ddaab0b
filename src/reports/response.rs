//! The response figure as table and CSV.

use super::{Grid, Report, digits, key_cells, key_header, number, percent, since};
use crate::measure::{Formula, ResponseDefinition, ResponseFigure, ResponseRow};
use crate::model::Reading;

impl Report for ResponseFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::RESPONSE)
    }

    fn heading(&self) -> Vec<String> {
        let mut lines = vec![
            format!("Answered in time: {}, {} to {}, as of {}", self.organisation, self.from, self.to, self.as_of),
            format!("In time means {}.", words(&self.definition)),
        ];
        if !self.definitions.is_empty() {
            let all: Vec<String> = self.definitions.iter().map(words).collect();
            lines.push(format!("Several definitions were in force, each row counts by its own: {}.", all.join("; ")));
        }
        lines
    }

    fn table(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend([
            "received",
            "excluded",
            "in time",
            "late",
            "overdue",
            "closed unanswered",
            "pending",
            "unknown",
            "reopened",
            "rate (95 %)",
            "median h",
            "p90 h",
        ]);
        let row = |row: &ResponseRow| {
            let time = row.response_time.as_ref();
            let mut cells = key_cells(&row.key, "(none)");
            cells.extend(counts(row));
            cells.push(percent(row.rate));
            cells.push(number(time.and_then(|time| time.median_hours), 1));
            cells.push(number(time.and_then(|time| time.p90_hours), 1));
            cells
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend([
            "received",
            "excluded",
            "in_time",
            "late",
            "overdue",
            "closed_unanswered",
            "pending",
            "unknown",
            "reopened",
            "rate",
            "rate_low",
            "rate_high",
            "rate_numerator",
            "rate_denominator",
            "rate_lower_bound",
            "rate_upper_bound",
            "late_hours",
            "median_hours",
            "p90_hours",
            "by_day",
            "in_time_next_working_day",
            "in_time_business_hours",
            "in_time_working_24h",
            "definition",
            "definition_version",
            "as_of",
        ]);
        Grid { header, rows: self.rows.iter().map(|row| csv_row(self, row)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = vec![
            "rate = in time / (in time + late + overdue + closed unanswered), with its Wilson 95 % interval; pending contacts are not \
             due yet."
                .to_owned(),
            "Reopened contacts are among the others; where closing answers, they keep the closing before they were opened again."
                .to_owned(),
            "Median and p90 are opening hours to the first answer, read from histogram buckets.".to_owned(),
        ];
        let by_day: i64 = self.rows.iter().filter_map(|row| Some(row.response_time.as_ref()?.by_day)).sum();
        let left_out = |n| format!("{n} answered contacts are known by day only and are in neither median nor p90.");
        notes.extend((by_day > 0).then_some(by_day).map(left_out));
        notes
    }
}

/// Received, and what became of them.
fn counts(row: &ResponseRow) -> [String; 9] {
    let judged = [row.in_time, row.late, row.overdue, row.closed_unanswered];
    let [in_time, late, overdue, closed_unanswered] = judged.map(|count| count.to_string());
    let others = [row.received, row.excluded, row.pending, row.unknown, row.reopened];
    let [received, excluded, pending, unknown, reopened] = others.map(|count| count.to_string());
    [received, excluded, in_time, late, overdue, closed_unanswered, pending, unknown, reopened]
}

fn csv_row(figure: &ResponseFigure, row: &ResponseRow) -> Vec<String> {
    let mut cells = key_cells(&row.key, "");
    cells.extend(counts(row));
    cells.extend([row.rate.map(|r| r.value), row.rate.map(|r| r.low), row.rate.map(|r| r.high)].map(digits));
    cells.extend(
        [row.rate.map(|r| r.numerator), row.rate.map(|r| r.denominator)]
            .map(|n| n.map(|n| n.to_string()).unwrap_or_default()),
    );
    let time = row.response_time.as_ref();
    cells.extend(
        [
            row.rate_lower,
            row.rate_upper,
            row.late_hours,
            time.and_then(|t| t.median_hours),
            time.and_then(|t| t.p90_hours),
        ]
        .map(digits),
    );
    cells.push(time.map_or(0, |time| time.by_day).to_string());
    let in_time =
        |reading: Reading| row.readings.get(reading.code()).map(|row| row.in_time.to_string()).unwrap_or_default();
    cells.extend(Reading::ALL.map(in_time));
    cells.extend([figure.definition.id.to_owned(), figure.definition.version.clone(), figure.as_of.clone()]);
    cells
}

fn words(definition: &ResponseDefinition) -> String {
    let n = definition.working_days;
    let days = if n == 1 { "working day" } else { "working days" };
    let reading = match definition.id {
        "next_working_day" if n == 1 => "before the end of the next working day".to_owned(),
        "next_working_day" => format!("before the end of working day number {n} after arrival"),
        "business_hours" => format!("within {} opening hours", u32::from(n) * 8),
        _ => format!("within {} hours of working days", u32::from(n) * 24),
    };
    let channels = if definition.channels.is_empty() {
        String::new()
    } else {
        format!(", for {}", definition.channels.join(" and "))
    };
    format!("{reading} ({} with {n} {days}, {}{channels})", definition.id, since(&definition.version))
}
