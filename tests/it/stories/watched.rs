//! The demo with Prometheus and Grafana: what `--prometheus` writes and the lines that it prints.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::demo::Demo;
use crate::support::{Guard, find_program, promtool, send, skip, wait_for};

/// The one line that begins with this, behind the blanks before it.
#[track_caller]
fn line<'a>(said: &'a str, begin: &str) -> &'a str {
    let found = said.lines().filter_map(|line| line.strip_prefix("  ")).find(|line| line.starts_with(begin));
    found.unwrap_or_else(|| panic!("no {begin}: {said}"))
}

/// What stands behind a word of a line.
fn after<'a>(line: &'a str, word: &str) -> &'a str {
    line.split_once(word).map_or("", |(_, rest)| rest).split(' ').next().unwrap_or_default()
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn prometheus_starts_with_the_line_that_the_demo_prints() {
    let folder = tempfile::tempdir().unwrap();
    // A folder that a shell and YAML would take apart.
    let named = folder.path().join("Eva's folder");
    let demo = Demo::start(&["--prometheus", &named.display().to_string()]);
    let said = demo.service.said();
    let mode = std::fs::metadata(named.join("kanalkoll.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let configuration = named.join("prometheus.yml").display().to_string();
    if let Some(checked) = promtool(&["check", "config", &configuration]) {
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    grafana_finds_what_it_needs(&named, line(&said, "GF_"), line(&said, "prometheus "));
    if find_program("prometheus", &[]).is_none() {
        return skip("prometheus", "apt-get install prometheus");
    }
    let started = line(&said, "prometheus ");
    let shell = ["-c", &format!("exec {started}")];
    let child = Command::new("sh").args(shell).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let _guard = Guard::over(child.unwrap(), "KILL", None);
    let series = r#"kanalkoll_contacts{organisation="exempelkoping",period="day"}"#;
    let expression = format!("sum(sum_over_time({series}[28d]))");
    let query: String = expression.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let url = format!("http://{}/api/v1/query?query={query}", after(started, "--web.listen-address="));
    let number = || {
        let answer: Value = send("GET", &url, &[], &[]).ok().filter(|answer| answer.status == 200)?.json();
        answer["data"]["result"][0]["value"][1].as_str()?.parse::<f64>().ok()
    };
    let found = wait_for(60, || number().filter(|contacts| *contacts > 1_000.0));
    assert!(found.is_some(), "{:?}", number());
}

/// Grafana itself is not on every machine: what it reads is held.
fn grafana_finds_what_it_needs(folder: &Path, grafana: &str, prometheus: &str) {
    let provisioning = "grafana/provisioning";
    assert!(
        grafana.contains(provisioning) && grafana.ends_with("grafana server --homepath=/usr/share/grafana"),
        "{grafana}"
    );
    let source = read(folder, &format!("{provisioning}/datasources/kanalkoll.yml"));
    let address = after(prometheus, "--web.listen-address=");
    assert!(source.contains("uid: kanalkoll") && source.contains(&format!("url: http://{address}\n")), "{source}");
    let boards = read(folder, &format!("{provisioning}/dashboards/kanalkoll.yml"));
    for language in ["sv", "en"] {
        let path = format!("{}/dashboards/{language}", folder.canonicalize().unwrap().display());
        assert!(boards.contains(&format!("path: \"{path}\"\n")), "{boards}");
        let overview: Value = serde_json::from_str(&read(Path::new(&path), "overview.json")).unwrap();
        assert_eq!(overview["uid"], format!("kanalkoll-overview-{language}"));
        assert!(overview.to_string().contains("exempelkoping"), "the organisation is chosen");
        assert!(std::fs::read_dir(&path).unwrap().count() >= 6);
    }
    assert!(!boards.contains("/var/lib"), "{boards}");
}
