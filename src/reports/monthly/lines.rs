//! The lines of a month: its numbers, section by section.

use crate::measure::{
    Change, ChannelVoice, ChannelVolume, Index, MonthComparison, MonthQueue, Monthly, Promptness, Rate, Ratio, Share,
    Trust, WaitingGroup,
};
use crate::model::{Channel, as_f64};
use crate::reports::columns::{channel_shown, dash, decimal, percent};
use crate::texts::Texts;

/// How a number is written for people.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Count,
    Percent,
    Decimal,
}

impl Unit {
    pub(super) fn short(self, texts: &Texts, number: Option<Number>) -> String {
        number.map_or_else(dash, |number| self.plain(texts, number.value))
    }

    /// With its interval and what it was taken of.
    pub(super) fn written(self, texts: &Texts, number: Option<Number>) -> String {
        let Some(number) = number else { return dash() };
        let scale = if matches!(self, Unit::Percent) { 100.0 } else { 1.0 };
        let end = |end: f64| decimal(texts, end * scale, 1);
        let ends = number.low.zip(number.high).map(|(low, high)| format!(" ({}–{})", end(low), end(high)));
        let parts = number.numerator.zip(number.denominator).map(|(part, all)| {
            let (part, all) = (part.to_string(), all.to_string());
            texts.say("monthly-table-of", &[("part", &part), ("all", &all)])
        });
        self.plain(texts, number.value) + &ends.unwrap_or_default() + &parts.unwrap_or_default()
    }

    fn plain(self, texts: &Texts, value: f64) -> String {
        match self {
            Unit::Count => decimal(texts, value, 0),
            Unit::Percent => percent(texts, value),
            Unit::Decimal => decimal(texts, value, 1),
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) numerator: Option<i64>,
    pub(super) denominator: Option<i64>,
}

impl Number {
    fn plain(value: f64) -> Number {
        Number { value, low: None, high: None, numerator: None, denominator: None }
    }

    fn count(count: i64) -> Number {
        Number::plain(as_f64(count))
    }
}

impl From<Share> for Number {
    fn from(share: Share) -> Number {
        let (low, high) = (Some(share.low), Some(share.high));
        let (numerator, denominator) = (Some(share.numerator), Some(share.denominator));
        Number { value: share.value, low, high, numerator, denominator }
    }
}

impl From<Rate> for Number {
    fn from(rate: Rate) -> Number {
        Number { low: Some(rate.low), high: Some(rate.high), ..Number::plain(rate.value) }
    }
}

impl From<Index> for Number {
    fn from(index: Index) -> Number {
        Number { low: Some(index.low), high: Some(index.high), ..Number::plain(index.value) }
    }
}

/// A number, and the two that it is compared with.
pub struct Line {
    pub(super) section: &'static str,
    /// A channel, a unit or a source; `all`.
    pub(super) about: String,
    pub(super) measure: &'static str,
    pub(super) unit: Unit,
    pub(super) numbers: [Option<Number>; 3],
    pub(super) changes: [Option<Change>; 2],
    /// Why there is no number of the month: `too_few` to show apart, or `more_than_offered`.
    pub(super) reason: Option<&'static str>,
}

impl Line {
    /// Returns what it is of, in a table.
    pub(super) fn about_shown(&self, texts: &Texts) -> String {
        match self.about.as_str() {
            "all" | "digital" => texts.say(&format!("table-{}", self.about), &[]),
            about => match about.split_once('/') {
                Some((channel, unit)) => format!("{}/{unit}", channel_shown(texts, channel)),
                None => channel_shown(texts, about),
            },
        }
    }

    /// Returns whether it is a count of nothing that is no news.
    pub(super) fn is_nothing(&self) -> bool {
        let counts = ["late", "pending", "unknown", "answers", "overdue"];
        let is_zero = self.numbers[0].is_some_and(|number| number.value == 0.0);
        is_zero && counts.contains(&self.measure) && (self.section, self.measure) != ("between the chairs", "overdue")
    }
}

/// The lines of one section.
struct Lines {
    section: &'static str,
    lines: Vec<Line>,
}

impl Lines {
    fn add(&mut self, about: &str, measure: &'static str, unit: Unit, numbers: [Option<Number>; 3]) {
        let (section, about, changes) = (self.section, about.to_owned(), [None; 2]);
        self.lines.push(Line { section, about, measure, unit, numbers, changes, reason: None });
    }

    fn count(&mut self, about: &str, measure: &'static str, count: i64) {
        self.add(about, measure, Unit::Count, [Some(Number::count(count)), None, None]);
    }

    fn share(&mut self, about: &str, measure: &'static str, share: Option<Share>) {
        self.add(about, measure, Unit::Percent, [share.map(Number::from), None, None]);
    }

