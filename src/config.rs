//! Settings: the defaults, then a file, then the environment. The only room that reads the environment.

mod feeds;

use std::path::Path;

use serde::Deserialize;
use thiserror::Error;
use toml::{Table, Value};

use crate::model::nearest;

pub use feeds::{FeedSections, FeedSettings};

const DEFAULTS: &str = include_str!("default.toml");
const PREFIX: &str = "KANALKOLL__";

/// The settings of an instance.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Config {
    pub database: Database,
    pub web: Web,
    pub mail: Mail,
    pub feeds: Feeds,
    /// By organisation and name.
    pub feed: FeedSections,
    pub log: Log,
}

/// Where feed files are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Feeds {
    /// Empty for those that come with the program only.
    pub folder: String,
}

/// Which database.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Database {
    pub url: String,
    pub connections: u32,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("url", &"***").field("connections", &self.connections).finish()
    }
}

/// How the service listens.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Web {
    pub listen: String,
    /// The beginning of every link in letters and invitations.
    pub public_url: String,
    pub shutdown_seconds: u64,
    pub open_metrics: bool,
    /// Whether the front page has links that open the overviews without a key.
    pub open_overviews: bool,
    pub open_survey_per_minute: u32,
    pub behind_proxy: bool,
}

impl Web {
    /// Returns the beginning of links, without a slash at its end: `public_url`, or where it is empty this address.
    #[must_use]
    pub fn base(&self, listening: &str) -> String {
        match self.public_url.trim_end_matches('/') {
            "" => format!("http://{listening}"),
            url => url.to_owned(),
        }
    }
}

/// How letters are handed on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Mail {
    /// `none`, `smtp`, `file` or `memory`.
    pub transport: String,
    /// Whether a service may start with `file` or `memory`.
    pub allow_file: bool,
    pub folder: String,
    /// A folder with a folder for each organisation; empty for none.
    pub templates: String,
    pub from: String,
    /// Empty for none.
    pub reply_to: String,
    pub host: String,
    pub port: u16,
    /// `starttls`, `tls` or `none`.
    pub security: String,
    /// Empty for none.
    pub certificate_file: String,
    /// Empty for none.
    pub user: String,
    pub password: Secret,
    pub connect_seconds: u32,
    pub command_seconds: u32,
    pub content_seconds: u32,
    pub connections: u32,
    pub retry_seconds: Vec<u32>,
    pub pace_milliseconds: u32,
    pub dkim: Dkim,
}

/// The key that signs letters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Dkim {
    /// Empty for no signature.
    pub key_file: String,
    pub selector: String,
    pub domain: String,
}

/// A word that is never shown.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

/// How it speaks of what it does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Log {
    pub level: String,
    pub format: String,
}

