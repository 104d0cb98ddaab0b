//! The boards: a file for each.

mod in_time;
mod overview;
mod shift;
mod survey;
mod trust;
mod unanswered;

use super::board::Board;

/// Returns every board: the overview, and the others in the order of their questions.
pub(super) fn all() -> Vec<Board> {
    vec![overview::board(), in_time::board(), unanswered::board(), shift::board(), survey::board(), trust::board()]
}
