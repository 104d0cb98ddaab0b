//! Whom the rules let ask.

use kanalkoll::service::{InvitationOutcome, SurveyStep};
use serde_json::json;

use super::test_installation::{DAY, NOW, TestInstallation};
use crate::support::{both, contact, with};

both! {
    fn a_contact_is_asked_about_once(db) {
        let kalmar = TestInstallation::new(db, "");
        kalmar.deliver(&[contact("a")], NOW);
        let token = kalmar.invite("a", NOW);
        assert_eq!(kalmar.refused("a", NOW), "already_invited");
        assert_eq!(kalmar.refused("b", NOW), "no_contact");
        assert!(db.texts("select hash as text from survey_token").iter().all(|hash| !token.contains(hash.as_str())));
        assert_eq!((kalmar.counts().eligible(), kalmar.counts().invited), (1, 1));
        kalmar.verify();
    }

    fn who_was_asked_has_peace_in_every_channel(db) {
        let kalmar = TestInstallation::new(db, "[survey]\nquarantine_days = 90\n");
        let by = |id: &str, channel: &str| with(contact(id), &json!({ "citizen": "anna", "channel": channel }));
        kalmar.deliver(&[by("a", "email"), by("b", "chat"), by("c", "e_service")], NOW);
        kalmar.invite("a", NOW);
        assert_eq!(kalmar.refused("b", NOW.plus_seconds(89 * DAY)), "quarantine");
        kalmar.invite("c", NOW.plus_seconds(90 * DAY + 1));
        // Refused then, asked now: it counts once, where it was decided last.
        kalmar.apply("[survey]\nquarantine_days = 0\n", NOW);
        kalmar.invite("b", NOW.plus_seconds(91 * DAY));
        let counts = kalmar.counts();
        assert_eq!((counts.refused_quarantine, counts.invited, counts.eligible()), (0, 3, 3));
        kalmar.verify();
    }

    fn each_refusal_is_counted_with_its_reason(db) {
        let kalmar = TestInstallation::new(db, "[survey]\ndaily_cap = 2\nexcluded_topics = [\"socialtjanst\"]\n");
        let about = |id: &str, topic: &str| with(contact(id), &json!({ "topic": topic, "citizen": id }));
        let spam = with(contact("spam"), &json!({ "outcome": "excluded", "excluded_reason": "spam" }));
        kalmar.deliver(&[about("a", "bygglov"), about("b", "socialtjanst"), about("c", ""), about("d", ""), spam], NOW);
        assert_eq!(kalmar.refused("b", NOW), "excluded_topic");
        assert_eq!(kalmar.refused("spam", NOW), "excluded_contact");
        kalmar.invite("a", NOW);
        kalmar.invite("c", NOW);
        assert_eq!(kalmar.refused("d", NOW), "daily_cap");
        assert_eq!(kalmar.refused("d", NOW), "daily_cap");
        let counts = kalmar.counts();
        assert_eq!((counts.refused_topic, counts.refused_cap, counts.invited, counts.eligible()), (1, 1, 2, 4));
        kalmar.verify();
        // Tomorrow there is room again.
        kalmar.invite("d", NOW.plus_seconds(DAY));
        assert_eq!((kalmar.counts().refused_cap, kalmar.counts().invited), (0, 3));
        kalmar.verify();
    }

    fn a_share_is_asked_and_the_lot_is_drawn_once(db) {
        let kalmar = TestInstallation::new(db, "[survey]\nsample = 0.25\n");
        let ids: Vec<String> = (0..400).map(|number| format!("c{number}")).collect();
        kalmar.deliver(&ids.iter().map(|id| contact(id)).collect::<Vec<_>>(), NOW);
        let asked = |now| ids.iter().filter(|id| matches!(kalmar.ask(id, now), InvitationOutcome::Link { .. })).count();
        let first = asked(NOW);
        assert!((60..=140).contains(&first), "{first} of 400");
        assert_eq!(asked(NOW.plus_seconds(DAY)), 0);
        let counts = kalmar.counts();
        assert_eq!(counts.invited + counts.refused_sampled_out, 400);
        kalmar.verify();
    }

    fn who_opted_out_is_never_asked_again(db) {
        let kalmar = TestInstallation::new(db, "[survey]\nquarantine_days = 0\n");
        let by = |id: &str| with(contact(id), &json!({ "citizen": "anna" }));
        kalmar.deliver(&[by("a"), by("b")], NOW);
        let token = kalmar.invite("a", NOW);
        // Also when the link is too old to answer with.
        let late = NOW.plus_seconds(400 * DAY);
        assert!(kalmar.installation.opt_out(&token, late).unwrap());
        assert!(kalmar.installation.opt_out(&token, late).unwrap());
        assert_eq!(kalmar.refused("b", late.plus_seconds(2_000 * DAY)), "opted_out");
        assert_eq!((kalmar.counts().opted_out, kalmar.counts().refused_opted_out), (1, 1));
        assert!(!kalmar.installation.opt_out("kalmar.00000000000000000000000000000000", late).unwrap());
        kalmar.verify();
    }

    fn an_answer_keeps_its_question(db) {
        let own = |text: &str, codes: &str| format!(
            "[[survey.question]]\ncode = \"own\"\nkind = \"scale\"\ntext = {{ sv = \"{text}\" }}\n[[survey.order]]\nquestions = [{codes}]\n"
        );
        let kalmar = TestInstallation::new(db, &own("Gammal fråga?", "\"own\", \"ease\", \"comment\""));
        kalmar.deliver(&[contact("a"), with(contact("b"), &json!({ "citizen": "b" }))], NOW);
        let old = kalmar.invite("a", NOW);
        kalmar.apply(&own("Ny fråga?", "\"ease\", \"own\""), NOW);
        kalmar.apply(&own("Ny fråga?", "\"ease\", \"own\""), NOW);
        let new = kalmar.invite("b", NOW);
        let first = |token: &str| match kalmar.installation.link(token, NOW).unwrap().unwrap().stage {
            kanalkoll::service::SurveyStage::First(form) => {
                let question = form.first().unwrap().clone();
                (question.code.clone(), form.question("own").unwrap().texts.values().next().unwrap().clone())
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(first(&old), ("own".to_owned(), "Gammal fråga?".to_owned()));
        assert_eq!(first(&new), ("ease".to_owned(), "Ny fråga?".to_owned()));
        assert_eq!(db.count("survey_version"), 2);
        kalmar.answer(&old, SurveyStep::First, &[("own", "4")], NOW);
        kalmar.answer(&old, SurveyStep::Rest, &[("ease", "2")], NOW);
        assert!(kalmar.answers("invited").contains(&("own=4".to_owned(), 1)));
        kalmar.verify();
    }
}
