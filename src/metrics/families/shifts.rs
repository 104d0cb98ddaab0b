//! How the comparisons of an organisation stand at this moment: the headline of each, which every outlet tells first.

use std::sync::Arc;

use super::super::family::Source::{self, Shifts, Substitution, SubstitutionSoFar};
use super::super::family::{NowSample, families};
use crate::measure::{self, Saving, ShiftFigure, ShiftVerdict};
use crate::model::{Channel, Day};

/// A comparison of the organisation file, and its figure at this moment.
#[derive(Debug)]
pub struct ShiftNow {
    /// The code of the comparison in the organisation file.
    pub comparison: String,
    /// The last day of its later period.
    pub last_day: Day,
    /// Whether the figure is of the whole later period; else it is of the part of it that lies before a Monday.
    pub is_whole: bool,
    pub figure: Arc<ShiftFigure>,
}

impl ShiftNow {
    /// The code of the comparison with the year before, of an organisation whose file has none.
    pub const YEAR_ON_YEAR: &str = "year_on_year";
}

families! {
    Some(5);
    /// Of the change in digital contacts, the part that assisted contacts fell by: 1 replaces, 0 only adds, below 0
    /// induces. None where it cannot be worked out.
    kanalkoll_shift_substitution ["Fieller"]: substitution,
    /// kanalkoll_shift_substitution of the later period as far as it had come when the range ended, by whole weeks; of all of it
    /// once it is over. None where it has no interval.
    kanalkoll_shift_so_far_substitution ["Fieller"]: so_far,
    /// 1 for the verdict on the comparison, 0 for the others. All figures of a comparison are of the later period
    /// against the same weeks a year before where those are known, else against the period of the organisation file.
    kanalkoll_shift_verdict: Shifts(&["verdict"], verdicts),
    /// 1 where the verdict holds only if the season plays no part, else 0: the periods lie in different parts of the year, the
    /// same weeks a year before are not known, and there is something to tell.
    kanalkoll_shift_unless_season: Shifts(&[], |figure| {
            vec![(Vec::new(), if figure.is_unless_season() { 1.0 } else { 0.0 })]
        }),
    /// Contacts and volumes per working day before and after, in the periods that kanalkoll_shift_verdict compares.
    kanalkoll_shift_contacts_per_day: Shifts(&["channel", "side"], |figure| {
            Channel::ALL.into_iter().flat_map(|channel| rates(figure, channel)).collect()
        }),
    /// Seconds of handling that avoided assisted contacts stand for in the later period, by the low end of the
    /// substitution, at most 1; none unless the verdict is a kind of substitution.
    kanalkoll_shift_saved_seconds: Shifts(&[], |figure| saved(figure, |saving| saving.hours)),
    /// kanalkoll_shift_saved_seconds at the lower end of the interval of the substitution.
    kanalkoll_shift_saved_seconds_low: Shifts(&[], |figure| saved(figure, |saving| saving.hours_low)),
    /// kanalkoll_shift_saved_seconds at the upper end of the interval of the substitution.
    kanalkoll_shift_saved_seconds_high: Shifts(&[], |figure| saved(figure, |saving| saving.hours_high)),
}

const fn substitution(read: fn(&measure::Substitution) -> Option<f64>) -> Source {
    Substitution(read)
}

const fn so_far(read: fn(&measure::Substitution) -> Option<f64>) -> Source {
    SubstitutionSoFar(read)
}

fn saved(figure: &ShiftFigure, hours: fn(&Saving) -> f64) -> Vec<NowSample> {
    figure.headline().saving.iter().map(|saving| (Vec::new(), hours(saving) * 3_600.0)).collect()
}

fn verdicts(figure: &ShiftFigure) -> Vec<NowSample> {
    let own = figure.headline().substitution.verdict;
    let sample =
        |verdict: ShiftVerdict| (vec![("verdict", verdict.code().into())], if verdict == own { 1.0 } else { 0.0 });
    ShiftVerdict::ALL.map(sample).into()
}

/// Returns the rates before and after; a channel through which nobody came in either is 0 in both.
fn rates(figure: &ShiftFigure, channel: Channel) -> Vec<NowSample> {
    let compared = figure.headline();
    let found = compared.channels.iter().find(|one| one.channel == channel.code());
    let none = |all: Option<f64>| all.map(|_| 0.0);
    let before = found.map_or_else(|| none(compared.all.before_per_day), |one| one.volumes.before_per_day);
    let after = found.map_or_else(|| none(compared.all.after_per_day), |one| one.volumes.after_per_day);
    let sample =
        |side: &'static str, rate: f64| (vec![("channel", channel.code().into()), ("side", side.into())], rate);
    let rates = [("before", before), ("after", after)];
    rates.into_iter().filter_map(|(side, rate)| rate.map(|rate| sample(side, rate))).collect()
}
