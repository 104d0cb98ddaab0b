//! The words of a query string. A word that is not known, or stands twice and is no list, is an error that names it.

use actix_web::HttpRequest;
use actix_web::web::Query;

use super::error::WebError;
use super::people::{PAGE_WORDS, is_page};
use crate::model::{into_canonical_code, one_of};

/// Names and values, each name once.
pub(super) struct Words(Vec<(String, String)>);

impl Words {
    /// The words of a request, all of them among `known`.
    pub(super) fn of(request: &HttpRequest, known: &[&str]) -> Result<Words, WebError> {
        Words::read(request, known, &[])
    }

    /// The same, and where a page is asked for the words that every page takes.
    pub(super) fn of_page(request: &HttpRequest, known: &[&str]) -> Result<Words, WebError> {
        Words::of_lists(request, known, &[])
    }

    /// The same, where the words of `lists` may stand more than once.
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

    /// The value of a name, when it was given.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(place).1)
    }

    /// Every value of a name, with the name.
    pub(super) fn take_all(&mut self, name: &str) -> Vec<(String, String)> {
        self.0.extract_if(.., |(known, _)| known == name).collect()
    }
}

fn parameter(found: String, expected: String) -> WebError {
    WebError::Parameter { name: "parameter", found, expected }
}
