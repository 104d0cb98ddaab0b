//! What falls between the chairs, as table and CSV.

use super::{Grid, Report, aligned, number};
use crate::measure::{Formula, OverdueContact, OverdueFigure};

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
        let closed = match self.closed_unanswered {
            0 => None,
            1 => Some("One contact was closed although nobody answered.".to_owned()),
            n => Some(format!("{n} contacts were closed although nobody answered.")),
        };
        let heading = format!("Between the chairs: {}, as of {}", self.organisation, self.as_of);
        [heading, summary].into_iter().chain(closed).collect()
    }

    fn table(&self) -> Grid {
        let named = |code: &Option<String>| code.clone().unwrap_or_else(|| "(none)".to_owned());
        let rows = self.groups.iter().map(|group| {
            vec![
                group.channel.to_owned(),
                named(&group.unit),
                named(&group.topic),
                group.overdue.to_string(),
                group.closed_unanswered.to_string(),
                group.oldest_received_at.clone().unwrap_or_default(),
                number(group.oldest_age_hours, 1),
            ]
        });
        let header = vec![
            "channel",
            "unit",
            "topic",
            "overdue",
            "closed unanswered",
            "oldest received",
            "oldest age, opening h",
        ];
        Grid { header, rows: rows.collect() }
    }

    fn csv(&self) -> Grid {
        let rows = self.oldest.iter().chain(&self.closed).map(|contact| {
            vec![
                contact.source.clone(),
                contact.external_id.clone(),
                contact.state.to_owned(),
                contact.channel.to_owned(),
                contact.unit.clone().unwrap_or_default(),
                contact.topic.clone().unwrap_or_default(),
                contact.received_at.clone(),
                contact.due_at.clone(),
                contact.closed_at.clone().unwrap_or_default(),
                contact.age_hours.to_string(),
                self.as_of.clone(),
            ]
        });
        let header = vec![
            "source",
            "external_id",
            "state",
            "channel",
            "unit",
            "topic",
            "received_at",
            "due_at",
            "closed_at",
            "age_opening_hours",
            "as_of",
        ];
        Grid { header, rows: rows.collect() }
    }

    fn notes(&self) -> Vec<String> {
        let oldest = list(&self.oldest, ("The oldest of them:", "was due", |contact| contact.due_at.clone()));
        let closed = list(
            &self.closed,
            ("The latest that were closed unanswered:", "closed", |contact| {
                contact.closed_at.clone().unwrap_or_default()
            }),
        );
        [oldest, closed].concat()
    }
}

/// Contacts one by one, under a title, with one instant more than that of their arrival.
fn list(contacts: &[OverdueContact], about: (&str, &'static str, fn(&OverdueContact) -> String)) -> Vec<String> {
    let (title, instant, instant_of) = about;
    if contacts.is_empty() {
        return Vec::new();
    }
    let rows = contacts.iter().map(|contact| {
        vec![
            contact.source.clone(),
            contact.external_id.clone(),
            contact.channel.to_owned(),
            contact.received_at.clone(),
            instant_of(contact),
            number(Some(contact.age_hours), 1),
        ]
    });
    let header = vec!["source", "id in the source", "channel", "received", instant, "age, opening h"];
    vec![String::new(), title.to_owned(), aligned(&Grid { header, rows: rows.collect() })]
}
