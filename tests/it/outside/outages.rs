//! A database that fails or goes away under a running service.

use crate::support::{Answer, TestApp, TestDb, both, contact, lines, send, wait_for};

/// A 5xx tells its id and not its cause; the log tells both.
#[track_caller]
fn keeps_its_cause(app: &TestApp<'_>, answer: &Answer, cause: &str) {
    let body = answer.json();
    assert_eq!((answer.status, answer.content_type.as_str()), (500, "application/problem+json"), "{body}");
    let id = answer.headers["x-request-id"].to_str().unwrap();
    assert!(body["detail"].as_str().unwrap().contains(id), "{body}");
    assert!(!answer.text().contains(cause) && !answer.text().contains("table"), "{body}");
    let logged = |line: &str| line.contains(id) && line.contains(cause) && line.contains("ERROR");
    let said = wait_for(5, || app.service.said().lines().any(logged).then_some(()));
    assert!(said.is_some(), "{}", app.service.said());
}

both! {
    fn the_cause_of_a_failure_is_in_the_log_and_nowhere_else(db) {
        let app = TestApp::open(db);
        assert_eq!(app.send("contacts", &[contact("a")]).status, 200);
        db.execute("alter table contact_cell rename to elsewhere");
        keeps_its_cause(&app, &app.send("contacts", &[contact("b")]), "contact_cell");
        keeps_its_cause(&app, &app.get("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-01"), "contact_cell");
        keeps_its_cause(&app, &app.get("/metrics"), "contact_cell");
        assert_eq!(app.service.get("/healthz", &[]).status, 200);
        // Nothing of the failed batch stayed, and the service goes on when the cause is mended.
        assert_eq!(db.count("contact"), 1);
        db.execute("alter table elsewhere rename to contact_cell");
        assert_eq!(app.send("contacts", &[contact("b")]).json()["created"], 1);
        app.verify();
    }

    fn alive_is_not_ready(db) {
        let app = TestApp::open(db);
        db.take_away();
        let answer = wait_for(30, || Some(app.service.get("/readyz", &[])).filter(|answer| answer.status != 200)).unwrap();
        assert_eq!((answer.status, answer.content_type.as_str()), (503, "application/problem+json"), "{}", answer.text());
        assert_eq!(app.service.get("/healthz", &[]).status, 200);
        db.give_back();
        wait_for(60, || (app.service.get("/readyz", &[]).status == 200).then_some(())).expect("ready again");
        assert_eq!(app.send("contacts", &[contact("a")]).json()["created"], 1);
    }
}

/// On PostgreSQL a database may come back while requests wait for it; what they are told is true.
#[test]
fn a_batch_that_was_not_taken_is_not_acknowledged() {
    let Some(db) = TestDb::postgres() else { return };
    let app = TestApp::open(&db);
    let authorization = app.authorization();
    db.take_away();
    let headers = [("authorization", authorization.as_str()), ("content-type", "application/x-ndjson")];
    let url = app.service.at("/api/v1/kalmar/contacts");
    let waiting = std::thread::scope(|scope| {
        let request = scope.spawn(|| send("POST", &url, &headers, &lines(&[contact("a")])).unwrap());
        wait_for(1, || None::<()>);
        db.give_back();
        request.join().unwrap()
    });
    let there = db.count("contact") == 1;
    assert_eq!(waiting.status == 200, there, "{}", waiting.text());
}
