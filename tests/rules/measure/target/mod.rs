//! Goals against figures that were worked out by hand and by numpy.

mod adoption;
mod growth;
mod measures;
mod statuses;

use std::collections::BTreeMap;

use kanalkoll::measure::{Milestone, NoFigure, Pending, TargetFigure, TargetInputs, TargetRow, TargetStatus, targets};
use kanalkoll::model::{Channel, Day, Instant, Organisation, OrganisationFile};
use kanalkoll::rollup::{AnswerKey, Bucket, CellKey, Cells, ContactCounts, INVITED, QueueCounts};

/// Works from Monday to Friday and knows no holidays. The baseline of the tests is February 2020, four whole weeks of work
/// from the 3rd to the 28th; the first week after it is 2020-W10, from 2 March.
const HEAD: &str = "code = \"x\"\nname = \"X\"\ncountry = \"other\"\ntime_zone = \"Europe/Stockholm\"\n\
                    [[calendar]]\nfrom = \"2019-01-01\"\nopening = [{ days = \"mon-fri\", spans = [\"08:00-16:00\"] }]\n";

/// The days of the baseline as the file has them.
pub(super) const FEBRUARY: &str = "baseline = [\"2020-02-03\", \"2020-02-28\"]";

/// What was recorded.
#[derive(Default)]
pub(super) struct TestOrganisation {
    pub(super) cells: Cells,
    observations: BTreeMap<String, Vec<(Day, f64)>>,
}

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn key(day: Day, channel: Channel) -> CellKey {
    CellKey { bucket: Bucket::Day(day), channel, dimension: String::new() }
}

impl TestOrganisation {
    /// On one day so many contacts, of which the first number were answered in time and the second late.
    pub(super) fn answered(mut self, date: &str, channel: Channel, [all, in_time, late]: [i64; 3]) -> TestOrganisation {
        let counts = ContactCounts {
            received: all,
            in_time_next_working_day: in_time,
            late_next_working_day: late,
            unanswered: all - in_time - late,
            ..ContactCounts::default()
        };
        self.cells.contacts.insert(key(day(date), channel), counts);
        self.cells.work.entry(key(day(date), channel)).or_default().came = all;
        self
    }

    /// So many on a day, of which nothing more is known.
    pub(super) fn came(self, date: &str, channel: Channel, all: i64) -> TestOrganisation {
        self.answered(date, channel, [all, all, 0])
    }

    /// So many e-mails a week: in the baseline as many each of its four weeks, then week by week.
    pub(super) fn emails(mut self, baseline: i64, weeks: &[i64]) -> TestOrganisation {
        for week in 0..4 {
            self = self.came(&day("2020-02-05").plus_days(7 * week).to_string(), Channel::Email, baseline);
        }
        for (week, emails) in (0..).zip(weeks) {
            self = self.came(&day("2020-03-03").plus_days(7 * week).to_string(), Channel::Email, *emails);
        }
        self
    }

    pub(super) fn queued(mut self, date: &str, channel: Channel, counts: QueueCounts) -> TestOrganisation {
        self.cells.queues.insert(key(day(date), channel), counts);
        self.cells.work.entry(key(day(date), channel)).or_default().came = counts.offered;
        self
    }

    /// So many answers 1, 2, 3, 4 and 5 to how easy it was.
    pub(super) fn said(mut self, date: &str, channel: Channel, counts: [i64; 5]) -> TestOrganisation {
        for (value, count) in (1..).zip(counts) {
            let (cell, series) = (key(day(date), channel), INVITED.to_owned());
            let key = AnswerKey { cell, series, question: "ease".to_owned(), value: i64::to_string(&value) };
            self.cells.answers.insert(key, count);
        }
        self
    }

    pub(super) fn observed(mut self, code: &str, values: &[(&str, f64)]) -> TestOrganisation {
        let values = values.iter().map(|(date, value)| (day(date), *value)).collect();
        self.observations.insert(code.to_owned(), values);
        self
    }

    /// The figure of an organisation with these entries, at noon of a day.
    pub(super) fn figure(&self, entries: &str, date: &str) -> TargetFigure {
        let file = OrganisationFile::from_toml(&format!("{HEAD}{entries}")).unwrap();
        let organisation = Organisation::try_from(file).unwrap();
        let at = Instant::parse_rfc3339(&format!("{date}T12:00:00+01:00")).unwrap();
        let pending = Pending::new(&organisation, at, &[]);
        let events = organisation.events();
        let parts = TargetInputs { cells: &self.cells, pending: &pending, observations: &self.observations, events };
        targets(&organisation, at, parts)
    }

    /// The row of the only goal.
    pub(super) fn row(&self, target: &str, date: &str) -> TargetRow {
        let mut rows = self.figure(&format!("[[target]]\n{target}\n"), date).targets;
        assert_eq!(rows.len(), 1);
        rows.remove(0)
    }
}

#[track_caller]
pub(super) fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found}, expected {expected}");
}
