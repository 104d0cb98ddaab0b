//! Which questions are asked where, and in which order. A version of it is kept for ever: an answer keeps its question.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Choice, Question, QuestionKind};
use crate::model::entry::entry;
use crate::model::problems::Problems;
use crate::model::{Channel, Language, one_of};

entry! {
    /// A question of the organisation's own.
    QuestionEntry {
        code: String,
        /// `scale` (1 to 5, 5 is best), `yes_no`, `choice` or `text`.
        kind: String,
        /// The wording by language: `{ sv = "...", en = "..." }`.
        text!: BTreeMap<String, String>,
        choices: Vec<ChoiceEntry>,
    }
}

entry! {
    /// One of the answers to choose from.
    ChoiceEntry {
        code: String,
        text!: BTreeMap<String, String>,
    }
}

entry! {
    /// Which questions are asked, in their order.
    OrderEntry {
        /// The channels that it is for; none listed: all that no other order names.
        channels: Vec<String>,
        questions!: Vec<String>,
    }
}

entry! {
    /// A survey that anyone may answer, behind a QR code at a desk.
    OpenEntry {
        code: String,
        /// Default `visit`.
        channel: Option<String>,
        unit: Option<String>,
        topic: Option<String>,
        /// What it is about, over the first question: `{ sv = "Ditt besök i receptionen" }`.
        title: BTreeMap<String, String>,
        /// Default: those of its channel.
        questions: Vec<String>,
    }
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
    /// Returns the questions, the first one first.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Returns the question that is asked alone.
    #[must_use]
    pub fn first(&self) -> Option<&Question> {
        self.questions.first()
    }

    /// Returns the question with this code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }

    /// Returns what is asked after the first question was answered with `value`.
    pub fn rest(&self, value: Option<&str>) -> impl Iterator<Item = &Question> {
        let got_answer = self.first().is_some_and(|first| first.code == Question::GOT_ANSWER);
        let none = got_answer && value == Some("no");
        self.questions.iter().skip(1).filter(move |question| {
            let is_time = question.code == Question::REASONABLE_TIME;
            if none { is_time || question.kind == QuestionKind::Text } else { !(got_answer && is_time) }
        })
    }
}

/// Returns the questions of docs/MEASURES.md, section 4.
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
    } else if channel.is_automatic() {
        // A program treats nobody well or badly.
        &[Question::EASE, Question::SOLVED, Question::COMMENT]
    } else {
        &[Question::EASE, Question::TREATMENT, Question::SOLVED, Question::COMMENT]
    }
}

impl Forms {
    /// Reads a version as it was kept with [`Forms::definition`]; `None` when it is none.
    #[must_use]
    pub fn from_definition(definition: &str) -> Option<Forms> {
        let parts: Parts = serde_json::from_str(definition).ok()?;
        let mut problems = Problems::default();
        let forms = Forms::read(parts, &mut problems);
        problems.finish().ok().map(|()| forms)
    }

    /// Returns the version as it is kept.
    #[must_use]
    pub fn definition(&self) -> String {
        serde_json::to_string(&self.parts).unwrap_or_default()
    }

    /// Returns the form for a contact of this channel.
    #[must_use]
    pub fn of(&self, channel: Channel) -> Form {
        let chosen = self.by_channel.get(&channel).or(self.others.as_ref());
        chosen.cloned().unwrap_or_else(|| self.form(default_order(channel).iter().copied()))
    }

    /// Returns the open survey with this code.
    #[must_use]
    pub fn open(&self, code: &str) -> Option<&OpenSurvey> {
        self.open.get(code)
    }

    /// Returns every open survey, by code.
    pub fn open_surveys(&self) -> impl Iterator<Item = &OpenSurvey> {
        self.open.values()
    }

