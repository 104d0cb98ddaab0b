//! What the service and the program refuse, and that each refusal says what to do.

use serde_json::json;

use crate::support::{Answer, TestApp, TestDb, both, cli, command, contact, free_port, lines};

/// A problem body as RFC 9457 has it, with the id of the request; gives its detail.
#[track_caller]
pub(super) fn problem(answer: &Answer, status: u16) -> String {
    let body = answer.json();
    assert_eq!((answer.status, answer.content_type.as_str()), (status, "application/problem+json"), "{body}");
    assert_eq!(body["status"], status, "{body}");
    let id = answer.headers["x-request-id"].to_str().unwrap();
    assert_eq!(body["instance"], format!("urn:request:{id}"));
    assert!(body["type"].as_str().unwrap().starts_with("urn:kanalkoll:problem:"), "{body}");
    assert!(!body["title"].as_str().unwrap().is_empty(), "{body}");
    body["detail"].as_str().unwrap().to_owned()
}

both! {
    fn a_key_opens_what_it_is_for(db) {
        let app = TestApp::open(db);
        let foreign = TestApp::prepare(db, "vaxjo");
        let make = |arguments: &[&str]| {
            let (code, out, err) = app.run(&[&["key", "create", "--organisation"], arguments].concat());
            assert_eq!(code, 0, "{err}");
            out.trim().to_owned()
        };
        let reader = make(&["kalmar", "--name", "reader", "--scope", "read,metrics"]);
        let expired = make(&["kalmar", "--name", "old", "--scope", "ingest", "--expires", "2020-12-31"]);
        let all = make(&["all", "--name", "all", "--scope", "ingest"]);
        let cases = [
            (None, 401, "no key was given"),
            (Some("Basic a3M6"), 401, "no key was given"),
            (Some("Bearer kk_0000"), 401, "not known"),
            (Some("Bearer "), 401, "no key was given"),
            (Some(&*format!("Bearer {expired}")), 401, "expired at 2021-01-01T00:00:00Z"),
            (Some(&*format!("Bearer {foreign}")), 403, "for organisation `vaxjo`, not for `kalmar`"),
            (Some(&*format!("Bearer {reader}")), 403, "lacks the scope `ingest`"),
        ];
        for (authorization, status, said) in cases {
            let mut headers = vec![("content-type", "application/x-ndjson")];
            headers.extend(authorization.map(|value| ("authorization", value)));
            let answer = app.service.send("POST", "/api/v1/kalmar/contacts", &headers, &lines(&[contact("a")]));
            let detail = problem(&answer, status);
            assert!(detail.contains(said), "{authorization:?}: {detail}");
        }
        assert_eq!(db.count("contact") + db.count("quarantine"), 0);
        let headers = [("content-type", "application/x-ndjson"), ("authorization", &*format!("bearer {all}"))];
        assert_eq!(app.service.send("POST", "/api/v1/kalmar/contacts", &headers, &lines(&[contact("a")])).status, 200);
        let nowhere = app.service.send("POST", "/api/v1/nowhere/contacts", &headers, &lines(&[contact("a")]));
        assert!(problem(&nowhere, 404).contains("no organisation `nowhere`"));
        let said = app.service.said();
        assert!(![&reader, &expired, &all, &foreign].iter().any(|key| said.contains(key.as_str())), "{said}");
    }
}

#[test]
fn addresses_methods_and_parameters_that_are_not_there() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let whole = "from=2020-06-01&to=2020-06-30";
    let cases = [
        ("response".to_owned(), "from: missing; expected a date such as `2020-06-01`"),
        (format!("response?{whole}&by=fortnight"), "by: found `fortnight`; expected day, week, month"),
        (format!("queue?{whole}&split=chanel"), "did you mean `channel`?"),
        (format!("response?{whole}&split=unit,topic"), "unit and topic cannot be combined"),
        ("response?from=2020-06-31&to=2020-07-01".to_owned(), "from: found `2020-06-31`; expected a date"),
        ("response?from=2020-07-01&to=2020-06-01".to_owned(), "from `2020-07-01` is after to `2020-06-01`"),
        ("response?from=0001-01-01&to=9999-12-31&by=day".to_owned(), "expected at most 4000"),
        (format!("response?{whole}&as_of=yesterday"), "as_of: found `yesterday`; expected a time"),
        (format!("response?{whole}&format=xml"), "format: found `xml`; expected one of json, csv"),
        (
            format!("response?frm=2020-06-01&{whole}"),
            "parameter: found `frm`; expected one of from, to, by, split, as_of, units, format; did you mean `from`?",
        ),
        (format!("response?{whole}&to=2020-07-01"), "parameter: found `to, twice`"),
        ("overdue?limit=many".to_owned(), "limit: found `many`; expected a whole number"),
        ("overdue?as_of=2020-06-01".to_owned(), "as_of: found `2020-06-01`; expected a time with offset"),
    ];
    for (question, expected) in cases {
        let detail = problem(&app.get(&format!("/api/v1/kalmar/measures/{question}")), 400);
        assert!(detail.contains(expected), "{question}: {detail}");
    }
    for path in ["/nothing", "/api/v1/kalmar/measures/respons", "/api/v2/kalmar/contacts", "/api/v1/kalmar/contacts/1"]
    {
        assert!(problem(&app.get(path), 404).contains("/docs"), "{path}");
    }
    assert!(problem(&app.get("/api/v1/kalmar/contacts"), 405).contains("`GET`"));
    let deleted = app.service.send("DELETE", "/api/v1/kalmar", &[], &[]);
    assert!(problem(&deleted, 405).contains("`DELETE`"));
    let headers = [("authorization", &*app.authorization())];
    let long = app.service.send("PUT", "/api/v1/kalmar", &headers, &vec![b' '; 5 << 20]);
    problem(&long, 413);
}

