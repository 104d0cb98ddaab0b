//! Whole JSON answers of the API on one small municipality: a contract that changes shows as a diff of a snapshot.

use serde_json::{Value, json};

use super::monthly::june;
use crate::support::{TestApp, both, contact, organisation, with};

const FILE: &str = r#"
[[unit]]
code = "social"
name = "Socialtjänsten"
[[topic]]
code = "bygglov"
name = "Bygglov"
[[indicator]]
code = "video"
name = "Deltagare i videomöten"
[[event]]
date = "2020-06-02"
label = "Chatten öppnar"
launches = "chat"
milestones = [1, 3]
[[comparison]]
code = "chat"
before = ["2020-05-04", "2020-05-31"]
after = ["2020-06-01", "2020-06-28"]
[[target]]
measure = "response"
value = 0.9
by = "2020-12-31"
[[target]]
measure = "contacts"
channel = "email"
change = -0.2
baseline = ["2020-05-04", "2020-05-29"]
by = "2020-12-31"
"#;

/// What June and July 2020 look like, with an event and an indicator that were reported.
fn municipality(app: &TestApp<'_>) {
    app.apply(&(organisation("kalmar") + FILE));
    june(app);
    let again = |id: &str, received: &str| {
        with(contact(id), &json!({ "received_at": received, "citizen": "c1", "topic": "bygglov", "unit": "social" }))
    };
    let contacts = [again("first", "2020-06-08T10:00:00"), again("second", "2020-06-09T10:00:00")];
    assert_eq!(app.send("contacts", &contacts).json()["created"], 2);
    let event = json!({ "date": "2020-06-15", "label": "Ny webbplats" });
    let indicator = json!({ "name": "video", "date": "2020-06-15", "value": 12.5 });
    for (what, record) in [("events", event), ("indicators", indicator)] {
        assert_eq!(app.send(what, &[record]).json()["created"], 1);
    }
}

/// The answer without what another day changes, the time at which it was asked, and with three weeks of a list of alike ones.
fn undated(mut answer: Value) -> Value {
    match &mut answer {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                // How long something has been open hangs on the day on which it is asked, as the day itself does.
                let is_of_today = name == "as_of" || name == "oldest_open_days" && value.is_number();
                *value = if is_of_today { json!("NOW") } else { undated(value.take()) };
                if let Some(weeks) = value.as_array_mut().filter(|_| name == "weeks") {
                    weeks.truncate(3);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| *value = undated(value.take())),
        _ => {}
    }
    answer
}

const JUNE: &str = "from=2020-06-01&to=2020-06-30";
const JULY: &str = "as_of=2020-07-01T12:00:00%2B02:00";

both! {
    fn the_api_answers_with_these_documents(db) {
        let app = TestApp::open(db);
        municipality(&app);
        let reports = [
            ("response", format!("{JUNE}&split=channel,unit&by=month&{JULY}")),
            ("queue", format!("{JUNE}&split=channel&by=week")),
            ("repeat", format!("{JUNE}&split=channel&{JULY}")),
            ("voice", format!("{JUNE}&split=channel")),
            ("overdue", format!("limit=2&{JULY}")),
            ("shift", "comparison=chat".to_owned()),
            ("steering", JUNE.to_owned()),
            ("targets", JULY.to_owned()),
            ("effect", format!("event=2020-06-02&weeks=8&{JULY}")),
        ];
        let mut paths: Vec<(String, String)> =
            reports.iter().map(|(name, asked)| ((*name).to_owned(), format!("/measures/{name}?{asked}"))).collect();
        for listed in ["events", "indicators", "surveys"] {
            paths.push((listed.to_owned(), format!("/{listed}")));
        }
        for (name, path) in paths {
            let answer = app.get(&format!("/api/v1/kalmar{path}"));
            let document = json!({ "status": answer.status, "body": undated(answer.json()) });
            insta::with_settings!({ omit_expression => true }, { insta::assert_json_snapshot!(name, document) });
        }
    }

    fn the_api_refuses_with_these_documents(db) {
        let app = TestApp::open(db);
        let refused = [
            ("no_such_organisation", app.get("/api/v1/kalmarr/measures/response?from=2020-06-01&to=2020-06-01")),
            ("no_such_report", app.get("/api/v1/kalmar/measures/respons")),
            ("no_such_word", app.get("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-01&splitt=unit")),
            ("no_such_value", app.get("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-01&by=fortnight")),
            ("a_period_backwards", app.get("/api/v1/kalmar/measures/queue?from=2020-06-02&to=2020-06-01")),
            ("no_such_event", app.get("/api/v1/kalmar/measures/effect?event=nothing")),
            ("records_with_faults", app.send("contacts", &[with(contact("a"), &json!({ "channel": "pigeon", "received_at": "soon" }))])),
        ];
        for (name, answer) in refused {
            let mut body = answer.json();
            // Ids differ from answer to answer.
            for id in ["instance", "request_id", "receipt"] {
                if let Some(value) = body.get_mut(id) {
                    *value = json!("ID");
                }
            }
            let document = json!({ "status": answer.status, "body": body });
            insta::with_settings!({ omit_expression => true }, { insta::assert_json_snapshot!(name, document) });
        }
    }
}
