//! Samples of real systems, in `../shared/formats` beside the repository, through the feeds that come with the program, against
//! values that were worked out from the samples without it.

use std::io::{BufRead, BufReader, Cursor};
use std::path::{Path, PathBuf};

use kanalkoll::feeds::{Feed, Request, Trial, TriedRecord, shipped_feed};
use kanalkoll::ingest::{Context, RepeatedHours};
use kanalkoll::model::{Instant, Organisation, OrganisationFile};
use serde_json::Value;

use crate::{assert_rounded, beside, beside_in, truth, whole};

/// The entries of `expected.json` by the feed that reads their samples, each named as `file` is there.
const FEEDS: [(&str, &[&str]); 20] = [
    ("amazon_connect", &["amazon_connect/contact_trace_record.json"]),
    ("asterisk", &["asterisk/queue_log.fold.sample"]),
    ("chatwoot", &["chatwoot/2_conversation_created.json", "chatwoot/fold_events.ndjson"]),
    ("email", &["email/*.eml"]),
    ("freshdesk", &["freshdesk/ticket_with_stats.json"]),
    ("genesys", &["genesys/conversation-detail-1.json", "genesys/conversation-detail-2.json"]),
    ("imbox", &["imbox/grabConversation.json", "imbox/webhook_events.ndjson"]),
    ("freepbx", &["freepbx/queue_log_db_export.sample.csv"]),
    ("kundo", &["kundo/tickets.json + messages_email.json + events.json, ticket 019df21c"]),
    ("libredesk", &["libredesk/events.ndjson", "libredesk/fold_events.ndjson"]),
    ("msgraph_callrecords", &["msgraph_callrecords/callrecord.json + notification.json"]),
    ("open311", &["open311/requests.xml"]),
    ("puzzel", &["puzzel/call_events.sample.csv", "puzzel/call_events.fold.csv"]),
    ("rocketchat", &["rocketchat/livechat-session-closed.json", "rocketchat/fold_events.ndjson"]),
    ("sundsvall_supportmanagement", &["sundsvall_supportmanagement/errand-eservice.json + errand-eservice-2.json"]),
    ("threecx", &["threecx/xapi_fold.json"]),
    ("twilio", &["twilio/eventstreams_reservation_accepted.json", "twilio/fold_eventstreams.ndjson"]),
    ("zammad", &["zammad/webhook-ticket-article.json", "zammad/fold_webhooks.ndjson"]),
    ("zammad_cti", &["zammad/generic-cti-events.jsonl"]),
    ("zendesk", &["zendesk/webhook_comment_added.json + webhook_status_changed.json"]),
];

/// What other samples an entry folds together with the one that it names; all of an ending after a `*`.
fn samples(folder: &Path, file: &str) -> Vec<PathBuf> {
    if let Some((parent, ending)) = file.split_once('*') {
        let files = std::fs::read_dir(folder.join(parent)).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> = files.filter(|file| file.to_str().unwrap().ends_with(ending)).collect();
        files.sort();
        return files;
    }
    let named = file.split(" + ").map(|part| part.split([' ', ',']).next().unwrap_or_default());
    let parent = file.split('/').next().unwrap_or_default();
    named.map(|name| if name.contains('/') { folder.join(name) } else { folder.join(parent).join(name) }).collect()
}

fn messages(sample: &Path) -> Vec<Box<dyn BufRead>> {
    let is_lines = sample.extension().is_some_and(|ending| ending == "ndjson" || ending == "jsonl");
    if !is_lines {
        return vec![Box::new(BufReader::new(std::fs::File::open(sample).unwrap()))];
    }
    let text = std::fs::read_to_string(sample).unwrap();
    text.lines().map(|line| -> Box<dyn BufRead> { Box::new(Cursor::new(line.to_owned())) }).collect()
}

/// The time of the trials: when events arrive that have no time of their own.
const NOW: &str = "2026-11-30T12:00:00Z";

