//! City of Boston, 311, the second half of 2011.

use std::collections::BTreeMap;

use kanalkoll::model::{By, Channel};
use serde_json::Value;

use crate::real_data_app::{Counts, RealDataApp, count, median};
use crate::support::both;
use crate::{assert_rounded, beside, percent, truth, whole};

const CHANNELS: [(&str, Channel); 4] = [
    ("Constituent Call", Channel::Phone),
    ("Self Service", Channel::EService),
    ("Citizens Connect App", Channel::EService),
    ("Twitter", Channel::Social),
];

both! {
    fn boston_311(db) {
        let (Some(file), Some(truth)) = (beside("boston311_2011.csv.gz"), truth("boston311_2011")) else { return };
        let app = RealDataApp::new(db, "America/New_York", "boston311");
        let receipt = app.import(&file);
        assert_eq!(receipt.received, truth["rows"].as_u64().unwrap());
        assert_eq!(receipt.rejected, 0);
        assert_eq!(receipt.received, receipt.created + receipt.dropped_records());
        let of = |source: &str| truth["by_source"][source].as_u64().unwrap();
        let dropped = [("employee generated", of("Employee Generated")), ("maintenance system", of("Maximo Integration"))];
        assert_eq!(receipt.dropped, dropped.map(|(reason, count)| (reason.to_owned(), count)).into());

        assert_eq!(app.received(0), by_channel([("", &truth["by_source"])]));
        let months = truth["by_month_source"].as_object().unwrap();
        assert_eq!(app.received(7), by_channel(months.iter().map(|(month, sources)| (month.as_str(), sources))));
        figures(&app, &truth);
        closing(&app, &truth);
    }
}

fn by_channel<'a>(periods: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Counts {
    let mut counts = Counts::new();
    for (period, sources) in periods {
        for (source, channel) in CHANNELS {
            count(&mut counts, period, channel, whole(&sources[source]));
        }
    }
    counts
}

/// The figures as they leave the program: months of messages and calls, and how many are closed.
fn figures(app: &RealDataApp, truth: &Value) {
    let expected = by_channel(
        truth["by_month_source"].as_object().unwrap().iter().map(|(month, sources)| (month.as_str(), sources)),
    );
    let response = app.response("2011-07-01", "2011-12-31", Some(By::Month), "channel");
    let queue = app.queue("2011-07-01", "2011-12-31", Some(By::Month), "channel");
    let rows = response.rows.iter().map(|row| (&row.key, row.received));
    let rows = rows.chain(queue.rows.iter().map(|row| (&row.key, row.offered)));
    let mut figures = Counts::new();
    for (key, number) in rows {
        let channel = Channel::from_code(key.channel.unwrap()).unwrap();
        count(&mut figures, key.period.as_ref().unwrap(), channel, number);
    }
    assert_eq!(figures, expected);

    let closed = |sources: &[&str]| -> i64 {
        sources.iter().map(|source| whole(&truth["closure_by_source"][source]["closed"])).sum()
    };
    let all = app.queue("2011-07-01", "2011-12-31", None, "");
    assert_eq!(all.rows[0].answered, closed(&["Constituent Call"]));
    let all = app.response("2011-07-01", "2011-12-31", None, "channel");
    let answered: BTreeMap<_, _> =
        all.rows.iter().map(|row| (row.key.channel.unwrap(), row.in_time + row.late)).collect();
    let expected = [("e_service", closed(&["Self Service", "Citizens Connect App"])), ("social", closed(&["Twitter"]))];
    assert_eq!(answered, expected.into());
    assert!(all.rows.iter().all(|row| row.unknown == 0 && row.received == row.in_time + row.late + row.overdue));
}

/// How long the cases of a channel were open, by the wall clock, in days.
fn closing(app: &RealDataApp, truth: &Value) {
    let contacts = app.contacts();
    let mut hours: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for contact in &contacts {
        let open = contact.closed_at.map(|at| app.wall_seconds(contact, at.first()) as f64 / 3_600.0);
        hours.entry(contact.channel.code()).or_default().extend(open);
    }
    let truth = &truth["closure_by_source"];
    let within = |channel: &str, days: f64| hours[channel].iter().filter(|hours| **hours <= days * 24.0).count();
    let all = |source: &str| usize::try_from(whole(&truth[source]["n"])).unwrap();
    for (days, key) in [(1.0, "1d"), (3.0, "3d"), (7.0, "7d"), (30.0, "30d")] {
        let key = format!("closed_within_{key}_pct_of_all");
        assert_rounded(percent(within("phone", days), all("Constituent Call")), &truth["Constituent Call"][&key], 2);
        assert_rounded(percent(within("social", days), all("Twitter")), &truth["Twitter"][&key], 2);
        // So few cases that a percentage of two decimals tells how many they are.
        let cases = |source: &str| (truth[source][&key].as_f64().unwrap() / 100.0 * all(source) as f64).round();
        let found = within("e_service", days) as f64;
        assert!((found - cases("Self Service") - cases("Citizens Connect App")).abs() < 0.5, "{key}: {found}");
    }
    assert_rounded(median(hours["phone"].clone()), &truth["Constituent Call"]["median_hours_closed"], 3);
    assert_rounded(median(hours["social"].clone()), &truth["Twitter"]["median_hours_closed"], 3);
    // "the four citizen sources, 40,206 cases": 37.00 % within a day.
    let within_a_day: usize = hours.keys().map(|channel| within(channel, 1.0)).sum();
    assert_eq!((contacts.len(), format!("{:.2}", percent(within_a_day, contacts.len()))), (40_206, "37.00".to_owned()));
}
