//! The figures once more, record by record, from MEASURES alone: no cells, no fold, no shortcut for whole days.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kanalkoll::measure::{Formula, Question, QueueFigure, Ratio, ResponseDefinition, ResponseFigure, RowKey};
use kanalkoll::model::{By, Contact, Day, Instant, Organisation, Outcome, Reading, UnitLink, UnitsAsOf, Volume};

pub(crate) use super::known::View;
use super::known::{Answer, answer, reached};

/// What a row is about, in an order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::option_option, reason = "as in the figures: not asked for, and named by no record")]
pub(crate) struct Key {
    pub(crate) period: Option<String>,
    pub(crate) channel: Option<&'static str>,
    unit: Option<Option<String>>,
    topic: Option<Option<String>>,
}

impl From<&RowKey> for Key {
    fn from(key: &RowKey) -> Key {
        let RowKey { period, channel, unit, topic } = key.clone();
        Key { period, channel, unit, topic }
    }
}

/// Received, excluded, unknown, answered, then in time, late, overdue, pending, closed unanswered: by the own reading and by
/// each; then unknown by each, and answered of which the day of arrival or answer is all that is known.
pub(crate) type ResponseCounts = [i64; 28];
/// Offered, answered, in threshold, abandoned, in threshold, wait, handle; the numerators and denominators of the service
/// levels, and how many abandoned are not sorted.
pub(crate) type QueueNumbers = [i64; 12];

fn date(organisation: &Organisation, at: Instant) -> Date {
    let zone = TimeZone::get(organisation.zone().name()).unwrap();
    jiff::Timestamp::from_second(at.unix()).unwrap().to_zoned(zone).date()
}

fn day(organisation: &Organisation, at: Instant) -> Day {
    Day::parse(&date(organisation, at).to_string()).unwrap()
}

fn successor(organisation: &Organisation, code: &str, on: Day) -> String {
    let unit = organisation.units().find(|unit| unit.code == code);
    let holds = |link: &&UnitLink| link.from <= on && link.until.is_none_or(|until| on < until);
    match unit.and_then(|unit| unit.successors.iter().find(holds)) {
        Some(link) => successor(organisation, &link.unit, on),
        None => code.to_owned(),
    }
}

fn period(by: By, date: Date) -> String {
    match by {
        By::Day => date.to_string(),
        By::Week => format!("{:04}-W{:02}", date.iso_week_date().year(), date.iso_week_date().week()),
        By::Month => date.strftime("%Y-%m").to_string(),
    }
}

fn key(
    organisation: &Organisation,
    question: &Question,
    at: Instant,
    channel: &'static str,
    unit: &str,
    topic: &str,
) -> Key {
    let named = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Key {
        period: question.by.map(|by| period(by, date(organisation, at))),
        channel: question.split.channel.then_some(channel),
        unit: question.split.unit.then(|| {
            let own = day(organisation, at);
            let on = if question.units == UnitsAsOf::Then { own } else { question.to };
            named(&successor(organisation, unit, on))
        }),
        topic: question.split.topic.then(|| named(topic)),
    }
}

fn asked(organisation: &Organisation, question: &Question, at: Instant) -> bool {
    (question.from..=question.to).contains(&day(organisation, at))
}

/// Every period with every combination of keys that occurs.
fn all_rows<const N: usize>(question: &Question, mut rows: BTreeMap<Key, [i64; N]>) -> BTreeMap<Key, [i64; N]> {
    let mut combinations: BTreeSet<Key> = rows.keys().map(|key| Key { period: None, ..key.clone() }).collect();
    if combinations.is_empty() && !question.split.channel && !question.split.unit && !question.split.topic {
        combinations.insert(Key { period: None, channel: None, unit: None, topic: None });
    }
    let days = (question.from.epoch()..=question.to.epoch()).map(|day| Day::from_epoch(day).date());
    let periods: BTreeSet<Option<String>> = days.map(|date| question.by.map(|by| period(by, date))).collect();
    for period in periods {
        for combination in &combinations {
            rows.entry(Key { period: period.clone(), ..combination.clone() }).or_insert([0; N]);
        }
    }
    rows
}

