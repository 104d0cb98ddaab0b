//! Chromium on every page (`tests/browser`), and what the database holds afterwards.

use serde_json::{Value, json};

use super::survey_app::SurveyApp;
use crate::support::{TestDb, drive_browser};

#[track_caller]
fn drive(script: &str, app: &SurveyApp<'_>, input: Value) -> bool {
    drive_browser(script, &app.app.service.url, input)
}

/// A link whose first question was answered.
fn begun(app: &SurveyApp<'_>, id: &str, channel: &str, question: &str, value: &str) -> String {
    let link = app.link(id, channel);
    assert_eq!(app.post(&link, &[("_step", "first"), (question, value)]).status, 303);
    link
}

#[test]
fn every_page_in_every_state_can_be_used_by_everyone() {
    let db = TestDb::sqlite();
    let app = SurveyApp::open(&db);
    let done = begun(&app, "done", "email", "got_answer", "yes");
    assert_eq!(app.post(&done, &[("_step", "rest")]).status, 303);
    let opted_out = app.link("opted-out", "email");
    assert_eq!(app.post(&format!("{opted_out}/opt-out"), &[]).status, 200);
    let commented = begun(&app, "commented", "email", "got_answer", "yes");
    let comment = [("_step", "rest"), ("ease", "2"), ("comment", "Svaret var svårt att förstå.\nMen trevligt.")];
    assert_eq!(app.post(&commented, &comment).status, 303);
    let stopped = app.employee_link("themes", None);
    assert_eq!(app.post(&stopped, &[("List-Unsubscribe", "One-Click")]).status, 200);
    let mut links = json!({
        "comment": app.employee_link("feedback", Some("commented")),
        "comment_gone": app.employee_link("feedback", Some("done")),
        "stop": app.employee_link("monthly", None),
        "stopped": stopped,
        "first": app.link("first", "email"),
        "phone": app.link("phone", "phone"),
        "rest": begun(&app, "rest", "email", "got_answer", "yes"),
        "unanswered": begun(&app, "unanswered", "email", "got_answer", "no"),
        "own": begun(&app, "own", "social", "found", "yes"),
        "done": done,
        "opted_out": opted_out,
        "gone": app.old_link("gone", 40),
        "open": "/o/kalmar/reception",
    });
    let states = |names: &[&str], links: &Value| json!({ "states": names, "links": links });
    let failing = ["failed", "failed_sent"];
    if !drive("states.mjs", &app, json!({ "links": links })) {
        return;
    }
    assert!(app.is_untouched("phone"));
    assert_eq!(app.given("rest"), ["got_answer=yes"]);
    assert_eq!(db.count("uninvited_answer"), 0);
    assert_eq!((db.count("invitation where texts is not null"), db.count("unsubscribed")), (1, 1));
    links["first"] = json!(app.link("another", "email"));
    db.execute("alter table survey_token rename to hidden");
    drive("states.mjs", &app, states(&failing, &links));
}

#[test]
fn a_survey_that_is_asked_too_often_says_so() {
    let db = TestDb::sqlite();
    // One in a minute, so that the next one is too many also on a slow machine.
    let app = SurveyApp::open_with(&db, "1");
    drive("states.mjs", &app, json!({ "states": ["too_many"], "links": { "open": "/o/kalmar/reception" } }));
    assert_eq!(db.count("uninvited_answer"), 0);
}

#[test]
fn people_answer_once_however_they_go_about_it() {
    let db = TestDb::sqlite();
    let app = SurveyApp::open(&db);
    let languages = ["sv", "nb", "nn", "en"];
    let each = languages.iter().flat_map(|tag| [format!("scripts-{tag}"), format!("plain-{tag}")]);
    let others = ["switching", "keyboard", "mistakes", "double", "back", "windows", "opt_out"].map(str::to_owned);
    let mut links: serde_json::Map<String, Value> =
        each.chain(others).map(|name| (name.clone(), json!(app.link(&name, "email")))).collect();
    links.insert("proposed".to_owned(), json!(app.link("proposed", "phone")));
    links.insert("open".to_owned(), json!("/o/kalmar/reception"));
    if !drive("journeys.mjs", &app, json!({ "links": links })) {
        return;
    }
    let whole = ["clarity=4", "ease=5", "got_answer=yes", "solved=partly", "comment=Tack för hjälpen, åäö <b>&amp;"];
    for id in languages.iter().flat_map(|tag| [format!("scripts-{tag}"), format!("plain-{tag}")]) {
        assert_eq!(app.given(&id), whole, "{id}");
        let answer = app.answer(&id).unwrap();
        assert!(answer.complete && answer.hidden_from_employee, "{id}");
    }
    assert_eq!(app.given("keyboard"), ["ease=3", "got_answer=yes", "comment=Med tangenter."]);
    assert!(app.answer("keyboard").unwrap().hidden_from_employee);
    assert_eq!(app.answer("mistakes").unwrap().given.texts["comment"].chars().count(), 4_000);
    assert_eq!(app.given("proposed"), ["ease=4"]);
    assert_eq!(app.given("double"), ["got_answer=yes"]);
    assert_eq!(app.given("back"), ["got_answer=yes", "comment=En gång."]);
    assert_eq!(app.given("windows"), ["got_answer=no", "reasonable_time=same_day"]);
    assert!(app.answer("opt_out").is_none() && !app.is_untouched("opt_out"));
    assert_eq!(db.count("uninvited_answer"), 1);
    app.app.verify();
}
