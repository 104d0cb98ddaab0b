//! What must not grow with the number of contacts: the scrape, and a question over five years.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection};
use kanalkoll::measure::Question;
use kanalkoll::model::{Day, Instant, UnitsAsOf};
use kanalkoll::reports::ResponseReport;
use kanalkoll::service::Installation;

use super::import::import;
use super::support::TestDb;
use super::{generate, median, row, timed};

const SMALL: usize = 100_000;
const DAYS: i64 = 1_826;

pub(crate) fn run(large: usize) {
    let folder = tempfile::tempdir().unwrap();
    let (few, many) = (folder.path().join("few.ndjson"), folder.path().join("many.ndjson"));
    generate::contacts(&few, SMALL, DAYS);
    generate::contacts(&many, large, DAYS);
    let databases = [
        ("SQLite", (Some(TestDb::sqlite()), Some(TestDb::sqlite()))),
        ("PostgreSQL", (TestDb::postgres(), TestDb::postgres())),
    ];
    for (name, databases) in databases {
        let (Some(small), Some(big)) = databases else { continue };
        import(&small.url, &few);
        import(&big.url, &many);
        let (small, large_installation) = (installation(&small), installation(&big));
        let (few, many) = (scrape(&small), scrape(&large_installation));
        let what = format!("/metrics at {large} contacts / at {SMALL}, {name}");
        row(&what, &milliseconds(many), &milliseconds(few), many.as_secs_f64() / few.as_secs_f64(), "at most 1.30");
        let cells = from_cells(&large_installation);
        let raw = from_rows(name, &big.url);
        let what = format!("five years by month and channel at {large} contacts: SQL on raw rows / cells, {name}");
        row(&what, &milliseconds(cells), &milliseconds(raw), raw.as_secs_f64() / cells.as_secs_f64(), "at least 100");
    }
}

fn installation(db: &TestDb) -> Installation {
    Installation::new(db.store()).unwrap()
}

/// The last day of the generated contacts, at noon.
fn now() -> Instant {
    Instant::from_unix(i64::from(Day::parse("2021-01-02").unwrap().epoch()) * 86_400 + 43_200)
}

fn scrape(installation: &Installation) -> Duration {
    let once = || timed(|| installation.gauges(None, UnitsAsOf::Today, now()).unwrap()).1;
    once();
    median((0..21).map(|_| once()).collect())
}

fn from_cells(installation: &Installation) -> Duration {
    let question =
        Question::parse(Some("2016-01-04"), Some("2021-01-02"), Some("month"), Some("channel"), None).unwrap();
    let once = || timed(|| installation.figure::<ResponseReport>("bench", &question, now()).unwrap()).1;
    once();
    median((0..5).map(|_| once()).collect())
}

/// The same question without its hard parts: SQL knows no working days, so it compares with 24 hours.
fn from_rows(name: &str, url: &str) -> Duration {
    let month = if name == "SQLite" {
        "strftime('%Y-%m', received_at, 'unixepoch')"
    } else {
        "to_char(to_timestamp(received_at), 'YYYY-MM')"
    };
    let question = format!(
        "select count(*) from (select {month} as month, channel, count(*) as received, count(first_response_at) as answered,
         sum(case when first_response_at - received_at <= 86400 then 1 else 0 end) as in_time
         from contact where organisation = 'bench' group by 1, 2) as figures"
    );
    let run = || match name {
        "SQLite" => {
            let mut c = SqliteConnection::establish(url.trim_start_matches("sqlite:")).unwrap();
            c.batch_execute("pragma cache_size = -16000").unwrap();
            timed(|| diesel::sql_query(&question).execute(&mut c).unwrap()).1
        }
        _ => {
            let mut c = PgConnection::establish(url).unwrap();
            timed(|| diesel::sql_query(&question).execute(&mut c).unwrap()).1
        }
    };
    run();
    median((0..3).map(|_| run()).collect())
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}
