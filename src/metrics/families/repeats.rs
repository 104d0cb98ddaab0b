//! Repeated contacts and the channels between them.

use super::super::family::Source::{Hops, Work};
use super::super::family::Split::{By, Whole};
use super::super::family::{Part, families, part};
use super::super::work::WorkFigures;

families! {
    Some(6);
    /// Contacts received in the period, not excluded, with a pseudonym and a topic: a next one would be seen.
    kanalkoll_contacts_linkable: Work(Whole(|f| f.work.linkable)),
    /// Linkable contacts of the days of the period that are older than the window: the denominator of repeats.
    kanalkoll_repeat_contacts: Work(By("within", || by_window(|f| f.older))),
    /// Of kanalkoll_repeat_contacts, those followed by another of the same citizen and topic within the window.
    kanalkoll_repeats: Work(By("within", || by_window(|f| f.repeats))),
    /// Of the repeats within 7 days, those whose next contact came through next_channel (the same channel or another).
    kanalkoll_hops: Hops(|f| f.repeats[1]),
}

/// One series for each window.
fn by_window(counts: fn(&WorkFigures) -> [i64; 3]) -> Vec<Part<WorkFigures>> {
    vec![part("1d", move |f| counts(f)[0]), part("7d", move |f| counts(f)[1]), part("30d", move |f| counts(f)[2])]
}
