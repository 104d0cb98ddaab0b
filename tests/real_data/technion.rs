//! The Technion's "Anonymous Bank": two months of calls.

use std::collections::BTreeMap;

use kanalkoll::model::Outcome;
use serde_json::Value;

use crate::real_data_app::RealDataApp;
use crate::support::both;
use crate::{assert_rounded, beside, truth, whole};

const ZONE: &str = "Asia/Jerusalem";
const MONTHS: [(&str, &str, &str); 2] = [("01", "1999-01-01", "1999-01-31"), ("02", "1999-02-01", "1999-02-28")];

both! {
    fn technion_bank(db) {
        let Some(truth) = truth("technion_bank_1999") else { return };
        let app = RealDataApp::new(db, ZONE, "technion");
        for (month, ..) in MONTHS {
            let Some(file) = beside(&format!("technion_bank_1999_{month}.txt.gz")) else { return };
            let truth = &truth[month];
            let receipt = app.import(&file);
            assert_eq!((receipt.received, receipt.rejected), (truth["rows"].as_u64().unwrap(), 0));
            let number = |value: &Value| value.as_u64().unwrap();
            let dropped = [
                ("hung up in the voice menu", number(&truth["HANG with q_time==0"])),
                ("phantom", number(&truth["outcome"]["PHANTOM"])),
            ];
            assert_eq!(receipt.dropped, dropped.map(|(reason, count)| (reason.to_owned(), count)).into());
            assert_eq!(receipt.received, receipt.created + receipt.dropped_records());
        }
        for (month, from, to) in MONTHS {
            outcomes(&app, &truth[month], from, to);
            by_type(&app, &truth[month]["by_type"], from, to);
            calls(&app, &truth[month], from, to);
        }
        within(&app, &truth, 20);
        app.apply(ZONE, "[queue]\nthreshold_seconds = { phone = 60 }\n");
        within(&app, &truth, 60);
    }
}

fn outcomes(app: &RealDataApp, truth: &Value, from: &str, to: &str) {
    let figure = app.queue(from, to, None, "");
    let row = &figure.rows[0];
    let (agent, hung_up) = (whole(&truth["outcome"]["AGENT"]), whole(&truth["abandoned_in_queue(HANG,q_time>0)"]));
    assert_eq!((row.offered, row.answered, row.abandoned), (agent + hung_up, agent, hung_up));
    assert_rounded(
        row.abandonment.unwrap().share().unwrap().value * 100.0,
        &truth["abandon_pct_queue_only(hq/(AGENT+hq))"],
        2,
    );
    assert_rounded(row.mean_wait_seconds.unwrap(), &truth["mean_wait_answered_incl_zero_s"], 3);
    assert_rounded(row.mean_handle_seconds.unwrap(), &truth["mean_service_s_AGENT"], 3);
    assert_eq!(row.handle_seconds, whole(&truth["sum_service_s_AGENT"]));
}

fn by_type(app: &RealDataApp, truth: &Value, from: &str, to: &str) {
    let figure = app.queue(from, to, None, "topic");
    let rows: BTreeMap<&str, _> =
        figure.rows.iter().map(|row| (row.key.topic.as_ref().unwrap().as_deref().unwrap(), row)).collect();
    for (name, numbers) in truth.as_object().unwrap() {
        let row = rows.get(name.as_str());
        assert_eq!(row.map_or(0, |row| row.answered), whole(&numbers["AGENT"]), "{name}");
        if let Some(row) = row.filter(|row| row.answered > 0) {
            assert_rounded(row.mean_wait_seconds.unwrap(), &numbers["mean_wait_AGENT"], 2);
            assert_rounded(row.mean_handle_seconds.unwrap(), &numbers["mean_service_AGENT"], 2);
        }
    }
}

/// What no figure shows, from the calls as they are kept.
fn calls(app: &RealDataApp, truth: &Value, from: &str, to: &str) {
    let (from, to) = (kanalkoll::model::Day::parse(from).unwrap(), kanalkoll::model::Day::parse(to).unwrap());
    let zone = kanalkoll::model::Zone::parse(ZONE).unwrap();
    let calls: Vec<_> =
        app.contacts().into_iter().filter(|call| (from..=to).contains(&zone.day(call.received_at.first()))).collect();
    let waits = |outcome: Outcome| {
        calls.iter().filter(move |call| call.outcome == outcome).map(|call| call.wait_seconds.unwrap())
    };
    let mean = |waits: Vec<i32>| waits.iter().map(|wait| f64::from(*wait)).sum::<f64>() / waits.len() as f64;
    assert_rounded(mean(waits(Outcome::Abandoned).collect()), &truth["mean_wait_abandoned_in_queue_s"], 3);
    let queued: Vec<i32> = waits(Outcome::Answered).filter(|wait| *wait > 0).collect();
    assert_rounded(mean(queued), &truth["mean_wait_answered_only_queued_s"], 3);
    let nobody = calls.iter().filter(|call| call.outcome == Outcome::Answered && call.agent.is_empty()).count();
    assert_eq!(i64::try_from(nobody).unwrap(), whole(&truth["outcome_AGENT_but_server_NO_SERVER"]));
}

/// The shares answered within the organisation's threshold.
fn within(app: &RealDataApp, truth: &Value, seconds: i32) {
    for (month, from, to) in MONTHS {
        let figure = app.queue(from, to, None, "");
        assert_eq!(figure.definition.threshold_seconds["phone"], seconds);
        let level = figure.rows[0].service_level;
        let truth = &truth[month];
        assert_rounded(
            level.of_answered.unwrap().share().unwrap().value * 100.0,
            &truth[&format!("answered_within_{seconds}s_pct_of_answered")],
            2,
        );
        if seconds == 60 {
            let of_all = &truth["answered_within_60s_pct_of_(AGENT+queue abandons)"];
            assert_rounded(level.abandons_negative.unwrap().share().unwrap().value * 100.0, of_all, 2);
        }
    }
}
