//! Invitations that Kanalkoll mails itself, through a real mail server.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kanalkoll::mail::{MessageKind, Sender, Smtp, Templates};
use kanalkoll::metrics::Instance;
use kanalkoll::model::{Language, MailAddress};
use kanalkoll::service::{
    AnswerOutcome, Clock, Composers, Courier, InvitationOutcome, InvitationRequest, Invitations, Pace, SurveyStage,
    SurveyStep,
};
use serde_json::json;

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::{MailServer, both, contact, with};

/// A clock that moves when it is told to.
struct Hands(AtomicI64);

impl Clock for Hands {
    fn milliseconds(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    fn pause(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }

    fn stopping(&self) -> bool {
        false
    }
}

fn courier(kalmar: &TestInstallation, server: &MailServer) -> Courier {
    let installation = kalmar.installation.clone();
    let invitations = Invitations {
        installation: installation.clone(),
        public_url: "https://example.se".to_owned(),
        templates: Arc::new(Templates::built_in().unwrap()),
    };
    Courier {
        installation,
        instance: Arc::new(Instance::new("test").unwrap()),
        composers: Composers::default().with(MessageKind::Invitation, Arc::new(invitations)),
        transport: Arc::new(Smtp::new(server.settings()).unwrap()),
        sender: Sender::new("kontaktcenter@example.se", "", None).unwrap(),
        retry_seconds: vec![60],
        pace: Pace::of(0),
    }
}

fn mail(kalmar: &TestInstallation, id: &str, address: &str, language: Option<Language>) -> InvitationOutcome {
    let request = InvitationRequest {
        source: "e-post".to_owned(),
        external_id: id.to_owned(),
        language,
        deliver_to: MailAddress::parse(address),
    };
    kalmar.installation.invite("kalmar", &[request], NOW).unwrap().remove(0)
}

/// The tokens of the links in a mail.
fn tokens(text: &str) -> Vec<String> {
    // Quoted-printable breaks long lines with `=` and writes `=` as `=3D`.
    let text = text.replace("=\r\n", "").replace("=\n", "");
    let links = text.split("https://example.se/s/").skip(1);
    let mut tokens: Vec<String> =
        links.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '.').collect()).collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

both! {
    fn an_invitation_arrives_and_its_link_can_be_answered(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let kalmar = TestInstallation::new(db, "");
        let by = |id: &str| with(contact(id), &json!({ "citizen": id }));
        kalmar.deliver(&["a", "b", "c"].map(by), NOW);
        let clock = Hands(AtomicI64::new(NOW.unix() * 1_000));
        assert!(matches!(mail(&kalmar, "a", "anna@example.se", None), InvitationOutcome::Mailed { .. }));
        assert!(matches!(mail(&kalmar, "b", "rcpt-550@example.se", Some(Language::Nynorsk)), InvitationOutcome::Mailed { .. }));
        assert!(matches!(mail(&kalmar, "c", "once-450@example.se", None), InvitationOutcome::Mailed { .. }));
        assert_eq!(db.count("letter where address is not null"), 3);
        let courier = courier(&kalmar, &server);
        courier.deliver_messages(&clock).unwrap();
        assert_eq!((kalmar.counts().delivered, kalmar.counts().bounced, kalmar.counts().invited), (1, 1, 3));
        clock.pause(90_000);
        courier.deliver_messages(&clock).unwrap();
        assert_eq!((kalmar.counts().delivered, kalmar.counts().bounced), (2, 1));
        // Nobody's address is kept, and no link, but of the letter that may be retried.
        assert_eq!(db.count("letter where address is not null or payload is not null"), 1);
        kalmar.verify();

        let mails = server.events("to");
        let text = mails.iter().find(|event| event["to"] == "anna@example.se").unwrap()["text"].as_str().unwrap();
        assert!(text.contains("List-Unsubscribe: <https://example.se/s/") && text.contains("Auto-Submitted"), "{text}");
        let [token] = tokens(text).try_into().unwrap();
        assert!(matches!(kalmar.installation.link(&token, NOW).unwrap().unwrap().stage, SurveyStage::First(_)));
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], NOW), AnswerOutcome::Kept);
        assert!(kalmar.installation.opt_out(&token, NOW).unwrap());
        // By the address as well as by the citizen: the same mailbox is not asked under another name.
        let other = with(contact("d"), &json!({ "citizen": "someone else" }));
        kalmar.deliver(&[other], NOW);
        let InvitationOutcome::NotInvited(reason) = mail(&kalmar, "d", "Anna@Example.se", None) else { panic!() };
        assert_eq!(reason.code(), "opted_out");
        kalmar.verify();
    }

    fn an_invitation_that_died_and_is_retried_counts_as_delivered(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a"), contact("b")], NOW);
        assert!(matches!(mail(&kalmar, "a", "once-550@example.se", None), InvitationOutcome::Mailed { .. }));
        assert!(matches!(mail(&kalmar, "b", "rcpt-550@example.se", None), InvitationOutcome::Mailed { .. }));
        let clock = Hands(AtomicI64::new(NOW.unix() * 1_000));
        let courier = courier(&kalmar, &server);
        courier.deliver_messages(&clock).unwrap();
        assert_eq!((kalmar.counts().delivered, kalmar.counts().bounced), (0, 2));
        let revived = kalmar.installation.retry_dead_messages("kalmar", clock.now()).unwrap();
        assert_eq!((revived.due, kalmar.counts().bounced), (2, 2));
        courier.deliver_messages(&clock).unwrap();
        assert_eq!((kalmar.counts().delivered, kalmar.counts().bounced, kalmar.counts().invited), (1, 1, 2));
        assert_eq!(server.taken(), ["once-550@example.se"]);
        kalmar.verify();
    }

    fn who_answered_or_waited_too_long_gets_no_letter(db) {
        let Some(server) = MailServer::start(&[]) else { return };
        let kalmar = TestInstallation::new(db, "");
        let by = |id: &str| with(contact(id), &json!({ "citizen": id }));
        kalmar.deliver(&["a"].map(by), NOW);
        assert!(matches!(mail(&kalmar, "a", "anna@example.se", None), InvitationOutcome::Mailed { .. }));
        let clock = Hands(AtomicI64::new(NOW.plus_seconds(31 * DAY).unix() * 1_000));
        courier(&kalmar, &server).deliver_messages(&clock).unwrap();
        assert!(server.taken().is_empty());
        assert_eq!(db.count("letter where state = 'cancelled' and address is null"), 1);
        assert_eq!((kalmar.counts().delivered, kalmar.counts().bounced), (0, 0));
    }
}
