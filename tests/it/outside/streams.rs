//! Long uploads, and uploads that break.

use serde_json::json;

use crate::support::{TestApp, TestDb, Upload, both, contact, counts, lines, wait_for, with};

/// The resident memory of a process in MiB.
fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1_024
}

/// Two hundred million bytes: records that are mostly blanks, so that the disk is not what the test waits for.
#[test]
fn memory_does_not_grow_with_the_upload() {
    const RECORDS: usize = 20_000;
    const BAD: usize = 11_111;
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let blanks = " ".repeat(10_000);
    let mut upload = Upload::begin(&app, &app.key, "application/x-ndjson");
    let (mut most, mut bytes) = (0, 0);
    for number in 0..RECORDS {
        let record = contact(&number.to_string()).to_string();
        let line = if number == BAD { "{\"source\":".to_owned() } else { format!("{{{blanks}{}", &record[1..]) };
        bytes += line.len() + 1;
        upload.chunk(format!("{line}\n").as_bytes()).unwrap();
        if number % 500 == 0 {
            most = most.max(resident(app.service.pid()));
        }
    }
    let receipt = upload.finish();
    most = most.max(resident(app.service.pid()));
    assert!(bytes > 200_000_000);
    assert_eq!((receipt.status, counts(&receipt)), (200, [20_000, 19_999, 0, 0, 1]), "{}", receipt.text());
    assert_eq!(receipt.json()["rejects"][0]["line"], BAD + 1);
    assert!(most < 100, "{most} MiB");
    app.verify();
}

/// Rejects are held until they are in quarantine, and read back for the receipt: both in bounded pieces.
#[test]
fn memory_does_not_grow_with_the_rejects() {
    let db = TestDb::sqlite();
    let app = TestApp::open(&db);
    let mut upload = Upload::begin(&app, &app.key, "application/x-ndjson");
    let line = format!("{}\n", with(contact("bad"), &json!({ "channel": "x".repeat(60_000) })));
    let mut most = 0;
    for _ in 0..1_500 {
        upload.chunk(line.as_bytes()).unwrap();
        most = most.max(resident(app.service.pid()));
    }
    let receipt = upload.finish();
    most = most.max(resident(app.service.pid()));
    assert_eq!((receipt.status, counts(&receipt)), (422, [1_500, 0, 0, 0, 1_500]));
    assert_eq!(receipt.json()["rejects"].as_array().unwrap().len(), 1_500);
    assert!(most < 100, "{most} MiB");
}

both! {
    fn a_client_that_goes_away_leaves_nothing_half_done(db) {
        let app = TestApp::open(db);
        let records: Vec<_> = (0..12_000).map(|number| contact(&number.to_string())).collect();
        let body = lines(&records);
        let mut upload = Upload::begin(&app, &app.key, "application/x-ndjson");
        let half = body.len() * 11 / 12 + 30;
        for piece in body[..half].chunks(100_000) {
            upload.chunk(piece).unwrap();
        }
        wait_for(60, || (db.count("contact") == 10_000).then_some(())).expect("a whole batch is taken");
        upload.cut(b"{\"source\":\"e-po");
        app.verify();
        let again = app.send("contacts", &records);
        let [received, created, amended, unchanged, rejected] = counts(&again);
        assert_eq!((received, created + unchanged, amended, rejected), (12_000, 12_000, 0, 0));
        assert_eq!((db.count("contact"), db.count("quarantine")), (12_000, 0));
        let row = &app.figure("response?from=2020-06-01&to=2020-06-01")["rows"][0];
        assert_eq!(row["received"], 12_000);
        app.verify();
    }

    fn half_a_row_is_no_row(db) {
        let app = TestApp::open(db);
        let mut upload = Upload::begin(&app, &app.key, "text/csv");
        upload.chunk(b"source,external_id,channel,received_at,handle_seconds\n").unwrap();
        upload.chunk(b"e-post,a,email,2020-06-01T10:00:00,90\n").unwrap();
        // Of 1234 seconds only 12 arrive: a row that looks whole.
        upload.cut(b"e-post,b,email,2020-06-01T10:00:00,12");
        wait_for(30, || (db.count("contact") > 0).then_some(())).expect("the whole row is taken");
        assert_eq!(db.texts("select external_id as text from contact"), ["a"]);
        assert_eq!(db.count("quarantine"), 0);
        app.verify();
    }
}
