//! Check of an organisation's templates: sample messages of every kind are written with them, in every language, before
//! any message goes out.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use minijinja::Error;
use minijinja::value::{Value, ValueKind};
use regex::Regex;
use strum::IntoEnumIterator;

use super::draft::Forms;
use super::templates::escaped;
use super::{Draft, MailError, MessageKind, Sample, TemplateOverride, Templates, samples};
use crate::model::{Language, one_of};

impl Templates {
    /// Returns the templates that are compiled in, with the overrides in their place. Messages of every kind are written
    /// with each organisation's own, from invented values in every language.
    ///
    /// # Errors
    /// When there is no template of that name, or one cannot be read, does not write a message from the values that there are,
    /// leaves out a link that must be in it, or fetches something from elsewhere.
    pub fn new(overrides: &[TemplateOverride]) -> Result<Templates, MailError> {
        let mut templates = Templates::built_in()?;
        for own in overrides {
            let (organisation, name) = (own.organisation.clone(), own.name.clone());
            if !Templates::NAMES.contains(&name.as_str()) {
                let cause = format!("there is no such template; expected {}", one_of(&name, &Templates::NAMES));
                return Err(MailError::Template { organisation, name, line: None, cause });
            }
            templates.replace(own).map_err(|error| MailError::template(&organisation, &name, &error))?;
        }
        let organisations: BTreeSet<&str> = overrides.iter().map(|own| own.organisation.as_str()).collect();
        organisations.into_iter().try_for_each(|organisation| check(&templates, organisation))?;
        Ok(templates)
    }
}

/// Writes the samples of every kind with the templates of an organisation; fails with the first fault.
fn check(templates: &Templates, organisation: &str) -> Result<(), MailError> {
    let templates = templates.with_debug(organisation);
    for (kind, language) in MessageKind::iter().flat_map(|kind| Language::OFFERED.map(|language| (kind, language))) {
        for Sample { message: draft, .. } in samples(kind, language) {
            let unfilled = |error| unfilled(&templates, organisation, &draft, &error);
            let Forms { text, html, .. } = draft.forms(&templates).map_err(unfilled)?;
            for (form, message) in [("txt", &text), ("html", &html)] {
                if let Some(cause) = violation(&draft, message, form) {
                    let (organisation, name) = (organisation.to_owned(), format!("{}.{form}", kind.code()));
                    return Err(MailError::Template { organisation, name, line: None, cause });
                }
            }
        }
    }
    Ok(())
}

fn unfilled(templates: &Templates, organisation: &str, draft: &Draft, error: &Error) -> MailError {
    let kind = draft.kind.code();
    let mut fault = MailError::template(organisation, kind, error);
    if let MailError::Template { cause, .. } = &mut fault {
        cause.push_str(&format!(" (in a sample letter `{kind}`, {}); the values are ", draft.language));
        cause.push_str(&names(templates, draft.kind, draft.language).join(", "));
    }
    fault
}

/// Returns the names of the values that templates of a kind are filled with: `frame.colour`, `comments[].text`.
pub(super) fn names(templates: &Templates, kind: MessageKind, language: Language) -> Vec<String> {
    let mut names = Vec::new();
    for sample in samples(kind, language) {
        collect("", &sample.message.values(templates).unwrap_or_default(), &mut names);
    }
    // A value that one sample lacks stands in another one with what is in it.
    let holds_more = |name: &String, names: &[String]| {
        names.iter().any(|other| other.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(['.', '['])))
    };
    let mut whole: Vec<String> = names.iter().filter(|name| !holds_more(name, &names)).cloned().collect();
    whole.sort();
    whole.dedup();
    whole
}

fn collect(path: &str, value: &Value, names: &mut Vec<String>) {
    match value.kind() {
        ValueKind::Map => {
            for key in value.try_iter().into_iter().flatten() {
                let inner = value.get_item(&key).unwrap_or_default();
                let dot = if path.is_empty() { "" } else { "." };
                collect(&format!("{path}{dot}{key}"), &inner, names);
            }
        }
        ValueKind::Seq if value.len() != Some(0) => {
            value.try_iter().into_iter().flatten().for_each(|item| collect(&format!("{path}[]"), &item, names));
        }
        _ => names.push(path.to_owned()),
    }
}

/// Returns the links of a sample message, each of which must be in its text and in its HTML.
pub(super) fn links(message: &Value) -> Vec<String> {
    match message.kind() {
        ValueKind::Map => {
            let inner = message.try_iter().into_iter().flatten().filter_map(|key| message.get_item(&key).ok());
            inner.flat_map(|value| links(&value)).collect()
        }
        ValueKind::Seq => message.try_iter().into_iter().flatten().flat_map(|item| links(&item)).collect(),
        _ => message.as_str().filter(|text| text.starts_with("https://")).map(str::to_owned).into_iter().collect(),
    }
}

/// Returns what is wrong with a message that could be written: a link is left out, or something is fetched.
fn violation(draft: &Draft, message: &str, form: &str) -> Option<String> {
    static FETCHED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i)<(script|link|iframe|object|embed|base|form)\b|\b(src|srcset|background|poster|data)\s*=\s*["']?\s*(https?:)?//|url\(\s*["']?\s*(https?:)?//|@import"#).ok()
    });
    let language = draft.language;
    let written = |link: &String| message.contains(&if form == "html" { escaped(link) } else { link.clone() });
    if let Some(link) = links(&draft.message).iter().find(|link| !written(link)) {
        return Some(format!(
            "the sample letter in {language} lacks the link {link}; whoever gets it must be able to use it"
        ));
    }
    let fetched = FETCHED.as_ref().filter(|_| form == "html").and_then(|fetched| fetched.find(message));
    fetched.map(|found| {
        let found = found.as_str();
        format!(
            "`{found}`: a letter fetches nothing from elsewhere and runs nothing, so that nobody learns who opens it"
        )
    })
}
