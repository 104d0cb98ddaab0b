//! The shape of the sample year as tables: how much comes when, what it is about, and how it is answered.

use crate::model::{Channel, ExcludedReason};

/// Contacts that come in one way.
pub(super) struct Stream {
    pub(super) channel: Channel,
    pub(super) source: &'static str,
    /// What its external ids begin with.
    pub(super) prefix: &'static str,
    /// The first and last day, month and day, both included.
    pub(super) first: (i8, i8),
    pub(super) last: (i8, i8),
    /// Expected number in each month; where the stream runs for a part of a month, as if it ran for the whole.
    pub(super) monthly: [u64; 12],
    /// The weight of each hour of a working day, and of any other day.
    pub(super) worked: [u64; 24],
    pub(super) rested: [u64; 24],
    /// The weight of a subject.
    pub(super) weight: fn(&Subject) -> u64,
    /// How long it takes to handle one, seconds from and to.
    pub(super) handling: (i64, i64),
}

/// What a matter is about, who answers, and how often it comes.
pub(super) struct Subject {
    pub(super) topic: &'static str,
    pub(super) unit: &'static str,
    email: u64,
    form: u64,
    business_chat: u64,
    chat: u64,
    /// How many in 10,000 fall between the chairs and are never answered.
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
/// How many of 10,000 answered calls were answered within the threshold, by month; spring was strained.
pub(super) const PHONE_PROMPT: [u64; 12] =
    [7_900, 7_900, 6_600, 7_100, 7_600, 7_900, 8_200, 7_900, 7_700, 7_800, 7_800, 7_900];

const YEAR: ((i8, i8), (i8, i8)) = ((1, 1), (12, 31));

/// Every stream of contacts. Phone comes as volumes and is not among them.
pub(super) const STREAMS: [Stream; 7] = [
    Stream {
        channel: Channel::Email,
        source: "e-post",
        prefix: "mejl-",
        first: YEAR.0,
        last: YEAR.1,
        monthly: [1_850, 1_770, 1_900, 1_800, 1_740, 1_780, 1_620, 1_760, 1_860, 1_850, 1_820, 1_720],
        worked: MAIL_WORKED,
        rested: MAIL_RESTED,
        weight: |subject| subject.email,
        handling: (120, 900),
    },
    Stream {
        channel: Channel::EService,
        source: "open-eplatform",
        prefix: "arende-",
        first: YEAR.0,
        last: YEAR.1,
        monthly: [39, 40, 41, 41, 40, 55, 80, 105, 120, 121, 120, 119],
        worked: FORM_WORKED,
        rested: FORM_RESTED,
        weight: |subject| subject.form,
        handling: (180, 1_200),
    },
    Stream {
        channel: Channel::Chat,
        source: "chatt",
        prefix: "chatt-foretag-",
        first: (5, 4),
        last: (9, 27),
        monthly: [0, 0, 0, 0, 60, 60, 55, 60, 62, 0, 0, 0],
        worked: CHAT_WORKED,
        rested: QUIET,
        weight: |subject| subject.business_chat,
        handling: (240, 900),
    },
    Stream {
        channel: Channel::Chat,
        source: "chatt",
        prefix: "chatt-webb-",
        first: (9, 28),
        last: YEAR.1,
        monthly: [0, 0, 0, 0, 0, 0, 0, 0, 400, 400, 405, 395],
        worked: CHAT_WORKED,
        rested: QUIET,
        weight: |subject| subject.chat,
        handling: (180, 720),
    },
    Stream {
        channel: Channel::Letter,
        source: "diarium",
        prefix: "brev-",
        first: YEAR.0,
        last: YEAR.1,
        monthly: [30, 28, 27, 24, 25, 24, 18, 22, 27, 26, 25, 24],
        worked: POST_WORKED,
        rested: QUIET,
        weight: |subject| subject.email,
        handling: (600, 2_400),
    },
    Stream {
        channel: Channel::Social,
        source: "sociala-medier",
        prefix: "inlagg-",
        first: YEAR.0,
        last: YEAR.1,
        monthly: [40, 38, 62, 55, 48, 45, 44, 42, 46, 44, 45, 42],
        worked: FORM_WORKED,
        rested: FORM_RESTED,
        weight: |subject| subject.chat,
        handling: (60, 420),
    },
    Stream {
        channel: Channel::Unknown,
        source: "diarium",
        prefix: "okand-",
        first: YEAR.0,
        last: YEAR.1,
        monthly: [22; 12],
        worked: MAIL_WORKED,
        rested: QUIET,
        weight: |subject| subject.email,
        handling: (120, 1_200),
    },
];

/// Every subject with its weights in e-mail, e-services, the chat for businesses and the chat on the web site, and how many of
/// 10,000 get lost: most where two units each believe that the other one answers.
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

/// How many of 10,000 messages are answered late, by month of arrival: more in the first month of the pandemic and in July.
pub(super) const LATE: [u64; 12] = [60, 60, 130, 90, 60, 55, 125, 85, 60, 60, 70, 80];
/// How many of 10,000 messages are answered on the working day after the one on which work on them could begin.
pub(super) const NEXT_DAY: u64 = 900;
/// How long the others take, in seconds of opening time.
pub(super) const SAME_DAY: (i64, i64) = (240, 14_400);
/// By how many open days late answers follow.
pub(super) const LATE_DAYS: (i64, i64) = (2, 9);

/// How many of 10,000 e-mails are left out, and why.
pub(super) const EXCLUDED: [(ExcludedReason, u64); 4] = [
    (ExcludedReason::Spam, 80),
    (ExcludedReason::Auto, 60),
    (ExcludedReason::Thanks, 110),
    (ExcludedReason::Duplicate, 50),
];

/// Of 10,000 contacts so many come from someone who was in touch during the last weeks, and so many from nobody that the
/// source can tell.
pub(super) const REPEATED: u64 = 2_200;
pub(super) const NAMELESS: u64 = 900;

/// Languages other than Swedish, of 10,000 contacts.
pub(super) const LANGUAGES: [(&str, u64); 4] = [("sv", 9_400), ("en", 350), ("ar", 150), ("fi", 100)];

/// Messages around both clock changes: before and after the jump of 29 March, and both times 02:30 of 25 October. The e-service
/// of that night arrives at the first 02:40, which its local time cannot tell from the second.
pub(super) const CLOCK_NIGHTS: [(Channel, i64); 6] = [
    (Channel::Email, 1_585_443_000),
    (Channel::Email, 1_585_444_200),
    (Channel::EService, 1_585_445_400),
    (Channel::Email, 1_603_585_800),
    (Channel::EService, 1_603_586_400),
    (Channel::Email, 1_603_589_400),
];
