//! Pending and overdue from cells and a few open contacts are what each contact by itself would say.

use std::collections::HashMap;

use kanalkoll::measure::Pending;

use kanalkoll::model::{
    Channel, Contact, Day, Instant, Moment, Organisation, OrganisationFile, Outcome, Reading, Zone,
};

use proptest::prelude::*;

fn organisation(rest: &str) -> Organisation {
    let text = format!("code = \"o\"\nname = \"O\"\ncountry = \"SE\"\n{rest}");
    Organisation::try_from(OrganisationFile::from_toml(&text).unwrap()).unwrap()
}

fn contact(channel: Channel, received_at: Moment) -> Contact {
    Contact {
        source: "s".to_owned(),
        external_id: received_at.first().unix().to_string(),
        channel,
        topic: String::new(),
        unit: String::new(),
        agent: String::new(),
        citizen: None,
        received_at,
        first_response_at: None,
        closed_at: None,
        outcome: Outcome::Open,
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

/// The pending of all contacts: by the cells' way, and one by one.
fn pending(organisation: &Organisation, at: Instant, contacts: &[Contact]) -> ([i64; 3], [i64; 3]) {
    let since = Pending::undecided_since(organisation, at);
    let open: Vec<Contact> =
        contacts.iter().filter(|contact| organisation.day(contact.received_at.first()) >= since).cloned().collect();
    let pending = Pending::new(organisation, at, &open);
    let mut days: HashMap<(Day, Channel), i64> = HashMap::new();
    for contact in contacts {
        *days.entry((organisation.day(contact.received_at.first()), contact.channel)).or_default() += 1;
    }
    let by_cells =
        |reading| days.iter().map(|((day, channel), n)| pending.count(reading, *day, *channel, *n, ("", |_| ""))).sum();
    let one_by_one = |reading| {
        let not_due = |contact: &&Contact| {
            let day = organisation.day(contact.received_at.first());
            let rule = organisation.response_rule(day, contact.channel);
            let working_time = organisation.working_time(day, contact.channel);
            !working_time.due(reading, rule.working_days, contact.received_at).has_passed(at)
        };
        i64::try_from(contacts.iter().filter(not_due).count()).unwrap()
    };
    (Reading::ALL.map(by_cells), Reading::ALL.map(one_by_one))
}

const CHANNELS: [Channel; 4] = [Channel::Email, Channel::EService, Channel::Letter, Channel::Phone];

/// A contact every 50 minutes before `at`, through all channels in turn; of every third only the day is known.
fn stream(at: Instant, days: i64) -> Vec<Contact> {
    let zone = Zone::parse("Europe/Stockholm").unwrap();
    (0..days * 28)
        .zip(CHANNELS.into_iter().cycle())
        .map(|(number, channel)| {
            let received = at.plus_seconds(-number * 3_000);
            let day = Moment::of_day(zone.day(received), &zone, &zone);
            contact(channel, if number % 3 == 0 { day } else { received.into() })
        })
        .collect()
}

#[test]
fn a_shorter_target_does_not_hide_the_days_before_it() {
    // Ten working days until the end of May, one since: what came late in May is due long after what came in June.
    let o = organisation(
        "[[response]]\nfrom = \"2020-01-01\"\nworking_days = 10\n[[response]]\nfrom = \"2020-06-01\"\nworking_days = 1\n\
         [[response]]\nfrom = \"2020-06-02\"\nworking_days = 3\nchannels = [\"letter\"]",
    );
    for at in ["2020-05-29T12:00:00Z", "2020-06-05T12:00:00Z", "2020-06-10T13:37:00Z", "2020-06-26T06:30:00Z"] {
        let at = Instant::parse_rfc3339(at).unwrap();
        let (by_cells, one_by_one) = pending(&o, at, &stream(at, 60));
        assert_eq!(by_cells, one_by_one, "{at}");
    }
}

#[test]
fn a_changed_calendar_does_not_hide_the_days_before_it() {
    let o = organisation(
        "[[calendar]]\nfrom = \"2020-01-01\"\nopening = [{ days = \"mon\", spans = [\"08:00-12:00\"] }]\n\
         [[calendar]]\nfrom = \"2020-06-01\"\n",
    );
    for at in ["2020-06-03T12:00:00Z", "2020-06-08T08:00:00Z", "2020-06-15T07:00:00Z"] {
        let at = Instant::parse_rfc3339(at).unwrap();
        let (by_cells, one_by_one) = pending(&o, at, &stream(at, 40));
        assert_eq!(by_cells, one_by_one, "{at}");
    }
}

#[test]
fn a_channel_that_never_opens_is_answered_too() {
    let o = organisation(
        "[[calendar]]\nfrom = \"1970-01-01\"\nopening = [{ days = \"mon-fri\", spans = [\"08:00-16:00\"] },\n\
         { days = \"mon\", spans = [], channels = [\"letter\"] }]",
    );
    let at = Instant::parse_rfc3339("2020-06-03T12:00:00Z").unwrap();
    let (by_cells, one_by_one) = pending(&o, at, &stream(at, 10));
    assert_eq!(by_cells, one_by_one);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn cells_say_what_each_contact_says(seconds in 1_590_000_000_i64..1_610_000_000, working_days in 1_u16..6) {
        let o = organisation(&format!("[[response]]\nfrom = \"2020-01-01\"\nworking_days = {working_days}"));
        let at = Instant::from_unix(seconds);
        let (by_cells, one_by_one) = pending(&o, at, &stream(at, 20));
        prop_assert_eq!(by_cells, one_by_one);
    }
}
