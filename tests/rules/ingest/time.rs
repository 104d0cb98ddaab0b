//! Times: with an offset, of the source's clock, and of the hours that a clock shows twice or never.

use kanalkoll::feeds::{Format, Mapping};
use kanalkoll::ingest::{Flag, FlagKind, Item};
use kanalkoll::model::Volume;

use super::{contacts, good, record};

fn received(time: &str) -> (String, Vec<Flag>) {
    let items = contacts(&Format::Ndjson, good("A").replace("2020-06-01T08:12:00+02:00", time));
    let Item::Record { flags, .. } = &items[0] else { panic!("{items:?}") };
    (record(&items).received_at.to_string(), flags.clone())
}

#[test]
fn local_times_are_those_of_the_source() {
    for time in ["2020-06-01T08:12:00", "2020-06-01 08:12:00", "2020-06-01T08:12", " 2020-06-01t08:12:00.999 "] {
        assert_eq!(received(time), ("2020-06-01T06:12:00Z".to_owned(), Vec::new()), "{time}");
    }
}

#[test]
fn offsets_go_before_the_zone_of_the_source() {
    for time in ["2020-06-01T06:12:00Z", "2020-06-01 06:12:00.5z", "2020-06-01T01:12:00-05:00", "2020-06-01T06:12Z"] {
        assert_eq!(received(time), ("2020-06-01T06:12:00Z".to_owned(), Vec::new()), "{time}");
    }
    assert_eq!(received("1999-12-31T23:59:59.7Z").0, "1999-12-31T23:59:59Z");
}

#[test]
fn the_hour_that_the_clock_shows_twice_is_flagged() {
    let (at, flags) = received("2020-10-25T02:30:00");
    assert_eq!(at, "2020-10-25T00:30:00Z");
    let detail = "02:30 exists twice on 2020-10-25; taken as +02:00".to_owned();
    assert_eq!(flags, [Flag { field: "received_at".to_owned(), kind: FlagKind::TimeExistsTwice, detail }]);
    assert_eq!(received("2020-10-25T02:30:00+01:00"), ("2020-10-25T01:30:00Z".to_owned(), Vec::new()));
}

#[test]
fn the_hour_that_the_clock_never_shows_is_flagged() {
    let (at, flags) = received("2020-03-29T02:30:00");
    assert_eq!(at, "2020-03-29T01:30:00Z");
    let detail = "02:30 does not exist on 2020-03-29; taken as +01:00".to_owned();
    assert_eq!(flags, [Flag { field: "received_at".to_owned(), kind: FlagKind::TimeDoesNotExist, detail }]);
}

#[test]
fn offsets_west_of_greenwich_are_told_as_such() {
    let text =
        good("A").replace("open-eplatform", "boston311").replace("2020-06-01T08:12:00+02:00", "2020-11-01T01:30:00");
    let items = contacts(&Format::Ndjson, text);
    let Item::Record { flags, .. } = &items[0] else { panic!("{items:?}") };
    assert_eq!(flags[0].detail, "01:30 exists twice on 2020-11-01; taken as -04:00");
}

#[test]
fn a_date_alone_is_a_day_of_the_source() {
    let received = |source: &str| {
        let text = good("A").replace("open-eplatform", source).replace("2020-06-01T08:12:00+02:00", "2020-06-01");
        record(&contacts(&Format::Ndjson, text)).received_at
    };
    let day = received("open-eplatform");
    assert_eq!((day.exact(), day.first().to_string().as_str()), (None, "2020-05-31T22:00:00Z"));
    assert_eq!(day.last().to_string(), "2020-06-01T21:59:59Z");
    // Of whose clock nothing is known: nothing but the date is needed.
    assert_eq!(received("elsewhere"), day);
}

/// Starts and readings of the volumes of a CSV with these queues and local starts.
fn starts(rows: &[(&str, &str)]) -> Vec<String> {
    let head = "source,queue,channel,interval_start,interval_minutes,offered,answered,abandoned\n";
    let row = |(queue, start): &(&str, &str)| format!("open-eplatform,{queue},phone,2020-10-25T{start},15,1,1,0\n");
    let input = head.to_owned() + &rows.iter().map(row).collect::<String>();
    let items = super::items::<Volume>(&Format::Csv, input.as_bytes());
    let start = |item: &Item<Volume>| match item {
        Item::Record { record, flags, .. } => {
            let taken = flags.first().map_or("", |flag| flag.detail.rsplit(' ').next().unwrap_or_default());
            format!("{}{taken}", &record.interval_start.to_string()[11..16])
        }
        other => panic!("{other:?}"),
    };
    items.iter().map(start).collect()
}

#[test]
fn a_start_that_comes_again_is_in_the_later_hour() {
    let rows = ["01:30", "02:00", "02:30", "02:00", "02:30", "03:00"].map(|start| ("k", start));
    assert_eq!(starts(&rows), ["23:30", "00:00+02:00", "00:30+02:00", "01:00+01:00", "01:30+01:00", "02:00"]);
    // Only one of the two hours has a row for a quarter.
    let rows = ["02:30", "02:00", "02:15", "02:30"].map(|start| ("k", start));
    assert_eq!(starts(&rows), ["00:30+02:00", "01:00+01:00", "01:15+01:00", "01:30+01:00"]);
    let rows = ["02:00", "02:00", "02:30", "02:30", "03:00"].map(|start| ("k", start));
    assert_eq!(starts(&rows), ["00:00+02:00", "01:00+01:00", "00:30+02:00", "01:30+01:00", "02:00"]);
    let rows = ["03:00", "02:30", "02:00", "02:30", "02:00", "01:30"].map(|start| ("k", start));
    assert_eq!(starts(&rows), ["02:00", "01:30+01:00", "01:00+01:00", "00:30+02:00", "00:00+02:00", "23:30"]);
}