#[test]
fn a_request_keeps_its_id() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let asked = |id: &str| {
        let answer = app.service.get("/nothing", &[("x-request-id", id)]);
        problem(&answer, 404);
        answer.headers["x-request-id"].to_str().unwrap().to_owned()
    };
    assert_eq!(asked("a1b2-c3"), "a1b2-c3");
    for bad in ["", "a b", "a\"b", &"x".repeat(65)] {
        assert!(asked(bad) != bad && asked(bad) != asked(bad), "{bad}");
    }
    let fine = app.service.get("/healthz", &[("x-request-id", "fine-1")]);
    assert_eq!(fine.headers["x-request-id"], "fine-1");
    assert!(crate::support::wait_for(5, || app.service.said().contains("fine-1").then_some(())).is_some());
}

#[test]
fn a_wrong_key_is_answered_though_the_body_is_long() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let mut upload = crate::support::Upload::begin(&app, "kk_wrong", "application/x-ndjson");
    let line = lines(&vec![contact("a"); 1_000]);
    for _ in 0..20 {
        if upload.chunk(&line).is_err() {
            break;
        }
    }
    let answer = upload.finish();
    assert_eq!((answer.status, &answer.json()["title"]), (401, &json!("Key needed")));
}

#[test]
fn databases_that_cannot_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "not a database, and long enough to be seen as none").unwrap();
    let below = format!("sqlite:{}/x.db", file.display());
    let cases = [
        (below.as_str(), "may this user write"),
        ("sqlite:/nowhere/at/all.db", "Is the folder there"),
        ("/proc/x.db", "Is the folder there"),
        ("postgress://ks@localhost/ks", "unknown scheme `postgress`"),
        ("mysql://ks:secret@localhost/ks", "expected `sqlite:FILE` or `postgres://"),
        ("postgres://ks:secret@127.0.0.1:1/ks", "Is PostgreSQL running"),
        ("", "empty"),
        (file.to_str().unwrap(), "not a database"),
    ];
    for (url, expected) in cases {
        for arguments in [&["organisation", "list"][..], &["serve", "--listen", "127.0.0.1:0"]] {
            let output = cli(&[arguments, &["--database", url]].concat());
            let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
            assert!(output.status.code() == Some(1) && said.contains(expected), "{url}: {said}");
            assert!(!said.contains("secret"), "{url}: {said}");
        }
    }
}

#[test]
fn settings_that_do_not_hold() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kanalkoll.toml");
    let said = |text: &str, variables: &[(&str, &str)]| {
        std::fs::write(&file, text).unwrap();
        let mut program = command();
        let output = program.args(["serve", "--config"]).arg(&file).envs(variables.iter().copied()).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let files = [
        ("[web]\nlistn = 'x'", "unknown key `web.listn`, did you mean `listen`?"),
        ("[database]\nconnections = 'x'", "expected a whole number"),
        ("[database]\nconnections = -1", "the settings do not hold"),
        ("[web", "is not TOML"),
        ("[log]\nformat = 'jsn'", "log.format `jsn`: expected one of text, json; did you mean `json`?"),
        ("[log]\nlevel = 'a=b=c'", "log.level `a=b=c`: expected error, warn"),
    ];
    for (text, expected) in files {
        assert!(said(text, &[]).contains(expected), "{text}: {}", said(text, &[]));
    }
    let environment = [
        (("KANALKOLL__DATABSE__URL", "x"), "did you mean `database`?"),
        (("KANALKOLL__DATABASE", "x"), "expected a section"),
        (("KANALKOLL__WEB__SHUTDOWN_SECONDS", "soon"), "expected a whole number"),
    ];
    for (variable, expected) in environment {
        assert!(said("", &[variable]).contains(expected), "{variable:?}: {}", said("", &[variable]));
    }
    let output = command().args(["serve", "--config", "/nowhere.toml"]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot read /nowhere.toml"));
}

#[test]
fn a_port_in_use() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", free_port())).unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = cli(&["serve", "--database", "sqlite::memory:", "--listen", &address]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.code() == Some(1) && said.contains(&address) && said.contains("--listen 127.0.0.1:PORT"),
        "{said}"
    );
}

#[test]
fn wrong_words_on_the_command_line() {
    for arguments in
        [&["serv"][..], &["import"], &["report", "respons", "--organisation", "a"], &["key", "create"], &[]]
    {
        assert_eq!(cli(arguments).status.code(), Some(2), "{arguments:?}");
    }
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let cases: [(&[&str], &str); 6] = [
        (&["organisation", "show", "nowhere"], "there is no organisation `nowhere`"),
        (&["key", "create", "--organisation", "kalmar", "--name", "x", "--scope", "rad"], "did you mean `read`?"),
        (&["key", "create", "--organisation", "kalmar", "--name", "", "--scope", "read"], "a key needs a name"),
        (&["key", "revoke", "nobody"], "there is no key `nobody`"),
        (&["quarantine", "list", "--organisation", "kalmar", "--reason", "mising"], "did you mean `missing`?"),
        (&["report", "overdue", "--organisation", "kalmar", "--as-of", "now"], "as_of: found `now`; expected a time"),
    ];
    for (arguments, expected) in cases {
        let (code, _, err) = app.run(arguments);
        assert!(code == 1 && err.contains(expected), "{arguments:?}: {code}: {err}");
    }
}
