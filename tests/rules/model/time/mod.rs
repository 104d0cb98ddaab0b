//! Rules of the room `model/time`.

mod calendar;
mod holidays;
mod instant;
mod moment;
mod period;
