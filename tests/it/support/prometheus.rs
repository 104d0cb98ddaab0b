//! The real Prometheus.

use std::io::{Seek, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::guard::Guard;
use super::http::send;
use super::{find_program, free_port, skip, wait_for};

const REMEDY: &str = "apt-get install prometheus";

/// A running Prometheus with a data folder of its own; killed when dropped.
pub(crate) struct Prometheus {
    /// `http://127.0.0.1:PORT`.
    pub(crate) url: String,
    guard: Guard,
    folder: tempfile::TempDir,
}

impl Prometheus {
    /// Starts Prometheus on this configuration; `None`, and said so, when there is none on this machine.
    ///
    /// # Panics
    /// With its log, when it does not take the configuration or is not ready within a minute.
    pub(crate) fn start(configuration: &str) -> Option<Prometheus> {
        Prometheus::start_with(configuration, |_| {})
    }

    /// Like [`Prometheus::start`]; `fill` may put blocks into the data folder before the start.
    pub(crate) fn start_with(configuration: &str, fill: impl FnOnce(&Path)) -> Option<Prometheus> {
        let Some(program) = find_program("prometheus", &[]) else {
            skip("prometheus", REMEDY);
            return None;
        };
        let folder = tempfile::Builder::new().prefix("kanalkoll-prometheus-").tempdir().unwrap();
        let (file, data) = (folder.path().join("prometheus.yml"), folder.path().join("data"));
        std::fs::write(&file, configuration).unwrap();
        std::fs::create_dir(&data).unwrap();
        fill(&data);
        let listen = format!("127.0.0.1:{}", free_port());
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let child = Command::new(program)
            .arg(format!("--config.file={}", file.display()))
            .arg(format!("--storage.tsdb.path={}", data.display()))
            // Figures of past years are the point.
            .arg("--storage.tsdb.retention.time=100y")
            .arg(format!("--web.listen-address={listen}"))
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("prometheus starts");
        let guard = Guard::over(child, "KILL", Some(folder.path()));
        let mut prometheus = Prometheus { url: format!("http://{listen}"), guard, folder };
        let ready = wait_for(60, || {
            if prometheus.guard.ended().is_some() {
                return Some(false);
            }
            let answer = send("GET", &format!("{}/-/ready", prometheus.url), &[], &[]);
            answer.ok().filter(|answer| answer.status == 200).map(|_| true)
        });
        assert!(ready == Some(true), "prometheus is not ready:\n{}", prometheus.log());
        Some(prometheus)
    }

    /// The result of an instant query at `time` (RFC 3339 or Unix seconds): `data.result`.
    ///
    /// # Panics
    /// When Prometheus answers with an error.
    #[track_caller]
    pub(crate) fn query(&self, expression: &str, time: &str) -> Value {
        self.ask("query", &[("query", expression), ("time", time)])
    }

    /// The result of a range query; `step` in seconds or as `1d`.
    ///
    /// # Panics
    /// When Prometheus answers with an error.
    #[track_caller]
    pub(crate) fn query_range(&self, expression: &str, start: &str, end: &str, step: &str) -> Value {
        self.ask("query_range", &[("query", expression), ("start", start), ("end", end), ("step", step)])
    }

    /// What Prometheus has written to its log.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    #[track_caller]
    fn ask(&self, what: &str, form: &[(&str, &str)]) -> Value {
        let body: Vec<String> = form.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let url = format!("{}/api/v1/{what}", self.url);
        let answer = send("POST", &url, &headers, body.join("&").as_bytes()).expect("prometheus answers");
        let mut answer = answer.json();
        assert!(answer["status"] == "success", "{form:?}: {answer}\n{}", self.log());
        assert!(answer["warnings"].is_null(), "{form:?}: {}\n{}", answer["warnings"], self.log());
        answer["data"]["result"].take()
    }
}

/// Runs `promtool`; `None`, and said so, when there is none on this machine.
pub(crate) fn promtool(arguments: &[&str]) -> Option<Output> {
    let Some(program) = find_program("promtool", &[]) else {
        skip("promtool", REMEDY);
        return None;
    };
    Some(Command::new(program).args(arguments).stdin(Stdio::null()).output().expect("promtool starts"))
}

/// Runs `promtool` with `input` on standard input; `None`, and said so, when there is none on this machine.
pub(crate) fn promtool_with_input(arguments: &[&str], input: &[u8]) -> Option<Output> {
    let Some(program) = find_program("promtool", &[]) else {
        skip("promtool", REMEDY);
        return None;
    };
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(input).unwrap();
    file.rewind().unwrap();
    Some(Command::new(program).args(arguments).stdin(file).output().expect("promtool starts"))
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
