//! Rejected records: listed, exported, retried; and what about citizens never reaches the disk.

use serde_json::{Value, json};

use crate::support::{TestApp, both, contact, counts, organisation, volume, with};

fn listed(app: &TestApp<'_>) -> Vec<Value> {
    let (code, out, err) = app.run(&["quarantine", "list", "--organisation", "kalmar", "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

fn retry(app: &TestApp<'_>, more: &[&str]) -> (i32, String) {
    let (code, out, err) = app.run(&[&["quarantine", "retry", "--organisation", "kalmar"], more].concat());
    (code, out + &err)
}

both! {
    fn records_are_taken_when_the_organisation_file_is_mended(db) {
        let app = TestApp::open(db);
        let local = |id: &str| with(contact(id), &json!({ "source": "ny", "received_at": "2020-06-01T10:00:00" }));
        let fax = with(local("fax"), &json!({ "channel": "fax" }));
        let receipt = app.send("contacts", &[local("a"), contact("good"), local("b"), fax]);
        assert_eq!(counts(&receipt), [4, 1, 0, 0, 3]);
        let id = receipt.json()["receipt"].as_str().unwrap().to_owned();
        let rows = listed(&app);
        let told: Vec<_> = rows.iter().map(|row| (row["line"].as_i64().unwrap(), row["reason"].as_str().unwrap())).collect();
        assert_eq!(told, [(1, "no_zone"), (3, "no_zone"), (4, "not_in_list")]);
        assert!(rows.iter().all(|row| row["receipt"] == id.as_str()), "{rows:?}");
        let (_, table, _) = app.run(&["quarantine", "list", "--organisation", "kalmar", "--reason", "no_zone"]);
        assert_eq!(table.matches("no_zone").count(), 2, "{table}");
        let (_, exported, _) = app.run(&["quarantine", "export", "--organisation", "kalmar", "--receipt", &id]);
        let first: Value = serde_json::from_str(exported.lines().next().unwrap()).unwrap();
        assert_eq!((exported.lines().count(), first), (3, local("a")));

        let (code, text) = retry(&app, &[]);
        assert!(code == 3 && text.contains("3 tried, 0 taken") && text.contains("2 still rejected: no_zone"), "{code}: {text}");
        app.apply(&(organisation("kalmar") + "[[source]]\ncode = \"ny\"\ntime_zone = \"Europe/Stockholm\"\n"));
        let (code, text) = retry(&app, &[]);
        assert!(code == 3 && text.contains("3 tried, 2 taken") && text.contains("1 still rejected: not_in_list"), "{code}: {text}");
        assert_eq!((db.count("contact"), listed(&app).len()), (3, 1));
        let (code, text) = retry(&app, &["--reason", "no_zone"]);
        assert!(code == 0 && text.contains("0 tried"), "{code}: {text}");
        assert_eq!(app.figure("response?from=2020-06-01&to=2020-06-01")["rows"][0]["received"], 3);
        app.verify();
    }

    fn rows_of_csv_are_read_again_with_their_numbers(db) {
        let app = TestApp::open(db);
        let csv = "source;external_id;channel;received_at;wait_seconds;citizen\nny;a;phone;2020-06-01 10:00;12;anna\n";
        assert_eq!(counts(&app.post("contacts", "text/csv", csv.as_bytes())), [1, 0, 0, 0, 1]);
        app.apply(&(organisation("kalmar") + "[[source]]\ncode = \"ny\"\ntime_zone = \"Europe/Stockholm\"\n"));
        let (code, text) = retry(&app, &[]);
        assert!(code == 0 && text.contains("1 tried, 1 taken"), "{code}: {text}");
        // The citizen is the same one as when the record had been taken at once.
        assert_eq!(counts(&app.post("contacts", "text/csv", csv.as_bytes())), [1, 0, 0, 1, 0]);
        app.verify();
    }

    fn records_are_taken_when_the_mapping_is_mended(db) {
        let app = TestApp::open(db);
        let folder = tempfile::tempdir().unwrap();
        let (file, data) = (folder.path().join("desk.toml"), folder.path().join("desk.csv"));
        let mapping = |values: &str| {
            format!(
                "name = \"desk\"\nrecord = \"contact\"\nformat = \"csv\"\n[constants]\nsource = \"trio\"\n[fields]\n\
                 external_id = \"nr\"\nreceived_at = {{ column = \"tid\", format = \"%d.%m.%Y %H:%M\" }}\n\
                 channel = {{ column = \"kanal\", values = {{ {values} }} }}\n"
            )
        };
        std::fs::write(&file, mapping("\"Besök\" = \"visit\"")).unwrap();
        std::fs::write(&data, "nr,tid,kanal\n1,01.06.2020 08:05,Besök\n2,01.06.2020 08:05,Telefon\n3,01.06.2020 08:05,Brev\n").unwrap();
        let import = || app.run(&["import", "--organisation", "kalmar", "--mapping", file.to_str().unwrap(), data.to_str().unwrap()]);
        let (code, out, err) = import();
        assert!(code == 3 && out.contains("1 created") && out.contains("2 rejected") && out.contains("not_mapped"), "{out}{err}");
        let (code, text) = retry(&app, &[]);
        assert!(code == 0 && text.contains("2 came another way"), "{code}: {text}");
        // Calls of that time are counted already, as volumes.
        assert_eq!(counts(&app.send("volumes", &[volume("08:00")])), [1, 1, 0, 0, 0]);
        std::fs::write(&file, mapping("\"Besök\" = \"visit\", Telefon = \"phone\", Brev = \"letter\"")).unwrap();
        let (code, text) = retry(&app, &["--mapping", file.to_str().unwrap()]);
        assert!(code == 3 && text.contains("1 taken") && text.contains("1 still rejected: counted_as_volumes"), "{code}: {text}");
        let (code, out, _) = import();
        assert!(code == 3 && out.contains("2 unchanged") && out.contains("1 rejected"), "{out}");
        // When they count no longer as volumes both of them are the same call.
        db.execute("delete from volume; delete from queue_cell");
        assert_eq!(app.run(&["cells", "rebuild", "--organisation", "kalmar"]).0, 0);
        let (own, mapped) = (retry(&app, &[]), retry(&app, &["--mapping", file.to_str().unwrap()]));
        assert!(own.0 == 0 && mapped.0 == 0, "{own:?} {mapped:?}");
        assert_eq!((db.count("contact"), db.count("quarantine")), (3, 0));
        app.verify();
    }

    fn records_that_lost_their_ids_are_not_taken_for_one(db) {
        let app = TestApp::open(db);
        // A day and a running number, which is also what a Swedish personal number looks like.
        let records = ["20200601-1234", "20200601-1235"].map(|id| with(contact(id), &json!({ "source": "ny", "received_at": "2020-06-01T10:00:00" })));
        assert_eq!(counts(&app.send("contacts", &records)), [2, 0, 0, 0, 2]);
        app.apply(&(organisation("kalmar") + "[[source]]\ncode = \"ny\"\ntime_zone = \"Europe/Stockholm\"\n"));
        let (code, text) = retry(&app, &[]);
        assert!(code == 3 && text.contains("0 taken") && text.contains("2 still rejected: missing"), "{code}: {text}");
        assert!(listed(&app)[0]["detail"].as_str().unwrap().contains("once more from its source"));
        assert_eq!(counts(&app.send("contacts", &records)), [2, 2, 0, 0, 0]);
    }

    fn citizens_are_nowhere(db) {
        const NUMBER: &str = "850101-1236";
        const ADDRESS: &str = "anna.svensson@example.se";
        const CITIZEN: &str = "medborgare-4711";
        let app = TestApp::open(db);
        let good = with(contact("good"), &json!({ "citizen": NUMBER }));
        assert_eq!(app.send("contacts", &[good, with(contact("too"), &json!({ "citizen": CITIZEN }))]).json()["created"], 2);
        let bad = |changes: &Value| with(with(contact("bad"), &json!({ "citizen": CITIZEN, "channel": "fax" })), changes);
        let records = [
            bad(&json!({})),
            bad(&json!({ "channel": ADDRESS })),
            bad(&json!({ "topic": format!("ring {NUMBER}") })),
            bad(&json!({ "citizen": [NUMBER, CITIZEN] })),
            bad(&json!({ "citizen": { "id": CITIZEN } })),
            bad(&json!({ "citizen": 8_501_011_236_u64 })),
            with(contact("bad"), &json!({ "citzen": CITIZEN })),
            with(contact("bad"), &json!({ NUMBER: 1 })),
            with(contact("bad"), &json!({ ADDRESS: 1 })),
        ];
        assert_eq!(counts(&app.send("contacts", &records)), [9, 0, 0, 0, 9]);
        let broken = format!("{{\"source\":\"e-post\",\"citizen\":\"{CITIZEN}\",\"topic\":\"{ADDRESS}\nfrån {NUMBER} {ADDRESS}\n");
        assert_eq!(app.post("contacts", "application/x-ndjson", broken.as_bytes()).status, 422);
        let rows = format!(
            "source,external_id,channel,received_at,citizen,topic\ne-post,a,fax,2020-06-01T10:00:00,{CITIZEN},{ADDRESS}\n\
             e-post,b,email,2020-06-01T10:00:00,{CITIZEN}\ne-post,c,email,2020-06-01T10:00:00,x,{CITIZEN},{CITIZEN}\n\
             e-post,\"d,email,2020-06-01T10:00:00,{CITIZEN},\n"
        );
        assert_eq!(app.post("contacts", "text/csv", rows.as_bytes()).status, 422);
        app.post("contacts", "text/csv", format!("source,external_id,{NUMBER}\n").as_bytes());
        app.get(&format!("/api/v1/kalmar/measures/response?{ADDRESS}={NUMBER}"));
        app.get(&format!("/api/v1/{NUMBER}/measures/overdue"));
        let rebuilt = app.run(&["quarantine", "retry", "--organisation", "kalmar"]);
        assert_eq!(rebuilt.0, 3);

        let mut everything = vec![("log", app.service.said()), ("file", String::from_utf8_lossy(&db.file_bytes()).into_owned())];
        for table in ["contact", "quarantine", "organisation", "contact_cell", "source_state", "api_key"] {
            let row = if db.is_postgres() { format!("{table}::text") } else { columns(table).to_owned() };
            everything.push((table, db.texts(&format!("select {row} as text from {table}")).join("\n")));
        }
        for (place, text) in everything {
            for secret in [NUMBER, ADDRESS, CITIZEN, "8501011236", "anna.svensson"] {
                let found = text.find(secret).map(|at| text[at.saturating_sub(200)..].chars().take(400).collect::<String>());
                assert!(found.is_none(), "{secret} in {place}: {found:?}");
            }
        }
        assert!(db.count("quarantine") > 14);
    }
}

/// The texts of a table for SQLite, which cannot write a row as one.
fn columns(table: &str) -> &'static str {
    match table {
        "contact" => "external_id || topic || coalesce(citizen, '')",
        "quarantine" => "field || detail || record",
        "organisation" => "definition",
        "contact_cell" => "dimension",
        "source_state" => "source",
        _ => "name",
    }
}
