//! What the tests stand on: databases, the built program, a real Prometheus. Nothing here knows a measure.
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "a foundation for tests and benches; each takes the pieces that it needs"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod browser;
mod database;
mod dovecot;
mod exim;
mod faulty;
mod guard;
mod http;
pub(crate) mod kalmar;
mod mail_server;
#[path = "../../missing.rs"]
mod missing;
mod postgres;
mod program;
mod prometheus;
mod records;
mod service;
mod sink;
mod test_app;
mod upload;

pub(crate) use browser::{drive_browser, run_in_chromium, run_node};
pub(crate) use database::{TestDb, both};
pub(crate) use dovecot::Dovecot;
pub(crate) use exim::Exim;
pub(crate) use faulty::{Faulty, Step, Wrong};
pub(crate) use guard::Guard;
pub(crate) use http::{Answer, send};
pub(crate) use mail_server::{MailServer, read_message, signature_holds};
pub(crate) use missing::{find_program, skip};
pub(crate) use program::{cli, cli_with_input, command};
pub(crate) use prometheus::{Prometheus, promtool, promtool_with_input};
pub(crate) use records::{contact, counts, lines, volume, with};
pub(crate) use service::Service;
pub(crate) use sink::{Line, Sink, Taken};
pub(crate) use test_app::{ALL_SCOPES, TestApp, organisation};
pub(crate) use upload::Upload;

/// A loopback port that nobody listens on at the moment.
pub(crate) fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Asks again and again until `ready` gives something, or `None` when `seconds` have passed.
pub(crate) fn wait_for<T>(seconds: u64, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
    let until = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    loop {
        if let Some(found) = ready() {
            return Some(found);
        }
        if std::time::Instant::now() > until {
            return None;
        }
        #[expect(clippy::disallowed_methods, reason = "another process starts or ends, and says so in no other way")]
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
