//! The templates of messages: those that are compiled in, and those that an organisation puts in their place.
//!
//! A message is written in two steps. The *content* of its kind, a template that nobody replaces, asks for the texts by their
//! keys (`template_texts`) and puts numbers and names into them. The templates of its two forms, text and HTML, are filled
//! with what the content sets, so that both say the same.

use std::collections::BTreeMap;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, Template, UndefinedBehavior, escape_formatter,
};

use super::{MailError, MessageKind, template_texts};
use crate::model::Language;
use crate::texts::Texts;

macro_rules! built_in {
    ($($name:literal),+) => {
        [$(($name, include_str!(concat!("../../templates/letters/", $name)))),+]
    };
}

/// The templates that an organisation may replace, by name.
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

/// What the messages of a kind say, by the name of the template.
const CONTENT: [(&str, &str); 4] = [
    ("content/invitation.jinja", include_str!("../../templates/letters/content/invitation.jinja")),
    ("content/feedback.jinja", include_str!("../../templates/letters/content/feedback.jinja")),
    ("content/themes.jinja", include_str!("../../templates/letters/content/themes.jinja")),
    ("content/monthly.jinja", include_str!("../../templates/letters/content/monthly.jinja")),
];

/// The prefix of the name of a compiled-in template, which is there also where an organisation has its own.
const PREFIX: &str = "built-in/";

/// A template that an organisation puts in the place of the one with the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateOverride {
    /// The code of the organisation.
    pub organisation: String,
    /// One of [`Templates::NAMES`]; also the name of the file.
    pub name: String,
    /// The text of the file.
    pub source: String,
}

/// The templates that messages are written with, for every language.
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
    /// By organisation and language; those that are compiled in have an empty code.
    environments: BTreeMap<(String, Language), Environment<'static>>,
}

impl Templates {
    /// The names of the templates.
    pub const NAMES: [&'static str; BUILT_IN.len()] = names();

    /// Returns the templates that are compiled in.
    pub fn built_in() -> Result<Templates, MailError> {
        let environment = |language| Ok(((String::new(), language), environment(language)?));
        let environments = Language::OFFERED.into_iter().map(environment).collect::<Result<_, Error>>();
        Ok(Templates { environments: environments.map_err(|error| MailError::template("", "", &error))? })
    }

    /// Puts a template in the place of the compiled-in one of the same name, unchecked.
    pub(super) fn replace(&mut self, own: &TemplateOverride) -> Result<(), Error> {
        for language in Language::OFFERED {
            let built_in = self.environment("", language)?.clone();
            let environment = self.environments.entry((own.organisation.clone(), language)).or_insert(built_in);
            environment.add_template_owned(own.name.clone(), own.source.clone())?;
        }
        Ok(())
    }

    /// Returns what the templates of a kind are filled with: what its content sets, given the `frame` and the `message`.
    pub(super) fn content(&self, language: Language, kind: MessageKind, given: Value) -> Result<Value, Error> {
        let name = format!("content/{}.jinja", kind.code());
        exports(&self.environment("", language)?.get_template(&name)?, given)
    }

    /// Returns a template of an organisation with its values filled in.
    pub(super) fn fill(&self, (code, language): (&str, Language), name: &str, values: &Value) -> Result<String, Error> {
        self.environment(code, language)?.get_template(name)?.render(values)
    }

    fn environment(&self, code: &str, language: Language) -> Result<&Environment<'static>, Error> {
        let found = [(code, language), ("", language), ("", Language::Swedish)]
            .into_iter()
            .find_map(|(code, language)| self.environments.get(&(code.to_owned(), language)));
        found.ok_or_else(|| Error::new(ErrorKind::TemplateNotFound, "no templates in this language"))
    }

    /// Returns the templates of an organisation as the only ones, with errors that name the expression.
    pub(super) fn with_debug(&self, code: &str) -> Templates {
        let mut environments = BTreeMap::new();
        for language in Language::OFFERED {
            if let Ok(environment) = self.environment(code, language) {
                let mut environment = environment.clone();
                environment.set_debug(true);
                environments.insert((String::new(), language), environment);
            }
        }
        Templates { environments }
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

fn environment(language: Language) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_formatter(write_value);
    template_texts::add(&mut environment, Texts::of(language));
    for (name, source) in CONTENT {
        environment.add_template(name, source)?;
    }
    for (name, source) in BUILT_IN {
        environment.add_template(name, source)?;
        environment.add_template_owned(format!("{PREFIX}{name}"), source)?;
    }
    Ok(environment)
}

/// Returns the variables that a template sets, but for those whose names begin with `_`.
pub(super) fn exports(template: &Template<'_, '_>, given: Value) -> Result<Value, Error> {
    let captured = template.render_captured(given)?;
    let state = captured.state();
    let variables = state.exports().into_iter().filter_map(|name| Some((name.to_owned(), state.lookup(name)?)));
    Ok(variables.collect::<BTreeMap<String, Value>>().into())
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

/// Returns a text as HTML, for a paragraph or an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
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
