//! JSON of any shape -> the columns that a mapping reads.

use std::borrow::Cow;

use serde_json::Value;

use super::{Layout, Mapping};
use crate::ingest::{Context, object, quarantine};
use crate::model::{Fault, Reason, into_canonical_code, nearest};

/// Returns the texts of the columns that the mapping reads, empty where the object has none.
///
/// # Errors
/// `not_json`; `wrong_type` where a column holds a list or an object; `unknown_field` where a row of CSV that was kept as an
/// object has no such column.
pub(crate) fn cells(text: &str, mapping: &Mapping) -> Result<Vec<Cow<'static, str>>, Fault> {
    let tree: Value = serde_json::from_str(text).map_err(|error| object::not_json(&error))?;
    let tree = with_composed_names(tree);
    if !tree.is_object() {
        return Err(Fault::new("", Reason::WrongType, kind(&tree), "a JSON object"));
    }
    let is_csv = matches!(mapping.layout, Layout::Csv { .. });
    mapping
        .columns
        .iter()
        .map(|column| match find(&tree, column, is_csv) {
            None if is_csv => Err(absent(&tree, column)),
            None | Some(Value::Null) => Ok(Cow::from("")),
            Some(Value::String(text)) => Ok(text.trim().to_owned().into()),
            Some(Value::Bool(value)) => Ok(if *value { "true" } else { "false" }.into()),
            Some(Value::Number(number)) => Ok(number.to_string().into()),
            Some(nested) => Err(Fault::new(column, Reason::WrongType, kind(nested), "a text or a number")),
        })
        .collect()
}

/// Returns the text of a rejected object that may be kept.
pub(crate) fn quarantined(text: &str, mapping: &Mapping, context: &Context<'_>) -> String {
    let citizen = mapping.citizen().unwrap_or("citizen");
    let is_csv = matches!(mapping.layout, Layout::Csv { .. });
    let Ok(tree) = serde_json::from_str::<Value>(text) else {
        return quarantine::json(text, name(citizen), context);
    };
    let mut tree = with_composed_names(tree);
    if let Some(value) = find_mut(&mut tree, citizen, is_csv).filter(|value| !value.is_null()) {
        let raw = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        *value = quarantine::citizen(&raw, context).into();
    }
    quarantine::json(&tree.to_string(), name(citizen), context)
}

/// Returns the same value with the names of its fields in the form in which a mapping names columns.
fn with_composed_names(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let field = |(name, value)| (into_canonical_code(name), with_composed_names(value));
            Value::Object(fields.into_iter().map(field).collect())
        }
        Value::Array(elements) => Value::Array(elements.into_iter().map(with_composed_names).collect()),
        other => other,
    }
}

fn find<'v>(tree: &'v Value, column: &str, is_csv: bool) -> Option<&'v Value> {
    if column.starts_with('/') && !is_csv { tree.pointer(column) } else { tree.get(column) }
}

fn find_mut<'v>(tree: &'v mut Value, column: &str, is_csv: bool) -> Option<&'v mut Value> {
    if column.starts_with('/') && !is_csv { tree.pointer_mut(column) } else { tree.get_mut(column) }
}

/// Returns the last part of a pointer.
fn name(column: &str) -> &str {
    column.rsplit('/').next().unwrap_or(column)
}

fn absent(tree: &Value, column: &str) -> Fault {
    let columns: Vec<&str> =
        tree.as_object().map_or_else(Vec::new, |object| object.keys().map(String::as_str).collect());
    let near = nearest(column, columns).map_or_else(String::new, |known| format!("; did you mean `{known}`?"));
    Fault::new(column, Reason::UnknownField, "", format!("a column `{column}`, which the mapping reads{near}"))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
