//! A share whose numerator is larger than its denominator has no value and a reason, on every outlet.

use serde_json::{Value, json};

use crate::support::{TestApp, both, counts, volume, with};

const QUESTION: &str = "from=2020-06-01&to=2020-06-01";
const REASON: &str = "more_than_offered";

fn interval(changes: &Value) -> Value {
    let measured = json!({ "threshold_seconds": 20, "answered_in_threshold": 0, "abandoned_in_threshold": 0 });
    with(with(volume("08:00"), &measured), changes)
}

/// Every number called `value` in a document, with the ends of its interval.
fn shares(document: &Value, found: &mut Vec<(f64, f64, f64)>) {
    match document {
        Value::Object(fields) => {
            let number = |name: &str| fields.get(name).and_then(Value::as_f64);
            if let (Some(value), Some(low), Some(high), true) =
                (number("value"), number("low"), number("high"), fields.contains_key("denominator"))
            {
                found.push((value, low, high));
            }
            fields.values().for_each(|inner| shares(inner, found));
        }
        Value::Array(elements) => elements.iter().for_each(|inner| shares(inner, found)),
        _ => {}
    }
}

both! {
    fn more_answered_than_offered_is_kept_flagged_and_no_share(db) {
        let app = TestApp::open(db);
        let more = interval(&json!({ "answered": 12, "answered_in_threshold": 11, "abandoned": 1 }));
        let receipt = app.send("volumes", &[more]);
        assert_eq!(counts(&receipt), [1, 1, 0, 0, 0]);
        let (flagged, flags) = (receipt.json()["flagged"].clone(), receipt.json()["flags"].clone());
        assert_eq!(flagged, json!({ "more_than_offered": 1 }));
        assert_eq!((&flags[0]["line"], &flags[0]["field"], &flags[0]["flag"]), (&json!(1), &json!("answered"), &json!(REASON)));
        let row = app.figure(&format!("queue?{QUESTION}"))["rows"][0].clone();
        assert_eq!((&row["offered"], &row["answered"]), (&json!(10), &json!(12)));
        let level = &row["service_level"];
        let expected = json!({ "value": null, "low": null, "high": null, "reason": REASON, "numerator": 12, "denominator": 10 });
        assert_eq!(row["answer_rate"], expected);
        for (share, numerator, denominator) in [(&level["abandons_negative"], 11, 10), (&level["abandons_removed"], 11, 9), (&level["abandons_ignored"], 11, 10)] {
            assert_eq!((&share["value"], &share["reason"]), (&Value::Null, &json!(REASON)), "{level}");
            assert_eq!((&share["numerator"], &share["denominator"]), (&json!(numerator), &json!(denominator)));
        }
        assert!(level["of_answered"]["value"].as_f64().unwrap() < 1.0 && row["abandonment"]["value"] == 0.1, "{row}");
        app.verify();
    }

    fn people_and_programs_read_why_there_is_no_share(db) {
        let app = TestApp::open(db);
        let sent = [
            interval(&json!({ "answered": 12, "answered_in_threshold": 11, "abandoned": 1 })),
            interval(&json!({ "channel": "chat", "threshold_seconds": 60, "answered": 2, "abandoned": 11, "answered_in_threshold": 2 })),
        ];
        assert_eq!(counts(&app.send("volumes", &sent)), [2, 2, 0, 0, 0]);
        let days = ["--organisation", "kalmar", "--from", "2020-06-01", "--to", "2020-06-30"];
        let report = |name: &str, format: &str| {
            let (code, out, err) = app.run(&[&["report", name][..], &days, &["--format", format]].concat());
            assert_eq!(code, 0, "{err}");
            out
        };
        let queue = |format: &str| {
            let (code, out, err) = app.run(&[&["report", "queue", "--split", "channel"][..], &days, &["--format", format]].concat());
            assert_eq!(code, 0, "{err}");
            out
        };
        let table = queue("table");
        assert!(table.contains("fler än inkomna") && !table.contains("110,0") && !table.contains("122,2"), "{table}");
        let csv = queue("csv");
        assert!(csv.contains("more_than_offered: abandons_ignored abandons_negative abandons_positive abandons_removed"), "{csv}");
        assert!(!csv.contains("1.1,") && !csv.contains("1.2"), "{csv}");
        let csv = report("monthly", "csv");
        for line in ["queue,phone,service_level,more_than_offered,,,", "queue,chat,abandonment,more_than_offered,,,"] {
            assert!(csv.contains(line), "{csv}");
        }
        assert!(report("monthly", "table").contains("fler än inkomna"));
        for (language, words) in [
            ("sv", "fler besvarade eller tappade än inkomna"),
            ("nb", "flere besvarte eller tapte enn mottatte"),
            ("nn", "fleire med svar eller tapte enn mottekne"),
            ("en", "more answered or abandoned than received"),
        ] {
            let (code, letter, err) = app.run(&[&["report", "monthly"][..], &days, &["--format", "html", "--language", language]].concat());
            assert!(code == 0 && letter.contains(words), "{language}: {err}");
            let page = app.get(&format!("/overview/kalmar?from=2020-06-01&to=2020-06-30&lang={language}"));
            assert!(page.status == 200 && page.text().contains(words), "{language}: {}", page.text());
        }
    }

    fn no_share_is_above_1_or_outside_its_interval(db) {
        let app = TestApp::open(db);
        let mut sent = Vec::new();
        for (place, (answered, abandoned)) in [(12, 0), (0, 12), (9, 3), (10, 10), (0, 0), (3, 10), (10, 0)].into_iter().enumerate() {
            for in_threshold in [0, answered / 2, answered] {
                let start = format!("2020-06-{:02}T{:02}:00:00", place + 1, in_threshold + 6);
                sent.push(interval(&json!({ "interval_start": start, "answered": answered, "abandoned": abandoned,
                    "answered_in_threshold": in_threshold, "abandoned_in_threshold": abandoned / 2 })));
            }
        }
        app.send("volumes", &sent);
        let by_day = app.figure("queue?from=2020-06-01&to=2020-06-30&by=day&split=channel");
        let month = app.figure("queue?from=2020-06-01&to=2020-06-30&by=month");
        let mut found = Vec::new();
        shares(&by_day, &mut found);
        shares(&month, &mut found);
        assert!(found.len() > 20, "{by_day}");
        for (value, low, high) in found {
            assert!(value <= 1.0 && low <= value && value <= high, "{value} in {low} to {high}");
        }
    }
}
