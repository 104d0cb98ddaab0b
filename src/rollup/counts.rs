//! What a cell counts.

use super::{Counts, NamedCounts};
use crate::model::{ExcludedReason, Reading, Refusal};

macro_rules! counts {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: i64,)+ }

        impl Counts for $name {
            fn add(&mut self, other: &Self, sign: i64) {
                $(self.$field += sign * other.$field;)+
            }
        }

        impl NamedCounts for $name {
            const NAMES: &'static [&'static str] = &[$(stringify!($field)),+];

            fn values(&self) -> impl Iterator<Item = i64> {
                [$(self.$field),+].into_iter()
            }

            fn read<E>(mut next: impl FnMut() -> Result<i64, E>) -> Result<Self, E> {
                Ok($name { $($field: next()?,)+ })
            }
        }
    };
}

/// Answers have one count.
impl Counts for i64 {
    fn add(&mut self, other: &Self, sign: i64) {
        *self += sign * other;
    }
}

impl NamedCounts for i64 {
    const NAMES: &'static [&'static str] = &["answers"];

    fn values(&self) -> impl Iterator<Item = i64> {
        std::iter::once(*self)
    }

    fn read<E>(mut next: impl FnMut() -> Result<i64, E>) -> Result<Self, E> {
        next()
    }
}

counts! {
    /// Contacts by how they were answered, cohort by arrival. `received` is the sum of the excluded, the unknown, the
    /// unanswered, the closed unanswered and, for each reading, those in time and late; for channels without a response (phone, chat, video, visit,
    /// unknown) only the received and the excluded are counted.
    ContactCounts {
        received,
        excluded_spam,
        excluded_duplicate,
        excluded_auto,
        excluded_thanks,
        /// Answered or not: the source does not say when. Under each reading there are also those of which the day alone is
        /// known and it does not tell ([`ContactCounts::unknown_under`]).
        unknown,
        /// Not answered yet; pending or overdue is decided when it is asked.
        unanswered,
        /// Closed, and nobody answered: a miss under every reading.
        closed_unanswered,
        /// Opened again after a closing, whatever became of them; they are among the others as well.
        reopened,
        in_time_next_working_day,
        in_time_business_hours,
        in_time_working_24h,
        late_next_working_day,
        late_business_hours,
        late_working_24h,
        /// Opening seconds past due of those late by the organisation's own reading.
        late_seconds,
        /// Late ones by the organisation's own reading of which it is not known by how much: a day is all that is known.
        late_by_day,
    }
}

counts! {
    /// A queue's contacts and volumes. `measured_*` are those of sources that measure waits against the threshold: the
    /// denominators of service levels; `measured_abandoned_unsorted` are those of their abandoned of which it is not said
    /// whether they left within the threshold. `waited` and `handled` are the counts behind the sums of seconds.
    QueueCounts {
        offered,
        answered,
        abandoned,
        measured_offered,
        measured_answered,
        measured_abandoned,
        measured_abandoned_unsorted,
        answered_in_threshold,
        abandoned_in_threshold,
        waited,
        wait_seconds,
        handled,
        handle_seconds,
    }
}

counts! {
    /// Answered contacts by response time in opening hours; the number is the upper bound in minutes, included.
    TimeCounts {
        to_15,
        to_30,
        to_60,
        to_120,
        to_240,
        to_360,
        to_480,
        to_720,
        to_960,
        to_1440,
        to_1920,
        to_2400,
        to_4800,
        to_9600,
        to_19200,
        beyond,
        /// Answered contacts of which the day of arrival or of the answer is all that is known: in no bucket.
        by_day,
    }
}

counts! {
    /// What came through every channel, the excluded left out, the work behind it, and how many were followed by another.
    WorkCounts {
        /// Contacts, and what volumes say was offered.
        came,
        /// Those of them that are kept one by one.
        contacts,
        /// Contacts whose handling time the source gives.
        handled,
        handle_seconds,
        /// Contacts handled in at most [`SHORT_SECONDS`].
        short,
        /// Contacts whose handling time is known one by one: the denominator of `short`.
        timed,
        /// Contacts with a pseudonym and a topic, so that a next contact in the same matter would be seen.
        linkable,
        /// Linkable contacts after which the same citizen came again in the same matter so soon; cumulative.
        within_1_day,
        within_7_days,
        within_30_days,
    }
}

counts! {
    /// Linkable contacts by how soon the same citizen came again in the same matter; those within a day are within seven too.
    HopCounts { within_1_day, within_7_days, within_30_days, }
}

/// The longest handling of a contact that is called short, seconds.
pub const SHORT_SECONDS: i32 = 180;

counts! {
    /// Contacts after which it was decided whether to ask, by what came of it; cohort by the local day of the decision.
    SurveyCounts {
        refused_quarantine,
        refused_cap,
        refused_topic,
        refused_opted_out,
        refused_sampled_out,
        invited,
        delivered,
        bounced,
        /// Somebody pressed a button on the page.
        opened,
        partial,
        complete,
        opted_out,
    }
}

