//! City of Vancouver, 3-1-1: fifteen years of days.

use kanalkoll::domain::By;
use kanalkoll::measure::QueueRow;
use serde_json::Value;

use crate::desk::Desk;
use crate::support::both;
use crate::{assert_rounded, beside, truth, whole};

both! {
    fn vancouver_311(db) {
        let set = "vancouver_contact_centre_daily";
        let (Some(file), Some(truth)) = (beside(&format!("{set}.csv")), truth(set)) else { return };
        let desk = Desk::new(db, "America/Vancouver", "vancouver");
        let receipt = desk.import(&file);
        assert_eq!((receipt.received, receipt.created, receipt.rejected), (5_585, 5_585, 0));
        assert!(receipt.dropped.is_empty());

        let whole_time = desk.queue("2009-01-01", "2024-12-31", None, "");
        assert_numbers(&whole_time.rows[0], &truth["total"]);
        for (year, numbers) in truth["by_year"].as_object().unwrap() {
            let figure = desk.queue(&format!("{year}-01-01"), &format!("{year}-12-31"), None, "");
            assert_numbers(&figure.rows[0], numbers);
        }
        let months = desk.queue("2023-01-01", "2023-12-31", Some(By::Month), "channel");
        assert_eq!(months.rows.len(), 12);
        for row in &months.rows {
            assert_numbers(row, &truth["by_month_2023"][row.key.period.as_ref().unwrap()]);
        }

        // Offered is what the source says, on every day.
        let days = desk.volumes();
        let uneven = days.iter().filter(|day| day.answered + day.abandoned != day.offered).count();
        let more = days.iter().filter(|day| day.answered + day.abandoned > day.offered).count();
        assert_eq!(i64::try_from(uneven).unwrap(), whole(&truth["days_handled_plus_abandoned_ne_offered"]));
        assert_eq!(i64::try_from(more).unwrap(), whole(&truth["days_handled_plus_abandoned_gt_offered"]));
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
