//! City of Vancouver, 3-1-1: fifteen years of days.

use std::collections::BTreeMap;

use kanalkoll::measure::{Point, QueueRow, segmented};
use kanalkoll::model::{By, Day, Zone};
use serde_json::Value;

use crate::real_data_app::RealDataApp;
use crate::support::both;
use crate::{assert_rounded, beside, percent, truth, whole};

both! {
    fn vancouver_311(db) {
        let set = "vancouver_contact_centre_daily";
        let (Some(file), Some(truth)) = (beside(&format!("{set}.csv")), truth(set)) else { return };
        let app = RealDataApp::new(db, "America/Vancouver", "vancouver");
        let receipt = app.import(&file);
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (5_585, 5_585, 0));
        assert!(receipt.dropped.is_empty());

        let whole_time = app.queue("2009-01-01", "2024-12-31", None, "");
        assert_numbers(&whole_time.rows[0], &truth["total"]);
        for (year, numbers) in truth["by_year"].as_object().unwrap() {
            let figure = app.queue(&format!("{year}-01-01"), &format!("{year}-12-31"), None, "");
            assert_numbers(&figure.rows[0], numbers);
        }
        let months = app.queue("2023-01-01", "2023-12-31", Some(By::Month), "channel");
        assert_eq!(months.rows.len(), 12);
        for row in &months.rows {
            assert_numbers(row, &truth["by_month_2023"][row.key.period.as_ref().unwrap()]);
        }

        // Offered is what the source says, on every day.
        let days = app.volumes();
        let uneven = days.iter().filter(|day| day.answered + day.abandoned != day.offered).count();
        let more = days.iter().filter(|day| day.answered + day.abandoned > day.offered).count();
        assert_eq!(i64::try_from(uneven).unwrap(), whole(&truth["days_handled_plus_abandoned_ne_offered"]));
        assert_eq!(i64::try_from(more).unwrap(), whole(&truth["days_handled_plus_abandoned_gt_offered"]));
        nothing_happened(&app);
        // What is not published is not made up.
        assert!(whole_time.rows[0].service_level.of_answered.is_none());
    }
}

#[track_caller]
fn assert_numbers(row: &QueueRow, truth: &Value) {
    let expected = ["offered", "handled", "abandoned"].map(|key| whole(&truth[key]));
    assert_eq!([row.offered, row.answered, row.abandoned], expected, "{:?}", row.key);
    assert_rounded(row.mean_wait_seconds.unwrap(), &truth["asa_weighted_by_handled_s"], 3);
    assert_rounded(row.answer_rate.unwrap().share().unwrap().value * 100.0, &truth["handled_pct_of_offered"], 2);
    assert_rounded(row.abandonment.unwrap().share().unwrap().value * 100.0, &truth["abandoned_pct_of_offered"], 2);
}

/// Every fourth Monday of 2012 to 2019 as the day of an event that there was not, with 104 weeks before it and 26 from it on.
fn nothing_happened(app: &RealDataApp) {
    let zone = Zone::parse("America/Vancouver").unwrap();
    let offered: BTreeMap<Day, i64> =
        app.volumes().iter().map(|volume| (zone.day(volume.interval_start), volume.offered)).collect();
    let rates = |monday: Day| -> Vec<Point> {
        let week = |week: i32| {
            (0..7).map(|day| offered.get(&monday.plus_days(7 * week + day)).copied().unwrap_or(0)).sum::<i64>()
        };
        (-104..26).map(|number| (number, week(number) as f64 / 5.0)).collect()
    };
    let mondays = (0..).map(|number| Day::parse("2012-01-02").unwrap().plus_days(28 * number));
    let mondays: Vec<Day> = mondays.take_while(|day| day.to_string().as_str() < "2020").collect();
    let clear = mondays.iter().filter(|day| segmented(&rates(**day)).unwrap().level.is_clear()).count();
    assert!(percent(clear, mondays.len()) <= 12.0, "{clear} of {}", mondays.len());
    // These are the weeks that the report looks at.
    let figure = app.effect(mondays[7]);
    let observed: Vec<Point> = figure.groups[0].weeks.iter().map(|week| (week.week, week.rate)).collect();
    assert_eq!(observed, rates(mondays[7]));
    assert_eq!(figure.groups[0].change.unwrap().level, segmented(&observed).unwrap().level);
}
