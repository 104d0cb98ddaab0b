//! Letters through Debian's Exim: STARTTLS, a name and a password, and what is in the receiver's mailbox then.

use std::sync::Arc;

use kanalkoll::mail::{Dkim, MessageKind, Sender, SmtpSettings, Templates};
use kanalkoll::model::{Language, MailAddress};
use kanalkoll::service::{Clock, Composers, Courier, InvitationOutcome, InvitationRequest, Invitations};
use serde_json::Value;
use strum::IntoEnumIterator;

use super::outbox_app::{OutboxApp, RETRY, assert_forgotten, fate, smtp};
use super::signature::RSA;
use crate::support::{Exim, both, contact, read_message, signature_holds};
use crate::surveys::test_installation::{NOW, TestInstallation};

/// The headers, the text and the HTML of a message, which a mail program reads without complaint and whose signature holds.
fn read_message_parts(message: &[u8]) -> Option<(Value, String, String)> {
    assert!(signature_holds(message, RSA.1)?, "{}", String::from_utf8_lossy(message));
    let said = read_message(message)?;
    assert_eq!((&said["defects"], &said["type"]), (&Value::Array(Vec::new()), &"multipart/alternative".into()));
    let parts = said["parts"].as_array().unwrap();
    let types: Vec<&Value> = parts.iter().map(|part| &part["type"]).collect();
    assert_eq!(types, ["text/plain", "text/html"]);
    assert!(parts.iter().all(|part| part["charset"] == "utf-8"), "{parts:?}");
    let text = |part: &Value| part["text"].as_str().unwrap().to_owned();
    Some((said["headers"].clone(), text(&parts[0]), text(&parts[1])))
}

fn signing() -> Sender {
    let dkim = Dkim::new("k1", "example.se", RSA.0).unwrap();
    Sender::new("kontaktcenter@example.se", "Växjö <svar@example.se>", Some(dkim)).unwrap()
}

