//! Values -> event that is reported.

use crate::ingest::fields::{Field, Values, record_fields};
use crate::ingest::{Context, Flag, Kind, Record};
use crate::model::{Day, Fault, ReportedEvent};

record_fields! {
    /// A dated event as it is sent.
    EventFields {
        /// The system that says so; leave it out for what somebody writes by hand.
        source: Option<String>,
        /// The local day, `2020-09-28`, 1990 to 2200. It may lie ahead.
        date: Day,
        /// What happened, 1 to 200 characters on one line. Personal data is taken out before it is stored. Day and label are the key.
        label: String,
    }
}

impl Record for ReportedEvent {
    const KIND: Kind = Kind::Event;
    const FIELDS: &'static [Field] = EventFields::ALL;

    fn build(values: Values<'_>, _: &Context<'_>) -> Result<(ReportedEvent, Vec<Flag>), Fault> {
        let EventFields { source, date, label } = EventFields::read(values)?;
        let event = ReportedEvent { source: source.unwrap_or_default(), day: date, label };
        Ok((event.checked()?, Vec::new()))
    }
}
