//! The words of a query string. A word that is not known, or stands twice, is an error that names it.

use actix_web::HttpRequest;
use actix_web::web::Query;

use super::error::WebError;
use crate::domain::one_of;

/// Names and values, each name once.
pub(super) struct Words(Vec<(String, String)>);

impl Words {
    /// The words of a request, all of them among `known`.
    pub(super) fn of(request: &HttpRequest, known: &[&str]) -> Result<Words, WebError> {
        let unreadable = |found: String| parameter(found, "names and values such as `from=2020-06-01`".to_owned());
        let words = Query::<Vec<(String, String)>>::from_query(request.query_string())
            .map_err(|_| unreadable(request.query_string().to_owned()))?
            .into_inner();
        for (index, (name, _)) in words.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(parameter(name.clone(), one_of(name, known)));
            }
            if words.iter().take(index).any(|(earlier, _)| earlier == name) {
                return Err(parameter(format!("{name}, twice"), "each parameter at most once".to_owned()));
            }
        }
        Ok(Words(words))
    }

    /// The value of a name, when it was given.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(place).1)
    }
}

fn parameter(found: String, expected: String) -> WebError {
    WebError::Parameter { name: "parameter", found, expected }
}
