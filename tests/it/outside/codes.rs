//! Texts that are the same to every reader are one code, also where they are kept from before.

use serde_json::{Value, json};

use kanalkoll::service::Installation;

use crate::support::{TestApp, both, contact, counts, organisation, volume, with};

/// Ä as A and two dots.
const APART: &str = "A\u{308}renden";
const TOGETHER: &str = "\u{c4}renden";

fn padded(record: Value) -> Value {
    let Value::Object(fields) = record else { return record };
    let pad = |(name, value): (String, Value)| match value {
        Value::String(text) if !name.ends_with("_at") && name != "interval_start" => {
            (name, json!(format!("\u{a0} {text}\u{3000} ")))
        }
        other => (name, other),
    };
    Value::Object(fields.into_iter().map(pad).collect())
}

both! {
    fn blanks_at_the_ends_are_no_part_of_a_code_in_any_format(db) {
        let app = TestApp::open(db);
        let plain = with(contact("A-1"), &json!({ "topic": TOGETHER, "unit": "sbk", "agent": "anna", "language": "sv", "citizen": "77" }));
        let csv = format!("source,external_id,channel,received_at,topic,unit,agent,language,citizen\n\u{a0}e-post ,A-1\u{a0},email,2020-06-01T10:00:00,{APART} , sbk,anna,sv\u{a0},77\n");
        assert_eq!(counts(&app.post("contacts", "text/csv", csv.as_bytes())), [1, 1, 0, 0, 0]);
        let apart = with(plain.clone(), &json!({ "topic": APART }));
        let same = [with(plain.clone(), &json!({ "received_at": "2020-06-01T10:00:00" })), padded(apart)];
        let same: Vec<Value> = same.into_iter().map(|record| with(record, &json!({ "received_at": "2020-06-01T10:00:00" }))).collect();
        let receipt = app.send("contacts", &same);
        assert_eq!(counts(&receipt), [2, 0, 0, 2, 0], "{}", receipt.text());
        let list = serde_json::to_vec(&same).unwrap();
        assert_eq!(counts(&app.post("contacts", "application/json", &list)), [2, 0, 0, 2, 0]);
        assert_eq!(counts(&app.send("volumes", &[volume("08:00"), padded(volume("08:00"))])), [2, 1, 0, 1, 0]);
        let blank = app.send("contacts", &[with(contact("x"), &json!({ "external_id": "\u{a0} \u{200b}" }))]);
        assert_eq!((&blank.json()["rejects"][0]["field"], &blank.json()["rejects"][0]["reason"]), (&json!("external_id"), &json!("missing")));
        let by_topic = app.figure("response?from=2020-06-01&to=2020-06-01&split=topic");
        assert_eq!((by_topic["rows"].as_array().unwrap().len(), &by_topic["rows"][0]["topic"]), (1, &json!(TOGETHER)));
        app.verify();
    }

    fn a_mapping_finds_headers_and_values_in_either_form(db) {
        let app = TestApp::open(db);
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let mapping = |format: &str, column: &str, value: &str| format!(
            "name = \"m\"\nrecord = \"contact\"\nformat = \"{format}\"\nzone = \"Europe/Stockholm\"\n[constants]\nsource = \"e-post\"\nchannel = \"email\"\n\
             [fields]\nexternal_id = \"Nr\"\nreceived_at = \"Inkom\"\n[fields.topic]\ncolumn = \"{column}\"\n[fields.topic.values]\n\"{value}\" = \"forskola\"\n\
             [[drop]]\nreason = \"total\"\nwhen = [{{ column = \"{column}\", in = [\"Sum {value}\"] }}]\n"
        );
        let mut number = 0;
        for (column, header) in [(TOGETHER, APART), (APART, TOGETHER), (APART, APART)] {
            for (value, cell) in [("F\u{f6}rskola", "Fo\u{308}rskola"), ("Fo\u{308}rskola", "F\u{f6}rskola")] {
                for format in ["csv", "json"] {
                    number += 1;
                    let map = file("m.toml", &mapping(format, column, value));
                    let text = match format {
                        "csv" => format!("Nr,Inkom,{header}\n{number},2020-06-01T10:00:00,{cell}\ns,2020-06-01T10:00:00,Sum {cell}\n"),
                        _ => json!([{ "Nr": number.to_string(), "Inkom": "2020-06-01T10:00:00", header: cell },
                            { "Nr": "s", "Inkom": "2020-06-01T10:00:00", header: format!("Sum {cell}") }]).to_string(),
                    };
                    let (code, out, err) = app.run(&["import", "--organisation", "kalmar", "--mapping", &map, &file("rows", &text)]);
                    assert!(code == 0 && out.contains("1 created") && out.contains("1 left out"), "{format} {number}: {out}{err}");
                }
            }
        }
        assert_eq!(db.texts("select distinct topic as text from contact"), ["forskola"]);
    }

    fn an_organisation_file_and_queries_are_read_in_the_same_form(db) {
        let app = TestApp::open(db);
        app.apply(&format!("{}\n[[unit]]\ncode = \"{APART}\"\nname = \"{APART} \"\n", organisation("kalmar")));
        let sent = with(contact("1"), &json!({ "unit": TOGETHER }));
        assert_eq!(counts(&app.send("contacts", &[sent])), [1, 1, 0, 0, 0]);
        let (code, out, err) = app.run(&["organisation", "show", "kalmar", "--format", "json"]);
        assert!(code == 0 && !out.contains(APART), "{out}{err}");
        for unit in ["A%CC%88renden", "%C3%84renden%20"] {
            let shift = app.figure(&format!("shift?before=2020-05-01..2020-05-31&after=2020-06-01..2020-06-30&unit={unit}"));
            assert_eq!(shift["unit"], TOGETHER, "{shift}");
        }
    }

    fn stored_codes_are_cleaned_once_and_of_two_that_become_one_the_later_stays(db) {
        let app = TestApp::open(db);
        let sent = [
            with(contact("1"), &json!({ "topic": TOGETHER, "citizen": "a" })),
            with(contact("2"), &json!({ "topic": TOGETHER, "first_response_at": "2020-06-01T11:00:00" })),
            with(contact("3"), &json!({ "topic": TOGETHER, "first_response_at": "2020-06-01T12:00:00", "closed_at": "2020-06-02T12:00:00" })),
            with(contact("4"), &json!({ "source": "trio", "channel": "chat", "citizen": "a", "topic": "x" })),
            contact("5"),
            contact("6"),
        ];
        assert_eq!(counts(&app.send("contacts", &sent)), [6, 6, 0, 0, 0]);
        let volumes = [
            volume("08:00"),
            with(volume("09:00"), &json!({ "queue": "reception" })),
            with(volume("08:00"), &json!({ "queue": "reception", "offered": 11 })),
            with(volume("08:00"), &json!({ "source": "pbx", "interval_start": "2020-03-29T00:00:00+01:00", "interval_minutes": 1_440 })),
        ];
        assert_eq!(counts(&app.send("volumes", &volumes)), [4, 4, 0, 0, 0]);
        // As an earlier version kept them: padded, with letters apart, each twice or thrice.
        db.execute(&format!(
            "update contact set external_id = '2 ', topic = '{APART}' where external_id = '2'; \
             update contact set external_id = '2' where external_id = '3'; \
             update contact set external_id = '5  ' where external_id = '6'; \
             update contact set external_id = ' 7' where external_id = '5'; \
             update contact set source = 'trio ', topic = ' x', unit = ' ', agent = 'anna ' where external_id = '4'; \
             update volume set queue = 'vaxel ' where queue = 'reception'; \
             update volume set interval_minutes = 1440 where source = 'pbx'; \
             insert into source_state select organisation, 'trio ', latest_instant, delivered_at + 1 from source_state where source = 'trio'; \
             update organisation set cells_version = 1"
        ));
        let _ = Installation::new(db.store()).unwrap();
        let ids = db.texts("select source || '|' || external_id || '|' || topic || '|' || unit || '|' || agent as text from contact order by external_id");
        assert_eq!(ids, [format!("e-post|1|{TOGETHER}||"), format!("e-post|2|{TOGETHER}||"), "trio|4|x||anna".to_owned(), "e-post|5|||".to_owned(), "e-post|7|||".to_owned()]);
        // The one that was closed knows of later times.
        assert_eq!(db.texts("select cast(count(*) as text) as text from contact where external_id = '2' and closed_at is not null"), ["1"]);
        let volumes = db.texts("select source || '|' || queue || '|' || cast(offered as text) || '|' || cast(interval_minutes as text) as text from volume order by source, interval_start");
        // What was written last stays.
        assert_eq!(volumes, ["pbx|vaxel|10|1380", "trio|vaxel|11|15", "trio|vaxel|10|15"]);
        assert_eq!(db.count("source_state"), 3);
        app.verify();
        let again = Installation::new(db.store()).unwrap();
        assert!(again.verify("kalmar", &mut |_| ()).unwrap().holds());
    }
}
