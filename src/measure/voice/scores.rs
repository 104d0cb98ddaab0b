//! Answers -> index, share and counts.

use serde::Serialize;

use crate::measure::Share;
use crate::measure::interval::{mean, real, t_margin};

/// What the answers 1 to 5 are worth in an index.
pub(in crate::measure) const WORTH: [i64; 5] = [0, 25, 50, 75, 100];

/// A mean of answers from 1 to 5, worth 0, 25, 50, 75 and 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, utoipa::ToSchema)]
pub struct Index {
    /// 0 to 100.
    pub value: f64,
    /// t interval at 95 %, clamped to 0 to 100; a single answer has none.
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub n: i64,
}

impl Index {
    /// The index of so many answers 1, 2, 3, 4 and 5; `None` when there is none.
    ///
    /// ```
    /// let index = kanalkoll::measure::Index::of(&[1, 0, 0, 0, 6]).unwrap();
    /// assert!((index.value - 600.0 / 7.0).abs() < 1e-9 && index.high == Some(100.0));
    /// ```
    #[must_use]
    pub fn of(counts: &[i64; 5]) -> Option<Index> {
        let n = counts.iter().sum();
        let value = mean(WORTH.iter().zip(counts).map(|(worth, count)| worth * count).sum(), n)?;
        let squares = WORTH.iter().zip(counts).map(|(worth, count)| real(*count) * (real(*worth) - value).powi(2));
        let deviation = (squares.sum::<f64>() / real((n - 1).max(1))).sqrt();
        let margin = t_margin(n, deviation);
        let end = |margin: f64| (value + margin).clamp(0.0, 100.0);
        Some(Index { value, low: margin.map(|margin| end(-margin)), high: margin.map(end), n })
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
    /// The figures of so many answers 1, 2, 3, 4 and 5.
    #[must_use]
    pub fn of(counts: [i64; 5], partial: bool) -> Scores {
        let [.., four, five] = counts;
        let n = counts.iter().sum();
        Scores { index: Index::of(&counts), top2: Share::of(four + five, n), counts, n, partial }
    }
}
