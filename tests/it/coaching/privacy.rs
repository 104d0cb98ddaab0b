//! A whole run of the service, from contacts to letters that are refused: no address, name, comment or token is in what it
//! logs, at any level, nor in its metrics, nor in what the command line prints.

use kanalkoll::service::Clock;
use serde_json::json;

use super::coaching_app::{CoachingApp, LETTERS, PEOPLE, Says, tokens};
use crate::support::{MailServer, Service, TestApp, TestDb, both, contact, wait_for, with};

both! {
    fn nothing_personal_is_logged_measured_or_listed(db) {
        let Some(mail) = MailServer::start(&[]) else { return };
        full_run(db, &mail);
    }
}

/// What must be in nothing that is written: addresses, comments, names, citizens.
const SEEDS: [&str; 5] = ["seedaddress", "seedcomment", "Seedname", "Seedson", "seedcitizen"];

fn full_run(db: &TestDb, mail: &MailServer) {
    let keyed = TestApp::open(db);
    // The address of one agent is one that the mail server refuses for good.
    let people = PEOPLE
        .replace("anna@example.se", "rcpt-550-seedaddress@example.se")
        .replace("bo@example.se", "seedaddress-bo@example.se")
        .replace("Bo Alm", "Seedname Seedson");
    let app = CoachingApp::of_today_with(db, &format!("{}{people}", LETTERS.replace("2020-12-31", "2999-12-31")));
    let mut survey_tokens = Vec::new();
    for number in 0..8 {
        for (agent, comment) in [("anna", "seedcomment one"), ("bo", "seedcomment two")] {
            survey_tokens.push(app.says(&format!("{agent}{number}"), Says { agent, comment, ..Says::default() }));
        }
    }
    let invited = json!({ "citizen": "seedcitizen", "received_at": app.now().to_string() });
    app.kalmar.deliver(&[with(contact("mailed"), &invited)], app.now());
    let service = serve(db, mail);
    let body = json!({ "source": "e-post", "external_id": "mailed", "deliver_to": "seedaddress-citizen@example.se" });
    let key = keyed.authorization();
    let headers = [("authorization", key.as_str()), ("content-type", "application/json")];
    let asked = service.send("POST", "/api/v1/kalmar/invitations", &headers, body.to_string().as_bytes());
    assert_eq!(asked.status, 200, "{}", asked.text());
    // The letter to Bo and the invitation arrive; what goes to Anna dies.
    let done = || {
        let waits = db.count("letter where state in ('waiting', 'leased')");
        (waits == 0 && mail.taken().len() >= 2).then_some(())
    };
    wait_for(60, done).unwrap_or_else(|| panic!("{:?}\n{}", mail.taken(), service.said()));
    assert!(db.count("letter where state = 'dead'") >= 1);
    let links = links(mail);
    assert!(links.len() >= 9, "{links:?}");
    let pages = links.iter().map(|link| format!("/l/{link}"));
    for page in pages.chain(survey_tokens.iter().map(|token| format!("/s/{token}"))) {
        service.get(&page, &[]);
        service.send("POST", &page, &[("content-type", "application/x-www-form-urlencoded")], b"act=remove");
    }
    let written = printed(&keyed, &service);
    assert!(written.contains("DEBUG") && written.contains("letter sent"), "little was logged: {written}");
    let secrets = links.iter().chain(&survey_tokens).map(|token| token.rsplit_once('.').unwrap().1);
    for seed in SEEDS.into_iter().chain(secrets) {
        let line = written.lines().find(|line| line.contains(seed));
        assert!(line.is_none(), "{seed}: {line:?}");
    }
}

/// A service that says all it can and sends letters.
fn serve(db: &TestDb, mail: &MailServer) -> Service {
    Service::start(
        &["serve"],
        &[
            ("KANALKOLL__DATABASE__URL", &db.url),
            ("KANALKOLL__WEB__LISTEN", "{listen}"),
            ("KANALKOLL__WEB__OPEN_METRICS", "true"),
            ("KANALKOLL__WEB__PUBLIC_URL", "https://example.se"),
            ("KANALKOLL__LOG__LEVEL", "trace"),
            ("KANALKOLL__MAIL__TRANSPORT", "smtp"),
            ("KANALKOLL__MAIL__HOST", "127.0.0.1"),
            ("KANALKOLL__MAIL__PORT", &mail.settings().port.to_string()),
            ("KANALKOLL__MAIL__SECURITY", "none"),
            ("KANALKOLL__MAIL__FROM", "kontaktcenter@example.se"),
        ],
    )
}

/// The tokens of the links in all letters that arrived.
fn links(mail: &MailServer) -> Vec<String> {
    let mails = mail.events("to").into_iter().map(|event| event["text"].as_str().unwrap().to_owned());
    mails.flat_map(|text| tokens(&text.replace("=\r\n", "").replace("=\n", ""))).collect()
}

/// Everything that the program wrote: log, metrics, lists.
fn printed(app: &TestApp<'_>, service: &Service) -> String {
    let mut printed = service.get("/metrics", &[]).text();
    for command in [
        &["letters", "list", "--organisation", "kalmar"][..],
        &["letters", "list", "--organisation", "kalmar", "--format", "json"],
        &["coach", "--organisation", "kalmar", "--dry-run"],
        &["retain"],
        &["report", "voice", "--organisation", "kalmar", "--split", "topic"],
    ] {
        let (_, out, err) = app.run(command);
        printed.push_str(&out);
        printed.push_str(&err);
    }
    printed + &service.said()
}
