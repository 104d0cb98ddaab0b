//! Where `now` enters the program. Everything below takes the time as an argument.

use crate::domain::Instant;

/// The current instant.
#[must_use]
pub fn now() -> Instant {
    Instant::from(jiff::Timestamp::now())
}
