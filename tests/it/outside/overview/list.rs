//! The list of contacts that wait: narrowed to channels, units and topics, for people and for programs.

use serde_json::json;

use super::words;
use crate::support::{TestApp, both, contact, organisation, with};

const MORE: &str = "
[[unit]]
code = \"social\"
name = \"Socialförvaltningen\"
[[topic]]
code = \"bygglov\"
name = \"Bygglov & mark\"
";

fn fill(app: &TestApp<'_>) {
    app.apply(&format!("{}{MORE}", organisation("kalmar")));
    let waits = |id: &str, day: u32, fields: serde_json::Value| {
        with(with(contact(id), &json!({ "received_at": format!("2020-06-{day:02}T10:00:00") })), &fields)
    };
    let records = [
        waits("m-2", 2, json!({ "unit": "social", "topic": "bygglov" })),
        waits("m-1", 1, json!({ "unit": "social" })),
        waits("m-3", 3, json!({ "unit": "gammal" })),
        waits("b-1", 4, json!({ "channel": "letter", "topic": "bygglov" })),
    ];
    assert_eq!(app.send("contacts", &records).json()["created"], 4);
}

both! {
    fn it_is_narrowed_to_what_somebody_answers_for(db) {
        let app = TestApp::open(db);
        fill(&app);
        let cases = [
            ("", 4),
            ("channel=email", 3),
            ("channel=email,letter", 4),
            ("channel=email&channel=letter", 4),
            ("channel=chat", 0),
            ("unit=social", 2),
            ("unit=gammal", 1),
            ("unit=none", 1),
            ("unit=social,none&topic=bygglov", 2),
            ("channel=email&unit=social&topic=none", 1),
        ];
        for (filter, overdue) in cases {
            let figure = app.figure(&format!("overdue?{filter}"));
            assert_eq!((&figure["overdue"], figure["oldest"].as_array().unwrap().len()), (&json!(overdue), overdue), "{filter}");
            let counted: u64 = figure["groups"].as_array().unwrap().iter().map(|group| group["overdue"].as_u64().unwrap()).sum();
            assert_eq!(counted, u64::try_from(overdue).unwrap());
            let page = app.get(&format!("/api/v1/kalmar/measures/overdue?format=html&lang=sv&{filter}"));
            assert_eq!(page.status, 200, "{}", page.text());
            let shown = format!("Visar {overdue} av {overdue}, de äldsta först.");
            let read = words(&page.text());
            assert!(read.contains(if overdue == 0 { "Inget ärende har väntat längre" } else { shown.as_str() }), "{read}");
            assert!(["m-1", "m-2", "m-3", "b-1"].iter().filter(|id| read.contains(*id)).count() == overdue, "{read}");
        }
    }

    fn people_read_names_and_waits_the_oldest_first(db) {
        let app = TestApp::open(db);
        fill(&app);
        let page = |words: &str| app.get(&format!("/api/v1/kalmar/measures/overdue?format=html&lang=sv{words}")).text();
        let read = words(&page("&limit=2&channel=email,letter&topic=bygglov,none"));
        for said in [
            "4 ärenden har väntat längre än de borde.",
            "Visar 2 av 4, de äldsta först.",
            "Kanal E-post, Brev",
            "Ämne Bygglov &#38; mark, inget ämne angivet",
            "Enhet Alla",
            "E-post Socialförvaltningen inget ämne angivet 1 juni 2020 10:00 3 juni 2020 00:00 e-post",
        ] {
            assert!(read.replace('\u{a0}', " ").contains(said), "{said}: {read}");
        }
        assert!(read.find("m-1").unwrap() < read.find("m-2").unwrap() && !read.contains("b-1"), "{read}");
        assert!(read.contains("öppettimmar (") && read.contains("dagar)"), "{read}");
        // The days at the earlier instant are read too.
        let then = words(&page("&as_of=2020-06-05T09:00:00Z"));
        assert!(then.contains("Har väntat") && then.contains("33 öppettimmar (4 dagar)"), "{then}");
        let english = words(&app.get("/api/v1/kalmar/measures/overdue?format=html&lang=en").text());
        assert!(english.contains("Showing 4 of 4, the oldest first."), "{english}");
    }

    fn a_code_that_there_is_not_is_named(db) {
        let app = TestApp::open(db);
        fill(&app);
        let cases = [
            ("channel=emial", "channel: found `emial`; expected one of"),
            ("channel=emial", "did you mean `email`?"),
            ("unit=social,socail", "unit: found `socail`; expected one of social, gammal, none; did you mean `social`?"),
            ("topic=bygglow", "topic: found `bygglow`; expected one of bygglov, none; did you mean `bygglov`?"),
            ("limit=many", "limit: found `many`"),
            ("limit=1&limit=2", "limit, twice"),
        ];
        for (filter, said) in cases {
            let problem = app.get(&format!("/api/v1/kalmar/measures/overdue?{filter}"));
            assert_eq!(problem.status, 400, "{filter}");
            assert!(problem.json()["detail"].as_str().unwrap().contains(said), "{filter}: {}", problem.text());
            let page = app.get(&format!("/api/v1/kalmar/measures/overdue?format=html&{filter}"));
            let text = page.text().replace("&#96;", "`");
            assert!(page.status == 400 && text.contains(said), "{filter}: {text}");
        }
    }
}
