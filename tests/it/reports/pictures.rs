//! What pictures say, and what holds for each of them.

use std::collections::BTreeSet;

use kanalkoll::measure::{ChannelWeek, DatedEvent};
use kanalkoll::model::{Channel, Language};
use kanalkoll::reports::charts::{
    BeforeAfter, HopRow, Substitution, Trend, Width, before_after, hops, substitution, trend, volumes,
};
use kanalkoll::texts::Texts;
use proptest::prelude::*;

use super::samples::{day, events, goal, pictures, weeks};

/// The elements of a drawing in order, each with how often it follows itself, and its words.
fn structure(svg: &str) -> String {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for part in svg.split('<').skip(1).filter(|part| !part.starts_with('/')) {
        let (tag, words) = part.split_once('>').unwrap();
        let name = tag.split([' ', '/']).next().unwrap();
        let words = words.trim();
        let line = if words.is_empty() { name.to_owned() } else { format!("{name} {words}") };
        match lines.last_mut() {
            Some((last, count)) if *last == line => *count += 1,
            _ => lines.push((line, 1)),
        }
    }
    let written = |(line, count): (String, usize)| if count == 1 { line } else { format!("{line} x{count}") };
    lines.into_iter().map(written).collect::<Vec<_>>().join("\n")
}

#[test]
fn pictures_are_drawn_as_before() {
    for (name, figure) in pictures(Language::Swedish) {
        let shown = [Width::Wide, Width::Narrow].map(|width| structure(&figure.svg(width, "figure")));
        let table: Vec<String> = [figure.table.columns.clone()]
            .into_iter()
            .chain(figure.table.rows.iter().take(3).cloned())
            .map(|row| row.join(" | "))
            .collect();
        let text = format!("{}\n\n{}\n\n{}", shown.join("\n\n"), figure.marks.join("\n"), table.join("\n"));
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn every_picture_is_named_and_described_in_every_language() {
    for language in Language::OFFERED {
        for (name, figure) in pictures(language) {
            for width in Width::ALL {
                let svg = figure.svg(width, "a");
                assert!(
                    !svg.contains(" width=\"720") && !svg.contains(" width=\"300"),
                    "{name}: has a size of its own"
                );
                assert!(svg.contains("role=\"img\"") && svg.matches("<svg").count() == 1, "{name}");
                assert!(!svg.contains("script") && !svg.contains("href"), "{name}");
                assert!(
                    !svg.contains("chart-") && !svg.contains("channel-") && !svg.contains("{ $"),
                    "{language} {name}: {svg}"
                );
            }
            assert!(figure.description.len() > 40 && figure.title.len() > 10, "{language} {name}: {figure:?}");
            assert!(!figure.table.rows.is_empty(), "{name}");
        }
        let described: BTreeSet<String> =
            pictures(language).into_iter().map(|(_, figure)| figure.description).collect();
        assert_eq!(described.len(), pictures(language).len());
    }
}

#[test]
fn numbers_are_written_as_in_the_language() {
    let svg = |language| {
        let rows = [BeforeAfter { channel: Channel::Phone, before: 1_234.5, after: 1_200.0 }];
        before_after(&rows, Texts::of(language)).unwrap().svg(Width::Wide, "a")
    };
    assert!(svg(Language::Swedish).contains("1\u{a0}234,5"), "{}", svg(Language::Swedish));
    assert!(svg(Language::English).contains("1,200.0 (\u{2212}34.5)"), "{}", svg(Language::English));
}

#[test]
fn only_events_of_the_weeks_are_marked_in_their_order() {
    let mut events = events();
    events.reverse();
    let figure = volumes(&weeks(), &events, Texts::of(Language::Swedish)).unwrap();
    assert_eq!(figure.marks.len(), 3);
    assert!(figure.marks[0].starts_with("11 mars 2020: Pandemin"), "{:?}", figure.marks);
    assert!(!figure.svg(Width::Wide, "a").contains("<test>"));
}

#[test]
fn the_gap_between_weeks_is_not_drawn_over() {
    let shapes = |weeks: &[ChannelWeek]| {
        let figure = volumes(weeks, &[], Texts::of(Language::English)).unwrap();
        figure.svg(Width::Wide, "a").matches("<polygon").count()
    };
    // Eight channels in two panels; once more after the gap.
    assert_eq!((shapes(&weeks()[..35]), shapes(&weeks())), (16, 32));
}

#[test]
fn of_nothing_there_is_no_picture() {
    let texts = Texts::of(Language::Swedish);
    assert!(volumes(&[], &events(), texts).is_none());
    assert!(before_after(&[], texts).is_none());
    assert!(hops(&[], 7, texts).is_none());
    assert!(substitution(&Substitution { value: f64::NAN, low: 0.0, high: 1.0 }, texts).is_none());
    let none = Trend { weeks: vec![(day("2020-01-06"), f64::NAN)], ..goal(Language::Swedish) };
    assert!(trend(&none, texts).is_none());
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![prop::num::f64::ANY, 0.0..100.0_f64]
}

fn any_channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(Channel::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_numbers_are_there_is_a_picture(
        rates in prop::collection::vec((0..400_i32, any_channel(), any_number()), 1..20),
        numbers in prop::array::uniform3(any_number()),
        counts in prop::collection::vec((any_channel(), any_channel(), 0..i64::MAX), 1..9),
        event in 0..3_000_i32,
    ) {
        let texts = Texts::of(Language::Nynorsk);
        let start = day("2015-12-28");
        let mut weeks: Vec<ChannelWeek> = rates
            .iter()
            .map(|(week, channel, rate)| ChannelWeek { first: start.plus_days(7 * week), per_day: vec![(*channel, *rate)] })
            .collect();
        weeks.sort_by_key(|week| week.first);
        let events = vec![DatedEvent { date: start.plus_days(event), label: String::new() }; 3];
        let rows: Vec<BeforeAfter> = rates
            .iter()
            .map(|(_, channel, rate)| BeforeAfter { channel: *channel, before: *rate, after: numbers[0] })
            .collect();
        let matrix: Vec<HopRow> = counts
            .iter()
            .map(|(first, next, count)| HopRow { first: *first, of: *count, next: vec![(*next, *count)] })
            .collect();
        let line = Trend {
            weeks: rates.iter().map(|(week, _, rate)| (start.plus_days(7 * week), *rate)).collect(),
            goal: numbers[1],
            by: start.plus_days(event),
            fitted: Some([(start, numbers[0]), (start.plus_days(900), numbers[2])]),
            ..goal(Language::Nynorsk)
        };
        let [value, low, high] = numbers;
        let drawn = [
            volumes(&weeks, &events, texts),
            before_after(&rows, texts),
            hops(&matrix, 30, texts),
            substitution(&Substitution { value, low, high }, texts),
            trend(&line, texts),
        ];
        for svg in drawn.iter().flatten().flat_map(|figure| Width::ALL.map(|width| figure.svg(width, "a"))) {
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
