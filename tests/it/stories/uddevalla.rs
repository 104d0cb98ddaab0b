//! Uddevalla's IT support: what should get an e-service next, and how each topic fares.

use serde_json::Value;

use super::{StoryApp, row};
use crate::support::both;

both! {
    fn passwords_come_first(db) {
        let app = StoryApp::of(db, "uddevalla");
        let figure = app.figure("steering --from 2021-02-01 --to 2021-04-25");
        let rows = figure["rows"].as_array().unwrap();
        assert_eq!((&rows[0]["rank"], &rows[0]["topic"]), (&1.into(), &"losenord".into()), "{figure}");
        let value = |row: &Value, share: &str| row[share]["value"].as_f64().unwrap();
        assert!(value(&rows[0], "short_share") > 0.8 && value(&rows[0], "repeated_share") > 0.25, "{}", rows[0]);
        assert!(value(&rows[0], "digital_share") < 0.1);
        // Not because it takes the most hours: business systems take more, and an e-service reaches few of them.
        let systems = row(&figure["rows"], "topic", "verksamhetssystem");
        assert!(systems["hours"].as_f64() > rows[0]["hours"].as_f64(), "{systems}");
        assert!(rows.iter().all(|row| row["arithmetic"].as_str().is_some_and(|text| text.contains(" h x "))), "{figure}");
        app.answers_its_questions();
    }

    fn the_oldest_were_as_old_as_they_were_then(db) {
        let app = StoryApp::of(db, "uddevalla");
        let figure = app.figure("overdue --as-of 2021-04-26T06:00:00Z");
        let oldest = figure["groups"].as_array().unwrap().iter().map(|one| one["oldest_received_at"].as_str().unwrap()).min();
        assert!(oldest.is_some_and(|oldest| oldest.starts_with("2021-02")), "{figure}");
    }

    fn every_topic_tells_of_handling_age_and_backlog(db) {
        let app = StoryApp::of(db, "uddevalla");
        let figure = app.figure("steering --from 2021-02-01 --to 2021-04-25");
        let written = ["losenord", "behorighet", "utskrift", "dator", "verksamhetssystem", "telefoni"];
        for topic in written {
            let row = row(&figure["rows"], "topic", topic);
            let lines = app.story.files[0].csv.lines().filter(|line| line.contains(&format!(",{topic},")));
            assert_eq!(row["open"], lines.filter(|line| line.contains(",open,")).count(), "{row}");
            assert!(row["open"].as_i64() > Some(0) && row["oldest_open_days"].as_i64() > Some(365), "{row}");
            assert!(row["mean_handle_seconds"].as_f64() > Some(60.0));
        }
        let figure = app.figure("response --from 2021-02-01 --to 2021-04-25 --split topic");
        for topic in written {
            assert!(row(&figure["rows"], "topic", topic)["rate"]["value"].as_f64() > Some(0.7), "{figure}");
        }
        let channels = app.figure("shift --before 2021-02-01..2021-03-14 --after 2021-03-15..2021-04-25");
        for channel in ["phone", "chat", "e_service", "email", "visit"] {
            assert!(row(&channels["channels"], "channel", channel)["before"].as_i64() > Some(0), "{channel}");
        }
    }
}
