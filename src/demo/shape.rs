//! The parameters of the sample: how many contacts come when, about what, and how they are answered.

use super::plan::{Month, Plan};
use crate::model::{Channel, Day, ExcludedReason};

/// The number of contacts expected in a month.
pub(super) enum Expected {
    /// By month of the calendar, from January on.
    Season([u64; 12]),
    /// By month of the sample; the last number holds from then on.
    Story([u64; 10]),
}

impl Expected {
    /// Returns the number of a month.
    pub(super) fn of(&self, month: Month) -> u64 {
        match self {
            Expected::Season(numbers) => of_season(numbers, month),
            Expected::Story(numbers) => numbers.get(month.number).or(numbers.last()).copied().unwrap_or(0),
        }
    }
}

/// Returns the number of a month in a table from January on.
pub(super) fn of_season(numbers: &[u64; 12], month: Month) -> u64 {
    numbers.get(month.of_year()).copied().unwrap_or(0)
}

/// A stream of contacts through one channel from one source.
pub(super) struct Stream {
    pub(super) channel: Channel,
    pub(super) source: &'static str,
    /// The beginning of its external ids.
    pub(super) prefix: &'static str,
    /// Whether it runs on a day.
    pub(super) runs: fn(&Plan, Day) -> bool,
    /// The expected number in each month; where the stream runs for a part of a month, as if it ran for the whole.
    pub(super) monthly: Expected,
    /// The weight of each hour of a working day, and of any other day.
    pub(super) hours: [&'static [u64; 24]; 2],
    /// The weight of a subject.
    pub(super) weight: fn(&Subject) -> u64,
    /// The least and the greatest handling time in seconds.
    pub(super) handling: (i64, i64),
}

/// A subject: its topic, the unit that answers, and its weights in the streams.
pub(super) struct Subject {
    pub(super) topic: &'static str,
    pub(super) unit: &'static str,
    email: u64,
    form: u64,
    business_chat: u64,
    chat: u64,
    /// The number in 10,000 that are never answered.
    pub(super) lost: u64,
}

const fn subject(topic: &'static str, unit: &'static str, weights: [u64; 4], lost: u64) -> Subject {
    let [email, form, business_chat, chat] = weights;
    Subject { topic, unit, email, form, business_chat, chat, lost }
}

const QUIET: [u64; 24] = [0; 24];
const MAIL_WORKED: [u64; 24] = [1, 1, 1, 1, 1, 2, 6, 20, 60, 75, 70, 60, 45, 55, 60, 55, 40, 22, 16, 15, 16, 14, 8, 3];
const MAIL_RESTED: [u64; 24] = [0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 5, 5, 4, 4, 5, 5, 4, 4, 5, 6, 6, 5, 3, 1];
const FORM_WORKED: [u64; 24] = [1, 1, 0, 0, 0, 1, 3, 8, 16, 20, 19, 17, 15, 16, 16, 15, 13, 12, 13, 16, 18, 16, 10, 4];
const FORM_RESTED: [u64; 24] = [1, 0, 0, 0, 0, 0, 0, 1, 2, 4, 5, 5, 4, 4, 5, 5, 4, 4, 5, 6, 6, 5, 3, 1];
const CHAT_WORKED: [u64; 24] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 14, 13, 9, 11, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const POST_WORKED: [u64; 24] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// The weight of each hour in the phone queue.
pub(super) const PHONE_WORKED: [u64; 24] =
    [0, 0, 0, 0, 0, 0, 0, 0, 13, 15, 14, 12, 9, 12, 11, 8, 0, 0, 0, 0, 0, 0, 0, 0];
/// Calls expected in each month.
pub(super) const PHONE_MONTHLY: [u64; 12] =
    [6_050, 5_950, 6_150, 6_000, 5_900, 6_050, 5_850, 6_000, 6_100, 6_000, 6_050, 5_900];
/// Answered calls of 10,000 that were answered within the threshold, by month; when schools begin it is strained.
pub(super) const PHONE_PROMPT: [u64; 12] =
    [7_700, 7_900, 7_800, 7_800, 7_700, 7_900, 8_200, 7_200, 7_400, 7_800, 7_800, 7_900];

/// Every stream of contacts. Phone comes as volumes and is not among them.
pub(super) const STREAMS: [Stream; 7] = [
    Stream {
        monthly: Expected::Season([1_850, 1_770, 1_850, 1_800, 1_740, 1_780, 1_620, 1_760, 1_860, 1_850, 1_820, 1_720]),
        hours: [&MAIL_WORKED, &MAIL_RESTED],
        ..stream(Channel::Email, "e-post", "mejl-", |subject| subject.email, (120, 900))
    },
    Stream {
        monthly: Expected::Story([39, 40, 41, 40, 41, 40, 55, 80, 105, 120]),
        hours: [&FORM_WORKED, &FORM_RESTED],
        ..stream(Channel::EService, "open-eplatform", "arende-", |subject| subject.form, (180, 1_200))
    },
    Stream {
        runs: |plan, day| plan.business_chat <= day && day < plan.web_chat,
        monthly: Expected::Season([60; 12]),
        hours: [&CHAT_WORKED, &QUIET],
        ..stream(Channel::Chat, "chatt", "chatt-foretag-", |subject| subject.business_chat, (240, 900))
    },
    Stream {
        runs: |plan, day| plan.web_chat <= day,
        monthly: Expected::Season([400; 12]),
        hours: [&CHAT_WORKED, &QUIET],
        ..stream(Channel::Chat, "chatt", "chatt-webb-", |subject| subject.chat, (180, 720))
    },
    Stream {
        monthly: Expected::Season([30, 28, 27, 24, 25, 24, 18, 22, 27, 26, 25, 24]),
        hours: [&POST_WORKED, &QUIET],
        ..stream(Channel::Letter, "diarium", "brev-", |subject| subject.email, (600, 2_400))
    },
    Stream {
        monthly: Expected::Season([45, 44, 46, 44, 45, 44, 42, 44, 46, 44, 45, 42]),
        hours: [&FORM_WORKED, &FORM_RESTED],
        ..stream(Channel::Social, "sociala-medier", "inlagg-", |subject| subject.chat, (60, 420))
    },
    stream(Channel::Unknown, "diarium", "okand-", |subject| subject.email, (120, 1_200)),
];

/// Returns a stream of 22 contacts a month on working days.
const fn stream(
    channel: Channel,
    source: &'static str,
    prefix: &'static str,
    weight: fn(&Subject) -> u64,
    handling: (i64, i64),
) -> Stream {
    let (runs, monthly) = (always, Expected::Season([22; 12]));
    Stream { channel, source, prefix, runs, monthly, hours: [&MAIL_WORKED, &QUIET], weight, handling }
}

const fn always(_: &Plan, _: Day) -> bool {
    true
}

/// Every subject with its weights in e-mail, e-services, the chat for businesses and the chat on the web site, and the number in
/// 10,000 that get lost: most where two units each believe that the other one answers.
pub(super) const SUBJECTS: [Subject; 13] = [
    subject("bygglov", "samhallsbyggnad", [13, 26, 25, 12], 15),
    subject("miljo-halsa", "samhallsbyggnad", [6, 4, 20, 5], 5),
    subject("parkering", "samhallsbyggnad", [9, 12, 5, 14], 55),
    subject("avfall", "service", [10, 8, 5, 16], 5),
    subject("felanmalan", "service", [11, 22, 2, 13], 50),
    subject("forskola", "utbildning", [12, 18, 0, 12], 3),
    subject("grundskola", "utbildning", [8, 3, 0, 6], 3),
    subject("aldreomsorg", "social", [7, 1, 0, 4], 5),
    subject("ekonomiskt-bistand", "social", [5, 0, 0, 2], 5),
    subject("foreningsbidrag", "kultur-fritid", [3, 4, 3, 1], 3),
    subject("lokalbokning", "kultur-fritid", [5, 2, 5, 5], 3),
    subject("foretag", "kontaktcenter", [4, 0, 35, 2], 3),
    subject("ovrigt", "kontaktcenter", [7, 0, 0, 8], 3),
];

/// Messages of 10,000 that are answered late, by month of arrival: more in the summer and before New Year.
pub(super) const LATE: [u64; 12] = [70, 60, 60, 70, 60, 55, 125, 85, 60, 60, 70, 80];
/// Messages of 10,000 that are answered on the working day after the one on which work on them could begin.
pub(super) const NEXT_DAY: u64 = 900;
/// The least and the greatest time that the others take, in seconds of opening time.
pub(super) const SAME_DAY: (i64, i64) = (240, 14_400);
/// The least and the greatest number of open days until late answers.
pub(super) const LATE_DAYS: (i64, i64) = (2, 9);

/// E-mails of 10,000 that are excluded, by reason.
pub(super) const EXCLUDED: [(ExcludedReason, u64); 4] = [
    (ExcludedReason::Spam, 80),
    (ExcludedReason::Auto, 60),
    (ExcludedReason::Thanks, 110),
    (ExcludedReason::Duplicate, 50),
];

/// Contacts of 10,000 from a citizen of one of the latest contacts, and from an unknown citizen.
pub(super) const REPEATED: u64 = 2_200;
pub(super) const NAMELESS: u64 = 900;

/// Languages other than Swedish, of 10,000 contacts.
pub(super) const LANGUAGES: [(&str, u64); 4] = [("sv", 9_400), ("en", 350), ("ar", 150), ("fi", 100)];

/// Messages around a clock change, seconds from it. In spring before and after the jump; in autumn in both of the hours that the
/// clock shows alike. The e-service of that night comes in the first of them, which its local time cannot tell from the second.
pub(super) const CLOCK_FORWARD: [(Channel, i64); 3] =
    [(Channel::Email, -600), (Channel::Email, 600), (Channel::EService, 1_800)];
pub(super) const CLOCK_BACK: [(Channel, i64); 3] =
    [(Channel::Email, -1_800), (Channel::EService, -1_200), (Channel::Email, 1_800)];
