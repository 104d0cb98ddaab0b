//! The message to coaches of a unit: what its citizens' answers have in common. Never an agent.

use std::collections::BTreeMap;

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::message::{one_line, plain};
use super::{Branding, Draft, MailError, Message, MessageKind, Templates};
use crate::measure::{Keyword, LowScore, Themes, TopicShare};
use crate::model::{Language, Period};
use crate::texts::Texts;

/// What the message says.
#[derive(Clone, PartialEq)]
pub struct ThemesMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub head: Branding,
    /// How the receiver is greeted; may be empty.
    pub name: String,
    /// The name of the unit.
    pub unit: String,
    /// The week or month it is about.
    pub period: Period,
    /// What stands out; nothing is a message too.
    pub themes: Themes,
    /// Groups of fewer are not told of.
    pub k: i64,
    /// What topics are called, by code; one without a name is called by its code.
    pub topics: BTreeMap<String, String>,
    /// The wording of questions in the language of the message, by code.
    pub questions: BTreeMap<String, String>,
    /// Where these messages are stopped; a POST to it must do so without asking further.
    pub unsubscribe: String,
}

/// Addresses, names and texts stay out of whatever is printed.
impl std::fmt::Debug for ThemesMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("ThemesLetter");
        shown.field("organisation", &self.head.code).field("unit", &self.unit).finish_non_exhaustive()
    }
}

/// Every sentence of the message, so that text and HTML say the same.
#[derive(Serialize)]
struct Said {
    title: String,
    greeting: String,
    lead: String,
    nothing: Option<Nothing>,
    sections: Vec<Section>,
    about: About,
    leave: String,
    leave_link: String,
    leave_again: String,
    unsubscribe: String,
}

#[derive(Serialize)]
struct Nothing {
    title: String,
    text: String,
}

#[derive(Serialize)]
struct Section {
    title: String,
    list: Vec<Theme>,
}

#[derive(Serialize)]
struct Theme {
    name: String,
    text: String,
    examples: Vec<String>,
}

#[derive(Serialize)]
struct About {
    title: String,
    list: Vec<String>,
}

impl ThemesMessage {
    /// The message in a language.
    pub fn write(&self, language: Language, templates: &Templates) -> Result<Message, MailError> {
        self.draft(language).write(templates)
    }

    /// The message with all its words, in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        let texts = Texts::of(language);
        let words = [("unit", self.unit.as_str()), ("period", &*texts.period(self.period))];
        Draft {
            kind: MessageKind::Themes,
            head: self.head.clone(),
            language,
            to: self.to.clone(),
            subject: texts.say("themes-subject", &words),
            preheader: texts.say(if self.themes.is_empty() { "themes-nothing-title" } else { "themes-preheader" }, &[]),
            words: Value::from(Serde(self.said(texts))),
            links: vec![self.unsubscribe.clone()],
            opt_out: Some(self.unsubscribe.clone()),
        }
    }

    fn said(&self, texts: &Texts) -> Said {
        let say = |key: &str| texts.say(&format!("themes-{key}"), &[]);
        let (period, answers) = (texts.period(self.period), texts.count(self.themes.answers));
        let words = [("unit", self.unit.as_str()), ("period", &*period), ("answers", &*answers)];
        let name = one_line(&plain(&self.name));
        Said {
            title: say("title"),
            greeting: match name.trim() {
                "" => say("greeting"),
                name => texts.say("themes-greeting-name", &[("name", name)]),
            },
            lead: texts.say(if self.themes.is_empty() { "themes-lead-nothing" } else { "themes-lead" }, &words),
            nothing: self.themes.is_empty().then(|| self.nothing(texts)),
            sections: self.sections(texts),
            about: self.about(texts),
            leave: say("leave"),
            leave_link: say("leave-link"),
            leave_again: say("leave-again"),
            unsubscribe: self.unsubscribe.clone(),
        }
    }

    fn nothing(&self, texts: &Texts) -> Nothing {
        let key = if self.themes.answers < self.k { "themes-nothing-few" } else { "themes-nothing" };
        let text = texts.say(key, &[("k", &texts.count(self.k))]);
        Nothing { title: texts.say("themes-nothing-title", &[]), text }
    }

    /// What there is, each kind of theme under a heading of its own.
    fn sections(&self, texts: &Texts) -> Vec<Section> {
        let themes = &self.themes;
        let low = |low: &LowScore| self.low(texts, low);
        let often = |key: &'static str| move |often: &TopicShare| self.often(texts, key, often);
        let sections: [(&str, Vec<Theme>); 5] = [
            ("low-topics", themes.low_topics.iter().map(low).collect()),
            ("low-questions", themes.low_questions.iter().map(low).collect()),
            ("words", themes.words.iter().map(|found| word(texts, found)).collect()),
            ("slow-topics", themes.slow_topics.iter().map(often("slow")).collect()),
            ("repeated-topics", themes.repeated_topics.iter().map(often("repeated")).collect()),
        ];
        let filled = sections.into_iter().filter(|(_, list)| !list.is_empty());
        filled.map(|(key, list)| Section { title: texts.say(&format!("themes-{key}-title"), &[]), list }).collect()
    }

    fn topic(&self, code: &str) -> String {
        self.topics.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    fn low(&self, texts: &Texts, low: &LowScore) -> Theme {
        let number = |value: f64| texts.number(value, 0);
        let question = self.questions.get(&low.question).unwrap_or(&low.question);
        let words = [
            ("question", question.as_str()),
            ("value", &*number(low.mean)),
            ("elsewhere", &*number(low.elsewhere)),
            ("least", &*number((-low.high).max(0.0))),
            ("most", &*number(-low.low)),
            ("persons", &*texts.count(low.n)),
        ];
        let key = if low.topic.is_some() { "themes-low-topic" } else { "themes-low-question" };
        let name = low.topic.as_deref().map_or_else(|| question.clone(), |topic| self.topic(topic));
        Theme { name, text: texts.say(key, &words), examples: examples(&low.examples) }
    }

    fn often(&self, texts: &Texts, key: &str, often: &TopicShare) -> Theme {
        let words = [
            ("share", &*texts.percent(often.share.value, 0)),
            ("elsewhere", &*texts.percent(often.elsewhere.value, 0)),
            ("hits", &*texts.count(often.share.numerator)),
            ("of", &*texts.count(often.share.denominator)),
        ];
        let text = texts.say(&format!("themes-{key}"), &words);
        Theme { name: self.topic(&often.topic), text, examples: Vec::new() }
    }

    fn about(&self, texts: &Texts) -> About {
        let say = |key: &str| texts.say(&format!("themes-about-{key}"), &[]);
        let few = texts.say("themes-about-few", &[("k", &texts.count(self.k))]);
        let always = [say("clearly"), say("nobody"), few];
        let list = if self.themes.is_empty() {
            always.into()
        } else {
            [say("use")].into_iter().chain(always).chain([say("quotes")]).collect()
        };
        About { title: say("title"), list }
    }
}

fn word(texts: &Texts, found: &Keyword) -> Theme {
    let words = [("persons", &*texts.count(found.persons)), ("of", &*texts.count(found.of))];
    let name = texts.say("themes-word-name", &[("term", &one_line(&plain(&found.term)))]);
    Theme { name, text: texts.say("themes-word", &words), examples: examples(&found.examples) }
}

fn examples(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text)).collect()
}
