//! The month of a manager by the command line: the same numbers in every format, and what is said of a month without any.

use kanalkoll::model::Channel;
use serde_json::{Value, json};

use super::voice::{day, invitation, keep};
use crate::support::{TestApp, both, contact, volume, with};

/// June 2020 with known numbers, a little of May, and one e-mail of June 2019.
pub(super) fn june(app: &TestApp<'_>) {
    let at = |id: &str, received: &str, answered: &str| {
        let times = json!({ "received_at": received, "first_response_at": answered });
        with(contact(id), &times)
    };
    let mut contacts = vec![
        at("in-time", "2020-06-01T10:00:00", "2020-06-02T09:00:00"),
        at("late", "2020-06-01T11:00:00", "2020-06-03T10:00:00"),
        with(contact("waits"), &json!({ "received_at": "2020-06-02T12:00:00", "unit": "social" })),
        with(contact("spam"), &json!({ "outcome": "excluded", "excluded_reason": "spam" })),
        with(contact("chat"), &json!({ "channel": "chat", "outcome": "closed", "wait_seconds": 12 })),
        with(contact("lost"), &json!({ "channel": "unknown", "outcome": "closed" })),
        at("year-before", "2019-06-03T10:00:00", "2019-06-10T10:00:00"),
        with(contact("broken"), &json!({ "channel": "pigeon" })),
    ];
    contacts.extend(["may-1", "may-2"].map(|id| at(id, "2020-05-04T10:00:00", "2020-05-04T11:00:00")));
    let sent = app.send("contacts", &contacts).json();
    assert_eq!((&sent["created"], &sent["rejected"]), (&json!(9), &json!(1)));
    let measured = json!({ "answered_in_threshold": 6, "wait_seconds": 240 });
    assert_eq!(app.send("volumes", &[with(volume("10:00"), &measured)]).json()["created"], 1);
    let said = [
        Some("got_answer=yes ease=5 solved=yes"),
        Some("got_answer=yes ease=3 solved=no"),
        Some("got_answer=no"),
        None,
    ];
    let each = said.into_iter().zip([6, 2, 2, 10]).flat_map(|(said, times)| std::iter::repeat_n(said, times));
    let place = (Channel::Email, "social", "bygglov");
    let invitations: Vec<_> =
        each.enumerate().map(|(id, said)| invitation(id, day("2020-06-02"), place, said)).collect();
    keep(app, &invitations);
    app.verify();
}

/// Runs the report and gives what it printed.
#[track_caller]
fn report(app: &TestApp<'_>, rest: &[&str]) -> String {
    let (code, out, err) = app.run(&[&["report", "monthly", "--organisation", "kalmar"], rest].concat());
    assert_eq!(code, 0, "{err}");
    out
}

const JUNE: [&str; 4] = ["--from", "2020-06-01", "--to", "2020-06-30"];

/// The one thing that another day changes.
fn undated(text: &str, as_of: &str) -> String {
    text.replace(as_of, "NOW")
}

both! {
    fn every_format_tells_the_same_month(db) {
        let app = TestApp::open(db);
        june(&app);
        let json = report(&app, &[&JUNE[..], &["--format", "json"]].concat());
        let figure: Value = serde_json::from_str(&json).unwrap();
        let as_of = figure["as_of"].as_str().unwrap();
        let csv = report(&app, &[&JUNE[..], &["--format", "csv"]].concat());
        let columns = csv.lines().next().unwrap().split(',').count();
        assert!(csv.lines().filter(|line| !line.contains('"')).all(|line| line.split(',').count() == columns), "{csv}");
        // The same on both databases, to the last digit.
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!("monthly.json", undated(&json, as_of));
            // Each run has its own instant.
            let as_of = csv.lines().nth(1).unwrap().rsplit(',').nth(1).unwrap();
            insta::assert_snapshot!("monthly.csv", undated(&csv, as_of));
        });
        let table = report(&app, &[&JUNE[..], &["--language", "en"]].concat());
        for said in ["33.3% (6.1–79.2), 1 of 3", "Compared with 2020-05 and 2019-06.", "rejected records", "share in time", "21 working days"] {
            assert!(table.contains(said), "{said}: {table}");
        }
        let page = report(&app, &[&JUNE[..], &["--format", "html"]].concat());
        for said in [
            "33,3\u{a0}% av meddelandena besvarades i tid (1 av 3), ingen säker skillnad mot maj (100,0\u{a0}%) eller juni 2019 (0,0\u{a0}%).",
            "60,0\u{a0}% av samtalen besvarades inom 20 sekunder.",
            "Ett meddelande som borde ha varit besvarat väntade fortfarande på svar den 30 juni 2020.",
            "20,0\u{a0}% av dem som svarade på enkäten säger att de inte fick något svar (2 av 10).",
            "Index för enkelhet (hur lätt det var att få hjälp): 87,5 av 100",
            "En post har avvisats och väntar på att rättas.",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let english = report(&app, &[&JUNE[..], &["--format", "html", "--language", "en"]].concat());
        assert!(english.contains("33.3% of messages were answered in time (1 of 3)"), "{english}");
    }

    fn a_month_without_contacts_is_a_friendly_page(db) {
        let app = TestApp::open(db);
        let page = report(&app, &["--from", "2020-08-01", "--to", "2020-08-31", "--format", "html"]);
        assert!(page.contains("Det finns inga kontakter från augusti 2020 ännu.") && !page.contains("0,0"), "{page}");
        let figure: Value = serde_json::from_str(&report(&app, &["--format", "json"])).unwrap();
        assert_eq!(figure["response"]["all"]["rate"]["month"], Value::Null);
        assert!(report(&app, &[]).contains("Jämfört med"));
    }
}

#[test]
fn what_is_not_a_month_is_said() {
    let db = crate::support::TestDb::sqlite();
    TestApp::prepare(&db, "kalmar");
    let run = |words: &[&str]| {
        let all = [&["report"], words, &["--organisation", "kalmar", "--database", &db.url]].concat();
        let output = crate::support::cli(&all);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let cases: [(&[&str], &str); 7] = [
        (&["monthly", "--from", "2020-06-01", "--to", "2020-08-31"], "from 2020-06-01 to 2020-06-30"),
        (&["monthly", "--from", "2020-06-01"], "to: missing"),
        (&["monthly", "--from", "2199-06-01", "--to", "2199-06-30"], "2199-06 is not over"),
        (&["monthly", "--split", "unit"], "unexpected argument '--split'"),
        (&["monthly", "--format", "html", "--language", "xx"], "language: "),
        (
            &["queue", "--from", "2020-06-01", "--to", "2020-06-30", "--format", "html"],
            "possible values: table, csv, json]",
        ),
        (&["monthly", "--format", "pdf"], "possible values: table, csv, json, html"),
    ];
    for (words, said) in cases {
        let (code, err) = run(words);
        assert!(code.is_some_and(|code| code > 0) && err.contains(said), "{words:?}: {code:?} {err}");
    }
}
