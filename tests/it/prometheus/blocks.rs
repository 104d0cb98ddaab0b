//! History as a file: the export becomes blocks of a Prometheus that knows no Kanalkoll.

use std::path::Path;
use std::process::Stdio;

use super::year::{CODE, DAY, FILE, HOUR, Year, day_of, hour_of, instant, month_of, week_of};
use super::{Watched, value};
use crate::support::{Prometheus, TestDb, both, command, promtool};

/// Both changes of the clocks and the days after them, Mondays: first and last.
const STRETCHES: [(i64, i64, [&str; 2]); 2] =
    [(88, 89, ["2020-03-29", "2020-03-30"]), (298, 299, ["2020-10-25", "2020-10-26"])];

type PeriodOf = fn(i64) -> i64;

fn build(db: &TestDb, folder: &Path, blocks: &Path) -> Option<()> {
    for (_, _, [from, to]) in STRETCHES {
        let file = folder.join(from);
        let arguments = ["export", "openmetrics", "--organisation", CODE, "--from", from, "--to", to];
        let output = command()
            .args(arguments)
            .args(["--database", &db.url])
            .stdin(Stdio::null())
            .stdout(std::fs::File::create(&file).unwrap())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let (file, blocks) = (file.display().to_string(), blocks.display().to_string());
        let output = promtool(&["tsdb", "create-blocks-from", "openmetrics", "--quiet", &file, &blocks])?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    Some(())
}

both! {
    fn exported_history_gives_the_same_integers(db) {
        let year = Year::new();
        let watched = Watched::serve(db, &[FILE]);
        watched.deliver("prov/contacts", &year.contacts);
        let mut built = None;
        let alone = "global: { scrape_interval: 1h }\n";
        let Some(prometheus) = Prometheus::start_with(alone, |data| built = build(db, watched.folder(), data)) else { return };
        if built.is_none() {
            return;
        }
        let of_email = |time_to: PeriodOf| year.by(time_to, |fact| fact.channel == "email");
        let counts: [(&str, PeriodOf); 4] = [("day", day_of), ("week", week_of), ("month", month_of), ("hour", hour_of)];
        for (period, period_of) in counts {
            let counts = of_email(period_of);
            let selector = format!(r#"kanalkoll_contacts{{organisation="prov",channel="email",period="{period}"}}"#);
            for (first, last, _) in STRETCHES {
                // Samples stand on the hour and at each change; between them the last one holds.
                for (expression, phase) in [(selector.clone(), 0), (format!("last_over_time({selector}[1h])"), HOUR - 1)] {
                    let (start, end) = (instant(first, phase), instant(last, DAY - 1));
                    let result = prometheus.query_range(&expression, &start.to_string(), &end.to_string(), "1h");
                    let samples = result[0]["values"].as_array().unwrap_or_else(|| panic!("{expression}: {result}"));
                    assert_eq!(i64::try_from(samples.len()).unwrap(), (end - start) / HOUR + 1, "{expression}");
                    for sample in samples {
                        let expected = counts.get(&period_of(sample[0].as_i64().unwrap())).copied().unwrap_or_default();
                        assert_eq!(value(sample).to_string(), expected.to_string(), "{expression} {sample}");
                    }
                }
            }
        }
    }
}
