//! Mailboxes as feeds: a thread is one contact, whoever writes in it and in whatever order its mails are read.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use kanalkoll::feeds::{Feed, MAIL_HEADERS, Mapping, Request, Trial, shipped_feed};
use kanalkoll::ingest::Item;
use serde_json::{Value, json};

use crate::ingest::with_context;
use crate::random::Random;

fn feed(name: &str) -> std::sync::Arc<Mapping> {
    Feed::from_toml(shipped_feed(name).unwrap()).unwrap().mapping
}

fn trial(feed_name: &str, samples: &[String]) -> Trial {
    let mapping = feed(feed_name);
    let sample = |sample: &String| -> Box<dyn BufRead> { Box::new(Cursor::new(sample.clone())) };
    let trial = with_context(|context| {
        mapping.trial(samples.iter().map(sample).collect(), &Request::at(context.now), context).unwrap()
    });
    assert!(trial.rejected.is_empty(), "{trial:?}");
    trial
}

/// The contacts of samples: id, arrival, first answer, outcome and why it is counted apart.
fn contacts(feed: &str, samples: &[String]) -> Vec<String> {
    let trial = trial(feed, samples);
    let shown = |record: &kanalkoll::feeds::TriedRecord| {
        let text = |name: &str| {
            record.fields.get(name).map_or("-", String::as_str).replace("2020-06-0", "").replace(":00Z", "")
        };
        ["external_id", "received_at", "first_response_at", "outcome", "excluded_reason"].map(text).join(" ")
    };
    let mut contacts: Vec<String> = trial.records.iter().map(shown).collect();
    contacts.extend(trial.dropped.iter().map(|(reason, count)| format!("dropped {count} {reason}")));
    contacts.extend(trial.incomplete.iter().map(|(id, field)| format!("incomplete {id} {field}")));
    contacts
}

/// A mail that came on day `at` of June at noon, where it came; `others` are further headers.
fn mail(id: &str, from: &str, at: u32, others: &str) -> String {
    let received = if from.ends_with("@kommun.example") { String::new() } else { received(at) };
    format!(
        "{received}Date: {at} Jun 2020 12:00:00 +0000\nFrom: Någon <{from}>\nTo: kontakt@kommun.example, Anna@Example.org\nMessage-ID: <{id}>\n{others}\nHej!\n"
    )
}

fn received(at: u32) -> String {
    format!("Received: from mx.example.org by mail.kommun.example with ESMTPS id 1;\n {at} Jun 2020 14:00:00 +0200\n")
}

/// A thread: a question, an automatic reply, a note to a colleague, two answers and thanks.
fn thread() -> Vec<String> {
    vec![
        mail("q@example.org", "anna@example.org", 1, ""),
        mail(
            "auto@kommun.example",
            "kontakt@kommun.example",
            2,
            "References: <q@example.org>\nAuto-Submitted: auto-replied\n",
        ),
        mail("note@kommun.example", "kontakt@kommun.example", 3, "References: <q@example.org>\n")
            .replace("To: kontakt@kommun.example, Anna@Example.org", "To: Bo.Berg@KOMMUN.example"),
        mail("a1@kommun.example", "Cecilia@Kommun.example", 4, "In-Reply-To: <q@example.org>\n"),
        mail("a2@kommun.example", "kontakt@kommun.example", 5, "References: <q@example.org>\n <a1@kommun.example>\n"),
        mail(
            "t@example.org",
            "anna@example.org",
            6,
            "In-Reply-To: <a1@kommun.example>\nReferences: <q@example.org> <a1@kommun.example>\n",
        ),
    ]
}

#[test]
fn a_thread_is_one_contact_in_any_order() {
    let expected = ["q@example.org 1T12:00 4T12:00 answered -"];
    assert_eq!(contacts("email", &thread()), expected);
    let mut random = Random::new(11);
    for _ in 0..200 {
        let mut mails = thread();
        for _ in 0..random.below(4) {
            let again = mails[random.index(6)].clone();
            mails.push(again);
        }
        for place in (1..mails.len()).rev() {
            mails.swap(place, random.index(place + 1));
        }
        assert_eq!(contacts("email", &mails), expected, "{mails:?}");
    }
}

