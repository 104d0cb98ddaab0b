//! Which of the unanswered are pending and which are overdue, at an instant.
//!
//! Cells say how many of a day's contacts are unanswered, not when each is due. Due times rise with arrival, so for nearly
//! every day all are overdue or all are pending, and the calendar tells which. Only for the few days whose due times lie on
//! both sides of the instant are the open contacts themselves looked at.

use std::collections::HashMap;

use crate::domain::{Channel, Contact, Day, Instant, Organisation, Reading};

/// Decides pending or overdue at an instant.
#[derive(Debug)]
pub struct Pending<'a> {
    organisation: &'a Organisation,
    at: Instant,
    /// Open contacts that arrived on the days whose due times lie on both sides.
    open: HashMap<(Day, Channel), Vec<&'a Contact>>,
}

/// Where a cell's dimension is found in a contact.
pub(crate) type DimensionOf = fn(&Contact) -> &str;

impl<'a> Pending<'a> {
    /// The day from which open contacts must be handed to [`Pending::new`] for exact figures under all readings.
    #[must_use]
    pub fn undecided_since(organisation: &Organisation, at: Instant) -> Day {
        let mut day = organisation.day(at);
        // Where it never opens nothing is ever due and the whole day is pending.
        let undecided = at..Instant::from_unix(i64::MAX);
        // Due times rise with arrival, so the first day that is wholly overdue ends the search.
        while Channel::ALL.into_iter().filter(|channel| channel.awaits_response()).any(|channel| {
            Reading::ALL.into_iter().any(|reading| undecided.contains(&last_due(organisation, reading, day, channel)))
        }) {
            day = day.plus_days(-1);
        }
        day.plus_days(1)
    }

    /// Decides at `at`; `open` holds the open contacts that arrived on or after [`Pending::undecided_since`]. For the own
    /// reading alone none are needed while it is `next_working_day`.
    #[must_use]
    pub fn new(organisation: &'a Organisation, at: Instant, open: &'a [Contact]) -> Pending<'a> {
        let mut by_day: HashMap<(Day, Channel), Vec<&Contact>> = HashMap::new();
        for contact in open {
            by_day.entry((organisation.day(contact.received_at), contact.channel)).or_default().push(contact);
        }
        Pending { organisation, at, open: by_day }
    }

    /// How many of a cell's `unanswered` are not due yet.
    pub(crate) fn count(
        &self,
        reading: Reading,
        day: Day,
        channel: Channel,
        unanswered: i64,
        dimension: (&str, DimensionOf),
    ) -> i64 {
        if unanswered == 0 || last_due(self.organisation, reading, day, channel) < self.at {
            return 0;
        }
        if first_due(self.organisation, reading, day, channel) >= self.at {
            return unanswered;
        }
        let rule = self.organisation.response_rule(day, channel);
        let working_time = self.organisation.working_time(day, channel);
        let (value, dimension_of) = dimension;
        let pending = self.open.get(&(day, channel)).map_or(0, |contacts| {
            let not_due = |contact: &&&Contact| {
                dimension_of(contact) == value
                    && working_time.due(reading, rule.working_days, contact.received_at) >= self.at
            };
            contacts.iter().filter(not_due).count()
        });
        i64::try_from(pending).unwrap_or(i64::MAX)
    }
}

fn first_due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel) -> Instant {
    due(organisation, reading, day, channel, organisation.zone().day_start(day))
}

fn last_due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel) -> Instant {
    let last = organisation.zone().day_start(day.plus_days(1)).plus_seconds(-1);
    due(organisation, reading, day, channel, last)
}

fn due(organisation: &Organisation, reading: Reading, day: Day, channel: Channel, arrival: Instant) -> Instant {
    let rule = organisation.response_rule(day, channel);
    organisation.working_time(day, channel).due(reading, rule.working_days, arrival)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::OrganisationFile;

    #[test]
    fn an_organisation_that_never_opens_for_a_channel_does_not_search_for_ever() {
        let file = OrganisationFile::from_toml(
            "code = \"a\"\nname = \"A\"\ncountry = \"SE\"\n[[calendar]]\nfrom = \"2020-01-01\"\n\
             opening = [{ days = \"mon-fri\", spans = [\"08:00-16:00\"], channels = [\"chat\"] }]\n",
        );
        let organisation = Organisation::try_from(file.unwrap()).unwrap();
        let at = Instant::parse_rfc3339("2020-10-28T10:00:00+01:00").unwrap();
        assert!(Pending::undecided_since(&organisation, at) >= Day::parse("2020-10-20").unwrap());
    }
}
