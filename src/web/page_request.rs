//! What a browser says of itself: which language, and what the address asks for.

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptLanguage, Header};
use actix_web::web::Query;

use crate::model::Language;

/// What a page needs to know of a request.
#[derive(Debug, Clone, Default)]
pub(super) struct PageRequest {
    /// The path as it was asked for, without what follows `?`.
    pub path: String,
    /// The language that was chosen on the page.
    pub chosen: Option<Language>,
    /// The languages that the browser asks for, the most wanted first.
    pub accepted: Vec<Language>,
    /// What a message proposes as the answer to the first question.
    pub score: Option<String>,
    /// Whether an open survey was just answered.
    pub thanks: bool,
}

impl PageRequest {
    pub(super) fn of(request: &HttpRequest) -> PageRequest {
        let query = pairs(request.query_string());
        let parameter = |name: &str| query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        // A header that cannot be read says nothing.
        let accepted = AcceptLanguage::parse(request).map(|header| header.ranked()).unwrap_or_default();
        PageRequest {
            path: request.path().to_owned(),
            chosen: parameter("lang").as_deref().and_then(offered),
            accepted: accepted.iter().filter_map(|tag| offered(&tag.to_string())).collect(),
            score: parameter("score").filter(|score| is_plain(score)),
            thanks: parameter("thanks").is_some(),
        }
    }

    /// Returns the language of a page that exists in `languages`: the chosen one, else that of the link, else the browser's.
    pub(super) fn language(&self, of_link: Option<Language>, languages: &[Language]) -> Option<Language> {
        let wanted = self.chosen.into_iter().chain(of_link).chain(self.accepted.iter().copied());
        wanted.into_iter().find(|language| languages.contains(language)).or(languages.first().copied())
    }

    /// The address of this page in another language. It stays at what the address asked for.
    pub(super) fn in_language(&self, language: Language) -> String {
        let score = self.score.as_ref().map(|score| format!("&score={score}")).unwrap_or_default();
        format!("?lang={language}{score}{}", if self.thanks { "&thanks=1" } else { "" })
    }

    /// The address of this page to come back to, in the language that was chosen.
    pub(super) fn back(&self, thanks: bool) -> String {
        let lang = self.chosen.map(|language| format!("lang={language}"));
        let query: Vec<String> = lang.into_iter().chain(thanks.then(|| "thanks=1".to_owned())).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", self.path, query.join("&"))
    }
}

/// `*` and languages that are not offered are passed over.
fn offered(tag: &str) -> Option<Language> {
    Language::of_tag(tag)
}

/// Whether a text can stand in an address as it is.
fn is_plain(text: &str) -> bool {
    (1..=60).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
}

/// Names and values as a form or an address writes them; nothing where it cannot be read.
pub(super) fn pairs(text: &str) -> Vec<(String, String)> {
    Query::<Vec<(String, String)>>::from_query(text).map(Query::into_inner).unwrap_or_default()
}
