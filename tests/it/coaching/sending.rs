//! What letters hold when they go out.

use std::sync::Arc;

use kanalkoll::mail::Smtp;
use kanalkoll::service::Clock;
use serde_json::json;

use super::coaching_app::{CoachingApp, Says, tokens};
use crate::support::{Exim, both, read_message};

/// The text of a letter to an agent, from its first paragraph to the HTML.
fn feedback(app: &CoachingApp, address: &str) -> String {
    let letters = app.to(address);
    letters.into_iter().find(|letter| letter.contains("To know what citizens thought")).unwrap_or_default()
}

both! {
    fn an_agent_is_told_what_citizens_said_and_nobody_else_is(db) {
        let app = CoachingApp::new(db);
        app.says("a0", Says { ease: "5", comment: "Tack Anna, du räddade dagen!", ..Says::default() });
        app.says("xyzzy", Says { ease: "1", comment: "Ring 070-123 45 67", ..Says::default() });
        app.says("a2", Says { ease: "2", comment: "Bara till chefen", hide: true, ..Says::default() });
        app.says("a3", Says { ease: "2", comment: "<b>Fet</b> {{ text }}", ..Says::default() });
        app.say("b", "anna", 3);
        app.says("c0", Says { agent: "bo", ease: "1", comment: "Om Bo", ..Says::default() });
        app.week(1);
        app.coach();
        let letter = feedback(&app, "anna@example.se");
        for expected in ["du räddade dagen!", "Ring [phone]", "<b>Fet</b> {{ text }}", "&lt;b&gt;Fet", "To know what citizens thought",
            "the safety representative", "List-Unsubscribe: <https://example.se/l/kalmar.", "Auto-Submitted: auto-generated", "Hej Anna!"] {
            assert!(letter.contains(expected), "{expected} is missing in {letter}");
        }
        for kept in ["Bara till chefen", "Om Bo<", "Bo Alm", "Anna Ek", "070-123", "2020-06-01T", "e-post|", "xyzzy"] {
            assert!(!letter.contains(kept), "{kept} is in {letter}");
        }
        // One link for each comment, and one to stop the letters.
        assert_eq!(tokens(&letter).len(), 4);
        assert!(app.to("bo@example.se").is_empty());
        // The letter to the coach never tells of an agent, and quotes nothing with a name in it.
        let themes = app.to("anna@example.se").into_iter().find(|other| *other != letter).unwrap();
        assert!(!themes.contains("räddade dagen") && !themes.contains("Bo Alm"), "{themes}");
    }

    fn letters_are_in_the_language_of_the_receiver(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 7);
        app.say("b", "bo", 7);
        app.week(1);
        app.coach();
        assert!(feedback(&app, "anna@example.se").contains("Content-Language: sv"));
        assert!(feedback(&app, "bo@example.se").contains("Content-Language: en"));
    }

    fn own_earlier_letters_are_the_picture(db) {
        let app = CoachingApp::new(db);
        let mut letters = 0;
        for week in 0..3_i64 {
            let now = app.week(week);
            for number in 0..7 {
                let ease = ["1", "3", "5"][usize::try_from(week).unwrap()];
                app.says(&format!("w{week}n{number}"), Says { ease, ..Says::default() });
            }
            assert!(now <= app.now());
            app.week(week + 1);
            app.coach();
            letters += 1;
            assert_eq!(db.count("feedback"), letters);
        }
        let last = app.to("anna@example.se").into_iter().rev().find(|letter| letter.contains("v. 24")).unwrap();
        // The index of this letter is 100; those of the two before it were 0 and 50.
        assert!(last.contains("v. 23") && last.contains("50") && last.contains("100"), "{last}");
    }

    fn managers_get_the_month_on_its_second_morning(db) {
        let app = CoachingApp::new(db);
        app.say("a", "anna", 7);
        // Wednesday 1 July, then Thursday 2 July.
        app.week(4);
        app.pause(2 * 86_400_000);
        app.coach();
        assert!(app.to("maria@example.se").is_empty());
        app.pause(86_400_000);
        app.coach();
        let [letter] = app.to("maria@example.se").try_into().unwrap();
        assert!(letter.contains("juni 2020") && letter.contains("List-Unsubscribe"), "{letter}");
        app.pause(86_400_000);
        assert_eq!(app.coach(), 0);
    }

    fn letters_of_every_kind_arrive_through_a_real_mail_server(db) {
        let Some(exim) = Exim::start(false) else { return };
        let app = CoachingApp::new(db);
        app.week(4);
        app.says("a", Says { ease: "1", comment: "Åäö, [telefonnummer] och \u{1f600}", ..Says::default() });
        app.say("b", "anna", 6);
        // Monday 6 July: the week is over, and so is June.
        let now = app.week(5);
        assert_eq!(app.kalmar.installation.coach(now).unwrap(), 3);
        app.deliver(Arc::new(Smtp::new(exim.settings()).unwrap()));
        assert_eq!(db.count("letter where state = 'sent'"), 3, "{}", exim.log());
        let mut subjects = Vec::new();
        for message in exim.delivered(3) {
            assert!(message.is_ascii() && message.split(|byte| *byte == b'\n').all(|line| line.len() < 998));
            let Some(said) = read_message(&message) else { return };
            assert_eq!((&said["defects"], &said["type"]), (&json!([]), &json!("multipart/alternative")));
            let headers = &said["headers"];
            assert_eq!(headers["auto-submitted"], "auto-generated");
            assert_eq!(headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
            let text = said["parts"][0]["text"].as_str().unwrap();
            let stop = headers["list-unsubscribe"].as_str().unwrap().trim_matches(['<', '>']);
            assert!(text.contains(stop), "{text}");
            subjects.push(headers["subject"].as_str().unwrap().to_owned());
        }
        subjects.sort_unstable();
        assert_eq!(subjects.len(), 3);
        for (subject, begins) in subjects.iter().zip(["Gemensamma nämnare för Kontaktcenter", "Månadsbrev juni 2020", "Återkoppling till dig"]) {
            assert!(subject.starts_with(begins), "{subjects:?}");
        }
    }
}
