//! Invitations over HTTP: one or many, the good beside the bad; open surveys and their QR codes.

use serde_json::{Value, json};

use crate::support::{Answer, TestApp, both, contact, organisation, with};

const DESK: &str = "[[survey.open]]\ncode = \"reception\"\n";

fn post(app: &TestApp<'_>, body: &Value) -> Answer {
    app.post("invitations", "application/json", body.to_string().as_bytes())
}

both! {
    fn one_or_many_are_answered_in_their_order(db) {
        let app = TestApp::open(db);
        let by = |id: &str| with(contact(id), &json!({ "citizen": id }));
        app.send("contacts", &["a", "b", "c"].map(by));
        let one = post(&app, &json!({ "source": "e-post", "external_id": "a", "language": "nn" }));
        assert_eq!(one.status, 200, "{}", one.text());
        let url = one.json()["url"].as_str().unwrap().to_owned();
        assert!(url.contains("/s/kalmar.") && one.json()["expires_at"].is_string(), "{url}");
        let path = &url[url.find("/s/").unwrap()..];
        let page = app.service.get(path, &[("accept-language", "en")]);
        assert_eq!(page.status, 200);
        assert!(page.text().contains("lang=\"nn\""), "{}", page.text());

        let many = post(&app, &json!([
            { "source": "e-post", "external_id": "a" },
            { "source": "e-post", "external_id": "b", "deliver_to": "anna@example.se" },
            { "source": "e-post" },
            { "source": "e-post", "external_id": "c", "deliver_to": "hemlig.adress" },
            { "source": "e-post", "external_id": "c", "language": "xx" },
            { "source": "e-post", "external_id": "none" },
            { "source": "e-post", "external_id": "c" },
        ]));
        assert_eq!(many.status, 200, "{}", many.text());
        let told = many.json();
        assert_eq!(told[0]["refused"], "already_invited");
        assert_eq!(told[1]["mailed"], true);
        assert_eq!((&told[2]["rejected"]["field"], &told[2]["rejected"]["reason"]), (&json!("external_id"), &json!("missing")));
        assert_eq!(told[3]["rejected"]["reason"], "not_an_address");
        assert!(!many.text().contains("hemlig"), "{told}");
        assert_eq!(told[4]["rejected"]["field"], "language");
        assert_eq!(told[5]["refused"], "no_contact");
        assert!(told[6]["url"].is_string(), "{told}");
        assert_eq!(db.count("invitation"), 3);
        app.verify();
        // The address is nowhere in what the service said.
        assert!(!app.service.said().contains("anna@example.se"), "{}", app.service.said());
    }

    fn what_came_back_is_left_out_of_the_response_rate(db) {
        let app = TestApp::open(db);
        let by = |id: &str| with(contact(id), &json!({ "citizen": id }));
        app.send("contacts", &["a", "b", "c"].map(by));
        let ids = ["a", "b", "c"].map(|id| json!({ "source": "e-post", "external_id": id }));
        post(&app, &json!(ids));
        let reports = json!([
            { "source": "e-post", "external_id": "a", "delivered": false },
            { "source": "e-post", "external_id": "b", "delivered": true },
            { "source": "e-post", "external_id": "x", "delivered": true },
        ]);
        for _ in 0..2 {
            let told = app.post("invitations/deliveries", "application/json", reports.to_string().as_bytes()).json();
            let noted: Vec<bool> = told.as_array().unwrap().iter().map(|one| one["noted"].as_bool().unwrap()).collect();
            assert_eq!(noted, [true, true, false]);
        }
        let today = kanalkoll::scheduler::now();
        let day = kanalkoll::model::Zone::parse("Europe/Stockholm").unwrap().day(today);
        let row = app.figure(&format!("voice?from={day}&to={day}"))["rows"][0].clone();
        assert_eq!((&row["dispositions"]["bounced"], &row["dispositions"]["delivered"]), (&json!(1), &json!(1)));
        assert_eq!(row["response_rate"]["denominator"], 2);
        let bad = app.post("invitations/deliveries", "application/json", b"[{\"source\":\"e-post\"}]");
        assert!(bad.status == 400 && bad.text().contains("external_id"), "{}", bad.text());
        app.verify();
    }

    fn what_cannot_be_read_is_told(db) {
        let app = TestApp::open(db);
        assert_eq!(post(&app, &json!([{ "source": 1 }, "x"])).status, 422);
        assert_eq!(app.post("invitations", "application/json", b"{").status, 400);
        assert_eq!(post(&app, &json!([])).json(), json!([]));
        let nobody = app.service.send("POST", "/api/v1/kalmar/invitations", &[], b"[]");
        assert_eq!(nobody.status, 401);
        assert_eq!(db.count("invitation"), 0);
    }

    fn open_surveys_are_listed_and_drawn(db) {
        let app = TestApp::open(db);
        app.apply(&(organisation("kalmar") + DESK));
        let listed = app.get("/api/v1/kalmar/surveys");
        assert!(listed.json()[0]["url"].as_str().unwrap().ends_with("/o/kalmar/reception"), "{}", listed.text());
        let svg = app.get("/api/v1/kalmar/surveys/reception/qr");
        assert!(svg.text().contains("<svg"), "{}", svg.text());
        let png = app.get("/api/v1/kalmar/surveys/reception/qr?format=png");
        assert_eq!(png.content_type, "image/png");
        assert_eq!(app.get("/api/v1/kalmar/surveys/nowhere/qr").status, 404);
        assert_eq!(app.get("/api/v1/kalmar/surveys/reception/qr?format=gif").status, 400);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.png");
        let (code, out, err) = app.run(&[
            "survey", "qr", "--organisation", "kalmar", "--survey", "reception", "--format", "png", "--out",
            file.to_str().unwrap(),
        ]);
        assert!(code == 0 && out.contains("public_url"), "{out}{err}");
        assert!(std::fs::read(&file).unwrap().starts_with(b"\x89PNG"));
        let (code, out, _) = app.run(&["survey", "list", "--organisation", "kalmar", "--format", "json"]);
        assert!(code == 0 && out.contains("\"treatment\""), "{out}");
        let (code, _, err) = app.run(&["survey", "qr", "--organisation", "kalmar", "--survey", "x"]);
        assert!(code == 1 && err.contains("[[survey.open]]"), "{err}");
    }
}
