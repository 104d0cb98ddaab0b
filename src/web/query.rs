//! The words of a query string. A word that is not known, or stands twice and is no list, is an error that names it.

use actix_web::HttpRequest;
use actix_web::web::Query;

use super::error::WebError;
use super::page_request::pairs;
use crate::model::{into_canonical_code, one_of};
use crate::reports::pages::HELP;

/// The words of every page.
#[derive(Debug, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the query string, which is read word by word")]
pub(super) struct PageParameters {
    /// For pages: `sv`, `nb`, `nn` or `en`; default: what the browser asks for, else the organisation's own.
    lang: Option<String>,
    /// For pages, of a signed link: until when it is good, Unix seconds.
    until: Option<i64>,
    /// For pages, of a signed link: what shows that it was made here.
    signature: Option<String>,
}

/// What the words of a page are called.
pub(super) const PAGE_WORDS: [&str; 3] = ["lang", "until", "signature"];

/// The format of a report that is a page.
pub(super) const HTML: &str = "html";

/// Names and values, each name once.
pub(super) struct Words(Vec<(String, String)>);

impl Words {
    /// Returns the words of a request, all of them among `known`.
    pub(super) fn of(request: &HttpRequest, known: &[&str]) -> Result<Words, WebError> {
        Words::read(request, known, &[])
    }

    /// Refuses every word of a request that takes none.
    pub(super) fn none(request: &HttpRequest) -> Result<(), WebError> {
        match request.query_string() {
            "" => Ok(()),
            found => Err(parameter(found.to_owned(), "no parameter at this address".to_owned())),
        }
    }

    /// Returns the same, and where a page is asked for the words that every page takes.
    pub(super) fn of_page(request: &HttpRequest, known: &[&str]) -> Result<Words, WebError> {
        Words::of_lists(request, known, &[])
    }

    /// Returns the same, where the words of `lists` may stand more than once.
    pub(super) fn of_lists(request: &HttpRequest, known: &[&str], lists: &[&str]) -> Result<Words, WebError> {
        let of_pages: &[&str] = if is_page(request) { &PAGE_WORDS } else { &[] };
        Words::read(request, &[known, of_pages].concat(), lists)
    }

    fn read(request: &HttpRequest, known: &[&str], lists: &[&str]) -> Result<Words, WebError> {
        let unreadable = |found: String| parameter(found, "names and values such as `from=2020-06-01`".to_owned());
        let words = Query::<Vec<(String, String)>>::from_query(request.query_string())
            .map_err(|_| unreadable(request.query_string().to_owned()))?
            .into_inner();
        for (index, (name, _)) in words.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(parameter(name.clone(), one_of(name, known)));
            }
            let may_stand_again = lists.contains(&name.as_str());
            if !may_stand_again && words.iter().take(index).any(|(earlier, _)| earlier == name) {
                return Err(parameter(format!("{name}, twice"), "each parameter at most once".to_owned()));
            }
        }
        // Blanks at the ends and the form of letters are no part of a code.
        Ok(Words(words.into_iter().map(|(name, value)| (name, into_canonical_code(value))).collect()))
    }

    /// Returns the value of a name, when it was given.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(place).1)
    }

    /// Returns every value of a name, with the name.
    pub(super) fn take_all(&mut self, name: &str) -> Vec<(String, String)> {
        self.0.extract_if(.., |(known, _)| known == name).collect()
    }
}

/// Whether a request asks for a page, so that what goes wrong is told by a page too.
pub(super) fn is_page(request: &HttpRequest) -> bool {
    let path = request.path();
    let asks = |(name, value): &(String, String)| name == "format" && value == HTML;
    path == "/"
        || path.starts_with(HELP)
        || path.starts_with("/overview/")
        || path.contains("/measures/") && pairs(request.query_string()).iter().any(asks)
}

fn parameter(found: String, expected: String) -> WebError {
    WebError::Parameter { name: "parameter", found, expected }
}
