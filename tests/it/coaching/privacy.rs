//! A whole run of the service, from contacts to letters that are refused: no address, name, comment or token is in what it
//! logs, at any level, nor in its metrics, nor in what the command line prints.

use kanalkoll::flow::Clock;
use serde_json::json;

use super::office::{LETTERS, Office, PEOPLE, Says, tokens};
use crate::support::{House, MailServer, Service, TestDb, both, contact, wait_for, with};

both! {
    fn nothing_personal_is_logged_measured_or_listed(db) {
        let Some(mail) = MailServer::start(&[]) else { return };
        full_run(db, &mail);
    }
}

fn full_run(db: &TestDb, mail: &MailServer) {
    let house = House::open(db);
    // The address of a manager is one that the mail server refuses for good, that of a coach one that it refuses once.
    let people = PEOPLE
        .replace("anna@example.se", "rcpt-550-seedaddress@example.se")
        .replace("bo@example.se", "seedaddress-bo@example.se")
        .replace("Bo Alm", "Seedname Seedson");
    let office = Office::of_today_with(db, &format!("{}{people}", LETTERS.replace("2020-12-31", "2999-12-31")));
    let said = |id: &str, agent: &'static str| Says { agent, comment: id.to_owned().leak(), ..Says::default() };
    let mut survey_tokens = Vec::new();
    for number in 0..8 {
        survey_tokens.push(office.says(&format!("a{number}"), said("seedcomment one", "anna")));
        survey_tokens.push(office.says(&format!("b{number}"), said("seedcomment two", "bo")));
    }
    let invited = json!({ "citizen": "seedcitizen", "received_at": office.now().to_string() });
    office.town.deliver(&[with(contact("mailed"), &invited)], office.now());
    let service = Service::start(
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
    );
    let body = json!({ "source": "e-post", "external_id": "mailed", "deliver_to": "seedaddress-citizen@example.se" });
    let key = house.authorization();
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
    let mails: Vec<String> = mail.events("to").iter().map(|event| event["text"].to_string()).collect();
    let links: Vec<String> =
        mails.iter().flat_map(|text| tokens(&text.replace("=\\r\\n", "").replace("=\\n", ""))).collect();
    assert!(links.len() >= 9, "{links:?}");
    for link in &links {
        service.get(&format!("/l/{link}"), &[]);
        service.send("POST", &format!("/l/{link}"), &[("content-type", "application/x-www-form-urlencoded")], b"act=x");
    }
    for token in &survey_tokens {
        service.get(&format!("/s/{token}"), &[]);
    }
    let mut printed = service.get("/metrics", &[]).text();
    for command in [
        &["letters", "list", "--organisation", "kalmar"][..],
        &["letters", "list", "--organisation", "kalmar", "--format", "json"],
        &["coach", "--organisation", "kalmar", "--dry-run"],
        &["retain"],
        &["report", "voice", "--organisation", "kalmar", "--split", "topic"],
    ] {
        let (_, out, err) = house.run(command);
        printed.push_str(&out);
        printed.push_str(&err);
    }
    printed.push_str(&service.said());
    assert!(printed.contains("trace") || printed.contains("TRACE") || printed.contains("DEBUG"), "nothing was logged");
    for seed in ["seedaddress", "seedcomment", "Seedname", "Seedson", "seedcitizen"] {
        let line = printed.lines().find(|line| line.contains(seed));
        assert!(line.is_none(), "{seed}: {line:?}");
    }
    for token in links.iter().chain(&survey_tokens) {
        let secret = token.rsplit_once('.').unwrap().1;
        let line = printed.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{token}: {line:?}");
    }
}
