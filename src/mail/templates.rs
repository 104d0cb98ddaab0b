//! The templates of messages: those that are compiled in, and those that an organisation puts in their place.
//!
//! A template holds the form of a message, never its sentences: these come from the translations and are handed in as values.

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter};

use super::{MailError, template_check};
use crate::model::one_of;

macro_rules! built_in {
    ($($name:literal),+) => {
        [$(($name, include_str!(concat!("../../templates/letters/", $name)))),+]
    };
}

/// Every template and what it is when nobody replaces it.
const BUILT_IN: [(&str, &str); 10] = built_in!(
    "frame.html",
    "parts.html",
    "invitation.html",
    "invitation.txt",
    "feedback.html",
    "feedback.txt",
    "monthly.html",
    "monthly.txt",
    "themes.html",
    "themes.txt"
);

/// Before the name of a template: the compiled-in one, also where an organisation has its own.
const PREFIX: &str = "built-in/";

/// A template that an organisation puts in the place of the one with the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateOverride {
    /// The code of the organisation.
    pub organisation: String,
    /// One of [`Templates::NAMES`]; also what the file is called.
    pub name: String,
    /// The text of the file.
    pub source: String,
}

/// What messages are written with.
///
/// ```
/// use kanalkoll::mail::{TemplateOverride, Templates};
/// let own = |name: &str, source: &str| {
///     let (organisation, name, source) = ("kalmar".to_owned(), name.to_owned(), source.to_owned());
///     Templates::new(&[TemplateOverride { organisation, name, source }])
/// };
/// assert!(own("feedback.txt", "{% include 'built-in/feedback.txt' %}\nHälsningar från oss på HR").is_ok());
/// let error = own("feedback.text", "").unwrap_err().to_string();
/// assert!(error.ends_with("did you mean `feedback.txt`?"), "{error}");
/// ```
#[derive(Debug, Clone)]
pub struct Templates {
    built_in: Environment<'static>,
    /// By organisation, for those that have templates of their own.
    own: BTreeMap<String, Environment<'static>>,
}

impl Templates {
    /// The names of the templates.
    pub const NAMES: [&'static str; BUILT_IN.len()] = names();

    /// The templates that are compiled in.
    ///
    /// # Errors
    /// Never; the library reads them at run time.
    pub fn built_in() -> Result<Templates, MailError> {
        Templates::new(&[])
    }

    /// The templates that are compiled in, and the overrides in their place. Messages of every kind are written with each
    /// organisation's own, from invented values in every language.
    ///
    /// # Errors
    /// When there is no template of that name, or one cannot be read, does not write a message from the values that there are,
    /// leaves out a link that must be in it, or fetches something from elsewhere.
    pub fn new(overrides: &[TemplateOverride]) -> Result<Templates, MailError> {
        let built_in = environment().map_err(|error| template_check::fault("", "", &error))?;
        let mut own: BTreeMap<String, Environment<'static>> = BTreeMap::new();
        for TemplateOverride { organisation, name, source } in overrides {
            if !Templates::NAMES.contains(&name.as_str()) {
                let cause = format!("there is no such template; expected {}", one_of(name, &Templates::NAMES));
                return Err(MailError::Template {
                    organisation: organisation.clone(),
                    name: name.clone(),
                    line: None,
                    cause,
                });
            }
            let environment = own.entry(organisation.clone()).or_insert_with(|| built_in.clone());
            let added = environment.add_template_owned(name.clone(), source.clone());
            added.map_err(|error| template_check::fault(organisation, name, &error))?;
        }
        let templates = Templates { built_in, own };
        for organisation in templates.own.keys() {
            template_check::read(&templates, organisation)?;
        }
        Ok(templates)
    }

    /// Puts a template in place that nobody has proofread.
    #[cfg(test)]
    pub(super) fn put(&mut self, organisation: &str, name: &'static str, source: &'static str) {
        let environment = self.own.entry(organisation.to_owned()).or_insert_with(|| self.built_in.clone());
        environment.add_template(name, source).unwrap();
    }

    /// A template of an organisation with its values filled in.
    pub(super) fn fill(&self, organisation: &str, name: &str, values: &Value) -> Result<String, Error> {
        let environment = self.own.get(organisation).unwrap_or(&self.built_in);
        environment.get_template(name)?.render(values)
    }

    /// The same templates, with faults that tell the expression.
    pub(super) fn telling(&self, organisation: &str) -> Templates {
        let mut telling = Templates { built_in: self.built_in.clone(), own: BTreeMap::new() };
        telling.built_in = self.own.get(organisation).unwrap_or(&self.built_in).clone();
        telling.built_in.set_debug(true);
        telling
    }
}

const fn names() -> [&'static str; BUILT_IN.len()] {
    let mut names = [""; BUILT_IN.len()];
    let mut index = 0;
    while index < BUILT_IN.len() {
        #[expect(clippy::indexing_slicing, reason = "both have the same length; seen when it is compiled")]
        {
            names[index] = BUILT_IN[index].0;
        }
        index += 1;
    }
    names
}

fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_formatter(write_value);
    for (name, source) in BUILT_IN {
        environment.add_template(name, source)?;
        environment.add_template_owned(format!("{PREFIX}{name}"), source)?;
    }
    Ok(environment)
}

/// Writes a value into a template. The library writes slashes in HTML as numbers, so that nobody could read a link in the
/// source of a message, and mail programs that look for links by eye would not find them.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = value.as_str().filter(|_| value.kind() == ValueKind::String && !value.is_safe());
    let Some(text) = text.filter(|_| matches!(state.auto_escape(), AutoEscape::Html)) else {
        return escape_formatter(out, state, value);
    };
    Ok(out.write_str(&escaped(text))?)
}

/// A text as HTML, in a paragraph or an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for message in text.chars() {
        match message {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            other => html.push(other),
        }
    }
    html
}
