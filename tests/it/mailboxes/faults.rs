//! What happens when something goes wrong: what is said, and that nothing is lost by it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use base64::Engine;
use kanalkoll::connect::{Imap, ImapSecret, ImapSettings, Source};

use super::{NOW, ids, lines, mailbox, nothing_open, pages};
use crate::support::Dovecot;

/// What is said when the first page is asked for.
fn said(settings: &ImapSettings) -> String {
    match Imap::new(settings.clone()) {
        Ok(mut imap) => imap.page(None, NOW, &mut nothing_open).unwrap_err().to_string(),
        Err(error) => error.to_string(),
    }
}

#[track_caller]
fn assert_said(settings: &ImapSettings, parts: &[&str]) {
    let said = said(settings);
    for part in parts {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains(Dovecot::PASSWORD), "{said}");
}

#[test]
fn a_wrong_password_is_said_and_told_nowhere() {
    let Some(dovecot) = mailbox(1) else { return };
    let place = format!("localhost:{}", dovecot.port());
    let mut settings = dovecot.settings(&["INBOX"]);
    for wrong in ["fel-lösen", "fel-losen"] {
        settings.secret = ImapSecret::Password(wrong.to_owned());
        assert_said(&settings, &[&place, "did not let us in", "user and password"]);
        let imap = Imap::new(settings.clone()).unwrap();
        assert!(!said(&settings).contains(wrong) && !format!("{settings:?} {imap:?}").contains(wrong));
    }
    let token = ImapSecret::AccessToken("hemlig-token".to_owned());
    assert!(!format!("{token:?}").contains("hemlig"));
}

#[test]
fn a_server_that_is_not_the_one_is_not_spoken_to() {
    let Some(dovecot) = mailbox(1) else { return };
    let mut settings = dovecot.settings(&["INBOX"]);
    settings.certificates = None;
    assert_said(&settings, &["no encrypted connection", "certificate", "`certificate_file`"]);
    settings.certificates = Some(b"-----BEGIN NOTHING-----".to_vec());
    assert_said(&settings, &["certificates to trust", "PEM"]);
    let mut settings = dovecot.settings(&["INBOX"]);
    settings.host = "127.0.0.2".to_owned();
    settings.timeout = Duration::from_secs(5);
    assert_said(&settings, &["127.0.0.2"]);
    settings.host = "mail.kommun.example".to_owned();
    settings.encrypted = false;
    assert_said(&settings, &["mail.kommun.example", "not encrypted", "TLS"]);
    assert!(!dovecot.log().contains("Login:"), "{}", dovecot.log());
}

#[test]
fn a_folder_that_is_not_there_is_told_with_those_that_are() {
    let Some(dovecot) = mailbox(2) else { return };
    let place = format!("localhost:{}, folder `Skickade`", dovecot.port());
    let there = ["no such folder", "`INBOX`", "`Skickat`", "`Skräppost`"];
    assert_said(&dovecot.settings(&["Skickade", "INBOX"]), &[&place, there[0], there[1], there[2], there[3]]);

    let mut imap = Imap::new(dovecot.settings(&["INBOX", "Skickade"])).unwrap();
    let page = imap.page(None, NOW, &mut nothing_open).unwrap();
    assert_eq!((lines(&page).len(), page.is_last), (2, false), "the folder before it is read all the same");
    let error = imap.page(Some(&page.cursor), NOW, &mut nothing_open).unwrap_err().to_string();
    assert!(error.contains(&place), "{error}");
}

#[test]
fn a_place_that_is_none_is_not_believed() {
    let Some(dovecot) = mailbox(1) else { return };
    let error = Imap::new(dovecot.settings(&["INBOX"]))
        .unwrap()
        .page(Some("17"), NOW, &mut nothing_open)
        .unwrap_err()
        .to_string();
    assert!(error.contains("forget it"), "{error}");
}

/// A port before another one that lets so many bytes of the server through and then cuts the line.
fn cutting(port: u16, bytes: u64) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (client, _) = listener.accept().unwrap();
        let server = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let (mut from_client, mut to_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
        thread::spawn(move || std::io::copy(&mut from_client, &mut to_server));
        let _ = std::io::copy(&mut (&server).take(bytes), &mut &client);
        let _ = client.shutdown(Shutdown::Both);
        let _ = server.shutdown(Shutdown::Both);
    });
    own
}