/// Why the settings do not hold.
#[derive(Debug, Error)]
pub enum ConfigError {
    #[error("cannot read {file}: {cause}")]
    Read { file: String, cause: std::io::Error },
    #[error("{place} is not TOML: {cause}")]
    Toml { place: String, cause: Box<toml::de::Error> },
    #[error("{place} do not hold: {cause}")]
    Value { place: &'static str, cause: Box<toml::de::Error> },
    #[error("{place}: unknown key `{key}`{hint}; the keys are in docs/config.md")]
    UnknownKey { place: String, key: String, hint: String },
    #[error("{place}: `{key}` is {found}, expected {expected}")]
    WrongType { place: String, key: String, found: String, expected: &'static str },
}

impl Config {
    /// Reads the defaults, the file if one is given, and the environment.
    ///
    /// # Errors
    /// When the file cannot be read, a key is unknown (the nearest one is named) or a value has the wrong type.
    pub fn load(file: Option<&Path>) -> Result<Config, ConfigError> {
        let text = file.map(|file| {
            let name = file.display().to_string();
            std::fs::read_to_string(file)
                .map(|text| (name.clone(), text))
                .map_err(|cause| ConfigError::Read { file: name, cause })
        });
        Config::layered(text.transpose()?.as_ref().map(|(n, t)| (n.as_str(), t.as_str())), environment())
    }

    fn layered(
        file: Option<(&str, &str)>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Config, ConfigError> {
        let mut settings = parse("the defaults", DEFAULTS)?;
        let mut sections = feeds::Sections::new(&mut settings);
        if let Some((name, text)) = file {
            let mut given = parse(name, text)?;
            sections.merge(&mut given, name)?;
            merge(&mut settings, given, name, "")?;
        }
        for (variable, text) in environment.filter(|(name, _)| name.starts_with(PREFIX)) {
            let path: Vec<String> =
                variable.trim_start_matches(PREFIX).split("__").map(str::to_ascii_lowercase).collect();
            if !sections.override_one(&path, &text, &variable)? {
                override_one(&mut settings, &path, &text, &variable)?;
            }
        }
        sections.put_back(&mut settings);
        Config::deserialize(Value::Table(settings))
            .map_err(|cause| ConfigError::Value { place: "the settings", cause: Box::new(cause) })
    }
}

/// Returns the variables of the process; one that is not text is no reason to stop.
fn environment() -> impl Iterator<Item = (String, String)> {
    let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
    std::env::vars_os().map(move |(name, value)| (text(name), text(value)))
}

/// Returns the defaults as docs/config.md shows them.
#[must_use]
pub fn documentation() -> String {
    format!(
        "# Settings\n\nThese are the defaults, as compiled in. Put what you want to change in a file and start with\n`kanalkoll serve --config FILE`; \
         an environment variable `KANALKOLL__SECTION__KEY` (such as\n`KANALKOLL__DATABASE__URL`) goes before the file. An unknown key is an error.\n\n```toml\n{DEFAULTS}```\n"
    )
}

fn parse(place: &str, text: &str) -> Result<Table, ConfigError> {
    text.parse().map_err(|cause| ConfigError::Toml { place: place.to_owned(), cause: Box::new(cause) })
}

fn merge(settings: &mut Table, from: Table, place: &str, path: &str) -> Result<(), ConfigError> {
    for (key, value) in from {
        let full = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let known = settings.keys().cloned().collect::<Vec<_>>();
        let Some(slot) = settings.get_mut(&key) else { return Err(unknown_key(place, &full, &key, &known)) };
        match (slot, value) {
            (Value::Table(inner), Value::Table(value)) => merge(inner, value, place, &full)?,
            (slot, value) if slot.same_type(&value) => *slot = value,
            (slot, value) => return Err(wrong_type(place, &full, &value.to_string(), slot)),
        }
    }
    Ok(())
}

fn override_one(settings: &mut Table, path: &[String], text: &str, variable: &str) -> Result<(), ConfigError> {
    let whole = || wrong_type("the environment", variable, text, &Value::Table(Table::new()));
    let Some((key, rest)) = path.split_first() else { return Err(whole()) };
    let known = settings.keys().cloned().collect::<Vec<_>>();
    let Some(slot) = settings.get_mut(key) else { return Err(unknown_key("the environment", variable, key, &known)) };
    if let Value::Table(inner) = slot {
        return override_one(inner, rest, text, variable);
    }
    if let Some(further) = rest.first() {
        return Err(unknown_key("the environment", variable, further, std::slice::from_ref(key)));
    }
    let value = match slot {
        Value::Integer(_) => text.parse().map(Value::Integer).ok(),
        Value::Boolean(_) => text.parse().map(Value::Boolean).ok(),
        Value::Array(list) if list.iter().all(Value::is_integer) => numbers(text),
        Value::Array(_) => Some(texts(text)),
        _ => Some(Value::String(text.to_owned())),
    };
    *slot = value.ok_or_else(|| wrong_type("the environment", variable, text, slot))?;
    Ok(())
}

/// Returns a list of whole numbers as a variable holds it, with commas between them.
fn numbers(text: &str) -> Option<Value> {
    let numbers = text.split(',').map(str::trim).filter(|number| !number.is_empty());
    numbers.map(|number| number.parse().map(Value::Integer).ok()).collect::<Option<Vec<Value>>>().map(Value::Array)
}

/// Returns a list of texts as a variable holds it, with commas between them.
fn texts(text: &str) -> Value {
    let texts = text.split(',').map(str::trim).filter(|text| !text.is_empty());
    Value::Array(texts.map(|text| Value::String(text.to_owned())).collect())
}

fn unknown_key(place: &str, full: &str, key: &str, known: &[String]) -> ConfigError {
    let hint = match nearest(key, known.iter().map(String::as_str)) {
        Some(near) => format!(", did you mean `{near}`?"),
        None => format!(" (known here: {})", known.join(", ")),
    };
    ConfigError::UnknownKey { place: place.to_owned(), key: full.to_owned(), hint }
}

fn wrong_type(place: &str, key: &str, found: &str, slot: &Value) -> ConfigError {
    let expected = match slot {
        Value::Integer(_) => "a whole number",
        Value::Boolean(_) => "true or false",
        Value::Table(_) => "a section, with the settings in it",
        Value::Array(list) if list.iter().all(Value::is_integer) => "a list of whole numbers",
        Value::Array(_) => "a list of texts in quotes",
        _ => "a text in quotes",
    };
    ConfigError::WrongType { place: place.to_owned(), key: key.to_owned(), found: found.to_owned(), expected }
}

/// Returns the account under which the program runs, for the log.
#[must_use]
pub fn account() -> String {
    ["SUDO_USER", "USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|account| !account.is_empty()))
        .unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect::<Vec<_>>().into_iter()
    }

    #[test]
    fn the_environment_goes_before_the_file_and_the_file_before_the_defaults() {
        let file = "[web]\nlisten = \"0.0.0.0:1\"\n[database]\nconnections = 3";
        let config = Config::layered(Some(("a.toml", file)), environment(&[("KANALKOLL__DATABASE__CONNECTIONS", "5")]));
        let config = config.unwrap();
        assert_eq!((config.web.listen.as_str(), config.database.connections), ("0.0.0.0:1", 5));
        assert_eq!(config.log.level, "info");
    }

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let error =
            Config::layered(Some(("a.toml", "[web]\nlistn = \"x\"")), environment(&[])).unwrap_err().to_string();
        assert!(error.contains("web.listn") && error.contains("did you mean `listen`"), "{error}");
        let error = Config::layered(None, environment(&[("KANALKOLL__DATABSE__URL", "x")])).unwrap_err().to_string();
        assert!(error.contains("KANALKOLL__DATABSE__URL") && error.contains("`database`"), "{error}");
    }

    #[test]
    fn a_variable_for_a_section_or_below_a_value_is_not_passed_over() {
        for name in ["KANALKOLL__DATABASE", "KANALKOLL__DATABASE__URL__X", "KANALKOLL__"] {
            let error = Config::layered(None, environment(&[(name, "postgres://a/b")])).unwrap_err().to_string();
            assert!(error.contains(name), "{error}");
        }
    }

    #[test]
    fn a_wrong_type_says_what_is_expected() {
        let error = Config::layered(Some(("a.toml", "[database]\nconnections = \"x\"")), environment(&[])).unwrap_err();
        assert!(error.to_string().contains("expected a whole number"), "{error}");
    }

    #[test]
    fn secrets_are_not_shown() {
        let config =
            Config::layered(None, environment(&[("KANALKOLL__DATABASE__URL", "postgres://a:secret@b/c")])).unwrap();
        assert!(!format!("{config:?}").contains("secret"));
        let config = Config::layered(None, environment(&[("KANALKOLL__MAIL__PASSWORD", "secret")])).unwrap();
        assert!(config.mail.password.0 == "secret" && !format!("{config:?}").contains("secret"));
    }

    #[test]
    fn a_list_in_the_environment_has_commas() {
        let list = |text: &str| {
            Config::layered(None, environment(&[("KANALKOLL__MAIL__RETRY_SECONDS", text)])).map(|c| c.mail)
        };
        assert_eq!(list("1, 20,300").unwrap().retry_seconds, [1, 20, 300]);
        assert!(list("").unwrap().retry_seconds.is_empty());
        let error = list("1,soon").unwrap_err().to_string();
        assert!(error.contains("KANALKOLL__MAIL__RETRY_SECONDS") && error.contains("list of whole numbers"), "{error}");
        assert!(list("-1").is_err());
        let error = Config::layered(Some(("a.toml", "[mail]\nretry_seconds = 5")), environment(&[])).unwrap_err();
        assert!(error.to_string().contains("expected a list"), "{error}");
    }

    #[test]
    fn a_section_in_a_section_is_reached() {
        let variable = environment(&[("KANALKOLL__MAIL__DKIM__SELECTOR", "k1")]);
        let config = Config::layered(Some(("a.toml", "[mail.dkim]\ndomain = \"example.se\"")), variable).unwrap();
        assert_eq!((config.mail.dkim.selector.as_str(), config.mail.dkim.domain.as_str()), ("k1", "example.se"));
    }
}
