//! Chromium on every page (`tests/browser`), and what the database holds afterwards.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::town::Town;
use crate::support::{Guard, TestDb, find_program, skip, wait_for};

/// Runs a script of `tests/browser`; `false`, and said so, when a part is missing on this machine.
///
/// # Panics
/// With what the script found.
#[track_caller]
fn drive(script: &str, town: &Town<'_>, mut input: Value) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let (node, chromium) = (find_program("node", &[]), find_program("chromium", &[]));
    let driver = folder.join("node_modules/playwright-core").is_dir();
    let (Some(node), Some(chromium), true) = (node, chromium, driver) else {
        skip("a browser (chromium, node, tests/browser/node_modules)", "tests/prepare");
        return false;
    };
    input["base"] = json!(town.house.service.url);
    input["chromium"] = json!(chromium);
    input["shots"] = json!(std::env::var("KANALKOLL_SHOTS").ok());
    let mut child = Command::new(node)
        .arg(folder.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let (mut into, mut out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut guard = Guard::over(child, "TERM", None);
    into.write_all(input.to_string().as_bytes()).unwrap();
    drop(into);
    let mut said = String::new();
    out.read_to_string(&mut said).unwrap();
    let ended = wait_for(60, || guard.ended()).expect("node ends");
    assert!(ended.success() && said.is_empty(), "{script}: {ended}\n{said}");
    true
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
    let mut links = json!({
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
