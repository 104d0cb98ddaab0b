//! The boards: a file for each.

mod chairs;
mod in_time;
mod overview;
mod shift;
mod trust;
mod voice;

use super::Edition;
use super::board::Board;
use super::words::Words;

/// Every board: the overview, and the others in the order of their questions.
pub(super) fn all(words: Words, edition: &Edition) -> Vec<Board> {
    vec![
        overview::board(words, edition),
        in_time::board(words),
        chairs::board(words),
        shift::board(words),
        voice::board(words),
        trust::board(words),
    ]
}
