//! Five questions on one page: what a manager opens first. An answer in words, what it rests on, a small picture, and where
//! more is said.

mod channel_shift;
mod in_time;
mod link_context;
mod trust;
mod unanswered;
mod voice;

use super::{Addressed, between};
use crate::measure::{Formula, Overview, OverviewSpan, Share};
use crate::model::{By, Channel, Day, Period};
use crate::reports::charts::PeriodLabel;
use crate::reports::page::{Page, PageLink, Section};
use crate::reports::{ReportError, definitions_cited, in_time_sentence, service_level_sentence};
use crate::texts::Texts;

pub use link_context::LinkContext;

/// What every part of the page is written from.
#[derive(Clone, Copy)]
struct OverviewContext<'a> {
    to: Addressed<'a>,
    texts: &'static Texts,
    overview: &'a Overview,
    links: &'a LinkContext,
}

/// Returns the overview as HTML.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn overview_page(to: Addressed<'_>, overview: &Overview, links: &LinkContext) -> Result<String, ReportError> {
    let context = OverviewContext { to, texts: to.texts(), overview, links };
    let mut page = to.page("overview-title");
    let (texts, span) = (context.texts, overview.span);
    page.facts = vec![
        (texts.say("overview-period", &[]), between(texts, &span.from.to_string(), &span.to.to_string())),
        (texts.say("overview-made", &[]), texts.day(overview.today)),
    ];
    page.languages = links.languages(span);
    page.periods = context.periods();
    page.lead = context.emptiness();
    let (trusted, in_brief) = trust::section(context);
    page.sections = vec![
        in_time::section(context),
        unanswered::section(context),
        channel_shift::section(context),
        voice::section(context),
        trusted,
    ];
    page.glance = page.sections.iter().map(|section| section.answer.clone()).collect();
    if let Some(last) = page.glance.last_mut() {
        *last = in_brief;
    }
    number(&mut page.sections);
    page.folded = true;
    page.definition = context.definition();
    page.html()
}

/// `1. ` in front of the first question.
fn number(sections: &mut [Section]) {
    for (section, number) in sections.iter_mut().zip(1..) {
        section.heading = format!("{number}. {}", section.heading);
    }
}

impl OverviewContext<'_> {
    fn say(self, key: &str, words: &[(&str, &str)]) -> String {
        self.texts.say(&format!("overview-{key}"), words)
    }

    /// Returns a text with a count: `{ $number }`, and `{ $count }`, by which singular and plural are chosen.
    fn count(self, key: &str, count: i64, words: &[(&str, &str)]) -> String {
        self.texts.say_number(&format!("overview-{key}"), count, words)
    }

    /// Returns the same, or nothing where there is none.
    fn some(self, key: &str, count: i64) -> Option<String> {
        (count > 0).then(|| self.count(key, count, &[]))
    }

    /// Returns a text about a share: `{ $share }`, `{ $part }` of `{ $all }`.
    fn share(self, key: &str, share: Share) -> String {
        self.share_with(key, share, &[])
    }

    fn share_with(self, key: &str, share: Share, words: &[(&str, &str)]) -> String {
        let texts = self.texts;
        let (value, part, all) =
            (texts.percent(share.value, 1), texts.count(share.numerator), texts.count(share.denominator));
        let shared = [("share", value.as_str()), ("part", &part), ("all", &all)];
        self.say(key, &[&shared, words].concat())
    }

    fn contacts(self) -> i64 {
        self.overview.volumes.iter().map(|(_, count)| count).sum()
    }

    /// Why there is nothing to see, in a period without contacts.
    fn emptiness(self) -> Vec<String> {
        if self.contacts() > 0 {
            return Vec::new();
        }
        match self.overview.latest {
            None => vec![self.say("empty-never", &[])],
            Some(day) => {
                vec![self.say("empty", &[]), self.say("empty-latest", &[("day", &self.texts.day(day))])]
            }
        }
    }

    /// Returns where other periods are.
    fn periods(self) -> Vec<PageLink> {
        let (span, today) = (self.overview.span, self.overview.today);
        let link = |key: &str, other: OverviewSpan| PageLink {
            is_current: other == span,
            ..PageLink::new(self.say(key, &[]), self.links.overview(other))
        };
        let holding = |by| {
            let period = Period::holding(by, today);
            OverviewSpan::of(period.first(), period.last())
        };
        let latest = self.overview.latest.filter(|_| self.contacts() == 0).map(OverviewSpan::year_until);
        let mut links: Vec<PageLink> = latest.into_iter().map(|latest| link("show-latest", latest)).collect();
        links.push(link("earlier", span.moved(-1)));
        let later = Some(span.moved(1)).filter(|_| span.to < today);
        links.extend(later.map(|later| link("later", later)));
        links.push(link("this-week", holding(By::Week)));
        links.push(link("this-month", holding(By::Month)));
        links.push(link("year", OverviewSpan::year_until(today)));
        links
    }

    /// Returns a period of a figure, as pictures and tables name it.
    fn period_label(self, period: Option<&str>) -> PeriodLabel {
        let name = period.unwrap_or_default();
        let texts = self.texts;
        let known = match self.overview.span.by {
            By::Day => Day::parse(name).map(|day| Period::holding(By::Day, day)),
            By::Week | By::Month => Period::parse(name),
        };
        let Some(period) = known else {
            return PeriodLabel { short: name.to_owned(), within: String::new(), full: name.to_owned() };
        };
        let first = period.first();
        let (short, within) = match period.by() {
            By::Day => (first.date().day().to_string(), texts.month_short(first)),
            By::Week => (texts.week_short(period), first.date().iso_week_date().year().to_string()),
            By::Month => (texts.month_short(first), first.date().year().to_string()),
        };
        PeriodLabel { short, within, full: texts.period(period) }
    }

    /// By which rules it was counted.
    fn definition(self) -> Vec<String> {
        let (texts, definitions) = (self.texts, &self.overview.definitions);
        let mut sentences: Vec<String> =
            definitions.response.iter().map(|rule| in_time_sentence(texts, rule)).collect();
        let queues = self.overview.queue.rows.iter().filter_map(|row| Channel::from_code(row.key.channel?));
        let queues: Vec<Channel> = queues.collect();
        if !queues.is_empty() {
            sentences.extend(definitions.queue.iter().map(|rule| service_level_sentence(texts, rule, &queues)));
        }
        let voice = &definitions.voice;
        sentences.push(texts.say_number("monthly-method-index", voice.k, &[("version", voice.version)]));
        sentences.push(texts.say("report-shift-rates", &[]));
        sentences.push(texts.say("report-repeat-of", &[]));
        let measures = [Formula::RESPONSE, Formula::QUEUE, Formula::VOICE, Formula::SHIFT, Formula::REPEAT];
        sentences.push(definitions_cited(texts, &measures));
        sentences
    }
}

/// Returns a page that tells why another cannot be shown.
///
/// # Errors
/// When the page cannot be written, which does not happen.
pub fn refused_page(texts: &Texts, title: &str, lead: Vec<String>, sample: &str) -> Result<String, ReportError> {
    let mut page = Page::plain(texts.language(), texts.say(title, &[]));
    page.lead = lead;
    if !sample.is_empty() {
        let heading = texts.say("refused-asked", &[]);
        page.sections = vec![Section { heading, sample: sample.to_owned(), ..Section::default() }];
    }
    page.html()
}
