//! Chromium on every page (`tests/browser`), and what the database holds afterwards.

use serde_json::{Value, json};

use super::town::Town;
use crate::support::{TestDb, drive_browser};

#[track_caller]
fn drive(script: &str, town: &Town<'_>, input: Value) -> bool {
    drive_browser(script, &town.house.service.url, input)
}

/// A link whose first question was answered.
fn begun(town: &Town<'_>, id: &str, channel: &str, question: &str, value: &str) -> String {
    let link = town.link(id, channel);
    assert_eq!(town.post(&link, &[("_step", "first"), (question, value)]).status, 303);
    link
}

#[test]
fn every_page_in_every_state_can_be_used_by_everyone() {
    let db = TestDb::sqlite();
    // The default, so that the page for too many is seen too.
    let town = Town::open_with(&db, "30");
    let done = begun(&town, "done", "email", "got_answer", "yes");
    assert_eq!(town.post(&done, &[("_step", "rest")]).status, 303);
    let opted_out = town.link("opted-out", "email");
    assert_eq!(town.post(&format!("{opted_out}/opt-out"), &[]).status, 200);
    let commented = begun(&town, "commented", "email", "got_answer", "yes");
    let comment = [("_step", "rest"), ("ease", "2"), ("comment", "Svaret var svårt att förstå.\nMen trevligt.")];
    assert_eq!(town.post(&commented, &comment).status, 303);
    let stopped = town.employee_link("themes", None);
    assert_eq!(town.post(&stopped, &[("List-Unsubscribe", "One-Click")]).status, 200);
    let mut links = json!({
        "comment": town.employee_link("feedback", Some("commented")),
        "comment_gone": town.employee_link("feedback", Some("done")),
        "stop": town.employee_link("monthly", None),
        "stopped": stopped,
        "first": town.link("first", "email"),
        "phone": town.link("phone", "phone"),
        "rest": begun(&town, "rest", "email", "got_answer", "yes"),
        "unanswered": begun(&town, "unanswered", "email", "got_answer", "no"),
        "own": begun(&town, "own", "social", "found", "yes"),
        "done": done,
        "opted_out": opted_out,
        "gone": town.old_link("gone", 40),
        "open": "/o/kalmar/reception",
        "busy": "/o/kalmar/reception",
    });
    let states = |names: &[&str], links: &Value| json!({ "states": names, "links": links });
    let failing = ["failed", "failed_sent"];
    if !drive("states.mjs", &town, json!({ "links": links })) {
        return;
    }
    assert!(town.is_untouched("phone"));
    assert_eq!(town.given("rest"), ["got_answer=yes"]);
    assert_eq!(db.count("uninvited_answer"), 0);
    assert_eq!((db.count("invitation where texts is not null"), db.count("unsubscribed")), (1, 1));
    links["first"] = json!(town.link("another", "email"));
    db.execute("alter table survey_token rename to hidden");
    drive("states.mjs", &town, states(&failing, &links));
}

#[test]
fn people_answer_once_however_they_go_about_it() {
    let db = TestDb::sqlite();
    let town = Town::open(&db);
    let languages = ["sv", "nb", "nn", "en"];
    let each = languages.iter().flat_map(|tag| [format!("scripts-{tag}"), format!("plain-{tag}")]);
    let others = ["switching", "keyboard", "mistakes", "double", "back", "windows", "opt_out"].map(str::to_owned);
    let mut links: serde_json::Map<String, Value> =
        each.chain(others).map(|name| (name.clone(), json!(town.link(&name, "email")))).collect();
    links.insert("proposed".to_owned(), json!(town.link("proposed", "phone")));
    links.insert("open".to_owned(), json!("/o/kalmar/reception"));
    if !drive("journeys.mjs", &town, json!({ "links": links })) {
        return;
    }
    let whole = ["clarity=4", "ease=5", "got_answer=yes", "solved=partly", "comment=Tack för hjälpen, åäö <b>&amp;"];
    for id in languages.iter().flat_map(|tag| [format!("scripts-{tag}"), format!("plain-{tag}")]) {
        assert_eq!(town.given(&id), whole, "{id}");
        let answer = town.answer(&id).unwrap();
        assert!(answer.complete && answer.hidden_from_employee, "{id}");
    }
    assert_eq!(town.given("keyboard"), ["ease=3", "got_answer=yes", "comment=Med tangenter."]);
    assert!(town.answer("keyboard").unwrap().hidden_from_employee);
    assert_eq!(town.answer("mistakes").unwrap().given.texts["comment"].chars().count(), 4_000);
    assert_eq!(town.given("proposed"), ["ease=4"]);
    assert_eq!(town.given("double"), ["got_answer=yes"]);
    assert_eq!(town.given("back"), ["got_answer=yes", "comment=En gång."]);
    assert_eq!(town.given("windows"), ["got_answer=no", "reasonable_time=same_day"]);
    assert!(town.answer("opt_out").is_none() && !town.is_untouched("opt_out"));
    assert_eq!(db.count("uninvited_answer"), 1);
    town.house.verify();
}
