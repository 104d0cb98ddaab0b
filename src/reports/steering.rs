//! The topics that should get an e-service next, as table and CSV.

use super::{Grid, Report, dash, digits, number, percent};
use crate::measure::{Formula, Share, SteeringFigure, SteeringRow};

impl Report for SteeringFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::STEERING)
    }

    fn heading(&self) -> Vec<String> {
        vec![
            format!(
                "Which topic should get an e-service next: {}, {} to {}, as of {}",
                self.organisation, self.from, self.to, self.as_of
            ),
            format!("Ranked by the hours within reach: {}.", self.definition.arithmetic),
        ]
    }

    fn table(&self) -> Grid {
        let header = vec![
            "rank",
            "topic",
            "contacts",
            "assisted",
            "digital",
            "mean handling s",
            "short",
            "repeated",
            "hours within reach",
            "open",
            "oldest, days",
        ];
        let row = |row: &SteeringRow| {
            vec![
                row.rank.map_or_else(dash, |rank| rank.to_string()),
                row.name.clone().or(row.topic.clone()).unwrap_or_else(|| "(none)".to_owned()),
                row.contacts.to_string(),
                row.assisted.to_string(),
                percent(row.digital_share),
                number(row.work.mean_handle_seconds, 0),
                percent(row.short_share),
                percent(row.repeated_share),
                row.arithmetic.clone().unwrap_or_else(dash),
                row.backlog.open.to_string(),
                row.backlog.oldest_open_days.map_or_else(dash, |days| days.to_string()),
            ]
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let header = vec![
            "rank",
            "not_ranked",
            "topic",
            "contacts",
            "assisted",
            "digital_numerator",
            "digital_denominator",
            "handled",
            "handle_seconds",
            "hours",
            "hours_of",
            "short_numerator",
            "short_denominator",
            "repeated_numerator",
            "repeated_denominator",
            "hours_within_reach",
            "counted_as_zero",
            "open",
            "oldest_open_days",
            "definition",
            "definition_version",
            "as_of",
        ];
        Grid { header, rows: self.rows.iter().map(|row| csv_row(self, row)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = vec![
            format!(
                "Shares are per cent. short: handled in at most {} seconds; repeated: the same citizen came again in the same matter \
                 within {} days, of contacts of which that would be seen and that are old enough.",
                self.definition.short_seconds, self.definition.repeated_within_days
            ),
            format!(
                "Assisted: {}. Digital: {}. Topics with fewer than {} assisted contacts are not ranked.",
                self.definition.assisted_channels.join(", "),
                self.definition.digital_channels.join(", "),
                self.definition.fewest_assisted
            ),
        ];
        for row in &self.rows {
            notes.extend(note(row));
        }
        notes
    }
}

/// What is not whole about a row.
fn note(row: &SteeringRow) -> Option<String> {
    let mut said = Vec::new();
    if row.assisted > 0 && row.work.hours_of < row.assisted {
        said.push(format!("the hours are of {} of {} assisted contacts", row.work.hours_of, row.assisted));
    }
    if row.rank.is_some() && !row.counted_as_zero.is_empty() {
        said.push(format!("nobody knows what is {}, it counts as 0", row.counted_as_zero.join(" or ")));
    }
    let topic = row.topic.as_deref().unwrap_or("(none)");
    (!said.is_empty()).then(|| format!("{topic}: {}.", said.join("; ")))
}

fn csv_row(figure: &SteeringFigure, row: &SteeringRow) -> Vec<String> {
    let share = |share: Option<Share>| {
        let counts = share.map(|share| [share.numerator, share.denominator].map(|count| count.to_string()));
        counts.unwrap_or_default()
    };
    let mut cells = vec![
        row.rank.map(|rank| rank.to_string()).unwrap_or_default(),
        row.not_ranked.unwrap_or_default().to_owned(),
        row.topic.clone().unwrap_or_default(),
        row.contacts.to_string(),
        row.assisted.to_string(),
    ];
    cells.extend(share(row.digital_share));
    cells.extend([row.work.handled, row.work.handle_seconds].map(|count| count.to_string()));
    cells.extend([digits(row.work.hours), row.work.hours_of.to_string()]);
    cells.extend(share(row.short_share));
    cells.extend(share(row.repeated_share));
    cells.extend([
        digits(row.hours_within_reach),
        row.counted_as_zero.join(" "),
        row.backlog.open.to_string(),
        row.backlog.oldest_open_days.map(|days| days.to_string()).unwrap_or_default(),
        figure.definition.id.to_owned(),
        figure.definition.version.to_owned(),
        figure.as_of.clone(),
    ]);
    cells
}
