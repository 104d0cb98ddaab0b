//! Values -> observation of an indicator.

use super::values::{Build, Field, Shape, Values, code, required_code, required_day, required_number};
use super::{Context, Flag, Kind, Record};
use crate::model::{Fault, Observation, ObservationFields};

impl Record for Observation {
    const KIND: Kind = Kind::Indicator;
}

impl Build for Observation {
    const FIELDS: &'static [Field] = &[
        Field::optional("source", Shape::Text),
        Field::required("name", Shape::Text),
        Field::required("date", Shape::Date),
        Field::required("value", Shape::Number),
        Field::VERSION,
    ];

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Observation, Vec<Flag>), Fault> {
        let [source, name, date, value, ..] = values.slots;
        let fields = ObservationFields {
            source: code(source).unwrap_or_default(),
            indicator: required_code("name", name)?,
            day: required_day("date", date)?,
            value: required_number("value", value.as_ref())?,
        };
        Ok((Observation::parse(fields, context.organisation.day(context.now))?, Vec::new()))
    }
}