/// The rows of the response figure.
pub(crate) fn responses(
    organisation: &Organisation,
    contacts: &[Contact],
    question: &Question,
    view: View,
) -> BTreeMap<Key, ResponseCounts> {
    let mut rows: BTreeMap<Key, ResponseCounts> = BTreeMap::new();
    for contact in response_cohort(organisation, contacts, question, view) {
        let key = key(
            organisation,
            question,
            contact.received_at.first(),
            contact.channel.code(),
            &contact.unit,
            &contact.topic,
        );
        let row = rows.entry(key).or_default();
        row[0] += 1;
        if contact.outcome.excluded_reason().is_some() {
            row[1] += 1;
            continue;
        }
        let answer = answer(organisation, contact, view);
        if let Answer::At(at) = answer {
            let by_day = [contact.received_at, at].iter().any(|at| !at.is_exact());
            row[if by_day { 27 } else { 3 }] += 1;
        }
        let rule = organisation.response_rule(day(organisation, contact.received_at.first()), contact.channel);
        for (place, reading) in Reading::ALL.into_iter().enumerate() {
            let state = state(organisation, contact, reading, answer, view);
            row[state.map_or(24 + place, |state| 9 + place * 5 + state)] += 1;
            if reading == rule.reading {
                row[state.map_or(2, |state| 4 + state)] += 1;
            }
        }
    }
    all_rows(question, rows)
}

/// In time, late, overdue, pending, closed unanswered; `None` when it is not known.
fn state(
    organisation: &Organisation,
    contact: &Contact,
    reading: Reading,
    answer: Answer,
    view: View,
) -> Option<usize> {
    let arrival = contact.received_at;
    let day = day(organisation, arrival.first());
    let rule = organisation.response_rule(day, contact.channel);
    let due = |arrival: Instant| {
        organisation.working_time(day, contact.channel).due(reading, rule.working_days, arrival).at()
    };
    match answer {
        Answer::ClosedUnanswered => Some(4),
        Answer::None if reading == Reading::NextWorkingDay => Some(if view.at >= due(arrival.last()) { 2 } else { 3 }),
        Answer::None => Some(if view.at > due(arrival.last()) { 2 } else { 3 }),
        // The day ends at its due time.
        Answer::At(at) if reading == Reading::NextWorkingDay => Some(usize::from(at.last() >= due(arrival.first()))),
        Answer::At(at) if at.last() <= due(arrival.first()) => Some(0),
        Answer::At(at) if at.first() > due(arrival.last()) => Some(1),
        Answer::Unknown | Answer::At(_) => None,
    }
}

fn response_cohort<'a>(
    organisation: &'a Organisation,
    contacts: &'a [Contact],
    question: &'a Question,
    view: View,
) -> impl Iterator<Item = &'a Contact> {
    contacts.iter().filter(move |contact| {
        matches!(contact.channel.code(), "e_service" | "email" | "letter" | "social")
            && asked(organisation, question, contact.received_at.first())
            && view.knows(contact.received_at)
    })
}

/// The definitions by which the contacts of the response figure are judged: oldest first, those for all channels last.
pub(crate) fn definitions(
    organisation: &Organisation,
    contacts: &[Contact],
    question: &Question,
    view: View,
) -> Vec<ResponseDefinition> {
    let cohort = response_cohort(organisation, contacts, question, view);
    let definitions: BTreeSet<ResponseDefinition> = cohort
        .map(|contact| {
            let rule = organisation.response_rule(day(organisation, contact.received_at.first()), contact.channel);
            ResponseDefinition {
                formula: Formula::RESPONSE,
                version: rule.from.to_string(),
                id: rule.reading.code(),
                working_days: rule.working_days,
                channels: rule.channels.iter().map(|channel| channel.code()).collect(),
            }
        })
        .collect();
    let mut definitions: Vec<ResponseDefinition> = definitions.into_iter().collect();
    definitions.sort_by_key(|definition| definition.channels.is_empty());
    definitions
}

