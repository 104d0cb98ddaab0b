//! Which questions are asked where, and in which order. A version of it is kept for ever: an answer keeps its question.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Asked, Choice, Question};
use crate::model::{Channel, Language, one_of};

/// A question of the organisation's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    pub code: String,
    /// `scale` (1 to 5, 5 is best), `yes_no`, `choice` or `text`.
    pub kind: String,
    /// The wording by language: `{ sv = "...", en = "..." }`.
    pub text: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceEntry>,
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceEntry {
    pub code: String,
    pub text: BTreeMap<String, String>,
}

/// Which questions are asked, in their order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderEntry {
    /// The channels that it is for; none listed: all that no other order names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
    pub questions: Vec<String>,
}

/// A survey that anyone may answer, behind a QR code at a desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenEntry {
    pub code: String,
    /// Default `visit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// What it is about, over the first question: `{ sv = "Ditt besök i receptionen" }`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub title: BTreeMap<String, String>,
    /// Default: those of its channel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
}

/// What a version of the forms is made of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Parts {
    pub(crate) question: Vec<QuestionEntry>,
    pub(crate) order: Vec<OrderEntry>,
    pub(crate) open: Vec<OpenEntry>,
}

/// A survey that anyone may answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSurvey {
    pub code: String,
    pub channel: Channel,
    pub unit: String,
    pub topic: String,
    pub title: BTreeMap<Language, String>,
    pub form: Form,
}

/// The questions of one survey, in their order; the first is asked alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    questions: Vec<Question>,
}

/// One version of all forms of an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Forms {
    parts: Parts,
    own: BTreeMap<String, Question>,
    by_channel: BTreeMap<Channel, Form>,
    others: Option<Form>,
    open: BTreeMap<String, OpenSurvey>,
}

impl Form {
    /// The questions, the first one first.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The question that is asked alone.
    #[must_use]
    pub fn first(&self) -> Option<&Question> {
        self.questions.first()
    }

    /// The question with this code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }

    /// What is asked after the first question was answered with `value`.
    pub fn rest(&self, value: Option<&str>) -> impl Iterator<Item = &Question> {
        let got_answer = self.first().is_some_and(|first| first.code == Question::GOT_ANSWER);
        let none = got_answer && value == Some("no");
        self.questions.iter().skip(1).filter(move |question| {
            let is_time = question.code == Question::REASONABLE_TIME;
            if none { is_time || question.asked == Asked::Text } else { !(got_answer && is_time) }
        })
    }
}

/// The questions of docs/MEASURES.md, section 4.
fn default_order(channel: Channel) -> &'static [&'static str] {
    if channel.awaits_response() {
        &[
            Question::GOT_ANSWER,
            Question::REASONABLE_TIME,
            Question::EASE,
            Question::CLARITY,
            Question::SOLVED,
            Question::COMMENT,
        ]
    } else {
        &[Question::EASE, Question::TREATMENT, Question::SOLVED, Question::COMMENT]
    }
}

impl Forms {
    /// Reads a version as it was kept with [`Forms::definition`]; `None` when it is none.
    #[must_use]
    pub fn from_definition(definition: &str) -> Option<Forms> {
        let parts: Parts = serde_json::from_str(definition).ok()?;
        let mut problems = Vec::new();
        let forms =
            Forms::read(parts, &mut |path, found, expected| problems.push(format!("{path} {found} {expected}")));
        problems.is_empty().then_some(forms)
    }

    /// The version as it is kept.
    #[must_use]
    pub fn definition(&self) -> String {
        serde_json::to_string(&self.parts).unwrap_or_default()
    }

    /// The form for a contact of this channel.
    #[must_use]
    pub fn of(&self, channel: Channel) -> Form {
        let chosen = self.by_channel.get(&channel).or(self.others.as_ref());
        chosen.cloned().unwrap_or_else(|| self.form(default_order(channel).iter().copied()))
    }

    /// The open survey with this code.
    #[must_use]
    pub fn open(&self, code: &str) -> Option<&OpenSurvey> {
        self.open.get(code)
    }

    /// Every open survey, by code.
    pub fn open_surveys(&self) -> impl Iterator<Item = &OpenSurvey> {
        self.open.values()
    }

