//! Figures as pages to read: which sentences, pictures and tables a report has, in which order. How a page looks is `page`.

mod front;
mod overdue;
mod overview;
mod repeat;
mod shift;
mod steering;
mod targets;

pub use front::{FrontFacts, FrontOrganisation, front_page};
pub use overdue::overdue_page;
pub use overview::{LinkContext, overview_page, refused_page};
pub use repeat::repeat_page;
pub use shift::shift_page;
pub use steering::steering_page;
pub use targets::targets_page;

use super::columns::dash;
use super::page::Page;
use crate::measure::{Ratio, Share};
use crate::model::{Channel, Day, Language, Organisation};
use crate::texts::Texts;

/// Where the handbook for managers is read.
pub const HELP: &str = "/help/";

/// Returns the address of the handbook, in the language that was chosen on the page that leads to it.
#[must_use]
pub fn help_address(chosen: Option<Language>) -> String {
    let language = chosen.map(|language| format!("?lang={language}")).unwrap_or_default();
    format!("{HELP}{language}")
}

/// For whom a report is written.
#[derive(Debug, Clone, Copy)]
pub struct Addressed<'a> {
    pub organisation: &'a Organisation,
    pub language: Language,
}

impl Addressed<'_> {
    fn texts(self) -> &'static Texts {
        Texts::of(self.language)
    }

    fn page(self, title: &str) -> Page {
        Page::of(self.organisation, self.language, self.texts().say(title, &[]))
    }

    /// Returns the name of a unit that the organisation file knows, or its code.
    fn unit(self, code: &str) -> String {
        let known = self.organisation.units().find(|unit| unit.code == code);
        known.map_or_else(|| code.to_owned(), |unit| unit.name.clone())
    }

    /// Returns the name of a topic that the organisation file knows, or its code.
    fn topic(self, code: &str) -> String {
        let known = self.organisation.topics().find(|topic| topic.code == code);
        known.map_or_else(|| code.to_owned(), |topic| topic.name.clone())
    }
}

/// Returns a day, or the day of an instant, as it is written out.
fn written(texts: &Texts, date: &str) -> String {
    date.get(..10).and_then(Day::parse).map_or_else(|| date.to_owned(), |day| texts.day(day))
}

/// Returns `from` to `to`, days.
fn between(texts: &Texts, from: &str, to: &str) -> String {
    format!("{} – {}", written(texts, from), written(texts, to))
}

fn channel_name(texts: &Texts, code: &str) -> String {
    Channel::from_code(code).map_or_else(|| code.to_owned(), |channel| texts.channel(channel))
}

fn channel_names(texts: &Texts, codes: &[&str]) -> String {
    codes.iter().map(|code| channel_name(texts, code)).collect::<Vec<_>>().join(", ")
}

/// Returns `34,2 % (123 av 360)`: never a share without what it is of.
fn share_of(texts: &Texts, share: Option<Share>) -> String {
    share.map_or_else(dash, |share| counted(texts, &texts.percent(share.value, 1), share.numerator, share.denominator))
}

/// Returns a share as [`share_of`] writes it, or why there is none.
fn ratio_of(texts: &Texts, ratio: Option<Ratio>) -> String {
    match ratio {
        Some(Ratio::NoShare(_)) => texts.say("report-more-than-offered", &[]),
        ratio => share_of(texts, ratio.and_then(Ratio::share)),
    }
}

fn counted(texts: &Texts, value: &str, numerator: i64, denominator: i64) -> String {
    let (numerator, denominator) = (texts.count(numerator), texts.count(denominator));
    texts.say("report-counts", &[("share", value), ("numerator", &numerator), ("denominator", &denominator)])
}

fn number(texts: &Texts, value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(dash, |value| texts.number(value, decimals))
}

/// Returns a number with its sign, also where it is a growth.
fn signed(texts: &Texts, value: Option<f64>) -> String {
    value.map_or_else(dash, |value| {
        let number = texts.number(value, 1);
        if value > 0.0 { format!("+{number}") } else { number }
    })
}