/// The rows of the queue figure.
pub(crate) fn queues(
    organisation: &Organisation,
    contacts: &[Contact],
    volumes: &[Volume],
    question: &Question,
    view: View,
) -> BTreeMap<Key, QueueNumbers> {
    let mut rows: BTreeMap<Key, QueueNumbers> = BTreeMap::new();
    let queued = contacts.iter().filter(|contact| matches!(contact.channel.code(), "phone" | "chat"));
    for contact in queued.filter(|contact| contact.outcome.excluded_reason().is_none()) {
        if asked(organisation, question, contact.received_at.first()) && view.knows(contact.received_at) {
            let key = key(
                organisation,
                question,
                contact.received_at.first(),
                contact.channel.code(),
                &contact.unit,
                &contact.topic,
            );
            add(rows.entry(key).or_default(), queued_contact(organisation, contact, view));
        }
    }
    for volume in volumes {
        let numbers = queued_volume(organisation, volume);
        let known = view.known_at.is_none_or(|known_at| {
            volume.interval_start.unix() + i64::from(volume.interval_minutes) * 60 <= known_at.unix()
        });
        if asked(organisation, question, volume.interval_start) && known && numbers != [0; 12] {
            let key = key(organisation, question, volume.interval_start, volume.channel.code(), "", "");
            add(rows.entry(key).or_default(), numbers);
        }
    }
    all_rows(question, rows)
}

fn add(row: &mut QueueNumbers, numbers: QueueNumbers) {
    for (sum, number) in row.iter_mut().zip(numbers) {
        *sum += number;
    }
}

fn queued_contact(organisation: &Organisation, contact: &Contact, view: View) -> QueueNumbers {
    let answered = contact.outcome != Outcome::Callback && reached(organisation, contact, view);
    let abandoned = contact.outcome == Outcome::Abandoned && !answered;
    let rule = organisation.queue_rule(day(organisation, contact.received_at.first()));
    let within = contact.wait_seconds.is_some_and(|wait| wait <= rule.threshold_seconds(contact.channel));
    let measured = i64::from(contact.wait_seconds.is_some());
    let (answered, abandoned) = (i64::from(answered), i64::from(abandoned));
    [
        1,
        answered,
        answered * i64::from(within),
        abandoned,
        abandoned * i64::from(within),
        answered * i64::from(contact.wait_seconds.unwrap_or(0)),
        answered * i64::from(contact.handle_seconds.unwrap_or(0)),
        measured,
        measured * answered,
        measured * abandoned,
        0,
        answered * measured,
    ]
}

fn queued_volume(organisation: &Organisation, volume: &Volume) -> QueueNumbers {
    let rule = organisation.queue_rule(day(organisation, volume.interval_start));
    let ours = volume.threshold_seconds.is_none_or(|seconds| seconds == rule.threshold_seconds(volume.channel));
    let in_threshold = volume.answered_in_threshold.filter(|_| ours);
    let measured = i64::from(in_threshold.is_some());
    let sorted = volume.abandoned_in_threshold.filter(|_| in_threshold.is_some());
    let unsorted = if sorted.is_none() { measured * volume.abandoned } else { 0 };
    [
        volume.offered,
        volume.answered,
        in_threshold.unwrap_or(0),
        volume.abandoned,
        sorted.unwrap_or(0),
        volume.wait_seconds.unwrap_or(0),
        volume.handle_seconds.unwrap_or(0),
        measured * volume.offered,
        measured * volume.answered,
        measured * volume.abandoned,
        unsorted,
        volume.wait_seconds.map_or(0, |_| volume.answered),
    ]
}

/// The rows of a figure in the shape of [`responses`].
pub(crate) fn response_rows(figure: &ResponseFigure) -> BTreeMap<Key, ResponseCounts> {
    let rows = figure.rows.iter().map(|row| {
        let answered = row.response_time.as_ref().map_or(0, |time| time.n);
        let mut counts = vec![row.received, row.excluded, row.unknown, answered];
        counts.extend([row.in_time, row.late, row.overdue, row.pending, row.closed_unanswered]);
        for reading in Reading::CODES {
            let row = &row.readings[reading];
            counts.extend([row.in_time, row.late, row.overdue, row.pending, row.closed_unanswered]);
        }
        counts.extend(Reading::CODES.map(|reading| row.readings[reading].unknown));
        counts.push(row.response_time.as_ref().map_or(0, |time| time.by_day));
        (Key::from(&row.key), counts.try_into().unwrap())
    });
    let rows: BTreeMap<_, _> = rows.collect();
    assert_eq!(rows.len(), figure.rows.len(), "a row stands twice");
    rows
}

