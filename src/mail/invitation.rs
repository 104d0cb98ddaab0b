//! The letter that invites a citizen to say how it went.

use askama::Template;

use super::words::Words;
use super::{Letter, MailError};
use crate::domain::{Channel, Day, Language};

/// What the invitation says. The contact is named by its channel and day, never by what it was about.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationLetter {
    /// Where to: `name@example.se`.
    pub to: String,
    /// The name of the organisation.
    pub organisation: String,
    pub channel: Channel,
    /// The local day of the contact.
    pub day: Day,
    /// The survey page with the token of the receiver; an answer is added as `?score=N`.
    pub link: String,
    /// Where such letters are stopped; a POST to it must do so without asking further.
    pub opt_out: String,
    /// The first question, in the language of the letter.
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
    /// In the language of the letter.
    pub text: String,
}

/// The address and the token stay out of whatever is printed.
impl std::fmt::Debug for InvitationLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitationLetter").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}

/// Every sentence of the letter, so that text and HTML say the same.
struct Said {
    code: &'static str,
    subject: String,
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

struct Answer {
    text: String,
    link: String,
}

#[derive(Template)]
#[template(path = "letters/invitation.txt")]
struct Text<'a> {
    said: &'a Said,
}

#[derive(Template)]
#[template(path = "letters/invitation.html")]
struct Html<'a> {
    said: &'a Said,
}

impl InvitationLetter {
    /// The letter in a language (English for those that are not offered).
    ///
    /// # Errors
    /// Never with the templates that are compiled in; the library checks them at run time.
    pub fn write(&self, language: Language) -> Result<Letter, MailError> {
        let said = self.said(language);
        let failed = |error: askama::Error| MailError::Text(error.to_string());
        Ok(Letter {
            to: self.to.clone(),
            sender_name: self.organisation.clone(),
            language,
            text: Text { said: &said }.render().map_err(failed)?,
            html: Html { said: &said }.render().map_err(failed)?,
            subject: said.subject,
            opt_out: Some(self.opt_out.clone()),
        })
    }

    fn said(&self, language: Language) -> Said {
        let words = Words::of(language);
        let organisation = ("organisation", self.organisation.as_str());
        let (day, expires) = (words.day(self.day), words.day(self.expires_on));
        let say = |name: &str| words.text(name, &[organisation]);
        let answer = |choice: &Choice| Answer {
            text: choice.text.clone(),
            link: format!("{}?score={}", self.link, choice.value),
        };
        Said {
            code: language.code(),
            subject: say("subject"),
            greeting: say("greeting"),
            contacted: words.text("contacted", &[organisation, ("channel", self.channel.code()), ("day", &day)]),
            lead: say("lead"),
            question: self.question.clone(),
            choices: self.choices.iter().map(answer).collect(),
            how: say("how"),
            how_open: say("how-open"),
            link: self.link.clone(),
            uses: say("use"),
            personal: words.text("personal", &[("expires", &expires)]),
            address: say("address"),
            regards: say("regards"),
            sender: say("sender"),
            leave: say("leave"),
            leave_link: say("leave-link"),
            opt_out: self.opt_out.clone(),
        }
    }
}
