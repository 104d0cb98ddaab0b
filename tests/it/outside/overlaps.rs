//! Volumes of one queue that share time count once.

use serde_json::{Value, json};

use crate::support::{Answer, TestApp, both, counts, volume, with};

fn interval(start: &str, minutes: i32) -> Value {
    with(volume("00:00"), &json!({ "interval_start": start, "interval_minutes": minutes }))
}

fn half_hours(day: &str) -> Vec<Value> {
    (0..24).flat_map(|hour| ["00", "30"].map(|half| interval(&format!("{day}T{hour:02}:{half}:00"), 30))).collect()
}

fn offered(app: &TestApp<'_>, day: &str) -> Value {
    app.figure(&format!("queue?from={day}&to={day}"))["rows"][0]["offered"].clone()
}

fn first_reject(receipt: &Answer) -> Value {
    receipt.json()["rejects"][0].clone()
}

both! {
    fn a_day_and_its_half_hours_count_once(db) {
        let app = TestApp::open(db);
        assert_eq!(counts(&app.send("volumes", &[interval("2020-06-02T00:00:00", 1_440)])), [1, 1, 0, 0, 0]);
        let receipt = app.send("volumes", &half_hours("2020-06-02"));
        assert_eq!((receipt.status, counts(&receipt)), (422, [48, 0, 0, 0, 48]));
        let reject = first_reject(&receipt);
        assert_eq!((&reject["line"], &reject["field"], &reject["reason"]), (&json!(1), &json!("interval_start"), &json!("overlaps")));
        let detail = reject["detail"].as_str().unwrap();
        assert!(detail.contains("30 minutes from 2020-06-01T22:00:00Z") && detail.contains("one of 1440 minutes that begins at 2020-06-01T22:00:00Z"), "{detail}");
        assert_eq!(offered(&app, "2020-06-02"), 10);
        // The same again is the same record; other queues and the next day are free.
        let others = [
            interval("2020-06-02T00:00:00", 1_440),
            with(interval("2020-06-02T08:00:00", 30), &json!({ "queue": "reception" })),
            with(interval("2020-06-02T08:00:00", 30), &json!({ "channel": "chat" })),
            interval("2020-06-03T00:00:00", 30),
        ];
        assert_eq!(counts(&app.send("volumes", &others)), [4, 3, 0, 1, 0]);
        app.verify();
    }

    fn the_same_start_with_another_length_and_lengths_that_cross_are_overlaps(db) {
        let app = TestApp::open(db);
        let sent = [
            interval("2020-06-02T08:00:00", 30),
            interval("2020-06-02T08:00:00", 60),
            interval("2020-06-02T08:30:00", 60),
            interval("2020-06-02T07:45:00", 20),
            interval("2020-06-02T09:15:00", 30),
            interval("2020-06-02T07:45:00", 15),
        ];
        // The first of one delivery stays, whatever comes after it.
        let receipt = app.send("volumes", &sent);
        assert_eq!(counts(&receipt), [6, 3, 0, 0, 3]);
        let lines: Vec<i64> = receipt.json()["rejects"].as_array().unwrap().iter().map(|one| one["line"].as_i64().unwrap()).collect();
        assert_eq!(lines, [2, 4, 5]);
        let amended = with(interval("2020-06-02T08:30:00", 60), &json!({ "offered": 12 }));
        assert_eq!(counts(&app.send("volumes", &[amended])), [1, 0, 1, 0, 0]);
        assert_eq!(offered(&app, "2020-06-02"), 32);
        app.verify();
    }

    fn a_civil_day_is_as_long_as_the_clock_makes_it(db) {
        let app = TestApp::open(db);
        let days = ["2020-03-28", "2020-03-29", "2020-03-30", "2020-10-24", "2020-10-25", "2020-10-26"];
        let sent: Vec<Value> = days.iter().map(|day| interval(&format!("{day}T00:00:00"), 1_440)).collect();
        assert_eq!(counts(&app.send("volumes", &sent)), [6, 6, 0, 0, 0]);
        for (day, minutes) in [("2020-03-29", 1_380), ("2020-10-25", 1_500), ("2020-10-25", 1_440), ("2020-03-29", 1_500)] {
            assert_eq!(counts(&app.send("volumes", &[interval(&format!("{day}T00:00:00"), minutes)])), [1, 0, 0, 1, 0], "{day}");
        }
        // No hole at the end of the long day, and no overlap with the day after the short one.
        let receipt = app.send("volumes", &[interval("2020-10-25T23:30:00+01:00", 30), interval("2020-03-29T23:30:00", 30)]);
        assert_eq!(counts(&receipt), [2, 0, 0, 0, 2]);
        // As long as a day, and none.
        assert_eq!(counts(&app.send("volumes", &[interval("2020-05-01T08:00:00", 1_440), interval("2020-05-02T08:00:00", 30)])), [2, 2, 0, 0, 0]);
        app.verify();
    }

    fn what_was_kept_before_with_overlaps_stays_and_can_be_amended(db) {
        let app = TestApp::open(db);
        assert_eq!(counts(&app.send("volumes", &[interval("2020-06-02T00:00:00", 1_440), interval("2020-06-04T08:00:00", 30)])), [2, 2, 0, 0, 0]);
        db.execute("update volume set interval_start = interval_start - 86400 - 86400 where interval_minutes = 30");
        let (code, out, err) = app.run(&["cells", "rebuild", "--organisation", "kalmar"]);
        assert_eq!(code, 0, "{out}{err}");
        let amended = with(interval("2020-06-02T08:00:00", 30), &json!({ "offered": 9 }));
        let receipt = app.send("volumes", &[amended, interval("2020-06-02T23:00:00", 30)]);
        assert_eq!(counts(&receipt), [2, 0, 1, 0, 1]);
        assert!(first_reject(&receipt)["detail"].as_str().unwrap().contains("one of 1440 minutes"), "{}", receipt.text());
        app.verify();
    }
}
