//! Rules of `src/rollup/answer.rs`.

use kanalkoll::model::{Channel, Contact, ExcludedReason, Instant, Organisation, OrganisationFile, Outcome};
use kanalkoll::rollup::{Answer, answer, is_awaiting, is_closed_unanswered};

const RECEIVED: Instant = Instant::from_unix(1_592_000_000);
const ANSWERED: Instant = Instant::from_unix(1_592_000_100);
const CLOSED: Instant = Instant::from_unix(1_592_000_900);

fn organisation() -> Organisation {
    let toml = "code = \"x\"\nname = \"X\"\ncountry = \"SE\"\n\
                [[source]]\ncode = \"recorded\"\nclosing_answers = false\n\
                [[source]]\ncode = \"silent\"\nfirst_response = \"unknown\"\nclosing_answers = false\n\
                [[source]]\ncode = \"letters\"\nfirst_response = \"unknown\"\n";
    Organisation::try_from(OrganisationFile::from_toml(toml).unwrap()).unwrap()
}

/// A contact by e-mail with a first response and a closing, or without.
fn contact(source: &str, outcome: Outcome, answered: bool, closed: bool) -> Contact {
    Contact {
        source: source.to_owned(),
        external_id: "a".to_owned(),
        channel: Channel::Email,
        topic: String::new(),
        unit: String::new(),
        agent: String::new(),
        citizen: None,
        received_at: RECEIVED.into(),
        first_response_at: answered.then_some(ANSWERED.into()),
        closed_at: closed.then_some(CLOSED.into()),
        outcome,
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

/// A source of which the organisation file says nothing: it records first responses, and its closing answers.
const USUAL: &str = "e-post";

#[test]
fn any_outcome_with_a_first_response_was_answered() {
    let organisation = organisation();
    for outcome in [Outcome::Open, Outcome::Answered, Outcome::Closed, Outcome::Abandoned, Outcome::Transferred] {
        for (source, closed) in
            [(USUAL, true), (USUAL, false), ("recorded", true), ("silent", true), ("letters", false)]
        {
            let contact = contact(source, outcome, true, closed);
            assert_eq!(answer(&organisation, &contact), Answer::At(ANSWERED.into()), "{source} {outcome:?}");
            assert!(!is_awaiting(&organisation, &contact));
        }
    }
}

#[test]
fn without_a_first_response_outcome_and_source_decide() {
    let organisation = organisation();
    let expected = [
        // Source, outcome, with a closing time, without.
        (USUAL, Outcome::Answered, Answer::At(CLOSED.into()), Answer::SomeTime),
        (USUAL, Outcome::Closed, Answer::At(CLOSED.into()), Answer::SomeTime),
        (USUAL, Outcome::Open, Answer::NotYet, Answer::NotYet),
        (USUAL, Outcome::Transferred, Answer::NotYet, Answer::NotYet),
        (USUAL, Outcome::Abandoned, Answer::NotYet, Answer::NotYet),
        (USUAL, Outcome::Callback, Answer::NotYet, Answer::NotYet),
        ("silent", Outcome::Callback, Answer::NotRecorded, Answer::NotRecorded),
        ("recorded", Outcome::Answered, Answer::SomeTime, Answer::SomeTime),
        ("recorded", Outcome::Closed, Answer::ClosedUnanswered, Answer::ClosedUnanswered),
        ("recorded", Outcome::Open, Answer::NotYet, Answer::NotYet),
        ("silent", Outcome::Answered, Answer::SomeTime, Answer::SomeTime),
        ("silent", Outcome::Closed, Answer::NotRecorded, Answer::NotRecorded),
        ("silent", Outcome::Open, Answer::NotRecorded, Answer::NotRecorded),
        ("letters", Outcome::Closed, Answer::At(CLOSED.into()), Answer::SomeTime),
        ("letters", Outcome::Open, Answer::NotRecorded, Answer::NotRecorded),
    ];
    for (source, outcome, timed, untimed) in expected {
        for (closed, expected) in [(true, timed), (false, untimed)] {
            let contact = contact(source, outcome, false, closed);
            let found = answer(&organisation, &contact);
            assert_eq!(found, expected, "{source} {outcome:?} {closed}");
            assert_eq!(is_awaiting(&organisation, &contact), expected == Answer::NotYet);
            assert_eq!(is_closed_unanswered(&organisation, &contact), expected == Answer::ClosedUnanswered);
        }
    }
}

#[test]
fn what_is_left_out_or_never_answered_by_letter_neither_waits_nor_was_it_closed_unanswered() {
    let organisation = organisation();
    let spam = contact("recorded", Outcome::Excluded(ExcludedReason::Spam), false, true);
    assert!(!is_awaiting(&organisation, &spam) && !is_closed_unanswered(&organisation, &spam));
    let call = contact("recorded", Outcome::Closed, false, true);
    let call = Contact { channel: Channel::Phone, ..call };
    assert!(!is_awaiting(&organisation, &call) && !is_closed_unanswered(&organisation, &call));
    assert!(!answer(&organisation, &call).is_given());
}
