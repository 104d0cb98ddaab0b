//! Who sees the overview and the pages it leads to: who has a key, as bearer or password, and who was given a signed link.

use kanalkoll::model::Instant;
use kanalkoll::service::{Installation, Scope};
use serde_json::{Value, json};

use super::super::monthly::june;
use super::JUNE;
use crate::support::{Answer, TestApp, both};

/// The path of a signed link, as the command makes it.
#[track_caller]
pub(super) fn link(app: &TestApp<'_>) -> String {
    let (code, out, err) = app.run(&["overview", "--organisation", "kalmar", "--days", "2", "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    let made: Value = serde_json::from_str(&out).unwrap();
    let url = made["url"].as_str().unwrap();
    url[url.find("/overview/").unwrap()..].to_owned()
}

fn basic(key: &str) -> String {
    use base64::Engine;
    format!("Basic {}", base64::prelude::BASE64_STANDARD.encode(format!("anna:{key}")))
}

/// GET with nothing but this header.
fn with_header(app: &TestApp<'_>, path: &str, authorization: &str) -> Answer {
    app.service.get(path, &[("authorization", authorization)])
}

fn without(app: &TestApp<'_>, path: &str) -> Answer {
    app.service.get(path, &[])
}

fn challenges(answer: &Answer) -> Vec<String> {
    answer.headers.get_all("www-authenticate").iter().map(|value| value.to_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn refused(answer: &Answer, status: u16, title: &str) {
    assert_eq!(
        (answer.status, answer.content_type.as_str()),
        (status, "text/html; charset=utf-8"),
        "{}",
        answer.text()
    );
    assert!(answer.text().contains(&format!("<h1>{title}</h1>")), "{}", answer.text());
    assert_eq!(challenges(answer).len(), if status == 401 { 2 } else { 0 }, "{:?}", answer.headers);
}

both! {
    fn a_key_opens_it_as_bearer_and_as_password(db) {
        let app = TestApp::open(db);
        let path = format!("/overview/kalmar?{JUNE}");
        let asked = without(&app, &path);
        refused(&asked, 401, "Här behövs en nyckel");
        assert_eq!(challenges(&asked)[0], "Basic realm=\"Kanalkoll\", charset=\"UTF-8\"");
        assert_eq!(challenges(&asked)[1], "Bearer realm=\"Kanalkoll\"");
        refused(&with_header(&app, &path, &basic("kk_wrong")), 401, "Här behövs en nyckel");
        refused(&with_header(&app, &path, "Basic %%"), 401, "Här behövs en nyckel");
        let now = Instant::from_unix(1_590_991_920);
        let installation = Installation::new(db.store()).unwrap();
        let ingest = installation.create_key(Some("kalmar"), "ingest", &[Scope::Ingest], None, now).unwrap();
        let other = TestApp::prepare(db, "molde");
        for key in [ingest, other.clone()] {
            refused(&with_header(&app, &path, &basic(&key)), 403, "Nyckeln gäller inte här");
        }
        // An organisation that there is not looks to strangers like one that there is.
        refused(&without(&app, "/overview/nowhere"), 401, "Här behövs en nyckel");
        refused(&with_header(&app, "/overview/nowhere", &basic(&app.key)), 403, "Nyckeln gäller inte här");
        for authorization in [app.authorization(), basic(&app.key)] {
            let answer = with_header(&app, &path, &authorization);
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert_eq!(answer.headers["cache-control"], "no-store");
            assert_eq!(answer.headers["referrer-policy"], "no-referrer");
            let policy = answer.headers["content-security-policy"].to_str().unwrap();
            assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
            assert_eq!(with_header(&app, "/overview/molde", &authorization).status, 403);
        }
        // A password opens pages, not the API, which asks for none.
        let figure = with_header(&app, "/api/v1/kalmar/measures/overdue", &basic(&app.key));
        assert_eq!((figure.status, challenges(&figure).len()), (401, 0));
        assert_eq!(figure.content_type, "application/problem+json");
        let posted = app.service.send("POST", &path, &[("authorization", &basic(&app.key))], b"");
        assert_eq!(posted.status, 405);
    }

    fn a_signed_link_opens_it_and_what_it_leads_to(db) {
        let app = TestApp::open(db);
        june(&app);
        let link = link(&app);
        let (path, signed) = link.split_once('?').unwrap();
        for words in ["", &format!("&{JUNE}"), "&lang=en&from=2020-01-01&to=2020-12-31"] {
            assert_eq!(without(&app, &format!("{link}{words}")).status, 200, "{words}");
        }
        let page = without(&app, &format!("{link}&{JUNE}&lang=sv")).text();
        let hrefs = regex::Regex::new("href=\"(/[^\"]*)\"").unwrap();
        let hrefs: Vec<String> = hrefs.captures_iter(&page).map(|found| found[1].replace("&#38;", "&")).collect();
        assert!(hrefs.len() > 10 && hrefs.iter().any(|href| href.contains("measures/repeat")), "{hrefs:?}");
        for href in &hrefs {
            let answer = without(&app, href);
            if href.contains("measures/overdue") {
                refused(&answer, 401, "Här behövs en nyckel");
                assert_eq!(with_header(&app, href, &basic(&app.key)).status, 200, "{href}");
            } else {
                assert_eq!((answer.status, answer.content_type.as_str()), (200, "text/html; charset=utf-8"), "{href}");
            }
        }
        // And nothing else.
        let single = without(&app, &format!("/api/v1/kalmar/measures/overdue?format=html&{signed}"));
        refused(&single, 401, "Här behövs en nyckel");
        assert!(single.text().contains("öppnar inte den här sidan"), "{}", single.text());
        for address in [
            format!("/api/v1/kalmar/measures/repeat?{JUNE}&{signed}"),
            format!("/api/v1/kalmar/measures/repeat?{JUNE}&format=json&{signed}"),
            format!("/api/v1/kalmar/measures/response?{JUNE}&{signed}"),
            format!("/api/v1/kalmar?{signed}"),
            format!("/api/v1/kalmar/surveys?{signed}"),
        ] {
            let answer = without(&app, &address);
            assert!([400, 401].contains(&answer.status), "{address}: {}", answer.status);
        }
        assert_eq!(path, "/overview/kalmar");
    }

    fn a_link_that_was_changed_or_is_too_old_opens_nothing(db) {
        let app = TestApp::open(db);
        let wrong = "Länken fungerar inte";
        let link = link(&app);
        let other = TestApp::prepare(db, "molde");
        let changed = |from: &str, by: &str| {
            assert!(link.contains(from), "{link}");
            link.replace(from, by)
        };
        let until = link.split_once("until=").unwrap().1.split_once('&').unwrap().0;
        let later = format!("until={}", until.parse::<i64>().unwrap() + 1);
        let last = &link[link.len() - 1..];
        let tampered = format!("{}{}", &link[..link.len() - 1], if last == "0" { "1" } else { "0" });
        for bad in [
            changed("/overview/kalmar", "/overview/molde"),
            changed("/overview/kalmar", "/overview/nowhere"),
            changed(&format!("until={until}"), &later),
            changed(&format!("until={until}"), "until=never"),
            changed("&signature=", "&signature=00"),
            tampered,
        ] {
            refused(&without(&app, &bad), 403, wrong);
        }
        let installation = Installation::new(db.store()).unwrap();
        let old = installation.sign_overview("kalmar", Instant::from_unix(1_590_991_920)).unwrap();
        let expired = without(&app, &format!("/overview/kalmar?{old}"));
        refused(&expired, 403, "Länken gäller inte längre");
        assert!(expired.text().contains("kanalkoll overview --organisation"), "{}", expired.text());
        // Who has a key needs no link.
        assert_eq!(with_header(&app, &format!("/overview/kalmar?{old}"), &basic(&app.key)).status, 200);
        // A pseudonym of the same key is no signature.
        assert_eq!(with_header(&app, "/overview/molde", &format!("Bearer {other}")).status, 200);
        let said = without(&app, &format!("/overview/kalmar?{old}&lang=en")).text();
        assert!(said.contains("<h1>The link has expired</h1>"), "{said}");
    }

    fn what_cannot_be_understood_is_said_on_a_page(db) {
        let app = TestApp::open(db);
        let cases = [
            ("/overview/kalmar?from=2020-06-31&to=2020-07-01", "from: found `2020-06-31`"),
            ("/overview/kalmar?from=2020-06-01", "to: missing"),
            ("/overview/kalmar?form=2020-06-01", "did you mean `from`?"),
            ("/overview/kalmar?from=1020-06-01&to=2020-07-01", "expected at most 120"),
            ("/api/v1/kalmar/measures/response?from=2020-06-01&to=2020-06-30&format=html", "expected one of json, csv"),
        ];
        for (path, expected) in cases {
            let answer = app.get(path);
            refused(&answer, 400, "Sidan kan inte visas");
            let text = answer.text().replace("&#96;", "`").replace("&#62;", ">");
            assert!(text.contains(expected), "{path}: {text}");
        }
    }
}

#[test]
fn how_long_a_link_is_good_is_said_and_bounded() {
    let db = crate::support::TestDb::sqlite();
    let app = TestApp::open(&db);
    let run = |words: &[&str]| app.run(&[&["overview", "--organisation"], words].concat());
    let (code, out, _) = run(&["kalmar"]);
    assert!(code == 0 && out.contains("/overview/kalmar?until=") && out.contains("set web.public_url"), "{out}");
    for (words, said) in [
        (&["kalmar", "--days", "0"][..], "expected 1 to 400"),
        (&["kalmar", "--days", "401"], "expected 1 to 400"),
        (&["nowhere"], "there is no organisation `nowhere`"),
    ] {
        let (code, _, err) = run(words);
        assert!(code == 1 && err.contains(said), "{words:?}: {err}");
    }
    let mut command = app.command(&["overview", "--organisation", "kalmar"]);
    let output = command.env("KANALKOLL__WEB__PUBLIC_URL", "https://koll.example.se/").output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.starts_with("https://koll.example.se/overview/kalmar?until=") && !out.contains("public_url"), "{out}");
    assert_eq!(json!(out.lines().count()), 2);
}
