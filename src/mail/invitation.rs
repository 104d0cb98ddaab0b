//! The message that invites a citizen to say how it went.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::{Branding, Draft, MailError, Message, MessageKind, Templates};
use crate::model::{Channel, Day, Language};
use crate::texts::Texts;

/// What the invitation says. The contact is named by its channel and day, never by what it was about.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub head: Branding,
    pub channel: Channel,
    /// The local day of the contact.
    pub day: Day,
    /// The survey page with the token of the receiver; an answer is added as `?score=N`.
    pub link: String,
    /// Where such messages are stopped; a POST to it must do so without asking further.
    pub opt_out: String,
    /// The first question, in the language of the message.
    pub question: String,
    /// Its answers, in the order in which they are shown.
    pub choices: Vec<Choice>,
    /// The last day on which the link works.
    pub expires_on: Day,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What follows `?score=` in the link: `4`, or `yes`.
    pub value: String,
    /// In the language of the message.
    pub text: String,
}

/// The address and the token stay out of whatever is printed.
impl std::fmt::Debug for InvitationMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitationLetter").field("organisation", &self.head.code).finish_non_exhaustive()
    }
}

/// Every sentence of the message, so that text and HTML say the same.
#[derive(Serialize)]
struct Said {
    greeting: String,
    contacted: String,
    lead: String,
    question: String,
    choices: Vec<Answer>,
    how: String,
    how_open: String,
    link: String,
    uses: String,
    personal: String,
    address: String,
    regards: String,
    sender: String,
    leave: String,
    leave_link: String,
    opt_out: String,
}

#[derive(Serialize)]
struct Answer {
    text: String,
    link: String,
}

impl InvitationMessage {
    /// The message in a language.
    pub fn write(&self, language: Language, templates: &Templates) -> Result<Message, MailError> {
        self.draft(language).write(templates)
    }

    pub(super) fn draft(&self, language: Language) -> Draft {
        let said = self.said(language);
        let organisation = ("organisation", self.head.name.as_str());
        Draft {
            kind: MessageKind::Invitation,
            head: self.head.clone(),
            language,
            to: self.to.clone(),
            subject: Texts::of(language).say("letter-subject", &[organisation]),
            preheader: said.contacted.clone(),
            words: Value::from(Serde(said)),
            links: vec![self.link.clone(), self.opt_out.clone()],
            opt_out: Some(self.opt_out.clone()),
        }
    }

    fn said(&self, language: Language) -> Said {
        let texts = Texts::of(language);
        let organisation = ("organisation", self.head.name.as_str());
        let (day, expires) = (texts.day(self.day), texts.day(self.expires_on));
        let say = |key: &str| texts.say(&format!("letter-{key}"), &[organisation]);
        let answer = |choice: &Choice| Answer {
            text: choice.text.clone(),
            link: format!("{}?score={}", self.link, choice.value),
        };
        Said {
            greeting: say("greeting"),
            contacted: texts.say("letter-contacted", &[organisation, ("channel", self.channel.code()), ("day", &day)]),
            lead: say("lead"),
            question: self.question.clone(),
            choices: self.choices.iter().map(answer).collect(),
            how: say("how"),
            how_open: say("how-open"),
            link: self.link.clone(),
            uses: say("use"),
            personal: texts.say("letter-personal", &[("expires", &expires)]),
            address: say("address"),
            regards: say("regards"),
            sender: say("sender"),
            leave: say("leave"),
            leave_link: say("leave-link"),
            opt_out: self.opt_out.clone(),
        }
    }
}
