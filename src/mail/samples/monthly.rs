//! Invented messages to managers.

use std::collections::BTreeMap;

use super::{day, head};
use crate::mail::{MonthlyMessage, Savings};
use crate::measure::{
    BetweenChairs, Change, ChannelVoice, ChannelVolume, DatedEvent, Definitions, Formula, Index, Mix, MonthComparison,
    MonthQueue, MonthResponse, MonthVoice, Monthly, OVERDUE, OverdueContact, Promptness, QueueDefinition, Rate, Ratio,
    ResponseDefinition, Share, SourceAge, Trust, VoiceDefinition, WaitingGroup,
};
use crate::model::{By, Channel, Day, ManagerRole, Period};

/// A month of which there is everything to say.
pub(in crate::mail) fn full() -> MonthlyMessage {
    let figure = Monthly {
        response: MonthResponse {
            all: promptness(None, [1_900, 52, 1_813, 14, 3, 12, 6]),
            channels: vec![
                promptness(Some(Channel::EService), [108, 0, 107, 1, 0, 0, 0]),
                promptness(Some(Channel::Email), [1_792, 52, 1_706, 13, 3, 12, 6]),
            ],
        },
        queue: vec![
            queue(Channel::Chat, Share::of(52, 70), None),
            queue(Channel::Phone, Share::of(4_251, 6_035), Share::of(4_180, 5_649)),
        ],
        between_chairs: chairs(),
        mix: mix(),
        voice: MonthVoice {
            all: said(None, [10, 14, 23, 45, 57], 545),
            channels: vec![
                said(Some(Channel::Email), [9, 12, 20, 38, 45], 461),
                ChannelVoice { suppressed: Some("too_few"), ..silent(Some(Channel::Chat), 26) },
                silent(Some(Channel::Letter), 4),
            ],
            ..no_voice()
        },
        trust: trust(),
        ..nothing()
    };
    MonthlyMessage { name: "Åsa Ek".to_owned(), figure, ..message() }
}

/// A month of which nothing is known.
pub(in crate::mail) fn sparse() -> MonthlyMessage {
    MonthlyMessage { role: ManagerRole::BenefitCoordinator, savings: Some(Savings::default()), ..message() }
}

fn message() -> MonthlyMessage {
    MonthlyMessage {
        to: "asa@example.se".to_owned(),
        head: head(),
        name: String::new(),
        role: ManagerRole::Manager,
        figure: nothing(),
        savings: None,
        opt_out: "https://kanalkoll.example.se/l/8f14e45fceea167a5a36dedd4bea2543".to_owned(),
    }
}

fn nothing() -> Monthly {
    let month = |text| Period::holding(By::Month, day(text));
    Monthly {
        organisation: "vaxjo".to_owned(),
        measure: "monthly",
        month: month("2020-08-01"),
        from: day("2020-08-01"),
        to: day("2020-08-31"),
        as_of: "2020-09-01T07:00:00+02:00".to_owned(),
        definition: Formula::MONTHLY,
        working_days: 21,
        before: month("2020-07-01"),
        year_before: month("2019-08-01"),
        response: MonthResponse { all: promptness(None, [0; 7]), channels: Vec::new() },
        queue: Vec::new(),
        between_chairs: BetweenChairs {
            looked_on: day("2020-09-01"),
            as_of: "2020-09-01T07:00:00+02:00".to_owned(),
            overdue: 0,
            groups: Vec::new(),
            oldest: None,
            no_answer: absent(),
            suppressed: None,
        },
        mix: Mix {
            all: volume(None, 0, None),
            channels: Vec::new(),
            digital: absent(),
            digital_channels: vec![Channel::EService, Channel::Chat],
            events: Vec::new(),
        },
        voice: no_voice(),
        trust: Trust {
            coverage: None,
            response_rate: None,
            sources: Vec::new(),
            unknown_channel: None,
            without_first_response: None,
            quarantined: 0,
            definitions: definitions(),
            definitions_changed: Vec::new(),
        },
    }
}

fn no_voice() -> MonthVoice {
    let (survey, question) = ("invited".to_owned(), "ease");
    MonthVoice { survey, question, k: 7, all: silent(None, 0), channels: Vec::new() }
}

