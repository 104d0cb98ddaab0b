//! What was saved: hours where the verdict allows it, money only by the organisation's own unit costs (docs/MEASURES.md, section 7).

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use super::channels::{ChannelGroup, ChannelShift};
use super::substitution::Substitution;
use crate::measure::interval::{as_f64, mean};
use crate::model::closed_list::closed_list;
use crate::model::{Channel, Organisation, UnitCost};
use crate::rollup::WorkCounts;

/// Avoided assisted contacts of the period `after`, and what they stand for. Ranges are those of the interval of S, at most 1.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Saving {
    /// The low end of S, at most 1, x (change in digital) x working days.
    pub avoided_contacts: f64,
    pub avoided_low: f64,
    pub avoided_high: f64,
    /// Mean handling of an assisted contact before, and of how many it is known.
    pub mean_handle_seconds: f64,
    pub handled: i64,
    pub hours: f64,
    pub hours_low: f64,
    pub hours_high: f64,
    pub money: Option<Money>,
    /// Why there is no amount of money.
    pub no_money: Option<NoMoney>,
}

/// A range of money: avoided contacts x what the channels that fell cost, less the added digital ones x what they cost.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Money {
    pub low: f64,
    pub high: f64,
    /// What an avoided contact costs, the channels weighed by how much they fell.
    pub assisted_cost_low: f64,
    pub assisted_cost_high: f64,
    /// What an added digital contact costs; 0 where the organisation gives no cost for it.
    pub digital_cost_low: f64,
    pub digital_cost_high: f64,
    /// Channel, who worked its cost out, and of which year the prices are.
    pub sources: Vec<CostSource>,
}

/// Where a unit cost comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CostSource {
    pub channel: &'static str,
    pub source: String,
    pub year: i16,
}

/// Why there is no saving.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum NoSaving {
    /// The verdict is no kind of substitution.
    Verdict,
    /// No handling time of an assisted contact is known before.
    NoHandlingTimes,
}

closed_list!(NoSaving);

/// Why hours are not put in money.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum NoMoney {
    /// The organisation file has no unit cost of a channel that fell.
    NoUnitCost,
}

closed_list!(NoMoney);

/// What a saving is worked out from.
pub(super) struct SavingBasis<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) substitution: &'a Substitution,
    /// Of the period after.
    pub(super) working_days: i64,
    /// Of the assisted channels before.
    pub(super) work: WorkCounts,
    pub(super) channels: &'a [ChannelShift],
}

pub(super) fn saving(basis: &SavingBasis<'_>) -> Result<Saving, NoSaving> {
    let Substitution { low, high, verdict, change_digital, .. } = *basis.substitution;
    let parts = || Some((low?, high?, change_digital?));
    let (low, high, change) = parts().filter(|_| verdict.avoids()).ok_or(NoSaving::Verdict)?;
    let work = basis.work;
    let mean_handle_seconds = mean(work.handle_seconds, work.handled).ok_or(NoSaving::NoHandlingTimes)?;
    let added = change * as_f64(basis.working_days);
    // Nothing avoids more than one contact, and what is claimed is what is sure.
    let [avoided_low, avoided_high] = [low, high].map(|substitution| substitution.min(1.0) * added);
    let [hours_low, hours_high] = [avoided_low, avoided_high].map(|contacts| contacts * mean_handle_seconds / 3_600.0);
    let money = money(basis, added, (avoided_low, avoided_high));
    Ok(Saving {
        avoided_contacts: avoided_low,
        avoided_low,
        avoided_high,
        mean_handle_seconds,
        handled: work.handled,
        hours: hours_low,
        hours_low,
        hours_high,
        no_money: money.is_none().then_some(NoMoney::NoUnitCost),
        money,
    })
}

fn money(basis: &SavingBasis<'_>, added: f64, (low, high): (f64, f64)) -> Option<Money> {
    let (assisted, mut sources) = cost(basis, ChannelGroup::Assisted)?;
    let (digital, digital_sources) = cost(basis, ChannelGroup::Digital).unwrap_or_default();
    sources.extend(digital_sources);
    Some(Money {
        low: low * assisted.0 - added * digital.1,
        high: high * assisted.1 - added * digital.0,
        assisted_cost_low: assisted.0,
        assisted_cost_high: assisted.1,
        digital_cost_low: digital.0,
        digital_cost_high: digital.1,
        sources,
    })
}

/// Returns what a contact of the group costs, low and high: the assisted channels that fell and the digital ones that grew, each
/// weighed by how much. `None` when the cost of one of them is not known.
fn cost(basis: &SavingBasis<'_>, group: ChannelGroup) -> Option<((f64, f64), Vec<CostSource>)> {
    let mut moved = Vec::new();
    for shift in basis.channels.iter().filter(|shift| shift.group == group) {
        let change = shift.volumes.change?;
        let amount = if group == ChannelGroup::Assisted { -change } else { change };
        if amount > 0.0 {
            moved.push((amount, unit_cost(basis.organisation, shift.channel)?));
        }
    }
    let whole: f64 = moved.iter().map(|(amount, _)| amount).sum();
    let weighed = |of: fn(&UnitCost) -> f64| moved.iter().map(|(amount, cost)| amount / whole * of(cost)).sum::<f64>();
    let source =
        |cost: &UnitCost| CostSource { channel: cost.channel.code(), source: cost.source.clone(), year: cost.year };
    let costs = (weighed(|cost| cost.low), weighed(|cost| cost.high));
    (!moved.is_empty()).then(|| (costs, moved.iter().map(|(_, cost)| source(cost)).collect()))
}

fn unit_cost<'a>(organisation: &'a Organisation, channel: &str) -> Option<&'a UnitCost> {
    let channel = Channel::from_code(channel)?;
    organisation.unit_costs().iter().find(|cost| cost.channel == channel)
}
