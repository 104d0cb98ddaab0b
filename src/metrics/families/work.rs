//! The work behind contacts and calls.

use super::super::family::Source::Work;
use super::super::family::Split::Whole;
use super::super::family::families;

families! {
    None;
    /// Sum of handling in every channel, excluded contacts left out, seconds; mean = work_seconds / work_handled.
    kanalkoll_work_seconds: Work(Whole(|f| f.work.handle_seconds)),
    /// Contacts and calls whose handling is in work_seconds.
    kanalkoll_work_handled: Work(Whole(|f| f.work.handled)),
}
