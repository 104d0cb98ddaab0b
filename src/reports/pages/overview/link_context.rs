//! Where the overview leads to: its own address for other periods and languages, and the pages of single reports.

use crate::measure::OverviewSpan;
use crate::model::Language;
use crate::reports::page::PageLink;
use crate::reports::pages::help_address;

/// The addresses around an organisation's overview.
#[derive(Debug, Clone)]
pub struct LinkContext {
    /// The code of the organisation.
    pub organisation: String,
    /// The language of the page.
    pub language: Language,
    /// Whether it was chosen, and so stays when another page is opened.
    pub chosen: bool,
    /// What opens the pages without a key, `until=...&signature=...`; empty for who has a key.
    pub signed: String,
}

impl LinkContext {
    /// Returns the overview of other days.
    #[must_use]
    pub fn overview(&self, span: OverviewSpan) -> String {
        self.overview_in(span, self.chosen.then_some(self.language))
    }

    fn overview_in(&self, span: OverviewSpan, language: Option<Language>) -> String {
        let days = format!("from={}&to={}", span.from, span.to);
        format!("/overview/{}?{}", self.organisation, joined(&[&days, &chosen(language), &self.signed]))
    }

    /// Returns the overview of the same days in each language.
    #[must_use]
    pub fn languages(&self, span: OverviewSpan) -> Vec<PageLink> {
        let link = |language: Language| PageLink {
            words: language.own_name().to_owned(),
            href: self.overview_in(span, Some(language)),
            language: Some(language),
            is_current: language == self.language,
        };
        Language::OFFERED.into_iter().map(link).collect()
    }

    /// Returns the page of a report; `words` are those of its question, such as `comparison=sommaren`.
    #[must_use]
    pub fn report(&self, measure: &str, words: &str) -> String {
        self.measure(measure, &[words, &chosen(self.chosen.then_some(self.language)), &self.signed])
    }

    /// Returns the page of a report that opens only with a key.
    #[must_use]
    pub fn keyed(&self, measure: &str, words: &str) -> String {
        self.measure(measure, &[words, &chosen(self.chosen.then_some(self.language))])
    }

    /// Returns the address of the handbook.
    #[must_use]
    pub fn handbook(&self) -> String {
        help_address(self.chosen.then_some(self.language))
    }

    fn measure(&self, measure: &str, words: &[&str]) -> String {
        let words = joined(&[words, &["format=html"]].concat());
        format!("/api/v1/{}/measures/{measure}?{words}", self.organisation)
    }
}

fn chosen(language: Option<Language>) -> String {
    language.map(|language| format!("lang={language}")).unwrap_or_default()
}

fn joined(words: &[&str]) -> String {
    words.iter().copied().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("&")
}
