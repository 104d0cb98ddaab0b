//! Signing in to systems, and the networks that are not reached.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use super::fetching::{Desk, connected, desk_text, expected, feed, ids, page, settings, ticket};
use super::system::{Reply, System};
use crate::support::TestDb;

/// A token is asked for once, goes with every request, and is asked for anew when it runs out or is refused.
#[test]
fn tokens_are_asked_for_and_renewed() {
    let db = TestDb::sqlite();
    let desk = Desk::open(&db);
    let tokens = Arc::new(AtomicUsize::new(0));
    let given = tokens.clone();
    let system = System::start(move |asked, _| {
        if asked.path() == "/oauth/token" {
            assert_eq!(
                asked.body,
                "grant_type=client_credentials&client_id=kanalkoll&client_secret=s3cret&scope=read%20all"
            );
            let number = given.fetch_add(1, Ordering::SeqCst) + 1;
            return Reply::Json(json!({ "access_token": format!("token-{number}"), "expires_in": 3_600 }));
        }
        let authorization = format!("Bearer token-{}", given.load(Ordering::SeqCst));
        let second_is_refused = given.load(Ordering::SeqCst) == 1 && asked.number("page") == 2;
        if second_is_refused || !asked.headers.contains(&authorization) {
            return Reply::Raw(401, String::new(), String::new());
        }
        Reply::Json(json!({ "tickets": page(asked, (asked.number("page") - 1) * 10, 10) }))
    });
    let pull = "paging = \"page\"\nsize = 10\nquery = { page = \"{page}\" }\n\
                [pull.auth]\nscheme = \"client_credentials\"\npath = \"/oauth/token\"\nscope = \"read all\"";
    let feed = feed(&desk_text(pull), &system.url);
    desk.complete(&feed);
    assert_eq!((ids(&db).len(), tokens.load(Ordering::SeqCst)), (25, 2));
    desk.clock.forward(3_600);
    desk.complete(&feed);
    assert_eq!(tokens.load(Ordering::SeqCst), 3);
}

/// Header, Basic, bearer and a login, and what a system without them says.
#[test]
fn every_way_of_signing_in_reaches_the_system() {
    let ways = [
        ("scheme = \"header\"\nheader = \"X-Api-Key\"\nprefix = \"k \"", "x-api-key: k s3cret"),
        ("scheme = \"basic\"", "authorization: Basic a2FuYWxrb2xsOnMzY3JldA=="),
        ("scheme = \"basic\"\npassword = \"X\"", "authorization: Basic czNjcmV0Olg="),
        ("scheme = \"bearer\"", "authorization: Bearer s3cret"),
        (
            "scheme = \"login\"\npath = \"/login\"\nbody = '{\"name\": \"{user}\", \"password\": \"{secret}\"}'\ntoken = \"/data/token\"\n\
             header = \"X-Token\"\nprefix = \"\"",
            "x-token: t1",
        ),
    ];
    for (auth, header) in ways {
        let db = TestDb::sqlite();
        let desk = Desk::open(&db);
        let system = System::start(move |asked, _| {
            if asked.path() == "/login" {
                assert_eq!(asked.body, r#"{"name": "kanalkoll", "password": "s3cret"}"#);
                return Reply::Json(json!({ "data": { "token": "t1" } }));
            }
            let has = asked.headers.lines().any(|line| line.eq_ignore_ascii_case(header));
            if has {
                Reply::Json(json!({ "tickets": [ticket(1)] }))
            } else {
                Reply::Raw(403, String::new(), String::new())
            }
        });
        desk.complete(&feed(&desk_text(&format!("[pull.auth]\n{auth}")), &system.url));
        assert_eq!(ids(&db), expected(1..2), "{auth}");
        let wrong = desk.fetch(&feed(&desk_text(""), &system.url));
        desk.clock.forward(301);
        assert!(wrong.is_ok());
        let error = desk.fetch(&feed(&desk_text(""), &system.url)).unwrap_err().to_string();
        assert!(error.contains("did not let us in (status 403)"), "{error}");
    }
}

/// Nothing of a private network is reached unless it is allowed, by name or by number, and no plain HTTP.
#[test]
fn private_networks_are_reached_only_where_the_settings_say_so() {
    let system = System::start(|_, _| Reply::Json(json!({ "tickets": [ticket(1)] })));
    let port = system.url.rsplit(':').next().unwrap();
    let db = TestDb::sqlite();
    let desk = Desk::open(&db);
    for host in ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"] {
        let mut settings = settings(&format!("https://{host}:{port}"));
        settings.client.private_network = false;
        let feed = connected(&desk_text(""), settings).unwrap();
        let error = desk.fetch(&feed).unwrap_err().to_string();
        assert!(error.contains("private network"), "{host}: {error}");
        desk.clock.forward(7_200);
    }
    assert!(system.asked().is_empty());
    let mut plain = settings("http://crm.example.se");
    plain.client.private_network = false;
    let error = connected(&desk_text(""), plain).unwrap_err().to_string();
    assert!(error.contains("http:// only together with"), "{error}");
    let mut without = settings(&system.url);
    without.parameters.clear();
    let text = desk_text("parameters = [\"team\"]");
    assert!(connected(&text, without).unwrap_err().to_string().contains("team"));
}