    /// Numbers of the voice say nothing of the month when they are too few to show apart.
    fn voiced<T: Copy + Into<Number>>(
        &mut self,
        (about, measure, unit): (&str, &'static str, Unit),
        compared: MonthComparison<T>,
        reason: Option<&'static str>,
    ) {
        let numbers = [compared.month, compared.before, compared.year_before].map(|number| number.map(Into::into));
        let (section, about) = (self.section, about.to_owned());
        let changes = [compared.since_before, compared.since_year_before];
        self.lines.push(Line { section, about, measure, unit, numbers, changes, reason });
    }

    fn ratio(&mut self, about: &str, measure: &'static str, compared: MonthComparison<Ratio>) {
        self.voiced((about, measure, Unit::Percent), compared.shares(), compared.month.and_then(Ratio::reason));
    }

    fn compared<T: Copy + Into<Number>>(
        &mut self,
        about: &str,
        measure: &'static str,
        unit: Unit,
        compared: MonthComparison<T>,
    ) {
        self.voiced((about, measure, unit), compared, None);
    }
}

pub(super) fn lines(figure: &Monthly) -> Vec<Line> {
    let mut lines = Lines { section: "in time", lines: Vec::new() };
    lines.promptness(&figure.response.all);
    figure.response.channels.iter().for_each(|channel| lines.promptness(channel));
    lines.section = "queue";
    figure.queue.iter().for_each(|queue| lines.queue(queue));
    lines.section = "between the chairs";
    let chairs = &figure.between_chairs;
    lines.count("all", "overdue", i64::try_from(chairs.overdue).unwrap_or(i64::MAX));
    chairs.groups.iter().for_each(|group| lines.waiting(group));
    lines.voiced(("all", "no_answer", Unit::Percent), chairs.no_answer, chairs.suppressed);
    lines.section = "channel mix";
    lines.volume(&figure.mix.all);
    figure.mix.channels.iter().for_each(|channel| lines.volume(channel));
    lines.compared("digital", "share", Unit::Percent, figure.mix.digital);
    lines.section = "voice";
    lines.voice(&figure.voice.all);
    figure.voice.channels.iter().for_each(|channel| lines.voice(channel));
    lines.section = "trust";
    lines.trust(&figure.trust);
    lines.lines
}

impl Lines {
    fn promptness(&mut self, of: &Promptness) {
        let about = named(of.channel);
        self.compared(about, "response_rate", Unit::Percent, of.rate);
        let counts = [
            ("received", of.received),
            ("excluded", of.excluded),
            ("in_time", of.in_time),
            ("late", of.late),
            ("overdue", of.overdue),
            ("closed_unanswered", of.closed_unanswered),
            ("pending", of.pending),
            ("unknown", of.unknown),
        ];
        for (measure, count) in counts {
            self.count(about, measure, count);
        }
    }

    fn queue(&mut self, queue: &MonthQueue) {
        let about = queue.channel.code();
        self.ratio(about, "service_level", queue.service_level);
        self.ratio(about, "abandonment", queue.abandonment);
        let waits = [queue.mean_wait_seconds, queue.mean_wait_seconds_before, queue.mean_wait_seconds_year_before];
        self.add(about, "mean_wait_seconds", Unit::Count, waits.map(|wait| wait.map(Number::plain)));
        let counts = [("offered", queue.offered), ("answered", queue.answered), ("abandoned", queue.abandoned)];
        for (measure, count) in counts {
            self.count(about, measure, count);
        }
    }

    fn waiting(&mut self, group: &WaitingGroup) {
        let about = [Some(group.channel), group.unit.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("/");
        self.count(&about, "overdue", i64::try_from(group.overdue).unwrap_or(i64::MAX));
    }

    fn volume(&mut self, of: &ChannelVolume) {
        let about = named(of.channel);
        self.count(about, "contacts", of.count);
        self.compared(about, "per_working_day", Unit::Decimal, of.per_working_day);
        if of.channel.is_some() {
            self.compared(about, "share", Unit::Percent, of.share);
        }
    }

    fn voice(&mut self, of: &ChannelVoice) {
        let about = named(of.channel);
        self.voiced((about, "index", Unit::Decimal), of.index, of.suppressed);
        if let Some(n) = of.n {
            self.count(about, "answers", n);
            self.share(about, "solved", of.solved);
        }
        self.share(about, "response_rate", of.response_rate);
    }

    fn trust(&mut self, trust: &Trust) {
        let shares = [
            ("coverage", trust.coverage),
            ("response_rate", trust.response_rate),
            ("unknown_channel", trust.unknown_channel),
            ("without_first_response", trust.without_first_response),
        ];
        for (measure, share) in shares {
            self.share("all", measure, share);
        }
        self.count("all", "quarantined", trust.quarantined);
        for source in &trust.sources {
            let days = source.days.map(Number::count);
            self.add(&source.source, "days_since_latest", Unit::Count, [days, None, None]);
        }
    }
}

fn named(channel: Option<Channel>) -> &'static str {
    channel.map_or("all", Channel::code)
}
