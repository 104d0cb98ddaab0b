//! The organisation file: applied, shown, changed from a date.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, organisation, volume, with};

/// Every problem that one file can have at once, and how each is told.
const BAD: &str = r#"
code = "kalmar"
name = "Kalmar"
country = "SE"
time_zone = "Europe/Stokholm"
digital = ["e_service", "chatt"]
[[calendar]]
from = "2020-02-30"
[[response]]
from = "2020-01-01"
reading = "next_day"
[[queue]]
primary = "abandons_negativ"
[[unit]]
code = "a"
parent = "b"
[[unit]]
code = "a"
[[source]]
code = "s p"
[[target]]
measure = "contacts"
by = "2021-12-31"
"#;
const PROBLEMS: [&str; 10] = [
    "time_zone: found `Europe/Stokholm`",
    "digital: found `chatt`",
    "did you mean `chat`?",
    "calendar[0].from: found `2020-02-30`",
    "response[0].reading: found `next_day`",
    "queue[0].primary: found `abandons_negativ`",
    "unit `a`.parent: found `b`",
    "unit: `a` stands twice",
    "source `s p`.code: found `s p`",
    "target[0]: found `contacts`",
];

fn in_time(figure: &Value) -> Vec<i64> {
    figure["rows"].as_array().unwrap().iter().map(|row| row["in_time"].as_i64().unwrap()).collect()
}

