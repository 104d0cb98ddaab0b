//! City of San Francisco, 311, ten thousand requests of ten years.

use std::collections::BTreeMap;

use kanalkoll::model::Channel;
use serde_json::Value;

use crate::real_data_app::{Counts, RealDataApp, count};
use crate::support::both;
use crate::{beside, truth, whole};

const CHANNELS: [(&str, Channel); 7] = [
    ("Phone", Channel::Phone),
    ("Web", Channel::EService),
    ("Mobile/Open311", Channel::EService),
    ("Twitter", Channel::Social),
    ("Email", Channel::Email),
    ("Integrated Agency", Channel::Unknown),
    ("Other Department", Channel::Unknown),
];

both! {
    fn san_francisco_311(db) {
        let (Some(file), Some(truth)) = (beside("sf311_2008_2018.csv.gz"), truth("sf311_2008_2018")) else { return };
        let app = RealDataApp::new(db, "America/Los_Angeles", "sf311");
        let receipt = app.import(&file);
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (10_000, 9_983, 17));
        assert_eq!(receipt.received, truth["rows"].as_u64().unwrap());
        assert!(receipt.dropped.is_empty());

        let (rejected_by_source, rejected) = rejected(&app, &receipt);
        let negative = |source: &str| whole(&truth["closure_by_source"][source]["negative_duration"]);
        for (source, _) in CHANNELS {
            assert_eq!(rejected_by_source.get(source).copied().unwrap_or(0), negative(source), "{source}");
        }
        let mut found = app.received(4);
        for (year, channels) in rejected {
            for (code, number) in channels {
                count(&mut found, &year, Channel::from_code(code).unwrap(), number);
            }
        }
        let mut expected = Counts::new();
        for (year, sources) in truth["by_year_source"].as_object().unwrap() {
            for (source, channel) in CHANNELS {
                count(&mut expected, year, channel, whole(&sources[source]));
            }
        }
        assert_eq!(found, expected);
        by_hour(&app);
        states(&app, &truth);
    }
}

/// The rejected requests: by source, and by year and channel.
fn rejected(app: &RealDataApp, receipt: &kanalkoll::service::Receipt) -> (BTreeMap<String, i64>, Counts) {
    let (mut by_source, mut counts) = (BTreeMap::new(), Counts::new());
    for reject in app.rejects(receipt) {
        assert_eq!((reject.reason.as_str(), reject.field.as_str()), ("closed_before_arrival", "closed_at"));
        let record: Value = serde_json::from_str(&reject.record).unwrap();
        let source = record["source"].as_str().unwrap().to_owned();
        let channel = CHANNELS.iter().find(|(name, _)| *name == source).unwrap().1;
        count(&mut counts, &record["created_date"].as_str().unwrap()[..4], channel, 1);
        *by_source.entry(source).or_default() += 1;
    }
    (by_source, counts)
}

/// The clock is San Francisco's: people phone by day.
fn by_hour(app: &RealDataApp) {
    let mut hours = [0_i64; 24];
    for contact in app.contacts().iter().filter(|contact| contact.channel == Channel::Phone) {
        hours[usize::try_from(app.hour(contact)).unwrap()] += 1;
    }
    let day = 8..=17;
    let least_by_day = day.clone().map(|hour| hours[hour]).min();
    let most_by_night = (0..24).filter(|hour| !day.contains(hour)).map(|hour| hours[hour]).max();
    assert!(least_by_day > most_by_night, "{hours:?}");
}

fn states(app: &RealDataApp, truth: &Value) {
    let group = |source: &str, key: &str| whole(&truth["closure_by_source"][source][key]);
    let kept = |source: &str, key: &str| group(source, key) - group(source, "negative_duration");
    let figure = app.response("2008-01-01", "2018-12-31", None, "channel");
    let found: BTreeMap<_, _> = figure
        .rows
        .iter()
        .map(|row| (row.key.channel.unwrap(), (row.received, row.in_time + row.late, row.overdue)))
        .collect();
    let of = |sources: &[&str]| {
        let sum = |key| sources.iter().map(|source| kept(source, key)).sum::<i64>();
        (sum("n"), sum("closed"), sum("n") - sum("closed"))
    };
    let expected =
        [("e_service", of(&["Web", "Mobile/Open311"])), ("email", of(&["Email"])), ("social", of(&["Twitter"]))];
    assert_eq!(found, expected.into());
    let calls = app.queue("2008-01-01", "2018-12-31", None, "");
    assert_eq!((calls.rows[0].offered, calls.rows[0].answered), (kept("Phone", "n"), kept("Phone", "closed")));
}
