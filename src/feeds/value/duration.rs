//! Durations as systems write them -> seconds.

use jiff::SignedDuration;
use strum::{EnumString, IntoStaticStr, VariantNames};

use crate::ingest::{Marks, plain};

/// In what a duration is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantNames)]
pub(crate) enum DurationUnit {
    #[strum(serialize = "s")]
    Seconds,
    #[strum(serialize = "ms")]
    Milliseconds,
    #[strum(serialize = "min")]
    Minutes,
    #[strum(serialize = "h")]
    Hours,
    /// As a spreadsheet keeps it.
    #[strum(serialize = "d")]
    Days,
    /// `h:mm:ss` or `m:ss`, also past 24 hours and with a fraction of a second.
    #[strum(serialize = "h:m:s")]
    Clock,
    /// ISO 8601, `PT3M35S`.
    #[strum(serialize = "PT")]
    Iso,
}

impl DurationUnit {
    /// Returns the unit of a text that says it by itself: one with colons.
    pub(crate) fn of_clock(text: &str) -> Option<DurationUnit> {
        text.contains(':').then_some(DurationUnit::Clock)
    }

    /// Returns the seconds that a text says; `None` where it is not of this kind.
    pub(crate) fn seconds(self, text: &str, marks: Marks) -> Option<f64> {
        let number = |factor: f64| plain(text, marks)?.parse::<f64>().ok().map(|number| number * factor);
        match self {
            DurationUnit::Seconds => number(1.0),
            // Divided, because a thousandth is no binary fraction.
            DurationUnit::Milliseconds => number(1.0).map(|milliseconds| milliseconds / 1_000.0),
            DurationUnit::Minutes => number(60.0),
            DurationUnit::Hours => number(3_600.0),
            DurationUnit::Days => number(86_400.0),
            DurationUnit::Clock => clock(text.trim(), marks),
            DurationUnit::Iso => text.trim().parse::<SignedDuration>().ok().map(|duration| duration.as_secs_f64()),
        }
    }
}

/// Returns the seconds of `h:mm:ss` or `m:ss`.
fn clock(text: &str, marks: Marks) -> Option<f64> {
    let parts: Vec<&str> = text.split(':').collect();
    let (seconds, larger) = parts.split_last()?;
    if !(1..=2).contains(&larger.len()) || parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let seconds: f64 = plain(seconds, Marks { thousands: None, ..marks })?.parse().ok()?;
    let whole: Vec<u32> = larger.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hours, minutes) = match whole.as_slice() {
        [hours, minutes] if *minutes < 60 => (*hours, *minutes),
        [minutes] => (0, *minutes),
        _ => return None,
    };
    (0.0..60.0).contains(&seconds).then(|| f64::from(hours) * 3_600.0 + f64::from(minutes) * 60.0 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_of_every_unit() {
        let comma = Marks { decimal: ',', thousands: None };
        for (unit, text, marks, seconds) in [
            (DurationUnit::Clock, "00:41:40", Marks::OWN, 2_500.0),
            (DurationUnit::Clock, "1:05", Marks::OWN, 65.0),
            (DurationUnit::Clock, "25:10:00", Marks::OWN, 90_600.0),
            (DurationUnit::Clock, "0:00:12,5", comma, 12.5),
            (DurationUnit::Milliseconds, "11179", Marks::OWN, 11.179),
            (DurationUnit::Seconds, "215,4", comma, 215.4),
            (DurationUnit::Minutes, "1,5", comma, 90.0),
            (DurationUnit::Iso, "PT3M35S", Marks::OWN, 215.0),
            (DurationUnit::Iso, "PT41.244614S", Marks::OWN, 41.244_614),
            (DurationUnit::Iso, "PT2M0.5S", Marks::OWN, 120.5),
        ] {
            assert_eq!(unit.seconds(text, marks), Some(seconds), "{text}");
        }
        let days = DurationUnit::Days.seconds("0,00249", comma).unwrap();
        assert!((days - 215.136).abs() < 1e-9);
        for text in ["1:75", "1:60:00", "1:2:3:4", ":10", "12", "a:10", "-1:10"] {
            assert_eq!(DurationUnit::Clock.seconds(text, Marks::OWN), None, "{text}");
        }
    }
}
