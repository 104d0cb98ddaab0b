//! How many of a topic's hours an e-service would reach.

use crate::measure::Share;

/// The factors of the hours within reach.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within {
    pub(super) hours: Option<f64>,
    pub(super) short: Option<Share>,
    pub(super) repeated: Option<Share>,
    pub(super) digital: Option<Share>,
}

impl Within {
    /// Returns the part of the work that is short or repeated: 1 - (1 - short) x (1 - repeated).
    fn simple(&self) -> f64 {
        1.0 - (1.0 - part(self.short)) * (1.0 - part(self.repeated))
    }

    /// Returns the part that does not come through digital channels.
    fn left(&self) -> f64 {
        1.0 - part(self.digital)
    }

    /// Returns the hours; `None` where nothing is known of them.
    pub(super) fn reach(&self) -> Option<f64> {
        Some(self.hours? * self.simple() * self.left())
    }

    /// Returns the arithmetic in figures, for people.
    pub(super) fn arithmetic(&self) -> Option<String> {
        let (hours, reach) = (self.hours?, self.reach()?);
        Some(format!("{hours:.1} h x {:.2} x {:.2} = {reach:.1} h", self.simple(), self.left()))
    }

    /// Returns the names of the shares that are unknown.
    pub(super) fn counted_as_zero(&self) -> Vec<&'static str> {
        let shares = [("short", self.short), ("repeated", self.repeated)];
        shares.into_iter().filter(|(_, share)| share.is_none()).map(|(name, _)| name).collect()
    }
}

fn part(share: Option<Share>) -> f64 {
    share.map_or(0.0, |share| share.value)
}
