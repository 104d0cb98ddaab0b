//! Several organisations in one installation, strictly apart.

use serde_json::json;

use crate::support::{TestApp, both, contact, counts, lines, volume, with};

both! {
    fn organisations_see_nothing_of_each_other(db) {
        let app = TestApp::open(db);
        let other = TestApp { db, service: crate::support::Service::serve(db), key: TestApp::prepare(db, "vaxjo") };
        let to_other = |what: &str, records: &[serde_json::Value]| {
            let headers = [("authorization", &*other.authorization()), ("content-type", "application/x-ndjson")];
            app.service.send("POST", &format!("/api/v1/vaxjo/{what}"), &headers, &lines(records))
        };
        // The same sources and ids in both, with different contents, through two instances.
        let answered = with(contact("a"), &json!({ "first_response_at": "2020-06-01T11:00:00", "topic": "bara-kalmar" }));
        assert_eq!(counts(&app.send("contacts", &[answered, contact("b"), json!({ "source": "kalmars-fel" })])), [3, 2, 0, 0, 1]);
        assert_eq!(counts(&app.send("volumes", &[volume("08:00")])), [1, 1, 0, 0, 0]);
        let open = with(contact("a"), &json!({ "channel": "letter", "topic": "bara-vaxjo" }));
        assert_eq!(counts(&to_other("contacts", &[open])), [1, 1, 0, 0, 0]);
        // A volume of one organisation is no reason to reject a contact of the other.
        let call = with(contact("c"), &json!({ "source": "trio", "channel": "phone", "received_at": "2020-06-01T08:05:00" }));
        assert_eq!(counts(&to_other("contacts", &[call])), [1, 1, 0, 0, 0]);

        let own = app.figure("response?from=2020-06-01&to=2020-06-30&split=channel");
        assert_eq!(own["rows"].as_array().unwrap().len(), 1, "{own}");
        assert_eq!((&own["rows"][0]["channel"], &own["rows"][0]["received"]), (&json!("email"), &json!(2)));
        let figures = "measures/response?from=2020-06-01&to=2020-06-30&split=topic";
        let theirs = other.service.get(&format!("/api/v1/vaxjo/{figures}"), &[("authorization", &other.authorization())]);
        assert!(theirs.status == 200 && theirs.text().contains("bara-vaxjo") && !theirs.text().contains("bara-kalmar"));

        for path in ["", "/measures/queue?from=2020-06-01&to=2020-06-01", "/measures/overdue", &format!("/{figures}")] {
            let answer = app.get(&format!("/api/v1/vaxjo{path}"));
            assert_eq!(answer.status, 403, "{path}: {}", answer.text());
        }
        let headers = [("authorization", &*app.authorization()), ("content-type", "application/x-ndjson")];
        for (method, path) in [("POST", "/contacts"), ("POST", "/volumes"), ("PUT", "")] {
            let answer = app.service.send(method, &format!("/api/v1/vaxjo{path}"), &headers, &lines(&[contact("x")]));
            assert_eq!(answer.status, 403, "{path}: {}", answer.text());
        }

        let metrics = app.get("/metrics").text();
        assert!(metrics.contains("organisation=\"kalmar\"") && !metrics.contains("vaxjo"), "{metrics}");
        let metrics = other.get("/metrics").text();
        assert!(metrics.contains("organisation=\"vaxjo\"") && !metrics.contains("kalmar"), "{metrics}");
        let (_, all, _) = app.run(&["key", "create", "--organisation", "all", "--name", "all", "--scope", "metrics"]);
        let metrics = app.service.get("/metrics", &[("authorization", &format!("Bearer {}", all.trim()))]).text();
        assert!(metrics.contains("organisation=\"kalmar\"") && metrics.contains("organisation=\"vaxjo\""));
        assert_eq!(app.service.get("/metrics", &[]).status, 401);

        let (code, listed, _) = app.run(&["quarantine", "list", "--organisation", "vaxjo", "--format", "json"]);
        assert_eq!((code, listed.trim()), (0, "[]"));
        for code in ["kalmar", "vaxjo"] {
            assert_eq!(app.run(&["cells", "verify", "--organisation", code]).0, 0);
        }
        // One is counted again and the other stays.
        assert_eq!(app.run(&["cells", "rebuild", "--organisation", "vaxjo"]).0, 0);
        app.verify();
    }
}
