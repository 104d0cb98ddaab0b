//! Rules at work: a message in, values out.

use std::borrow::Cow;
use std::fmt::Write;

use jiff::{SignedDuration, Timestamp};

use super::condition::all_hold;
use super::duration::DurationUnit;
use super::rule::{By, Elements, Reading, Rule, ValueKind, ValueSource};
use super::time::Time;
use crate::feeds::tree::{Path, Tree};
use crate::ingest::{Context, decimal, plain, rounded, whole};
use crate::model::{Fault, Reason, Zone, composed, nearest};

/// Any text that the table of values does not list.
const ANY_OTHER: &str = "*";

/// A value as a rule finds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    Text(String),
    Time(Time),
    Whole(i64),
    /// A number, or seconds.
    Number(f64),
}

/// The message that is read, and the element of it that is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame<'t> {
    pub(crate) root: &'t Tree,
    pub(crate) here: &'t Tree,
    pub(crate) reading: &'t Reading,
    context: &'t Context<'t>,
}

impl<'t> Frame<'t> {
    /// Returns a message as a whole.
    pub(crate) fn of(root: &'t Tree, reading: &'t Reading, context: &'t Context<'t>) -> Frame<'t> {
        Frame { root, here: root, reading, context }
    }

    /// Returns the zone of local times: the feed's, else the organisation's.
    fn zone(&self) -> &'t Zone {
        self.reading.zone.as_ref().unwrap_or(self.context.organisation.zone())
    }

    /// Returns an element of the message.
    pub(crate) fn element(self, here: &'t Tree) -> Frame<'t> {
        Frame { here, ..self }
    }

    fn at(&self, path: &Path) -> &'t Tree {
        path.find(self.root, self.here)
    }
}

impl Rule {
    /// Returns the value in a message; `None` where there is none.
    ///
    /// # Errors
    /// What is wrong with the value, named after the rule.
    pub(crate) fn find(&self, frame: Frame<'_>) -> Result<Option<Found>, Fault> {
        if !all_hold(&self.when, frame.root, frame.here) {
            return Ok(None);
        }
        let found = match &self.source {
            ValueSource::Columns { paths, join, gaps } => {
                self.of_text(self.columns(paths, join, *gaps, frame)?, frame)?
            }
            ValueSource::Constant(text) => self.of_text(Some(text.as_str().into()), frame)?,
            ValueSource::Hash(paths) => self.of_text(Some(hash(paths, frame).into()), frame)?,
            ValueSource::First(rules) => {
                match rules.iter().find_map(|rule| rule.find(frame).transpose()).transpose()? {
                    Some(Found::Text(text)) if !self.values.is_empty() => self.of_text(Some(text.into()), frame)?,
                    None if !self.values.is_empty() => self.of_text(None, frame)?,
                    found => found,
                }
            }
            ValueSource::Elements(elements) => of_elements(elements, frame)?,
            ValueSource::Between(rules) => between(rules, frame)?,
        };
        found.map(|found| self.shifted(found, frame)).transpose().map(Option::flatten)
    }

