//! The real Prometheus on the real service, configured as the `prometheus.yml` that is shipped.

mod blocks;
mod history;
mod ranges;
mod scrape;
mod year;

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Prometheus, Service, TestDb, cli, wait_for};

const SHIPPED: &str = include_str!("../../dashboards/prometheus.yml");

/// A service and, on request, a Prometheus that scrapes and reads it.
pub(crate) struct Watched {
    pub(crate) service: Service,
    /// A key for everything in every organisation.
    pub(crate) key: String,
    folder: tempfile::TempDir,
}

impl Watched {
    /// A service on `db` with these organisations (files in TOML).
    pub(crate) fn serve(db: &TestDb, organisations: &[&str]) -> Watched {
        let folder = tempfile::Builder::new().prefix("kanalkoll-").tempdir().unwrap();
        for text in organisations {
            let file = folder.path().join("organisation.toml");
            std::fs::write(&file, text).unwrap();
            run(&["organisation", "apply", &file.display().to_string(), "--database", &db.url]);
        }
        let key = key(db, "all", "tests", "ingest,read,metrics,admin");
        Watched { service: Service::serve(db), key, folder }
    }

    /// Prometheus with a key of its own for the metrics of all organisations.
    pub(crate) fn prometheus(&self, db: &TestDb) -> Option<Prometheus> {
        self.prometheus_with(&key(db, "all", "prometheus", "metrics"))
    }

    pub(crate) fn prometheus_with(&self, key: &str) -> Option<Prometheus> {
        let rules = format!("{}/dashboards/rules/*.yml", env!("CARGO_MANIFEST_DIR"));
        Prometheus::start(&self.configuration(key, &rules))
    }

    /// Prometheus with the shipped rules, evaluated every few seconds.
    pub(crate) fn prometheus_in_a_hurry(&self, db: &TestDb) -> Option<Prometheus> {
        let shipped = include_str!("../../dashboards/rules/kanalkoll.yml");
        let hurried = shipped.replace("interval: 2m\n", "interval: 3s\n");
        assert_ne!(hurried, shipped, "the rules no longer say how often they are evaluated");
        let file = self.folder.path().join("hurried.yml");
        std::fs::write(&file, hurried).unwrap();
        Prometheus::start(&self.configuration(&key(db, "all", "hurried", "metrics"), &file.display().to_string()))
    }

    fn configuration(&self, key: &str, rules: &str) -> String {
        let file = self.folder.path().join("kanalkoll.key");
        std::fs::write(&file, key).unwrap();
        shipped(&self.service.url, &file, rules)
    }

    /// Sends records as NDJSON to `ORGANISATION/contacts` or `/volumes`; the receipt. None may be rejected.
    #[track_caller]
    pub(crate) fn deliver(&self, to: &str, lines: &[String]) -> Value {
        let authorization = format!("Bearer {}", self.key);
        let headers = [("authorization", authorization.as_str()), ("content-type", "application/x-ndjson")];
        let path = format!("/api/v1/{to}");
        let receipt = self.service.send("POST", &path, &headers, lines.join("\n").as_bytes()).json();
        assert_eq!((&receipt["received"], &receipt["rejected"]), (&json!(lines.len()), &json!(0)), "{receipt}");
        receipt
    }

    /// The JSON document of a figure.
    #[track_caller]
    pub(crate) fn figure(&self, path: &str) -> Value {
        let answer = self.service.get(path, &[("authorization", &format!("Bearer {}", self.key))]);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// The page of a figure.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let answer = self.service.get(path, &[("authorization", &format!("Bearer {}", self.key))]);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Creates a key.
#[track_caller]
pub(crate) fn key(db: &TestDb, organisation: &str, name: &str, scopes: &str) -> String {
    let arguments = ["key", "create", "--organisation", organisation, "--name", name, "--scope", scopes];
    run(&[arguments.as_slice(), &["--database", &db.url]].concat()).trim().to_owned()
}

/// Runs the program; what it printed.
#[track_caller]
pub(crate) fn run(arguments: &[&str]) -> String {
    let output = cli(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The shipped configuration with the addresses of this machine, and in a hurry. Nothing else is changed.
fn shipped(service: &str, key_file: &Path, rules: &str) -> String {
    let mut text = SHIPPED.to_owned();
    let mut put = |shipped: &str, ours: &str, times: usize| {
        assert_eq!(text.matches(shipped).count(), times, "prometheus.yml no longer says `{shipped}` {times} times");
        text = text.replace(shipped, ours);
    };
    let address = service.strip_prefix("http://").unwrap();
    put(r#"targets: ["127.0.0.1:8080"]"#, &format!(r#"targets: ["{address}"]"#), 1);
    put("url: http://127.0.0.1:8080/", &format!("url: {service}/"), 1);
    put("credentials_file: kanalkoll.key", &format!("credentials_file: {}", key_file.display()), 2);
    put("- rules/*.yml", &format!("- {rules}"), 1);
    put("scrape_interval: 60s", "scrape_interval: 1s", 1);
    put("scrape_timeout: 30s", "scrape_timeout: 1s", 1);
    text
}

/// Unix seconds of this moment, as Prometheus takes them.
pub(crate) fn now() -> String {
    kanalkoll::scheduler::now().unix().to_string()
}

/// The one number that an expression gives at `time`; `None` when it gives none.
#[track_caller]
pub(crate) fn number(prometheus: &Prometheus, expression: &str, time: &str) -> Option<f64> {
    let result = prometheus.query(expression, time);
    let series = result.as_array().unwrap();
    assert!(series.len() <= 1, "{expression}: {result}");
    series.first().map(|series| value(&series["value"]))
}

/// The number in `[time, "value"]`.
#[track_caller]
pub(crate) fn value(sample: &Value) -> f64 {
    sample[1].as_str().unwrap().parse().unwrap()
}

/// Waits until Prometheus has scraped the service three times.
#[track_caller]
pub(crate) fn scraped(prometheus: &Prometheus) {
    let scrapes = || number(prometheus, "count_over_time(kanalkoll_build_info[5m])", &now());
    let done = wait_for(60, || scrapes().filter(|scrapes| *scrapes >= 3.0));
    assert!(done.is_some(), "{:?} scrapes:\n{}", scrapes(), prometheus.log());
}

#[test]
fn what_is_shipped_is_what_is_tested() {
    shipped("http://127.0.0.1:1", Path::new("key"), "rules.yml");
}
