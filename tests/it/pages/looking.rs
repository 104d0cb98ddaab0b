//! To look changes nothing: people who hesitate, mail scanners, and programs that fetch whatever they find.

use std::collections::BTreeSet;

use super::survey_app::SurveyApp;
use crate::support::{Answer, both};

/// The addresses of a page that lead to us, without those of style sheets.
fn links(page: &str) -> BTreeSet<String> {
    let pattern = regex::Regex::new(r#"(?:href|src)="([^"]+)""#).unwrap();
    let all = pattern.captures_iter(page).map(|found| found[1].replace("&amp;", "&"));
    all.filter(|link| link.starts_with(['/', '?'])).collect()
}

#[track_caller]
fn assert_guarded(answer: &Answer, path: &str) {
    let header = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
    assert_eq!(answer.content_type, "text/html; charset=utf-8", "{path}");
    let policy = header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"), "{path}");
    assert!(!policy.contains("script") && !policy.contains("unsafe"), "{path}: {policy}");
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex, nofollow"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("set-cookie", ""),
    ] {
        assert_eq!(header(name), value, "{path}: {name}");
    }
    let text = answer.text();
    assert!(!text.contains("<script") && !text.contains(" style=") && !text.contains("http://"), "{path}");
    assert!(text.contains(r#"<meta name="robots" content="noindex, nofollow">"#), "{path}");
}

both! {
    fn a_mail_scanner_records_nothing(db) {
        let app = SurveyApp::open(db);
        let first = app.link("first", "email");
        let begun = app.link("begun", "email");
        app.post(&begun, &[("_step", "first"), ("got_answer", "yes")]);
        let before = app.given("begun");
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<String> = vec![format!("{first}?score=5"), begun, "/o/kalmar/reception".to_owned()];
        while let Some(path) = waiting.pop().filter(|_| seen.len() < 300) {
            for method in ["HEAD", "GET", "GET", "OPTIONS", "HEAD"] {
                let answer = app.app.service.send(method, &path, &[], &[]);
                assert!(answer.status < 500, "{method} {path}: {}", answer.status);
                if method == "HEAD" {
                    assert!(answer.status == 200 && answer.body.is_empty(), "{path}: {}", answer.status);
                }
                if method == "GET" && answer.content_type.starts_with("text/html") {
                    assert_guarded(&answer, &path);
                    let base = path.split('?').next().unwrap();
                    let found = links(&answer.text()).into_iter();
                    let whole = found.map(|link| if link.starts_with('?') { format!("{base}{link}") } else { link });
                    waiting.extend(whole.filter(|link| !seen.contains(link)));
                }
            }
            seen.insert(path);
        }
        assert!(seen.iter().any(|path| path.contains("opt-out")) && seen.len() > 20, "{seen:?}");
        assert!(app.is_untouched("first"));
        assert_eq!(app.given("begun"), before);
        assert_eq!((db.count("uninvited_answer"), db.count("opt_out")), (0, 0));
        app.app.verify();
    }
}

both! {
    fn an_old_link_and_an_unknown_one_look_the_same(db) {
        let app = SurveyApp::open(db);
        let old = app.old_link("old", 40);
        let unknown = format!("{}00000000", &old[..old.len() - 8]);
        let guesses = ["/s/kalmar.0", "/s/kalmar.", "/s/kalmar", "/s/kalmar.%00", "/s/kalmar.ZZ", "/s/%F0%9F%92%A9.1", "/s/", "/s"];
        let page = app.get(&unknown);
        assert_eq!(page.status, 404);
        assert!(page.text().contains("Kalmar kommun"));
        assert_eq!(app.get(&old).text(), page.text());
        for fields in [&[("_step", "first"), ("got_answer", "yes")][..], &[("_step", "rest"), ("comment", "hej")], &[]] {
            for path in [&old, &unknown] {
                let sent = app.post(path, fields);
                assert_eq!((sent.status, sent.text()), (404, page.text()), "{path}");
            }
        }
        for path in guesses {
            let answer = app.get(path);
            assert_eq!(answer.status, 404, "{path}");
            assert_guarded(&answer, path);
        }
        assert!(app.is_untouched("old"));
        // To be left alone is possible with an old link all the same.
        assert_eq!(app.post(&format!("{unknown}/opt-out"), &[]).status, 404);
        assert_eq!(app.post(&format!("{old}/opt-out"), &[("List-Unsubscribe", "One-Click")]).status, 200);
        assert!(!app.is_untouched("old"));
    }
}

both! {
    fn the_language_is_that_of_the_link_or_the_browser(db) {
        let app = SurveyApp::open(db);
        let link = app.link("a", "email");
        let language = |path: &str, accepted: &str| {
            let answer = app.app.service.get(path, &[("accept-language", accepted)]);
            let text = answer.text();
            text.split_once("<html lang=\"").unwrap().1[..2].to_owned()
        };
        let cases = [
            ("", "sv"),
            ("nn-NO,nn;q=0.9,en;q=0.8", "nn"),
            ("fr;q=1.0, en;q=0.5, no;q=0.6", "nb"),
            ("fi,se;q=0.9", "sv"),
            ("en-GB", "en"),
            (";;;q=x,\u{1}", "sv"),
            ("*", "sv"),
        ];
        for (accepted, expected) in cases.into_iter().filter(|(accepted, _)| !accepted.contains('\u{1}')) {
            assert_eq!(language(&link, accepted), expected, "{accepted}");
        }
        assert_eq!(language(&format!("{link}?lang=en"), "nn"), "en");
        assert_eq!(language(&format!("{link}?lang=fi"), "nn"), "nn");
        assert_eq!(language("/p/molde/accessibility", ""), "nn");
    }
}

both! {
    fn what_an_organisation_says_of_its_pages(db) {
        let app = SurveyApp::open(db);
        let said = |path: &str| app.get(path).text();
        let accessibility = said("/p/kalmar/accessibility");
        for expected in ["delvis", "den 4 maj 2020", "Exempelbyrån AB", "2018:1937", "digg.se", "mailto:tillganglighet@kalmar.example", "tel:0480450000"] {
            assert!(accessibility.contains(expected), "{expected}: {accessibility}");
        }
        let bare = said("/p/molde/accessibility?lang=sv");
        assert!(bare.contains("har inte bedömt") && bare.contains("uutilsynet.no") && !bare.contains("2018:1937"), "{bare}");
        let data = said("/p/kalmar/data-protection");
        for expected in ["90 dagar", "KS 2020/0000", "minst 7 svar", "IMY"] {
            assert!(data.contains(expected), "{expected}: {data}");
        }
        let (logo, sheet) = (app.get("/p/kalmar/logo"), app.get("/p/kalmar/style.css"));
        assert_eq!(logo.content_type, "image/svg+xml");
        assert!(logo.text().starts_with("<svg") && logo.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        assert!(sheet.text().contains("--colour:#8a1538"), "{}", sheet.text());
        assert_eq!(app.get("/p/molde/logo").status, 404);
        assert_eq!(app.get("/p/nobody/accessibility").status, 404);
        assert_eq!(app.get("/robots.txt").text(), "User-agent: *\nDisallow: /\n");
        let elsewhere = include_str!("molde.toml").to_owned() + "[page]\ndata_protection_url = \"https://molde.example/personvern\"\n";
        app.app.apply(&elsewhere);
        let sent = app.app.service.get("/p/molde/accessibility", &[]);
        assert!(sent.text().contains("href=\"https://molde.example/personvern\""));
    }
}
