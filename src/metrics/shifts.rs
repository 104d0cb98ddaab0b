//! How the comparisons of an organisation stand at this moment. They are of fixed periods, so there is no history.

use super::line::Labels;
use crate::measure::{ShiftFigure, ShiftVerdict, Substitution};
use crate::model::Channel;

/// A comparison and what came of it.
#[derive(Debug)]
pub struct ShiftNow {
    /// The code of the comparison in the organisation file.
    pub comparison: String,
    pub figure: ShiftFigure,
}

/// Which number of a shift.
#[derive(Debug, Clone, Copy)]
pub(super) enum OfShift {
    Substitution(fn(&Substitution) -> Option<f64>),
    /// 1 for the verdict that holds, 0 for the others.
    Verdict,
    /// Contacts per working day before and after, by channel.
    Rates,
    /// Seconds that avoided contacts stand for.
    Saved(fn(&crate::measure::Saving) -> f64),
}

impl OfShift {
    /// The samples of one comparison, with the labels besides organisation and comparison: of the headline, which every outlet tells first.
    pub(super) fn samples(self, figure: &ShiftFigure) -> Vec<(Labels<'static>, f64)> {
        let compared = figure.headline();
        match self {
            OfShift::Substitution(read) => {
                read(&compared.substitution).map(|value| (Vec::new(), value)).into_iter().collect()
            }
            OfShift::Verdict => {
                let holds = |verdict| if verdict == compared.substitution.verdict { 1.0 } else { 0.0 };
                let sample = |verdict: ShiftVerdict| (vec![("verdict", verdict.code())], holds(verdict));
                ShiftVerdict::ALL.map(sample).into()
            }
            OfShift::Rates => Channel::ALL.into_iter().flat_map(|channel| rates(figure, channel)).collect(),
            OfShift::Saved(read) => {
                compared.saving.as_ref().map(|saving| (Vec::new(), read(saving))).into_iter().collect()
            }
        }
    }
}

/// Before and after; a channel through which nobody came in either is 0 in both.
fn rates(figure: &ShiftFigure, channel: Channel) -> Vec<(Labels<'static>, f64)> {
    let compared = figure.headline();
    let found = compared.channels.iter().find(|one| one.channel == channel.code());
    let worked = |all: Option<f64>| all.map(|_| 0.0);
    let before = found.map_or_else(|| worked(compared.all.before_per_day), |one| one.volumes.before_per_day);
    let after = found.map_or_else(|| worked(compared.all.after_per_day), |one| one.volumes.after_per_day);
    let sample = |side, rate: Option<f64>| rate.map(|rate| (vec![("channel", channel.code()), ("side", side)], rate));
    [sample("before", before), sample("after", after)].into_iter().flatten().collect()
}
