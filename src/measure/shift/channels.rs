//! What became of each channel: growth, volume effect, mix effect, work.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use super::period::PeriodFigures;
use super::substitution::Side;
use crate::measure::dispersion::{dispersion, t_quantile, variance_inflation};
use crate::measure::interval::as_f64;
use crate::model::closed_list::closed_list;
use crate::model::{Channel, Organisation};

/// How an organisation calls a channel.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ChannelGroup {
    Digital,
    Assisted,
    /// Neither, or unknown.
    Other,
}

closed_list!(ChannelGroup);

/// One channel in both periods. Rates are contacts per working day.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ChannelShift {
    pub channel: &'static str,
    pub group: ChannelGroup,
    #[serde(flatten)]
    pub volumes: GroupShift,
    /// `share_before` x (change of all channels together): what the channel would have changed by at its old share.
    pub volume_effect: Option<f64>,
    /// (`share_after` - `share_before`) x all after; both effects add up to the change.
    pub mix_effect: Option<f64>,
    /// Of all contacts of the period, 0 to 1.
    pub share_before: Option<f64>,
    pub share_after: Option<f64>,
}

/// Some channels together in both periods. Rates are per working day.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct GroupShift {
    /// Contacts and volumes of the period.
    pub before: i64,
    pub after: i64,
    pub before_per_day: Option<f64>,
    pub after_per_day: Option<f64>,
    pub change: Option<f64>,
    /// `after_per_day` / `before_per_day`, with the 95 % interval of a ratio of rates (dispersion and correlation of the weeks).
    pub growth: Option<f64>,
    pub growth_low: Option<f64>,
    pub growth_high: Option<f64>,
    /// Hours of handling a working day: contacts x mean handling of those whose source gives it, channel by channel.
    pub hours_before_per_day: Option<f64>,
    pub hours_after_per_day: Option<f64>,
    /// Contacts whose handling time is known.
    pub handled_before: i64,
    pub handled_after: i64,
}

/// Returns how often `before` goes into `after`, per working day, with the 95 % interval of the logarithm of a ratio of rates.
///
/// The variance of the logarithm is phi g / contacts of each period: weeks that vary more than counts and weeks that resemble their
/// neighbours make it larger. None from nothing, no interval to nothing or from a single week.
#[must_use]
pub fn growth(before: &Side, after: &Side) -> [Option<f64>; 3] {
    if before.total <= 0 || before.working_days <= 0 || after.working_days <= 0 {
        return [None; 3];
    }
    let per_day = |side: &Side| as_f64(side.total) / as_f64(side.working_days);
    let ratio = per_day(after) / per_day(before);
    let weeks = [before, after].map(|side| as_f64(side.weeks.len()));
    let t = t_quantile(weeks.iter().sum::<f64>() - 2.0);
    let Some(t) = t.filter(|_| after.total > 0 && weeks.iter().all(|weeks| *weeks >= 2.0)) else {
        return [Some(ratio), None, None];
    };
    let variance = |side: &Side| dispersion(&side.weeks) * variance_inflation(&side.weeks) / as_f64(side.total);
    let spread = t * (variance(before) + variance(after)).sqrt();
    [Some(ratio), Some(ratio * (-spread).exp()), Some(ratio * spread.exp())]
}

/// Returns each channel through which anybody came.
pub(super) fn channels(
    organisation: &Organisation,
    before: &PeriodFigures,
    after: &PeriodFigures,
) -> Vec<ChannelShift> {
    let came = |channel: &Channel| before.total(&[*channel]) + after.total(&[*channel]) > 0;
    let shift = |channel| ChannelShift::of(organisation, channel, before, after);
    Channel::ALL.into_iter().filter(came).map(shift).collect()
}

impl ChannelShift {
    fn of(
        organisation: &Organisation,
        channel: Channel,
        before: &PeriodFigures,
        after: &PeriodFigures,
    ) -> ChannelShift {
        let volumes = GroupShift::of(before, after, &[channel]);
        let all = [before, after].map(|period| period.per_day(&Channel::ALL).filter(|all| *all > 0.0));
        let share = |rate: Option<f64>, all: Option<f64>| Some(rate? / all?);
        let share_before = share(volumes.before_per_day, all[0]);
        let share_after = share(volumes.after_per_day, all[1]);
        let group = match channel {
            channel if organisation.digital().contains(&channel) => ChannelGroup::Digital,
            channel if organisation.assisted().contains(&channel) => ChannelGroup::Assisted,
            _ => ChannelGroup::Other,
        };
        let effects = || {
            let (before, after) = (all[0]?, all[1]?);
            Some((share_before? * (after - before), (share_after? - share_before?) * after))
        };
        let (volume_effect, mix_effect) = effects().unzip();
        ChannelShift { channel: channel.code(), group, volumes, volume_effect, mix_effect, share_before, share_after }
    }
}

impl GroupShift {
    pub(super) fn of(before: &PeriodFigures, after: &PeriodFigures, channels: &[Channel]) -> GroupShift {
        let counts = [before, after].map(|period| period.total(channels));
        let [before_per_day, after_per_day] = [before, after].map(|period| period.per_day(channels));
        let [growth, growth_low, growth_high] = growth(&before.side(channels), &after.side(channels));
        GroupShift {
            before: counts[0],
            after: counts[1],
            before_per_day,
            after_per_day,
            change: after_per_day.zip(before_per_day).map(|(after, before)| after - before),
            growth,
            growth_low,
            growth_high,
            hours_before_per_day: before.hours(channels),
            hours_after_per_day: after.hours(channels),
            handled_before: before.work(channels).handled,
            handled_after: after.work(channels).handled,
        }
    }
}
