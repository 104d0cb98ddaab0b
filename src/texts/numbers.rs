//! Days, periods and numbers as a language writes them.

use fluent::{FluentArgs, FluentValue};

use super::Texts;
use crate::model::{By, Channel, Day, Period, as_f64};

impl Texts {
    /// Returns a day in full: `5 juni 2020`.
    ///
    /// ```
    /// use kanalkoll::{model::{Day, Language}, texts::Texts};
    /// let day = Day::parse("2020-05-17").unwrap();
    /// assert_eq!(Texts::of(Language::Bokmal).day(day), "17. mai 2020");
    /// ```
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let date = day.date();
        self.dated("date", &[("day", i64::from(date.day())), ("year", i64::from(date.year()))], date.month())
    }

    /// Returns a period as a sentence names it: `5 juni 2020`, `vecka 23, 2020` or `juni 2020`.
    ///
    /// ```
    /// use kanalkoll::{model::{By, Day, Language, Period}, texts::Texts};
    /// let week = Period::holding(By::Week, Day::parse("2021-01-03").unwrap());
    /// assert_eq!(Texts::of(Language::Swedish).period(week), "vecka 53, 2020");
    /// ```
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let first = period.first();
        match period.by() {
            By::Day => self.day(first),
            By::Week => {
                let week = first.date().iso_week_date();
                self.dated("week", &[("week", i64::from(week.week())), ("year", i64::from(week.year()))], 1)
            }
            By::Month => {
                let date = first.date();
                self.dated("month-year", &[("year", i64::from(date.year()))], date.month())
            }
        }
    }

    /// Returns the weeks from one to another: `vecka 22–24, 2020`, or as [`Texts::period`] when it is one only.
    ///
    /// ```
    /// use kanalkoll::{model::{Language, Period}, texts::Texts};
    /// let week = |name: &str| Period::parse(name).unwrap();
    /// let texts = Texts::of(Language::English);
    /// assert_eq!(texts.weeks(week("2026-W51"), week("2026-W53")), "weeks 51–53, 2026");
    /// assert_eq!(texts.weeks(week("2026-W53"), week("2027-W01")), "week 53, 2026 to week 1, 2027");
    /// ```
    #[must_use]
    pub fn weeks(&self, first: Period, last: Period) -> String {
        let (from, to) = (first.first().date().iso_week_date(), last.first().date().iso_week_date());
        if first == last {
            return self.period(first);
        }
        if from.year() != to.year() {
            return self.say("weeks-apart", &[("first", &self.period(first)), ("last", &self.period(last))]);
        }
        let words = [("first", from.week().into()), ("last", to.week().into()), ("year", i64::from(from.year()))];
        self.dated("weeks", &words, 1)
    }

    /// Returns a week as the label of an axis: `v. 23`.
    #[must_use]
    pub fn week_short(&self, week: Period) -> String {
        let number = week.first().date().iso_week_date().week();
        self.dated("week-short", &[("week", i64::from(number))], 1)
    }

    /// Returns the month of a day as the label of an axis: `dec`.
    #[must_use]
    pub fn month_short(&self, day: Day) -> String {
        self.dated("month-short", &[], day.date().month())
    }

    /// Returns a day in a table: `5 juni 2020`, `17 dec 2020`.
    #[must_use]
    pub fn day_short(&self, day: Day) -> String {
        let (date, month) = (day.date(), self.month_short(day));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.say("day-short", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// Returns a day as the label of an axis: `17 dec`.
    #[must_use]
    pub fn day_and_month(&self, day: Day) -> String {
        self.say("day-and-month", &[("day", &day.date().day().to_string()), ("month", &self.month_short(day))])
    }

    /// Returns a number with a number of decimals, and its thousands apart: `1 234,5`.
    ///
    /// ```
    /// use kanalkoll::{model::Language, texts::Texts};
    /// assert_eq!(Texts::of(Language::English).number(-1_234.56, 1), "\u{2212}1,234.6");
    /// assert_eq!(Texts::of(Language::Swedish).number(0.04, 1), "0,0");
    /// ```
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let digits = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let groups: Vec<&str> =
            whole.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
        // A number that is rounded to 0 has no sign.
        let sign =
            if value < 0.0 && digits.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { "\u{2212}" } else { "" };
        let mark = if fraction.is_empty() { String::new() } else { self.say("decimal-mark", &[]) };
        format!("{sign}{}{mark}{fraction}", groups.join(&self.say("thousands-mark", &[])))
    }

    /// Returns a count: `1 234`.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        self.number(as_f64(count), 0)
    }

    /// Returns a share from 0 to 1 in per cent: `98,9 %`.
    ///
    /// ```
    /// use kanalkoll::{model::Language, texts::Texts};
    /// assert_eq!(Texts::of(Language::Nynorsk).percent(0.98912, 1), "98,9\u{a0}%");
    /// assert_eq!(Texts::of(Language::English).percent(0.5, 0), "50%");
    /// ```
    #[must_use]
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        self.say("percent", &[("number", &self.number(share * 100.0, decimals))])
    }

    /// Returns the name of a channel: `E-tjänst`.
    #[must_use]
    pub fn channel(&self, channel: Channel) -> String {
        self.say(&format!("channel-{}", channel.code()), &[])
    }

    /// Returns a text with a count in it: written as `{ $number }`, and `{ $count }`, by which singular and plural are chosen.
    #[must_use]
    pub fn say_number(&self, key: &str, count: i64, words: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::with_capacity(words.len() + 2);
        for (name, word) in words {
            arguments.set(*name, FluentValue::from(*word));
        }
        arguments.set("number", FluentValue::from(self.count(count)));
        arguments.set("count", FluentValue::from(count));
        self.filled(key, &arguments)
    }

    /// Returns a text with numbers without separators (days, weeks, years), and a month by its number.
    fn dated(&self, key: &str, words: &[(&str, i64)], month: i8) -> String {
        let mut arguments = FluentArgs::with_capacity(words.len() + 1);
        for (name, number) in words {
            arguments.set(*name, FluentValue::from(number.to_string()));
        }
        arguments.set("month", FluentValue::from(i64::from(month)));
        self.filled(key, &arguments)
    }
}
