//! Repeats and hops as table and CSV.

use super::{Grid, Report, aligned, digits, key_cells, key_header, percent};
use crate::measure::{Formula, Hop, RepeatFigure, RepeatRow, Share};

impl Report for RepeatFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::REPEAT)
    }

    fn heading(&self) -> Vec<String> {
        let to = |day: &Option<String>| day.clone().unwrap_or_else(|| "none of the days".to_owned());
        let counted = &self.counted_to;
        vec![
            format!("Coming again: {}, {} to {}, as of {}", self.organisation, self.from, self.to, self.as_of),
            format!(
                "A repeat is another contact of the same citizen and topic. Old enough to count: within 1 day to {}, \
                 within 7 days to {}, within 30 days to {}.",
                to(&counted.within_1_day),
                to(&counted.within_7_days),
                to(&counted.within_30_days)
            ),
        ]
    }

    fn table(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend(["contacts", "linkable", "again in 1 day", "in 7 days", "in 30 days"]);
        let row = |row: &RepeatRow| {
            let mut cells = key_cells(&row.key, "(none)");
            cells.push(row.contacts.to_string());
            cells.extend([row.linkable, row.within_1_day, row.within_7_days, row.within_30_days].map(percent));
            cells
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let keys: Vec<_> = self.rows.iter().map(|row| &row.key).collect();
        let mut header = key_header(&keys);
        header.extend([
            "contacts",
            "linkable",
            "repeats_within_1_day",
            "linkable_older_than_1_day",
            "within_1_day",
            "repeats_within_7_days",
            "linkable_older_than_7_days",
            "within_7_days",
            "repeats_within_30_days",
            "linkable_older_than_30_days",
            "within_30_days",
            "definition",
            "definition_version",
            "as_of",
        ]);
        let row = |row: &RepeatRow| {
            let mut cells = key_cells(&row.key, "");
            cells.push(row.contacts.to_string());
            cells.push(row.linkable.map_or(0, |share| share.numerator).to_string());
            cells.extend([row.within_1_day, row.within_7_days, row.within_30_days].into_iter().flat_map(parts));
            cells.extend([self.definition.id.to_owned(), self.definition.version.clone(), self.as_of.clone()]);
            cells
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = vec![
            "Contacts that are kept one by one, the excluded left out; volumes cannot be linked. Linkable: with a pseudonym \
             and a topic. The others are shares of the linkable that are older than the window."
                .to_owned(),
        ];
        if !self.hops.is_empty() {
            let row = |hop: &Hop| {
                let shares = [hop.within_1_day, hop.within_7_days, hop.within_30_days];
                [hop.first.to_owned(), hop.next.to_owned()].into_iter().chain(shares.map(percent)).collect()
            };
            let header = vec!["first", "next", "in 1 day", "in 7 days", "in 30 days"];
            let grid = Grid { header, rows: self.hops.iter().map(row).collect() };
            notes.extend([String::new(), "Of the linkable through the first channel:".to_owned(), aligned(&grid)]);
        }
        notes
    }
}

/// Numerator, denominator and value; a share without denominator is empty.
fn parts(share: Option<Share>) -> [String; 3] {
    let count = |part: fn(&Share) -> i64| share.as_ref().map(|share| part(share).to_string()).unwrap_or_default();
    [count(|share| share.numerator), count(|share| share.denominator), digits(share.map(|share| share.value))]
}