#[test]
fn every_queue_has_its_own_order() {
    let rows = [("k", "02:00"), ("m", "02:00"), ("k", "02:30"), ("m", "02:30"), ("k", "02:00"), ("m", "02:00")];
    let two = ["00:00+02:00", "00:00+02:00", "00:30+02:00", "00:30+02:00", "01:00+01:00", "01:00+01:00"];
    assert_eq!(starts(&rows), two);
    let rows = [("k", "02:00+02:00"), ("k", "02:00+02:00"), ("k", "04:00"), ("k", "04:00")];
    assert_eq!(starts(&rows), ["00:00", "00:00", "03:00", "03:00"]);
}

#[test]
fn a_contact_takes_the_reading_that_agrees_with_its_other_times() {
    for (received, answered, found) in [
        ("02:30", "02:10", ["00:30", "01:10"]),
        ("02:10", "02:30", ["00:10", "00:30"]),
        ("02:50+02:00", "02:10", ["00:50", "01:10"]),
        ("02:30", "02:40+01:00", ["00:30", "01:40"]),
        ("02:30", "03:00", ["00:30", "02:00"]),
    ] {
        let (received, answered) = (format!("2020-10-25T{received}"), format!("2020-10-25T{answered}"));
        let text = good("A").replace("2020-06-01T08:12:00+02:00", &received);
        let text = text.replace('{', &format!(r#"{{"first_response_at":"{answered}","#));
        let items = contacts(&Format::Ndjson, text);
        let contact = record(&items);
        let times = [contact.received_at, contact.first_response_at.unwrap()].map(|at| at.first().to_string());
        assert_eq!([&times[0][11..16], &times[1][11..16]], found, "{received} {answered}");
    }
}

#[test]
fn what_is_cut_to_the_minute_does_not_come_before_the_arrival() {
    let mapping = "name = 'x'\nrecord = 'contact'\nformat = 'json'\nzone = 'Europe/Stockholm'\n[constants]\nsource = 'x'\nchannel = 'email'\n\
                   [fields]\nexternal_id = 'id'\nreceived_at = 'in'\nfirst_response_at = { column = 'out', resolution = 'minute' }\n\
                   closed_at = { column = 'end', resolution = 'minute' }";
    let format = |text: &str| Format::Mapped(Mapping::from_toml(text).unwrap());
    let told = |text: &str, received: &str, answered: &str, closed: &str| {
        let items =
            contacts(&format(text), format!(r#"{{"id":"1","in":"{received}","out":"{answered}","end":"{closed}"}}"#));
        match &items[0] {
            Item::Record { record, .. } => {
                let times = [Some(record.received_at), record.first_response_at, record.closed_at];
                times.map(|at| at.unwrap().to_string()[11..19].to_owned()).join(" ")
            }
            Item::Rejected { fault, .. } => fault.reason.to_string(),
            dropped @ Item::Dropped { .. } => panic!("{dropped:?}"),
        }
    };
    for (received, answered, closed, found) in [
        ("2020-06-01T08:12:40Z", "2020-06-01 10:12", "2020-06-01 10:12", "08:12:40 08:12:40 08:12:40"),
        ("2020-06-01T08:12:40Z", "2020-06-01 10:13", "2020-06-01 10:13", "08:12:40 08:13:00 08:13:00"),
        ("2020-06-01T08:12:40Z", "2020-06-01 10:11", "2020-06-01 10:13", "answer_before_arrival"),
        ("2020-06-01T08:12:40Z", "2020-06-01T08:14:20Z", "2020-06-01 10:14", "08:12:40 08:14:20 08:14:20"),
        ("2020-06-01T08:12:40Z", "2020-06-01T08:14:20Z", "2020-06-01 10:13", "closed_before_answer"),
        // Of two readings of a clock that shows an hour twice it is the one within the minute of the arrival.
        ("2020-10-25T01:30:40Z", "2020-10-25 02:30", "2020-10-25 03:00", "01:30:40 01:30:40 02:00:00"),
    ] {
        assert_eq!(told(mapping, received, answered, closed), found, "{received} {answered} {closed}");
    }
    // A source may say it of what comes without a mapping.
    let contact = |source: &str| {
        let times = r#"{"received_at":"2020-06-01T08:12:40Z","first_response_at":"2020-06-01T08:12:00Z","#;
        contacts(&Format::Ndjson, format!(r#"{times}"source":"{source}","external_id":"1","channel":"email"}}"#))
    };
    assert_eq!(record(&contact("cut")).first_response_at.unwrap().to_string(), "2020-06-01T08:12:40Z");
    assert!(
        matches!(&contact("other")[0], Item::Rejected { fault, .. } if fault.reason.to_string() == "answer_before_arrival")
    );
    let exact = mapping.replace(", resolution = 'minute'", "");
    let found = told(&exact, "2020-06-01T08:12:40Z", "2020-06-01 10:12", "2020-06-01 10:13");
    assert_eq!(found, "answer_before_arrival");
}
