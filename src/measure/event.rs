//! Dated events that belong to a figure.

use serde::Serialize;

use crate::model::{Day, Event};

/// Something dated that explains a curve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct DatedEvent {
    #[schema(value_type = String)]
    pub date: Day,
    pub label: String,
}

impl From<&Event> for DatedEvent {
    fn from(event: &Event) -> DatedEvent {
        DatedEvent { date: event.day, label: event.label.clone() }
    }
}
