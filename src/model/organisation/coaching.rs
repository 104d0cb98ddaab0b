//! The `[feedback]`, `[[manager]]` and `[retention]` of an organisation file: who gets which letter, why and until when.

use std::collections::BTreeMap;

use super::file::{FeedbackEntry, ManagerEntry, OrganisationFile, RetentionEntry, SuggestionEntry};
use crate::model::closed_list::closed_list;
use crate::model::problems::Problems;
use crate::model::{Day, Forms, Language, MailAddress, one_of};

closed_list! {
    /// How often a letter goes.
    #[derive(Default)]
    pub enum Rhythm {
        Off,
        Weekly,
        #[default]
        Monthly,
    }
}

/// Why no letter goes to an employee who answers citizens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackOff {
    /// What the organisation file does not record: of `purpose`, `negotiated_on` and `ends_on`.
    NotRecorded(Vec<&'static str>),
    /// It was not negotiated yet.
    Before(Day),
    /// The time it was negotiated for is over; the day is its last.
    Ended(Day),
}

/// Letters to those who answer citizens: what for, for how long, and with which suggestions.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    pub purpose: Option<String>,
    /// From when answers count.
    pub negotiated_on: Option<Day>,
    /// The last day on which a letter may go.
    pub ends_on: Option<Day>,
    /// Whether agents get their letter, once the three above are recorded.
    pub agents: bool,
    /// How often coaches get theirs, once the three above are recorded.
    pub themes: Rhythm,
    /// Whom to ask or object to: an address or a sentence; empty: the sender.
    pub contact: String,
    /// By question, in the organisation's words; a question without has those that the program brings.
    pub suggestions: BTreeMap<String, Vec<BTreeMap<Language, String>>>,
}

/// What is recorded, when all of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mandate<'a> {
    pub purpose: &'a str,
    pub negotiated_on: Day,
    pub ends_on: Day,
}

impl Feedback {
    /// Returns what letters to employees rest on at `today`.
    ///
    /// # Errors
    /// When something is not recorded, was not negotiated yet or has ended.
    pub fn mandate(&self, today: Day) -> Result<Mandate<'_>, FeedbackOff> {
        let purpose = self.purpose.as_deref();
        let (Some(purpose), Some(negotiated_on), Some(ends_on)) = (purpose, self.negotiated_on, self.ends_on) else {
            let recorded = [
                ("purpose", purpose.is_some()),
                ("negotiated_on", self.negotiated_on.is_some()),
                ("ends_on", self.ends_on.is_some()),
            ];
            let missing = recorded.into_iter().filter(|(_, there)| !there).map(|(key, _)| key);
            return Err(FeedbackOff::NotRecorded(missing.collect()));
        };
        if today < negotiated_on {
            Err(FeedbackOff::Before(negotiated_on))
        } else if today > ends_on {
            Err(FeedbackOff::Ended(ends_on))
        } else {
            Ok(Mandate { purpose, negotiated_on, ends_on })
        }
    }
}

closed_list! {
    /// What a manager does with the monthly letter.
    pub enum ManagerRole {
        /// Leads a contact centre.
        Manager,
        /// Follows up what a change was to bring.
        BenefitCoordinator,
    }
}

/// Someone who gets the monthly letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Manager {
    pub code: String,
    pub name: String,
    pub email: MailAddress,
    pub language: Language,
    pub role: ManagerRole,
}

/// How long is kept what can be tied to a person, days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// From the end of a contact, beside the window in which repeats are looked for.
    pub linkable_days: u16,
    /// What citizens wrote.
    pub comment_days: u16,
    /// Whose contact an answer was about, and what letters said of it.
    pub feedback_days: u16,
    /// The decision that says so; empty when none is named.
    pub decision: String,
}

impl Retention {
    pub(super) fn read(entry: Option<&RetentionEntry>) -> Retention {
        /// docs/MEASURES.md, section 8; feedback for a year, so that few answers find company.
        const DEFAULT: (u16, u16, u16) = (30, 90, 365);
        let entry = entry.cloned().unwrap_or_default();
        Retention {
            linkable_days: entry.linkable_days.unwrap_or(DEFAULT.0),
            comment_days: entry.comment_days.unwrap_or(DEFAULT.1),
            feedback_days: entry.feedback_days.unwrap_or(DEFAULT.2),
            decision: entry.decision.unwrap_or_default(),
        }
    }
}

