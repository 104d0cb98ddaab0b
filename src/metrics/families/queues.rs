//! Calls and chats in queues.

use super::super::family::Source::Queues;
use super::super::family::families;

families! {
    Some(3);
    /// Calls and chats offered to the queue in the period.
    kanalkoll_queue_offered: Queues(|q| q.offered),
    /// Calls and chats answered, of those offered in the period.
    kanalkoll_queue_answered: Queues(|q| q.answered),
    /// Calls and chats answered within the threshold; service level = answered_in_threshold / measured_offered.
    kanalkoll_queue_answered_in_threshold: Queues(|q| q.answered_in_threshold),
    /// Calls and chats abandoned, of those offered in the period.
    kanalkoll_queue_abandoned: Queues(|q| q.abandoned),
    /// Calls and chats abandoned within the threshold, where the source measures it.
    kanalkoll_queue_abandoned_in_threshold: Queues(|q| q.abandoned_in_threshold),
    /// Calls and chats offered by the sources that measure waits against the threshold: the denominator of service
    /// levels.
    kanalkoll_queue_measured_offered: Queues(|q| q.measured_offered),
    /// Sum of the waits of the answered, seconds; mean = wait_seconds / waited.
    kanalkoll_queue_wait_seconds: Queues(|q| q.wait_seconds),
    /// Answered calls and chats whose wait is in wait_seconds.
    kanalkoll_queue_waited: Queues(|q| q.waited),
    /// Sum of handling, seconds; mean = handle_seconds / handled.
    kanalkoll_queue_handle_seconds: Queues(|q| q.handle_seconds),
    /// Answered calls and chats whose handling is in handle_seconds.
    kanalkoll_queue_handled: Queues(|q| q.handled),
}
