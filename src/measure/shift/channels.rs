//! What became of each channel: growth, volume effect, mix effect, work.

use serde::Serialize;

use super::Side;
use super::stretch::Stretch;
use crate::measure::dispersion::{dispersion, inflation, t_quantile};
use crate::measure::interval::{counted, real};
use crate::model::{Channel, Event, Organisation};

/// How an organisation calls a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChannelGroup {
    Digital,
    Assisted,
    /// Neither, or unknown.
    Other,
}

impl ChannelGroup {
    /// The code in figures.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ChannelGroup::Digital => "digital",
            ChannelGroup::Assisted => "assisted",
            ChannelGroup::Other => "other",
        }
    }
}

/// One channel in both periods. Rates are contacts per working day.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
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
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
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

/// Something dated that explains a curve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct DatedEvent {
    pub date: String,
    pub label: String,
}

impl From<&Event> for DatedEvent {
    fn from(event: &Event) -> DatedEvent {
        DatedEvent { date: event.day.to_string(), label: event.label.clone() }
    }
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
    let per_day = |side: &Side| real(side.total) / real(side.working_days);
    let ratio = per_day(after) / per_day(before);
    let weeks = [before, after].map(|side| counted(side.weeks.len()));
    let t = t_quantile(weeks.iter().sum::<f64>() - 2.0);
    let Some(t) = t.filter(|_| after.total > 0 && weeks.iter().all(|weeks| *weeks >= 2.0)) else {
        return [Some(ratio), None, None];
    };
    let variance = |side: &Side| dispersion(&side.weeks) * inflation(&side.weeks) / real(side.total);
    let spread = t * (variance(before) + variance(after)).sqrt();
    [Some(ratio), Some(ratio * (-spread).exp()), Some(ratio * spread.exp())]
}

/// Each channel through which anybody came.
pub(super) fn channels(organisation: &Organisation, before: &Stretch, after: &Stretch) -> Vec<ChannelShift> {
    let came = |channel: &Channel| before.total(&[*channel]) + after.total(&[*channel]) > 0;
    let shift = |channel| ChannelShift::of(organisation, channel, before, after);
    Channel::ALL.into_iter().filter(came).map(shift).collect()
}

impl ChannelShift {
    fn of(organisation: &Organisation, channel: Channel, before: &Stretch, after: &Stretch) -> ChannelShift {
        let volumes = GroupShift::of(before, after, &[channel]);
        let all = [before, after].map(|stretch| stretch.per_day(&Channel::ALL).filter(|all| *all > 0.0));
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
    pub(super) fn of(before: &Stretch, after: &Stretch, channels: &[Channel]) -> GroupShift {
        let counts = [before, after].map(|stretch| stretch.total(channels));
        let [before_per_day, after_per_day] = [before, after].map(|stretch| stretch.per_day(channels));
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
