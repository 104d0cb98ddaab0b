//! What the courier makes of an answer, and that several of them share the work.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use kanalkoll::mail::{Failure, Memory, Outcome};
use kanalkoll::service::{Clock, Composers};
use kanalkoll::store::Settlement;

use super::outbox_app::{OutboxApp, RETRY, RecordingTransport, START, assert_forgotten, fate, smtp, told};
use crate::support::{MailServer, both, free_port};

fn told_of(outcomes: &[Outcome]) -> RecordingTransport {
    let told = RecordingTransport::default();
    *told.0.lock().unwrap() = outcomes.iter().rev().cloned().collect();
    told
}

both! {
    fn a_letter_that_is_not_taken_comes_again_on_schedule_and_then_dies(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact 1", "anna@example.se");
        let later = || Outcome::Later(Failure::composing());
        let courier = app.courier(told_of(&[later(), later(), later(), later(), Outcome::Accepted]));
        for (attempt, wait) in (1..).zip(RETRY.map(i64::from)) {
            assert_eq!((app.deliver(&courier), app.deliver(&courier)), (1, 0), "once, and not again before it is due");
            let row = app.letter("contact 1");
            let waits = row.due_at - app.clock.now().unix();
            assert!(row.attempts == attempt && (wait..=wait + wait / 10).contains(&waits), "{row:?}: {waits}");
            app.clock.forward(wait - 1);
            assert_eq!(app.deliver(&courier), 0);
            app.clock.forward(wait / 10 + 1);
        }
        assert_eq!((app.deliver(&courier), app.fate("contact 1")), (1, fate("dead", 4, "compose fault")));
        assert_eq!(told(db), ["contact 1:dead"]);
        assert_forgotten(db);
        assert_eq!((app.counted("retried"), app.counted("dead"), app.counted("sent")), (3, 1, 0));
    }

    fn what_cannot_be_written_or_composed_holds_up_nobody(db) {
        let app = OutboxApp::open(db);
        for (receiver, address) in [("off", "a@example.se"), ("broken", "b@example.se"), ("clumsy", "c@example.se"), ("mad", "no address"), ("deaf", "d@example.se"), ("contact", "e@example.se")] {
            app.enqueue(receiver, address);
        }
        let memory = Memory::default();
        assert_eq!(app.deliver(&app.courier(memory.clone())), 6);
        let fates = ["off", "broken", "clumsy", "mad", "deaf", "contact"].map(|receiver| app.fate(receiver));
        assert_eq!(fates, [fate("cancelled", 0, ""), fate("waiting", 1, "compose fault"), fate("waiting", 1, "compose fault"), fate("dead", 1, "message fault"), fate("sent", 1, ""), fate("sent", 1, "")]);
        // A composer that cannot take in what became of a letter does not have it sent again.
        assert_eq!(told(db), ["contact:sent", "mad:dead", "off:cancelled"]);
        assert_eq!(memory.messages().len(), 2);
        assert_forgotten(db);
        app.clock.forward(10_000);
        assert_eq!(app.deliver(&app.courier(memory.clone())), 2);
    }

    fn a_letter_of_a_kind_that_nobody_here_composes_is_left_alone(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact", "anna@example.se");
        let mut courier = app.courier(Memory::default());
        courier.composers = Composers::default();
        assert_eq!((app.deliver(&courier), app.fate("contact")), (0, fate("waiting", 0, "")));
    }

    fn a_lease_that_ran_out_is_taken_up_and_its_holder_has_no_say_any_more(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact", "anna@example.se");
        let store = app.installation.store();
        let (now, until) = (app.clock.now(), app.clock.now().plus_seconds(100));
        let lease = |holder: &str| store.write("kalmar", |writer| writer.lease_messages("kalmar", &["invitation"], holder, (now, until), 10)).unwrap();
        assert_eq!((lease("the dead").len(), lease("the late").len()), (1, 0));
        let courier = app.courier(Memory::default());
        app.clock.forward(99);
        assert_eq!(app.deliver(&courier), 0);
        app.clock.forward(1);
        assert_eq!((app.deliver(&courier), app.fate("contact")), (1, fate("sent", 1, "")));
        // What the dead one did before he died, nobody knows.
        assert_eq!((app.counted("reclaimed"), app.counted("sent")), (1, 1));
        let again = Settlement::Waiting { due_at: now, attempts: 9, error: String::new() };
        let id = app.letter("contact").message_id;
        let settle = |holder: &str| store.write("kalmar", |writer| writer.settle_message("kalmar", &id, holder, &again, now)).unwrap();
        assert_eq!((settle("the dead"), settle("")), (false, false));
        assert_eq!(app.fate("contact"), fate("sent", 1, ""));
    }

    fn several_couriers_share_the_work_and_send_each_letter_once(db) {
        let app = OutboxApp::open(db);
        let memory = Memory::default();
        for number in 0..130 {
            // The composer cannot take in what became of every tenth: that is no reason to forget what became of the others.
            let receiver = if number % 10 == 0 { "deaf" } else { "contact" };
            app.enqueue(&format!("{receiver} {number}"), &format!("a{number}@example.se"));
        }
        let others = [OutboxApp::beside(db), OutboxApp::beside(db)];
        let tried: u64 = std::thread::scope(|scope| {
            let workers: Vec<_> = [&app, &others[0], &others[1], &app]
                .map(|app| scope.spawn(|| app.deliver(&app.courier(memory.clone()))))
                .into();
            workers.into_iter().map(|worker| worker.join().unwrap()).sum()
        });
        assert_eq!(tried, 130);
        assert_eq!(app.counted("reclaimed"), 0);
        let sent: BTreeSet<String> = memory.messages().into_iter().map(|message| message.id).collect();
        assert_eq!((memory.messages().len(), sent.len(), told(db).len()), (130, 130, 117));
        assert_eq!(db.count("letter where state = 'sent' and attempts = 1"), 130);
    }

    fn one_domain_is_not_overrun_and_no_other_waits_for_it(db) {
        let app = OutboxApp::open(db);
        for (receiver, address) in [("1", "a@big.se"), ("2", "b@Big.se"), ("3", "c@big.se"), ("4", "d@small.se")] {
            app.enqueue(receiver, address);
            // So that they are due one after the other.
            app.clock.forward(1);
        }
        let begun = app.clock.milliseconds();
        let courier = app.courier_at(RecordingTransport::default(), 1_500);
        assert_eq!(app.deliver(&courier), 4);
        assert_eq!(app.clock.milliseconds() - begun, 3_000);
        let order = app.invitations.composed.lock().unwrap().clone();
        assert_eq!(order, ["1", "4", "2", "3"]);
        // A pace beyond any lease still lets one go at a time.
        let slow = app.courier_at(RecordingTransport::default(), 1_000_000);
        app.enqueue("5", "e@big.se");
        app.enqueue("6", "f@big.se");
        assert_eq!(app.deliver(&slow), 1);
        app.clock.forward(999);
        assert_eq!(app.deliver(&slow), 0);
        app.clock.forward(2);
        assert_eq!(app.deliver(&slow), 1);
    }

    fn who_is_to_stop_begins_nothing_and_gives_back_what_he_has(db) {
        let app = OutboxApp::open(db);
        app.enqueue("contact", "anna@example.se");
        let courier = app.courier(Memory::default());
        app.clock.stopping.store(true, Ordering::SeqCst);
        assert_eq!((app.deliver(&courier), app.fate("contact")), (0, fate("waiting", 0, "")));
        app.clock.stopping.store(false, Ordering::SeqCst);
        assert_eq!(app.deliver(&courier), 1);
    }

    fn when_nobody_listens_the_letters_that_were_not_tried_lose_no_attempt(db) {
        let app = OutboxApp::open(db);
        for number in 0..5 {
            app.enqueue(&format!("contact {number}"), "anna@example.se");
        }
        let Some(server) = MailServer::start(&[]) else { return };
        let mut settings = server.settings();
        settings.port = free_port();
        assert_eq!(app.deliver(&app.courier(smtp(settings))), 1);
        assert_eq!(db.texts("select last_error as text from letter where attempts = 1"), ["connect disconnected"]);
        assert_eq!(db.count("letter where state = 'waiting' and attempts = 0 and last_error = ''"), 4);
        assert!(db.texts("select cast(due_at as text) as text from letter").iter().all(|due| due.parse::<i64>().unwrap() >= START + 60));
        app.clock.forward(70);
        assert_eq!(app.deliver(&app.courier(smtp(server.settings()))), 5);
        assert_eq!((server.taken().len(), db.count("letter where state = 'sent'")), (5, 5));
        assert_forgotten(db);
    }
}
