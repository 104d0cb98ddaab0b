//! States contact by contact against the figures, at random moments.

use std::collections::BTreeMap;

use kanalkoll::measure::{Question, Split};
use kanalkoll::model::{By, Day, Instant, Organisation, Reading, UnitsAsOf};
use kanalkoll::reports::{QueueReport, ResponseReport};
use kanalkoll::service::Installation;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::definitions::{self, Definitions, Held, check, definitions, fresh_code, held};
use super::model::{self, View};
use super::stream::{NOW, Sent, contact_at, volume};
use crate::support::both;

#[derive(Debug, Clone)]
struct Case {
    definitions: Definitions,
    records: Vec<Sent>,
    now: Instant,
    questions: Vec<Question>,
}

/// Moments of the last three weeks before [`NOW`]; some at midnight, at opening and at closing.
fn moment() -> impl Strategy<Value = Instant> {
    let second = prop_oneof![2 => 0..86_400_i64, 1 => select(vec![23 * 3_600, 7 * 3_600, 15 * 3_600, 9 * 3_600])];
    (-21..0_i64, second).prop_map(|(day, second)| Instant::from_unix(NOW.unix() - 43_200 + day * 86_400 + second))
}

fn question() -> impl Strategy<Value = Question> {
    let by = select(vec![None, Some(By::Day), Some(By::Week), Some(By::Month)]);
    let split = select(vec!["", "channel", "unit", "topic", "channel,unit", "channel,topic"]);
    let span = (-30..0_i32, 0..40_i32);
    let as_of = prop_oneof![1 => Just(None), 2 => moment().prop_map(Some)];
    let units = select(vec![UnitsAsOf::Today, UnitsAsOf::Then]);
    (span, by, split, as_of, units).prop_map(|((from, length), by, split, as_of, units)| {
        let from = Day::parse("2021-01-10").unwrap().plus_days(from);
        Question { from, to: from.plus_days(length), by, split: Split::parse(split).unwrap(), as_of, units }
    })
}

fn case() -> impl Strategy<Value = Case> {
    let contact = contact_at("[a-z]{6}", moment()).prop_map(Sent::Contact);
    let volume = volume("[a-z]{6}").prop_map(Sent::Volume);
    let records =
        (vec(contact, 40..80), vec(volume, 0..20)).prop_map(|(contacts, volumes)| [contacts, volumes].concat());
    (definitions(), records, moment(), vec(question(), 12)).prop_map(|(definitions, records, now, questions)| Case {
        definitions,
        records,
        now,
        questions,
    })
}

both! {
    fn states_are_those_of_each_contact_at_any_moment(db) {
        let installation = Installation::new(db.store()).unwrap();
        check(24, &case(), |case| {
            let code = fresh_code();
            case.definitions.apply(&installation, &code);
            definitions::deliver(&installation, &code, &case.records, &[1_000]);
            let kept = held(&installation, &code);
            let organisation = definitions::organisation(&installation, &code);
            for question in &case.questions {
                assert_figures(&installation, &organisation, &kept, question, case.now);
            }
            assert_gauges(&installation, &organisation, &kept, case.now);
        });
    }
}

fn assert_figures(
    installation: &Installation,
    organisation: &Organisation,
    kept: &Held,
    question: &Question,
    now: Instant,
) {
    let view = View::of(question, now);
    let figure = installation.figure::<ResponseReport>(organisation.code(), question, now).unwrap();
    let expected = model::responses(organisation, &kept.contacts, question, view);
    assert_eq!(model::response_rows(&figure), expected, "{question:?} at {now}");
    let mut definitions = model::definitions(organisation, &kept.contacts, question, view);
    if let Some(newest) = definitions.last() {
        assert_eq!(&figure.definition, newest, "{question:?}");
    }
    if definitions.len() < 2 {
        definitions.clear();
    }
    assert_eq!(figure.definitions, definitions, "{question:?}");
    let figure = installation.figure::<QueueReport>(organisation.code(), question, now).unwrap();
    model::assert_queue(&figure, &model::queues(organisation, &kept.contacts, &kept.volumes, question, view));
}

/// The six periods of the scrape, channel by channel.
fn assert_gauges(installation: &Installation, organisation: &Organisation, kept: &Held, now: Instant) {
    let text = installation.gauges(Some(organisation.code()), UnitsAsOf::Today, now).unwrap();
    let samples: BTreeMap<&str, f64> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit_once(' '))
        .map(|(series, value)| (series, value.parse().unwrap()))
        .collect();
    let today = organisation.day(now);
    for (by, name) in [(By::Day, "day"), (By::Week, "week"), (By::Month, "month")] {
        let period = kanalkoll::model::Period::holding(by, today);
        for (period, name) in [(period, name.to_owned()), (period.previous(), format!("previous_{name}"))] {
            let split = Split { channel: true, ..Split::default() };
            let question = Question {
                from: period.first(),
                to: period.last(),
                by: None,
                split,
                as_of: None,
                units: UnitsAsOf::Today,
            };
            let rows = model::responses(organisation, &kept.contacts, &question, View::of(&question, now));
            for channel in ["e_service", "email", "letter", "social"] {
                let row = rows.iter().find(|(key, _)| key.channel == Some(channel)).map_or([0; 28], |(_, row)| *row);
                assert_samples(&samples, organisation.code(), channel, &name, &row);
            }
        }
    }
}

fn assert_samples(samples: &BTreeMap<&str, f64>, code: &str, channel: &str, period: &str, row: &model::ResponseCounts) {
    let labels = format!("channel=\"{channel}\",organisation=\"{code}\",period=\"{period}\"");
    let answered = [("", 0), ("_unknown", 2), ("_in_time", 4), ("_answered_late", 5)];
    let unanswered = [("_overdue", 6), ("_pending", 7), ("_closed_unanswered", 8)];
    let own = answered
        .into_iter()
        .chain(unanswered)
        .map(|(name, place)| (format!("kanalkoll_contacts{name}{{{labels}}}"), row[place]));
    let readings = Reading::CODES.iter().zip([9, 14, 19]).map(|(reading, place)| {
        (format!("kanalkoll_contacts_answered_in_time{{{labels},reading=\"{reading}\"}}"), row[place])
    });
    for (series, expected) in own.chain(readings) {
        #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "small counts")]
        let expected = expected as f64;
        assert_eq!(samples.get(series.as_str()), Some(&expected), "{series}");
    }
}
