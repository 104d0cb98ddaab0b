//! Answers -> index, share and counts (docs/MEASURES.md, section 4).

use serde::Serialize;

use crate::measure::Share;
use crate::measure::interval::{mean, scale_interval};

/// What the answers 1 to 5 are worth in an index.
pub(in crate::measure) const WORTH: [i64; 5] = [0, 25, 50, 75, 100];

/// A mean of answers from 1 to 5, worth 0, 25, 50, 75 and 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Index {
    /// 0 to 100.
    pub value: f64,
    /// The 95 % interval: the central part of a beta distribution that has the mean and the variance of what the answers leave
    /// likely, widened to hold the index.
    pub low: f64,
    pub high: f64,
    pub n: i64,
}

impl Index {
    /// Returns the index of so many answers 1, 2, 3, 4 and 5; `None` when there is none.
    ///
    /// ```
    /// let index = kanalkoll::measure::Index::of(&[0, 0, 0, 0, 7]).unwrap();
    /// assert!(index.value == 100.0 && index.high == 100.0);
    /// assert!((index.low - 70.756_382_634).abs() < 1e-6);
    /// ```
    #[must_use]
    pub fn of(counts: &[i64; 5]) -> Option<Index> {
        let n = counts.iter().sum();
        let value = mean(WORTH.iter().zip(counts).map(|(worth, count)| worth * count).sum(), n)?;
        let (low, high) = scale_interval(counts);
        Some(Index { value, low: value.min(low * 100.0), high: value.max(high * 100.0), n })
    }
}

/// The answers from 1 to 5 to one question.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Scores {
    pub index: Option<Index>,
    /// (answers 4 and 5) / n.
    pub top2: Option<Share>,
    /// Answers 1, 2, 3, 4 and 5.
    pub counts: [i64; 5],
    pub n: i64,
    /// Whether some answers are left out because they are too few to show apart.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub partial: bool,
}

impl Scores {
    /// Returns the figures of so many answers 1, 2, 3, 4 and 5.
    #[must_use]
    pub fn of(counts: [i64; 5], partial: bool) -> Scores {
        let [.., four, five] = counts;
        let n = counts.iter().sum();
        Scores { index: Index::of(&counts), top2: Share::of(four + five, n), counts, n, partial }
    }
}
