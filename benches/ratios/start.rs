//! From start to ready on a database that is there already.

use std::time::{Duration, Instant};

use super::support::{TestDb, command, free_port, send};
use super::{median, row};

pub(crate) fn run() {
    let databases = [("SQLite", Some(TestDb::sqlite())), ("PostgreSQL", TestDb::postgres())];
    for (name, db) in databases.into_iter().filter_map(|(name, db)| Some((name, db?))) {
        drop(db.store());
        let time = median((0..5).map(|_| once(&db.url)).collect());
        let milliseconds = time.as_secs_f64() * 1_000.0;
        row(
            &format!("start to ready, {name}, ms"),
            &format!("{milliseconds:.0}"),
            "200",
            milliseconds / 200.0,
            "under 1.00",
        );
    }
}

fn once(url: &str) -> Duration {
    let address = format!("127.0.0.1:{}", free_port());
    let begun = Instant::now();
    let mut child = command()
        .args(["--database", url, "serve", "--listen", &address])
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let ready = format!("http://{address}/readyz");
    while !send("GET", &ready, &[], &[]).is_ok_and(|answer| answer.status == 200) {
        assert!(begun.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(2));
    }
    let time = begun.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    time
}