#[test]
fn a_connection_that_is_cut_loses_nothing() {
    let Some(dovecot) = mailbox(6) else { return };
    let whole = dovecot.settings(&["INBOX", "Skickat"]);
    let mut first = Imap::new(ImapSettings { page_size: Some(2), ..whole.clone() }).unwrap();
    let cursor = first.page(None, NOW, &mut nothing_open).unwrap().cursor;
    let expected = ["c2", "c3", "c4", "c5", "s0", "s1", "s2", "s3", "s4", "s5"];
    let (mut cut, mut partly) = (0, 0);
    for bytes in (100..20_000).step_by(450) {
        let settings = ImapSettings { port: cutting(dovecot.port(), bytes), ..whole.clone() };
        match Imap::new(settings.clone()).unwrap().page(Some(&cursor), NOW, &mut nothing_open) {
            Err(error) => {
                let error = error.to_string();
                assert!(error.contains(&settings.port.to_string()), "{error}");
                assert!(error.contains("the connection broke"), "{bytes} bytes: {error}");
                cut += 1;
            }
            Ok(page) if page.is_last => {
                assert_eq!(ids(&[page]), expected);
                break;
            }
            Ok(page) => {
                let rest = pages(&whole, Some(&page.cursor));
                assert_eq!([ids(&[page]), ids(&rest)].concat(), expected, "a folder is whole or is read again");
                partly += 1;
            }
        }
    }
    assert!(cut > 5 && partly > 0, "{cut} cuts, {partly} within the second folder");
    assert_eq!(ids(&pages(&whole, Some(&cursor))), expected);
    assert_eq!(
        first.page(Some(&cursor), NOW, &mut nothing_open).map(|page| lines(&page).len()).unwrap(),
        2,
        "on the connection that it has"
    );
}

#[test]
fn a_server_that_says_nothing_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let settings = ImapSettings { port, timeout: Duration::from_secs(1), ..of_nobody() };
    for encrypted in [true, false] {
        assert_said(&ImapSettings { encrypted, ..settings.clone() }, &["localhost", "no answer within 1 s"]);
    }
    drop(listener);
    assert_said(&settings, &["cannot be reached", "host and port"]);
}

fn of_nobody() -> ImapSettings {
    ImapSettings {
        host: "localhost".to_owned(),
        port: 0,
        encrypted: false,
        certificates: None,
        private_network: true,
        user: "kontakt@kommun.example".to_owned(),
        secret: ImapSecret::AccessToken("ya29.hemlig".to_owned()),
        folders: vec!["INBOX".to_owned()],
        since: None,
        page_size: None,
        timeout: Duration::from_secs(10),
    }
}

/// A server that lets nobody in who has this token; what it heard.
fn asking_for_a_token(listener: TcpListener) -> Vec<String> {
    let (stream, _) = listener.accept().unwrap();
    let mut heard = Vec::new();
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let mut next = |answer: &str| {
        (&stream).write_all(answer.as_bytes()).unwrap();
        let line = lines.next().unwrap().unwrap();
        heard.push(line.clone());
        line
    };
    let command = next("* OK ready\r\n");
    next("+ \r\n");
    next("+ eyJzdGF0dXMiOiI0MDEifQ==\r\n");
    let tag = command.split(' ').next().unwrap();
    let echo = format!("{tag} NO [AUTHENTICATIONFAILED] ya29.hemlig is no token\r\n");
    (&stream).write_all(echo.as_bytes()).unwrap();
    heard
}

#[test]
fn an_access_token_is_handed_over_and_not_told() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let settings = ImapSettings { port: listener.local_addr().unwrap().port(), ..of_nobody() };
    let server = thread::spawn(move || asking_for_a_token(listener));
    assert_said(&settings, &["did not let us in: [AUTHENTICATIONFAILED] *** is no token;"]);
    let heard = server.join().unwrap();
    assert!(heard[0].ends_with("AUTHENTICATE XOAUTH2"), "{heard:?}");
    let token = base64::engine::general_purpose::STANDARD.decode(&heard[1]).unwrap();
    assert_eq!(String::from_utf8(token).unwrap(), "user=kontakt@kommun.example\u{1}auth=Bearer ya29.hemlig\u{1}\u{1}");
    assert_eq!(heard[2], "", "what is wrong is heard to its end");
}
