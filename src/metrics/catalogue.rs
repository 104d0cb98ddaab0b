//! The one table of service metrics: names, what they count, labels, and where each value is read.

mod kinds;
mod of;
mod voice;

use super::shifts::OfShift;
use crate::model::Reading;
use crate::rollup::SurveyCounts;

use kinds::{BY_CHANNEL, BY_WINDOW, contacts, queue, shift, surveys, topics, units, window};
pub(super) use of::{Clock, Now, Of, Read, Voice};
use of::{part, whole};

/// A service metric. All are gauges: a figure may fall when records are amended.
#[derive(Debug)]
pub struct Metric {
    pub name: &'static str,
    /// What is counted, in which unit; a formula where there is one.
    pub help: &'static str,
    /// Label names, sorted.
    pub labels: &'static [&'static str],
    pub(super) of: Of,
}

/// Every service metric, in the order of the scrape.
pub static CATALOGUE: &[Metric] = &[
    contacts(
        "kanalkoll_contacts",
        "Contacts received in the period, excluded ones too (excluded + in_time + answered_late + overdue + \
         closed_unanswered + pending + unknown for channels that await a response).",
        &[whole(|f| f.counts.received)],
    ),
    contacts(
        "kanalkoll_contacts_in_time",
        "Contacts received in the period and answered in time by the organisation's own reading. Response rate = in_time / \
         (in_time + answered_late + overdue + closed_unanswered).",
        &[whole(|f| f.own.in_time)],
    ),
    Metric {
        name: "kanalkoll_contacts_answered_in_time",
        help: "Contacts received in the period and answered in time, under each reading of the target.",
        labels: &["channel", "organisation", "period", "reading"],
        of: Of::Contacts(&[
            part("reading", "next_working_day", |f| f.counts.in_time(Reading::NextWorkingDay)),
            part("reading", "business_hours", |f| f.counts.in_time(Reading::BusinessHours)),
            part("reading", "working_24h", |f| f.counts.in_time(Reading::Working24h)),
        ]),
    },
    contacts(
        "kanalkoll_contacts_answered_late",
        "Contacts received in the period and answered after they were due, by the organisation's own reading.",
        &[whole(|f| f.own.late)],
    ),
    contacts(
        "kanalkoll_contacts_overdue",
        "Contacts received in the period, unanswered and past due now, by the organisation's own reading.",
        &[whole(|f| f.own.overdue)],
    ),
    contacts(
        "kanalkoll_contacts_closed_unanswered",
        "Contacts received in the period and closed although nobody answered, in sources that record first responses and whose \
         closing informs nobody: a miss from the moment of closing.",
        &[whole(|f| f.own.closed_unanswered)],
    ),
    contacts(
        "kanalkoll_contacts_reopened",
        "Contacts received in the period that were opened again after a closing, whatever became of them: they are among the others \
         as well.",
        &[whole(|f| f.counts.reopened)],
    ),
    contacts(
        "kanalkoll_contacts_pending",
        "Contacts received in the period, unanswered and not due yet now, by the organisation's own reading.",
        &[whole(|f| f.own.pending)],
    ),
    contacts(
        "kanalkoll_contacts_unknown",
        "Contacts received in the period of which it is not known whether they were answered in time, by the organisation's own \
         reading: the source does not say when, or says the day where an hour decides.",
        &[whole(|f| f.own.unknown)],
    ),
    Metric {
        name: "kanalkoll_contacts_excluded",
        help: "Contacts received in the period and left out of the cohort, by reason.",
        labels: &["channel", "organisation", "period", "reason"],
        of: Of::Contacts(&[
            part("reason", "spam", |f| f.counts.excluded_spam),
            part("reason", "duplicate", |f| f.counts.excluded_duplicate),
            part("reason", "auto", |f| f.counts.excluded_auto),
            part("reason", "thanks", |f| f.counts.excluded_thanks),
        ]),
    },
    queue("kanalkoll_queue_offered", "Calls and chats offered to the queue in the period.", |q| q.offered),
    queue("kanalkoll_queue_answered", "Calls and chats answered, of those offered in the period.", |q| q.answered),
    queue(
        "kanalkoll_queue_answered_in_threshold",
        "Calls and chats answered within the threshold; service level = answered_in_threshold / measured_offered.",
        |q| q.answered_in_threshold,
    ),
    queue("kanalkoll_queue_abandoned", "Calls and chats abandoned, of those offered in the period.", |q| q.abandoned),
    queue(
        "kanalkoll_queue_abandoned_in_threshold",
        "Calls and chats abandoned within the threshold, where the source measures it.",
        |q| q.abandoned_in_threshold,
    ),
    queue(
        "kanalkoll_queue_measured_offered",
        "Calls and chats offered by the sources that measure waits against the threshold: the denominator of service levels.",
        |q| q.measured_offered,
    ),
    queue(
        "kanalkoll_queue_wait_seconds",
        "Sum of the waits of the answered, seconds; mean = wait_seconds / waited.",
        |q| q.wait_seconds,
    ),
    queue("kanalkoll_queue_waited", "Answered calls and chats whose wait is in wait_seconds.", |q| q.waited),
    queue("kanalkoll_queue_handle_seconds", "Sum of handling, seconds; mean = handle_seconds / handled.", |q| {
        q.handle_seconds
    }),
    queue("kanalkoll_queue_handled", "Answered calls and chats whose handling is in handle_seconds.", |q| q.handled),
    units(
        "kanalkoll_unit_contacts",
        "Contacts received in the period, by unit as it is called today, or by `units=then` as it was on the day of each contact.",
        |f| f.counts.received,
    ),
    units("kanalkoll_unit_contacts_in_time", "As kanalkoll_contacts_in_time, by unit.", |f| f.own.in_time),
    units("kanalkoll_unit_contacts_answered_late", "As kanalkoll_contacts_answered_late, by unit.", |f| f.own.late),
    units("kanalkoll_unit_contacts_overdue", "As kanalkoll_contacts_overdue, by unit.", |f| f.own.overdue),
    units("kanalkoll_unit_contacts_closed_unanswered", "As kanalkoll_contacts_closed_unanswered, by unit.", |f| {
        f.own.closed_unanswered
    }),
    units("kanalkoll_unit_contacts_pending", "As kanalkoll_contacts_pending, by unit.", |f| f.own.pending),
    topics("kanalkoll_topic_contacts", "Contacts received in the period, by topic.", |f| f.counts.received),
    topics("kanalkoll_topic_contacts_in_time", "As kanalkoll_contacts_in_time, by topic.", |f| f.own.in_time),
    topics("kanalkoll_topic_contacts_answered_late", "As kanalkoll_contacts_answered_late, by topic.", |f| f.own.late),
    topics("kanalkoll_topic_contacts_overdue", "As kanalkoll_contacts_overdue, by topic.", |f| f.own.overdue),
    topics("kanalkoll_topic_contacts_closed_unanswered", "As kanalkoll_contacts_closed_unanswered, by topic.", |f| {
        f.own.closed_unanswered
    }),
    topics("kanalkoll_topic_contacts_pending", "As kanalkoll_contacts_pending, by topic.", |f| f.own.pending),
    Metric {
        name: "kanalkoll_work_seconds",
        help: "Sum of handling in every channel, excluded contacts left out, seconds; mean = work_seconds / work_handled.",
        labels: BY_CHANNEL,
        of: Of::Followed(&[whole(|f| f.work.handle_seconds)]),
    },
    Metric {
        name: "kanalkoll_work_handled",
        help: "Contacts and calls whose handling is in work_seconds.",
        labels: BY_CHANNEL,
        of: Of::Followed(&[whole(|f| f.work.handled)]),
    },
    Metric {
        name: "kanalkoll_contacts_linkable",
        help: "Contacts received in the period, not excluded, with a pseudonym and a topic: a next one would be seen.",
        labels: BY_CHANNEL,
        of: Of::Followed(&[whole(|f| f.work.linkable)]),
    },
    Metric {
        name: "kanalkoll_repeat_contacts",
        help: "Linkable contacts of the days of the period that are older than the window: the denominator of repeats.",
        labels: BY_WINDOW,
        of: Of::Followed(&[
            part("within", "1d", |f| window(&f.older, 0)),
            part("within", "7d", |f| window(&f.older, 1)),
            part("within", "30d", |f| window(&f.older, 2)),
        ]),
    },
    Metric {
        name: "kanalkoll_repeats",
        help: "Of kanalkoll_repeat_contacts, those followed by another of the same citizen and topic within the window.",
        labels: BY_WINDOW,
        of: Of::Followed(&[
            part("within", "1d", |f| window(&f.repeats, 0)),
            part("within", "7d", |f| window(&f.repeats, 1)),
            part("within", "30d", |f| window(&f.repeats, 2)),
        ]),
    },
    Metric {
        name: "kanalkoll_hops",
        help: "Of the repeats within 7 days, those whose next contact came through next_channel (the same channel or another).",
        labels: &["channel", "next_channel", "organisation", "period"],
        of: Of::Hops(|f| window(&f.repeats, 1)),
    },
    surveys(
        "kanalkoll_survey_eligible",
        "Contacts after which it was decided in the period whether to ask the citizen (invited + not_invited).",
        &[whole(SurveyCounts::eligible)],
    ),
    Metric {
        name: "kanalkoll_survey_not_invited",
        help: "Contacts after which it was decided in the period not to ask, by reason.",
        labels: &["channel", "organisation", "period", "reason"],
        of: Of::Surveys(&[
            part("reason", "quarantine", |s| s.refused_quarantine),
            part("reason", "daily_cap", |s| s.refused_cap),
            part("reason", "excluded_topic", |s| s.refused_topic),
            part("reason", "opted_out", |s| s.refused_opted_out),
            part("reason", "sampled_out", |s| s.refused_sampled_out),
        ]),
    },
    surveys(
        "kanalkoll_survey_invited",
        "Invitations made in the period. Coverage = invited / eligible; response rate (RR1) = answered / (invited - bounced).",
        &[whole(|s| s.invited)],
    ),
    surveys(
        "kanalkoll_survey_delivered",
        "Of the invitations of the period, those known to have arrived.",
        &[whole(|s| s.delivered)],
    ),
    surveys(
        "kanalkoll_survey_bounced",
        "Of the invitations of the period, those that came back or could not be sent.",
        &[whole(|s| s.bounced)],
    ),
    surveys(
        "kanalkoll_survey_answered",
        "Of the invitations of the period, those answered to the end, whenever the answer came.",
        &[whole(|s| s.complete)],
    ),
    surveys(
        "kanalkoll_survey_partial",
        "Of the invitations of the period, those answered in part.",
        &[whole(|s| s.partial)],
    ),
    Metric {
        name: "kanalkoll_survey_answers",
        help: "Answers to the invitations of the period, by question and score (1 to 5, or what was chosen). No sample where \
               they are too few to show, or would tell of too few.",
        labels: &["channel", "organisation", "period", "question", "score"],
        of: Of::Answers,
    },
    Metric {
        name: "kanalkoll_open_survey_answers",
        help: "Answers given in the period to a survey that anyone may answer, by question and score. No sample where they \
               are too few to show, or would tell of too few.",
        labels: &["organisation", "period", "question", "score", "survey"],
        of: Of::OpenAnswers,
    },
    voice::INDEX,
    voice::INDEX_LOW,
    voice::INDEX_HIGH,
    voice::QUESTION_ANSWERS,
    voice::SCORE_ANSWERS,
    voice::NO_ANSWER_RATIO,
    voice::NO_ANSWER_RATIO_LOW,
    voice::NO_ANSWER_RATIO_HIGH,
    voice::SOLVED_RATIO,
    voice::SOLVED_RATIO_LOW,
    voice::SOLVED_RATIO_HIGH,
    voice::QUESTION_PARTIAL,
    Metric {
        name: "kanalkoll_oldest_unanswered_seconds",
        help: "Seconds since the oldest unanswered contact was received; 0 when none waits.",
        labels: &["channel", "organisation"],
        of: Of::Now(Now::OldestUnanswered(Clock::Wall)),
    },
    Metric {
        name: "kanalkoll_oldest_unanswered_working_seconds",
        help: "Opening seconds since the oldest unanswered contact was received, by the calendar of its arrival, those of the last \
               year at most; 0 when none waits.",
        labels: &["channel", "organisation"],
        of: Of::Now(Now::OldestUnanswered(Clock::Opening)),
    },
    Metric {
        name: "kanalkoll_event_info",
        help: "1 during the civil day of a dated event, else 0: events of the organisation file, and the 500 latest of those that \
               were reported.",
        labels: &["label", "organisation"],
        of: Of::Events,
    },
    Metric {
        name: "kanalkoll_target",
        help: "Absolute goal in the measure's own unit (a share is 0 to 1); channel is all when the goal names none, name the \
               indicator when it is of one. Of several goals the next one not yet reached in time holds.",
        labels: &["channel", "measure", "name", "organisation"],
        of: Of::Targets,
    },
    Metric {
        name: "kanalkoll_indicator",
        help: "An outside figure of the organisation file, in its own unit: the latest observation of a day up to this one. No \
               sample before the first.",
        labels: &["name", "organisation"],
        of: Of::Indicators,
    },
    Metric {
        name: "kanalkoll_definition_info",
        help: "1 while this is what counts as in time for contacts that arrive through the channel: the reading, its working \
               days, the day from which the rule holds (version) and the day from which the calendar holds. 1970-01-01 is the \
               one that no file names. No sample while another holds.",
        labels: &["calendar", "channel", "organisation", "reading", "version", "working_days"],
        of: Of::ResponseDefinition,
    },
    Metric {
        name: "kanalkoll_queue_definition_info",
        help: "1 while this is how the service level of the channel is read: which of the five it is, the threshold, and the \
               day from which the rule holds (version). No sample while another holds.",
        labels: &["channel", "organisation", "service_level", "threshold_seconds", "version"],
        of: Of::QueueDefinition,
    },
    shift(
        "kanalkoll_shift_substitution",
        "Of the change in digital contacts, the part that assisted contacts fell by: 1 replaces, 0 only adds, below 0 induces. \
         None where it cannot be worked out.",
        OfShift::Substitution(|substitution| substitution.value),
    ),
    shift(
        "kanalkoll_shift_substitution_low",
        "Lower end of the 95 % interval of kanalkoll_shift_substitution (Fieller).",
        OfShift::Substitution(|substitution| substitution.low),
    ),
    shift(
        "kanalkoll_shift_substitution_high",
        "Upper end of the 95 % interval of kanalkoll_shift_substitution (Fieller).",
        OfShift::Substitution(|substitution| substitution.high),
    ),
    Metric {
        name: "kanalkoll_shift_verdict",
        help: "1 for the verdict on the comparison, 0 for the others. All figures of a comparison are of the later period against the \
               same weeks a year before where those are known, else against the period of the organisation file.",
        labels: &["comparison", "organisation", "verdict"],
        of: Of::Now(Now::Shift(OfShift::Verdict)),
    },
    Metric {
        name: "kanalkoll_shift_contacts_per_day",
        help: "Contacts and volumes per working day before and after, in the periods that kanalkoll_shift_verdict compares.",
        labels: &["channel", "comparison", "organisation", "side"],
        of: Of::Now(Now::Shift(OfShift::Rates)),
    },
    shift(
        "kanalkoll_shift_saved_seconds",
        "Seconds of handling that avoided assisted contacts stand for in the later period, by the low end of the substitution, at \
         most 1; none unless the verdict is a kind of substitution.",
        OfShift::Saved(|saving| saving.hours * 3_600.0),
    ),
    shift(
        "kanalkoll_shift_saved_seconds_low",
        "kanalkoll_shift_saved_seconds at the lower end of the interval of the substitution.",
        OfShift::Saved(|saving| saving.hours_low * 3_600.0),
    ),
    shift(
        "kanalkoll_shift_saved_seconds_high",
        "kanalkoll_shift_saved_seconds at the upper end of the interval of the substitution.",
        OfShift::Saved(|saving| saving.hours_high * 3_600.0),
    ),
    Metric {
        name: "kanalkoll_data_age_seconds",
        help: "Seconds since the latest instant of which the source spoke; sources outside the organisation file together \
               as other, the oldest of them.",
        labels: &["organisation", "source"],
        of: Of::Now(Now::DataAge(Clock::Wall)),
    },
    Metric {
        name: "kanalkoll_data_age_working_seconds",
        help: "As kanalkoll_data_age_seconds, opening seconds only, those of the last year at most: nights, weekends, holidays \
               and closed days do not count.",
        labels: &["organisation", "source"],
        of: Of::Now(Now::DataAge(Clock::Opening)),
    },
    Metric {
        name: "kanalkoll_quarantine_records",
        help: "Rejected records that wait in quarantine to be mended, by kind.",
        labels: &["kind", "organisation"],
        of: Of::Now(Now::Quarantine),
    },
    Metric {
        name: "kanalkoll_quarantine_oldest_seconds",
        help: "Seconds since the oldest record in quarantine was rejected, by kind; 0 when there is none.",
        labels: &["kind", "organisation"],
        of: Of::Now(Now::OldestQuarantined),
    },
    Metric {
        name: "kanalkoll_letters",
        help: "Letters by state: waiting, leased (being sent), sent, dead (refused or given up), cancelled.",
        labels: &["organisation", "state"],
        of: Of::Now(Now::Letters),
    },
    Metric {
        name: "kanalkoll_letters_oldest_seconds",
        help: "Seconds since the oldest letter that is neither sent, dead nor cancelled was enqueued; 0 when there is none.",
        labels: &["organisation"],
        of: Of::Now(Now::OldestLetter),
    },
];
