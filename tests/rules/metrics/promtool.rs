//! What Prometheus' own tool says of the texts; skipped where it is not installed.

use std::process::{Command, Output};

use kanalkoll::metrics::{Ingested, Instance};

use super::*;
use crate::missing::skip;

fn promtool(arguments: &[&str], input: &str) -> Option<Output> {
    use std::io::Write;
    let mut child = Command::new("promtool")
        .args(arguments)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .inspect_err(|error| skip("promtool", &format!("it does not start ({error}); install prometheus")))
        .ok()?;
    child.stdin.take()?.write_all(input.as_bytes()).unwrap();
    child.wait_with_output().ok()
}

#[test]
fn promtool_finds_nothing_to_say_about_the_scrape() {
    let instance = Instance::new("0.1.0").unwrap();
    instance.count("kalmar", Ingested::Created, 3);
    instance.request("GET", Some("/metrics"), 200, 0.004);
    let text = MetricsStore::with_contacts(FILE).gauges(NOW) + &instance.encode().unwrap();
    let Some(output) = promtool(&["check", "metrics"], &text) else { return };
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}

#[test]
fn promtool_builds_blocks_from_the_export() {
    let store = MetricsStore::with_contacts(FILE);
    let text = store.export("2020-10-24", "2020-10-25", NOW);
    let folder = tempfile::tempdir().unwrap();
    let (input, blocks) = (folder.path().join("history.txt"), folder.path().join("blocks"));
    std::fs::write(&input, &text).unwrap();
    let (input, blocks) = (input.display().to_string(), blocks.display().to_string());
    let build = ["tsdb", "create-blocks-from", "openmetrics", "--quiet", &input, &blocks];
    let Some(output) = promtool(&build, "") else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // A database is read with its write-ahead log, even if there is none.
    std::fs::create_dir(folder.path().join("blocks/wal")).unwrap();
    let dump = promtool(&["tsdb", "dump", "--match={__name__=\"kanalkoll_contacts\",period=\"day\"}", &blocks], "");
    let dump = dump.unwrap();
    let dump = String::from_utf8_lossy(&dump.stdout).into_owned() + &String::from_utf8_lossy(&dump.stderr);
    let midnight = unix("2020-10-25T00:00:00+02:00") * 1_000;
    let line = format!(
        "{{__name__=\"kanalkoll_contacts\", channel=\"email\", organisation=\"kalmar\", period=\"day\"}} 2 {midnight}"
    );
    assert!(dump.lines().any(|found| found == line), "{line}\n{}", &dump[..dump.len().min(2_000)]);
}