#[test]
fn what_is_no_question_of_a_citizen() {
    let with = |others: &str| contacts("email", &[mail("x@example.org", "anna@example.org", 1, others)]);
    let open = ["x@example.org 1T12:00 - open -"];
    let auto = ["x@example.org 1T12:00 - excluded auto"];
    assert_eq!(with(""), open);
    assert_eq!(with("Auto-Submitted: no\n"), open);
    assert_eq!(with("References: <old@example.org>\n"), ["old@example.org 1T12:00 - open -"]);
    for others in [
        "Auto-Submitted: auto-replied (vacation); owner-email=\"a@example.org\"\n",
        "References: <q@example.org>\nAUTO-SUBMITTED: Auto-Generated\n",
        "Precedence: Bulk\n",
        "List-Id: News of the week <news.example.org>\n",
        "List-Unsubscribe: <https://example.org/u>\n",
        "X-Autoreply: yes\n",
        "Return-Path: <>\n",
        "Content-Type: multipart/report; report-type=delivery-status;\n boundary=B\n",
    ] {
        assert_eq!(with(others), auto, "{others}");
    }
    assert_eq!(with("X-Spam-Flag: YES\n"), ["x@example.org 1T12:00 - excluded spam"]);
    let of = |from: &str, others: &str| contacts("email", &[mail("y@example.org", from, 1, others)]);
    assert_eq!(of("mailer-daemon@kommun.example", &received(1)), ["y@example.org 1T12:00 - excluded auto"]);
    assert_eq!(of("bo@kommun.example", &received(1)), ["dropped 1 started_by_staff"], "a colleague asks");
    assert_eq!(
        of("webbformular@kommun.example", &received(1)),
        ["y@example.org 1T12:00 - open -"],
        "in the name of a citizen"
    );
    let begun = mail("s@kommun.example", "kontakt@kommun.example", 1, "");
    let reply = mail("r@example.org", "anna@example.org", 2, "References: <s@kommun.example>\n");
    assert_eq!(contacts("email", &[reply, begun]), ["dropped 1 started_by_staff"]);
}

#[test]
fn the_clock_of_the_sender_does_not_count() {
    let wrong = mail("x@example.org", "anna@example.org", 1, "").replace("Date: 1 Jun 2020", "Date: 1 Jan 2015");
    assert_eq!(contacts("email", &[wrong]), ["x@example.org 1T12:00 - open -"]);
    let earlier = format!("{}{}", received(2), mail("x@example.org", "anna@example.org", 1, ""));
    assert_eq!(contacts("email", &[earlier]), ["x@example.org 2T12:00 - open -"], "the topmost server is one's own");
}

fn line(mail: &str, folder: &str, read: &str) -> String {
    let headers = mail.split_once("\n\n").unwrap().0.replace('\n', "\r\n");
    json!({ "folder": folder, "internal_date": "2020-06-09T12:00:00Z", "read": read, "headers": headers }).to_string()
}

#[test]
fn a_mail_that_was_moved_is_where_it_was_seen_last() {
    let mail = mail("x@example.org", "anna@example.org", 1, "");
    let spam = line(&mail, "Skräppost", "2020-06-02T00:00:00Z");
    let inbox = line(&mail, "INBOX", "2020-06-03T00:00:00Z");
    assert_eq!(contacts("email", std::slice::from_ref(&spam)), ["x@example.org 1T12:00 - excluded spam"]);
    assert_eq!(contacts("email", &[inbox.clone(), spam.clone()]), ["x@example.org 1T12:00 - open -"], "it was no spam");
    let back = line(&mail, "Skräppost", "2020-06-04T00:00:00Z");
    assert_eq!(contacts("email", &[back, inbox, spam]), ["x@example.org 1T12:00 - excluded spam"]);
}

#[test]
fn a_mail_without_id_or_server_is_a_contact_too() {
    let bare = "From: anna@example.org\nDate: 1 Jun 2020 12:00:00 +0000\n\n";
    let contacts = contacts("email", &[line(bare, "INBOX", ""), line(bare, "INBOX", "")]);
    assert_eq!(contacts.len(), 1, "{contacts:?}");
    assert!(contacts[0].ends_with(" 9T12:00 - open -"), "it came when the mailbox says: {contacts:?}");
}

