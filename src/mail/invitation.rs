//! The message that invites a citizen to say how it went.

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::template_texts::name;
use super::{Branding, Draft, MessageKind};
use crate::model::{Channel, Day, Language};

/// What the invitation says. The contact is named by its channel and day, never by what it was about.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct InvitationMessage {
    /// Where to: `name@example.se`.
    #[serde(skip)]
    pub to: String,
    /// From whom.
    #[serde(skip)]
    pub branding: Branding,
    #[serde(serialize_with = "name")]
    pub channel: Channel,
    /// The local day of the contact.
    #[serde(serialize_with = "name")]
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
    #[serde(serialize_with = "name")]
    pub expires_on: Day,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What follows `?score=` in the link: `4`, or `yes`.
    pub value: String,
    /// In the language of the message.
    pub text: String,
}

/// The address and the token stay out of whatever is printed.
impl std::fmt::Debug for InvitationMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitationMessage").field("organisation", &self.branding.code).finish_non_exhaustive()
    }
}

impl InvitationMessage {
    /// Returns the message in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        Draft {
            kind: MessageKind::Invitation,
            branding: self.branding.clone(),
            language,
            to: self.to.clone(),
            opt_out: Some(self.opt_out.clone()),
            message: Value::from(Serde(self)),
        }
    }
}
