//! Invented messages: what templates are tried on, what the documentation shows and what is looked at when one is changed.
//! They are data, in `templates/letters/samples/`.

use minijinja::value::Value;
use minijinja::{Environment, Error, context};

use super::{Branding, Draft, MessageKind, template_texts, templates};
use crate::model::{Language, Page};
use crate::texts::Texts;

/// An invented message.
#[derive(Debug, Clone)]
pub struct Sample {
    /// `full`: with everything that such a message may hold; `sparse`: with nothing that it can do without; `page`: without a
    /// receiver.
    pub name: String,
    pub message: Draft,
}

/// Returns the invented messages of a kind. Every value that a template of the kind can be filled with is in one of them.
#[must_use]
pub fn samples(kind: MessageKind, language: Language) -> Vec<Sample> {
    // A test reads every sample in every language.
    let messages = messages(kind, language).unwrap_or_default();
    let sample = |name: Value| {
        let message = messages.get_item(&name).ok()?;
        Some(Sample { name: name.to_string(), message: draft(kind, language, message) })
    };
    messages.try_iter().into_iter().flatten().filter_map(sample).collect()
}

/// Returns what the messages say, by the name of the sample.
fn messages(kind: MessageKind, language: Language) -> Result<Value, Error> {
    let source = match kind {
        MessageKind::Invitation => include_str!("../../templates/letters/samples/invitation.jinja"),
        MessageKind::Feedback => include_str!("../../templates/letters/samples/feedback.jinja"),
        MessageKind::Themes => include_str!("../../templates/letters/samples/themes.jinja"),
        MessageKind::Monthly => include_str!("../../templates/letters/samples/monthly.jinja"),
    };
    let mut environment = Environment::new();
    template_texts::add(&mut environment, Texts::of(language));
    templates::exports(&environment.template_from_str(source)?, context! { language => language.code() })
}

fn draft(kind: MessageKind, language: Language, message: Value) -> Draft {
    let opt_out = ["opt_out", "unsubscribe"].into_iter().find_map(|name| {
        let link = message.get_attr(name).ok()?;
        link.as_str().map(str::to_owned)
    });
    let (branding, to) = (Branding::with("vaxjo", "Växjö kommun", &Page::default()), "anna@example.se".to_owned());
    Draft { kind, branding, language, to, opt_out, message }
}
