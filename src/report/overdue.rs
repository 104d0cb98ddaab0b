//! What falls between the chairs, as table and CSV.

use super::{Grid, Report, aligned, number};
use crate::measure::{Formula, OverdueFigure};

impl Report for OverdueFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::OVERDUE)
    }

    fn heading(&self) -> Vec<String> {
        let summary = match self.overdue {
            0 => "Nothing waits beyond its time.".to_owned(),
            1 => "One contact waits beyond its time.".to_owned(),
            n => format!("{n} contacts wait beyond their time."),
        };
        vec![format!("Between the chairs: {}, as of {}", self.organisation, self.as_of), summary]
    }

    fn table(&self) -> Grid {
        let named = |code: &Option<String>| code.clone().unwrap_or_else(|| "(none)".to_owned());
        let rows = self.groups.iter().map(|group| {
            vec![
                group.channel.to_owned(),
                named(&group.unit),
                named(&group.topic),
                group.overdue.to_string(),
                group.oldest_received_at.clone(),
                number(Some(group.oldest_age_hours), 1),
            ]
        });
        let header = vec!["channel", "unit", "topic", "overdue", "oldest received", "oldest age, opening h"];
        Grid { header, rows: rows.collect() }
    }

    fn csv(&self) -> Grid {
        let rows = self.oldest.iter().map(|contact| {
            vec![
                contact.source.clone(),
                contact.external_id.clone(),
                contact.channel.to_owned(),
                contact.unit.clone().unwrap_or_default(),
                contact.topic.clone().unwrap_or_default(),
                contact.received_at.clone(),
                contact.due_at.clone(),
                contact.age_hours.to_string(),
                self.as_of.clone(),
            ]
        });
        let header = vec![
            "source",
            "external_id",
            "channel",
            "unit",
            "topic",
            "received_at",
            "due_at",
            "age_opening_hours",
            "as_of",
        ];
        Grid { header, rows: rows.collect() }
    }

    fn notes(&self) -> Vec<String> {
        if self.oldest.is_empty() {
            return Vec::new();
        }
        let rows = self.oldest.iter().map(|contact| {
            vec![
                contact.source.clone(),
                contact.external_id.clone(),
                contact.channel.to_owned(),
                contact.received_at.clone(),
                contact.due_at.clone(),
                number(Some(contact.age_hours), 1),
            ]
        });
        let header = vec!["source", "id in the source", "channel", "received", "was due", "age, opening h"];
        vec![String::new(), "The oldest of them:".to_owned(), aligned(&Grid { header, rows: rows.collect() })]
    }
}
