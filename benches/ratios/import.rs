//! Imports against the database's own bulk load of the same rows into the same table with the same keys.

use std::path::Path;
use std::process::{Command, Stdio};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl};

use super::support::{TestDb, command};
use super::{generate, row, timed};

pub(crate) fn run(count: usize) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("contacts.ndjson");
    // Two million contacts a year: a large city. The sparser they are, the more cells there are for each.
    generate::contacts(&file, count, 366);
    sqlite(&file, folder.path(), count);
    postgres(&file, count);
}

fn sqlite(file: &Path, folder: &Path, count: usize) {
    let db = TestDb::sqlite();
    let path = db.url.trim_start_matches("sqlite:").to_owned();
    let (peak, ours) = timed(|| import(&db.url, file));
    let csv = folder.join("contact.csv");
    let export = format!(".headers off\n.mode csv\n.output {}\nselect * from contact;\n", csv.display());
    sqlite3(&path, &export);
    let bare = folder.join("bare.db");
    let schema =
        sqlite3(&path, "select sql || ';' from sqlite_master where tbl_name = 'contact' and sql is not null;\n");
    sqlite3(bare.to_str().unwrap(), &format!("pragma journal_mode = wal;\npragma synchronous = full;\n{schema}"));
    let load = format!("pragma synchronous = full;\n.mode csv\n.import {} contact\n", csv.display());
    let ((), baseline) = timed(|| drop(sqlite3(bare.to_str().unwrap(), &load)));
    report("import to SQLite / sqlite3 .import", count, ours, baseline, "at least 0.60");
    row(
        &format!("memory of the import of {count} contacts, MB"),
        &peak.to_string(),
        "100",
        peak as f64 / 100.0,
        "under 1.00",
    );
}

fn postgres(file: &Path, count: usize) {
    let Some(db) = TestDb::postgres() else { return };
    let (_, ours) = timed(|| import(&db.url, file));
    let mut connection = PgConnection::establish(&db.url).unwrap();
    let copy = tempfile::NamedTempFile::new().unwrap();
    std::fs::set_permissions(copy.path(), std::os::unix::fs::PermissionsExt::from_mode(0o666)).unwrap();
    let path = copy.path().display();
    connection
        .batch_execute(&format!(
            "copy (select * from contact order by received_at) to '{path}';
             create table bare (like contact including all);
             checkpoint;"
        ))
        .unwrap();
    let load = diesel::sql_query(format!("copy bare from '{path}'"));
    let (_, baseline) = timed(|| load.execute(&mut connection).unwrap());
    report("import to PostgreSQL / COPY", count, ours, baseline, "at least 0.50");
}

fn report(what: &str, count: usize, ours: std::time::Duration, baseline: std::time::Duration, goal: &str) {
    let rate = |time: std::time::Duration| format!("{:.0} rows/s", count as f64 / time.as_secs_f64());
    row(what, &rate(ours), &rate(baseline), baseline.as_secs_f64() / ours.as_secs_f64(), goal);
}

/// Imports a file with the built program; its peak resident memory in MB.
pub(crate) fn import(url: &str, file: &Path) -> u64 {
    let organisation = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
    std::fs::write(organisation.path(), generate::ORGANISATION).unwrap();
    let apply = command().args(["--database", url, "organisation", "apply"]).arg(organisation.path()).output().unwrap();
    assert!(apply.status.success(), "{}", String::from_utf8_lossy(&apply.stderr));
    let mut child = command()
        .args(["--database", url, "import", "--organisation", "bench", "--format", "ndjson"])
        .arg(file)
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with("VmHWM"));
        let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|text| text.parse::<u64>().ok());
        peak = peak.max(kilobytes.unwrap_or(0) / 1_024);
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            return peak;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

fn sqlite3(database: &str, input: &str) -> String {
    use std::io::Write;
    let mut child = Command::new("sqlite3")
        .arg(database)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sqlite3: apt-get install sqlite3");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