fn trial(feed: &str, samples: &[PathBuf], ticket: &str) -> Trial {
    let feed = Feed::from_toml(shipped_feed(feed).unwrap_or_else(|| panic!("no feed {feed}"))).unwrap();
    let file =
        OrganisationFile::from_toml("code = 'prov'\nname = 'Prov'\ncountry = 'SE'\ntime_zone = 'Europe/Stockholm'")
            .unwrap();
    let organisation = Organisation::try_from(file).unwrap();
    let now = Instant::parse_rfc3339(NOW).unwrap();
    let (pseudonym, repeated_hours) = (
        |identity: &str| identity.bytes().map(|byte| format!("{byte:02x}")).collect::<String>(),
        &RepeatedHours::default(),
    );
    let context = Context { organisation: &organisation, now, pseudonym: &pseudonym, repeated_hours };
    let samples = samples.iter().flat_map(|sample| messages(sample)).collect();
    feed.mapping.trial(samples, &Request::at(now).with("id", ticket), &context).unwrap()
}

/// The value of a record that goes by this name in `expected.json`.
fn value<'r>(record: &'r TriedRecord, name: &str) -> Option<&'r str> {
    let field = match name {
        "received" | "received_utc" => "received_at",
        "first_response" | "answered" => "first_response_at",
        "closed" => "closed_at",
        "wait_s" => "wait_seconds",
        "handle_s" => "handle_seconds",
        "queue" => "queue",
        other => other,
    };
    record.fields.get(field).or_else(|| record.folded.get(name)).map(String::as_str)
}

/// What of an expected contact is otherwise.
fn differences(expected: &serde_json::Map<String, Value>, record: &TriedRecord) -> Vec<String> {
    /// What describes the sample and not the contact.
    const ABOUT: [&str; 8] = ["file", "note", "notes", "fold", "events", "deliveries", "zone", "contacts"];
    let mut found = Vec::new();
    for (name, wanted) in expected.iter().filter(|(name, _)| !ABOUT.contains(&name.as_str())) {
        let (name, is_local) = name.strip_suffix("_local").map_or((name.as_str(), false), |name| (name, true));
        let own = value(record, name);
        // Stockholm and Oslo have one clock.
        let local = |text: &str| {
            let at = text.parse::<jiff::Timestamp>().unwrap().in_tz("Europe/Stockholm").unwrap();
            at.strftime("%Y-%m-%d %H:%M:%S").to_string()
        };
        let own = own.map(|own| if is_local { local(own) } else { own.to_owned() });
        let own = own.as_deref();
        let is_equal = match (wanted, own) {
            (Value::Null, own) => own.is_none(),
            (Value::Number(number), Some(own)) => {
                own.parse::<f64>().is_ok_and(|own| (own - number.as_f64().unwrap()).abs() <= 0.05)
            }
            (Value::Array(texts), Some(own)) => texts.iter().filter_map(Value::as_str).eq(own.split(' ')),
            (Value::String(text), Some(own)) => {
                let instant = |text: &str| text.parse::<jiff::Timestamp>().ok();
                text == own || instant(text).is_some() && instant(text) == instant(own)
            }
            _ => false,
        };
        if !is_equal {
            found.push(format!("{name}: {own:?} and not {wanted}"));
        }
    }
    found
}

/// Lists of cases name what they expect of each in lists of their own.
#[test]
fn case_lists_of_open_eplatform_give_the_expected_cases() {
    let Some(file) = beside_in("formats", "expected.json") else { return };
    let expected: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    for name in ["open_eplatform/api-open-e-instanses-161.xml", "open_eplatform/getInstancesResponse.xml"] {
        let entry = expected.iter().find(|entry| entry["file"] == *name).unwrap();
        let trial = trial("open_eplatform", &samples(file.parent().unwrap(), name), "");
        let mut found: Vec<[&str; 2]> = trial
            .records
            .iter()
            .map(|record| ["external_id", "received"].map(|name| value(record, name).unwrap()))
            .collect();
        let text = |list: &str, place: usize| entry[list][place].as_str().unwrap();
        let cases = usize::try_from(entry["cases"].as_u64().unwrap()).unwrap();
        let mut wanted: Vec<[&str; 2]> =
            (0..cases).map(|place| [text("external_ids", place), text("received_utc", place)]).collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{name}");
        assert!(
            trial.rejected.is_empty() && trial.records.iter().all(|record| !record.fields.contains_key("closed_at"))
        );
    }
}