    /// Returns the text of columns.
    fn columns<'t>(
        &self,
        paths: &[Path],
        join: &str,
        gaps: bool,
        frame: Frame<'t>,
    ) -> Result<Option<Cow<'t, str>>, Fault> {
        let texts: Vec<Option<Cow<'t, str>>> =
            paths.iter().map(|path| self.piece_of(path, frame)).collect::<Result<_, _>>()?;
        if gaps && texts.iter().any(Option::is_some) {
            let texts: Vec<Cow<'t, str>> = texts.into_iter().map(Option::unwrap_or_default).collect();
            return Ok(Some(texts.join(join).into()));
        }
        let Some(mut texts) = texts.into_iter().collect::<Option<Vec<_>>>() else { return Ok(None) };
        Ok(if texts.len() == 1 { texts.pop() } else { Some(texts.join(join).into()) })
    }

    /// Returns the text of a column, or the piece of it that the rule takes.
    fn piece_of<'t>(&self, path: &Path, frame: Frame<'t>) -> Result<Option<Cow<'t, str>>, Fault> {
        let text = self.text(frame.at(path), path, frame)?;
        Ok(match &self.piece {
            Some(piece) => text.and_then(|text| piece.of(&text).map(|piece| piece.to_owned().into())),
            None => text,
        })
    }

    /// Returns a text in the form in which mappings compare texts; `None` where it means no value.
    fn text<'t>(&self, value: &'t Tree, path: &Path, frame: Frame<'t>) -> Result<Option<Cow<'t, str>>, Fault> {
        if matches!(value, Tree::List(_) | Tree::Map(_)) {
            return Err(Fault::new(&path.shown(), Reason::WrongType, value.kind(), "a text or a number"));
        }
        let Some(text) = value.text().map(composed) else { return Ok(None) };
        let means_empty = self.empty.iter().chain(&frame.reading.empty).any(|empty| *empty == text);
        Ok((!means_empty).then_some(text))
    }

    /// Returns what a text says.
    fn of_text(&self, text: Option<Cow<'_, str>>, frame: Frame<'_>) -> Result<Option<Found>, Fault> {
        let text = if self.values.is_empty() { text } else { self.listed(text)? };
        let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
        let marks = frame.reading.marks;
        if let Some(path) = &self.times {
            return self.product(&text, path, frame);
        }
        let by_itself = DurationUnit::of_clock(&text).filter(|_| self.kind == ValueKind::Seconds);
        if let Some(unit) = self.unit.or(by_itself) {
            let seconds = unit.seconds(&text, marks).ok_or_else(|| {
                let unit: &str = unit.into();
                Fault::new(&self.name, Reason::NotANumber, &text, format!("a duration with unit = \"{unit}\""))
            })?;
            return Ok(Some(Found::Number(seconds)));
        }
        let found = match self.kind {
            ValueKind::Time | ValueKind::Day => Found::Time(self.time(&text, frame)?),
            ValueKind::Version if !self.formats.is_empty() => Found::Time(self.time(&text, frame)?),
            // A number is written as every other version is.
            ValueKind::Version => Found::Text(plain(&text, marks).unwrap_or_else(|| text.into_owned())),
            ValueKind::Text => Found::Text(text.into_owned()),
            ValueKind::Whole => Found::Whole(whole(&self.name, &text, marks)?),
            ValueKind::Number | ValueKind::Seconds => Found::Number(decimal(&self.name, &text, marks)?),
        };
        Ok(Some(found))
    }

    fn listed<'t>(&'t self, text: Option<Cow<'t, str>>) -> Result<Option<Cow<'t, str>>, Fault> {
        let known = self.values.get(text.as_deref().unwrap_or_default()).or_else(|| self.values.get(ANY_OTHER));
        match (known, text) {
            (Some(value), _) => Ok(Some(value.into())),
            (None, None) => Ok(None),
            (None, Some(text)) => {
                let near = nearest(&text, self.values.keys().map(String::as_str))
                    .map_or_else(String::new, |known| format!("; the nearest is `{known}`"));
                let expected =
                    format!("a text that the mapping's values for `{}` list, or \"*\" among them{near}", self.name);
                Err(Fault::new(&self.name, Reason::NotMapped, &text, expected))
            }
        }
    }

    fn time(&self, text: &str, frame: Frame<'_>) -> Result<Time, Fault> {
        self.formats.read(text, frame.reading.marks).ok_or_else(|| {
            let (reason, what) = match self.kind {
                ValueKind::Day => (Reason::NotADate, "a day"),
                ValueKind::Version => (Reason::NotAVersion, "a time"),
                _ => (Reason::NotATime, "a time"),
            };
            let expected = if self.formats.is_empty() {
                format!("{what} such as 2020-06-01T08:12:00+02:00, or a `format` in the rule")
            } else {
                format!("{what} of the format {}", self.formats.shown())
            };
            Fault::new(&self.name, reason, text, expected)
        })
    }

    /// Returns the product of two columns; `None` when the second is empty.
    fn product(&self, text: &str, times: &Path, frame: Frame<'_>) -> Result<Option<Found>, Fault> {
        let Some(times) = self.text(frame.at(times), times, frame)? else { return Ok(None) };
        let marks = frame.reading.marks;
        let one = match self.unit.or(DurationUnit::of_clock(text)) {
            Some(unit) => unit
                .seconds(text, marks)
                .ok_or_else(|| Fault::new(&self.name, Reason::NotANumber, text, "a duration"))?,
            None => decimal(&self.name, text, marks)?,
        };
        Ok(Some(Found::Number(one * decimal(&self.name, &times, marks)?)))
    }

    /// Returns the value with what is added to it and taken from it; `None` where a part of it is missing.
    fn shifted(&self, found: Found, frame: Frame<'_>) -> Result<Option<Found>, Fault> {
        let mut seconds = 0.0;
        for (rules, sign) in [(&self.plus, 1.0), (&self.minus, -1.0)] {
            for rule in rules {
                match rule.find(frame)?.and_then(|found| found.number()) {
                    Some(number) => seconds += sign * number,
                    None => return Ok(None),
                }
            }
        }
        if self.plus.is_empty() && self.minus.is_empty() {
            return Ok(Some(found));
        }
        let out_of_range = || Fault::new(&self.name, Reason::OutOfRange, "", "a time that exists");
        Ok(Some(match found {
            Found::Time(Time::At(at)) => {
                Found::Time(Time::At(at.checked_add(duration(seconds)).map_err(|_| out_of_range())?))
            }
            Found::Time(Time::Local(local)) => {
                Found::Time(Time::Local(local.checked_add(duration(seconds)).map_err(|_| out_of_range())?))
            }
            other => match other.number() {
                Some(number) => Found::Number(number + seconds),
                None => other,
            },
        }))
    }
}

