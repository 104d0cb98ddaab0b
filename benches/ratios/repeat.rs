//! What it costs to note what follows contacts when they come in: by what is stored already, and against contacts without a
//! citizen, of which nothing is noted.

use std::fmt::Write;
use std::io::BufReader;
use std::path::Path;
use std::time::Duration;

use kanalkoll::feeds::{Format, Request};
use kanalkoll::ingest::Kind;
use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{Delivery, Installation};

use super::generate::BEGIN;
use super::import::import;
use super::random::Random;
use super::support::TestDb;
use super::{generate, median, row, timed};

const BATCH: usize = 1_000;
const STORED: [usize; 3] = [0, 100_000, 1_000_000];
const IMPORTED: usize = 300_000;
const DAYS: i64 = 1_826;

pub(crate) fn run() {
    let folder = tempfile::tempdir().unwrap();
    imports(folder.path());
    batches("SQLite", TestDb::sqlite, folder.path());
    if TestDb::postgres().is_some() {
        batches("PostgreSQL", || TestDb::postgres().unwrap(), folder.path());
    }
}

/// The import of contacts with citizens against the same without.
fn imports(folder: &Path) {
    let (with, without) = (folder.join("with.ndjson"), folder.join("without.ndjson"));
    generate::contacts(&with, IMPORTED, 366);
    let text = std::fs::read_to_string(&with).unwrap();
    let citizen = |line: &str| {
        let (head, tail) = line.split_once(",\"citizen\":\"").unwrap();
        format!("{head}{}\n", tail.split_once('"').unwrap().1)
    };
    std::fs::write(&without, text.lines().map(citizen).collect::<String>()).unwrap();
    for (name, databases) in [
        ("SQLite", Some((TestDb::sqlite(), TestDb::sqlite()))),
        ("PostgreSQL", TestDb::postgres().zip(TestDb::postgres())),
    ] {
        let Some((one, other)) = databases else { continue };
        let (_, baseline) = timed(|| import(&one.url, &without));
        let (_, ours) = timed(|| import(&other.url, &with));
        let rate = |time: Duration| format!("{:.0} rows/s", IMPORTED as f64 / time.as_secs_f64());
        let what = format!("time of an import of {IMPORTED} contacts with citizens / without, {name}");
        row(&what, &rate(ours), &rate(baseline), ours.as_secs_f64() / baseline.as_secs_f64(), "at most 2");
    }
}

/// A batch with so many contacts stored against one with none.
fn batches(name: &str, database: impl Fn() -> TestDb, folder: &Path) {
    let mut first = None;
    for stored in STORED {
        let db = database();
        if stored > 0 {
            let file = folder.join("stored.ndjson");
            generate::contacts(&file, stored, DAYS);
            import(&db.url, &file);
        }
        let installation = Installation::new(db.store()).unwrap();
        let file = OrganisationFile::from_toml(generate::ORGANISATION).unwrap();
        installation.apply(file, now(), &mut |_| ()).unwrap();
        let mut random = Random::new(7);
        deliver(&installation, batch(&mut random, 0));
        let times = (1..12).map(|number| batch(&mut random, number));
        let time = median(times.map(|batch| timed(|| deliver(&installation, batch)).1).collect());
        let baseline = *first.get_or_insert(time);
        let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1_000.0);
        let what = format!("a batch of {BATCH} contacts with citizens at {stored} contacts / at none, {name}");
        let ratio = time.as_secs_f64() / baseline.as_secs_f64();
        row(&what, &milliseconds(time), &milliseconds(baseline), ratio, "at most 1.30");
    }
}

fn now() -> Instant {
    Instant::from_unix(BEGIN + 10 * 366 * 86_400)
}

fn deliver(installation: &Installation, batch: String) {
    let delivery = Delivery {
        organisation: "bench",
        kind: Kind::Contact,
        format: &Format::Ndjson,
        now: now(),
        receipt: "r".to_owned(),
        request: Request::at(now()),
    };
    let receipt = installation.deliver(&delivery, Box::new(BufReader::new(std::io::Cursor::new(batch))), &mut |_| ());
    assert_eq!(receipt.unwrap().created, u64::try_from(BATCH).unwrap());
}

/// Contacts of one day after those that are stored, of the same citizens.
fn batch(random: &mut Random, number: usize) -> String {
    let day = BEGIN + (DAYS + i64::try_from(number).unwrap()) * 86_400;
    let mut text = String::new();
    for index in 0..BATCH {
        let received = Instant::from_unix(day + 60 * i64::try_from(index).unwrap());
        writeln!(
            text,
            "{{\"source\":\"s\",\"external_id\":\"B-{number}-{index}\",\"channel\":\"email\",\"topic\":\"t{}\",\"unit\":\"u{}\",\
             \"citizen\":\"c{}\",\"received_at\":\"{received}\"}}",
            random.below(20),
            random.below(10),
            random.below(200_000)
        )
        .unwrap();
    }
    text
}
