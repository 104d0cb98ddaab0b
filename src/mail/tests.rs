//! Messages as they are sent.

use std::sync::LazyLock;

use strum::IntoEnumIterator;

use super::*;
use crate::model::{Instant, Language};

mod employees;
mod forms;
mod messages;
mod monthly;
mod overrides;

const ID: &str = "0123456789abcdef01234567";
/// 2020-06-08T08:15:30Z, a Monday.
const NOW: Instant = Instant::from_unix(1_591_604_130);

fn templates() -> Templates {
    static BUILT_IN: LazyLock<Templates> = LazyLock::new(|| Templates::built_in().unwrap());
    BUILT_IN.clone()
}

fn written(language: Language) -> Message {
    samples(MessageKind::Invitation, language)[0].message.write(&templates()).unwrap()
}

fn mime(message: &Message, dkim: Option<Dkim>) -> String {
    let sender = Sender::new("kontaktcenter@example.se", "Kontaktcenter <svar@example.se>", dkim).unwrap();
    String::from_utf8(sender.message(message, ID, NOW).unwrap().bytes).unwrap()
}

/// The header of this name, unfolded.
fn header<'m>(message: &'m str, name: &str) -> Option<&'m str> {
    let head = message.split("\r\n\r\n").next()?;
    head.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn the_message_of_an_invitation() {
    insta::assert_snapshot!(mime(&written(Language::Swedish), None));
}

#[test]
fn what_an_organisation_is_called_cannot_break_out() {
    let mut invitation = messages::invitation();
    invitation.branding.name = "A\r\nBcc: all@example.se\r\n\r\n<script>alert(1)</script>".to_owned();
    let message = invitation.draft(Language::Swedish).write(&templates()).unwrap();
    assert!(!message.html.contains("<script>"), "{}", message.html);
    let message = mime(&message, None);
    let head = message.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("\r\nBcc:") && head.contains("\r\nContent-Type:"), "{head}");
}

#[test]
fn headers_are_what_mail_programs_need() {
    let message = written(Language::Swedish);
    let text = mime(&message, None);
    assert!(text.is_ascii());
    assert!(text.lines().all(|line| line.len() < 998));
    assert_eq!(header(&text, "Message-ID"), Some("<0123456789abcdef01234567@example.se>"));
    assert_eq!(header(&text, "Date"), Some("Mon, 08 Jun 2020 08:15:30 +0000"));
    assert_eq!(header(&text, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(&text, "List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    assert_eq!(header(&text, "Reply-To"), Some("Kontaktcenter <svar@example.se>"));
    assert_eq!(header(&text, "To"), Some("anna@example.se"));
    assert!(
        header(&text, "From")
            .is_some_and(|from| from.starts_with("=?utf-8?") && from.ends_with("<kontaktcenter@example.se>"))
    );
    let without = Message { opt_out: None, ..message.clone() };
    assert_eq!(header(&mime(&without, None), "List-Unsubscribe-Post"), None);
    assert_eq!(mime(&message, None), text, "the same message has the same bytes");
}

#[test]
fn a_signature_covers_what_says_something() {
    const KEY: &str = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    let message = written(Language::Swedish);
    let text = mime(&message, Some(Dkim::new("k1", "example.se", KEY).unwrap())).replace("\r\n ", " ");
    let signature = header(&text, "DKIM-Signature").unwrap();
    for part in
        ["a=ed25519-sha256", "d=example.se", "s=k1", "from:", "subject:", "list-unsubscribe:list-unsubscribe-post"]
    {
        assert!(signature.contains(part), "{part}: {signature}");
    }
    assert!(Dkim::new("k1", "example.se", "not a key").is_err());
}

#[test]
fn what_is_no_address_is_said_without_it() {
    let message = Message { to: "anna at example".to_owned(), ..written(Language::Swedish) };
    let error = Sender::new("a@example.se", "", None).unwrap().message(&message, ID, NOW).unwrap_err();
    assert!(!error.to_string().contains("anna"), "{error}");
    assert!(Sender::new("nobody", "", None).unwrap_err().to_string().contains("mail.from"));
    assert!(Sender::new("a@example.se", "nobody", None).unwrap_err().to_string().contains("mail.reply_to"));
    let shown = format!("{message:?}{:?}", messages::invitation());
    assert!(!shown.contains("anna") && !shown.contains("8f14e45f"), "{shown}");
}

#[test]
fn a_folder_gets_one_file_a_message() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Folder::new(&folder.path().join("messages")).unwrap();
    let sender = Sender::new("a@example.se", "", None).unwrap();
    let message = sender.message(&written(Language::Swedish), ID, NOW).unwrap();
    assert_eq!((transport.send(&message), transport.send(&message)), (Outcome::Accepted, Outcome::Accepted));
    let files: Vec<_> =
        std::fs::read_dir(folder.path().join("messages")).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(std::fs::read(&files[0]).unwrap(), message.bytes);
    std::fs::remove_dir_all(folder.path().join("messages")).unwrap();
    assert!(
        matches!(transport.send(&message), Outcome::Later(failure) if failure.is_connection_failure() && failure.to_string() == "file fault")
    );
}
