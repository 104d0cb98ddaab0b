//! Columns -> values.

use std::borrow::Cow;

use jiff::fmt::strtime::BrokenDownTime;

use super::{Condition, ConstantValue, Mapping, Rule};
use crate::ingest::fields::{Shape, Value, Values};
use crate::ingest::number;
use crate::model::{Fault, Reason, nearest};

/// Any text that the table of values does not list.
const ANY_OTHER: &str = "*";

impl Mapping {
    /// Returns why the record with these texts in its columns is left out, if it is.
    pub(crate) fn dropped(&self, cells: &[Cow<'_, str>]) -> Option<&str> {
        let holds = |condition: &Condition| {
            condition.texts.iter().any(|text| text == cell(cells, condition.column)) == condition.within
        };
        self.drops.iter().find(|rule| rule.when.iter().all(holds)).map(|rule| rule.reason.as_str())
    }

    /// Returns the values of the record with these texts in its columns.
    pub(crate) fn values<'m>(&'m self, cells: &'m [Cow<'m, str>]) -> Result<Values<'m>, Fault> {
        let mut values = Values { zone: self.zone.as_ref(), ..Values::default() };
        for constant in &self.constants {
            values.set(
                constant.field,
                Some(match &constant.value {
                    ConstantValue::Text(text) => Value::Text(text.into()),
                    ConstantValue::Whole(number) => Value::Whole(*number),
                }),
            );
        }
        for rule in &self.rules {
            values.set(rule.field, self.value(rule, cells)?);
        }
        Ok(values)
    }

    fn value<'m>(&'m self, rule: &'m Rule, cells: &'m [Cow<'m, str>]) -> Result<Option<Value<'m>>, Fault> {
        let value = self.source_value(rule, cells);
        let value = if rule.values.is_empty() { value } else { listed(rule, value.as_deref())? };
        let Some(text) = value.filter(|text| !text.is_empty()) else { return Ok(None) };
        let value = match rule.shape {
            Shape::Text | Shape::Word => Ok(Some(Value::Text(text))),
            Shape::Time | Shape::Date if rule.formats.is_empty() => Ok(Some(Value::Text(text))),
            Shape::Version if rule.formats.is_empty() => Ok(Some(Value::Text(self.plain_version(text)))),
            Shape::Version => version(rule, &text).map(Some),
            Shape::Time => time(rule, &text).map(Some),
            Shape::Date => date(rule, &text).map(Some),
            Shape::Whole => self.whole(rule, &text, cells),
            Shape::Number => self.number(rule, &text, cells),
        };
        let Some(resolution) = rule.resolution else { return value };
        Ok(value?.map(|value| Value::Resolved(resolution, Box::new(value))))
    }

    /// Returns the text of a rule's columns; `None` when one of them holds no value.
    fn source_value<'m>(&self, rule: &Rule, cells: &'m [Cow<'m, str>]) -> Option<Cow<'m, str>> {
        let texts = rule.columns.iter().map(|column| cell(cells, *column));
        let texts: Vec<&str> = texts.map(|text| self.not_empty(rule, text)).collect::<Option<_>>()?;
        match texts.as_slice() {
            [text] => Some(Cow::Borrowed(*text)),
            several => Some(several.join(&rule.join).into()),
        }
    }

    fn not_empty<'t>(&self, rule: &Rule, text: &'t str) -> Option<&'t str> {
        let means_empty = text.is_empty() || rule.empty.iter().chain(&self.empty).any(|empty| empty == text);
        (!means_empty).then_some(text)
    }

    fn whole<'m>(&self, rule: &Rule, text: &str, cells: &[Cow<'_, str>]) -> Result<Option<Value<'m>>, Fault> {
        let Some(factor) = rule.times else {
            return number::whole(rule.name, text, self.decimal).map(|number| Some(Value::Whole(number)));
        };
        let Some(product) = self.product(rule, text, cell(cells, factor))? else { return Ok(None) };
        let rounded = number::rounded(product)
            .ok_or_else(|| Fault::new(rule.name, Reason::OutOfRange, text, "a product that fits in 64 bits"))?;
        Ok(Some(Value::Whole(rounded)))
    }

    fn number<'m>(&self, rule: &Rule, text: &str, cells: &[Cow<'_, str>]) -> Result<Option<Value<'m>>, Fault> {
        let number = match rule.times {
            None => number::decimal(rule.name, text, self.decimal).map(Some),
            Some(factor) => self.product(rule, text, cell(cells, factor)),
        };
        Ok(number?.map(Value::Number))
    }

    /// Returns a number of the mapping's decimal mark as every other version is written; a time as it is.
    fn plain_version<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        number::plain(&text, self.decimal).map_or(text, Cow::Owned)
    }

    /// Returns the product of two columns; `None` when the second number is empty.
    fn product(&self, rule: &Rule, text: &str, times: &str) -> Result<Option<f64>, Fault> {
        let Some(times) = self.not_empty(rule, times) else { return Ok(None) };
        let read = |text| number::decimal(rule.name, text, self.decimal);
        Ok(Some(read(text)? * read(times)?))
    }
}

