//! Figures that read whole months by month say what they would say from the cells of each day.

use kanalkoll::measure::{BacklogCollector, Pending, Question, Split, Steering, queue, repeat, response};
use kanalkoll::model::{By, Channel, Day, Instant, Organisation, UnitsAsOf};
use kanalkoll::reports::{QueueReport, RepeatReport, ResponseReport, SteeringReport};
use kanalkoll::rollup::{Bucket, BucketRange, CellKey, Cells, Counts, Grain};
use kanalkoll::service::Installation;
use kanalkoll::store::StoreError;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::definitions::{self, Definitions, assert_verified, check, definitions, fresh_code};
use super::stream::{Sent, contact, contact_at, volume};
use crate::support::both;

#[derive(Debug, Clone)]
struct Case {
    before: Definitions,
    definitions: Definitions,
    records: Vec<Sent>,
    questions: Vec<(Question, Instant)>,
}

/// Moments from the autumn to the new year; some near the ends of months.
fn moment() -> impl Strategy<Value = Instant> {
    let days = prop_oneof![3 => 0..130_i64, 1 => select(vec![0, 28, 29, 30, 59, 60, 61, 90, 91, 121, 122])];
    // 2020-09-02
    (days, 0..86_400_i64).prop_map(|(days, second)| Instant::from_unix(1_599_004_800 + days * 86_400 + second))
}

fn question() -> impl Strategy<Value = (Question, Instant)> {
    let by = select(vec![None, None, Some(By::Day), Some(By::Week), Some(By::Month), Some(By::Month)]);
    let split = select(vec!["", "channel", "unit", "topic", "channel,unit", "channel,topic"]);
    let span = prop_oneof![
        3 => (0..200_i32, 0..300_i32),
        // From the first of a month to the last of one.
        1 => (select(vec![0, 29, 60, 90, 121]), select(vec![29, 30, 59, 60, 61, 90, 91])),
    ];
    let units = select(vec![UnitsAsOf::Today, UnitsAsOf::Then]);
    (span, by, split, moment(), units).prop_map(|((from, length), by, split, now, units)| {
        let from = Day::parse("2020-09-01").unwrap().plus_days(from);
        let to = from.plus_days(length);
        (Question { from, to, by, split: Split::parse(split).unwrap(), as_of: None, units }, now)
    })
}

fn case() -> impl Strategy<Value = Case> {
    let contact = prop_oneof![4 => contact_at("[a-c]{3}", moment()), 1 => contact("[a-c]{3}")].prop_map(Sent::Contact);
    let volume = volume("[a-c]").prop_map(Sent::Volume);
    let records =
        (vec(contact, 40..120), vec(volume, 0..20)).prop_map(|(contacts, volumes)| [contacts, volumes].concat());
    (definitions(), definitions(), records, vec(question(), 12))
        .prop_map(|(before, definitions, records, questions)| Case { before, definitions, records, questions })
}

both! {
    fn figures_over_months_are_those_of_their_days(db) {
        let installation = Installation::new(db.store()).unwrap();
        check(16, &case(), |case| {
            let code = fresh_code();
            case.before.apply(&installation, &code);
            definitions::deliver(&installation, &code, &case.records, &[7, 30]);
            // What other definitions change is counted again from a day in the midst of a month.
            case.definitions.apply(&installation, &code);
            let organisation = definitions::organisation(&installation, &code);
            assert_verified(&installation, &code);
            assert_months(&cells(&installation, &code));
            for (question, now) in &case.questions {
                assert_figures(&installation, &organisation, question, *now);
            }
        });
    }
}

fn cells(installation: &Installation, code: &str) -> Vec<(Grain, Cells)> {
    let read = installation.store().read::<_, StoreError>(|reader| {
        Grain::ALL.iter().map(|grain| Ok((*grain, reader.cells(code, *grain, BucketRange::All)?))).collect()
    });
    read.unwrap()
}

/// The cells of a month are the sums of those of its days.
fn assert_months(cells: &[(Grain, Cells)]) {
    let of = |grain| &cells.iter().find(|(known, _)| *known == grain).unwrap().1;
    for by_day in [Grain::Day, Grain::Unit, Grain::Topic] {
        let by_month = match by_day {
            Grain::Unit => Bucket::UnitMonth,
            Grain::Topic => Bucket::TopicMonth,
            _ => Bucket::Month,
        };
        let month = |key: &CellKey| {
            let date = key.bucket.day().unwrap().date();
            let bucket = by_month(Day::from_date(jiff::civil::date(date.year(), date.month(), 1)));
            CellKey { bucket, ..key.clone() }
        };
        let (days, mut sums) = (of(by_day), Cells::default());
        days.contacts.iter().for_each(|(key, counts)| sums.contacts.entry(month(key)).or_default().add(counts, 1));
        days.times.iter().for_each(|(key, counts)| sums.times.entry(month(key)).or_default().add(counts, 1));
        days.queues.iter().for_each(|(key, counts)| sums.queues.entry(month(key)).or_default().add(counts, 1));
        days.work.iter().for_each(|(key, counts)| sums.work.entry(month(key)).or_default().add(counts, 1));
        for (key, counts) in &days.hops {
            let key = kanalkoll::rollup::HopKey { cell: month(&key.cell), next: key.next };
            sums.hops.entry(key).or_default().add(counts, 1);
        }
        assert_eq!(&sums.without_zeros(), of(by_month(Day::from_epoch(0)).grain()));
    }
}

fn assert_figures(installation: &Installation, organisation: &Organisation, question: &Question, now: Instant) {
    let code = organisation.code();
    let days = (question.from, question.to);
    let (cells, topics, open) = installation
        .store()
        .read::<_, StoreError>(|reader| {
            let mut open = Vec::new();
            for channel in Channel::ALL.into_iter().filter(|channel| channel.awaits_response()) {
                let all = (Instant::from_unix(0), Instant::from_unix(i64::MAX));
                reader.for_each_awaiting(code, channel, all, &mut |contact| open.push(contact))?;
            }
            let mut cells = reader.cells(code, question.grain(), days)?;
            cells.hops = reader.hop_cells(code, Grain::Day, days)?;
            Ok((cells, reader.cells(code, Grain::Topic, days)?, open))
        })
        .unwrap();
    let pending = Pending::new(organisation, now, &open);
    let expected = response(organisation, question, now, &cells, &pending);
    assert_eq!(installation.figure::<ResponseReport>(code, question, now).unwrap(), expected, "{question:?} at {now}");
    let expected = queue(organisation, question, now, &cells);
    assert_eq!(installation.figure::<QueueReport>(code, question, now).unwrap(), expected, "{question:?} at {now}");
    let expected = repeat(organisation, question, now, &cells);
    assert_eq!(installation.figure::<RepeatReport>(code, question, now).unwrap(), expected, "{question:?} at {now}");
    let mut backlogs = BacklogCollector::new(organisation.day(now));
    let received = open.iter().filter(|contact| contact.received_at.first() < now);
    received.for_each(|contact| backlogs.look_at(organisation, contact));
    let days = (question.from, question.to);
    let expected = Steering::new(organisation, now, backlogs).into_figure(days, &topics);
    assert_eq!(installation.figure::<SteeringReport>(code, &days, now).unwrap(), expected, "{question:?} at {now}");
}
