//! The outbox: enqueued once, seen, hurried and called off.

use kanalkoll::mail::{Failure, Memory, MessageKind, Outcome};
use kanalkoll::model::{Instant, Language};
use kanalkoll::service::{Clock, NewMessage, OutboxError, RetriedMessages, ServiceError, enqueue};
use kanalkoll::store::StoreError;
use serde_json::Value;

use super::outbox_app::{OutboxApp, RecordingTransport, START, assert_forgotten, fate, told};
use crate::support::{Service, TestApp, both};

both! {
    fn a_letter_is_enqueued_once_and_with_what_causes_it(db) {
        let app = OutboxApp::open(db);
        assert!(app.enqueue("contact 1", "anna@example.se"));
        assert!(!app.enqueue("contact 1", "bo@example.se"));
        let letter = NewMessage {
            organisation: "kalmar",
            kind: MessageKind::Invitation,
            receiver: "contact 2",
            period: "",
            address: None,
            language: Language::Nynorsk,
            payload: None,
            due_at: Instant::from_unix(0),
        };
        let failed = app.installation.store().write("kalmar", |writer| {
            assert!(enqueue(writer, &letter, app.clock.now())?);
            Err::<(), ServiceError>(StoreError::Pool("a fault after it".to_owned()).into())
        });
        assert!(failed.is_err());
        assert_eq!(db.texts("select address as text from letter"), ["anna@example.se"]);
        app.deliver(&app.courier(Memory::default()));
        assert!(!app.enqueue("contact 1", "anna@example.se"), "what was sent is not sent again");
    }

    fn a_letter_waits_until_it_is_due_unless_it_is_hurried(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact 1", "anna@example.se");
        let courier = app.courier(RecordingTransport::default());
        let refuse = || Outcome::Later(Failure::composing());
        let told = RecordingTransport::default();
        told.0.lock().unwrap().push(refuse());
        assert_eq!(app.deliver(&app.courier(told)), 1);
        let id = app.letter("contact 1").message_id;
        assert_eq!((app.deliver(&courier), app.fate("contact 1").1), (0, 1));
        app.installation.retry_message("kalmar", &id, app.clock.now()).unwrap();
        assert_eq!((app.deliver(&courier), app.fate("contact 1")), (1, fate("sent", 2, "")));
        let again = app.installation.retry_message("kalmar", &id, app.clock.now()).unwrap_err();
        assert!(matches!(again, ServiceError::Outbox(OutboxError::Settled { state }) if state == "sent"));
        let unknown = app.installation.retry_message("kalmar", "none", app.clock.now()).unwrap_err();
        assert!(matches!(unknown, ServiceError::Outbox(OutboxError::NoSuchMessage { .. })));
    }

    fn a_letter_that_is_called_off_is_forgotten_and_its_composer_is_told(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact 1", "anna@example.se");
        let id = app.letter("contact 1").message_id;
        app.installation.cancel_message("kalmar", &id, &app.composers(), app.clock.now()).unwrap();
        assert_eq!((app.fate("contact 1"), told(db)), (fate("cancelled", 0, ""), vec!["contact 1:cancelled".to_owned()]));
        assert_forgotten(db);
        assert_eq!(app.deliver(&app.courier(Memory::default())), 0);
        app.enqueue("contact 2", "bo@example.se");
        app.installation.store().write("kalmar", |writer| {
            let (now, until) = (app.clock.now(), app.clock.now().plus_seconds(60));
            writer.lease_messages("kalmar", &["invitation"], "somebody", (now, until), 10).map(|_| ())
        }).unwrap();
        let id = app.letter("contact 2").message_id;
        let leased = app.installation.cancel_message("kalmar", &id, &app.composers(), app.clock.now()).unwrap_err();
        assert!(matches!(leased, ServiceError::Outbox(OutboxError::Leased { .. })));
    }

    fn a_dead_letter_can_be_retried_for_a_fortnight_and_is_forgotten_then(db) {
        let app = OutboxApp::open(db);
        let refusals = |letters: usize| {
            let told = RecordingTransport::default();
            *told.0.lock().unwrap() = vec![Outcome::Never(Failure::unwritable()); letters];
            told
        };
        for receiver in ["1", "2", "3"] {
            app.enqueue(receiver, "anna@example.se");
        }
        assert_eq!(app.deliver(&app.courier(refusals(3))), 3);
        let id = |receiver: &str| app.letter(receiver).message_id;
        let retry = |receiver: &str| app.installation.retry_message("kalmar", &id(receiver), app.clock.now());
        assert_eq!((app.deliver(&app.courier(RecordingTransport::default())), app.fate("1")), (0, fate("dead", 1, "message fault")));
        let cancelled = app.installation.cancel_message("kalmar", &id("1"), &app.composers(), app.clock.now());
        assert!(matches!(cancelled, Err(ServiceError::Outbox(OutboxError::Dead))));
        retry("1").unwrap();
        // Its attempts begin anew; why it died is known until it is tried.
        assert_eq!(app.fate("1"), fate("waiting", 0, "message fault"));
        assert_eq!((app.deliver(&app.courier(RecordingTransport::default())), app.fate("1")), (1, fate("sent", 1, "")));
        assert_eq!(told(db), ["1:dead", "1:sent", "2:dead", "3:dead"]);
        let disposed = |app: &OutboxApp| app.installation.retain(app.clock.now()).unwrap()[0].items[4].1;
        let died = app.clock.now();
        app.clock.forward(14 * 86_400);
        assert_eq!(disposed(&app), 0);
        retry("2").unwrap();
        assert_eq!(app.deliver(&app.courier(RecordingTransport::default())), 1);
        app.clock.forward(1);
        let Err(ServiceError::Outbox(error)) = retry("3") else { panic!("it can be retried") };
        assert_eq!(error, OutboxError::Forgotten { at: died.plus_seconds(14 * 86_400) });
        assert!(error.to_string().contains("forgotten on 2020-09-27T12:26:40Z"), "{error}");
        assert_eq!((disposed(&app), disposed(&app)), (1, 0));
        assert_eq!(db.count("letter where address is not null or payload is not null"), 0);
        assert_eq!(db.count("disposal where what = 'dead_letters' and items = 1"), 1);
        app.enqueue("4", "anna@example.se");
        assert_eq!(app.deliver(&app.courier(refusals(1))), 1);
        let revived = app.installation.retry_dead_messages("kalmar", app.clock.now()).unwrap();
        assert_eq!(revived, RetriedMessages { due: 1, forgotten: 1 });
        assert_eq!((app.deliver(&app.courier(RecordingTransport::default())), app.fate("4")), (1, fate("sent", 1, "")));
    }

    fn letters_are_listed_and_handled_at_the_command_line_without_addresses(db) {
        let app = OutboxApp::open(db);
        // The program has a clock of its own.
        app.clock.forward(kanalkoll::scheduler::now().unix() - START);
        for (receiver, address) in [("contact 1", "anna@example.se"), ("contact 2", "bo@example.se"), ("off", "eva@example.se")] {
            app.enqueue(receiver, address);
        }
        let told = RecordingTransport::default();
        *told.0.lock().unwrap() = vec![Outcome::Later(Failure::composing()), Outcome::Never(Failure::unwritable())];
        app.deliver(&app.courier(told));
        let app = TestApp { db, service: Service::serve(db), key: app.key.clone() };
        let letters = |arguments: &[&str]| {
            let (code, out, err) = app.run(&[&["letters"][..], arguments, &["--organisation", "kalmar"]].concat());
            assert!(![&out, &err].iter().any(|text| text.contains("example.se") || text.contains("a1b2")), "{out}{err}");
            (code, out + &err)
        };
        let list = |arguments: &[&str]| -> Vec<Value> {
            serde_json::from_str(&letters(&[&["list", "--format", "json"][..], arguments].concat()).1).unwrap()
        };
        assert_eq!((list(&[]).len(), list(&["--state", "cancelled"]).len(), list(&["--kind", "other"]).len()), (3, 1, 0));
        let (waiting, dead) = (&list(&["--state", "waiting"])[0], &list(&["--state", "dead"])[0]);
        assert_eq!((&waiting["last_error"], &waiting["attempts"], &dead["last_error"]), (&"compose fault".into(), &1.into(), &"message fault".into()));
        assert!(dead["due_at"].is_null() && !dead["settled_at"].is_null() && waiting["settled_at"].is_null());
        let (waiting, dead) = (waiting["id"].as_str().unwrap(), dead["id"].as_str().unwrap());
        assert!(letters(&["list"]).1.contains(waiting) && letters(&["show", dead]).1.contains("message fault"));
        assert_eq!((letters(&["retry", waiting]).0, letters(&["cancel", waiting]).0, letters(&["retry", waiting]).0), (0, 0, 1));
        assert_eq!((letters(&["cancel", dead]).0, letters(&["retry", "--dead", dead]).0, letters(&["retry"]).0), (1, 2, 2));
        let (code, said) = letters(&["retry", dead, waiting, "--format", "json"]);
        assert_eq!(code, 3, "{said}");
        let handled: Value = serde_json::from_str(&said).unwrap();
        assert_eq!((&handled[0]["done"], &handled[1]["done"]), (&true.into(), &false.into()));
        assert!(handled[1]["fault"].as_str().unwrap().contains("cancelled already"));
        assert_eq!(letters(&["retry", "--dead", "--format", "json"]), (0, "{\n  \"due\": 0,\n  \"forgotten\": 0\n}\n".to_owned()));
        assert_eq!(letters(&["cancel", dead]).0, 0);
        let (code, said) = letters(&["list", "--state", "deed"]);
        assert!(code == 1 && said.contains("did you mean `dead`"), "{said}");
        let metrics = app.get("/metrics").text();
        for line in [r#"kanalkoll_letters{organisation="kalmar",state="cancelled"} 3"#, r#"kanalkoll_letters{organisation="kalmar",state="sent"} 0"#, r#"kanalkoll_letters_oldest_seconds{organisation="kalmar"} 0"#] {
            assert!(metrics.contains(line), "{line}\n{metrics}");
        }
    }
}
