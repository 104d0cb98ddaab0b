//! The handbook from outside: in the reader's language, without a key, and with everything that it leads to.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::{Value, json};

use crate::support::{Answer, Service, TestApp, TestDb, drive_browser};

/// Every page of the help, as it is asked for in a language.
const PAGES: [&str; 3] = ["/help/", "/help/alerts", "/help/measures"];

fn page(service: &Service, path: &str, language: &str) -> String {
    let answer = service.get(path, &[("accept-language", language)]);
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "text/html; charset=utf-8"), "{}", answer.text());
    answer.text()
}

/// Where links and pictures of a page lead.
fn led_to(page: &str) -> Vec<String> {
    let pattern = Regex::new("(?:href|src)=\"([^\"]*)\"").unwrap();
    pattern.captures_iter(page).map(|found| found[1].replace("&#38;", "&").replace("&amp;", "&")).collect()
}

fn is_picture(address: &str) -> bool {
    address.contains("/pictures/")
}

/// Follows a link: a heading of a page, a page, a picture, or a file of the repository.
#[track_caller]
fn follow(service: &Service, from: &str, link: &str) {
    let forge = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");
    if let Some(file) = link.strip_prefix(forge) {
        let file = file.split('#').next().unwrap();
        assert!(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file).is_file(), "{from}: {link}");
        return;
    }
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let path = match path {
        "" => from.to_owned(),
        path if path.starts_with('?') => format!("{}{path}", from.split('?').next().unwrap()),
        path => path.to_owned(),
    };
    assert!(path.starts_with('/'), "{from}: {link}");
    let answer = service.get(&path, &[]);
    assert_eq!(answer.status, 200, "{from}: {link}");
    if is_picture(&path) {
        assert_eq!((answer.content_type.as_str(), &answer.body[1..4]), ("image/png", b"PNG".as_slice()), "{link}");
    }
    if let Some(anchor) = anchor {
        let anchor = percent_encoding::percent_decode_str(anchor).decode_utf8().unwrap();
        assert!(answer.text().contains(&format!("id=\"{anchor}\"")), "{from}: {link}");
    }
}

#[test]
fn the_handbook_is_in_swedish_and_english_and_says_so_to_others() {
    let db = TestDb::sqlite();
    let service = Service::serve(&db);
    let (swedish, english) = (">Handbok för chefer</h1>", ">Handbook for managers</h1>");
    let only = "Sidan finns bara på engelska.";
    for (asked, lang, title, note) in [
        ("sv", "sv", swedish, None),
        ("en-GB", "en", english, None),
        ("nb", "sv", swedish, Some("Siden finnes på svensk og engelsk.")),
        ("nn", "sv", swedish, Some("Sida finst på svensk og engelsk.")),
        ("fr", "sv", swedish, None),
    ] {
        let text = page(&service, "/help/", asked);
        assert!(text.contains(&format!("<article class=\"help\" lang=\"{lang}\">")) && text.contains(title), "{text}");
        let reader = if asked == "fr" { "sv" } else { &asked[..2] };
        assert!(text.contains(&format!("<html lang=\"{reader}\">")), "{asked}: {text}");
        assert_eq!(text.contains("<p class=\"note\">"), note.is_some(), "{asked}");
        assert!(note.is_none_or(|note| text.contains(note)), "{asked}: {text}");
        assert_eq!(text.matches("<h1").count(), 1, "{asked}");
        assert!(!text.contains("help-") && !text.contains("{ $"), "{asked}: {text}");
    }
    let chosen = page(&service, "/help/?lang=en", "sv");
    assert!(chosen.contains(english) && chosen.contains("href=\"/help/alerts?lang=en\""), "{chosen}");
    assert!(page(&service, "/help/alerts", "sv").contains("Kanalkoll svarar inte"));
    assert!(page(&service, "/help/measures", "sv").contains(only));
    assert!(!page(&service, "/help/measures", "en").contains("class=\"note\""));
}

