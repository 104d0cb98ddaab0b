//! What can be tied to a person is kept for a time only.

use kanalkoll::service::{Clock, Disposal};

use super::coaching_app::{CoachingApp, LETTERS, PEOPLE, Says};
use crate::support::both;

both! {
    fn pseudonyms_links_and_letters_are_disposed_of_in_their_time(db) {
        let retention = "[retention]\nlinkable_days = 10\ncomment_days = 30\nfeedback_days = 60\ndecision = \"KS 2020/1\"\n";
        let letters = LETTERS.replace("2020-12-31", "2030-12-31");
        let app = CoachingApp::with(db, &format!("[survey]\nquarantine_days = 50\n{retention}{letters}{PEOPLE}"));
        app.says("a0", Says { comment: "Tack", ..Says::default() });
        app.say("b", "anna", 6);
        // One contact is still open: nobody can say yet when it ends.
        let open = serde_json::json!({ "citizen": "x", "topic": "bygglov" });
        app.kalmar.deliver(&[crate::support::with(crate::support::contact("open"), &open)], app.now());
        app.week(1);
        app.coach();
        let cells = app.kalmar.cells();
        let disposed = |days: i64| {
            app.week(0);
            app.pause(days * 86_400_000);
            let all = app.kalmar.installation.retain(app.now()).unwrap().remove(0).items.into_iter();
            let some = all.filter(|(_, items)| *items > 0);
            some.map(|(what, items)| (what.code(), items)).collect::<Vec<(&str, usize)>>()
        };
        assert_eq!(disposed(29), []);
        assert_eq!(disposed(38), [("comments", 1)]);
        assert_eq!(db.count("contact where citizen is not null"), 8);
        // Ten days and the window of thirty in which repeats are looked for.
        assert_eq!(disposed(41), [("citizens", 7)]);
        assert_eq!((db.count("contact where citizen is not null"), db.count("invitation where citizen is not null")), (1, 7));
        assert_eq!(disposed(51), [("citizens", 7)]);
        assert_eq!(disposed(75), [("feedback", 7)]);
        assert_eq!((db.count("invitation where agent <> ''"), db.count("feedback")), (0, 0));
        assert_eq!(db.count("letter where state = 'sent'"), 2);
        let [(links, many), (letters, sent)] = disposed(450).try_into().unwrap();
        assert_eq!((links, letters, sent), (Disposal::Links.code(), Disposal::Letters.code(), 2));
        assert_eq!((many, db.count("letter_link"), db.count("survey_token"), db.count("letter")), (10, 0, 0, 0));
        assert_eq!(db.count("disposal where decision = 'KS 2020/1'"), 6);
        // The figures never change.
        assert_eq!(app.kalmar.cells(), cells);
        app.kalmar.verify();
    }
}
