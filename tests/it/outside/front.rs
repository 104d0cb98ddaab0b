//! The front page from outside: what is told without a key, in the browser's language.

use serde_json::json;

use crate::support::{Answer, Service, TestApp, TestDb, both, contact, drive_browser};

/// The service with what may be seen without a key.
fn open(db: &TestDb) -> Service {
    Service::start(
        &["serve"],
        &[
            ("KANALKOLL__DATABASE__URL", &db.url),
            ("KANALKOLL__WEB__LISTEN", "{listen}"),
            ("KANALKOLL__WEB__OPEN_OVERVIEWS", "true"),
            ("KANALKOLL__WEB__OPEN_METRICS", "true"),
        ],
    )
}

fn front(service: &Service, language: &str) -> String {
    let answer = service.get("/", &[("accept-language", language)]);
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "text/html; charset=utf-8"), "{}", answer.text());
    answer.text()
}

/// The address behind the name of the organisation.
fn overview(page: &str) -> String {
    let (before, _) = page.split_once(">kalmar kommun</a>").unwrap();
    let (_, href) = before.rsplit_once("href=\"").unwrap();
    href.trim_end_matches('"').replace("&#38;", "&").replace("&amp;", "&")
}

both! {
    fn the_front_page_is_in_the_language_of_the_browser(db) {
        let app = TestApp::open(db);
        for (asked, title) in [
            ("sv-SE", "Välkommen till Kanalkoll"),
            ("nb-NO, sv;q=0.5", "Velkommen til Kanalkoll"),
            ("nn", "Velkomen til Kanalkoll"),
            ("en-GB, en", "Welcome to Kanalkoll"),
            ("fr", "Välkommen till Kanalkoll"),
        ] {
            let page = front(&app.service, asked);
            assert!(page.contains(&format!("<h1>{title}</h1>")) && page.contains("kalmar kommun"), "{asked}: {page}");
            // Each text is there, and each word in it.
            assert!(!page.contains("front-") && !page.contains("{ $"), "{asked}: {page}");
        }
        let chosen = app.service.get("/?lang=nb", &[("accept-language", "sv")]).text();
        assert!(chosen.contains("Velkommen til Kanalkoll"), "{chosen}");
    }

    fn without_a_key_the_front_page_tells_names_and_no_figures(db) {
        let app = TestApp::open(db);
        app.send("contacts", &[contact("m-1")]);
        let page = front(&app.service, "sv");
        assert!(page.contains("Ja, både tjänsten och dess databas svarar.") && page.contains("kräver nyckel"), "{page}");
        assert!(!page.contains("Senaste dag") && !page.contains("signature"), "{page}");
        let path = overview(&page);
        assert_eq!((path.as_str(), app.service.get(&path, &[]).status), ("/overview/kalmar", 401));
        assert_eq!(app.service.send("HEAD", "/", &[], &[]).status, 200);
        assert_eq!(app.service.send("POST", "/", &[], &[]).status, 405);
        assert_eq!(app.service.get("/?from=2020-01-01", &[]).status, 400);
    }

    fn where_it_is_meant_the_front_page_opens_overviews_and_says_when_records_came(db) {
        let app = TestApp::open(db);
        app.send("contacts", &[contact("m-1")]);
        let service = open(db);
        let page = front(&service, "en");
        assert!(page.contains("Latest day with records") && page.contains("1 June 2020"), "{page}");
        // Records of 2020 are shown, although it is later.
        let opened: Answer = service.get(&overview(&page), &[]);
        assert_eq!(opened.status, 200, "{}", opened.text());
        assert!(opened.text().contains("2020"), "{}", opened.text());
        if !db.is_postgres() {
            let pages = [("front-open", "/"), ("front-open-en", "/?lang=en")];
            let pages = pages.map(|(name, path)| json!({ "name": name, "path": path }));
            drive_browser("reports.mjs", &service.url, json!({ "pages": pages }));
            drive_browser("reports.mjs", &app.service.url, json!({ "pages": [{ "name": "front", "path": "/" }] }));
        }
    }

    fn before_there_is_an_organisation_the_front_page_says_so(db) {
        let page = front(&Service::serve(db), "sv");
        assert!(page.contains("Här finns ingen organisation än."), "{page}");
    }
}
