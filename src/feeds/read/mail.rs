//! The headers of e-mails. The text is not read, nor is the subject: both are the citizen's own words.

use std::io::{self, BufRead, Read};

use jiff::Timestamp;
use mail_parser::{DateTime, HeaderValue, Host, Message, MessageParser, Received};

use super::Messages;
use super::json::Objects;
use crate::feeds::tree::Tree;
use crate::ingest::{Decode, Item, Ndjson};
use crate::model::{Fault, LONGEST_CODE, Reason};

/// The headers of which something is read: what is asked of a mailbox.
pub const MAIL_HEADERS: [&str; 18] = [
    "Return-Path",
    "Received",
    "Date",
    "From",
    "To",
    "Cc",
    "Bcc",
    "Message-ID",
    "In-Reply-To",
    "References",
    "Auto-Submitted",
    "X-Autoreply",
    "X-Autorespond",
    "Precedence",
    "List-Id",
    "List-Unsubscribe",
    "Content-Type",
    "X-Spam-Flag",
];

/// The longest headers that are read, bytes.
const LONGEST: u64 = 1 << 20;

/// Reads one e-mail up to the empty line behind its headers, or a JSON object a line, as the mailbox source makes them: `headers` is
/// taken apart, and what else it holds stands beside.
pub(super) fn messages<'a>(mut input: Box<dyn BufRead + 'a>, reader: Objects<'a>) -> Messages<'a> {
    let is_one_mail = match input.fill_buf() {
        Ok(bytes) => bytes.trim_ascii_start().first().is_some_and(|byte| *byte != b'{'),
        Err(error) => return Box::new(std::iter::once(Err(error))),
    };
    if !is_one_mail {
        return Box::new(Ndjson::new(input, OfMailbox(reader)));
    }
    let item = headers(input).map(|bytes| reader.item(1, tree(&bytes).map(Tree::Map), Vec::new(), b""));
    Box::new(std::iter::once(item))
}

/// Reads lines up to the first that is empty.
fn headers(input: Box<dyn BufRead + '_>) -> io::Result<Vec<u8>> {
    let mut input = input.take(LONGEST);
    let mut bytes = Vec::new();
    loop {
        let start = bytes.len();
        let length = input.read_until(b'\n', &mut bytes)?;
        let is_empty = bytes.get(start..).is_none_or(|line| line.trim_ascii().is_empty());
        if length == 0 || is_empty && start > 0 {
            return Ok(bytes);
        }
    }
}

/// Makes messages of the lines of a mailbox.
#[derive(Debug, Clone, Copy)]
struct OfMailbox<'a>(Objects<'a>);

impl Decode for OfMailbox<'_> {
    type Out = Tree;

    fn json(&self, line: u64, bytes: &[u8]) -> Item<Tree> {
        match self.0.json(line, bytes) {
            Item::Record { line, record, flags, .. } => self.0.item(line, of_line(record), flags, bytes),
            other => other,
        }
    }

    fn kept(&self, beginning: &[u8]) -> String {
        self.0.kept(beginning)
    }
}

/// Returns the message of a line: its headers, then what stood beside them.
fn of_line(line: Tree) -> Result<Tree, Fault> {
    const HEADERS: &str = "headers";
    let mut entries = tree(line.get(HEADERS).and_then(Tree::text).unwrap_or_default().as_bytes())?;
    if let Tree::Map(beside) = line {
        let own: Vec<_> = beside.into_iter().filter(|(name, _)| name != HEADERS).collect();
        entries.retain(|(name, _)| own.iter().all(|(other, _)| other != name));
        entries.extend(own);
    }
    Ok(Tree::Map(entries))
}

