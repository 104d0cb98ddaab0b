//! Many at once, stopping in order, and being killed: what was acknowledged is there.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use crate::support::{Service, TestApp, TestDb, Upload, both, contact, counts, lines, send, wait_for, with};

/// Posts single contacts from `clients` threads until the service is gone; the ids that were acknowledged.
fn post_until_gone(app: &TestApp<'_>, clients: usize, enough: usize, end: impl FnOnce()) -> BTreeSet<String> {
    let (acknowledged, count) = (Mutex::new(BTreeSet::new()), AtomicUsize::new(0));
    let (url, authorization) = (app.service.at("/api/v1/kalmar/contacts"), app.authorization());
    let headers = [("authorization", authorization.as_str()), ("content-type", "application/x-ndjson")];
    std::thread::scope(|scope| {
        for client in 0..clients {
            let (acknowledged, count, url) = (&acknowledged, &count, &url);
            scope.spawn(move || {
                for number in 0.. {
                    let id = format!("{client}-{number}");
                    match send("POST", url, &headers, &lines(&[contact(&id)])) {
                        Ok(answer) if answer.status == 200 => {
                            assert_eq!(counts(&answer), [1, 1, 0, 0, 0]);
                            acknowledged.lock().unwrap().insert(id);
                            count.fetch_add(1, Ordering::Relaxed);
                        }
                        _ => break,
                    }
                }
            });
        }
        wait_for(60, || (count.load(Ordering::Relaxed) >= enough).then_some(())).expect("clients are served");
        end();
    });
    acknowledged.into_inner().unwrap()
}

fn kept(db: &TestDb) -> BTreeSet<String> {
    db.texts("select external_id as text from contact").into_iter().collect()
}

both! {
    fn sixty_four_at_once(db) {
        let app = TestApp::open(db);
        let created = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for client in 0..64 {
                let (app, created) = (&app, &created);
                scope.spawn(move || {
                    for number in 0..3 {
                        let own = contact(&format!("{client}-{number}"));
                        assert_eq!(counts(&app.send("contacts", std::slice::from_ref(&own))), [1, 1, 0, 0, 0]);
                        let answered = with(own, &json!({ "first_response_at": "2020-06-01T12:00:00" }));
                        assert_eq!(counts(&app.send("contacts", &[answered, json!({})])), [2, 0, 1, 0, 1]);
                    }
                    // One that all of them send: only one of them creates it.
                    let [received, new, amended, unchanged, rejected] = counts(&app.send("contacts", &[contact("same")]));
                    assert_eq!((received, new + unchanged, amended, rejected), (1, 1, 0, 0));
                    created.fetch_add(usize::from(new == 1), Ordering::Relaxed);
                });
            }
        });
        assert_eq!(created.load(Ordering::Relaxed), 1);
        assert_eq!((db.count("contact"), db.count("quarantine")), (193, 192));
        let row = &app.figure("response?from=2020-06-01&to=2020-06-01")["rows"][0];
        assert_eq!((&row["received"], &row["in_time"], &row["overdue"]), (&json!(193), &json!(192), &json!(1)));
        app.verify();
    }

    fn a_stop_in_order_finishes_what_was_begun(db) {
        let mut app = TestApp::open(db);
        let mut upload = Upload::begin(&app, &app.key, "application/x-ndjson");
        let records: Vec<_> = (0..200).map(|number| contact(&format!("slow-{number}"))).collect();
        upload.chunk(&lines(&records[..100])).unwrap();
        let acknowledged = post_until_gone(&app, 8, 40, || app.service.signal("TERM"));
        // Nobody new gets in, and who is inside is served.
        let address = app.service.url.trim_start_matches("http://").to_owned();
        wait_for(10, || std::net::TcpStream::connect(&address).is_err().then_some(())).expect("the door is closed");
        upload.chunk(&lines(&records[100..])).unwrap();
        let receipt = upload.finish();
        assert_eq!((receipt.status, counts(&receipt)), (200, [200, 200, 0, 0, 0]));
        assert_eq!(app.service.wait().code(), Some(0), "{}", app.service.said());
        let kept = kept(db);
        assert!(acknowledged.is_subset(&kept), "{} of {}", kept.len(), acknowledged.len());
        app.service = Service::serve(db);
        assert_eq!(counts(&app.send("contacts", &records)), [200, 0, 0, 200, 0]);
        app.verify();
    }

    fn what_was_acknowledged_outlives_a_crash(db) {
        let mut app = TestApp::open(db);
        let acknowledged = post_until_gone(&app, 8, 60, || app.service.signal("KILL"));
        let _ = app.service.wait();
        app.service = Service::serve(db);
        let kept = kept(db);
        let lost: Vec<&String> = acknowledged.difference(&kept).collect();
        assert!(lost.is_empty(), "{lost:?}");
        app.verify();
        let again: Vec<_> = acknowledged.iter().map(|id| contact(id)).collect();
        let sent = u64::try_from(again.len()).unwrap();
        assert_eq!(counts(&app.send("contacts", &again)), [sent, 0, 0, sent, 0]);
    }
}
