//! Contacts by channel, and how they were answered by the organisation's own reading.

use super::super::family::Source::Contacts;
use super::super::family::Split::{By, Whole};
use super::super::family::{families, part};
use super::super::own_reading::ContactFigures;
use crate::model::{ExcludedReason, Reading};

families! {
    Some(2);
    /// Contacts received in the period, excluded ones too (excluded + in_time + answered_late + overdue +
    /// closed_unanswered + pending + unknown for channels that await a response).
    kanalkoll_contacts: Contacts(Whole(|f| f.counts.received)),
    /// Contacts received in the period and answered in time by the organisation's own reading. Response rate = in_time
    /// / (in_time + answered_late + overdue + closed_unanswered).
    kanalkoll_contacts_in_time: Contacts(Whole(|f| f.own.in_time)),
    /// Contacts received in the period and answered in time, under each reading of the target.
    kanalkoll_contacts_answered_in_time: Contacts(By("reading", || {
        Reading::ALL
            .map(|reading| part(reading.code(), move |f: &ContactFigures| f.counts.in_time(reading)))
            .into()
    })),
    /// Contacts received in the period and answered after they were due, by the organisation's own reading.
    kanalkoll_contacts_answered_late: Contacts(Whole(|f| f.own.late)),
    /// Contacts received in the period, unanswered and past due now, by the organisation's own reading.
    kanalkoll_contacts_overdue: Contacts(Whole(|f| f.own.overdue)),
    /// Contacts received in the period and closed although nobody answered, in sources that record first responses and
    /// whose closing informs nobody: a miss from the moment of closing.
    kanalkoll_contacts_closed_unanswered: Contacts(Whole(|f| f.own.closed_unanswered)),
    /// Contacts received in the period that were opened again after a closing, whatever became of them: they are among
    /// the others as well.
    kanalkoll_contacts_reopened: Contacts(Whole(|f| f.counts.reopened)),
    /// Contacts received in the period, unanswered and not due yet now, by the organisation's own reading.
    kanalkoll_contacts_pending: Contacts(Whole(|f| f.own.pending)),
    /// Contacts received in the period of which it is not known whether they were answered in time, by the
    /// organisation's own reading: the source does not say when, or says the day where an hour decides.
    kanalkoll_contacts_unknown: Contacts(Whole(|f| f.own.unknown)),
    /// Contacts received in the period and left out of the cohort, by reason.
    kanalkoll_contacts_excluded: Contacts(By("reason", || {
        ExcludedReason::ALL
            .map(|reason| part(reason.code(), move |f: &ContactFigures| f.counts.excluded_for(reason)))
            .into()
    })),
}
