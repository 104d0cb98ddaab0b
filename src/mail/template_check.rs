//! Proofreading of an organisation's templates: sample messages of every kind are written with them, in every language, before
//! any message goes out.

use std::sync::LazyLock;

use minijinja::Error;
use minijinja::value::{Value, ValueKind};
use regex::Regex;

use super::templates::escaped;
use super::{Draft, MailError, MessageKind, Templates, samples};
use crate::model::Language;

/// Writes the samples of every kind with the templates of an organisation.
///
/// # Errors
/// With the first fault: template, line, what is wrong and which values there are.
pub(super) fn read(templates: &Templates, organisation: &str) -> Result<(), MailError> {
    let telling = templates.telling(organisation);
    for (kind, language) in
        MessageKind::ALL.into_iter().flat_map(|kind| Language::OFFERED.map(|language| (kind, language)))
    {
        for sample in samples(kind, language) {
            let draft = sample.message;
            let (text, html) = draft.forms(&telling).map_err(|error| unfilled(organisation, &draft, &error))?;
            for (form, message) in [("txt", &text), ("html", &html)] {
                if let Some(cause) = amiss(&draft, message, form) {
                    let name = format!("{}.{form}", kind.code());
                    return Err(MailError::Template { organisation: organisation.to_owned(), name, line: None, cause });
                }
            }
        }
    }
    Ok(())
}

/// What the library says of a template, as an error of this room.
pub(super) fn fault(organisation: &str, name: &str, error: &Error) -> MailError {
    let what = error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()));
    // What went wrong in a template that was drawn in stands in the fault below.
    let cause = std::error::Error::source(error).map_or(what.clone(), |below| format!("{what}: {below}"));
    let name = error.name().unwrap_or(name).to_owned();
    MailError::Template { organisation: organisation.to_owned(), name, line: error.line(), cause }
}

fn unfilled(organisation: &str, draft: &Draft, error: &Error) -> MailError {
    let kind = draft.kind.code();
    let mut fault = fault(organisation, kind, error);
    if let MailError::Template { cause, .. } = &mut fault {
        cause.push_str(&format!(" (in a sample letter `{kind}`, {}); the values are ", draft.language));
        cause.push_str(&names(draft.kind, draft.language).join(", "));
    }
    fault
}

/// The names of the values that templates of a kind are filled with: `frame.colour`, `comments[].text`.
pub(super) fn names(kind: MessageKind, language: Language) -> Vec<String> {
    let mut names = Vec::new();
    for sample in samples(kind, language) {
        collect("", &sample.message.values(), &mut names);
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
        ValueKind::Seq => match value.get_item_by_index(0) {
            Ok(first) if !first.is_undefined() => collect(&format!("{path}[]"), &first, names),
            _ => names.push(path.to_owned()),
        },
        _ => names.push(path.to_owned()),
    }
}

/// What a message may not be like, although it could be written.
fn amiss(draft: &Draft, message: &str, form: &str) -> Option<String> {
    static FETCHED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r#"(?i)<(script|link|iframe|object|embed|base|form)\b|\b(src|srcset|background|poster|data)\s*=\s*["']?\s*(https?:)?//|url\(\s*["']?\s*(https?:)?//|@import"#).ok()
    });
    let language = draft.language;
    let written = |link: &String| message.contains(&if form == "html" { escaped(link) } else { link.clone() });
    if let Some(link) = draft.links.iter().find(|link| !written(link)) {
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
