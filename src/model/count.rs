//! Counts as real numbers.

/// Returns a count as a real number; exact up to 2^53.
#[must_use]
#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "counts stay far below 2^53")]
pub fn as_f64(count: impl TryInto<i64>) -> f64 {
    count.try_into().unwrap_or(i64::MAX) as f64
}
