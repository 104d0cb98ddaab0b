//! How long do citizens wait in the queue? (docs/MEASURES.md, section 3)

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::interval::{as_f64, mean};
use super::question::{GroupKey, cell_day};
use super::response::{figure, in_force};
use super::{Figure, Formula, Question, Ratio, RowKey};
use crate::model::{Channel, Instant, Organisation, QueueRule, QueueVariant};
use crate::rollup::{Cells, Counts, QueueCounts};

/// The queue figure.
pub type QueueFigure = Figure<QueueDefinition, QueueRow>;

/// Which service level is the organisation's own, and within how many seconds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, utoipa::ToSchema)]
pub struct QueueDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    /// From which date it holds.
    pub version: String,
    /// The primary variant.
    pub id: &'static str,
    pub threshold_seconds: BTreeMap<&'static str, i32>,
}

/// One row, as the source has it: offered need not be answered + abandoned.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct QueueRow {
    #[serde(flatten)]
    pub key: RowKey,
    pub offered: i64,
    pub answered: i64,
    pub answered_in_threshold: i64,
    pub abandoned: i64,
    pub abandoned_in_threshold: i64,
    /// Sum of the waits of the answered, seconds.
    pub wait_seconds: i64,
    /// Sum of handling, seconds.
    pub handle_seconds: i64,
    pub service_level: ServiceLevel,
    /// answered / offered.
    pub answer_rate: Option<Ratio>,
    /// abandoned / offered.
    pub abandonment: Option<Ratio>,
    pub mean_wait_seconds: Option<f64>,
    pub mean_handle_seconds: Option<f64>,
    pub workload_hours: f64,
}

/// The five service levels, over the sources that measure waits against the threshold. Switchboards count an answer in the
/// interval in which it was given, so that a numerator may be larger than its denominator: then there is a reason and no value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct ServiceLevel {
    /// Offered by the sources that measure: the cohort of the shares.
    pub measured_offered: i64,
    /// answered in T / (offered - abandoned in T).
    pub abandons_ignored: Option<Ratio>,
    /// answered in T / offered.
    pub abandons_negative: Option<Ratio>,
    /// (answered in T + abandoned in T) / offered.
    pub abandons_positive: Option<Ratio>,
    /// answered in T / (offered - abandoned).
    pub abandons_removed: Option<Ratio>,
    /// answered in T / answered.
    pub of_answered: Option<Ratio>,
}

impl ServiceLevel {
    /// Returns the five service levels of some counts. Where a source does not say which of its abandoned left within the
    /// threshold, the two variants that need it have no value.
    #[must_use]
    pub fn of(counts: &QueueCounts) -> ServiceLevel {
        let sorted = counts.measured_abandoned_unsorted == 0;
        let (offered, in_threshold) = (counts.measured_offered, counts.answered_in_threshold);
        let left_early = counts.abandoned_in_threshold;
        ServiceLevel {
            measured_offered: offered,
            abandons_ignored: Ratio::of(in_threshold, offered - left_early).filter(|_| sorted),
            abandons_negative: Ratio::of(in_threshold, offered),
            abandons_positive: Ratio::of(in_threshold + left_early, offered).filter(|_| sorted),
            abandons_removed: Ratio::of(in_threshold, offered - counts.measured_abandoned),
            of_answered: Ratio::of(in_threshold, counts.measured_answered),
        }
    }

    /// Returns the service level of a variant.
    #[must_use]
    pub fn variant(&self, variant: QueueVariant) -> Option<Ratio> {
        match variant {
            QueueVariant::AbandonsIgnored => self.abandons_ignored,
            QueueVariant::AbandonsNegative => self.abandons_negative,
            QueueVariant::AbandonsPositive => self.abandons_positive,
            QueueVariant::AbandonsRemoved => self.abandons_removed,
            QueueVariant::OfAnswered => self.of_answered,
        }
    }
}

/// Returns the queue figure from cells of the question's grain.
#[must_use]
pub fn queue(organisation: &Organisation, question: &Question, now: Instant, cells: &Cells) -> QueueFigure {
    let mut sums: FxHashMap<GroupKey<'_>, QueueCounts> = FxHashMap::default();
    let mut definitions: Vec<QueueDefinition> = Vec::new();
    for (key, counts) in &cells.queues {
        sums.entry(question.group(organisation, key)).or_default().add(counts, 1);
        let definition = QueueDefinition::of(organisation.queue_rule(cell_day(key)));
        if !definitions.contains(&definition) {
            definitions.push(definition);
        }
    }
    let groups = question.rows(sums.keys().copied());
    let rows = groups.into_iter().map(|group| row(group.row_key(), &sums.remove(&group).unwrap_or_default())).collect();
    definitions.sort();
    let default = || QueueDefinition::of(organisation.queue_rule(question.to));
    figure("queue", organisation, question, now, in_force(definitions, default), rows)
}

fn row(key: RowKey, counts: &QueueCounts) -> QueueRow {
    QueueRow {
        key,
        offered: counts.offered,
        answered: counts.answered,
        answered_in_threshold: counts.answered_in_threshold,
        abandoned: counts.abandoned,
        abandoned_in_threshold: counts.abandoned_in_threshold,
        wait_seconds: counts.wait_seconds,
        handle_seconds: counts.handle_seconds,
        service_level: ServiceLevel::of(counts),
        answer_rate: Ratio::of(counts.answered, counts.offered),
        abandonment: Ratio::of(counts.abandoned, counts.offered),
        mean_wait_seconds: mean(counts.wait_seconds, counts.waited),
        mean_handle_seconds: mean(counts.handle_seconds, counts.handled),
        workload_hours: as_f64(counts.handle_seconds) / 3_600.0,
    }
}

impl QueueDefinition {
    pub(super) fn of(rule: &QueueRule) -> QueueDefinition {
        let queued = Channel::ALL.into_iter().filter(|channel| channel.is_queued());
        QueueDefinition {
            formula: Formula::QUEUE,
            version: rule.from.to_string(),
            id: rule.primary.code(),
            threshold_seconds: queued.map(|channel| (channel.code(), rule.threshold_seconds(channel))).collect(),
        }
    }
}
