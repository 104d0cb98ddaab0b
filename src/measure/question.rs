//! What is asked: days, cut and split.

use super::RowKey;
use super::parameters::{ParameterValues, QuestionError, day, instant, not_one_of};
use crate::model::{By, Channel, Day, Instant, Organisation, Period, UnitsAsOf};
use crate::rollup::{CellKey, Grain};

/// Which keys a row has. Units and topics are kept in cells of their own and cannot be split together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Split {
    pub channel: bool,
    pub unit: bool,
    pub topic: bool,
}

/// A question put to the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// First and last local day, both included.
    pub from: Day,
    pub to: Day,
    pub by: Option<By>,
    pub split: Split,
    /// As known at this instant; `None`: now, with all that is known today.
    pub as_of: Option<Instant>,
    /// Under which unit records are shown when they are split by unit.
    pub units: UnitsAsOf,
}

impl Question {
    /// Parses the values of a query string or of the command line.
    ///
    /// # Errors
    /// When a date, a cut, a split or an instant is not understood, or the range is backwards or very long.
    pub fn parse(
        from: Option<&str>,
        to: Option<&str>,
        by: Option<&str>,
        split: Option<&str>,
        as_of: Option<&str>,
    ) -> Result<Question, QuestionError> {
        const MOST_PERIODS: usize = 4_000;
        let (from, to) = (day("from", from)?, day("to", to)?);
        if from > to {
            return Err(QuestionError::Backwards { from, to });
        }
        let by = by.map(|text| By::from_code(text).ok_or_else(|| not_one_of("by", text, &By::CODES))).transpose()?;
        let periods = by.map_or(1, |by| Period::between(by, from, to).take(MOST_PERIODS + 1).count());
        if periods > MOST_PERIODS {
            return Err(QuestionError::TooMany { periods, most: MOST_PERIODS });
        }
        let as_of = as_of.map(instant).transpose()?;
        let split = split.map_or(Ok(Split::default()), Split::parse)?;
        Ok(Question { from, to, by, split, as_of, units: UnitsAsOf::default() })
    }

    /// Parses the values of the parameters of a report.
    ///
    /// # Errors
    /// When one is missing or not understood.
    pub fn of(words: &ParameterValues) -> Result<Question, QuestionError> {
        let [from, to, by, split, as_of] = ["from", "to", "by", "split", "as_of"].map(|name| words.get(name));
        Question::parse(from, to, by, split, as_of)?.with_units(words.get("units"))
    }

    /// Returns the same question with units as the word says, `today` or `then`; `today` without a word.
    ///
    /// # Errors
    /// When it is another word.
    pub fn with_units(self, word: Option<&str>) -> Result<Question, QuestionError> {
        Ok(Question { units: units_as_of(word)?, ..self })
    }

    /// Returns the days on which records begin to be shown under other units; none where that does not depend on their own day.
    #[must_use]
    pub fn unit_turns(&self, organisation: &Organisation) -> Vec<Day> {
        let by_own_day = self.split.unit && self.units == UnitsAsOf::Then;
        if by_own_day { organisation.unit_turns() } else { Vec::new() }
    }

    /// Returns the grain of the cells that answer it.
    #[must_use]
    pub fn grain(&self) -> Grain {
        match self.split {
            Split { unit: true, .. } => Grain::Unit,
            Split { topic: true, .. } => Grain::Topic,
            Split { .. } => Grain::Day,
        }
    }

    /// Returns the row in which a cell counts. A cell by month counts as its first day does.
    pub(super) fn group<'a>(&self, organisation: &'a Organisation, key: &'a CellKey) -> GroupKey<'a> {
        GroupKey {
            period: self.by.map(|by| Period::holding(by, cell_day(key))),
            channel: self.split.channel.then_some(key.channel),
            unit: self.split.unit.then(|| organisation.unit_at(&key.dimension, self.units.day(self.to, cell_day(key)))),
            topic: self.split.topic.then_some(key.dimension.as_str()),
        }
    }

    /// Returns the first and the last of the days that a row of [`Question::rows`] counts.
    pub(super) fn days(&self, group: GroupKey<'_>) -> (Day, Day) {
        let period = group.period.map_or((self.from, self.to), |period| (period.first(), period.last()));
        (period.0.max(self.from), period.1.min(self.to))
    }

    /// Returns the parts of the days of a row on which records of a dimension count in it.
    pub(super) fn days_of(&self, organisation: &Organisation, group: GroupKey<'_>, dimension: &str) -> Vec<(Day, Day)> {
        let days = self.days(group);
        match group.unit {
            Some(unit) if self.units == UnitsAsOf::Then => {
                organisation.days_shown_under(dimension, unit, days, self.units)
            }
            _ => vec![days],
        }
    }

    /// Returns the rows of an answer in order: each period with each combination of keys that occurs, also where it is empty.
    pub(super) fn rows<'a>(&self, seen: impl Iterator<Item = GroupKey<'a>>) -> Vec<GroupKey<'a>> {
        let mut combinations: Vec<GroupKey<'_>> = seen.map(|group| GroupKey { period: None, ..group }).collect();
        combinations.sort_unstable();
        combinations.dedup();
        if combinations.is_empty() && self.split == Split::default() {
            combinations.push(GroupKey { period: None, channel: None, unit: None, topic: None });
        }
        let periods: Vec<Option<Period>> = match self.by {
            None => vec![None],
            Some(by) => Period::between(by, self.from, self.to).map(Some).collect(),
        };
        periods
            .into_iter()
            .flat_map(|period| combinations.iter().map(move |group| GroupKey { period, ..*group }))
            .collect()
    }
}

/// A row while it is being added up; empty units and topics are those of records that name none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct GroupKey<'a> {
    pub(super) period: Option<Period>,
    pub(super) channel: Option<Channel>,
    pub(super) unit: Option<&'a str>,
    pub(super) topic: Option<&'a str>,
}

impl GroupKey<'_> {
    /// Returns the row as it leaves the program.
    pub(super) fn row_key(self) -> RowKey {
        let named = |dimension: &str| Some(dimension).filter(|code| !code.is_empty()).map(str::to_owned);
        RowKey {
            period: self.period.map(|period| period.to_string()),
            channel: self.channel.map(Channel::code),
            unit: self.unit.map(named),
            topic: self.topic.map(named),
        }
    }
}

impl Split {
    /// Parses `channel,unit`.
    ///
    /// # Errors
    /// When a key is not one of `channel`, `unit`, `topic`, or unit and topic stand together.
    pub fn parse(text: &str) -> Result<Split, QuestionError> {
        let mut split = Split::default();
        for key in text.split(',').map(str::trim).filter(|key| !key.is_empty()) {
            match key {
                "channel" => split.channel = true,
                "unit" => split.unit = true,
                "topic" => split.topic = true,
                other => return Err(not_one_of("split", other, &["channel", "unit", "topic"])),
            }
        }
        if split.unit && split.topic { Err(QuestionError::UnitAndTopic) } else { Ok(split) }
    }
}

/// Returns the local day of a cell of a grain by day, the first day of one by month.
#[must_use]
pub fn cell_day(key: &CellKey) -> Day {
    key.bucket.day().unwrap_or(Day::from_epoch(i32::MAX))
}

/// Parses `today` or `then`; no word is `today`.
///
/// # Errors
/// When it is another word.
pub fn units_as_of(word: Option<&str>) -> Result<UnitsAsOf, QuestionError> {
    word.map_or(Ok(UnitsAsOf::default()), |word| {
        UnitsAsOf::from_code(word).ok_or_else(|| not_one_of("units", word, &UnitsAsOf::CODES))
    })
}
