//! What is read of a mailbox, and what is left as it was.

use kanalkoll::connect::{Imap, ImapSecret, Source};
use kanalkoll::feeds::{Feed, Format, Request, shipped_feed};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Day, OrganisationFile};
use kanalkoll::service::{Delivery, Installation, random_id};

use super::{DAY, NOW, SUBJECT, TEXT, answer, ids, lines, mail, mailbox, nothing_open, pages};
use crate::support::{Dovecot, TestDb, both};

#[test]
fn every_mail_is_read_once_in_pages_of_few() {
    let Some(dovecot) = mailbox(5) else { return };
    let mut settings = dovecot.settings(&["INBOX", "Skickat"]);
    settings.page_size = Some(3);
    let read = pages(&settings, None);
    assert_eq!(ids(&read), ["c0", "c1", "c2", "c3", "c4", "s0", "s1", "s2", "s3", "s4"]);
    assert_eq!(
        read.iter().map(|page| lines(page).len()).collect::<Vec<_>>(),
        [3, 3, 3, 1],
        "a page goes on in the next folder"
    );
    let line = &lines(&read[0])[1];
    assert_eq!((&line["folder"], &line["internal_date"]), (&"INBOX".into(), &"2020-06-05T09:00:00Z".into()));
    assert_eq!(line["read"], NOW.to_string());

    let cursor = &read.last().unwrap().cursor;
    let again = pages(&settings, Some(cursor));
    assert_eq!((ids(&again).len(), again.len(), again[0].is_last), (0, 1, true), "nothing is new");
    dovecot.put("INBOX", DAY + 50_000, &mail(9), false);
    dovecot.put("Skickat", DAY + 50_001, &answer(9), true);
    assert_eq!(ids(&pages(&settings, Some(&again[0].cursor))), ["c9", "s9"]);
    assert_eq!(ids(&pages(&settings, Some(cursor))), ["c9", "s9"], "what was not stored is read again");
}

#[test]
fn one_connection_serves_all_pages_of_a_pull() {
    let Some(dovecot) = mailbox(3) else { return };
    let mut settings = dovecot.settings(&["INBOX", "Skickat"]);
    settings.page_size = Some(1);
    let mut imap = Imap::new(settings).unwrap();
    let mut cursor = None;
    for place in 0..6 {
        let page = imap.page(cursor.as_deref(), NOW, &mut nothing_open).unwrap();
        assert_eq!(page.is_last, place == 5, "page {place}");
        cursor = Some(page.cursor);
    }
    let logins = |dovecot: &Dovecot| dovecot.log().matches("imap-login: Info: Login").count();
    assert_eq!(logins(&dovecot), 1, "{}", dovecot.log());
    imap.page(cursor.as_deref(), NOW, &mut nothing_open).unwrap();
    assert_eq!(logins(&dovecot), 2, "a later pull connects anew");
}

#[test]
fn nothing_is_marked_and_no_text_is_fetched() {
    let Some(dovecot) = mailbox(4) else { return };
    let before = ["INBOX", "Skickat"].map(|folder| dovecot.flags(folder));
    assert!(
        before[0].contains("\\Seen") && before[0].contains("flags: \\Recent"),
        "read ones and new ones: {}",
        before[0]
    );
    let read = pages(&dovecot.settings(&["INBOX", "Skickat"]), None);
    assert_eq!(ids(&read).len(), 8);
    assert_eq!(["INBOX", "Skickat"].map(|folder| dovecot.flags(folder)), before);

    let (heard, said) = dovecot.conversations();
    let commands = ["EXAMINE", "UID SEARCH", "UID FETCH", "LOGOUT"];
    for line in heard.lines() {
        let is_known = commands.iter().any(|command| line.contains(command));
        let is_of_headers =
            !line.contains("FETCH") || line.contains(" (UID INTERNALDATE BODY.PEEK[HEADER.FIELDS (RETURN-PATH ");
        assert!(is_known && is_of_headers, "{line}");
    }
    assert!(heard.contains("FETCH") && said.contains("Message-ID"), "the conversation is there: {heard}\n{said}");
    for private in [TEXT, SUBJECT, "Subject", "X-Personal"] {
        assert!(!said.contains(private), "{private}: {said}");
        assert!(!String::from_utf8_lossy(&read[0].answers[0].body).contains(private), "{private}");
    }
    let log = dovecot.log();
    assert!(log.contains("hdr_count=8") && log.contains("body_count=0 body_bytes=0"), "{log}");
}

