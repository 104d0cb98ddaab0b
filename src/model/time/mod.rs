//! Time: instants, civil days and zones, working time, holidays and civil periods.

mod calendar;
mod holidays;
mod instant;
mod moment;
mod period;

pub use calendar::{Calendar, Due, Reading, WorkingTime};
pub use holidays::{Country, holidays};
pub use instant::{Day, Instant, LocalTime, Zone};
pub use moment::{Moment, Resolution};
pub use period::{By, Period};

pub(crate) use calendar::{Opening, Span, Version as CalendarVersion};
