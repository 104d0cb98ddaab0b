//! The label that cuts periods to the days of a range.

use super::sampling::Window;
use crate::metrics::matcher::BadMatcher;
use crate::metrics::selection::RANGE;
use crate::metrics::timeline::{Cut, Timeline};
use crate::model::{Day, Instant, Organisation};

/// A range as a label has it: the first and the last instant.
pub(super) struct AskedRange {
    pub(super) label: String,
    milliseconds: Window,
}

impl AskedRange {
    /// Parses `FROM-TO`, both in Unix milliseconds.
    pub(super) fn parse(label: &str) -> Result<AskedRange, BadMatcher> {
        let ends = label.split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
        let (from, to) = ends.ok_or_else(|| BadMatcher {
            matcher: format!("{RANGE}=\"{label}\""),
            problem: "expected two instants in Unix milliseconds, FROM-TO, as $__from-$__to gives them in Grafana"
                .to_owned(),
        })?;
        Ok(AskedRange { label: label.to_owned(), milliseconds: Window { from, to } })
    }

    /// Returns the first and the last civil day whose middle lies in the range, of those from `first` to now; `None` where there
    /// is none.
    pub(super) fn days(&self, organisation: &Organisation, first: Day, now: Instant) -> Option<(Day, Day)> {
        let since = organisation.zone().day_start(first).unix() * 1_000;
        let Window { from, to } = self.milliseconds;
        let window = Window { from: from.max(since), to: to.min(now.unix() * 1_000) };
        if window.from > window.to {
            return None;
        }
        days_within(&window.timeline(organisation, Cut::Range), window, now)
    }
}

/// Returns the first and the last day whose middle lies in a window; `days` is the timeline by day over it.
fn days_within(days: &Timeline, window: Window, now: Instant) -> Option<(Day, Day)> {
    let mut within = days.middles(now).zip(days.days()).filter(|(at, _)| window.holds(*at)).map(|(_, day)| day);
    let first = within.next()?;
    Some((first, within.last().unwrap_or(first)))
}