#[test]
fn an_id_may_be_very_long() {
    let long = format!("{}@example.org", "x".repeat(300));
    let question = mail(&long, "anna@example.org", 1, "");
    let answer = mail("a@kommun.example", "kontakt@kommun.example", 2, &format!("References: <{long}>\n"));
    assert_eq!(contacts("email", &[question, answer]), [format!("{} 1T12:00 2T12:00 answered -", "x".repeat(200))]);
}

/// What must not be asked for.
struct Unread;

impl Read for Unread {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the text was read"))
    }
}

#[test]
fn neither_the_text_nor_the_subject_is_read() {
    let headers = mail("x@example.org", "anna@example.org", 1, "Subject: Min sjukdom\n").replace("\nHej!\n", "\n");
    let mapping = feed("email");
    let input: Box<dyn BufRead> = Box::new(Cursor::new(headers).chain(BufReader::new(Unread)));
    let trial = with_context(|context| mapping.trial(vec![input], &Request::at(context.now), context).unwrap());
    assert_eq!((trial.records.len(), trial.rejected.len()), (1, 0), "{trial:?}");
    let told = serde_json::to_string(&trial).unwrap();
    assert!(!told.contains("sjukdom") && !told.contains("anna@"), "{told}");
}

#[test]
fn nothing_of_a_mail_is_kept_in_quarantine() {
    let mut question = graph("q", "anna@example.org", "kontakt@kommun.example", 1, &[]);
    question["receivedDateTime"] = "some day".into();
    let bare = "From: anna@example.org\nMessage-ID: <x@example.org>\n\n";
    let line = line(bare, "INBOX", "").replace("2020-06-09T12:00:00Z", "some day");
    for (name, input) in [("email_graph", page(&[question])), ("email", line)] {
        let mapping = feed(name);
        let items = with_context(|context| {
            kanalkoll::feeds::parts(&mapping, Box::new(Cursor::new(input)), &Request::at(context.now), context)
                .map(Result::unwrap)
                .collect::<Vec<_>>()
        });
        assert!(matches!(&items[..], [Item::Rejected { record, .. }] if record.is_empty()), "{name}: {items:?}");
    }
}

#[test]
fn what_is_no_mail_is_refused() {
    let mapping = feed("email");
    for input in ["just some text\n\nmore", "{\"folder\":\"INBOX\"}", "{\"headers\":1}", "X-Other: 1\n\n"] {
        let sample: Box<dyn BufRead> = Box::new(Cursor::new(input));
        let trial = with_context(|context| mapping.trial(vec![sample], &Request::at(context.now), context).unwrap());
        assert!(trial.rejected.len() == 1 && trial.rejected[0].contains("headers of an e-mail"), "{input}: {trial:?}");
    }
}

/// Whatever a header says that is not asked of a mailbox, nothing changes.
#[test]
fn what_is_asked_of_a_mailbox_is_what_is_read() {
    let values = [
        ("Message-ID", "<m@example.org>"),
        ("Date", "1 Jun 2020 12:00:00 +0000"),
        ("Received", "by mx.example.org; 1 Jun 2020 12:00:00 +0000"),
    ];
    let value =
        |name: &str| values.iter().find(|(known, _)| *known == name).map_or("<v@example.org>", |(_, value)| value);
    // Every path that the reader gives, each with its own condition: one that is absent is told.
    let paths = [
        "/message_id",
        "/in_reply_to",
        "/thread",
        "/from",
        "/date",
        "/return_path",
        "/auto_submitted",
        "/auto_reply",
        "/precedence",
        "/list_id",
        "/list_unsubscribe",
        "/content_type",
        "/spam_flag",
        "/references/0",
        "/to/0",
        "/to/1",
        "/to/2",
        "/received/0/at",
        "/received/0/by",
    ];
    let conditions: Vec<String> = paths.iter().map(|path| format!("{{ column = '{path}', present = true }}")).collect();
    let mapping = format!(
        "name = 'x'\nrecord = 'contact'\nformat = 'mail'\n[constants]\nsource = 'x'\nchannel = 'email'\n[fields]\nexternal_id = '/message_id'\n\
         received_at = '/date'\ntopic = {{ text = 'all', when = [{}] }}\n",
        conditions.join(", ")
    );
    let mapping = Mapping::from_toml(&mapping).unwrap();
    let read = |names: &[&str]| {
        let headers: String = names.iter().map(|name| format!("{name}: {}\n", value(name))).collect();
        let sample: Box<dyn BufRead> = Box::new(Cursor::new(headers + "\n"));
        let trial = with_context(|context| mapping.trial(vec![sample], &Request::at(context.now), context).unwrap());
        trial.records.first().is_some_and(|record| record.fields.contains_key("topic"))
    };
    assert!(read(&MAIL_HEADERS), "everything that is read is asked for");
    let alternatives = ["X-Autoreply", "X-Autorespond"];
    for left_out in MAIL_HEADERS.iter().filter(|name| !alternatives.contains(name)) {
        let others: Vec<&str> = MAIL_HEADERS.into_iter().filter(|name| name != left_out).collect();
        assert!(!read(&others), "{left_out} is asked for, and nobody reads it");
    }
}