impl Problems {
    pub(super) fn feedback(&mut self, entry: Option<&FeedbackEntry>, forms: &Forms) -> Feedback {
        let entry = entry.cloned().unwrap_or_default();
        let filled = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let date = |problems: &mut Problems, key: &str, text: Option<&String>| {
            text.map(|text| problems.day(&format!("feedback.{key}"), text))
        };
        let negotiated_on = date(self, "negotiated_on", entry.negotiated_on.as_ref());
        let ends_on = date(self, "ends_on", entry.ends_on.as_ref());
        if let Some((from, to)) = negotiated_on.zip(ends_on).filter(|(from, to)| to < from) {
            self.add("feedback.ends_on", &to.to_string(), &format!("a day not before negotiated_on, {from}"));
        }
        let agents = self.rhythm("agents", entry.agents.as_ref(), Rhythm::Weekly, &[Rhythm::Off, Rhythm::Weekly]);
        let themes = self.rhythm("themes", entry.themes.as_ref(), Rhythm::Monthly, &Rhythm::ALL);
        Feedback {
            purpose: filled(entry.purpose),
            negotiated_on,
            ends_on,
            agents: agents == Rhythm::Weekly,
            themes,
            contact: filled(entry.contact).unwrap_or_default(),
            suggestions: self.suggestions(&entry.suggestion, forms),
        }
    }

    fn rhythm(&mut self, key: &str, code: Option<&String>, default: Rhythm, offered: &[Rhythm]) -> Rhythm {
        let Some(code) = code else { return default };
        Rhythm::from_code(code).filter(|rhythm| offered.contains(rhythm)).unwrap_or_else(|| {
            let codes: Vec<&str> = offered.iter().map(|rhythm| rhythm.code()).collect();
            self.add(&format!("feedback.{key}"), code, &one_of(code, &codes));
            default
        })
    }

    fn suggestions(
        &mut self,
        entries: &[SuggestionEntry],
        forms: &Forms,
    ) -> BTreeMap<String, Vec<BTreeMap<Language, String>>> {
        let mut suggestions: BTreeMap<String, Vec<BTreeMap<Language, String>>> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("feedback.suggestion[{index}]");
            if forms.question(&entry.question).is_none() {
                let known: Vec<&str> = forms.catalogue().map(|question| question.code.as_str()).collect();
                self.add(&format!("{path}.question"), &entry.question, &one_of(&entry.question, &known));
            }
            let wording = self.required_wording(&format!("{path}.text"), &entry.text);
            suggestions.entry(entry.question.clone()).or_default().push(wording);
        }
        suggestions
    }

    pub(super) fn managers(&mut self, entries: &[ManagerEntry], own: Language) -> Vec<Manager> {
        let mut managers = Vec::new();
        for entry in entries {
            let path = format!("manager `{}`", entry.code);
            self.code(&format!("{path}.code"), &entry.code);
            let role = self.word(&format!("{path}.role"), entry.role.as_deref(), ManagerRole::Manager);
            let language = self.language(&format!("{path}.locale"), entry.locale.as_deref(), own);
            let name = entry.name.clone().unwrap_or_default();
            if let Some(email) = self.address(&path, &entry.email) {
                managers.push(Manager { code: entry.code.clone(), name, email, language, role });
            }
        }
        self.doubles("manager", entries.iter().map(|entry| entry.code.as_str()));
        managers
    }

    pub(super) fn address(&mut self, path: &str, address: &str) -> Option<MailAddress> {
        let parsed = MailAddress::parse(address);
        if parsed.is_none() {
            self.add(&format!("{path}.email"), address, "an address such as name@example.se");
        }
        parsed
    }

    /// Checks what the entries of agents hold beside units: addresses and languages.
    pub(super) fn receivers(&mut self, file: &OrganisationFile, own: Language) {
        for agent in &file.agent {
            let path = format!("agent `{}`", agent.code);
            if let Some(address) = &agent.email {
                self.address(&path, address);
            }
            self.language(&format!("{path}.locale"), agent.locale.as_deref(), own);
        }
    }
}
