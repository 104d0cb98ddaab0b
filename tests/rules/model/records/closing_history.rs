//! Which closing was known before a contact was opened again.

use proptest::prelude::*;

use kanalkoll::model::{ClosingHistory, Instant, Moment, Outcome, Reopening, Version};

/// Of every third closing only the day is known.
fn known(number: i64) -> Moment {
    Moment::stored(Instant::from_unix(number), (number % 3 == 0).then_some(86_400))
}

fn number(at: Moment) -> i64 {
    at.first().unix()
}

type Record = (Option<i64>, Outcome, Option<i64>);

fn history(records: &[Record]) -> ClosingHistory {
    let mut history = ClosingHistory::default();
    for (version, outcome, closed_at) in records {
        let version = version.map(|number| Version::number(&number.to_string()).unwrap());
        history.note(version, *outcome, closed_at.map(known));
    }
    history
}

fn answer(records: &[Record]) -> Option<i64> {
    history(records).reopened().and_then(|reopened| reopened.closed_at).map(number)
}

/// How many states are kept.
fn states(history: &ClosingHistory) -> usize {
    history.to_stored(None, Outcome::Transferred, None).lines().count()
}

const OPEN: Outcome = Outcome::Open;
const CLOSED: Outcome = Outcome::Closed;

#[test]
fn the_last_closing_before_the_first_later_open_answers() {
    let records =
        [(Some(1), OPEN, None), (Some(2), CLOSED, Some(10)), (Some(3), CLOSED, Some(11)), (Some(4), OPEN, None)];
    assert_eq!(answer(&records), Some(11));
    let later = [&records[..], &[(Some(5), CLOSED, Some(30)), (Some(6), OPEN, None)]].concat();
    assert_eq!(answer(&later), Some(11));
}

#[test]
fn a_closing_that_is_corrected_while_closed_answers_nothing_before_a_reopening() {
    assert_eq!(history(&[(Some(1), CLOSED, Some(10)), (Some(2), CLOSED, Some(20))]).reopened(), None);
    assert_eq!(history(&[(None, CLOSED, Some(10)), (None, CLOSED, Some(20))]).reopened(), None);
}

#[test]
fn without_versions_the_order_of_delivery_counts() {
    let records = [(None, OPEN, None), (None, CLOSED, Some(10)), (None, OPEN, None), (None, CLOSED, Some(20))];
    assert_eq!(answer(&records), Some(10));
    assert_eq!(answer(&records[..2]), None);
}

#[test]
fn an_ordinary_life_is_not_stored_beside_the_contact() {
    let records = [(None, OPEN, None), (None, OPEN, None), (None, CLOSED, Some(10)), (None, CLOSED, Some(11))];
    assert_eq!(history(&records).to_stored(None, CLOSED, Some(known(11))), "");
    let reopened = history(&[(None, CLOSED, Some(10)), (None, OPEN, None)]);
    assert_ne!(reopened.to_stored(None, OPEN, None), "");
}

#[test]
fn what_is_said_under_one_version_is_replaced() {
    assert_eq!(answer(&[(Some(1), CLOSED, Some(10)), (Some(2), OPEN, None), (Some(1), CLOSED, Some(12))]), Some(12));
    assert_eq!(answer(&[(Some(1), CLOSED, Some(10)), (Some(2), OPEN, None), (Some(1), OPEN, None)]), None);
}

#[test]
fn a_closing_whose_time_is_not_known_reopens_too() {
    let reopened = history(&[(None, CLOSED, None), (None, OPEN, None)]).reopened();
    assert_eq!(reopened, Some(Reopening { closed_at: None }));
}

#[test]
fn a_history_has_forty_states_at_most() {
    let records: Vec<Record> = (0..500).map(|number| (Some(number), OPEN, None)).collect();
    assert_eq!(states(&history(&records)), 40);
    let records: Vec<Record> = (0..500).map(|number| (Some(number), CLOSED, Some(number))).collect();
    let closed = history(&records);
    assert_eq!(states(&closed), 40);
    let reopened = [&records[..], &[(Some(500), OPEN, None)]].concat();
    assert_eq!(answer(&reopened), Some(499));
}

fn outcome() -> impl Strategy<Value = (Outcome, Option<i64>)> {
    prop_oneof![
        3 => Just((OPEN, None)),
        3 => (0..50_i64).prop_map(|at| (CLOSED, Some(at))),
        1 => Just((CLOSED, None)),
        1 => (0..50_i64).prop_map(|at| (Outcome::Answered, Some(at))),
        1 => Just((Outcome::Transferred, None)),
    ]
}

/// The definition, over everything that was records in order of version.
#[expect(clippy::option_option, reason = "opened again, and when it was closed before")]
fn defined(records: &[Record]) -> Option<Option<i64>> {
    // `None` is open, `Some` closed at a time that may not be known.
    let states: Vec<Option<Option<i64>>> = records
        .iter()
        .filter_map(|(_, outcome, at)| match outcome {
            Outcome::Open => Some(None),
            Outcome::Closed => Some(Some(*at)),
            Outcome::Answered => at.map(|at| Some(Some(at))),
            _ => None,
        })
        .collect();
    let closed = states.iter().position(Option::is_some)?;
    let open = closed + states.iter().skip(closed).position(Option::is_none)?;
    states[open - 1]
}

proptest! {
    #[test]
    fn any_order_of_distinct_versions_gives_the_same(
        states in proptest::collection::vec(outcome(), 1..9),
        seed in proptest::collection::vec(any::<u16>(), 9),
        again in proptest::collection::vec(0..9_usize, 0..4),
    ) {
        let ordered: Vec<Record> =
            (0_i64..).zip(&states).map(|(version, (outcome, at))| (Some(version), *outcome, *at)).collect();
        let mut shuffled: Vec<(u16, Record)> = seed.iter().copied().zip(ordered.iter().copied()).collect();
        shuffled.sort_by_key(|(place, _)| *place);
        let mut sent: Vec<Record> = shuffled.into_iter().map(|(_, records)| records).collect();
        sent.extend(again.iter().filter_map(|index| ordered.get(*index)));
        let expected = defined(&ordered);
        let found = history(&sent).reopened().map(|reopened| reopened.closed_at.map(number));
        prop_assert_eq!(found, expected);
        // What is stored is what is read, at every step.
        let text = history(&sent).to_stored(None, Outcome::Transferred, None);
        prop_assert_eq!(ClosingHistory::stored(&text), Some(history(&sent)));
    }

    #[test]
    fn without_versions_the_definition_holds_for_the_order_of_delivery(states in proptest::collection::vec(outcome(), 1..9)) {
        let records: Vec<Record> = states.iter().map(|(outcome, at)| (None, *outcome, *at)).collect();
        let found = history(&records).reopened().map(|reopened| reopened.closed_at.map(number));
        prop_assert_eq!(found, defined(&records));
    }
}
