//! Values -> event that is reported.

use super::values::{Build, Field, Shape, Values, code, required_code, required_day};
use super::{Context, Flag, Kind, Record};
use crate::model::{Fault, ReportedEvent, ReportedEventFields};

impl Record for ReportedEvent {
    const KIND: Kind = Kind::Event;
}

impl Build for ReportedEvent {
    const FIELDS: &'static [Field] = &[
        Field::optional("source", Shape::Text),
        Field::required("date", Shape::Date),
        Field::required("label", Shape::Text),
        Field::VERSION,
    ];

    fn build(values: Values<'_>, _: &Context<'_>) -> Result<(ReportedEvent, Vec<Flag>), Fault> {
        let [source, date, label, ..] = values.slots;
        let fields = ReportedEventFields {
            source: code(source).unwrap_or_default(),
            day: required_day("date", date)?,
            label: required_code("label", label)?,
        };
        Ok((ReportedEvent::parse(fields)?, Vec::new()))
    }
}
