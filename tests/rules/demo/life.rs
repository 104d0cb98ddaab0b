//! The municipality goes on after the end of the sample: without a gap, nothing twice, and the same whoever asks when.

use std::collections::{BTreeMap, BTreeSet};

use kanalkoll::demo::{ContactName, Happening, History, Sample};
use kanalkoll::model::{Channel, Instant};

use super::{ENDS, TOLD, time};

const HOUR: i64 = 3_600;
const WEEK: i64 = 7 * 24 * HOUR;

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

#[test]
fn the_sample_is_the_same_every_time() {
    for end in &ENDS[..2] {
        let whole = || Sample::ending(at(end)).unwrap().life().until(at(end));
        assert_eq!(whole(), whole());
    }
    // On every machine: this was drawn once.
    let noon = &TOLD[0];
    let counts = Channel::ALL.map(|channel| noon.of(channel).count());
    let answers = noon.contacts.iter().filter_map(|record| time(record, "first_response_at")).map(Instant::unix);
    assert_eq!(
        (counts, answers.sum::<i64>(), noon.history.asked.len()),
        ([952, 23_326, 1_953, 0, 0, 0, 318, 592, 0, 309], 46_590_452_752_039, 6_050)
    );
}

#[test]
fn what_is_told_in_pieces_is_what_is_told_at_once() {
    for end in ENDS {
        let (end, sample) = (at(end), Sample::ending(at(end)).unwrap());
        // Over the end of the month, and over a clock change or New Year where the sample ends just before it.
        let later = end.plus_seconds(2 * WEEK);
        let mut life = sample.life();
        let mut pieces = life.until(end);
        let mut now = end;
        while now < later {
            now = now.plus_seconds(7_000).min(later);
            let told = life.until(now);
            assert!(told.iter().all(|(at, _)| *at <= now && at.unix() > now.unix() - 7_000), "{now}");
            pieces.extend(told);
        }
        assert_eq!(life.until(later), []);
        let whole = sample.life().until(later);
        assert!(pieces == whole, "{} in pieces, {} at once", pieces.len(), whole.len());
    }
}

#[test]
fn a_later_start_in_the_month_tells_the_same() {
    let (early, late) = (at("2026-11-02T09:00:00+01:00"), at("2026-11-30T12:00:00+01:00"));
    let of_early = Sample::ending(early).unwrap().life().until(late);
    assert_eq!(Sample::ending(late).unwrap().life().until(late), of_early);
}

#[test]
fn what_lives_on_from_an_earlier_end_is_the_sample_of_a_later_one() {
    let (early, late) = (at("2026-11-24T12:00:00+01:00"), at(ENDS[0]));
    let mut life = Sample::ending(early).unwrap().life();
    let mut contacts = BTreeMap::new();
    let mut keep = |happenings: Vec<(Instant, Happening)>| {
        for (_, happening) in happenings {
            if let Happening::Contact { number, record } = happening {
                contacts.insert(number, record);
            }
        }
    };
    keep(life.until(early));
    keep(life.until(late));
    let lived: Vec<String> = contacts.into_values().collect();
    assert_eq!(lived, TOLD[0].history.contacts);
}

#[test]
fn contacts_arrive_open_and_end_later_and_answers_follow_invitations() {
    let (end, later) = (at(ENDS[0]), at(ENDS[0]).plus_seconds(WEEK));
    let mut life = Sample::ending(end).unwrap().life();
    let mut asked: BTreeSet<ContactName> =
        History::of(life.until(end)).asked.into_iter().map(|one| one.contact).collect();
    let (mut arrived, mut ended, mut answered, mut volumes) = (0, 0, 0, 0);
    let mut open = BTreeSet::new();
    for (_, happening) in life.until(later) {
        match happening {
            Happening::Contact { number, record } if record.contains(r#""outcome":"open""#) => {
                arrived += 1;
                assert!(open.insert(number), "{record} arrives twice");
            }
            Happening::Contact { number, .. } => ended += usize::from(open.remove(&number)),
            Happening::Volume(_) => volumes += 1,
            Happening::Asked(contact) => assert!(asked.insert(contact)),
            Happening::Answered(contact, given) => {
                assert!(asked.contains(&contact) && !given.values.is_empty(), "{contact:?}");
                answered += 1;
            }
            Happening::AtTheDesk(values) => assert_eq!(values.len(), 3),
        }
    }
    // Five working days of sixteen half hours, and a week of some 400 e-mails and 30 cases.
    assert_eq!(volumes, 80);
    assert!((330..=560).contains(&arrived) && ended * 10 > arrived * 8, "{arrived} {ended}");
    assert!((15..=90).contains(&answered), "{answered}");
}
