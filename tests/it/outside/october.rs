//! The hour that the clock shows twice, in a switchboard's local times.

use serde_json::json;

use crate::support::{TestApp, both, counts, volume, with};

both! {
    fn both_hours_of_the_night_are_counted(db) {
        let app = TestApp::open(db);
        let rows: Vec<_> = [("01:30", 1), ("02:00", 12), ("02:30", 12), ("02:00", 5), ("02:30", 6), ("03:00", 1)]
            .into_iter()
            .map(|(start, calls)| {
                let start = format!("2020-10-25T{start}:00");
                with(volume("08:00"), &json!({ "interval_start": start, "interval_minutes": 30, "offered": calls, "answered": calls, "abandoned": 0 }))
            })
            .collect();
        let receipt = app.send("volumes", &rows);
        assert_eq!(counts(&receipt), [6, 6, 0, 0, 0], "{}", receipt.text());
        assert_eq!(receipt.json()["flagged"]["time_exists_twice"], 4);
        assert_eq!(counts(&app.send("volumes", &rows)), [6, 0, 0, 6, 0]);
        let list = app.post("volumes", "application/json", json!(rows).to_string().as_bytes());
        assert_eq!(counts(&list), [6, 0, 0, 6, 0]);
        assert_eq!(app.figure("queue?from=2020-10-25&to=2020-10-25")["rows"][0]["offered"], 37);
        app.verify();
    }
}
