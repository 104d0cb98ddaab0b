//! `[feed.ORGANISATION.NAME]`: the systems of organisations. Sections that the defaults do not know by name.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use super::{ConfigError, Secret, merge, override_one, unknown_key, wrong_type};

/// The settings of systems, by organisation and name.
pub type FeedSections = BTreeMap<String, BTreeMap<String, FeedSettings>>;

/// The settings of a system of an organisation; `default.toml` says what each is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FeedSettings {
    /// Empty: the feed of the section's own name.
    pub reads: String,
    pub secret: Secret,
    /// Empty for none.
    pub secret_file: String,
    pub webhook_secret: Secret,
    pub user: String,
    /// Empty for a system that is not fetched from.
    pub address: String,
    pub token_address: String,
    pub private_network: bool,
    pub certificate_file: String,
    pub every_seconds: u32,
    pub timeout_seconds: u32,
    pub since: String,
    pub mailboxes: Vec<String>,
    /// Empty for a system that leaves no files.
    pub folder: String,
    pub parameters: BTreeMap<String, String>,
    /// What goes before the feed file.
    pub change: FeedChange,
}

/// A part of a feed file that goes before it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct FeedChange(pub Table);

// A number that is none is not equal to itself; a feed file has no use for one.
impl Eq for FeedChange {}

const FEED: &str = "feed";
/// The tables whose keys the section gives.
const FREE: [&str; 2] = ["parameters", "change"];

/// The sections that were read, and one with the defaults.
#[derive(Debug)]
pub(super) struct Sections {
    defaults: Table,
    /// By organisation, then by name.
    read: BTreeMap<String, BTreeMap<String, Table>>,
}

impl Sections {
    /// Takes the section with the defaults out of the settings.
    pub(super) fn new(settings: &mut Table) -> Sections {
        let table = |from: Option<Value>| match from {
            Some(Value::Table(table)) => table,
            _ => Table::new(),
        };
        let mut organisations = table(settings.remove(FEED));
        let mut names = table(organisations.remove("organisation"));
        Sections { defaults: table(names.remove("name")), read: BTreeMap::new() }
    }

    /// Takes the sections out of a file.
    pub(super) fn merge(&mut self, file: &mut Table, place: &str) -> Result<(), ConfigError> {
        let Some(sections) = file.remove(FEED) else { return Ok(()) };
        let whole =
            |path: &str, value: &Value| wrong_type(place, path, &value.to_string(), &Value::Table(Table::new()));
        let Value::Table(organisations) = sections else { return Err(whole(FEED, &sections)) };
        for (organisation, names) in organisations {
            let path = format!("{FEED}.{organisation}");
            let Value::Table(names) = names else { return Err(whole(&path, &names)) };
            for (name, section) in names {
                let path = format!("{path}.{name}");
                let Value::Table(mut given) = section else { return Err(whole(&path, &section)) };
                let mut settings = self.defaults.clone();
                for key in FREE {
                    match given.remove(key) {
                        None => {}
                        Some(free @ Value::Table(_)) => drop(settings.insert(key.to_owned(), free)),
                        Some(other) => return Err(whole(&format!("{path}.{key}"), &other)),
                    }
                }
                merge(&mut settings, given, place, &path)?;
                self.read.entry(organisation.clone()).or_default().insert(name, settings);
            }
        }
        Ok(())
    }

    /// Takes over a variable of the environment; `false` when it is for another section.
    pub(super) fn override_one(&mut self, path: &[String], text: &str, variable: &str) -> Result<bool, ConfigError> {
        let [first, organisation, name, rest @ ..] = path else { return Ok(false) };
        if first != FEED {
            return Ok(false);
        }
        let names = self.read.entry(known(self.read.keys(), organisation)).or_default();
        let name = known(names.keys(), name);
        let section = names.entry(name).or_insert_with(|| self.defaults.clone());
        match rest {
            [free, parameter] if free == "parameters" => {
                if let Some(Value::Table(parameters)) = section.get_mut(free) {
                    parameters.insert(parameter.clone(), Value::String(text.to_owned()));
                }
            }
            [free, ..] if FREE.contains(&free.as_str()) => {
                return Err(unknown_key("the environment", variable, free, &["parameters__NAME".to_owned()]));
            }
            _ => override_one(section, rest, text, variable)?,
        }
        Ok(true)
    }

    /// Puts the sections among the settings.
    pub(super) fn put_back(self, settings: &mut Table) {
        let table = |names: BTreeMap<String, Table>| -> Table {
            names.into_iter().map(|(name, section)| (name, Value::Table(section))).collect()
        };
        let organisations: Table =
            self.read.into_iter().map(|(code, names)| (code, Value::Table(table(names)))).collect();
        settings.insert(FEED.to_owned(), Value::Table(organisations));
    }
}

/// Returns the word that a variable means: it has `_` for a hyphen.
fn known<'k>(mut words: impl Iterator<Item = &'k String>, variable: &str) -> String {
    words.find(|word| word.to_lowercase().replace('-', "_") == variable).map_or(variable, String::as_str).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::Config;

    fn read(file: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
        let environment: Vec<(String, String)> =
            environment.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        Config::layered(Some(("a.toml", file)), environment.into_iter()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_section_begins_with_the_defaults_and_the_environment_goes_before_it() {
        let file = "[feed.norra-kommunen.zammad]\nsecret = 'a'\nevery_seconds = 60\n[feed.norra-kommunen.zammad.change]\n\
                    zone = 'Europe/Oslo'\n[feed.norra-kommunen.zammad.parameters]\naccount = '7'";
        let variables = [
            ("KANALKOLL__FEED__NORRA_KOMMUNEN__ZAMMAD__SECRET", "b"),
            ("KANALKOLL__FEED__NORRA_KOMMUNEN__ZAMMAD__PARAMETERS__TEAM", "9"),
            ("KANALKOLL__FEED__NORRA_KOMMUNEN__EPOST__MAILBOXES", "INBOX, Skickat"),
        ];
        let config = read(file, &variables).unwrap();
        let zammad = &config.feed["norra-kommunen"]["zammad"];
        assert_eq!((zammad.secret.0.as_str(), zammad.every_seconds, zammad.private_network), ("b", 60, false));
        assert_eq!(zammad.change.0["zone"].as_str(), Some("Europe/Oslo"));
        assert_eq!((zammad.parameters["account"].as_str(), zammad.parameters["team"].as_str()), ("7", "9"));
        assert_eq!(config.feed["norra-kommunen"]["epost"].mailboxes, ["INBOX", "Skickat"]);
        assert!(!format!("{config:?}").contains("\"b\""));
        assert!(read("", &[]).unwrap().feed.is_empty());
    }

    #[test]
    fn a_wrong_setting_is_named_with_its_section() {
        let error = read("[feed.kalmar.zammad]\nsecrt = 'a'", &[]).unwrap_err();
        assert!(error.contains("feed.kalmar.zammad.secrt") && error.contains("did you mean `secret`"), "{error}");
        let error = read("[feed.kalmar]\nzammad = 'a'", &[]).unwrap_err();
        assert!(error.contains("feed.kalmar.zammad") && error.contains("a section"), "{error}");
        let error = read("", &[("KANALKOLL__FEED__KALMAR__ZAMMAD__EVERY_SECONDS", "soon")]).unwrap_err();
        assert!(error.contains("EVERY_SECONDS") && error.contains("a whole number"), "{error}");
        assert!(read("", &[("KANALKOLL__FEED__KALMAR", "x")]).is_err());
    }
}