both! {
    fn letters_of_every_kind_arrive_whole(db) {
        let Some(exim) = Exim::start(false) else { return };
        let app = OutboxApp::open(db);
        let composers = MessageKind::iter().fold(Composers::default(), |all, kind| all.with(kind, app.invitations.clone()));
        for kind in MessageKind::iter() {
            app.enqueue_as(kind, kind.code(), &format!("{}@example.se", kind.code()));
        }
        let courier = Courier { composers, sender: signing(), ..app.courier(smtp(exim.settings())) };
        assert_eq!(app.deliver(&courier), u64::try_from(MessageKind::iter().count()).unwrap(), "{}", exim.log());
        for message in exim.delivered(MessageKind::iter().count()) {
            let Some((headers, text, html)) = read_message_parts(&message) else { return };
            let kind = headers["to"].as_str().unwrap().split_once('@').unwrap().0;
            let row = app.letter(kind);
            assert_eq!((row.kind.as_str(), row.state.as_str(), row.attempts), (kind, "sent", 1));
            assert_eq!(headers["message-id"], format!("<{}@example.se>", row.message_id));
            assert!(text.contains("https://example.se/s/a1b2c3d4e5f6") && html.contains("https://example.se/s/a1b2c3d4e5f6"));
        }
        assert_forgotten(db);
    }

    fn an_invitation_is_read_as_it_was_written(db) {
        let Some(exim) = Exim::start(false) else { return };
        let kalmar = TestInstallation::new(db, "");
        let file = crate::support::organisation("kalmar").replace("kalmar kommun", "Växjö \\\"Ö\\\" kommun");
        kalmar.installation.apply(kanalkoll::model::OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
        kalmar.deliver(&[contact("a"), contact("b")], NOW);
        let ask = |id: &str, language| {
            let deliver_to = MailAddress::parse(&format!("{id}@example.se"));
            let request = InvitationRequest { source: "e-post".to_owned(), external_id: id.to_owned(), language, deliver_to };
            kalmar.installation.invite("kalmar", &[request], NOW).unwrap().remove(0)
        };
        assert!(matches!(ask("a", Some(Language::Swedish)), InvitationOutcome::Mailed { .. }));
        assert!(matches!(ask("b", Some(Language::Nynorsk)), InvitationOutcome::Mailed { .. }));
        let app = OutboxApp::beside(db);
        app.clock.forward(NOW.unix() - app.clock.now().unix());
        let invitations = Invitations { installation: kalmar.installation.clone(), public_url: "https://example.se".to_owned(), templates: Arc::new(Templates::built_in().unwrap()) };
        let composers = Composers::default().with(MessageKind::Invitation, Arc::new(invitations));
        let courier = Courier { composers, sender: signing(), ..app.courier(smtp(exim.settings())) };
        assert_eq!(app.deliver(&courier), 2, "{}", exim.log());
        assert_eq!(kalmar.counts().delivered, 2);
        for message in exim.delivered(2) {
            assert!(message.is_ascii(), "what goes over the wire is ASCII");
            let Some((headers, text, html)) = read_message_parts(&message) else { return };
            assert_eq!(headers["from"], r#""Växjö \"Ö\" kommun" <kontaktcenter@example.se>"#);
            assert_eq!(headers["reply-to"], "Växjö <svar@example.se>");
            assert_eq!((&headers["auto-submitted"], &headers["list-unsubscribe-post"]), (&"auto-generated".into(), &"List-Unsubscribe=One-Click".into()));
            assert!(headers["subject"].as_str().unwrap().contains("Växjö \"Ö\" kommun"), "{headers}");
            let opt_out = headers["list-unsubscribe"].as_str().unwrap().trim_matches(['<', '>']).to_owned();
            assert!(opt_out.starts_with("https://example.se/s/") && opt_out.ends_with("/opt-out"), "{opt_out}");
            let link = opt_out.trim_end_matches("/opt-out");
            assert!(text.contains(link) && html.contains(link) && text.contains(&opt_out) && html.contains(&opt_out));
            let (language, word) = if headers["to"] == "a@example.se" { ("sv", "Vänliga hälsningar") } else { ("nn", "Fekk du svar") };
            assert_eq!(headers["content-language"], language);
            assert!(text.contains("Växjö") && text.contains(word), "{text}");
            let signed = headers["received"].as_str().unwrap();
            assert!(signed.contains("esmtpsa"), "with TLS and a name: {signed}");
        }
    }

    fn a_wrong_password_is_the_fault_of_no_letter(db) {
        let Some(exim) = Exim::start(true) else { return };
        let app = OutboxApp::open(db);
        for receiver in ["1", "2", "3"] {
            app.enqueue(receiver, &format!("{receiver}@example.se"));
            // So that they are due one after the other.
            app.clock.forward(1);
        }
        let settings = SmtpSettings { password: "wrong".to_owned(), ..exim.settings() };
        let locked_out = app.courier(smtp(settings));
        assert_eq!(app.deliver(&locked_out), 1);
        assert_eq!(["1", "2", "3"].map(|receiver| app.fate(receiver)), [fate("waiting", 1, "connect 535"), fate("waiting", 0, ""), fate("waiting", 0, "")]);
        // One a minute knocks at the door; each dies of its own attempts only.
        let mut tried = 1;
        while db.count("letter where state = 'dead'") == 0 {
            app.clock.forward(66);
            tried += app.deliver(&locked_out);
        }
        let attempts: i32 = ["1", "2", "3"].iter().map(|receiver| app.fate(receiver).1).sum();
        assert_eq!((u64::try_from(attempts).unwrap(), db.count("letter where attempts = 4")), (tried, 1));
        assert!(tried > u64::try_from(RETRY.len()).unwrap());
        let way = app.courier(smtp(exim.settings()));
        app.clock.forward(10_000);
        assert_eq!((app.deliver(&way), db.count("letter where state = 'sent'")), (2, 2), "{}", exim.log());
        assert_eq!(app.installation.retry_dead_messages("kalmar", app.clock.now()).unwrap().due, 1);
        assert_eq!((app.deliver(&way), db.count("letter where state = 'sent'")), (1, 3));
        assert!(exim.log().contains("A=login:kanalkoll"), "LOGIN, where PLAIN is not offered: {}", exim.log());
        exim.delivered(3);
    }
}
