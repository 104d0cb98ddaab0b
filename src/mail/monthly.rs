//! The message of a month to managers: five questions, the answer first, then the numbers, then the small print. The same
//! document, without a receiver, is the report as HTML.

use minijinja::context;
use minijinja::value::{Serde, Value};

use super::template_texts::first_name;
use super::{Branding, Draft, MailError, MessageKind, Templates};
use crate::measure::{Formula, Monthly, ShiftFigure};
use crate::model::{Benefit, Channel, Language, ManagerRole};
use crate::reports::{definitions_cited, headline_verdict, in_time_sentence, saving_sentences, service_level_sentence};
use crate::texts::Texts;

/// What a manager reads of a month.
#[derive(Clone)]
pub struct MonthlyMessage {
    /// Where to: `name@example.se`.
    pub to: String,
    /// From whom.
    pub branding: Branding,
    /// The name of the receiver, who is greeted by the first name; may be empty.
    pub name: String,
    /// What the receiver does with it.
    pub role: ManagerRole,
    pub figure: Monthly,
    /// For those who follow benefits up.
    pub savings: Option<Savings>,
    /// Where such messages are stopped; a POST to it must do so without asking further.
    pub opt_out: String,
}

/// What is known of savings: what is worked out, and beside it what somebody recorded.
#[derive(Debug, Clone, Default)]
pub struct Savings {
    /// The comparisons whose periods are over, by the name of each.
    pub comparisons: Vec<ComparedPeriods>,
    pub benefits: Vec<Benefit>,
}

/// Two periods set against each other.
#[derive(Debug, Clone)]
pub struct ComparedPeriods {
    /// As the organisation file calls it; `None`: the month against the same weeks a year before.
    pub name: Option<String>,
    pub figure: ShiftFigure,
}

/// Address and name stay out of whatever is printed.
impl std::fmt::Debug for MonthlyMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MonthlyMessage").field("figure", &self.figure.month).finish_non_exhaustive()
    }
}

impl MonthlyMessage {
    /// Returns the message in a language.
    #[must_use]
    pub fn draft(&self, language: Language) -> Draft {
        let receiver = context! {
            name => first_name(&self.name),
            role => self.role.code(),
            opt_out => self.opt_out.as_str(),
            savings => self.savings.as_ref().map(|savings| savings.value(Texts::of(language))),
        };
        let draft = draft(&self.branding, &self.figure, language, receiver);
        Draft { to: self.to.clone(), opt_out: Some(self.opt_out.clone()), ..draft }
    }
}

/// Returns the report of a month as a page: the message's HTML without a receiver.
pub fn monthly_page(
    branding: &Branding,
    figure: &Monthly,
    language: Language,
    templates: &Templates,
) -> Result<String, MailError> {
    let nobody = context! { name => (), role => (), opt_out => (), savings => () };
    Ok(draft(branding, figure, language, nobody).write(templates)?.html)
}

fn draft(branding: &Branding, figure: &Monthly, language: Language, receiver: Value) -> Draft {
    const MEASURES: [Formula; 4] = [Formula::MONTHLY, Formula::RESPONSE, Formula::QUEUE, Formula::VOICE];
    let (texts, definitions) = (Texts::of(language), &figure.trust.definitions);
    let queued: Vec<Channel> = figure.queue.iter().map(|queue| queue.channel).collect();
    let in_time = definitions.response.iter().map(|rule| in_time_sentence(texts, rule));
    let in_queue = definitions.queue.iter().filter(|_| !queued.is_empty());
    let rules: Vec<String> = in_time.chain(in_queue.map(|rule| service_level_sentence(texts, rule, &queued))).collect();
    Draft {
        kind: MessageKind::Monthly,
        branding: branding.clone(),
        language,
        to: String::new(),
        opt_out: None,
        message: context! {
            figure => Value::from(Serde(figure.clone())),
            rules,
            cited => definitions_cited(texts, &MEASURES),
            ..receiver
        },
    }
}

impl Savings {
    /// Returns what templates read: the sentences of the shift report, and what somebody recorded.
    fn value(&self, texts: &Texts) -> Value {
        let comparison = |one: &ComparedPeriods| {
            let mut sentences = headline_verdict(texts, &one.figure);
            sentences.extend(saving_sentences(texts, one.figure.headline()));
            let has_saving = one.figure.headline().saving.is_some();
            context! { name => one.name.clone(), sentences => sentences.join(" "), has_saving }
        };
        let benefit = |benefit: &Benefit| {
            let Benefit { day, label, amount, source } = benefit;
            context! { day => day.to_string(), label, amount, source }
        };
        context! {
            comparisons => self.comparisons.iter().map(comparison).collect::<Vec<Value>>(),
            benefits => self.benefits.iter().map(benefit).collect::<Vec<Value>>(),
        }
    }
}