#[test]
fn everything_that_the_help_leads_to_is_there() {
    let db = TestDb::sqlite();
    let service = Service::serve(&db);
    let (mut seen, mut pictures) = (BTreeSet::new(), 0);
    for path in PAGES {
        for language in ["", "?lang=sv", "?lang=nb", "?lang=nn", "?lang=en"] {
            let from = format!("{path}{language}");
            for link in led_to(&page(&service, &from, "sv")) {
                pictures += usize::from(is_picture(&link));
                // Links within a page are its own.
                let is_new =
                    seen.insert(if link.starts_with(['#', '?']) { format!("{from}{link}") } else { link.clone() });
                if is_new {
                    follow(&service, &from, &link);
                }
            }
        }
    }
    // Ten in each language, each shown and opened, on the pages without a choice and with each.
    assert_eq!(pictures, 5 * 10 * 2);
    assert!(seen.len() > 200, "{}", seen.len());
}

#[test]
fn the_help_needs_no_key_and_is_kept_by_browsers() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    for path in PAGES.into_iter().chain(["/help/sv/pictures/overview.png"]) {
        let plain = app.service.get(path, &[]);
        for key in ["Bearer kk_wrong".to_owned(), app.authorization()] {
            let answer = app.service.get(path, &[("authorization", &key)]);
            assert_eq!((answer.status, &answer.body), (200, &plain.body), "{path}");
        }
        let header = |answer: &Answer, name: &str| answer.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header(&plain, "cache-control"), "public, max-age=300", "{path}");
        let tag = header(&plain, "etag");
        let again = app.service.get(path, &[("if-none-match", &tag)]);
        assert_eq!((again.status, again.body.len(), header(&again, "etag")), (304, 0, tag), "{path}");
        assert_eq!(app.service.get(path, &[("if-none-match", "W/\"other\"")]).status, 200, "{path}");
        assert_eq!(app.service.send("HEAD", path, &[], &[]).status, 200, "{path}");
        assert_eq!(app.service.send("POST", path, &[], &[]).status, 405, "{path}");
        assert_eq!(app.service.get(&format!("{path}?from=2020-01-01"), &[]).status, 400, "{path}");
        assert_eq!(header(&plain, "x-content-type-options"), "nosniff", "{path}");
    }
    // Another language is another page to a cache, and to who asks whether it has changed.
    let [swedish, english] = ["sv", "en"].map(|language| app.service.get("/help/", &[("accept-language", language)]));
    assert_ne!(swedish.headers["etag"], english.headers["etag"]);
    assert!(swedish.headers.get_all("vary").iter().any(|value| value.to_str().unwrap().contains("Accept-Language")));
    let policy = swedish.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-") && policy.ends_with("img-src 'self'"),
        "{policy}"
    );
    assert_eq!(app.service.get("/help", &[]).headers["location"], "/help/");
    for path in ["/help/nothing", "/help/sv/pictures/nothing.png", "/help/nb/pictures/overview.png", "/help/a/b"] {
        assert_eq!(app.service.get(path, &[]).status, 404, "{path}");
    }
}

#[test]
fn the_help_can_be_read_by_everyone() {
    let db = TestDb::sqlite();
    let service = Service::serve(&db);
    let named = |(name, path): (&str, &str)| json!({ "name": name, "path": path });
    let pages: Vec<Value> = [
        ("help-sv", "/help/?lang=sv"),
        ("help-en", "/help/?lang=en"),
        ("help-nb", "/help/?lang=nb"),
        ("help-alerts-sv", "/help/alerts?lang=sv"),
        ("help-alerts-en", "/help/alerts?lang=en"),
        ("help-measures", "/help/measures?lang=nn"),
    ]
    .map(named)
    .into();
    drive_browser("reports.mjs", &service.url, json!({ "pages": pages }));
    drive_browser("help.mjs", &service.url, json!({ "path": "/help/?lang=sv" }));
}