#[test]
fn a_mailbox_is_read_from_a_day_on() {
    let Some(dovecot) = mailbox(2) else { return };
    dovecot.put("INBOX", DAY + 2 * 86_400 + 43_200, &mail(5), false);
    let mut settings = dovecot.settings(&["INBOX", "Skickat"]);
    settings.since = Day::parse("2020-06-07");
    let read = pages(&settings, None);
    assert_eq!(ids(&read), ["c5"]);
    dovecot.put("INBOX", DAY + 3 * 86_400, &mail(6), false);
    assert_eq!(ids(&pages(&settings, Some(&read[0].cursor))), ["c6"]);
}

#[test]
fn folders_and_passwords_have_letters_of_every_kind() {
    let Some(dovecot) = mailbox(1) else { return };
    dovecot.put("Skr&AOQ-ppost", DAY, &mail(7), false);
    let mut settings = dovecot.settings(&["Skräppost"]);
    let read = pages(&settings, None);
    assert_eq!((ids(&read), &lines(&read[0])[0]["folder"]), (vec!["c7".to_owned()], &"Skräppost".into()));
    settings.user = "kontakt-2".to_owned();
    settings.secret = ImapSecret::Password(Dovecot::OTHER_PASSWORD.to_owned());
    assert_eq!(ids(&pages(&settings, None)), ["c7"]);
}

fn installation(db: &TestDb) -> Installation {
    let installation = Installation::new(db.store()).unwrap();
    let file = OrganisationFile::from_toml("code = \"o\"\nname = \"O\"\ncountry = \"SE\"").unwrap();
    installation.apply(file, NOW, &mut |_| ()).unwrap();
    installation
}

fn rows(db: &TestDb) -> Vec<String> {
    let mut rows = db.texts(
        "select external_id || ' ' || cast(received_at as text) || ' ' || coalesce(cast(first_response_at as text), '-') || ' ' || outcome \
         as text from contact",
    );
    rows.sort();
    rows
}

both! {
    fn a_mailbox_with_a_new_numbering_is_read_again_and_gives_the_same_contacts(db) {
        let Some(dovecot) = mailbox(3) else { return };
        dovecot.put("INBOX", DAY + 80_000, &mail(9), false);
        let installation = installation(db);
        let format = Format::Mapped(Feed::from_toml(shipped_feed("email").unwrap()).unwrap().mapping);
        let mut settings = dovecot.settings(&["INBOX", "Skickat"]);
        settings.page_size = Some(2);
        let take = |cursor: Option<&str>| {
            let read = pages(&settings, cursor);
            for page in &read {
                let delivery = Delivery { organisation: "o", kind: Kind::Contact, format: &format, now: NOW, receipt: random_id(), request: Request::at(NOW) };
                installation.receive(&delivery, page.answers[0].body.as_slice()).unwrap();
            }
            (ids(&read).len(), read.last().unwrap().cursor.clone())
        };
        let (count, cursor) = take(None);
        assert_eq!(count, 7);
        let hour = |hours: u64| DAY + hours * 3_600;
        let answered = |number: u64| format!("c{number}@example.org {} {} answered", hour(8 + number), hour(9 + number) + 1_800);
        let expected = [answered(0), answered(1), answered(2), format!("c9@example.org {} - open", hour(17))];
        assert_eq!(rows(db), expected);

        dovecot.renumber("INBOX", 4_711);
        let (count, cursor) = take(Some(&cursor));
        assert_eq!((count, rows(db)), (4, expected.to_vec()), "the inbox alone, from its beginning");
        assert!(cursor.contains("4711"), "{cursor}");
        dovecot.put("Skickat", DAY + 81_000, &answer(9), true);
        assert_eq!(take(Some(&cursor)).0, 1);
        assert_eq!(rows(db)[3], format!("c9@example.org {} {} answered", hour(17), hour(18) + 1_800));
    }
}
