//! Rules of `src/mail/smtp/mod.rs`.

use kanalkoll::mail::{Security, Smtp, SmtpSettings};

#[test]
fn in_the_clear_to_this_machine_only() {
    let settings = |host: &str| SmtpSettings {
        host: host.to_owned(),
        port: 25,
        security: Security::None,
        certificate: String::new(),
        user: String::new(),
        password: String::new(),
        connect_seconds: 1,
        command_seconds: 1,
        content_seconds: 1,
    };
    for host in ["localhost", "127.0.0.1", "::1"] {
        assert!(Smtp::new(settings(host)).is_ok(), "{host}");
    }
    for host in ["smtp.example.se", "10.0.0.1", "localhost.example.se"] {
        assert!(Smtp::new(settings(host)).is_err(), "{host}");
    }
}
