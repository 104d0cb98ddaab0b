//! The `[survey]` of an organisation file: whom to ask, what, and when not to.

use super::file::SurveyEntry;
use crate::model::closed_list::closed_list;
use crate::model::problems::Problems;
use crate::model::survey::Parts;
use crate::model::{Forms, Language, one_of};

closed_list! {
    /// When citizens are asked without a sender's request.
    #[derive(Default)]
    pub enum InviteWhen {
        #[default]
        Never,
        /// After a contact was closed.
        Closed,
        /// When the answer is overdue.
        Overdue,
        Both,
    }
}

impl InviteWhen {
    /// Returns whether closed contacts are asked about.
    #[must_use]
    pub const fn closed(self) -> bool {
        matches!(self, InviteWhen::Closed | InviteWhen::Both)
    }

    /// Returns whether overdue contacts are asked about.
    #[must_use]
    pub const fn overdue(self) -> bool {
        matches!(self, InviteWhen::Overdue | InviteWhen::Both)
    }
}

/// Whom to ask, what, and when not to.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    pub invite: InviteWhen,
    /// How long nobody is asked again, days.
    pub quarantine_days: u16,
    /// How many are invited in a local day at most; `None`: all.
    pub daily_cap: Option<u32>,
    /// The share of citizens that is asked, 0 to 1.
    pub sample: f64,
    pub excluded_topics: Vec<String>,
    /// How long a link can be used, days.
    pub expires_days: u16,
    /// The languages of the pages, the organisation's own first.
    pub languages: Vec<Language>,
    /// Figures are shown from so many answers.
    pub smallest_group: i64,
    pub forms: Forms,
}

/// docs/MEASURES.md, section 8: shown from 7, and never from fewer than 5.
const SMALLEST_GROUP: i64 = 7;
const SMALLEST_GROUP_AT_LEAST: i64 = 5;

impl Problems {
    pub(super) fn survey(&mut self, locale: Option<&str>, entry: Option<&SurveyEntry>) -> Survey {
        let entry = entry.cloned().unwrap_or_default();
        let sample = entry.sample.unwrap_or(1.0);
        if !(0.0..=1.0).contains(&sample) {
            self.add("survey.sample", &sample.to_string(), "a share from 0 to 1");
        }
        let smallest_group = entry.smallest_group.unwrap_or(SMALLEST_GROUP);
        if smallest_group < SMALLEST_GROUP_AT_LEAST {
            self.add("survey.smallest_group", &smallest_group.to_string(), "5 or more, 7 unless you have reason");
        }
        let expires_days = entry.expires_days.unwrap_or(30);
        if !(1..=365).contains(&expires_days) {
            self.add("survey.expires_days", &expires_days.to_string(), "1 to 365 days");
        }
        let invite = self.word("survey.invite", entry.invite.as_deref(), InviteWhen::Never);
        let languages = self.languages(locale, &entry.languages);
        let parts = Parts { question: entry.question, order: entry.order, open: entry.open };
        Survey {
            invite,
            quarantine_days: entry.quarantine_days.unwrap_or(90),
            daily_cap: entry.daily_cap,
            sample,
            excluded_topics: entry.excluded_topics,
            expires_days,
            languages,
            smallest_group: smallest_group.max(SMALLEST_GROUP_AT_LEAST),
            forms: Forms::read(parts, self),
        }
    }

    fn languages(&mut self, locale: Option<&str>, codes: &[String]) -> Vec<Language> {
        let own = self.language("locale", locale, Language::Swedish);
        let mut languages = vec![own];
        for code in codes {
            match Language::OFFERED.into_iter().find(|language| language.code() == code) {
                Some(language) if !languages.contains(&language) => languages.push(language),
                Some(_) => {}
                None => self.add("survey.languages", code, &one_of(code, &Language::OFFERED.map(Language::code))),
            }
        }
        if codes.is_empty() {
            languages.extend(Language::OFFERED.into_iter().filter(|language| *language != own));
        }
        languages
    }
}
