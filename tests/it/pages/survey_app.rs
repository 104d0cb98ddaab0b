//! A municipality that asks its citizens.

use kanalkoll::model::{Answer, Instant, OrganisationFile};
use kanalkoll::service::{Installation, InvitationOutcome, InvitationRequest};
use kanalkoll::store::{LinkPurpose, MessageLink, StoreError, Writer};
use serde_json::json;

use crate::support::{self, Service, TestApp, TestDb, contact, with};

/// Kalmar, its service, and links to its survey.
pub(super) struct SurveyApp<'d> {
    pub(super) app: TestApp<'d>,
    installation: Installation,
}

impl SurveyApp<'_> {
    /// With as many answers to open surveys a minute as come.
    pub(super) fn open(db: &TestDb) -> SurveyApp<'_> {
        SurveyApp::open_with(db, "0")
    }

    pub(super) fn open_with<'d>(db: &'d TestDb, open_survey_per_minute: &str) -> SurveyApp<'d> {
        let key = TestApp::prepare(db, "kalmar");
        let installation = Installation::new(db.store()).unwrap();
        for file in [include_str!("kalmar.toml"), include_str!("molde.toml")] {
            let file = OrganisationFile::from_toml(file).unwrap();
            installation.apply(file, SurveyApp::now(), &mut |_| {}).unwrap();
        }
        let settings = [
            ("KANALKOLL__DATABASE__URL", db.url.as_str()),
            ("KANALKOLL__WEB__LISTEN", "{listen}"),
            ("KANALKOLL__WEB__OPEN_SURVEY_PER_MINUTE", open_survey_per_minute),
        ];
        SurveyApp { app: TestApp { db, service: Service::start(&["serve"], &settings), key }, installation }
    }

    pub(super) fn now() -> Instant {
        kanalkoll::scheduler::now()
    }

    /// A contact, and the path of a link to its survey.
    #[track_caller]
    pub(super) fn link(&self, id: &str, channel: &str) -> String {
        self.link_of(id, channel, SurveyApp::now())
    }

    /// A link that was made so many days ago.
    #[track_caller]
    pub(super) fn old_link(&self, id: &str, days: i64) -> String {
        self.link_of(id, "email", SurveyApp::now().plus_seconds(-days * 86_400))
    }

    #[track_caller]
    fn link_of(&self, id: &str, channel: &str, now: Instant) -> String {
        let sent = self.app.send("contacts", &[with(contact(id), &json!({ "channel": channel }))]);
        assert_eq!(sent.status, 200, "{}", sent.text());
        let request = InvitationRequest {
            source: "e-post".to_owned(),
            external_id: id.to_owned(),
            language: None,
            deliver_to: None,
        };
        match self.installation.invite("kalmar", &[request], now).unwrap().remove(0) {
            InvitationOutcome::Link { token, .. } => format!("/s/{token}"),
            other => panic!("{other:?}"),
        }
    }

    /// The path of a link in a letter to an employee; about the comment of a contact, if one is named.
    pub(super) fn employee_link(&self, kind: &str, id: Option<&str>) -> String {
        let secret = format!("{:032x}", kind.len() + id.map_or(0, |id| 100 + id.len()));
        let purpose = if id.is_some() { LinkPurpose::Comment } else { LinkPurpose::Subscription };
        let contact = id.map_or_else(Default::default, |id| ("e-post".to_owned(), id.to_owned()));
        let link = MessageLink { purpose, kind: kind.to_owned(), receiver: "anna".to_owned(), contact };
        let hash = kanalkoll::privacy::hash(&secret);
        let keep = |writer: &mut Writer<'_>| writer.add_message_link("kalmar", &hash, &link, SurveyApp::now());
        self.app.db.store().write::<_, StoreError>("kalmar", keep).unwrap();
        format!("/l/kalmar.{secret}")
    }

    /// What was answered to a survey.
    pub(super) fn answer(&self, id: &str) -> Option<Answer> {
        let kept = self.app.db.store().read(|reader| reader.invitation("kalmar", "e-post", id)).unwrap().unwrap();
        kept.invitation.invited().unwrap().answer.clone()
    }

    /// Whether anything is known of a link but that it was made.
    pub(super) fn is_untouched(&self, id: &str) -> bool {
        let kept = self.app.db.store().read(|reader| reader.invitation("kalmar", "e-post", id)).unwrap().unwrap();
        let invited = kept.invitation.invited().unwrap();
        invited.answer.is_none() && !invited.opened && !invited.opted_out
    }

    /// Values and texts that were given, as `question=value`, sorted.
    #[track_caller]
    pub(super) fn given(&self, id: &str) -> Vec<String> {
        let given = self.answer(id).unwrap_or_else(|| panic!("{id} has no answer")).given;
        given.values.iter().chain(&given.texts).map(|(code, value)| format!("{code}={value}")).collect()
    }

    /// GET as a browser that asks for Swedish.
    #[track_caller]
    pub(super) fn get(&self, path: &str) -> support::Answer {
        self.app.service.get(path, &[("accept-language", "sv")])
    }

    /// Sends a form.
    #[track_caller]
    pub(super) fn post(&self, path: &str, fields: &[(&str, &str)]) -> support::Answer {
        self.send(path, FORM, form(fields).as_bytes())
    }

    #[track_caller]
    pub(super) fn send(&self, path: &str, content_type: &str, body: &[u8]) -> support::Answer {
        let headers = [("content-type", content_type), ("accept-language", "sv")];
        self.app.service.send("POST", path, &headers, body)
    }
}

pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// A form as a browser writes it.
pub(super) fn form(fields: &[(&str, &str)]) -> String {
    let escaped = |text: &str| -> String {
        let letter = |byte: u8| match byte {
            byte if byte.is_ascii_alphanumeric() || b"-_.*".contains(&byte) => char::from(byte).to_string(),
            b' ' => "+".to_owned(),
            byte => format!("%{byte:02X}"),
        };
        text.bytes().map(letter).collect()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}