impl Found {
    /// Returns a number or the seconds; `None` of texts and times.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Found::Number(number) => Some(*number),
            Found::Whole(number) => number.to_string().parse().ok(),
            Found::Text(_) | Found::Time(_) => None,
        }
    }

    /// Returns the whole number that it is, or the nearest.
    pub(crate) fn whole(&self) -> Option<i64> {
        match self {
            Found::Whole(number) => Some(*number),
            Found::Number(number) => rounded(*number),
            Found::Text(_) | Found::Time(_) => None,
        }
    }

    /// Returns the text that says it: times in UTC, numbers with a point. `None` of a time that there is not.
    pub(crate) fn written(&self, frame: Frame<'_>) -> Option<String> {
        Some(match self {
            Found::Text(text) => text.clone(),
            Found::Whole(number) => number.to_string(),
            Found::Number(number) => decimal_text(*number),
            Found::Time(time) => time.timestamp(frame.zone())?.to_string(),
        })
    }
}

/// Returns the text of a number without the noise of binary fractions: to the millionth.
pub(crate) fn decimal_text(number: f64) -> String {
    let text = format!("{number:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn duration(seconds: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(seconds).unwrap_or(SignedDuration::MAX)
}

/// Returns an id that the organisation's key makes of columns: a number that stands in them cannot be found by trying all.
fn hash(paths: &[Path], frame: Frame<'_>) -> String {
    const LENGTH: usize = 32;
    // Each with its length before it, so that no two rows are written alike.
    let text = |path: &Path| composed(frame.at(path).text().unwrap_or_default()).into_owned();
    let texts: String = paths.iter().map(text).map(|text| format!("{}:{text}", text.len())).collect();
    (frame.context.pseudonym)(&texts).chars().take(LENGTH).collect()
}

/// Returns the first bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8], length: usize) -> String {
    bytes.iter().take(length).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn between(rules: &[Rule; 2], frame: Frame<'_>) -> Result<Option<Found>, Fault> {
    let [from, to] = rules;
    let instant = |rule: &Rule| -> Result<Option<Timestamp>, Fault> {
        Ok(match rule.find(frame)? {
            Some(Found::Time(time)) => time.timestamp(frame.zone()),
            _ => None,
        })
    };
    let (Some(from), Some(to)) = (instant(from)?, instant(to)?) else { return Ok(None) };
    Ok(Some(Found::Number(to.duration_since(from).as_secs_f64())))
}

/// Returns what is asked of the elements of a list.
fn of_elements(elements: &Elements, frame: Frame<'_>) -> Result<Option<Found>, Fault> {
    let all = frame.at(&elements.list).elements();
    let holds = |conditions, element| all_hold(conditions, frame.root, element);
    let first = all.iter().position(|element| holds(&elements.after, element));
    let start = if elements.after.is_empty() { Some(0) } else { first.map(|place| place + 1) };
    let chosen = all.iter().skip(start.unwrap_or(usize::MAX)).filter(|element| holds(&elements.conditions, element));
    match elements.by {
        By::Any => Ok((chosen.count() > 0).then(|| Found::Text("true".to_owned()))),
        By::Count => Ok(i64::try_from(chosen.count()).ok().map(Found::Whole)),
        by => {
            let taken = chosen.map(|element| elements.take.find(frame.element(element)));
            let taken: Vec<Found> = taken.filter_map(Result::transpose).collect::<Result<_, _>>()?;
            Ok(combined(taken, by, frame))
        }
    }
}

/// Returns what several values are together; `None` where there is none.
fn combined(values: Vec<Found>, by: By, frame: Frame<'_>) -> Option<Found> {
    let order = |value: &Found| match value {
        Found::Time(time) => time.timestamp(frame.zone()).map_or(f64::NAN, |at| at.as_duration().as_secs_f64()),
        other => other.number().unwrap_or(f64::NAN),
    };
    match by {
        By::First => values.into_iter().next(),
        By::Last => values.into_iter().next_back(),
        By::Min => values.into_iter().min_by(|one, other| order(one).total_cmp(&order(other))),
        By::Max => values.into_iter().max_by(|one, other| order(one).total_cmp(&order(other))),
        By::Sum if values.is_empty() => None,
        By::Sum => Some(Found::Number(values.iter().filter_map(Found::number).sum())),
        By::Set => {
            let mut texts: Vec<String> = values.iter().filter_map(|value| value.written(frame)).collect();
            texts.sort();
            texts.dedup();
            (!texts.is_empty()).then(|| Found::Text(texts.join(" ")))
        }
        By::Any => (!values.is_empty()).then(|| Found::Text("true".to_owned())),
        By::Count => i64::try_from(values.len()).ok().map(Found::Whole),
    }
}
