//! A message, or what was folded of several, -> a record.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::mapping::{Layout, Mapping};
use super::tree::Tree;
use super::value::{Found, Frame, Rule, Time, all_hold};
use crate::ingest::{Context, DecodedRecord, Field, Record, Shape, Value, Values, build};
use crate::model::{Fault, Instant, OutcomeKind, Reason, nearest};

impl Mapping {
    /// Returns the record that a tree tells of, or why the mapping leaves it out.
    ///
    /// # Errors
    /// The first fault of a field.
    pub(super) fn record<R: Record>(&self, tree: &Tree, context: &Context<'_>) -> Result<DecodedRecord<R>, Fault> {
        self.record_over(tree, &BTreeMap::new(), context)
    }

    /// Returns the record that a tree tells of on top of what its fields were before, by name: the earlier arrival and first response
    /// stay, and what the tree leaves empty.
    ///
    /// # Errors
    /// The first fault of a field.
    pub(super) fn record_over<R: Record>(
        &self,
        tree: &Tree,
        before: &BTreeMap<String, String>,
        context: &Context<'_>,
    ) -> Result<DecodedRecord<R>, Fault> {
        if let Some(reason) = self.dropped(tree) {
            return Ok(DecodedRecord::Dropped(reason.to_owned()));
        }
        let frame = Frame::of(tree, &self.reading, context);
        let mut values = Values { zone: self.reading.zone.as_ref(), ..Values::default() };
        for (place, rule) in &self.fields {
            let Some(field) = R::FIELDS.get(*place) else { continue };
            let found = rule.find(frame)?;
            values.set(*place, found.map(|found| value(found, field, rule)).transpose()?);
        }
        if let Some(reason) = self.excluded(tree) {
            for (name, text) in [("outcome", OutcomeKind::Excluded.code()), ("excluded_reason", reason)] {
                if let Some(place) = R::FIELDS.iter().position(|field| field.name == name) {
                    values.set(place, Some(Value::Text(text.to_owned().into())));
                }
            }
        }
        fill(&mut values, R::FIELDS, before);
        build(values, context)
    }

    /// Returns why the contact that a tree tells of is counted apart, if it is.
    pub(super) fn excluded(&self, tree: &Tree) -> Option<&str> {
        self.excludes.iter().find(|rule| all_hold(&rule.when, tree, tree)).map(|rule| rule.reason.as_str())
    }

    /// Checks that a row of a table that was kept as an object has the columns that the mapping reads.
    ///
    /// # Errors
    /// `unknown_field`, or `wrong_type` of what is no object.
    pub(super) fn has_columns(&self, tree: &Tree) -> Result<(), Fault> {
        let Tree::Map(entries) = tree else {
            return Err(Fault::new("", Reason::WrongType, tree.kind(), "a JSON object"));
        };
        if !matches!(self.layout, Layout::Csv(_)) {
            return Ok(());
        }
        let mut wanted = Vec::new();
        self.paths(&mut |path, optional| wanted.extend(path.name().filter(|_| !optional)));
        match wanted.into_iter().find(|column| tree.get(column).is_none()) {
            None => Ok(()),
            Some(column) => {
                let near = nearest(column, entries.iter().map(|(name, _)| name.as_str()))
                    .map_or_else(String::new, |known| format!("; did you mean `{known}`?"));
                let expected = format!("a column `{column}`, which the mapping reads{near}");
                Err(Fault::new(column, Reason::UnknownField, "", expected))
            }
        }
    }

    /// Returns why the mapping leaves out what a tree tells of, if it does.
    pub(super) fn dropped(&self, tree: &Tree) -> Option<&str> {
        self.drops.iter().find(|rule| all_hold(&rule.when, tree, tree)).map(|rule| rule.reason.as_str())
    }
}

/// Fills fields with what they were before.
fn fill(values: &mut Values<'_>, fields: &[Field], before: &BTreeMap<String, String>) {
    const EARLIEST: [&str; 2] = ["received_at", "first_response_at"];
    // A later outcome takes the closing and the reason of the one before with it.
    const OF_OUTCOME: [&str; 2] = ["closed_at", "excluded_reason"];
    let slot = |values: &Values<'_>, name: &str| {
        let place = fields.iter().position(|field| field.name == name)?;
        values.slots.get(place)?.as_ref().map(instant)
    };
    let was_earlier = |values: &Values<'_>, name: &str| {
        let known = before.get(name).and_then(|text| text.parse::<Timestamp>().ok()).map(Instant::from);
        known.zip(slot(values, name).flatten()).is_some_and(|(known, told)| known < told)
    };
    let has_outcome = slot(values, "outcome").is_some();
    let answer_stays = was_earlier(values, "first_response_at");
    for (place, field) in fields.iter().enumerate() {
        let Some(text) = before.get(field.name) else { continue };
        let stays = match field.name {
            name if slot(values, name).is_none() => !(has_outcome && OF_OUTCOME.contains(&name)),
            name if EARLIEST.contains(&name) => was_earlier(values, name),
            // How long the citizen waited is told of the answer that came first.
            "wait_seconds" => answer_stays,
            _ => false,
        };
        if stays {
            let value = match field.shape {
                Shape::Whole => text.parse().ok().map(Value::Whole),
                _ => Some(Value::Text(text.clone().into())),
            };
            values.set(place, value);
        }
    }
}

/// Returns the instant that a value says, where it says one.
fn instant(value: &Value<'_>) -> Option<Instant> {
    match value {
        Value::At(at) => Some(*at),
        Value::Text(text) => text.parse::<Timestamp>().ok().map(Instant::from),
        _ => None,
    }
}

/// Returns what was found as a value of a field.
fn value(found: Found, field: &Field, rule: &Rule) -> Result<Value<'static>, Fault> {
    let too_large = || Fault::new(field.name, Reason::OutOfRange, "", "a number that fits in 64 bits");
    let value = match (found, field.shape) {
        (Found::Text(text), _) => Value::Text(text.into()),
        (Found::Time(Time::At(at)), Shape::Version) => Value::Text(at.to_string().into()),
        (Found::Time(Time::At(at)), Shape::Date) => {
            Value::Text(at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string().into())
        }
        (Found::Time(Time::Local(local)), Shape::Date) => Value::Text(local.date().to_string().into()),
        (Found::Time(Time::Day(day)), Shape::Date) => Value::Text(day.to_string().into()),
        (Found::Time(Time::At(at)), _) => Value::At(at.into()),
        (Found::Time(Time::Local(local)), _) => Value::Local(local),
        (Found::Time(Time::Day(day)), _) => Value::Day(day),
        (found, Shape::Whole) => Value::Whole(found.whole().ok_or_else(too_large)?),
        (found, Shape::Text | Shape::Word | Shape::Version) => {
            Value::Text(found.whole().ok_or_else(too_large)?.to_string().into())
        }
        (found, _) => Value::Number(found.number().ok_or_else(too_large)?),
    };
    Ok(match rule.resolution {
        Some(resolution) => Value::Resolved(resolution, Box::new(value)),
        None => value,
    })
}
