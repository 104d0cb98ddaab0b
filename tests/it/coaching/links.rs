//! The links in letters: a comment is taken away, letters are stopped and had again; over HTTP, without a login.

use kanalkoll::mail::MessageKind;
use kanalkoll::service::{Clock, OffReason, Verdict};

use super::coaching_app::{CoachingApp, LETTERS, PEOPLE, Says, tokens};
use crate::support::{Service, both};

/// An app with one letter sent: to Anna, with two comments. The tokens of its links: the comments', then to stop letters.
fn sent(app: &CoachingApp) -> Vec<String> {
    app.says("a0", Says { ease: "2", comment: "Hon var otrevlig", ..Says::default() });
    app.says("a1", Says { ease: "2", comment: "Svaret var oklart", ..Says::default() });
    app.say("b", "anna", 5);
    app.week(1);
    app.coach();
    let letters = app.to("anna@example.se");
    let letter = letters.iter().find(|letter| letter.contains("otrevlig") && letter.contains("oklart")).unwrap();
    tokens(letter)
}

both! {
    fn a_comment_that_is_taken_away_is_gone_everywhere(db) {
        let app = CoachingApp::new(db);
        let tokens = sent(&app);
        let kalmar = &app.kalmar;
        let texts = "invitation where texts is not null";
        assert_eq!(db.count(texts), 2);
        for token in &tokens {
            // To look changes nothing, however often mail programs do it.
            kalmar.installation.employee_link(token).unwrap().unwrap();
        }
        assert_eq!(db.count(texts), 2);
        let removes = |token: &&String| kalmar.installation.remove_comment(token, app.now()).unwrap();
        let removed: Vec<&String> = tokens.iter().filter(removes).collect();
        assert_eq!(removed.len(), 2);
        assert_eq!((db.count(texts), db.count("disposal where items = 2")), (0, 1));
        assert!(kalmar.installation.remove_comment(removed[0], app.now()).unwrap());
        assert_eq!(db.count("disposal where items = 2"), 1);
        // The answers stay, and count.
        kalmar.verify();
        assert_eq!(kalmar.counts().complete, 7);
    }

    fn a_comment_that_is_taken_away_is_quoted_by_no_coach(db) {
        let app = CoachingApp::new(db);
        for number in 0..8 {
            app.says(&format!("a{number}"), Says { ease: "1", comment: "Svaret var oklart", ..Says::default() });
            app.says(&format!("b{number}"), Says { ease: "5", topic: "annat", ..Says::default() });
        }
        app.week(1);
        app.coach();
        let letters = app.to("anna@example.se");
        let (themes, feedback): (Vec<&String>, Vec<&String>) =
            letters.iter().partition(|letter| letter.contains("Gemensamma"));
        assert!(themes[0].contains("Svaret var oklart"), "{}", themes[0]);
        for token in tokens(feedback[0]) {
            app.kalmar.installation.remove_comment(&token, app.now()).unwrap();
        }
        let another = PEOPLE.replace("unit = \"desk\"\n[[manager]]", "unit = \"desk\"\ncoach_for = [\"kc\"]\n[[manager]]");
        app.kalmar.apply(&format!("{LETTERS}{another}"), app.now());
        app.coach();
        let [later] = app.to("bo@example.se").try_into().unwrap();
        // The topic still stands out; nobody is quoted.
        assert!(later.contains("Bygglov") && !later.contains("Svaret var oklart"), "{later}");
    }

    fn letters_are_stopped_and_had_again(db) {
        let app = CoachingApp::new(db);
        let tokens = sent(&app);
        let stop = tokens.iter().find(|token| app.kalmar.installation.subscribe(token, false, app.now()).unwrap());
        let stop = stop.unwrap().clone();
        app.say("c", "anna", 7);
        app.week(2);
        assert!(matches!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Off(OffReason::Unsubscribed(_))));
        // The letter to her as a coach is another.
        assert!(matches!(app.verdict(MessageKind::Themes, "anna"), Verdict::Goes { .. }));
        assert!(app.kalmar.installation.subscribe(&stop, true, app.now()).unwrap());
        assert!(matches!(app.verdict(MessageKind::Feedback, "anna"), Verdict::Goes { .. }));
    }

    fn pages_work_without_login_and_only_by_post(db) {
        let app = CoachingApp::of_today(db);
        let tokens = sent(&app);
        let service = Service::serve(db);
        let path = |token: &str| format!("/l/{token}");
        let (mut comments, mut stops) = (Vec::new(), Vec::new());
        for token in &tokens {
            let page = service.get(&path(token), &[]);
            assert_eq!(page.status, 200);
            if page.text().contains("otrevlig") || page.text().contains("oklart") { comments.push(token) } else { stops.push(token) }
        }
        assert_eq!((comments.len(), stops.len()), (2, 1));
        assert_eq!(service.send("HEAD", &path(comments[0]), &[], b"").status, 200);
        assert_eq!(db.count("invitation where texts is not null"), 2);
        let post = |path: &str, body: &[u8]| {
            service.send("POST", path, &[("content-type", "application/x-www-form-urlencoded")], body)
        };
        let page = post(&path(comments[0]), b"act=remove");
        assert!(page.status == 200 && page.text().contains("Kommentaren är borttagen"), "{}", page.text());
        assert!(service.get(&path(comments[0]), &[]).text().contains("Kommentaren finns inte kvar"));
        assert_eq!(db.count("invitation where texts is not null"), 1);
        // One click in a mail program.
        let page = post(&path(stops[0]), b"List-Unsubscribe=One-Click");
        assert!(page.status == 200 && page.text().contains("Du får inga fler"), "{}", page.text());
        assert_eq!(db.count("unsubscribed"), 1);
        let page = post(&path(stops[0]), b"act=resume");
        assert!(page.status == 200 && page.text().contains("Vill du sluta"), "{}", page.text());
        assert_eq!(db.count("unsubscribed"), 0);
        for wrong in ["/l/kalmar.00000000000000000000000000000000", "/l/nobody.1", "/l/", "/l"] {
            assert_eq!(service.get(wrong, &[]).status, 404, "{wrong}");
            assert_eq!(post(wrong, b"act=remove").status, 404, "{wrong}");
        }
        // A link to a survey does not open here, nor one of here there.
        assert_eq!(service.get(&format!("/s/{}", comments[1]), &[]).status, 404);
    }
}
