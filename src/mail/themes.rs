//! The message to coaches of a unit: what its citizens' answers have in common. Never an agent.

use std::collections::BTreeMap;

use minijinja::context;
use minijinja::value::{Serde, Value};

use super::message::{one_line, plain};
use super::template_texts::first_name;
use super::{Branding, Draft, MessageKind};
use crate::measure::Themes;
use crate::model::{Language, Period};

/// What the message says.
#[derive(Clone, PartialEq)]
pub struct ThemesMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub branding: Branding,
    /// The name of the receiver, who is greeted by the first name; may be empty.
    pub name: String,
    /// The name of the unit.
    pub unit: String,
    /// The week or month it is about.
    pub period: Period,
    /// What stands out; a message may say that nothing does.
    pub themes: Themes,
    /// Groups of fewer are not shown.
    pub k: i64,
    /// The names of topics by code; a topic without a name is shown by its code.
    pub topics: BTreeMap<String, String>,
    /// The wording of questions in the language of the message, by code.
    pub questions: BTreeMap<String, String>,
    /// Where these messages are stopped; a POST to it must do so without asking further.
    pub unsubscribe: String,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for ThemesMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("ThemesMessage");
        shown.field("organisation", &self.branding.code).field("unit", &self.unit).finish_non_exhaustive()
    }
}

impl ThemesMessage {
    /// Returns the message in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        Draft {
            kind: MessageKind::Themes,
            branding: self.branding.clone(),
            language,
            to: self.to.clone(),
            opt_out: Some(self.unsubscribe.clone()),
            message: context! {
                name => first_name(&self.name),
                unit => self.unit.as_str(),
                period => self.period.to_string(),
                themes => Value::from(Serde(self.named())),
                nothing => self.themes.is_empty(),
                k => self.k,
                unsubscribe => self.unsubscribe.as_str(),
            },
        }
    }

    /// Returns the themes with names in the place of codes, and without characters that hide something.
    fn named(&self) -> Themes {
        let name = |names: &BTreeMap<String, String>, code: &String| names.get(code).unwrap_or(code).clone();
        let plain_all = |texts: &mut Vec<String>| texts.iter_mut().for_each(|text| *text = plain(text));
        let mut themes = self.themes.clone();
        for low in themes.low_topics.iter_mut().chain(&mut themes.low_questions) {
            low.topic = low.topic.as_ref().map(|topic| name(&self.topics, topic));
            low.question = name(&self.questions, &low.question);
            plain_all(&mut low.examples);
        }
        for word in &mut themes.words {
            word.term = one_line(&plain(&word.term));
            plain_all(&mut word.examples);
        }
        for often in themes.slow_topics.iter_mut().chain(&mut themes.repeated_topics) {
            often.topic = name(&self.topics, &often.topic);
        }
        themes
    }
}
