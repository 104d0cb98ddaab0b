//! The monthly figure as table and CSV: a line for each number, beside those that it is compared with.

use super::{Grid, Report, dash, digits, since};
use crate::measure::{
    Change, ChannelVolume, Compared, Formula, Index, MonthQueue, Monthly, Promptness, Rate, Ratio, Said, Share, Trust,
    WaitingGroup,
};
use crate::model::Channel;

impl Report for Monthly {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::MONTHLY)
    }

    fn heading(&self) -> Vec<String> {
        let days = match self.working_days {
            1 => "one working day".to_owned(),
            days => format!("{days} working days"),
        };
        vec![
            format!(
                "The month in five questions: {}, {} to {}, {days}, as of {}",
                self.organisation, self.from, self.to, self.as_of
            ),
            format!("Compared with {} and {}.", self.before, self.year_before),
        ]
    }

    fn table(&self) -> Grid {
        let row = |line: &Line| {
            let mut cells = vec![line.section.to_owned(), line.about.clone(), line.measure.replace('_', " ")];
            cells.push(match line.reason {
                Some(reason) => reason.replace('_', " "),
                None => line.unit.written(line.numbers[0]),
            });
            cells.extend(line.numbers.iter().skip(1).map(|number| line.unit.short(*number)));
            cells.push(line.changes.map(changed).concat());
            cells
        };
        let header = vec!["question", "of", "number", "month", "before", "year before", "since"];
        // The parts of a share stand beside it, and what is not there need not be read; programs get every line.
        let spoken = |line: &&Line| !["in_time", "excluded"].contains(&line.measure) && !line.is_nothing();
        Grid { header, rows: lines(self).iter().filter(spoken).map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let row = |line: &Line| {
            let [number, before, year_before] = line.numbers;
            let mut cells = vec![self.month.to_string(), line.section.to_owned(), line.about.clone()];
            cells.extend([line.measure.to_owned(), line.reason.unwrap_or_default().to_owned()]);
            cells.push(digits(number.map(|number| number.value)));
            cells.extend([number.and_then(|number| number.low), number.and_then(|number| number.high)].map(digits));
            let parts = [number.and_then(|number| number.numerator), number.and_then(|number| number.denominator)];
            cells.extend(parts.map(|part| part.map(|part| part.to_string()).unwrap_or_default()));
            cells.extend([before, year_before].map(|number| digits(number.map(|number| number.value))));
            cells.extend(line.changes.map(|change| change.map(code).unwrap_or_default().to_owned()));
            cells.extend([definition(self, line.section), self.as_of.clone()]);
            cells
        };
        let header = vec![
            "month",
            "question",
            "of",
            "number",
            "suppressed",
            "value",
            "low",
            "high",
            "numerator",
            "denominator",
            "before",
            "year_before",
            "since_before",
            "since_year_before",
            "definition",
            "as_of",
        ];
        Grid { header, rows: lines(self).iter().map(row).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut lines = vec![
            "since: + higher, - lower than the month before and than the same month a year before; = about the same; ? uncertain."
                .to_owned(),
            "Shares have Wilson intervals, indexes beta intervals, contacts a working day score intervals widened by the dispersion of the weeks."
                .to_owned(),
        ];
        let definitions = &self.trust.definitions;
        lines.extend(definitions.response.iter().map(|rule| {
            let channels = if rule.channels.is_empty() { "all".to_owned() } else { rule.channels.join(", ") };
            let (days, since) = (rule.working_days, since(&rule.version));
            let days = if days == 1 { "one working day".to_owned() } else { format!("{days} working days") };
            format!("In time ({channels}): {}, {days} ({since}).", rule.id)
        }));
        lines.extend(definitions.queue.iter().map(|rule| {
            let seconds = rule.threshold_seconds.iter().map(|(channel, seconds)| format!("{channel} {seconds} s"));
            let seconds: Vec<String> = seconds.collect();
            format!("Service level: {}, threshold {} ({}).", rule.id, seconds.join(", "), since(&rule.version))
        }));
        lines.extend(
            self.trust
                .definitions_changed
                .iter()
                .map(|day| format!("Another definition holds from {day}: what came before it was measured otherwise.")),
        );
        lines.extend(self.mix.events.iter().map(|event| format!("{}: {}", event.date, event.label)));
        lines
    }
}

/// How a number is written for people.
#[derive(Clone, Copy)]
enum Unit {
    Count,
    Percent,
    Decimal,
}

impl Unit {
    fn short(self, number: Option<Number>) -> String {
        number.map_or_else(dash, |number| self.plain(number.value))
    }

    /// With its interval and what it was taken of.
    fn written(self, number: Option<Number>) -> String {
        let Some(number) = number else { return dash() };
        let ends = number.low.zip(number.high).map(|(low, high)| match self {
            Unit::Percent => format!(" ({:.1}–{:.1})", low * 100.0, high * 100.0),
            Unit::Count | Unit::Decimal => format!(" ({low:.1}–{high:.1})"),
        });
        let parts = number.numerator.zip(number.denominator).map(|(part, all)| format!(", {part} of {all}"));
        self.plain(number.value) + &ends.unwrap_or_default() + &parts.unwrap_or_default()
    }

    fn plain(self, value: f64) -> String {
        match self {
            Unit::Count => format!("{value:.0}"),
            Unit::Percent => format!("{:.1} %", value * 100.0),
            Unit::Decimal => format!("{value:.1}"),
        }
    }
}

#[derive(Clone, Copy)]
struct Number {
    value: f64,
    low: Option<f64>,
    high: Option<f64>,
    numerator: Option<i64>,
    denominator: Option<i64>,
}

impl Number {
    fn plain(value: f64) -> Number {
        Number { value, low: None, high: None, numerator: None, denominator: None }
    }

    fn count(count: i64) -> Number {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts stay far below 2^53")]
        Number::plain(count as f64)
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
struct Line {
    section: &'static str,
    /// A channel, a unit or a source; `all`.
    about: String,
    measure: &'static str,
    unit: Unit,
    numbers: [Option<Number>; 3],
    changes: [Option<Change>; 2],
    /// Why there is no number of the month: `too_few` to show apart, or `more_than_offered`.
    reason: Option<&'static str>,
}

impl Line {
    /// Whether it is a count of nothing that is no news.
    fn is_nothing(&self) -> bool {
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
        compared: Compared<T>,
        reason: Option<&'static str>,
    ) {
        let numbers = [compared.month, compared.before, compared.year_before].map(|number| number.map(Into::into));
        let (section, about) = (self.section, about.to_owned());
        let changes = [compared.since_before, compared.since_year_before];
        self.lines.push(Line { section, about, measure, unit, numbers, changes, reason });
    }

    fn ratio(&mut self, about: &str, measure: &'static str, compared: Compared<Ratio>) {
        self.voiced((about, measure, Unit::Percent), compared.shares(), compared.month.and_then(Ratio::reason));
    }

    fn compared<T: Copy + Into<Number>>(
        &mut self,
        about: &str,
        measure: &'static str,
        unit: Unit,
        compared: Compared<T>,
    ) {
        self.voiced((about, measure, unit), compared, None);
    }
}

fn lines(figure: &Monthly) -> Vec<Line> {
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
    lines.said(&figure.voice.all);
    figure.voice.channels.iter().for_each(|channel| lines.said(channel));
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

    fn said(&mut self, of: &Said) {
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

fn changed(change: Option<Change>) -> &'static str {
    match change {
        None => " ",
        Some(Change::Higher) => "+",
        Some(Change::Lower) => "-",
        Some(Change::AboutTheSame) => "=",
        Some(Change::Uncertain) => "?",
    }
}

fn code(change: Change) -> &'static str {
    match change {
        Change::Higher => "higher",
        Change::Lower => "lower",
        Change::AboutTheSame => "about_the_same",
        Change::Uncertain => "uncertain",
    }
}

/// What the numbers of a section were measured by: `next_working_day 2019-01-01`.
fn definition(figure: &Monthly, section: &str) -> String {
    let definitions = &figure.trust.definitions;
    let texts: Vec<String> = match section {
        "in time" | "between the chairs" => {
            definitions.response.iter().map(|rule| format!("{} {}", rule.id, rule.version)).collect()
        }
        "queue" => definitions.queue.iter().map(|rule| format!("{} {}", rule.id, rule.version)).collect(),
        "voice" => vec![format!("{} {}", definitions.voice.id, definitions.voice.version)],
        _ => Vec::new(),
    };
    texts.join("; ")
}
