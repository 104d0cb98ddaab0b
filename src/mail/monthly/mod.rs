//! The message to managers: a month in five questions, the answer first, then the numbers, then the small print. The same
//! document, without a receiver, is the report as HTML.

mod channels;
mod promptness;
mod savings;
#[cfg(test)]
mod tests;
mod trust;
mod voice;
mod words;

use minijinja::value::{Serde, Value};
use serde::Serialize;

use super::{Branding, Draft, MailError, Message, MessageKind, Templates};
use crate::measure::Monthly;
use crate::model::{Language, ManagerRole};
use crate::reports::colours::channel as colour;
use crate::texts::Texts;
use words::Words;

pub use savings::{ComparedPeriods, Savings};

/// What a manager reads of a month.
#[derive(Clone)]
pub struct MonthlyMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub head: Branding,
    /// The receiver's name; may be empty.
    pub name: String,
    /// What the receiver does with it.
    pub role: ManagerRole,
    pub figure: Monthly,
    /// For those who follow benefits up.
    pub savings: Option<Savings>,
    /// Where such messages are stopped; a POST to it must do so without asking further.
    pub opt_out: String,
}

/// Address and name stay out of whatever is printed.
impl std::fmt::Debug for MonthlyMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MonthlyLetter").field("figure", &self.figure.month).finish_non_exhaustive()
    }
}

/// Every sentence of the document, so that text and HTML say the same.
#[derive(Serialize)]
struct Said {
    title: String,
    greeting: Option<String>,
    lead: Vec<String>,
    sections: Vec<Section>,
    method_title: String,
    /// The small print: how it was counted.
    method: Vec<String>,
    why: Option<String>,
    leave: Option<Leave>,
}

/// How such messages are stopped.
#[derive(Serialize)]
struct Leave {
    text: String,
    link: String,
}

/// One question and its answer.
#[derive(Default, Serialize)]
struct Section {
    question: String,
    /// The answer in a sentence or a few.
    answer: String,
    /// What to bear in mind, one thing a point.
    points: Vec<String>,
    /// What else there is to say.
    more: Vec<String>,
    charts: Vec<Chart>,
    /// What stands below the charts.
    list: Vec<String>,
}

/// A picture: bars with their numbers.
#[derive(Serialize)]
struct Chart {
    title: String,
    bars: Vec<Bar>,
}

/// A bar, and what it shows in words.
#[derive(Serialize)]
struct Bar {
    label: String,
    value: String,
    /// How long it is, in hundredths; `None`: there is no number to draw.
    hundredths: Option<u8>,
    /// `#rrggbb`, seen on a light and on a dark ground.
    colour: &'static str,
    details: Vec<String>,
}

impl MonthlyMessage {
    /// The message in a language.
    pub fn write(&self, language: Language, templates: &Templates) -> Result<Message, MailError> {
        self.draft(language).write(templates)
    }

    /// The message with all its words, in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        let texts = Texts::of(language);
        let mut said = Said::of(&self.head, &self.figure, texts);
        let words = Words { texts, figure: &self.figure };
        said.sections.extend(self.savings.as_ref().map(|savings| savings::saved(&words, savings)));
        let named = || texts.say("monthly-greeting", &[("name", &self.name)]);
        said.greeting = Some(if self.name.is_empty() { texts.say("monthly-greeting-plain", &[]) } else { named() });
        said.why = Some(texts.say(&format!("monthly-why-{}", self.role.code()), &[]));
        said.leave = Some(Leave { text: texts.say("monthly-leave", &[]), link: self.opt_out.clone() });
        Draft {
            to: self.to.clone(),
            links: vec![self.opt_out.clone()],
            opt_out: Some(self.opt_out.clone()),
            ..draft(&self.head, &self.figure, language, said)
        }
    }
}

/// The report of a month as a page: the message's HTML without a receiver.
pub fn monthly_page(
    head: &Branding,
    figure: &Monthly,
    language: Language,
    templates: &Templates,
) -> Result<String, MailError> {
    Ok(page(head, figure, language).write(templates)?.html)
}

/// The message without a receiver.
pub(super) fn page(head: &Branding, figure: &Monthly, language: Language) -> Draft {
    draft(head, figure, language, Said::of(head, figure, Texts::of(language)))
}

/// A message with its words, to nobody yet.
fn draft(head: &Branding, figure: &Monthly, language: Language, said: Said) -> Draft {
    let words = Words { texts: Texts::of(language), figure };
    let month = words.texts.period(figure.month);
    let subject = match figure.response.all.rate.month {
        Some(rate) => words.say("subject-rate", &[("month", &month), ("share", &words.percent(rate.value))]),
        None => words.say("subject", &[("month", &month)]),
    };
    Draft {
        kind: MessageKind::Monthly,
        head: head.clone(),
        language,
        to: String::new(),
        subject,
        preheader: said.sections.iter().take(2).map(|section| section.answer.as_str()).collect::<Vec<_>>().join(" "),
        words: Value::from(Serde(said)),
        links: Vec::new(),
        opt_out: None,
    }
}

impl Said {
    fn of(head: &Branding, figure: &Monthly, texts: &'static Texts) -> Said {
        let words = Words { texts, figure };
        let name = texts.period(figure.month);
        let month = ("month", name.as_str());
        let organisation = ("organisation", head.name.as_str());
        let mut lead = vec![words.count("lead", figure.working_days, &[month, organisation])];
        if figure.mix.all.count == 0 {
            lead.push(words.say("lead-nothing", &[month]));
        } else {
            lead.push(words.say("lead-comparison", &[]));
            let absent = [(figure.mix.all.per_working_day.before, figure.before)]
                .into_iter()
                .chain([(figure.mix.all.per_working_day.year_before, figure.year_before)])
                .filter(|(rate, _)| rate.is_none());
            lead.extend(absent.map(|(_, month)| words.say("lead-absent", &[("month", &texts.period(month))])));
        }
        Said {
            title: words.say("title", &[month]),
            greeting: None,
            lead,
            sections: vec![
                promptness::answered(&words),
                promptness::between_chairs(&words),
                channels::mix(&words),
                voice::said(&words),
                trust::trusted(&words),
            ],
            method_title: words.say("method", &[]),
            method: trust::method(&words),
            why: None,
            leave: None,
        }
    }
}

/// The part of the longest bar that is drawn, in hundredths; what is there at all can be seen.
fn hundredths(part: f64, longest: f64) -> u8 {
    if part <= 0.0 || longest <= 0.0 {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::as_conversions,
        reason = "from 1 to 100"
    )]
    let hundredths = (part / longest * 100.0).round().clamp(1.0, 100.0) as u8;
    hundredths
}