both! {
    fn a_file_is_applied_once(db) {
        let app = TestApp::open(db);
        let file = organisation("molde").replace("country = \"SE\"", "country = \"NO\"");
        let first = app.apply(&file);
        assert!(first.contains("+ source[trio].time_zone = \"Europe/Stockholm\"") && first.ends_with("molde: created\n"), "{first}");
        assert_eq!(app.apply(&file), "molde: nothing changes\n");
        let renamed = file.replace("molde kommun", "Molde") + "[[unit]]\ncode = \"teknisk\"\n";
        let changes = "+ unit[teknisk].code = \"teknisk\"\n~ name: \"molde kommun\" -> \"Molde\"\nmolde: changed; no figure changes\n";
        let mut told: Vec<String> = app.apply(&renamed).lines().map(str::to_owned).collect();
        told[..2].sort();
        assert_eq!(told.join("\n") + "\n", changes);
        let back = app.apply(&file);
        assert!(back.contains("- unit[teknisk].code = \"teknisk\""), "{back}");
    }

    fn the_api_has_the_same_file(db) {
        let app = TestApp::open(db);
        let put = |body: &Value| {
            let headers = [("authorization", &*app.authorization()), ("content-type", "application/json")];
            app.service.send("PUT", "/api/v1/kalmar", &headers, body.to_string().as_bytes())
        };
        let document = app.get("/api/v1/kalmar").json();
        assert_eq!((&document["code"], &document["country"]), (&json!("kalmar"), &json!("SE")));
        let same = put(&document).json();
        assert_eq!((&same["changes"], &same["counted_again_from"]), (&json!([]), &json!("nothing")));
        let mut changed = document.clone();
        changed["response"][0]["working_days"] = json!(2);
        let answer = put(&changed).json();
        assert_eq!(answer["changes"], json!(["~ response[2019-01-01].working_days: 1 -> 2"]));
        assert_eq!((&answer["created"], &answer["counted_again_from"]), (&json!(false), &json!("2019-01-01")));
        assert_eq!(app.get("/api/v1/kalmar").json(), changed);
        let mut foreign = document.clone();
        foreign["code"] = json!("vaxjo");
        assert_eq!(put(&foreign).status, 409);
        let mut unknown = document;
        unknown["calender"] = json!([]);
        let answer = put(&unknown);
        assert!(answer.status == 422 && answer.text().contains("calender"), "{}", answer.text());
        assert_eq!(app.get("/api/v1/kalmar").json(), changed);
    }

    fn every_problem_of_a_file_is_told_at_once(db) {
        let app = TestApp::open(db);
        let before = app.get("/api/v1/kalmar").text();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bad.toml");
        std::fs::write(&path, BAD).unwrap();
        let (code, _, err) = app.run(&["organisation", "apply", path.to_str().unwrap()]);
        let json = serde_json::to_string(&toml::from_str::<Value>(BAD).unwrap()).unwrap();
        let answer = app.service.send("PUT", "/api/v1/kalmar", &[("authorization", &app.authorization())], json.as_bytes());
        assert_eq!((code, answer.status), (1, 422));
        let detail = answer.json()["detail"].as_str().unwrap().to_owned();
        for problem in PROBLEMS {
            assert!(err.contains(problem) && detail.contains(problem), "{problem}: {err}\n{detail}");
        }
        assert!(err.contains("nothing has changed"), "{err}");
        assert_eq!(app.get("/api/v1/kalmar").text(), before);
    }

    fn a_new_rule_counts_from_its_date(db) {
        let app = TestApp::open(db);
        // Every working day from 8 June to 31 July: one answered on the second working day after.
        let mail = |month: u32, day: u32| {
            let at = format!("2020-{month:02}-{day:02}");
            with(contact(&at), &json!({ "received_at": format!("{at}T10:00:00"), "first_response_at": format!("{at}T10:00:00Z") }))
        };
        let mut records: Vec<Value> = (8..=11).map(|day| mail(6, day)).collect();
        records.extend((6..=9).map(|day| mail(7, day)));
        for record in &mut records {
            let day = &record["received_at"].as_str().unwrap()[8..10].parse::<u32>().unwrap() + 2;
            let month = record["received_at"].as_str().unwrap()[..8].to_owned();
            record["first_response_at"] = json!(format!("{month}{day:02}T10:00:00"));
        }
        let call = |id: &str, day: &str| {
            with(contact(id), &json!({ "source": "trio", "channel": "phone", "outcome": "answered",
                "wait_seconds": 30, "received_at": format!("{day}T10:00:00") }))
        };
        records.extend([call("june", "2020-06-09"), call("july", "2020-07-07")]);
        assert_eq!(app.send("contacts", &records).json()["created"], 10);
        let months = |measure: &str| app.figure(&format!("{measure}?from=2020-06-01&to=2020-07-31&by=month"));
        // Answered two days after: late on Monday to Thursday, when Friday does not come between.
        assert_eq!(in_time(&months("response")), [0, 0]);
        let june = app.get("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-30&by=day&split=channel").json()["rows"].to_string();

        let slower = organisation("kalmar") + "[[response]]\nfrom = \"2020-07-01\"\nworking_days = 2\n";
        let told = app.apply(&slower);
        assert!(told.contains("figures from 2020-07-01 on were counted again, older ones stay"), "{told}");
        assert_eq!(in_time(&months("response")), [0, 4]);
        app.verify();

        // Wednesday 8 July is closed: Monday's mail, answered on Wednesday, has its second working day on Thursday.
        let faster = organisation("kalmar")
            + "[[calendar]]\nfrom = \"2020-07-01\"\nclosed = [\"2020-07-07\", \"2020-07-08\", \"2020-07-09\", \"2020-07-10\"]\n";
        let told = app.apply(&faster);
        assert!(told.contains("figures from 2020-07-01 on"), "{told}");
        assert_eq!(in_time(&months("response")), [0, 4]);
        app.verify();

        let threshold = faster + "[[queue]]\nfrom = \"2020-07-01\"\nthreshold_seconds = { phone = 60 }\n";
        app.apply(&threshold);
        let answered: Vec<Value> = months("queue")["rows"].as_array().unwrap().iter().map(|row| row["answered_in_threshold"].clone()).collect();
        assert_eq!(answered, [json!(0), json!(1)]);
        let june_now = app.get("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-30&by=day&split=channel").json()["rows"].to_string();
        assert_eq!(june_now, june);
        app.verify();
    }

    fn codes_that_the_file_does_not_name_are_listed(db) {
        let app = TestApp::open(db);
        let strange = with(contact("a"), &json!({ "source": "ny", "topic": "bygglov", "unit": "sbk", "agent": "anna" }));
        assert_eq!(app.send("contacts", &[strange]).json()["created"], 1);
        assert_eq!(app.send("volumes", &[volume("08:00")]).json()["created"], 1);
        let shown = |format: &str| app.run(&["organisation", "show", "kalmar", "--format", format]).1;
        let document: Value = serde_json::from_str(&shown("json")).unwrap();
        let expected = json!({ "agents": ["anna"], "indicators": [], "sources": ["ny"], "topics": ["bygglov"], "units": ["sbk"] });
        assert_eq!(document["not_in_file"], expected);
        assert!(shown("table").contains("topics: bygglov"), "{}", shown("table"));
        app.apply(&(organisation("kalmar") + "[[topic]]\ncode = \"bygglov\"\n[[unit]]\ncode = \"sbk\"\n"));
        let document: Value = serde_json::from_str(&shown("json")).unwrap();
        assert_eq!((&document["not_in_file"]["topics"], &document["not_in_file"]["units"]), (&json!([]), &json!([])));
    }
}