    /// Returns the question with this code, the product's or the organisation's own.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<Question> {
        Question::own(code).or_else(|| self.own.get(code).cloned())
    }

    /// Returns every question in one form, for answers that were given elsewhere.
    #[must_use]
    pub fn every_question(&self) -> Form {
        Form { questions: self.questions() }
    }

    /// Returns every question that may be asked: the product's, then the organisation's.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        self.catalogue().cloned().collect()
    }

    /// Returns the same as [`Forms::questions`], by reference.
    pub fn catalogue(&self) -> impl Iterator<Item = &Question> {
        Question::all_own().iter().chain(self.own.values())
    }

    fn form<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Form {
        Form { questions: codes.filter_map(|code| self.question(code)).collect() }
    }

    /// Reads the parts of an organisation file.
    pub(crate) fn read(parts: Parts, problems: &mut Problems) -> Forms {
        let mut forms = Forms {
            own: BTreeMap::new(),
            by_channel: BTreeMap::new(),
            others: None,
            open: BTreeMap::new(),
            parts: Parts::default(),
        };
        for (index, entry) in parts.question.iter().enumerate() {
            let question = own_question(&format!("survey.question[{index}]"), entry, problems);
            if forms.own.insert(entry.code.clone(), question).is_some() {
                problems.add(&format!("survey.question[{index}].code"), &entry.code, "each code once");
            }
        }
        for (index, entry) in parts.order.iter().enumerate() {
            forms.read_order(&format!("survey.order[{index}]"), entry, problems);
        }
        for (index, entry) in parts.open.iter().enumerate() {
            forms.read_open(&format!("survey.open[{index}]"), entry, problems);
        }
        forms.parts = parts;
        forms
    }

    fn read_order(&mut self, path: &str, entry: &OrderEntry, problems: &mut Problems) {
        let form = self.checked(&format!("{path}.questions"), &entry.questions, problems);
        let twice = "one order for a channel";
        if entry.channels.is_empty() && self.others.replace(form.clone()).is_some() {
            problems.add(&format!("{path}.channels"), "none", twice);
        }
        let path = format!("{path}.channels");
        for code in &entry.channels {
            for channel in problems.channels(&path, std::slice::from_ref(code)) {
                if self.by_channel.insert(channel, form.clone()).is_some() {
                    problems.add(&path, code, twice);
                }
            }
        }
    }

    fn read_open(&mut self, path: &str, entry: &OpenEntry, problems: &mut Problems) {
        check_code(&format!("{path}.code"), &entry.code, problems);
        let channel = problems.word(&format!("{path}.channel"), entry.channel.as_deref(), Channel::Visit);
        let form = if entry.questions.is_empty() {
            self.of(channel)
        } else {
            self.checked(&format!("{path}.questions"), &entry.questions, problems)
        };
        let open = OpenSurvey {
            code: entry.code.clone(),
            channel,
            unit: entry.unit.clone().unwrap_or_default(),
            topic: entry.topic.clone().unwrap_or_default(),
            title: problems.wording(&format!("{path}.title"), &entry.title),
            form,
        };
        if self.open.insert(entry.code.clone(), open).is_some() {
            problems.add(&format!("{path}.code"), &entry.code, "each code once");
        }
    }

    /// Returns a form of these questions: all known, none twice, the first answered by choosing.
    fn checked(&self, path: &str, codes: &[String], problems: &mut Problems) -> Form {
        let mut seen = BTreeSet::new();
        for code in codes {
            if self.question(code).is_none() {
                let known: Vec<&str> =
                    Question::own_codes().into_iter().chain(self.own.keys().map(String::as_str)).collect();
                problems.add(path, code, &one_of(code, &known));
            } else if !seen.insert(code) {
                problems.add(path, code, "each question once");
            }
        }
        let form = self.form(codes.iter().map(String::as_str));
        if form.first().is_none_or(|first| first.kind == QuestionKind::Text) {
            problems.add(
                path,
                codes.first().map_or("none", String::as_str),
                "a first question that is answered by choosing",
            );
        }
        form
    }
}

fn own_question(path: &str, entry: &QuestionEntry, problems: &mut Problems) -> Question {
    check_code(&format!("{path}.code"), &entry.code, problems);
    if Question::own(&entry.code).is_some() {
        problems.add(&format!("{path}.code"), &entry.code, "another code: this question is the product's own");
    }
    let kind = problems.word(&format!("{path}.kind"), Some(&entry.kind), QuestionKind::Text);
    if (kind == QuestionKind::Choice) != (entry.choices.len() > 1) {
        let found = entry.choices.len().to_string();
        problems.add(&format!("{path}.choices"), &found, "two or more choices for a choice, none for another kind");
    }
    let mut codes = BTreeSet::new();
    for choice in &entry.choices {
        check_code(&format!("{path}.choices"), &choice.code, problems);
        if !codes.insert(&choice.code) {
            problems.add(&format!("{path}.choices"), &choice.code, "each code once");
        }
    }
    let wording = problems.required_wording(&format!("{path}.text"), &entry.text);
    let choices = entry.choices.iter().map(|choice| Choice {
        code: choice.code.clone(),
        texts: problems.wording(&format!("{path}.choices.{}", choice.code), &choice.text),
    });
    Question { code: entry.code.clone(), kind, texts: wording, choices: choices.collect() }
}

/// Checks a code, which stands in addresses, form fields and labels.
fn check_code(path: &str, code: &str, problems: &mut Problems) {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    // What begins with `_` steers a form and is no question.
    let steers = code.starts_with('_');
    if code.is_empty() || code.len() > 60 || !code.chars().all(fits) || steers || code == "invited" {
        let expected = "small letters a-z, digits, `_` (not first) and `-`, at most 60, and not the word `invited`";
        problems.add(path, code, expected);
    }
}
