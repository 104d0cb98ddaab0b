//! The calendar entries of an organisation file -> the organisation's calendar.

use std::collections::{BTreeMap, BTreeSet};

use super::file::CalendarEntry;
use crate::model::problems::Problems;
use crate::model::time::{CalendarVersion, Opening, Span};
use crate::model::{Calendar, Country, Day, Zone};

impl Problems {
    pub(super) fn calendar(&mut self, zone: &Zone, country: Country, entries: &[CalendarEntry]) -> Calendar {
        let mut versions: Vec<CalendarVersion> = entries
            .iter()
            .enumerate()
            .map(|(index, entry)| self.version(&format!("calendar[{index}]"), entry))
            .collect();
        versions.sort_by_key(|version| version.from);
        self.doubles("calendar.from", entries.iter().map(|entry| entry.from.as_str()));
        // Days before the first version of the file follow the default, so that a version added later leaves them alone.
        versions.insert(0, default_version());
        Calendar::new(zone, country, &versions)
    }

    fn version(&mut self, path: &str, entry: &CalendarEntry) -> CalendarVersion {
        let mut version = CalendarVersion { from: self.day(&format!("{path}.from"), &entry.from), ..default_version() };
        if let Some(weekend) = &entry.weekend {
            version.weekend = self.weekdays(&format!("{path}.weekend"), &weekend.join(","));
        }
        if !entry.opening.is_empty() {
            version.opening = entry
                .opening
                .iter()
                .map(|row| Opening {
                    weekdays: self.weekdays(&format!("{path}.opening.days"), &row.days),
                    spans: self.spans(&format!("{path}.opening.spans"), &row.spans),
                    channels: self.channels(&format!("{path}.opening.channels"), &row.channels),
                })
                .collect();
        }
        version.closed = entry.closed.iter().map(|text| self.day(&format!("{path}.closed"), text)).collect();
        for text in &entry.open {
            match Day::parse(&format!("2000-{text}")) {
                Some(day) => drop(version.open.insert((day.date().month(), day.date().day()))),
                None => self.add(&format!("{path}.open"), text, "month and day such as `12-24`"),
            }
        }
        for short in &entry.short {
            let day = self.day(&format!("{path}.short.date"), &short.date);
            let spans = self.spans(&format!("{path}.short.spans"), &short.spans);
            version.short.insert(day, spans);
        }
        version
    }

    /// Returns the weekdays of a text such as `mon-fri`, `mon,wed` or `sat`.
    fn weekdays(&mut self, path: &str, text: &str) -> [bool; 7] {
        const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let index = |name: &str| NAMES.iter().position(|known| *known == name.trim());
        let mut days = [false; 7];
        for part in text.split(',').filter(|part| !part.trim().is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            match (index(first), index(last)) {
                (Some(first), Some(last)) if first <= last => {
                    days.iter_mut().take(last + 1).skip(first).for_each(|day| *day = true);
                }
                _ => self.add(path, part, "weekdays such as `mon-fri` or `mon,wed`, Monday first"),
            }
        }
        days
    }

    /// Returns the spans of texts such as `08:00-16:00`; a day may end at `24:00`.
    fn spans(&mut self, path: &str, texts: &[String]) -> Vec<Span> {
        let second = |text: &str| -> Option<i32> {
            let (hour, minute) = text.trim().split_once(':')?;
            let (hour, minute): (i32, i32) = (hour.parse().ok()?, minute.parse().ok()?);
            let valid = (0..24).contains(&hour) && (0..60).contains(&minute) || (hour, minute) == (24, 0);
            valid.then_some(hour * 3_600 + minute * 60)
        };
        let mut spans = Vec::new();
        for text in texts {
            match text.split_once('-').and_then(|(start, end)| Some((second(start)?, second(end)?))) {
                Some((start, end)) if start < end => spans.push((start, end)),
                _ => self.add(path, text, "a span such as `08:00-16:00`"),
            }
        }
        spans.sort_unstable();
        if spans.windows(2).any(|pair| matches!(pair, [first, second] if first.1 > second.0)) {
            self.add(path, &texts.join(", "), "spans that do not overlap");
        }
        spans
    }
}

fn default_version() -> CalendarVersion {
    let weekdays = [true, true, true, true, true, false, false];
    CalendarVersion {
        from: Day::from_epoch(0),
        opening: vec![Opening { weekdays, spans: vec![(8 * 3_600, 16 * 3_600)], channels: Vec::new() }],
        weekend: weekdays.map(|worked| !worked),
        closed: BTreeSet::new(),
        open: BTreeSet::new(),
        short: BTreeMap::new(),
    }
}
