//! Values -> observation of an indicator.

use crate::ingest::fields::{Field, Values, record_fields};
use crate::ingest::{Context, Flag, Kind, Record};
use crate::model::{Day, Fault, Observation};

record_fields! {
    /// What an indicator was on a day, as it is sent.
    IndicatorFields {
        /// The system that says so; leave it out for what somebody writes by hand.
        source: Option<String>,
        /// The code of an `[[indicator]]` of the organisation file. Others are kept, listed by `kanalkoll organisation show`, and
        /// shown in no figure until the file names them.
        name: String,
        /// The local day, `2020-04-01`; no day that has not begun. Name and day are the key: sent again, the value is amended.
        date: Day,
        /// A number: `3000`, `12.5`, `-1`. In a mapping with `decimal = ","`, `12,5`.
        value: f64,
    }
}

impl Record for Observation {
    const KIND: Kind = Kind::Indicator;
    const FIELDS: &'static [Field] = IndicatorFields::ALL;

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Observation, Vec<Flag>), Fault> {
        let IndicatorFields { source, name, date, value } = IndicatorFields::read(values)?;
        let observation = Observation { source: source.unwrap_or_default(), indicator: name, day: date, value };
        Ok((observation.checked(context.organisation.day(context.now))?, Vec::new()))
    }
}