#[test]
fn samples_of_every_feed_give_the_expected_values() {
    let Some(file) = beside_in("formats", "expected.json") else { return };
    let folder = file.parent().unwrap();
    let expected: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let mut problems = Vec::new();
    for (feed, files) in FEEDS {
        for file in files {
            let entry = expected.iter().find(|entry| entry["file"] == *file).unwrap_or_else(|| panic!("{file}"));
            // Whose messages and events were asked for.
            let ticket = entry["external_id"].as_str().unwrap_or_default();
            let trial = trial(feed, &samples(folder, file), ticket);
            let own = std::slice::from_ref(entry);
            let contacts = entry["contacts"].as_array().map_or(own, Vec::as_slice);
            let wanted = contacts.iter().filter(|contact| contact["contact"] != false).count();
            // Some entries name one contact of several.
            let names_all = entry["contacts"].is_array() || entry["fold"] == true || entry["contact"] == false;
            if names_all && trial.records.len() != wanted || !trial.rejected.is_empty() {
                problems.push(format!(
                    "{file}: {} records and not {wanted}; {:?}",
                    trial.records.len(),
                    trial.rejected
                ));
            }
            for contact in contacts.iter().filter(|contact| contact["contact"] != false) {
                let by_id = |record: &&TriedRecord| value(record, "external_id") == contact["external_id"].as_str();
                match trial.records.iter().find(by_id) {
                    Some(record) => {
                        let mut contact = contact.as_object().unwrap().clone();
                        if feed == "zammad_cti" {
                            // Its events have no time: it is that of their arrival.
                            contact.insert("received".to_owned(), NOW.into());
                            contact.insert("wait_s".to_owned(), 0.into());
                        }
                        let found = differences(&contact, record);
                        problems.extend(found.into_iter().map(|found| format!("{file}: {found}")));
                    }
                    None => problems.push(format!("{file}: no contact {}", contact["external_id"])),
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A real queue log, call by call, against figures that others counted from its lines.
#[test]
fn a_real_queue_log_is_counted_as_others_counted_it() {
    let (Some(file), Some(truth)) = (beside("asterisk_2018.queue_log"), truth("asterisk_2018")) else { return };
    let trial = trial("asterisk", &[file], "");
    assert!(trial.rejected.is_empty(), "{:?}", trial.rejected);
    let number = |record: &&TriedRecord, name: &str| value(record, name).and_then(|text| text.parse::<f64>().ok());
    let records = |choose: &dyn Fn(&&TriedRecord) -> bool| trial.records.iter().filter(choose).collect::<Vec<_>>();
    let answered = records(&|record| record.fields.contains_key("first_response_at"));
    let abandoned = records(&|record| value(record, "outcome") == Some("abandoned"));
    let open = records(&|record| value(record, "outcome") == Some("open"));
    let outcome = &truth["outcome"];
    assert_eq!(trial.records.len(), usize::try_from(whole(&truth["calls(unique callid with ENTERQUEUE)"])).unwrap());
    for (found, expected) in [(&answered, "answered"), (&abandoned, "abandoned"), (&open, "unknown/open")] {
        assert_eq!(i64::try_from(found.len()).unwrap(), whole(&outcome[expected]), "{expected}");
    }
    let waits = |records: &[&TriedRecord]| -> Vec<f64> {
        let mut waits: Vec<f64> = records.iter().map(|record| number(record, "wait_s").unwrap()).collect();
        waits.sort_by(f64::total_cmp);
        waits
    };
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
    let wait = waits(&answered);
    assert_rounded(mean(&wait), &truth["mean_wait_answered_s"], 3);
    assert_rounded(wait[wait.len() / 2], &truth["median_wait_answered_s"], 1);
    for (seconds, expected) in [(20.0, "answered_within_20s"), (60.0, "answered_within_60s")] {
        let within = wait.iter().filter(|wait| **wait <= seconds).count();
        assert_eq!(i64::try_from(within).unwrap(), whole(&truth[expected]), "{expected}");
    }
    assert_rounded(mean(&waits(&abandoned)), &truth["mean_wait_abandoned_s"], 3);
    let talk: Vec<f64> = trial.records.iter().filter_map(|record| number(&record, "handle_s")).collect();
    assert_eq!(i64::try_from(talk.len()).unwrap(), whole(&truth["completed_calls_with_talk_time"]));
    assert_rounded(mean(&talk), &truth["mean_talk_s(COMPLETE*/TRANSFER ttime)"], 2);
}
