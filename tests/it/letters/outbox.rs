//! The outbox: enqueued once, seen, hurried and called off.

use kanalkoll::mail::{Failure, Memory, MessageKind, Outcome};
use kanalkoll::model::{Instant, Language};
use kanalkoll::service::{Clock, NewMessage, OutboxError, Revived, ServiceError, enqueue};
use kanalkoll::store::StoreError;
use serde_json::Value;

use super::world::{Post, START, Told, assert_forgotten, fate, told};
use crate::support::{House, Service, both};

both! {
    fn a_letter_is_enqueued_once_and_with_what_causes_it(db) {
        let post = Post::open(db);
        assert!(post.enqueue("contact 1", "anna@example.se"));
        assert!(!post.enqueue("contact 1", "bo@example.se"));
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
        let failed = post.installation.store().write("kalmar", |writer| {
            assert!(enqueue(writer, &letter, post.clock.now())?);
            Err::<(), ServiceError>(StoreError::Pool("a fault after it".to_owned()).into())
        });
        assert!(failed.is_err());
        assert_eq!(db.texts("select address as text from letter"), ["anna@example.se"]);
        post.deliver(&post.courier(Memory::default()));
        assert!(!post.enqueue("contact 1", "anna@example.se"), "what was sent is not sent again");
    }

    fn a_letter_waits_until_it_is_due_unless_it_is_hurried(db) {
        let post = Post::open(db);
        post.enqueue("contact 1", "anna@example.se");
        let courier = post.courier(Told::default());
        let refuse = || Outcome::Later(Failure::composing());
        let told = Told::default();
        told.0.lock().unwrap().push(refuse());
        assert_eq!(post.deliver(&post.courier(told)), 1);
        let id = post.letter("contact 1").message_id;
        assert_eq!((post.deliver(&courier), post.fate("contact 1").1), (0, 1));
        post.installation.retry_message("kalmar", &id, post.clock.now()).unwrap();
        assert_eq!((post.deliver(&courier), post.fate("contact 1")), (1, fate("sent", 2, "")));
        let again = post.installation.retry_message("kalmar", &id, post.clock.now()).unwrap_err();
        assert!(matches!(again, ServiceError::Outbox(OutboxError::Settled { state }) if state == "sent"));
        let unknown = post.installation.retry_message("kalmar", "none", post.clock.now()).unwrap_err();
        assert!(matches!(unknown, ServiceError::Outbox(OutboxError::NoSuchMessage { .. })));
    }

    fn a_letter_that_is_called_off_is_forgotten_and_its_composer_is_told(db) {
        let post = Post::open(db);
        post.enqueue("contact 1", "anna@example.se");
        let id = post.letter("contact 1").message_id;
        post.installation.cancel_message("kalmar", &id, &post.composers(), post.clock.now()).unwrap();
        assert_eq!((post.fate("contact 1"), told(db)), (fate("cancelled", 0, ""), vec!["contact 1:cancelled".to_owned()]));
        assert_forgotten(db);
        assert_eq!(post.deliver(&post.courier(Memory::default())), 0);
        post.enqueue("contact 2", "bo@example.se");
        post.installation.store().write("kalmar", |writer| {
            let (now, until) = (post.clock.now(), post.clock.now().plus_seconds(60));
            writer.lease_messages("kalmar", &["invitation"], "somebody", (now, until), 10).map(|_| ())
        }).unwrap();
        let id = post.letter("contact 2").message_id;
        let leased = post.installation.cancel_message("kalmar", &id, &post.composers(), post.clock.now()).unwrap_err();
        assert!(matches!(leased, ServiceError::Outbox(OutboxError::Leased { .. })));
    }

    fn a_dead_letter_can_be_retried_for_a_fortnight_and_is_forgotten_then(db) {
        let post = Post::open(db);
        let refusals = |letters: usize| {
            let told = Told::default();
            *told.0.lock().unwrap() = vec![Outcome::Never(Failure::unwritable()); letters];
            told
        };
        for receiver in ["1", "2", "3"] {
            post.enqueue(receiver, "anna@example.se");
        }
        assert_eq!(post.deliver(&post.courier(refusals(3))), 3);
        let id = |receiver: &str| post.letter(receiver).message_id;
        let retry = |receiver: &str| post.installation.retry_message("kalmar", &id(receiver), post.clock.now());
        assert_eq!((post.deliver(&post.courier(Told::default())), post.fate("1")), (0, fate("dead", 1, "message fault")));
        let cancelled = post.installation.cancel_message("kalmar", &id("1"), &post.composers(), post.clock.now());
        assert!(matches!(cancelled, Err(ServiceError::Outbox(OutboxError::Dead))));
        retry("1").unwrap();
        // Its attempts begin anew; why it died is known until it is tried.
        assert_eq!(post.fate("1"), fate("waiting", 0, "message fault"));
        assert_eq!((post.deliver(&post.courier(Told::default())), post.fate("1")), (1, fate("sent", 1, "")));
        assert_eq!(told(db), ["1:dead", "1:sent", "2:dead", "3:dead"]);
        let disposed = |post: &Post| post.installation.retain(post.clock.now()).unwrap()[0].items[4].1;
        let died = post.clock.now();
        post.clock.forward(14 * 86_400);
        assert_eq!(disposed(&post), 0);
        retry("2").unwrap();
        assert_eq!(post.deliver(&post.courier(Told::default())), 1);
        post.clock.forward(1);
        let Err(ServiceError::Outbox(error)) = retry("3") else { panic!("it can be retried") };
        assert_eq!(error, OutboxError::Forgotten { at: died.plus_seconds(14 * 86_400) });
        assert!(error.to_string().contains("forgotten on 2020-09-27T12:26:40Z"), "{error}");
        assert_eq!((disposed(&post), disposed(&post)), (1, 0));
        assert_eq!(db.count("letter where address is not null or payload is not null"), 0);
        assert_eq!(db.count("disposal where what = 'dead_letters' and items = 1"), 1);
        post.enqueue("4", "anna@example.se");
        assert_eq!(post.deliver(&post.courier(refusals(1))), 1);
        let revived = post.installation.retry_dead_messages("kalmar", post.clock.now()).unwrap();
        assert_eq!(revived, Revived { due: 1, forgotten: 1 });
        assert_eq!((post.deliver(&post.courier(Told::default())), post.fate("4")), (1, fate("sent", 1, "")));
    }

    fn letters_are_listed_and_handled_at_the_command_line_without_addresses(db) {
        let post = Post::open(db);
        // The program has a clock of its own.
        post.clock.forward(kanalkoll::scheduler::now().unix() - START);
        for (receiver, address) in [("contact 1", "anna@example.se"), ("contact 2", "bo@example.se"), ("off", "eva@example.se")] {
            post.enqueue(receiver, address);
        }
        let told = Told::default();
        *told.0.lock().unwrap() = vec![Outcome::Later(Failure::composing()), Outcome::Never(Failure::unwritable())];
        post.deliver(&post.courier(told));
        let house = House { db, service: Service::serve(db), key: post.key.clone() };
        let letters = |arguments: &[&str]| {
            let (code, out, err) = house.run(&[&["letters"][..], arguments, &["--organisation", "kalmar"]].concat());
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
        let metrics = house.get("/metrics").text();
        for line in [r#"kanalkoll_letters{organisation="kalmar",state="cancelled"} 3"#, r#"kanalkoll_letters{organisation="kalmar",state="sent"} 0"#, r#"kanalkoll_letters_oldest_seconds{organisation="kalmar"} 0"#] {
            assert!(metrics.contains(line), "{line}\n{metrics}");
        }
    }
}
