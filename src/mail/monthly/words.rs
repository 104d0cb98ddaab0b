//! Numbers, months and comparisons in sentences.

use crate::measure::{Change, MonthComparison, Monthly, Share};
use crate::model::{Channel, Day, Period};
use crate::reports::lasting;
use crate::texts::Texts;

/// The words of one language about one month.
pub(super) struct Words<'a> {
    pub(super) texts: &'static Texts,
    pub(super) figure: &'a Monthly,
}

/// What a number that grew is called.
#[derive(Clone, Copy)]
pub(super) enum Grown {
    /// Better, fallen: worse.
    Better,
    /// More, fallen: fewer.
    More,
    /// Higher, fallen: lower.
    Higher,
}

impl Grown {
    const fn key(self, change: Change) -> &'static str {
        match (self, change) {
            (_, Change::AboutTheSame) => "same",
            (_, Change::Uncertain) => "uncertain",
            (Grown::Better, Change::Higher) => "better",
            (Grown::Better, Change::Lower) => "worse",
            (Grown::More, Change::Higher) => "more",
            (Grown::More, Change::Lower) => "fewer",
            (Grown::Higher, Change::Higher) => "higher",
            (Grown::Higher, Change::Lower) => "lower",
        }
    }
}

impl Words<'_> {
    /// A text of the message.
    pub(super) fn say(&self, key: &str, words: &[(&str, &str)]) -> String {
        self.texts.say(&format!("monthly-{key}"), words)
    }

    /// A text of the message with a count: `{ $number }`, by which singular and plural are chosen as `{ $count }`.
    pub(super) fn count(&self, key: &str, count: i64, words: &[(&str, &str)]) -> String {
        self.texts.say_number(&format!("monthly-{key}"), count, words)
    }

    /// A share with one decimal.
    pub(super) fn percent(&self, share: f64) -> String {
        self.texts.percent(share, 1)
    }

    /// A number a reader can take in: without decimals where it is large.
    pub(super) fn number(&self, value: f64) -> String {
        self.texts.number(value, usize::from(value.abs() < 99.95))
    }

    /// A text about a share: `{ $share }`, `{ $part }` of `{ $all }`.
    pub(super) fn share(&self, key: &str, share: Share, words: &[(&str, &str)]) -> String {
        let texts = [self.percent(share.value), self.texts.count(share.numerator), self.texts.count(share.denominator)];
        let [value, part, all] = texts.each_ref().map(String::as_str);
        let shared = [("share", value), ("part", part), ("all", all)];
        self.say(key, &[&shared, words].concat())
    }

    /// A text about a share that is compared: as [`Words::share`], and `{ $compared }`, which begins with a comma.
    pub(super) fn compared_share(
        &self,
        key: &str,
        compared: &MonthComparison<Share>,
        grown: Grown,
        words: &[(&str, &str)],
    ) -> Option<String> {
        let than = self.compared(compared, grown, |share, _| self.percent(share.value));
        let words = [words, &[("compared", than.as_str())]].concat();
        compared.month.map(|share| self.share(key, share, &words))
    }

    /// `, sämre än i juli (98,7 %) och ungefär som i augusti 2019 (99,0 %)`; empty where there is nothing to compare with.
    pub(super) fn compared<T: Copy>(
        &self,
        compared: &MonthComparison<T>,
        grown: Grown,
        written: impl Fn(T, Change) -> String,
    ) -> String {
        let then = |earlier: Option<T>, change: Option<Change>, month: String| {
            let (value, change) = (earlier?, change?);
            Some((grown.key(change), self.say("then", &[("month", &month), ("value", &written(value, change))])))
        };
        let before = then(compared.before, compared.since_before, self.before());
        let year_before =
            then(compared.year_before, compared.since_year_before, self.texts.period(self.figure.year_before));
        let than = |(key, months): (&str, &str)| self.say(key, &[("months", months)]);
        let said = match (before, year_before) {
            (Some((one, before)), Some((other, year_before))) if one == other => {
                let key = if one == "uncertain" { "either-month" } else { "both-months" };
                than((one, &self.say(key, &[("one", &before), ("two", &year_before)])))
            }
            (Some((one, before)), Some((other, year_before))) => {
                let (one, other) = (than((one, &before)), than((other, &year_before)));
                self.say("both", &[("one", &one), ("two", &other)])
            }
            (Some((key, month)), None) | (None, Some((key, month))) => than((key, &month)),
            (None, None) => return String::new(),
        };
        format!(", {said}")
    }

    /// The month before: with its year only where that is another.
    pub(super) fn before(&self) -> String {
        self.other_month(self.figure.before)
    }

    fn other_month(&self, month: Period) -> String {
        let (own, other) = (self.figure.month.first().date(), month.first().date());
        if own.year() == other.year() {
            self.texts.say_count("monthly-month", i64::from(other.month()))
        } else {
            self.texts.period(month)
        }
    }

    /// `45 sekunder`, `3,5 minuter`.
    pub(super) fn lasting(&self, seconds: f64) -> String {
        lasting(self.texts, seconds)
    }

    /// The day of a time in RFC 3339, as it is written out.
    pub(super) fn day_of(&self, time: &str) -> String {
        self.day(time.get(..10).unwrap_or(time))
    }

    /// A date such as `2020-06-01`, written out.
    pub(super) fn day(&self, date: &str) -> String {
        Day::parse(date).map_or_else(|| date.to_owned(), |day| self.texts.day(day))
    }

    /// The name of a channel by its code.
    pub(super) fn channel(&self, code: &str) -> String {
        Channel::from_code(code).map_or_else(|| code.to_owned(), |channel| self.texts.channel(channel))
    }

    /// The name of a channel as it stands within a sentence.
    pub(super) fn channel_within(&self, code: &str) -> String {
        self.channel(code).to_lowercase()
    }
}