fn absent<T>() -> MonthComparison<T> {
    MonthComparison { month: None, before: None, year_before: None, since_before: None, since_year_before: None }
}

/// MonthComparison with other values, from both of which it differs or not.
fn compared<T>(
    month: Option<T>,
    before: Option<T>,
    year_before: Option<T>,
    changes: [Change; 2],
) -> MonthComparison<T> {
    let known = month.is_some();
    let [since_before, since_year_before] = changes;
    MonthComparison {
        since_before: before.as_ref().filter(|_| known).map(|_| since_before),
        since_year_before: year_before.as_ref().filter(|_| known).map(|_| since_year_before),
        month,
        before,
        year_before,
    }
}

/// Received, excluded, in time, late, overdue, pending, unknown; what is missing to the received was closed unanswered.
fn promptness(channel: Option<Channel>, counts: [i64; 7]) -> Promptness {
    let [received, excluded, in_time, late, overdue, pending, unknown] = counts;
    let closed_unanswered = received - excluded - in_time - late - overdue - pending - unknown;
    let rate = Share::of(in_time, in_time + late + overdue + closed_unanswered);
    let earlier = |share| Some(share).filter(|_| rate.is_some()).flatten();
    let (before, year_before) = (earlier(Share::of(1_641, 1_662)), earlier(Share::of(1_480, 1_560)));
    Promptness {
        channel,
        received,
        excluded,
        in_time,
        late,
        overdue,
        closed_unanswered,
        pending,
        unknown,
        rate: compared(rate, before, year_before, [Change::AboutTheSame, Change::Higher]),
        late_hours: Some(30.6).filter(|_| late > 0),
    }
}

fn queue(channel: Channel, level: Option<Share>, before: Option<Share>) -> MonthQueue {
    let offered = level.map_or(0, |share| share.denominator);
    let abandoned = Ratio::of(offered / 13, offered);
    let (level, before) = (level.map(Ratio::Share), before.map(Ratio::Share));
    MonthQueue {
        channel,
        offered,
        answered: offered - offered / 13,
        abandoned: offered / 13,
        threshold_seconds: if channel == Channel::Chat { 60 } else { 20 },
        variant: "abandons_negative",
        service_level: compared(level, before, None, [Change::Lower; 2]),
        abandonment: compared(abandoned, before.and(Ratio::of(401, 5_649)), None, [Change::AboutTheSame; 2]),
        mean_wait_seconds: Some(45.0),
        mean_wait_seconds_before: before.map(|_| 140.0),
        mean_wait_seconds_year_before: None,
    }
}

fn chairs() -> BetweenChairs {
    let units = [
        ("bygg", "Bygglovskontoret", 5),
        ("service", "Serviceförvaltningen", 4),
        ("skola", "Utbildningsförvaltningen", 3),
        ("social", "Socialförvaltningen", 2),
        ("kultur", "Kultur och fritid", 2),
        ("miljo", "Miljökontoret", 1),
        ("kc", "Kontaktcenter", 1),
    ];
    let group = |(unit, name, overdue): (&str, &str, u64)| WaitingGroup {
        channel: "email",
        unit: Some(unit.to_owned()),
        unit_name: Some(name.to_owned()),
        overdue,
        oldest_received_at: "2020-06-15T09:12:00+02:00".to_owned(),
    };
    let nobody = WaitingGroup { unit: None, unit_name: None, ..group(("", "", 10)) };
    let no_answer = compared(Share::of(5, 161), Share::of(6, 158), None, [Change::AboutTheSame; 2]);
    BetweenChairs {
        overdue: 28,
        groups: std::iter::once(nobody).chain(units.map(group)).collect(),
        oldest: Some(OverdueContact {
            state: OVERDUE,
            source: "e-post".to_owned(),
            external_id: "m-1034".to_owned(),
            channel: "email",
            unit: None,
            topic: None,
            received_at: "2020-06-15T09:12:00+02:00".to_owned(),
            due_at: "2020-06-17T00:00:00+02:00".to_owned(),
            closed_at: None,
            age_hours: 432.0,
        }),
        no_answer,
        ..nothing().between_chairs
    }
}

