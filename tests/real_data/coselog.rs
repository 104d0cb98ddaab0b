//! `CoSeLoG`: applications to a Dutch municipality.

use kanalkoll::model::Channel;
use serde_json::Value;

use crate::real_data_app::{Counts, RealDataApp, count, median};
use crate::support::both;
use crate::{assert_rounded, beside, percent, truth, whole};

const CHANNELS: [(&str, Channel); 5] = [
    ("Internet", Channel::EService),
    ("Desk", Channel::Visit),
    ("Post", Channel::Letter),
    ("e-mail", Channel::Email),
    ("Intern", Channel::Unknown),
];

both! {
    fn coselog_applications(db) {
        let (Some(file), Some(truth)) = (beside("coselog_receipt.csv.gz"), truth("coselog_receipt")) else { return };
        let app = RealDataApp::new(db, "Europe/Amsterdam", "coselog");
        let receipt = app.import(&file);
        let (events, cases) = (truth["events"].as_u64().unwrap(), truth["cases"].as_u64().unwrap());
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (events, 1_432, 2));
        assert_eq!(receipt.created + receipt.rejected, cases);
        assert_eq!(receipt.dropped, [("another activity of the case".to_owned(), events - cases)].into());

        let mut found = app.received(4);
        for reject in app.rejects(&receipt) {
            assert_eq!((reject.reason.as_str(), reject.field.as_str()), ("answer_before_arrival", "first_response_at"));
            let record: Value = serde_json::from_str(&reject.record).unwrap();
            let source = record["case:channel"].as_str().unwrap();
            let channel = CHANNELS.iter().find(|(name, _)| *name == source).unwrap().1;
            count(&mut found, &record["case:startdate"].as_str().unwrap()[..4], channel, 1);
        }
        let mut expected = Counts::new();
        for (year, channels) in truth["by_year_channel"].as_object().unwrap() {
            for (name, channel) in CHANNELS {
                count(&mut expected, year, channel, whole(&channels[name]));
            }
        }
        assert_eq!(found, expected);
        responses(&app, &truth["confirmation_hours_after_startdate"]);
    }
}

/// Hours from the case's start to its confirmation. The two rejected are confirmed before their start: they have no median, but
/// are among the cases of which a share is taken.
fn responses(app: &RealDataApp, truth: &Value) {
    let contacts = app.contacts();
    let seconds = contacts
        .iter()
        .map(|contact| contact.first_response_at.unwrap().first().unix() - contact.received_at.first().unix());
    let hours: Vec<f64> = seconds.map(|seconds| seconds as f64 / 3_600.0).collect();
    let cases = usize::try_from(whole(&truth["n"])).unwrap();
    assert_eq!(i64::try_from(cases - hours.len()).unwrap(), whole(&truth["negative"]));
    // Ours are whole seconds.
    assert_rounded(median(hours.clone()), &truth["median"], 3);
    let within = |most: f64| percent(hours.iter().filter(|hours| **hours <= most).count(), cases);
    assert_rounded(within(24.0), &truth["<=24h_pct"], 2);
    assert_rounded(within(72.0), &truth["<=72h_pct"], 2);
}