/// A message as Microsoft Graph gives it.
fn graph(id: &str, from: &str, to: &str, day: u32, headers: &[(&str, &str)]) -> Value {
    let headers: Vec<Value> = headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let address = |address: &str| json!({ "emailAddress": { "name": "Någon", "address": address } });
    json!({
        "@odata.etag": "W/\"1\"", "id": format!("AAMk{id}"), "internetMessageId": format!("<{id}@example.org>"), "internetMessageHeaders": headers,
        "conversationId": "conversation-1", "receivedDateTime": format!("2020-06-0{day}T12:00:00Z"), "sentDateTime": format!("2020-06-0{day}T12:00:00Z"),
        "lastModifiedDateTime": format!("2020-06-0{day}T12:00:01Z"), "from": address(from), "toRecipients": [address(to)],
        "parentFolderId": "AQMk-inbox", "isDraft": false,
    })
}

fn page(messages: &[Value]) -> String {
    json!({ "@odata.context": "x", "value": messages, "@odata.deltaLink": "https://graph.example/delta" }).to_string()
}

#[test]
fn a_conversation_of_microsoft_graph_is_one_contact_in_any_order() {
    let (anna, contact) = ("Anna@example.org", "Kontakt@Kommun.example");
    let mut draft = graph("d", contact, anna, 2, &[]);
    draft["isDraft"] = true.into();
    let mut spam = graph("spam", "x@example.net", contact, 5, &[]);
    spam["parentFolderId"] = "ID-OF-JUNKEMAIL".into();
    let messages = [
        graph("q", anna, contact, 1, &[("Received", "by mx"), ("auto-submitted", "no")]),
        draft,
        graph("note", contact, "bo@KOMMUN.example", 3, &[]),
        graph("a", contact, anna, 4, &[]),
        graph("t", anna, contact, 5, &[]),
        graph("out", anna, contact, 5, &[("Auto-Submitted", "auto-replied")]),
        spam,
        json!({ "id": "AAMkq", "isRead": true }),
        json!({ "id": "AAMkgone", "@removed": { "reason": "deleted" } }),
    ];
    let expected = [
        "<out@example.org> 5T12:00 - excluded auto",
        "<spam@example.org> 5T12:00 - excluded spam",
        "conversation-1 1T12:00 4T12:00 answered -",
    ];
    assert_eq!(contacts("email_graph", &[page(&messages)]), expected);
    let mut random = Random::new(5);
    for _ in 0..200 {
        let mut messages = messages.to_vec();
        let again = messages[random.index(9)].clone();
        messages.push(again);
        for place in (1..messages.len()).rev() {
            messages.swap(place, random.index(place + 1));
        }
        let (one, other) = messages.split_at(random.index(10));
        assert_eq!(contacts("email_graph", &[page(one), page(other)]), expected);
    }
    assert_eq!(contacts("email_graph", &[page(&messages[3..5])]), ["dropped 1 started_by_staff"]);
}
