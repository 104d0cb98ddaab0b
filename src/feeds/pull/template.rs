//! Texts with `{names}` in them: addresses, queries and bodies of requests.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 3986 lets stand as it is.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A time that cannot be written in the format of the feed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{time} cannot be written as `{format}`")]
pub struct TemplateFault {
    time: Timestamp,
    format: String,
}

/// A text with names in braces.
#[derive(Debug)]
pub(super) struct Template(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Text(String),
    Name(String),
}

impl Template {
    /// Reads a template. A brace that opens no name, as in JSON, is a brace.
    pub(super) fn parse(text: &str) -> Template {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let name = after.split_once('}').filter(|(name, _)| is_name(name));
            match name {
                Some((name, next)) => {
                    pieces.push(Piece::Text(before.to_owned()));
                    pieces.push(Piece::Name(name.to_owned()));
                    rest = next;
                }
                None => {
                    pieces.push(Piece::Text(format!("{before}{{")));
                    rest = after;
                }
            }
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Template(pieces)
    }

    /// Returns the names that it asks for.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| if let Piece::Name(name) = piece { Some(name.as_str()) } else { None })
    }

    pub(super) fn in_path(&self, values: &BTreeMap<String, String>) -> String {
        self.filled(values, encoded)
    }

    pub(super) fn in_query(&self, values: &BTreeMap<String, String>) -> String {
        // What the feed file writes is encoded as well: nobody writes %20 by hand.
        encoded(&self.filled(values, str::to_owned))
    }

    /// Fills a text of JSON; a value is the inside of a string of JSON.
    pub(super) fn in_json(&self, values: &BTreeMap<String, String>) -> String {
        self.filled(values, |value| {
            let quoted = serde_json::Value::from(value).to_string();
            quoted.trim_start_matches('"').strip_suffix('"').unwrap_or_default().to_owned()
        })
    }

    fn filled(&self, values: &BTreeMap<String, String>, written: impl Fn(&str) -> String) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Name(name) => values.get(name).map(|value| written(value)).unwrap_or_default(),
        };
        self.0.iter().map(piece).collect()
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Returns a text as it stands in an address.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// Returns a time as the feed says, in UTC: by a format of `strftime`, or `ms` for milliseconds since 1970.
pub(super) fn written(time: Timestamp, format: &str) -> Result<String, TemplateFault> {
    if format == "ms" {
        return Ok(time.as_millisecond().to_string());
    }
    let text = jiff::fmt::strtime::format(format, &time.to_zoned(TimeZone::UTC));
    text.map_err(|_| TemplateFault { time, format: format.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_filled_and_other_braces_stay() {
        let values = BTreeMap::from([("id".to_owned(), "a/b \"c\"".to_owned())]);
        let template = Template::parse("/x/{id}?{}{no-name}");
        assert_eq!(template.names().collect::<Vec<_>>(), ["id"]);
        assert_eq!(template.in_path(&values), "/x/a%2Fb%20%22c%22?{}{no-name}");
        assert_eq!(Template::parse(r#"{"a": "{id}"}"#).in_json(&values), r#"{"a": "a/b \"c\""}"#);
        assert_eq!(Template::parse("gt {id}").in_query(&values), "gt%20a%2Fb%20%22c%22");
    }
}