impl SurveyCounts {
    /// Returns the number of contacts after which it was decided: those invited and those refused.
    #[must_use]
    pub fn eligible(&self) -> i64 {
        self.invited + Refusal::ALL.map(|refusal| self.refused(refusal)).iter().sum::<i64>()
    }

    /// Returns the number of contacts after which nobody was asked, for this reason.
    #[must_use]
    pub fn refused(mut self, refusal: Refusal) -> i64 {
        *self.refused_mut(refusal)
    }

    pub(super) fn refused_mut(&mut self, refusal: Refusal) -> &mut i64 {
        match refusal {
            Refusal::Quarantine => &mut self.refused_quarantine,
            Refusal::Cap => &mut self.refused_cap,
            Refusal::Topic => &mut self.refused_topic,
            Refusal::OptedOut => &mut self.refused_opted_out,
            Refusal::SampledOut => &mut self.refused_sampled_out,
        }
    }
}

/// Upper bounds of the response-time buckets, opening minutes; what is longer is in the last bucket, which has no bound.
pub const TIME_BUCKETS: [i64; 15] =
    [15, 30, 60, 120, 240, 360, 480, 720, 960, 1_440, 1_920, 2_400, 4_800, 9_600, 19_200];

/// The index of the bucket without upper bound.
pub const LATEST_TIME_BUCKET: usize = TIME_BUCKETS.len();

impl TimeCounts {
    /// Returns the counts of one contact that was answered after so many opening seconds.
    #[must_use]
    pub fn one(opening_seconds: i64) -> TimeCounts {
        let mut counts = TimeCounts::default();
        let bucket = TIME_BUCKETS.iter().position(|minutes| opening_seconds <= minutes * 60);
        if let Some(count) = counts.buckets_mut().into_iter().nth(bucket.unwrap_or(LATEST_TIME_BUCKET)) {
            *count = 1;
        }
        counts
    }

    /// Returns the counts, shortest time first.
    #[must_use]
    pub fn buckets(mut self) -> [i64; 16] {
        self.buckets_mut().map(|count| *count)
    }

    fn buckets_mut(&mut self) -> [&mut i64; 16] {
        [
            &mut self.to_15,
            &mut self.to_30,
            &mut self.to_60,
            &mut self.to_120,
            &mut self.to_240,
            &mut self.to_360,
            &mut self.to_480,
            &mut self.to_720,
            &mut self.to_960,
            &mut self.to_1440,
            &mut self.to_1920,
            &mut self.to_2400,
            &mut self.to_4800,
            &mut self.to_9600,
            &mut self.to_19200,
            &mut self.beyond,
        ]
    }
}

impl ContactCounts {
    /// Returns the number of contacts left out of the cohort.
    #[must_use]
    pub fn excluded(&self) -> i64 {
        ExcludedReason::ALL.map(|reason| self.excluded_for(reason)).iter().sum()
    }

    /// Returns the number of contacts left out of the cohort for a reason.
    #[must_use]
    pub fn excluded_for(mut self, reason: ExcludedReason) -> i64 {
        *self.excluded_mut(reason)
    }

    pub(super) fn excluded_mut(&mut self, reason: ExcludedReason) -> &mut i64 {
        match reason {
            ExcludedReason::Spam => &mut self.excluded_spam,
            ExcludedReason::Duplicate => &mut self.excluded_duplicate,
            ExcludedReason::Auto => &mut self.excluded_auto,
            ExcludedReason::Thanks => &mut self.excluded_thanks,
        }
    }

    /// Returns the number of contacts in time under a reading.
    #[must_use]
    pub fn in_time(mut self, reading: Reading) -> i64 {
        *self.judged_mut(reading).0
    }

    /// Returns the number of contacts answered late under a reading.
    #[must_use]
    pub fn late(mut self, reading: Reading) -> i64 {
        *self.judged_mut(reading).1
    }

    /// Returns the counts in time and late under a reading.
    pub(super) fn judged_mut(&mut self, reading: Reading) -> (&mut i64, &mut i64) {
        match reading {
            Reading::NextWorkingDay => (&mut self.in_time_next_working_day, &mut self.late_next_working_day),
            Reading::BusinessHours => (&mut self.in_time_business_hours, &mut self.late_business_hours),
            Reading::Working24h => (&mut self.in_time_working_24h, &mut self.late_working_24h),
        }
    }

    /// Returns the number of contacts of a channel that awaits a response of which it is not known whether they were in time under a reading: all
    /// that are neither left out, nor unanswered, nor in time, nor late.
    #[must_use]
    pub fn unknown_under(&self, reading: Reading) -> i64 {
        let decided = self.in_time(reading) + self.late(reading) + self.closed_unanswered;
        self.received - self.excluded() - self.unanswered - decided
    }
}