    /// The question with this code, the product's or the organisation's own.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<Question> {
        Question::own(code).or_else(|| self.own.get(code).cloned())
    }

    /// Every question in one form, for answers that were given elsewhere.
    #[must_use]
    pub fn every_question(&self) -> Form {
        Form { questions: self.questions() }
    }

    /// Every question that may be asked: the product's, then the organisation's.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        self.catalogue().cloned().collect()
    }

    /// Like [`Forms::questions`], to look at.
    pub fn catalogue(&self) -> impl Iterator<Item = &Question> {
        Question::all_own().iter().chain(self.own.values())
    }

    fn form<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Form {
        Form { questions: codes.filter_map(|code| self.question(code)).collect() }
    }

    /// Reads the parts of an organisation file; `problem` is told path, what was found and what is expected.
    pub(crate) fn read(parts: Parts, problem: &mut dyn FnMut(&str, &str, &str)) -> Forms {
        let mut forms = Forms {
            own: BTreeMap::new(),
            by_channel: BTreeMap::new(),
            others: None,
            open: BTreeMap::new(),
            parts: Parts::default(),
        };
        for (index, entry) in parts.question.iter().enumerate() {
            let question = own_question(&format!("survey.question[{index}]"), entry, problem);
            if forms.own.insert(entry.code.clone(), question).is_some() {
                problem(&format!("survey.question[{index}].code"), &entry.code, "each code once");
            }
        }
        for (index, entry) in parts.order.iter().enumerate() {
            forms.read_order(&format!("survey.order[{index}]"), entry, problem);
        }
        for (index, entry) in parts.open.iter().enumerate() {
            forms.read_open(&format!("survey.open[{index}]"), entry, problem);
        }
        forms.parts = parts;
        forms
    }

    fn read_order(&mut self, path: &str, entry: &OrderEntry, problem: &mut dyn FnMut(&str, &str, &str)) {
        let form = self.checked(&format!("{path}.questions"), &entry.questions, problem);
        let twice = "one order for a channel";
        if entry.channels.is_empty() && self.others.replace(form.clone()).is_some() {
            problem(&format!("{path}.channels"), "none", twice);
        }
        for code in &entry.channels {
            match Channel::from_code(code) {
                Some(channel) if self.by_channel.insert(channel, form.clone()).is_some() => {
                    problem(&format!("{path}.channels"), code, twice);
                }
                Some(_) => {}
                None => problem(&format!("{path}.channels"), code, &one_of(code, &Channel::CODES)),
            }
        }
    }

    fn read_open(&mut self, path: &str, entry: &OpenEntry, problem: &mut dyn FnMut(&str, &str, &str)) {
        check_code(&format!("{path}.code"), &entry.code, problem);
        let channel_code = entry.channel.as_deref().unwrap_or("visit");
        let channel = Channel::from_code(channel_code).unwrap_or_else(|| {
            problem(&format!("{path}.channel"), channel_code, &one_of(channel_code, &Channel::CODES));
            Channel::Visit
        });
        let form = if entry.questions.is_empty() {
            self.of(channel)
        } else {
            self.checked(&format!("{path}.questions"), &entry.questions, problem)
        };
        let open = OpenSurvey {
            code: entry.code.clone(),
            channel,
            unit: entry.unit.clone().unwrap_or_default(),
            topic: entry.topic.clone().unwrap_or_default(),
            title: texts(&format!("{path}.title"), &entry.title, problem),
            form,
        };
        if self.open.insert(entry.code.clone(), open).is_some() {
            problem(&format!("{path}.code"), &entry.code, "each code once");
        }
    }

    /// A form of these questions: all known, none twice, the first answered by choosing.
    fn checked(&self, path: &str, codes: &[String], problem: &mut dyn FnMut(&str, &str, &str)) -> Form {
        let mut seen = BTreeSet::new();
        for code in codes {
            if self.question(code).is_none() {
                let known: Vec<&str> =
                    Question::own_codes().into_iter().chain(self.own.keys().map(String::as_str)).collect();
                problem(path, code, &one_of(code, &known));
            } else if !seen.insert(code) {
                problem(path, code, "each question once");
            }
        }
        let form = self.form(codes.iter().map(String::as_str));
        if form.first().is_none_or(|first| first.asked == Asked::Text) {
            problem(
                path,
                codes.first().map_or("none", String::as_str),
                "a first question that is answered by choosing",
            );
        }
        form
    }
}

fn own_question(path: &str, entry: &QuestionEntry, problem: &mut dyn FnMut(&str, &str, &str)) -> Question {
    check_code(&format!("{path}.code"), &entry.code, problem);
    if Question::own(&entry.code).is_some() {
        problem(&format!("{path}.code"), &entry.code, "another code: this question is the product's own");
    }
    let asked = Asked::from_code(&entry.kind).unwrap_or_else(|| {
        problem(&format!("{path}.kind"), &entry.kind, &one_of(&entry.kind, &Asked::CODES));
        Asked::Text
    });
    if (asked == Asked::Choice) != (entry.choices.len() > 1) {
        let found = entry.choices.len().to_string();
        problem(&format!("{path}.choices"), &found, "two or more choices for a choice, none for another kind");
    }
    let mut codes = BTreeSet::new();
    for choice in &entry.choices {
        check_code(&format!("{path}.choices"), &choice.code, problem);
        if !codes.insert(&choice.code) {
            problem(&format!("{path}.choices"), &choice.code, "each code once");
        }
    }
    let wording = texts(&format!("{path}.text"), &entry.text, problem);
    if wording.is_empty() {
        problem(&format!("{path}.text"), "", "a wording in one language at least, such as { sv = \"...\" }");
    }
    let choices = entry.choices.iter().map(|choice| Choice {
        code: choice.code.clone(),
        texts: texts(&format!("{path}.choices.{}", choice.code), &choice.text, problem),
    });
    Question { code: entry.code.clone(), asked, texts: wording, choices: choices.collect() }
}

/// A code stands in addresses, form fields and labels.
fn check_code(path: &str, code: &str, problem: &mut dyn FnMut(&str, &str, &str)) {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    // What begins with `_` steers a form and is no question.
    let steers = code.starts_with('_');
    if code.is_empty() || code.len() > 60 || !code.chars().all(fits) || steers || code == "invited" {
        let expected = "small letters a-z, digits, `_` (not first) and `-`, at most 60, and not the word `invited`";
        problem(path, code, expected);
    }
}

/// The wordings of an entry by language; `problem` is told path, what was found and what is expected.
pub(crate) fn texts(
    path: &str,
    entry: &BTreeMap<String, String>,
    problem: &mut dyn FnMut(&str, &str, &str),
) -> BTreeMap<Language, String> {
    let mut texts = BTreeMap::new();
    for (tag, text) in entry {
        match Language::ALL.into_iter().find(|language| language.code() == tag) {
            Some(language) if !text.trim().is_empty() && text.chars().count() <= 500 => {
                texts.insert(language, text.trim().to_owned());
            }
            Some(_) => problem(path, text, "1 to 500 characters"),
            None => problem(path, tag, &one_of(tag, &Language::ALL.map(Language::code))),
        }
    }
    texts
}
