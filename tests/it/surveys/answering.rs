//! What is kept of an answer, however it arrives.

use kanalkoll::model::AnswerFault;
use kanalkoll::service::{AnswerOutcome, SurveyStage, SurveyStep};
use serde_json::json;

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::{both, contact, with};

fn pair(code: &str, answers: i64) -> (String, i64) {
    (code.to_owned(), answers)
}

both! {
    fn an_answer_is_recorded_once_whatever_is_pressed(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        for _ in 0..3 {
            assert!(matches!(kalmar.installation.link(&token, NOW).unwrap().unwrap().stage, SurveyStage::First(_)));
        }
        assert_eq!((kalmar.counts().opened, kalmar.counts().partial), (0, 0));
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], NOW), AnswerOutcome::Kept);
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[("got_answer", "no")], NOW), AnswerOutcome::Already);
        assert_eq!((kalmar.counts().partial, kalmar.counts().complete), (1, 0));
        let SurveyStage::Rest { form, first } = kalmar.installation.link(&token, NOW).unwrap().unwrap().stage else { panic!() };
        let rest: Vec<&str> = form.rest(Some(&first)).map(|question| question.code.as_str()).collect();
        assert_eq!(rest, ["ease", "clarity", "solved", "comment"]);
        let given = [("ease", "5"), ("clarity", "4"), ("solved", "partly"), ("comment", "Tack")];
        assert_eq!(kalmar.answer(&token, SurveyStep::Rest, &given, NOW), AnswerOutcome::Kept);
        assert_eq!(kalmar.answer(&token, SurveyStep::Rest, &[("ease", "1")], NOW), AnswerOutcome::Already);
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[("got_answer", "no")], NOW), AnswerOutcome::Already);
        assert_eq!(
            kalmar.installation.link(&token, NOW).unwrap().unwrap().stage,
            SurveyStage::Done { opted_out: false }
        );
        let expected = [pair("=complete", 1), pair("clarity=4", 1), pair("ease=5", 1), pair("got_answer=yes", 1), pair("solved=partly", 1)];
        assert_eq!(kalmar.answers("invited"), expected);
        assert_eq!((kalmar.counts().opened, kalmar.counts().partial, kalmar.counts().complete), (1, 0, 1));
        kalmar.verify();
    }

    fn who_got_no_answer_is_asked_what_would_have_been_reasonable(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        kalmar.answer(&token, SurveyStep::First, &[("got_answer", "no")], NOW);
        let SurveyStage::Rest { form, first } = kalmar.installation.link(&token, NOW).unwrap().unwrap().stage else { panic!() };
        let rest: Vec<&str> = form.rest(Some(&first)).map(|question| question.code.as_str()).collect();
        assert_eq!(rest, ["reasonable_time", "comment"]);
        // What was not asked does not count, also when it is sent.
        kalmar.answer(&token, SurveyStep::Rest, &[("reasonable_time", "within_week"), ("ease", "5")], NOW);
        let expected = [pair("=complete", 1), pair("got_answer=no", 1), pair("reasonable_time=within_week", 1)];
        assert_eq!(kalmar.answers("invited"), expected);
        kalmar.verify();
    }

    fn nothing_wrong_is_recorded(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        let too_long = "x".repeat(4_001);
        for bad in [[("got_answer", "maybe")], [("ease", "6")], [("ease", "0")], [("nonsense", "1")], [("comment", too_long.as_str())]] {
            let answered = kalmar.answer(&token, SurveyStep::First, &bad, NOW);
            assert!(matches!(&answered, AnswerOutcome::Faults(faults) if faults.len() == 1), "{bad:?}: {answered:?}");
        }
        let AnswerOutcome::Faults(faults) = kalmar.answer(&token, SurveyStep::First, &[("comment", &too_long)], NOW) else { panic!() };
        assert_eq!(faults, [AnswerFault::TooLong { question: "comment".to_owned(), length: 4_001, most: 4_000 }]);
        assert_eq!(kalmar.counts().opened, 0);
        // A press without a choice says that somebody was there, and no more.
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[], NOW), AnswerOutcome::NothingChosen);
        assert_eq!(kalmar.answer(&token, SurveyStep::Rest, &[("ease", "3")], NOW), AnswerOutcome::NothingChosen);
        assert_eq!((kalmar.counts().opened, kalmar.counts().partial, kalmar.answers("invited")), (1, 0, vec![]));
        for unknown in ["", "kalmar", "kalmar.", "nobody.00000000000000000000000000000000", "kalmar.00000000000000000000000000000000", "kalmar.ÅÄÖ"] {
            assert_eq!(kalmar.answer(unknown, SurveyStep::First, &[("got_answer", "yes")], NOW), AnswerOutcome::Unknown, "{unknown}");
            assert!(kalmar.installation.link(unknown, NOW).unwrap().is_none(), "{unknown}");
        }
        let late = NOW.plus_seconds(30 * DAY);
        assert_eq!(kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], late), AnswerOutcome::Unknown);
        assert!(kalmar.installation.link(&token, late).unwrap().is_none());
        kalmar.verify();
    }

    fn what_a_citizen_writes_is_stored_without_personal_data_and_control_characters(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], NOW);
        let text = "Jag heter 850101-1236 \u{202e}<script>alert(1)</script>\u{0}\r\n'; drop table contact; -- anna@example.se";
        kalmar.answer(&token, SurveyStep::Rest, &[("comment", text)], NOW);
        let stored = db.texts("select texts as text from invitation where texts is not null");
        assert_eq!(stored.len(), 1);
        let kept: std::collections::BTreeMap<String, String> = serde_json::from_str(&stored[0]).unwrap();
        assert_eq!(
            kept["comment"],
            "Jag heter [personnummer] <script>alert(1)</script>\n'; drop table contact; -- [email]"
        );
        kalmar.verify();
    }

    fn many_answers_at_once_each_count_once(db) {
        let kalmar = &TestInstallation::new(db, "");
        let ids: Vec<String> = (0..24).map(|number| format!("c{number}")).collect();
        kalmar.deliver(&ids.iter().map(|id| with(contact(id), &json!({ "citizen": id }))).collect::<Vec<_>>(), NOW);
        let tokens: Vec<String> = ids.iter().map(|id| kalmar.invite(id, NOW)).collect();
        std::thread::scope(|scope| {
            for token in &tokens {
                // A double click, and another tab.
                for value in ["yes", "yes", "no"] {
                    scope.spawn(move || kalmar.answer(token, SurveyStep::First, &[("got_answer", value)], NOW));
                }
            }
        });
        assert_eq!((kalmar.counts().invited, kalmar.counts().partial, kalmar.counts().opened), (24, 24, 24));
        assert_eq!(kalmar.answers("invited").iter().filter(|(code, _)| code.starts_with("got_answer")).map(|(_, n)| n).sum::<i64>(), 24);
        kalmar.verify();
    }
}
