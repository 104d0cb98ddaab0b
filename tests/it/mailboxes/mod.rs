//! Mailboxes over IMAP, against Debian's Dovecot: what is read of them, what is left as it was, and what happens when something goes wrong.

mod faults;
mod fetched;
mod reading;

use kanalkoll::connect::{Imap, ImapSettings, Page, Source, SourceError};
use kanalkoll::model::Instant;
use serde_json::Value;

use crate::support::Dovecot;

const NOW: Instant = Instant::from_unix(1_780_400_000);

/// The day on which mails come here: 2020-06-05, in seconds since 1970.
const DAY: u64 = 1_591_315_200;

/// What no citizen would have us read.
const TEXT: &str = "Jag mår dåligt och behöver hjälp";
const SUBJECT: &str = "Om min sjukdom";

/// Some mail of a citizen that came so many seconds after the beginning of the day.
fn mail(number: u64) -> String {
    format!(
        "Return-Path: <anna@example.org>\nReceived: from mx.example.org (mx.example.org [192.0.2.1])\n by mail.kommun.example with ESMTPS; \
         Fri,  5 Jun 2020 {:02}:00:00 +0000\nDate: Fri, 5 Jun 2020 01:00:00 +0000\nFrom: Anna Andersson <anna@example.org>\n\
         To: kontakt@kommun.example\nSubject: {SUBJECT}\nMessage-ID: <c{number}@example.org>\nX-Personal: {TEXT}\n\n{TEXT}\n",
        8 + number
    )
}

/// An answer to it.
fn answer(number: u64) -> String {
    format!(
        "Date: Fri, 5 Jun 2020 {:02}:30:00 +0000\nFrom: Kontakt <kontakt@kommun.example>\nTo: anna@example.org\nSubject: Sv: {SUBJECT}\n\
         Message-ID: <s{number}@kommun.example>\nIn-Reply-To: <c{number}@example.org>\nReferences: <c{number}@example.org>\n\n{TEXT}\n",
        9 + number
    )
}

/// A mailbox with so many mails and as many answers.
fn mailbox(mails: u64) -> Option<Dovecot> {
    let dovecot = Dovecot::start(&["INBOX", "Skickat", "Skr&AOQ-ppost"])?;
    for number in 0..mails {
        dovecot.put("INBOX", DAY + (8 + number) * 3_600, &mail(number), number == 0);
        dovecot.put("Skickat", DAY + (9 + number) * 3_600 + 1_800, &answer(number), true);
    }
    Some(dovecot)
}

/// A mailbox does not ask for what is open.
#[expect(clippy::unnecessary_wraps, reason = "as a source asks for it")]
fn nothing_open(_: &str, _: usize) -> Result<Vec<String>, SourceError> {
    Ok(Vec::new())
}

/// All pages from a cursor on, each asked for by a program that knows nothing but the cursor.
fn pages(settings: &ImapSettings, cursor: Option<&str>) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    loop {
        let cursor = pages.last().map(|page| page.cursor.as_str()).or(cursor);
        let page = Imap::new(settings.clone()).unwrap().page(cursor, NOW, &mut nothing_open).unwrap();
        let is_last = page.is_last;
        pages.push(page);
        if is_last {
            return pages;
        }
        assert!(pages.len() < 100, "it never ends");
    }
}

fn lines(page: &Page) -> Vec<Value> {
    page.answers[0]
        .body
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect()
}

/// The ids of the mails of pages, in their order.
fn ids(pages: &[Page]) -> Vec<String> {
    let id = |line: &Value| {
        let headers = line["headers"].as_str().unwrap();
        headers.split("Message-ID: <").nth(1).unwrap().split('@').next().unwrap().to_owned()
    };
    pages.iter().flat_map(lines).map(|line| id(&line)).collect()
}
