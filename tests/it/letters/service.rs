//! The service and its settings of mail.

use std::process::Stdio;

use crate::support::{MailServer, Service, TestDb, command, wait_for};

/// What `serve` says when it refuses to start with these settings of mail.
#[track_caller]
fn refusal(settings: &[(&str, &str)]) -> String {
    let db = TestDb::sqlite();
    let names = settings.iter().map(|(name, value)| (format!("KANALKOLL__MAIL__{name}"), *value));
    let mut child = command()
        .args(["serve", "--listen", "127.0.0.1:0", "--database", &db.url])
        .envs(names)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let ended = wait_for(60, || child.try_wait().unwrap());
    child.kill().unwrap();
    assert!(ended.is_some(), "{settings:?}: it serves");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(!said.contains("hemligt"), "{said}");
    said
}

#[test]
fn settings_with_which_no_letter_would_arrive_are_refused() {
    let smtp = ("TRANSPORT", "smtp");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "hemligt").unwrap();
    let name = file.path().to_str().unwrap();
    for (settings, word) in [
        (&[("TRANSPORT", "file")][..], "mail.allow_file"),
        (&[("TRANSPORT", "memory")], "mail.allow_file"),
        (&[("TRANSPORT", "smpt")], "did you mean `smtp`"),
        (&[smtp, ("SECURITY", "ssl")], "mail.security"),
        (&[smtp, ("SECURITY", "none"), ("HOST", "smtp.example.se")], "not spoken to in the clear"),
        (&[smtp, ("FROM", "Kalmar kommun")], "mail.from"),
        (&[smtp, ("CERTIFICATE_FILE", "/nowhere.pem")], "/nowhere.pem"),
        (&[smtp, ("CERTIFICATE_FILE", name)], "mail.certificate_file"),
        (&[smtp, ("DKIM__KEY_FILE", name)], "selector"),
        (
            &[smtp, ("DKIM__KEY_FILE", name), ("DKIM__SELECTOR", "k1"), ("DKIM__DOMAIN", "example.se")],
            "mail.dkim.key_file",
        ),
    ] {
        let said = refusal(settings);
        assert!(said.contains(word), "{settings:?}: {said}");
    }
}

#[test]
fn a_service_that_sends_letters_stops_in_order() {
    let db = TestDb::sqlite();
    let Some(server) = MailServer::start(&[]) else { return };
    let port = server.settings().port.to_string();
    let mut service = Service::start(
        &["serve"],
        &[
            ("KANALKOLL__DATABASE__URL", &db.url),
            ("KANALKOLL__WEB__LISTEN", "{listen}"),
            ("KANALKOLL__MAIL__TRANSPORT", "smtp"),
            ("KANALKOLL__MAIL__HOST", "127.0.0.1"),
            ("KANALKOLL__MAIL__PORT", &port),
            ("KANALKOLL__MAIL__SECURITY", "none"),
            ("KANALKOLL__MAIL__FROM", "kontaktcenter@example.se"),
        ],
    );
    service.signal("TERM");
    assert_eq!(service.wait().code(), Some(0), "{}", service.said());
}

#[test]
fn templates_of_an_organisation_are_tried_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("kalmar");
    std::fs::create_dir(&own).unwrap();
    let write = |name: &str, text: &str| std::fs::write(own.join(name), text).unwrap();
    let path = folder.path().display().to_string();
    write("feedback.txt", "{% include 'built-in/feedback.txt' %}\nfrom us");
    let db = TestDb::sqlite();
    let mut service = Service::start(
        &["serve"],
        &[
            ("KANALKOLL__DATABASE__URL", &db.url),
            ("KANALKOLL__WEB__LISTEN", "{listen}"),
            ("KANALKOLL__MAIL__TEMPLATES", &path),
        ],
    );
    service.signal("TERM");
    assert_eq!(service.wait().code(), Some(0));
    for (name, text, expected) in [
        ("feedback.txt", "Hej!\n{{ greting }}", "feedback.txt"),
        ("feedback.htm", "", "did you mean `feedback.html`?"),
        ("frame.html", "{% block main %}{% endblock %", "frame.html"),
    ] {
        write(name, text);
        let said = refusal(&[("TEMPLATES", &path)]);
        assert!(said.contains("kalmar") && said.contains(expected), "{name}: {said}");
        std::fs::remove_file(own.join(name)).unwrap();
    }
    assert!(refusal(&[("TEMPLATES", "/no/such/folder")]).contains("mail.templates: cannot read the folder"));
}