/// The rows of a figure in the shape of [`queues`]; numbers that it does not show are taken from the other side.
pub(crate) fn assert_queue(figure: &QueueFigure, expected: &BTreeMap<Key, QueueNumbers>) {
    assert_eq!(
        figure.rows.iter().map(|row| Key::from(&row.key)).collect::<BTreeSet<_>>(),
        expected.keys().cloned().collect(),
        "{:#?}",
        figure.from
    );
    assert_eq!(figure.rows.len(), expected.len(), "a row stands twice");
    for row in &figure.rows {
        let numbers = expected[&Key::from(&row.key)];
        let [
            offered,
            answered,
            in_t,
            abandoned,
            left_in_t,
            wait,
            handle,
            m_offered,
            m_answered,
            m_abandoned,
            unsorted,
            waited,
        ] = numbers;
        let shown = [row.offered, row.answered, row.answered_in_threshold, row.abandoned, row.abandoned_in_threshold];
        assert_eq!(shown, [offered, answered, in_t, abandoned, left_in_t], "{:?}", row.key);
        assert_eq!((row.wait_seconds, row.handle_seconds), (wait, handle), "{:?}", row.key);
        let level = &row.service_level;
        let sorted = unsorted == 0;
        let parts = [
            (level.abandons_ignored, in_t, m_offered - left_in_t, sorted),
            (level.abandons_negative, in_t, m_offered, true),
            (level.abandons_positive, in_t + left_in_t, m_offered, sorted),
            (level.abandons_removed, in_t, m_offered - m_abandoned, true),
            (level.of_answered, in_t, m_answered, true),
        ];
        for (share, numerator, denominator, known) in parts {
            match share {
                Some(Ratio::Share(share)) => {
                    assert!(known && numerator <= denominator);
                    assert_eq!((share.numerator, share.denominator), (numerator, denominator), "{:?}", row.key);
                    assert!(share.low <= share.value && share.value <= share.high && share.value <= 1.0, "{share:?}");
                }
                Some(Ratio::NoShare(none)) => {
                    assert!(known && numerator > denominator, "{:?}: {none:?}", row.key);
                    assert_eq!((none.numerator, none.denominator), (numerator, denominator), "{:?}", row.key);
                }
                None => {
                    assert!(!known || (denominator <= 0 && numerator <= denominator), "{:?}: {numbers:?}", row.key);
                }
            }
        }
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "small counts")]
        let mean = (waited > 0).then(|| wait as f64 / waited as f64);
        assert_eq!(row.mean_wait_seconds, mean, "{:?}", row.key);
    }
}

/// Counts by the hour (its first Unix second) and channel.
pub(crate) type Hours = BTreeMap<(i64, &'static str), i64>;

/// Received and offered by the hour, in a zone whose hours are those of UTC.
pub(crate) fn hours(contacts: &[Contact], volumes: &[Volume]) -> (Hours, Hours) {
    let (mut received, mut offered) = (Hours::new(), Hours::new());
    let hour = |at: Instant| at.unix().div_euclid(3_600) * 3_600;
    // Of which only the day is known is in no hour.
    for (contact, received_at) in contacts.iter().filter_map(|contact| Some((contact, contact.received_at.exact()?))) {
        let key = (hour(received_at), contact.channel.code());
        *received.entry(key).or_default() += 1;
        if contact.channel.is_queued() && contact.outcome.excluded_reason().is_none() {
            *offered.entry(key).or_default() += 1;
        }
    }
    for volume in volumes.iter().filter(|volume| volume.interval_minutes <= 60 && volume.offered > 0) {
        *offered.entry((hour(volume.interval_start), volume.channel.code())).or_default() += volume.offered;
    }
    (received, offered)
}