fn rate(count: i64, working_days: i64) -> Rate {
    let real = |count: i64| f64::from(i32::try_from(count).unwrap_or(0));
    let (n, days) = (real(count), real(working_days));
    Rate { value: n / days, low: (n - n.sqrt()) / days, high: (n + n.sqrt()) / days, count, working_days }
}

/// So many contacts, and so many a year before.
fn volume(channel: Option<Channel>, count: i64, year_before: Option<i64>) -> ChannelVolume {
    const ALL: i64 = 8_400;
    let month = (count > 0).then(|| rate(count, 21));
    let before = month.map(|_| rate(if channel == Some(Channel::Chat) { 0 } else { count * 3 / 4 }, 23));
    let changes = [Change::Higher, Change::AboutTheSame];
    ChannelVolume {
        channel,
        count,
        per_working_day: compared(month, before, year_before.map(|count| rate(count, 22)), changes),
        change_from_before: None,
        change_from_year_before: None,
        share: compared(Share::of(count, ALL).filter(|_| count > 0), None, None, changes),
    }
}

fn mix() -> Mix {
    let event = |date, label: &str| DatedEvent { date: day(date), label: label.to_owned() };
    Mix {
        all: volume(None, 8_400, Some(8_800)),
        channels: vec![
            volume(Some(Channel::EService), 108, Some(60)),
            volume(Some(Channel::Email), 1_740, Some(1_830)),
            volume(Some(Channel::Chat), 70, None),
            volume(Some(Channel::Phone), 6_035, Some(6_400)),
            volume(Some(Channel::Unknown), 447, None),
        ],
        digital: compared(
            Share::of(178, 8_400),
            Share::of(120, 7_100),
            Share::of(60, 8_290),
            [Change::AboutTheSame, Change::Higher],
        ),
        events: vec![event("2020-07-01", "Ny växel"), event("2020-08-17", "Skolan börjar")],
        ..nothing().mix
    }
}

fn silent(channel: Option<Channel>, invited: i64) -> ChannelVoice {
    ChannelVoice {
        channel,
        suppressed: None,
        n: None,
        partial: false,
        index: absent(),
        counts: None,
        top2: None,
        solved: None,
        invited,
        complete: 0,
        response_rate: Share::of(0, invited),
    }
}

fn said(channel: Option<Channel>, counts: [i64; 5], invited: i64) -> ChannelVoice {
    let n = counts.iter().sum();
    let [.., four, five] = counts;
    ChannelVoice {
        n: Some(n),
        partial: true,
        index: compared(Index::of(&counts), Index::of(&[12, 14, 25, 40, 39]), None, [Change::AboutTheSame; 2]),
        counts: Some(counts),
        top2: Share::of(four + five, n),
        solved: Share::of(n / 2, n),
        complete: n,
        response_rate: Share::of(n, invited),
        ..silent(channel, invited)
    }
}

fn trust() -> Trust {
    let source = |source: &str, latest: Option<&str>, days| SourceAge {
        source: source.to_owned(),
        latest: latest.map(day),
        days,
    };
    Trust {
        coverage: Share::of(545, 600),
        response_rate: Share::of(149, 545),
        sources: vec![
            source("chatt", Some("2020-09-01"), Some(0)),
            source("e-post", Some("2020-08-31"), Some(1)),
            source("sociala-medier", None, None),
            source("trio", Some("2020-08-19"), Some(13)),
        ],
        unknown_channel: Share::of(447, 8_400),
        without_first_response: Share::of(6, 1_848),
        quarantined: 38,
        definitions_changed: vec![day("2020-01-01")],
        ..nothing().trust
    }
}

fn definitions() -> Definitions {
    let rule = |working_days, channels| ResponseDefinition {
        formula: Formula::RESPONSE,
        version: "2020-01-01".to_owned(),
        id: "next_working_day",
        working_days,
        channels,
    };
    Definitions {
        response: vec![rule(1, Vec::new()), rule(3, vec!["letter"])],
        queue: vec![QueueDefinition {
            formula: Formula::QUEUE,
            version: Day::from_epoch(0).to_string(),
            id: "abandons_negative",
            threshold_seconds: BTreeMap::from([("chat", 60), ("phone", 20)]),
        }],
        voice: VoiceDefinition::with(7),
    }
}