fn cell<'c>(cells: &'c [Cow<'_, str>], column: usize) -> &'c str {
    cells.get(column).map_or("", |cell| cell.trim())
}

fn listed<'m>(rule: &'m Rule, value: Option<&str>) -> Result<Option<Cow<'m, str>>, Fault> {
    let text = value.unwrap_or_default();
    match rule.values.get(text).or_else(|| rule.values.get(ANY_OTHER)) {
        Some(value) => Ok(Some(value.into())),
        None if value.is_none() => Ok(None),
        None => {
            let near = nearest(text, rule.values.keys().map(String::as_str))
                .map_or_else(String::new, |known| format!("; the nearest is `{known}`"));
            let expected =
                format!("a text that the mapping's values for `{}` list, or \"*\" among them{near}", rule.name);
            Err(Fault::new(rule.name, Reason::NotMapped, text, expected))
        }
    }
}

fn time<'m>(rule: &Rule, text: &str) -> Result<Value<'m>, Fault> {
    rule.formats.iter().find_map(|format| read_time(format, text)).ok_or_else(|| {
        Fault::new(rule.name, Reason::NotATime, text, format!("a time of the format {}", listed_formats(rule)))
    })
}

/// Returns the civil day that one of the formats reads; a time of day beside it is not kept.
fn date<'m>(rule: &Rule, text: &str) -> Result<Value<'m>, Fault> {
    let read = |format: &String| BrokenDownTime::parse(format, text).and_then(|read| read.to_date()).ok();
    let date = rule.formats.iter().find_map(read).ok_or_else(|| {
        Fault::new(rule.name, Reason::NotADate, text, format!("a day of the format {}", listed_formats(rule)))
    })?;
    Ok(Value::Text(date.to_string().into()))
}

fn listed_formats(rule: &Rule) -> String {
    let formats: Vec<String> = rule.formats.iter().map(|format| format!("`{format}`")).collect();
    formats.join(" or ")
}

/// Returns a time of one of the formats with its fraction of a second.
fn version<'m>(rule: &Rule, text: &str) -> Result<Value<'m>, Fault> {
    let read = |format: &String| {
        let read = BrokenDownTime::parse(format, text).ok()?;
        match read.timestamp().or_else(|| read.offset().and_then(|_| read.to_timestamp().ok())) {
            Some(at) => Some(Value::Text(at.to_string().into())),
            None => read.to_datetime().ok().map(Value::Local),
        }
    };
    rule.formats.iter().find_map(read).ok_or_else(|| {
        Fault::new(rule.name, Reason::NotAVersion, text, format!("a time of the format {}", listed_formats(rule)))
    })
}

/// Returns a time with the offset that the format reads, or of the wall clock; a day where the format reads no hour.
fn read_time<'m>(format: &str, text: &str) -> Option<Value<'m>> {
    let read = BrokenDownTime::parse(format, text).ok()?;
    if let Some(timestamp) = read.timestamp() {
        return Some(Value::At(timestamp.into()));
    }
    if read.offset().is_some() && read.hour().is_some() {
        return Some(Value::At(read.to_timestamp().ok()?.into()));
    }
    if read.hour().is_none() {
        return read.to_date().ok().map(Value::Day);
    }
    read.to_datetime().ok().map(Value::Local)
}
