//! Who gets a letter, who waits, and for whom it is off.

use kanalkoll::mail::{Failure, MessageKind, MimeMessage, Outcome, Transport};
use kanalkoll::model::FeedbackOff;
use kanalkoll::service::{Clock, CoachingError, Occasion, OffReason, Verdict};

use super::coaching_app::{CoachingApp, LETTERS, PEOPLE, Says, period};
use crate::support::both;
use crate::surveys::test_installation::NOW;

/// A mail server that knows nobody.
#[derive(Debug)]
struct Refusing;

impl Transport for Refusing {
    fn send(&self, _: &MimeMessage) -> Outcome {
        Outcome::Never(Failure::unwritable())
    }

    fn longest_seconds(&self) -> i64 {
        1
    }
}

both! {
    fn answers_wait_until_there_are_enough_and_are_told_of_once(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 4);
        app.week(1);
        assert_eq!(app.why("anna"), "waits: 4 answers since the last letter, 7 are needed; they wait for the next week");
        assert_eq!(app.coach(), 0);
        app.say("b", "anna", 3);
        // What came this week is not told of before it is over.
        assert_eq!(app.why("anna").split(':').next(), Some("waits"));
        app.week(2);
        assert_eq!(app.why("anna"), "goes: 7 answers");
        assert_eq!((app.coach(), app.coach()), (1, 0));
        assert_eq!(app.why("anna"), "already: the letter of 2020-W24 is sent");
        assert_eq!(db.count("feedback where answers = 7 and agent = 'anna'"), 1);
        app.say("c", "anna", 7);
        app.week(3);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Goes { answers: Some(7) });
        assert_eq!(app.why("bo"), "waits: 0 answers since the last letter, 7 are needed; they wait for the next week");
    }

    fn without_what_was_negotiated_nothing_goes_and_after_its_end_nothing_more(db) {
        let off = |app: &CoachingApp| match app.verdict(MessageKind::Feedback, "anna") {
            Verdict::Off(OffReason::Mandate(off)) => off,
            other => panic!("{other:?}"),
        };
        let app = CoachingApp::with(db, &format!("[feedback]\npurpose = \" \"\nends_on = \"2020-12-31\"\n{PEOPLE}"));
        app.say("a", "anna", 7);
        app.week(1);
        assert_eq!(off(&app), FeedbackOff::NotRecorded(vec!["purpose", "negotiated_on"]));
        assert!(app.why("anna").contains("does not say purpose, negotiated_on"));
        assert_eq!(app.coach(), 0);
        let later = LETTERS.replace("negotiated_on = \"2020-06-01\"", "negotiated_on = \"2020-06-10\"");
        app.kalmar.apply(&format!("{later}{PEOPLE}"), app.week(1));
        assert!(matches!(off(&app), FeedbackOff::Before(_)));
        // What citizens said before it was negotiated is never told.
        app.week(2);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Waits { answers: 0, needed: 7 });
        app.week(1);
        app.kalmar.apply(&format!("{LETTERS}{PEOPLE}"), NOW);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Goes { answers: Some(7) });
        app.week(40);
        assert!(matches!(off(&app), FeedbackOff::Ended(_)));
        assert!(matches!(app.verdict(MessageKind::Themes, "anna"), Verdict::Off(OffReason::Mandate(_))));
        assert_eq!(app.coach(), 0);
    }

    fn everyone_is_accounted_for(db) {
        let more = r#"
            [[agent]]
            code = "cecilia"
            unit = "kc"
            [[unit]]
            code = "library"
            [[agent]]
            code = "david"
            email = "david@example.se"
            unit = "library"
        "#;
        let app = CoachingApp::with(db, &format!("{LETTERS}{PEOPLE}{more}"));
        app.say("a", "gone", 8);
        app.say("b", "cecilia", 8);
        app.week(1);
        assert_eq!(app.verdict(MessageKind::Feedback, "gone"), Verdict::Off(OffReason::NotInFile));
        assert_eq!(app.verdict(MessageKind::Feedback, "cecilia"), Verdict::Off(OffReason::NoAddress));
        let nobody = app.plan().into_iter().find(|planned| planned.unit.as_deref() == Some("library")).unwrap();
        assert_eq!((nobody.receiver.as_str(), nobody.verdict), ("", Verdict::Off(OffReason::NoCoach)));
        // The unit below hers is hers too, so nobody is missing there.
        assert!(!app.plan().iter().any(|planned| planned.unit.as_deref() == Some("desk")));
        assert_eq!(app.verdict(MessageKind::Themes, "anna"), Verdict::Goes { answers: Some(16) });
        assert_eq!(app.verdict(MessageKind::Monthly, "maria"), Verdict::NothingToTell);
        app.week(5);
        assert_eq!(app.verdict(MessageKind::Monthly, "maria"), Verdict::Goes { answers: None });
        let plan = app.plan();
        let off = LETTERS.replace("themes = \"weekly\"", "themes = \"off\"\nagents = \"off\"");
        app.kalmar.apply(&format!("{off}{PEOPLE}{more}"), app.week(5));
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Off(OffReason::TurnedOff));
        assert_eq!(app.verdict(MessageKind::Themes, "anna"), Verdict::Off(OffReason::TurnedOff));
        assert_eq!(app.plan().len(), plan.len());
    }

    fn a_contact_that_was_handed_over_coaches_nobody(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 7);
        let handed_over = serde_json::json!({ "agent": "anna", "outcome": "transferred" });
        app.kalmar.deliver(&[crate::support::with(crate::support::contact("a3"), &handed_over)], app.week(0));
        app.week(1);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Waits { answers: 6, needed: 7 });
    }

    fn an_answer_that_is_finished_after_its_week_counts_once(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 6);
        let now = app.week(0);
        app.kalmar.deliver(&[crate::support::with(crate::support::contact("late"),
            &serde_json::json!({ "agent": "anna", "unit": "kc" }))], now);
        let token = app.kalmar.invite("late", now);
        app.kalmar.answer(&token, kanalkoll::service::SurveyStep::First, &[("got_answer", "yes")], now);
        app.week(1);
        assert_eq!(app.coach(), 2);
        let now = app.now();
        app.kalmar.answer(&token, kanalkoll::service::SurveyStep::Rest, &[("ease", "1")], now);
        app.week(2);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Waits { answers: 0, needed: 7 });
    }

    fn weeks_are_those_of_the_calendar_over_clock_changes_and_leap_weeks(db) {
        let app = CoachingApp::with(db, &format!("{}{PEOPLE}", LETTERS.replace("2020-12-31", "2027-12-31")));
        let organisation = app.kalmar.installation.organisation("kalmar").unwrap();
        let at = |time: &str| {
            let occasion = Occasion::at(&organisation, kanalkoll::model::Instant::parse_rfc3339(time).unwrap());
            format!("{occasion:?}")
        };
        let is = |week: &str, month: &str| {
            let organisation = app.kalmar.installation.organisation("kalmar").unwrap();
            let now = kanalkoll::model::Instant::parse_rfc3339("2027-06-01T12:00:00+02:00").unwrap();
            let occasion = Occasion::after(&organisation, period(week), now).unwrap();
            let said = format!("{occasion:?}");
            assert!(said.contains(&format!("{:?}", period(month))), "{week}: {said}");
            said
        };
        // The clock goes forward on Sunday 29 March 2026 and back on Sunday 25 October.
        assert_eq!(at("2026-03-30T06:00:00+02:00"), is("2026-W13", "2026-02"));
        assert_ne!(at("2026-03-30T05:59:59+02:00"), is("2026-W13", "2026-02"));
        assert_eq!(at("2026-10-26T06:00:00+01:00"), is("2026-W43", "2026-09"));
        // 2026 has a week 53, which ends in January.
        assert_eq!(at("2027-01-04T06:00:00+01:00"), is("2026-W53", "2026-12"));
        assert_eq!(at("2026-12-28T06:00:00+01:00"), is("2026-W52", "2026-11"));
        app.week(341);
        let now = app.now();
        let late = Occasion::after(&organisation, kanalkoll::model::Period::holding(kanalkoll::model::By::Week, organisation.day(now)), now);
        assert!(matches!(late, Err(CoachingError::WeekNotOver { .. })));
    }

    fn an_agent_who_leaves_gets_no_letter_that_was_on_its_way(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 7);
        app.say("b", "bo", 7);
        let now = app.week(1);
        assert_eq!(app.kalmar.installation.coach(now).unwrap(), 3);
        let without_bo = PEOPLE.replace("code = \"bo\"", "code = \"berit\"");
        app.kalmar.apply(&format!("{LETTERS}{without_bo}"), now);
        app.coach();
        assert!(app.to("bo@example.se").is_empty());
        assert_eq!(app.to("anna@example.se").len(), 2);
        assert_eq!(db.count("letter where state = 'cancelled' and receiver = 'bo'"), 1);
        assert_eq!(db.count("feedback where agent = 'bo'"), 0);
    }

    fn the_same_answers_are_told_again_when_their_letter_was_called_off_or_died(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 7);
        app.says("hidden", Says { hide: true, comment: "Sssch", ..Says::default() });
        let now = app.week(1);
        app.kalmar.installation.coach(now).unwrap();
        let filter = kanalkoll::store::MessageFilter { state: None, kind: Some("feedback".to_owned()) };
        let id = app.kalmar.installation.messages("kalmar", &filter, 10).unwrap()[0].message_id.clone();
        app.kalmar.installation.cancel_message("kalmar", &id, &app.composers(), now).unwrap();
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Already { period: period("2020-W23"), state: "cancelled".to_owned() });
        app.week(2);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Goes { answers: Some(8) });
        app.kalmar.installation.coach(app.now()).unwrap();
        app.deliver(std::sync::Arc::new(Refusing));
        assert_eq!(db.count("letter where state = 'dead' and kind = 'feedback'"), 1);
        // Until the next week the letter itself can be tried again.
        assert!(matches!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Already { .. }));
        app.week(3);
        assert_eq!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Goes { answers: Some(8) });
        assert_eq!(app.coach(), 1);
        assert_eq!(app.to("anna@example.se").len(), 1);
        assert_eq!(db.count("feedback"), 1);
    }
}