/// Returns what headers say, by name.
fn tree(headers: &[u8]) -> Result<Vec<(String, Tree)>, Fault> {
    let expected = "the headers of an e-mail: lines such as `Message-ID: <1@example.org>`";
    let parser = MessageParser::new().with_date_headers().with_address_headers().with_message_ids();
    let parser = parser.header_received("Received").default_header_raw();
    // A header counts once its line is over.
    let headers = [headers, b"\r\n\r\n"].concat();
    let read =
        parser.parse_headers(&headers).filter(|mail| mail.headers().iter().any(|header| !header.name.is_other()));
    let Some(mail) = read else { return Err(Fault::new("", Reason::WrongType, "", expected)) };
    let id = |name: &'static str| ids(&mail, name).into_iter().next();
    let (message_id, in_reply_to, references) = (id("Message-ID"), id("In-Reply-To"), ids(&mail, "References"));
    let thread = references.first().or(in_reply_to.as_ref()).or(message_id.as_ref()).cloned();
    let list = |texts: Vec<String>| Tree::List(texts.into_iter().map(Tree::Text).collect());
    let alone = [
        ("message_id", message_id),
        ("in_reply_to", in_reply_to),
        ("thread", thread),
        ("from", addresses(&mail, &["From"]).into_iter().next()),
        ("date", mail.date().and_then(instant)),
        ("return_path", word(&mail, "Return-Path").map(|path| if path == "<>" { path } else { in_brackets(&path) })),
        ("auto_submitted", word(&mail, "Auto-Submitted").map(first_word)),
        ("auto_reply", ["X-Autoreply", "X-Autorespond"].into_iter().find_map(|name| word(&mail, name))),
        ("precedence", word(&mail, "Precedence").map(first_word)),
        ("list_id", word(&mail, "List-Id").map(|list| in_brackets(&list))),
        ("list_unsubscribe", word(&mail, "List-Unsubscribe").map(|_| "yes".to_owned())),
        ("content_type", word(&mail, "Content-Type").map(first_word)),
        ("spam_flag", word(&mail, "X-Spam-Flag").map(first_word)),
    ];
    let lists = [
        ("references", list(references)),
        ("to", list(addresses(&mail, &["To", "Cc", "Bcc"]))),
        ("received", Tree::List(mail.received_all().filter_map(hop).collect())),
    ];
    let alone = alone.into_iter().filter_map(|(name, text)| Some((name.to_owned(), Tree::Text(text?))));
    Ok(alone.chain(lists.map(|(name, list)| (name.to_owned(), list))).collect())
}

/// Returns the ids that a header names, without their brackets; of very long ones the beginning, which is kept.
fn ids(mail: &Message<'_>, name: &'static str) -> Vec<String> {
    let ids = mail.header_values(name).filter_map(HeaderValue::as_text_list).flatten();
    ids.map(|id| id.trim().chars().take(LONGEST_CODE).collect()).filter(|id: &String| !id.is_empty()).collect()
}

/// Returns the addresses of headers in small letters, without names.
fn addresses(mail: &Message<'_>, names: &[&'static str]) -> Vec<String> {
    let values = names.iter().flat_map(|name| mail.header_values(*name)).filter_map(HeaderValue::as_address);
    let addresses = values.flat_map(|address| address.iter()).filter_map(|address| address.address());
    addresses.map(|address| address.trim().to_lowercase()).collect()
}

/// Returns the text of a header on one line, in small letters.
fn word(mail: &Message<'_>, name: &'static str) -> Option<String> {
    let name = mail_parser::HeaderName::parse(name)?;
    let text = mail.headers().iter().find(|header| header.name == name)?.value.as_text()?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    Some(text).filter(|text| !text.is_empty())
}

/// Returns what stands before the first parameter or comment.
fn first_word(text: String) -> String {
    text.split([';', ' ', '(']).next().unwrap_or_default().to_owned()
}

/// Returns what stands in angle brackets, or everything.
fn in_brackets(text: &str) -> String {
    let inside = text.split_once('<').and_then(|(_, rest)| rest.split('>').next());
    inside.unwrap_or(text).trim().to_owned()
}

/// Returns when a server took the message over, and which it was; nothing without a time.
fn hop(received: &Received<'_>) -> Option<Tree> {
    let at = instant(received.date.as_ref()?)?;
    let by = match received.by.as_ref() {
        Some(Host::Name(name)) => Some(name.to_lowercase()),
        Some(Host::IpAddr(address)) => Some(address.to_string()),
        None => None,
    };
    Some(Tree::from_texts(
        [("at", Some(at)), ("by", by)].into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?))),
    ))
}

/// Returns a time as our own are written; nothing of one that there is not.
fn instant(date: &DateTime) -> Option<String> {
    let at = Some(date).filter(|date| date.is_valid()).map(DateTime::to_timestamp)?;
    Timestamp::from_second(at).ok().map(|at| at.to_string())
}
